package strictjson

import (
	"encoding"
	"math"
	"reflect"
	"slices"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Check says of a value what [Decode] says of the document that package
// canonical writes of it: one that was made by hand keeps the rules of one that
// was read. value points to a struct. Two things are left out: the bytes of the
// document are not counted, and the value's own Check is not asked, for that is
// where this is called from. Faults come in the order of the document, each
// thing that is too much before its parts; they have no offset.
func Check(value any) samverkan.Faults {
	target := reflect.ValueOf(value)
	if target.Kind() != reflect.Pointer || target.IsNil() || target.Elem().Kind() != reflect.Struct {
		panic("strictjson: Check needs a pointer to a struct")
	}
	d := &decoder{deep: DefaultDepth}
	d.parts(target.Elem(), planner{}.of(target.Type().Elem()), nil)
	return d.faults
}

const nowhere = -1 // the offset of what does not stand in a document

// look looks at a value and asks its type.
func (d *decoder) look(v reflect.Value, p *plan, r *rules) {
	before := len(d.faults)
	d.parts(v, p, r)
	if p.checked && len(d.faults) == before && !d.stopped {
		d.asks(v)
	}
}

func (d *decoder) asks(v reflect.Value) {
	if err := v.Addr().Interface().(checker).Check(); err != nil {
		d.place(err, nowhere, "")
	}
}

func (d *decoder) parts(v reflect.Value, p *plan, r *rules) {
	switch p.as {
	case asString:
		if s := v.String(); d.isText(s) && r != nil {
			d.fits(s, r, nowhere)
		}
	case asChoice:
		if s := v.String(); !slices.Contains(p.choices, s) {
			d.noChoice(p, s, nowhere)
		}
	case asInt:
		d.ranged(v.Int(), p, r)
	case asUint:
		d.ranged(int64(min(v.Uint(), math.MaxInt64)), p, r)
	case asFloat:
		if f := v.Float(); math.IsNaN(f) || math.IsInf(f, 0) {
			d.wrong(samverkan.CodeInvalid, nowhere, samverkan.Text{SV: "Här står inget tal.", EN: "This is no number."})
		}
	case asText, asScalar:
		d.again(v, p)
	case asPointer:
		if v.IsNil() {
			d.null(p, r, nowhere)
		} else {
			d.look(v.Elem(), p.elem, r)
		}
	case asList, asArray, asEntries, asObject:
		if d.depth++; d.depth > d.deep {
			d.tooDeep(nowhere)
			return
		}
		d.within(v, p, r)
		d.depth--
	}
}

func (d *decoder) ranged(n int64, p *plan, r *rules) {
	if from, to := p.span(r); n < from || n > to {
		d.wrong(samverkan.CodeInvalid, nowhere, outside(), plain("value", n), plain("from", from), plain("to", to))
	}
}

// within looks at the parts of a value that has parts.
func (d *decoder) within(v reflect.Value, p *plan, r *rules) {
	switch p.as {
	case asObject:
		d.members(v, p)
	case asEntries:
		names := names{from: len(d.names)}
		for i := range d.upTo(v.Len(), r) {
			d.enters(v.Index(i), p, &names)
		}
		d.names = d.names[:names.from]
	default:
		inner := r
		if r != nil && p.as == asList {
			inner = r.elem
		}
		for i := range d.upTo(v.Len(), r) {
			d.inside(step{index: i}, v.Index(i), p.elem, inner)
		}
	}
}

// inside looks at a part.
//
//go:noinline
func (d *decoder) inside(s step, v reflect.Value, p *plan, r *rules) {
	if !d.stopped {
		d.enter(s)
		d.look(v, p, r)
		d.leave()
	}
}

// enters looks at one member of an object of any names.
func (d *decoder) enters(entry reflect.Value, p *plan, names *names) {
	key, before := field(entry, p.key.index), len(d.faults)
	name := key.String()
	d.enter(step{name: name, index: -1, optional: true})
	if !names.add(d, name) {
		d.twice(name, nowhere)
	}
	d.look(key, p.key.plan, p.key.rules)
	d.look(field(entry, p.value.index), p.value.plan, p.value.rules)
	if p.elem.checked && len(d.faults) == before && !d.stopped {
		d.asks(entry)
	}
	d.leave()
}

func (d *decoder) members(v reflect.Value, p *plan) {
	before := len(d.faults)
	for i := range p.members {
		m := &p.members[i]
		part := field(v, m.index)
		if m.optional && canonical.Empty(part) {
			continue
		}
		d.inside(step{name: m.name, index: -1, optional: m.optional}, part, m.plan, m.rules)
	}
	for _, index := range p.inlined {
		if d.stopped || len(d.faults) > before {
			return
		}
		d.asks(field(v, index))
	}
}

// upTo refuses more parts than the rules let in, and returns how many to look
// at.
func (d *decoder) upTo(n int, r *rules) int {
	if r == nil || r.limit == 0 || n <= r.limit {
		return n
	}
	d.tooMany(n, r.limit, nowhere)
	return r.limit
}

// again reads what the value writes of itself: none but its own type knows
// whether that is right.
func (d *decoder) again(v reflect.Value, p *plan) {
	if p.sealed && !v.IsZero() {
		return // nobody but its own package has made it
	}
	copied := reflect.New(p.typ)
	var written string
	var err error
	switch is := v.Addr().Interface().(type) {
	case canonical.Scalar:
		var quoted bool
		written, quoted = is.Scalar()
		err = copied.Interface().(Scalar).ParseScalar(written, quoted)
	case encoding.TextMarshaler:
		var b []byte
		if b, err = is.MarshalText(); err == nil {
			written = string(b)
			err = textInto(copied.Interface(), b)
		}
	}
	if err != nil {
		d.place(err, nowhere, written)
	}
}

// isText refuses a string that is not UTF-8.
func (d *decoder) isText(s string) bool {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			d.notUTF8(s[i], nowhere)
			return false
		}
		i += size
	}
	return true
}
