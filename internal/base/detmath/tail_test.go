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

func ExampleErfc() {
	// The probability that a normal variable is above 1.96 or below −1.96.
	fmt.Printf("%.4f\n", detmath.Erfc(1.959963984540054/math.Sqrt2))
	// Output: 0.0500
}

func ExampleChiSquare() {
	fmt.Printf("%.4f\n", detmath.ChiSquare(5.991464547107982, 2))
	// Output: 0.0500
}

// wide is the precision of these oracles: erf is near 1, and erfc what is left.
const wide = 2400

func wideBits(x float64) *big.Float { return new(big.Float).SetPrec(wide).SetFloat64(x) }

// wideExp is e^x by Taylor's series of x/2⁶⁰.
func wideExp(x *big.Float) *big.Float {
	y := new(big.Float).SetPrec(wide).SetMantExp(x, -60)
	sum, term := wideBits(1), wideBits(1)
	for i := 1; i <= 40; i++ { // 2^(−50·40)
		term.Quo(term.Mul(term, y), wideBits(float64(i)))
		sum.Add(sum, term)
	}
	for range 60 {
		sum.Mul(sum, sum)
	}
	return sum
}

// pi by Machin: 16 arctan(1/5) − 4 arctan(1/239).
func pi() *big.Float {
	arctan := func(of int64) *big.Float {
		x := wideBits(1)
		x.Quo(x, wideBits(float64(of)))
		square := new(big.Float).Mul(x, x)
		sum, power := new(big.Float).Set(x), new(big.Float).Set(x)
		for n := 1; n < 1100; n++ {
			power.Neg(power.Mul(power, square))
			sum.Add(sum, new(big.Float).Quo(power, wideBits(float64(2*n+1))))
		}
		return sum
	}
	a, b := arctan(5), arctan(239)
	return a.Sub(a.Mul(a, wideBits(16)), b.Mul(b, wideBits(4)))
}

// lower is the regularized lower incomplete gamma function by its series,
// y^a e^(−y) Σ yⁿ/Γ(a+n+1), for a = df/2; root is √y.
func lower(df int, y, root, rootPi *big.Float) *big.Float {
	power, gamma := wideBits(1), wideBits(1) // y^a and Γ(a+1)
	a := wideBits(0)
	if df%2 == 1 {
		power.Set(root)
		gamma.Quo(rootPi, wideBits(2)) // Γ(3/2)
		a = wideBits(0.5)
	}
	for range df / 2 {
		power.Mul(power, y)
		a.Add(a, wideBits(1))
		gamma.Mul(gamma, a)
	}
	term := new(big.Float).Quo(power, gamma)
	sum := new(big.Float).Set(term)
	for n := 0; term.Sign() > 0 && term.MantExp(nil) > -wide+200; n++ {
		a.Add(a, wideBits(1))
		term.Quo(term.Mul(term, y), a)
		sum.Add(sum, term)
	}
	return sum.Mul(sum, wideExp(new(big.Float).Neg(y)))
}

// off is the error of got in units of its last place.
func off(got float64, want *big.Float) float64 {
	ulp := math.Nextafter(math.Abs(got), math.Inf(1)) - math.Abs(got)
	d := new(big.Float).Sub(wideBits(got), want)
	f, _ := d.Quo(d, wideBits(ulp)).Float64()
	return math.Abs(f)
}

func TestErfcError(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	rootPi := new(big.Float).Sqrt(pi())
	worst := 0.0
	for i := range 400 {
		var x float64
		switch i % 5 {
		case 0:
			x = r.Float64() * 26 // 26² = 676: a normal number
		case 1:
			x = r.Float64()*2 - 1
		case 2:
			x = -r.Float64() * 6
		case 3: // where the way changes
			x = []float64{0.5, 1, 2, -0.5}[r.IntN(4)] + math.Ldexp(r.Float64()-0.5, -r.IntN(50))
		case 4:
			x = math.Ldexp(r.Float64(), -r.IntN(40))
		}
		square := new(big.Float).Mul(wideBits(x), wideBits(x))
		want := lower(1, square, wideBits(math.Abs(x)), rootPi)
		if x < 0 {
			want.Neg(want)
		}
		want.Sub(wideBits(1), want)
		worst = max(worst, off(detmath.Erfc(x), want))
	}
	t.Logf("worst: %.3f units in the last place", worst)
	require.LessOrEqual(t, worst, 3.0)
}

func TestChiSquareError(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 7))
	rootPi := new(big.Float).Sqrt(pi())
	worst := 0.0
	n := 300
	if testing.Short() {
		n = 60
	}
	for i := range n {
		df := 1 + r.IntN(40)
		if i%4 == 0 {
			df = 1 + r.IntN(detmath.MaxDegrees)
		}
		x := r.Float64() * float64(df) * 3
		if i%3 == 0 {
			x = r.Float64() * 1300
		}
		y := wideBits(x / 2)
		want := lower(df, y, new(big.Float).Sqrt(y), rootPi)
		want.Sub(wideBits(1), want)
		got := detmath.ChiSquare(x, df)
		d := new(big.Float).Sub(wideBits(got), want)
		relative, _ := d.Quo(d, want).Float64()
		worst = max(worst, math.Abs(relative))
	}
	t.Logf("worst: %.2g", worst)
	require.Less(t, worst, 1e-14)
}

// R 4.2.2: pchisq(x, df, lower.tail = FALSE), which has some 15 digits itself.
func TestChiSquareAsR(t *testing.T) {
	for _, c := range []struct {
		x    float64
		df   int
		want float64
	}{
		{0.5, 1, 0.47950012218695348},
		{3.84145882069412, 1, 0.050000000000000183},
		{30, 1, 4.3204630578274968e-08},
		{1000, 1, 1.7958327848007259e-219},
		{1e-10, 1, 0.99999202115439212},
		{0.1, 2, 0.95122942450071402},
		{50, 2, 1.3887943864964021e-11},
		{7.81472790325118, 3, 0.050000000000000017},
		{0.2, 3, 0.97758929776164949},
		{100, 3, 1.5541594313896051e-21},
		{12, 7, 0.10055886850835885},
		{25, 10, 0.0053455054871340644},
		{1, 10, 0.99982788437004411},
		{200, 25, 3.0673491634731321e-29},
		{60, 50, 0.15724202723839162},
		{1300, 50, 2.7676691081234691e-239},
	} {
		require.InEpsilon(t, c.want, detmath.ChiSquare(c.x, c.df), 2e-13, "%v %v", c.x, c.df)
	}
}

func TestTailSpecialValues(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	for _, c := range []struct {
		name      string
		got, want float64
	}{
		{"erfc 0", detmath.Erfc(0), 1},
		{"erfc ∞", detmath.Erfc(inf), 0},
		{"erfc −∞", detmath.Erfc(-inf), 2},
		{"erfc 28", detmath.Erfc(28), 0},
		{"erfc −7", detmath.Erfc(-7), 2},
		{"χ² 0", detmath.ChiSquare(0, 3), 1},
		{"χ² −1", detmath.ChiSquare(-1, 3), 1},
		{"χ² ∞", detmath.ChiSquare(inf, 3), 0},
		{"χ² 3000", detmath.ChiSquare(3000, detmath.MaxDegrees), 0},
		{"the least x", detmath.ChiSquare(math.SmallestNonzeroFloat64, 1), 1},
	} {
		require.Equal(t, c.want, c.got, c.name)
	}
	for name, got := range map[string]float64{
		"erfc NaN": detmath.Erfc(nan), "χ² NaN": detmath.ChiSquare(nan, 1), "no degrees": detmath.ChiSquare(1, 0),
		"too many": detmath.ChiSquare(1, detmath.MaxDegrees+1),
	} {
		require.True(t, math.IsNaN(got), name)
	}
}

// One degree more is never less likely, and a larger x never more.
func FuzzChiSquare(f *testing.F) {
	f.Add(3.84, 1)
	f.Add(0.49, 1)
	f.Add(2799.0, 256)
	f.Fuzz(func(t *testing.T, x float64, df int) {
		p := detmath.ChiSquare(x, df)
		if x != x || df < 1 || df > detmath.MaxDegrees {
			require.True(t, math.IsNaN(p))
			return
		}
		require.True(t, p >= 0 && p <= 1)
		require.LessOrEqual(t, detmath.ChiSquare(x+1, df), p*(1+1e-14))
		if df < detmath.MaxDegrees {
			require.GreaterOrEqual(t, detmath.ChiSquare(x, df+1), p*(1-1e-14))
		}
	})
}

// Every host must get these bits. The hash was made on amd64 and is the same in
// WebAssembly.
func TestTailSameBits(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	h := sha256.New()
	for range 5_000 {
		x := r.Float64()*30 - 3
		_ = binary.Write(h, binary.LittleEndian, []float64{detmath.Erfc(x), detmath.Erfc(x / 30), detmath.ChiSquare(x*x, 1+r.IntN(30))})
	}
	require.Equal(t, "4bb1d527c6713a8df45a5d7a0693b9941d59a82fc964d83a1851f8367662c3eb", hex.EncodeToString(h.Sum(nil)))
}

func BenchmarkErfc1000(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for i := range 1000 {
			sink += detmath.Erfc(float64(i-500) / 100)
		}
	}
}
