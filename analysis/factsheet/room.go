package factsheet

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/internal/check"
)

// The page, in tenths of a pixel: an A4 of 210 × 297 mm with margins of 15 mm at
// the sides and 13 mm above and below leaves 180 × 271 mm, 680.3 × 1024.2 pixels.
// What is beyond 272 mm is kept for what a browser rounds.
const (
	pageWidth   = 680 * px
	pageHeight  = 1028 * px
	columnGap   = 34 * px
	columnWidth = (pageWidth - columnGap) / 2
	blockGap    = 22 * px // between two blocks of a column, and between sections
	headLine    = 23 * px // one line of a heading
	headSize    = 19
	headRest    = 6 * px // below it
	noteLine    = 17 * px
	noteSize    = 12
	noteRest    = 4 * px   // above it
	columnDrawn = 140      // pixels: how high lines are drawn in a column
	pageDrawn   = 200      // and over the page
	stampWidth  = 300 * px // the day and the fingerprint, on the last line
	mapWidth    = 128 * px
	mapMost     = 120 * px
)

// Room is how high a sheet is on paper: an estimate from above. Heights of
// drawings, lines and space are exact; where lines break is reckoned with the
// widest of the fonts that the style sheet names. A device that has none of them and
// sets a wider one (DejaVu is a tenth wider) may need up to a twelfth more.
type Room struct {
	// How high the sheet is, and how high the page is within its margins, in
	// millimeters. What is needed is rounded up.
	Needs, Has int
	// How high each block is, in millimeters, rounded up.
	Blocks []int
}

// Room returns how high the sheet is in a language. A sheet that is wrong has no
// height: samverkan.Faults.
func (s Sheet) Room(l samverkan.Lang) (Room, error) {
	if err := s.check(); err != nil {
		return Room{}, err
	}
	p, err := s.plan(l)
	if err != nil {
		return Room{}, err
	}
	r := Room{Needs: millimeters(p.high), Has: millimeters(pageHeight)}
	for i := range p.blocks {
		r.Blocks = append(r.Blocks, millimeters(p.blocks[i].height()))
	}
	return r, nil
}

// Fold returns the sheet with as many tables folded as it takes to hold the page in
// a language: each time the one that makes the page lowest, of equals the last. When all
// are folded and it is still too high, it is a Fault.
func (s Sheet) Fold(l samverkan.Lang) (Sheet, error) {
	if err := s.check(); err != nil {
		return Sheet{}, err
	}
	p, err := s.plan(l)
	if err != nil {
		return Sheet{}, err
	}
	out := s
	out.Blocks = append([]Block(nil), s.Blocks...)
	for p.high > pageHeight {
		i := p.fold()
		if i < 0 {
			return Sheet{}, samverkan.Faults{p.fault()}
		}
		out.Blocks[i].Folded = true
	}
	return out, nil
}

// fold folds the table without which the page is lowest, of equals the last, and
// returns whose it is: −1 when all are folded.
func (p *plan) fold() int {
	at, low := -1, 0
	for i := range p.blocks {
		if p.blocks[i].folded {
			continue
		}
		p.blocks[i].folded = true
		if p.place(); at < 0 || p.high <= low {
			at, low = i, p.high
		}
		p.blocks[i].folded = false
	}
	if at >= 0 {
		p.blocks[at].folded = true
	}
	p.place()
	return at
}

func millimeters(length int) int { return (length*254 + 9599) / 9600 } // 96 pixels are 25.4 mm

// block is one figure as it stands in one language.
type block struct {
	*Block
	drawing, narrow string // narrow is for a phone, and only where drawing is wide
	table           chart.Table
	around, folded  bool // the table is turned; it is not on paper
	without, tall   int  // height but for the table; of the table, 0 where it does not fit
}

// height returns the height on paper.
func (b *block) height() int {
	if b.folded {
		return b.without + noteRest + noteLine
	}
	return b.without + b.tall
}

// plan is a sheet as it stands in one language.
type plan struct {
	sheet   *Sheet
	lang    samverkan.Lang
	blocks  []block
	runs    []run
	mapping string // the drawing of the map
	rest    int    // head, questions and foot
	high    int    // of the whole
}

// drawnHigh is how high lines are drawn in a column, in pixels: the first that the
// page has room for, or the last. Over the page they are half as high again.
func drawnHigh() [3]int { return [3]int{170, 140, 116} }

// plan draws and measures the sheet, which is well formed.
func (s *Sheet) plan(l samverkan.Lang) (*plan, error) {
	for _, high := range drawnHigh() {
		p, err := s.draw(l, high)
		if err != nil || p.high <= pageHeight || high == drawnHigh()[2] {
			return p, err
		}
	}
	return nil, nil
}

// draw draws and measures the sheet, with lines so high.
func (s *Sheet) draw(l samverkan.Lang, column int) (*plan, error) {
	p := &plan{sheet: s, lang: l, blocks: make([]block, len(s.Blocks))}
	for i := range s.Blocks {
		b := &p.blocks[i]
		b.Block = &s.Blocks[i]
		room, high, id := columnWidth, column, "f"+strconv.Itoa(i+1)
		var err error
		if b.Wide {
			room, high = pageWidth, column*3/2
			b.narrow, err = b.chart().SVG(l, chart.Options{ID: id + "n", Width: columnWidth / px, Height: column})
			if err != nil {
				return nil, under(err, i)
			}
		}
		b.drawing, err = b.chart().SVG(l, chart.Options{ID: id, Width: room / px, Height: high})
		if err != nil {
			return nil, under(err, i)
		}
		b.table, b.around, b.tall = best(b.chart().Table(l), room)
		b.folded = b.Folded || b.tall == 0
		b.without = p.lines(serif(), b.Heading, headSize, room)*headLine + headRest + drawn(b.drawing) +
			noteRest + sans().lines(b.note(l), noteSize, room)*noteLine
	}
	if s.Map != nil {
		of := *s.Map
		of.Unnamed, of.Link = true, ""
		var err error
		if p.mapping, err = of.SVG(l, chart.Options{ID: "place", Width: chart.MinWidth}); err != nil {
			var c check.Checker
			c.Place(err, "/map")
			return nil, c.Err()
		}
	}
	p.rest = p.head() + p.questions() + p.foot()
	p.place()
	return p, nil
}

func under(err error, i int) error {
	var c check.Checker
	c.Place(err, check.At("/blocks", i)+"/chart")
	return c.Err()
}

// note returns what stands under a drawing.
func (b *block) note(l samverkan.Lang) string {
	if b.Caption.IsZero() {
		return line(b.from().In(l))
	}
	return line(b.Caption.In(l)) + " " + line(b.from().In(l))
}

func (p *plan) lines(f *face, t samverkan.Text, size, room int) int {
	return f.lines(line(t.In(p.lang)), size, room)
}

// drawn returns the height of a drawing: that of its viewBox, the fourth number,
// as wide as it was asked to be. What has none is higher than any page.
func drawn(svg string) int {
	_, box, _ := strings.Cut(svg, ` viewBox="0 0 `)
	box, _, _ = strings.Cut(box, `"`)
	_, height, _ := strings.Cut(box, " ")
	f, err := strconv.ParseFloat(height, 64)
	if err != nil {
		return 2 * pageHeight
	}
	return int(f*px) + px
}

// head returns the height of what is above the blocks.
func (p *plan) head() int {
	room, aside := pageWidth, 0
	if p.mapping != "" {
		room -= mapWidth + 30*px
		aside = min(drawn(p.mapping)*mapWidth/(chart.MinWidth*px)+px, mapMost)
	}
	text := p.lines(serif(), p.sheet.Title, 42, room) * 46 * px
	if n := p.lines(sans(), p.sheet.Kick, 13, room); n > 0 {
		text += n*18*px + 4*px
	}
	if n := p.lines(sans(), p.sheet.Lead, 16, room); n > 0 {
		text += n*23*px + 7*px
	}
	return max(text, aside) + 18*px + 2*px // padding and rule
}

// questions returns the height of the questions, which stand in two columns.
func (p *plan) questions() int {
	if len(p.sheet.Questions) == 0 {
		return 0
	}
	heights := make([]int, len(p.sheet.Questions))
	for i := range heights {
		heights[i] = p.lines(sans(), p.sheet.Questions[i], 13, columnWidth-20*px)*18*px + 3*px
	}
	_, high := split(heights, 0)
	return blockGap + headLine + headRest + high
}

// foot returns the height of the sources and of what stands below them.
func (p *plan) foot() int {
	high := blockGap + px + 8*px // rule and padding
	high += 16 * px              // heading
	for i := range p.sheet.Sources {
		high += p.lines(sans(), p.sheet.Sources[i].text(), 11, pageWidth) * 16 * px
	}
	if n := p.lines(sans(), p.sheet.Footer, 11, pageWidth-stampWidth); n > 0 || p.sheet.stamped() {
		high += 4*px + max(n, 1)*16*px
	}
	return high
}

// boxHigh returns the height of the box in so much room.
func (p *plan) boxHigh(room int) int {
	room -= 2*18*px + 2*px
	return 2*18*px + 2*px + p.lines(serif(), p.sheet.Box.Claim, 20, room)*26*px + 9*px + p.lines(sans(), p.sheet.Box.Rests, noteSize, room)*noteLine
}

// fault returns what is wrong with the height, nil when the sheet holds its page.
func (p *plan) fault() *samverkan.Fault {
	if p.high <= pageHeight {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeTooLarge, "/blocks", samverkan.Text{
		SV: "Bladet blir {needs} mm högt på {lang}. En sida har {has} mm. Fäll ihop en tabell, ta bort ett block eller korta texterna.",
		EN: "The sheet is {needs} mm high in {lang}. A page has {has} mm. Fold a table, remove a block or shorten the texts.",
	}, samverkan.Int("needs", millimeters(p.high)), samverkan.Int("has", millimeters(pageHeight)), samverkan.Of("lang", tongue(p.lang)))
}

func tongue(l samverkan.Lang) samverkan.Text {
	if l == samverkan.EN {
		return samverkan.Text{SV: "engelska", EN: "English"}
	}
	return samverkan.Text{SV: "svenska", EN: "Swedish"}
}
