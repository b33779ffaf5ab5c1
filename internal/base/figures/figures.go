// Package figures writes numbers, dates and lists the way people read them, in
// Swedish and English. It is the only place that does: documents never hold a
// number in this form.
//
// Swedish: decimal comma, no-break space between groups of three, "12 mars
// 2026", "A, B och C". English: decimal point, comma between groups of three,
// "12 March 2026", "A, B and C". Numbers up to twelve are words in sentences.
//
// Any language code but "sv" gives English.
package figures

import (
	"math/big"
	"strconv"
	"strings"
)

// noBreak is the no-break space, U+00A0, which Swedish sets between groups of
// three digits and before a unit.
const noBreak = "\u00a0"

// Integer returns n in digits, grouped in threes. Four digits are grouped too:
// Swedish leaves that open (Språkrådet, Svenska skrivregler), and 2 014 people are
// not the year 2014.
func Integer(n int64, lang string) string {
	digits := strconv.FormatInt(n, 10)
	sign := ""
	if digits[0] == '-' {
		sign, digits = "\u2212", digits[1:] // the true minus
	}
	return sign + grouped(digits, lang)
}

func grouped(digits, lang string) string {
	mark := ","
	if lang == "sv" {
		mark = noBreak
	}
	var b strings.Builder
	for i, d := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteString(mark)
		}
		b.WriteRune(d)
	}
	return b.String()
}

// Decimal returns r with the given number of decimals, rounded half to even
// from the exact value.
func Decimal(r *big.Rat, decimals int, lang string) string {
	scale := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	num := new(big.Int).Mul(new(big.Int).Abs(r.Num()), scale)
	quo, rem := new(big.Int).QuoRem(num, r.Denom(), new(big.Int))
	switch rem.Lsh(rem, 1).Cmp(r.Denom()) {
	case 1:
		quo.Add(quo, big.NewInt(1))
	case 0:
		if quo.Bit(0) == 1 {
			quo.Add(quo, big.NewInt(1))
		}
	}
	digits := quo.String()
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals-len(digits)+1) + digits
	}
	whole, part := digits[:len(digits)-decimals], digits[len(digits)-decimals:]
	out := grouped(whole, lang)
	if decimals > 0 {
		point := "."
		if lang == "sv" {
			point = ","
		}
		out += point + part
	}
	if r.Sign() < 0 && quo.Sign() != 0 {
		out = "\u2212" + out
	}
	return out
}

// Count returns n as it stands in a sentence: in words up to twelve, in digits
// above. Swedish "one" is "en"; write "ett" in the text where the noun wants it.
func Count(n int64, lang string) string {
	words := [13]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
	if lang == "sv" {
		words = [13]string{"noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"}
	}
	if n >= 0 && n < int64(len(words)) {
		return words[n]
	}
	return Integer(n, lang)
}

// Date returns a calendar date, "12 mars 2026" or "12 March 2026".
func Date(year, month, day int, lang string) string {
	months := [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	if lang == "sv" {
		months = [12]string{"januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december"}
	}
	return strconv.Itoa(day) + " " + months[month-1] + " " + strconv.Itoa(year)
}

// List joins items as a sentence does: "A, B och C", "A, B and C".
func List(items []string, lang string) string {
	and := " and "
	if lang == "sv" {
		and = " och "
	}
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	}
	last := len(items) - 1
	return strings.Join(items[:last], ", ") + and + items[last]
}
