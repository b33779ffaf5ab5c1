package house_test

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/token"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan/internal/golden"
)

// TestAPI holds the exported API of the root and the rooms against the file.
// A line that goes or changes breaks somebody's code; say so in CHANGELOG.
func TestAPI(t *testing.T) {
	golden.Compare(t, "api.txt", []byte(surface(repository(t))))
}

// surface returns what the root and the rooms export: a heading for each
// package, then a line for each exported thing, sorted.
func surface(files []file) string {
	packages := map[string][]string{}
	for _, f := range code(files) {
		if isPublic(f.dir()) {
			packages[f.dir()] = append(packages[f.dir()], exports(f)...)
		}
	}
	var b strings.Builder
	for _, dir := range slices.Sorted(maps.Keys(packages)) {
		b.WriteString("package " + path.Join(module, dir) + "\n")
		slices.Sort(packages[dir])
		for _, line := range slices.Compact(packages[dir]) {
			b.WriteString("\t" + line + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// exports returns a line for each thing that a file exports.
func exports(f file) (lines []string) {
	for _, decl := range f.Decls {
		switch d := decl.(type) {
		case *ast.FuncDecl:
			if _, ok := exported(d); ok {
				lines = append(lines, printed(&ast.FuncDecl{Recv: d.Recv, Name: d.Name, Type: d.Type}))
			}
		case *ast.GenDecl:
			var given ast.Expr // in a group of constants the type carries over
			for _, spec := range d.Specs {
				switch s := spec.(type) {
				case *ast.TypeSpec:
					if s.Name.IsExported() {
						lines = append(lines, typeLines(s)...)
					}
				case *ast.ValueSpec:
					if s.Type != nil || len(s.Values) > 0 {
						given = s.Type
					}
					lines = append(lines, valueLines(d.Tok, s, given)...)
				}
			}
		}
	}
	return lines
}

func valueLines(tok token.Token, s *ast.ValueSpec, given ast.Expr) (lines []string) {
	for i, name := range s.Names {
		if !name.IsExported() {
			continue
		}
		line := tok.String() + " " + name.Name
		if given != nil {
			line += " " + printed(given)
		}
		if tok == token.CONST && i < len(s.Values) {
			line += " = " + printed(s.Values[i])
		}
		lines = append(lines, line)
	}
	return lines
}

// typeLines returns a line for the type and one for each exported field or
// method of its own, with tags, since documents depend on them.
func typeLines(s *ast.TypeSpec) (lines []string) {
	head := "type " + s.Name.Name
	if s.TypeParams != nil {
		var params []string
		for _, p := range s.TypeParams.List {
			for _, name := range p.Names {
				params = append(params, name.Name+" "+printed(p.Type))
			}
		}
		head += "[" + strings.Join(params, ", ") + "]"
	}
	if s.Assign.IsValid() {
		head += " ="
	}
	var members *ast.FieldList
	switch t := s.Type.(type) {
	case *ast.StructType:
		head, members = head+" struct", t.Fields
	case *ast.InterfaceType:
		head, members = head+" interface", t.Methods
	default:
		return []string{head + " " + printed(s.Type)}
	}
	lines = []string{head}
	for _, m := range members.List {
		tag := ""
		if m.Tag != nil {
			tag = " " + m.Tag.Value
		}
		if len(m.Names) == 0 {
			lines = append(lines, head+", "+printed(m.Type)+tag)
		}
		for _, name := range m.Names {
			if name.IsExported() {
				lines = append(lines, head+", "+name.Name+" "+printed(m.Type)+tag)
			}
		}
	}
	return lines
}

// printed returns a piece of source on one line.
func printed(node ast.Node) string {
	var b bytes.Buffer
	if err := format.Node(&b, token.NewFileSet(), node); err != nil {
		return err.Error()
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestSurface(t *testing.T) {
	const src = `package samverkan

// Said is explained.
func Said(a, b int,
	more ...string) (n int, err error) { return 0, nil }

func unsaid() {}

func (t *Rule[S]) Check(s S) bool { return true }

func (t hidden) Check() {}

// Rule is a rule.
type Rule[S any] struct {
	RuleInfo
	// Applies tells.
	Applies func(S) bool ` + "`json:\"-\"`" + `
	secret  int
}

type Checker interface{ Check() error }

type Lang string

type Same = Lang

type hidden struct{ Field int }

const (
	A Lang = "a"
	B, b   = 1, 2
)

const (
	One Phase = iota + 1
	Two
)

var ErrClosed = errors.New("closed")
`
	want := `package ` + module + `
	const A Lang = "a"
	const B = 1
	const One Phase = iota + 1
	const Two Phase
	func (t *Rule[S]) Check(s S) bool
	func Said(a, b int, more ...string) (n int, err error)
	type Checker interface
	type Checker interface, Check func() error
	type Lang string
	type Rule[S any] struct
	type Rule[S any] struct, Applies func(S) bool ` + "`json:\"-\"`" + `
	type Rule[S any] struct, RuleInfo
	type Same = Lang
	var ErrClosed

package ` + module + `/partnership
	func Rules()

`
	got := surface(sources(t, map[string]string{
		"x.go":               src,
		"x_test.go":          "package samverkan\n\nfunc Helper() {}\n",
		"partnership/x.go":   "package partnership\n\nfunc Rules() {}\n",
		"internal/esc/x.go":  "package esc\n\nfunc HTML() {}\n",
		"examples/dropin.go": "package main\n\nfunc Story() {}\n",
	}))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("surface (-want +got):\n%s", diff)
	}
}
