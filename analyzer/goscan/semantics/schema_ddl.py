"""Applies the DDL statements of one database, one after the other, to its tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise

from goscan.semantics.lifecycle import word_set
from goscan.semantics.schema_tokens import (
    Cursor,
    groups_by_comma,
    is_constraint,
    leading_name,
    names_in_parentheses,
)
from goscan.semantics.sql_tokens import Token, tokenize


@dataclass(slots=True)
class Table:
    """A table or view. complete is False when it may have other columns too; keys are its unique keys."""

    name: str
    columns: set[str] = field(default_factory=set)
    complete: bool = True
    keys: set[frozenset[str]] = field(default_factory=set)


_HARMLESS_ACTIONS = word_set(
    "ALTER MODIFY SET RESET OWNER ENABLE DISABLE VALIDATE ATTACH DETACH CLUSTER NO ENGINE DEFAULT CHARSET"
    " CHARACTER CONVERT COLLATE AUTO_INCREMENT COMMENT FORCE REPLICA ROW_FORMAT ALGORITHM LOCK ORDER"
    " PARTITION REORGANIZE TRUNCATE WITHOUT"
)
_CONSTRAINT_HEADS = word_set(
    "CONSTRAINT PRIMARY UNIQUE FOREIGN CHECK INDEX KEY FULLTEXT SPATIAL PARTITION EXCLUDE PERIOD"
)


@dataclass(slots=True)
class Builder:
    """The state of a database while its migrations run."""

    tables: dict[str, Table] = field(default_factory=dict)
    inserted: set[str] = field(default_factory=set)
    complete: bool = True

    def apply(self, tokens: list[Token]) -> None:
        """Runs one statement."""
        self._note_inserts(tokens)
        cursor = Cursor(tokens)
        verb = cursor.keyword()
        handlers: dict[str, Callable[[Cursor], None]] = {
            "CREATE": self._create,
            "ALTER": self._alter,
            "DROP": self._drop,
            "RENAME": self._rename,
            "DO": self._routine,
        }
        if verb in handlers:
            handlers[verb](cursor)
        elif tokens[0].kind != "word":
            self.complete = False  # a template, a psql command, or no SQL at all

    def _note_inserts(self, tokens: list[Token]) -> None:
        for index, token in enumerate(tokens):
            if token.kind == "string" and "into" in token.text.lower():
                self._note_inserts(tokenize(token.text))  # the body of a function, a prepared statement
            elif token.is_word("INTO", "COPY"):
                name = leading_name(tokens[index + 1 :])
                if name:
                    self.inserted.add(name)

    def _create(self, cursor: Cursor) -> None:
        cursor.skip("OR", "REPLACE", "GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "EXTERNAL", "RECURSIVE")
        special = cursor.skip("VIRTUAL", "MATERIALIZED", "FOREIGN")
        unique = cursor.skip("UNIQUE")
        match cursor.keyword():
            case "TABLE":
                self._create_table(cursor, complete=not special)
            case "VIEW":
                cursor.skip("IF", "NOT", "EXISTS")
                self._mark(cursor.name())
            case "INDEX" if unique:
                self._unique_index(cursor)
            case "FUNCTION" | "PROCEDURE" | "TRIGGER" | "EVENT":
                return  # runs later, if ever; its inserts are noted

    def _create_table(self, cursor: Cursor, *, complete: bool) -> None:
        if_not_exists = cursor.skip("IF", "NOT", "EXISTS")
        name = cursor.name()
        if not name:
            self.complete = False
            return
        table = Table(name, complete=complete)
        if cursor.at_word("PARTITION"):
            cursor.skip("PARTITION", "OF")
            self._include(table, cursor.name())
        elif cursor.at_word("LIKE"):
            cursor.skip("LIKE")
            self._include(table, cursor.name())
        elif body := cursor.parenthesised():
            self._define(table, body)
            if cursor.at_word("INHERITS", "AS", "SELECT"):
                table.complete = False
        else:
            table.complete = False
        known = self.tables.get(name)
        if known is not None and if_not_exists:  # which of the two exists is not known: either
            table = Table(
                name,
                known.columns | table.columns,
                known.complete and table.complete,
                known.keys & table.keys,
            )
        self.tables[name] = table

    def _define(self, table: Table, body: list[Token]) -> None:
        for item in groups_by_comma(body):
            if item[0].is_word("LIKE"):
                self._include(table, leading_name(item[1:]))
            elif item[0].is_word("SELECT", "WITH"):
                table.complete = False
            elif is_constraint(item):
                _add_key(table, item)
            else:
                _add_column(table, item)

    def _include(self, table: Table, parent: str) -> None:
        source = self.tables.get(parent)
        if source is None:
            table.complete = False
        else:
            table.columns |= source.columns
            table.keys |= source.keys
            table.complete = table.complete and source.complete

    def _unique_index(self, cursor: Cursor) -> None:
        """CREATE UNIQUE INDEX … ON t (a, b); a partial one is no key."""
        words = [token for token in cursor.rest() if token.kind == "word"]
        if any(word.is_word("WHERE") for word in words) or not cursor.seek("ON"):
            return
        cursor.skip("ONLY")
        table = self.tables.get(cursor.name())
        if table is not None:
            _add_key(table, [Token("word", "UNIQUE", 0, 0), *cursor.rest()])

    def _alter(self, cursor: Cursor) -> None:
        if cursor.keyword() not in ("TABLE", "VIEW"):
            return
        cursor.skip("IF", "EXISTS", "ONLY")
        name = cursor.name()
        if not name:
            self.complete = False
            return
        table = self.tables.setdefault(name, Table(name, complete=False))
        for action in groups_by_comma(cursor.rest()):
            self._act(table, Cursor(action))

    def _act(self, table: Table, action: Cursor) -> None:
        """One action of ALTER TABLE."""
        match action.keyword():
            case "ADD":
                self._add(table, action)
            case "DROP":
                if not action.at_word(*(_CONSTRAINT_HEADS | {"EXPRESSION", "SYSTEM", "DEFAULT"})):
                    action.skip("COLUMN", "IF", "EXISTS")
                    _remove_column(table, action.name())
            case "RENAME":
                self._rename_in(table, action)
            case "CHANGE":
                action.skip("COLUMN")
                _remove_column(table, action.name())
                table.columns.add(action.name())
            case head if head in _HARMLESS_ACTIONS:
                return
            case _:
                table.complete = False

    def _add(self, table: Table, action: Cursor) -> None:
        if not action.at_word("COLUMN") and is_constraint(action.rest()):
            _add_key(table, action.rest())
            return
        action.skip("COLUMN", "IF", "NOT", "EXISTS")
        inside = action.parenthesised()
        for item in groups_by_comma(inside) if inside else [action.rest()]:
            _add_column(table, item)

    def _rename_in(self, table: Table, action: Cursor) -> None:
        if action.at_word("CONSTRAINT", "INDEX", "KEY"):
            return
        if action.skip("TO", "AS"):
            self._move(table, action.name())
            return
        action.skip("COLUMN")
        old = action.name()
        if action.skip("TO", "AS"):
            new = action.name()
            _remove_column(table, old)
            table.columns.add(new)
        else:
            self._move(table, old)  # MySQL: RENAME new_name

    def _move(self, table: Table, name: str) -> None:
        self.tables.pop(table.name, None)
        if table.name in self.inserted:
            self.inserted.add(name)
        table.name = name
        if name:
            self.tables[name] = table
        else:
            self.complete = False

    def _drop(self, cursor: Cursor) -> None:
        cursor.skip("TEMPORARY", "MATERIALIZED", "FOREIGN")
        if cursor.keyword() not in ("TABLE", "VIEW"):
            return
        cursor.skip("IF", "EXISTS")
        for item in groups_by_comma(cursor.rest()):
            self.tables.pop(leading_name(item), None)

    def _rename(self, cursor: Cursor) -> None:
        """MySQL's RENAME TABLE a TO b, c TO d."""
        if cursor.keyword() != "TABLE":
            return
        for item in groups_by_comma(cursor.rest()):
            pair = Cursor(item)
            old = pair.name()
            pair.skip("TO")
            self._move(self.tables.get(old) or Table(old, complete=False), pair.name())

    def _routine(self, cursor: Cursor) -> None:
        """DO $$ … $$ runs at once, under conditions not modelled: what it touches is no longer known."""
        for body in cursor.rest():
            tokens = tokenize(body.text) if body.kind == "string" else []
            if any(_executes_text(*pair) for pair in pairwise(tokens)):
                self.complete = False
            for index, token in enumerate(tokens):
                if token.is_word("TABLE") and index and tokens[index - 1].is_word("CREATE", "ALTER", "DROP"):
                    inner = Cursor(tokens[index + 1 :])
                    inner.skip("IF", "NOT", "EXISTS", "ONLY")
                    self._mark(inner.name())

    def _mark(self, name: str) -> None:
        """Makes a table one that exists and about which nothing more is known."""
        if name:
            self.tables.setdefault(name, Table(name)).complete = False
        else:
            self.complete = False


def _executes_text(token: Token, following: Token) -> bool:
    """Whether this is EXECUTE of computed SQL, not a trigger's EXECUTE FUNCTION or GRANT EXECUTE ON."""
    return token.is_word("EXECUTE") and not following.is_word("FUNCTION", "PROCEDURE", "ON")


def _add_column(table: Table, item: list[Token]) -> None:
    name = item[0].text.lower() if item and item[0].kind in ("word", "quoted") else ""
    if not name:
        table.complete = False
        return
    table.columns.add(name)
    for index, token in enumerate(item[1:], 1):
        primary = token.is_word("PRIMARY") and index + 1 < len(item) and item[index + 1].is_word("KEY")
        if primary or token.is_word("UNIQUE"):
            table.keys.add(frozenset((name,)))


def _remove_column(table: Table, name: str) -> None:
    table.columns.discard(name)
    table.keys = {key for key in table.keys if name not in key}


def _add_key(table: Table, item: list[Token]) -> None:
    if any(token.is_word("PRIMARY", "UNIQUE") for token in item):
        columns = names_in_parentheses(item)
        if columns:
            table.keys.add(frozenset(columns))
