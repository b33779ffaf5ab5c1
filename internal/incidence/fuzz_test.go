package incidence_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/incidence"
)

const near = 1e-12

// spellsOf reads spells of up to three causes from bytes, three each.
func spellsOf(data []byte) (spells []incidence.Spell) {
	for ; len(data) >= 3 && len(spells) < 40; data = data[3:] {
		s := incidence.Spell{Time: int(data[0] % 32), Exit: int(data[1] % 4)}
		if data[2]%3 == 0 && s.Time > 1 {
			s.Entry = int(data[2]) % s.Time
		}
		spells = append(spells, s)
	}
	return spells
}

func float(r *big.Rat) float64 { f, _ := r.Float64(); return f }

func require0(t *testing.T, want *big.Rat, got float64, what string, day int) {
	t.Helper()
	if math.Abs(float(want)-got) > near || math.IsNaN(got) {
		t.Errorf("day %d: %s is %v, not %s", day, what, got, want.FloatString(17))
	}
}

// check holds a table and its curves against the slow way, day by day.
func check(t *testing.T, spells []incidence.Spell, causes int) {
	t.Helper()
	table, err := incidence.Count(spells, causes)
	require.NoError(t, err)
	days := daily(spells, causes)
	open, ended := table.KaplanMeier(), table.AalenJohansen()
	require.Len(t, ended, causes)

	rows := table.Rows()
	entered, gone := 0, 0
	for i, row := range rows {
		d := days[row.Time]
		require.Equal(t, d.atRisk, row.AtRisk)
		require.True(t, i == 0 || rows[i-1].Time < row.Time)
		out := make([]int, causes)
		for k, x := range row.Out {
			out[x.Cause-1] = x.Count
			require.True(t, x.Count > 0 && (k == 0 || row.Out[k-1].Cause < x.Cause))
		}
		require.Equal(t, d.out, out)
		// In = out + open, on every day.
		entered += row.Entered
		gone += row.Left() + row.Open
		require.Equal(t, entered-gone, row.AtRisk-row.Left()-row.Open)
		seen := 0
		for _, s := range spells {
			if s.Entry == 0 || s.Entry < row.Time {
				seen++
			}
		}
		require.Equal(t, seen, entered)
	}
	require.Equal(t, len(spells), entered)
	require.Equal(t, len(spells), gone)

	for _, d := range days {
		s, known := open.At(d.day)
		require.True(t, known)
		require0(t, d.survival, s.Value, "S", d.day)
		require0(t, d.covariance[0][0], s.Variance, "Var S", d.day)
		total := s.Value
		for k, curve := range ended {
			f, known := curve.At(d.day)
			require.True(t, known)
			require0(t, d.incidence[k], f.Value, "F", d.day)
			require0(t, d.covariance[k+1][k+1], f.Variance, "Var F", d.day)
			total += f.Value
			if i, ok := f.Interval(); ok {
				require.True(t, 0 <= i.Low && i.Low <= f.Value && f.Value <= i.High && i.High <= 1, "%v in %v", f, i)
			}
		}
		require.InDelta(t, 1, total, near)
		exact := new(big.Rat).Set(d.survival)
		require.Zero(t, sum(append(d.incidence, exact)...).Cmp(rat(1, 1)), "S + ΣF is 1")
		if d.atRisk > 0 && sumOf(d.out) > 0 {
			require.Equal(t, []int{d.day, d.atRisk, sumOf(d.out)}, []int{s.Time, s.AtRisk, s.Events})
		}
	}
	checkEnd(t, spells, open, days)
	checkQuantiles(t, open, days, func(d slow) *big.Rat { return new(big.Rat).Sub(rat(1, 1), d.survival) })
	for k, curve := range ended {
		checkQuantiles(t, curve, days, func(d slow) *big.Rat { return d.incidence[k] })
	}
}

func sumOf(list []int) (n int) {
	for _, x := range list {
		n += x
	}
	return n
}

// checkEnd: after the last day nothing is known, unless nobody was left.
func checkEnd(t *testing.T, spells []incidence.Spell, open incidence.Curve, days []slow) {
	t.Helper()
	step, known := open.At(len(days))
	if len(spells) == 0 || days[len(days)-1].survival.Sign() > 0 {
		require.False(t, known)
		require.Equal(t, len(days)-1, open.Until)
	} else {
		require.True(t, known)
		require.Zero(t, step.Value)
	}
	_, known = open.At(-1)
	require.False(t, known)
}

// checkQuantiles finds the first day with a share of p by looking at all days.
func checkQuantiles(t *testing.T, curve incidence.Curve, days []slow, gone func(slow) *big.Rat) {
	t.Helper()
	for _, p := range []*big.Rat{rat(1, 10), rat(1, 4), rat(1, 3), rat(1, 2), rat(2, 3), rat(3, 4), rat(1, 1)} {
		var want incidence.Day
		for _, d := range days {
			if gone(d).Cmp(p) >= 0 {
				want = incidence.Day{Day: d.day, Known: true}
				break
			}
		}
		require.Equal(t, want, curve.Quantile(float(p)), "quantile %s", p)
		low, high := curve.QuantileInterval(float(p))
		if want.Known && low.Known {
			require.LessOrEqual(t, low.Day, want.Day)
		}
		if high.Known {
			require.True(t, want.Known && want.Day <= high.Day && low.Known)
		}
	}
}

func FuzzSlow(f *testing.F) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 12 {
		data := make([]byte, 9*n)
		for i := range data {
			data[i] = byte(r.Uint32())
		}
		f.Add(data)
	}
	f.Add([]byte{5, 1, 1, 5, 1, 1, 9, 0, 1})               // some open
	f.Add([]byte{5, 1, 1, 5, 2, 1, 5, 0, 1})               // a tie of everything
	f.Add([]byte{2, 1, 1, 9, 1, 3, 9, 2, 6, 12, 2, 3})     // all gone on day 2, others enter later
	f.Add([]byte{0, 1, 1, 0, 2, 1, 0, 0, 1, 1, 0, 1})      // day 0
	f.Add([]byte{30, 1, 9, 30, 1, 12, 30, 2, 15, 3, 1, 1}) // late entries
	f.Fuzz(func(t *testing.T, data []byte) {
		check(t, spellsOf(data), 3)
	})
}

// With nobody entering late the variance is also the infinitesimal jackknife's,
// exactly; one spell's weight moved at a time, it shares no formula with ours.
func TestJackknife(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 1))
	for range 60 {
		var spells []incidence.Spell
		for range 1 + r.IntN(14) {
			spells = append(spells, incidence.Spell{Time: r.IntN(8), Exit: r.IntN(4)})
		}
		want := jackknife(spells, 3)
		days := daily(spells, 3)
		for k, v := range days[len(days)-1].covariance {
			require.Zero(t, want[k].Cmp(v[k]), "%s and %s", want[k], v[k])
		}
	}
}

// Without open spells every share is a plain one: F(1−F)/n.
func TestBinomial(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 1))
	var spells []incidence.Spell
	const n = 500
	for range n {
		spells = append(spells, incidence.Spell{Time: r.IntN(30), Exit: 1 + r.IntN(4)})
	}
	table, err := incidence.Count(spells, 4)
	require.NoError(t, err)
	for k, curve := range append(table.AalenJohansen(), table.KaplanMeier()) {
		for _, step := range curve.Steps {
			count := 0
			for _, s := range spells {
				if s.Time <= step.Time == (k < 4) && (k == 4 || s.Exit == k+1) {
					count++
				}
			}
			f := float64(count) / n
			require.InDelta(t, f, step.Value, near)
			require.InDelta(t, f*(1-f)/n, step.Variance, near)
		}
	}
}

// The order of the spells changes no bit; names of causes change places only;
// days twice as long double the days.
func TestSymmetry(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	data := make([]byte, 3*40)
	for i := range data {
		data[i] = byte(r.Uint32())
	}
	spells := spellsOf(data)
	table, err := incidence.Count(spells, 3)
	require.NoError(t, err)
	given := slices.Clone(spells)
	r.Shuffle(len(given), func(i, k int) { given[i], given[k] = given[k], given[i] })
	again, err := incidence.Count(given, 3)
	require.NoError(t, err)
	require.Equal(t, table, again)

	for i := range given {
		given[i].Time *= 2
		given[i].Entry *= 2
		if given[i].Exit > 0 {
			given[i].Exit = 4 - given[i].Exit
		}
	}
	turned, err := incidence.Count(given, 3)
	require.NoError(t, err)
	a, b := table.AalenJohansen(), turned.AalenJohansen()
	for k := range a {
		for i, s := range a[k].Steps {
			s.Time *= 2
			require.Equal(t, s, b[2-k].Steps[i])
		}
	}
}
