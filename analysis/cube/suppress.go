package cube

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// The sizes of what can be suppressed.
const (
	MaxSuppressCells = 200_000
	MaxSuppressLinks = 3_000_000 // cells in sums, each counted in every sum it is in
	// Sums times concealed cells of what hangs together.
	MaxSuppressTableau = 1_000_000
	MaxCount           = 1_000_000_000_000
)

// Zeros is what is done with cells that count nobody.
type Zeros string

// What can be done with zeros. Told is what SCB's protection of population
// figures does too: what is 0 stays 0. Whoever reads then knows that a concealed
// cell is 1 at least, and that is reckoned with. Concealed is for tables where it
// harms that nobody is in a cell, because then all are in another.
const (
	ZerosTold      Zeros = ""
	ZerosConcealed Zeros = "concealed"
)

// Choices lists what can be done with zeros.
func (Zeros) Choices() []string { return []string{string(ZerosTold), string(ZerosConcealed)} }

// Privacy is what must not be found out.
type Privacy struct {
	// The least number that is told: 1 to Floor − 1 are concealed. 0 is 5.
	Floor int `json:"floor"`
	// How far apart the least and the greatest possible value of a concealed cell
	// must be, for whoever knows all that is told. 0 is Floor − 1: as many values as
	// the floor are possible.
	Width int `json:"width"`
	// What is done with zeros.
	Zeros Zeros `json:"zeros,omitempty"`
}

// WithTotal returns a cube in which one category of a dimension is the whole of
// all others that are not parts already. Tables often have a total that they do
// not say is one.
func (c *Cube) WithTotal(dimension, category string) (Cube, error) {
	i := c.Dimension(dimension)
	if i < 0 {
		return Cube{}, c.noDimension(dimension)
	}
	d := &c.Dimensions[i]
	k := d.Category(category)
	if k < 0 {
		return Cube{}, d.noCategory(category)
	}
	out := *c
	out.Dimensions = slices.Clone(c.Dimensions)
	out.Dimensions[i].Categories = slices.Clone(d.Categories)
	var parts []int
	for _, w := range d.wholes() {
		if w != k {
			parts = append(parts, w)
		}
	}
	out.Dimensions[i].Categories[k].Children = parts
	return out, nil
}

// counts is a table of counts with all its sums.
type counts struct {
	c       *Cube
	privacy Privacy
	value   []int64
	least   int64 // what a concealed cell is at least, as everybody knows
	wholes  []uint8
	// The sums: of each, the cell that is the whole and then its parts.
	sums [][]int32
	// The sums that each cell is in: of cell i, in[start[i]:start[i+1]].
	start, in []int32
}

// count reads a cube of whole numbers and finds its sums.
func count(c *Cube, p Privacy) (*counts, error) {
	if c == nil {
		panic("cube: Suppress and Audit need a Cube, and this one is nil")
	}
	if p.Floor == 0 {
		p.Floor = 5
	}
	k := checker{}
	k.Ranged(int64(p.Floor), 2, 1000, "/floor")
	if p.Width != 0 { // else it follows from the floor, and nobody has written it
		k.Ranged(int64(p.Width), 1, 1_000_000, "/width")
	} else {
		p.Width = p.Floor - 1
	}
	k.Chosen(string(p.Zeros), p.Zeros.Choices(), "/zeros")
	if err := k.Err(); err != nil {
		return nil, err
	}
	if len(c.Values) > MaxSuppressCells {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "/values", samverkan.Text{
			SV: "Tabellen har {n} celler. Små tal kan döljas i högst {most} på en gång. Dela den, till exempel per år.",
			EN: "The table has {n} cells. Small numbers can be concealed in {most} at once. Split it, for instance by year.",
		}, samverkan.Int("n", len(c.Values)), samverkan.Int("most", MaxSuppressCells))
	}
	if err := c.Check(); err != nil {
		return nil, err
	}
	if f := c.counted(); f != nil {
		return nil, f
	}
	t := &counts{c: c, privacy: p, least: 1}
	if p.Zeros == ZerosConcealed {
		t.least = 0
	}
	if err := t.link(); err != nil {
		return nil, err
	}
	t.value = make([]int64, len(c.Values))
	for i, v := range c.Values {
		s := c.status(i)
		if f := notCount(v, s); f != nil {
			f.At = check.At("/values", i)
			k.Add(f)
			continue
		}
		t.value[i] = int64(v)
	}
	if err := k.Err(); err != nil {
		return nil, err
	}
	for _, sum := range t.sums {
		if !t.adds(sum) {
			k.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/values", int(sum[0])), samverkan.Text{
				SV: "Helheten är {whole}, men delarna är {parts} tillsammans. De ska vara lika; annars går det inte att veta vad som kan räknas ut.",
				EN: "The whole is {whole}, but its parts are {parts} together. They are to be equal; else it cannot be known what can be found out.",
			}, samverkan.Quoted("whole", samverkan.Whole(t.value[sum[0]]).String()), samverkan.Quoted("parts", samverkan.Whole(t.parts(sum)).String())))
		}
	}
	return t, k.Err()
}

// counted returns why figures cannot be concealed here: they are of a unit that
// cannot be added up. Of what the sums of shares are, nobody finds out anything.
func (c *Cube) counted() error {
	refused := func(u *Unit, at string) error {
		if u.summable(false) == nil {
			return nil
		}
		return samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Enheten är ”{unit}”, och här döljs bara antal: vad som kan räknas ut av andelar och medelvärden prövas inte. Dölj små tal bland antalen, och räkna andelar av det som är kvar.{else}",
			EN: "The unit is “{unit}”, and only counts are concealed here: what can be found out from shares and means is not tried. Conceal small numbers among the counts, and compute shares of what is left.{else}",
		}, samverkan.Quoted("unit", u.name()), samverkan.Of("else", u.guessed()))
	}
	metric := c.OfRole(Metric)
	if metric < 0 {
		return refused(&c.Unit, "/unit")
	}
	for i := range c.Dimensions[metric].Categories {
		at := check.At(check.At("/dimensions", metric)+"/categories", i) + "/unit"
		if err := refused(&c.Dimensions[metric].Categories[i].Unit, at); err != nil {
			return err
		}
	}
	return nil
}

// notCount returns why what stands in a cell is no count, nil if it is one.
func notCount(v float64, s *Status) *samverkan.Fault {
	var t samverkan.Text
	code := samverkan.CodeInvalid
	switch {
	case s != nil && s.missing():
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Här saknas talet ({why}). Då går det inte att pröva vad som kan räknas ut av de andra. Ta bort de rader som saknar tal och de summor som de ingår i, eller dölj i en tabell där alla tal finns.",
			EN: "The figure is missing here ({why}). Then it cannot be tried what can be found out from the others. Remove the rows that lack figures and the sums that they are in, or conceal in a table where all figures are.",
		}, samverkan.Of("why", s.Missing.Text()))
	case v < 0:
		t = samverkan.Text{
			SV: "Här står {value}. Ett antal är 0 eller mer. Är talet en förändring, så dölj bland antalen före och efter.",
			EN: "Here stands {value}. A count is 0 or more. If the figure is a change, conceal among the counts before and after.",
		}
	case v != math.Trunc(v):
		t = samverkan.Text{
			SV: "Här står {value}. Ett antal är ett heltal. Dölj små tal bland antalen, innan andelar och medelvärden räknas.",
			EN: "Here stands {value}. A count is a whole number. Conceal small numbers among the counts, before shares and means are computed.",
		}
	case v > MaxCount:
		code = samverkan.CodeTooLarge
		t = samverkan.Text{
			SV: "Här står {value}. Ett antal kan vara högst en biljon.",
			EN: "Here stands {value}. A count can be a million million at most.",
		}
	default:
		return nil
	}
	return samverkan.Wrong(code, "", t, samverkan.Of("value", written(v)))
}

// written returns a number with its decimals as people write it.
func written(v float64) samverkan.Text {
	_, after, _ := strings.Cut(strconv.FormatFloat(v, 'f', -1, 64), ".")
	n := Decimal(v)
	return samverkan.Text{SV: n.ForPeople(len(after), samverkan.SV), EN: n.ForPeople(len(after), samverkan.EN)}
}

func (t *counts) parts(sum []int32) (n int64) {
	for _, cell := range sum[1:] {
		n += t.value[cell]
	}
	return n
}

// adds reports whether a whole is the sum of its parts. A part that is larger
// than the whole settles it, so that nothing overflows.
func (t *counts) adds(sum []int32) bool {
	left := t.value[sum[0]]
	for _, cell := range sum[1:] {
		if left -= t.value[cell]; left < 0 {
			return false
		}
	}
	return left == 0
}

// link finds the sums of all cells, dimension by dimension.
func (t *counts) link() error {
	c := t.c
	t.wholes = make([]uint8, len(c.Values))
	links, sums := 0, 0
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		lines := len(c.Values) / len(d.Categories)
		for k := range d.Categories {
			parts := d.Categories[k].Children
			if len(parts) == 0 {
				continue
			}
			sums += lines
			if links += (len(parts) + 1) * lines; links > MaxSuppressLinks {
				return samverkan.Wrong(samverkan.CodeTooLarge, check.At("/dimensions", i), samverkan.Text{
					SV: "Summorna i tabellen har fler än {most} led. Dela den, till exempel per år.",
					EN: "The sums of the table have more than {most} terms. Split it, for instance by year.",
				}, samverkan.Int("most", MaxSuppressLinks))
			}
			sorted := slices.Clone(parts)
			slices.Sort(sorted)
			if len(slices.Compact(sorted)) != len(parts) {
				return samverkan.Wrong(samverkan.CodeConflict, check.At(check.At("/dimensions", i)+"/categories", k)+"/children", samverkan.Text{
					SV: "En del står två gånger. Varje del ska stå en gång.", EN: "A part stands twice. Each part is to stand once.",
				})
			}
		}
	}
	t.sums = make([][]int32, 0, sums)
	all, inner := make([]int32, 0, links), len(c.Values)
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		size := len(d.Categories)
		inner /= size
		for k := range d.Categories {
			if len(d.Categories[k].Children) == 0 {
				continue
			}
			for line := range len(c.Values) / size {
				base := line/inner*size*inner + line%inner
				from := len(all)
				all = append(all, int32(base+k*inner))
				t.wholes[base+k*inner]++
				for _, child := range d.Categories[k].Children {
					all = append(all, int32(base+child*inner))
				}
				t.sums = append(t.sums, all[from:len(all):len(all)])
			}
		}
	}
	t.start = make([]int32, len(c.Values)+1)
	for _, cell := range all {
		t.start[cell+1]++
	}
	for i := 1; i < len(t.start); i++ {
		t.start[i] += t.start[i-1]
	}
	t.in = make([]int32, len(all))
	next := slices.Clone(t.start)
	for s, sum := range t.sums {
		for _, cell := range sum {
			t.in[next[cell]] = int32(s)
			next[cell]++
		}
	}
	return nil
}

// of returns the sums that a cell is in.
func (t *counts) of(cell int32) []int32 { return t.in[t.start[cell]:t.start[cell+1]] }

// small reports whether a number is concealed for its own sake.
func (t *counts) small(n int64) bool { return n < int64(t.privacy.Floor) && n >= t.least }

// hideable reports whether a cell may be concealed: where zeros are told, they
// are told everywhere.
func (t *counts) hideable(cell int32) bool { return t.value[cell] >= t.least }
