package analysis_test

import (
	"math/big"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

// counted reads a number that stands in words up to twelve.
func counted(t testing.TB, word string) int {
	t.Helper()
	if i := slices.Index(strings.Fields("noll en två tre fyra fem sex sju åtta nio tio elva tolv"), word); i >= 0 {
		return i
	}
	n, err := strconv.Atoi(word)
	require.NoError(t, err)
	return n
}

// differs is how two figures, or two changes, surely differ, by their ends.
func differs(low, high, otherLow, otherHigh *big.Rat) int {
	switch {
	case low.Cmp(otherHigh) >= 0 && low.Cmp(otherLow) > 0:
		return 1
	case otherLow.Cmp(high) >= 0 && otherLow.Cmp(low) > 0:
		return -1
	}
	return 0
}

// What a profile says of a municipality among the like ones is what their figures
// say, counted here by fractions.
func TestComparedIsCounted(t *testing.T) {
	r := rand.New(rand.NewPCG(21, 22))
	said := map[string]int{}
	form := regexp.MustCompile(`(?i)(above|below)(\d) än (alla|båda|\S+ av de)(?: (\S+))? liknande( som har en siffra)?`)
	for range 300 {
		a := random(r, 4+r.IntN(12), 1+r.IntN(4))
		for k := range a.Measures {
			a.Measures[k].Above, a.Measures[k].Below = same("above"+strconv.Itoa(k)), same("below"+strconv.Itoa(k))
		}
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 1 + r.IntN(8)})
		require.NoError(t, err)
		for i, p := range report.Profiles {
			all := form.FindAllStringSubmatch(p.Compared.SV, -1)
			require.LessOrEqual(t, len(all), 2)
			if len(all) == 0 {
				said["nothing"]++
				compared := false // whether any measure has a figure of this one and of two alike
				for k := range a.Measures {
					alike := 0
					for _, l := range p.Like.Places {
						if x, _ := ends(a, atoi(t, l.Code)-9000, 2*k+1); x != nil {
							alike++
						}
					}
					own, _ := ends(a, i, 2*k+1)
					compared = compared || own != nil && alike > 1
				}
				switch {
				case !compared && len(p.Like.Places) > 0:
					require.Contains(t, p.Compared.SV, "Det finns för få siffror för att jämföra med ")
				case len(p.Like.Places) == 0:
					require.Equal(t, p.Like.Why, p.Compared)
				default:
					require.Equal(t, "Inte särskilt olik de "+numberWord(len(p.Like.Places))+" liknande kommunerna.", p.Compared.SV)
				}
				continue
			}
			for _, m := range all {
				k := atoi(t, m[2])
				low, high := ends(a, i, 2*k+1)
				above, below, known := 0, 0, 0
				for _, l := range p.Like.Places {
					j := atoi(t, l.Code) - 9000
					if x, y := ends(a, j, 2*k+1); x != nil {
						known++
						switch differs(low, high, x, y) {
						case 1:
							above++
						case -1:
							below++
						}
					}
				}
				of := known
				n := map[bool]int{true: above, false: below}[strings.EqualFold(m[1], "above")]
				require.GreaterOrEqual(t, 4*n, 3*of)
				require.Equal(t, known < len(p.Like.Places), m[5] != "", p.Compared.SV)
				switch {
				case m[3] == "alla":
					require.Equal(t, []int{of, of}, []int{n, counted(t, m[4])}, p.Compared.SV)
				case m[3] == "båda":
					require.Equal(t, []int{2, 2}, []int{n, of}, p.Compared.SV)
				default:
					require.Equal(t, []int{n, of}, []int{counted(t, strings.TrimSuffix(m[3], " av de")), counted(t, m[4])}, p.Compared.SV)
				}
				said[m[3]]++
			}
		}
	}
	require.Greater(t, said["alla"], 20)
	require.Greater(t, said["båda"], 5)
	require.Greater(t, said["nothing"], 20)
}

func numberWord(n int) string {
	if words := strings.Fields("noll en två tre fyra fem sex sju åtta nio tio elva tolv"); n < len(words) {
		return words[n]
	}
	return strconv.Itoa(n)
}

// What a fact says of a change is what the changes of the others say.
func TestFactsAreCounted(t *testing.T) {
	r := rand.New(rand.NewPCG(23, 24))
	rose := regexp.MustCompile(`har (ökat|minskat) mer än i (alla |en annan|båda|\S+ av )(\S+)?`)
	said := map[string]int{}
	for range 200 {
		a := random(r, 3+r.IntN(10), 2)
		for i := range a.Municipalities {
			for k := range a.Measures {
				for _, from := range []int{0, 2010} {
					a.Facts = append(a.Facts, analysis.StatedFact{ID: "f" + strconv.Itoa(len(a.Facts)), Place: strconv.Itoa(9000 + i), Measure: "m" + strconv.Itoa(k), From: from})
				}
			}
		}
		report, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		for f, s := range report.Facts {
			i, k := atoi(t, s.Place)-9000, f/2%2
			now, then := known(a, i, 2*k+1), known(a, i, 2*k)
			if now == nil || s.From > 0 && then == nil {
				require.False(t, s.Known)
				require.True(t, s.Says.IsZero())
				continue
			}
			require.True(t, s.Known)
			if s.From == 0 {
				// Next is who of the region has the figure nearest to it.
				require.Equal(t, nearest(a, i, func(j int) *big.Rat { return known(a, j, 2*k+1) }), s.Next)
				continue
			}
			change := func(j int) *big.Rat {
				if x, y := known(a, j, 2*k), known(a, j, 2*k+1); x != nil && y != nil {
					return new(big.Rat).Sub(y, x)
				}
				return nil
			}
			require.Equal(t, nearest(a, i, change), s.Next)
			less, more, of := 0, 0, 0
			span := func(j int) (low, high *big.Rat) {
				l1, h1 := ends(a, j, 2*k)
				l2, h2 := ends(a, j, 2*k+1)
				return new(big.Rat).Sub(l2, h1), new(big.Rat).Sub(h2, l1)
			}
			low, high := span(i)
			for j := range a.Panels[0].Rows {
				if j == i || change(j) == nil {
					continue
				}
				of++
				x, y := span(j)
				switch differs(low, high, x, y) {
				case 1:
					less++
				case -1:
					more++
				}
			}
			m := rose.FindStringSubmatch(s.Says.SV)
			if m == nil {
				said["other"]++
				continue
			}
			n := map[string]int{"ökat": less, "minskat": more}[m[1]]
			require.Equal(t, map[string]int{"ökat": 1, "minskat": -1}[m[1]], change(i).Sign(), s.Says.SV)
			require.GreaterOrEqual(t, 2*n, of)
			switch strings.TrimSpace(m[2]) {
			case "alla":
				require.Equal(t, []int{of, of}, []int{n, counted(t, m[3])}, s.Says.SV)
			case "en annan":
				require.Equal(t, []int{1, 1}, []int{n, of}, s.Says.SV)
			case "båda":
				require.Equal(t, []int{2, 2}, []int{n, of}, s.Says.SV)
			default:
				require.Equal(t, []int{n, of}, []int{counted(t, strings.TrimSuffix(m[2], " av ")), counted(t, m[3])}, s.Says.SV)
			}
			said[m[1]]++
		}
	}
	require.Greater(t, said["ökat"], 50)
	require.Greater(t, said["minskat"], 50)
}

// nearest is the region's own place whose figure is nearest to one's; the first of
// the document of equals.
func nearest(a *analysis.Analysis, beside int, figure func(j int) *big.Rat) string {
	least, code := new(big.Rat), ""
	for j, m := range a.Municipalities {
		f := figure(j)
		if j == beside || f == nil {
			continue
		}
		far := new(big.Rat).Sub(f, figure(beside))
		if far.Abs(far); code == "" || far.Cmp(least) < 0 {
			least, code = far, m.Code
		}
	}
	return code
}

// Whether a fact could be told of the year before, where the direction has turned.
func TestBefore(t *testing.T) {
	three := strings.NewReplacer(
		`{"measure": "aldre", "year": 2020}, {"measure": "aldre", "year": 2025}`, `{"measure": "aldre", "year": 2020}, {"measure": "aldre", "year": 2024}, {"measure": "aldre", "year": 2025}`,
		`"1000 900 9.5 12.0"`, `"1000 900 9.5 MID 12.0"`, `"5000 5200 8.0 8.0"`, `"5000 5200 8.0 6.0 8.0"`, `"1000 1000 9.0 10.1"`, `"1000 1000 9.0 7.0 10.1"`,
		`"2000 1900 .. 10.0"`, `"2000 1900 .. 10.0 10.0"`, `"5000 5000 7.9 8.0"`, `"5000 5000 7.9 5.0 8.0"`,
	).Replace(full)
	for mid, want := range map[string]analysis.Known{
		"11.0": analysis.Yes, // had risen more than all then too
		"9.4":  analysis.No,  // had fallen, if least of all
		"4.0":  analysis.No,  // had fallen the most
		"..":   analysis.No,  // it is not known
	} {
		r := assess(t, decode(t, strings.Replace(three, "MID", mid, 1)))
		require.Equal(t, want, r.Facts[0].Before, mid)
	}
	r := assess(t, decode(t, full))
	require.Empty(t, r.Facts[0].Before, "there is no year between 2020 and 2025")
}

// What is particular is said once, and two phrases with "och" are kept apart.
func TestParticularIsJoined(t *testing.T) {
	for _, c := range []struct{ one, two, want string }{
		{"har blivit äldre", "har blivit fler", "Granvik har blivit äldre och fler."},
		{"har blivit äldre", "har fått fler barn och unga", "Granvik har blivit äldre, och har fått fler barn och unga."},
		{"har blivit äldre", "har blivit äldre", "Granvik har blivit äldre."},
		{"har blivit {name}", "växer", "Granvik har blivit {name} och växer."},
	} {
		a := decode(t, small)
		a.Measures[1].Rose = samverkan.Text{SV: c.one}
		m := a.Measures[1]
		m.ID, m.Rose = "mer", samverkan.Text{SV: c.two}
		a.Measures = append(a.Measures, m)
		p := analysis.Panel{Source: "s", Columns: []analysis.Column{{Measure: "mer", Year: 2020}, {Measure: "mer", Year: 2025}}}
		for _, row := range a.Panels[0].Rows {
			p.Rows = append(p.Rows, analysis.PlaceRow{Place: row.Place, Row: analysis.Row(strings.Join(strings.Fields(string(row.Row))[2:], " "))})
		}
		a.Panels = append(a.Panels, p)
		require.Equal(t, c.want, assess(t, a).Profiles[0].Says.SV)
	}
}

// What a measure cannot be is no figure of it. A measure in percent that is no
// share may be a change, or more than the whole.
func TestImpossibleFigures(t *testing.T) {
	for row, want := range map[string]string{
		"1000 900 9.5 246.0":   "at /panels/0/rows/9001: Here stands 246.0 percent for “aldre”, which is a share. A share is 0 to 100 percent.",
		"1000 900 -24.6 12.0":  "at /panels/0/rows/9001: Here stands −24.6 percent for “aldre”, which is a share. A share is 0 to 100 percent.",
		"-1000 900 9.5 12.0":   "at /panels/0/rows/9001: Here stands −1,000 for “folk”. Places are compared by how many times larger it is, so it cannot be below 0. Write .. if the figure is missing.",
		"0 900 0.0 100.0":      "",
		"1000 900 100.00 12.0": "",
	} {
		a := decode(t, strings.Replace(small, "1000 900 9.5 12.0", "? ? ? ?", 1))
		a.Panels[0].Rows[0].Row = analysis.Row(row)
		if want == "" {
			require.NoError(t, a.Check(), row)
		} else {
			require.EqualError(t, a.Check(), want, row)
		}
		a.Measures[1].Name = samverkan.Text{EN: "The share of older people"}
		require.Equal(t, want != "", a.Check() != nil, row)
		a.Measures[0].Log = false
		a.Measures[1].Name = samverkan.Text{SV: "förändringen av andelen äldre", EN: "the change of the share"}
		require.NoError(t, a.Check(), row)
	}
	// Of a column without a measure only that is told.
	a := decode(t, small)
	a.Measures[0].Log = true
	a.Panels[0].Columns[3].Measure = "none"
	a.Panels[0].Rows[0].Row = "1000 900 9.5 -12.0"
	var faults samverkan.Faults
	require.ErrorAs(t, a.Check(), &faults)
	require.Len(t, faults, 1)
	require.Equal(t, "/panels/0/columns/3/measure", faults[0].At)
}

// Words that are no choice are refused, and not taken for others.
func TestUnknownChoices(t *testing.T) {
	a := decode(t, full)
	on := analysis.Options{On: day(t, "2026-03-12")}
	_, err := assess(t, a).Sheet("9001", "children", samverkan.SV)
	require.ErrorContains(t, err, "at /audience: “children” is not one of the choices. Choose among ")
	_, err = (&analysis.Report{}).Sheet("9001", analysis.ForSchools, samverkan.SV)
	require.ErrorContains(t, err, "Assess the document anew")
	_, err = a.Drawings("9001", []analysis.DrawingKind{analysis.GapDrawing, "cake"}, on)
	require.ErrorContains(t, err, "at /kinds/1: “cake” is not one of the choices. Choose among ")
}

// A figure of a ratio that is nothing or less deviates from nothing.
func TestNothingHasNoRatio(t *testing.T) {
	a := decode(t, strings.Replace(small, "1000 900", "1000 0", 1))
	a.Measures[0].Subject, a.Measures[0].Like, a.Measures[1].Subject = analysis.Assistance, false, analysis.Integration
	r, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 4})
	require.NoError(t, err)
	for i, known := range []bool{false, true} { // of Älvnäs there is a ratio
		for _, p := range r.Visits[i].Agenda {
			if p.Subject == analysis.Assistance {
				require.Equal(t, known, p.DeviationRounded != nil)
			}
		}
	}
}
