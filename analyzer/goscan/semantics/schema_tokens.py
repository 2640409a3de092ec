"""Reading DDL from tokens: a cursor, lists separated by commas, names."""

from __future__ import annotations

from goscan.record import record
from goscan.semantics.sql_tokens import Token

_ALWAYS = {
    "PRIMARY": ("KEY",),
    "FOREIGN": ("KEY",),
    "PERIOD": ("FOR",),
    "FULLTEXT": ("KEY", "INDEX"),
    "SPATIAL": ("KEY", "INDEX"),
    "EXCLUDE": ("USING",),
}


@record()
class Cursor:
    """A place in a list of tokens."""

    tokens: list[Token]
    position: int = 0

    def keyword(self) -> str:
        """Takes the next token if it is a word; upper case, "" otherwise."""
        if self.position < len(self.tokens) and self.tokens[self.position].kind == "word":
            self.position += 1
            return self.tokens[self.position - 1].text.upper()
        return ""

    def at_word(self, *words: str) -> bool:
        """Whether the next token is one of these words."""
        return self.position < len(self.tokens) and self.tokens[self.position].is_word(*words)

    def skip(self, *words: str) -> bool:
        """Takes any of these words as long as they come; whether there was one."""
        start = self.position
        while self.at_word(*words):
            self.position += 1
        return self.position > start

    def seek(self, word: str) -> bool:
        """Goes behind the next occurrence of word; whether there is one."""
        for index in range(self.position, len(self.tokens)):
            if self.tokens[index].is_word(word):
                self.position = index + 1
                return True
        return False

    def name(self) -> str:
        """Takes a (qualified) name: its last part, lower case; "" when there is none or it is unknown."""
        part = ""
        while self.position < len(self.tokens) and self.tokens[self.position].kind in (
            "word",
            "quoted",
            "hole",
        ):
            token = self.tokens[self.position]
            part = "" if token.kind == "hole" else token.text.lower()
            self.position += 1
            if not (self.position < len(self.tokens) and self.tokens[self.position].is_op(".")):
                break
            self.position += 1
        return part

    def parenthesised(self) -> list[Token]:
        """Takes `( … )` if it comes next: what is inside."""
        if not (self.position < len(self.tokens) and self.tokens[self.position].is_op("(")):
            return []
        start, depth = self.position, 0
        for index in range(start, len(self.tokens)):
            depth += self.tokens[index].is_op("(") - self.tokens[index].is_op(")")
            if depth == 0:
                self.position = index + 1
                return self.tokens[start + 1 : index]
        self.position = len(self.tokens)
        return self.tokens[start + 1 :]

    def rest(self) -> list[Token]:
        """What has not been taken."""
        return self.tokens[self.position :]


def leading_name(tokens: list[Token]) -> str:
    """The possibly qualified name that tokens begin with."""
    return Cursor(tokens).name()


def groups_by_comma(tokens: list[Token]) -> list[list[Token]]:
    """Tokens split at the commas outside parentheses, empty groups left out."""
    groups: list[list[Token]] = [[]]
    depth = 0
    for token in tokens:
        depth += token.is_op("(") - token.is_op(")")
        if token.is_op(",") and depth == 0:
            groups.append([])
        else:
            groups[-1].append(token)
    return [group for group in groups if group]


def names_in_parentheses(tokens: list[Token]) -> list[str]:
    """The columns of the first list in parentheses; [] when one of them is an expression."""
    cursor = Cursor(tokens)
    while cursor.position < len(tokens) and not tokens[cursor.position].is_op("("):
        cursor.position += 1
    groups = groups_by_comma(cursor.parenthesised())
    if any(
        group[0].kind not in ("word", "quoted")
        or (len(group) > 1 and group[1].is_op("(") and group[2].kind != "number")
        for group in groups
    ):
        return []
    return [group[0].text.lower() for group in groups]


def is_constraint(item: list[Token]) -> bool:
    """Whether an item of CREATE TABLE is a constraint or index; `key text` and `index int` are columns."""
    if not item or item[0].kind != "word":
        return False
    head = item[0].text.upper()
    following = item[1] if len(item) > 1 else None
    if head == "CONSTRAINT":
        return True
    if head in _ALWAYS:
        return following is not None and (
            following.is_word(*_ALWAYS[head]) or (head == "EXCLUDE" and following.is_op("("))
        )
    if head == "CHECK":
        return following is not None and following.is_op("(")
    if head in ("KEY", "INDEX", "UNIQUE"):
        return _is_index(item[1:4])
    return False


def _is_index(following: list[Token]) -> bool:
    """What follows KEY is an index's name and columns, not a type (`varchar(64)`)."""
    for position, token in enumerate(following):
        if token.is_op("("):
            return position < 2 and not (position + 1 < len(following) and following[position + 1].kind == "number")
        if token.is_word("USING") or (token.is_word("KEY", "INDEX", "NULLS") and position == 0):
            return True
    return False
