package strictjson

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestNearest(t *testing.T) {
	known := []string{"$schema", "actions", "answers", "organizations", "people", "phases", "phasing"}
	for name, want := range map[string]string{
		"Phases": "phases", "phase": "phases", "phsaes": "phases", "organi" + "sations": "organizations", "ORGANIZATION": "organizations",
		"peoples": "people", "action": "actions", "schema": "$schema", "weight": "", "x": "", "": "", "ph": "",
		strings.Repeat("p", 65): "",
	} {
		require.Equal(t, want, nearest(name, known), "%q", name)
	}
	require.Empty(t, nearest("a", nil))
}

// FuzzApart holds the count against its definition, by recursion.
func FuzzApart(f *testing.F) {
	f.Add("phsaes", "phases")
	f.Add("", "abc")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = a[:min(len(a), 6)], b[:min(len(b), 6)]
		const far = 100
		require.Equal(t, slowApart(a, b), apart(a, b, far))
	})
}

func slowApart(a, b string) int {
	if a == "" || b == "" {
		return len(a) + len(b)
	}
	n, m := len(a), len(b)
	change := slowApart(a[:n-1], b[:m-1])
	if a[n-1] != b[m-1] {
		change++
	}
	least := min(change, slowApart(a[:n-1], b)+1, slowApart(a, b[:m-1])+1)
	if n > 1 && m > 1 && a[n-1] == b[m-2] && a[n-2] == b[m-1] {
		least = min(least, slowApart(a[:n-2], b[:m-2])+1)
	}
	return least
}
