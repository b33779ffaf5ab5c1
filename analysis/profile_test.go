package analysis_test

import (
	"cmp"
	"fmt"
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis"
)

// random is a region of n municipalities with m measures of two years, some
// figures missing, rounded or tied.
func random(r *rand.Rand, n, m int) *analysis.Analysis {
	a := &analysis.Analysis{Schema: analysis.Schema, ID: "r", Name: same("R"), Region: analysis.Place{Code: "90", Name: "R"}}
	for i := range n {
		code := strconv.Itoa(9000 + i)
		if i < 3 {
			a.Municipalities = append(a.Municipalities, analysis.Municipality{Code: code, Name: "M" + code})
		} else {
			a.Others = append(a.Others, analysis.Place{Code: code, Name: "M" + code})
		}
	}
	a.Sources = []analysis.Source{{ID: "s"}}
	a.Sources[0].Publisher = "Exempel"
	p := analysis.Panel{Source: "s"}
	for k := range m {
		id := "m" + strconv.Itoa(k)
		a.Measures = append(a.Measures, analysis.Measure{
			ID: id, Name: same(id), Subject: analysis.Demography, Unit: analysis.Percent, Exact: k%2 == 0, Log: k%3 == 0, Like: k%2 == 1 || k == 0,
		})
		p.Columns = append(p.Columns, analysis.Column{Measure: id, Year: 2010}, analysis.Column{Measure: id, Year: 2020})
	}
	for i := range n {
		words := make([]string, 2*m)
		for k := range words {
			switch x := r.IntN(40); {
			case x == 0:
				words[k] = []string{"..", ".", "x", "?"}[r.IntN(4)]
			case x < 20:
				words[k] = strconv.Itoa(1 + r.IntN(12))
			default:
				words[k] = fmt.Sprintf("%d.%d", r.IntN(12), 1+r.IntN(9))
			}
		}
		p.Rows = append(p.Rows, analysis.PlaceRow{Place: strconv.Itoa(9000 + i), Row: analysis.Row(strings.Join(words, " "))})
	}
	a.Panels = []analysis.Panel{p}
	return a
}

// known reads a figure of a random region as a rational; nil where it is missing.
func known(a *analysis.Analysis, i, column int) *big.Rat {
	v, ok := new(big.Rat).SetString(strings.Fields(string(a.Panels[0].Rows[i].Row))[column])
	if !ok {
		return nil
	}
	return v
}

// ends is what a figure lies between, by the rule that it is rounded to its last
// decimal.
func ends(a *analysis.Analysis, i, column int) (low, high *big.Rat) {
	v := known(a, i, column)
	if v == nil {
		return nil, nil
	}
	half := new(big.Rat)
	if !a.Measures[column/2].Exact {
		_, decimals, _ := strings.Cut(strings.Fields(string(a.Panels[0].Rows[i].Row))[column], ".")
		half.SetFrac64(1, 2*int64(math.Pow10(len(decimals))))
	}
	return new(big.Rat).Sub(v, half), new(big.Rat).Add(v, half)
}

// Ranks are those of every order of the true figures that the rounded ones leave:
// tried by giving the figure itself its two ends, and all others theirs against it.
func TestRanksAreAllThatCanBe(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		a := random(r, 4+r.IntN(12), 1+r.IntN(4))
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 3})
		require.NoError(t, err)
		for i := range a.Municipalities {
			for k := range a.Measures {
				s := report.Profiles[i].Measures[k]
				low, high := ends(a, i, 2*k+1)
				if low == nil {
					require.Nil(t, s.Rank)
					require.Nil(t, s.Value)
					require.NotEmpty(t, s.Missing)
					continue
				}
				first, last, unknown := 1, 0, 0
				for j := range a.Panels[0].Rows {
					l, h := ends(a, j, 2*k+1)
					switch {
					case l == nil:
						unknown++
						continue
					case j != i && (l.Cmp(high) > 0 || l.Cmp(high) == 0 && h.Cmp(high) > 0): // above wherever both lie
						first++
					}
					if j == i || !(h.Cmp(low) < 0 || h.Cmp(low) == 0 && l.Cmp(low) < 0) {
						last++
					}
				}
				require.Equal(t, analysis.Rank{First: first, Last: last, Of: len(a.Panels[0].Rows) - unknown, Unknown: unknown}, *s.Rank)
				require.Equal(t, middle(a, 2*k+1).RatString(), s.Median.String())
			}
		}
	}
}

// middle is the median of a column, the slow way.
func middle(a *analysis.Analysis, column int) *big.Rat {
	var all []*big.Rat
	for i := range a.Panels[0].Rows {
		if v := known(a, i, column); v != nil {
			all = append(all, v)
		}
	}
	slices.SortFunc(all, (*big.Rat).Cmp)
	sum := new(big.Rat).Add(all[(len(all)-1)/2], all[len(all)/2])
	return sum.Quo(sum, big.NewRat(2, 1))
}

// The like ones are the nearest by distances made with the standard library's
// logarithm and another order of sums.
func TestLikeAgainstASlowDistance(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	compared := 0
	for range 60 {
		a := random(r, 6+r.IntN(12), 2+r.IntN(4))
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 4})
		require.NoError(t, err)
		want := slowLike(a)
		for i := range a.Municipalities {
			got := report.Profiles[i].Like
			if want[i] == nil {
				require.Empty(t, got.Places)
				require.NotEmpty(t, got.Why.SV)
				continue
			}
			compared++
			require.Len(t, got.Places, min(4, len(want[i])))
			for k, p := range got.Places {
				require.InDelta(t, want[i][k].far, p.DistanceRounded, 1e-12)
				at := slices.IndexFunc(want[i], func(d distant) bool { return d.code == p.Code })
				require.InDelta(t, want[i][at].far, p.DistanceRounded, 1e-12)
			}
		}
	}
	require.Greater(t, compared, 80)
}

type distant struct {
	code string
	far  float64
}

func slowLike(a *analysis.Analysis) [][]distant {
	at := map[int][]float64{}
	for i := range a.Panels[0].Rows {
		var x []float64
		for k, m := range a.Measures {
			v := known(a, i, 2*k+1)
			if !m.Like {
				continue
			}
			if v == nil || m.Log && v.Sign() <= 0 {
				x = nil
				break
			}
			f, _ := v.Float64()
			if m.Log {
				f = math.Log(f)
			}
			x = append(x, f)
		}
		if x != nil {
			at[i] = x
		}
	}
	spread := func(k int) float64 {
		n, mean, m2 := 0.0, 0.0, 0.0 // Welford
		for i := range a.Panels[0].Rows {
			if x, ok := at[i]; ok {
				n++
				d := x[k] - mean
				mean += d / n
				m2 += d * (x[k] - mean)
			}
		}
		return math.Sqrt(m2 / (n - 1))
	}
	out := make([][]distant, len(a.Municipalities))
	for i := range a.Municipalities {
		if at[i] == nil || len(at) < 2 {
			continue
		}
		for j := range a.Panels[0].Rows {
			x, ok := at[j]
			if !ok || j == i {
				continue
			}
			sum := 0.0
			for k := range slices.Backward(x) {
				if sd := spread(k); sd > 1e-15 {
					sum += math.Pow((x[k]-at[i][k])/sd, 2)
				}
			}
			out[i] = append(out[i], distant{a.Panels[0].Rows[j].Place, math.Sqrt(sum)})
		}
		slices.SortStableFunc(out[i], func(a, b distant) int { return cmp.Compare(a.far, b.far) })
	}
	return out
}

// The order of rows, columns, others and measures decides no figure.
func TestOrderDecidesNoFigure(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 20 {
		a := random(r, 10, 3)
		one, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 3})
		require.NoError(t, err)
		slices.Reverse(a.Others)
		slices.Reverse(a.Panels[0].Rows)
		two, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 3})
		require.NoError(t, err)
		b1, err := one.Encode()
		require.NoError(t, err)
		b2, err := two.Encode()
		require.NoError(t, err)
		require.Empty(t, gocmp.Diff(string(b1), string(b2)))
	}
}

// 21.8 beside 21.8 are not known to be in any order, 21.8 and 21.9 are.
func TestTiesAreIntervals(t *testing.T) {
	a := decode(t, small)
	r := assess(t, a)
	alvnas := r.Profiles[1].Measures[1] // 8.0, as Tunadal; 12.0, 10.1 and 10.0 above
	require.Equal(t, analysis.Rank{First: 4, Last: 5, Of: 5}, *alvnas.Rank)
	granvik := r.Profiles[0].Measures[0] // exact: 900 below 1000, 1900, 5000 and 5200
	require.Equal(t, analysis.Rank{First: 5, Last: 5, Of: 5}, *granvik.Rank)
	// From 9.5 to 12.0, from 9.0 to 10.1, from 7.9 to 8.0, 8.0 to 8.0; of Storsele
	// there is no first figure.
	require.Equal(t, analysis.Rank{First: 1, Last: 1, Of: 4, Unknown: 1}, *r.Profiles[0].Measures[1].Change.Rank)
	require.Equal(t, "5/2", r.Profiles[0].Measures[1].Change.Value.String())
}

func TestSaysWhatIsParticular(t *testing.T) {
	r := assess(t, decode(t, small))
	require.Equal(t, "Granvik har blivit äldre.", r.Profiles[0].Says.SV)
	require.Equal(t, "Äldre än båda liknande.", r.Profiles[0].Compared.SV)
}
