"""Records that are stored whole, as one encoded value: `data, err := json.Marshal(job)`, then `bucket.Put(key, data)`."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.persistence.definitions import definitions
from goscan.facts.persistence.operand import Operand
from goscan.facts.persistence.orm.chain import Chain, argument
from goscan.facts.persistence.orm.finisher import stores
from goscan.facts.persistence.orm.stored import stored_by
from goscan.facts.persistence.stored import Stored
from goscan.record import record
from goscan.semantics.function import Function
from goscan.semantics.objects import Callee, CalleeKind, Var
from goscan.semantics.program import Program
from goscan.semantics.summary import summary
from goscan.source.files import SourceFile
from goscan.syntax import ast

_STORES = (b"bbolt", b"boltdb/bolt", b"/badger", b"etcd/client", b"go-redis", b"redis/v")
_ENCODING = b"Marshal"
_PUTS = frozenset({"Put", "Set", "SetEntry", "SetEX", "SetEx", "SetNX", "SetXX"})
_BODIES = 4
_DEPTH = 4


def encoded(fn: Function, expr: ast.Expr, depth: int = 0) -> Operand | None:
    """The record whose encoding an expression is, also as the text or entry that was made of it."""
    expr = ast.unparen(expr)
    if depth > _DEPTH:
        return None
    if isinstance(expr, ast.Ident):
        found = [d for d in definitions(fn, expr) if d.value is not None]
        records = [encoded(d.function, d.value, depth + 1) for d in found if d.value is not None]
        return records[0] if len(records) == 1 else None
    if not isinstance(expr, ast.CallExpr) or not expr.args:
        return None
    callee = fn.callee(expr)
    if callee.name.startswith("Marshal") and not callee.targets:
        return Operand(fn, expr.args[0])
    if callee.kind is CalleeKind.CONVERSION or (callee.name == "NewEntry" and not callee.targets):
        return encoded(fn, expr.args[-1], depth + 1)
    return None


def put_stored(fn: Function, call: ast.CallExpr) -> Iterator[Stored]:
    """What a call stores as one value in a store of keys, itself or by functions of the project that are given it."""
    callee = fn.callee(call)
    model = callee.directive("model")
    whole: Operand | None = None
    if model is not None and model.get("encoded"):
        value = argument(call, model.get("encoded"))
        whole = encoded(fn, value) if value is not None else None
    elif callee.name in putting(fn.program).names:
        puts = _all_put(callee)
        value = argument(call, str(puts.param)) if puts is not None else None
        if puts is not None and value is not None:
            whole = Operand(fn, value) if puts.encodes else encoded(fn, value)
    chain = Chain(verb="save")
    if whole is not None:
        stores(whole.function, whole.expr, chain)
    if chain.table or (model is not None and model.get("encoded")):
        yield stored_by(fn, call, callee, chain, None)


@record(frozen=True, eq=False)
class Putting:
    """The files that import a store of keys, their packages, and the names under which records are put."""

    files: frozenset[SourceFile]
    packages: frozenset[str]
    names: frozenset[str]

    def may_put(self, file: SourceFile) -> bool:
        """Whether functions of a file may put records, themselves or by functions of a package that imports a store."""
        if file in self.files:
            return True
        if not self.files or file.is_test or _ENCODING not in file.data:
            return False
        return file.package_path in self.packages or any(i.path in self.packages for i in file.imports)


def putting(program: Program) -> Putting:
    """Found once."""
    found: Putting | None = program.memo.get(putting)
    if found is None:
        files = [f for f in program.workspace.searched_files if not f.is_test and any(s in f.data for s in _STORES)]
        calling = (name for file in files for name in _calling(program, file))
        names = _PUTS | set(calling) if files else frozenset[str]()
        packages = frozenset(file.package_path for file in files)
        found = program.memo[putting] = Putting(frozenset(files), packages, frozenset(names))
    return found


def _calling(program: Program, file: SourceFile) -> Iterator[str]:
    """The names of the functions of a file whose text puts something."""
    for decl in file.outline.decls:
        if decl.kind == "func" and not _PUTS.isdisjoint(program.declared(file, decl).declaration.called_names):
            yield decl.name


@record(frozen=True)
class Puts:
    """The parameter that a function puts; encodes: it encodes it itself."""

    param: int
    encodes: bool


def _all_put(callee: Callee) -> Puts | None:
    """What all bodies that a call may run put, if it is the same."""
    found = {_puts(target) for target in callee.targets[:_BODIES]}
    return found.pop() if len(found) == 1 else None


@summary(bottom=None)
def _puts(fn: Function) -> Puts | None:
    """The parameter that fn puts, when its type says nothing of a record: `any`, a type parameter, bytes."""
    names = putting(fn.program).names
    for inner in fn.with_literals():
        for call in inner.nodes(ast.CallExpr):
            callee = inner.callee(call)
            model = callee.directive("model")
            if model is not None and model.get("encoded"):
                value, encodes = argument(call, model.get("encoded")), False
            elif callee.name in names and (further := _all_put(callee)) is not None:
                value, encodes = argument(call, str(further.param)), further.encodes
            else:
                continue
            found = _parameter(fn, inner, value, encodes) if value is not None else None
            if found is not None:
                return found
    return None


def _parameter(fn: Function, inner: Function, value: ast.Expr, encodes: bool) -> Puts | None:
    """Which parameter of fn a value that is put is, or is the encoding of."""
    source = None if encodes else encoded(inner, value)
    expr = ast.unparen(source.expr if source is not None else value)
    while isinstance(expr, ast.CallExpr) and inner.callee(expr).kind is CalleeKind.CONVERSION:
        expr = ast.unparen(expr.args[0])
    var = inner.object(expr) if isinstance(expr, ast.Ident) else None
    if not isinstance(var, Var) or var not in fn.params:
        return None
    return Puts(fn.params.index(var), encodes or source is not None)
