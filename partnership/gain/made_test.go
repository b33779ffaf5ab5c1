package gain_test

import (
	"errors"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

func whole(n int64) samverkan.Number { return samverkan.Whole(n) }

// numbers reads numbers as documents hold them: "1/3", "−2" with a hyphen.
func numbers(t testing.TB, texts ...string) []samverkan.Number {
	t.Helper()
	list := make([]samverkan.Number, len(texts))
	for i, s := range texts {
		n, err := samverkan.ParseNumber(s)
		require.NoError(t, err)
		list[i] = n
	}
	return list
}

func wholes(ns ...int64) []samverkan.Number {
	list := make([]samverkan.Number, len(ns))
	for i, n := range ns {
		list[i] = whole(n)
	}
	return list
}

func strings(ns []samverkan.Number) []string {
	if ns == nil {
		return nil
	}
	list := make([]string, len(ns))
	for i, n := range ns {
		list[i] = n.String()
	}
	return list
}

func sum(ns []samverkan.Number) (total samverkan.Number) {
	for _, n := range ns {
		total = total.Add(n)
	}
	return total
}

// seeded gives the same numbers in every run.
func seeded(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

// game makes a game of a function that cannot fail.
func game(t testing.TB, players int, worth func(s []int) samverkan.Number) *gain.Game {
	t.Helper()
	g, err := gain.NewGame(players, worth)
	require.NoError(t, err)
	return g
}

// madeGame returns a game with small random worths, halves among them, so that
// ties and empty cores are common.
func madeGame(t testing.TB, r *rand.Rand, players int) *gain.Game {
	t.Helper()
	spread := 1 + r.Int64N(8)
	lift := r.Int64N(5)
	return game(t, players, func(s []int) samverkan.Number {
		return samverkan.Ratio(r.Int64N(2*spread)-spread/2, 1+r.Int64N(2)).Add(whole(lift * int64(len(s))))
	})
}

// permuted returns the game in which player i is what player order[i] was.
func permuted(t testing.TB, g *gain.Game, order []int) *gain.Game {
	t.Helper()
	return game(t, g.Players(), func(s []int) samverkan.Number {
		old := make([]int, len(s))
		for k, i := range s {
			old[k] = order[i]
		}
		return worth(t, g, old...)
	})
}

func worth(t testing.TB, g *gain.Game, members ...int) samverkan.Number {
	t.Helper()
	n, err := g.Worth(members...)
	require.NoError(t, err)
	return n
}

// eachSubset gives all subsets of 0…n−1 but the empty one.
func eachSubset(n int, visit func(s []int)) {
	for mask := 1; mask < 1<<n; mask++ {
		var s []int
		for i := range n {
			if mask>>i&1 == 1 {
				s = append(s, i)
			}
		}
		visit(s)
	}
}

// eachPermutation gives all orders of 0…n−1.
func eachPermutation(n int, visit func(order []int)) {
	order := make([]int, 0, n)
	var extend func()
	extend = func() {
		if len(order) == n {
			visit(order)
			return
		}
		for i := range n {
			if !slices.Contains(order, i) {
				order = append(order, i)
				extend()
				order = order[:len(order)-1]
			}
		}
	}
	extend()
}

// madeLedger returns a random ledger of so many entries with small amounts.
func madeLedger(r *rand.Rand, partners, entries int) *gain.Ledger {
	l := &gain.Ledger{Partners: partners}
	for range entries {
		least := r.Int64N(6)
		e := gain.Entry{
			Partner: r.IntN(partners),
			Side:    []gain.Side{gain.Gain, gain.Cost}[r.IntN(2)],
			Amount: gain.Interval{
				Least:    samverkan.Ratio(least, 2),
				Greatest: samverkan.Ratio(least+r.Int64N(5), 2),
			},
			Depends: []gain.Dependence{gain.ByDefault, gain.OnAll, gain.OnOwn, gain.OnThese}[r.IntN(4)],
		}
		if e.Depends == gain.OnThese {
			for p := range partners {
				if p != e.Partner && r.IntN(2) == 0 {
					e.With = append(e.With, p)
				}
			}
			if e.With == nil {
				e.Depends = gain.OnOwn
			}
		}
		l.Entries = append(l.Entries, e)
	}
	return l
}

// fault returns what is wrong, the first of several.
func fault(t testing.TB, err error) *samverkan.Fault {
	t.Helper()
	var f *samverkan.Fault
	require.True(t, errors.As(err, &f), "%v", err)
	return f
}

// refused demands a fault of a code at a place, in both languages and with all
// places of its text filled.
func refused(t testing.TB, err error, code samverkan.Code, at string) {
	t.Helper()
	f := fault(t, err)
	require.Equal(t, [2]string{string(code), at}, [2]string{string(f.Code), f.At}, f.Error())
	for _, text := range []string{f.Text.SV, f.Text.EN} {
		require.NotEmpty(t, text)
		require.NotContains(t, text, "{")
	}
}
