package chart_test

import (
	"math"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/chart"
)

// linear returns the linear light of a color, red, green and blue in [0, 1]
// (IEC 61966-2-1).
func linear(t *testing.T, color string) (out [3]float64) {
	t.Helper()
	for i := range out {
		n, err := strconv.ParseUint(color[1+2*i:3+2*i], 16, 8)
		require.NoError(t, err)
		c := float64(n) / 255
		if out[i] = c / 12.92; c > 0.04045 {
			out[i] = math.Pow((c+0.055)/1.055, 2.4)
		}
	}
	return out
}

// contrast is WCAG 2.2's contrast ratio.
func contrast(t *testing.T, a, b string) float64 {
	light := func(color string) float64 {
		c := linear(t, color)
		return 0.2126*c[0] + 0.7152*c[1] + 0.0722*c[2]
	}
	la, lb := light(a), light(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

func TestContrast(t *testing.T) {
	for scheme, of := range map[string]func(string) string{"light": chart.Light, "dark": chart.Dark} {
		for _, pair := range []struct {
			mark, on string
			least    float64
		}{
			// Text.
			{"ink", "paper", 4.5},
			{"ink-2", "paper", 4.5},
			{"ink-3", "paper", 4.5},
			{"blue", "paper", 4.5},
			{"red", "paper", 4.5},
			{"on-blue", "blue", 4.5},
			{"on-mid", "blue-2", 4.5},
			{"ink", "blue-3", 4.5},
			{"ink", "sunk", 4.5},
			// Marks, on what they lie.
			{"ink", "paper", 3},
			{"blue", "paper", 3},
			{"blue-2", "paper", 3},
			{"line-2", "paper", 3},
			{"blue", "sunk", 3},
			{"ink", "sunk", 3},
			{"blue", "blue-3", 3},
			{"blue", "line", 3},
			{"ink", "line", 3},
			{"ink", "red-3", 3},
			{"blue", "red-3", 3},
		} {
			got := contrast(t, of(pair.mark), of(pair.on))
			require.GreaterOrEqual(t, got, pair.least, "%s: %s on %s", scheme, pair.mark, pair.on)
		}
	}
	// What the package comment and PAGE.md §9 say.
	for _, said := range []struct {
		mark        string
		light, dark float64
	}{{"ink", 16.4, 15.7}, {"ink-2", 8.3, 10.3}, {"ink-3", 5.6, 7.3}, {"blue", 9.1, 9.1}, {"red", 7.4, 8.2}, {"line-2", 3.5, 4.4}, {"blue-2", 3.5, 5.4}} {
		require.InDelta(t, said.light, contrast(t, chart.Light(said.mark), chart.Light("paper")), 0.06, said.mark)
		require.InDelta(t, said.dark, contrast(t, chart.Dark(said.mark), chart.Dark("paper")), 0.06, said.mark)
	}
}

// deficient are the matrices of Machado, Oliveira and Fernandes (2009) for
// severity 1.0, on linear light.
func deficient() map[string][9]float64 {
	return map[string][9]float64{
		"normal":       {1, 0, 0, 0, 1, 0, 0, 0, 1},
		"protanopia":   {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
		"deuteranopia": {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
		"tritanopia":   {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900},
	}
}

// lab returns CIE 1976 L*a*b* (D65) of a color as somebody sees it.
func lab(t *testing.T, color string, m [9]float64) (out [3]float64) {
	c := linear(t, color)
	var seen [3]float64
	for i := range seen {
		seen[i] = math.Min(1, math.Max(0, m[3*i]*c[0]+m[3*i+1]*c[1]+m[3*i+2]*c[2]))
	}
	xyz := [3]float64{
		(0.4124564*seen[0] + 0.3575761*seen[1] + 0.1804375*seen[2]) / 0.95047,
		0.2126729*seen[0] + 0.7151522*seen[1] + 0.0721750*seen[2],
		(0.0193339*seen[0] + 0.1191920*seen[1] + 0.9503041*seen[2]) / 1.08883,
	}
	for i, v := range xyz {
		if v > 216.0/24389 {
			xyz[i] = math.Cbrt(v)
		} else {
			xyz[i] = (24389.0/27*v + 16) / 116
		}
	}
	return [3]float64{116*xyz[1] - 16, 500 * (xyz[0] - xyz[1]), 200 * (xyz[1] - xyz[2])}
}

// The rows of the matrices sum to one: white and grays stay.
func TestDeficientKeepsGray(t *testing.T) {
	for name, m := range deficient() {
		for i := range 3 {
			require.InDelta(t, 1, m[3*i]+m[3*i+1]+m[3*i+2], 1e-5, name)
		}
	}
}

// Marks that stand beside each other in one chart differ, by ΔE*ab, to every eye
// by far more than what can just be seen (2.3; Mahy, Van Eycken and Oosterlinck
// 1994). Form, style or a word says the same besides.
func TestColorVision(t *testing.T) {
	const least = 15
	for scheme, of := range map[string]func(string) string{"light": chart.Light, "dark": chart.Dark} {
		for name, m := range deficient() {
			for _, pair := range [][2]string{
				{"blue", "ink"},
				{"blue", "blue-2"},
				{"blue", "line-2"},
				{"blue", "red"},
				{"ink", "red"},
				{"ink", "line-2"},
				{"blue-2", "ink"},
				{"blue", "blue-3"},
				{"blue", "line"},
				{"blue-2", "blue-3"},
				{"line-2", "line"},
				{"blue", "paper"},
				{"ink", "paper"},
				{"line-2", "paper"},
				{"blue-2", "paper"},
			} {
				a, b := lab(t, of(pair[0]), m), lab(t, of(pair[1]), m)
				far := math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
				if far < least {
					t.Errorf("%s, %s: %s and %s differ by %.1f", scheme, name, pair[0], pair[1], far)
				}
			}
		}
	}
}
