package incidence

import (
	"math"

	"github.com/samverkan/samverkan/internal/base/detmath"
)

// MaxGroups is how many groups LogRank compares at most.
const MaxGroups = 64

// Outcome is how many of a group ended, and how many would have if all groups
// ended alike.
type Outcome struct {
	Observed int
	Expected float64
}

// Test is what a comparison of groups came to.
type Test struct {
	// The groups in the order they were given.
	Groups []Outcome
	// Whether there is a statistic: not if fewer than two groups were ever at
	// risk on a day when somebody ended, or if groups never met.
	Known bool
	// The statistic, its degrees of freedom, and the probability of one as
	// large or larger when all groups end alike.
	ChiSquare        float64
	DegreesOfFreedom int
	P                float64
}

// LogRank tests whether groups end alike over time, by any cause (the log-rank
// or Mantel–Haenszel test). A spell ended by a cause that is not meant is given
// as one still open, with Exit 0. It returns a *SpellError, whose place counts
// through the groups, or ErrTooLarge.
//
// On a day with n at risk and d ends, n_g of them of group g, group g is
// expected to have d n_g/n of them, and the covariance of two groups is
//
//	d (n − d)/(n − 1) · n_g/n (δ_gh − n_h/n)
//
// The statistic is the quadratic form of observed less expected with the
// inverse of their covariance, one group left out, as R's survdiff has it:
// groups of which nothing is expected are left out, and give no degree of
// freedom.
func LogRank(groups [][]Spell) (Test, error) {
	t := Test{Groups: make([]Outcome, len(groups))}
	r, err := newRace(groups)
	if err != nil {
		return Test{}, err
	}
	k := len(groups)
	variance := make([]float64, k*k)
	for r.next() {
		n, d := float64(r.all), float64(r.left)
		for g, at := range r.atRisk {
			t.Groups[g].Observed += r.out[g]
			t.Groups[g].Expected += float64(d*float64(at)) / n
		}
		if r.all == 1 {
			continue
		}
		v := float64(d*(n-d)) / (n - 1)
		for g, at := range r.atRisk {
			share := float64(at) / n
			for h, other := range r.atRisk[:g+1] {
				c := -float64(share * (float64(other) / n))
				if g == h {
					c += share
				}
				variance[g*k+h] += float64(v * c)
			}
		}
	}
	t.decide(variance)
	return t, nil
}

// decide makes the statistic of the outcomes and their covariance, of which
// the lower triangle is given.
func (t *Test) decide(variance []float64) {
	var kept []int
	for g, o := range t.Groups {
		if o.Expected > 0 {
			kept = append(kept, g)
		}
	}
	if len(kept) < 2 {
		return
	}
	kept = kept[1:]
	m, k := len(kept), len(t.Groups)
	lower, y := make([]float64, m*m), make([]float64, m)
	// Cholesky: V = LLᵀ, and with Ly = O − E the statistic is Σ y².
	for i, g := range kept {
		own := variance[g*k+g]
		y[i] = float64(t.Groups[g].Observed) - t.Groups[g].Expected
		for j := range i + 1 {
			sum := variance[g*k+kept[j]]
			for l := range j {
				sum -= float64(lower[i*m+l] * lower[j*m+l])
			}
			if j < i {
				lower[i*m+j] = sum / lower[j*m+j]
				y[i] -= float64(lower[i*m+j] * y[j])
				continue
			}
			if !(sum > own*tolerance) { // some groups never met
				return
			}
			lower[i*m+i] = math.Sqrt(sum)
		}
		y[i] /= lower[i*m+i]
		t.ChiSquare += float64(y[i] * y[i])
	}
	t.Known, t.DegreesOfFreedom = true, m
	t.P = detmath.ChiSquare(t.ChiSquare, m)
}

// race is groups that run side by side, from one day of exits to the next.
type race struct {
	keys, entries []int64 // the day, the group, and for a key whether it ended
	atRisk, out   []int   // by group
	gone          []int   // by group, who leave before the next day
	all, left     int     // over the groups
}

const groupBits = 8

func newRace(groups [][]Spell) (*race, error) {
	total := 0
	for _, g := range groups {
		total += len(g)
	}
	if len(groups) > MaxGroups || total > MaxSpells {
		return nil, ErrTooLarge
	}
	r := &race{
		keys:   make([]int64, 0, total),
		atRisk: make([]int, len(groups)),
		out:    make([]int, len(groups)),
		gone:   make([]int, len(groups)),
	}
	for g, spells := range groups {
		for _, s := range spells {
			if !s.can(MaxCauses) {
				return nil, &SpellError{len(r.keys)}
			}
			key := int64(s.Time)<<(groupBits+1) | int64(g)
			if s.Exit > 0 {
				key |= 1 << groupBits
			}
			r.keys = append(r.keys, key)
			if s.Entry > 0 {
				r.entries = append(r.entries, int64(s.Entry)<<groupBits|int64(g))
			} else {
				r.atRisk[g]++
			}
		}
	}
	sortKeys(r.keys)
	sortKeys(r.entries)
	return r, nil
}

// next goes to the next day on which somebody ends, and reports whether there
// is one.
func (r *race) next() bool {
	const groupMask = 1<<groupBits - 1
	for len(r.keys) > 0 {
		for g, n := range r.gone {
			r.atRisk[g] -= n
			r.gone[g], r.out[g] = 0, 0
		}
		day := r.keys[0] >> (groupBits + 1)
		for len(r.entries) > 0 && r.entries[0]>>groupBits < day {
			r.atRisk[r.entries[0]&groupMask]++
			r.entries = r.entries[1:]
		}
		r.left = 0
		for len(r.keys) > 0 && r.keys[0]>>(groupBits+1) == day {
			g := r.keys[0] & groupMask
			r.gone[g]++
			if r.keys[0]>>groupBits&1 == 1 {
				r.out[g]++
				r.left++
			}
			r.keys = r.keys[1:]
		}
		if r.left > 0 {
			r.all = 0
			for _, n := range r.atRisk {
				r.all += n
			}
			return true
		}
	}
	return false
}
