package strictjson

import (
	"reflect"

	"github.com/samverkan/samverkan"
)

// object reads an object into a struct.
func (d *decoder) object(v reflect.Value, p *plan) {
	start, before := d.pos, len(d.faults)
	if !d.open() {
		return
	}
	var seen set
	last := -1
	for first := true; d.more('}', first); first = false {
		name, at, ok := d.name()
		if !ok {
			return
		}
		i := p.find(name, last+1)
		if i < 0 {
			d.enter(step{name: name, index: -1})
			d.unknown(name, p, at)
			d.skip()
			d.leave()
			continue
		}
		m := &p.members[i]
		d.enter(step{name: m.name, index: -1, optional: m.optional})
		if seen.has(i) {
			d.twice(name, at)
			d.skip()
		} else {
			seen.add(i)
			last = i
			d.value(field(v, m.index), m.plan, m.rules)
		}
		d.leave()
	}
	d.missing(p, &seen, start)
	for _, index := range p.inlined {
		if d.stopped || len(d.faults) > before {
			return
		}
		d.check(field(v, index), start)
	}
}

// missing reports the required members that were not seen, each at the place
// where it should be.
func (d *decoder) missing(p *plan, seen *set, start int) {
	if d.stopped || seen.covers(&p.required) {
		return
	}
	for i := range p.members {
		if m := &p.members[i]; p.required.has(i) && !seen.has(i) {
			d.enter(step{name: m.name, index: -1})
			d.wrong(samverkan.CodeInvalid, start, samverkan.Text{
				SV: "Fältet ”{name}” saknas. Det ska vara {wanted}.",
				EN: "The member “{name}” is missing. It must be {wanted}.",
			}, samverkan.Str("name", m.name), samverkan.Of("wanted", wanted(m.plan, m.rules)))
			d.leave()
		}
	}
}

// field is FieldByIndex for fields that no pointer leads to.
func field(v reflect.Value, index []int) reflect.Value {
	for _, i := range index {
		v = v.Field(i)
	}
	return v
}

// entries reads an object into a slice of its members, in the order of the
// document. An object of no members leaves the slice nil.
func (d *decoder) entries(v reflect.Value, p *plan, r *rules) {
	start := d.pos
	if !d.open() {
		return
	}
	var names names
	n := 0
	for ; d.more('}', n == 0); n++ {
		name, at, ok := d.name()
		if !ok {
			return
		}
		if r.full(n) {
			d.skip()
			continue
		}
		d.enter(step{name: name, index: -1, optional: true})
		if !names.add(name) {
			d.twice(name, at)
		}
		if d.grow(v, n) {
			d.entry(v.Index(n), p, name, at)
		}
		d.leave()
	}
	if !d.stopped && r.full(n-1) {
		d.tooMany(n, r.limit, start)
	}
}

func (d *decoder) entry(v reflect.Value, p *plan, name string, at int) {
	before, valueAt := len(d.faults), d.pos
	d.keyInto(field(v, p.key.index), p.key.plan, p.key.rules, name, at)
	if d.stopped {
		return
	}
	d.value(field(v, p.value.index), p.value.plan, p.value.rules)
	if p.elem.checked && len(d.faults) == before && !d.stopped {
		d.check(v, valueAt)
	}
}

// mapping reads an object into a map. An object of no members leaves it nil.
func (d *decoder) mapping(v reflect.Value, p *plan, r *rules) {
	start := d.pos
	if !d.open() {
		return
	}
	n := 0
	for ; d.more('}', n == 0); n++ {
		name, at, ok := d.name()
		if !ok {
			return
		}
		if r.full(n) {
			d.skip()
			continue
		}
		d.enter(step{name: name, index: -1, optional: true})
		if !d.room(p.typ.Key(), 2) || !d.room(p.elem.typ, 2) { // a map is about half full
			return
		}
		if v.IsNil() {
			v.Set(reflect.MakeMap(p.typ))
		}
		key, elem := reflect.New(p.typ.Key()).Elem(), reflect.New(p.elem.typ).Elem()
		key.SetString(name)
		if v.MapIndex(key).IsValid() {
			d.twice(name, at)
		}
		d.value(elem, p.elem, nil)
		v.SetMapIndex(key, elem)
		d.leave()
	}
	if !d.stopped && r.full(n-1) {
		d.tooMany(n, r.limit, start)
	}
}

// names remembers the names in an object to find one that stands twice: a few
// in a list, more in a map.
type names struct {
	few  [8]string
	n    int // how many of few are there
	many map[string]struct{}
}

// add reports whether the name is new.
func (n *names) add(name string) bool {
	if n.many == nil {
		for _, old := range n.few[:n.n] {
			if old == name {
				return false
			}
		}
		if n.n < len(n.few) {
			n.few[n.n] = name
			n.n++
			return true
		}
		n.many = make(map[string]struct{}, 4*len(n.few))
		for _, old := range n.few {
			n.many[old] = struct{}{}
		}
	}
	before := len(n.many)
	n.many[name] = struct{}{}
	return len(n.many) > before
}
