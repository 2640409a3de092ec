"""Which identifier denotes what: blocks, shadowing, redeclaration, closures, assignments and uses."""

from __future__ import annotations

from pathlib import Path

import pytest
from gocode import function, program

from goscan.semantics.function import Function
from goscan.semantics.objects import PkgName, Var, VarKind
from goscan.syntax import ast


def _declared_at(fn: Function) -> dict[str, int]:
    """For every use `name` in a call `see(name)`: the 1-based line of its declaration, by the line of the use."""
    found = {}
    for inner in fn.with_literals():
        for call in inner.nodes(ast.CallExpr):
            if inner.text(call.fun) == "see":
                (arg,) = call.args
                assert isinstance(arg, ast.Ident)
                obj = inner.object(arg)
                decl = getattr(obj, "decl", None)
                line = fn.file.position(decl.start)[0] if decl is not None else 0
                found[inner.file.position(arg.start)[0]] = line
    return found


CASES = {
    "a block shadows": ("x := 1\n{\nx := 2\nsee(x)\n}\nsee(x)", {4: 3, 6: 1}),
    "the right side of := sees the outer variable": ("x := 1\n{\nx := see(x)\n_ = x\n}", {3: 1}),
    ":= reuses what the same block declares": ("x, e := 1, 2\ny, e := 3, 4\nsee(e)\nsee(y)\n_ = x", {3: 1, 4: 2}),
    ":= in a nested block declares anew": ("x := 1\nif true {\nx, y := 2, 3\nsee(x)\n_ = y\n}\nsee(x)", {4: 3, 7: 1}),
    "if init is seen in else": (
        "if x := 1; x > 1 {\nsee(x)\n} else if y := x; y > 0 {\nsee(y)\nsee(x)\n}",
        {2: 1, 4: 3, 5: 1},
    ),
    "for": ("x := 0\nfor x := 1; x < 2; x++ {\nsee(x)\n}\nsee(x)", {3: 2, 5: 1}),
    "range reads its operand outside": ("x := []int{}\nfor _, x := range see(x) {\nsee(x)\n}", {2: 1, 3: 2}),
    "range assigns": ("var x int\nfor x = range 3 {\nsee(x)\n}", {3: 1}),
    "switch clauses are blocks": ("switch x := 1; x {\ncase 1:\nx := 2\nsee(x)\ncase 2:\nsee(x)\n}", {4: 3, 6: 1}),
    "type switch": ("var x any\nswitch x := x.(type) {\ncase int:\nsee(x)\n}\nsee(x)", {4: 2, 6: 1}),
    "select clauses are blocks": (
        "ch := make(chan int)\nselect {\ncase x := <-ch:\nsee(x)\ncase x := <-see(ch):\nsee(x)\n}",
        {4: 3, 5: 1, 6: 5},
    ),
    "a literal captures": ("x := 1\nfunc() {\nsee(x)\nx := 2\nsee(x)\n}()\nsee(x)", {3: 1, 5: 4, 7: 1}),
    "parameters of a literal": ("x := 1\nfunc(x int) {\nsee(x)\n}(x)", {3: 2}),
    "a parameter is redeclared by := in the body": ("func(x int) {\ny, x := 1, 2\nsee(x)\n_ = y\n}(1)", {3: 1}),
    "a constant": ("const x = 1\nsee(x)", {2: 1}),
    "var is seen after its declaration only": ("x := 1\n{\nvar x = see(x)\nsee(x)\n}", {3: 1, 4: 3}),
    "labels are no variables": ("x := 1\nx:\nfor {\nsee(x)\nbreak x\n}", {4: 1}),
}


@pytest.mark.parametrize(("body", "want"), CASES.values(), ids=CASES.keys())
def test_scopes(tmp_path: Path, body: str, want: dict[int, int]) -> None:
    fn = function(program(tmp_path, a=f"package app; func f() {{ {body}\n}}"), "f")
    assert _declared_at(fn) == want


def test_a_local_shadows_a_package_and_a_predeclared_name(tmp_path: Path) -> None:
    code = 'import "context"\n\nfunc f() {\n_ = context.Background\ncontext := nil\n_ = context\n}'
    fn = function(program(tmp_path, a=code), "f")
    first, second = [fn.object(i) for i in fn.nodes(ast.Ident) if i.name == "context" and fn.object(i)][0::2][:2]
    assert isinstance(first, PkgName) and first.path == "context"
    assert isinstance(second, Var)


def test_kinds_and_functions_of_variables(tmp_path: Path) -> None:
    code = """
var p = 1
func (r *T) f(a int) (res int) {
	l := 1
	func(q int) { _, _, _, _, _, _ = r, a, res, l, q, p }(1)
	return
}
type T struct{}
"""
    fn = function(program(tmp_path, a=code), "(*T).f")
    (inner,) = fn.literals()
    seen = {i.name: fn.object(i) for i in inner.nodes(ast.Ident) if i.name != "_"}
    kinds = {n: v.kind for n, v in seen.items() if isinstance(v, Var)}
    assert kinds == {
        "r": VarKind.RECEIVER,
        "a": VarKind.PARAM,
        "res": VarKind.RESULT,
        "l": VarKind.LOCAL,
        "q": VarKind.PARAM,
        "p": VarKind.PACKAGE,
    }
    owners = {n: v.function for n, v in seen.items() if isinstance(v, Var)}
    assert owners["l"] is fn and owners["q"] is inner and owners["p"] is None
    assert fn.receiver is seen["r"] and fn.params == (seen["a"],) and fn.results == (seen["res"],)
    assert inner.params == (seen["q"],) and inner.receiver is None


def test_assignments_and_uses_reach_into_literals(tmp_path: Path) -> None:
    code = """
func f() {
	v, err := g()
	err = h()
	go func() { err = h(); _ = err }()
	for i, err = range xs {}
	err++
	p := &v
	var w = 1
}
"""
    fn = function(program(tmp_path, a=code), "f")
    named = {i.name: fn.object(i) for i in fn.nodes(ast.Ident)}
    err, v, w = named["err"], named["v"], named["w"]
    assert isinstance(err, Var) and isinstance(v, Var) and isinstance(w, Var)
    shown = [
        (type(a.stmt).__name__, a.lhs_index, a.value and fn.text(a.value), a.call_result) for a in fn.assignments(err)
    ]
    assert shown == [
        ("AssignStmt", 1, "g()", 1),
        ("AssignStmt", 0, "h()", None),
        ("AssignStmt", 0, "h()", None),
        ("RangeStmt", 1, None, None),
        ("IncDecStmt", 0, None, None),
    ]
    assert [a.function is fn for a in fn.assignments(err)] == [True, True, False, True, True]
    assert len(fn.uses(err)) == 5
    assert fn.addressed(v) and not fn.addressed(err)
    assert [fn.text(a.value) for a in fn.assignments(w) if a.value] == ["1"]


def test_nodes_stay_out_of_literals_and_parents_lead_up(tmp_path: Path) -> None:
    fn = function(program(tmp_path, a="func f() {\n\ta()\n\tgo func() { b() }()\n\tc(d())\n}"), "f")
    assert [fn.text(c) for c in fn.nodes(ast.CallExpr)] == ["a()", "func() { b() }()", "c(d())", "d()"]
    assert [fn.text(c) for c in fn.literals()[0].nodes(ast.CallExpr)] == ["b()"]
    call = fn.nodes(ast.CallExpr)[3]
    outer = fn.parent(call)
    assert isinstance(outer, ast.CallExpr) and isinstance(fn.parent(outer), ast.ExprStmt)
    (lit,) = fn.nodes(ast.FuncLit)
    assert fn.literal(lit) is fn.literals()[0] and fn.literal(lit).outer is fn


def test_every_node_of_a_body_has_a_parent(tmp_path: Path) -> None:
    code = """
func f[T any](a map[string]T, opts ...func(int) error) (err error) {
outer:
	for i, x := range a {
		switch y := any(x).(type) {
		case *T, []int:
			_ = y
			continue outer
		}
		select {
		case v, ok := <-make(chan int):
			_, _ = v, ok
		default:
		}
		defer func(s struct{ A, B int }) { recover() }(struct{ A, B int }{A: 1})
		_ = i
	}
	const c, d = 1, 2
	type local interface{ M(x int) string }
	var z, w = []int{0: 1}[1:2:2], 3
	z[0]++
	if err := opts[0](w); err != nil {
		goto outer
	}
	return nil
}
"""
    fn = function(program(tmp_path, a=code), "f")
    node = fn.node
    assert isinstance(node, ast.FuncDecl)
    below = [n for n in ast.walk(node) if n not in (node, node.name, node.recv, node.type)]
    missing = [n for n in below if fn.parent(n) is None]
    assert missing == []


@pytest.mark.parametrize("cut", range(0, 260, 7))
def test_broken_code_resolves_without_error(tmp_path: Path, cut: int) -> None:
    code = """
func f(a int, g func(int) (int, error)) (err error) {
	x, err := g(a)
	if err != nil { return fmt.Errorf("x: %w", err) }
	go func(y int) { defer func() { recover() }(); h(y, x) }(x)
	switch v := any(x).(type) { case int: k(v) }
	for i := range 3 { var q = T{i: i}; q.m(i) }
}
"""
    p = program(tmp_path, a=code[:cut] + code[cut + 5 :])
    for fn in list(p.functions(p.workspace.files[0])):
        for inner in fn.with_literals():
            for call in inner.nodes(ast.CallExpr):
                inner.callee(call)
                inner.type_of(call)
