package validation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/validation"
)

// The hash that reports carry is that of the rules.
func TestRulebookHash(t *testing.T) {
	rules, err := canonical.Encode(validation.Rules())
	require.NoError(t, err)
	require.Equal(t, canonical.Hash(rules), assess(t, mellanalven(), "2027-03-08").Rulebook)
}

// What is made of a seed is much, and of every kind.
func TestMadeIsVaried(t *testing.T) {
	seen, exits := map[string]int{}, map[string]int{}
	entries := 0
	for seed := range uint64(25) {
		v := made(seed, 300)
		entries += len(v.Log)
		for _, e := range v.Log {
			seen[string(e.What)]++
		}
		r := assess(t, v, "2028-12-31")
		for _, c := range r.Cases {
			exits[string(c.Kind)]++
		}
	}
	t.Log(entries, seen, exits)
	require.Greater(t, entries, 1000)
	for _, k := range validation.EventKind("").Choices() {
		require.Positive(t, seen[k], k)
	}
	for _, k := range []string{"certified", "partial", "withdrawn", "referred", ""} {
		require.Positive(t, exits[k], k)
	}
}
