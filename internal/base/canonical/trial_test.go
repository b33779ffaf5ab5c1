//go:build trial

package canonical

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// The test files of the RFC's author, github.com/cyberphone/json-canonicalization.
func TestTrialFilesOfTheAuthor(t *testing.T) {
	files, err := filepath.Glob("../../../../shared/data/jcs/*.in.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		in, err := os.ReadFile(file)
		require.NoError(t, err)
		want, err := os.ReadFile(strings.Replace(file, ".in.", ".out.", 1))
		require.NoError(t, err)
		var value any
		require.NoError(t, json.Unmarshal(in, &value))
		got, err := Encode(value)
		require.NoError(t, err)
		if diff := cmp.Diff(strings.TrimSuffix(string(want), "\n"), string(got)); diff != "" {
			t.Errorf("%s: %s", file, diff)
		}
	}
}
