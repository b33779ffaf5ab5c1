package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/validation/eventlog"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// EventLog returns what had been noted up to a day as an event log: a case for
// each case that has come, in the document's order, with an event for each time
// it queued at a stage, began there and left it, as they are after corrections.
// Candidates, assessors and texts are not in it. Mapping tells what its events
// mean. Its error is a samverkan.Faults.
func (v *Validation) EventLog(on samverkan.Date) (*eventlog.Log, error) {
	c, err := v.until(on)
	if err != nil {
		return nil, err
	}
	var cases []eventlog.PlainCase
	for _, p := range c.list {
		if p.state == Nothing {
			continue
		}
		x := eventlog.PlainCase{Name: p.of.ID}
		for _, s := range p.visits {
			for _, e := range []struct {
				on   samverkan.Date
				what string
			}{{s.queued, string(eventlog.Queued)}, {s.started, string(eventlog.Started)}, {s.ended, string(s.result)}} {
				if !e.on.IsZero() {
					x.Events = append(x.Events, eventlog.Event{Activity: s.stage, Transition: e.what, Time: eventlog.At(e.on), Group: p.of.Municipality})
				}
			}
		}
		cases = append(cases, x)
	}
	return eventlog.FromCases(cases)
}

// until plays the log up to a day.
func (v *Validation) until(on samverkan.Date) (Cases, error) {
	c, _, err := v.played(on)
	if err == nil && on.IsZero() {
		return c, noDay()
	}
	return c, err
}

// Mapping tells what the events of EventLog mean in one of the pipelines.
func Mapping(p *pipeline.Pipeline) eventlog.Mapping {
	var out eventlog.Mapping
	for _, s := range p.Stages {
		for _, w := range eventlog.What("").Choices() {
			if what := eventlog.What(w); what != eventlog.Nothing {
				out = append(out, eventlog.Meaning{Activity: s.ID, Transition: w, Stage: s.ID, What: what})
			}
		}
	}
	return out
}

// Objects returns what had been noted up to a day as a log of objects, for OCEL
// 2.0: candidates by their pseudonyms, outcomes, evidence, assessors and
// certificates, and for each entry of the log which of them it is about.
// Pseudonyms are personal data too. Its error is a samverkan.Faults.
func (v *Validation) Objects(on samverkan.Date) (*eventlog.ObjectLog, error) {
	c, err := v.until(on)
	if err != nil {
		return nil, err
	}
	o := objects{log: &eventlog.ObjectLog{}, seen: map[string]bool{}}
	for i := range c.n.v.Occupations {
		for _, l := range c.n.v.Occupations[i].Outcomes {
			o.add(eventlog.ObjectOutcome, c.n.v.Occupations[i].ID+"/"+l.ID)
		}
	}
	for i := range c.n.v.Assessors {
		o.add(eventlog.ObjectAssessor, c.n.v.Assessors[i].ID)
	}
	for _, p := range c.list {
		if p.state != Nothing {
			o.add(eventlog.ObjectCandidate, p.of.Candidate)
		}
	}
	for _, p := range c.list {
		for k := range p.entries {
			o.event(p, k)
		}
	}
	sorted.By(o.log.Events, func(a, b eventlog.ObjectEvent) int { return a.Time.Compare(b.Time) })
	return o.log, nil
}

// objects collects the objects of a log, each once.
type objects struct {
	log  *eventlog.ObjectLog
	seen map[string]bool
}

func (o *objects) add(kind, id string) string {
	id = kind + ":" + id
	if !o.seen[id] {
		o.seen[id] = true
		o.log.Objects = append(o.log.Objects, eventlog.Object{ID: id, Type: kind})
	}
	return id
}

// event adds one entry of a case.
func (o *objects) event(p *progress, k int) {
	e := &p.entries[k]
	if e.What == struck {
		return
	}
	x := eventlog.ObjectEvent{ID: p.of.ID + "/" + itoa(k+1), Type: string(e.What), Time: eventlog.At(e.happened())}
	to := func(kind, id, as string) {
		x.Relations = append(x.Relations, eventlog.Relation{To: o.add(kind, id), As: as})
	}
	to(eventlog.ObjectCandidate, p.of.Candidate, "about")
	for _, id := range e.Outcomes {
		to(eventlog.ObjectOutcome, p.of.Occupation+"/"+id, "judged")
	}
	for _, id := range e.RestsOn {
		to(eventlog.ObjectEvidence, p.of.ID+"/"+id, "restsOn")
	}
	if e.Evidence != nil {
		to(eventlog.ObjectEvidence, p.of.ID+"/"+e.Evidence.ID, "brought")
	}
	for _, id := range e.Assessors {
		to(eventlog.ObjectAssessor, id, "by")
	}
	if e.What == Certified || e.What == Revoked {
		to(eventlog.ObjectCertificate, p.of.ID+"/"+e.Record, "certificate")
	}
	for _, v := range []eventlog.Value{
		{Name: "case", Is: p.of.ID}, {Name: "result", Is: string(e.Result)}, {Name: "judgment", Is: string(e.Judgment)}, {Name: "decision", Is: string(e.Decision)},
	} {
		if v.Is != "" {
			x.Attributes = append(x.Attributes, v)
		}
	}
	o.log.Events = append(o.log.Events, x)
}

// Observe makes of somebody else's event log what package flow measures: for
// each case its visits to the stages of a pipeline, by what a mapping says that
// events mean, in the order of their times. Events that the mapping does not
// name, or that have no time, are left out and counted; Conform of the log
// tells which they are. A result that leads to an exit ends the case. Its error
// is a samverkan.Faults.
func Observe(l *eventlog.Log, p *pipeline.Pipeline, m eventlog.Mapping, to eventlog.Instant) (o flow.Observation, leftOut int, err error) {
	if err := m.Check(p); err != nil {
		return o, 0, err
	}
	start := p.Begin()
	if start.At() == "" {
		return o, 0, p.Check()
	}
	means, starts := make(map[eventlog.Meaning]eventlog.Meaning, len(m)), map[string]bool{}
	for _, x := range m {
		starts[x.Stage] = starts[x.Stage] || x.What == eventlog.Started
		means[eventlog.Meaning{Activity: x.Activity, Transition: x.Transition}] = x
	}
	for _, s := range p.Stages {
		o.Stages = append(o.Stages, flow.Stage{ID: s.ID})
	}
	o.To = instant(to)
	names := map[string]bool{}
	for i := range l.Len() {
		c := seenCase{walk: start, p: p, starts: starts}
		x := l.Case(i)
		events := make([]eventlog.Event, x.Len())
		for k := range events {
			events[k] = x.Event(k)
		}
		sorted.By(events, func(a, b eventlog.Event) int { return a.Time.Compare(b.Time) })
		for k := range events {
			if e := &events[k]; !e.Time.Known() || !c.take(e, means) {
				leftOut++
			}
		}
		if c.of.Arrived == 0 {
			continue
		}
		c.of.ID = x.Name()
		for n := i + 1; names[c.of.ID] || c.of.ID == ""; n++ {
			c.of.ID = x.Name() + "#" + itoa(n) // logs may have two cases of a name, or none
		}
		names[c.of.ID] = true
		if o.From == 0 || c.of.Arrived < o.From {
			o.From = c.of.Arrived
		}
		o.Cases = append(o.Cases, c.of)
	}
	return o, leftOut, nil
}

func instant(i eventlog.Instant) flow.Instant {
	if !i.Known() {
		return 0
	}
	micro := i.UnixMicro()
	s := micro / 1_000_000
	if micro%1_000_000 < 0 {
		s--
	}
	return flow.Unix(s)
}

// seenCase is a case of somebody else's log as far as it is read.
type seenCase struct {
	of     flow.Case
	p      *pipeline.Pipeline
	walk   pipeline.Walk
	starts map[string]bool // the stages whose starts the log tells
}

// take reads one event and reports whether it means something.
func (c *seenCase) take(e *eventlog.Event, means map[eventlog.Meaning]eventlog.Meaning) bool {
	m, ok := means[eventlog.Meaning{Activity: e.Activity, Transition: e.Transition}]
	if !ok {
		m, ok = means[eventlog.Meaning{Activity: e.Activity}]
	}
	if !ok || m.What == eventlog.Nothing || c.of.Left != 0 {
		return ok && m.What == eventlog.Nothing
	}
	at := instant(e.Time)
	if c.of.Arrived == 0 {
		c.of.Arrived = at
	}
	n := len(c.of.Visits)
	open := n > 0 && c.of.Visits[n-1].Stage == m.Stage && c.of.Visits[n-1].Ended == 0
	if !open {
		c.of.Visits = append(c.of.Visits, flow.Visit{Stage: m.Stage})
		n++
	}
	v := &c.of.Visits[n-1]
	switch m.What {
	case eventlog.Queued:
		v.Queued = at
	case eventlog.Started:
		v.Started = at
	default:
		v.Ended, v.Result = at, flow.Result(m.What)
		leaves := m.What == eventlog.Withdrawn || m.What == eventlog.Referred
		v.Unstarted = leaves && v.Started == 0 && c.starts[m.Stage]
		if next, err := c.walk.Next(pipeline.Result(m.What)); err == nil && c.walk.At() == m.Stage {
			c.walk = next
		} else if to := exitOf(c.p, m.Stage, pipeline.Result(m.What)); to != "" {
			c.of.Left, c.of.Exit = at, flow.Exit(to)
			return true
		}
		if exit, ended := c.walk.Ended(); ended {
			c.of.Left, c.of.Exit = at, flow.Exit(exit.Kind)
		}
	}
	return true
}

// exitOf returns the kind of the exit that a result at a stage leads to, for a
// case that has left its pipeline; nothing where it leads to a stage.
func exitOf(p *pipeline.Pipeline, stage string, on pipeline.Result) pipeline.ExitKind {
	s := stageOf(p, stage)
	for _, steps := range [][]pipeline.Step{s.Steps, p.Anywhere} {
		for _, step := range steps {
			if step.On != on {
				continue
			}
			for i := range p.Exits {
				if p.Exits[i].ID == step.To {
					return p.Exits[i].Kind
				}
			}
			return ""
		}
	}
	return ""
}
