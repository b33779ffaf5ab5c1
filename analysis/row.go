package analysis

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Limits of figures.
const (
	// MaxRow is the most figures of one row.
	MaxRow = 250
	// MaxDigits is the most digits of one figure.
	MaxDigits = 12
	// MaxDecimals is the most of them that stand after the point.
	MaxDecimals = 6
)

// Row is figures with blanks between them, as statistics print them: "54986
// 21.8 .. 29.1". A figure is written with a point and the decimals that it is
// known to. In place of one that is missing stands why: ".." it is not
// available, "." there can be none, "x" few are counted, "?" nothing is said.
type Row string

// Figure is one figure of a row: a decimal number, or why there is none.
type Figure struct {
	// The figure times ten to the power of Decimals.
	Units int64
	// How many decimals it was written with.
	Decimals int
	// Why there is no figure; empty where there is one.
	Missing cube.Missing
}

// Number returns the figure, exactly. Of a missing one it is 0.
//
//go:noinline
func (f Figure) Number() samverkan.Number { return samverkan.Ratio(f.Units, pow10(f.Decimals)) }

// Known reports whether there is a figure.
func (f Figure) Known() bool { return f.Missing == cube.Present }

// Rounded returns the nearest float64: both are whole numbers that a float
// holds, and one division rounds once.
func (f Figure) Rounded() float64 { return float64(f.Units) / float64(pow10(f.Decimals)) }

// fine is how many parts a figure of 1 has where figures are compared: half of
// the last decimal is a whole number of them, and differences do not overflow.
const fine = 2_000_000

// span returns between what a figure lies, in fine parts: a rounded one half of
// its last decimal to either side.
//
//go:noinline
func (f Figure) span(exact bool) span {
	part := fine / pow10(f.Decimals)
	v := f.Units * part
	if exact {
		return span{v, v}
	}
	return span{v - part/2, v + part/2}
}

func pow10(n int) int64 {
	p := int64(1)
	for range n {
		p *= 10
	}
	return p
}

func missingSigns() []struct {
	sign string
	is   cube.Missing
} {
	return []struct {
		sign string
		is   cube.Missing
	}{{"..", cube.NotAvailable}, {".", cube.NotApplicable}, {"x", cube.Suppressed}, {"?", cube.NotStated}}
}

func readFigure(s string) (Figure, bool) {
	for _, m := range missingSigns() {
		if s == m.sign {
			return Figure{Missing: m.is}, true
		}
	}
	digits, negative := strings.CutPrefix(s, "-")
	whole, decimals, point := strings.Cut(digits, ".")
	all := whole + decimals
	if whole == "" || point && decimals == "" || len(all) > MaxDigits || len(decimals) > MaxDecimals || strings.Trim(all, "0123456789") != "" {
		return Figure{}, false
	}
	n, err := strconv.ParseInt(all, 10, 64)
	if err != nil {
		return Figure{}, false
	}
	if negative {
		n = -n
	}
	return Figure{Units: n, Decimals: len(decimals)}, true
}

// Figures returns the row's figures. Its error says which is none.
func (r Row) Figures() ([]Figure, error) {
	words := strings.Split(string(r), " ")
	if r == "" {
		words = nil
	}
	if len(words) > MaxRow {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Raden har {n} uppgifter. Den får ha högst {most}.",
			EN: "The row has {n} figures. It may have {most} at most.",
		}, samverkan.Int("n", len(words)), samverkan.Int("most", MaxRow))
	}
	out := make([]Figure, len(words))
	for i, w := range words {
		f, ok := readFigure(w)
		if !ok {
			return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
				SV: "Uppgift {n} i raden är ”{is}”. Skriv ett tal med punkt, till exempel 21.8 (högst {digits} siffror, {decimals} efter punkten), eller varför det saknas: .. (finns inte), . (kan inte finnas), x (för få) eller ? (okänt). Ett blanksteg skiljer dem åt.",
				EN: "Figure {n} of the row is “{is}”. Write a number with a point, such as 21.8 ({digits} digits at most, {decimals} after the point), or why it is missing: .. (not available), . (cannot be), x (too few) or ? (unknown). One blank stands between them.",
			}, samverkan.Str("n", strconv.Itoa(i+1)), samverkan.Quoted("is", w),
				samverkan.Int("digits", MaxDigits), samverkan.Int("decimals", MaxDecimals))
		}
		out[i] = f
	}
	return out, nil
}

// Check returns a Fault when the row cannot be read.
func (r Row) Check() error {
	_, err := r.Figures()
	return err
}

// counts returns the row as whole numbers of people, and whether all are known.
func (r Row) counts() ([]int64, bool) {
	all, err := r.Figures()
	out := make([]int64, len(all))
	for i, f := range all {
		if !f.Known() || f.Decimals > 0 || f.Units < 0 {
			return nil, false
		}
		out[i] = f.Units
	}
	return out, err == nil
}

// Ring is points of a map with blanks between them: "617,6945 620,6950".
type Ring string

// Points returns the ring's points.
func (r Ring) Points() ([][2]int32, error) {
	if r == "" {
		return nil, nil
	}
	words := strings.Split(string(r), " ")
	if len(words) > MaxPoints {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Ringen har {n} punkter. Den får ha högst {most}.",
			EN: "The ring has {n} points. It may have {most} at most.",
		}, samverkan.Int("n", len(words)), samverkan.Int("most", MaxPoints))
	}
	out := make([][2]int32, len(words))
	for i, w := range words {
		x, y, both := strings.Cut(w, ",")
		a, err := strconv.ParseInt(x, 10, 32)
		b, err2 := strconv.ParseInt(y, 10, 32)
		if !both || err != nil || err2 != nil || max(a, b) > 1e8 || min(a, b) < -1e8 {
			return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
				SV: "”{is}” är ingen punkt. Skriv öster och norr som heltal med komma emellan, till exempel 617,6945.",
				EN: "“{is}” is no point. Write east and north as whole numbers with a comma between them, such as 617,6945.",
			}, samverkan.Quoted("is", w))
		}
		out[i] = [2]int32{int32(a), int32(b)}
	}
	return out, nil
}

// MaxPoints is the most points of one ring.
const MaxPoints = 1000

// Check returns a Fault when the ring cannot be read.
func (r Ring) Check() error {
	_, err := r.Points()
	return err
}
