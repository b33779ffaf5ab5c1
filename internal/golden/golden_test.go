package golden

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// recorder is a test that only writes down how it fails.
type recorder struct {
	testing.TB
	said string
}

func (r *recorder) Helper() {}

func (r *recorder) Logf(format string, args ...any) { r.said += fmt.Sprintf(format, args...) }

func (r *recorder) Errorf(format string, args ...any) {
	r.said += "error: " + fmt.Sprintf(format, args...)
}

func (r *recorder) Fatalf(format string, args ...any) {
	r.said += "fatal: " + fmt.Sprintf(format, args...)
	panic(r)
}

// compare returns what Compare says of got in a folder of the test's own.
func compare(t *testing.T, path string, got string) string {
	r := &recorder{TB: t}
	func() {
		defer func() {
			if stopped := recover(); stopped != nil && stopped != any(r) {
				panic(stopped)
			}
		}()
		Compare(r, path, []byte(got))
	}()
	return r.said
}

// updating sets the flag for the rest of the test.
func updating(t *testing.T, value string) {
	old := update.Value.String()
	require.NoError(t, update.Value.Set(value))
	t.Cleanup(func() { require.NoError(t, update.Value.Set(old)) })
}

func TestCompare(t *testing.T) {
	t.Chdir(t.TempDir())

	updating(t, "false")
	require.Contains(t, compare(t, "a/b.txt", "one\ntwo\n"), "fatal: golden: there is no testdata/a/b.txt")
	require.Contains(t, compare(t, "../b.txt", ""), `fatal: golden: "../b.txt" is not a path within testdata`)

	updating(t, "true")
	require.Equal(t, "golden: wrote testdata/a/b.txt", compare(t, "a/b.txt", "one\ntwo\n"))
	require.Empty(t, compare(t, "a/b.txt", "one\ntwo\n"), "nothing new to write")
	written, err := os.ReadFile("testdata/a/b.txt")
	require.NoError(t, err)
	if diff := cmp.Diff("one\ntwo\n", string(written)); diff != "" {
		t.Error(diff)
	}

	updating(t, "false")
	require.Empty(t, compare(t, "a/b.txt", "one\ntwo\n"))
	for _, other := range []string{"one\nthree\n", "one\ntwo", "one\ntwo\n\n", "one\r\ntwo\n", ""} {
		said := compare(t, "a/b.txt", other)
		require.Contains(t, said, "error: golden: testdata/a/b.txt differs (-want +got)")
		// go-cmp mixes kinds of spaces on purpose, so that nobody holds its form.
		require.Regexp(t, `-update:\n\s*\[\]string\{`, strings.ReplaceAll(said, "\u00a0", " "), "a diff of lines")
	}
}
