package jsonstat

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// What a cube has and JSON-stat has no place for stands in the member samverkan of
// the extension of the data set:
//
//	"extension": {"samverkan": {"unit": {…}, "sources": [{…}], "statuses": [{…}]}}
//
// and of a unit:
//
//	"extension": {"samverkan": {"kind": "…", "measure": "…", "prices": "…"}}
//
// It goes before what PxWeb says there (measured.go).
const own = "samverkan"

// listed is a status that the file lists itself, with the text that stands for it
// in the member status.
type listed struct {
	cube.Status
	code string
}

// extension reads the extension of a data set and returns the sources that it lists.
func (r *Reading) extension(into *Response, p *part, m member, at string) (sources []cube.Source) {
	if r.s.data[m.from] != '{' {
		r.keepUnlessNull(into, "", m)
		return nil
	}
	at += "/extension"
	all := r.object(m, at)
	if len(all) == 0 {
		r.keep(into, "", m)
	}
	for _, x := range all {
		if x.name != own || r.s.data[x.from] != '{' {
			r.keep(into, "/extension", x)
			continue
		}
		at := at + "/" + own
		for _, y := range r.object(x, at) {
			switch y.name {
			case "unit":
				r.s.pos = y.from
				r.unit(into, &p.cube.Unit, at+"/unit", "/extension/"+own+"/unit")
			case "sources":
				r.each(y, at+"/sources", func(at string) { sources = append(sources, r.source(at)) })
			case "statuses":
				p.listed = append(p.listed, listed{})
				r.each(y, at+"/statuses", func(at string) {
					if len(p.listed) == cube.MaxStatuses {
						r.tooManyStatuses(p)
						return
					}
					p.listed = append(p.listed, r.status(at))
				})
			default:
				r.keep(into, "/extension/"+own, y)
			}
		}
	}
	return sources
}

func (r *Reading) keepUnlessNull(into *Response, at string, m member) {
	if r.s.data[m.from] != 'n' {
		r.keep(into, at, m)
	}
}

// each goes through a list of objects.
func (r *Reading) each(m member, at string, read func(at string)) {
	s := &r.s
	if s.pos = m.from; s.stopped {
		return
	}
	if s.peek() != '[' {
		s.wrong(samverkan.CodeInvalid, at, m.from, shouldBe(aList()), s.found())
		return
	}
	i := 0
	for first := s.open(); s.more(']', first); first = false {
		read(at + "/" + itoa(i))
		i++
	}
}

// fields reads an object of texts that stands here and goes past it.
func (r *Reading) fields(at string, into func(name string, m member)) {
	all, _ := r.s.members(at)
	end := r.s.pos
	for _, m := range all {
		if !r.s.stopped {
			into(m.name, m)
		}
	}
	if !r.s.stopped {
		r.s.pos = end
	}
}

func (r *Reading) source(at string) (s cube.Source) {
	r.fields(at, func(name string, m member) {
		here := at + samverkan.Pointer(name)
		switch name {
		case "publisher":
			s.Publisher = r.text(m, here)
		case "table":
			s.Table = r.text(m, here)
		case "query":
			s.Query = r.text(m, here)
		case "updated":
			s.Updated = r.text(m, here)
		case "license":
			s.License = r.text(m, here)
		case "hash":
			s.Hash = r.text(m, here)
		case "retrieved":
			if err := s.Retrieved.UnmarshalText([]byte(r.text(m, here))); err != nil {
				r.s.wrong(samverkan.CodeInvalid, here, m.from, samverkan.Text{
					SV: "Dagen går inte att läsa. Skriv den som 2026-11-22.",
					EN: "The day cannot be read. Write it as 2026-11-22.",
				})
			}
		case "note":
			r.s.pos = m.from
			r.fields(here, func(name string, m member) {
				switch name {
				case "sv":
					s.Note.SV = r.text(m, here+"/sv")
				case "en":
					s.Note.EN = r.text(m, here+"/en")
				}
			})
		}
	})
	return s
}

func (r *Reading) status(at string) (s listed) {
	coded := false
	r.fields(at, func(name string, m member) {
		here := at + samverkan.Pointer(name)
		switch name {
		case "code":
			s.code, coded = r.text(m, here), true
		case "missing":
			s.Missing = cube.Missing(r.choice(m, here, s.Missing.Choices()))
		case "symbol":
			s.Symbol = r.text(m, here)
		case "label":
			s.Label = r.text(m, here)
		}
	})
	if !coded {
		s.code = s.Symbol
	}
	return s
}

// choice reads one of some words.
func (r *Reading) choice(m member, at string, all []string) string {
	said := r.text(m, at)
	if !r.s.stopped && !oneOf(said, all) {
		r.s.wrong(samverkan.CodeUnknown, at, m.from, samverkan.Text{
			SV: "”{value}” finns inte att välja. Skriv en av {all}.",
			EN: "“{value}” is not a choice. Write one of {all}.",
		}, samverkan.Quoted("value", said), list(all[1:]))
		return ""
	}
	return said
}

// ofUnit reads the extension of a unit.
func (r *Reading) ofUnit(into *Response, u *cube.Unit, m member, at, object string) {
	if r.s.data[m.from] != '{' {
		r.keepUnlessNull(into, object, m)
		return
	}
	all := r.object(m, at)
	if len(all) == 0 {
		r.keep(into, object, m)
	}
	for _, x := range all {
		if x.name != own || r.s.data[x.from] != '{' {
			r.keep(into, object+"/extension", x)
			continue
		}
		at := at + "/" + own
		for _, y := range r.object(x, at) {
			switch y.name {
			case "kind":
				u.Kind = cube.Kind(r.choice(y, at+"/kind", u.Kind.Choices()))
			case "measure":
				u.Measure = cube.Measure(r.choice(y, at+"/measure", u.Measure.Choices()))
			case "prices":
				u.Prices = cube.Prices(r.choice(y, at+"/prices", u.Prices.Choices()))
			default:
				r.keep(into, object+"/extension/"+own, y)
			}
		}
	}
}
