package chart

import (
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/check"
)

// Map is shapes with names, one of them chosen: the municipalities of a region.
type Map struct {
	// The title; there is no unit.
	Head
	// The shapes.
	Shapes []Shape
	// The ID of the chosen shape; empty is none.
	Chosen string
	// With a prefix such as “kommunen/”, every shape is a link to #prefix + its ID.
	Link string
	// Whether names are left out, as in a small map beside a heading.
	Unnamed bool
}

// Shape is one area of a Map.
type Shape struct {
	// Its ID, such as the code of a municipality.
	ID string
	// Its name.
	Name samverkan.Text
	// Its outlines, closed without repeating the first point; an outline within
	// another is a hole.
	Rings [][]Point
}

// Point is a place on a plane: east and north, in any unit, such as SWEREF 99
// TM. Whoever has degrees projects them first.
type Point struct {
	// How far east.
	East float64
	// How far north.
	North float64
}

// Check returns all that is wrong with the data, as samverkan.Faults.
func (g Map) Check() error {
	var c check.Checker
	g.Head.check(&c)
	c.Size(len(g.Shapes), MaxShapes, "/shapes")
	shapes := g.Shapes[:min(len(g.Shapes), MaxShapes)]
	in := c.Places("/shapes", len(shapes), func(i int) string { return shapes[i].ID })
	c.Refers(in, "/shapes", g.Chosen, "/chosen")
	c.Text(samverkan.Same(g.Link), "/link")
	points := 0
	for i := range shapes {
		where := check.At("/shapes", i)
		c.Name(shapes[i].Name, where+"/name")
		for k, ring := range shapes[i].Rings {
			at := check.At(where+"/rings", k)
			if points += len(ring); points > MaxPoints {
				c.Size(points, MaxPoints, at)
				return c.Err()
			}
			if len(ring) < 3 {
				c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
					SV: "Linjen har {n|en punkt|# punkter}. En yta har minst tre.", EN: "The outline has {n|one point|# points}. An area has at least three.",
				}, samverkan.Int("n", len(ring))))
			}
			for m, of := range ring {
				value(&c, Value{f: of.East, known: true}, check.At(at, m)+"/east")
				value(&c, Value{f: of.North, known: true}, check.At(at, m)+"/north")
			}
		}
	}
	return c.Err()
}

// SVG returns the drawing.
func (g Map) SVG(l samverkan.Lang, o Options) (string, error) { return svg(&g, l, o) }

// project places the outlines in the drawing, as large as the width allows and
// no higher than one and a half of it, and returns the height.
func (g *Map) project(width int) (shapes [][][]point, height int) {
	var east, north span
	for i := range g.Shapes {
		for _, ring := range g.Shapes[i].Rings {
			for _, at := range ring {
				east.add(Value{f: at.East, known: true})
				north.add(Value{f: at.North, known: true})
			}
		}
	}
	const edge = 3 * px
	wide, high := east.hi-east.lo, north.hi-north.lo
	room := width - 2*edge
	// One scale for both directions, as tenths of a pixel by unit.
	k := 0.0
	if larger := max(wide, high/1.5); larger > 0 {
		k = float64(room) / larger
	}
	left := edge + (room-int(math.Floor(float64(wide*k))))/2
	shapes = make([][][]point, len(g.Shapes))
	for i := range g.Shapes {
		for _, ring := range g.Shapes[i].Rings {
			var out []point
			for _, at := range ring {
				next := point{
					left + int(math.Floor(float64((at.East-east.lo)*k)+0.5)),
					edge + int(math.Floor(float64((north.hi-at.North)*k)+0.5)), true,
				}
				if len(out) == 0 || out[len(out)-1] != next {
					out = append(out, next)
				}
			}
			shapes[i] = append(shapes[i], out)
		}
	}
	return shapes, 2*edge + int(math.Floor(float64(high*k)))
}

func (g *Map) draw(p *pen) {
	shapes, height := g.project(p.width)
	p.height = max(height, 20*px)
	p.linked = g.Link != ""
	for _, chosen := range [2]bool{false, true} { // the chosen one last: its edge is whole
		for i := range shapes {
			if s := &g.Shapes[i]; (s.ID == g.Chosen) == chosen && len(shapes[i]) > 0 {
				p.shape(g, s, shapes[i], chosen)
			}
		}
	}
	if !g.Unnamed {
		g.names(p, shapes)
	}
}

func (p *pen) shape(g *Map, s *Shape, rings [][]point, chosen bool) {
	if p.linked {
		p.raw(`<a href="#`)
		p.fragment(g.Link + s.ID)
		p.raw(`" aria-label="`)
		p.escaped(p.in(s.Name))
		if chosen {
			p.raw(`" aria-current="true`)
		}
		p.raw(`">`)
	}
	p.path()
	for _, ring := range rings {
		command := byte('M')
		for _, at := range ring {
			p.to(command, at.x, at.y)
			command = 'L'
		}
		p.raw("Z")
	}
	p.raw(`" fill-rule="evenodd`)
	if chosen {
		p.close("fb sp w15")
	} else {
		p.close("fb3 sb2 w1")
	}
	if p.linked {
		p.raw("</a>")
	}
}

// fragment writes the part of an address after #, with all but plain letters
// and digits and a few marks in percent signs.
func (p *pen) fragment(s string) {
	const hex = "0123456789ABCDEF"
	for i := range len(s) {
		c := s[i]
		if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '/' {
			p.out = append(p.out, c)
			continue
		}
		p.out = append(p.out, '%', hex[c>>4], hex[c&15])
	}
}

// box is where a name stands.
type box struct{ left, top, right, bottom int }

func (b box) meets(c box) bool {
	return b.left < c.right && c.left < b.right && b.top < c.bottom && c.top < b.bottom
}

// names writes a name on each shape, the chosen one's first and then by area.
// One that would lie on another is moved up or down a little, and left out where
// that does not help: it is in the table.
func (g *Map) names(p *pen, shapes [][][]point) {
	type named struct {
		i    int
		at   point
		area int64
	}
	var list []named
	for i := range shapes {
		largest := named{i: i}
		for _, ring := range shapes[i] {
			if at, area := centroid(ring); area > largest.area {
				largest.at, largest.area = at, area
			}
		}
		if largest.area > 0 {
			list = append(list, largest)
		}
	}
	sorted.By(list, func(a, b named) int {
		if chosen := g.Shapes[a.i].ID == g.Chosen; chosen != (g.Shapes[b.i].ID == g.Chosen) {
			if chosen {
				return -1
			}
			return 1
		}
		switch {
		case a.area > b.area:
			return -1
		case a.area < b.area:
			return 1
		}
		return 0
	})
	var taken []box
	for _, n := range list {
		s, size, class := p.in(g.Shapes[n.i].Name), small, "ts th"
		chosen := g.Shapes[n.i].ID == g.Chosen
		if chosen {
			size, class = normal, "tb th"
		}
		half := (widthOf(s, size) + 1) / 2
		if 2*half > p.width {
			continue
		}
		x := max(half, min(n.at.x, p.width-half))
		for _, move := range [7]int{0, -8, 8, -16, 16, -24, 24} {
			y := n.at.y + move*px + 4*px
			b := box{x - half, y - 11*px, x + half, y + 3*px}
			if b.top < 0 || b.bottom > p.height || meetsAny(b, taken) {
				continue
			}
			if within(b, shapes[n.i]) { // no line to be told from
				class = "ts"
				if chosen {
					class = "tw tb"
				}
			}
			p.text(x, y, s, class, middle, p.width)
			taken = append(taken, b)
			break
		}
	}
}

func meetsAny(b box, taken []box) bool {
	for _, c := range taken {
		if b.meets(c) {
			return true
		}
	}
	return false
}

// centroid returns the center of gravity of an outline and twice its area
// (Bourke 1988): a sum over its edges. They are whole tenths, so it is exact
// before the one division.
func centroid(ring []point) (point, int64) {
	var area, x, y int64
	for i, a := range ring {
		b := ring[(i+1)%len(ring)]
		cross := int64(a.x)*int64(b.y) - int64(b.x)*int64(a.y)
		area += cross
		x += int64(a.x+b.x) * cross
		y += int64(a.y+b.y) * cross
	}
	if area == 0 {
		return point{}, 0
	}
	at := point{int(x / (3 * area)), int(y / (3 * area)), true}
	return at, max(area, -area)
}

// within reports whether the corners of a box, and the middles of its sides, are
// all inside the outlines (even-odd rule).
func within(b box, rings [][]point) bool {
	for _, x := range [3]int{b.left, (b.left + b.right) / 2, b.right} {
		for _, y := range [2]int{b.top, b.bottom} {
			inside := false
			for _, ring := range rings {
				for i, a := range ring {
					c := ring[(i+1)%len(ring)]
					if (a.y > y) != (c.y > y) {
						// left of the edge, without division
						side := int64(x-a.x)*int64(c.y-a.y) - int64(c.x-a.x)*int64(y-a.y)
						if (side < 0) == (c.y > a.y) {
							inside = !inside
						}
					}
				}
			}
			if !inside {
				return false
			}
		}
	}
	return true
}

// Table names the shapes.
func (g Map) Table(l samverkan.Lang) Table {
	head := g.Head
	head.Each = or(g.Each, samverkan.Text{SV: "Område", EN: "Area"})
	t := head.table(l)
	t.column(samverkan.Text{SV: "Kod", EN: "Code"}.In(l), false)
	t.column(samverkan.Text{SV: "Vald", EN: "Chosen"}.In(l), false)
	for i := range g.Shapes {
		s, chosen := &g.Shapes[i], samverkan.Text{}
		if s.ID == g.Chosen && s.ID != "" {
			chosen = samverkan.Text{SV: "ja", EN: "yes"}
		}
		t.Rows = append(t.Rows, []string{clean(s.Name.In(l)), clean(s.ID), chosen.In(l)})
	}
	return t
}

// Desc says how many areas there are and which is chosen.
func (g Map) Desc(l samverkan.Lang) string {
	out := say(l, samverkan.Text{SV: "Kartan visar {n|ett område|# områden}.", EN: "The map shows {n|one area|# areas}."}, samverkan.Int("n", len(g.Shapes)))
	for i := range g.Shapes {
		if s := &g.Shapes[i]; s.ID == g.Chosen && s.ID != "" {
			out += " " + say(l, samverkan.Text{SV: "{name} är vald.", EN: "{name} is chosen."}, name("name", s.Name))
		}
	}
	return out
}
