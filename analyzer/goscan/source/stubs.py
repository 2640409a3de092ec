"""Where the description of a library is: one Go file for each import path."""

from __future__ import annotations

import os
import re
from typing import Final

import goscan

BUILT_IN: Final = os.path.join(os.path.dirname(goscan.__file__), "stubs")

_MAJOR: Final = re.compile(r"(?:/v[0-9]+(?=/|\Z)|\.v[0-9]+\Z)")
_IMPORT_PATH: Final = re.compile(r"[\w.~+-]+(?:/[\w.~+-]+)*")

_FORMER: Final = {
    "github.com/go-pg/pg": "github.com/go-pg/pg/v10",
    "github.com/go-pg/pg/orm": "github.com/go-pg/pg/v10/orm",
    "github.com/go-pg/pg/v9": "github.com/go-pg/pg/v10",
    "github.com/go-pg/pg/v9/orm": "github.com/go-pg/pg/v10/orm",
    "github.com/go-xorm/xorm": "xorm.io/xorm",
    "github.com/astaxie/beego/context": "github.com/beego/beego/v2/server/web/context",
    "github.com/beego/beego": "github.com/astaxie/beego",
    "github.com/beego/beego/context": "github.com/beego/beego/v2/server/web/context",
    "github.com/beego/beego/orm": "github.com/beego/beego/v2/client/orm",
    "github.com/beego/beego/v2/adapter": "github.com/astaxie/beego",
    "github.com/beego/beego/v2/adapter/context": "github.com/beego/beego/v2/server/web/context",
    "github.com/emicklei/go-restful": "github.com/emicklei/go-restful/v3",
    "github.com/astaxie/beego/orm": "github.com/beego/beego/v2/client/orm",
    "github.com/beego/beego/v2/adapter/orm": "github.com/beego/beego/v2/client/orm",
    "github.com/boltdb/bolt": "go.etcd.io/bbolt",
    "github.com/coreos/bbolt": "go.etcd.io/bbolt",
    "github.com/coreos/etcd/clientv3": "go.etcd.io/etcd/client/v3",
    "go.etcd.io/etcd/clientv3": "go.etcd.io/etcd/client/v3",
}
"""Paths under which libraries were known before, with much the same functions."""


def stub_file(directory: str, import_path: str) -> str | None:
    """The stub of a package: its own, or that of the path without the major version."""
    if not _IMPORT_PATH.fullmatch(import_path) or ".." in import_path.split("/"):
        return None
    for path in dict.fromkeys((import_path, _MAJOR.sub("", import_path), _FORMER.get(import_path, import_path))):
        candidate = os.path.join(directory, *path.split("/")) + ".go"
        if os.path.isfile(candidate):
            return candidate
    return None


def former_name(import_path: str) -> str:
    """What a package was called before, when its stub is that of a later path: the last part of the path; else ""."""
    last = _MAJOR.sub("", import_path).rpartition("/")[2]
    return last if import_path in _FORMER and last.isidentifier() else ""
