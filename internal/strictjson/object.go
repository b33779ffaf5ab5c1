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
			if part := field(v, m.index); m.later {
				d.read(part, m.plan, m.rules)
			} else {
				d.value(part, m.plan, m.rules)
			}
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
	names := names{from: len(d.names)}
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
		if !names.add(d, name) {
			d.twice(name, at)
		}
		if d.grow(v, n, p) {
			d.entry(v.Index(n), p, name, at)
		}
		d.leave()
	}
	d.names = d.names[:names.from] // or nothing more is read
	d.usual[p.number] = n
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

// names finds a name that stands twice in an object. While the names ascend,
// as in canonical JSON, each only has to come after the one before it; they
// are kept on a stack of the decoder. The first that does not makes a map.
type names struct {
	from int // where this object's names begin on the stack
	all  map[string]struct{}
}

// add reports whether the name is new.
func (n *names) add(d *decoder, name string) bool {
	if n.all == nil {
		if len(d.names) == n.from || d.names[len(d.names)-1] < name {
			d.names = append(d.names, name)
			return true
		}
		n.all = make(map[string]struct{}, 2*(len(d.names)-n.from))
		for _, old := range d.names[n.from:] {
			n.all[old] = struct{}{}
		}
	}
	before := len(n.all)
	n.all[name] = struct{}{}
	return len(n.all) > before
}
