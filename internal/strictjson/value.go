package strictjson

import (
	"encoding"
	"reflect"
	"strconv"

	"github.com/samverkan/samverkan"
)

// value reads a value into v and lets its type check it.
func (d *decoder) value(v reflect.Value, p *plan, r *rules) {
	at, before := d.pos, len(d.faults)
	d.read(v, p, r)
	if p.checked && len(d.faults) == before && !d.stopped {
		d.check(v, at)
	}
}

func (d *decoder) check(v reflect.Value, at int) {
	if err := v.Addr().Interface().(checker).Check(); err != nil {
		d.place(err, at, d.text[at:d.pos])
	}
}

func (d *decoder) read(v reflect.Value, p *plan, r *rules) {
	c := d.peek()
	switch {
	case p.as == asPointer:
		if !d.room(p.elem.typ, 1) {
			return
		}
		target := reflect.New(p.elem.typ)
		d.value(target.Elem(), p.elem, r)
		v.Set(target)
		return
	case c == '"' && p.as <= asString:
		at := d.pos
		if s, ok := d.quoted(); ok {
			d.stringInto(v, p, r, s, at)
		}
		return
	case c == '{' && p.as == asObject:
		d.object(v, p)
		return
	case c == '{' && p.as == asEntries:
		d.entries(v, p, r)
		return
	case c == '[' && p.as == asList:
		d.list(v, p, r)
		return
	case c == '[' && p.as == asArray:
		d.array(v, p, r)
		return
	case c == '-' || '0' <= c && c <= '9':
		if p.as == asInt || p.as == asUint || p.as == asFloat || p.as == asScalar {
			d.numberInto(v, p, r)
			return
		}
	case (c == 't' || c == 'f') && p.as == asBool:
		v.SetBool(c == 't' && d.literal("true") || c == 'f' && !d.literal("false"))
		return
	}
	d.mismatch(p, r)
}

// stringInto gives a type the content of a string.
func (d *decoder) stringInto(v reflect.Value, p *plan, r *rules, s span, at int) {
	switch p.as {
	case asText:
		if err := textInto(v.Addr().Interface(), d.bytes(s)); err != nil {
			d.place(err, at, d.content(s))
		}
	case asScalar:
		if err := v.Addr().Interface().(Scalar).ParseScalar(d.content(s), true); err != nil {
			d.place(err, at, d.content(s))
		}
	case asChoice:
		d.choice(v, p, d.content(s), at)
	default:
		content := d.content(s)
		if r == nil || d.fits(content, r, at) {
			v.SetString(content)
		}
	}
}

// textInto gives a type what a document says. A date that is not there is left
// out of a document: the empty string, which is none elsewhere, is refused.
func textInto(v any, text []byte) error {
	if _, is := v.(*samverkan.Date); is && len(text) == 0 {
		_, err := samverkan.ParseDate("")
		return err
	}
	return v.(encoding.TextUnmarshaler).UnmarshalText(text)
}

// numberInto gives a type a number.
func (d *decoder) numberInto(v reflect.Value, p *plan, r *rules) {
	n, ok := d.number()
	if !ok {
		return
	}
	literal := d.text[n.from:n.to]
	switch p.as {
	case asScalar:
		if err := v.Addr().Interface().(Scalar).ParseScalar(literal, false); err != nil {
			d.place(err, n.from, literal)
		}
	case asFloat:
		f, err := strconv.ParseFloat(literal, 64)
		if err != nil {
			d.tooLargeFloat(literal, n.from)
			return
		}
		v.SetFloat(f)
	default:
		from, to := p.span(r)
		i, ok := d.integer(n, from, to)
		switch {
		case !ok:
		case p.as == asUint:
			v.SetUint(uint64(i))
		default:
			v.SetInt(i)
		}
	}
}

// list reads a list into a slice, which stays nil for the empty list.
func (d *decoder) list(v reflect.Value, p *plan, r *rules) {
	at := d.pos
	if !d.open() {
		return
	}
	var inner *rules
	if r != nil {
		inner = r.elem
	}
	n := 0
	for ; d.more(']', n == 0); n++ {
		if r.full(n) {
			d.skip() // to count them
			continue
		}
		d.enter(step{index: n})
		if d.grow(v, n, p) {
			d.value(v.Index(n), p.elem, inner)
		}
		d.leave()
	}
	d.usual[p.number] = n
	if !d.stopped && r.full(n-1) {
		d.tooMany(n, r.limit, at)
	}
}

// grow makes room for element n, the next one of a slice. Lists of one type are
// often of one length, so a short one begins with that of the last.
func (d *decoder) grow(v reflect.Value, n int, p *plan) bool {
	if n == v.Cap() {
		more := max(4, n, min(d.usual[p.number], 32)-n)
		if !d.room(v.Type().Elem(), more) {
			return false
		}
		v.Grow(more)
	}
	v.SetLen(n + 1)
	return true
}

// room takes the memory of n values of a type from what the document may have.
// Without it a few megabytes of "{},{},{}" would be gigabytes of structs.
func (d *decoder) room(t reflect.Type, n int) bool {
	if d.memory -= n * int(t.Size()); d.memory >= 0 {
		return true
	}
	d.stop(samverkan.CodeTooLarge, d.pos, samverkan.Text{
		SV: "Dokumentets listor tar hit mer minne än de {most} byte de får ta. Dela upp dokumentet.",
		EN: "The lists of the document take more memory up to here than the {most} bytes they may. Split the document.",
	}, samverkan.Int("most", memoryOf(d.most)))
	return false
}

// array reads a list of as many elements as the array has.
func (d *decoder) array(v reflect.Value, p *plan, r *rules) {
	at := d.pos
	if !d.open() {
		return
	}
	n := 0
	for ; d.more(']', n == 0); n++ {
		if n >= v.Len() {
			d.skip()
			continue
		}
		d.enter(step{index: n})
		d.value(v.Index(n), p.elem, r)
		d.leave()
	}
	if !d.stopped && n != v.Len() {
		d.wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Listan har {n|# del|# delar}. Den ska ha {want}.",
			EN: "The list has {n|# item|# items}. It must have {want}.",
		}, samverkan.Int("n", n), samverkan.Int("want", v.Len()))
	}
}

// any reads a value of no given type.
func (d *decoder) any() any {
	switch c := d.peek(); {
	case c == '"':
		s, _ := d.string()
		return s
	case c == '{':
		return d.anyObject()
	case c == '[':
		list := []any{}
		if d.open() {
			for d.more(']', len(list) == 0) {
				d.enter(step{index: len(list)})
				list = append(list, d.any())
				d.leave()
			}
		}
		return list
	case c == 't':
		return d.literal("true")
	case c == 'f':
		return !d.literal("false")
	case c == 'n':
		d.literal("null")
	case c == '-' || '0' <= c && c <= '9':
		n, ok := d.number()
		if !ok {
			return nil
		}
		f, err := strconv.ParseFloat(d.text[n.from:n.to], 64)
		if err != nil {
			d.tooLargeFloat(d.text[n.from:n.to], n.from)
		}
		return f
	default:
		d.noValue()
	}
	return nil
}

func (d *decoder) anyObject() map[string]any {
	object := map[string]any{}
	if !d.open() {
		return nil
	}
	for first := true; d.more('}', first); first = false {
		name, at, ok := d.name()
		if !ok {
			break
		}
		d.enter(step{name: name, index: -1})
		if _, twice := object[name]; twice {
			d.twice(name, at)
		}
		object[name] = d.any()
		d.leave()
	}
	return object
}
