package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Stable is what a closed population tends to that goes on with the same rates.
type Stable struct {
	// The factor by which it grows in each step (λ), the only positive
	// eigenvalue of the projection that has a positive age structure.
	Growth float64
	// The share of each age group among the women.
	Shares []float64
}

// Stable returns the stable population of the rates, without migration. It is an
// error when no cohort of women has daughters, or when the open group dies more
// slowly than the others are followed.
//
// One girl in the first group now means λ^−g of its survivors in group g, so
// one equation in λ is left (Lotka's, in steps); its left side falls as λ grows,
// and bisection finds the one root.
func (m Model) Stable() (Stable, error) {
	if err := m.Check(); err != nil {
		return Stable{}, err
	}
	r, n := m.Rates, len(m.Rates.Fertility)
	shares := make([]float64, n)
	low, high := r.Survival[Female][n-1], float64(1)
	for r.daughters(high, m.Width, shares) > 1 && high < 1e6 {
		high *= 2
	}
	for range 200 {
		middle := low + (high-low)/2
		if middle <= low || middle >= high {
			break
		}
		if r.daughters(middle, m.Width, shares) > 1 {
			low = middle
		} else {
			high = middle
		}
	}
	if sum := r.daughters(high, m.Width, shares); sum < 0.999 || sum > 1.001 {
		return Stable{}, samverkan.Wrong(samverkan.CodeInvalid, "/rates/fertility", samverkan.Text{
			SV: "Talen leder inte till någon stabil befolkning: kvinnorna i de följda åldrarna får för få döttrar. Ange födda per kvinna och år.",
			EN: "The rates lead to no stable population: the women of the ages that are followed have too few daughters. Give births by woman and year.",
		})
	}
	all := 0.0
	for _, x := range shares {
		all += x
	}
	for g := range shares {
		shares[g] /= all
	}
	return Stable{Growth: high, Shares: shares}, nil
}

// daughters returns how many girls follow one girl in the first group, at the end
// of the step, by how many they must be when the population grows by growth; the
// shares become the women of each group, by those in the first.
func (r Rates) daughters(growth float64, width int, shares []float64) float64 {
	n := len(shares)
	shares[0] = 1
	born := 0.0
	for g := 1; g < n; g++ {
		divisor := growth
		if g == n-1 {
			divisor = growth - r.Survival[Female][g] // those in it stay in it
		}
		shares[g] = 0
		if divisor > 0 {
			shares[g] = float64(shares[g-1]*r.Survival[Female][g]) / divisor
		}
		born += float64(r.Fertility[g] * shares[g])
	}
	return float64(float64(born*float64(width)/2*girls)*r.Survival[Female][0]) * (1 + 1/growth)
}

// Table returns a model of a region with no migration: life tables of women and
// men, and births by woman and year.
func Table(region string, women, men LifeTable, fertility []float64) (Model, error) {
	var c check.Checker
	m := Model{Region: region, Width: women.Width, Rates: Rates{Fertility: fertility}}
	for s, t := range [2]LifeTable{women, men} {
		at := [2]string{"/women", "/men"}[s]
		survival, err := t.Survival()
		c.Place(err, at)
		if t.Width != women.Width {
			c.Ranged(int64(t.Width), int64(women.Width), int64(women.Width), at+"/width")
		}
		m.Rates.Survival[s] = survival
	}
	if err := c.Err(); err != nil {
		return Model{}, err
	}
	m.Rates.Fertility = append([]float64(nil), fertility...)
	if err := m.Check(); err != nil {
		return Model{}, err
	}
	return m, nil
}
