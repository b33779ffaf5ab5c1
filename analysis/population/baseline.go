package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// The ages of the women that Hamilton and Perry's method counts the youngest
// children by.
const (
	motherFrom = 15
	motherTo   = 45
)

// Unchanged returns the population of the launch as that of every step: nothing
// changes.
func Unchanged(from Population, steps int) ([]Population, error) {
	var c check.Checker
	c.Place(from.Check(), "/from")
	if len(c.Faults) == 0 {
		stepCount(&c, steps, from)
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	out := make([]Population, steps)
	for i := range out {
		out[i] = from
		out[i].Year = from.Year + (i+1)*from.Width
		out[i].Counts = clone(from.Counts)
	}
	return out, nil
}

// HamiltonPerry projects from two populations alone, one step apart: each cohort
// changes by the ratio by which the one before it in that age changed, and there
// are as many in the first group by woman of 15–44 years as at the launch. It
// knows no births, deaths or migration.
//
// It is exact: each number is rounded once in each step, half up. Where there was
// nobody to compare with, the ratio is 1.
func HamiltonPerry(before, from Population, steps int) ([]Population, error) {
	var c check.Checker
	c.Place(before.Check(), "/before")
	c.Place(from.Check(), "/from")
	if len(c.Faults) == 0 {
		alike(&c, before, from, "/before")
		stepCount(&c, steps, from)
		if before.Year != from.Year-from.Width {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, "/before/year", samverkan.Text{
				SV: "Året är {a}. Det ska vara {b}, ett steg på {w} år före startåret.", EN: "The year is {a}. It must be {b}, one step of {w} years before the launch.",
			}, num("a", before.Year), num("b", from.Year-from.Width), num("w", from.Width)))
		}
		if from.Groups()*from.Width < motherTo {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/from/counts", samverkan.Text{
				SV: "Åldersgrupperna slutar vid {age} år. De ska gå till minst {least}, för barnen räknas per kvinna i åldrarna 15–44.",
				EN: "The age groups end at {age} years. They must reach {least} at least, for children are counted by woman of 15–44 years.",
			}, num("age", from.Groups()*from.Width), num("least", motherTo)))
		}
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	out, last := make([]Population, 0, steps), from
	for range steps {
		next := Population{Region: from.Region, Year: last.Year + from.Width, Width: from.Width, Counts: empty(from.Groups()), Estimated: from.Estimated || before.Estimated}
		for s := range next.Counts {
			for g := 1; g < from.Groups(); g++ {
				next.Counts[s][g] = scaled(cohort(last.Counts[s], 0, g), from.Counts[s][g], cohort(before.Counts[s], 0, g))
			}
		}
		for s := range next.Counts {
			next.Counts[s][0] = scaled(next.women(), from.Counts[s][0], from.women())
		}
		if next.Total() > MaxPersons {
			return nil, samverkan.Wrong(samverkan.CodeTooLarge, "/steps", samverkan.Text{
				SV: "År {year} skulle befolkningen passera {most}. Begär färre steg.", EN: "In {year} the population would pass {most}. Ask for fewer steps.",
			}, num("year", next.Year), num64("most", MaxPersons))
		}
		out, last = append(out, next), next
	}
	return out, nil
}

// women returns how many women are of the ages that have children.
func (p Population) women() int64 {
	return sum(p.Counts[Female][motherFrom/p.Width : motherTo/p.Width])
}

// scaled returns n·a/b, rounded half up; n when b is 0, and more than there may
// be when it is more than that.
func scaled(n, a, b int64) int64 {
	if b == 0 {
		return n
	}
	up := uint64(n)*uint64(a) + uint64(b)/2 // below 2⁶³, for each is at most MaxPersons
	return int64(min(up/uint64(b), MaxPersons+1))
}
