package gain_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// fuzzed reads small fractions from bytes: halves, thirds and wholes from −42 up.
func fuzzed(data []byte, n int) []samverkan.Number {
	list := make([]samverkan.Number, n)
	for i := range list {
		if i < len(data) {
			list[i] = samverkan.Ratio(int64(data[i]/3)-42, int64(data[i]%3)+1)
		}
	}
	return list
}

// FuzzGame holds the Shapley value against all orders and the core against all
// corners, for 2 and 3 players, and checks the core of up to 6.
func FuzzGame(f *testing.F) {
	f.Add(byte(3), []byte{126, 126, 129, 126, 129, 129, 129})
	f.Add(byte(3), []byte{0, 255, 3, 7, 200, 100, 50})
	f.Add(byte(2), []byte{126, 126, 120})
	f.Add(byte(5), []byte("a longer text for five players, 31"))
	f.Fuzz(func(t *testing.T, players byte, data []byte) {
		n := 1 + int(players%6)
		values := append(make([]samverkan.Number, 1), fuzzed(data, 1<<n-1)...)
		g, err := gain.FromValues(n, values)
		require.NoError(t, err)
		core, err := g.Core()
		require.NoError(t, err)
		require.NoError(t, g.CheckCore(core))
		if !core.IsEmpty() {
			objections, err := g.Objections(core.Point)
			require.NoError(t, err)
			require.Empty(t, objections)
		}
		if n <= 4 {
			require.Empty(t, cmp.Diff(strings(slowShapley(t, g)), strings(g.Shapley())))
		}
		if n == 2 || n == 3 {
			least, division := slowCore(t, g)
			require.Equal(t, least.String(), core.Least.String())
			require.Empty(t, cmp.Diff(strings(division), strings(slices.Concat(core.Point, core.Supported))))
		}
	})
}

// FuzzSettle holds the number of payments against all sets of pairs and lets the
// check see every settlement.
func FuzzSettle(f *testing.F) {
	f.Add([]byte{126, 120, 132}, byte(0))
	f.Add([]byte{150, 90, 150, 90, 132, 120, 126}, byte(3))
	f.Add([]byte("more than a dozen partners"), byte(1))
	f.Fuzz(func(t *testing.T, data []byte, margin byte) {
		least := fuzzed(data, min(len(data), 30))
		m := samverkan.Ratio(int64(margin%7), 2)
		s, err := gain.Settle(least, m)
		require.NoError(t, err)
		require.NoError(t, gain.CheckSettlement(least, m, s))
		if len(least) > 7 || s.Shortfall.Sign() > 0 {
			return
		}
		over := make([]int64, len(least))
		for i, l := range least { // in sixths, which are whole
			over[i] = l.Sub(m).Mul(whole(6)).Rat().Num().Int64()
		}
		require.Len(t, s.Payments, slowFewest(over))
	})
}

// FuzzLedger gives a ledger anything: it is refused, or its answers agree with
// the definition at every corner.
func FuzzLedger(f *testing.F) {
	f.Add(3, []byte{0, 1, 5, 2, 0, 0, 1, 0, 3, 1, 2, 0, 2, 1, 4, 4, 3, 6})
	f.Add(1, []byte{0, 0, 0, 0, 0, 0})
	f.Add(-1, []byte{9, 9, 9, 9, 9, 9})
	f.Add(12, []byte{11, 1, 200, 2, 3, 255, 4, 0, 3, 1, 2, 0})
	f.Fuzz(func(t *testing.T, partners int, data []byte) {
		l := &gain.Ledger{Partners: partners}
		for len(data) >= 6 && len(l.Entries) < 7 {
			e := gain.Entry{
				Partner: int(int8(data[0])),
				Side:    []gain.Side{gain.Gain, gain.Cost, "", gain.Gain, gain.Cost}[data[1]%5],
				Amount:  gain.Interval{Least: samverkan.Ratio(int64(int8(data[2])), 3), Greatest: whole(int64(int8(data[3])))},
				Depends: []gain.Dependence{gain.ByDefault, gain.OnAll, gain.OnOwn, gain.OnThese, "x"}[data[4]%5],
			}
			for p := range 8 {
				if data[5]>>p&1 == 1 {
					e.With = append(e.With, p-1)
				}
			}
			l.Entries = append(l.Entries, e)
			data = data[6:]
		}
		found, err := l.Subgroups(nil)
		if err != nil {
			require.NotEmpty(t, fault(t, err).Text.SV)
			return
		}
		if l.Partners > 5 {
			return
		}
		nothing := make([]samverkan.Number, l.Partners)
		surely, may := 0, 0
		eachSubset(l.Partners, func(s []int) {
			if len(s) == l.Partners || slices.ContainsFunc(s, func(p int) bool { return slices.Contains(found.Unknown, p) }) {
				return
			}
			switch corners := aloneAtCorners(l, s, nothing); {
			case corners.above:
				surely++
			case corners.somewhere:
				may++
			}
		})
		require.Equal(t, [2]int{surely, may}, [2]int{found.Surely, found.May})
	})
}
