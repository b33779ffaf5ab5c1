package power_test

import (
	"math/big"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// Twenty weights of 4090 bits, no two sums of which are equal, would take half a
// gigabyte; that is told before it is taken. Equal ones, and fewer, are stepped
// through.
func TestQuotasOfLongWeights(t *testing.T) {
	long := func(n int, differ bool) (weights []samverkan.Number) {
		for i := range n {
			w := new(big.Int).Lsh(big.NewInt(1), 4089)
			if differ {
				w.SetBit(w, 100+i, 1)
			}
			weights = append(weights, samverkan.FromInt(w))
		}
		return weights
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := power.QuotaSteps(long(20, true))
	runtime.ReadMemStats(&after)
	require.ErrorContains(t, err, "at /weights: To step through the quotas would take 1,205,862,400 bytes")
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(1<<20))

	steps := func(weights []samverkan.Number) (n int) {
		all, err := power.QuotaSteps(weights)
		require.NoError(t, err)
		for range all {
			n++
		}
		return n
	}
	// Of twenty equal ones nobody is a dummy; with a quota above nineteen of them
	// all are vetoers.
	require.Equal(t, 2, steps(long(20, false)))
	// What is allowed keeps within the limit.
	runtime.ReadMemStats(&before)
	all, err := power.QuotaSteps(long(16, true))
	require.NoError(t, err)
	runtime.ReadMemStats(&after)
	for range all {
		break
	}
	require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(power.MaxMemory))
}
