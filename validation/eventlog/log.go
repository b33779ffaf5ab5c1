package eventlog

import (
	"math"

	"github.com/samverkan/samverkan"
)

// Event is one act in a case.
type Event struct {
	// What was done; never empty. In XES concept:name.
	Activity string
	// Which of several of the same activity it belongs to. concept:instance.
	Instance string
	// When.
	Time Instant
	// What became of the activity: start, complete, suspend. lifecycle:transition.
	Transition string
	// The state the activity came to. lifecycle:state.
	State string
	// Who did it, in which role, of which group. org:resource, org:role, org:group.
	Resource, Role, Group string
	// What it cost, and in which currency. cost:total, cost:currency.
	Cost     Cost
	Currency string
}

// column is a text that events have.
type column int

const (
	activityColumn column = iota
	instanceColumn
	transitionColumn
	stateColumn
	resourceColumn
	roleColumn
	groupColumn
	currencyColumn
	textColumns // how many there are
)

// keys are the names of the columns in XES.
func keys() [textColumns]string {
	return [textColumns]string{
		"concept:name", "concept:instance", "lifecycle:transition", "lifecycle:state",
		"org:resource", "org:role", "org:group", "cost:currency",
	}
}

const (
	timeKey = "time:timestamp"
	costKey = "cost:total"
)

// noCost is no cost in the column of costs.
const noCost = math.MinInt64

// Log is a log of events in cases, both in the order they were filed. It is
// held in columns: an event takes 12 bytes, 4 more for each further text that
// any event of the log has and 8 for costs; each text is held once. Make one
// with ReadXES, ReadCSV or FromCases. It is not changed by reading it.
type Log struct {
	// What was seen while the log was read.
	About About

	ids    map[string]uint32 // the place of each text in texts
	texts  []string          // the first is ""
	bytes  int               // of all texts and names
	names  []byte            // of the cases, one after the other
	cases  []caseEnd
	times  []int64 // Instant.n
	column [textColumns][]uint32
	costs  []int64
	limits Limits
}

// caseEnd is where a case ends.
type caseEnd struct{ name, events uint32 }

func newLog(limits Limits) *Log {
	return &Log{ids: map[string]uint32{"": 0}, texts: []string{""}, limits: limits}
}

// Len returns the number of cases.
func (l *Log) Len() int { return len(l.cases) }

// Events returns the number of events.
func (l *Log) Events() int { return len(l.times) }

// Case returns a case by its place in the log, from 0, with its events as they
// were filed. It panics outside the log, as an index does.
func (l *Log) Case(i int) Case {
	var from caseEnd
	if i > 0 {
		from = l.cases[i-1]
	}
	to := l.cases[i]
	return Case{log: l, name: l.names[from.name:to.name], from: int(from.events), to: int(to.events)}
}

// Case is a case of a log, as one looks at it. One of EachXES is good until the
// next one.
type Case struct {
	log      *Log
	name     []byte
	from, to int
	places   []uint32 // of the events, if not as filed
}

// Name returns the name of the case, "" if it has none. Two cases may have the
// same.
func (c Case) Name() string { return string(c.name) }

// Len returns the number of events.
func (c Case) Len() int { return c.to - c.from }

func (c Case) at(i int) int {
	if c.places != nil {
		return int(c.places[i])
	}
	return c.from + i
}

// Event returns an event by its place, from 0. It panics outside the case.
func (c Case) Event(i int) Event {
	l, at := c.log, c.at(i)
	text := func(k column) string {
		if l.column[k] == nil {
			return ""
		}
		return l.texts[l.column[k][at]]
	}
	e := Event{
		Activity: text(activityColumn), Instance: text(instanceColumn), Time: Instant{l.times[at]},
		Transition: text(transitionColumn), State: text(stateColumn),
		Resource: text(resourceColumn), Role: text(roleColumn), Group: text(groupColumn),
		Currency: text(currencyColumn),
	}
	if l.costs != nil && l.costs[at] != noCost {
		e.Cost = Cost{l.costs[at], true}
	}
	return e
}

// PlainCase is a case as plain data.
type PlainCase struct {
	// What the case is called.
	Name string
	// Its events, as filed.
	Events []Event
}

// Plain returns the cases as plain data, in their order.
func (l *Log) Plain() []PlainCase {
	out := make([]PlainCase, l.Len())
	for i := range out {
		c := l.Case(i)
		out[i].Name = c.Name()
		for k := range c.Len() {
			out[i].Events = append(out[i].Events, c.Event(k))
		}
	}
	return out
}

// FromCases makes a log of plain data. Its error is Faults: an event without an
// activity, a text that XML cannot hold, a cost out of range.
func FromCases(cases []PlainCase) (*Log, error) {
	l := newLog(Limits{}.whole())
	var faults samverkan.Faults
	for i := range cases {
		c := &cases[i]
		if f := checkText(c.Name); f != nil {
			f.At = casePlace(i+1) + "/name"
			faults.Add(f)
			continue
		}
		for k := range c.Events {
			if f := l.add(&c.Events[k]); f != nil {
				f.At = eventPlace(i+1, k+1) + f.At
				faults.Add(f)
			}
		}
		if f := l.endCase([]byte(c.Name)); f != nil {
			faults.Add(f)
		}
		if len(faults) == samverkan.MaxFaults {
			break
		}
	}
	if err := faults.Err(); err != nil {
		return nil, err
	}
	l.finish()
	return l, nil
}

// add appends an event to the case that is being filled.
func (l *Log) add(e *Event) *samverkan.Fault {
	texts := [textColumns]string{
		e.Activity, e.Instance, e.Transition, e.State, e.Resource, e.Role, e.Group, e.Currency,
	}
	if e.Activity == "" {
		return samverkan.Wrong(samverkan.CodeInvalid, "/"+keys()[activityColumn], noActivity())
	}
	if e.Cost.Known && (e.Cost.Hundredths > maxCost || e.Cost.Hundredths < -maxCost) {
		return samverkan.Wrong(samverkan.CodeInvalid, "/"+costKey, badCost(), samverkan.Quoted("value", e.Cost.String()))
	}
	var ids [textColumns]uint32
	for k, text := range texts {
		f := checkText(text)
		if f == nil {
			ids[k], f = l.id([]byte(text))
		}
		if f != nil {
			f.At = "/" + keys()[k]
			return f
		}
	}
	cost := int64(noCost)
	if e.Cost.Known {
		cost = e.Cost.Hundredths
	}
	return l.append(&ids, e.Time, cost)
}

// append appends an event whose texts have their places.
func (l *Log) append(ids *[textColumns]uint32, at Instant, cost int64) *samverkan.Fault {
	n := len(l.times)
	if n >= l.limits.Events {
		return tooMany(samverkan.Text{SV: "händelser", EN: "events"}, l.limits.Events)
	}
	l.times = append(l.times, at.n)
	for k, id := range ids {
		if l.column[k] == nil {
			if id == 0 {
				continue
			}
			l.column[k] = make([]uint32, n, n+1)
		}
		l.column[k] = append(l.column[k], id)
	}
	if l.costs == nil && cost != noCost {
		l.costs = make([]int64, n, n+1)
		for i := range l.costs {
			l.costs[i] = noCost
		}
	}
	if l.costs != nil {
		l.costs = append(l.costs, cost)
	}
	return nil
}

// endCase ends the case that is being filled.
func (l *Log) endCase(name []byte) *samverkan.Fault {
	if len(l.cases) >= l.limits.Cases {
		return tooMany(samverkan.Text{SV: "ärenden", EN: "cases"}, l.limits.Cases)
	}
	if f := l.room(len(name)); f != nil {
		return f
	}
	l.names = append(l.names, name...)
	l.cases = append(l.cases, caseEnd{uint32(len(l.names)), uint32(len(l.times))})
	l.About.seen(l.Case(len(l.cases) - 1))
	return nil
}

// id returns the place of a text, which is taken in if it is new.
func (l *Log) id(text []byte) (uint32, *samverkan.Fault) {
	if id, ok := l.ids[string(text)]; ok {
		return id, nil
	}
	if len(text) > l.limits.Text {
		return 0, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Texten har {n} byte. Den får ha högst {most}.",
			EN: "The text has {n} bytes. It may have {most} at most.",
		}, samverkan.Int("n", len(text)), samverkan.Int("most", l.limits.Text))
	}
	if len(l.texts) > l.limits.Texts {
		return 0, tooMany(samverkan.Text{SV: "olika texter", EN: "different texts"}, l.limits.Texts)
	}
	if f := l.room(len(text)); f != nil {
		return 0, f
	}
	s := string(text)
	id := uint32(len(l.texts))
	l.texts = append(l.texts, s)
	l.ids[s] = id
	return id, nil
}

// room takes room for n bytes of text.
func (l *Log) room(n int) *samverkan.Fault {
	if l.bytes += n; l.bytes > l.limits.Bytes {
		return tooMany(samverkan.Text{SV: "byte text", EN: "bytes of text"}, l.limits.Bytes)
	}
	return nil
}

// clear takes all cases out; texts keep their places.
func (l *Log) clear() {
	l.bytes -= len(l.names)
	l.names, l.cases, l.times, l.costs = l.names[:0], l.cases[:0], l.times[:0], l.costs[:0]
	for k := range l.column {
		l.column[k] = l.column[k][:0]
	}
}
