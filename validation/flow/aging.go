package flow

import (
	"cmp"

	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/incidence"
)

// Aging is which cases have been at a stage for unusually long.
type Aging struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// The time in days at which 85 % of visits to the stage are over, however
	// they end, with those that are not over counted for as long as they were
	// seen (Kaplan–Meier). Left out: fewer than 85 % are known to come to an
	// end, or fewer than LeastEnded of them have; then no case is called old.
	P85 *Figure `json:"p85,omitempty"`
	// How many visits are not over at the end, and how many of them are older
	// than P85.
	Open  int `json:"open"`
	Older int `json:"older"`
	// Of how many open visits it is not known when they began.
	Unknown int `json:"unknown,omitempty"`
	// The older ones, the oldest first, MaxListed at most.
	Cases []Aged `json:"cases,omitempty"`
}

// Aged is a case that has been at a stage for unusually long.
type Aged struct {
	// The ID of the case, and its place.
	Case  string `json:"case"`
	Place string `json:"place,omitempty"`
	// How long it has been at the stage, in days.
	Age Figure `json:"age"`
	// In how many days more 85 % of those that come to this age are gone; left
	// out: not known.
	Remaining *Figure `json:"remaining,omitempty"`
}

// Aging returns which cases have been at a stage for unusually long. The time
// at a stage is from when a visit came into the queue, or was started if that
// is not known, until it was over.
func (f *Flow) Aging() []Aging {
	spells := make([][]incidence.Spell, len(f.stages))
	open := make([][]int, len(f.stages)) // visits
	ended := make([]int, len(f.stages))
	out := make([]Aging, len(f.stages))
	for i := range f.visits {
		v := &f.visits[i]
		began := v.began()
		switch {
		case began == 0 && v.gone == 0:
			out[v.stage].Open++
			out[v.stage].Unknown++
		case began == 0 || v.gone != 0 && v.gone < f.from:
		default:
			spells[v.stage] = append(spells[v.stage], f.spell(began, v.gone, 1))
			if v.gone != 0 {
				ended[v.stage]++
			} else {
				out[v.stage].Open++
				open[v.stage] = append(open[v.stage], i)
			}
		}
	}
	for i := range out {
		if out[i].Stage = f.stages[i].id; ended[i] >= LeastEnded {
			f.old(&out[i], trusted(table(spells[i], 1)).KaplanMeier(), open[i])
		}
	}
	return out
}

// began returns when the visit came to the stage; 0 is not known.
func (v *visit) began() Instant {
	if v.queued != 0 {
		return v.queued
	}
	return v.started
}

// most is the share of visits that are over before one is called old.
const most = 0.85

// old lists the open visits that are older than most come to be.
func (f *Flow) old(a *Aging, c incidence.Curve, open []int) {
	limit := c.Quantile(most)
	if a.P85 = known(limit); a.P85 == nil {
		return
	}
	var list []int
	for _, i := range open {
		if f.age(i) > limit.Day {
			list = append(list, i)
		}
	}
	a.Older = len(list)
	sorted.By(list, func(i, k int) int { return cmp.Compare(f.age(k), f.age(i)) })
	for _, i := range list[:min(len(list), MaxListed)] {
		k := &f.cases[f.visits[i].of]
		aged := Aged{Case: k.id, Place: k.place, Age: days(int64(f.age(i)))}
		// Of the share that comes to this age, most are gone where so many of
		// all are: 1 − (1 − most)·S(age).
		if s, ok := c.At(f.age(i)); ok && s.Value > 0 {
			if d := c.Quantile(1 - float64((1-most)*s.Value)); d.Known {
				left := days(int64(d.Day - f.age(i)))
				aged.Remaining = &left
			}
		}
		a.Cases = append(a.Cases, aged)
	}
}

func (f *Flow) age(i int) int { return int(f.to - f.visits[i].began()) }
