package chart

import "github.com/samverkan/samverkan"

// What the tests look at from outside.
var (
	Apart   = apart
	Clean   = clean
	Fit     = fit
	WidthOf = widthOf
)

// Px is a pixel in the unit of positions.
const Px = px

// Light and Dark return a color of the page.
func Light(name string) string { return tone(name)[1] }

// Dark returns a color of the page in the dark.
func Dark(name string) string { return tone(name)[2] }

func tone(name string) []string {
	for _, t := range cells(tokens, 4) {
		if t[0] == name {
			return t
		}
	}
	panic("no token " + name)
}

// Advances are the widths of the printable characters of ASCII.
func Advances() [95]byte { return advances() }

// Ticks returns an axis as numbers and Swedish texts.
func Ticks(lo, hi float64, n, decimals int, zero bool) (from, to float64, at []float64, texts []string) {
	from, to, list := ticks(lo, hi, n, decimals, zero)
	for _, t := range list {
		at, texts = append(at, t.at), append(texts, t.text.In(samverkan.SV))
	}
	return from, to, at, texts
}

// Place returns where a scale puts a value, in tenths of a pixel.
func Place(lo, hi float64, from, to int, v float64) int {
	return scale{lo, hi, from, to}.at(v)
}
