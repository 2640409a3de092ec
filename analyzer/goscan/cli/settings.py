"""The command line and the configuration together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from goscan.cli.errors import UserError
from goscan.cli.request import Request

if TYPE_CHECKING:
    from goscan.config.model import Config


def load_config(path: str, file: str | None, *, isolated: bool) -> Config:
    """The configuration for a run over path: the given file, else the one found above path."""
    from goscan.config.load import find
    from goscan.config.model import Config, ConfigError

    if isolated:
        return Config()
    try:
        found = Path(file) if file else find(Path(path.removesuffix("...") or "."))
        if found is None:
            return Config()
        from goscan.cli.rules import load_rules
        from goscan.config.load import load
        from goscan.output import FORMATS

        return load(found, [rule.meta for rule in load_rules()], FORMATS)
    except ConfigError as error:
        raise UserError(str(error)) from error


def completed(request: Request, config: Config) -> Request:
    """The request with what only the configuration says; lists of the two add up, except select."""
    return replace(
        request,
        select=request.select or config.select,
        extend_select=(*config.extend_select, *request.extend_select),
        ignore=(*config.ignore, *request.ignore),
        preview=config.preview if request.preview is None else request.preview,
        min_severity=request.min_severity or config.min_severity,
        fail_on=request.fail_on or config.fail_on,
        output_format=request.output_format or config.output_format,
        baseline=request.baseline or config.baseline,
    )
