"""Reads statements of sqlparser's tree into SqlStatement, those inside WITH included."""

from __future__ import annotations

from collections.abc import Iterator
from types import MappingProxyType

from goscan.record import record, replace
from goscan.semantics.sql_expr import Names, Tree, conditions, object_name, value_of, variant
from goscan.semantics.sql_model import Condition, OnConflict, SqlStatement, Value, Verb
from goscan.semantics.sql_normal import PREFIX, Normalized

_DML = ("Update", "Insert", "Delete", "Merge")


def statements_of(tree: Tree, normalized: Normalized) -> tuple[SqlStatement, ...]:
    """The statements of one parsed statement: those that write inside its WITH clause first, itself last."""
    found = tuple(_read(tree, normalized, frozenset(), in_cte=False))
    return found or (SqlStatement("other"),)


def _read(tree: Tree, normalized: Normalized, hidden: frozenset[str], *, in_cte: bool) -> Iterator[SqlStatement]:
    kind, content = variant(tree)
    if kind != "Query":
        yield _Reader(kind, content, normalized, hidden, in_cte).run()
        return
    tables = (content.get("with") or {}).get("cte_tables", ())
    hidden |= {cte["alias"]["name"]["value"].lower() for cte in tables}
    for cte in tables:
        for statement in _read({"Query": cte["query"]}, normalized, hidden, in_cte=True):
            if statement.verb not in ("select", "other"):
                yield statement
    kind, body = variant(content["body"])
    if kind in _DML:
        statement = _Reader(*variant(body), normalized, hidden, in_cte).run()
        elsewhere = _tables([cte["query"] for cte in tables], hidden | {statement.table})
        yield replace(statement, reads=tuple(dict.fromkeys((*statement.reads, *elsewhere))))
    else:
        yield _Reader("Query", content, normalized, hidden, in_cte).run()


@record()
class _Reader:
    kind: str
    content: Tree
    normalized: Normalized
    hidden: frozenset[str]
    in_cte: bool

    def run(self) -> SqlStatement:
        match self.kind:
            case "Update":
                return self._update()
            case "Delete":
                return self._delete()
            case "Insert":
                return self._insert()
            case "Merge":
                return self._merge()
            case "Query":
                return self._select()
        return SqlStatement("other", in_cte=self.in_cte)

    def _update(self) -> SqlStatement:
        content = self.content
        names = self._names()
        target = content["table"]["relation"]
        qualifiers = {t for t, _, _ in self._assignments(content["assignments"], names) if t}
        if len(qualifiers) == 1 and content["table"].get("joins"):  # MySQL's UPDATE a JOIN b SET b.x = …
            schema, table = "", self._name(names.aliases.get(*qualifiers, *qualifiers))
        else:
            schema, table = self._table(target)
        assigned = {column: value for _, column, value in self._assignments(content["assignments"], names)}
        conflict: OnConflict | None = "nothing" if content.get("or") == "Ignore" else None
        return self._statement(
            "update",
            schema,
            table,
            names,
            assigned=assigned,
            selection=content.get("selection"),
            on_conflict=conflict,
        )

    def _delete(self) -> SqlStatement:
        content = self.content
        names = self._names()
        relations = variant(content["from"])[1] or [{"relation": {}}]
        schema, table = self._table(relations[0]["relation"])
        if content.get("tables"):
            schema, table = self._object(content["tables"][0])
            table = self._name(names.aliases.get(table, table))
            named = {self._object(relation["name"])[1] for relation in _relations(content)}
            table = table if table in named else ""  # English: "delete field from list"
        return self._statement("delete", schema, table, names, selection=content.get("selection"))

    def _insert(self) -> SqlStatement:
        content = self.content
        names = self._names()
        schema, table = self._object(variant(content["table"])[1])
        columns = tuple(self._name(_column(column)) for column in content.get("columns") or ())
        rows = _rows(content.get("source"))
        values = [value_of(item, names) for item in rows[0]] if rows else []
        conflict, updates = _conflict(content)
        if len(values) == 1 < len(columns):  # VALUES (<unknown part>)
            values = []
        verb: Verb = "replace" if content.get("replace_into") or content.get("or") == "Replace" else "insert"
        return self._statement(
            verb,
            schema,
            table,
            names,
            assigned=dict(zip(columns, values, strict=False)),
            insert_columns=columns,
            rows=len(rows),
            on_conflict=conflict,
            conflict_assigned={column: value for _, column, value in self._assignments(updates, names)},
        )

    def _merge(self) -> SqlStatement:
        names = self._names()
        schema, table = self._table(self.content["table"])
        assigned: dict[str, Value] = {}
        for clause in self.content["clauses"]:
            kind, action = variant(clause["action"])
            if kind == "Update":
                assigned |= {column: value for _, column, value in self._assignments(action["assignments"], names)}
        return self._statement("merge", schema, table, names, assigned=assigned)

    def _select(self) -> SqlStatement:
        names = self._names()
        kind, body = variant(self.content["body"])
        selection, schema, table = None, "", ""
        if kind == "Select":
            selection = body.get("selection")
            if body.get("from"):
                schema, table = self._table(body["from"][0]["relation"])
        return self._statement("select", schema, "" if table in self.hidden else table, names, selection=selection)

    def _statement(
        self,
        verb: Verb,
        schema: str,
        table: str,
        names: Names,
        *,
        selection: Tree = None,
        assigned: dict[str, Value] | None = None,
        insert_columns: tuple[str, ...] = (),
        rows: int = 0,
        on_conflict: OnConflict | None = None,
        conflict_assigned: dict[str, Value] | None = None,
    ) -> SqlStatement:
        found: list[Condition | None] = list(conditions(selection, names)) if selection else []
        written = {**(assigned or {}), **(conflict_assigned or {})}
        return SqlStatement(
            verb=verb,
            table=table,
            schema=schema,
            reads=self._reads(table),
            assigned=MappingProxyType({c: v for c, v in (assigned or {}).items() if c and not c.startswith(PREFIX)}),
            assigned_unknown=any(c.startswith(PREFIX) for c in (*written, *insert_columns)) or "" in insert_columns,
            insert_columns=tuple(c for c in insert_columns if c),
            rows=rows,
            where=tuple(c for c in found if c is not None),
            has_where=selection is not None,
            where_unknown=self.normalized.where_unknown or None in found,
            returning=bool(self.content.get("returning")) or bool(self.content.get("output")),
            on_conflict=on_conflict,
            conflict_assigned=MappingProxyType(conflict_assigned or {}),
            limit=bool(self.content.get("limit") or self.content.get("limit_clause")),
            in_cte=self.in_cte,
        )

    def _names(self) -> Names:
        aliases: dict[str, str] = {}
        for relation in _relations(self.content):
            if relation.get("alias"):
                aliases[relation["alias"]["name"]["value"].lower()] = self._object(relation["name"])[1]
        return Names(self.normalized.values, aliases)

    def _reads(self, table: str) -> tuple[str, ...]:
        return _tables(self.content, self.hidden | {table})

    def _table(self, relation: Tree) -> tuple[str, str]:
        kind, content = variant(relation)
        return self._object(content["name"]) if kind == "Table" else ("", "")

    def _object(self, parts: Tree) -> tuple[str, str]:
        schema, table = object_name(parts)
        return self._name(schema), self._name(table)

    def _name(self, name: str) -> str:
        return "" if name.startswith(PREFIX) and name in self.normalized.values else name

    def _assignments(self, assignments: Tree, names: Names) -> Iterator[tuple[str, str, Value]]:
        """(qualifier, column, value); `(a, b) = (1, 2)` is two of them."""
        for assignment in assignments:
            kind, target = variant(assignment["target"])
            if kind == "ColumnName":
                yield (*object_name(target), value_of(assignment["value"], names))
                continue
            inner, items = variant(assignment["value"])
            for index, column in enumerate(target):
                value = (
                    value_of(items[index], names) if inner == "Tuple" and index < len(items) else Value("expression")
                )
                yield (*object_name(column), value)


def _relations(node: Tree) -> Iterator[Tree]:
    """Every `name [alias]` of a FROM, JOIN, USING or target, at any depth."""
    if isinstance(node, list):
        for item in node:
            yield from _relations(item)
    elif isinstance(node, dict):
        table = node.get("Table")
        if isinstance(table, dict) and "name" in table and "alias" in table and not table.get("args"):
            yield table
        for item in node.values():
            yield from _relations(item)


def _tables(node: Tree, hidden: frozenset[str]) -> tuple[str, ...]:
    found = (object_name(relation["name"])[1] for relation in _relations(node))
    return tuple(dict.fromkeys(n for n in found if n and n not in hidden and not n.startswith(PREFIX)))


def _column(node: Tree) -> str:
    """A column in an INSERT's list: an identifier, in newer grammars a qualified name."""
    return object_name(node)[1] if isinstance(node, list) else str(node["value"]).lower()


def _rows(source: Tree) -> list[list[Tree]]:
    if not source:
        return []
    kind, content = variant(source["body"])
    return [row["content"] if isinstance(row, dict) else row for row in content["rows"]] if kind == "Values" else []


def _conflict(content: Tree) -> tuple[OnConflict | None, list[Tree]]:
    """(what happens on conflict, its assignments) of an INSERT."""
    kind, clause = variant(content.get("on"))
    if kind == "DuplicateKeyUpdate":
        return "update", clause
    if kind == "OnConflict":
        _, action = variant(clause["action"])
        if action is None:
            return "nothing", []
        return ("conditional" if action.get("selection") else "update"), action["assignments"]
    if content.get("ignore") or content.get("or") == "Ignore":
        return "nothing", []
    return None, []
