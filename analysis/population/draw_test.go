package population_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// The first numbers of SplitMix64 from 1234567, as Rosetta Code's and Vigna's own
// program give them.
func TestSplitMix64(t *testing.T) {
	require.Equal(t, []uint64{
		6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821,
	}, population.Numbers(1234567, 5))
}

// steadily returns a model whose past is so many times the same step, so that
// every draw is the model itself.
func steadily(r *rand.Rand, n int) (population.Model, population.Population) {
	m, from := made(r, n, 5, true)
	for s := range 2 {
		for g := range n { // nobody is short, for Draw and Project clip at other places
			from.Counts[s][g] += 100_000
		}
	}
	m.Past = []population.Rates{m.Rates, m.Rates}
	return m, from
}

// A draw without deviations is the projection, before rounding.
func TestDrawIsProjection(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 9))
	for range 20 {
		m, from := steadily(r, 4+r.IntN(30))
		p, err := m.Project(from, 6)
		require.NoError(t, err)
		d, err := m.Draw(from, population.DrawOptions{Draws: 3, Steps: 6, Seed: r.Uint64()})
		require.NoError(t, err)
		for draw := range 3 {
			for k := range 6 {
				women, men := d.At(draw, k+1)
				for s, list := range [2][]float64{women, men} {
					for g, x := range list {
						require.InDelta(t, p.Steps[k].Population[s][g], x, 2.5+1e-6) // 0.5 where nobody is short of deaths
					}
				}
			}
		}
	}
}

// slowDraw is the slow second implementation: each step of a draw is a dense
// matrix by a state, from the rates of the past step that the source gives.
func slowDraw(m population.Model, from population.Population, o population.DrawOptions, draw int) [][]float64 {
	n := from.Groups()
	x := state(from.Counts)
	var out [][]float64
	for _, past := range taken(m, o, draw) {
		r := deviating(m, m.Past[past], n)
		early := state2(r.Start, n)
		for i := range x {
			x[i] += early[i]
		}
		next := dense(r, m.Width).times(x)
		for i, late := range after(r, state2(r.End, n), m.Width) {
			next[i] += late
		}
		x = next
		out = append(out, slices.Clone(x))
	}
	return out
}

// taken returns which past step each step of a draw takes.
func taken(m population.Model, o population.DrawOptions, draw int) []int {
	random := population.Numbers(o.Seed+uint64(draw)*0x9e3779b97f4a7c15, 1)[0]
	numbers := population.Numbers(random, o.Steps)
	run := min(o.Run, len(m.Past))
	out := make([]int, o.Steps)
	for k := range out {
		first := new(bigInt).mulShift(numbers[k/run], len(m.Past))
		out[k] = (first + k%run) % len(m.Past)
	}
	return out
}

// after returns what comes at the end of a step: who moves then, with the
// children that the women among them have had in half of it.
func after(r population.Rates, late []float64, width int) []float64 {
	n, out := len(r.Fertility), slices.Clone(late)
	births := 0.0
	for g := 1; g < n; g++ {
		births += r.Fertility[g] * late[g] * float64(width) / 2
	}
	out[0] += births / 2.05 * r.Survival[0][0]
	out[n] += births * 1.05 / 2.05 * r.Survival[1][0]
	return out
}

type bigInt struct{}

// mulShift returns the whole part of n·x/2⁶⁴, by long multiplication.
func (*bigInt) mulShift(x uint64, n int) int {
	low, high := x&math.MaxUint32*uint64(n), x>>32*uint64(n)
	return int((high + low>>32) >> 32)
}

func state2(list [2][]float64, n int) []float64 {
	out := make([]float64, 0, 2*n)
	return append(append(out, list[0]...), list[1]...)
}

// deviating returns the model's rates plus what a past step deviates.
func deviating(m population.Model, past population.Rates, n int) (r population.Rates) {
	mean := func(of func(population.Rates) float64) (sum float64) {
		for _, p := range m.Past {
			sum += of(p)
		}
		return sum / float64(len(m.Past))
	}
	change := func(of func(population.Rates) float64) float64 { return of(m.Rates) + of(past) - mean(of) }
	for g := range n {
		r.Fertility = append(r.Fertility, max(0, change(func(p population.Rates) float64 { return p.Fertility[g] })))
		for s := range 2 {
			r.Survival[s] = append(r.Survival[s], max(0, min(1, change(func(p population.Rates) float64 { return p.Survival[s][g] }))))
			r.Start[s] = append(r.Start[s], change(func(p population.Rates) float64 { return p.Start[s][g] }))
			r.End[s] = append(r.End[s], change(func(p population.Rates) float64 { return p.End[s][g] }))
		}
	}
	return r
}

func FuzzDrawAgainstDense(f *testing.F) {
	for seed := range uint64(16) {
		f.Add(seed, uint8(seed), uint8(seed%5), uint8(1+seed%4))
	}
	f.Fuzz(func(t *testing.T, seed uint64, groups, past, run uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		n := 3 + int(groups)%20
		m, from := steadily(r, n)
		m.Past = nil
		for range 1 + int(past)%6 {
			other, _ := made(r, n, 5, true)
			m.Past = append(m.Past, other.Rates)
		}
		for s := range 2 {
			for g := range n {
				from.Counts[s][g] += 10_000_000
			}
		}
		o := population.DrawOptions{Draws: 3, Steps: 5, Seed: seed, Run: 1 + int(run)%8}
		d, err := m.Draw(from, o)
		require.NoError(t, err)
		slow := slowDraw(m, from, o, 2)
		for _, x := range slow {
			if slices.Min(x) < 0 { // where somebody is short, the matrix is no step
				return
			}
		}
		for k, want := range slow {
			women, men := d.At(2, k+1)
			for i, x := range append(slices.Clone(women), men...) {
				require.InEpsilon(t, want[i], x, 1e-9, "step %d state %d", k, i)
			}
		}
	})
}

// The budget decides when, never what; a draw is the same among few and many.
func TestDrawingInPieces(t *testing.T) {
	history := county(t)
	m, err := population.Fit(history, population.Options{})
	require.NoError(t, err)
	from := history[15].Population
	o := population.DrawOptions{Draws: 40, Steps: 4, Seed: 7}
	whole, err := m.Draw(from, o)
	require.NoError(t, err)
	d, err := population.NewDrawing(m, from, o)
	require.NoError(t, err)
	steps := 0
	for !d.Step(50) {
		done, of := d.Progress()
		require.Less(t, done, of)
		require.GreaterOrEqual(t, done, 50*steps-42*4+1)
		steps++
	}
	require.InDelta(t, 40*4*42/50, steps, 4)
	require.Equal(t, whole, d.Result())
	done, of := d.Progress()
	require.Equal(t, of, done)
	o.Draws = 5
	few, err := m.Draw(from, o)
	require.NoError(t, err)
	for draw := range 5 {
		a, _ := whole.At(draw, 4)
		b, _ := few.At(draw, 4)
		require.Equal(t, a, b)
	}
	o.Seed++
	other, err := m.Draw(from, o)
	require.NoError(t, err)
	require.NotEqual(t, few, other)
	none, err := m.Draw(from, population.DrawOptions{Draws: 3})
	require.NoError(t, err)
	require.Zero(t, none.Total(0, 1))
	require.Zero(t, none.Total(-1, 1))
}

// Each past step is drawn as often as the others: of 4 000 draws of one step from
// 11 past steps, each 363.6 times on average. The 99.9 % margin of a binomial
// with n = 4000, p = 1/11 is 3.29·√(4000·1/11·10/11) = 59.8; of eleven such,
// Bonferroni's 3.9 gives 71.
func TestDrawsAreEven(t *testing.T) {
	history := county(t)
	m, err := population.Fit(history, population.Options{})
	require.NoError(t, err)
	d, err := m.Draw(history[15].Population, population.DrawOptions{Draws: 4000, Steps: 1, Seed: 20})
	require.NoError(t, err)
	seen := map[float64]int{}
	for draw := range 4000 {
		seen[d.Total(draw, 1)]++
	}
	require.Len(t, seen, 11)
	for total, n := range seen {
		require.InDelta(t, 4000.0/11, n, 71, "%v", total)
	}
}

// singleModel is an invented county in single years of age, 101 groups, with ten
// past steps.
func singleModel() (population.Model, population.Population) {
	r := rand.New(rand.NewPCG(1, 2))
	m := population.Model{Region: "Granvik", Width: 1}
	from := population.Population{Region: "Granvik", Year: 2020, Width: 1}
	rates := func() (p population.Rates) {
		for g := range 101 {
			f := 0.0
			if g >= 15 && g < 50 {
				f = 0.03 + 0.02*r.Float64()
			}
			p.Fertility = append(p.Fertility, f)
			for s := range 2 {
				p.Survival[s] = append(p.Survival[s], 1-math.Pow(float64(g)/110, 6)-0.001*r.Float64())
				p.Start[s] = append(p.Start[s], 10*r.Float64()-5)
				p.End[s] = append(p.End[s], 10*r.Float64()-5)
			}
		}
		return p
	}
	m.Rates = rates()
	for range 10 {
		m.Past = append(m.Past, rates())
	}
	for s := range 2 {
		for range 101 {
			from.Counts[s] = append(from.Counts[s], 1200+r.Int64N(400))
		}
	}
	return m, from
}

// Where more would leave than there are, all leave and none is missing.
func TestDrawsAreNotNegative(t *testing.T) {
	m, from := made(rand.New(rand.NewPCG(40, 41)), 12, 5, true)
	for s := range 2 {
		for g := range 12 {
			m.Rates.End[s][g] = -1e6 * float64(g%2)
		}
	}
	m.Past = []population.Rates{m.Rates}
	d, err := m.Draw(from, population.DrawOptions{Draws: 1, Steps: 3})
	require.NoError(t, err)
	for k := range 3 {
		women, men := d.At(0, k+1)
		for _, list := range [2][]float64{women, men} {
			for g, x := range list {
				require.GreaterOrEqual(t, x, 0.0)
				require.True(t, g%2 == 0 || x == 0)
			}
		}
	}
}

func TestDrawAllocatesLittle(t *testing.T) {
	m, from := singleModel()
	require.Less(t, testing.AllocsPerRun(2, func() {
		_, err := m.Draw(from, population.DrawOptions{Steps: 20})
		require.NoError(t, err)
	}), 300.0)
}

func BenchmarkDraws(b *testing.B) {
	b.Run("1000draws-20steps-202states", func(b *testing.B) {
		m, from := singleModel()
		b.ReportAllocs()
		for b.Loop() {
			if _, err := m.Draw(from, population.DrawOptions{Steps: 20, Seed: 1}); err != nil {
				b.Fatal(err)
			}
		}
	})
}
