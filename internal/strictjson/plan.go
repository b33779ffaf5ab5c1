package strictjson

import (
	"encoding"
	"math"
	"reflect"
	"slices"

	"github.com/samverkan/samverkan/internal/base/canonical"
)

// form is how a type is read.
type form uint8

const (
	asScalar form = iota + 1
	asText
	asChoice
	asString
	asBool
	asInt
	asUint
	asFloat
	asList
	asArray
	asEntries
	asObject
	asPointer
)

// plan is how values of one type are read. It does not change once it is made,
// and so many calls can share it.
type plan struct {
	as      form
	typ     reflect.Type
	checked bool // whether the type has a Check of its own
	sealed  bool // whether only its own package can make a value other than zero

	from, to int64    // the range of an integer type
	choices  []string // of an enumeration
	elem     *plan    // of a list or pointer

	members    []member // of an object, in canonical order
	required   set
	inlined    [][]int // embedded structs with a Check, innermost first
	key, value member  // of entries

	number int // of a list or entries: its place among the plans that are made together
}

// member is a field that a member of an object is read into.
type member struct {
	name     string
	index    []int
	optional bool
	later    bool // whether its own Check is asked by somebody else
	plan     *plan
	rules    *rules
}

// set holds indices of members. Its size is the most members of one type.
type set [4]uint64

func (s *set) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s *set) has(i int) bool { return s[i/64]>>(i%64)&1 == 1 }

// covers reports whether everything in other is in s.
func (s *set) covers(other *set) bool {
	for i := range s {
		if other[i]&^s[i] != 0 {
			return false
		}
	}
	return true
}

// checker is what a value's own opinion is asked of.
type checker interface{ Check() error }

// chooser is an enumeration.
type chooser interface{ Choices() []string }

// planner holds the plans that are made together. A type stands in it before its parts
// are planned: that is how recursive types end.
type planner map[reflect.Type]*plan

func (ps planner) of(t reflect.Type) *plan {
	p := ps[t]
	if p == nil {
		p = &plan{typ: t, number: len(ps)}
		ps[t] = p
		ps.fill(p, t)
	}
	return p
}

func (ps planner) fill(p *plan, t reflect.Type) {
	if t.Kind() == reflect.Pointer { // its methods are those of what it points to
		p.as, p.elem = asPointer, ps.of(t.Elem())
		return
	}
	pointer := reflect.PointerTo(t)
	p.checked = pointer.Implements(reflect.TypeFor[checker]())
	switch {
	case pointer.Implements(reflect.TypeFor[Scalar]()):
		p.as, p.sealed = asScalar, sealed(t)
	case pointer.Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		p.as, p.sealed = asText, sealed(t)
	case t.Kind() == reflect.String && t.Implements(reflect.TypeFor[chooser]()):
		p.as, p.choices = asChoice, reflect.Zero(t).Interface().(chooser).Choices()
	default:
		ps.fillKind(p, t)
	}
}

func sealed(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return false
	}
	for i := range t.NumField() {
		if t.Field(i).IsExported() {
			return false
		}
	}
	return true
}

func (ps planner) fillKind(p *plan, t reflect.Type) {
	switch t.Kind() {
	case reflect.String:
		p.as = asString
	case reflect.Bool:
		p.as = asBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.as = asInt
		p.to = min(int64(math.MaxInt64)>>(64-t.Bits()), canonical.MaxInteger)
		p.from = max(int64(math.MinInt64)>>(64-t.Bits()), -canonical.MaxInteger)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		p.as = asUint
		p.to = int64(min(uint64(math.MaxUint64)>>(64-t.Bits()), canonical.MaxInteger))
	case reflect.Float64:
		p.as = asFloat
	case reflect.Slice:
		key, value, ok, err := canonical.Entry(t.Elem())
		if err != nil {
			panic("strictjson: " + err.Error())
		}
		if !ok {
			p.as, p.elem = asList, ps.of(t.Elem())
			return
		}
		p.as, p.elem = asEntries, &plan{typ: t.Elem(), checked: reflect.PointerTo(t.Elem()).Implements(reflect.TypeFor[checker]())}
		p.key = ps.member(t.Elem(), canonical.Member{Index: []int{key}, Field: t.Elem().Field(key)})
		p.value = ps.member(t.Elem(), canonical.Member{Index: []int{value}, Field: t.Elem().Field(value)})
	case reflect.Array:
		p.as, p.elem = asArray, ps.of(t.Elem())
	case reflect.Struct:
		p.as = asObject
		ps.fillObject(p, t)
	default:
		panic("strictjson: " + t.String() + " cannot be read from JSON")
	}
}

func (ps planner) fillObject(p *plan, t reflect.Type) {
	members, err := canonical.Members(t)
	if err != nil {
		panic("strictjson: " + err.Error())
	}
	if len(members) > len(p.required)*64 {
		panic("strictjson: " + t.String() + " has too many members")
	}
	p.members = make([]member, len(members))
	for i, m := range members {
		p.members[i] = ps.member(t, m)
		if !m.Optional {
			p.required.add(i)
		}
	}
	p.inlined = inlined(nil, t, nil)
}

func (ps planner) member(t reflect.Type, m canonical.Member) member {
	p := ps.of(m.Field.Type)
	when, later := m.Field.Tag.Lookup("check")
	if later && when != "later" {
		panic("strictjson: the check tag of field " + m.Field.Name + " of " + t.String() + " makes no sense")
	}
	return member{name: m.Name, index: m.Index, optional: m.Optional, later: later, plan: p, rules: rulesOf(t, m.Field)}
}

// inlined finds the embedded structs that have a Check. One that is not
// exported cannot be called; the enclosing struct has its method by promotion.
func inlined(found [][]int, t reflect.Type, outer []int) [][]int {
	for i := range t.NumField() {
		field := t.Field(i)
		if _, tagged := field.Tag.Lookup("json"); tagged || !field.Anonymous || field.Type.Kind() != reflect.Struct {
			continue
		}
		index := append(slices.Clone(outer), i)
		found = inlined(found, field.Type, index)
		if field.IsExported() && reflect.PointerTo(field.Type).Implements(reflect.TypeFor[checker]()) {
			found = append(found, index)
		}
	}
	return found
}

// find returns the index of a member, −1 if there is none of that name. guess
// is tried first: a canonical document has its members in the plan's order.
func (p *plan) find(name string, guess int) int {
	if guess < len(p.members) && p.members[guess].name == name {
		return guess
	}
	from, to := 0, len(p.members)
	for from < to {
		middle := int(uint(from+to) / 2)
		switch order := canonical.Compare(p.members[middle].name, name); {
		case order == 0:
			return middle
		case order < 0:
			from = middle + 1
		default:
			to = middle
		}
	}
	return -1
}
