package samverkan

import (
	"math/big"
	"strings"

	"github.com/samverkan/samverkan/internal/base/figures"
)

// Number is an exact rational number. It never changes: every operation gives
// a new one. The zero value is 0. In JSON it is a string in lowest terms,
// "3/5" or "42", so that no reader rounds it. Numbers are compared with Equal
// and Cmp; == does not compile, because equal numbers may be held apart.
type Number struct {
	_ [0]func()
	r *big.Rat // nil is 0; never written to after it is set
}

// keep makes a Number of a value that nobody else holds. Zero has one form, so
// that equal numbers are the same value to whoever compares them as such.
func keep(r *big.Rat) Number {
	if r.Sign() == 0 {
		return Number{}
	}
	return Number{r: r}
}

// Whole returns n as a Number.
func Whole(n int64) Number { return keep(new(big.Rat).SetInt64(n)) }

// Ratio returns a/b. It panics if b is 0, as division of integers does.
func Ratio(a, b int64) Number { return keep(big.NewRat(a, b)) }

// FromInt returns n as a Number and keeps no hold on n, which is not nil.
func FromInt(n *big.Int) Number { return keep(new(big.Rat).SetInt(n)) }

// FromRat returns r as a Number and keeps no hold on r, which is not nil.
func FromRat(r *big.Rat) Number { return keep(new(big.Rat).Set(r)) }

// Rat returns the value as a big.Rat of the caller's own.
//
//go:noinline
func (n Number) Rat() *big.Rat { return new(big.Rat).Set(n.rat()) }

//go:noinline
func (n Number) rat() *big.Rat {
	if n.r == nil {
		return new(big.Rat)
	}
	return n.r
}

// Add returns n + m.
func (n Number) Add(m Number) Number { return keep(new(big.Rat).Add(n.rat(), m.rat())) }

// Sub returns n − m.
func (n Number) Sub(m Number) Number { return keep(new(big.Rat).Sub(n.rat(), m.rat())) }

// Mul returns n · m.
func (n Number) Mul(m Number) Number { return keep(new(big.Rat).Mul(n.rat(), m.rat())) }

// Quo returns n / m. It panics if m is 0, as division of integers does.
func (n Number) Quo(m Number) Number { return keep(new(big.Rat).Quo(n.rat(), m.rat())) }

// Neg returns −n.
func (n Number) Neg() Number { return keep(new(big.Rat).Neg(n.rat())) }

// Cmp returns −1, 0 or 1 as n is less than, equal to or greater than m.
func (n Number) Cmp(m Number) int { return n.rat().Cmp(m.rat()) }

// Sign returns −1, 0 or 1.
//
//go:noinline
func (n Number) Sign() int { return n.rat().Sign() }

// Equal reports whether n and m are the same number.
//
//go:noinline
func (n Number) Equal(m Number) bool { return n.Cmp(m) == 0 }

// IsInt reports whether n is a whole number.
func (n Number) IsInt() bool { return n.rat().IsInt() }

// Rounded returns the nearest float64.
func (n Number) Rounded() float64 {
	f, _ := n.rat().Float64()
	return f
}

// String returns the number in lowest terms, "3/5" or "42".
func (n Number) String() string { return n.rat().RatString() }

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
func (n Number) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// MaxNumberLength is the longest text, in bytes, that is read as a Number.
const MaxNumberLength = 1000

// ParseNumber reads "42", "−" as a hyphen "-42", or "3/5". Exponents, decimals
// and spaces are not part of the form.
func ParseNumber(s string) (Number, error) {
	if len(s) > MaxNumberLength {
		return Number{}, Wrong(CodeTooLarge, "", Text{
			SV: "Talet har {n} tecken. Det får ha högst {most}.",
			EN: "The number has {n} characters. It may have {most} at most.",
		}, Int("n", len(s)), Int("most", MaxNumberLength))
	}
	num, den, fraction := strings.Cut(s, "/")
	r, ok := new(big.Rat), isDigits(strings.TrimPrefix(num, "-")) && (!fraction || isDigits(den) && strings.Trim(den, "0") != "")
	if ok {
		_, ok = r.SetString(s)
	}
	if !ok {
		return Number{}, Wrong(CodeInvalid, "", Text{
			SV: "”{value}” är inte ett tal. Skriv ett heltal eller ett bråk, till exempel ”42” eller ”3/5”.",
			EN: "“{value}” is not a number. Write a whole number or a fraction, such as “42” or “3/5”.",
		}, Quoted("value", s))
	}
	return keep(r), nil
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
