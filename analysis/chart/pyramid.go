package chart

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Pyramid is a population by age, men to the left and women to the right: bars
// are now, a step line is then, with its band. There are never two fills to
// tell apart.
type Pyramid struct {
	Head
	// The lowest age of each group, rising; the last group is open.
	Ages []int
	// What the bars show, such as “länet 2025”.
	Now samverkan.Text
	// What the step line shows, such as “tio år senare”; empty where there is none.
	Then samverkan.Text
	// Whether the ages then are too rough to say which grows and which shrinks the
	// most.
	Rough bool
	// The two sides.
	Men, Women Side
}

// Side is one sex of a Pyramid, with a value for each age group.
type Side struct {
	// The bars.
	Now []Value
	// The step line; empty is none.
	Then []Value
	// The lower and the upper end of its band; empty is none.
	Low, High []Value
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Pyramid) Check() error {
	var c check.Checker
	g.Head.check(&c)
	c.Text(g.Now, "/now")
	c.Text(g.Then, "/then")
	c.Size(len(g.Ages), MaxAges, "/ages")
	for i, age := range g.Ages[:min(len(g.Ages), MaxAges)] {
		if age < 0 || age > 200 || i > 0 && age <= g.Ages[i-1] {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At("/ages", i), samverkan.Text{
				SV: "Åldern är {age}. Åldrar är 0 till 200, och varje grupp börjar högre än den förra.",
				EN: "The age is {age}. Ages are 0 to 200, and each group begins higher than the one before.",
			}, samverkan.Int("age", age)))
		}
	}
	for k, side := range [2]*Side{&g.Men, &g.Women} {
		where, n := [2]string{"/men", "/women"}[k], len(g.Ages)
		values(&c, side.Now, n, false, where+"/now")
		values(&c, side.Then, n, true, where+"/then")
		values(&c, side.Low, n, len(side.High) == 0, where+"/low")
		values(&c, side.High, n, len(side.Low) == 0, where+"/high")
		for i := range g.Ages[:min(n, MaxAges)] {
			ordered(&c, at(side.Low, i), at(side.High, i), check.At(where+"/low", i))
			for m, v := range [4]Value{at(side.Now, i), at(side.Then, i), at(side.Low, i), at(side.High, i)} {
				if v.f < 0 {
					c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At(where+[4]string{"/now", "/then", "/low", "/high"}[m], i), samverkan.Text{
						SV: "Antalet är {n}. Ett antal människor är aldrig under 0.", EN: "The number is {n}. A number of people is never below 0.",
					}, plain("n", v, g.Decimals)))
				}
			}
		}
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Pyramid) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

func menWord() samverkan.Text   { return samverkan.Text{SV: "män", EN: "men"} }
func womenWord() samverkan.Text { return samverkan.Text{SV: "kvinnor", EN: "women"} }

// group returns the ages of a group: “20–24”, “100+”.
func (g *Pyramid) group(i int) string {
	from := strconv.Itoa(g.Ages[i])
	switch {
	case i == len(g.Ages)-1:
		return from + "+"
	case g.Ages[i+1] == g.Ages[i]+1:
		return from
	}
	return from + "–" + strconv.Itoa(g.Ages[i+1]-1)
}

func (g *Pyramid) draw(p *pen) {
	var s span
	for _, side := range [2]*Side{&g.Men, &g.Women} {
		for _, list := range [4][]Value{side.Now, side.Then, side.Low, side.High} {
			s.add(list...)
		}
	}
	n := len(g.Ages)
	gutter := 24 * px
	if p.width < 480*px {
		gutter = 19 * px
	}
	_, hi, marks := ticks(0, s.hi, 2, g.Decimals, true)
	outer := (widest(len(marks), small, func(i int) string { return marks[i].text.In(p.lang) }) + 1) / 2
	half := p.width/2 - gutter - outer
	row := min(max(330*px/max(n, 1), 3*px), 16*px)
	then := g.Then
	if len(g.Men.Then) == 0 && len(g.Women.Then) == 0 {
		then = samverkan.Text{}
	}
	top := p.key([]entry{{paleBar, g.Now}, {bandLine, then}}) + 26*px
	bottom := top + n*row
	p.height = bottom + 24*px
	for k, side := range [2]*Side{&g.Men, &g.Women} {
		sign := 2*k - 1 // men to the left
		x := scale{lo: 0, hi: hi, from: p.width/2 + sign*gutter, to: p.width/2 + sign*(gutter+half)}
		p.side(side, x, sign, top, row, marks, g.Ages)
		class, word := end, menWord()
		if sign > 0 {
			class, word = start, womenWord()
		}
		p.text(x.from, top-12*px, word.In(p.lang), "t2", class, half)
	}
	free := bottom + 20*px
	for i, age := range g.Ages { // from the youngest, at the bottom
		y := bottom - i*row - row/2 + 4*px
		if age%10 == 0 && free-y >= 14*px {
			p.text(p.width/2, y, strconv.Itoa(age), "ts t3", middle, 2*gutter)
			free = y
		}
	}
}

// side draws one half. Mirrored positions are the same distance from the middle:
// all is measured from there.
func (p *pen) side(s *Side, x scale, sign, top, row int, marks []tick, ages []int) {
	n := len(ages)
	bottom := top + n*row
	away := scale{lo: x.lo, hi: x.hi, from: 0, to: sign * (x.to - x.from)}
	place := func(v Value) int { return x.from + sign*away.of(v) }
	free := 0
	for i, t := range marks {
		line := x.from + sign*away.at(t.at)
		p.segment(line, top-4*px, line, bottom, "fn sl w1")
		wide := (widthOf(t.text.In(p.lang), small) + 1) / 2
		if distance := away.at(t.at); i == 0 || distance-wide >= free {
			p.text(line, bottom+17*px, t.text.In(p.lang), "ts t3", middle, p.width)
			free = distance + wide + 4*px
		}
	}
	rect := func(from, to, y, h int, class string) {
		p.rect(min(from, to), y, max(from, to)-min(from, to), h, class)
	}
	space := 1 * px
	if row < 6*px {
		space = 0
	}
	for i := range n {
		if v := at(s.Now, i); v.drawable() {
			rect(x.from, place(v), bottom-(i+1)*row+space/2, row-space, "fb3")
		}
	}
	for i := range n {
		if low, high := at(s.Low, i), at(s.High, i); low.drawable() && high.drawable() {
			rect(place(low), place(high), bottom-(i+1)*row, row, "fl")
		}
	}
	p.ends(s.Now, place, bottom, row, space, "fn sb2 w15")
	p.ends(s.Low, place, bottom, row, 0, "fn sl2 w1")
	p.ends(s.High, place, bottom, row, 0, "fn sl2 w1")
	var steps []point
	for i := range n {
		v := at(s.Then, i)
		steps = append(steps, point{place(v), bottom - i*row, v.drawable()}, point{place(v), bottom - (i+1)*row, v.drawable()})
	}
	p.line(steps, "sb w2")
}

// ends draws an upright line at each value, as high as its row.
func (p *pen) ends(list []Value, place func(Value) int, bottom, row, space int, class string) {
	drawn, from := false, len(p.out)
	p.path()
	for i, v := range list {
		if v.drawable() {
			p.to('M', place(v), bottom-i*row-space/2)
			p.to('L', place(v), bottom-(i+1)*row+space/2)
			drawn = true
		}
	}
	p.close(class)
	if !drawn {
		p.out = p.out[:from]
	}
}

// Table returns the numbers of the drawing, the oldest first as it is drawn.
func (g Pyramid) Table(l samverkan.Lang) Table {
	head := g.Head
	head.Each = or(g.Each, samverkan.Text{SV: "Ålder", EN: "Age"})
	t := head.table(l)
	now := or(g.Now, samverkan.Text{SV: "nu", EN: "now"})
	then := or(g.Then, samverkan.Text{SV: "sedan", EN: "then"})
	sides := [2]*Side{&g.Men, &g.Women}
	for k, side := range sides {
		who := [2]samverkan.Text{menWord(), womenWord()}[k]
		column := func(text samverkan.Text, of samverkan.Text) {
			t.column(clean(text.With(samverkan.Of("who", who), name("of", of)).In(l)), true)
		}
		column(samverkan.Same("{^who}, {of}"), now)
		if len(side.Then) > 0 {
			column(samverkan.Same("{^who}, {of}"), then)
		}
		if len(side.Low) > 0 {
			column(samverkan.Text{SV: "{^who}, {of}, lägst", EN: "{^who}, {of}, lowest"}, then)
			column(samverkan.Text{SV: "{^who}, {of}, högst", EN: "{^who}, {of}, highest"}, then)
		}
	}
	for i := len(g.Ages) - 1; i >= 0; i-- {
		row := []string{g.group(i)}
		for _, side := range sides {
			row = append(row, at(side.Now, i).text(g.Decimals, l))
			if len(side.Then) > 0 {
				row = append(row, at(side.Then, i).text(g.Decimals, l))
			}
			if len(side.Low) > 0 {
				row = append(row, at(side.Low, i).text(g.Decimals, l), at(side.High, i).text(g.Decimals, l))
			}
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Desc names the largest age group, and where the change is largest each way
// unless the ages then are rough.
func (g Pyramid) Desc(l samverkan.Lang) string {
	both := func(pick func(*Side) []Value) func(int) Value {
		return func(i int) Value {
			m, w := at(pick(&g.Men), i), at(pick(&g.Women), i)
			return m.sub(w.negative())
		}
	}
	now := both(func(s *Side) []Value { return s.Now })
	then := both(func(s *Side) []Value { return s.Then })
	high, _, known := extremes(len(g.Ages), now)
	if known == 0 {
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	}
	out := say(l, samverkan.Text{SV: "Flest är i åldern {age}: {n}.", EN: "The largest group is aged {age}: {n}."},
		samverkan.Str("age", g.group(high)), samverkan.Str("n", g.figure(now(high), l)))
	if g.Rough {
		return out
	}
	change := func(i int) Value { return then(i).sub(now(i)) }
	more, less, known := extremes(len(g.Ages), change)
	if known > 0 && change(more).f > 0 {
		out += " " + say(l, samverkan.Text{SV: "Ökar mest: {age}, med {n}.", EN: "Grows most: {age}, by {n}."},
			samverkan.Str("age", g.group(more)), samverkan.Str("n", g.figure(change(more), l)))
	}
	if known > 0 && change(less).f < 0 {
		out += " " + say(l, samverkan.Text{SV: "Minskar mest: {age}, med {n}.", EN: "Shrinks most: {age}, by {n}."},
			samverkan.Str("age", g.group(less)), samverkan.Str("n", g.figure(change(less).negative(), l)))
	}
	return out
}
