package canonical

import (
	"encoding"
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

type encoder struct {
	plans planner
	depth int
}

// addressable returns v, in a copy where v has no address: methods of the
// pointer are then found for every value, and calling one does not allocate.
func addressable(v reflect.Value) reflect.Value {
	if v.CanAddr() {
		return v
	}
	box := reflect.New(v.Type()).Elem()
	box.Set(v)
	return box
}

func (e *encoder) append(dst []byte, v reflect.Value, p *plan) ([]byte, error) {
	switch p.as {
	case asString:
		return text(dst, v.String())
	case asBool:
		return strconv.AppendBool(dst, v.Bool()), nil
	case asInt:
		n := v.Int()
		if n > MaxInteger || n < -MaxInteger {
			return nil, &Error{Reason: strconv.FormatInt(n, 10) + " is not within ±(2^53 − 1)"}
		}
		return strconv.AppendInt(dst, n, 10), nil
	case asUint:
		n := v.Uint()
		if n > MaxInteger {
			return nil, &Error{Reason: strconv.FormatUint(n, 10) + " is not within ±(2^53 − 1)"}
		}
		return strconv.AppendUint(dst, n, 10), nil
	case asFloat:
		return appendFloat(dst, v.Float())
	case asScalar:
		return appendScalar(dst, v.Addr().Interface().(Scalar))
	case asAppender:
		return appendText(dst, v.Addr().Interface().(encoding.TextAppender))
	case asMarshaler:
		b, err := v.Addr().Interface().(encoding.TextMarshaler).MarshalText()
		if err != nil {
			return nil, &Error{Reason: err.Error()}
		}
		return text(dst, string(b))
	}
	if e.depth++; e.depth > MaxDepth {
		return nil, &Error{Reason: "the value nests more than " + strconv.Itoa(MaxDepth) + " levels, or contains itself"}
	}
	dst, err := e.appendParts(dst, v, p)
	e.depth--
	return dst, err
}

func (e *encoder) appendParts(dst []byte, v reflect.Value, p *plan) ([]byte, error) {
	switch p.as {
	case asObject:
		return e.appendObject(dst, v, p)
	case asList:
		return e.appendList(dst, v, p)
	case asEntries:
		return e.appendEntries(dst, v, p)
	case asMap:
		return e.appendMap(dst, v, p)
	case asPointer:
		if v.IsNil() {
			return nil, &Error{Reason: "a nil pointer has no JSON; tag the member omitempty to leave it out"}
		}
		return e.append(dst, v.Elem(), p.elem)
	case asInterface:
		if v.IsNil() {
			return append(dst, "null"...), nil
		}
		inner := addressable(v.Elem())
		of, err := e.plans.of(inner.Type())
		if err != nil {
			return nil, err
		}
		return e.append(dst, inner, of)
	}
	return nil, p.err
}

func (e *encoder) appendObject(dst []byte, v reflect.Value, p *plan) ([]byte, error) {
	dst = append(dst, '{')
	first := true
	for i := range p.fields {
		f := &p.fields[i]
		part := v.Field(f.index[0])
		for _, index := range f.index[1:] {
			part = part.Field(index)
		}
		if f.omit && Empty(part) {
			continue
		}
		if !first {
			dst = append(dst, ',')
		}
		first = false
		dst = append(dst, f.head...)
		var err error
		if dst, err = e.append(dst, part, f.plan); err != nil {
			return nil, at(err, f.name)
		}
	}
	return append(dst, '}'), nil
}

// Empty reports whether omitempty leaves a value out.
func Empty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Slice, reflect.Map:
		return v.Len() == 0
	}
	return v.IsZero()
}

func (e *encoder) appendList(dst []byte, v reflect.Value, p *plan) ([]byte, error) {
	dst = append(dst, '[')
	for i := range v.Len() {
		if i > 0 {
			dst = append(dst, ',')
		}
		var err error
		if dst, err = e.append(dst, v.Index(i), p.elem); err != nil {
			return nil, at(err, strconv.Itoa(i))
		}
	}
	return append(dst, ']'), nil
}

// named is the name of a member of an object that is not a struct, and where
// its value is. Names are sorted without their values: those are large.
type named struct {
	key   string
	place int
}

func (e *encoder) appendEntries(dst []byte, v reflect.Value, p *plan) ([]byte, error) {
	names := make([]named, v.Len())
	for i := range names {
		names[i] = named{v.Index(i).Field(p.key).String(), i}
	}
	return e.appendNamed(dst, names, func(place int) reflect.Value { return v.Index(place).Field(p.value) }, p)
}

func (e *encoder) appendMap(dst []byte, v reflect.Value, p *plan) ([]byte, error) {
	names := make([]named, 0, v.Len())
	values := make([]reflect.Value, 0, v.Len())
	for each := v.MapRange(); each.Next(); {
		names = append(names, named{each.Key().String(), len(values)})
		values = append(values, addressable(each.Value()))
	}
	return e.appendNamed(dst, names, func(place int) reflect.Value { return values[place] }, p)
}

// appendNamed writes an object of members in any order. Names are compared
// before they are checked: of names that are not UTF-8 the first found is
// reported, which one does not matter as every one is an error.
func (e *encoder) appendNamed(dst []byte, names []named, value func(place int) reflect.Value, p *plan) ([]byte, error) {
	byKey := func(a, b named) int { return Compare(a.key, b.key) }
	if !slices.IsSortedFunc(names, byKey) {
		sortNamed(names, make([]named, len(names)/2))
	}
	dst = append(dst, '{')
	for i, m := range names {
		if i > 0 {
			if m.key == names[i-1].key {
				return nil, &Error{Reason: "the key " + strconv.Quote(m.key) + " stands twice"}
			}
			dst = append(dst, ',')
		}
		var err error
		if dst, err = text(dst, m.key); err != nil {
			return nil, err
		}
		if dst, err = e.append(append(dst, ':'), value(m.place), p.elem); err != nil {
			return nil, at(err, m.key)
		}
	}
	return append(dst, '}'), nil
}

// sortNamed sorts by merging, with room for half as many. Why not slices.SortFunc:
// for this one type it is 26 kB of WebAssembly (package sorted), and package
// sorted takes seven times as long where a map has thousands of names.
func sortNamed(names, room []named) {
	half := len(names) / 2
	if half == 0 {
		return
	}
	sortNamed(names[:half], room)
	sortNamed(names[half:], room)
	a, b := room[:half], names[half:]
	copy(a, names)
	for i := 0; len(a) > 0; i++ { // what is left of b is in its place
		if len(b) == 0 || Compare(a[0].key, b[0].key) <= 0 {
			names[i], a = a[0], a[1:]
		} else {
			names[i], b = b[0], b[1:]
		}
	}
}

// at puts a reference token before the place of an error.
func at(err error, token string) error {
	var inner *Error
	if !errors.As(err, &inner) {
		return err
	}
	token = strings.ReplaceAll(strings.ReplaceAll(token, "~", "~0"), "/", "~1")
	return &Error{At: "/" + token + inner.At, Reason: inner.Reason}
}

func appendScalar(dst []byte, s Scalar) ([]byte, error) {
	literal, quoted := s.Scalar()
	if quoted {
		return text(dst, literal)
	}
	n, err := strconv.ParseInt(literal, 10, 64)
	if err != nil || strconv.FormatInt(n, 10) != literal || n > MaxInteger || n < -MaxInteger {
		return nil, &Error{Reason: strconv.Quote(literal) + " is not an integer within ±(2^53 − 1)"}
	}
	return append(dst, literal...), nil
}

// appendText lets the value write its text where it is to stand, and writes it
// anew only if something in it has to be escaped.
func appendText(dst []byte, a encoding.TextAppender) ([]byte, error) {
	start := len(dst)
	out, err := a.AppendText(append(dst, '"'))
	if err != nil {
		return nil, &Error{Reason: err.Error()}
	}
	if written := string(out[start+1:]); !plain(written) {
		return text(out[:start], written)
	}
	return append(out, '"'), nil
}
