package phrase

import (
	"math/big"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/figures"
)

// MaxDecimals is the most decimals a number is written with. More are taken as
// so many, and fewer than none as none.
const MaxDecimals = 9

const (
	noBreak = "\u00a0" // the no-break space
	minus   = "\u2212" // the true minus
	dash    = "\u2013" // the en dash, between the ends of an interval
)

// Digits returns a number in figures: "1 234,5", "1,234.5".
func Digits(n samverkan.Number, decimals int) samverkan.Text {
	decimals = min(max(decimals, 0), MaxDecimals)
	return samverkan.Text{
		SV: n.ForPeople(decimals, samverkan.SV),
		EN: n.ForPeople(decimals, samverkan.EN),
	}
}

// Signed returns a number in figures with its sign, plus or minus, as a
// difference stands in a table. What is written as zero has none.
func Signed(n samverkan.Number, decimals int) samverkan.Text {
	figure := Digits(n, decimals)
	if n.Sign() > 0 && !isZero(figure) {
		return samverkan.Text{SV: "+" + figure.SV, EN: "+" + figure.EN}
	}
	return figure
}

// isZero reports whether a number is written with zeros alone.
//
//go:noinline
func isZero(figure samverkan.Text) bool { return strings.Trim(figure.EN, "0.") == "" }

// Amount returns a number in figures with its noun: "29,1 procent", "1 krona".
func Amount(n samverkan.Number, decimals int, noun Noun) samverkan.Text {
	figure := Digits(n, decimals)
	return join(figure, noun.after(figure))
}

// Short returns an amount with a sign or an abbreviation: "29,1 %", "186 tkr".
// It is as Amount where the noun has none.
func Short(n samverkan.Number, decimals int, noun Noun) samverkan.Text {
	if noun.Short.IsZero() {
		return Amount(n, decimals, noun)
	}
	return noun.Short.With(samverkan.Of("n", Digits(n, decimals)))
}

// Count returns how many there are, as it stands in a sentence: "tolv
// kommuner", "13 kommuner", "ett barn", "inga barn".
func Count(n int64, noun Noun) samverkan.Text {
	switch n {
	case 0:
		return join(samverkan.Text{SV: "inga", EN: "no"}, noun.many())
	case 1:
		return join(word(1, noun.Neuter), noun.one())
	}
	return join(word(n, false), noun.after(Digits(samverkan.Whole(n), 0)))
}

// inWords is the largest number that is a word in a sentence.
const inWords = 12

// word returns a whole number as it stands in a sentence: in words up to twelve.
func word(n int64, neuter bool) samverkan.Text {
	switch {
	case n == 1 && neuter:
		return samverkan.Text{SV: "ett", EN: "one"}
	case n < 0 || n > inWords:
		return Digits(samverkan.Whole(n), 0)
	}
	return samverkan.Text{SV: figures.Count(n, "sv"), EN: figures.Count(n, "en")}
}

// power returns 10ⁿ, for any n.
func power(n int) samverkan.Number {
	p := samverkan.FromInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(n, -n))), nil))
	if n < 0 {
		return samverkan.Whole(1).Quo(p)
	}
	return p
}

// rounded returns the nearest number with so many decimals, half to even. Fewer
// than none are tens, hundreds and so on.
func rounded(n samverkan.Number, decimals int) samverkan.Number {
	scale := power(decimals)
	r := n.Mul(scale).Rat()
	quo, rem := new(big.Int).QuoRem(r.Num(), r.Denom(), new(big.Int))
	half := rem.Abs(rem).Lsh(rem, 1).Cmp(r.Denom())
	if half > 0 || half == 0 && quo.Bit(0) == 1 {
		quo.Add(quo, big.NewInt(int64(n.Sign())))
	}
	return samverkan.FromInt(quo).Quo(scale)
}

// fewest returns how many decimals a number needs to be written exactly, or most
// when those are not enough.
func fewest(n samverkan.Number, most int) int {
	for d := range most {
		if n.Mul(power(d)).IsInt() {
			return d
		}
	}
	return most
}

// abs returns the distance of a number from zero.
func abs(n samverkan.Number) samverkan.Number {
	if n.Sign() < 0 {
		return n.Neg()
	}
	return n
}

// year returns a year in figures, which are never divided.
func year(n int) samverkan.Text { return samverkan.Same(strconv.Itoa(n)) }
