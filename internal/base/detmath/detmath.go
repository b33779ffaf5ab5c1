// Package detmath has the elementary functions whose last bits must be the
// same on every host: in a program for amd64 and for arm64, in the browser, in
// Node and at the edge. The standard library's are not: it takes an assembly
// routine on one machine and compiled Go on another, and a compiler may fuse a
// product and a sum into one rounding where the machine can.
//
// # What is exact and what is rounded
//
// [Exp] and [Log] are rounded, by 1 unit in the last place at most on the
// arguments that the tests hold against 200 bits of precision; 2 are
// promised. Exp(0) is 1 and Log(1) is 0, exactly. Special values are those of
// the standard library: Exp(+Inf) = +Inf, Exp(-Inf) = 0, Log(+Inf) = +Inf,
// Log(0) = -Inf, Log of what is negative is NaN, and NaN gives NaN.
//
// [Erfc] is within 3 units, and [ChiSquare] within 1e-14 relatively, on the
// arguments that the tests hold against 2400 bits.
//
// # How the same bits come everywhere
//
// Only operations that IEEE 754 rounds in one way are used: + − × ÷, Sqrt,
// Floor, Frexp, Ldexp and FMA by name, in a written order. Each product that is
// added to something stands in a conversion, float64(a*b), which the language
// specification says ends any fusing. Nothing is looked up in tables that
// depend on the machine.
//
// # Sources
//
// The reductions are those of W. J. Cody and W. Waite, Software Manual for the
// Elementary Functions (1980), chapters 5 and 6, with K. C. Ng's form of the
// logarithm, f − s(f − R), which loses nothing beside 1. The series are
// Taylor's, so that every coefficient can be checked by eye; they are a few
// terms longer than the best polynomials.
package detmath

import "math"

// The natural logarithm of 2 in two parts. The first has 33 bits, so that its
// product with any exponent of a float64 (11 bits) is exact; the second is
// ln 2 less the first, rounded: together good to 86 bits.
const (
	ln2High = 0x1.62e42feep-1
	ln2Low  = 0x1.a39ef35793c76p-33
)

// Exp returns e to the power of x.
func Exp(x float64) float64 {
	switch {
	case x != x:
		return x
	case x > 709.79: // above ln of the greatest float64, 709.7827…
		return math.Inf(1)
	case x < -745.14: // below ln of half the least float64, −745.1332…
		return 0
	}
	// e^x = 2^k · e^r with |r| ≤ ln 2 / 2 = 0.347. The part of r that its own
	// rounding loses is carried along.
	k := math.Floor(float64(x*math.Log2E) + 0.5)
	high, low := x-float64(k*ln2High), float64(k*ln2Low)
	r := high - low
	lost := (high - r) - low
	// e^r = 1 + r + r²·p, p = 1/2! + r/3! + … + r¹²/14!; what is left out is
	// below 0.347¹⁵/15! = 2⁻⁶³.
	p := 1.0 / 87178291200
	for _, c := range [...]float64{
		1.0 / 6227020800, 1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880, 1.0 / 40320,
		1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2,
	} {
		p = float64(p*r) + c
	}
	// 1 + r + rest, with what each sum loses put back (Dekker's Fast2Sum).
	rest := lost + float64(float64(r*r)*p)
	a := r + rest
	y := 1 + a
	return math.Ldexp(y+(((1-y)+a)+((r-a)+rest)), int(k))
}

// Log returns the natural logarithm of x.
func Log(x float64) float64 {
	switch {
	case x != x || math.IsInf(x, 1):
		return x
	case x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	}
	// x = 2^k · (1 + f) with √½ ≤ 1 + f < √2, f exact.
	m, exponent := math.Frexp(x)
	if m < math.Sqrt2/2 {
		m *= 2
		exponent--
	}
	f, k := m-1, float64(exponent)
	// With s = f/(2+f): log(1+f) = 2·artanh(s) = 2s + s·R and 2s = f − s·f, so
	// log(1+f) = f − s(f − R), R = 2s²/3 + 2s⁴/5 + … + 2s²²/23. As |s| ≤ 0.172,
	// what is left out is below 2·0.172²⁴/25 = 2⁻⁶⁴ times s.
	s := f / (2 + f)
	z := float64(s * s)
	sum := 2.0 / 23
	for _, c := range [...]float64{
		2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13, 2.0 / 11, 2.0 / 9, 2.0 / 7, 2.0 / 5, 2.0 / 3,
	} {
		sum = float64(sum*z) + c
	}
	rest := float64(s*(f-float64(sum*z))) - float64(k*ln2Low)
	return float64(k*ln2High) - (rest - f)
}
