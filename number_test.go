package samverkan_test

import (
	"math"
	"math/big"
	"reflect"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
)

// FuzzNumber holds every operation against big.Rat, at numbers that fit two
// words, at those that do not, and where one becomes the other.
func FuzzNumber(f *testing.F) {
	edges := []int64{0, 1, -1, 6, -4, 1 << 31, 1 << 32, math.MaxInt64, math.MaxInt64 - 1, -math.MaxInt64, math.MinInt64, math.MinInt64 + 1}
	for i, a := range edges {
		for j, b := range edges {
			f.Add(a, b, edges[(i+j)%len(edges)], edges[(i+2*j+1)%len(edges)], uint8(i+j))
		}
	}
	f.Add(int64(1<<53+1), int64(7), int64(1<<53+3), int64(3), uint8(0)) // two roundings would give another float64
	f.Add(int64(1<<62), int64(3), int64(1), int64(4), uint8(0))         // 2⁶⁴ and 3: the low words are in the other order
	f.Fuzz(func(t *testing.T, a, b, c, d int64, power uint8) {
		if b == 0 || d == 0 {
			require.Panics(t, func() { samverkan.Ratio(a, 0) })
			return
		}
		n, m := samverkan.Ratio(a, b), samverkan.Ratio(c, d)
		x, y := big.NewRat(a, b), big.NewRat(c, d)
		for range power % 4 { // beyond two words, and back below
			n, x = n.Mul(n), new(big.Rat).Mul(x, x)
		}
		same(t, x, n)
		same(t, y, m)
		same(t, new(big.Rat).Add(x, y), n.Add(m))
		same(t, new(big.Rat).Sub(x, y), n.Sub(m))
		same(t, new(big.Rat).Mul(x, y), n.Mul(m))
		same(t, new(big.Rat).Neg(x), n.Neg())
		same(t, y, n.Add(m).Sub(n))
		same(t, new(big.Rat), n.Sub(n))
		same(t, new(big.Rat).SetInt64(a), samverkan.Whole(a))
		same(t, new(big.Rat).SetInt(x.Num()), samverkan.FromInt(x.Num()))
		same(t, x, samverkan.FromRat(x))
		if y.Sign() == 0 {
			require.PanicsWithValue(t, "division by zero", func() { n.Quo(m) })
		} else {
			same(t, new(big.Rat).Quo(x, y), n.Quo(m))
			same(t, x, n.Mul(m).Quo(m))
		}
		require.Equal(t, x.Cmp(y), n.Cmp(m), "%v and %v", n, m)
		require.Equal(t, x.Cmp(y) == 0, n.Equal(m))
		require.Equal(t, x.RatString(), n.String(), "nothing that was done changed it")
	})
}

// same requires of a number what a big.Rat says, and that it has the one form
// of that number.
func same(t *testing.T, want *big.Rat, n samverkan.Number) {
	t.Helper()
	require.Zero(t, want.Cmp(n.Rat()), "%v is not %v", n, want)
	require.Equal(t, want.Sign(), n.Sign())
	require.Equal(t, want.IsInt(), n.IsInt())
	float, _ := want.Float64()
	require.Equal(t, float, n.Rounded())
	require.Equal(t, want.RatString(), n.String())
	if text := n.String(); len(text) <= samverkan.MaxNumberLength {
		read, err := samverkan.ParseNumber(text)
		require.NoError(t, err)
		require.True(t, reflect.DeepEqual(n, read), "%v has another form when it was read", n)
	}
}

// What nearly every number does takes no memory.
func TestNumbersOfTwoWordsTakeNoMemory(t *testing.T) {
	n, m := samverkan.Ratio(1_250_000, 7), samverkan.Ratio(-3, 12)
	require.Zero(t, testing.AllocsPerRun(100, func() {
		if n.Add(m).Mul(m).Quo(n).Sub(m).Cmp(n) == 0 || n.Rounded() == 0 {
			panic("they differ")
		}
	}))
}
