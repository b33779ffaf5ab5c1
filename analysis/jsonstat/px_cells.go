package jsonstat

import (
	"bytes"
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// pxCells is how far the reading of cells has come.
type pxCells struct {
	i, cells int
	marks    []uint8 // of each cell: see marked; nil as long as all are numbers
	// The places of categories by their names and by their codes, for each dimension.
	values, byCode []map[string]int
	// Of a file with KEYS: for each variable of the stub, whether its values stand
	// before the rows as codes. nil of a file without.
	keyed []bool
	row   int    // how many cells a row has
	rows  []bool // which rows were read
	left  int    // how many cells of the row are left to read
}

// keysOf returns how the rows begin, nil if they do not begin with keys.
func (r *PXReading) keysOf() []bool {
	var keyed []bool
	for i := range r.all {
		k := &r.all[i]
		if k.Name != "KEYS" {
			continue
		}
		k.used = true
		d := -1
		if len(k.Keys) == 1 {
			d = r.variable(k.Keys[0])
		}
		said := r.one(k)
		if d < 0 || d >= r.stub || said != "CODES" && said != "VALUES" {
			r.wrong(samverkan.CodeInvalid, k.place(), k.at, samverkan.Text{
				SV: "KEYS är ”{found}”. Det ska vara CODES eller VALUES, för en variabel i STUB.",
				EN: "KEYS is “{found}”. It must be CODES or VALUES, for a variable of STUB.",
			}, samverkan.Quoted("found", said))
			continue
		}
		if keyed == nil {
			keyed = make([]bool, r.stub)
		}
		keyed[d] = said == "CODES"
	}
	return keyed
}

// enter makes room for the cells.
func (r *PXReading) enter(cells int) {
	r.cells = cells
	room := cells
	if r.keyed != nil {
		r.row = 1
		for i := r.stub; i < len(r.px.Cube.Dimensions); i++ {
			r.row *= len(r.px.Cube.Dimensions[i].Categories)
		}
		r.rows = make([]bool, cells/r.row)
	} else { // a cell takes two bytes at least, with what is between
		room = min(cells, (len(r.data)-r.pos)/2+1)
	}
	r.px.Cube.Values = make([]float64, room)
}

// cell reads a cell, or what ends them.
func (r *PXReading) cell() {
	r.between()
	if r.keyed != nil && r.left == 0 && !r.stopped && r.pos < len(r.data) && r.data[r.pos] != ';' {
		if !r.keys() {
			return
		}
		r.between()
	}
	switch {
	case r.stopped:
		return
	case r.pos == len(r.data):
		r.cutOff()
		return
	case r.data[r.pos] == ';':
		r.endOfCells()
		return
	}
	c := &r.px.Cube
	in := r.i < len(c.Values)
	if ch := r.data[r.pos]; ch-'0' <= 9 || ch == '-' && r.pos+1 < len(r.data) && r.data[r.pos+1]-'0' <= 9 {
		f, end := number(r.data, r.pos)
		if end < 0 || end < len(r.data) && !isBetween(r.data[end]) {
			r.badCell(r.seen(r.pos))
			return
		}
		if math.IsInf(f, 0) {
			r.faults.Add(tooLarge("/DATA/"+itoa(r.i), r.pos, r.data[r.pos:end]))
			r.stopped = true
			return
		}
		if in {
			c.Values[r.i] = f
		}
		r.pos = end
	} else if !r.symbol(in) {
		return
	}
	r.i++
	r.left--
}

func (r *PXReading) cutOff() {
	r.stop(samverkan.CodeInvalid, "/DATA", r.pos, samverkan.Text{
		SV: "Filen slutar bland cellerna, utan semikolon. Hämta den igen.",
		EN: "The file ends among the cells, without a semicolon. Fetch it again.",
	})
}

// between goes to the next cell, or to the semicolon that ends them.
func (r *PXReading) between() {
	for ; r.pos < len(r.data); r.pos++ {
		switch r.data[r.pos] {
		case ' ', '\n', '\r', '\t', ',':
		case ';': // old programs put it between cells, too
			rest := bytes.TrimLeft(r.data[r.pos+1:min(len(r.data), r.pos+64)], " \r\n\t\x1A")
			if len(rest) == 0 {
				return
			}
			if r.i >= r.cells {
				r.stop(samverkan.CodeInvalid, "/DATA", r.pos+1, samverkan.Text{
					SV: "Talen är slut, men efter dem står ”{found}”. Ta bort det som står efter semikolonet.",
					EN: "The figures have ended, but “{found}” follows them. Remove what stands after the semicolon.",
				}, samverkan.Quoted("found", glimpse(rest)))
				return
			}
		default:
			return
		}
	}
}

func isBetween(c byte) bool { return isBlank(c) || c == ',' || c == ';' }

// symbol reads a cell that is no number.
func (r *PXReading) symbol(in bool) bool {
	from := r.pos
	end := from
	word := r.data[from:]
	if word[0] == '"' {
		n := bytes.IndexByte(word[1:min(len(word), 12)], '"')
		if n < 0 {
			r.badCell(r.seen(from))
			return false
		}
		word, end = word[1:n+1], from+n+2
	} else {
		for end < len(r.data) && !isBetween(r.data[end]) {
			end++
		}
		word = r.data[from:end]
	}
	mark := marked(word)
	if mark == 0 {
		r.badCell(string(word[:min(len(word), 240)]))
		return false
	}
	if in {
		if r.marks == nil {
			r.marks = make([]uint8, len(r.px.Cube.Values))
		}
		r.marks[r.i] = mark
	}
	r.pos = end
	return true
}

func (r *PXReading) badCell(found string) {
	r.stop(samverkan.CodeInvalid, "/DATA/"+itoa(r.i), r.pos, samverkan.Text{
		SV: "Cellen är ”{found}”. Det ska vara ett tal med decimalpunkt, ett till sju punkter, eller ett streck.",
		EN: "The cell is “{found}”. It must be a number with a decimal point, one to seven dots, or a dash.",
	}, samverkan.Quoted("found", found))
}

// keys reads the keys that a row begins with.
func (r *PXReading) keys() bool {
	at := 0
	from := r.pos
	for d := range r.stub {
		if d > 0 {
			r.between()
		}
		if r.pos == len(r.data) {
			r.cutOff()
		}
		if r.stopped {
			return false
		}
		n := bytes.IndexByte(r.data[r.pos+1:], '"')
		if n < 0 || r.data[r.pos] != '"' {
			r.badKey(from, r.seen(r.pos))
			return false
		}
		key, ok := r.text(r.data[r.pos+1:r.pos+1+n], r.pos+1)
		if !ok {
			return false
		}
		dim := &r.px.Cube.Dimensions[d]
		i := r.value(d, key)
		if r.keyed[d] { // a code goes before a name that is the same
			i = -1
			if j := r.codes(d, key); j >= 0 {
				i = j
			}
		}
		if i < 0 {
			r.badKey(r.pos, key)
			return false
		}
		at = at*len(dim.Categories) + i
		r.pos += n + 2
	}
	if r.rows[at] {
		r.stop(samverkan.CodeInvalid, "/DATA/"+itoa(at*r.row), from, samverkan.Text{
			SV: "Raden står två gånger. Ta bort den ena.",
			EN: "The row stands twice. Remove one of them.",
		})
		return false
	}
	r.rows[at] = true
	r.i, r.left = at*r.row, r.row
	return true
}

// codes returns the category of a dimension with a code, −1 if there is none.
func (r *PXReading) codes(d int, code string) int {
	if r.byCode == nil {
		r.byCode = make([]map[string]int, r.stub)
	}
	if r.byCode[d] == nil {
		list := r.px.Cube.Dimensions[d].Categories
		r.byCode[d] = make(map[string]int, len(list))
		for i := range list {
			r.byCode[d][list[i].ID] = i
		}
	}
	if i, ok := r.byCode[d][code]; ok {
		return i
	}
	return -1
}

func (r *PXReading) badKey(at int, key string) {
	r.stop(samverkan.CodeUnknown, "/DATA", at, samverkan.Text{
		SV: "Raden börjar med ”{key}”. Den ska börja med ett värde inom citattecken för varje variabel i STUB, som KEYS säger.",
		EN: "The row begins with “{key}”. It must begin with a value in quotation marks for each variable of STUB, as KEYS says.",
	}, samverkan.Quoted("key", key))
}

// endOfCells gives the statuses their places, in the order in which cells have them.
func (r *PXReading) endOfCells() {
	c := &r.px.Cube
	switch {
	case r.keyed != nil && r.left > 0:
		r.badCell(";")
		return
	case r.keyed == nil && r.i != r.cells:
		r.stop(samverkan.CodeConflict, "/DATA", r.pos, samverkan.Text{
			SV: "DATA har {n} celler, men variablerna ger {cells}. Det ska vara lika många.",
			EN: "DATA has {n} cells, but the variables make {cells}. They must be as many.",
		}, samverkan.Int("n", r.i), samverkan.Int("cells", r.cells))
		return
	}
	r.stage = finished
	if r.marks == nil {
		return
	}
	c.Statuses = []cube.Status{{}}
	var places [symbols]uint8
	for i, m := range r.marks {
		if m == 0 {
			continue
		}
		if places[m] == 0 {
			s := r.o.meaning(m != dashes, symbolOf(int(m)))
			if k := r.get(symbolKeyword(int(m))); k != nil && s.Label == "" {
				if s.Label = r.one(k); s.Label == s.Symbol {
					s.Label = ""
				}
			}
			c.Statuses = append(c.Statuses, s)
			places[m] = uint8(len(c.Statuses) - 1)
		}
		r.marks[i] = places[m]
	}
	c.Status = r.marks
}
