package detmath_test

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/base/detmath"
)

const precision = 200 // bits of the oracle

func Example() {
	fmt.Println(detmath.Exp(1), detmath.Log(10))
	// Output: 2.718281828459045 2.302585092994046
}

func TestSpecialValues(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"e⁰", detmath.Exp(0), 1},
		{"e⁻⁰", detmath.Exp(math.Copysign(0, -1)), 1},
		{"e^∞", detmath.Exp(inf), inf},
		{"e^−∞", detmath.Exp(-inf), 0},
		{"e^710", detmath.Exp(710), inf},
		{"e^−746", detmath.Exp(-746), 0},
		{"e^709.79", detmath.Exp(709.79), inf}, // below the test for it, above the greatest
		{"e^−745.14", detmath.Exp(-745.14), 0},
		{"the least that is not 0", detmath.Exp(-745.133), math.SmallestNonzeroFloat64},
		{"ln 1", detmath.Log(1), 0},
		{"ln 0", detmath.Log(0), -inf},
		{"ln −0", detmath.Log(math.Copysign(0, -1)), -inf},
		{"ln ∞", detmath.Log(inf), inf},
		{"ln −1", detmath.Log(-1), nan},
		{"ln −∞", detmath.Log(-inf), nan},
		{"ln NaN", detmath.Log(nan), nan},
		{"e^NaN", detmath.Exp(nan), nan},
		{"ln 2", detmath.Log(2), math.Ln2},
		{"ln of the least", detmath.Log(math.SmallestNonzeroFloat64), -744.4400719213812},  // −1074 ln 2
		{"ln of the greatest", detmath.Log(math.MaxFloat64), 709.782712893384},             // 1024 ln 2, less 2⁻⁵³
		{"e to ln of the greatest", detmath.Exp(709.782712893384), 1.7976931348622732e308}, // its ulp is 1.1e-13, times e^x
	} {
		if math.IsNaN(c.want) {
			require.True(t, math.IsNaN(c.got), c.name)
		} else {
			require.Equal(t, c.want, c.got, c.name)
		}
	}
}

// bits returns a number of 200 bits.
func bits(x float64) *big.Float { return new(big.Float).SetPrec(precision).SetFloat64(x) }

// exact returns e^x by Taylor's series of x/2²⁰⁺, squared back.
func exact(x float64) *big.Float {
	const halvings = 24
	y := bits(x)
	y.SetMantExp(y, -halvings)
	sum, term := bits(1), bits(1)
	for i := 1; i <= 24; i++ {
		term.Quo(term.Mul(term, y), bits(float64(i)))
		sum.Add(sum, term)
	}
	for range halvings {
		sum.Mul(sum, sum)
	}
	return sum
}

// units returns how far got is from the exact value, in units of the last
// place of got.
func units(got float64, want *big.Float) float64 {
	ulp := math.Nextafter(math.Abs(got), math.Inf(1)) - math.Abs(got)
	off := new(big.Float).Sub(bits(got), want)
	f, _ := off.Quo(off, bits(ulp)).Float64()
	return math.Abs(f)
}

// logUnits returns the error of a logarithm without computing one: with
// y = Log(x), ln x − y = ln(x·e^−y), and that is x·e^−y − 1 up to its square.
func logUnits(x, got float64) float64 {
	off := new(big.Float).SetPrec(precision).Mul(bits(x), exact(-got))
	off.Sub(off, bits(1))
	f, _ := off.Float64()
	return math.Abs(f) / (math.Nextafter(math.Abs(got), math.Inf(1)) - math.Abs(got))
}

func TestError(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 8))
	n := 10_000
	if testing.Short() {
		n = 1_000
	}
	var worstExp, worstLog float64
	for i := range n {
		var x float64
		switch i % 4 {
		case 0:
			x = r.Float64()*1416 - 707 // the normal numbers
		case 1:
			x = r.Float64()*4 - 2
		case 2:
			x = math.Ldexp(r.Float64()*2-1, -r.IntN(60))
		case 3: // beside where k changes
			x = (float64(r.IntN(2000)-1000)+0.5)*math.Ln2 + math.Ldexp(r.Float64()-0.5, -r.IntN(50))
			x = math.Mod(x, 700)
		}
		worstExp = max(worstExp, units(detmath.Exp(x), exact(x)))
		switch i % 4 {
		case 0:
			x = math.Float64frombits(r.Uint64N(0x7fe << 52))
		case 1:
			x = r.Float64() * 4
		case 2:
			x = 1 + math.Ldexp(r.Float64()*2-1, -r.IntN(50)) // beside 1
		case 3: // beside where k changes
			x = math.Sqrt2 * math.Ldexp(1+math.Ldexp(r.Float64()-0.5, -r.IntN(50)), r.IntN(20)-10)
		}
		if x != 1 && x > 0 {
			worstLog = max(worstLog, logUnits(x, detmath.Log(x)))
		}
	}
	t.Logf("worst: Exp %.3f, Log %.3f units in the last place", worstExp, worstLog)
	require.LessOrEqual(t, worstExp, 1.0)
	require.LessOrEqual(t, worstLog, 1.0)
}

// Below the normal numbers there are fewer bits, and Ldexp rounds once more.
func TestSubnormal(t *testing.T) {
	for x := -708.0; x > -745; x -= 0.37 {
		require.LessOrEqual(t, units(detmath.Exp(x), exact(x)), 1.0, x)
	}
}

// The standard library is a second oracle: off by less than 1 itself.
func FuzzAgainstMath(f *testing.F) {
	for _, x := range []float64{0, 1, -1, 0.5, 700, -700, 1e-300, 1e300, 5e-324, math.Sqrt2, math.Sqrt2 / 2} {
		f.Add(x)
	}
	f.Fuzz(func(t *testing.T, x float64) {
		near(t, math.Exp(x), detmath.Exp(x))
		if math.Abs(x) >= 0x1p-1022 { // the one for amd64 is wrong below, by 35: Go 1.26
			near(t, math.Log(x), detmath.Log(x))
		}
	})
}

// near fails unless two numbers are at most two apart in the row of all.
func near(t *testing.T, want, got float64) {
	t.Helper()
	if want == got || math.IsNaN(want) && math.IsNaN(got) {
		return
	}
	a, b := int64(math.Float64bits(want)), int64(math.Float64bits(got))
	if a-b > 2 || b-a > 2 {
		t.Errorf("%v, not %v", got, want)
	}
}

// Every host must get these bits. The hash was made on amd64 and is the same in
// WebAssembly; the machine code for arm64 was read and has no fused operation,
// and has them without the conversions.
func TestSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	h := sha256.New()
	for range 20_000 {
		x := r.Float64()*1400 - 700
		_ = binary.Write(h, binary.LittleEndian, []float64{
			detmath.Exp(x), detmath.Exp(x / 700), detmath.Log(math.Abs(x)), detmath.Log(1 + x/1400),
		})
	}
	require.Equal(t, "54c948e6c3384480099d7f8d7f6243353db3d2b8553c2bdcd9f10bca6eaa8dfb", hex.EncodeToString(h.Sum(nil)))
}

func BenchmarkExp1000(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for i := range 1000 {
			sink += detmath.Exp(float64(i-500) / 100)
		}
	}
}

func BenchmarkLog1000(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for i := range 1000 {
			sink += detmath.Log(float64(i+1) / 100)
		}
	}
}

var sink float64
