"""Where a function hands a piece of work to somebody else: a goroutine, a queue, a channel."""

from __future__ import annotations

from collections.abc import Iterator

from goscan.facts.goroutines.spawn import spawner_of
from goscan.semantics.function import Function
from goscan.semantics.lifecycle import words
from goscan.semantics.objects import CalleeKind, Var
from goscan.semantics.types import ERROR, named
from goscan.syntax import ast

# What queue clients take as a message.
_MESSAGES = frozenset(
    [
        ("github.com/hibiken/asynq", "Task"),
        ("github.com/ThreeDotsLabs/watermill/message", "Message"),
        ("github.com/IBM/sarama", "ProducerMessage"),
        ("github.com/Shopify/sarama", "ProducerMessage"),
        ("github.com/segmentio/kafka-go", "Message"),
        ("github.com/rabbitmq/amqp091-go", "Publishing"),
        ("github.com/streadway/amqp", "Publishing"),
        ("github.com/RichardKnop/machinery/v1/tasks", "Signature"),
        ("github.com/RichardKnop/machinery/v2/tasks", "Signature"),
        ("github.com/nats-io/nats.go", "Msg"),
    ]
)
QUEUEING = frozenset({"enqueue", "publish", "dispatch", "submit"})
"""What the names of functions begin with that give work to a queue."""
BEGINNING = QUEUEING | {"provision", "deploy", "launch", "start", "run", "execute", "trigger", "schedule", "install"}
"""What the names of functions begin with that have work done, now or later."""
_ROUNDS = 4


def handovers(fn: Function, identity: frozenset[Var], verbs: frozenset[str] = QUEUEING) -> list[ast.Node]:
    """The nodes of fn's graph that hand over what the variables name, or what was made of them.

    verbs are what the names of functions begin with that take it.
    """
    made = _made_of(fn, identity)
    return [node for node in fn.cfg().nodes() if any(_mentions(fn, part, made) for part in _given(fn, node, verbs))]


def _given(fn: Function, node: ast.Node, verbs: frozenset[str]) -> Iterator[ast.Node]:
    """The parts of a node that are given away."""
    match node:
        case ast.GoStmt() | ast.SendStmt():
            yield node
            return
    for call in (n for n in ast.walk(node, into_literals=False) if isinstance(n, ast.CallExpr)):
        callee = fn.callee(call)
        if spawner_of(callee) is not None:
            yield call
        elif any(named(fn.type_of(a)) in _MESSAGES for a in call.args) and callee.name[:3] != "New":
            yield from call.args
        elif words(callee.name)[:1] and words(callee.name)[0] in verbs:
            if callee.kind in (CalleeKind.INTERFACE, CalleeKind.METHOD, CalleeKind.FUNCTION):
                yield from call.args


def _made_of(fn: Function, identity: frozenset[Var]) -> frozenset[Var]:
    """The variables that were made of others, through any number of assignments."""
    found = set(identity)
    stmts = fn.nodes(ast.AssignStmt)
    for _ in range(_ROUNDS):
        before = len(found)
        for stmt in stmts:
            if any(_mentions(fn, value, found) for value in stmt.rhs):
                for target in stmt.lhs:
                    var = fn.object(target) if isinstance(target, ast.Ident) else None
                    if isinstance(var, Var) and fn.var_type(var) != ERROR:
                        found.add(var)
        if len(found) == before:
            break
    return frozenset(found)


def _mentions(fn: Function, node: ast.Node, variables: frozenset[Var] | set[Var]) -> bool:
    for ident in ast.walk(node):
        if isinstance(ident, ast.Ident):
            var = fn.object(ident)
            if isinstance(var, Var) and var in variables:
                return True
    return False
