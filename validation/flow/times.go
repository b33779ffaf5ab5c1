package flow

import (
	"math/big"
	"slices"

	"github.com/samverkan/samverkan"
)

// Quantile is a time that a share of all was at most.
type Quantile struct {
	// The share.
	Share samverkan.Number `json:"share"`
	// The time in days.
	Days Figure `json:"days"`
}

// Times is how long something took that is over.
type Times struct {
	// How many times it was over in the window, with both ends known.
	Known int `json:"known"`
	// How many times it was over and its length is unknown.
	Unknown int `json:"unknown,omitempty"`
	// The mean in days; left out: there is none.
	Mean *Figure `json:"mean,omitempty"`
	// The quantiles asked for, by Hyndman and Fan's definition 7.
	Quantiles []Quantile `json:"quantiles,omitempty"`
	// The same in working days.
	WorkingMean *Figure    `json:"workingMean,omitempty"`
	Working     []Quantile `json:"working,omitempty"`
}

// lengths collects times until they are all there.
type lengths struct {
	f       *Flow
	seconds []int64
	working []int64
	unknown int
}

// add takes a time from one instant to another, of which the second has come.
func (l *lengths) add(from, to Instant) {
	if from == 0 {
		l.unknown++
		return
	}
	l.seconds = append(l.seconds, int64(to-from))
	if l.f.days != nil {
		l.working = append(l.working, l.f.days.between(from, to))
	}
}

func (l *lengths) times() Times {
	t := Times{Known: len(l.seconds), Unknown: l.unknown}
	t.Mean, t.Quantiles = l.f.sizes(l.seconds)
	t.WorkingMean, t.Working = l.f.sizes(l.working)
	return t
}

// sizes returns the mean and the quantiles of times, which it sorts.
func (f *Flow) sizes(seconds []int64) (mean *Figure, quantiles []Quantile) {
	if len(seconds) == 0 {
		return nil, nil
	}
	var sum total
	for _, s := range seconds {
		sum.add(s)
	}
	slices.Sort(seconds)
	m := meanDays(&sum.sum, len(seconds))
	for _, p := range f.options.Quantiles {
		q := quantile(seconds, p.Rat())
		quantiles = append(quantiles, Quantile{p, figure(q.Quo(q, big.NewRat(day, 1)))})
	}
	return &m, quantiles
}

// quantile returns the quantile of a share p of sorted numbers, of which there
// is one at least: with h = (n−1)p, the value x[h] on the line between its
// neighbors (R. J. Hyndman and Y. Fan, 1996, definition 7).
func quantile(list []int64, p *big.Rat) *big.Rat {
	h := new(big.Rat).Mul(p, big.NewRat(int64(len(list)-1), 1))
	floor := new(big.Int).Quo(h.Num(), h.Denom())
	i := floor.Int64()
	value := big.NewRat(list[i], 1)
	if rest := h.Sub(h, new(big.Rat).SetInt(floor)); rest.Sign() > 0 {
		value.Add(value, rest.Mul(rest, big.NewRat(list[i+1]-list[i], 1)))
	}
	return value
}

// Lead is how long it took to be certified, from arrival to exit.
type Lead struct {
	// The lead times of those certified in the window. Open cases are in no
	// mean: they stand beside.
	Times
	// How many left in the window otherwise.
	Otherwise int `json:"otherwise"`
	// How many were inside at the end.
	Open int `json:"open"`
}

// Lead returns the lead times of those certified in the window.
func (f *Flow) Lead() Lead {
	l := lengths{f: f}
	out := Lead{}
	for i := range f.cases {
		switch k := &f.cases[i]; k.exit {
		case 0:
			out.Open++
		case 1:
			l.add(k.arrived, k.left)
		default:
			out.Otherwise++
		}
	}
	out.Times = l.times()
	return out
}

// StageTimes is how long one stage takes.
type StageTimes struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// From the queue to the start, of visits that were started in the window.
	Waiting Times `json:"waiting"`
	// How many were waiting at the end, and how many left without being started.
	StillWaiting int `json:"stillWaiting"`
	NeverStarted int `json:"neverStarted,omitempty"`
	// From the start to the end, of visits that ended in the window.
	Processing Times `json:"processing"`
	// How many were in work at the end.
	InWork int `json:"inWork"`
}

// Stages returns the waiting and processing times of each stage. Two visits of
// one case count as two, also when they overlap.
func (f *Flow) Stages() []StageTimes {
	out := make([]StageTimes, len(f.stages))
	waiting, processing := make([]lengths, len(out)), make([]lengths, len(out))
	for i := range f.stages {
		out[i].Stage = f.stages[i].id
		waiting[i].f, processing[i].f = f, f
	}
	for i := range f.visits {
		v := &f.visits[i]
		if f.in(v.started) {
			waiting[v.stage].add(v.queued, v.started)
		}
		if f.in(v.ended) && !v.unstarted {
			processing[v.stage].add(v.started, v.ended)
		}
		switch s := &out[v.stage]; {
		case v.gone == 0 && v.started != 0:
			s.InWork++
		case v.gone == 0:
			s.StillWaiting++
		case v.started == 0 && (v.ended == 0 || v.unstarted) && f.in(v.gone):
			s.NeverStarted++
		}
	}
	for i := range out {
		out[i].Waiting, out[i].Processing = waiting[i].times(), processing[i].times()
	}
	return out
}
