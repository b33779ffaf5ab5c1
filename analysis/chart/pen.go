package chart

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/escape"
)

// pen writes the one drawing. Positions and lengths are tenths of a pixel, y
// grows downwards, and the y of a text is its baseline.
type pen struct {
	out           []byte
	lang          samverkan.Lang
	width, height int
	linked        bool              // there are links within
	styles        map[string]string // what classes look like
}

type point struct {
	x, y  int
	known bool
}

// raw writes what is no text of a document. It and other small functions are not
// inlined: they stand in hundreds of places, and every copy would be downloaded.
//
//go:noinline
func (p *pen) raw(s string) { p.out = append(p.out, s...) }

// number writes a position in pixels, with a decimal only where there is one.
func (p *pen) number(n int) {
	if n < 0 {
		p.out = append(p.out, '-')
		n = -n
	}
	p.out = strconv.AppendInt(p.out, int64(n/px), 10)
	if n%px != 0 {
		p.out = append(p.out, '.', byte('0'+n%px))
	}
}

func (p *pen) attribute(name string, n int) {
	p.raw(" " + name + `="`)
	p.number(n)
	p.raw(`"`)
}

// class writes the classes of an element, and what they look like as attributes.
// They are found once for each drawing: a strip has thousands of elements.
func (p *pen) class(classes string) {
	if classes == "" {
		return
	}
	known, ok := p.styles[classes]
	if !ok {
		known = ` class="` + classes + `"`
		for _, class := range strings.Fields(classes) {
			known += attributes(class)
		}
		if p.styles == nil {
			p.styles = map[string]string{}
		}
		p.styles[classes] = known
	}
	p.raw(known)
}

// attributes returns what a class looks like in light colors.
func attributes(class string) (out string) {
	for _, l := range cells(looks, 3) {
		if l[0] != class {
			continue
		}
		value := l[2]
		if name, is := strings.CutPrefix(value, "-"); is {
			for _, t := range cells(tokens, 4) {
				if t[0] == name {
					value = t[1]
				}
			}
		}
		out += " " + l[1] + `="` + value + `"`
	}
	return out
}

// clean returns a text as one line that stands by itself: isolates, which set a
// text apart from others, are left out, and what XML cannot hold is U+FFFD.
func clean(s string) string {
	return escape.Clean(strings.Map(func(r rune) rune {
		switch {
		case r >= '\u2066' && r <= '\u2069':
			return -1
		case r == '\uFFFE' || r == '\uFFFF':
			return '\uFFFD'
		}
		return r
	}, s))
}

// escaped writes a text that is clean.
func (p *pen) escaped(s string) {
	for i := range len(s) {
		switch s[i] {
		case '&':
			p.raw("&amp;")
		case '<':
			p.raw("&lt;")
		case '>':
			p.raw("&gt;")
		case '"':
			p.raw("&quot;")
		default:
			p.out = append(p.out, s[i])
		}
	}
}

//go:noinline
func (p *pen) in(t samverkan.Text) string { return clean(t.In(p.lang)) }

// anchors of a text.
type anchor byte

const (
	start anchor = iota
	middle
	end
)

func sizeOf(class string) int {
	if strings.Contains(class, "ts") {
		return small
	}
	return normal
}

// text writes a text, cut where it is wider than room; the whole then stands in
// a title.
func (p *pen) text(x, y int, s, class string, a anchor, room int) {
	shown := fit(s, sizeOf(class), room)
	if s == "" {
		return
	}
	p.raw("<text")
	p.attribute("x", x)
	p.attribute("y", y)
	switch a {
	case middle:
		p.raw(` text-anchor="middle"`)
	case end:
		p.raw(` text-anchor="end"`)
	}
	p.class(class)
	p.raw(">")
	p.escaped(shown)
	if shown != s {
		p.raw("<title>")
		p.escaped(s)
		p.raw("</title>")
	}
	p.raw("</text>")
}

func (p *pen) rect(x, y, w, h int, class string) {
	p.raw("<rect")
	p.attribute("x", x)
	p.attribute("y", y)
	p.attribute("width", max(w, 0))
	p.attribute("height", max(h, 0))
	p.class(class)
	p.raw("/>")
}

func (p *pen) circle(x, y, r int, class string) {
	p.raw("<circle")
	p.attribute("cx", x)
	p.attribute("cy", y)
	p.attribute("r", r)
	p.class(class)
	p.raw("/>")
}

// path begins a path; its points follow, and close ends it.
//
//go:noinline
func (p *pen) path() { p.raw(`<path d="`) }

func (p *pen) close(class string) {
	p.raw(`"`)
	p.class(class)
	p.raw("/>")
}

func (p *pen) to(command byte, x, y int) {
	p.out = append(p.out, command)
	p.number(x)
	p.out = append(p.out, ' ')
	p.number(y)
}

func (p *pen) segment(x1, y1, x2, y2 int, class string) {
	p.path()
	p.to('M', x1, y1)
	p.to('L', x2, y2)
	p.close(class)
}

func (p *pen) diamond(x, y, r int, class string) {
	p.path()
	p.to('M', x, y-r)
	p.to('L', x+r, y)
	p.to('L', x, y+r)
	p.to('L', x-r, y)
	p.raw("Z")
	p.close(class)
}

// line draws a line through points, broken where one is not known; a point
// alone is a dot.
func (p *pen) line(points []point, class string) {
	command, drawn, alone := byte('M'), false, []point(nil)
	from := len(p.out)
	p.path()
	for i, at := range points {
		if !at.known {
			command = 'M'
			continue
		}
		before, after := i > 0 && points[i-1].known, i+1 < len(points) && points[i+1].known
		if !before && !after {
			alone = append(alone, at)
			continue
		}
		p.to(command, at.x, at.y)
		command, drawn = 'L', true
	}
	p.close("fn " + class)
	if !drawn {
		p.out = p.out[:from]
	}
	for _, at := range alone {
		p.circle(at.x, at.y, 2*px, "fp "+class)
	}
}

// band draws what lies between two lines where both are known: the fill, and
// with an edge the lines that bound it. Either may be empty.
func (p *pen) band(low, high []point, fill, edge string) {
	for i := 0; i < len(low); i++ {
		from := i
		for i < len(low) && low[i].known && high[i].known {
			i++
		}
		if edge != "" && i-from == 1 { // one time alone: an upright line
			p.segment(low[from].x, low[from].y, high[from].x, high[from].y, "fn "+edge)
		}
		if i-from < 2 {
			continue
		}
		if fill != "" {
			p.area(low[from:i], high[from:i], fill)
		}
		if edge != "" {
			p.line(low[from:i], edge)
			p.line(high[from:i], edge)
		}
	}
}

// area fills what lies between two lines.
func (p *pen) area(low, high []point, fill string) {
	p.path()
	command := byte('M')
	for _, at := range high {
		p.to(command, at.x, at.y)
		command = 'L'
	}
	for k := len(low) - 1; k >= 0; k-- {
		p.to('L', low[k].x, low[k].y)
	}
	p.raw("Z")
	p.close(fill)
}
