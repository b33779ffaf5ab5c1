package gain

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
)

// FuzzWide holds the arithmetic of tables against math/big, at several widths.
func FuzzWide(f *testing.F) {
	f.Add([]byte{1}, []byte{2}, false, true, int64(-3))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, []byte{1}, false, true, int64(4248))
	f.Add([]byte{1, 0, 0, 0, 0, 0, 0, 0, 0}, []byte{1}, true, false, int64(-1458))
	f.Add([]byte{}, []byte{0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, true, true, int64(0))
	// 3 · 0x55…5 is all ones, and what is carried into it overflows.
	f.Add([]byte("UUUUUUUU\xff\xff\xff\xff\xff\xff\xff\xff"), []byte{7}, false, false, int64(3))
	f.Fuzz(func(t *testing.T, x, y []byte, minusX, minusY bool, m int64) {
		if len(x) > 100 || len(y) > 100 || m <= -1<<20 || m >= 1<<20 {
			t.Skip()
		}
		a, b := new(big.Int).SetBytes(x), new(big.Int).SetBytes(y)
		if minusX {
			a.Neg(a)
		}
		if minusY {
			b.Neg(b)
		}
		for _, spare := range []int{21, 64, 200} {
			w := newTable(4, max(a.BitLen(), b.BitLen())+spare)
			w.set(0, a)
			w.set(1, b)
			require.Equal(t, a.String(), w.big(0).String())
			require.Equal(t, b.String(), w.big(1).String())
			require.Equal(t, a.Sign(), sign(w.row(0)))
			require.Equal(t, a.Cmp(b), compare(w.row(0), w.row(1)))
			add(w.row(2), w.row(0), w.row(1))
			require.Equal(t, new(big.Int).Add(a, b).String(), w.big(2).String())
			sub(w.row(2), w.row(0), w.row(1))
			require.Equal(t, new(big.Int).Sub(a, b).String(), w.big(2).String())
			mul(w.row(2), w.row(0), m)
			require.Equal(t, new(big.Int).Mul(a, big.NewInt(m)).String(), w.big(2).String())
			// A row may be both argument and result, and its neighbors stay.
			add(w.row(1), w.row(1), w.row(1))
			require.Equal(t, new(big.Int).Add(b, b).String(), w.big(1).String())
			require.Equal(t, a.String(), w.big(0).String())
			require.Zero(t, w.big(3).Sign())
		}
	})
}

// The order of coalitions: by size, then members.
func TestOrderOfCoalitions(t *testing.T) {
	var all []coalition
	for _, list := range [][]int{{}, {0}, {1}, {2}, {3}, {0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 3}, {2, 3}, {0, 1, 2}, {0, 1, 3}, {0, 2, 3}, {1, 2, 3}, {0, 1, 2, 3}} {
		c, err := group(list, 4, "")
		require.NoError(t, err)
		require.Len(t, c.members(nil), len(list))
		all = append(all, c)
	}
	for i, c := range all {
		for j, d := range all {
			require.Equal(t, i < j, c.before(d), "%v %v", c, d)
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			require.Equal(t, want, c.compare(d))
		}
	}
}

// The bound that a game's headroom rests on, which Hadamard's bound gives: the
// greatest determinants of 0 and 1 are 1458 for 11 rows and 3645 for 12 (OEIS
// A003432). And inverse stays what it is called.
func TestInverseStaysSmall(t *testing.T) {
	weight := []int64{5, 31, 2, 17, 39, 8, 23, 11, 36, 1, 28, 14}
	worths := make([]*big.Int, 1<<12)
	for c := range worths {
		worth := int64(0)
		for k, i := range coalition(c).members(nil) {
			if k == 0 {
				size := int64(coalition(c).size())
				worth -= size * size * weight[i]
			}
			worth += 100 * weight[i]
		}
		worths[c] = big.NewInt(worth)
	}
	s, err := NewCoreSearch(newGame(12, scaled{worths, big.NewInt(1)}))
	require.NoError(t, err)
	for done := false; !done; {
		done = s.Step(1)
		require.Positive(t, s.det)
		require.LessOrEqual(t, s.det, int64(3645))
		for r, row := range s.inverse {
			require.GreaterOrEqual(t, s.weight(r), int64(0))
			for _, a := range row {
				require.LessOrEqual(t, max(a, -a), int64(1458))
			}
		}
		// inverse · basis = det · identity.
		for r := range s.basis {
			for k, c := range s.basis {
				sum := int64(0)
				for _, i := range c.members(nil) {
					sum += s.inverse[r][i]
				}
				want := int64(0)
				if r == k {
					want = s.det
				}
				require.Equal(t, want, sum)
			}
		}
	}
	require.Greater(t, s.steps, 12)
}

// Worths of all lengths around the ends of words: the search meets no overflow.
// The games are 2^k times one of small worths, which has the same answer.
func TestHeadroom(t *testing.T) {
	const players = 9
	small := make([]*big.Int, 1<<players)
	x := uint64(7)
	for c := range small {
		x ^= x << 13
		x ^= x >> 7
		x ^= x << 17
		small[c] = big.NewInt(int64(x%15) - 7 + 3*int64(coalition(c).size()))
	}
	small[0].SetInt64(0)
	a, err := newGame(players, scaled{small, big.NewInt(1)}).Core()
	require.NoError(t, err)
	for k := uint(30); k < 130; k++ {
		large := make([]*big.Int, len(small))
		for c, n := range small {
			large[c] = new(big.Int).Lsh(n, k)
		}
		g := newGame(players, scaled{large, big.NewInt(1)})
		b, err := g.Core()
		require.NoError(t, err)
		require.Equal(t, a.Balanced, b.Balanced)
		require.NoError(t, g.CheckCore(b))
	}
}

// The game of a ledger has the headroom of a game above the sums of its entries.
func TestHeadroomOfLedger(t *testing.T) {
	large := Entry{Partner: 1, Side: Cost, Amount: Exactly(samverkan.Whole(1<<45 - 1))}
	l := &Ledger{Partners: 2, Entries: []Entry{{Side: Gain}}}
	for len(l.Entries) < MaxEntries {
		l.Entries = append(l.Entries, large)
	}
	g, err := l.Game(Worst)
	require.NoError(t, err)
	bits := g.worth.big(2).BitLen()
	require.Equal(t, 45+11, bits) // 1999 is between 2¹⁰ and 2¹¹
	require.Greater(t, 64*g.worth.width, bits+headroom)
}
