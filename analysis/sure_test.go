package analysis_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/chart"
)

// A text says only what is known: here is what reviewers found that it said beyond.

// county assesses the example, or what was made of it, on its day.
func county(t testing.TB, a *analysis.Analysis) *analysis.Report {
	t.Helper()
	r, err := a.Assess(analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	return r
}

// The years that are told are those the projection rests on: what lies before them
// can be left out, and neither the numbers nor the sentence is another.
func TestYearsThatAreToldAreUsed(t *testing.T) {
	all := county(t, vasternorrland()).Ahead
	require.Contains(t, all.Says.SV, "Om dödligheten är som 2001–2005, barnafödandet som 2005 och flyttningarna som 1999–2005 får Västernorrland")
	cut := func(first int) *analysis.Ahead {
		a := vasternorrland()
		own := func(list []analysis.People) (out []analysis.People) {
			for _, p := range list {
				if p.Place != a.Region.Code || p.Year >= first {
					out = append(out, p)
				}
			}
			return out
		}
		a.Population, a.Deaths = own(a.Population), own(a.Deaths)
		var births []analysis.Births
		for _, b := range a.Births {
			if b.Year >= first {
				births = append(births, b)
			}
		}
		a.Births = births
		return county(t, a).Ahead
	}
	some := cut(all.MovesFrom - 1) // the year at whose end the first move is counted from
	require.Equal(t, all.Region.Years, some.Region.Years)
	require.Equal(t, all.Says, some.Says)
	fewer := cut(all.MovesFrom)
	require.NotEqual(t, all.Region.Years, fewer.Region.Years)
	require.Equal(t, all.MovesFrom+1, fewer.MovesFrom)
}

// A pyramid speaks of one year, in heading, drawing and table, on a condition; and
// where moves are only shared nothing is told of which ages grow.
func TestPyramidIsOfOneYear(t *testing.T) {
	r := county(t, vasternorrland())
	for _, p := range r.Profiles {
		for _, d := range r.Drawings(p.Code) {
			if d.Kind != analysis.PyramidDrawing {
				continue
			}
			require.Contains(t, d.Heading.SV, "Om det går som förut får "+p.Name)
			require.Contains(t, d.Heading.SV, "2029")
			require.Equal(t, "2029", d.Chart.(chart.Pyramid).Then.SV)
			require.Contains(t, strings.Join(d.Chart.Table(samverkan.SV).Columns, " "), "2029")
			require.NotContains(t, d.Heading.SV+d.Chart.Desc(samverkan.SV), "2039")
			require.NotContains(t, d.Chart.Desc(samverkan.SV), "mest")
			require.Contains(t, d.Caption.SV, "åldrarna är osäkra. Hur fel talen kan vara är inte känt.")
		}
	}
}

// A band that is known for the year is drawn, and told of.
func TestPyramidHasItsBand(t *testing.T) {
	a := vasternorrland()
	drawings, err := a.Drawings(a.Region.Code, []analysis.DrawingKind{analysis.PyramidDrawing}, analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	require.NotEmpty(t, drawings[0].Chart.(chart.Pyramid).Women.Low)
	require.Contains(t, drawings[0].Caption.SV, "Bandet ska rymma 80 av 100; om det gör det är inte prövat.")
	require.NotContains(t, drawings[0].Caption.SV, "åldrarna är osäkra", "the region's moves are its own")
	require.Contains(t, drawings[0].Chart.Desc(samverkan.SV), "Minskar mest")
}

// The population ahead is no certain figure: it is an assumption without a band.
func TestPopulationAheadIsNotCertain(t *testing.T) {
	r := county(t, vasternorrland())
	for _, p := range r.Occupations[0].Places {
		require.Contains(t, p.Variance.NoBand, "/needs/0/users")
		require.Contains(t, p.Variance.Says.SV, "Befolkningen framåt är räknad som säker. Hur fel den kan vara i kommunen är inte känt.")
		require.Contains(t, p.Says.SV, "kockar")
	}
}

// A count of some municipalities is not told as the region's.
func TestPartOfTheRegion(t *testing.T) {
	a := vasternorrland()
	a.Occupations[0].Workforces = a.Occupations[0].Workforces[:3] // Ånge lacks 2, Timrå 4, Härnösand none
	r := county(t, a)
	require.Equal(t, "År 2035 saknas sex kockar i tre av sju kommuner. Om de andra är det inte känt.", r.Occupations[0].Says.SV)
	require.Contains(t, r.Says.SV, "i tre av sju kommuner")
	for _, d := range r.Drawings("2260") {
		if d.Kind == analysis.MixDrawing {
			require.Contains(t, d.Heading.SV, "Billigaste sättet att fylla bristen på kockar i tre av sju kommuner: ")
			require.NotContains(t, d.Caption.SV, "hela")
		}
	}
	// Where an occupation has no workforce at all, nothing is known of what is short.
	a.Occupations[0].Workforces = nil
	require.Contains(t, says(judged(t, a, "ANA-02")), "Om bristyrken finns inga siffror.")
}

func says(r samverkan.Result) (all []string) {
	for _, f := range r.Findings {
		all = append(all, f.Says.SV)
	}
	return all
}

// Not very different is told apart from not known, and from what has no words.
func TestNotDifferentOrNotKnown(t *testing.T) {
	figures := func(values string) *analysis.Analysis {
		a := decode(t, small)
		for i, v := range strings.Fields(values) {
			a.Panels[0].Rows[i].Row = analysis.Row("1000 1000 8.0 " + v)
		}
		return a
	}
	compared := func(a *analysis.Analysis) string { return assess(t, a).Profiles[0].Compared.SV }
	require.Equal(t, "Inte särskilt olik de två liknande kommunerna.", compared(figures("9.0 9.0 9.0 9.0 9.0")))
	a := figures("50.0 9.0 9.0 9.0 9.0")
	a.Measures[1].Above, a.Measures[1].Below = samverkan.Text{}, samverkan.Text{}
	require.Equal(t, "Olik de två liknande kommunerna i fråga om andel 75 år och äldre.", compared(a))
	a = figures("9.0 9.0 9.0 9.0 9.0")
	a.Measures = append(a.Measures, a.Measures[1])
	a.Measures[2].ID, a.Measures[2].Like = "annat", false
	for i := range a.Measures[:2] {
		a.Measures[i].Above, a.Measures[i].Below = samverkan.Text{}, samverkan.Text{}
	}
	require.Equal(t, "Inte särskilt olik de två liknande kommunerna.", compared(a))
}

// A rise that rounding can hide is no rise: 9 may be 9.4, and 9.2 be 9.2.
func TestRoundingHidesNoRise(t *testing.T) {
	a := decode(t, strings.NewReplacer(`"1000 900 9.5 12.0"`, `"1000 900 9 9.2"`, `"5000 5200 8.0 8.0"`, `"5000 5200 8.0 6.0"`,
		`"1000 1000 9.0 10.1"`, `"1000 1000 9.0 7.1"`, `"2000 1900 .. 10.0"`, `"2000 1900 12.0 10.0"`, `"5000 5000 7.9 8.0"`, `"5000 5000 7.9 4.0"`).Replace(small))
	a.Facts = []analysis.StatedFact{{ID: "f", Place: "9001", Measure: "aldre", From: 2020}, {ID: "g", Place: "9002", Measure: "aldre", From: 2020}}
	r := assess(t, a)
	require.Equal(t, "andelen 75 år och äldre i Granvik var 9,0 procent 2020 och 9,2 procent 2025", r.Facts[0].Says.SV)
	require.Empty(t, r.Facts[0].Surely)
	require.Contains(t, says(judged(t, a, "ANA-05")), "Om andel 75 år och äldre i Granvik har ökat eller minskat går inte att säga: skillnaden ryms i avrundningen.")
	// A fall is counted from the greatest fall: −2.0 is third of −3.9, −2.0, −2.0, −1.9 and +0.2.
	require.Equal(t, analysis.Lower, r.Facts[1].Surely)
	require.Contains(t, r.Facts[1].Because.SV, "från den största minskningen")
	require.Contains(t, r.Facts[1].Because.SV, "Plats 2–4 av 5")
	// An unchanged figure needs no gender of its measure.
	a.Measures[0].Definite = samverkan.Text{SV: "antalet invånare"}
	a.Panels[0].Rows[0].Row = "1000 1000 9 9.2"
	a.Facts = []analysis.StatedFact{{ID: "f", Place: "9001", Measure: "folk", From: 2020}}
	require.Equal(t, "antalet invånare i Granvik ligger kvar på 1 000 personer", strings.ReplaceAll(assess(t, a).Facts[0].Says.SV, "\u00a0", " "))
}

// A fact that is to be waited with stands on no sheet.
func TestNoFactToWaitWith(t *testing.T) {
	r := county(t, vasternorrland())
	for _, f := range r.Facts {
		s, err := r.Sheet(f.Place, analysis.ForDemography, samverkan.SV)
		require.NoError(t, err)
		require.Equal(t, f.Before != analysis.No, s.Box != nil, f.Fact)
	}
}

// What a reader can subtract or add up on a drawing comes out.
func TestDrawingsAddUp(t *testing.T) {
	r := county(t, vasternorrland())
	for _, p := range r.Profiles {
		for _, d := range r.Drawings(p.Code) {
			switch c := d.Chart.(type) {
			case chart.Gap:
				require.Contains(t, d.Heading.SV, "kockar")
				table := c.Table(samverkan.SV)
				last := len(table.Columns) - 1
				for _, row := range table.Rows {
					need, have := tenths(t, row[1]), tenths(t, row[column(table.Columns, "Tillgång")])
					require.Equal(t, need-have, tenths(t, row[last]), row)
				}
			case chart.Mix:
				require.Contains(t, d.Heading.SV, "Billigaste sättet att fylla bristen på kockar i Västernorrland: ")
				sum := 0
				for _, part := range c.Parts {
					sum += kronor(t, part.Note.SV)
				}
				_, cost, _ := strings.Cut(d.Heading.SV, ": ")
				require.Equal(t, kronor(t, cost), sum)
			}
		}
	}
}

func column(columns []string, name string) int {
	for i, c := range columns {
		if strings.EqualFold(c, name) {
			return i
		}
	}
	return -1
}

// tenths reads "15,3" as 153.
func tenths(t *testing.T, s string) int {
	t.Helper()
	whole, part, _ := strings.Cut(strings.NewReplacer("\u00a0", "", "−", "-").Replace(s), ",")
	return atoi(t, whole+part)
}

// kronor reads "2 250 000 kr".
func kronor(t *testing.T, s string) int {
	t.Helper()
	return atoi(t, strings.NewReplacer("\u00a0", "", " ", "", "kr", "").Replace(s))
}

// A question is drawn from what clearly deviates, and the order is what the report
// says that it is.
func TestAgendaIsInOrder(t *testing.T) {
	r := county(t, vasternorrland())
	for _, v := range r.Visits {
		last := 0
		for _, point := range v.Agenda {
			group := 3
			switch {
			case point.Clear:
				require.GreaterOrEqual(t, max(*point.DeviationRounded, -*point.DeviationRounded), analysis.ClearDeviation)
				group = 0
			case strings.Contains(point.Says.SV, "saknas. Skälen"):
				group = 1
			case !point.Says.IsZero():
				group = 2
			}
			require.GreaterOrEqual(t, group, last, "%s: %s", v.Name, point.Title.SV)
			last = group
			if point.Measure != "" {
				require.Equal(t, !point.Clear, strings.Contains(point.Says.SV, "Det är ingen tydlig skillnad."), point.Says.SV)
			}
		}
	}
	// A measure on the subject of occupations is told after what is short.
	a := vasternorrland()
	for i := range a.Measures {
		if a.Measures[i].ID == "arbetslosa" {
			a.Measures[i].Subject = analysis.Occupations
		}
	}
	for _, v := range county(t, a).Visits {
		for _, point := range v.Agenda {
			if point.Subject == analysis.Occupations && v.Code == "2262" {
				require.Contains(t, point.Says.SV, "Fyra saknas.")
				require.Contains(t, point.Ask.SV, "kockar")
			}
		}
	}
}

// A sheet names the sources of what it shows, and no others.
func TestSourcesOfASheet(t *testing.T) {
	r := county(t, vasternorrland())
	s, err := r.Sheet("2281", analysis.ForDemography, samverkan.SV)
	require.NoError(t, err)
	for _, x := range s.Sources {
		require.NotContains(t, x.Name.SV, "Arbetsförmedlingen")
	}
	s, err = r.Sheet("2260", analysis.ForEmployers, samverkan.SV)
	require.NoError(t, err)
	require.Equal(t, "egna uppgifter och antaganden", s.Sources[len(s.Sources)-1].Name.SV)
	s, err = r.Sheet("2262", analysis.ForDemography, samverkan.SV) // its lead tells of those out of work
	require.NoError(t, err)
	names := ""
	for _, x := range s.Sources {
		names += x.Name.SV
	}
	require.Contains(t, names, "Arbetsförmedlingen")
}
