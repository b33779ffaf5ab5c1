package jsonstat

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Reading is the reading of a file of JSON-stat in steps. The data sets of a
// collection are one step each.
type Reading struct {
	s     scanner
	o     Options
	root  Response
	data  part // of the root
	items int
	done  bool
}

// part is the reading of one data set.
type part struct {
	at     string // its place
	cube   *cube.Cube
	cells  int
	value  member
	status member
	stage  stage
	listed []listed // the statuses that the file lists itself
	cellReading
}

type stage byte

const (
	head stage = iota
	inValues
	inStatuses
	finished
)

// NewReading begins to read a file. Its error is a Fault in the options.
func NewReading(data []byte, o Options) (*Reading, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	return &Reading{s: scanner{data: data}, o: o}, nil
}

// Step reads so many cells at most, and reports whether the reading is done. What
// stands before the cells is read in the first step.
func (r *Reading) Step(budget int) (done bool) {
	if r.done {
		return true
	}
	if r.data.stage == head {
		if r.s.begin() {
			r.s.space()
			r.response(&r.root, "", true)
			r.s.end()
		}
		if r.data.stage == head { // there are no cells
			r.data.stage = finished
		}
	}
	r.cells(&r.data, budget)
	r.done = r.data.stage == finished
	return r.done
}

// Progress returns how many bytes are read, of how many.
func (r *Reading) Progress() (done, of int) {
	switch {
	case r.done:
		return len(r.s.data), len(r.s.data)
	case r.data.stage == inValues && r.data.began:
		return r.s.pos, len(r.s.data)
	}
	return 0, len(r.s.data)
}

// Result returns what was read. Before the reading is done that is a Fault.
func (r *Reading) Result() (*Response, error) {
	if !r.done {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är inte läst till slut.",
			EN: "The file has not been read to its end.",
		})
	}
	if err := r.s.faults.Err(); err != nil {
		return nil, err
	}
	return &r.root, nil
}

// response reads the response that stands here and goes past it. The cells of
// the root's data set are left for later.
func (r *Reading) response(into *Response, at string, root bool) {
	s := &r.s
	from := s.pos
	all, ok := s.members(at)
	end := s.pos
	if ok {
		r.classed(into, all, from, at, root)
		sorted.By(into.Kept, func(a, b Kept) int { return strings.Compare(a.At, b.At) })
	}
	if !s.stopped {
		s.pos = end
	}
}

func (r *Reading) classed(into *Response, all []member, from int, at string, root bool) {
	s, m := &r.s, byName(all)
	if class, ok := m["class"]; ok {
		into.Class = Class(r.text(class, at+"/class"))
		if !s.stopped && !oneOf(string(into.Class), into.Class.Choices()) {
			s.wrong(samverkan.CodeUnknown, at+"/class", class.from, samverkan.Text{
				SV: "”{value}” är ingen klass av svar. Skriv en av {all}.",
				EN: "“{value}” is no class of response. Write one of {all}.",
			}, samverkan.Quoted("value", string(into.Class)), list(into.Class.Choices()))
			return
		}
	} else if _, has := m["value"]; root || has {
		r.classless(at, from, all, root)
		return
	}
	if root {
		r.version(m, from)
	}
	switch into.Class {
	case Dataset:
		r.dataset(into, all, m, at, root)
	case Dimension:
		r.ofDimension(into, all, m, at)
	default:
		r.collection(into, all, at)
	}
}

//go:noinline
func byName(all []member) map[string]member {
	m := make(map[string]member, len(all))
	for _, x := range all {
		m[x.name] = x
	}
	return m
}

// classless notes that a response does not say what it is.
func (r *Reading) classless(at string, from int, all []member, root bool) {
	_, version := byName(all)["version"]
	for _, m := range all {
		if root && !version && r.s.data[m.from] == '{' {
			r.s.wrong(samverkan.CodeUnknown, at, from, samverkan.Text{
				SV: "Filen har varken ”version” eller ”class” och ser ut som ett paket (bundle) i JSON-stat 1. Hämta den som JSON-stat 2, hos PxWeb ”json-stat2”.",
				EN: "The file has neither “version” nor “class” and looks like a bundle of JSON-stat 1. Fetch it as JSON-stat 2, of PxWeb “json-stat2”.",
			})
			return
		}
	}
	r.s.wrong(samverkan.CodeInvalid, at, from, samverkan.Text{
		SV: "Fältet ”class” saknas. Det säger om svaret är dataset, dimension eller collection.",
		EN: "The member “class” is missing. It says whether the response is a dataset, dimension or collection.",
	})
	if root && !version {
		r.version(nil, from)
	}
}

func (r *Reading) version(m map[string]member, from int) {
	v, ok := m["version"]
	if !ok {
		r.s.wrong(samverkan.CodeInvalid, "", from, samverkan.Text{
			SV: "Fältet ”version” saknas. I JSON-stat 2 står ”version”: ”2.0” först.",
			EN: "The member “version” is missing. In JSON-stat 2, “version”: “2.0” stands first.",
		})
		return
	}
	if said := r.text(v, "/version"); !r.s.stopped && said != "2.0" {
		r.s.wrong(samverkan.CodeUnknown, "/version", v.from, samverkan.Text{
			SV: "Filen säger sig vara version ”{value}”. Här läses 2.0.",
			EN: "The file says that it is version “{value}”. 2.0 is read here.",
		}, samverkan.Quoted("value", said))
	}
}

// text reads a member that is a text; null is as if it were not there.
func (r *Reading) text(m member, at string) string {
	s := &r.s
	s.pos, s.at = m.from, at
	switch {
	case s.null():
	case s.peek() == '"':
		if content, ok := s.quoted(); ok {
			return s.string(content, m.from+1)
		}
	default:
		s.wrong(samverkan.CodeInvalid, at, m.from, shouldBe(aText()), s.found())
	}
	return ""
}

// texts reads a member that is a list of texts; null is as if it were not there.
//
//go:noinline
func (r *Reading) texts(m member, at string) []string {
	r.s.pos = m.from
	return r.textsHere(at)
}

func (r *Reading) textsHere(at string) (all []string) {
	s := &r.s
	s.at = at
	if s.null() {
		return nil
	}
	if s.peek() != '[' {
		s.wrong(samverkan.CodeInvalid, at, s.pos, shouldBe(aList()), s.found())
		s.skip()
		return nil
	}
	for first := s.open(); s.more(']', first); first = false {
		from := s.pos
		if s.peek() != '"' {
			s.wrong(samverkan.CodeInvalid, at+"/"+itoa(len(all)), from, shouldBe(aText()), s.found())
			s.skip()
			all = append(all, "")
			continue
		}
		if content, ok := s.quoted(); ok {
			all = append(all, s.string(content, from+1))
		}
	}
	return all
}

// keep keeps a member as it is.
func (r *Reading) keep(into *Response, at string, m member) {
	if r.s.pos = m.from; m.name == "value" || m.name == "status" { // they may have been passed unseen
		if r.s.skip(); r.s.stopped {
			return
		}
	}
	into.Kept = append(into.Kept, Kept{At: at, Name: m.name, JSON: string(compact(r.s.data[m.from:m.before]))})
}

// compact returns JSON that was scanned without the white space between its parts.
func compact(b []byte) []byte {
	out := make([]byte, 0, len(b))
	inside := false
	for i := 0; i < len(b); i++ {
		c := b[i]
		switch {
		case inside && c == '\\':
			out = append(out, c)
			i++
			c = b[i]
		case c == '"':
			inside = !inside
		case !inside && (c == ' ' || c == '\n' || c == '\t' || c == '\r'):
			continue
		}
		out = append(out, c)
	}
	return out
}

// object lists the members of an object that was passed before.
func (r *Reading) object(m member, at string) []member {
	if r.s.pos = m.from; r.s.stopped {
		return nil
	}
	if r.s.null() {
		return nil
	}
	all, _ := r.s.members(at)
	return all
}

// collection reads a collection, or an item that is only linked to.
func (r *Reading) collection(into *Response, all []member, at string) {
	for _, m := range all {
		switch {
		case r.s.stopped:
			return
		case m.name == "class", m.name == "version" && at == "":
		case m.name == "href":
			into.Href = r.text(m, at+"/href")
		case m.name == "label":
			into.Label = r.text(m, at+"/label")
		case m.name == "link" && into.Class == Collection:
			for _, l := range r.object(m, at+"/link") {
				if l.name == "item" {
					r.list(into, l, at+"/link/item")
				} else {
					r.keep(into, "/link", l)
				}
			}
		default:
			r.keep(into, "", m)
		}
	}
}

// list reads the items of a collection.
func (r *Reading) list(into *Response, m member, at string) {
	s := &r.s
	if s.pos = m.from; s.peek() != '[' {
		s.wrong(samverkan.CodeInvalid, at, m.from, shouldBe(aList()), s.found())
		return
	}
	for first := s.open(); s.more(']', first); first = false {
		if r.items++; r.items > MaxItems {
			s.at = at
			s.stop(samverkan.CodeTooLarge, s.pos, samverkan.Text{
				SV: "Samlingen har fler än {most} poster. Läs en del i taget.",
				EN: "The collection has more than {most} items. Read one part at a time.",
			}, samverkan.Int("most", MaxItems))
			return
		}
		into.Items = append(into.Items, Response{})
		item := &into.Items[len(into.Items)-1]
		r.response(item, at+"/"+itoa(len(into.Items)-1), false)
	}
}

// ofDimension reads a response of the class dimension.
func (r *Reading) ofDimension(into *Response, all []member, m map[string]member, at string) {
	if _, has := m["category"]; !has && at != "" { // only linked to
		r.collection(into, all, at)
		return
	}
	into.Dimension = &cube.Dimension{}
	for _, x := range all {
		switch {
		case x.name == "class", x.name == "version" && at == "":
		case x.name == "href":
			into.Href = r.text(x, at+"/href")
		case !r.ofEveryDimension(into.Dimension, x, at):
			r.keep(into, "", x)
		}
	}
	r.categories(into, into.Dimension, m, at, "", -1)
}
