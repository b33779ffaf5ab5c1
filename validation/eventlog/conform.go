package eventlog

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// MaxDeviations is how many deviations of one case are counted; what comes
// after that in the case is not looked at.
const MaxDeviations = 100

// maxMissing is how many results in a row are supposed to be missing in the log.
const maxMissing = 3

// Conformance is how the cases of a log keep to a pipeline.
type Conformance struct {
	// The cases, in the order of the log.
	Cases []CaseFit
	// How many fit to their end, how many fit and have not ended, and how many
	// deviate.
	Fit, Open, Deviating int
	// How many deviations of each kind there are in all cases, in the order of
	// DeviationKind's list, without those there are none of.
	Kinds []KindCount
	// Activities that the mapping does not name, with how many events.
	Unknown []Count
}

// KindCount is how many deviations of a kind there are.
type KindCount struct {
	// The kind.
	Kind DeviationKind
	// How many.
	Times int
}

// CaseFit is how a case keeps to the pipeline.
type CaseFit struct {
	// The name of the case.
	Name string
	// The first deviation; none if the case fits to its end. A case that fits and
	// has not ended has a MissingEnd here.
	First *Deviation
	// How many deviations it has, MissingEnd apart, up to MaxDeviations.
	Deviations int
	// The ID of the stage or exit where it is after its events, as far as those
	// that fit and those that may be missing lead.
	At string
	// Whether that is an exit.
	Ended bool
}

// Conform compares the cases of a log with a pipeline. Its error is the Faults
// of the pipeline or of the mapping.
//
// A case is walked through its pipeline event by event. One of another stage
// that can be reached by up to three results is taken to follow on those, unless
// the event after it fits without them; else it is passed over. That explains a
// case, simply and always in the same way; it need not be the cheapest
// explanation there is, as an alignment is (van der Aalst, Process Mining, 2016,
// chapter 8).
func (l *Log) Conform(p *pipeline.Pipeline, m Mapping, o Order) (Conformance, error) {
	c, err := NewConforming(l, p, m, o)
	if err != nil {
		return Conformance{}, err
	}
	for done := false; !done; {
		done = c.Step(1 << 20)
	}
	return c.Result(), nil
}

// Conforming is Conform in steps. Make it with NewConforming.
type Conforming struct {
	log      *Log
	p        *pipeline.Pipeline
	order    Order
	begin    pipeline.Walk
	meanings map[Meaning]Meaning
	starts   map[string]bool // the stages of which the mapping has a start
	names    map[string]samverkan.Text
	counts   map[DeviationKind]int
	unknown  map[string]int
	said     map[string][2]samverkan.Text // sentences that were made
	next     int                          // case
	of       Conformance
}

// NewConforming checks the pipeline, the mapping and the order.
func NewConforming(l *Log, p *pipeline.Pipeline, m Mapping, o Order) (*Conforming, error) {
	if fault := o.check(); fault != nil {
		return nil, fault
	}
	if err := p.Check(); err != nil {
		return nil, err
	}
	if err := m.Check(p); err != nil {
		return nil, err
	}
	c := &Conforming{
		log: l, p: p, order: o, begin: p.Begin(),
		meanings: make(map[Meaning]Meaning, len(m)), starts: make(map[string]bool),
		names: make(map[string]samverkan.Text), counts: make(map[DeviationKind]int), unknown: make(map[string]int),
		said: make(map[string][2]samverkan.Text),
	}
	for _, x := range m {
		c.meanings[Meaning{Activity: x.Activity, Transition: x.Transition}] = x
		if x.What == Started {
			c.starts[x.Stage] = true
		}
	}
	for i := range p.Stages {
		c.names[p.Stages[i].ID] = p.Stages[i].Name
	}
	for i := range p.Exits {
		c.names[p.Exits[i].ID] = p.Exits[i].Name
	}
	return c, nil
}

// Step compares cases until they have so many events, and at least one case. It
// reports whether all are compared.
func (c *Conforming) Step(budget int) (done bool) {
	for c.next < c.log.Len() {
		x := c.log.Case(c.next)
		c.next++
		c.compare(x.In(c.order))
		if budget -= x.Len() + 1; budget <= 0 {
			break
		}
	}
	return c.next == c.log.Len()
}

// Progress returns how many cases are compared, and of how many.
func (c *Conforming) Progress() (done, of int) { return c.next, c.log.Len() }

// Result returns what was found in the cases that are compared so far.
func (c *Conforming) Result() Conformance {
	out := c.of
	for _, w := range deviationWords() {
		if n := c.counts[w.Is]; n > 0 {
			out.Kinds = append(out.Kinds, KindCount{w.Is, n})
		}
	}
	t := Tally{}
	var counts []int
	for name, n := range c.unknown { // sorted by counted
		t.names, counts = append(t.names, name), append(counts, n)
	}
	out.Unknown = t.counted(counts)
	return out
}

// stand is where a case stands while it is compared.
type stand struct {
	c       *Conforming
	x       Case
	fit     CaseFit
	walk    pipeline.Walk
	queued  bool
	started bool
}

// meaning returns what the event at a place means.
func (c *Conforming) meaning(x Case, i int) (e Event, m Meaning, known bool) {
	e = x.Event(i)
	if m, known = c.meanings[Meaning{Activity: e.Activity, Transition: e.Transition}]; !known {
		m, known = c.meanings[Meaning{Activity: e.Activity}]
	}
	return e, m, known
}

func (c *Conforming) compare(x Case) {
	s := stand{c: c, x: x, fit: CaseFit{Name: x.Name()}, walk: c.begin}
	for i := 0; i < x.Len() && s.fit.Deviations < MaxDeviations; i++ {
		e, m, known := c.meaning(x, i)
		switch {
		case !known:
			c.unknown[e.Activity]++
			s.deviates(i, UnknownActivity, e, nil)
		case m.What != Nothing:
			s.event(i, e, m)
		}
	}
	_, s.fit.Ended = s.walk.Ended()
	s.fit.At = s.walk.At()
	if !s.fit.Ended {
		found := s.fit.Deviations
		s.deviates(x.Len(), MissingEnd, Event{}, nil)
		s.fit.Deviations = found
	}
	switch {
	case s.fit.Deviations > 0:
		c.of.Deviating++
	case s.fit.Ended:
		c.of.Fit++
	default:
		c.of.Open++
	}
	c.of.Cases = append(c.of.Cases, s.fit)
}

// event takes an event whose meaning is known.
func (s *stand) event(i int, e Event, m Meaning) {
	if _, ended := s.walk.Ended(); ended {
		s.deviates(i, AfterEnd, e, nil)
		return
	}
	if m.Stage != s.walk.At() {
		missing, walk := s.reach(m)
		if missing == nil || s.nextFits(i+1) {
			s.deviates(i, WrongStage, e, nil)
			return
		}
		s.deviates(i, Skipped, e, missing)
		s.walk, s.queued, s.started = walk, false, m.What.result() // what lacks a stage lacks its start too
	}
	switch {
	case m.What == Queued:
		if s.queued || s.started {
			s.deviates(i, QueuedLate, e, nil)
		}
		s.queued = true
	case m.What == Started:
		if s.started {
			s.deviates(i, StartedTwice, e, nil)
		}
		s.started = true
	default:
		next, err := s.walk.Next(pipeline.Result(m.What))
		if err != nil {
			s.deviates(i, NoWay, e, nil)
			return
		}
		leaves := m.What == Withdrawn || m.What == Referred // which one may do from the queue
		if !s.started && !leaves && s.c.starts[m.Stage] {
			s.deviates(i, NotStarted, e, nil)
		}
		s.walk, s.queued, s.started = next, false, false
	}
}

// nextFits reports whether the next event that means something is one of the
// stage where the case is.
func (s *stand) nextFits(i int) bool {
	for ; i < s.x.Len(); i++ {
		if _, m, known := s.c.meaning(s.x, i); known && m.What != Nothing {
			return m.Stage == s.walk.At()
		}
	}
	return false
}

// reach looks for the shortest way, of several the first in the order of the
// pipeline, to a stage where the event fits.
func (s *stand) reach(m Meaning) ([]pipeline.Move, pipeline.Walk) {
	type way struct {
		walk  pipeline.Walk
		moves []pipeline.Move
	}
	ways := []way{{walk: s.walk}}
	for range maxMissing {
		var longer []way
		for _, w := range ways {
			for _, r := range w.walk.Results() {
				next, err := w.walk.Next(r)
				if err != nil {
					continue
				}
				moves := slices.Concat(w.moves, []pipeline.Move{{Stage: w.walk.At(), On: r, To: next.At()}})
				if next.At() == m.Stage && fits(next, m.What) {
					return moves, next
				}
				if _, ended := next.Ended(); !ended {
					longer = append(longer, way{next, moves})
				}
			}
		}
		ways = longer
	}
	return nil, s.walk
}

// fits reports whether what an event means can happen where a walk is.
func fits(w pipeline.Walk, is What) bool {
	if !is.result() {
		return true
	}
	for _, r := range w.Results() {
		if What(r) == is {
			return true
		}
	}
	return false
}

// deviates notes a deviation; the first of a case in words.
func (s *stand) deviates(i int, kind DeviationKind, e Event, missing []pipeline.Move) {
	s.c.counts[kind]++
	s.fit.Deviations++
	if s.fit.First != nil {
		return
	}
	key := []string{string(kind), e.Activity, e.Transition, s.walk.At()}
	for _, m := range missing {
		key = append(key, m.Stage, string(m.On))
	}
	for _, r := range s.walk.Results() {
		key = append(key, string(r))
	}
	if s.started {
		key = append(key, "+")
	}
	joined := strings.Join(key, "\x00")
	texts, ok := s.c.said[joined]
	if !ok {
		texts = s.sentences(kind, e, missing)
		if len(s.c.said) < maxSaid {
			s.c.said[joined] = texts
		}
	}
	s.fit.First = &Deviation{Kind: kind, Event: i, Says: texts[0], Next: texts[1]}
}

// maxSaid is how many sentences are kept to be used again.
const maxSaid = 10_000

func (s *stand) sentences(kind DeviationKind, e Event, missing []pipeline.Move) [2]samverkan.Text {
	quoted := func(id string) samverkan.Text {
		name := s.c.names[id]
		return samverkan.Text{SV: "”" + name.In(samverkan.SV) + "”", EN: "“" + name.In(samverkan.EN) + "”"}
	}
	what := samverkan.Text{SV: "”{a}”", EN: "“{a}”"}
	if e.Transition != "" {
		what = samverkan.Text{SV: "”{a}” ({t})", EN: "“{a}” ({t})"}
	}
	var lacks []samverkan.Text
	for _, m := range missing {
		stage := quoted(m.Stage)
		lacks = append(lacks, samverkan.Text{SV: stage.SV + " (" + m.On.Text().SV + ")", EN: stage.EN + " (" + m.On.Text().EN + ")"})
	}
	says := kind.says().With(
		samverkan.Of("event", what.With(samverkan.Quoted("a", e.Activity), samverkan.Quoted("t", e.Transition))),
		samverkan.Of("stage", quoted(s.walk.At())), samverkan.List("missing", lacks), samverkan.Int("n", len(lacks)))
	if _, ended := s.walk.Ended(); ended {
		return [2]samverkan.Text{says, {SV: "Efter det kommer inget.", EN: "Nothing comes after that."}}
	}
	var results []samverkan.Text
	for _, r := range s.walk.Results() {
		results = append(results, r.Text())
	}
	next := samverkan.Text{SV: "Här kunde {stage} ha kommit: {results}.", EN: "What could have come is {stage}: {results}."}
	if !s.started && s.c.starts[s.walk.At()] {
		next = samverkan.Text{SV: "Här kunde {stage} ha påbörjats.", EN: "What could have come is that {stage} was started."}
	}
	return [2]samverkan.Text{says, next.With(samverkan.Of("stage", quoted(s.walk.At())), samverkan.Of("results", either(results)))}
}

// either joins texts of which one could be so: "A, B eller C", "A, B or C".
func either(list []samverkan.Text) samverkan.Text {
	join := func(l samverkan.Lang, or string) (out string) {
		for i, t := range list {
			between := ", "
			switch i {
			case 0:
				between = ""
			case len(list) - 1:
				between = or
			}
			out += between + t.In(l)
		}
		return out
	}
	return samverkan.Text{SV: join(samverkan.SV, " eller "), EN: join(samverkan.EN, " or ")}
}
