package jsonstat

import (
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// categories reads the categories of a dimension. size is how many they must be,
// −1 where that is not told; object is the pointer to the dimension in the response.
func (r *Reading) categories(into *Response, d *cube.Dimension, parts map[string]member, at, object string, size int) {
	m, has := parts["category"]
	at, object = at+"/category", object+"/category"
	if !has {
		r.s.wrong(samverkan.CodeInvalid, at, 0, shouldBe(samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"}), samverkan.Str("found", ""))
		return
	}
	all := r.object(m, at)
	if r.s.stopped {
		return
	}
	c := &naming{r: r, d: d, at: at}
	names := byName(all)
	if index, ok := names["index"]; ok {
		c.index(index, size)
	} else if label, ok := names["label"]; ok && size <= 1 {
		c.only(label, m)
	} else {
		r.s.wrong(samverkan.CodeInvalid, at, m.from, samverkan.Text{
			SV: "Kategorierna saknar ”index”, som säger i vilken ordning de står. Bara en dimension med en enda kategori kan vara utan, och då ska den ha ”label”.",
			EN: "The categories lack “index”, which says in what order they stand. Only a dimension of a single category may be without it, and then it must have “label”.",
		})
		return
	}
	if c.bad {
		return
	}
	c.measured(parts) // before the units, which may say otherwise
	for _, x := range all {
		switch x.name {
		case "index":
		case "label":
			c.each(x, func(i int, at string) { c.d.Categories[i].Label = c.text(i, at) })
		case "note":
			c.each(x, func(i int, at string) {
				c.d.Categories[i].Notes = r.textsHere(at + samverkan.Pointer(c.d.Categories[i].ID))
			})
		case "child":
			c.each(x, c.children)
			c.circles(x)
		case "coordinates":
			c.each(x, c.coordinates)
		case "unit":
			c.each(x, func(i int, at string) {
				id := samverkan.Pointer(c.d.Categories[i].ID)
				r.unit(into, &c.d.Categories[i].Unit, at+id, object+"/unit"+id)
			})
		default:
			r.keep(into, object, x)
		}
	}
}

// naming is the reading of categories, which are known by their IDs.
type naming struct {
	r   *Reading
	d   *cube.Dimension
	at  string
	ids map[string]int32
	// The place that is likely named next: the maps of a file mostly have the same
	// order, and then nothing is looked up.
	next int
	bad  bool
}

//go:noinline
func (c *naming) fault(code samverkan.Code, at string, offset int, text samverkan.Text, args ...samverkan.Arg) {
	c.bad = true
	c.r.s.wrong(code, at, offset, text, args...)
}

// place returns the place of a category.
func (c *naming) place(id []byte) (int, bool) {
	if c.next < len(c.d.Categories) && c.d.Categories[c.next].ID == string(id) {
		c.next++
		return c.next - 1, true
	}
	if c.ids == nil {
		c.ids = make(map[string]int32, len(c.d.Categories))
		for i := range c.d.Categories {
			c.ids[c.d.Categories[i].ID] = int32(i)
		}
	}
	i, ok := c.ids[string(id)]
	if ok {
		c.next = int(i) + 1
	}
	return int(i), ok
}

// index reads the order of the categories: a list of IDs, or a place for each ID.
func (c *naming) index(m member, size int) {
	s, at := &c.r.s, c.at+"/index"
	s.pos = m.from
	most := size
	if size < 0 {
		most = cube.MaxCategories
	}
	closing := byte(']')
	switch s.peek() {
	case '[':
	case '{':
		closing = '}'
	default:
		c.fault(samverkan.CodeInvalid, at, m.from, shouldBe(samverkan.Text{SV: "en lista eller ett objekt", EN: "a list or an object"}), s.found())
		return
	}
	n, room := 0, min(most, (m.before-m.from)/3+1) // an ID takes three bytes at least
	list := make([]cube.Category, 0, room)
	var filled []bool
	if closing == '}' {
		list, filled = list[:room], make([]bool, room)
	}
	seen := make(map[string]int32, room)
	for first := s.open(); s.more(closing, first); first = false {
		var content []byte
		from, ok := s.pos, false
		place := n
		s.at = at
		switch {
		case closing == '}':
			content, from, ok = s.name()
			if ok {
				place, ok = c.position(content, at, most)
			}
		case s.peek() == '"':
			content, ok = s.quoted()
		default:
			c.fault(samverkan.CodeInvalid, at+"/"+itoa(n), from, shouldBe(aText()), s.found())
			s.skip()
		}
		n++
		if s.stopped {
			c.bad = true
			return
		}
		if !ok || n > most {
			continue
		}
		id := s.string(content, from+1)
		_, again := seen[id]
		switch {
		case again || id == "":
			c.fault(samverkan.CodeInvalid, at, from, samverkan.Text{
				SV: "Kategorins id ”{id}” är tomt eller står två gånger i ”index”. Varje kategori ska ha ett eget id.",
				EN: "The category's ID “{id}” is empty or stands twice in “index”. Every category must have an ID of its own.",
			}, samverkan.Quoted("id", id))
		case closing == ']':
			list = append(list, cube.Category{ID: id})
		case place >= len(filled) || filled[place]:
			c.fault(samverkan.CodeInvalid, at+samverkan.Pointer(id), from, samverkan.Text{
				SV: "Kategorin ”{id}” har platsen {place}, som är upptagen eller utanför listan. Platserna ska vara 0, 1, 2 och så vidare utan luckor.",
				EN: "The category “{id}” has the place {place}, which is taken or outside the list. The places must be 0, 1, 2 and so on without gaps.",
			}, samverkan.Quoted("id", id), samverkan.Int("place", place))
		default:
			list[place], filled[place] = cube.Category{ID: id}, true
		}
		seen[id] = int32(place)
	}
	switch {
	case size >= 0 && n != size:
		c.fault(samverkan.CodeConflict, at, m.from, samverkan.Text{
			SV: "”index” har {n} kategorier, men ”size” säger {size}. De ska stämma.",
			EN: "“index” has {n} categories, but “size” says {size}. They must agree.",
		}, samverkan.Int("n", n), samverkan.Int("size", size))
	case n > most:
		c.fault(samverkan.CodeTooLarge, at, m.from, samverkan.Text{
			SV: "”index” har {n} kategorier. Det får vara högst {most}.",
			EN: "“index” has {n} categories. There may be {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", most))
	case n == 0:
		c.fault(samverkan.CodeInvalid, at, m.from, samverkan.Text{
			SV: "”index” är tomt. En dimension har minst en kategori.",
			EN: "“index” is empty. A dimension has one category at least.",
		})
	case closing == '}' && !c.bad && list[n-1].ID == "":
		for i := range n {
			if !filled[i] {
				c.fault(samverkan.CodeInvalid, at, m.from, samverkan.Text{
					SV: "Ingen kategori har platsen {place}. Platserna ska vara 0, 1, 2 och så vidare utan luckor.",
					EN: "No category has the place {place}. The places must be 0, 1, 2 and so on without gaps.",
				}, samverkan.Int("place", i))
				return
			}
		}
	}
	c.ids = seen
	c.d.Categories = list[:min(n, len(list))]
}

// position reads the place of a category, below most.
func (c *naming) position(id []byte, at string, most int) (int, bool) {
	s := &c.r.s
	from := s.pos
	if ch := s.peek(); ch == '-' || '0' <= ch && ch <= '9' {
		if f, ok := s.number(); !ok || f == math.Floor(f) && f >= 0 && f < float64(most) {
			return int(f), ok
		}
	} else {
		s.skip()
	}
	c.bad = true
	if !s.stopped {
		s.wrong(samverkan.CodeInvalid, at+samverkan.Pointer(string(id)), from, samverkan.Text{
			SV: "Kategorin ”{id}” har platsen ”{found}”. Det ska vara ett heltal från 0 till {most}.",
			EN: "The category “{id}” has the place “{found}”. It must be a whole number from 0 to {most}.",
		}, samverkan.Quoted("id", string(id)), s.foundAt(from), samverkan.Int("most", most-1))
	}
	return 0, false
}

// only reads the single category of a dimension without index: that of its label.
func (c *naming) only(label, m member) {
	s := &c.r.s
	all := c.r.object(label, c.at+"/label")
	if s.stopped {
		return
	}
	if len(all) != 1 || all[0].name == "" {
		c.fault(samverkan.CodeInvalid, c.at, m.from, samverkan.Text{
			SV: "Kategorierna saknar ”index”. Då ska ”label” ha en enda kategori, men den har {n}.",
			EN: "The categories lack “index”. Then “label” must have a single category, but it has {n}.",
		}, samverkan.Int("n", len(all)))
		return
	}
	c.d.Categories = []cube.Category{{ID: all[0].name}}
}

// each goes through a map from categories to what is said of them.
func (c *naming) each(m member, read func(i int, at string)) {
	s, at := &c.r.s, c.at+samverkan.Pointer(m.name)
	s.pos, s.at = m.from, at
	if s.null() {
		return
	}
	if s.peek() != '{' {
		s.wrong(samverkan.CodeInvalid, at, m.from, shouldBe(samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"}), s.found())
		return
	}
	c.next = 0
	said := make([]bool, len(c.d.Categories))
	for first := s.open(); s.more('}', first); first = false {
		id, from, ok := s.name()
		if !ok {
			return
		}
		i, known := c.place(id)
		if known && !said[i] {
			said[i] = true
			read(i, at)
			continue
		}
		here := at + samverkan.Pointer(string(id))
		if known {
			s.wrong(samverkan.CodeInvalid, here, from, samverkan.Text{
				SV: "Kategorin ”{id}” står två gånger i ”{name}”. Ta bort den ena.",
				EN: "The category “{id}” stands twice in “{name}”. Remove one of them.",
			}, samverkan.Quoted("id", string(id)), samverkan.Str("name", m.name))
		} else {
			s.wrong(samverkan.CodeUnknown, here, from, samverkan.Text{
				SV: "”{name}” nämner kategorin ”{id}”, som inte finns i ”index”. Skriv en kategori som finns.",
				EN: "“{name}” names the category “{id}”, which is not in “index”. Write a category that exists.",
			}, samverkan.Quoted("id", string(id)), samverkan.Str("name", m.name))
		}
		s.skip()
	}
}

// text reads a text about a category.
func (c *naming) text(i int, at string) string {
	s := &c.r.s
	from := s.pos
	switch {
	case s.null():
	case s.peek() != '"':
		s.wrong(samverkan.CodeInvalid, at+samverkan.Pointer(c.d.Categories[i].ID), from, shouldBe(aText()), s.found())
		s.skip()
	default:
		if content, ok := s.quoted(); ok {
			return s.string(content, from+1)
		}
	}
	return ""
}

// children reads the parts of a category.
func (c *naming) children(i int, at string) {
	s := &c.r.s
	at += samverkan.Pointer(c.d.Categories[i].ID)
	from, next := s.pos, c.next
	of := c.r.textsHere(at)
	var places []int
	taken := map[int]bool{}
	for n, id := range of {
		place, ok := c.place([]byte(id))
		if s.stopped {
			return
		}
		if !ok || taken[place] {
			s.wrong(samverkan.CodeUnknown, at+"/"+itoa(n), from, samverkan.Text{
				SV: "”child” nämner kategorin ”{id}”, som inte finns i ”index” eller nämns två gånger. Skriv en kategori som finns, en gång.",
				EN: "“child” names the category “{id}”, which is not in “index” or is named twice. Write a category that exists, once.",
			}, samverkan.Quoted("id", id))
			continue
		}
		taken[place] = true
		places = append(places, place)
	}
	c.d.Categories[i].Children, c.next = places, next
}

// circles notes a category that is a part of itself.
func (c *naming) circles(m member) {
	list := c.d.Categories
	left := make([]int32, len(list)) // how many wholes each has that are not done
	for i := range list {
		for _, child := range list[i].Children {
			left[child]++
		}
	}
	var free []int
	for i := range list {
		if left[i] == 0 {
			free = append(free, i)
		}
	}
	done := 0
	for ; len(free) > 0; done++ { // Kahn: no stack, however deep the hierarchy
		i := free[len(free)-1]
		free = free[:len(free)-1]
		for _, child := range list[i].Children {
			if left[child]--; left[child] == 0 {
				free = append(free, child)
			}
		}
	}
	if done == len(list) {
		return
	}
	for i := range list {
		if left[i] > 0 {
			c.r.s.wrong(samverkan.CodeConflict, c.at+"/child", m.from, samverkan.Text{
				SV: "Kategorin ”{id}” är en del av sig själv, direkt eller genom andra. Ta bort det led i ”child” som går runt.",
				EN: "The category “{id}” is a part of itself, directly or through others. Remove the link in “child” that goes round.",
			}, samverkan.Quoted("id", list[i].ID))
			return
		}
	}
}

// coordinates reads longitude and latitude of a category.
func (c *naming) coordinates(i int, at string) {
	s := &c.r.s
	from := s.pos
	at += samverkan.Pointer(c.d.Categories[i].ID)
	s.at = at
	var p [2]float64
	n, fine := 0, s.peek() == '['
	if fine {
		for first := s.open(); s.more(']', first); first = false {
			if ch := s.peek(); ch != '-' && (ch < '0' || ch > '9') {
				fine = false
				s.skip()
			} else if f, ok := s.number(); ok && n < 2 {
				p[n] = f
			}
			n++
		}
	} else {
		s.skip()
	}
	if s.stopped {
		return
	}
	if !fine || n != 2 || math.Abs(p[0]) > 180 || math.Abs(p[1]) > 90 {
		s.wrong(samverkan.CodeInvalid, at, from, samverkan.Text{
			SV: "Koordinaterna ska vara två tal: longitud −180 till 180 och sedan latitud −90 till 90, i grader.",
			EN: "The coordinates must be two numbers: longitude −180 to 180 and then latitude −90 to 90, in degrees.",
		})
		return
	}
	c.d.Categories[i].Coordinates = &p
}

// unit reads a unit, which stands here. Properties that it does not know are kept
// at object.
func (r *Reading) unit(into *Response, u *cube.Unit, at, object string) {
	s := &r.s
	from := s.pos
	if s.peek() != '{' {
		s.wrong(samverkan.CodeInvalid, at, from, shouldBe(samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"}), s.found())
		s.skip()
		return
	}
	all, _ := s.members(at)
	end := s.pos
	for _, m := range all {
		if s.stopped {
			return
		}
		here := at + samverkan.Pointer(m.name)
		s.pos = m.from
		switch m.name {
		case "label":
			u.Label = r.text(m, here)
		case "base":
			if s.peek() == '"' {
				u.Base = r.text(m, here)
			} else {
				r.keep(into, object, m)
			}
		case "symbol":
			u.Symbol = r.text(m, here)
		case "decimals":
			if !s.null() {
				if n, ok := s.whole(here, 0, 20); ok {
					u.Decimals = &n
				}
			}
		case "position":
			switch said := r.text(m, here); said {
			case "start":
				u.AtStart = true
			case "end":
				r.keep(into, object, m)
			case "":
			default:
				s.wrong(samverkan.CodeUnknown, here, m.from, samverkan.Text{
					SV: "”{value}” är ingen plats för en enhets tecken. Skriv start eller end.",
					EN: "“{value}” is no place for a unit's symbol. Write start or end.",
				}, samverkan.Quoted("value", said))
			}
		case "multiplier":
			if n, ok := exponent(s.data[m.from:m.before]); ok && n != 0 {
				u.Multiplier = n
			} else { // open to providers
				r.keep(into, object, m)
			}
		case "extension":
			r.ofUnit(into, u, m, here, object)
		default:
			r.keep(into, object, m)
		}
	}
	if !s.stopped {
		s.pos = end
	}
}

// exponent reads a multiplier: a whole number of tens that a unit may have.
func exponent(b []byte) (int, bool) {
	s := scanner{data: b}
	if f, ok := s.number(); ok && s.pos == len(b) && f == math.Floor(f) && math.Abs(f) <= cube.MaxMultiplier {
		return int(f), true
	}
	return 0, false
}
