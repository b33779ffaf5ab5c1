package supply_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// A gap of which no figure says how uncertain it is has no band of no width.
func TestNoBandOfNoWidth(t *testing.T) {
	basis, ten, eleven := assumed(), samverkan.Whole(10), samverkan.Whole(11)
	w := supply.Workforce{Occupation: "kockar", Place: "2260", Base: 2020, Until: 2021}
	w.Stock = supply.Stock{First: 30, Width: 1, Persons: []int64{10, 0}, Basis: basis}
	w.Retirement = supply.Retirement{Shares: []samverkan.Number{{}, {}}, Basis: basis}
	w.Leavers = supply.Quantity{Value: &samverkan.Number{}, Basis: basis}
	w.Needs = []supply.Need{{Name: text("behov", "need"), Users: supply.Series{First: 2020, Basis: basis, Values: []supply.Band{{Value: &ten}, {Value: &eleven}}}}}
	r, err := supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.Equal(t, "År 2021 saknas en. Hur osäkert det är vet ingen.", r.Says.SV)
	require.Equal(t, "One is lacking in 2021. How uncertain that is is not known.", r.Says.EN)
	name := text("kockar", "cooks")
	require.Equal(t, "År 2021 saknas en person bland kockar. Hur osäkert det är vet ingen.", r.Told(name).SV)
	w.Needs[0].Users.Values[1].Value = &ten
	r, err = supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.Equal(t, "År 2021 räcker tillgången. Hur osäkert det är vet ingen.", r.Says.SV)
	require.Equal(t, "There are enough cooks in 2021. How uncertain that is is not known.", r.Told(name).EN)
	// With a band that hides less than one person.
	low, high := samverkan.Ratio(99, 10), samverkan.Ratio(101, 10)
	w.Needs[0].Users.Values[1] = supply.Band{Value: &ten, Low: &low, High: &high}
	r, err = supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.Equal(t, "År 2021 räcker antalet kockar, på en person när.", r.Told(name).SV)
}

// In whole persons need, supply and gap add up, and supply is beside the exact one.
func TestWholeAddsUp(t *testing.T) {
	for _, c := range [][3]int64{{151, 139, 2}, {159, 131, 3}, {151, 1305, 0}, {1533, 1369, 17}, {100, 100, 0}, {0, 5, 0}} {
		need, have := samverkan.Ratio(c[0], 10), samverkan.Ratio(c[1], 10)
		gap := need.Sub(have)
		y := supply.Year{Demand: &need, Supply: &have, Gap: &gap}
		n, s, known := y.Whole()
		require.True(t, known)
		require.Equal(t, c[2], max(0, n-s))
		require.Negative(t, samverkan.Whole(s).Sub(have).Cmp(samverkan.Whole(1)))
		require.Positive(t, samverkan.Whole(s).Sub(have).Cmp(samverkan.Whole(-1)))
	}
	_, _, known := (&supply.Year{}).Whole()
	require.False(t, known)
}

// linear has a gap that is a sum of its inputs: two needs in persons, and two
// inflows that all come. Nobody retires or leaves.
func linear() supply.Workforce {
	in := func(kind supply.InflowKind, b supply.Basis, low, value, high int64) supply.Inflow {
		s := supply.Series{First: 2026, Basis: b, Values: []supply.Band{{Value: whole(value), Low: whole(low), High: whole(high)}}}
		return supply.Inflow{Kind: kind, Name: text("De som kommer", "Who comes"), Persons: s, Age: 40}
	}
	need := func(b supply.Basis, low, value, high int64) supply.Need {
		s := supply.Series{First: 2025, Basis: b, Values: []supply.Band{{Value: whole(value)}, {Value: whole(value), Low: whole(low), High: whole(high)}}}
		return supply.Need{Name: text("Behov", "A need"), Users: s}
	}
	return supply.Workforce{
		Occupation: "kock", Place: "storsele", Base: 2025, Until: 2026,
		Needs:      []supply.Need{need(sourced(), 90, 100, 140), need(assumed(), 30, 60, 60)},
		Stock:      supply.Stock{First: 40, Width: 1, Persons: []int64{80}, Basis: sourced()},
		Retirement: supply.Retirement{Shares: []samverkan.Number{{}}, Basis: sourced()},
		Leavers:    exactly(assumed(), 0, 1),
		Inflows:    []supply.Inflow{in(supply.InMovers, sourced(), 0, 10, 20), in(supply.TransfersIn, assumed(), 5, 5, 25)},
	}
}

// triangle is the variance of a triangular distribution.
func triangle(a, c, b float64) float64 { return (a*a + b*b + c*c - a*b - a*c - b*c) / 18 }

// z999 is the 99.95th percentile of the normal distribution: 99.9 % lie within
// it either way. z95 is that of 95 %.
const z999, z95 = 3.2905, 1.9600

// The gap of linear is a sum, so its shares are those of the variances: 466.67/…
// by triangle or span²/12. Each must be within the 99.9 % margin, which is the
// reported one times z999/z95.
func TestSharesOfASum(t *testing.T) {
	uniform := func(a, _, b float64) float64 { return (b - a) * (b - a) / 12 }
	for _, shape := range []struct {
		is       supply.Shape
		variance func(a, c, b float64) float64
	}{{supply.Triangular, triangle}, {supply.Uniform, uniform}} {
		v := map[string]float64{
			"/needs/0/users": shape.variance(90, 100, 140), "/needs/1/users": shape.variance(30, 60, 60),
			"/inflows/0/persons": shape.variance(0, 10, 20), "/inflows/1/persons": shape.variance(5, 5, 25),
		}
		all := v["/needs/0/users"] + v["/needs/1/users"] + v["/inflows/0/persons"] + v["/inflows/1/persons"]
		w := linear()
		r, err := supply.Project(&w, supply.Options{Seed: 5, Draws: 1000, Shape: shape.is})
		require.NoError(t, err)
		require.Len(t, r.Variance.Inputs, 4)
		// The variance of a sample of a thousand: its standard error is at most
		// √(2/1000) of it, since the kurtosis of these is below that of the normal.
		require.InDelta(t, all, r.Variance.TotalRounded, z999*math.Sqrt(2.0/1000)*all)
		for i, in := range r.Variance.Inputs {
			require.InDelta(t, v[in.At]/all, in.Share.ShareRounded, in.Share.MarginRounded*z999/z95, in.At)
			require.Less(t, in.Share.MarginRounded, 0.08)
			if i > 0 {
				require.LessOrEqual(t, in.Share.ShareRounded, r.Variance.Inputs[i-1].Share.ShareRounded)
			}
		}
		sources := (v["/needs/0/users"] + v["/inflows/0/persons"]) / all
		require.InDelta(t, sources, r.Variance.Sources.ShareRounded, r.Variance.Sources.MarginRounded*z999/z95)
		require.InDelta(t, 1-sources, r.Variance.Assumptions.ShareRounded, r.Variance.Assumptions.MarginRounded*z999/z95)
		require.Equal(t, []string{"/leavers"}, r.Variance.NoBand)
	}
}

// The margin of 95 % holds: of 400 seeds times 4 inputs it covers the exact
// share in 95 % give or take the 99.9 % binomial margin. The four of a seed are
// not independent, so 400 is what is counted with: 3.29·√(0.95·0.05/400) = 3.6 %.
func TestMarginsHold(t *testing.T) {
	v := []float64{triangle(90, 100, 140), triangle(30, 60, 60), triangle(0, 10, 20), triangle(5, 5, 25)}
	all := v[0] + v[1] + v[2] + v[3]
	at := map[string]float64{"/needs/0/users": v[0], "/needs/1/users": v[1], "/inflows/0/persons": v[2], "/inflows/1/persons": v[3]}
	w := linear()
	held, of := 0, 0
	for seed := range uint32(400) {
		r, err := supply.Project(&w, supply.Options{Seed: seed})
		require.NoError(t, err)
		for _, in := range r.Variance.Inputs {
			of++
			if math.Abs(in.Share.ShareRounded-at[in.At]/all) <= in.Share.MarginRounded {
				held++
			}
		}
	}
	require.InDelta(t, 0.95, float64(held)/float64(of), z999*math.Sqrt(0.95*0.05/400))
}

// Two factors u and v, uniform on 1 ± a and 1 ± b: a product has first-order
// variances a²/3 and b²/3 and in all (1+a²/3)(1+b²/3) − 1, so that a²b²/9 is left
// over for what they make together (Sobol' 1993).
func TestSharesOfAProduct(t *testing.T) {
	w := linear()
	w.Until, w.Inflows = 2025, nil
	w.Needs = []supply.Need{{
		Name: text("Behov", "A need"), Users: series(sourced(), 2025, ratio(9, 10), 100),
		PerUser: ptr(quantity(assumed(), ratio(1, 5), whole(1), ratio(9, 5))),
	}}
	r, err := supply.Project(&w, supply.Options{Seed: 1, Draws: 10_000, Shape: supply.Uniform})
	require.NoError(t, err)
	a, b := 0.81/3, 0.64/3
	all := (1+a)*(1+b) - 1
	require.InDelta(t, 10_000*all, r.Variance.TotalRounded, 10_000*all*z999*math.Sqrt(3.0/10_000)) // kurtosis below 4
	require.InDelta(t, a/all, r.Variance.Sources.ShareRounded, r.Variance.Sources.MarginRounded*z999/z95)
	require.InDelta(t, b/all, r.Variance.Assumptions.ShareRounded, r.Variance.Assumptions.MarginRounded*z999/z95)
	require.Less(t, r.Variance.Sources.ShareRounded+r.Variance.Assumptions.ShareRounded, 1-a*b/all/2)
}

// The band of one triangle: its tenth percentile is a + √(0.1·(b−a)(c−a)). The
// margin of a sample quantile is z·√(pq/n) by the density there.
func TestBandOfATriangle(t *testing.T) {
	w := linear()
	w.Needs, w.Inflows = w.Needs[:1], nil
	r, err := supply.Project(&w, supply.Options{Seed: 3})
	require.NoError(t, err)
	a, c, b := 90.0, 100.0, 140.0
	low := a + math.Sqrt(0.1*(b-a)*(c-a))
	high := b - math.Sqrt(0.1*(b-a)*(b-c))
	density := func(x float64) float64 {
		if x < c {
			return 2 * (x - a) / ((b - a) * (c - a))
		}
		return 2 * (b - x) / ((b - a) * (b - c))
	}
	margin := z999 * math.Sqrt(0.1*0.9/1000)
	y := r.Years[1]
	require.InDelta(t, low, y.DemandBand.P10Rounded, margin/density(low))
	require.InDelta(t, high, y.DemandBand.P90Rounded, margin/density(high))
	require.InDelta(t, y.DemandBand.P10Rounded-80, y.GapBand.P10Rounded, 1e-9)
	require.Equal(t, supply.Spread{P10Rounded: 80, P90Rounded: 80}, *y.SupplyBand)
}

func TestMostlyAssumption(t *testing.T) {
	w := linear()
	w.Needs, w.Inflows = w.Needs[1:], nil
	r, err := supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	v := r.Variance
	require.True(t, v.MostlyAssumption && v.Sure)
	require.Nil(t, v.Sources)
	require.Equal(t, supply.Share{ShareRounded: 1}, *v.Assumptions) // alone it makes all
	require.Equal(t, "Osäkerheten är mest antaganden: 100 procent av variansen. Då är ett antagande utan spann inte med.", v.Says.SV)

	w = linear()
	w.Needs, w.Inflows = w.Needs[:1], nil
	r, err = supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.False(t, r.Variance.MostlyAssumption)
	require.True(t, r.Variance.Sure)
	require.Nil(t, r.Variance.Assumptions)

	// No bands, no variance: nothing is claimed.
	w = small()
	r, err = supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.Empty(t, r.Variance.Inputs)
	require.Zero(t, r.Variance.TotalRounded)
	require.Contains(t, r.Variance.Says.SV, "Ingen uppgift som avgör bristen säger hur osäker den är")
	require.Equal(t, []string{"/leavers"}, r.Variance.NoBand)

	// Nor when the band is of another year, or of nobody.
	w = linear()
	w.Inflows, w.Needs[0].Users.Values[0].High = nil, whole(200)
	w.Needs[1].PerUser = ptr(exactly(sourced(), 0, 1))
	r, err = supply.Project(&w, supply.Options{Year: 2025})
	require.NoError(t, err)
	require.Equal(t, []string{"/needs/0/users"}, []string{r.Variance.Inputs[0].At})
	require.Len(t, r.Variance.Inputs, 1)
	w.Needs = w.Needs[1:]
	r, err = supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.Empty(t, r.Variance.Inputs)
	require.Nil(t, r.Variance.Assumptions)

	// Even halves cannot be told apart.
	w = linear()
	w.Inflows = nil
	w.Needs[1] = w.Needs[0]
	w.Needs[1].Users.Basis = assumed()
	r, err = supply.Project(&w, supply.Options{})
	require.NoError(t, err)
	require.False(t, r.Variance.Sure)
	require.InDelta(t, 0.5, r.Variance.Assumptions.ShareRounded, 0.1)
	require.Contains(t, r.Variance.Says.EN, "About half")
}

// Equal seeds give equal reports, in one step or many; another seed another band
// and the same exact numbers.
func TestStepsAndSeeds(t *testing.T) {
	w := cooks()
	want, err := supply.Project(&w, supply.Options{Seed: 9, Draws: 300})
	require.NoError(t, err)
	for _, budget := range []int{0, 1, 77, 5000} {
		p, err := supply.NewProjection(&w, supply.Options{Seed: 9, Draws: 300})
		require.NoError(t, err)
		last := -1
		for !p.Step(budget) {
			done, of := p.Progress()
			require.True(t, last <= done && done <= of)
			last = done
		}
		done, of := p.Progress()
		require.Equal(t, of, done)
		require.True(t, p.Step(1))
		require.Equal(t, want, p.Result())
	}
	other, err := supply.Project(&w, supply.Options{Seed: 10, Draws: 300})
	require.NoError(t, err)
	require.NotEqual(t, want.Years[5].GapBand, other.Years[5].GapBand)
	require.Equal(t, want.Years[5].Gap, other.Years[5].Gap)
}

// The bits of one run are held, so that a host that rounds otherwise is seen.
func TestBits(t *testing.T) {
	w := cooks()
	r, err := supply.Project(&w, supply.Options{Seed: 1})
	require.NoError(t, err)
	want := supply.Spread{P10Rounded: wantP10, P90Rounded: wantP90}
	require.Empty(t, cmp.Diff(want, *r.Years[5].GapBand))
}

// Golden: made by this package, 2026-11-22.
const wantP10, wantP90 = 19.518714680153288, 35.09020647463395

// A wider band of an input makes it a larger share, and the other smaller.
func TestWiderIsMore(t *testing.T) {
	share := func(high int64) float64 {
		w := linear()
		w.Needs[0].Users.Values[1].High = whole(high)
		r, err := supply.Project(&w, supply.Options{Seed: 2})
		require.NoError(t, err)
		return r.Variance.Sources.ShareRounded
	}
	require.Less(t, share(110), share(140))
	require.Less(t, share(140), share(250))
}

// FirstOrder of lists that have nothing in common is 0 within its margin.
func TestNothingInCommon(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	y, z := make([]float64, 2000), make([]float64, 2000)
	for i := range y {
		y[i], z[i] = 1e9+r.NormFloat64(), 1e9+r.NormFloat64()
	}
	s := supply.FirstOrder(y, z)
	require.InDelta(t, 0, s.ShareRounded, s.MarginRounded*z999/z95)
	require.InDelta(t, z95/math.Sqrt(2000), s.MarginRounded, 0.005) // (1 − S²)/√n at S = 0
	require.Equal(t, supply.Share{}, supply.FirstOrder([]float64{3, 3}, []float64{3, 3}))
}
