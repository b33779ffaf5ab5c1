// Package golden compares what a test got with a file that was looked at and
// approved by a person. It is for tests only.
//
// A golden file lies in the folder testdata of the package under test. After a
// wanted change it is written anew with
//
//	go test ./the/package -update
//
// and the difference is read in the commit. The flag is known only to packages
// whose tests import this one: naming the package keeps the others from
// refusing it. Why a flag, and not always writing: a golden file made by the
// code proves only that nothing changed, so changing it must be an act.
package golden

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update is the one package variable: a flag must be there before the test
// binary reads its flags. A test binary that already has such a flag keeps its.
var update = register()

func register() *flag.Flag {
	if flag.Lookup("update") == nil {
		flag.Bool("update", false, "write the golden files instead of comparing with them")
	}
	return flag.Lookup("update")
}

// Compare fails the test unless got is, byte for byte, the file testdata/path.
// path has slashes on every system. With -update it writes the file instead.
func Compare(t testing.TB, path string, got []byte) {
	t.Helper()
	if !filepath.IsLocal(filepath.FromSlash(path)) {
		t.Fatalf("golden: %q is not a path within testdata", path)
	}
	File(t, "testdata/"+path, got)
}

// File fails the test unless got is, byte for byte, the file at a path from the
// package's folder: for what is made from code and lies where it is used. With
// -update it writes the file instead.
func File(t testing.TB, path string, got []byte) {
	t.Helper()
	file := filepath.FromSlash(path)
	if Updating() {
		write(t, file, got)
		return
	}
	want, err := os.ReadFile(file)
	if os.IsNotExist(err) {
		t.Fatalf("golden: there is no %s; look at what the test made and run it with -update:\n%s", file, got)
	}
	if err != nil {
		t.Fatalf("golden: %v", err)
	}
	if !bytes.Equal(want, got) {
		t.Errorf("golden: %s differs (-want +got); if that is meant, run the test with -update:\n%s", file, diff(want, got))
	}
}

// Updating reports whether the golden files are to be written anew.
func Updating() bool { return update.Value.String() == "true" }

// diff shows the lines that differ. Bytes that differ without a line doing so
// there are not: the lines are all the bytes but the line breaks between them.
func diff(want, got []byte) string {
	return cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n"))
}

func write(t testing.TB, file string, got []byte) {
	t.Helper()
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, got) {
		return
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatalf("golden: %v", err)
	}
	if err := os.WriteFile(file, got, 0o644); err != nil {
		t.Fatalf("golden: %v", err)
	}
	t.Logf("golden: wrote %s", file)
}
