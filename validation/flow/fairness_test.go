package flow_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/detmath"
	"github.com/samverkan/samverkan/validation/flow"
)

// R 4.2.2: fisher.test(matrix(c(a, b, c, d), 2, byrow = TRUE))$p.value, in which
// tables within 1e-7 of the one seen count as ties.
func TestFisherAsR(t *testing.T) {
	for _, c := range []struct {
		a, b, c, d int
		want       float64
	}{
		{3, 1, 1, 3, 0.48571428571428582}, // the lady who tasted tea, two-sided
		{2, 10, 15, 3, 0.00053672411914343593},
		{0, 5, 7, 2, 0.020979020979020973},
		{12, 5, 9, 8, 0.48126581870355112},
		{1, 9, 11, 3, 0.0027594561852200836},
		{10, 2, 3, 15, 0.00053672411914343593},
		{6, 12, 12, 5, 0.043710168376222415},
		{0, 0, 3, 4, 1},
		{8, 0, 0, 9, 4.1135335252982241e-05},
		{20, 20, 20, 20, 1},
		{100, 120, 80, 90, 0.75971503049511446},
		{2, 3, 6, 4, 0.60839160839160844},
		{7, 1, 2, 11, 0.0021671826625387003},
		{1, 1, 1, 1, 1},
		{3, 17, 25, 9, 4.7584050391206694e-05},
		{37, 203, 51, 150, 0.011766068433909642},
	} {
		p, err := flow.Fisher(c.a, c.a+c.b, c.c, c.c+c.d)
		require.NoError(t, err)
		require.InEpsilon(t, c.want, p.Rounded(), 1e-11, "%v", c)
	}
	tea, err := flow.Fisher(3, 4, 1, 4)
	require.NoError(t, err)
	require.Equal(t, "17/35", tea.String()) // 1 − 36/70 = (1 + 16 + 16 + 1)/70
}

// Every table by itself, with binomial coefficients.
func TestFisherAgainstSlow(t *testing.T) {
	c := func(n, k int) int64 { return new(big.Int).Binomial(int64(n), int64(k)).Int64() }
	for n := range 9 {
		for m := range 9 {
			for k := range n + 1 {
				for l := range m + 1 {
					var sum, all int64
					for x := range n + 1 {
						if y := k + l - x; y >= 0 && y <= m {
							all += c(n, x) * c(m, y)
							if c(n, x)*c(m, y) <= c(n, k)*c(m, l) {
								sum += c(n, x) * c(m, y)
							}
						}
					}
					p, err := flow.Fisher(k, n, l, m)
					require.NoError(t, err)
					require.Equal(t, rat(sum, all).RatString(), p.String())
				}
			}
		}
	}
}

func TestFisherFaults(t *testing.T) {
	for _, c := range [][4]int{{-1, 2, 0, 1}, {3, 2, 0, 1}, {0, 1, 2, 1}, {0, -1, 0, 1}, {0, 1, -1, 1}} {
		_, err := flow.Fisher(c[0], c[1], c[2], c[3])
		requireCode(t, samverkan.CodeInvalid, "", err)
	}
	const most = int(^uint(0) >> 1)
	_, err := flow.Fisher(0, most, 0, most)
	requireCode(t, samverkan.CodeTooLarge, "", err)
	_, err = flow.Fisher(0, flow.MaxFisher, 1, 1)
	requireCode(t, samverkan.CodeTooLarge, "", err)
	_, err = flow.Fisher(5000, flow.MaxFisher/2, 4900, flow.MaxFisher/2)
	require.NoError(t, err)
}

// R 4.2.2: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm") and
// p.adjust(c(0.2, 0.2, 0.9, 0.001, 0.02), "holm").
func TestHolmAsR(t *testing.T) {
	per := func(list ...int64) (ps []samverkan.Number) {
		for _, n := range list {
			ps = append(ps, samverkan.Ratio(n, 1000))
		}
		return ps
	}
	require.Equal(t, fmt.Sprint(per(30, 60, 60, 20)), fmt.Sprint(flow.Holm(per(10, 40, 30, 5))))
	require.Equal(t, fmt.Sprint(per(600, 600, 900, 5, 80)), fmt.Sprint(flow.Holm(per(200, 200, 900, 1, 20))))
	require.Empty(t, flow.Holm(nil))
	require.Equal(t, "1", flow.Holm(per(600, 700))[0].String())
}

// possible returns the values that each cell can have for somebody who knows
// what is told and the sums of the columns, by trying all tables.
func possible(table [][]int, hidden [][]bool) [][]map[int]bool {
	rows, cols := len(table), len(table[0])-1
	values := make([][]map[int]bool, rows)
	rest := make([]int, cols)
	for r := range table {
		values[r] = make([]map[int]bool, cols+1)
		for c := range values[r] {
			values[r][c] = map[int]bool{}
		}
		for c := range cols {
			rest[c] += table[r][c]
		}
	}
	tried := make([][]int, rows)
	for r := range tried {
		tried[r] = make([]int, cols+1)
	}
	var try func(r, c, sum int) bool
	try = func(r, c, sum int) (found bool) {
		if c == cols {
			if !hidden[r][cols] && sum != table[r][cols] {
				return false
			}
			tried[r][cols] = sum
			if r+1 < rows {
				return try(r+1, 0, 0)
			}
			for i := range tried {
				for k, n := range tried[i] {
					values[i][k][n] = true
				}
			}
			return true
		}
		low, high := 0, rest[c]
		if !hidden[r][c] {
			low, high = table[r][c], min(high, table[r][c])
		}
		if r == rows-1 {
			low = max(low, rest[c])
		}
		for n := low; n <= high; n++ {
			tried[r][c] = n
			rest[c] -= n
			found = try(r, c+1, sum+n) || found
			rest[c] += n
		}
		return found
	}
	if !try(0, 0, 0) {
		return nil
	}
	return values
}

// Of every small number at least as many values stay possible as the floor, or
// as the sum of its column lets there be, for who tries all tables.
func TestConcealedCannotBeComputed(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 63))
	n, told, cells := 1500, 0, 0
	if testing.Short() {
		n = 200
	}
	for range n {
		rows, cols, floor := 1+r.IntN(3), 1+r.IntN(3), 3
		if cols < 3 {
			floor += r.IntN(2)
		}
		most := []int{8, 6, 4}[cols-1]
		table := make([][]int, rows)
		for i := range table {
			table[i] = make([]int, cols+1)
			for c := range cols {
				table[i][c] = max(0, r.IntN(most+3)-2)
				table[i][cols] += table[i][c]
			}
		}
		hidden := flow.Concealed(table, floor)
		values := possible(table, hidden)
		require.NotNil(t, values)
		for i, row := range table {
			for c, n := range row {
				if cells++; !hidden[i][c] {
					told++
				}
				if n == 0 || n >= floor {
					continue
				}
				sum := 0
				for k := range table {
					sum += table[k][c]
				}
				// A sum that is itself small is told elsewhere; with one row the
				// cell is the sum.
				want := min(floor, sum+1)
				if rows == 1 {
					want = 1
				}
				require.True(t, hidden[i][c])
				require.GreaterOrEqual(t, len(values[i][c]), want, "%v %v cell %d %d", table, hidden, i, c)
			}
		}
	}
	t.Logf("%d of %d numbers are told", told, cells)
	require.Greater(t, told, cells/5) // concealing everything would be no art
}

// A table without small numbers is told, and one small number takes a ring of
// four with it and no more.
func TestConcealsLittle(t *testing.T) {
	count := func(hidden [][]bool) (n int) {
		for _, row := range hidden {
			for _, h := range row {
				if h {
					n++
				}
			}
		}
		return n
	}
	// Of a small group nothing is told, its zeros neither.
	require.Equal(t, []bool{true, true, true}, flow.Concealed([][]int{{0, 4, 4}, {9, 9, 18}, {8, 8, 16}}, 6)[0])
	require.Zero(t, count(flow.Concealed([][]int{{10, 20, 30}, {0, 7, 7}, {9, 0, 9}}, 6)))
	require.Equal(t, 4, count(flow.Concealed([][]int{{10, 2, 20, 32}, {9, 7, 30, 46}, {9, 8, 25, 42}}, 6)))
}

// population makes a log of two groups with so many certified of so many.
func population(r *rand.Rand, counts map[string][2]int) flow.Observation {
	o := flow.Observation{From: after(0), To: after(1000), Stages: []flow.Stage{{ID: "s"}}, Divisions: []flow.Division{
		{ID: "sex", Groups: []string{"women", "men"}},
	}}
	for _, g := range []string{"women", "men"} {
		for i := range counts[g][1] {
			exit, result := flow.Withdrawn, flow.Failed
			if i < counts[g][0] {
				exit, result = flow.Certified, flow.Passed
			}
			left := 10 + r.Float64()*100
			k := gone(fmt.Sprint(g, i), 0, left, exit, flow.Visit{Stage: "s", Queued: after(1), Started: after(2), Ended: after(3), Result: result})
			k.Groups = []string{g}
			o.Cases = append(o.Cases, k)
		}
	}
	return o
}

// Fisher's p is R's of above, 0.0118; the same table stands for the first
// attempts; with the log-rank test there are three comparisons.
func TestFairness(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 64))
	f := of(t, population(r, map[string][2]int{"women": {37, 240}, "men": {51, 201}}), flow.Options{})
	got := f.Fairness()[0]
	require.Zero(t, got.Concealed)
	require.Equal(t, "37/240", got.Groups[0].Certification.Exact.String())
	require.Equal(t, "17/67", got.Groups[1].FirstPass.Exact.String())
	// R's table has 37 beside 203 and 51 beside 150.
	require.Len(t, got.Comparisons, 3)
	require.Equal(t, []flow.About{flow.AboutCertified, flow.AboutFirstPass, flow.AboutTime},
		[]flow.About{got.Comparisons[0].About, got.Comparisons[1].About, got.Comparisons[2].About})
	c := got.Comparisons[0]
	require.InEpsilon(t, 0.011766068433909642, c.PRounded, 1e-11)
	require.Equal(t, []string{"women", "men"}, c.Groups)
	time := got.Comparisons[2]
	require.Equal(t, detmath.ChiSquare(time.ChiSquareRounded, 1), time.PRounded)
	alone, err := f.LogRank("sex", flow.Certified) // not of any exit
	require.NoError(t, err)
	require.Equal(t, alone.ChiSquareRounded, time.ChiSquareRounded)
	ps := []samverkan.Number{c.P, got.Comparisons[1].P, time.P}
	for i, want := range flow.Holm(ps) {
		require.True(t, want.Equal(got.Comparisons[i].Adjusted))
		require.Equal(t, want.Cmp(samverkan.Ratio(1, 20)) < 0, got.Comparisons[i].Shown)
	}
	require.True(t, c.Shown)
	require.Contains(t, got.Says.SV, "en skillnad visad")
}

// "No difference shown" is never "equal".
func TestNoDifferenceShownIsNotEqual(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 65))
	got := of(t, population(r, map[string][2]int{"women": {20, 40}, "men": {20, 40}}), flow.Options{}).Fairness()[0]
	require.Len(t, got.Comparisons, 3)
	require.Equal(t, 1.0, got.Comparisons[0].AdjustedRounded)
	require.Equal(t, "Ingen skillnad är visad. Det betyder inte att grupperna har det lika.", got.Says.SV)
	// Nor are too few.
	got = of(t, population(r, map[string][2]int{"women": {3, 5}, "men": {20, 40}}), flow.Options{}).Fairness()[0]
	require.Empty(t, got.Comparisons)
	require.Nil(t, got.Groups[0].Cases)
	require.Nil(t, got.Groups[0].Certification)
	require.Contains(t, got.Says.SV, "inte känt")
	require.Equal(t, 6, got.Floor)
	require.Equal(t, 3, of(t, flow.Observation{From: 1, To: 2, Divisions: []flow.Division{{ID: "d"}}}, flow.Options{Floor: 1}).Fairness()[0].Floor)
}

// Those in no group are a row of their own, so that they cannot be found as
// what is left; without any there is no such row, which would conceal nothing.
func TestThoseInNoGroup(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 66))
	o := population(r, map[string][2]int{"women": {20, 40}, "men": {20, 40}})
	require.Len(t, of(t, o, flow.Options{}).Fairness()[0].Groups, 2)
	o.Cases[0].Groups = nil
	got := of(t, o, flow.Options{}).Fairness()[0]
	require.Len(t, got.Groups, 3)
	require.Equal(t, "", got.Groups[2].Group)
	require.Nil(t, got.Groups[2].Cases)
	require.True(t, got.Groups[0].Cases == nil || got.Groups[1].Cases == nil) // or 80 less the others would tell
}
