package analysis_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/supply"
)

// A text says only what is known: here is what reviewers found that it said beyond.

// county assesses the example, or what was made of it, on its day.
func county(t testing.TB, a *analysis.Analysis) *analysis.Report {
	t.Helper()
	r, err := a.Assess(analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	return r
}

// since returns the example without what is told of the region before a year.
func since(first int) *analysis.Analysis {
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
	a.Births = slices.DeleteFunc(a.Births, func(b analysis.Births) bool { return b.Year < first })
	return a
}

// The years that are told are those the projection rests on: what lies before them
// can be left out, and neither the numbers nor the sentence is another.
func TestYearsThatAreToldAreUsed(t *testing.T) {
	all := county(t, vasternorrland()).Ahead
	require.Equal(t, "Om det går som förut får Västernorrland 11 746 färre invånare 2039 än 2019.", plain(all.Says.SV))
	require.Equal(t, "Då blir det 233 601 invånare mot 245 347. Som förut betyder dödligheten 2014–2015, barnafödandet 2015 och flyttningarna 2001–2015.", plain(all.Given.SV))
	cut := func(first int) *analysis.Ahead { return county(t, since(first)).Ahead }
	some := cut(all.MovesFrom - 1) // the year at whose end the first move is counted from
	require.Equal(t, all.Region.Years, some.Region.Years)
	require.Equal(t, []samverkan.Text{all.Says, all.Given}, []samverkan.Text{some.Says, some.Given})
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
	require.Contains(t, drawings[0].Caption.SV, "Bandet ska rymma 80 av 100, men så gjorda band rymde förr bara 508 av 798 åldersgrupper.")
	require.NotContains(t, drawings[0].Caption.SV, "åldrarna är osäkra", "the region's moves are its own")
	require.Contains(t, drawings[0].Chart.Desc(samverkan.SV), "Minskar mest")

	// From 1995 on six launches are known two steps ahead, and no band of them is tried.
	drawings, err = since(1995).Drawings(a.Region.Code, []analysis.DrawingKind{analysis.PyramidDrawing}, analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	require.Contains(t, drawings[0].Caption.SV, "Bandet ska rymma 80 av 100; om det gör det är inte prövat.")
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
	a.Occupations[0].Workforces = a.Occupations[0].Workforces[:3] // Ånge lacks 4, Timrå 2, Härnösand none
	r := county(t, a)
	// Bands 0 to 8, −4 to 9 and −8 to 11: none of the three surely lacks anybody.
	require.Equal(t, "År 2035 saknas kanske sex kockar i tre av sju kommuner, osäkert från 12 för många till 29 för få. Om de andra är det inte känt.", r.Occupations[0].Says.SV)
	require.Equal(t, "Six cooks may be lacking in three of seven municipalities in 2035, uncertain: from 12 too many to 29 too few. Of the others it is not known.", r.Occupations[0].Says.EN)
	require.Contains(t, r.Says.SV, "i tre av sju kommuner")
	for _, d := range r.Drawings("2260") {
		if d.Kind == analysis.MixDrawing {
			require.Contains(t, d.Heading.SV, "Billigaste sättet att fylla bristen på kockar i tre av sju kommuner: ")
			require.NotContains(t, d.Caption.SV, "hela")
		}
	}
	// Of a lever whose price is unknown it is not known that it is not cheaper.
	lever := &a.Occupations[0].Levers[0]
	lever.Cost = supply.Amount{}
	r = county(t, a)
	require.Contains(t, r.Occupations[0].Mix.Says.SV, "Billigast av det som går att räkna är ")
	for _, d := range r.Drawings("2260") {
		if d.Kind == analysis.MixDrawing {
			require.Contains(t, d.Heading.SV, "Billigaste kända sättet att fylla bristen på kockar i tre av sju kommuner: ")
			require.Contains(t, d.Caption.SV, " är inte med: kostnaden är okänd.")
		}
	}
	for i := range a.Occupations[0].Levers {
		a.Occupations[0].Levers[i].Cost = supply.Amount{}
	}
	r = county(t, a)
	x := r.Results[9]
	require.Equal(t, "ANA-10", x.Rule)
	require.Equal(t, samverkan.Unknown, x.Outcome)
	require.Contains(t, x.Findings[0].Says.SV, "Om det som kan göras åt bristen på kockar räcker är okänt. Utan det okända fattas 6. ")
	require.Contains(t, x.Findings[0].Says.SV, " är inte med: kostnaden är okänd.")
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
					need, have := persons(t, row[1]), persons(t, row[column(table.Columns, "Tillgång")])
					short, over := strings.CutPrefix(row[last], "överskott ") // a shortage below nothing is none
					require.Equal(t, need < have, over, row)
					require.Equal(t, max(need-have, have-need), persons(t, short), row)
				}
				// The drawing says as many as the sentence above it.
				state := r.Occupations[0].Places[slices.IndexFunc(r.Occupations[0].Places, func(s supply.Report) bool { return s.Place == p.Code })]
				missing := strconv.FormatInt(*state.Years[len(state.Years)-1].Needed, 10)
				require.Equal(t, missing, table.Rows[len(table.Rows)-1][last], p.Name)
				svg, err := c.SVG(samverkan.SV, chart.Options{})
				require.NoError(t, err)
				require.Contains(t, svg, ">brist "+missing+"<", p.Name)
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

// persons reads "1 153": what is told of persons is whole.
func persons(t *testing.T, s string) int {
	t.Helper()
	return atoi(t, strings.NewReplacer("\u00a0", "", "−", "-").Replace(s))
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
	sure := map[string]bool{} // by the report's own bands
	for _, p := range r.Occupations[0].Places {
		sure[p.Place] = math.Floor(p.Years[len(p.Years)-1].GapBand.P10Rounded+0.5) > 0
	}
	require.Equal(t, map[string]bool{"2260": false, "2262": false, "2280": false, "2281": true, "2282": true, "2283": true, "2284": true}, sure)
	for _, v := range r.Visits {
		last := 0
		for _, point := range v.Agenda {
			group := 3
			switch {
			case point.Clear:
				require.GreaterOrEqual(t, max(*point.DeviationRounded, -*point.DeviationRounded), analysis.ClearDeviation)
				group = 0
			case point.Subject == analysis.Occupations && sure[v.Code]:
				group = 1
				require.Regexp(t, `^Kockar år 2035: [^ ]+ saknas, osäkert [1-9]\d* till \d+\. Skälen, störst först: `, point.Says.SV)
			case !point.Says.IsZero():
				group = 2
			}
			require.GreaterOrEqual(t, group, last, "%s: %s", v.Name, point.Title.SV)
			last = group
			if point.Measure != "" {
				require.NotEqual(t, "invanare", point.Measure, "size is nothing to visit about")
				require.Equal(t, !point.Clear, strings.Contains(point.Says.SV, "Skillnaden är inte ovanlig bland de kommuner som jämförs."), point.Says.SV)
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
				require.Contains(t, point.Says.SV, "Kanske saknas två, osäkert från 4 för många till 9 för få. Skälen, störst först: ")
				require.Equal(t, point.Clear, strings.Contains(point.Ask.SV, "som är inskrivna i Timrå"), "a shortage that may be none waits for a figure that is clear")
			}
		}
	}
}

// How many live in a municipality is told where nothing else of its population is
// known, and nothing is asked of it; a difference that rounding can hide is none.
func TestSizeIsNoSubject(t *testing.T) {
	demography := func(document string) analysis.AgendaPoint {
		r, err := decode(t, document).Assess(analysis.Options{On: exampleDay(), Like: 3})
		require.NoError(t, err)
		for _, point := range r.Visits[1].Agenda { // Älvnäs, 5 200 beside 1 900 and less
			if point.Subject == analysis.Demography {
				return point
			}
		}
		t.Fatal("no demography")
		return analysis.AgendaPoint{}
	}
	point := demography(strings.Replace(small, `"subject": "demography", "unit": "percent"`, `"subject": "integration", "unit": "percent"`, 1))
	require.Equal(t, "Folkmängden är 5 200 personer.", strings.ReplaceAll(point.Says.SV, "\u00a0", " "))
	require.Empty(t, point.Measure)
	require.False(t, point.Clear)
	require.Equal(t, "Vilka flyttar hit, vilka flyttar härifrån, och vad gör det med er personal?", point.Ask.SV)
	require.Equal(t, "aldre", demography(small).Measure)

	// Of 8.0 and 8.1 in whole tenths the one may be the other, however little all differ.
	rows := strings.NewReplacer("9.5 12.0", "8.0 8.1", "8.0 8.0", "8.0 8.0", "9.0 10.1", "8.0 8.1", ".. 10.0", ".. 8.1", "7.9 8.0", "8.0 8.1").Replace(small)
	point = demography(rows)
	require.False(t, point.Clear)
	require.Contains(t, point.Says.SV, "Det är ingen tydlig skillnad.")
}

// A shortage is sure where the lower end of its band, in whole persons, is above 0.
func TestAShortageIsToldAsSureAsItIs(t *testing.T) {
	for _, c := range []struct {
		needed    int64
		low, high float64
		sure      bool
		sv, en    string
	}{
		{2, 0.5, 9, true, "Två saknas, osäkert 1 till 9. Skälen, störst först: pensioneringar.", "Two are lacking, uncertain: 1 to 9. The reasons, greatest first: retirements."},
		{2, 0.4, 9, false, "Kanske saknas två, osäkert 0 till 9. Skälen, störst först: pensioneringar.", "Perhaps two are lacking, uncertain: 0 to 9. The reasons, greatest first: retirements."},
		{1, -4, 9, false, "Kanske saknas en, osäkert från 4 för många till 9 för få. Skälen, störst först: pensioneringar.", "Perhaps one is lacking, uncertain: from 4 too many to 9 too few. The reasons, greatest first: retirements."},
		{2, 2, 2, true, "Två saknas. Hur osäkert det är vet ingen. Skälen, störst först: pensioneringar.", "Two are lacking. How uncertain that is is not known. The reasons, greatest first: retirements."},
		{2, 3, 9, true, "Två saknas. Osäkert: bristen kan vara 3 till 9. Skälen, störst först: pensioneringar.", "Two are lacking. Uncertain: the gap may be 3 to 9. The reasons, greatest first: retirements."},
		{0, -8, 11, false, "Tillgången räcker. Osäkert: det kan vara från 8 för många till 11 för få.", "The supply is enough. Uncertain: there may be from 8 too many to 11 too few."},
		{0, -8, -2, false, "Tillgången räcker. Osäkert: det kan vara 2 till 8 för många.", "The supply is enough. Uncertain: there may be 2 to 8 too many."},
		{0, -8, 0, false, "Tillgången räcker. Osäkert: det kan vara 0 till 8 för många.", "The supply is enough. Uncertain: there may be 0 to 8 too many."},
	} {
		s := supply.Shortfall{Needed: c.needed, Reasons: []supply.Reason{{Kind: supply.ByRetirement}}}
		require.False(t, s.Sure())
		s.Within(&supply.Spread{P10Rounded: c.low, P90Rounded: c.high})
		require.Equal(t, c.sure, s.Sure(), c.sv)
		require.Equal(t, samverkan.Text{SV: c.sv, EN: c.en}, s.Says)
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
