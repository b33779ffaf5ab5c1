package chart

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Bars are horizontal bars from zero, each with its figure: with a mark for an
// earlier value, or with a part of the whole filled.
type Bars struct {
	Head
	// The bars, from the top.
	Rows []Bar
	// What the bars show, such as “2014”, for the key and the table.
	Now samverkan.Text
	// What is filled where bars have parts, such as “påbörjade”; Now is then the
	// whole, “platser”.
	Part samverkan.Text
	// What the marks show, such as “2002”.
	Before samverkan.Text
	// Where the scale ends, such as 100 for shares; unknown is at the largest
	// value. The way there is then drawn as a track.
	Whole Value
}

// Bar is one row of Bars.
type Bar struct {
	_ [0]func() // never compared
	// What the bar is about.
	Name samverkan.Text
	// How long it is.
	Value Value
	// How much of it is filled, from zero; unknown fills all of it.
	Part Value
	// An earlier value, marked by a line across.
	Before Value
	// What stands at its end; empty is the value.
	Note samverkan.Text
	// Whether the heading speaks of this bar. Where one is strong, the others
	// stand back.
	Strong bool
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (b Bars) Check() error {
	var c check.Checker
	b.check(&c)
	c.Text(b.Now, "/now")
	c.Text(b.Part, "/part")
	c.Text(b.Before, "/before")
	value(&c, b.Whole, "/whole")
	c.Size(len(b.Rows), MaxRows, "/rows")
	for i := range min(len(b.Rows), MaxRows) {
		r, where := &b.Rows[i], check.At("/rows", i)
		c.Name(r.Name, where+"/name")
		value(&c, r.Value, where+"/value")
		value(&c, r.Part, where+"/part")
		value(&c, r.Before, where+"/before")
		c.Text(r.Note, where+"/note")
		if r.Part.drawable() && r.Value.drawable() && (r.Part.f < 0 || r.Part.f > r.Value.f) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, where+"/part", samverkan.Text{
				SV: "Delen är {part} av {whole}. En del är minst 0 och högst det hela.",
				EN: "The part is {part} of {whole}. A part is at least 0 and at most the whole.",
			}, plain("part", r.Part, b.Decimals), plain("whole", r.Value, b.Decimals)))
		}
	}
	return c.Err()
}

// plain is an argument for a value in a text.
func plain(key string, v Value, decimals int) samverkan.Arg {
	return samverkan.Of(key, samverkan.Text{SV: v.text(decimals, samverkan.SV), EN: v.text(decimals, samverkan.EN)})
}

// SVG returns the drawing.
func (b Bars) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&b, l, o) }

// end returns what stands at the end of a bar.
func (b *Bars) end(r *Bar, l samverkan.Lang) string {
	if s := clean(r.Note.In(l)); s != "" && r.Value.drawable() {
		return s
	}
	return b.figure(r.Value, l)
}

func (b *Bars) draw(p *pen) {
	var all span
	strong := false
	for i := range b.Rows {
		all.add(b.Rows[i].Value, b.Rows[i].Before)
		strong = strong || b.Rows[i].Strong
	}
	all.add(b.Whole)
	names := widest(len(b.Rows), normal, func(i int) string { return p.in(b.Rows[i].Name) })
	ends := 8*px + widest(len(b.Rows), normal, func(i int) string {
		if !b.Rows[i].Value.drawable() {
			return "" // stands where the bar would
		}
		return b.end(&b.Rows[i], p.lang)
	})
	if all.lo < 0 { // figures stand on both sides
		ends = min(ends, p.width*25/100)
	}
	ends = min(ends, p.width*40/100)
	full := scale{lo: min(all.lo, 0), hi: max(all.hi, 0)}
	if full.hi <= full.lo {
		full.hi = full.lo + 1
	}
	y := p.key(b.entries())
	track := b.Whole.drawable()
	beside := names <= p.width*35/100 && (!track || p.width >= 480*px)
	pitch, thick := 27*px, 16*px
	if beside {
		full.from, full.to = 0, p.width-ends
		if names > 0 {
			full.from = names + 12*px
		}
		if full.lo < 0 {
			full.from += ends
		}
	} else {
		pitch, thick = 42*px, 10*px
		full.to = p.width
	}
	zero := full.at(0)
	for i := range b.Rows {
		r := &b.Rows[i]
		weight := ""
		if r.Strong {
			weight = "tb"
		}
		top, note := y, b.end(r, p.lang)
		if beside {
			top += (pitch - thick) / 2
			p.text(names, y+pitch/2+45, p.in(r.Name), weight, end, names)
		} else {
			top += 20 * px
			p.text(0, y+13*px, p.in(r.Name), weight, start, p.width-min(widthOf(note, normal), p.width*6/10)-12*px)
			p.text(p.width, y+13*px, note, noteClass(r), end, p.width*6/10)
		}
		if track {
			p.rect(full.from, top, full.to-full.from, thick, "fs")
		}
		p.bar(r, full, zero, top, thick, strong)
		switch {
		case beside && track: // the figures in a column, beyond the track
			p.text(p.width, y+pitch/2+45, note, noteClass(r), end, ends)
		case beside:
			b.note(p, r, full, y+pitch/2+45, ends)
		}
		y += pitch
	}
	if full.lo < 0 && len(b.Rows) > 0 {
		p.segment(zero, y-pitch*len(b.Rows), zero, y, "fn si w1")
	}
	p.height = max(y, 20*px)
}

func noteClass(r *Bar) string {
	if !r.Value.drawable() {
		return "t3"
	}
	return "tb"
}

func (b *Bars) entries() []entry {
	now := filledBar
	if !b.Part.IsZero() {
		now = outlinedBar
	} else if b.Before.IsZero() {
		return nil // a single kind of bar is what the title says
	}
	return []entry{{filledBar, b.Part}, {now, b.Now}, {tickMark, b.Before}}
}

func (p *pen) bar(r *Bar, s scale, zero, top, thick int, strong bool) {
	fill := "fb"
	if strong && !r.Strong {
		fill = "fb2"
	}
	if r.Value.drawable() {
		x := s.of(r.Value)
		from, to := min(zero, x), max(zero, x)
		if r.Part.drawable() {
			p.rect(from+5, top+5, to-from-px, thick-px, "fb3 sb w1")
			from, to = zero, s.of(r.Part)
		}
		p.rect(from, top, to-from, thick, fill)
	}
	if r.Before.drawable() {
		p.rect(s.of(r.Before)-12, top-3*px, 25, thick+6*px, "fi sp w1")
	}
}

// note writes the figure beyond the bar, on the side to which it points.
func (b *Bars) note(p *pen, r *Bar, s scale, y, ends int) {
	class, text := "", b.end(r, p.lang)
	if r.Strong {
		class = "tb"
	}
	right, left := s.at(0), s.at(0)
	for _, v := range [2]Value{r.Value, r.Before} {
		if v.drawable() {
			right, left = max(right, s.of(v)), min(left, s.of(v))
		}
	}
	switch {
	case !r.Value.drawable():
		p.text(right+7*px, y, text, "t3", start, p.width-right-7*px)
	case r.Value.f < 0:
		p.text(left-7*px, y, text, class, end, ends-7*px)
	default:
		p.text(right+7*px, y, text, class, start, ends-7*px)
	}
}

// Table returns the numbers of the drawing.
func (b Bars) Table(l samverkan.Lang) Table {
	t := b.table(l)
	var parts, before, notes bool
	for i := range b.Rows {
		r := &b.Rows[i]
		parts, before, notes = parts || r.Part.Known(), before || r.Before.Known(), notes || !r.Note.IsZero()
	}
	if before {
		t.column(clean(or(b.Before, samverkan.Text{SV: "Tidigare", EN: "Earlier"}).In(l)), true)
	}
	t.column(clean(or(b.Now, valueWord()).In(l)), true)
	if parts {
		t.column(clean(or(b.Part, samverkan.Text{SV: "Därav", EN: "Of which"}).In(l)), true)
	}
	if notes {
		t.column(samverkan.Text{SV: "I bilden", EN: "In the picture"}.In(l), true)
	}
	for i := range b.Rows {
		r := &b.Rows[i]
		row := []string{clean(r.Name.In(l))}
		if before {
			row = append(row, r.Before.text(b.Decimals, l))
		}
		row = append(row, r.Value.text(b.Decimals, l))
		if parts {
			row = append(row, r.Part.text(b.Decimals, l))
		}
		if notes {
			row = append(row, b.end(r, l))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// Desc names the highest and the lowest bar.
func (b Bars) Desc(l samverkan.Lang) string {
	high, low, known := extremes(len(b.Rows), func(i int) Value { return b.Rows[i].Value })
	text := samverkan.Text{SV: "Högst: {high} ({most}). Lägst: {low} ({least}).", EN: "Highest: {high} ({most}). Lowest: {low} ({least})."}
	switch {
	case known == 0:
		return say(l, samverkan.Text{SV: "Det finns inga värden.", EN: "There are no values."})
	case known == 1:
		text = samverkan.Text{SV: "{high}: {most}.", EN: "{high}: {most}."}
	case b.Rows[high].Value.f == b.Rows[low].Value.f:
		text = samverkan.Text{SV: "Alla är lika: {most}.", EN: "All are equal: {most}."}
	}
	return say(l, text, name("high", b.Rows[high].Name), name("low", b.Rows[low].Name),
		b.whole("most", &b.Rows[high]), b.whole("least", &b.Rows[low])) + lacking(l, len(b.Rows)-known)
}

// whole is an argument for the value of a bar, with what is filled of it.
func (b *Bars) whole(key string, r *Bar) samverkan.Arg {
	value := func(l samverkan.Lang) string { return b.figure(r.Value, l) }
	text := samverkan.Same("{n}")
	if r.Part.drawable() {
		text = samverkan.Text{SV: "{n}, varav {part} {what}", EN: "{n}, of which {part} {what}"}
	}
	return samverkan.Of(key, text.With(samverkan.Of("n", samverkan.Text{SV: value(samverkan.SV), EN: value(samverkan.EN)}),
		plain("part", r.Part, b.Decimals), name("what", or(b.Part, samverkan.Text{SV: "är fyllda", EN: "are filled"}))))
}
