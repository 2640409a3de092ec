"""What is measured: a given corpus, Go's own library, or a generated module."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

_HANDLER = """
// Handle{n} answers and goes on in the background.
func (s *Service) Handle{n}(w http.ResponseWriter, r *http.Request) {{
	id := r.URL.Query().Get("id")
	if id == "" {{
		http.Error(w, "no id", http.StatusBadRequest)
		return
	}}
	go func() {{
		defer func() {{
			if v := recover(); v != nil {{
				log.Printf("job %s: %v", id, v)
			}}
		}}()
		if err := s.run{n}(context.WithoutCancel(r.Context()), id); err != nil {{
			log.Printf("job %s: %v", id, err)
		}}
	}}()
	w.WriteHeader(http.StatusAccepted)
}}

func (s *Service) run{n}(ctx context.Context, id string) error {{
	res, err := s.db.ExecContext(ctx, "UPDATE jobs SET status = 'done' WHERE id = $1", id)
	if err != nil {{
		return fmt.Errorf("job %s: %w", id, err)
	}}
	if n, err := res.RowsAffected(); err != nil || n == 0 {{
		return fmt.Errorf("job %s is gone: %w", id, err)
	}}
	return nil
}}
"""

_PLAIN = """
// Score{n} is ordinary code.
func Score{n}(values []int, limit int) (total int) {{
	for i, v := range values {{
		switch {{
		case v > limit:
			total += limit
		case i%2 == 0:
			total -= v
		default:
			total += v * {n}
		}}
	}}
	return total
}}
"""


def generate(root: Path, lines: int) -> Path:
    """A module of about so many lines: 20 files a package, one handler among fourteen ordinary functions."""
    (root / "go.mod").write_text("module example.org/bench\n\ngo 1.22\n")
    written = number = 0
    while written < lines:
        folder = root / f"p{number // 20:04}"
        folder.mkdir(parents=True, exist_ok=True)
        head = f"package p{number // 20:04}\n\n"
        if number % 20 == 0:
            (folder / "service.go").write_text(head + 'import "database/sql"\n\ntype Service struct{ db *sql.DB }\n')
        imports = "".join(f'\t"{path}"\n' for path in ("context", "fmt", "log", "net/http"))
        body = _HANDLER.format(n=number) + "".join(_PLAIN.format(n=f"{number}{i:02}") for i in range(14))
        text = f"{head}import (\n{imports})\n{body}"
        (folder / f"f{number % 20:02}.go").write_text(text)
        written += text.count("\n")
        number += 1
    return root


def go_library() -> Path | None:
    """The source of Go's standard library, when Go is installed."""
    go = shutil.which("go") or shutil.which("go", path=str(Path(sys.executable).parent))
    go = go or shutil.which("go", path="/usr/local/go/bin")
    if go is None:
        return None
    root = subprocess.run([go, "env", "GOROOT"], capture_output=True, text=True, check=False).stdout.strip()
    return Path(root) / "src" if root and (Path(root) / "src").is_dir() else None


def reported(root: Path) -> list[Path]:
    """The files goscan reports on there: every yardstick gets the same ones."""
    from goscan.source.workspace import Workspace

    return [Path(file.abspath) for file in Workspace.open([str(root)]).reported_files]
