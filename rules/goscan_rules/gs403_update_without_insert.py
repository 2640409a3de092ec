'''A row is updated that nothing ever inserted.

## What it does

Reports

- a table that the scanned modules update although no code outside tests, no migration and no other .sql file inserts into it;
- a background job that stores its status under a key that its own route makes up (`id := uuid.NewString()`), when nothing on that
  route inserts the row, and other routes do;
- a list in a model that a request fills, when the store keeps the model without it, reads give it back from a table of its own, and
  the function that inserts its elements there is not called.

## Why it is bad

The update can never hit a row. Often the endpoint that was to create the record was forgotten, so every status written afterwards is lost.

## Example

```go
type Repo struct{ db *sql.DB }

func (r *Repo) CreateUser(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO users (id) VALUES ($1)`, id)
	return err
}

func (r *Repo) SetJobStatus(ctx context.Context, id, status string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = $1 WHERE id = $2`, status, id)
	return err
}
```

## Use instead

```go
type Repo struct{ db *sql.DB }

func (r *Repo) CreateJob(ctx context.Context, id string) error {
	_, err := r.db.ExecContext(ctx, `INSERT INTO jobs (id, status) VALUES ($1, 'queued')`, id)
	return err
}

func (r *Repo) SetJobStatus(ctx context.Context, id, status string) error {
	_, err := r.db.ExecContext(ctx, `UPDATE jobs SET status = $1 WHERE id = $2`, status, id)
	return err
}
```

## Limits

Silent when one insert names its table at run time, and when the modules insert nothing at all. Tables that another service fills
belong into the configuration: `external-tables = ["billing_*"]`. Of a route it is silent when the key comes from the request (an
earlier request may have stored the row), when something on it cannot be followed, and when anything but a route inserts into the
table: a consumer, a timer, a command. Of a list it is silent when something on the route looks at it, when the model is handed to
what may look at all of it (an ORM, `json.Marshal`), and when anything on the route inserts into the table.

## References

- CWE-754: Improper Check for Unusual or Exceptional Conditions
'''

from __future__ import annotations

from goscan.facts.persistence.unstored_field import UnstoredField
from goscan.facts.routes.route import routes_of
from goscan.facts.site import Evidence, Site
from goscan.facts.statuses.missing_row import ElsewhereInserted, MissingRow
from goscan.model import RuleMeta, Severity
from goscan.rule import Report

META = RuleMeta(
    id="GS403",
    name="update-without-insert",
    severity=Severity.WARNING,
    preview=True,
    summary="a row is updated that nothing ever inserted",
    cwe=(754,),
)


def check(missing: MissingRow, report: Report) -> None:
    """Report the first update."""
    if missing.elsewhere is not None:
        _on_a_route(missing, missing.elsewhere, report)
        return
    if missing.unstored is not None:
        _unstored(missing.unstored, report)
        return
    first, *others = missing.writes
    report(
        first.site,
        f"nothing ever inserts into `{missing.table}`: this update cannot hit a row unless another program fills the table",
        related=tuple(Evidence(write.site, "it is updated here, too") for write in others[:3]),
        help="insert the row where the record is created, or name the table in `external-tables` of the configuration",
    )


def _unstored(unstored: UnstoredField, report: Report) -> None:
    field = unstored.field
    filler, name = field.filler, f"{field.model.name}.{field.name}"
    report(
        unstored.site,
        f"the request brings `{name}`, and nothing stores it: `{unstored.callee}` leaves it out,"
        f" and `{filler.function.name}`, which inserts its rows into `{filler.table}`, is not called",
        related=(
            Evidence(unstored.bind, "the request fills it here"),
            Evidence(filler.site, f"`{filler.function.name}` would insert the rows"),
            Evidence(field.site, "reads give the field back from there"),
        ),
        help=f"call `{filler.function.decl_name}` after the record is stored, or do not accept the field",
    )


def _on_a_route(missing: MissingRow, elsewhere: ElsewhereInserted, report: Report) -> None:
    write, handler, inserting = missing.writes[0], elsewhere.handler.function, elsewhere.inserting.function
    here, there = (routes_of(write.facts, fn) for fn in (handler, inserting))
    this, other = (found[0].label if found else fn.name for found, fn in ((here, handler), (there, inserting)))
    report(
        write.site,
        f"`{this}` never inserts the row of `{missing.table}` that this updates, and makes up its key: the update cannot hit a row",
        related=(
            Evidence(here[0].site, f"the route `{this}`") if here else None,
            Evidence(Site(handler, handler.node), f"the handler `{handler.name}`"),
            Evidence(elsewhere.update.site, "the update") if elsewhere.update is not write else None,
            Evidence(elsewhere.insert.site, f"`{other}` inserts here"),
        ),
        help="insert the row before the work is started",
    )
