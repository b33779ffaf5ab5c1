package population_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// invented municipalities of the invented county of Granvik.
func places(n int) []string {
	out := []string{"Norrvik", "Söderby", "Lillån", "Storsele", "Vägsjö", "Björkdal", "Åminne"}
	for i := len(out); i < n; i++ {
		out = append(out, "By "+strconv.Itoa(i))
	}
	return out[:n]
}

// split returns a county's projection and its parts' own, which do not add up but
// at the launch.
func split(t testing.TB, r *rand.Rand, parts, groups, steps int) (population.Projection, []population.Projection) {
	var own []population.Projection
	m, all := made(r, groups, 5, true)
	for s := range 2 {
		all.Counts[s] = make([]int64, groups)
	}
	for _, name := range places(parts) {
		pm, from := made(r, groups, 5, true)
		pm.Region, from.Region = name, name
		for s := range 2 {
			for g, n := range from.Counts[s] {
				all.Counts[s][g] += n
			}
		}
		p, err := pm.Project(from, steps)
		require.NoError(t, err)
		own = append(own, p)
	}
	county, err := m.Project(all, steps)
	require.NoError(t, err)
	return county, own
}

// sums asks that parts sum to the county in everything.
func sums(t *testing.T, county population.Projection, parts []population.Projection) {
	t.Helper()
	for k, want := range county.Steps {
		for s := range 2 {
			n := len(want.Population[s])
			people, deaths, moved, born := make([]int64, n), make([]int64, n), make([]int64, n), int64(0)
			for _, p := range parts {
				born += p.Steps[k].Births[s]
				for g := range n {
					people[g] += p.Steps[k].Population[s][g]
					deaths[g] += p.Steps[k].Deaths[s][g]
					moved[g] += p.Steps[k].NetMigration[s][g]
				}
			}
			require.Equal(t, want.Births[s], born)
			require.Equal(t, want.Population[s], people)
			require.Equal(t, want.Deaths[s], deaths)
			require.Equal(t, want.NetMigration[s], moved)
		}
	}
}

// Any county and parts, wildly unlike: all sums and identities hold.
func FuzzAddUp(f *testing.F) {
	for seed := range uint64(30) {
		f.Add(seed, uint8(seed), uint8(seed*3))
	}
	f.Fuzz(func(t *testing.T, seed uint64, parts, groups uint8) {
		r := rand.New(rand.NewPCG(seed, 4))
		county, own := split(t, r, 1+int(parts)%9, 2+int(groups)%25, 3)
		out, err := population.AddUp(county, own)
		require.NoError(t, err)
		sums(t, county, out)
		for i, p := range out {
			require.NoError(t, p.Check())
			identities(t, p)
			require.Equal(t, own[i].From, p.From)
		}
	})
}

// Seven invented municipalities that are some share of Västernorrland each, with
// other ages: each keeps its own total, scaled by one factor and rounded, and its
// people are nearly the fitted ones.
func sevenThatAddUp(t testing.TB) (population.Projection, []population.Projection) {
	history := county(t)
	model, err := population.Fit(history, population.Options{})
	require.NoError(t, err)
	from := history[15].Population
	whole, err := model.Project(from, 4)
	require.NoError(t, err)
	names := places(7)
	left := [2][]int64{slices.Clone(from.Counts[0]), slices.Clone(from.Counts[1])}
	var own []population.Projection
	for i, name := range names {
		m := model
		m.Region = name
		p := population.Population{Region: name, Year: 2005, Width: 5}
		m.Rates.Start, m.Rates.End = [2][]float64{}, [2][]float64{}
		for s := range 2 {
			for g := range left[s] {
				n := left[s][g] / int64(7-i)
				if i%2 == 0 && i < 6 {
					n = n * int64(60+3*g) / 100
				}
				if i == 6 {
					n = left[s][g]
				}
				left[s][g] -= n
				p.Counts[s] = append(p.Counts[s], n)
				m.Rates.Start[s] = append(m.Rates.Start[s], model.Rates.Start[s][g]/7)
				m.Rates.End[s] = append(m.Rates.End[s], model.Rates.End[s][g]/5)
			}
		}
		one, err := m.Project(p, 4)
		require.NoError(t, err)
		own = append(own, one)
	}
	return whole, own
}

func TestSevenThatAddUp(t *testing.T) {
	whole, own := sevenThatAddUp(t)
	out, err := population.AddUp(whole, own)
	require.NoError(t, err)
	sums(t, whole, out)
	for k := range whole.Steps {
		all, died := int64(0), int64(0)
		for i := range own {
			all += own[i].Steps[k].Total()
			died += own[i].Steps[k].Died()
		}
		for i := range own {
			want := new(big.Rat).SetFrac64(own[i].Steps[k].Total()*whole.Steps[k].Total(), all)
			close64(t, want, out[i].Steps[k].Total(), 1, "the part's total")
			want = new(big.Rat).SetFrac64(own[i].Steps[k].Died()*whole.Steps[k].Died(), died)
			close64(t, want, out[i].Steps[k].Died(), 1, "the part's deaths")
		}
	}
	// Who adds up already, stays.
	again, err := population.AddUp(whole, out)
	require.NoError(t, err)
	for i := range out {
		for k := range out[i].Steps {
			require.Empty(t, cmp.Diff(out[i].Steps[k].Population, again[i].Steps[k].Population))
			require.Empty(t, cmp.Diff(out[i].Steps[k].Deaths, again[i].Steps[k].Deaths))
		}
	}
}

// In steps it comes out the same; names and the order of the parts decide nothing
// but ties.
func TestAddUpInPieces(t *testing.T) {
	whole, own := sevenThatAddUp(t)
	want, err := population.AddUp(whole, own)
	require.NoError(t, err)
	a, err := population.NewAdding(whole, own)
	require.NoError(t, err)
	for k := 1; ; k++ {
		done := a.Step(1)
		at, of := a.Progress()
		require.Equal(t, []int{k, 4}, []int{at, of})
		if done {
			break
		}
	}
	require.Empty(t, cmp.Diff(want, a.Result()))

	renamed := slices.Clone(own)
	for i := range renamed {
		renamed[i].From.Region = "X" + strconv.Itoa(i)
	}
	have, err := population.AddUp(whole, renamed)
	require.NoError(t, err)
	for i := range have {
		require.Empty(t, cmp.Diff(want[i].Steps, have[i].Steps))
	}
}

// slowFit is iterative proportional fitting in rational numbers.
func slowFit(want []*big.Rat, row, column []int64, rounds int) {
	rows, columns := len(row), len(column)
	line := func(at, stride, n int, margin int64) {
		sum := new(big.Rat)
		for i := range n {
			sum.Add(sum, want[at+i*stride])
		}
		if sum.Sign() == 0 {
			return
		}
		factor := new(big.Rat).Quo(big.NewRat(margin, 1), sum)
		for i := range n {
			want[at+i*stride] = new(big.Rat).Mul(want[at+i*stride], factor)
		}
	}
	for range rounds {
		for r := range rows {
			line(r*columns, 1, columns, row[r])
		}
		for c := range columns {
			line(c, columns, rows, column[c])
		}
	}
}

// A table with margins that agree is fitted as in rational numbers, and rounded
// with both margins exact and each number within one of the fitted.
func FuzzMarginsAgainstRational(f *testing.F) {
	for seed := range uint64(40) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, seed uint64) {
		r := rand.New(rand.NewPCG(seed, 5))
		rows, columns := 1+r.IntN(5), 1+r.IntN(6)
		row, column := make([]int64, rows), make([]int64, columns)
		want, slow := make([]float64, rows*columns), make([]*big.Rat, rows*columns)
		for i := range want {
			n := r.Int64N(20)
			row[i/columns] += n
			column[i%columns] += n
			k := 1 + r.Int64N(9)
			want[i], slow[i] = float64(k), big.NewRat(k, 1)
		}
		fitted, _ := population.FitMargins(want, nil, row, column, 2)
		slowFit(slow, row, column, 2)
		for i := range slow {
			x, _ := slow[i].Float64()
			require.InDelta(t, x, fitted[i], 1e-6)
		}
		fitted, given := population.FitMargins(want, nil, row, column, 200)
		for i, n := range given {
			row[i/columns] -= n
			column[i%columns] -= n
			require.InDelta(t, fitted[i], n, 1+2e-6)
		}
		require.Equal(t, make([]int64, rows), row)
		require.Equal(t, make([]int64, columns), column)
	})
}

// By hand. In the first table the largest remainders do. In the second, (0,0) is
// taken first; row 1 then has nowhere to go but column 0, which row 0 gives up for
// column 1. In the third, row 2 takes column 0 from row 0, which takes column 1 from
// row 1, which takes column 2. In the last there is no way within the bounds.
func TestMarginsNeedAnExchange(t *testing.T) {
	for _, c := range []struct {
		want        []float64
		row, column []int64
		given       []int64
	}{
		{[]float64{
			0.4, 0.6, 0.0,
			0.6, 0.0, 0.4,
			0.0, 0.4, 0.6,
		}, []int64{1, 1, 1}, []int64{1, 1, 1}, []int64{0, 1, 0, 1, 0, 0, 0, 0, 1}},
		{[]float64{0.9, 0.1, 0.6, 0}, []int64{1, 1}, []int64{1, 1}, []int64{0, 1, 1, 0}},
		{[]float64{
			0.9, 0.2, 0.0,
			0.0, 0.8, 0.1,
			0.5, 0.0, 0.0,
		}, []int64{1, 1, 1}, []int64{1, 1, 1}, []int64{0, 1, 0, 0, 0, 1, 1, 0, 0}},
		{[]float64{0.9, 0, 0.6, 0}, []int64{1, 1}, []int64{1, 1}, []int64{1, 0, 0, 1}},
	} {
		_, given := population.FitMargins(c.want, nil, c.row, c.column, 0)
		require.Equal(t, c.given, given)
	}
	// A bound of 0 leaves the number to the other row.
	_, given := population.FitMargins([]float64{0.9, 0.3}, []int64{0, 5}, []int64{1, 0}, []int64{1}, 0)
	require.Equal(t, []int64{0, 1}, given)
	// Rounding down may already be too much where fitting has not come to an end.
	_, given = population.FitMargins([]float64{3.5, 2.5}, nil, []int64{2, 2}, []int64{4}, 0)
	require.Equal(t, []int64{2, 2}, given)
}

// apportion against rational remainders.
func FuzzApportion(f *testing.F) {
	f.Add(uint64(1), int64(10))
	f.Add(uint64(2), int64(2_000_000_000))
	f.Fuzz(func(t *testing.T, seed uint64, n int64) {
		n = max(n, -n) % (population.MaxPersons + 1)
		r := rand.New(rand.NewPCG(seed, 6))
		weights, all := make([]int64, 1+r.IntN(9)), int64(0)
		for i := range weights {
			weights[i] = r.Int64N(200_000_000)
			all += weights[i]
		}
		if all == 0 {
			return
		}
		sum := int64(0)
		for i, k := range population.Apportion(n, weights) {
			exact := new(big.Rat).Mul(big.NewRat(n, all), big.NewRat(weights[i], 1))
			floor := new(big.Int).Div(exact.Num(), exact.Denom()).Int64()
			require.True(t, k == floor || k == floor+1)
			sum += k
		}
		require.Equal(t, n, sum)
	})
}

// By hand: 10 by 1, 1 and 1 is 4, 3, 3; 7 by 5, 3 and 2 is 3.5, 2.1, 1.4.
func TestApportionByHand(t *testing.T) {
	require.Equal(t, []int64{4, 3, 3}, population.Apportion(10, []int64{1, 1, 1}))
	require.Equal(t, []int64{4, 2, 1}, population.Apportion(7, []int64{5, 3, 2}))
	require.Equal(t, []int64{2, 1}, population.Apportion(3, []int64{0, 0}))
}

// By hand: 0.5, 0.4, 0.4 and 0.9 sum to 2.2, so two get one more: the largest
// remainders, 0.9 and 0.5. With a bound of 0 on the last the next gets it.
func TestAllotByHand(t *testing.T) {
	low, high := []int64{-9, -9, -9, -9}, []int64{9, 9, 9, 9}
	require.Equal(t, []int64{1, 0, 0, 1}, population.Allot([]float64{0.5, 0.4, 0.4, 0.9}, low, high))
	require.Equal(t, []int64{1, 1, 0, 0}, population.Allot([]float64{0.5, 0.4, 0.4, 0.9}, low, []int64{9, 9, 9, 0}))
	require.Equal(t, []int64{-1, 0, -1, 0}, population.Allot([]float64{-1, -0.5, -0.7, 0}, low, high)) // −2.2 is nearest −2
	// A number that a bound has raised gets no more: the remainder is the other's.
	require.Equal(t, []int64{0, 1, 2}, population.Allot([]float64{-0.1, 0.6, 2.1}, []int64{0, 0, 0}, high))
	require.Equal(t, []int64{2, 0, 0, 0}, population.Allot([]float64{-1, 0.2, 0, 0.4}, []int64{2, 0, 0, 0}, high))
}

func BenchmarkAddUp(b *testing.B) {
	b.Run("7parts-4steps-42cells", func(b *testing.B) {
		whole, own := sevenThatAddUp(b)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := population.AddUp(whole, own); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// moves returns a projection of one step in which the children and the others of
// each sex come out as told, all by migration.
func moves(region string, from population.Population, to [2][]int64) population.Projection {
	from.Region = region
	s := population.Step{Year: from.Year + from.Width, Population: to}
	for x := range 2 {
		s.Deaths[x] = []int64{0, 0}
		s.NetMigration[x] = []int64{to[x][0], to[x][1] - from.Counts[x][0] - from.Counts[x][1]}
	}
	return population.Projection{From: from, Steps: []population.Step{s}}
}

// Where no part has children of its own and the county has, each part gets them by
// its size, girls and boys alike. By hand: totals of 150 and 50; 30 girls are 22.5 and 7.5,
// 20 boys 15 and 5, of 150 others 112.5 and 37.5.
func TestAddUpWhereNoPartHasAny(t *testing.T) {
	county := moves("Granvik", small(2020, 0, 100, 0, 100), [2][]int64{{30, 75}, {20, 75}})
	parts := []population.Projection{
		moves("Norrvik", small(2020, 0, 75, 0, 75), [2][]int64{{0, 75}, {0, 75}}),
		moves("Söderby", small(2020, 0, 25, 0, 25), [2][]int64{{0, 25}, {0, 25}}),
	}
	out, err := population.AddUp(county, parts)
	require.NoError(t, err)
	sums(t, county, out)
	people := out[1].Steps[0].Population
	require.Equal(t, int64(50), out[1].Steps[0].Total())
	require.InDelta(t, 7.5, people[0][0], 0.5)
	require.InDelta(t, 5, people[1][0], 0.5)
	require.InDelta(t, 37.5, people[0][1]+people[1][1], 0.5)
}
