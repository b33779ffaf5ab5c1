package main

import (
	"bytes"
	"encoding/json"
	"math/big"
	"math/bits"
	"strings"
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

// What is told in words, of either index: that five and 13 gain, that Portugal
// and Poland lose most, and that eight countries gain by Banzhaf's alone, with
// their figures in percentage points, as a count of all 2²⁷ groups in C gave
// them. TestEveryCoalition holds the words against a count of its own.
func TestBothIndicesAreTold(t *testing.T) {
	c, err := compare(document)
	require.NoError(t, err)
	said := c.markdown(samverkan.SV)
	require.Contains(t, said, "vinner fem av 27 länder på Lissabonfördragets regler enligt Shapley–Shubik, 13 enligt Banzhaf\n")
	require.Contains(t, said, "Mest förlorar Portugal enligt Shapley–Shubik och Polen enligt Banzhaf.")
	require.Contains(t, said, "För åtta länder ger måtten motsatta svar: Lettland, Malta, Slovenien, Estland, Cypern, Luxemburg, Slovakien och Danmark förlorar enligt Shapley–Shubik och vinner enligt Banzhaf.")
	for _, m := range c.Gained {
		if points, ok := map[string]float64{"Latvia": 0.58, "Malta": 0.64, "Poland": -1.40, "Portugal": -0.93}[m.Name.EN]; ok {
			require.InDelta(t, points/100, m.ChangeBanzhaf.Rounded(), 0.00005, m.Name.EN)
		}
	}

	// Where the indices agree of everybody, nothing is said of disagreement; where
	// somebody gains by Shapley and Shubik's alone, that is said the other way round.
	for i := range c.Gained {
		c.Gained[i].ChangeBanzhaf = c.Gained[i].Change
	}
	said = c.markdown(samverkan.EN)
	require.Contains(t, said, "five of 27 countries gain by the rules of Lisbon according to Shapley and Shubik, five according to Banzhaf")
	require.Contains(t, said, "Portugal loses most according to both measures.")
	require.NotContains(t, said, "opposite")
	c.Gained[0].ChangeBanzhaf = c.Gained[0].ChangeBanzhaf.Neg()
	require.Contains(t, c.markdown(samverkan.EN), "For one country the two measures give opposite answers: Germany gains according to Shapley and Shubik and loses according to Banzhaf.")
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
	share := map[*tally][n][2]*big.Rat{}
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
		var shares [n][2]*big.Rat
		for _, m := range got.Gained {
			i := place[m.Name.EN]
			shapley, swings := index(c.of, i)
			shares[i] = [2]*big.Rat{shapley, swings.Quo(swings, sum)}
			require.Equal(t, shapley.RatString(), c.shapley(m).String(), m.Name.EN)
			require.Equal(t, swings.RatString(), c.banzhaf(m).String(), m.Name.EN)
		}
		share[c.of] = shares
	}
	// Who gains by each, and of whom they say opposite things.
	var gain [2]int
	var opposite []string
	for _, m := range got.Gained {
		i := place[m.Name.EN]
		var signs [2]int
		for k := range signs {
			signs[k] = share[lisbon][i][k].Cmp(share[nice][i][k])
			if signs[k] > 0 {
				gain[k]++
			}
		}
		if signs == [2]int{-1, 1} {
			opposite = append(opposite, m.Name.SV)
		}
		require.NotEqual(t, [2]int{1, -1}, signs, m.Name.EN)
	}
	require.Equal(t, [2]int{5, 13}, gain)
	last := len(opposite) - 1
	require.Contains(t, got.markdown(samverkan.SV), strings.Join(opposite[:last], ", ")+" och "+opposite[last]+" förlorar enligt Shapley–Shubik och vinner enligt Banzhaf.")
}
