package house_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The Go code of the README is part of an Example, so that it compiles and
// prints what the README says.
func TestReadmeIsAnExample(t *testing.T) {
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join("..", "..", filepath.FromSlash(name)))
		require.NoError(t, err)
		return string(data)
	}
	_, rest, found := strings.Cut(read("README.md"), "```go\n")
	require.True(t, found)
	code, rest, _ := strings.Cut(rest, "```\n")
	_, rest, _ = strings.Cut(rest, "```\n")
	output, _, _ := strings.Cut(rest, "```\n")

	var want strings.Builder
	for line := range strings.Lines(code) {
		want.WriteString(strings.TrimRight("\t"+line, "\t\n") + "\n")
	}
	want.WriteString("\t// Output:\n")
	for line := range strings.Lines(output) {
		want.WriteString("\t// " + line)
	}
	require.Contains(t, read("partnership/example_test.go"), want.String())
}
