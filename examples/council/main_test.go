package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/golden"
)

func TestOutput(t *testing.T) {
	for _, c := range []struct {
		file   string
		lang   samverkan.Lang
		asJSON bool
	}{
		{"council.sv.md", samverkan.SV, false},
		{"council.en.md", samverkan.EN, false},
		{"council.json", samverkan.SV, true},
	} {
		var b bytes.Buffer
		require.NoError(t, run(&b, c.lang, c.asJSON))
		golden.Compare(t, c.file, b.Bytes())
	}
	require.Error(t, run(&bytes.Buffer{}, "se", false))
}

// What others have counted of the same rules: by Nice 2.03 % of all coalitions
// of 27 can decide (D. S. Felsenthal and M. Machover, "The Treaty of Nice and
// qualified majority voting", Social Choice and Welfare 18, 2001), and Germany,
// with the heaviest population of the four that have 29 votes, is ahead of
// France and Italy by less than a tenth of a percentage point there: the 62 %
// of the population matter hardly at all.
func TestTheStory(t *testing.T) {
	c, err := compare(document)
	require.NoError(t, err)
	require.InDelta(t, 0.0203, c.Nice.Collectivity.Rounded(), 0.00005)
	require.Positive(t, c.Lisbon.Collectivity.Cmp(c.Nice.Collectivity))

	of := map[string]member{}
	var nice, lisbon, change samverkan.Number
	for _, m := range c.Gained {
		of[m.Name.EN] = m
		nice, lisbon, change = nice.Add(m.Nice), lisbon.Add(m.Lisbon), change.Add(m.Change)
	}
	require.True(t, nice.Equal(samverkan.Whole(1)))
	require.True(t, lisbon.Equal(samverkan.Whole(1)))
	require.Zero(t, change.Sign())
	lead := of["Germany"].Nice.Sub(of["Italy"].Nice)
	require.Positive(t, lead.Sign())
	require.Negative(t, lead.Cmp(samverkan.Ratio(1, 1000)))
	// More people, never less power: the Lisbon rules count heads and people.
	require.Equal(t, "Germany", c.Gained[0].Name.EN)
	require.Positive(t, of["Romania"].Lisbon.Cmp(of["Netherlands"].Lisbon))
}

func TestFaultyDocument(t *testing.T) {
	for _, data := range []string{"", "[]", `{"members": [{"votes": 1}], "surplus": 1}`, `{"members": []}`} {
		_, err := compare([]byte(data))
		require.Error(t, err, data)
	}
}
