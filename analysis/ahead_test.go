package analysis_test

import (
	"math/big"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

func row(list []int64) analysis.Row {
	words := make([]string, len(list))
	for i, n := range list {
		words[i] = strconv.FormatInt(n, 10)
	}
	return analysis.Row(strings.Join(words, " "))
}

func some(r *rand.Rand, n, most int) []int64 {
	out := make([]int64, n)
	for i := range out {
		if out[i] = int64(r.IntN(most)); r.IntN(9) == 0 {
			out[i] = 0
		}
	}
	return out
}

// past is a region of n municipalities with random years of a past, and the
// municipalities' people of a launch so many years after it.
func past(r *rand.Rand, n, years, later int) *analysis.Analysis {
	a := wide(n, 0, 1)
	for y := range years {
		p := analysis.People{Place: "90", Year: 2000 + y, Source: "s", Female: row(some(r, 21, 900)), Male: row(some(r, 21, 900))}
		a.Population = append(a.Population, p)
		p.Female, p.Male = row(some(r, 21, 40)), row(some(r, 21, 40))
		a.Deaths = append(a.Deaths, p)
		a.Births = append(a.Births, analysis.Births{Place: "90", Year: 2000 + y, Source: "s", Girls: row(some(r, 7, 30)), Boys: row(some(r, 7, 30))})
	}
	for i, m := range a.Municipalities {
		p := analysis.People{Place: m.Code, Year: 2000 + years - 1 + later, Source: "s", Female: row(some(r, 21, 300)), Male: row(some(r, 21, 300))}
		if i == 0 && r.IntN(2) == 0 { // a place of one sex
			p.Male = row(make([]int64, 21))
		}
		a.Population = append(a.Population, p)
	}
	return a
}

// The municipalities add up to the region in every year, sex and group, and in
// births, deaths and moves; and each year is the one before with these. Added up
// here, over pasts of pure chance, where projections would go below nothing.
func TestAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	projected := 0
	defer func() { require.Greater(t, projected, 40) }()
	for range 60 {
		a := past(r, 1+r.IntN(5), 6+r.IntN(8), r.IntN(4))
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		o := report.Ahead
		if o == nil { // chance has made it pass two thousand million
			continue
		}
		projected++
		require.Len(t, o.Places, len(a.Municipalities))
		require.Equal(t, o.To, 2000+len(a.Births)-1)
		for s := range 2 {
			for g := range 21 {
				now := int64(0)
				for _, p := range o.Places {
					now += p.Now[s][g]
				}
				require.Equal(t, o.Region.Now[s][g], now)
			}
		}
		for k, y := range o.Region.Years {
			require.Equal(t, o.Launch+5*(k+1), y.Year)
			var born, died, moved int64
			for _, p := range o.Places {
				born, died, moved = born+p.Years[k].Births, died+p.Years[k].Deaths, moved+p.Years[k].Moved
			}
			require.Equal(t, []int64{y.Births, y.Deaths, y.Moved}, []int64{born, died, moved})
			for s := range 2 {
				for g := range 21 {
					sum := int64(0)
					for _, p := range o.Places {
						require.GreaterOrEqual(t, p.Years[k].Counts[s][g], int64(0))
						sum += p.Years[k].Counts[s][g]
					}
					require.Equal(t, y.Counts[s][g], sum)
				}
			}
		}
		for _, p := range append(o.Places, o.Region) {
			before := p.Total
			for _, y := range p.Years {
				total := int64(0)
				for s := range 2 {
					for _, n := range y.Counts[s] {
						total += n
					}
				}
				require.Equal(t, total, y.Total)
				require.Equal(t, before+y.Births-y.Deaths+y.Moved, y.Total)
				before = y.Total
			}
			says := p.Says.SV
			switch d := before - p.Total; {
			case d == 0:
				require.Contains(t, says, "lika många")
			case d > 0:
				require.Contains(t, says, samverkan.Whole(d).ForPeople(0, samverkan.SV)+" fler")
			default:
				require.Contains(t, says, samverkan.Whole(-d).ForPeople(0, samverkan.SV)+" färre")
			}
		}
		whole(t, mustEncode(t, report))
	}
}

func mustEncode(t testing.TB, r *analysis.Report) []byte {
	t.Helper()
	b, err := r.Encode()
	require.NoError(t, err)
	return b
}

// Which years of a past are used: the latest run without a hole of which all three
// are known; the people of a later year are known before its deaths are.
func TestWhichPast(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	years := func(a *analysis.Analysis) []int {
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		if report.Ahead == nil {
			return nil
		}
		return []int{report.Ahead.From, report.Ahead.To, report.Ahead.Launch}
	}
	a := past(r, 2, 8, 0)
	require.Equal(t, []int{2001, 2007, 2007}, years(a))
	a.Deaths = a.Deaths[:7] // those of 2007 are not told yet
	require.Equal(t, []int{2001, 2006, 2007}, years(a))
	a.Births = append(a.Births[:3:3], a.Births[4:]...) // nor the births of 2003, ever
	require.Nil(t, years(a), "2004 to 2006 are three years")
	a = past(r, 2, 5, 0)
	require.Nil(t, years(a))
	a = past(r, 2, 14, 0)
	a.Births = append(a.Births[:3:3], a.Births[4:]...)
	require.Equal(t, []int{2005, 2013, 2013}, years(a))
	a = past(r, 2, 6, 0)
	for i := 6; i < 8; i++ { // the municipalities are known of a year before: their region's is the launch
		a.Population[i].Year = 2003
	}
	require.Equal(t, []int{2001, 2005, 2005}, years(a))
	a = past(r, 2, 6, 3)
	require.Equal(t, []int{2001, 2005, 2008}, years(a))
	a.Population = a.Population[:7] // one of two municipalities: it cannot be shared
	require.Equal(t, []int{2001, 2005, 2005}, years(a))
}

// Rule ANA-07 sees the region's own figure of the launch.
func TestRegionOfTheLaunch(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	a := past(r, 2, 8, 2)
	outcome := func() samverkan.Outcome {
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		return report.Results[6].Outcome
	}
	require.Equal(t, samverkan.Unknown, outcome(), "nothing to compare with is no pass")
	a.Population = append(a.Population, analysis.People{Place: "90", Year: 2009, Source: "s", Female: row(make([]int64, 21)), Male: row(make([]int64, 21))})
	require.Equal(t, samverkan.Fail, outcome())
	a.Population = a.Population[:8]
	require.Equal(t, samverkan.Unknown, outcome())
}

// What people of an age need between the years of the projection lies on a
// straight line, exactly; before the launch and after the last year it is not
// known.
func TestNeedsByAge(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	a := past(r, 2, 6, 0) // to 2005
	staffed(a, 1, 25)     // 2020 to 2045
	o := &a.Occupations[0]
	o.Base, o.Year = 2004, 2027
	perUser := big.NewRat(1, 10)
	for i := range o.Workforces {
		o.Workforces[i].Needs[0].Users, o.Workforces[i].Needs[0].Ages = nil, &analysis.Ages{From: 75, To: 85}
	}
	o.Workforces[1].Needs[0].Ages.To = 0
	report, err := a.Assess(analysis.Options{On: day(t, "2006-03-12")})
	require.NoError(t, err)
	for i := range o.Workforces {
		p := report.Ahead.Places[i]
		to := 17
		if i == 1 {
			to = 21
		}
		users := func(counts [2][]int64) *big.Rat {
			sum := int64(0)
			for s := range 2 {
				for g := 15; g < to; g++ {
					sum += counts[s][g]
				}
			}
			return big.NewRat(sum, 1)
		}
		for _, y := range report.Occupations[0].Places[i].Years {
			k, left := (y.Year-2005)/5, int64(y.Year-2005)%5
			if y.Year < 2005 || y.Year > 2025 {
				require.Nil(t, y.Demand, "%d", y.Year)
				continue
			}
			at := func(k int) *big.Rat {
				if k == 0 {
					return users(p.Now)
				}
				return users(p.Years[k-1].Counts)
			}
			want := at(k)
			if left > 0 {
				step := new(big.Rat).Sub(at(k+1), want)
				want = new(big.Rat).Add(want, step.Mul(step, big.NewRat(left, 5)))
			}
			require.Equal(t, new(big.Rat).Mul(want, perUser).RatString(), y.Demand.String(), "%d", y.Year)
		}
	}
	require.Contains(t, report.Occupations[0].Says.SV, "inte känt", "2027 lies after the projection")
}

// A mix covers the gap, or says how much it lacks: counted from its uses.
func TestMixCoversTheGap(t *testing.T) {
	for _, perYear := range []string{"1", "3", "20"} {
		a := decode(t, strings.Replace(full, `"perYear": 20`, `"perYear": `+perYear, 1))
		r := assess(t, a)
		o := r.Occupations[0]
		gap := *o.Total.Years[len(o.Total.Years)-1].Needed
		gives := new(big.Rat)
		for _, u := range o.Mix.Uses {
			gives.Add(gives, u.Gives.Rat())
		}
		if o.Mix.Enough {
			require.GreaterOrEqual(t, gives.Cmp(big.NewRat(gap, 1)), 0)
			continue
		}
		lacks := new(big.Rat).Sub(big.NewRat(gap, 1), o.Mix.Reach.Rat())
		require.Equal(t, lacks.RatString(), o.Mix.Lacking.String())
	}
}

// People no region can have are refused where they stand.
func TestTooManyPeople(t *testing.T) {
	r := rand.New(rand.NewPCG(15, 16))
	for _, c := range []struct {
		at     string
		code   samverkan.Code
		change func(*analysis.Analysis)
	}{
		{"/population/0/female", samverkan.CodeTooLarge, func(a *analysis.Analysis) {
			a.Population[0].Female = row(append(make([]int64, 20), analysis.MaxPeople+1))
		}},
		{"/deaths/2/male", samverkan.CodeTooLarge, func(a *analysis.Analysis) { a.Deaths[2].Male = row(append(make([]int64, 20), 999_999_999_999)) }},
		{"/births/1/girls", samverkan.CodeInvalid, func(a *analysis.Analysis) { a.Births[1].Girls = row(append(make([]int64, 6), -1)) }},
		{"/births/1/boys", samverkan.CodeInvalid, func(a *analysis.Analysis) { a.Births[1].Boys = "1 2 3 4 5 6" }},
		{"/population/1", samverkan.CodeConflict, func(a *analysis.Analysis) { a.Population[1].Year = 2000 }},
		{"/population/7/male", samverkan.CodeInvalid, func(a *analysis.Analysis) { a.Population[7].Male = "1.0" }},
	} {
		a := past(r, 2, 6, 0)
		c.change(a)
		var faults samverkan.Faults
		require.ErrorAs(t, a.Check(), &faults)
		require.Equal(t, c.at, faults[0].At, "%v", faults)
		require.Equal(t, c.code, faults[0].Code)
		_, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		require.Error(t, err)
	}
	// The most that there may be is projected.
	a := past(r, 60, 6, 0)
	for i := range a.Population {
		a.Population[i].Female = row(append(make([]int64, 20), analysis.MaxPeople/2))
		if i < 6 {
			a.Population[i].Female = row(append(make([]int64, 20), analysis.MaxPeople))
		}
	}
	_, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
	require.NoError(t, err)
}

// No births, no deaths, nobody, and births where there are no mothers.
func TestEmptyPasts(t *testing.T) {
	r := rand.New(rand.NewPCG(17, 18))
	zero := func(n int) analysis.Row { return row(make([]int64, n)) }
	for name, change := range map[string]func(*analysis.Analysis){
		"nobody": func(a *analysis.Analysis) {
			for i := range a.Population {
				a.Population[i].Female, a.Population[i].Male = zero(21), zero(21)
			}
		},
		"no mothers": func(a *analysis.Analysis) {
			for i := range a.Population {
				a.Population[i].Female = zero(21)
			}
		},
		"nobody dies": func(a *analysis.Analysis) {
			for i := range a.Deaths {
				a.Deaths[i].Female, a.Deaths[i].Male = zero(21), zero(21)
			}
		},
		"nobody is born": func(a *analysis.Analysis) {
			for i := range a.Births {
				a.Births[i].Girls, a.Births[i].Boys = zero(7), zero(7)
			}
		},
		"more die than there are": func(a *analysis.Analysis) {
			for i := range a.Deaths {
				a.Deaths[i].Female = row(append(make([]int64, 20), 1_000_000))
			}
		},
		"empty municipalities": func(a *analysis.Analysis) {
			for i := len(a.Births); i < len(a.Population); i++ {
				a.Population[i].Female, a.Population[i].Male = zero(21), zero(21)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			a := past(r, 2, 12, 1)
			change(a)
			exercise(t, a)
		})
	}
}
