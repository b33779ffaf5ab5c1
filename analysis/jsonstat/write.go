package jsonstat

import (
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Encode returns the cube as a file of JSON-stat 2.0. Its error is Faults in the
// cube.
func Encode(c *cube.Cube) ([]byte, error) {
	return (&Response{Class: Dataset, Cube: c}).Encode()
}

// Encode returns the response as a file of JSON-stat 2.0: equal responses as equal
// bytes. Its error is Faults.
func (r *Response) Encode() ([]byte, error) {
	w := &writer{}
	if r.Class == Unclassed {
		w.wrong(samverkan.CodeInvalid, "/class", samverkan.Text{
			SV: "Svaret saknar klass. Ange dataset, dimension eller collection.",
			EN: "The response has no class. Give dataset, dimension or collection.",
		})
	} else {
		w.response(r, "", 0)
	}
	if err := w.faults.Err(); err != nil {
		return nil, err
	}
	return w.b, nil
}

// writer writes one response and, in it, those of a collection.
type writer struct {
	b      []byte
	faults samverkan.Faults
	at     string           // of the response
	kept   []Kept           // of the response
	places map[string][]int // of kept, by the object that they are members of
	wrote  int              // of kept
}

func (w *writer) wrong(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	w.faults.Add(samverkan.Wrong(code, at, text, args...))
}

// name begins a member.
func (w *writer) name(name string) {
	w.comma()
	w.text(name)
	w.b = append(w.b, ':')
}

// comma separates what follows from what stands before it in a list or object.
//
//go:noinline
func (w *writer) comma() {
	if last := w.b[len(w.b)-1]; last != '{' && last != '[' {
		w.b = append(w.b, ',')
	}
}

//go:noinline
func (w *writer) open(c byte) { w.b = append(w.b, c) }

//go:noinline
func (w *writer) close(c byte) { w.b = append(w.b, c) }

// text writes a string.
func (w *writer) text(s string) {
	if !utf8.ValidString(s) {
		w.wrong(samverkan.CodeInvalid, w.at, samverkan.Text{
			SV: "Texten ”{text}” är inte UTF-8.", EN: "The text “{text}” is not UTF-8.",
		}, samverkan.Quoted("text", s))
		s = ""
	}
	w.b = append(w.b, '"')
	from := 0
	for i := range len(s) {
		c := s[i]
		if c >= ' ' && c != '"' && c != '\\' {
			continue
		}
		w.b = append(w.b, s[from:i]...)
		from = i + 1
		switch c {
		case '"', '\\':
			w.b = append(w.b, '\\', c)
		case '\n':
			w.b = append(w.b, `\n`...)
		case '\r':
			w.b = append(w.b, `\r`...)
		case '\t':
			w.b = append(w.b, `\t`...)
		default:
			w.b = append(append(w.b, `\u00`...), hexByte(c)...)
		}
	}
	w.b = append(append(w.b, s[from:]...), '"')
}

// said writes a member that is a text, unless it is empty.
func (w *writer) said(name, text string) {
	if text != "" {
		w.name(name)
		w.text(text)
	}
}

// texts writes a member that is a list of texts, unless it is empty.
func (w *writer) texts(name string, all []string) {
	if len(all) == 0 {
		return
	}
	w.name(name)
	w.open('[')
	for _, s := range all {
		w.comma()
		w.text(s)
	}
	w.close(']')
}

func (w *writer) number(name string, n int) {
	w.name(name)
	w.b = append(w.b, itoa(n)...)
}

// has reports whether members were kept of an object or of one within it.
//
//go:noinline
func (w *writer) has(object string) bool { return len(w.places) > 0 && len(w.places[object]) > 0 }

// rest writes the members that were kept of an object. began is where the object
// begins: no member may stand twice in it.
func (w *writer) rest(object string, names ...string) {
	for n, i := range w.places[object] {
		k := &w.kept[i]
		w.wrote++
		again := oneOf(k.Name, names)
		for _, before := range w.places[object][:n] {
			again = again || w.kept[before].Name == k.Name
		}
		s := scanner{data: []byte(k.JSON)}
		s.skip()
		if again || s.stopped || s.pos != len(k.JSON) {
			w.wrong(samverkan.CodeInvalid, w.at+"/kept/"+itoa(i), samverkan.Text{
				SV: "Fältet ”{name}” i ”{object}” står redan där, eller är inte JSON. Ta bort det eller rätta det.",
				EN: "The member “{name}” of “{object}” stands there already, or is not JSON. Remove it or correct it.",
			}, samverkan.Quoted("name", k.Name), samverkan.Quoted("object", object))
			continue
		}
		w.name(k.Name)
		w.b = append(w.b, k.JSON...)
	}
}

// response writes a response at a place.
func (w *writer) response(r *Response, at string, depth int) {
	outer := *w
	w.at, w.kept, w.wrote = at, r.Kept, 0
	if w.places = nil; len(r.Kept) > 0 {
		w.places = make(map[string][]int, len(r.Kept))
		for i, k := range r.Kept {
			w.places[k.At] = append(w.places[k.At], i)
		}
	}
	w.open('{')
	names := []string{"version", "class", "href", "label"}
	if depth == 0 {
		w.said("version", "2.0")
	} else {
		names = names[1:]
	}
	w.said("class", string(r.Class))
	w.said("href", r.Href)
	switch {
	case depth > MaxDepth/4:
		w.wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Samlingar ligger i varandra i fler än {most} nivåer. Lägg dem bredvid varandra.",
			EN: "Collections lie within each other in more than {most} levels. Put them beside each other.",
		}, samverkan.Int("most", MaxDepth/4))
	case r.Class == Dataset && r.Cube != nil:
		w.dataset(r.Cube, names)
	case r.Class == Dimension && r.Dimension != nil:
		w.ofDimension(r.Dimension, "")
		w.rest("", append(names, "note", "category")...)
	case depth == 0 && r.Class != Collection:
		w.wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Svaret är av klassen ”{class}” men har inget innehåll av den klassen.",
			EN: "The response is of the class “{class}” but has no content of that class.",
		}, samverkan.Quoted("class", string(r.Class)))
	default:
		w.collection(r, names, depth)
	}
	w.close('}')
	if w.wrote < len(r.Kept) && len(w.faults) == 0 {
		w.wrong(samverkan.CodeUnknown, at+"/kept", samverkan.Text{
			SV: "Det finns {n} fält att skriva i objekt som inte finns, till exempel i en dimension som tagits bort. Ta bort dem.",
			EN: "There are {n} members to write in objects that do not exist, such as a dimension that was removed. Remove them.",
		}, samverkan.Int("n", len(r.Kept)-w.wrote))
	}
	w.at, w.kept, w.places, w.wrote = outer.at, outer.kept, outer.places, outer.wrote
}

func (w *writer) collection(r *Response, names []string, depth int) {
	w.said("label", r.Label)
	if len(r.Items) > 0 || w.has("/link") {
		names = append(names, "link")
		w.name("link")
		w.open('{')
		if len(r.Items) > 0 {
			w.name("item")
			w.open('[')
			for i := range r.Items {
				w.comma()
				w.response(&r.Items[i], w.at+"/items/"+itoa(i), depth+1)
			}
			w.close(']')
		}
		w.rest("/link", "item")
		w.close('}')
	}
	w.rest("", names...)
}

// ofDimension writes what is said of a dimension.
func (w *writer) ofDimension(d *cube.Dimension, object string) {
	w.said("label", d.Label)
	w.texts("note", d.Notes)
	w.name("category")
	said := w.measured(object)
	object += "/category"
	w.open('{')
	list := d.Categories
	w.name("index")
	w.open('[')
	labels, notes, children, coordinates, units := false, false, false, false, false
	for i := range list {
		x := &list[i]
		w.comma()
		w.text(x.ID)
		labels = labels || x.Label != ""
		notes = notes || len(x.Notes) > 0
		children = children || len(x.Children) > 0
		coordinates = coordinates || x.Coordinates != nil
		units = units || w.hasUnit(x, object, said[x.ID])
	}
	w.close(']')
	w.mapped("label", labels, list, func(x *cube.Category) bool { return x.Label != "" }, func(x *cube.Category) { w.text(x.Label) })
	w.mapped("note", notes, list, func(x *cube.Category) bool { return len(x.Notes) > 0 }, func(x *cube.Category) { w.list(x.Notes) })
	w.mapped("child", children, list, func(x *cube.Category) bool { return len(x.Children) > 0 }, func(x *cube.Category) {
		w.open('[')
		for _, i := range x.Children {
			w.comma()
			w.text(list[i].ID)
		}
		w.close(']')
	})
	w.mapped("coordinates", coordinates, list, func(x *cube.Category) bool { return x.Coordinates != nil }, func(x *cube.Category) {
		w.open('[')
		w.b = append(appendNumber(w.b, x.Coordinates[0]), ',')
		w.b = append(appendNumber(w.b, x.Coordinates[1]), ']')
	})
	w.mapped("unit", units, list, func(x *cube.Category) bool { return w.hasUnit(x, object, said[x.ID]) }, func(x *cube.Category) {
		w.unit(&x.Unit, object+"/unit"+samverkan.Pointer(x.ID), said[x.ID])
	})
	w.rest(object, "index", "label", "note", "child", "coordinates", "unit")
	w.close('}')
}

func (w *writer) hasUnit(x *cube.Category, object string, said measured) bool {
	if x.Unit != (cube.Unit{Measure: said.measure, Prices: said.prices}) {
		return true
	}
	if len(w.places) == 0 {
		return false
	}
	object += "/unit" + samverkan.Pointer(x.ID)
	return w.has(object) || w.has(object+"/extension") || w.has(object+"/extension/"+own)
}

func (w *writer) list(all []string) {
	w.open('[')
	for _, s := range all {
		w.comma()
		w.text(s)
	}
	w.close(']')
}

// mapped writes a member that is a map from categories, if there is any in it.
func (w *writer) mapped(name string, some bool, list []cube.Category, has func(*cube.Category) bool, write func(*cube.Category)) {
	if !some {
		return
	}
	w.name(name)
	w.open('{')
	for i := range list {
		if has(&list[i]) {
			w.name(list[i].ID)
			write(&list[i])
		}
	}
	w.close('}')
}

// unit writes a unit, apart from what the extension of its dimension says of it.
func (w *writer) unit(u *cube.Unit, object string, said measured) {
	w.open('{')
	w.said("label", u.Label)
	w.said("base", u.Base)
	names := []string{"label"}
	if u.Base != "" {
		names = append(names, "base")
	}
	if u.Decimals != nil {
		w.number("decimals", *u.Decimals)
	}
	w.said("symbol", u.Symbol)
	if u.AtStart {
		names = append(names, "position")
		w.said("position", "start")
	}
	if u.Multiplier != 0 {
		names = append(names, "multiplier")
		w.number("multiplier", u.Multiplier)
	}
	mine := u.Kind != "" || u.Measure != said.measure || u.Prices != said.prices || w.has(object+"/extension/"+own)
	if mine || w.has(object+"/extension") {
		names = append(names, "extension")
		w.name("extension")
		w.open('{')
		if mine {
			w.name(own)
			w.open('{')
			w.said("kind", string(u.Kind))
			if u.Measure != said.measure { // empty, too: then it is not known after all
				w.name("measure")
				w.text(string(u.Measure))
			}
			if u.Prices != said.prices {
				w.name("prices")
				w.text(string(u.Prices))
			}
			w.rest(object+"/extension/"+own, "kind", "measure", "prices")
			w.close('}')
		}
		w.rest(object+"/extension", own)
		w.close('}')
	}
	w.rest(object, append(names, "decimals", "symbol")...)
	w.close('}')
}
