package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/check"
)

// DefaultLevel is the level of a band when none is given: 80 of 100.
const DefaultLevel = 80

// Band is a range around one step of a projection, made of what earlier
// projections missed as many steps ahead.
type Band struct {
	// The year of the step, and how many steps ahead it is.
	Year    int `json:"year"`
	Horizon int `json:"horizon"`
	// How many cells in a hundred it is made to cover.
	Level int `json:"level"`
	// The least and most people, by sex and age group, both in the range.
	Low  [2][]int64 `json:"low"`
	High [2][]int64 `json:"high"`
	// How many errors each age group's range is made of: its own, of both sexes,
	// and those of the nearest groups where its own are too few.
	N []int `json:"n"`
	// The range of the total. Left out: there are too few projections to say, for
	// each gives one error only.
	Total *TotalBand `json:"total,omitempty"`
	// How much bands of this horizon covered that were made in the same way of what
	// was known at earlier launches. Left out: there is no such launch.
	Coverage *Coverage `json:"coverage,omitempty"`
}

// TotalBand is the range of a total. Whether such ranges held is told by the totals
// of the band's Coverage, and by nothing else.
type TotalBand struct {
	// The least and most people, both in the range.
	Low  int64 `json:"low"`
	High int64 `json:"high"`
	// How many errors it is made of.
	N int `json:"n"`
}

// Bands puts a band around each step of a projection, from what past forecasts of
// the same region by the cohort component method missed. It knows only what had
// come at the launch; other forecasts are left alone. A level of 0 means
// DefaultLevel.
//
// The error is |came − projected| by projected (by 1 if that is 0). Of n errors
// the k-th smallest makes the range, k being (n+1)·level/100 rounded up, and that of
// fewer steps ahead if it is larger: what is farther away is never surer. The ages
// are taken together with their nearest on both sides until k < n; if all of them
// are not enough for k ≤ n, there is no band. The ends are rounded outward to
// whole persons. The list ends with the first step that no error is known of.
func Bands(p Projection, past []Forecast, level int) ([]Band, error) {
	level, err := checkBands(past, level)
	var c check.Checker
	c.Place(err, "")
	c.Place(p.Check(), "/projection")
	if len(c.Faults) == 0 && len(past) > 0 {
		alike(&c, past[0].Projected, p.From, "/forecasts/0/projected")
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	var known []Forecast
	for h := 1; h <= len(p.Steps); h++ {
		known = append(known, knownAt(past, p.From.Year, h)...)
	}
	coverage := byHorizon(known, func(launch, h int) []Forecast { return knownAt(known, launch, h) }, level)
	var out []Band
	var w widths
	for h := 1; h <= len(p.Steps); h++ {
		if !w.next(knownAt(known, p.From.Year, h), p.From.Groups(), level) {
			break
		}
		b := w.around(p.At(h))
		b.Year, b.Horizon, b.Level = p.Steps[h-1].Year, h, level
		if h <= len(coverage) && coverage[h-1].Cells > 0 {
			b.Coverage = &coverage[h-1]
		}
		out = append(out, b)
	}
	return out, nil
}

func checkBands(forecasts []Forecast, level int) (int, error) {
	var c check.Checker
	c.Place(checkForecasts(forecasts), "")
	if level == 0 {
		level = DefaultLevel
	}
	c.Ranged(int64(level), 1, 99, "/level")
	if len(c.Faults) > 0 {
		return level, c.Err()
	}
	type one struct {
		method          Method
		launch, horizon int
	}
	seen := make(map[one]int, len(forecasts))
	launches := make([]int, MaxSteps+1)
	for i := range forecasts {
		f, at := &forecasts[i], check.At("/forecasts", i)
		alike(&c, f.Projected, forecasts[0].Projected, at+"/projected")
		is := one{f.Method, f.Launch, f.Horizon}
		if first, again := seen[is]; again {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Samma prognos står redan på plats {n}: samma metod, startår och antal steg. Behåll en.",
				EN: "The same forecast stands already at place {n}: the same method, launch and number of steps. Keep one.",
			}, num("n", first)))
		}
		seen[is] = i
		if f.Method == CohortComponent {
			launches[f.Horizon]++
		}
	}
	work := 0
	for _, k := range launches {
		work += k * k * forecastCells(forecasts)
	}
	if work > MaxBandWork {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/forecasts", samverkan.Text{
			SV: "Banden skulle kräva {n} jämförelser av fel. Det får vara högst {most}. Ta färre startår eller färre steg.",
			EN: "The bands would need {n} comparisons of errors. It may be {most} at most. Take fewer launches or fewer steps.",
		}, num("n", work), num("most", MaxBandWork)))
	}
	return level, c.Err()
}

// forecastCells returns how many cells each of the forecasts has.
func forecastCells(forecasts []Forecast) int {
	if len(forecasts) == 0 {
		return 0
	}
	return 2 * forecasts[0].Actual.Groups()
}

// knownAt returns the forecasts of a horizon by the cohort component method whose
// year had come at the end of a year, by launch.
func knownAt(past []Forecast, year, horizon int) []Forecast {
	var out []Forecast
	for _, f := range past {
		if f.Method == CohortComponent && f.Horizon == horizon && f.Actual.Year <= year {
			out = append(out, f)
		}
	}
	sorted.By(out, func(a, b Forecast) int { return a.Launch - b.Launch })
	return out
}

// miss is a relative error: how many were missed, by how many were projected.
type miss struct{ by, of int64 }

func missed(projected, actual int64) miss {
	return miss{absolute(actual - projected), max(projected, 1)}
}

// compare is exact: no product passes MaxPersons².
func (a miss) compare(b miss) int {
	switch x, y := a.by*b.of, b.by*a.of; {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

func larger(a, b miss) miss {
	if a.compare(b) < 0 {
		return b
	}
	return a
}

// rank returns which of n errors in order makes the range, from 1.
func rank(n, level int) int { return ((n+1)*level + 99) / 100 }

// widths are the errors that make the bands of one horizon: of each group, made of
// n, and of the total, made of totals; totals is 0 where they are too few.
type widths struct {
	groups []miss
	n      []int
	total  miss
	totals int
}

// next makes of the widths of one step fewer those of forecasts; false when there
// are too few errors.
func (w *widths) next(past []Forecast, groups, level int) bool {
	if own := 2 * len(past); rank(own*groups, level) > own*groups {
		return false
	}
	shorter := *w
	*w = widths{groups: make([]miss, groups), n: make([]int, groups)}
	for g := range groups {
		var errors []miss
		for reach := 0; reach < groups; reach++ {
			for _, k := range ring(g, reach, groups) {
				for i := range past {
					for s := range past[i].Actual.Counts {
						errors = append(errors, missed(past[i].Projected.Counts[s][k], past[i].Actual.Counts[s][k]))
					}
				}
			}
			if rank(len(errors), level) < len(errors) {
				break
			}
		}
		w.groups[g], w.n[g] = quantile(errors, level), len(errors)
		if shorter.groups != nil {
			w.groups[g] = larger(w.groups[g], shorter.groups[g])
		}
	}
	if rank(len(past), level) <= len(past) {
		errors := make([]miss, len(past))
		for i := range past {
			errors[i] = missed(past[i].Projected.Total(), past[i].Actual.Total())
		}
		w.total, w.totals = quantile(errors, level), len(past)
		if shorter.totals > 0 {
			w.total = larger(w.total, shorter.total)
		}
	}
	return true
}

// around makes the band of one population.
func (w *widths) around(p Population) Band {
	b := Band{Low: empty(p.Groups()), High: empty(p.Groups()), N: w.n}
	for s := range p.Counts {
		for g, n := range p.Counts[s] {
			b.Low[s][g], b.High[s][g] = w.groups[g].limits(n)
		}
	}
	if w.totals > 0 {
		b.Total = &TotalBand{N: w.totals}
		b.Total.Low, b.Total.High = w.total.limits(p.Total())
	}
	return b
}

// ring returns the groups at a distance from one, of n.
func ring(g, reach, n int) []int {
	out := make([]int, 0, 2)
	if g-reach >= 0 {
		out = append(out, g-reach)
	}
	if reach > 0 && g+reach < n {
		out = append(out, g+reach)
	}
	return out
}

// quantile returns the error that makes the range, and reorders the errors: all
// below the k-th are brought before it (Hoare's selection).
func quantile(errors []miss, level int) miss {
	k, from, to := rank(len(errors), level)-1, 0, len(errors)-1
	for from < to {
		pivot := errors[from+(to-from)/2]
		i, j := from, to
		for i <= j {
			for errors[i].compare(pivot) < 0 {
				i++
			}
			for pivot.compare(errors[j]) < 0 {
				j--
			}
			if i <= j {
				errors[i], errors[j] = errors[j], errors[i]
				i++
				j--
			}
		}
		switch {
		case k <= j:
			to = j
		case k >= i:
			from = i
		default:
			return errors[k]
		}
	}
	return errors[k]
}

// limits returns n less and plus the error, rounded outward.
func (a miss) limits(n int64) (low, high int64) {
	half := (max(n, 1)*a.by + a.of - 1) / a.of
	return max(n-half, 0), n + half
}
