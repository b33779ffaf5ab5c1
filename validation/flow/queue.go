package flow

import (
	"math/big"
)

// Queue is how many wait before one stage.
type Queue struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// How many were waiting at the first instant of the window and at its end.
	AtStart int `json:"atStart"`
	AtEnd   int `json:"atEnd"`
	// How many on average.
	Mean Figure `json:"mean"`
	// By how many the queue grew by week: the slope of the straight line that
	// lies nearest to its length over the window (least squares over all of
	// its time, not only over some days).
	GrowthPerWeek Figure `json:"growthPerWeek"`
}

// Queues returns the queue of each stage. A visit waits from when it came into
// the queue until it is started, or over. One of which is not known when it
// came into the queue or, if it ended in work, when it was started, is in none.
//
// With q(t) waiting at t, the middle m and the length T of the window, the
// slope is 12/T³ ∫ (t − m) q(t) dt, and a wait [s, e) adds (e − s)(s + e − 2m)/2
// to the integral. The two ends of the window alone would say as much of the
// days they fall on as of the queue.
func (f *Flow) Queues() []Queue {
	out := make([]Queue, len(f.stages))
	area, moment := make([]total, len(out)), make([]total, len(out))
	for i := range f.stages {
		out[i].Stage = f.stages[i].id
	}
	for i := range f.visits {
		v := &f.visits[i]
		end := v.started
		if end == 0 {
			end = v.gone
		}
		if v.queued == 0 || v.started == 0 && v.ended != 0 && !v.unstarted {
			continue
		}
		q := &out[v.stage]
		if v.queued <= f.from && (end == 0 || end > f.from) {
			q.AtStart++
		}
		if end == 0 {
			q.AtEnd++
			end = f.to
		}
		if end <= f.from {
			continue
		}
		// Seconds from the beginning of the window: products are below 2⁶³.
		s, e := int64(max(v.queued, f.from)-f.from), int64(end-f.from)
		area[v.stage].add(e - s)
		moment[v.stage].add((e - s) * (s + e - f.length()))
	}
	length := big.NewInt(f.length())
	cube := new(big.Int).Mul(new(big.Int).Mul(length, length), length)
	for i := range out {
		out[i].Mean = figure(new(big.Rat).SetFrac(&area[i].sum, length))
		slope := new(big.Rat).SetFrac(&moment[i].sum, cube)
		out[i].GrowthPerWeek = figure(slope.Mul(slope, big.NewRat(6*week, 1)))
	}
	return out
}

// Utilization is how much of a stage's capacity was used.
type Utilization struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// How long visits were in work in the window, in days, all added up.
	Busy Figure `json:"busy"`
	// How much could have been worked on, in days; left out: unknown.
	Offered *Figure `json:"offered,omitempty"`
	// Busy of Offered. Left out: unknown, since no capacity is noted or it was
	// 0 all the time. Above 1 more was worked on than the capacity that is
	// noted.
	Share *Figure `json:"share,omitempty"`
	// How many visits ended in the window without a note of when they began:
	// their work is missing in Busy.
	Unknown int `json:"unknown,omitempty"`
}

// Utilization returns how much of each stage's capacity was used.
func (f *Flow) Utilization() []Utilization {
	out := make([]Utilization, len(f.stages))
	busy := make([]total, len(out))
	for i := range f.visits {
		v := &f.visits[i]
		switch {
		case v.started != 0:
			busy[v.stage].add(f.clipped(v.started, v.gone))
		case f.in(v.ended) && !v.unstarted:
			out[v.stage].Unknown++
		}
	}
	for i := range out {
		u := &out[i]
		u.Stage = f.stages[i].id
		used := new(big.Rat).SetFrac(&busy[i].sum, big.NewInt(day))
		u.Busy = figure(used)
		if len(f.stages[i].capacity) == 0 {
			continue
		}
		offered := new(big.Rat)
		for _, c := range f.stages[i].capacity {
			seconds := big.NewRat(f.clipped(c.From, c.To), day)
			offered.Add(offered, seconds.Mul(seconds, c.Servers.Rat()))
		}
		all := figure(offered)
		u.Offered = &all
		if offered.Sign() > 0 {
			of := figure(used.Quo(used, offered))
			u.Share = &of
		}
	}
	return out
}
