package canonical

import (
	"encoding"
	"reflect"
)

// form is how values of a type are written.
type form uint8

const (
	asNothing form = iota // the type has no JSON; the plan's err says why
	asScalar
	asAppender
	asMarshaler
	asBool
	asInt
	asUint
	asFloat
	asString
	asList
	asEntries
	asMap
	asObject
	asPointer
	asInterface
)

// plan is how values of one type are written. It does not change once it is
// made.
type plan struct {
	as         form
	err        error
	elem       *plan   // of a list, map or pointer; of the values of entries
	fields     []field // of an object, in canonical order
	key, value int     // fields of an entry
}

type field struct {
	name  string
	head  []byte // the name as JSON, with the colon after it
	index []int
	omit  bool
	plan  *plan
}

// planner holds the plans that are made together. A type stands in it before its parts
// are planned: that is how recursive types end.
type planner map[reflect.Type]*plan

func (ps planner) of(t reflect.Type) (*plan, error) {
	p := ps[t]
	if p == nil {
		p = &plan{}
		ps[t] = p
		p.err = ps.fill(p, t)
	}
	return p, p.err
}

func (ps planner) fill(p *plan, t reflect.Type) (err error) {
	switch t.Kind() {
	case reflect.Pointer: // before the methods: a nil pointer has none to ask
		p.as = asPointer
		p.elem, err = ps.of(t.Elem())
		return err
	case reflect.Interface:
		p.as = asInterface
		return nil
	}
	switch pointer := reflect.PointerTo(t); {
	case pointer.Implements(reflect.TypeFor[Scalar]()):
		p.as = asScalar
	case pointer.Implements(reflect.TypeFor[encoding.TextAppender]()):
		p.as = asAppender
	case pointer.Implements(reflect.TypeFor[encoding.TextMarshaler]()):
		p.as = asMarshaler
	default:
		return ps.fillKind(p, t)
	}
	return nil
}

func (ps planner) fillKind(p *plan, t reflect.Type) (err error) {
	switch t.Kind() {
	case reflect.Bool:
		p.as = asBool
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		p.as = asInt
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Uintptr:
		p.as = asUint
	case reflect.Float64:
		p.as = asFloat
	case reflect.String:
		p.as = asString
	case reflect.Slice:
		key, value, ok, err := Entry(t.Elem())
		if err != nil {
			return err
		}
		if ok {
			p.as, p.key, p.value = asEntries, key, value
			p.elem, err = ps.of(t.Elem().Field(value).Type)
			return err
		}
		p.as = asList
		p.elem, err = ps.of(t.Elem())
		return err
	case reflect.Array:
		p.as = asList
		p.elem, err = ps.of(t.Elem())
	case reflect.Map:
		if t.Key().Kind() != reflect.String {
			return &Error{Reason: t.String() + " has keys that are not strings"}
		}
		p.as = asMap
		p.elem, err = ps.of(t.Elem())
	case reflect.Struct:
		p.as = asObject
		return ps.fillObject(p, t)
	default:
		return &Error{Reason: t.String() + " has no canonical JSON"}
	}
	return err
}

func (ps planner) fillObject(p *plan, t reflect.Type) error {
	members, err := Members(t)
	if err != nil {
		return err
	}
	p.fields = make([]field, len(members))
	for i, m := range members {
		head, _ := appendString(nil, m.Name) // Members refuses names that are not UTF-8
		of, err := ps.of(m.Field.Type)
		if err != nil {
			return at(err, m.Name)
		}
		p.fields[i] = field{name: m.Name, head: append(head, ':'), index: m.Index, omit: m.Optional, plan: of}
	}
	return nil
}
