package house_test

import (
	"go/ast"
	"go/token"
	"strings"
	"testing"
	"unicode"
)

// impure returns why a package of the standard library may not be imported in
// a folder, "" if it may. Time, randomness and I/O are arguments; what is
// large or slow to start costs an edge host at every request.
func impure(dir, imported string) string {
	if dir == "wasm/api" {
		switch imported {
		case "os", "net/http", "syscall/js":
			return "the operations know no host"
		}
	}
	if !isPure(dir) {
		return ""
	}
	switch top, _, _ := strings.Cut(imported, "/"); top {
	case "os", "log", "syscall", "testing", "plugin":
		return "I/O is an argument"
	case "net":
		if imported != "net/url" && imported != "net/netip" {
			return "I/O is an argument"
		}
	}
	switch imported {
	case "flag", "io/ioutil", "expvar":
		return "I/O is an argument"
	case "context":
		return "long work is a value that is stepped"
	case "math/rand", "math/rand/v2", "crypto/rand":
		return "randomness is an argument"
	case "regexp", "text/template", "html/template":
		return "it is large and slow to start"
	case "encoding/json":
		return "it accepts what matters here; read with internal/strictjson"
	case "unsafe":
		return "nothing here needs it"
	}
	return ""
}

// purity complains of imports that pure packages do without.
func purity(files []file) (complaints []string) {
	eachImport(code(files), func(f file, imported string, at token.Pos) {
		if why := impure(f.dir(), imported); why != "" {
			complaints = append(complaints, f.complain(at, "may not import %s: %s", imported, why))
		}
	})
	return complaints
}

func TestPurityBites(t *testing.T) {
	for imported, why := range map[string]string{
		"os": "I/O is an argument", "os/exec": "I/O is an argument", "net": "I/O is an argument",
		"net/http": "I/O is an argument", "log": "I/O is an argument", "log/slog": "I/O is an argument",
		"syscall": "I/O is an argument", "syscall/js": "I/O is an argument", "flag": "I/O is an argument",
		"context":   "long work is a value that is stepped",
		"math/rand": "randomness is an argument", "math/rand/v2": "randomness is an argument",
		"regexp":        "it is large and slow to start",
		"text/template": "it is large and slow to start", "html/template": "it is large and slow to start",
		"encoding/json": "it accepts what matters here; read with internal/strictjson",
		"unsafe":        "nothing here needs it",
	} {
		src := "package x\n\nimport _ \"" + imported + "\"\n"
		want := ":3: may not import " + imported + ": " + why
		bites(t, purity, []breach{
			one(imported+" in the root", "x.go", src, "x.go"+want),
			one(imported+" in a room", "analysis/x.go", src, "analysis/x.go"+want),
			one(imported+" in a sub-room", "analysis/cube/x.go", src, "analysis/cube/x.go"+want),
			one(imported+" in a helper", "internal/base/x/x.go", src, "internal/base/x/x.go"+want),
			one(imported+" in a test", "analysis/x_test.go", src),
			one(imported+" in golden", "internal/golden/x.go", src),
			one(imported+" in an example", "examples/x/x.go", src),
		})
	}
	bites(t, purity, []breach{
		one("what is pure", "x.go", "package x\n\nimport (\n\t_ \"time\"\n\t_ \"net/url\"\n\t_ \"math\"\n\t_ \"iter\"\n)\n"),
		one("the operations", "wasm/api/x.go", "package x\n\nimport (\n\t_ \"os\"\n\t_ \"encoding/json\"\n)\n",
			"wasm/api/x.go:4: may not import os: the operations know no host"),
	})
}

// state complains of package variables other than embedded text and sentinel
// errors, and of init functions.
func state(files []file) (complaints []string) {
	for _, f := range code(files) {
		if !isPure(f.dir()) {
			continue
		}
		for _, decl := range f.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv == nil && d.Name.Name == "init" {
					complaints = append(complaints, f.complain(d.Pos(), "func init: build it where it is used"))
				}
			case *ast.GenDecl:
				complaints = append(complaints, variables(f, d)...)
			}
		}
	}
	return complaints
}

func variables(f file, d *ast.GenDecl) (complaints []string) {
	if d.Tok != token.VAR {
		return nil
	}
	for _, spec := range d.Specs {
		v := spec.(*ast.ValueSpec) // the only kind in a var
		embedded := embeds(v.Doc) || !d.Lparen.IsValid() && embeds(d.Doc)
		for _, name := range v.Names {
			if !embedded && name.Name != "_" && !isSentinel(name.Name) {
				complaints = append(complaints, f.complain(name.Pos(), "var %s: a table is returned by a function", name.Name))
			}
		}
	}
	return complaints
}

// isSentinel reports whether a name is that of an error: ErrClosed, errShort.
func isSentinel(name string) bool {
	return len(name) > 3 && strings.EqualFold(name[:3], "err") && unicode.IsUpper(rune(name[3]))
}

func embeds(doc *ast.CommentGroup) bool {
	if doc == nil {
		return false
	}
	for _, c := range doc.List {
		if strings.HasPrefix(c.Text, "//go:embed ") {
			return true
		}
	}
	return false
}

func TestStateBites(t *testing.T) {
	const src = `package x

import _ "embed"

var ErrClosed = errors.New("closed")

//go:embed text.md
var text string

var _ error = (*fault)(nil)

var table = []int{1, 2}

var (
	errors1 int
	a, b    = 1, 2
	//go:embed more.md
	more string
)

func init() {}

func (t thing) init() { var local int; _ = local }
`
	want := func(path string) []string {
		return []string{
			path + ":12: var table: a table is returned by a function",
			path + ":15: var errors1: a table is returned by a function",
			path + ":16: var a: a table is returned by a function",
			path + ":16: var b: a table is returned by a function",
			path + ":21: func init: build it where it is used",
		}
	}
	bites(t, state, []breach{
		one("in the root", "x.go", src, want("x.go")...),
		one("in a sub-room", "dialogue/plan/x.go", src, want("dialogue/plan/x.go")...),
		one("in a helper", "internal/escape/x.go", src, want("internal/escape/x.go")...),
		one("in a host", "wasm/reactor/x.go", src),
		one("in a test", "x_test.go", src),
	})
}
