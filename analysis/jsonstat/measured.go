package jsonstat

import "github.com/samverkan/samverkan/analysis/cube"

// PxWeb 2 says of what time the figures of its contents are in the extension of
// their dimension, by category:
//
//	"extension": {"measuringType": {"BE01": "Stock"}, "priceType": {"BE01": "Current"}}
//
// The extension is kept as it stands, and what is read there of a unit is not
// written of the unit again, unless the unit says otherwise.

// measured is what such an extension says of a category.
type measured struct {
	measure cube.Measure
	prices  cube.Prices
}

// measuredIn reads the extension of a dimension. What has another form is another
// provider's, and says nothing here.
func measuredIn(extension []byte) map[string]measured {
	s := scanner{data: extension}
	if s.peek() != '{' {
		return nil
	}
	all, ok := s.members("")
	if !ok {
		return nil
	}
	said := map[string]measured{}
	for _, m := range all {
		switch m.name {
		case "measuringType":
			s.words(m, func(id, word string) {
				x := said[id]
				x.measure = map[string]cube.Measure{"Stock": cube.Stock, "Flow": cube.Flow, "Average": cube.Average}[word]
				said[id] = x
			})
		case "priceType":
			s.words(m, func(id, word string) {
				x := said[id]
				x.prices = map[string]cube.Prices{"Current": cube.CurrentPrices, "Fixed": cube.FixedPrices}[word]
				said[id] = x
			})
		}
	}
	return said
}

// words goes through the members of an object that are texts.
func (s *scanner) words(m member, each func(name, word string)) {
	if s.pos = m.from; s.peek() != '{' {
		return
	}
	for first := s.open(); s.more('}', first); first = false {
		content, _, ok := s.name()
		if !ok {
			return
		}
		if s.peek() != '"' {
			s.skip()
			continue
		}
		if word, ok := s.quoted(); ok {
			each(string(content), string(word))
		}
	}
}

// measured gives the units what the extension of their dimension says of them.
func (c *naming) measured(parts map[string]member) {
	m, has := parts["extension"]
	if !has {
		return
	}
	said := measuredIn(c.r.s.data[m.from:m.before])
	for i := range c.d.Categories {
		x := said[c.d.Categories[i].ID]
		c.d.Categories[i].Unit.Measure, c.d.Categories[i].Unit.Prices = x.measure, x.prices
	}
}

// measured returns what the extension that was kept of a dimension says.
func (w *writer) measured(object string) map[string]measured {
	for _, i := range w.places[object] {
		if k := &w.kept[i]; k.Name == "extension" {
			return measuredIn([]byte(k.JSON))
		}
	}
	return nil
}
