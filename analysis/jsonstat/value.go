package jsonstat

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// cellReading is how far the reading of cells has come.
type cellReading struct {
	began, first bool
	sparse       bool // an object from places to values
	i            int  // of a list: the next cell
	// For each cell 0, or missing, or behindStatuses and the place in found of what
	// is said of it. nil as long as all are 0.
	marks []uint8
	found []said
	last  int // the status that was found last, likely the next one, too
}

const (
	missing        = 1
	behindStatuses = 2
	maxStatuses    = cube.MaxStatuses - behindStatuses
)

// said is what the file writes as the status of cells with or without a figure.
type said struct {
	missing bool
	code    string
}

// cells goes on reading the cells of a data set, so many at most.
func (r *Reading) cells(p *part, budget int) {
	for ; !r.s.stopped && budget > 0 && p.stage != finished; budget-- {
		if p.stage == inValues {
			budget -= r.values(p, budget)
		} else {
			budget -= r.statuses(p, budget)
		}
	}
	if r.s.stopped {
		p.stage = finished
	}
}

// enter goes into a list or an object of cells, and reports whether it is one.
func (r *Reading) enter(p *part, m member, at string) bool {
	s := &r.s
	s.pos, s.at = m.from, at
	p.began, p.first, p.i = true, true, 0
	switch s.peek() {
	case '[':
		p.sparse = false
	case '{':
		p.sparse = true
	default:
		return false
	}
	return s.open()
}

// values reads so many values at most and returns how many.
func (r *Reading) values(p *part, budget int) (n int) {
	s, c := &r.s, p.cube
	at := p.at + "/value"
	if !p.began {
		if !r.enter(p, p.value, at) {
			s.wrong(samverkan.CodeInvalid, at, p.value.from, shouldBe(samverkan.Text{SV: "en lista eller ett objekt", EN: "a list or an object"}), s.found())
			s.stopped = true
			return 0
		}
		room := p.cells
		if !p.sparse { // a value takes two bytes at least, with its comma
			room = min(room, (p.value.before-p.value.from)/2)
		}
		c.Values = make([]float64, room)
		if p.sparse {
			p.marks = make([]uint8, room)
			for i := range p.marks {
				p.marks[i] = missing
			}
		}
	}
	if p.sparse {
		return r.sparse(p, at, budget, r.sparseValue)
	}
	for ; n < budget; n++ {
		if !s.more(']', p.first) {
			r.endOfValues(p, at)
			return n
		}
		p.first = false
		switch ch := s.peek(); {
		case ch-'0' <= 9 || ch == '-':
			if f, ok := s.number(); ok && p.i < len(c.Values) {
				c.Values[p.i] = f
			}
		case ch == 'n':
			if s.literal("null") && p.i < len(c.Values) {
				if p.marks == nil {
					p.marks = make([]uint8, len(c.Values))
				}
				p.marks[p.i] = missing
			}
		default:
			r.noFigure(at + "/" + itoa(p.i))
			return n
		}
		p.i++
	}
	return n
}

// noFigure notes a value that is neither a number nor null. One is enough: the
// others are most likely the same.
func (r *Reading) noFigure(at string) {
	s := &r.s
	if s.peek() == '"' {
		s.at = at
		s.stop(samverkan.CodeInvalid, s.pos, samverkan.Text{
			SV: "Värdet är en text, ”{found}”. Här läses tabeller med tal; ett tal som saknas skrivs null.",
			EN: "The value is a text, “{found}”. Tables of numbers are read here; a figure that is missing is written null.",
		}, s.found())
		return
	}
	s.at = at
	s.unexpected(samverkan.Text{SV: "ett tal eller null", EN: "a number or null"})
	s.stopped = true
}

func (r *Reading) endOfValues(p *part, at string) {
	if r.s.stopped {
		return
	}
	if !p.sparse && p.i != p.cells {
		r.s.wrong(samverkan.CodeConflict, at, p.value.from, samverkan.Text{
			SV: "Listan har {n} värden, men storlekarna ger {cells} celler. Det ska vara lika många.",
			EN: "The list has {n} values, but the sizes make {cells} cells. They must be as many.",
		}, samverkan.Int("n", p.i), samverkan.Int("cells", p.cells))
		r.s.stopped = true
		return
	}
	p.stage, p.began = inStatuses, false
}

// sparse reads so many members at most of an object from places of cells to what
// is said of them.
func (r *Reading) sparse(p *part, at string, budget int, read func(p *part, i int, here string)) (n int) {
	s := &r.s
	for ; n < budget; n++ {
		if !s.more('}', p.first) {
			if p.stage == inValues {
				r.endOfValues(p, at)
			} else {
				r.endOfStatuses(p)
			}
			return n
		}
		p.first = false
		key, from, ok := s.name()
		if !ok {
			return n
		}
		i, ok := position(key, p.cells)
		if !ok {
			s.wrong(samverkan.CodeInvalid, at+samverkan.Pointer(string(key)), from, samverkan.Text{
				SV: "”{key}” är ingen cell. Cellerna är 0 till {most}, skrivna utan inledande nollor.",
				EN: "“{key}” is no cell. The cells are 0 to {most}, written without leading zeros.",
			}, samverkan.Quoted("key", string(key)), samverkan.Int("most", p.cells-1))
			s.skip()
			continue
		}
		read(p, i, at)
	}
	return n
}

// position reads the place of a cell, below most.
func position(key []byte, most int) (n int, ok bool) {
	if len(key) == 0 || len(key) > 8 || key[0] == '0' && len(key) > 1 {
		return 0, false
	}
	for _, c := range key {
		if c -= '0'; c > 9 {
			return 0, false
		}
		n = n*10 + int(c)
	}
	return n, n < most
}

// twice notes a cell of which something is said twice.
func (r *Reading) twice(at string, i, from int) {
	r.s.wrong(samverkan.CodeInvalid, at+"/"+itoa(i), from, samverkan.Text{
		SV: "Cellen {i} står två gånger. Ta bort den ena.",
		EN: "Cell {i} stands twice. Remove one of them.",
	}, samverkan.Str("i", itoa(i)))
}

// seen marks a cell whose value has been read; null is marked, too.
const seenNull = behindStatuses

func (r *Reading) sparseValue(p *part, i int, at string) {
	s := &r.s
	from := s.pos
	if p.marks[i] != missing {
		r.twice(at, i, from)
	}
	switch ch := s.peek(); {
	case ch-'0' <= 9 || ch == '-':
		if f, ok := s.number(); ok {
			p.cube.Values[i], p.marks[i] = f, 0
		}
	case ch == 'n':
		if s.literal("null") {
			p.marks[i] = seenNull
		}
	default:
		r.noFigure(at + "/" + itoa(i))
	}
}

// statuses reads what is said of the cells, so many at most, and returns how many.
func (r *Reading) statuses(p *part, budget int) (n int) {
	s := &r.s
	at := p.at + "/status"
	if !p.began {
		for i, m := range p.marks { // a null that was written is as one that was left out
			if m == seenNull {
				p.marks[i] = missing
			}
		}
		if p.status.before == 0 {
			r.endOfStatuses(p)
			return 0
		}
		if !r.enter(p, p.status, at) {
			p.began = true
			switch {
			case s.null():
			case s.peek() == '"':
				if content, ok := s.quoted(); ok {
					r.sayOfAll(p, string(content))
				}
			default:
				s.wrong(samverkan.CodeInvalid, at, p.status.from, shouldBe(samverkan.Text{SV: "en text, en lista eller ett objekt", EN: "a text, a list or an object"}), s.found())
			}
			r.endOfStatuses(p)
			return 0
		}
		if p.marks == nil {
			p.marks = make([]uint8, p.cells)
		}
	}
	if p.sparse {
		return r.sparse(p, at, budget, r.sparseStatus)
	}
	for ; n < budget; n++ {
		if !s.more(']', p.first) {
			r.endOfList(p, at)
			return n
		}
		p.first = false
		code, ok := r.code(at, p.i)
		if ok && p.i < p.cells {
			r.say(p, p.i, code)
		}
		p.i++
	}
	return n
}

func (r *Reading) endOfList(p *part, at string) {
	s := &r.s
	switch {
	case s.stopped:
		return
	case p.i == 1 && p.cells > 1: // the old way to say the same of all
		code := ""
		if len(p.found) > 0 {
			code = p.found[0].code
		}
		p.marks[0] &= missing
		if len(p.found) > 0 && p.found[0].missing {
			p.marks[0] = missing
		}
		p.found = p.found[:0]
		r.sayOfAll(p, code)
	case p.i != p.cells:
		s.wrong(samverkan.CodeConflict, at, p.status.from, samverkan.Text{
			SV: "Listan har {n} poster, men tabellen {cells} celler. Det ska vara lika många, eller en som gäller alla.",
			EN: "The list has {n} entries, but the table {cells} cells. They must be as many, or one that holds for all.",
		}, samverkan.Int("n", p.i), samverkan.Int("cells", p.cells))
	}
	r.endOfStatuses(p)
}

// code reads what is said of a cell; nothing for null.
func (r *Reading) code(at string, i int) ([]byte, bool) {
	s := &r.s
	from := s.pos
	switch {
	case s.null():
		return nil, !s.stopped
	case s.peek() == '"':
		return s.quoted()
	}
	s.wrong(samverkan.CodeInvalid, at+"/"+itoa(i), from, shouldBe(aText()), s.found())
	s.skip()
	return nil, false
}

func (r *Reading) sparseStatus(p *part, i int, at string) {
	from := r.s.pos
	if p.marks[i] >= behindStatuses {
		r.twice(at, i, from)
	}
	if code, ok := r.code(at, i); ok {
		r.say(p, i, code)
	}
}

// say notes what is said of a cell.
func (r *Reading) say(p *part, i int, code []byte) {
	if len(code) == 0 || p.marks[i] >= behindStatuses {
		return
	}
	none := p.marks[i] == missing
	is := func(f *said) bool { return f.missing == none && f.code == string(code) }
	if p.last >= len(p.found) || !is(&p.found[p.last]) {
		for p.last = 0; p.last < len(p.found) && !is(&p.found[p.last]); p.last++ { //nolint:revive // the condition searches
		}
		if p.last == len(p.found) {
			if p.last == maxStatuses {
				r.tooManyStatuses(p)
				return
			}
			p.found = append(p.found, said{none, string(code)})
		}
	}
	p.marks[i] = uint8(behindStatuses + p.last)
}

func (r *Reading) tooManyStatuses(p *part) {
	r.s.at = p.at + "/status"
	r.s.stop(samverkan.CodeTooLarge, r.s.pos, samverkan.Text{
		SV: "Det finns fler än {most} olika statusar. Så många läses inte.",
		EN: "There are more than {most} different statuses. That many are not read.",
	}, samverkan.Int("most", maxStatuses))
}

func (r *Reading) sayOfAll(p *part, code string) {
	if code == "" {
		return
	}
	if p.marks == nil {
		p.marks = make([]uint8, p.cells)
	}
	b := []byte(code)
	for i := range p.marks {
		r.say(p, i, b)
	}
}

// endOfStatuses gives the statuses their places: those that the file lists, then
// the others in the order in which cells have them.
func (r *Reading) endOfStatuses(p *part) {
	p.stage = finished
	if r.s.stopped {
		return
	}
	c := p.cube
	if len(p.listed) > 0 {
		c.Statuses = make([]cube.Status, len(p.listed))
		for i := range p.listed {
			c.Statuses[i] = p.listed[i].Status
		}
	}
	if p.marks == nil {
		return
	}
	var places [cube.MaxStatuses]uint8
	some := false
	for i, m := range p.marks {
		if m == 0 {
			continue
		}
		if places[m] == 0 {
			is := said{missing: true}
			if m >= behindStatuses {
				is = p.found[m-behindStatuses]
			}
			if places[m] = r.statusPlace(p, is); r.s.stopped {
				return
			}
		}
		some = true
		p.marks[i] = places[m]
	}
	if some {
		c.Status = p.marks
	}
	p.marks = nil
}

// statusPlace returns the place of a status in the cube, and adds it if need be.
func (r *Reading) statusPlace(p *part, is said) uint8 {
	c := p.cube
	for i := 1; i < len(p.listed); i++ {
		if l := &p.listed[i]; l.code == is.code && (l.Missing != cube.Present) == is.missing {
			return uint8(i)
		}
	}
	if len(c.Statuses) == 0 {
		c.Statuses = []cube.Status{{}}
	}
	if len(c.Statuses) == cube.MaxStatuses {
		r.tooManyStatuses(p)
		return 0
	}
	c.Statuses = append(c.Statuses, r.o.meaning(is.missing, is.code))
	return uint8(len(c.Statuses) - 1)
}
