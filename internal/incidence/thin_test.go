package incidence_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/incidence"
)

// Thirty spells come into view on day 70 or later and end by cause 1; one that
// was seen from the beginning ends by cause 2 on day 2. Of that one alone S
// would be 0 for good. By hand: from the beginning one is at risk and 30 come
// later, so the table is thin from day 0.
func TestOneStandsForAll(t *testing.T) {
	spells := []incidence.Spell{{Time: 2, Exit: 2}}
	for i := range 30 {
		spells = append(spells, incidence.Spell{Time: 90 + i, Exit: 1, Entry: 70 + i%5})
	}
	table, err := incidence.Count(spells, 2)
	require.NoError(t, err)
	last := table.KaplanMeier()
	require.Zero(t, last.Steps[len(last.Steps)-1].Value)
	day, thin := table.Thin(10)
	require.True(t, thin)
	require.Zero(t, day)
	none := table.Before(day)
	require.Empty(t, none.Rows())
	for _, c := range append(none.AalenJohansen(), none.KaplanMeier()) {
		_, known := c.At(0)
		require.False(t, known)
		require.Empty(t, c.Steps)
		require.False(t, c.Quantile(0.5).Known)
	}
	_, _, known := none.KaplanMeier().RestrictedMean(0)
	require.False(t, known)
	require.Len(t, table.Rows(), 31, "the table itself is as it was")
	// With thirty from the beginning, of whom one ends on day 2, it is not: 29
	// are at risk of whom each moves S by less than a tenth.
	for range 30 {
		spells = append(spells, incidence.Spell{Time: 200, Exit: 1})
	}
	table, err = incidence.Count(spells, 2)
	require.NoError(t, err)
	_, thin = table.Thin(10)
	require.False(t, thin)
	// All who are at risk end before one comes: thin on that very day, however
	// many they were.
	spells = nil
	for range 30 {
		spells = append(spells, incidence.Spell{Time: 5, Exit: 1})
	}
	table, err = incidence.Count(append(spells, incidence.Spell{Time: 9, Exit: 1, Entry: 6}), 1)
	require.NoError(t, err)
	day, thin = table.Thin(10)
	require.Equal(t, []any{5, true}, []any{day, thin})
	s, known := table.Before(day).KaplanMeier().At(4)
	require.Equal(t, []any{1.0, true}, []any{s.Value, known})
}

// Day by day: who is at risk after it, who comes later, and S by exact numbers.
func TestThinAgainstSlow(t *testing.T) {
	found := map[bool]int{}
	for seed := range uint64(3000) {
		r := rand.New(rand.NewPCG(seed, 99))
		spells := make([]incidence.Spell, r.IntN(40))
		for i := range spells {
			spells[i] = incidence.Spell{Time: 1 + r.IntN(20), Exit: r.IntN(3)}
			if r.IntN(2) == 0 {
				spells[i].Entry = r.IntN(spells[i].Time)
			}
		}
		parts := 2 + r.IntN(12)
		want, is := 0, false
		s := rat(1, 1)
		few := func(day int) bool { // after it; −1: before all
			inside, later := int64(0), int64(0)
			for _, x := range spells {
				switch {
				case x.Entry > 0 && x.Entry >= day:
					later++
				case x.Time > day:
					inside++
				}
			}
			return later > inside && rat(inside, int64(parts)).Cmp(s) < 0
		}
		is = few(-1)
		for day := 0; day <= 20 && !is; day++ {
			n, d, rows, later := int64(0), int64(0), false, false
			for _, x := range spells {
				rows = rows || x.Time == day
				later = later || x.Entry > 0 && x.Entry >= day
				if atRisk(x, day) {
					n++
					if x.Time == day && x.Exit > 0 {
						d++
					}
				}
			}
			if !rows {
				continue
			}
			s.Mul(s, rat(n-d, n))
			switch {
			case later && d == n:
				want, is = day, true
			case later && few(day):
				want, is = day+1, true
			}
		}
		table, err := incidence.Count(spells, 2)
		require.NoError(t, err)
		got, thin := table.Thin(parts)
		require.Equal(t, []any{want, is}, []any{got, thin}, "seed %d", seed)
		found[thin]++
		// The cut table's curves are the table's, as far as they go.
		cut := r.IntN(22)
		before := table.Before(cut)
		require.Equal(t, before, before.Before(cut+1))
		for k, whole := range append(table.AalenJohansen(), table.KaplanMeier()) {
			part := append(before.AalenJohansen(), before.KaplanMeier())[k]
			for day := range 22 {
				step, known := part.At(day)
				all, ok := whole.At(day)
				require.Equal(t, ok && day < cut, known)
				if known {
					require.Equal(t, all, step)
				}
			}
			require.False(t, slices.ContainsFunc(part.Steps, func(s incidence.Step) bool { return s.Time >= cut }))
		}
	}
	require.Greater(t, found[true], 300)
	require.Greater(t, found[false], 300)
}
