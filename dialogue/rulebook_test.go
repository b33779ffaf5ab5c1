package dialogue_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// The hash that reports carry is that of the rules.
func TestRulebookHash(t *testing.T) {
	rules, err := canonical.Encode(dialogue.Rules())
	require.NoError(t, err)
	d := &dialogue.Dialogue{Schema: dialogue.Schema, ID: "x", Name: samverkan.Same("X"), ElectionYear: 2026}
	on, err := samverkan.NewDate(2027, 3, 8)
	require.NoError(t, err)
	r, err := d.Assess(dialogue.Options{On: on})
	require.NoError(t, err)
	require.Equal(t, canonical.Hash(rules), r.Rulebook)
}
