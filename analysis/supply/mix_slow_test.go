package supply_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// plain is a mix as the obvious search sees it: all combinations of whole
// persons, compared by the order that Cheapest states.
type plain struct {
	n                              []int64
	cost, levers, assumed, persons int64
}

func (p plain) before(q plain) bool {
	for _, d := range [][2]int64{{p.cost, q.cost}, {p.levers, q.levers}, {p.assumed, q.assumed}, {p.persons, q.persons}} {
		if d[0] != d[1] {
			return d[0] < d[1]
		}
	}
	return slices.Compare(p.n, q.n) > 0
}

// slowly returns the best mix, the best of another set of levers, and the best
// cost without each lever, nil where there is none. Levers are in order of ID.
func slowly(gap samverkan.Number, levers []supply.Lever) (best, next *plain, without []*int64) {
	var all []plain
	n := make([]int64, len(levers))
	var walk func(i int, covers samverkan.Number)
	walk = func(i int, covers samverkan.Number) {
		if i == len(levers) {
			if covers.Cmp(gap) < 0 {
				return
			}
			p := plain{n: slices.Clone(n)}
			for k, x := range n {
				if x == 0 {
					continue
				}
				cost := *levers[k].Cost.Value * x
				if levers[k].Fixed != nil {
					cost += *levers[k].Fixed.Value
				}
				p.cost, p.levers, p.persons = p.cost+cost, p.levers+1, p.persons+x
				if levers[k].Cost.Basis.Assumed() {
					p.assumed += cost
				}
			}
			all = append(all, p)
			return
		}
		for x := range *levers[i].Capacity.Total + 1 {
			n[i] = x
			walk(i+1, covers.Add(levers[i].Yield.Value.Mul(samverkan.Whole(x))))
			if levers[i].Yield.Value.Sign() == 0 {
				break // of no use
			}
		}
		n[i] = 0
	}
	walk(0, samverkan.Number{})
	for i := range all {
		if best == nil || all[i].before(*best) {
			best = &all[i]
		}
	}
	if best == nil {
		return nil, nil, nil
	}
	same := func(p *plain) bool {
		for k := range p.n {
			if (p.n[k] > 0) != (best.n[k] > 0) {
				return false
			}
		}
		return true
	}
	without = make([]*int64, len(levers))
	for i := range all {
		p := &all[i]
		if !same(p) && (next == nil || p.before(*next)) {
			next = p
		}
		for k := range p.n {
			if p.n[k] == 0 && (without[k] == nil || p.cost < *without[k]) {
				without[k] = &p.cost
			}
		}
	}
	return best, next, without
}

// agree compares Cheapest with the obvious search.
func agree(t testing.TB, gap samverkan.Number, levers []supply.Lever) {
	got, err := supply.Cheapest(gap, levers, target())
	require.NoError(t, err)
	best, next, without := slowly(gap, levers)
	require.Equal(t, best != nil, got.Enough)
	if best == nil {
		require.Empty(t, got.Uses)
		return
	}
	if gap.Sign() <= 0 {
		require.Empty(t, got.Uses)
		require.Nil(t, got.Next)
		return
	}
	require.Equal(t, best.cost, got.Cost)
	require.Equal(t, best.n, persons(levers, got.Uses))
	require.Equal(t, best.assumed, got.OnAssumption)
	require.Equal(t, best.cost-best.assumed, got.OnSource)
	require.True(t, got.Covers.Cmp(gap) >= 0)
	require.False(t, got.Undecided)
	var want []supply.Without
	for k := range levers {
		if best.n[k] > 0 {
			want = append(want, supply.Without{Lever: levers[k].ID, Cost: without[k]})
		}
	}
	require.Empty(t, cmp.Diff(want, got.Without))
	if next == nil {
		require.Nil(t, got.Next)
		return
	}
	require.NotNil(t, got.Next)
	require.Equal(t, next.cost, got.Next.Cost)
	// Of several it may be any: it covers the gap, is of other levers and costs that.
	other := plain{n: make([]int64, len(levers))}
	covers := samverkan.Number{}
	for _, u := range got.Next.Uses {
		k := slices.IndexFunc(levers, func(l supply.Lever) bool { return l.ID == u.Lever })
		other.n[k] = u.Persons
		require.LessOrEqual(t, u.Persons, *levers[k].Capacity.Total)
		covers = covers.Add(levers[k].Yield.Value.Mul(samverkan.Whole(u.Persons)))
		other.cost += *levers[k].Cost.Value * u.Persons
		if levers[k].Fixed != nil {
			other.cost += *levers[k].Fixed.Value
		}
	}
	require.True(t, covers.Cmp(gap) >= 0)
	require.Equal(t, got.Next.Cost, other.cost)
	used := func(n []int64) (out []bool) {
		for _, x := range n {
			out = append(out, x > 0)
		}
		return out
	}
	require.NotEqual(t, used(best.n), used(other.n))
}

func persons(levers []supply.Lever, uses []supply.Use) []int64 {
	n := make([]int64, len(levers))
	for _, u := range uses {
		n[slices.IndexFunc(levers, func(l supply.Lever) bool { return l.ID == u.Lever })] = u.Persons
	}
	return n
}

func TestCheapestIsTheObvious(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 3000 {
		ls := levers(r, 1+r.IntN(4), 5)
		agree(t, samverkan.Ratio(r.Int64N(40), 1+r.Int64N(4)), ls)
	}
}

func FuzzCheapest(f *testing.F) {
	f.Add(uint64(1), uint8(3), uint8(10))
	f.Add(uint64(2), uint8(4), uint8(25))
	f.Fuzz(func(t *testing.T, seed uint64, n, gap uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		agree(t, samverkan.Ratio(int64(gap), 1+r.Int64N(5)), levers(r, 1+int(n)%4, 6))
	})
}
