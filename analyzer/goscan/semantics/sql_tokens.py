"""A lexer for SQL of any dialect: tokens with offsets, and where one statement ends and the next begins.

It knows what the grammar of sqlparser does not: Go format verbs, UNKNOWN_TEXT, named arguments, backslash
escapes. It never fails: an unterminated string or comment runs to the end of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from goscan.record import record, replace
from goscan.semantics.lifecycle import word_set

TokenKind = Literal["word", "quoted", "string", "number", "param", "hole", "op"]

_HOLE = r"\$?\x00\?\x00|\$?%(?:\[\d+\])?[+#-]?\d*(?:\.\d+)?[vTtbcdoqxXUeEfFgGsp](?![A-Za-z0-9])"
_LEXEME = re.compile(
    rf"""
      (?P<space>\s+|--[^\n]*|\#(?![>\-])[^\n]*|/\*.*?(?:\*/|\Z))
    | (?P<dollar>\$(?P<tag>[A-Za-z_]\w*|)\$.*?(?:\$(?P=tag)\$|\Z))
    | (?P<escaped>[eE]'(?:[^'\\]|''|\\.)*(?:'|\Z))
    | (?P<string>[nNbBxX]?'(?:[^']|'')*(?:'|\Z))
    | (?P<quoted>"(?:[^"]|"")*(?:"|\Z)|`(?:[^`]|``)*(?:`|\Z))
    | (?P<hole>{_HOLE})
    | (?P<param>\$\d+|\?\d+|\?(?!(?i:and|or|where|limit)\b)[A-Za-z_]\w*
        |(?<!:):[A-Za-z_][\w.]*|(?<!@)@[A-Za-z_]\w*|\$[A-Za-z_]\w*)
    | (?P<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)
    | (?P<word>[^\W\d][\w$]*)
    | (?P<op>::|:=|->>|->|\#>>|\#>|<=>|<=|>=|<>|!=|\|\||&&|@>|<@|\?\||\?&|!~\*|!~|~\*|@@|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_BACKSLASHED = re.compile(r"'(?:[^'\\]|''|\\.)*'", re.DOTALL)


@record(frozen=True)
class Token:
    """A lexeme; text is its meaning (strings and quoted names without quotes), start and end its place."""

    kind: TokenKind
    text: str
    start: int
    end: int

    def is_word(self, *texts: str) -> bool:
        """Whether this is one of these keywords."""
        return self.kind == "word" and self.text.upper() in texts

    def is_op(self, *texts: str) -> bool:
        """Whether this is one of these operators or marks of punctuation."""
        return self.kind == "op" and self.text in texts


def tokenize(sql: str) -> list[Token]:
    """The tokens of sql without space and comments; parts glued to a hole (`%s_jobs`) become one hole."""
    backslash = _needs_backslash(sql)
    tokens: list[Token] = []
    position = 0
    while position < len(sql):
        match = _BACKSLASHED.match(sql, position) if backslash and sql[position] == "'" else None
        kind = "string" if match else ""
        if match is None:
            match = _LEXEME.match(sql, position)
            assert match is not None and match.lastgroup  # the last alternative takes any character
            kind = match.lastgroup if match.lastgroup != "tag" else "dollar"
        if kind != "space":
            _append(tokens, _token(kind, match.group(), position, match.end()))
        position = match.end()
    return tokens


def _needs_backslash(sql: str) -> bool:
    r"""Whether `\'` must be an escape (MySQL), that is, the standard reading leaves a string open."""
    return "\\'" in sql and re.sub(r"--[^\n]*", "", sql).count("'") % 2 == 1


def _token(kind: str, raw: str, start: int, end: int) -> Token:
    match kind:
        case "dollar":
            tag = raw[: raw.index("$", 1) + 1]
            return Token("string", raw.removeprefix(tag).removesuffix(tag), start, end)
        case "escaped" | "string":
            body = raw[raw.index("'") + 1 :].removesuffix("'").replace("''", "'")
            return _string(re.sub(r"\\(.)", r"\1", body) if "\\" in body else body, start, end)
        case "quoted":
            name = raw[1:-1] if len(raw) > 1 and raw[-1] == raw[0] else raw[1:]
            hole = re.search(_HOLE, name) is not None
            if raw[0] == '"' and not hole and not re.fullmatch(r"[\w$. -]+", name):
                return Token("string", name, start, end)  # MySQL and SQLite: no name looks like this
            return Token("hole" if hole else "quoted", name if raw[0] == "`" else name.replace('""', '"'), start, end)
        case "hole" | "param" | "number" | "word":
            return Token(kind, raw, start, end)
        case _:
            return Token("op", raw, start, end)


def _string(content: str, start: int, end: int) -> Token:
    dynamic = "\x00?\x00" in content or re.fullmatch(r"%[svdq]", content)
    return Token("hole" if dynamic else "string", content, start, end)


KEYWORDS = word_set(
    "SELECT FROM WHERE AND OR NOT SET VALUES INTO UPDATE INSERT DELETE JOIN ON USING ORDER BY GROUP"
    " HAVING LIMIT OFFSET RETURNING IN IS NULL LIKE ILIKE BETWEEN AS WITH UNION ALL DISTINCT CASE WHEN"
    " THEN ELSE END CONFLICT DO NOTHING ONLY LEFT RIGHT INNER OUTER CROSS FOR EXISTS ANY INTERVAL"
    " DUPLICATE KEY TABLE IF ASC DESC"
)


def _append(tokens: list[Token], token: Token) -> None:
    if tokens and tokens[-1].end == token.start and _glued(tokens[-1], token):
        tokens[-1] = replace(tokens[-1], kind="hole", text=tokens[-1].text + token.text, end=token.end)
    else:
        tokens.append(token)


def _glued(left: Token, right: Token) -> bool:
    """Whether a hole and its neighbour form one name: `%s_jobs`. Keywords and numbers in front never do."""
    if "hole" not in (left.kind, right.kind):
        return False
    if any(token.kind == "hole" and token.end - token.start != len(token.text) for token in (left, right)):
        return False  # one of them was quoted
    if left.kind == "number":
        return False
    return all(t.kind in ("word", "number", "hole") and t.text.upper() not in KEYWORDS for t in (left, right))


def split_statements(tokens: list[Token]) -> Iterator[list[Token]]:
    """The statements of a text: split at each `;` outside the BEGIN … END of a routine or trigger."""
    current: list[Token] = []
    depth = 0
    for index, token in enumerate(tokens):
        if token.is_op(";") and depth <= 0:
            if current:
                yield current
            current = []
            depth = 0
            continue
        current.append(token)
        if _is_routine(current):
            following = tokens[index + 1] if index + 1 < len(tokens) else None
            depth += _block_change(token, following, tokens[index - 1] if index else None)
    if current:
        yield current


def _is_routine(tokens: list[Token]) -> bool:
    return tokens[0].is_word("CREATE") and any(
        t.is_word("TRIGGER", "FUNCTION", "PROCEDURE", "EVENT") for t in tokens[1:6]
    )


def _block_change(token: Token, following: Token | None, previous: Token | None) -> int:
    if token.is_word("BEGIN", "CASE") and not (previous and previous.is_word("END")):
        return 1
    if token.is_word("END") and not (following and following.is_word("IF", "LOOP", "WHILE", "REPEAT")):
        return -1
    return 0
