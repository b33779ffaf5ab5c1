package flow

import (
	"github.com/samverkan/samverkan"
)

// Flow is an observation that was checked and set in columns, ready to be
// measured. Make it with Measure. It holds nothing of the observation but its strings, and is never
// changed: its methods may be called in any order and at the same time.
type Flow struct {
	from, to  Instant
	some      bool
	cases     []kase
	visits    []visit
	stages    []stage
	divisions []Division
	project   *Money
	training  []FullTraining
	options   Options
	days      *workingDays
}

// kase is a case that was inside during the window, as it was known at its end.
type kase struct {
	id, place     string
	arrived, left Instant
	exit          int // 0 inside, else exitNumber
	revoked       bool
	groups        [MaxDivisions]int8
	cost          Money
	costKnown     bool
	within        Money // what of the cost was paid in the window
	withinKnown   bool
	first, after  int // its visits: [first, after)
}

// visit is a visit of such a case.
type visit struct {
	of                     int // the case
	stage                  int
	queued, started, ended Instant
	unstarted              bool    // it ended in the queue
	gone                   Instant // when it was over: it ended, or the case left; 0: it is not
	result                 Result
	attempt                int
	cost                   Money
	costKnown              bool
}

type stage struct {
	id       string
	capacity []Capacity
}

// Of checks an observation and options and makes a Flow of them. All that is
// wrong comes together as samverkan.Faults.
//
// Cases that came at or after To, or left before From, are not part of it. A
// visit that is not over when its case leaves is over then, without a result.
func Of(o Observation, options Options) (*Flow, error) {
	c := newChecker(o)
	c.options(options)
	if err := c.faults.Err(); err != nil {
		return nil, err
	}
	f := &Flow{from: o.From, to: o.To, some: o.Some, project: copied(o.Project), options: Options{
		Quantiles: append([]samverkan.Number{}, options.quantiles()...),
		At:        append([]int{}, options.at()...),
		MeanTo:    options.MeanTo, Floor: options.Floor,
	}}
	if options.Working != nil {
		f.days = newWorkingDays(options.Working)
	}
	for _, s := range o.Stages {
		f.stages = append(f.stages, stage{s.ID, append([]Capacity{}, s.Capacity...)})
	}
	for _, d := range o.Divisions {
		f.divisions = append(f.divisions, Division{d.ID, append([]string{}, d.Groups...)})
	}
	for _, t := range o.FullTraining {
		t.Cost = copied(t.Cost)
		f.training = append(f.training, t)
	}
	cases, visits := 0, 0
	for i := range o.Cases {
		if f.sees(&o.Cases[i]) {
			cases++
			visits += len(o.Cases[i].Visits)
		}
	}
	f.cases, f.visits = make([]kase, 0, cases), make([]visit, 0, visits)
	attempts := make([]int, len(f.stages))
	for i := range o.Cases {
		if k := &o.Cases[i]; f.sees(k) {
			f.add(k, c, attempts)
		}
	}
	return f, nil
}

func copied(m *Money) *Money {
	if m == nil {
		return nil
	}
	own := *m
	return &own
}

// sees reports whether a case was inside at some time of the window.
func (f *Flow) sees(k *Case) bool {
	return k.Arrived < f.to && (k.Left == 0 || k.Left >= f.from)
}

// before returns an instant, or none when it is not before the end.
func (f *Flow) before(i Instant) Instant {
	if i >= f.to {
		return 0
	}
	return i
}

// in reports whether an instant lies in the window.
func (f *Flow) in(i Instant) bool { return i != 0 && i >= f.from && i < f.to }

// add sets a case and its visits in the columns. attempts is 0 for every stage,
// before and after.
func (f *Flow) add(k *Case, c *checker, attempts []int) {
	own := kase{id: k.ID, place: k.Place, arrived: k.Arrived, left: f.before(k.Left), first: len(f.visits)}
	if own.left != 0 {
		own.exit = exitNumber(k.Exit)
		own.revoked = f.before(k.Revoked) != 0
	}
	for i := range own.groups {
		own.groups[i] = -1
	}
	for _, g := range k.Groups {
		p := c.groups[g]
		own.groups[p.division] = int8(p.group)
	}
	whole, spent := true, Money{} // what the visits cost in all
	for i := range k.Visits {
		v := &k.Visits[i]
		row := visit{
			of: len(f.cases), stage: c.stages[v.Stage], queued: f.before(v.Queued), started: f.before(v.Started), ended: f.before(v.Ended),
			unstarted: v.Unstarted, result: v.Result, attempt: v.Attempt,
		}
		if v.Queued != 0 && row.queued == 0 || v.Queued == 0 && v.Started != 0 && row.started == 0 {
			continue // it has not begun
		}
		if attempts[row.stage]++; row.attempt == 0 {
			row.attempt = attempts[row.stage]
		}
		if row.ended == 0 {
			row.result = Open
		}
		if row.gone = row.ended; row.gone == 0 {
			row.gone = own.left
		}
		if v.Cost != nil {
			row.cost, row.costKnown = *v.Cost, true
			spent.From += v.Cost.From // MaxVisits of MaxMoney could overflow: see within
			spent.To += v.Cost.To
		}
		whole = whole && v.Cost != nil && spent.To <= MaxMoney
		f.visits = append(f.visits, row)
	}
	for i := range k.Visits {
		attempts[c.stages[k.Visits[i].Stage]] = 0
	}
	switch {
	case k.Cost != nil:
		own.cost, own.costKnown = *k.Cost, true
	case whole && len(f.visits) > own.first:
		own.cost, own.costKnown = spent, true
	}
	own.within, own.withinKnown = own.cost, own.costKnown
	if k.Within != nil {
		own.within, own.withinKnown = *k.Within, true
	}
	own.after = len(f.visits)
	f.cases = append(f.cases, own)
}

// clipped returns how many seconds of [a, b) lie in the window; no b is for ever.
func (f *Flow) clipped(a, b Instant) int64 {
	if b == 0 || b > f.to {
		b = f.to
	}
	return int64(max(0, b-max(a, f.from)))
}

func (f *Flow) length() int64 { return int64(f.to - f.from) }

// holds reports whether the case left with a certificate that holds.
func (k *kase) holds() bool { return k.exit == 1 && !k.revoked }

// count returns how many left in the window by an exit, 0 for those inside.
func (f *Flow) count(exit int) (n int) {
	for i := range f.cases {
		if f.cases[i].exit == exit {
			n++
		}
	}
	return n
}
