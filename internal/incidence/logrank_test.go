package incidence_test

import (
	"errors"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/base/detmath"
	"github.com/samverkan/samverkan/internal/incidence"
)

// Weeks of remission in acute myelogenous leukemia, with and without
// maintained chemotherapy: R. G. Miller, Survival Analysis (1981), p. 49; R has
// them as survival::aml.
func maintained() []incidence.Spell {
	return of(9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161)
}

func nonmaintained() []incidence.Spell {
	return of(5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45)
}

// Days of survival with lung cancer of four cell types: J. D. Kalbfleisch and
// R. L. Prentice, The Statistical Analysis of Failure Time Data (1980),
// appendix 1; R has them as survival::veteran.
func veteran() [][]incidence.Spell {
	return [][]incidence.Spell{
		of(72, 411, 228, 126, 118, 10, 82, 110, 314, -100, 42, 8, 144, -25, 11, 999, 112, -87, -231, 242, 991, 111, 1, 587,
			389, 33, 25, 357, 467, 201, 1, 30, 44, 283, 15),
		of(30, 384, 4, 54, 13, -123, -97, 153, 59, 117, 16, 151, 22, 56, 21, 18, 139, 20, 31, 52, 287, 18, 51, 122, 27, 54, 7,
			63, 392, 10, 25, -103, 21, 13, 87, 2, 20, 7, 24, 99, 8, 99, 61, 25, 95, 80, 51, 29),
		of(8, 92, 35, 117, 132, 12, 162, 3, 95, 24, 18, -83, 31, 51, 90, 52, 73, 8, 36, 48, 7, 140, 186, 84, 19, 45, 80),
		of(177, 162, 216, 553, 278, 12, 260, 200, 156, -182, 143, 105, 103, 250, 100, 52, 164, 19, 53, 15, 43, 340, 133, 111,
			231, 378, 49),
	}
}

// R 4.2.2, survival 3.5-3: survdiff(Surv(time, status) ~ group), its obs, exp
// and chisq, and pchisq(chisq, df, lower.tail = FALSE).
func TestLogRankAsR(t *testing.T) {
	for _, c := range []struct {
		name         string
		groups       [][]incidence.Spell
		observed     []int
		expected     []float64
		chiSquare, p float64
	}{
		{
			"aml",
			[][]incidence.Spell{maintained(), nonmaintained()},
			[]int{7, 11},
			[]float64{10.6893359923007250, 7.3106640076992759},
			3.3963886989776011, 0.065339322040505132,
		},
		{
			"gehan",
			[][]incidence.Spell{mercaptopurine(), placebo()},
			[]int{9, 21},
			[]float64{19.250500948031128, 10.749499051968868},
			16.79294098921654, 4.1688091093345308e-05,
		},
		{
			"veteran", veteran(),
			[]int{31, 45, 26, 26},
			[]float64{47.654677672475373, 30.102079326814831, 15.693764614360491, 34.549478386349314},
			25.403700345785357, 1.2712459390060946e-05,
		},
	} {
		got, err := incidence.LogRank(c.groups)
		require.NoError(t, err)
		require.True(t, got.Known)
		require.Equal(t, len(c.groups)-1, got.DegreesOfFreedom)
		for g, o := range got.Groups {
			require.Equal(t, c.observed[g], o.Observed, c.name)
			require.InDelta(t, c.expected[g], o.Expected, 1e-12, c.name)
		}
		require.InEpsilon(t, c.chiSquare, got.ChiSquare, 1e-12, c.name)
		require.InEpsilon(t, c.p, got.P, 1e-11, c.name)
	}
}

// slowLogRank is the obvious way: day after day, with fractions, and the
// inverse by Gauss.
func slowLogRank(groups [][]incidence.Spell) (expected []*big.Rat, chiSquare *big.Rat, df int, known bool) {
	k, last := len(groups), 0
	for _, g := range groups {
		for _, s := range g {
			last = max(last, s.Time)
		}
	}
	observed := make([]int64, k)
	v := make([][]*big.Rat, k)
	for g := range v {
		expected = append(expected, new(big.Rat))
		for range groups {
			v[g] = append(v[g], new(big.Rat))
		}
	}
	for day := 0; day <= last; day++ {
		at, out := make([]int64, k), make([]int64, k)
		var n, d int64
		for g, spells := range groups {
			for _, s := range spells {
				if atRisk(s, day) {
					at[g]++
					n++
					if s.Time == day && s.Exit > 0 {
						out[g]++
						d++
					}
				}
			}
			observed[g] += out[g]
		}
		if d == 0 {
			continue
		}
		for g := range groups {
			expected[g].Add(expected[g], rat(d*at[g], n))
			for h := range groups {
				if n > 1 {
					c := rat(-at[g]*at[h], n*n)
					if g == h {
						c.Add(c, rat(at[g], n))
					}
					v[g][h].Add(v[g][h], c.Mul(c, rat(d*(n-d), n-1)))
				}
			}
		}
	}
	var kept []int
	for g := range groups {
		if expected[g].Sign() > 0 {
			kept = append(kept, g)
		}
	}
	if len(kept) < 2 {
		return expected, nil, 0, false
	}
	kept = kept[1:]
	// Solve V x = u.
	rows := make([][]*big.Rat, len(kept))
	u := make([]*big.Rat, len(kept))
	for i, g := range kept {
		u[i] = new(big.Rat).Sub(rat(observed[g], 1), expected[g])
		for _, h := range kept {
			rows[i] = append(rows[i], new(big.Rat).Set(v[g][h]))
		}
		rows[i] = append(rows[i], new(big.Rat).Set(u[i]))
	}
	for i := range rows {
		pivot := slices.IndexFunc(rows[i:], func(r []*big.Rat) bool { return r[i].Sign() != 0 })
		if pivot < 0 {
			return expected, nil, 0, false
		}
		rows[i], rows[i+pivot] = rows[i+pivot], rows[i]
		for j := range rows {
			if j == i {
				continue
			}
			f := new(big.Rat).Quo(rows[j][i], rows[i][i])
			for l := range rows[j] {
				rows[j][l] = new(big.Rat).Sub(rows[j][l], product(f, rows[i][l]))
			}
		}
	}
	chiSquare = new(big.Rat)
	for i := range rows {
		chiSquare.Add(chiSquare, new(big.Rat).Quo(product(rows[i][len(kept)], u[i]), rows[i][i]))
	}
	return expected, chiSquare, len(kept), true
}

func requireSlowLogRank(t *testing.T, groups [][]incidence.Spell) {
	t.Helper()
	got, err := incidence.LogRank(groups)
	require.NoError(t, err)
	expected, chiSquare, df, known := slowLogRank(groups)
	for g, o := range got.Groups {
		want, _ := expected[g].Float64()
		require.InDelta(t, want, o.Expected, 1e-12)
	}
	require.Equal(t, known, got.Known)
	require.Equal(t, df, got.DegreesOfFreedom)
	if known {
		want, _ := chiSquare.Float64()
		require.InDelta(t, want, got.ChiSquare, 1e-9*(1+want))
		require.Equal(t, detmath.ChiSquare(got.ChiSquare, df), got.P)
	}
}

func FuzzLogRank(f *testing.F) {
	f.Add([]byte{3, 1, 0, 5, 0, 2, 9, 1, 1, 4, 1, 0}, uint8(2))
	f.Add([]byte{1, 1, 0, 1, 1, 0}, uint8(2))
	f.Fuzz(func(t *testing.T, data []byte, k uint8) {
		groups := make([][]incidence.Spell, 1+k%4)
		for i, s := range spellsOf(data) {
			groups[i%len(groups)] = append(groups[i%len(groups)], s)
		}
		requireSlowLogRank(t, groups)
	})
}

func TestLogRankAgainstSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	for range 200 {
		groups := make([][]incidence.Spell, 1+r.IntN(5))
		for g := range groups {
			for range r.IntN(12) {
				s := incidence.Spell{Time: r.IntN(12), Exit: r.IntN(3)}
				if s.Time > 1 && r.IntN(3) == 0 {
					s.Entry = r.IntN(s.Time)
				}
				groups[g] = append(groups[g], s)
			}
		}
		requireSlowLogRank(t, groups)
	}
}

// Groups that never met give no statistic: one had left before the other came.
func TestLogRankNeverMet(t *testing.T) {
	got, err := incidence.LogRank([][]incidence.Spell{of(1, 2), {{Time: 5, Exit: 1, Entry: 3}, {Time: 6, Exit: 1, Entry: 3}}})
	require.NoError(t, err)
	require.False(t, got.Known)
	for _, none := range [][][]incidence.Spell{nil, {nil, nil}, {of(1), nil}, {of(-1), of(-2)}} {
		got, err = incidence.LogRank(none)
		require.NoError(t, err)
		require.False(t, got.Known)
	}
}

func TestLogRankFaults(t *testing.T) {
	_, err := incidence.LogRank([][]incidence.Spell{of(1, 2), {{Time: 3}, {Time: 2, Entry: 2}}})
	var wrong *incidence.SpellError
	require.True(t, errors.As(err, &wrong))
	require.Equal(t, 3, wrong.At)
	_, err = incidence.LogRank(make([][]incidence.Spell, incidence.MaxGroups+1))
	require.ErrorIs(t, err, incidence.ErrTooLarge)
	_, err = incidence.LogRank([][]incidence.Spell{make([]incidence.Spell, incidence.MaxSpells), make([]incidence.Spell, 1)})
	require.ErrorIs(t, err, incidence.ErrTooLarge)
}

// R 4.2.2, survival 3.5-3: summary(survfit(…), rmean = …)$table.
func TestRestrictedMeanAsR(t *testing.T) {
	for _, c := range []struct {
		name         string
		spells       []incidence.Spell
		to           int
		mean, stdErr float64
	}{
		{"aml maintained", maintained(), 30, 24.602272727272727, 2.3131493773191312},
		{"aml maintained", maintained(), 100, 41.415909090909089, 10.8288647168605277},
		{"aml maintained", maintained(), 161, 52.645454545454541, 19.8286027955625848},
		{"aml nonmaintained", nonmaintained(), 30, 19.694444444444446, 3.0541979307176548},
		{"aml nonmaintained", nonmaintained(), 161, 22.708333333333336, 4.1809419810331541}, // all have ended by 45
		{"6-MP", mercaptopurine(), 20, 16.1165266106442573, 1.2515601960050471},
		{"6-MP", mercaptopurine(), 35, 23.2873949579831923, 2.8274676233714389},
		{"placebo", placebo(), 20, 8.4285714285714288, 1.2680826825039220},
		{"placebo", placebo(), 35, 8.6666666666666661, 1.3773900412645483},
	} {
		mean, variance, ok := table(t, c.spells, 1).KaplanMeier().RestrictedMean(c.to)
		require.True(t, ok)
		require.InEpsilon(t, c.mean, mean, 1e-14, c.name)
		require.InEpsilon(t, c.stdErr, math.Sqrt(variance), 1e-13, c.name)
	}
	all := table(t, maintained(), 1)
	_, _, ok := all.KaplanMeier().RestrictedMean(162) // nobody was seen so long
	require.False(t, ok)
	_, _, ok = all.KaplanMeier().RestrictedMean(-1)
	require.False(t, ok)
	_, _, ok = all.AalenJohansen()[0].RestrictedMean(30)
	require.False(t, ok)
}

// Day by day with fractions: the mean is the sum of the shares still open at
// the beginning of each day, and the variance that of the sum, with
// Cov(S(s), S(t)) = S(s) S(t) Σ d/(n(n−d)) over the days up to the earlier.
func TestRestrictedMeanAgainstSlow(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 2))
	for range 60 {
		var spells []incidence.Spell
		for range 1 + r.IntN(12) {
			spells = append(spells, incidence.Spell{Time: r.IntN(14), Exit: r.IntN(2)})
		}
		curve := table(t, spells, 1).KaplanMeier()
		to := min(curve.Until, r.IntN(20))
		days := daily(spells, 1)
		last := days[len(days)-1]
		for len(days) < to { // all have ended
			days = append(days, last)
		}
		mean, variance := new(big.Rat), new(big.Rat)
		for s := range to {
			mean.Add(mean, days[s].survival)
			for u := range to {
				early, late := min(s, u), max(s, u)
				if days[early].survival.Sign() > 0 {
					variance.Add(variance, product(days[early].covariance[0][0], days[late].survival, new(big.Rat).Inv(days[early].survival)))
				}
			}
		}
		got, gotVariance, ok := curve.RestrictedMean(to)
		require.True(t, ok)
		want, _ := mean.Float64()
		wantVariance, _ := variance.Float64()
		require.InDelta(t, want, got, 1e-12)
		require.InDelta(t, wantVariance, gotVariance, 1e-12*(1+wantVariance))
	}
}

// Lists that are long enough to be sorted by counting give the rows that
// counting with a map gives.
func TestManySpells(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 3))
	for _, most := range []int{3, 5000, incidence.MaxTime} {
		want := map[int]incidence.Row{}
		var spells []incidence.Spell
		for range 5000 {
			s := incidence.Spell{Time: r.IntN(most + 1), Exit: r.IntN(2)}
			spells = append(spells, s)
			row := want[s.Time]
			row.AtRisk++ // who leave or are last seen on it
			row.Open += 1 - s.Exit
			want[s.Time] = row
		}
		rows := table(t, spells, 1).Rows()
		require.Len(t, rows, len(want))
		atRisk := 5000
		for i, row := range rows {
			require.True(t, i == 0 || rows[i-1].Time < row.Time)
			w := want[row.Time]
			require.Equal(t, []int{atRisk, w.Open, w.AtRisk - w.Open}, []int{row.AtRisk, row.Open, row.Left()})
			atRisk -= w.AtRisk
		}
	}
}

func ExampleLogRank() {
	spells := func(days ...int) (s []incidence.Spell) {
		for _, d := range days {
			s = append(s, incidence.Spell{Time: d, Exit: 1})
		}
		return s
	}
	test, err := incidence.LogRank([][]incidence.Spell{spells(3, 5, 7), spells(6, 9, 12)})
	fmt.Printf("%.2f, p = %.2f, %v\n", test.ChiSquare, test.P, err)
	// Output: 2.56, p = 0.11, <nil>
}

func BenchmarkLogRank100000Spells4Groups(b *testing.B) {
	groups := make([][]incidence.Spell, 4)
	for i, s := range many(100_000, 3) {
		groups[i%4] = append(groups[i%4], s)
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := incidence.LogRank(groups); err != nil {
			b.Fatal(err)
		}
	}
}
