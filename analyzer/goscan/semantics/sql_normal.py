"""Rewrites the tokens of one statement into text that sqlparser accepts in any dialect.

Placeholders of every style and parts unknown until run time become identifiers (`goscan_3`), which are legal
wherever an operand or a name is; their meaning is kept beside the text. A few clauses that no dialect of
sqlparser accepts and that decide nothing here (the predicate of a conflict target, ORDER BY in an UPDATE)
are left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from goscan.record import record
from goscan.semantics.lifecycle import word_set
from goscan.semantics.sql_model import Value
from goscan.semantics.sql_tokens import KEYWORDS, Token

PREFIX = "goscan_"

_CLAUSES = word_set(
    "SELECT FROM WHERE SET VALUES ON HAVING ORDER GROUP LIMIT OFFSET RETURNING UPDATE INTO USING CONFLICT"
)
_OPERAND_KINDS = ("word", "quoted", "string", "number", "param", "hole")
_VALUE_KEYWORDS = frozenset(("NULL", "END", "KEY"))


@record()
class Normalized:
    """Text for sqlparser, what its generated identifiers mean, and what was lost on the way."""

    text: str
    values: dict[str, Value]
    where_unknown: bool = False


@record()
class Numbering:
    """Counts placeholders and holes over the whole text, since `?` counts through all its statements."""

    placeholders: int = 0
    holes: int = 0
    names: int = 0

    def value(self, token: Token) -> Value:
        """The value that a placeholder or hole stands for."""
        if token.kind == "hole":
            self.holes += 1
            return Value("dynamic", token.text, self.holes - 1)
        digits = token.text.lstrip("$?:@").removeprefix("p")
        if token.text == "?":
            self.placeholders += 1
            return Value("placeholder", "?", self.placeholders - 1)
        if digits.isdigit():
            name = token.text[1:] if token.text[1:] != digits else ""
            return Value("placeholder", token.text, int(digits) - 1, name)
        return Value("placeholder", token.text, None, token.text[1:])


def normalize(tokens: list[Token], numbering: Numbering) -> Normalized:
    """The tokens of one statement as text for sqlparser."""
    tokens = _without_update_order(_without_conflict_predicate(_without_only(bracket_names(tokens))))
    return _Emitter(tokens, numbering).run()


@dataclass(slots=True)
class _Emitter:
    tokens: list[Token]
    numbering: Numbering
    pieces: list[str] = field(default_factory=list)
    values: dict[str, Value] = field(default_factory=dict)
    where_unknown: bool = False
    clause: str = ""
    previous: Token | None = None

    def run(self) -> Normalized:
        for index, token in enumerate(self.tokens):
            following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
            if self._emit(token, following):
                self.previous = token
        return self._finish()

    def _finish(self) -> Normalized:
        """Closes what a text that ends in an unknown part left open, as in `… WHERE id IN (` + list."""
        missing = sum(t.is_op("(") for t in self.tokens) - sum(t.is_op(")") for t in self.tokens)
        if missing > 0 and self.tokens[-1].kind == "hole":
            self.pieces.append(")" * missing)
            self.where_unknown = True
        return Normalized("".join(self.pieces), self.values, self.where_unknown)

    def _emit(self, token: Token, following: Token | None) -> bool:
        """Whether the token was written; a hole in the place of an operator or a tail is not an operand."""
        if token.kind == "word" and token.text.upper() in _CLAUSES:
            self.clause = token.text.upper()
        if token.kind == "hole":
            return self._hole(token, following)
        if token.kind == "param":
            self._write(token, f" {self._name(token)} ")
        elif token.is_word("GLOB", "REGEXP", "MATCH") and self.clause == "WHERE" and _starts_operand(following):
            self._write(token, "LIKE")  # SQLite's matching operators, which only one dialect of sqlparser parses
        elif token.is_op("?"):
            if _ends_operand(self.previous) and _starts_operand(following):
                self._write(token, "@>")  # the jsonb operator: a test of the same kind that every dialect parses
            else:
                self._write(token, f" {self._name(token)} ")
        else:
            self._write(token, _source(token))
        return True

    def _hole(self, token: Token, following: Token | None) -> bool:
        name = self._name(token)
        before = self.previous
        if _ends_operand(before):
            condition = self.clause in ("WHERE", "ON", "HAVING")
            if condition and following is not None and following.kind != "hole" and _starts_operand(following):
                self._write(token, " <=> ")  # some operator: not one that proves anything
            elif self.clause not in ("ORDER", "GROUP", "LIMIT", "OFFSET", "RETURNING", "SELECT"):
                self.where_unknown = True
            return False
        if before is not None and before.is_word("INTERVAL"):
            self._write(token, " '1 day' ")
        elif before is not None and before.is_word("CASE"):
            self._write(token, f" WHEN {name} THEN {name} ")
        elif before is not None and before.is_word("VALUES", "IN", "ANY", "EXISTS"):
            self._write(token, f" ({name}) ")
        elif self._is_assignment(before, following):
            self._write(token, f" {name} = {name} ")
        else:
            self._write(token, f" {name} ")
        return True

    def _is_assignment(self, before: Token | None, following: Token | None) -> bool:
        if self.clause != "SET" or before is None or not (before.is_word("SET") or before.is_op(",")):
            return False
        return following is None or not (following.is_op("=", ".", ")", ",") and not following.is_op(","))

    def _name(self, token: Token) -> str:
        self.numbering.names += 1
        name = f"{PREFIX}{self.numbering.names}"
        self.values[name] = self.numbering.value(token)
        return name

    def _write(self, token: Token, text: str) -> None:
        if self.previous is not None and self.previous.end != token.start:
            self.pieces.append(" ")
        self.pieces.append(text)


def _source(token: Token) -> str:
    match token.kind:
        case "string":
            return "'" + token.text.replace("'", "''") + "'"
        case "quoted":
            return '"' + token.text.replace('"', '""') + '"'
        case _:
            return token.text


def _ends_operand(token: Token | None) -> bool:
    if token is None:
        return False
    if token.kind == "word":
        return token.text.upper() not in KEYWORDS or token.text.upper() in _VALUE_KEYWORDS
    return token.kind in _OPERAND_KINDS or token.is_op(")", "]", "?")


def _starts_operand(token: Token | None) -> bool:
    if token is None:
        return False
    if token.kind == "word":
        return token.text.upper() not in KEYWORDS
    return token.kind in _OPERAND_KINDS or token.is_op("(", "?")


def bracket_names(tokens: list[Token]) -> list[Token]:
    """T-SQL `[name]` as a quoted name; a bracket after an operand or ARRAY is a subscript."""
    result: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        inner = tokens[index + 1 : index + 3]
        before = result[-1] if result else None
        if (
            token.is_op("[")
            and len(inner) == 2
            and inner[0].kind == "word"
            and inner[1].is_op("]")
            and not _ends_operand(before)
            and not (before and before.is_word("ARRAY"))
        ):
            result.append(Token("quoted", inner[0].text, token.start, inner[1].end))
            index += 3
        else:
            result.append(token)
            index += 1
    return result


def _without_only(tokens: list[Token]) -> list[Token]:
    """Leaves out ONLY of PostgreSQL's `UPDATE ONLY t` and `DELETE FROM ONLY t`."""
    for index, token in enumerate(tokens[:-1]):
        if token.is_word("UPDATE", "FROM") and tokens[index + 1].is_word("ONLY"):
            return tokens[: index + 1] + tokens[index + 2 :]
    return tokens


def _without_conflict_predicate(tokens: list[Token]) -> list[Token]:
    """Leaves out WHERE in `ON CONFLICT (a) WHERE b DO …`: it names an index."""
    for index, token in enumerate(tokens):
        if token.is_word("CONFLICT"):
            where = _find(tokens, index, "WHERE", "DO")
            if where is not None and tokens[where].is_word("WHERE"):
                do = _find(tokens, where, "DO")
                if do is not None:
                    return tokens[:where] + tokens[do:]
            break
    return tokens


def _without_update_order(tokens: list[Token]) -> list[Token]:
    """Leaves out ORDER BY of MySQL's `UPDATE … ORDER BY … LIMIT 1`."""
    if not tokens or not tokens[0].is_word("UPDATE"):
        return tokens
    order = _find(tokens, 0, "ORDER")
    if order is None:
        return tokens
    end = _find(tokens, order, "LIMIT", "RETURNING")
    return tokens[:order] + (tokens[end:] if end is not None else [])


def _find(tokens: list[Token], start: int, *words: str) -> int | None:
    """The next of these keywords outside parentheses."""
    for index, depth in _depths(tokens, start):
        if depth == 0 and tokens[index].is_word(*words):
            return index
    return None


def _depths(tokens: list[Token], start: int) -> Iterable[tuple[int, int]]:
    depth = 0
    for index in range(start, len(tokens)):
        if tokens[index].is_op("("):
            depth += 1
        elif tokens[index].is_op(")"):
            depth -= 1
        yield index, depth
