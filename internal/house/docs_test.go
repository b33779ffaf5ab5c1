package house_test

import (
	"go/ast"
	"go/doc"
	"go/token"
	"slices"
	"strings"
	"testing"
)

// explained complains of exported functions, methods, types, constants and
// variables of the root and the rooms that have no comment. A group's comment
// stands for its members.
func explained(files []file) (complaints []string) {
	for _, f := range code(files) {
		if !isPublic(f.dir()) {
			continue
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if name, ok := exported(d); ok && d.Doc.Text() == "" {
					complaints = append(complaints, f.complain(d.Pos(), "%s has no comment", name))
				}
			case *ast.GenDecl:
				complaints = append(complaints, unexplained(f, d)...)
			}
		}
	}
	return complaints
}

func unexplained(f file, d *ast.GenDecl) (complaints []string) {
	for _, spec := range d.Specs {
		var names []*ast.Ident
		own := ""
		switch s := spec.(type) {
		case *ast.TypeSpec:
			names, own = []*ast.Ident{s.Name}, s.Doc.Text()
		case *ast.ValueSpec:
			names, own = s.Names, s.Doc.Text()+s.Comment.Text()
		}
		for _, name := range names {
			if name.IsExported() && own == "" && d.Doc.Text() == "" {
				complaints = append(complaints, f.complain(name.Pos(), "%s has no comment", name.Name))
			}
		}
	}
	return complaints
}

// exported returns the name of a function, or "Type.Method", and whether
// people who import the package see it.
func exported(d *ast.FuncDecl) (name string, ok bool) {
	if d.Recv == nil {
		return d.Name.Name, d.Name.IsExported()
	}
	receiver := receiverOf(d)
	return receiver + "." + d.Name.Name, d.Name.IsExported() && token.IsExported(receiver)
}

// receiverOf returns the name of the receiver's type: T of T, *T and *T[S].
func receiverOf(d *ast.FuncDecl) string {
	expr := d.Recv.List[0].Type
	for {
		switch e := expr.(type) {
		case *ast.StarExpr:
			expr = e.X
		case *ast.IndexExpr:
			expr = e.X
		case *ast.IndexListExpr:
			expr = e.X
		case *ast.Ident:
			return e.Name
		default:
			return ""
		}
	}
}

func TestExplainedBites(t *testing.T) {
	const src = `package x

// Said is said.
func Said() {}

func Unsaid() {}

func (t Thing) Method() {}

func (t *Generic[S]) Method() {}

func (t hidden) Method() {}

type Thing struct{}

// The phases.
const (
	First = 1
	Second = 2
)

const Third, fourth = 3, 4

const (
	Fifth = 5 // in the middle
	//nolint:all
	Sixth = 6
)
`
	want := func(path string) []string {
		return []string{
			path + ":6: Unsaid has no comment",
			path + ":8: Thing.Method has no comment",
			path + ":10: Generic.Method has no comment",
			path + ":14: Thing has no comment",
			path + ":22: Third has no comment",
			path + ":27: Sixth has no comment",
		}
	}
	bites(t, explained, []breach{
		one("in the root", "x.go", src, want("x.go")...),
		one("in a sub-room", "analysis/cube/x.go", src, want("analysis/cube/x.go")...),
		one("in a helper", "internal/escape/x.go", src),
		one("in a test", "x_test.go", src),
	})
}

// shown complains of verbs of the root and the rooms that no Example shows. An Example
// shows the verb it is named for and those it calls, if its output is checked.
func shown(files []file) (complaints []string) {
	examples := map[string][]*doc.Example{}
	for _, f := range files {
		if f.isTest() {
			examples[f.dir()] = append(examples[f.dir()], doc.Examples(f.File)...)
		}
	}
	for _, f := range code(files) {
		if !isPublic(f.dir()) {
			continue
		}
		for _, decl := range f.Decls {
			d, ok := decl.(*ast.FuncDecl)
			if !ok || d.Recv != nil && isTrivial(d.Name.Name) {
				continue
			}
			name, ok := exported(d)
			shows := func(e *doc.Example) bool { return isShownBy(e, name) }
			if ok && !slices.ContainsFunc(examples[f.dir()], shows) {
				complaints = append(complaints, f.complain(d.Pos(), "no Example shows %s", name))
			}
		}
	}
	return complaints
}

// isTrivial reports whether a method only fulfills an interface of which
// everybody knows what it does.
func isTrivial(method string) bool {
	return slices.Contains([]string{
		"String", "Error", "Choices", "MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON",
		"Check", "Text", "Scalar", "ParseScalar", "Unwrap", "AppendText",
	}, method)
}

func isShownBy(e *doc.Example, name string) bool {
	if e.Output == "" && !e.EmptyOutput {
		return false
	}
	id := strings.ReplaceAll(name, ".", "_")
	if e.Name == id || strings.HasPrefix(e.Name, id+"_") {
		return true
	}
	verb := name[strings.LastIndex(name, ".")+1:]
	calls := false
	ast.Inspect(e.Code, func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpr); ok {
			calls = calls || callee(call.Fun) == verb
		}
		return !calls
	})
	return calls
}

// callee returns the last name of what is called: F of F, p.F and p.F[T].
func callee(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	case *ast.IndexExpr:
		return callee(e.X)
	}
	return ""
}

func TestShownBites(t *testing.T) {
	const room = "package gain\n\nfunc Solve() {}\n\nfunc (g *Game) Core() {}\n\nfunc (g Game) String() string { return \"\" }\n\nfunc (g game) Value() {}\n"
	with := func(test string) map[string]string {
		return map[string]string{"partnership/gain/x.go": room, "partnership/gain/x_test.go": "package gain_test\n" + test}
	}
	const noSolve = "partnership/gain/x.go:3: no Example shows Solve"
	const noCore = "partnership/gain/x.go:5: no Example shows Game.Core"
	bites(t, shown, []breach{
		{"no tests", map[string]string{"partnership/gain/x.go": room}, []string{noSolve, noCore}},
		{"a test is no Example", with("func TestSolve(t *testing.T) { gain.Solve() }\n"), []string{noSolve, noCore}},
		{"by name", with("func ExampleSolve() {\n\t// Output: 1\n}\n\nfunc ExampleGame_Core_empty() {\n\t// Output:\n}\n"), nil},
		{"by call", with("func Example() {\n\tgain.Solve().Core()\n\t// Output: 1\n}\n"), nil},
		{"a longer name", with("func ExampleSolver() {\n\t// Output: 1\n}\n"), []string{noSolve, noCore}},
		{"not run", with("func ExampleSolve() {\n\tgain.Solve()\n}\n"), []string{noSolve, noCore}},
		{"in another package", map[string]string{
			"partnership/gain/x.go":  room,
			"partnership/x_test.go":  "package partnership_test\n\nfunc ExampleSolve() {\n\tgain.Solve().Core()\n\t// Output: 1\n}\n",
			"internal/escape/esc.go": "package escape\n\nfunc HTML() {}\n",
			"x.go":                   "package samverkan\n\nfunc Same() {}\n",
		}, []string{noSolve, noCore, "x.go:3: no Example shows Same"}},
	})
}
