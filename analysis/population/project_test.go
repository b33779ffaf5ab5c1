package population_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/population"
)

// made returns an invented model and population.
func made(r *rand.Rand, n, width int, open bool) (population.Model, population.Population) {
	m := population.Model{Region: "Granvik", Width: width}
	p := population.Population{Region: "Granvik", Year: 2020, Width: width}
	size := []int64{3, 60, 5000}[r.IntN(3)]
	m.Rates.Fertility = make([]float64, n)
	for g := 1; g < n; g++ {
		m.Rates.Fertility[g] = r.Float64() * float64(r.IntN(2)) / 2 / float64(n)
	}
	for s := range 2 {
		p.Counts[s] = make([]int64, n)
		m.Rates.Survival[s] = make([]float64, n)
		if open {
			m.Rates.Start[s], m.Rates.End[s] = make([]float64, n), make([]float64, n)
		}
		for g := range n {
			p.Counts[s][g] = r.Int64N(size)
			m.Rates.Survival[s][g] = min(1, 0.5+r.Float64()*0.6)
			if open {
				m.Rates.Start[s][g] = (r.Float64() - 0.5) * float64(size) / 4
				m.Rates.End[s][g] = (r.Float64() - 0.5) * float64(size) / 4
			}
		}
	}
	return m, p
}

// exact is the slow second implementation: a step in rational numbers, person by
// person of the textbook's words, nothing shared with the fast one.
type exact struct {
	people, moved [2][]*big.Rat
	born          [2]*big.Rat
}

func rat(x float64) *big.Rat { return new(big.Rat).SetFloat64(x) }

func step(r population.Rates, width int, people [2][]*big.Rat) (out exact) {
	n := len(r.Fertility)
	zero := new(big.Rat)
	leave := func(there *big.Rat, list []float64, g int) *big.Rat { // nobody leaves who is not there
		if list == nil {
			return zero
		}
		if m := rat(list[g]); new(big.Rat).Add(there, m).Sign() >= 0 {
			return m
		}
		return new(big.Rat).Neg(there)
	}
	women := make([]*big.Rat, n) // of both ends, summed
	for s := range 2 {
		out.people[s], out.moved[s] = make([]*big.Rat, n), make([]*big.Rat, n)
		alive := make([]*big.Rat, n)
		for g := range n {
			alive[g], out.moved[s][g] = new(big.Rat), new(big.Rat)
		}
		for g := range n {
			m := leave(people[s][g], r.Start[s], g)
			there := new(big.Rat).Add(people[s][g], m)
			to := min(g+1, n-1)
			alive[to].Add(alive[to], new(big.Rat).Mul(there, rat(r.Survival[s][to])))
			out.moved[s][to].Add(out.moved[s][to], m)
			if s == population.Female {
				women[g] = there
			}
		}
		for g := 1; g < n; g++ {
			m := leave(alive[g], r.End[s], g)
			out.people[s][g] = new(big.Rat).Add(alive[g], m)
			out.moved[s][g].Add(out.moved[s][g], m)
		}
	}
	births := new(big.Rat)
	for g := 1; g < n; g++ {
		years := new(big.Rat).Add(women[g], out.people[0][g])
		births.Add(births, years.Mul(years, rat(r.Fertility[g])))
	}
	births.Mul(births, big.NewRat(int64(width), 2))
	for s, share := range []*big.Rat{big.NewRat(100, 205), big.NewRat(105, 205)} {
		out.born[s] = new(big.Rat).Mul(births, share)
		alive := new(big.Rat).Mul(out.born[s], rat(r.Survival[s][0]))
		m := leave(alive, r.End[s], 0)
		out.people[s][0] = alive.Add(alive, m)
		out.moved[s][0] = m
	}
	return out
}

func rats(counts [2][]int64) (out [2][]*big.Rat) {
	for s := range counts {
		for _, n := range counts[s] {
			out[s] = append(out[s], big.NewRat(n, 1))
		}
	}
	return out
}

func close64(t *testing.T, want *big.Rat, have int64, within float64, what string) {
	t.Helper()
	f, _ := want.Float64()
	require.InDelta(t, f, float64(have), within+1e-6, what)
}

// Every step of any model is within what the package says of the exact one, and
// every identity holds.
func FuzzProjectAgainstExact(f *testing.F) {
	for seed := range uint64(24) {
		f.Add(seed, uint8(3+seed), seed%2 == 0, seed%3 > 0)
	}
	f.Fuzz(func(t *testing.T, seed uint64, groups uint8, five, open bool) {
		width := 1
		if five {
			width = 5
		}
		r := rand.New(rand.NewPCG(seed, 7))
		m, from := made(r, 2+int(groups)%30, width, open)
		p, err := m.Project(from, 4)
		require.NoError(t, err)
		require.NoError(t, p.Check())
		identities(t, p)
		people := rats(from.Counts)
		var born, moved [2]*big.Rat
		var haveBorn, haveMoved [2]int64
		for s := range 2 {
			born[s], moved[s] = new(big.Rat), new(big.Rat)
		}
		for _, fast := range p.Steps {
			slow := step(m.Rates, width, people)
			people = slow.people
			for s := range 2 {
				born[s].Add(born[s], slow.born[s])
				haveBorn[s] += fast.Births[s]
				close64(t, born[s], haveBorn[s], 0.5, "births since the launch")
				for g := range people[s] {
					moved[s].Add(moved[s], slow.moved[s][g])
					haveMoved[s] += fast.NetMigration[s][g]
					require.GreaterOrEqual(t, fast.Deaths[s][g], int64(0))
					require.GreaterOrEqual(t, fast.Population[s][g], int64(0))
					if fast.Population[s][g] != 0 && fast.Deaths[s][g] != 0 { // no bound was met
						close64(t, people[s][g], fast.Population[s][g], 0.5, "people")
					}
					close64(t, people[s][g], fast.Population[s][g], 8, "people where a bound is met") // two a step: 3.4 is the most that was seen
					if !open {
						require.Zero(t, fast.NetMigration[s][g])
					}
				}
			}
		}
	})
}

// identities asks of a projection what Check asks, in other words: by hand, of
// every cohort and of the sums.
func identities(t *testing.T, p population.Projection) {
	t.Helper()
	before := p.From.Counts
	for _, s := range p.Steps {
		total := int64(0)
		for x := range 2 {
			n := len(before[x])
			from := append([]int64{s.Births[x]}, before[x][:n-1]...)
			from[n-1] += before[x][n-1]
			for g := range n {
				require.Equal(t, s.Population[x][g], from[g]-s.Deaths[x][g]+s.NetMigration[x][g])
				total += before[x][g]
			}
		}
		require.Equal(t, s.Total(), total+s.Born()-s.Died()+s.Moved())
		before = s.Population
	}
}

// The sum of a sex's net migration is within half a person since the launch where
// nobody is short, and each cohort within one.
func TestNetMigrationIsControlled(t *testing.T) {
	m, from := preston(t)
	for s := range 2 {
		m.Rates.Start[s], m.Rates.End[s] = make([]float64, 18), make([]float64, 18)
		for g := range 18 {
			from.Counts[s][g] += 100_000
			m.Rates.Start[s][g], m.Rates.End[s][g] = 0.3, 0.21
		}
	}
	p, err := m.Project(from, 6)
	require.NoError(t, err)
	due, have := 0.0, int64(0)
	for _, s := range p.Steps {
		for g, n := range s.NetMigration[0] {
			have += n
			require.LessOrEqual(t, n, int64(2))
			require.GreaterOrEqual(t, n, int64(-1))
			due += 0.21
			if g > 0 {
				due += 0.3
			}
			if g == 17 {
				due += 0.3 // from both groups
			}
		}
		require.InDelta(t, due, have, 0.5+1e-9)
	}
}

// A model of all past steps' rates gives the past: the population after, but for
// the newborn, whose mothers were in other groups in the middle of a step.
func TestFitReturnsThePast(t *testing.T) {
	history := county(t)
	m, err := population.Fit(history, population.Options{})
	require.NoError(t, err)
	require.Len(t, m.Past, 11)
	for i, past := range m.Past {
		m.Rates = past
		p, err := m.Project(history[i].Population, 1)
		require.NoError(t, err)
		for s := range 2 {
			require.Equal(t, history[i+5].Population.Counts[s][1:], p.Steps[0].Population[s][1:], "from %d", 1990+i)
		}
		actual := int64(0)
		for _, y := range history[i+1 : i+6] {
			for s := range 2 {
				for _, n := range y.Births[s] {
					actual += n
				}
			}
		}
		require.InEpsilon(t, actual, p.Steps[0].Born(), 0.02)
	}
}

// Symmetry: the name decides nothing, ten times the people and migrants make ten
// times the projection but for rounding, and men and women may change places in
// all but births.
func TestProjectSymmetry(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		m, from := made(r, 21, 5, true)
		p, err := m.Project(from, 5)
		require.NoError(t, err)

		other, named := m, from
		other.Region, named.Region = "Norrvik", "Norrvik"
		q, err := other.Project(named, 5)
		require.NoError(t, err)
		require.Empty(t, cmp.Diff(p.Steps, q.Steps))

		const times = 1000
		large, many := m, from
		for s := range 2 {
			large.Rates.Start[s], large.Rates.End[s], many.Counts[s] = nil, nil, nil
			for g := range 21 {
				large.Rates.Start[s] = append(large.Rates.Start[s], times*m.Rates.Start[s][g])
				large.Rates.End[s] = append(large.Rates.End[s], times*m.Rates.End[s][g])
				many.Counts[s] = append(many.Counts[s], times*from.Counts[s][g])
			}
		}
		l, err := large.Project(many, 5)
		require.NoError(t, err)
		for k := range p.Steps {
			for s := range 2 {
				for g, n := range p.Steps[k].Population[s] {
					require.InDelta(t, n, float64(l.Steps[k].Population[s][g])/times, 2.6)
				}
			}
		}
	}
}

// The arguments are not changed and not kept.
func TestProjectKeepsNothing(t *testing.T) {
	m, from := made(rand.New(rand.NewPCG(5, 6)), 10, 5, true)
	p, err := m.Project(from, 3)
	require.NoError(t, err)
	again, err := m.Project(from, 3)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(p, again))
	from.Counts[0][0] += 1000
	m.Rates.Start[0][0] += 1000
	require.Empty(t, cmp.Diff(p, again))
	at := p.At(0)
	at.Counts[0][0]++
	require.Empty(t, cmp.Diff(p, again))
}

// Projecting in one go and in two from whole persons may differ by rounding only.
func TestProjectInTwo(t *testing.T) {
	m, from := preston(t)
	all, err := m.Project(from, 6)
	require.NoError(t, err)
	first, err := m.Project(from, 3)
	require.NoError(t, err)
	second, err := m.Project(first.At(3), 3)
	require.NoError(t, err)
	for s := range 2 {
		for g, n := range all.At(6).Counts[s] {
			require.InDelta(t, n, second.At(3).Counts[s][g], 3)
		}
	}
}
