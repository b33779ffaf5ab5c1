package validation

import (
	"maps"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/deep"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Cases is what every case has come to by the log. It is a value: Apply returns
// the next and leaves this one as it is, and what is done to the document that
// it was made of, or to one that it gives, does not change it. Playing the log
// from the beginning gives the same cases.
type Cases struct {
	n    *network
	list []*progress
	log  []Event
}

// Play plays the log. Its error is a samverkan.Faults: what contradicts itself
// in the document, or else what in the log cannot have happened.
func (v *Validation) Play() (Cases, error) {
	_, all, err := deep.Copy(v).played(samverkan.Date{})
	return all, err
}

// played plays the whole log, and says how it stood after what was noted up to
// a day.
func (v *Validation) played(on samverkan.Date) (then, all Cases, err error) {
	if v == nil {
		panic("validation: a method was called on a nil *Validation; Decode makes one")
	}
	n, faults := v.check()
	if err := faults.Err(); err != nil {
		return Cases{}, Cases{}, err
	}
	c := n.none()
	machine := Transitions()
	reached := false
	for i := range v.Log {
		if !reached && on.Before(v.Log[i].On) {
			reached, then = true, c.clone()
		}
		if fault := c.apply(&v.Log[i], machine); fault != nil {
			fault.At = check.At("/log", i) + fault.At
			faults.Add(fault)
			if len(faults) == samverkan.MaxFaults {
				break
			}
		}
	}
	if !reached {
		then = c
	}
	return then, c, faults.Err()
}

// none is every case before anything was noted.
func (n *network) none() Cases {
	c := Cases{n: n, list: make([]*progress, len(n.v.Cases))}
	for _, i := range n.ordered() {
		var before *progress
		if k, ok := n.casesAt[n.v.Cases[i].After]; ok {
			before = c.list[k]
		}
		c.list[i] = n.begin(&n.v.Cases[i], before)
	}
	return c
}

// ordered lists the cases so that each comes after the one that it follows.
func (n *network) ordered() []int {
	out := make([]int, 0, len(n.v.Cases))
	seen := make([]bool, len(n.v.Cases))
	for i := range n.v.Cases {
		var chain []int
		for k, ok := i, true; ok && !seen[k]; k, ok = n.casesAt[n.v.Cases[k].After] {
			seen[k] = true
			chain = append(chain, k)
		}
		for j := len(chain) - 1; j >= 0; j-- {
			out = append(out, chain[j])
		}
	}
	return out
}

// clone returns cases that can be changed without changing these.
func (c Cases) clone() Cases {
	c.list = append([]*progress(nil), c.list...)
	for _, i := range c.n.ordered() {
		p := *c.list[i]
		p.entries, p.places = p.entries[:len(p.entries):len(p.entries)], p.places[:len(p.places):len(p.places)]
		p.visits = append([]visit(nil), p.visits...) // the last one is changed in place
		p.evidence = p.evidence[:len(p.evidence):len(p.evidence)]
		p.judgments = p.judgments[:len(p.judgments):len(p.judgments)]
		p.latest = maps.Clone(p.latest)
		p.trained = p.trained[:len(p.trained):len(p.trained)]
		p.decisions = p.decisions[:len(p.decisions):len(p.decisions)]
		p.remedies = append([]remedy(nil), p.remedies...)
		p.papers = append([]paper(nil), p.papers...)
		if k, ok := c.n.casesAt[p.of.After]; ok {
			p.before = c.list[k]
		}
		c.list[i] = &p
	}
	c.log = c.log[:len(c.log):len(c.log)]
	return c
}

// Apply returns the cases after one more event. Its error is a samverkan.Faults
// with the place in the event: what cannot have happened, and what can.
func (c Cases) Apply(e Event) (Cases, error) {
	if c.n == nil {
		return c, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Det finns inga ärenden. Börja med Validation.Play.", EN: "There are no cases. Begin with Validation.Play.",
		})}
	}
	if len(c.log) >= MaxLog {
		return c, samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Loggen har {n} poster och får inte ha fler.", EN: "The log has {n} entries and may not have more.",
		}, samverkan.Int("n", len(c.log)))}
	}
	e = e.clone()
	if faults := e.form(); faults != nil {
		return c, faults
	}
	next := c.clone()
	if fault := next.apply(&e, Transitions()); fault != nil {
		return c, samverkan.Faults{fault}
	}
	return next, nil
}

// form says of an event what reading would say of it. One that stands instead
// of one that stands instead, itself at worst, is left to correct to refuse.
func (e Event) form() samverkan.Faults {
	if e.Instead != nil && e.Instead.Instead != nil {
		instead := *e.Instead
		instead.Instead = nil
		e.Instead = &instead
	}
	return strictjson.Check(&e)
}

// apply takes one event in.
func (c *Cases) apply(e *Event, machine []Transition) *samverkan.Fault {
	i, ok := c.n.casesAt[e.Case]
	if !ok {
		return check.NoSuch("/case", e.Case, "cases")
	}
	if n := len(c.log); n > 0 && e.On.Before(c.log[n-1].On) {
		return samverkan.Wrong(samverkan.CodeConflict, "/on", samverkan.Text{
			SV: "Händelsen är noterad {on}, men posten före är noterad {last}. Sätt den på rätt plats i loggen, eller skriv när det hände i ”since”.",
			EN: "The event is noted {on}, but the entry before it is noted {last}. Put it in its place in the log, or write when it happened in “since”.",
		}, samverkan.Str("on", e.On.String()), samverkan.Str("last", c.log[n-1].On.String()))
	}
	p := c.list[i]
	if len(p.places) >= MaxPerCase {
		return samverkan.Wrong(samverkan.CodeTooLarge, "/case", samverkan.Text{
			SV: "Ärendet har {n} poster och får inte ha fler.", EN: "The case has {n} entries and may not have more.",
		}, samverkan.Int("n", len(p.places)))
	}
	p.known = e.On
	if fault := p.apply(e, machine); fault != nil {
		return fault
	}
	if e.What == Corrected {
		if fault := c.correct(i, e, machine); fault != nil {
			return fault
		}
	}
	c.list[i].places = append(c.list[i].places, len(c.log))
	c.log = append(c.log, *e)
	return nil
}

// correct plays a case again with one entry as it should have been. What the
// log said stands in it for ever; what the case has come to follows from the
// corrected entries. What is put instead is held to what is shown there, and to
// what is known on the day of the correction. The other entries happened: they
// need their place in the case, and whether they agree with what is now shown
// is for the rules to find.
func (c *Cases) correct(i int, e *Event, machine []Transition) *samverkan.Fault {
	p := c.list[i]
	k := e.Entry - 1
	if k >= len(p.entries)-1 {
		return samverkan.Wrong(samverkan.CodeUnknown, "/entry", samverkan.Text{
			SV: "Ärendet har {n|en post|# poster}. Post {entry} finns inte.", EN: "The case has {n|one entry|# entries}. There is no entry {entry}.",
		}, samverkan.Int("n", len(p.entries)-1), samverkan.Str("entry", itoa(e.Entry)))
	}
	entries := append([]Event(nil), p.entries...)
	if entries[k].What == Corrected {
		return samverkan.Wrong(samverkan.CodeConflict, "/entry", samverkan.Text{
			SV: "Post {entry} är själv en rättelse. Rätta den post som den rättade.", EN: "Entry {entry} is a correction itself. Correct the entry that it corrected.",
		}, samverkan.Str("entry", itoa(e.Entry)))
	}
	if e.Instead != nil {
		switch instead := e.Instead; {
		case instead.What == Corrected || instead.Instead != nil:
			return samverkan.Wrong(samverkan.CodeConflict, "/instead/what", samverkan.Text{
				SV: "En rättelse kan inte ersättas av en rättelse.", EN: "A correction cannot be replaced by a correction.",
			})
		case instead.Case != p.of.ID:
			return samverkan.Wrong(samverkan.CodeConflict, "/instead/case", samverkan.Text{
				SV: "Rättelsen gäller ärendet ”{case}”. Skriv samma id.", EN: "The correction is of the case “{case}”. Write the same ID.",
			}, samverkan.Quoted("case", p.of.ID))
		case instead.On != entries[k].On:
			return samverkan.Wrong(samverkan.CodeConflict, "/instead/on", samverkan.Text{
				SV: "Posten noterades {on}, och den dagen står kvar. Skriv dagen det hände i ”since”.",
				EN: "The entry was noted on {on}, and that day stays. Write the day it happened in “since”.",
			}, samverkan.Str("on", entries[k].On.String()))
		}
		entries[k] = e.Instead.clone()
	} else {
		entries[k] = Event{On: entries[k].On, What: struck, Case: p.of.ID}
	}
	again := c.n.begin(p.of, p.before)
	for j := range entries {
		again.known, again.stood = samverkan.Date{}, nil
		if j == k {
			again.known = e.On
			if p.entries[k].What == entries[k].What {
				again.stood = p.entries[k].Assessors
			}
		}
		if entries[j].What == struck || entries[j].What == Corrected {
			again.entries = append(again.entries, entries[j])
			continue
		}
		if fault := again.apply(&entries[j], machine); fault != nil {
			if j == k {
				fault.At = "/instead" + fault.At
				return fault
			}
			return samverkan.Wrong(samverkan.CodeConflict, "/entry", samverkan.Text{
				SV: "Med rättelsen kan post {later} i ärendet inte ha hänt: {why} Rätta den också, eller före den här.",
				EN: "With the correction, entry {later} of the case cannot have happened: {why} Correct it too, or before this one.",
			}, samverkan.Str("later", itoa(j+1)), samverkan.Of("why", fault.Text))
		}
	}
	if next, ok := c.n.next[p.of.ID]; ok {
		if q := c.list[next]; q.state != Nothing && !again.endedBy(q.visits[0].queued) {
			return samverkan.Wrong(samverkan.CodeConflict, "/entry", samverkan.Text{
				SV: "Med rättelsen är ärendet inte avslutat {on}, när ”{next}” börjar. Rätta det ärendet först.",
				EN: "With the correction, the case has not ended on {on}, when “{next}” begins. Correct that case first.",
			}, samverkan.Str("on", q.visits[0].queued.String()), samverkan.Quoted("next", q.of.ID))
		}
	}
	again.places, again.corrected, again.stood = p.places, p.corrected, nil
	if last := len(entries) - 1; !slices.ContainsFunc(entries[:last], func(x Event) bool { return x.What == Corrected && x.Entry == e.Entry }) {
		again.corrected++
	}
	*p = *again // cases that follow it hold on to it
	return nil
}

// struck stands where a correction says that nothing happened. No document
// holds it.
const struck EventKind = ""

// Validation returns the document with the log so far, for the caller to change.
func (c Cases) Validation() *Validation {
	if c.n == nil {
		return &Validation{}
	}
	v := *c.n.v
	v.Log = c.log
	return deep.Copy(&v)
}

// State returns where in a stage a case is, and whether there is such a case.
func (c Cases) State(id string) (State, bool) {
	if c.n == nil {
		return "", false
	}
	i, ok := c.n.casesAt[id]
	if !ok {
		return "", false
	}
	return c.list[i].state, true
}

// Objections lists what speaks against assessors judging outcomes of a case on
// a day, as the cases are and as it is known then. None: they may. Its error is
// a samverkan.Faults.
func (c Cases) Objections(id string, assessors, outcomes []string, on samverkan.Date) ([]Objection, error) {
	var k check.Checker
	i, ok := -1, false
	if c.n != nil {
		i, ok = c.n.casesAt[id]
	}
	if !ok {
		return nil, samverkan.Faults{check.NoSuch("/case", id, "cases")}
	}
	p := c.list[i]
	k.Lists(c.n.assessors, "assessors", assessors, "/assessors")
	k.Lists(c.n.outcomesAt[c.n.occupations[p.of.Occupation]], "outcomes", outcomes, "/outcomes")
	if err := k.Err(); err != nil {
		return nil, err
	}
	return c.n.objections(p, assessors, outcomes, on, on), nil
}
