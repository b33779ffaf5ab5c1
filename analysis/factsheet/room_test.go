package factsheet_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/factsheet"
)

// full is a sheet that is too high: eight figures with their tables.
func full() factsheet.Sheet {
	s := granvik()
	for _, g := range []chart.Chart{ages(), places(), rank(), mix(), rank()} {
		s.Blocks = append(s.Blocks, factsheet.Block{Heading: samverkan.Same("Till"), Chart: g, Source: samverkan.Same("SCB")})
	}
	return s
}

// TestBudget: what is too high is refused in HTML, with what it needs, and not in
// the outputs that have no page.
func TestBudget(t *testing.T) {
	s := full()
	room, err := s.Room(samverkan.SV)
	require.NoError(t, err)
	require.Equal(t, 272, room.Has) // 297 mm less 2 × 12 mm, and less what browsers round
	require.Greater(t, room.Needs, room.Has)
	require.Len(t, room.Blocks, len(s.Blocks))
	_, err = s.HTML(samverkan.SV)
	var faults samverkan.Faults
	require.True(t, errors.As(err, &faults))
	require.Equal(t, samverkan.CodeTooLarge, faults[0].Code)
	require.Contains(t, faults[0].Text.SV, " mm högt på svenska. En sida har 272 mm. Fäll ihop en tabell")
	require.Error(t, s.Check())
	_, err = s.Markdown(samverkan.SV)
	require.NoError(t, err)
	_, err = s.Text(samverkan.SV)
	require.NoError(t, err)
	_, err = s.Fold(samverkan.SV) // folding is not enough
	require.True(t, errors.As(err, &faults))
	require.Equal(t, samverkan.CodeTooLarge, faults[0].Code)
}

// TestFold: as many tables as it takes, and the rest as it was.
func TestFold(t *testing.T) {
	s := granvik()
	s.Blocks = append(s.Blocks, factsheet.Block{Heading: samverkan.Same("Till"), Chart: mix(), Source: samverkan.Same("SCB")})
	for _, l := range langs() {
		require.Error(t, s.Check())
		got, err := s.Fold(l)
		require.NoError(t, err)
		_, err = got.HTML(l)
		require.NoError(t, err)
		needed := false // of those folded, the last was needed
		for i := range got.Blocks {
			require.False(t, s.Blocks[i].Folded) // the caller's is as it was
			if got.Blocks[i].Folded {
				one := got
				one.Blocks = append([]factsheet.Block(nil), got.Blocks...)
				one.Blocks[i].Folded = false
				_, err := one.HTML(l)
				needed = needed || err != nil
			}
		}
		require.True(t, needed)
		again, err := got.Fold(l)
		require.NoError(t, err)
		require.Equal(t, got, again)
	}
	same, err := granvik().Fold(samverkan.SV)
	require.NoError(t, err)
	require.Equal(t, granvik(), same)
}

// TestGrows: a longer text, another block or question never makes a sheet lower.
func TestGrows(t *testing.T) {
	needs := func(s factsheet.Sheet) int {
		room, err := s.Room(samverkan.SV)
		require.NoError(t, err)
		return room.Needs
	}
	s, last := full(), 0
	for n := 0; n <= len(s.Blocks); n++ {
		part := s
		part.Blocks = s.Blocks[:n]
		require.GreaterOrEqual(t, needs(part), last)
		last = needs(part)
	}
	last = 0
	for n := range 40 {
		part := s
		for range n {
			part.Lead.SV += " ord"
		}
		require.GreaterOrEqual(t, needs(part), last)
		last = needs(part)
	}
}

// TestArguments: nothing that a caller has is changed.
func TestArguments(t *testing.T) {
	s := granvik()
	_, err := s.HTML(samverkan.SV)
	require.NoError(t, err)
	require.Equal(t, granvik(), s)
	require.Empty(t, cmp.Diff(len(granvik().Blocks), len(s.Blocks)))
}
