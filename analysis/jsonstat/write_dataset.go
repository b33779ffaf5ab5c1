package jsonstat

import (
	"errors"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// dataset writes a data set: what the cells are before the cells, so that whoever
// reads it knows how many there are.
func (w *writer) dataset(c *cube.Cube, names []string) {
	if !w.fits(c) {
		return
	}
	w.said("label", c.Label)
	var publishers []string
	for i := range c.Sources {
		if s := &c.Sources[i]; s.Publisher != "" && !oneOf(s.Publisher, publishers) {
			publishers = append(publishers, s.Publisher)
		}
	}
	w.said("source", strings.Join(publishers, "; "))
	updated, kept := w.updated(c)
	if !kept {
		names = append(names, "updated")
	}
	w.texts("note", c.Notes)
	w.name("id")
	w.open('[')
	for i := range c.Dimensions {
		w.comma()
		w.text(c.Dimensions[i].ID)
	}
	w.close(']')
	w.name("size")
	w.open('[')
	for i := range c.Dimensions {
		w.comma()
		w.b = append(w.b, itoa(len(c.Dimensions[i].Categories))...)
	}
	w.close(']')
	w.roles(c)
	w.name("dimension")
	w.open('{')
	ids := make([]string, len(c.Dimensions))
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		ids[i] = d.ID
		object := "/dimension" + samverkan.Pointer(d.ID)
		w.name(d.ID)
		w.open('{')
		w.ofDimension(d, object)
		w.rest(object, "label", "note", "category")
		w.close('}')
	}
	w.rest("/dimension", ids...)
	w.close('}')
	codes, listed := codes(c)
	w.extension(c, updated, codes, listed)
	w.rest("", append(names, "source", "note", "id", "size", "role", "dimension", "value", "status")...)
	w.values(c)
	w.statuses(c, codes)
}

// fits notes what is wrong with the cube.
func (w *writer) fits(c *cube.Cube) bool {
	err := c.Check()
	if len(c.Values) == 0 {
		w.wrong(samverkan.CodeInvalid, w.at+"/values", samverkan.Text{
			SV: "Tabellen är tom. Den ska ha minst ett tal.", EN: "The table is empty. It must have one figure at least.",
		})
		return false
	}
	if err == nil {
		return true
	}
	var faults samverkan.Faults
	if errors.As(err, &faults) {
		for _, f := range faults {
			placed := *f
			placed.At = w.at + f.At
			w.faults.Add(&placed)
		}
	}
	return false
}

func (w *writer) roles(c *cube.Cube) {
	some := w.has("/role")
	for i := range c.Dimensions {
		some = some || c.Dimensions[i].Role != cube.Classification
	}
	if !some {
		return
	}
	w.name("role")
	w.open('{')
	all := cube.Classification.Choices()[1:]
	for _, role := range all {
		var ids []string
		for i := range c.Dimensions {
			if string(c.Dimensions[i].Role) == role {
				ids = append(ids, c.Dimensions[i].ID)
			}
		}
		w.texts(role, ids)
	}
	w.rest("/role", all...)
	w.close('}')
}

// extension writes what the cube has and JSON-stat has no place for. updated is
// when it was changed, as that is read back without it.
func (w *writer) extension(c *cube.Cube, updated string, codes []string, listed bool) {
	const inside = "/extension/" + own
	units := c.Unit != (cube.Unit{}) || w.has(inside+"/unit") || w.has(inside+"/unit/extension") || w.has(inside+"/unit/extension/"+own)
	sources := len(c.Sources) > 1
	for _, s := range c.Sources {
		plain := cube.Source{Publisher: s.Publisher, Updated: updated}
		sources = sources || s != plain || s == cube.Source{}
	}
	mine := units || sources || listed || w.has(inside)
	if !mine && !w.has("/extension") {
		return
	}
	for n, i := range w.places[""] { // an empty one that was kept
		if k := &w.kept[i]; k.Name == "extension" && k.JSON == "{}" {
			w.places[""] = append(append([]int(nil), w.places[""][:n]...), w.places[""][n+1:]...)
			w.wrote++
			break
		}
	}
	w.name("extension")
	w.open('{')
	if mine {
		w.name(own)
		w.open('{')
		if units {
			w.name("unit")
			w.unit(&c.Unit, inside+"/unit", measured{})
		}
		if sources {
			w.name("sources")
			w.open('[')
			for i := range c.Sources {
				w.comma()
				w.source(&c.Sources[i])
			}
			w.close(']')
		}
		if listed {
			w.name("statuses")
			w.open('[')
			for i := 1; i < len(c.Statuses); i++ {
				s := &c.Statuses[i]
				w.comma()
				w.open('{')
				if codes[i] != s.Symbol {
					w.name("code")
					w.text(codes[i])
				}
				w.said("missing", string(s.Missing))
				w.said("symbol", s.Symbol)
				w.said("label", s.Label)
				w.close('}')
			}
			w.close(']')
		}
		w.rest(inside, "unit", "sources", "statuses")
		w.close('}')
	}
	w.rest("/extension", own)
	w.close('}')
	for _, i := range w.places[""] {
		if w.kept[i].Name == "extension" {
			w.wrong(samverkan.CodeConflict, w.at+"/kept/"+itoa(i), samverkan.Text{
				SV: "Fältet ”extension” ska vara ett objekt, så att det som formatet inte har plats för kan skrivas där.",
				EN: "The member “extension” must be an object, so that what the format has no place for can be written there.",
			})
		}
	}
}

func (w *writer) source(s *cube.Source) {
	w.open('{')
	w.said("publisher", s.Publisher)
	w.said("table", s.Table)
	w.said("query", s.Query)
	w.said("updated", s.Updated)
	if !s.Retrieved.IsZero() {
		w.said("retrieved", s.Retrieved.String())
	}
	w.said("license", s.License)
	w.said("hash", s.Hash)
	if !s.Note.IsZero() {
		w.name("note")
		w.open('{')
		w.said("sv", s.Note.SV)
		w.said("en", s.Note.EN)
		w.close('}')
	}
	w.close('}')
}

// codes returns the text that stands for each status in the member status, and
// whether the statuses must be listed beside it to be read back as they are.
func codes(c *cube.Cube) (codes []string, listed bool) {
	next := 1 // the place that is seen first next, where places are in the order of the cells
	for _, k := range c.Status {
		switch {
		case int(k) == next:
			next++
		case int(k) > next:
			listed = true
		}
	}
	listed = listed || len(c.Statuses) > 0 && next != len(c.Statuses) || len(c.Statuses) == 1
	var o Options
	codes = make([]string, max(1, len(c.Statuses)))
	for i := 1; i < len(c.Statuses); i++ {
		s := &c.Statuses[i]
		none := s.Missing != cube.Present
		code := s.Symbol
		usual := o.meaning(none, code)
		if usual.Missing != s.Missing || s.Label != "" || !none && code == "" {
			listed = true
		}
		taken := func() bool {
			for j := 1; j < i; j++ {
				if codes[j] == code && (c.Statuses[j].Missing != cube.Present) == none {
					return true
				}
			}
			return !none && code == ""
		}
		if taken() {
			listed = true
			code = string(s.Missing)
		}
		for n := i; taken(); n += len(c.Statuses) {
			code = string(s.Missing) + "-" + itoa(n)
		}
		codes[i] = code
	}
	return codes, listed
}

// values writes the figures: as an object of those there are, if a quarter at most
// of the cells have one.
func (w *writer) values(c *cube.Cube) {
	w.name("value")
	gone := make([]bool, max(1, len(c.Statuses)))
	for i := range c.Statuses {
		gone[i] = c.Statuses[i].Missing != cube.Present
	}
	there := len(c.Values)
	for _, k := range c.Status {
		if gone[k] {
			there--
		}
	}
	if there <= len(c.Values)/4 {
		w.open('{')
		for i, v := range c.Values {
			if !gone[c.Status[i]] {
				w.comma()
				w.b = append(append(append(w.b, '"'), itoa(i)...), '"', ':')
				w.b = appendNumber(w.b, v)
			}
		}
		w.close('}')
		return
	}
	w.open('[')
	for i, v := range c.Values {
		if i > 0 {
			w.b = append(w.b, ',')
		}
		if c.Status != nil && gone[c.Status[i]] {
			w.b = append(w.b, "null"...)
		} else {
			w.b = appendNumber(w.b, v)
		}
	}
	w.close(']')
}

// statuses writes what is said of the cells: once where it is the same of all, and
// as an object where it is said of a quarter at most.
func (w *writer) statuses(c *cube.Cube, codes []string) {
	n, same := 0, true
	for i, k := range c.Status {
		same = same && codes[k] == codes[c.Status[0]]
		if codes[c.Status[i]] != "" {
			n++
		}
	}
	switch {
	case n == 0:
	case same:
		w.said("status", codes[c.Status[0]])
	case n <= len(c.Status)/4:
		w.name("status")
		w.open('{')
		for i, k := range c.Status {
			if codes[k] != "" {
				w.name(itoa(i))
				w.text(codes[k])
			}
		}
		w.close('}')
	default:
		w.name("status")
		w.open('[')
		for _, k := range c.Status {
			w.comma()
			if codes[k] == "" {
				w.b = append(w.b, "null"...)
			} else {
				w.text(codes[k])
			}
		}
		w.close(']')
	}
}
