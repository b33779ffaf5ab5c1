package population

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Coverage is how many cells were inside their bands, of projections whose errors
// the bands were not made of.
type Coverage struct {
	// How many launches there were, and how many cells.
	Launches int `json:"launches"`
	Cells    int `json:"cells"`
	// How many cells were inside, and the share.
	Inside int              `json:"inside"`
	Share  samverkan.Number `json:"share"`
	// At how many of the launches the total had a band to try; left out: 0. Cells say
	// little of totals: what those of one launch miss is mostly of one sign and adds up.
	Totals int `json:"totals,omitempty"`
	// How many totals were inside their bands; left out: 0.
	TotalsInside int `json:"totalsInside,omitempty"`
}

// Covered tells how much bands cover in a rolling back-test, for each horizon
// from 1 on: around each forecast by the cohort component method, a band is made
// of those forecasts whose years had come at its launch, never of its own. A level
// of 0 means DefaultLevel. A horizon without such a band has no cells.
func Covered(forecasts []Forecast, level int) ([]Coverage, error) {
	level, err := checkBands(forecasts, level)
	if err != nil {
		return nil, err
	}
	return byHorizon(forecasts, func(launch, h int) []Forecast { return knownAt(forecasts, launch, h) }, level), nil
}

// HeldOut tells how much bands made of some forecasts cover of others, for each
// horizon from 1 on. A year that is scored may not be one that the bands are made
// of, nor an earlier one. A level of 0 means DefaultLevel. Faults count the two
// lists as one, the known first.
func HeldOut(known, held []Forecast, level int) ([]Coverage, error) {
	level, err := checkBands(append(slices.Clip(known), held...), level)
	if err != nil {
		return nil, err
	}
	latest := 0
	for i := range known {
		latest = max(latest, known[i].Actual.Year)
	}
	for i := range held {
		if held[i].Actual.Year <= latest {
			return nil, samverkan.Wrong(samverkan.CodeConflict, check.At("/forecasts", len(known)+i)+"/actual/year", samverkan.Text{
				SV: "År {a} prövas, men banden är gjorda av utfall till och med år {b}. Pröva bara senare år.",
				EN: "{a} is scored, but the bands are made of what came to {b}. Score later years only.",
			}, num("a", held[i].Actual.Year), num("b", latest))
		}
	}
	return byHorizon(held, func(_, h int) []Forecast { return knownAt(known, latest, h) }, level), nil
}

// byHorizon covers forecasts horizon by horizon, from 1 to the longest, with bands
// made of those that are known of each launch and horizon.
func byHorizon(forecasts []Forecast, known func(launch, h int) []Forecast, level int) []Coverage {
	most, at := 0, map[int][]*Forecast{} // of each launch, from horizon 1 on
	for i := range forecasts {
		f := &forecasts[i]
		most = max(most, f.Horizon)
		if f.Method != CohortComponent {
			continue
		}
		for len(at[f.Launch]) < f.Horizon {
			at[f.Launch] = append(at[f.Launch], nil)
		}
		at[f.Launch][f.Horizon-1] = f
	}
	out := make([]Coverage, most)
	for launch, of := range at { // sums alone: in any order
		var w widths
		for h, f := range of {
			if !w.next(known(launch, h+1), forecasts[0].Actual.Groups(), level) {
				break
			}
			if f != nil {
				out[h].add(f, w.around(f.Projected))
			}
		}
	}
	for h := range out {
		if c := &out[h]; c.Cells > 0 {
			c.Share = samverkan.Ratio(int64(c.Inside), int64(c.Cells))
		}
	}
	return out
}

// add counts what of a forecast came inside its band.
func (c *Coverage) add(f *Forecast, b Band) {
	c.Launches++
	if t, n := b.Total, f.Actual.Total(); t != nil {
		c.Totals++
		if t.Low <= n && n <= t.High {
			c.TotalsInside++
		}
	}
	for s := range f.Actual.Counts {
		for g, n := range f.Actual.Counts[s] {
			c.Cells++
			if b.Low[s][g] <= n && n <= b.High[s][g] {
				c.Inside++
			}
		}
	}
}
