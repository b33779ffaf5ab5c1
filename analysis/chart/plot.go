package chart

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Series is a row of values over time.
type Series struct {
	// What it is of.
	Name samverkan.Text
	// A value for each time of the chart; unknown leaves a gap.
	Values []Value
	// The lower and the upper end of its band, for each time; both or neither.
	Low, High []Value
	// Whether the heading speaks of it. At most MaxStrong are.
	Strong bool
}

func (s *Series) check(c *check.Checker, n int, where string) {
	c.Text(s.Name, where+"/name")
	values(c, s.Values, n, false, where+"/values")
	values(c, s.Low, n, len(s.High) == 0, where+"/low")
	values(c, s.High, n, len(s.Low) == 0, where+"/high")
	for i := range min(len(s.Low), len(s.High), n) {
		ordered(c, s.Low[i], s.High[i], check.At(where+"/low", i))
	}
}

// ordered refuses a band whose lower end is above its upper.
func ordered(c *check.Checker, low, high Value, where string) {
	if low.drawable() && high.drawable() && low.f > high.f {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, where, samverkan.Text{
			SV: "Bandet går från {low} till {high}. Det lägre värdet ska stå först.",
			EN: "The band goes from {low} to {high}. The lower value must stand first.",
		}, plain("low", low, MaxDecimals), plain("high", high, MaxDecimals)))
	}
}

func (s *Series) span(to *span) {
	to.add(s.Values...)
	to.add(s.Low...)
	to.add(s.High...)
}

// last returns the place of the last known value, −1 when there is none.
func (s *Series) last() int {
	for i := len(s.Values) - 1; i >= 0; i-- {
		if s.Values[i].drawable() {
			return i
		}
	}
	return -1
}

// Times are the places of an axis of time.
type Times struct {
	// The times as whole numbers, such as years, each later than the one before.
	// Places on the axis are in proportion to them.
	At []int
	// What is written for each time; empty writes the number.
	Names []samverkan.Text
}

func (t *Times) check(c *check.Checker) {
	const most = 1_000_000
	c.Size(len(t.At), MaxTimes, "/at")
	for i, n := range t.At[:min(len(t.At), MaxTimes)] {
		c.Ranged(int64(n), -most, most, check.At("/at", i))
		if i > 0 && n <= t.At[i-1] {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At("/at", i), samverkan.Text{
				SV: "Tiden {n} står efter {before}. Varje tid ska vara senare än den förra.",
				EN: "The time {n} stands after {before}. Each time must be later than the one before.",
			}, samverkan.Str("n", strconv.Itoa(n)), samverkan.Str("before", strconv.Itoa(t.At[i-1]))))
		}
	}
	if len(t.Names) != 0 && len(t.Names) != len(t.At) {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/names", samverkan.Text{
			SV: "Det finns {n} namn på {want} tider. Namnge alla eller ingen.", EN: "There are {n} names of {want} times. Name all or none.",
		}, samverkan.Int("n", len(t.Names)), samverkan.Int("want", len(t.At))))
	}
	for i := range min(len(t.Names), MaxTimes) {
		c.Text(t.Names[i], check.At("/names", i))
	}
}

func (t *Times) name(i int) samverkan.Text {
	if i < len(t.Names) && !t.Names[i].IsZero() {
		return t.Names[i]
	}
	return samverkan.Same(strconv.Itoa(t.At[i]))
}

// plot is a field with time along and values up.
type plot struct {
	times       *Times
	x, y        scale
	ticks       []tick
	left, right int
}

// newPlot makes the scales; place then gives them their field.
func newPlot(times *Times, s span, parts, decimals int, zero bool) plot {
	g := plot{times: times}
	g.y.lo, g.y.hi, g.ticks = ticks(s.lo, s.hi, parts, decimals, zero)
	if n := len(times.At); n > 0 {
		g.x.lo, g.x.hi = float64(times.At[0]), float64(times.At[n-1])
	}
	return g
}

// margin is the room of the figures left of the field.
func (g *plot) margin(p *pen) int {
	return widest(len(g.ticks), small, func(i int) string { return g.ticks[i].text.In(p.lang) }) + 8*px
}

func (g *plot) place(left, right, top, bottom int) {
	right = max(right, left+20*px)
	g.left, g.right = left, right
	g.x.from, g.x.to = left, right
	g.y.from, g.y.to = bottom, top
}

func (g *plot) points(list []Value) []point {
	out := make([]point, len(g.times.At))
	for i, t := range g.times.At {
		if v := at(list, i); v.drawable() {
			out[i] = point{g.x.at(float64(t)), g.y.of(v), true}
		}
	}
	return out
}

// grid draws a hairline for each tick, and the one at the bottom, or at zero, in
// ink. With figures they stand left of the field.
func (g *plot) grid(p *pen, figures bool) {
	for i, t := range g.ticks {
		class, y := "fn sl w1", g.y.at(t.at)
		if t.at == 0 || i == 0 && t.at > 0 {
			class = "fn si w1"
		}
		p.segment(g.left, y, g.right, y, class)
		if figures {
			p.text(g.left-8*px, y+4*px, t.text.In(p.lang), "ts t3", end, p.width)
		}
	}
}

// dates writes times below the field, within [from, to]: all, or every second,
// and so on where they have no room; always the first and the last, as far apart
// as the others.
func (g *plot) dates(p *pen, from, to int) {
	last := len(g.times.At) - 1
	place := func(i int) (x, half int) {
		half = min((widthOf(p.in(g.times.name(i)), small)+1)/2, (to-from)/2)
		return max(from+half, min(g.x.at(float64(g.times.At[i])), to-half)), half
	}
	for every := 1; every <= max(last, 1); every++ {
		if last%every != 0 {
			continue
		}
		free, room := from, true
		for i := 0; i <= last; i += every {
			x, half := place(i)
			room = room && x-half >= free
			free = x + half + 10*px
		}
		if !room && every < last {
			continue
		}
		for i := 0; i <= last; i += every {
			if i > 0 && !room { // not even for two
				break
			}
			x, _ := place(i)
			p.text(x, g.y.from+17*px, p.in(g.times.name(i)), "ts t3", middle, to-from)
		}
		return
	}
}

// above writes the unit over the axis, and where the axis begins when that is
// not at zero.
func (g *plot) above(p *pen, y int, unit samverkan.Text) {
	s := p.in(unit)
	if s == "%" {
		s = samverkan.Text{SV: "procent", EN: "percent"}.In(p.lang)
	}
	if from := g.base(p.lang); from != "" {
		if s != "" {
			s += ", "
		}
		s += from
	}
	p.text(0, y, s, "ts t3", start, p.width)
}

// base says where the axis begins, nothing when zero is on it.
func (g *plot) base(l samverkan.Lang) string {
	if g.ticks[0].at <= 0 && g.ticks[len(g.ticks)-1].at >= 0 {
		return ""
	}
	return samverkan.Text{SV: "axeln börjar vid {n}", EN: "the axis begins at {n}"}.With(samverkan.Of("n", g.ticks[0].text)).In(l)
}

// label is a text at the end of a line, or between two.
type label struct {
	want  int  // where the line ends
	alone bool // no line ends there
	text  string
	class string
}

const labelGap = 16 * px

// labels writes texts right of the field, apart from each other, with a hairline
// from where a line ends when its label had to move.
func (p *pen) labels(x, top, bottom int, list []label) {
	want := make([]int, len(list))
	for i := range list {
		want[i] = list[i].want
	}
	for i, y := range apart(want, labelGap, top, bottom) {
		if moved := y - want[i]; !list[i].alone && (moved > 5*px || moved < -5*px) {
			p.segment(x+5*px, want[i], x+11*px, y, "fn sl2 w1")
		}
		p.text(x+13*px, y+45, list[i].text, list[i].class, start, p.width-x-13*px)
	}
}

// labelRoom is the width that labels take, at most so many hundredths of the
// drawing.
func (p *pen) labelRoom(list []label, most int) int {
	if len(list) == 0 {
		return 8 * px
	}
	return min(widest(len(list), normal, func(i int) string { return list[i].text })+13*px, p.width*most/100)
}

// fieldHeight is how high a field of lines is: as asked, or a third of the width
// within limits, and never lower than its labels.
func (p *pen) fieldHeight(outside, labels int) int {
	h := p.height - outside
	if p.height == 0 {
		h = min(max(p.width*29/100, 150*px), 260*px)
	}
	return max(h, 60*px, labels*labelGap)
}
