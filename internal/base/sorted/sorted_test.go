package sorted_test

import (
	"cmp"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

type pair struct{ key, place int }

// The standard library's generic sort is the oracle.
func TestBy(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 200 {
		list := make([]pair, n)
		for i := range list {
			list[i] = pair{r.IntN(10), i}
		}
		want := slices.Clone(list)
		byKey := func(a, b pair) int { return cmp.Compare(a.key, b.key) }
		slices.SortStableFunc(want, byKey)
		sorted.By(list, byKey)
		require.Equal(t, want, list)
	}
	sorted.By(nil, func(_, _ pair) int { return 0 })
}
