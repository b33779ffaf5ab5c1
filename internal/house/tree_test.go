package house_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// module is the path under which the library is published.
const module = "github.com/samverkan/samverkan"

// file is one parsed Go file of the repository.
type file struct {
	*ast.File
	path string // from the top of the repository: "partnership/gate.go"
	fset *token.FileSet
}

// dir returns the folder of the file, "" for the top of the repository.
func (f file) dir() string {
	if dir := path.Dir(f.path); dir != "." {
		return dir
	}
	return ""
}

func (f file) isTest() bool { return strings.HasSuffix(f.path, "_test.go") }

// complain returns a complaint about a place in the file.
func (f file) complain(pos token.Pos, format string, args ...any) string {
	return fmt.Sprintf("%s:%d: %s", f.path, f.fset.Position(pos).Line, fmt.Sprintf(format, args...))
}

// code returns the files that are not tests.
func code(files []file) []file {
	return slices.DeleteFunc(slices.Clone(files), file.isTest)
}

func parse(t *testing.T, name, src string) file {
	t.Helper()
	fset := token.NewFileSet()
	parsed, err := parser.ParseFile(fset, name, src, parser.ParseComments|parser.SkipObjectResolution)
	require.NoError(t, err)
	return file{parsed, name, fset}
}

// sources parses files that a test has written out, in the order of their names.
func sources(t *testing.T, tree map[string]string) []file {
	t.Helper()
	var files []file
	for name, src := range tree {
		files = append(files, parse(t, name, src))
	}
	slices.SortFunc(files, func(a, b file) int { return strings.Compare(a.path, b.path) })
	return files
}

// repository parses the Go files of the repository.
func repository(t *testing.T) []file {
	t.Helper()
	var files []file
	walk(t, func(name string, src []byte) {
		if strings.HasSuffix(name, ".go") && !strings.Contains("/"+name, "/testdata/") {
			files = append(files, parse(t, name, string(src)))
		}
	})
	require.NotEmpty(t, files)
	return files
}

// walk visits the files of the repository in the order of their names, but not
// the folders that git ignores.
func walk(t *testing.T, visit func(name string, content []byte)) {
	t.Helper()
	top := os.DirFS("../..")
	ignore, err := fs.ReadFile(top, ".gitignore")
	require.NoError(t, err)
	ignored := ignoredFolders(string(ignore))
	err = fs.WalkDir(top, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && ignored(name):
			return fs.SkipDir
		case !entry.Type().IsRegular():
			return nil
		}
		content, err := fs.ReadFile(top, name)
		if err != nil {
			return err
		}
		visit(name, content)
		return nil
	})
	require.NoError(t, err)
}

// ignoredFolders reads the lines of a .gitignore that name a folder: "name/"
// anywhere, "/path/to/" from the top.
func ignoredFolders(gitignore string) func(dir string) bool {
	skip := map[string]bool{".git": true}
	for line := range strings.Lines(gitignore) {
		if folder, ok := strings.CutSuffix(strings.TrimSpace(line), "/"); ok {
			skip[folder] = true
		}
	}
	return func(dir string) bool { return skip["/"+dir] || skip[path.Base(dir)] }
}

func TestIgnoredFolders(t *testing.T) {
	ignored := ignoredFolders("# a remark\n/.ci/bin/\nnode_modules/\n*.prof\n")
	for _, dir := range []string{".git", ".ci/bin", "node_modules", "wasm/host/node_modules"} {
		require.True(t, ignored(dir), dir)
	}
	for _, dir := range []string{".", ".ci", "wasm/bin", "internal"} {
		require.False(t, ignored(dir), dir)
	}
}

// within reports whether dir lies under top.
func within(dir, top string) bool { return strings.HasPrefix(dir, top+"/") }

// roomOf returns which of the four rooms a folder belongs to, "" for none.
func roomOf(dir string) string {
	room, _, _ := strings.Cut(dir, "/")
	if slices.Contains([]string{"partnership", "dialogue", "validation", "analysis"}, room) {
		return room
	}
	return ""
}

// isPublic reports whether the folder is the root or a room: what people import.
func isPublic(dir string) bool { return dir == "" || roomOf(dir) != "" }

// isPure reports whether the folder must keep to pure code.
func isPure(dir string) bool {
	return isPublic(dir) || within(dir, "internal") && !isTestHelper(dir)
}

// isTestHelper reports whether only tests may import the folder.
func isTestHelper(dir string) bool {
	return dir == "internal/golden" || dir == "internal/house" || dir == "internal/scribble" || dir == "internal/vectors"
}
