package chart

import (
	"math"
	"math/big"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// MaxValue is the largest value, and −MaxValue the least.
const MaxValue = 1_000_000_000_000

// Value is a number, or unknown: the zero value. Make one with Of or Exact.
type Value struct {
	n     samverkan.Number
	f     float64 // the nearest float, for positions
	known bool
}

// Of returns a float as a value. What is no number, or beyond MaxValue, is
// refused when the chart is checked.
func Of(f float64) Value {
	v := Value{f: f, known: true}
	if math.Abs(f) <= MaxValue {
		v.n = samverkan.FromRat(new(big.Rat).SetFloat64(f))
	}
	return v
}

// Exact returns an exact number as a value.
//
//go:noinline
func Exact(n samverkan.Number) Value { return Value{n: n, f: n.Rounded(), known: true} }

// Known reports whether there is a number.
func (v Value) Known() bool { return v.known }

// drawable reports whether the value has a place on a scale: what would be
// refused has none, for tables and descriptions are made of anything.
//
//go:noinline
func (v Value) drawable() bool { return v.known && math.Abs(v.f) <= MaxValue }

func missing() samverkan.Text { return samverkan.Text{SV: "uppgift saknas", EN: "no data"} }

// text returns the number without its unit.
func (v Value) text(decimals int, l samverkan.Lang) string {
	if !v.drawable() {
		return missing().In(l)
	}
	return v.n.ForPeople(min(max(decimals, 0), MaxDecimals), l)
}

// figure returns the number with its unit.
func (v Value) figure(decimals int, unit samverkan.Text, l samverkan.Lang) string {
	s, u := v.text(decimals, l), clean(unit.In(l))
	if u == "" || !v.drawable() {
		return s
	}
	if u == "%" && l == samverkan.EN {
		return s + u
	}
	return s + "\u00a0" + u
}

// sub returns v − w; unknown when either is.
func (v Value) sub(w Value) Value {
	if !v.drawable() || !w.drawable() {
		return Value{}
	}
	return Exact(v.n.Sub(w.n))
}

// written returns the value as it is written with so many decimals.
func (v Value) written(decimals int) Value {
	if !v.drawable() {
		return v
	}
	digits := strings.Map(func(r rune) rune {
		switch {
		case r == '−':
			return '-'
		case r < '0' || r > '9':
			return -1
		}
		return r
	}, v.text(decimals, samverkan.EN))
	n, _ := strconv.ParseInt(digits, 10, 64) // below MaxValue with MaxDecimals, it fits
	part := int64(1)
	for range min(decimals, MaxDecimals) {
		part *= 10
	}
	return Exact(samverkan.Ratio(n, part))
}

// at returns a value of a list, unknown beyond its end.
//
//go:noinline
func at(values []Value, i int) Value {
	if i < 0 || i >= len(values) {
		return Value{}
	}
	return values[i]
}

// value refuses what is no number, or too large.
func value(c *check.Checker, v Value, where string) {
	if !v.known || v.drawable() {
		return
	}
	c.Add(samverkan.Wrong(samverkan.CodeInvalid, where, samverkan.Text{
		SV: "Värdet är {value}. Det ska vara ett tal mellan −{most} och {most}, eller saknas.",
		EN: "The value is {value}. It must be a number between −{most} and {most}, or missing.",
	}, samverkan.Str("value", strconv.FormatFloat(v.f, 'g', -1, 64)), samverkan.Of("most", most(MaxValue))))
}

func most(n int64) samverkan.Text {
	return samverkan.Text{SV: samverkan.Whole(n).ForPeople(0, samverkan.SV), EN: samverkan.Whole(n).ForPeople(0, samverkan.EN)}
}

// values refuses a list that is not as long as it should be; an empty one may
// stand for none where the chart allows it.
func values(c *check.Checker, list []Value, n int, optional bool, where string) {
	if len(list) != n && (len(list) != 0 || !optional) {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, where, samverkan.Text{
			SV: "Listan har {n} värden. Den ska ha {want}, ett för varje plats på axeln; ett värde som saknas ska stå som okänt.",
			EN: "The list has {n} values. It must have {want}, one for each place on the axis; a missing value must stand as unknown.",
		}, samverkan.Int("n", len(list)), samverkan.Int("want", n)))
		return
	}
	for i, v := range list {
		value(c, v, check.At(where, i))
	}
}

// span is the least and the greatest of some values.
type span struct {
	lo, hi float64
	known  bool
}

func (s *span) add(values ...Value) {
	for _, v := range values {
		if !v.drawable() {
			continue
		}
		if !s.known {
			s.lo, s.hi, s.known = v.f, v.f, true
		}
		s.lo, s.hi = min(s.lo, v.f), max(s.hi, v.f)
	}
}

// extremes returns the places of the highest and the lowest of n values, the
// first of equal ones, and how many are known.
func extremes(n int, of func(int) Value) (high, low, known int) {
	for i := range n {
		v := of(i)
		if !v.drawable() {
			continue
		}
		if known == 0 || v.f > of(high).f {
			high = i
		}
		if known == 0 || v.f < of(low).f {
			low = i
		}
		known++
	}
	return high, low, known
}

// up returns the least whole number that is not below v.
func (v Value) up() Value {
	if !v.drawable() {
		return v
	}
	r := v.n.Rat()
	n, rest := new(big.Int).DivMod(r.Num(), r.Denom(), new(big.Int))
	if rest.Sign() > 0 {
		n.Add(n, big.NewInt(1))
	}
	return Exact(samverkan.Whole(n.Int64())) // below MaxValue it fits
}

// negative returns −v.
func (v Value) negative() Value {
	if !v.drawable() {
		return Value{}
	}
	return Exact(v.n.Neg())
}
