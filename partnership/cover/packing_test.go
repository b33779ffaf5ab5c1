package cover

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Whatever the gap, multipliers stay within what the cheapest holder costs, and
// a piece that nobody worth having holds gets dearer: no product leaves 64 bits.
func TestMultipliersStayWithinBounds(t *testing.T) {
	p := Problem{Pieces: MaxPieces, Holders: make([]Holder, MaxHolders)}
	for h := range p.Holders {
		p.Holders[h].Cost = MaxCost / MaxHolders
		for piece := range MaxPieces {
			if piece > 0 || h == 0 {
				p.Holders[h].Holds = append(p.Holders[h].Holds, piece)
			}
		}
	}
	m := newMatrix(p, full(MaxPieces), full(MaxHolders))
	require.Equal(t, int64(1), m.scale)
	free, open := full(MaxHolders), full(MaxPieces)
	for _, limit := range []int64{1 << 40, 1 << 50, 1 << 59, 1<<62 - 1} {
		x := newPrices(m)
		x.begin(make([]int64, MaxPieces), 200, 200)
		for more := true; more; {
			before := x.lambda[0]
			more, _ = x.round(free, open, 0, limit)
			require.True(t, x.bound <= limit)
			for piece, l := range x.lambda {
				require.True(t, 0 <= l && l <= m.most[piece])
			}
			if x.tally[0] == 0 && more {
				require.True(t, x.lambda[0] > before || before == m.most[0])
			}
		}
	}
}

// Costs are divided more finely where they are small and there is room.
func TestScale(t *testing.T) {
	for _, c := range []struct{ least, rest, scale int64 }{
		{1, 0, 840},
		{839, 5000, 840},
		{840, 5000, 1},
		{1, MaxCost/840 - 1, 840},
		{1, MaxCost / 840, 1},
	} {
		p := Problem{Pieces: 1, Holders: []Holder{{Holds: []int{0}, Cost: c.least}, {Holds: []int{0}, Cost: c.rest}}}
		able := full(2)
		if c.rest == 0 {
			able.drop(1)
		}
		m := newMatrix(p, full(1), able)
		require.Equal(t, c.scale, m.scale)
		require.Equal(t, c.scale*c.least, m.cost[0])
	}
}
