"""`goscan check --show-files`."""

from __future__ import annotations

from goscan.cli.errors import UserError
from goscan.cli.exclusion import scope_of
from goscan.cli.session import Session
from goscan.cli.streams import write_stdout


def list_files(session: Session) -> int:
    """Print the files that would be reported on, then what is skipped and why."""
    from goscan.source.discover import InputError
    from goscan.source.workspace import Workspace

    if not session.request.paths:
        return 0
    try:
        workspace = Workspace.open(session.request.paths, scope_of(session.config))
        lines = [file.path for file in workspace.reported_files]
    except InputError as error:
        raise UserError(str(error)) from error
    lines += [f"{path} (skipped: {reason})" for path, reason in sorted(workspace.skipped_paths)]
    write_stdout("".join(line + "\n" for line in lines))
    return 0
