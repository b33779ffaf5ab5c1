package detmath

import "math"

// 1/√π and 2/√π, to the nearest float64.
const (
	invSqrtPi = 0.5641895835477562869480794515607725858
	twoSqrtPi = 2 * invSqrtPi
)

// near is where Erfc turns from the series to the continued fraction.
const near = 0.5

// Erfc returns the complementary error function, 1 − erf(x), which is twice the
// probability that a normal variable is above √2·x. Erfc(−∞) is 2, Erfc(+∞) is
// 0, NaN gives NaN. It is within 3 units in the last place; below the normal
// numbers (x above 26.5) there are fewer places.
func Erfc(x float64) float64 {
	switch {
	case x != x:
		return x
	case x < -6: // 2 − 2.2e-17
		return 2
	case x < -near:
		return 2 - Erfc(-x)
	case x < near:
		return 1 - erf(x)
	case x > 27.3: // e^(−x²) is below half the least float64
		return 0
	}
	// x² in two parts, so that nothing of the exponent is lost: one fused
	// product by name is exact on every host.
	high := float64(x * x)
	low := math.FMA(x, x, -high)
	e := Exp(-high)
	return float64((e - float64(e*low)) * scaled(x))
}

// erf is the series of the error function about 0,
//
//	2/√π Σ (−1)ⁿ x²ⁿ⁺¹ / (n!(2n+1)),
//
// for |x| < ½, where what is left out after n = 13 is below 2⁻²⁸·2⁻³⁹ of it.
func erf(x float64) float64 {
	z := -float64(x * x)
	sum, term := 0.0, 1.0
	terms := [14]float64{}
	for n := range terms {
		terms[n] = term / float64(2*n+1)
		term = float64(term*z) / float64(n+1)
	}
	for n := len(terms) - 1; n >= 0; n-- { // the smallest first
		sum += terms[n]
	}
	return float64(float64(twoSqrtPi*x) * sum)
}

// scaled is e^(x²)·erfc(x) for x ≥ ½: Laplace's continued fraction
//
//	1/√π · 1/(x + (1/2)/(x + (2/2)/(x + (3/2)/(x + …)))),
//
// from its inside. Level n is f = x + (n/2)/f', nearly the same as the next, so
// that it begins with the root of f² = xf + n/2. Then 500 levels are good to
// 2⁻⁶² at ½, 150 to 2⁻⁶⁰ at 1, 48 to 2⁻⁵⁹ at 2, and ever better above (measured
// with 300 bits).
func scaled(x float64) float64 {
	levels := 48
	switch {
	case x < 1:
		levels = 500
	case x < 2:
		levels = 150
	}
	f := (x + math.Sqrt(float64(x*x)+float64(2*levels+1))) / 2
	for n := levels; n > 0; n-- {
		f = x + float64(n)/2/f
	}
	return invSqrtPi / f
}

// MaxDegrees is the most degrees of freedom that ChiSquare takes.
const MaxDegrees = 256

// ChiSquare returns the probability that a chi-square variable with df degrees
// of freedom is above x: the regularized upper incomplete gamma function
// Q(df/2, x/2). It is 1 for x ≤ 0, and NaN for a NaN and for a df that is not
// 1 to MaxDegrees. Its relative error is below 1e-14 while it is above 1e-300;
// from x = 2800 on it is 0.
//
// For whole df it is a finite sum (M. Abramowitz and I. Stegun, Handbook of
// Mathematical Functions (1964), 26.4.4 and 26.4.5): with y = x/2,
//
//	even df:  e^(−y) Σ yⁿ/n!,                       n from 0 to df/2 − 1
//	odd df:   erfc(√y) + e^(−y) Σ yⁿ⁺½/Γ(n + 3/2),  n from 0 to (df−3)/2
func ChiSquare(x float64, df int) float64 {
	switch {
	case x != x || df < 1 || df > MaxDegrees:
		return math.NaN()
	case x <= 0:
		return 1
	case x >= 2800:
		return 0
	}
	y := x / 2
	// e^(−y) is put in by halves, before the sum and after it, so that it is
	// not 0 where the sum is large.
	half := Exp(-y / 2)
	first, term, next := 0.0, half, 1.0
	if df%2 == 1 {
		root := math.Sqrt(y)
		if root < near {
			first = Erfc(root)
		} else {
			first = float64(float64(half*half) * scaled(root))
		}
		term, next = float64(float64(twoSqrtPi*root)*half), 1.5
	}
	sum := 0.0
	for range df / 2 {
		sum += term
		term = float64(term*y) / next
		next++
	}
	return min(1, first+float64(sum*half))
}
