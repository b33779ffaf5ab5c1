package dialogue

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/internal/deep"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Cycle is a dialogue as its log has made it: what every body, meeting,
// question, idea and interface has come to. It is a value: Apply returns the
// next and leaves this one as it is, and what is done to the document that it
// was made of, or to one that it gives, does not change it. Playing the log from
// the beginning gives the same cycle.
type Cycle struct {
	d      *Dialogue // without the log
	term   calendar.Term
	next   calendar.Term
	ids    ids
	log    []Event
	tracks [5][]track              // by the things that have a state, in the document's order
	sent   []committee.Appointment // the register's, then those of the log
}

// track is what happened to one thing.
type track struct {
	state State
	log   []int // its entries
}

// The things that have a state, in the order of a cycle's tracks.
func tracked() []Thing { return []Thing{OfBody, OfMeeting, OfQuestion, OfIdea, OfInterface} }

// of returns the IDs of one kind of thing.
func (c *Cycle) of(t Thing) (list string, where map[string]int) {
	switch t {
	case OfBody:
		return "bodies", c.ids.bodies
	case OfMeeting:
		return "meetings", c.ids.meetings
	case OfQuestion:
		return "questions", c.ids.questions
	case OfIdea:
		return "ideas", c.ids.ideas
	case OfInterface:
		return "interfaces", c.ids.interfaces
	}
	return "", nil
}

// Cycle plays the log. Its error is a samverkan.Faults: what contradicts
// itself in the document, or else what in the log cannot have happened.
func (d *Dialogue) Cycle() (Cycle, error) {
	_, all, err := deep.Copy(d).played(samverkan.Date{})
	return all, err
}

// played plays the whole log, and says how it stood after what was noted up to
// a day.
func (d *Dialogue) played(on samverkan.Date) (then, all Cycle, err error) {
	if d == nil {
		panic("dialogue: a method was called on a nil *Dialogue; Decode makes one")
	}
	places, faults := d.check()
	if err := faults.Err(); err != nil {
		return Cycle{}, Cycle{}, err
	}
	c := d.begin(places)
	for i := range d.Meetings {
		if fault := c.inTerm(d.Meetings[i].Start.On, index("meetings", i)+"/start"); fault != nil {
			faults.Add(fault)
		}
	}
	machine := byKind()
	reached := false
	for i := range d.Log {
		if !reached && on.Before(d.Log[i].On) {
			reached, then = true, c
			c = c.clone()
		}
		if fault := c.apply(&d.Log[i], machine); fault != nil {
			fault.At = index("log", i) + fault.At
			faults.Add(fault)
		}
	}
	if !reached {
		then = c
	}
	return then, c, faults.Err()
}

// clone returns a cycle that can be changed without changing this one.
func (c Cycle) clone() Cycle {
	c.log, c.sent = slices.Clone(c.log), slices.Clone(c.sent)
	for k := range c.tracks {
		c.tracks[k] = slices.Clone(c.tracks[k])
		for i := range c.tracks[k] {
			c.tracks[k][i].log = slices.Clip(c.tracks[k][i].log) // appending makes a copy
		}
	}
	return c
}

// begin is the cycle before anything was noted.
func (d *Dialogue) begin(places ids) Cycle {
	empty := *d
	empty.Log = nil
	c := Cycle{d: &empty, ids: places, sent: slices.Clone(d.Appointments)}
	c.term, _ = calendar.TermFrom(d.ElectionYear) // check has seen that both are there
	if !d.TakesOffice.IsZero() {
		c.term, _ = c.term.WithCommittees(d.TakesOffice)
	}
	c.next, _ = calendar.TermFrom(d.ElectionYear + 4)
	for k, n := range []int{len(d.Bodies), len(d.Meetings), len(d.Questions), len(d.Ideas), len(d.Interfaces)} {
		c.tracks[k] = make([]track, n)
		for i := range c.tracks[k] {
			c.tracks[k][i].state = tracked()[k].begins()
		}
	}
	return c
}

// byKind returns the machine by what happens.
func byKind() map[EventKind]*Transition {
	all := Transitions()
	out := make(map[EventKind]*Transition, len(all))
	for i := range all {
		out[all[i].What] = &all[i]
	}
	return out
}

// Apply returns the cycle after one more event. Its error is a samverkan.Faults
// with the place in the event: what cannot have happened, and what can.
func (c Cycle) Apply(e Event) (Cycle, error) {
	if c.d == nil {
		return c, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Omgången är tom. Börja med Dialogue.Cycle.", EN: "The cycle is empty. Begin with Dialogue.Cycle.",
		})}
	}
	if len(c.log) >= MaxLog {
		return c, samverkan.Faults{samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Loggen har {n} poster och får inte ha fler.", EN: "The log has {n} entries and may not have more.",
		}, samverkan.Int("n", len(c.log)))}
	}
	if faults := strictjson.Check(&e); faults != nil {
		return c, faults
	}
	e = deep.Copy(e)
	next := c.clone()
	if fault := next.apply(&e, byKind()); fault != nil {
		return c, samverkan.Faults{fault}
	}
	return next, nil
}

// apply takes one event in, or says why it cannot have happened.
func (c *Cycle) apply(e *Event, machine map[EventKind]*Transition) *samverkan.Fault {
	t := machine[e.What]
	if fault := c.shape(e, t); fault != nil {
		return fault
	}
	if fault := c.when(e, t); fault != nil {
		return fault
	}
	kind := slices.Index(tracked(), t.Of)
	if kind < 0 {
		if fault := c.fits(e, nil); fault != nil {
			return fault
		}
		c.log = append(c.log, *e)
		return nil
	}
	_, where := c.of(t.Of)
	tr := &c.tracks[kind][where[e.To]]
	if len(t.From) > 0 && !slices.Contains(t.From, tr.state) {
		return c.cannot(e, t, tr)
	}
	if fault := c.inOrder(e, t, tr, machine); fault != nil {
		return fault
	}
	if fault := c.fits(e, tr); fault != nil {
		return fault
	}
	if t.To != "" {
		tr.state = t.To
	}
	switch e.What {
	case Appointed:
		c.sent = append(c.sent, c.appointments(e)...)
	case Resigned:
		c.resign(e)
	}
	tr.log = append(tr.log, len(c.log))
	c.log = append(c.log, *e)
	return nil
}

// End is the first day after the cycle: the day the next committees take
// office.
func (c Cycle) End() samverkan.Date { return c.next.Committees.From }

// Term returns the term of the cycle.
func (c Cycle) Term() calendar.Term { return c.term }

// State returns what a thing has come to, and whether there is such a thing.
func (c Cycle) State(of Thing, id string) (State, bool) {
	_, where := c.of(of)
	i, ok := where[id]
	if !ok {
		return "", false
	}
	return c.tracks[slices.Index(tracked(), of)][i].state, true
}

// Dialogue returns the document with the log so far, for the caller to change.
func (c Cycle) Dialogue() *Dialogue {
	if c.d == nil {
		return &Dialogue{}
	}
	d := *c.d
	d.Log = c.log
	return deep.Copy(&d)
}

// startOf returns when a meeting begins, as last moved.
func (c *Cycle) startOf(id string, tr *track) calendar.Moment {
	start := c.d.Meetings[c.ids.meetings[id]].Start
	for _, i := range tr.log {
		if e := &c.log[i]; e.What == Moved {
			start = *e.Start
		}
	}
	return start
}

// officeOf is the day on which the next members of a body take office: its
// appointments end then.
//
//go:noinline
func (c *Cycle) officeOf(body string) samverkan.Date {
	return c.d.Bodies[c.ids.bodies[body]].Office(c.End())
}

// register returns the register with the appointments of the log.
func (c *Cycle) register() *committee.Register {
	r := c.d.Register
	r.Appointments = slices.Clone(c.sent)
	return &r
}
