package samverkan

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/internal/base/figures"
)

// Number is an exact rational number. It never changes: every operation gives
// a new one. The zero value is 0. In JSON it is a string in lowest terms,
// "3/5" or "42", so that no reader rounds it. Numbers are compared with Equal
// and Cmp; == does not compile, because large numbers are held by reference.
type Number struct {
	_ [0]func()
	// num/(over + 1) in lowest terms, neither of them the least int64 or more than
	// the greatest. Nearly all numbers are such, and reckoning with them takes no
	// memory. Others have r, which is never written to after it is set, and zeros
	// here. So each number has one form, and equal numbers are the same value to
	// whoever compares them as such.
	num, over int64
	r         *big.Rat
}

// den returns the denominator of a number that has no r.
func (n Number) den() int64 { return n.over + 1 }

// keep makes a Number of a value that nobody else holds.
func keep(r *big.Rat) Number {
	if a, b := r.Num(), r.Denom(); a.IsInt64() && b.IsInt64() && a.Int64() != math.MinInt64 {
		return Number{num: a.Int64(), over: b.Int64() - 1}
	}
	return Number{r: r}
}

// lowest returns a/b, where b is above 0 and a is not the least int64.
func lowest(a, b int64) Number {
	if b == 1 {
		return Number{num: a}
	}
	divisor, rest := uint64(b), magnitude(a)%uint64(b)
	for rest != 0 {
		divisor, rest = rest, divisor%rest
	}
	return Number{num: a / int64(divisor), over: b/int64(divisor) - 1}
}

// Whole returns n as a Number.
//
//go:noinline
func Whole(n int64) Number {
	if n == math.MinInt64 {
		return keep(new(big.Rat).SetInt64(n))
	}
	return Number{num: n}
}

// Ratio returns a/b. It panics if b is 0, as division of integers does.
func Ratio(a, b int64) Number {
	switch {
	case b == 0 || a == math.MinInt64 || b == math.MinInt64:
		return keep(big.NewRat(a, b))
	case b < 0:
		a, b = -a, -b
	}
	return lowest(a, b)
}

// FromInt returns n as a Number and keeps no hold on n, which is not nil.
func FromInt(n *big.Int) Number {
	if n.IsInt64() {
		return Whole(n.Int64())
	}
	return keep(new(big.Rat).SetInt(n))
}

// FromRat returns r as a Number and keeps no hold on r, which is not nil.
func FromRat(r *big.Rat) Number {
	if n := keep(r); n.r == nil {
		return n
	}
	return keep(new(big.Rat).Set(r))
}

// Rat returns the value as a big.Rat of the caller's own.
//
//go:noinline
func (n Number) Rat() *big.Rat {
	switch {
	case n.r != nil:
		return new(big.Rat).Set(n.r)
	case n.over == 0:
		return new(big.Rat).SetInt64(n.num)
	}
	return big.NewRat(n.num, n.den())
}

// rat returns the value to be read.
func (n Number) rat() *big.Rat {
	if n.r != nil {
		return n.r
	}
	return n.Rat()
}

// magnitude returns |n| of what is not the least int64.
func magnitude(n int64) uint64 { return uint64(max(n, -n)) }

// times multiplies, if the product is within ±(2⁶³ − 1). Neither factor is the
// least int64.
func times(a, b int64) (product int64, fits bool) {
	high, low := bits.Mul64(magnitude(a), magnitude(b))
	if high != 0 || low > math.MaxInt64 {
		return 0, false
	}
	if (a < 0) != (b < 0) {
		return -int64(low), true
	}
	return int64(low), true
}

// plus returns n + m, if all that is met on the way is held without r.
func (n Number) plus(m Number) (sum Number, fits bool) {
	if n.r != nil || m.r != nil {
		return Number{}, false
	}
	a, b, den := n.num, m.num, n.den()
	if n.over != m.over {
		var forA, forB, forDen bool
		a, forA = times(n.num, m.den())
		b, forB = times(m.num, n.den())
		den, forDen = times(n.den(), m.den())
		if !forA || !forB || !forDen {
			return Number{}, false
		}
	}
	if b > 0 && a > math.MaxInt64-b || b < 0 && a < -math.MaxInt64-b {
		return Number{}, false
	}
	return lowest(a+b, den), true
}

// Add returns n + m.
func (n Number) Add(m Number) Number {
	if sum, fits := n.plus(m); fits {
		return sum
	}
	return keep(new(big.Rat).Add(n.rat(), m.rat()))
}

// Sub returns n − m.
//
//go:noinline
func (n Number) Sub(m Number) Number { return n.Add(m.Neg()) }

// Mul returns n · m.
func (n Number) Mul(m Number) Number {
	if n.r == nil && m.r == nil {
		a, over := times(n.num, m.num)
		b, under := times(n.den(), m.den())
		if over && under {
			return lowest(a, b)
		}
	}
	return keep(new(big.Rat).Mul(n.rat(), m.rat()))
}

// Quo returns n / m. It panics if m is 0, as division of integers does.
func (n Number) Quo(m Number) Number {
	if n.r == nil && m.r == nil {
		a, over := times(n.num, m.den())
		b, under := times(n.den(), m.num)
		if over && under {
			return Ratio(a, b)
		}
	}
	return keep(new(big.Rat).Quo(n.rat(), m.rat()))
}

// Neg returns −n.
//
//go:noinline
func (n Number) Neg() Number {
	if n.r != nil {
		return keep(new(big.Rat).Neg(n.r))
	}
	n.num = -n.num
	return n
}

// Cmp returns −1, 0 or 1 as n is less than, equal to or greater than m.
func (n Number) Cmp(m Number) int {
	switch {
	case n.r != nil || m.r != nil:
		return n.rat().Cmp(m.rat())
	case n.over == m.over || (n.num < 0) != (m.num < 0):
		return cmp.Compare(n.num, m.num)
	}
	high, low := bits.Mul64(magnitude(n.num), magnitude(m.den()))
	mHigh, mLow := bits.Mul64(magnitude(m.num), magnitude(n.den()))
	order := cmp.Or(cmp.Compare(high, mHigh), cmp.Compare(low, mLow))
	if n.num < 0 {
		return -order
	}
	return order
}

// Sign returns −1, 0 or 1.
//
//go:noinline
func (n Number) Sign() int {
	if n.r != nil {
		return n.r.Sign()
	}
	return cmp.Compare(n.num, 0)
}

// Equal reports whether n and m are the same number.
//
//go:noinline
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// IsInt reports whether n is a whole number.
//
//go:noinline
func (n Number) IsInt() bool {
	if n.r != nil {
		return n.r.IsInt()
	}
	return n.over == 0
}

// Rounded returns the nearest float64.
func (n Number) Rounded() float64 {
	const exact = 1 << 53 // up to here each whole number is a float64
	if n.r == nil && magnitude(n.num) <= exact && n.den() <= exact {
		return float64(n.num) / float64(n.den()) // rounded once
	}
	f, _ := n.rat().Float64()
	return f
}

// String returns the number in lowest terms, "3/5" or "42".
func (n Number) String() string {
	b, _ := n.AppendText(nil)
	return string(b)
}

// ForPeople returns the number with so many decimals as people of a language
// write it, rounded half to even. There are 0 to 1000 decimals: fewer are 0, more
// are 1000.
//
//go:noinline
func (n Number) ForPeople(decimals int, l Lang) string {
	if l != EN {
		l = SV
	}
	return figures.Decimal(n.rat(), min(max(decimals, 0), 1000), string(l))
}

// MarshalText writes the number as documents hold it.
func (n Number) MarshalText() ([]byte, error) { return n.AppendText(nil) }

// AppendText writes the number, as documents hold it, after b.
func (n Number) AppendText(b []byte) ([]byte, error) {
	if n.r != nil {
		return append(b, n.r.RatString()...), nil
	}
	if b = strconv.AppendInt(b, n.num, 10); n.over != 0 {
		b = strconv.AppendInt(append(b, '/'), n.den(), 10)
	}
	return b, nil
}

// MaxNumberLength is the longest text, in bytes, that is read as a Number. Longer
// numbers can be reckoned with and written, and no document holds them.
const MaxNumberLength = 1000

// ParseNumber reads "42", with a hyphen for a minus "-42", or "3/5", in digits of
// base ten whatever zeros they begin with. Exponents, decimals and spaces are not
// part of the form.
func ParseNumber(s string) (Number, error) {
	if len(s) > MaxNumberLength {
		return Number{}, Wrong(CodeTooLarge, "", Text{
			SV: "Talet har {n} tecken. Det får ha högst {most}.",
			EN: "The number has {n} characters. It may have {most} at most.",
		}, Int("n", len(s)), Int("most", MaxNumberLength))
	}
	num, den, fraction := strings.Cut(s, "/")
	if !isDigits(strings.TrimPrefix(num, "-")) || fraction && (!isDigits(den) || strings.Trim(den, "0") == "") {
		return Number{}, Wrong(CodeInvalid, "", Text{
			SV: "”{value}” är inte ett tal. Skriv ett heltal eller ett bråk, till exempel ”42” eller ”3/5”.",
			EN: "“{value}” is not a number. Write a whole number or a fraction, such as “42” or “3/5”.",
		}, Quoted("value", s))
	}
	if !fraction {
		den = "1"
	}
	const sure = 18 // so many digits are within int64
	if len(num) <= sure && len(den) <= sure {
		a, _ := strconv.ParseInt(num, 10, 64)
		b, _ := strconv.ParseInt(den, 10, 64)
		return Ratio(a, b), nil
	}
	// Not Rat.SetString: for it the zeros of "010/3" say that the digits are octal.
	a, _ := new(big.Int).SetString(num, 10)
	b, _ := new(big.Int).SetString(den, 10)
	return keep(new(big.Rat).SetFrac(a, b)), nil
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// UnmarshalText reads the number as documents hold it.
func (n *Number) UnmarshalText(b []byte) error {
	parsed, err := ParseNumber(string(b))
	if err != nil {
		return err
	}
	*n = parsed
	return nil
}
