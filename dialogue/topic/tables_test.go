package topic

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Every class that a pattern names is in the lexicon, every rule in the rules,
// and every pattern begins with a word that must be there.
func TestTables(t *testing.T) {
	classed := map[string]bool{"@any0": true, "@num": true}
	for line := range strings.Lines(classes) {
		if name, _, found := strings.Cut(line, ":"); found {
			classed["@"+name] = true
		}
	}
	for _, table := range []string{signs, asks} {
		for line := range strings.Lines(table) {
			_, body, _ := strings.Cut(line, ": ")
			for word := range strings.FieldsSeq(body) {
				for name := range strings.SplitSeq(strings.Trim(word, "!?"), "|") {
					require.True(t, name == "" || name[0] != '@' || classed[name], "%s in %s", name, line)
					require.NotContains(t, name, "*", line)
				}
			}
		}
	}
	g := NewGuard()
	for _, p := range append(g.asks, g.signs...) {
		require.False(t, p.steps[0].not || p.steps[0].optional || p.steps[0].gap > 0, p.steps)
		require.Empty(t, strings.Trim(p.flags, "hqrtpwaoO"), p.name)
	}
	for _, p := range g.asks {
		require.GreaterOrEqual(t, p.rule, 0, p.name)
	}
	require.Equal(t, "DLG-201", g.rules[ruleDecide].info.ID)
	require.Equal(t, "DLG-202", g.rules[ruleIdeas].info.ID)
	require.Equal(t, "DLG-207", g.rules[ruleSteer].info.ID)
	require.Equal(t, "DLG-209", g.rules[ruleDaily].info.ID)
	require.Equal(t, "DLG-221", g.rules[rulePerson].info.ID)
	require.Equal(t, "DLG-222", g.rules[ruleThing].info.ID)
}
