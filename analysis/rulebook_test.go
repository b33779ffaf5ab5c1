package analysis_test

import (
	"os"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// The report carries the hash of the rules as they are.
func TestRulebookHash(t *testing.T) {
	b, err := canonical.Encode(analysis.Rules())
	require.NoError(t, err)
	a, err := analysis.Decode([]byte(small))
	require.NoError(t, err)
	r, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
	require.NoError(t, err)
	require.Equal(t, canonical.Hash(b), r.Rulebook, "write this hash at rulebookHash")
}

// Every rule has both titles and rests on a seed rule of the texts.
func TestRulesRestOnSeeds(t *testing.T) {
	seeds := regexp.MustCompile(`^(KFA-(0[1-9]|1[0-6])|VOC-20)$`)
	for i, r := range analysis.Rules() {
		require.Equal(t, i+1, atoi(t, r.ID[4:]), "the IDs have no hole")
		require.NotEmpty(t, r.Title.SV)
		require.NotEmpty(t, r.Title.EN)
		require.NotEmpty(t, r.Seeds)
		for _, s := range r.Seeds {
			require.Regexp(t, seeds, s)
		}
	}
}

// The golden rulebook keeps every ID with what it stands for.
func TestRulebookIsWritten(t *testing.T) {
	data, err := os.ReadFile("../wasm/contract/rulebook.json")
	require.NoError(t, err)
	for _, r := range analysis.Rules() {
		require.Contains(t, string(data), `"id":"`+r.ID+`"`)
	}
}
