package incidence

import (
	"math"
	"sort"
)

// Step is a day on which a curve moves.
type Step struct {
	// The day.
	Time int
	// How many were at risk on it.
	AtRisk int
	// How many left on it: by any cause for those still open, by the curve's
	// cause for those who ended by it.
	Events int
	// The share from this day until the next step.
	Value float64
	// The variance of the share.
	Variance float64
}

// StdErr returns the standard error of the share.
func (s Step) StdErr() float64 { return math.Sqrt(s.Variance) }

// Curve is a share that moves by steps: those still open, which falls from 1,
// or those ended by a cause, which rises from 0.
type Curve struct {
	// The steps by time.
	Steps []Step
	// The share before the first step: 1 or 0.
	Start float64
	// The last day of which the curve tells: on which somebody was seen, or
	// math.MaxInt when nobody was left open. It is −1 for no spells.
	Until int
}

// tolerance is how far a share may be from a level and still be at it. Every day
// rounds S twice, relatively by 2⁻⁵³ each, and MaxSpells = 2²⁰ days make 2⁻³².
const tolerance = 1.0 / (1 << 30)

// KaplanMeier returns the share that is still open, whatever the cause.
func (t Table) KaplanMeier() Curve {
	days := 0
	for _, row := range t.rows {
		if row.Left() > 0 {
			days++
		}
	}
	c := Curve{Steps: make([]Step, 0, days), Start: 1, Until: t.until()}
	s := start()
	for _, row := range t.rows {
		if left := row.Left(); left > 0 {
			s.leave(row.AtRisk, left)
			c.Steps = append(c.Steps, Step{row.Time, row.AtRisk, left, s.value, float64(float64(s.value*s.value) * s.greenwood)})
		}
	}
	return c
}

// AalenJohansen returns the share that has ended by each cause, cause k at
// place k−1.
func (t Table) AalenJohansen() []Curve {
	curves := make([]Curve, t.causes)
	count := make([]int, t.causes)
	all := 0
	for _, row := range t.rows {
		for _, x := range row.Out {
			count[x.Cause-1]++
			all++
		}
	}
	steps, until := make([]Step, 0, all), t.until()
	for k := range curves {
		from := len(steps)
		steps = steps[:from+count[k]]
		curves[k] = Curve{Steps: steps[from:from:len(steps)], Until: until}
	}
	covariance := make([]float64, t.causes) // of S and F_k, divided by S
	s := start()
	for _, row := range t.rows {
		n := float64(row.AtRisk)
		for _, x := range row.Out {
			k := x.Cause - 1
			var last Step
			if c := curves[k].Steps; len(c) > 0 {
				last = c[len(c)-1]
			}
			a := float64(s.value * (float64(x.Count) / n))
			added := float64(2*covariance[k]) + float64(a*s.greenwood) + (s.value-a)/n
			covariance[k] += float64(a * (s.greenwood - 1/n))
			curves[k].Steps = append(curves[k].Steps, Step{
				row.Time, row.AtRisk, x.Count,
				last.Value + a,
				max(0, last.Variance+float64(a*added)), // 0 but for rounding where all have ended
			})
		}
		s.leave(row.AtRisk, row.Left())
	}
	return curves
}

// survival is the share still open as the days go by, and Greenwood's sum
// Σ d/(n(n−d)).
type survival struct{ value, greenwood float64 }

func start() survival { return survival{value: 1} }

// leave takes d of n at risk away. When all of them leave, the share is 0 for
// good and the sum, which would be infinite, multiplies nothing but 0.
//
//go:noinline
func (s *survival) leave(n, d int) {
	if d == n {
		s.value = 0
		return
	}
	rest := float64(n - d)
	s.value = float64(s.value * (rest / float64(n)))
	s.greenwood += float64(d) / float64(float64(n)*rest)
}

// until returns Curve.Until: the day of the last row, for ever when all who
// were at risk on a day left on it, and the day before the one that the table
// was cut at.
func (t Table) until() int {
	if t.cut {
		return t.at - 1
	}
	until := -1
	for _, row := range t.rows {
		until = row.Time
		if row.Left() == row.AtRisk {
			return math.MaxInt
		}
	}
	return until
}

// At returns the step that holds on a day, and whether the curve tells of that
// day. Before the first step it is one of time 0 without events.
func (c Curve) At(day int) (step Step, known bool) {
	if day < 0 || day > c.Until {
		return Step{}, false
	}
	i := sort.Search(len(c.Steps), func(i int) bool { return c.Steps[i].Time > day })
	if i == 0 {
		return Step{Value: c.Start}, true
	}
	return c.Steps[i-1], true
}
