package ways_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"sort"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/ways"
)

// subsets is the slow, obvious list of all k-subsets of n places, in
// lexicographic order.
func subsets(n, k int) (out [][]int) {
	for mask := range 1 << n {
		var s []int
		for i := range n {
			if mask>>i&1 == 1 {
				s = append(s, i)
			}
		}
		if len(s) == k {
			out = append(out, s)
		}
	}
	slices.SortFunc(out, slices.Compare)
	return out
}

func TestChooseAgainstAllSubsets(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := random.IntN(9)
		k := random.IntN(n + 2)
		items := make([]ways.Item[string], n)
		for i := range items {
			items[i] = ways.Item[string]{In: []string{fmt.Sprint("in", i)}, Out: []string{fmt.Sprint("out", i)}, Dear: random.IntN(2) == 0}
		}
		var want []ways.Way[string]
		for _, s := range subsets(n, k) {
			w := ways.Way[string]{Cost: 7 + 3*k}
			for i, item := range items {
				if slices.Contains(s, i) {
					w.Items = append(w.Items, item.In...)
					if item.Dear {
						w.Cost++
					}
				} else {
					w.Items = append(w.Items, item.Out...)
				}
			}
			want = append(want, w)
		}
		sort.SliceStable(want, func(i, j int) bool { return want[i].Cost < want[j].Cost })
		list := ways.Choose(k, 7, 3, items)
		got := slices.Collect(ways.Each(list))
		require.Empty(t, cmp.Diff(want, got), "n=%d k=%d", n, k)
		require.Equal(t, int64(len(want)), list.Count().Int64())
	}
}

// fixed is a list with the given costs.
func fixed(name string, costs ...int) ways.Ways[string] {
	var lists []ways.Ways[string]
	for i, c := range costs {
		lists = append(lists, ways.One(c, fmt.Sprint(name, i)))
	}
	return ways.Any(lists...)
}

func TestAllIsTheSortedProduct(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 200 {
		lists := make([]ways.Ways[string], random.IntN(4))
		want := []ways.Way[string]{{}}
		for l := range lists {
			costs := make([]int, random.IntN(4))
			for i := range costs {
				costs[i] = random.IntN(3)
			}
			slices.Sort(costs)
			lists[l] = fixed(fmt.Sprint("list", l, "-"), costs...)
			var longer []ways.Way[string]
			for _, w := range want {
				for i, c := range costs {
					longer = append(longer, ways.Way[string]{Cost: w.Cost + c, Items: append(slices.Clone(w.Items), fmt.Sprint("list", l, "-", i))})
				}
			}
			want = longer
		}
		sort.SliceStable(want, func(i, j int) bool { return want[i].Cost < want[j].Cost })
		list := ways.All(lists...)
		require.Empty(t, cmp.Diff(want, slices.Collect(ways.Each(list))))
		require.Equal(t, int64(len(want)), list.Count().Int64())
	}
}

func TestKOfTakesFromKLists(t *testing.T) {
	lists := []ways.Ways[string]{fixed("a", 1, 2), fixed("b", 0), fixed("c", 5, 5, 6)}
	list := ways.KOf(2, lists)
	var got []string
	for w := range ways.Each(list) {
		got = append(got, fmt.Sprint(w.Cost, w.Items))
	}
	// By hand: ab 2·1, ac 2·3, bc 1·3 ways; costs by adding.
	require.Empty(t, cmp.Diff([]string{
		"1 [a0 b0]", "2 [a1 b0]", "5 [b0 c0]", "5 [b0 c1]", "6 [a0 c0]", "6 [a0 c1]", "6 [b0 c2]",
		"7 [a0 c2]", "7 [a1 c0]", "7 [a1 c1]", "8 [a1 c2]",
	}, got))
	require.Equal(t, "11", list.Count().String())
	require.Equal(t, "0", ways.KOf(4, lists).Count().String())
}

// The point of the package: the first of very many ways cost nothing to find.
func TestCountsWithoutListing(t *testing.T) {
	items := make([]ways.Item[int], 200)
	for i := range items {
		items[i] = ways.Item[int]{In: []int{i}}
	}
	one := ways.Choose(100, 0, 1, items)
	list := ways.All(one, one, one)
	// C(200,100) from OEIS A000984.
	const central = "90548514656103281165404177077484163874504589675413336841320"
	require.Equal(t, central, one.Count().String())
	first, ok := list.At(0)
	require.True(t, ok)
	require.Equal(t, 300, first.Cost)
	require.Len(t, first.Items, 300)
}
