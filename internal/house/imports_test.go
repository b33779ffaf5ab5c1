package house_test

import (
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// eachImport visits the imports of the files in order.
func eachImport(files []file, visit func(f file, imported string, at token.Pos)) {
	for _, f := range files {
		for _, spec := range f.Imports {
			imported, _ := strconv.Unquote(spec.Path.Value) // the parser has seen to the quotes
			visit(f, imported, spec.Pos())
		}
	}
}

// ours returns the folder of an import that is of this module.
func ours(imported string) (dir string, ok bool) {
	if imported == module {
		return "", true
	}
	return strings.CutPrefix(imported, module+"/")
}

// directions complains of imports within the module that the table of rooms
// does not allow. Tests may import what they like.
func directions(files []file) (complaints []string) {
	eachImport(code(files), func(f file, imported string, at token.Pos) {
		if to, ok := ours(imported); ok && !mayImport(f.dir(), to) {
			complaints = append(complaints, f.complain(at, "%s may not import %s", named(f.dir()), named(to)))
		}
	})
	return complaints
}

// named returns the name of a folder for people.
func named(dir string) string {
	if dir == "" {
		return "the root"
	}
	return dir
}

// mayImport is the table of rooms: whether code in one folder may import
// another folder of the module. A folder in no row imports nothing of ours.
func mayImport(from, to string) bool {
	room := roomOf(from)
	switch {
	case isTestHelper(to):
		return false
	case from == "":
		return within(to, "internal/base")
	case within(from, "internal/base"):
		return false
	case within(from, "internal"):
		return to == "" || within(to, "internal/base")
	case from == room:
		return to == "" || within(to, "internal") || within(to, room)
	case room != "":
		sister := within(to, room) && !within(from, to) && !isLeaf(from)
		return to == "" || within(to, "internal") || sister
	case within(from, "examples"):
		return isPublic(to)
	case from == "wasm/api":
		return isPublic(to) || within(to, "internal") || to == "wasm/contract"
	case from == "wasm/httpapi":
		return to == "" || to == "wasm/api" || to == "wasm/contract"
	case from == "wasm/web":
		return to == "wasm/host" || to == "wasm/contract" || to == "examples"
	case slices.Contains([]string{"wasm/reactor", "wasm/edge", "wasm/serve"}, from):
		return to == "wasm/api" || to == "wasm/httpapi" || to == "wasm/web"
	}
	return false
}

// isLeaf reports whether the sub-room holds a noun that its sisters share, and
// so imports none of them.
func isLeaf(dir string) bool {
	return slices.Contains([]string{"analysis/cube", "validation/pipeline", "dialogue/committee"}, dir)
}

func TestDirectionsBite(t *testing.T) {
	importing := func(dir, imported string) map[string]string {
		return map[string]string{path.Join(dir, "x.go"): "package x\n\nimport _ \"" + path.Join(module, imported) + "\"\n"}
	}
	for _, c := range []struct{ from, to string }{
		{"", "internal/base/figures"},
		{"partnership", ""},
		{"partnership", "partnership/gain"},
		{"partnership", "internal/strictjson"},
		{"partnership/gain", "partnership/power"},
		{"analysis/insight", "analysis/cube"},
		{"internal/strictjson", "internal/base/detmath"},
		{"examples/dropin", "partnership/gain"},
		{"wasm/api", "analysis/cube"},
		{"wasm/httpapi", "wasm/api"},
		{"wasm/api", "wasm/contract"},
		{"wasm/web", "wasm/host"},
		{"wasm/web", "examples"},
		{"wasm/web", "wasm/contract"},
		{"wasm/serve", "wasm/web"},
		{"wasm/edge", "wasm/httpapi"},
	} {
		bites(t, directions, []breach{{named(c.from) + " imports " + named(c.to), importing(c.from, c.to), nil}})
	}
	for _, c := range []struct{ from, to string }{
		{"", "partnership"},
		{"", "internal/strictjson"},
		{"partnership", "dialogue"},
		{"partnership", "dialogue/committee"},
		{"partnership", "wasm/api"},
		{"partnership", "internal/golden"},
		{"partnership/gain", "partnership"},
		{"partnership/gain/deep", "partnership/gain"},
		{"analysis/cube", "analysis/supply"},
		{"internal/base/figures", ""},
		{"internal/base/figures", "internal/base/detmath"},
		{"internal/strictjson", "partnership"},
		{"internal/strictjson", "internal/escape"},
		{"examples/dropin", "wasm/api"},
		{"examples/dropin", "internal/strictjson"},
		{"wasm/api", "wasm/httpapi"},
		{"wasm/httpapi", "partnership"},
		{"wasm/serve", "partnership"},
		{"wasm/web", "wasm/api"},
		{"wasm/contract", "wasm/api"},
		{"wasm/somewhere-new", ""},
	} {
		bites(t, directions, []breach{{
			named(c.from) + " may not import " + named(c.to), importing(c.from, c.to),
			[]string{path.Join(c.from, "x.go") + ":3: " + named(c.from) + " may not import " + named(c.to)},
		}})
	}
	bites(t, directions, []breach{
		one("tests may", "partnership/x_test.go", "package x\n\nimport _ \""+module+"/dialogue\"\n"),
	})
}

// foreign complains of imports outside the standard library: who imports a
// room gets this module and no other.
func foreign(files []file) (complaints []string) {
	eachImport(code(files), func(f file, imported string, at token.Pos) {
		host, _, _ := strings.Cut(imported, "/")
		if _, our := ours(imported); isPure(f.dir()) && !our && (strings.Contains(host, ".") || host == "C") {
			complaints = append(complaints, f.complain(at, "%s is not of the standard library", imported))
		}
	})
	return complaints
}

func TestForeignBites(t *testing.T) {
	const src = "package x\n\nimport (\n\t_ \"math/big\"\n\t_ \"" + module + "/internal/escape\"\n\t_ \"gonum.org/v1/gonum/stat\"\n)\n"
	const want = ":6: gonum.org/v1/gonum/stat is not of the standard library"
	bites(t, foreign, []breach{
		one("in the root", "x.go", src, "x.go"+want),
		one("in a sub-room", "partnership/gain/x.go", src, "partnership/gain/x.go"+want),
		one("in a helper", "internal/escape/x.go", src, "internal/escape/x.go"+want),
		one("C", "partnership/x.go", "package x\n\nimport \"C\"\n", "partnership/x.go:3: C is not of the standard library"),
		one("the edge may", "wasm/edge/x.go", src),
		one("tests may", "partnership/x_test.go", src),
	})
}
