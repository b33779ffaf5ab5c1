package eventlog

import (
	"io"
	"reflect"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// WriteOCEL writes the log in OCEL 2.0 as JSON, in the canonical form of RFC
// 8785: the same log, the same bytes. Its error is the Faults of Check, or the
// writer's.
func (o *ObjectLog) WriteOCEL(w io.Writer) error {
	c := objectCheck{log: o}
	if c.run(); len(c.faults) > 0 {
		return c.faults
	}
	x := newOCEL(w)
	x.types(`{"eventTypes":`, &c.events)
	x.raw(`,"events":[`)
	events := canonical.NewWriter(reflect.TypeFor[ObjectEvent]())
	for i := range o.Events {
		x.element(events, i, o.Events[i])
	}
	x.types(`],"objectTypes":`, &c.objects)
	x.raw(`,"objects":[`)
	objects := canonical.NewWriter(reflect.TypeFor[Object]())
	for i := range o.Objects {
		x.element(objects, i, o.Objects[i].sinceEver())
	}
	x.raw(`]}`)
	return x.flush()
}

// sinceEver returns the object with what has always held dated as OCEL does.
func (o Object) sinceEver() Object {
	values := make([]DatedValue, len(o.Attributes))
	for i, v := range o.Attributes {
		if !v.From.Known() {
			v.From = FromUnixMicro(0)
		}
		values[i] = v
	}
	o.Attributes = values
	return o
}

// ocelOutput writes JSON in pieces.
type ocelOutput struct{ output }

func newOCEL(w io.Writer) *ocelOutput { return &ocelOutput{output{w: w}} }

// element writes an element of a list; what it is of has been checked.
func (x *ocelOutput) element(writer *canonical.Writer, i int, v any) {
	if i > 0 {
		x.raw(",")
	}
	b, err := writer.Append(x.b, v)
	if x.b = b; err != nil && x.err == nil {
		x.err = err
	}
	x.raw()
}

func (x *ocelOutput) types(before string, t *ocelTypes) {
	x.raw(before)
	b, err := canonical.Append(x.b, t.byName())
	if x.b = b; err != nil && x.err == nil {
		x.err = err
	}
}

// AsObjects says how WriteOCEL makes objects of a log. The zero value makes the
// cases objects of the type "case" and nothing else.
type AsObjects struct {
	// The type of the cases; left out: "case".
	Case string
	// The type of the resources; left out: they are attributes of the events.
	Resource string
}

// WriteOCEL writes the log in OCEL 2.0 as JSON. A case is an object with the ID
// "case:" and its name; cases that share a name or have none have "#2", "#3" … after it.
// An event is "e1", "e2" … in the order of the log. Transitions, roles, costs
// and what else the log holds are attributes. Its error is a Fault, of an event
// without a time, or the writer's.
func (l *Log) WriteOCEL(w io.Writer, as AsObjects) error {
	if as.Case == "" {
		as.Case = "case"
	}
	for i := range l.Len() {
		c := l.Case(i)
		for k := range c.Len() {
			if l.times[c.at(k)] == 0 {
				return samverkan.Wrong(samverkan.CodeInvalid, eventPlace(i+1, k+1)+"/"+timeKey, samverkan.Text{
					SV: "Händelsen saknar tid. OCEL kräver en.",
					EN: "The event has no time. OCEL demands one.",
				})
			}
		}
	}
	objects, cases := l.objects(as)
	var types, objectTypes ocelTypes
	for i := range l.Len() {
		for k := range l.Case(i).Len() {
			e := l.Case(i).Event(k)
			types.add(e.Activity, "", "")
			for _, v := range e.values(as) {
				types.add(e.Activity, v.Name, v.Kind)
			}
		}
	}
	for i := range objects {
		objectTypes.add(objects[i].Type, "", "")
		for _, v := range objects[i].Attributes {
			objectTypes.add(objects[i].Type, v.Name, TextValue)
		}
	}
	x := newOCEL(w)
	x.types(`{"eventTypes":`, &types)
	x.raw(`,"events":[`)
	n := 0
	events := canonical.NewWriter(reflect.TypeFor[ObjectEvent]())
	for i := range l.Len() {
		for k := range l.Case(i).Len() {
			e := l.Case(i).Event(k)
			out := ObjectEvent{
				ID: "e" + strconv.Itoa(n+1), Type: e.Activity, Time: e.Time, Attributes: e.values(as),
				Relations: []Relation{{To: cases[i], As: "case"}},
			}
			if as.Resource != "" && e.Resource != "" {
				out.Relations = append(out.Relations, Relation{To: "resource:" + e.Resource, As: "resource"})
			}
			x.element(events, n, out)
			n++
		}
	}
	x.types(`],"objectTypes":`, &objectTypes)
	x.raw(`,"objects":[`)
	writer := canonical.NewWriter(reflect.TypeFor[Object]())
	for i := range objects {
		x.element(writer, i, objects[i])
	}
	x.raw(`]}`)
	return x.flush()
}

// objects returns the cases and resources as objects, and the IDs of the cases.
func (l *Log) objects(as AsObjects) (out []Object, cases []string) {
	used, last := make(map[string]bool), make(map[string]int)
	for i := range l.Len() {
		name := l.Case(i).Name()
		id := "case:" + name
		for n := max(last[name], 1); used[id]; {
			n++
			last[name] = n
			id = "case:" + name + "#" + strconv.Itoa(n)
		}
		used[id] = true
		cases = append(cases, id)
		o := Object{ID: id, Type: as.Case}
		if name != "" {
			o.Attributes = []DatedValue{{Name: "name", Is: name, From: FromUnixMicro(0)}}
		}
		out = append(out, o)
	}
	if as.Resource == "" || l.column[resourceColumn] == nil {
		return out, cases
	}
	seen := make([]bool, len(l.texts))
	seen[0] = true
	for _, id := range l.column[resourceColumn] {
		if !seen[id] {
			seen[id] = true
			out = append(out, Object{
				ID: "resource:" + l.texts[id], Type: as.Resource,
				Attributes: []DatedValue{{Name: "name", Is: l.texts[id], From: FromUnixMicro(0)}},
			})
		}
	}
	return out, cases
}

// values are what an event says beside what it was, when and in which case.
func (e *Event) values(as AsObjects) (out []Value) {
	add := func(name, value string) {
		if value != "" {
			out = append(out, Value{Name: name, Kind: TextValue, Is: value})
		}
	}
	add("instance", e.Instance)
	add("transition", e.Transition)
	add("state", e.State)
	if as.Resource == "" {
		add("resource", e.Resource)
	}
	add("role", e.Role)
	add("group", e.Group)
	if e.Cost.Known {
		out = append(out, Value{Name: "cost", Kind: FloatValue, Is: e.Cost.String()})
	}
	add("currency", e.Currency)
	return out
}
