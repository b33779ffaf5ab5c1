package eventlog

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/choice"
)

// ObjectLog is a log whose events are about several objects each: a candidate,
// an outcome, evidence, assessors, a certificate. It is what OCEL 2.0 writes.
// Any types may be used; Object… are names for those of a validation.
type ObjectLog struct {
	// The objects, in the order in which they are to be written.
	Objects []Object
	// The events, in the order in which they are to be written.
	Events []ObjectEvent
}

// The types of the objects of a validation.
const (
	ObjectCandidate   = "candidate"
	ObjectOutcome     = "learningOutcome"
	ObjectCriterion   = "criterion"
	ObjectEvidence    = "evidence"
	ObjectAssessor    = "assessor"
	ObjectCertificate = "certificate"
)

// Object is something that events are about.
type Object struct {
	// Its ID, which no other object has, of whatever type.
	ID string `json:"id"`
	// What it is.
	Type string `json:"type"`
	// What holds of it, from when on.
	Attributes []DatedValue `json:"attributes,omitempty"`
	// The objects that it has to do with.
	Relations []Relation `json:"relationships,omitempty"`
}

// ObjectEvent is something that happened to objects.
type ObjectEvent struct {
	// Its ID, which no other event has.
	ID string `json:"id"`
	// What happened.
	Type string `json:"type"`
	// When.
	Time Instant `json:"time"`
	// What else is to be said of it.
	Attributes []Value `json:"attributes,omitempty"`
	// The objects that it is about.
	Relations []Relation `json:"relationships,omitempty"`
}

// Relation says what an event or an object has to do with an object.
type Relation struct {
	// The ID of the object.
	To string `json:"objectId"`
	// As what: a word such as "assessedBy". It may be empty.
	As string `json:"qualifier"`
}

// Value is something that is said of an event.
type Value struct {
	// What it is about.
	Name string `json:"name"`
	// What kind of value it is; left out: text. All values of a name in events
	// of one type are of one kind.
	Kind ValueKind `json:"-"`
	// The value. OCEL's schema has all values as text.
	Is string `json:"value"`
}

// DatedValue is something that holds of an object from some time on.
type DatedValue struct {
	// What it is about.
	Name string `json:"name"`
	// What kind of value it is, as in Value.
	Kind ValueKind `json:"-"`
	// The value.
	Is string `json:"value"`
	// From when on. None is the beginning of 1970, as OCEL writes what has always
	// held.
	From Instant `json:"time"`
}

// ValueKind is a kind of value.
type ValueKind string

// The kinds of values.
const (
	TextValue    ValueKind = "string"
	IntegerValue ValueKind = "integer"
	FloatValue   ValueKind = "float" // a decimal number
	BooleanValue ValueKind = "boolean"
	TimeValue    ValueKind = "time"
)

func valueWords() []choice.Of[ValueKind] {
	return []choice.Of[ValueKind]{
		{Is: TextValue, Text: samverkan.Text{SV: "text", EN: "text"}},
		{Is: IntegerValue, Text: samverkan.Text{SV: "heltal", EN: "whole number"}},
		{Is: FloatValue, Text: samverkan.Text{SV: "decimaltal", EN: "decimal number"}},
		{Is: BooleanValue, Text: samverkan.Text{SV: "ja eller nej (true eller false)", EN: "yes or no (true or false)"}},
		{Is: TimeValue, Text: samverkan.Text{SV: "tidpunkt", EN: "time"}},
	}
}

// Choices lists the kinds of values.
func (ValueKind) Choices() []string { return choice.Codes(valueWords()) }

// Text returns what people call the kind.
func (k ValueKind) Text() samverkan.Text { return choice.Text(valueWords(), k) }

// holds reports whether a text is a value of the kind.
func (k ValueKind) holds(s string) bool {
	switch k {
	case TextValue:
		return true
	case IntegerValue:
		_, err := strconv.ParseInt(s, 10, 64)
		return err == nil && s[0] != '+'
	case FloatValue:
		digits := strings.TrimPrefix(s, "-")
		whole, decimals, point := strings.Cut(digits, ".")
		return digitsOnly(whole) && (!point || digitsOnly(decimals))
	case BooleanValue:
		return s == "true" || s == "false"
	case TimeValue:
		_, err := ParseInstant(s)
		return err == nil
	}
	return false
}

func digitsOnly(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// ocelType is a type of events or objects as OCEL declares it.
type ocelType struct {
	Name       string          `json:"name"`
	Attributes []ocelAttribute `json:"attributes"`
}

type ocelAttribute struct {
	Name string    `json:"name"`
	Type ValueKind `json:"type"`
}

// ocelTypes gathers the types of events or objects, in the order of their names.
type ocelTypes struct {
	at   map[string]int
	list []ocelType
}

// add notes an attribute of a type, or the type alone where name is "". It
// returns the kind that the attribute had before, if that is another.
func (t *ocelTypes) add(of, name string, kind ValueKind) (other ValueKind) {
	i, ok := t.at[of]
	if !ok {
		if t.at == nil {
			t.at = make(map[string]int)
		}
		i = len(t.list)
		t.at[of] = i
		t.list = append(t.list, ocelType{Name: of, Attributes: []ocelAttribute{}})
	}
	if name == "" {
		return ""
	}
	for _, a := range t.list[i].Attributes {
		if a.Name == name {
			if a.Type != kind {
				return a.Type
			}
			return ""
		}
	}
	t.list[i].Attributes = append(t.list[i].Attributes, ocelAttribute{name, kind})
	return ""
}

// byName returns the types and their attributes by name.
func (t *ocelTypes) byName() []ocelType {
	for i := range t.list {
		sorted.By(t.list[i].Attributes, func(a, b ocelAttribute) int { return strings.Compare(a.Name, b.Name) })
	}
	sorted.By(t.list, func(a, b ocelType) int { return strings.Compare(a.Name, b.Name) })
	return t.list
}
