package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"math/bits"
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
// of the population matter hardly at all. Of later populations too it is found that
// the rules of Lisbon hurt countries of middle size, those of Central and Eastern
// Europe most (L. Á. Kóczy, "Beyond Lisbon", in the abstract). Every figure is
// counted again in TestEveryCoalition.
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

// TestEveryCoalition counts both treaties the slow way: each of the 2²⁷ groups of
// countries is asked whether it decides, in whole numbers, and everybody's share
// follows from how many groups of each size there are and with each country.
// Nothing of package power is used.
func TestEveryCoalition(t *testing.T) {
	if testing.Short() {
		t.Skip("it goes through 134 million groups")
	}
	got, err := compare(document)
	require.NoError(t, err)
	var c council
	require.NoError(t, json.Unmarshal(document, &c))
	const n = 27
	require.Len(t, c.Members, n)
	var all int64
	place := make(map[string]int)
	for i, m := range c.Members {
		all += m.Population
		place[m.Name.EN] = i
	}
	// What some of the countries have together, for each half of them.
	type sums struct{ votes, people int64 }
	const low = 14
	half := func(from, size int) []sums {
		out := make([]sums, 1<<size)
		for s := 1; s < len(out); s++ {
			m := c.Members[from+bits.TrailingZeros(uint(s))]
			out[s] = sums{out[s&(s-1)].votes + m.Votes, out[s&(s-1)].people + m.Population}
		}
		return out
	}
	lows, highs := half(0, low), half(low, n-low)
	// The winning groups by size, and those with each country.
	type tally struct {
		size [n + 1]int64
		with [n][n + 1]int64
	}
	nice, lisbon := new(tally), new(tally)
	add := func(to *tally, group uint, size int) {
		to.size[size]++
		for ; group != 0; group &= group - 1 {
			to.with[bits.TrailingZeros(group)][size]++
		}
	}
	for h := range highs {
		for l := range lows {
			group := uint(h)<<low | uint(l)
			size, people := bits.OnesCount(group), highs[h].people+lows[l].people
			if highs[h].votes+lows[l].votes >= 255 && 2*size > n && 100*people >= 62*all {
				add(nice, group, size)
			}
			if 100*size >= 55*n && 100*people >= 65*all || size >= n-3 {
				add(lisbon, group, size)
			}
		}
	}
	// The groups that a country turns by joining are those that win with it less
	// those that win without it. Banzhaf counts each once; for Shapley and Shubik a
	// group of k others comes just before it in k!·(n−1−k)! of the n! orders.
	index := func(of *tally, i int) (shapley, swings *big.Rat) {
		shapley, swings = new(big.Rat), new(big.Rat)
		for k := range n {
			with, without := of.with[i][k+1], of.size[k]-of.with[i][k]
			swings.Add(swings, big.NewRat(with-without, 1))
			orders := new(big.Int).Binomial(n-1, int64(k))
			shapley.Add(shapley, new(big.Rat).SetFrac(big.NewInt(with-without), orders.Mul(orders, big.NewInt(n))))
		}
		return shapley, swings
	}
	for _, c := range []struct {
		of               *tally
		collectivity     samverkan.Number
		shapley, banzhaf func(member) samverkan.Number
	}{
		{nice, got.Nice.Collectivity, func(m member) samverkan.Number { return m.Nice }, func(m member) samverkan.Number { return m.NiceBanzhaf }},
		{lisbon, got.Lisbon.Collectivity, func(m member) samverkan.Number { return m.Lisbon }, func(m member) samverkan.Number { return m.LisbonBanzhaf }},
	} {
		var winning int64
		sum := new(big.Rat)
		for _, k := range c.of.size {
			winning += k
		}
		for i := range n {
			_, swings := index(c.of, i)
			sum.Add(sum, swings)
		}
		require.Equal(t, samverkan.Ratio(winning, 1<<n).String(), c.collectivity.String())
		for _, m := range got.Gained {
			shapley, swings := index(c.of, place[m.Name.EN])
			require.Equal(t, shapley.RatString(), c.shapley(m).String(), m.Name.EN)
			require.Equal(t, swings.Quo(swings, sum).RatString(), c.banzhaf(m).String(), m.Name.EN)
		}
	}
}
