"""What each construct of Go becomes, as text (see goscan.syntax.printer)."""

import pytest

from goscan.syntax import ast
from goscan.syntax.parse import parse_decl, parse_file
from goscan.syntax.printer import dump


def decl_of(text: str) -> ast.Decl:
    data = text.encode()
    parsed = parse_decl(data, 0, len(data))
    assert not parsed.errors, parsed.errors
    assert parsed.decl is not None
    assert (parsed.decl.start, parsed.decl.end) == (0, len(data))
    return parsed.decl


def statement(text: str) -> str:
    decl = decl_of(f"func f() {{\n{text}\n}}")
    assert isinstance(decl, ast.FuncDecl) and decl.body
    return " ".join(dump(stmt) for stmt in decl.body.stmts)


def expression(text: str) -> str:
    return statement(f"_ = {text}").removeprefix("(AssignStmt [_] = [").removesuffix("])")


def type_text(text: str) -> str:
    decl = decl_of(f"var x {text}")
    assert isinstance(decl, ast.GenDecl) and isinstance(decl.specs[0], ast.ValueSpec)
    return dump(decl.specs[0].type)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("x", "x"),
        ("nil", "nil"),
        ("0x1F", "0x1F"),
        ("1.5e3", "1.5e3"),
        ("2i", "2i"),
        (r"'\n'", r"'\n'"),
        (r'"a\tb"', r'"a\tb"'),
        ("`raw`", "`raw`"),
        ("(x)", "(Paren x)"),
        ("-x", "(Unary - x)"),
        ("*p", "(Star p)"),
        ("&T{}", "(Unary & (CompositeLit T []))"),
        ("<-ch", "(Unary <- ch)"),
        ("a + b*c - d", "(Binary (Binary a + (Binary b * c)) - d)"),
        ("a && // why\n b", "(Binary a && b)"),
        ("a.b.c", "(Sel (Sel a b) c)"),
        ("a[i]", "(Index a [i])"),
        ("a[1:2:3]", "(Slice a 1 2 3)"),
        ("a[:n]", "(Slice a - n -)"),
        ("x.(T)", "(Assert x T)"),
        ("x.(*p.T)", "(Assert x (Star (Sel p T)))"),
        ("f()", "(Call f [])"),
        ("f(a, b...)", "(Call f [a b] ellipsis)"),
        ("f( // why\n a,\n)", "(Call f [a])"),
        ("a.b(c).d(e)", "(Call (Sel (Call (Sel a b) [c]) d) [e])"),
        ("f[int](x)", "(Call (Index f [int]) [x])"),
        ("p.f[int, T](x, y)", "(Call (Index (Sel p f) [int T]) [x y])"),
        ("f[int, string]", "(Index f [int string])"),
        ("[]byte(s)", "(Call (ArrayType - byte) [s])"),
        ("(*T)(p)", "(Call (Paren (Star T)) [p])"),
        ("(func())(x)", "(Call (Paren (FuncType [] [] [])) [x])"),
        ("(*T).Method", "(Sel (Paren (Star T)) Method)"),
        ("new(T)", "(Call new [T])"),
        ("make(chan int, 3)", "(Call make [(ChanType both int) 3])"),
        ("T{1, a: 2}", "(CompositeLit T [1 (KV a 2)])"),
        (
            "[]T{{1}, {x: 2}}",
            "(CompositeLit (ArrayType - T) [(CompositeLit - [1]) (CompositeLit - [(KV x 2)])])",
        ),
        (
            "map[K]V{{1}: {2}}",
            "(CompositeLit (MapType K V) [(KV (CompositeLit - [1]) (CompositeLit - [2]))])",
        ),
        ("[...]int{1}", "(CompositeLit (ArrayType (Ellipsis -) int) [1])"),
        ("p.T[int]{}", "(CompositeLit (Index (Sel p T) [int]) [])"),
        (
            "func(a int) error { return nil }",
            "(FuncLit (FuncType [] [(Field [a] int)] [(Field [] error)]) (Block [(ReturnStmt [nil])]))",
        ),
        ("func() {}()", "(Call (FuncLit (FuncType [] [] []) (Block [])) [])"),
    ],
)
def test_expressions(source: str, expected: str) -> None:
    assert expression(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("p.T", "(Sel p T)"),
        ("[3]int", "(ArrayType 3 int)"),
        ("(int)", "(Paren int)"),
        ("chan<- <-chan int", "(ChanType send (ChanType recv int))"),
        ("map[string][]*T", "(MapType string (ArrayType - (Star T)))"),
        (
            "func(int, ...string) (n int, err error)",
            "(FuncType [] [(Field [] int) (Field [] (Ellipsis string))] [(Field [n] int) (Field [err] error)])",
        ),
        ("G[int, []T]", "(Index G [int (ArrayType - T)])"),
        ("struct{}", "(StructType [])"),
        (
            'struct { a, b int `db:"x"`; E; *p.F; G[int] }',
            "(StructType [(Field [a b] int 'db:\"x\"') (Field [] E) (Field [] (Star (Sel p F)))"
            " (Field [] (Index G [int]))])",
        ),
        (
            "interface { M(x int) error; fmt.Stringer; ~int | *T }",
            "(InterfaceType [(Field [M] (FuncType [] [(Field [x] int)] [(Field [] error)]))]"
            " [(Sel fmt Stringer) (Binary (Unary ~ int) | (Star T))])",
        ),
    ],
)
def test_types(source: str, expected: str) -> None:
    assert type_text(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("f()", "(Expr (Call f []))"),
        ("ch <- v", "(SendStmt ch v)"),
        ("i++", "(IncDecStmt i ++)"),
        ("a, b := f()", "(AssignStmt [a b] := [(Call f [])])"),
        ("a &^= 1", "(AssignStmt [a] &^= [1])"),
        ("go f(x)", "(GoStmt (Call f [x]))"),
        ("defer func() {}()", "(DeferStmt (Call (FuncLit (FuncType [] [] []) (Block [])) []))"),
        ("return", "(ReturnStmt [])"),
        ("return a, b", "(ReturnStmt [a b])"),
        ("L:\n for { break L }", "(LabeledStmt L (ForStmt - - - (Block [(BranchStmt break L)])))"),
        ("goto L\n L:", "(BranchStmt goto L) (LabeledStmt L (EmptyStmt))"),
        ("L: {\n continue\n }", "(LabeledStmt L (Block [(BranchStmt continue -)]))"),
        ("{\n ;\n }", "(Block [(EmptyStmt)])"),
        ("// only a comment", ""),
        ("var x int", "(DeclStmt (GenDecl var [(ValueSpec [x] int [])]))"),
        ("if a { }", "(IfStmt - a (Block []) -)"),
        (
            "if x := 1; x > 0 { } else if y { } else { f() }",
            "(IfStmt (AssignStmt [x] := [1]) (Binary x > 0) (Block [])"
            " (IfStmt - y (Block []) (Block [(Expr (Call f []))])))",
        ),
        ("for { }", "(ForStmt - - - (Block []))"),
        ("for a { }", "(ForStmt - a - (Block []))"),
        (
            "for i := 0; i < n; i++ { }",
            "(ForStmt (AssignStmt [i] := [0]) (Binary i < n) (IncDecStmt i ++) (Block []))",
        ),
        ("for ; ; { }", "(ForStmt - - - (Block []))"),
        ("for k, v := range m { }", "(RangeStmt k v define m (Block []))"),
        ("for x.y = range ch { }", "(RangeStmt (Sel x y) - ch (Block []))"),
        ("for range 10 { }", "(RangeStmt - - 10 (Block []))"),
        (
            "switch x := f(); x { case 1, 2: a(); fallthrough; default: }",
            "(SwitchStmt (AssignStmt [x] := [(Call f [])]) x"
            " [(CaseClause [1 2] [(Expr (Call a [])) (BranchStmt fallthrough -)])"
            " (CaseClause [] [] is_default)])",
        ),
        ("switch { case a: }", "(SwitchStmt - - [(CaseClause [a] [])])"),
        (
            "switch v := x.(type) { case int, *T: f(); case nil: }",
            "(TypeSwitchStmt - v x [(CaseClause [int (Star T)] [(Expr (Call f []))]) (CaseClause [nil] [])])",
        ),
        ("switch a := 1; f(a).(type) { }", "(TypeSwitchStmt (AssignStmt [a] := [1]) - (Call f [a]) [])"),
        (
            "select { case ch <- 1: case v, ok := <-c: f(); case <-d: default: g() }",
            "(SelectStmt [(CommClause (SendStmt ch 1) [])"
            " (CommClause (AssignStmt [v ok] := [(Unary <- c)]) [(Expr (Call f []))])"
            " (CommClause (Expr (Unary <- d)) []) (CommClause - [(Expr (Call g []))])])",
        ),
        ("select {}", "(SelectStmt [])"),
    ],
)
def test_statements(source: str, expected: str) -> None:
    assert statement(source) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("func F()", "(FuncDecl F - (FuncType [] [] []) -)"),
        (
            "func F[K comparable, V int | ~string](k K, vs ...V) (V, error) {}",
            "(FuncDecl F - (FuncType [(Field [K] comparable) (Field [V] (Binary int | (Unary ~ string)))]"
            " [(Field [k] K) (Field [vs] (Ellipsis V))] [(Field [] V) (Field [] error)]) (Block []))",
        ),
        (
            "func (r *Repo[T]) Update(a, b int) error {}",
            "(FuncDecl Update (Field [r] (Star (Index Repo [T]))) (FuncType [] [(Field [a b] int)]"
            " [(Field [] error)]) (Block []))",
        ),
        ("var x, y = 1, f()", "(GenDecl var [(ValueSpec [x y] - [1 (Call f [])])])"),
        ("var (\n\tx int\n\ty = 2\n)", "(GenDecl var [(ValueSpec [x] int []) (ValueSpec [y] - [2])])"),
        ("var (x int; y = 2)", "(GenDecl var [(ValueSpec [x] int []) (ValueSpec [y] - [2])])"),
        (
            "const (\n\tA T = iota\n\tB\n\t// gap\n\tC, D = 1, 2\n\tE, F\n)",
            "(GenDecl const [(ValueSpec [A] T [iota]) (ValueSpec [B] T [iota] #1)"
            " (ValueSpec [C D] - [1 2] #2) (ValueSpec [E F] - [1 2] #3)])",
        ),
        ("type T int", "(GenDecl type [(TypeSpec T [] int)])"),
        (
            "type (\n\tA = p.B\n\tC[P any] = []P\n)",
            "(GenDecl type [(TypeSpec A [] alias (Sel p B)) (TypeSpec C [(Field [P] any)] alias (ArrayType - P))])",
        ),
    ],
)
def test_declarations(source: str, expected: str) -> None:
    assert dump(decl_of(source)) == expected


def test_repeated_constants_are_nodes_of_their_own() -> None:
    decl = decl_of("const (\n\tA = iota\n\tB\n)")
    assert isinstance(decl, ast.GenDecl)
    first, second = decl.specs
    assert isinstance(first, ast.ValueSpec) and isinstance(second, ast.ValueSpec)
    assert first.values[0] is not second.values[0]
    assert first.values[0].start == second.values[0].start


def test_offsets_are_those_of_the_file() -> None:
    data = "\ufeffpackage p\n\n// é\nfunc f() { g(é) }\n".encode()
    start = data.index(b"func")
    piece = parse_decl(data, start, data.index(b"}") + 1).decl
    whole = parse_file(data).decls[0]
    assert piece and [(n.start, n.end) for n in ast.walk(piece)] == [(n.start, n.end) for n in ast.walk(whole)]
    (call,) = [node for node in ast.walk(whole) if isinstance(node, ast.CallExpr)]
    assert data[call.start : call.end].decode() == "g(é)"
    assert data[call.lparen : call.lparen + 1] == b"("


def test_a_file_has_its_package_and_imports() -> None:
    parsed = parse_file(b'package p\n\nimport "a/b"\nimport (\n\tx "c"\n\t. `d`\n\t_ "e"\n)\n\nvar v int\n')
    assert parsed.package == "p"
    assert [(spec.name, spec.path) for spec in parsed.imports] == [
        (None, "a/b"),
        ("x", "c"),
        (".", "d"),
        ("_", "e"),
    ]
    assert dump(parsed.decls) == "[(GenDecl var [(ValueSpec [v] int [])])]"
