package analysis_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/supply"
)

// wide is a region of n municipalities and others others, with measures of one
// year each, all judged by likeness.
func wide(n, others, measures int) *analysis.Analysis {
	a := &analysis.Analysis{Schema: analysis.Schema, ID: "r", Name: same("R"), Region: analysis.Place{Code: "90", Name: "R"}}
	var codes []string
	for i := range n {
		codes = append(codes, "k"+strconv.Itoa(i))
		a.Municipalities = append(a.Municipalities, analysis.Municipality{Code: codes[i], Name: "K" + strconv.Itoa(i)})
	}
	for i := range others {
		codes = append(codes, "o"+strconv.Itoa(i))
		a.Others = append(a.Others, analysis.Place{Code: codes[n+i], Name: "O" + strconv.Itoa(i)})
	}
	a.Sources = []analysis.Source{{ID: "s"}}
	a.Sources[0].Publisher = "Exempel"
	for first := 0; first < measures; first += 100 {
		p := analysis.Panel{Source: "s"}
		for k := first; k < min(measures, first+100); k++ {
			id := "m" + strconv.Itoa(k)
			a.Measures = append(a.Measures, analysis.Measure{ID: id, Name: same(id), Subject: analysis.Education, Unit: analysis.Percent, Like: true})
			p.Columns = append(p.Columns, analysis.Column{Measure: id, Year: 2020})
		}
		for i, code := range codes {
			words := make([]string, len(p.Columns))
			for k := range words {
				words[k] = strconv.Itoa((i*7919 + (first+k)*104729) % 1000)
			}
			p.Rows = append(p.Rows, analysis.PlaceRow{Place: code, Row: analysis.Row(strings.Join(words, " "))})
		}
		a.Panels = append(a.Panels, p)
	}
	return a
}

func assumed(n string) supply.Quantity {
	v, err := samverkan.ParseNumber(n)
	if err != nil {
		panic(err)
	}
	return supply.Quantity{Value: &v, Basis: supply.Basis{Assumption: &samverkan.Text{SV: "Exempeltal"}}}
}

// staffed adds occupations to a region, each in every municipality.
func staffed(a *analysis.Analysis, occupations, years int) {
	persons := make([]int64, 40)
	shares := make([]samverkan.Number, 40)
	for i := range persons {
		persons[i] = int64(i % 7)
	}
	shares[39] = samverkan.Whole(1)
	basis := supply.Basis{Assumption: &samverkan.Text{SV: "Exempeltal"}}
	for i := range occupations {
		o := analysis.Occupation{ID: "y" + strconv.Itoa(i), Name: same("yrke"), Base: 2020, Year: 2020 + years}
		for _, m := range a.Municipalities {
			w := analysis.Workforce{Place: m.Code, Leavers: assumed("1/50")}
			w.Stock = supply.Stock{First: 25, Width: 1, Persons: persons, Basis: basis}
			w.Retirement = supply.Retirement{Shares: shares, Basis: basis}
			users := supply.Series{First: 2020, Basis: basis}
			for range years + 1 {
				hundred := samverkan.Whole(100)
				users.Values = append(users.Values, supply.Band{Value: &hundred})
			}
			one := assumed("1/10")
			w.Needs = []analysis.Need{{Name: same("användare"), Users: &users, PerUser: &one}}
			o.Workforces = append(o.Workforces, w)
		}
		a.Occupations = append(a.Occupations, o)
	}
}

// led adds n structures of one day, each led to by the fifty before it.
func led(a *analysis.Analysis, t testing.TB, n int) {
	on := day(t, "2024-01-01")
	for i := range n {
		e := analysis.Evidence{ID: "e" + strconv.Itoa(i), Step: analysis.Structures, Text: same("x"), On: on}
		for k := 1; k <= min(50, i); k++ {
			e.LedBy = append(e.LedBy, "e"+strconv.Itoa(i-k))
		}
		a.Evidence = append(a.Evidence, e)
	}
}

// aged adds a region's population, births and deaths of years, and its
// municipalities' of the last.
func aged(a *analysis.Analysis, first, years int) {
	row := func(n, groups int) analysis.Row {
		return analysis.Row(strings.TrimSuffix(strings.Repeat(strconv.Itoa(n)+" ", groups), " "))
	}
	for y := range years {
		p := analysis.People{Place: "90", Year: first + y, Source: "s", Female: row(100+y, 21), Male: row(110, 21)}
		a.Population = append(a.Population, p)
		p.Female, p.Male = row(3, 21), row(4, 21)
		a.Deaths = append(a.Deaths, p)
		a.Births = append(a.Births, analysis.Births{Place: "90", Year: first + y, Source: "s", Girls: row(5, 7), Boys: row(6, 7)})
	}
	for _, m := range a.Municipalities {
		a.Population = append(a.Population, analysis.People{Place: m.Code, Year: first + years - 1, Source: "s", Female: row(10, 21), Male: row(11, 21)})
	}
}

// The largest documents are refused, with what was predicted and what is allowed,
// before anything of a report is made.
func TestTooMuchWorkIsRefused(t *testing.T) {
	for name, a := range map[string]*analysis.Analysis{
		"measures":    wide(60, 400, 200),
		"occupations": func() *analysis.Analysis { a := wide(60, 0, 1); staffed(a, 20, 50); return a }(),
		"evidence":    func() *analysis.Analysis { a := wide(3, 2, 1); led(a, t, 2000); return a }(),
	} {
		var err error
		taken := testing.AllocsPerRun(1, func() { _, err = a.Assess(analysis.Options{On: day(t, "2026-03-12")}) })
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults, name)
		require.Equal(t, samverkan.CodeTooLarge, faults[0].Code, "%s: %v", name, err)
		require.Less(t, taken, 2*testing.AllocsPerRun(1, func() { _ = a.Check() }), "%s: little more than looking through the document", name)
		require.Contains(t, faults[0].Text.SV, samverkan.Whole(int64(a.Work())).ForPeople(0, samverkan.SV))
	}
	for _, a := range []*analysis.Analysis{wide(61, 0, 1), wide(1, 401, 1), wide(1, 0, 201)} {
		_, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults)
		require.Equal(t, samverkan.CodeTooLarge, faults[0].Code)
	}
}

// A long past is projected from its latest hundred years, and a region of all
// municipalities that there may be is projected.
func TestLongPast(t *testing.T) {
	for years, from := range map[int]int{5: 0, 6: 1901, 10: 1901, 11: 1901, 150: 1951} {
		a := wide(60, 2, 1)
		aged(a, 1900, years)
		r, err := a.Assess(analysis.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		if from == 0 {
			require.Nil(t, r.Ahead)
			continue
		}
		require.Equal(t, from, r.Ahead.From)
		require.Equal(t, years >= 11, len(r.Ahead.Scores) > 0)
		a.Municipalities, a.Population = a.Municipalities[:2], a.Population[:years+2]
		a.Panels[0].Rows = a.Panels[0].Rows[:2]
		exercise(t, a)
	}
}

// exercise does all that can be done with a document, on some days: nothing
// panics, every text is whole in both languages, and what is drawn can be.
func exercise(t testing.TB, a *analysis.Analysis) {
	t.Helper()
	for _, on := range []string{"0001-01-01", "2026-03-12", "9999-12-31"} {
		r, err := a.Assess(analysis.Options{On: day(t, on), Like: 2})
		require.NoError(t, err)
		b, err := r.Encode()
		require.NoError(t, err)
		whole(t, b)
		if on != "2026-03-12" {
			continue
		}
		for _, m := range a.Municipalities {
			for _, d := range r.Drawings(m.Code) {
				require.NoError(t, d.Chart.Check(), d.ID)
				_, err := d.Chart.SVG(samverkan.SV, chart.Options{ID: "x", Width: 300})
				require.NoError(t, err, d.ID)
			}
			for _, whom := range analysis.Audience("").Choices() {
				for _, l := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
					s, err := r.Sheet(m.Code, analysis.Audience(whom), l)
					if err != nil { // nothing to show is no fault of the sheet
						var faults samverkan.Faults
						require.ErrorAs(t, err, &faults)
						require.Equal(t, samverkan.CodeUnknown, faults[0].Code, "%v", err)
						continue
					}
					room, err := s.Room(l)
					require.NoError(t, err)
					require.LessOrEqual(t, room.Needs, room.Has)
				}
			}
		}
	}
}

// whole looks through all texts of a report.
func whole(t testing.TB, report []byte) {
	t.Helper()
	var v any
	require.NoError(t, json.Unmarshal(report, &v))
	var walk func(v any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			for _, l := range []string{"sv", "en"} {
				if s, ok := v[l].(string); ok {
					require.NotEmpty(t, s)
					require.NotContains(t, s, "  ")
					require.NotContains(t, s, "..")
					require.NotContains(t, s, "!")
				}
			}
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(v)
}

// Documents at the ends of what there can be.
func TestExtremes(t *testing.T) {
	long := strings.Repeat("Å", 100)
	for name, pairs := range map[string][]string{
		"as it is":          {},
		"huge":              {"1000 900 9.5 12.0", "999999999999 1 0.000001 100.000000"},
		"zero by ratio":     {"5000 5200 8.0 8.0", "0 0 0 0.0"},
		"all missing":       {"1000 900 9.5 12.0", ".. . x ?", "5000 5200 8.0 8.0", "? ? ? ?", "1000 1000 9.0 10.1", ".. .. .. ..", "2000 1900 .. 10.0", "x x x x", "5000 5000 7.9 8.0", ". . . ."},
		"one missing year":  {" 12.0", " ..", "8.0 8.0", "8.0 ..", " 10.1", " ..", ".. 10.0", "9.1 ..", "7.9 8.0", "7.9 .."},
		"one known":         {"1000 900 9.5 12.0", ".. .. .. ..", "1000 1000 9.0 10.1", ".. .. .. ..", "2000 1900 .. 10.0", ".. .. .. ..", "5000 5000 7.9 8.0", ".. .. .. .."},
		"all alike":         {"1000 900 9.5 12.0", "1 1 0.1 0.1", "5000 5200 8.0 8.0", "1 1 0.1 0.1", "1000 1000 9.0 10.1", "1 1 0.1 0.1", "2000 1900 .. 10.0", "1 1 0.1 0.1", "5000 5000 7.9 8.0", "1 1 0.1 0.1"},
		"no others":         {`"others": [{"code": "9101", "name": "Norrhamn"}, {"code": "9102", "name": "Storsele"}, {"code": "9103", "name": "Tunadal"}],`, "", `, "9101": "1000 1000 9.0 10.1", "9102": "2000 1900 .. 10.0", "9103": "5000 5000 7.9 8.0"`, ""},
		"no like":           {`"like": true`, `"like": false`},
		"no panels":         {`"rows": {"9001": "1000 900 9.5 12.0", "9002": "5000 5200 8.0 8.0", "9101": "1000 1000 9.0 10.1", "9102": "2000 1900 .. 10.0", "9103": "5000 5000 7.9 8.0"}`, `"rows": {}`},
		"places in a name":  {`"Granvik"`, `"{name} {n|en|#} {^one}"`, `{"sv": "kockar"}`, `{"sv": "{year} {n}"}`, `"Mellanälven"`, `"{region}"`},
		"right to left":     {`"Granvik"`, `"גרנוויק \u202e\u2067"`, `{"sv": "kockar"}`, `{"sv": "\u2066טבחים"}`},
		"long names":        {`"Granvik"`, `"` + long + `"`, `{"sv": "kockar"}`, `{"sv": "` + strings.Repeat("k", 2000) + `"}`, `{"sv": "Måltidsledare"}`, `{"sv": "` + strings.Repeat("m", 2000) + `"}`, `{"sv": "folkmängd"}`, `{"sv": "` + strings.Repeat("f ", 999) + `f"}`},
		"long question":     {`{"sv": "Vem tar hand om de äldsta i {name}?"}`, `{"sv": "` + strings.Repeat("Vem är {name}? ", 120) + `"}`},
		"long phrases":      {`"har blivit äldre"`, `"` + strings.Repeat("har blivit äldre ", 110) + `"`, `{"sv": "äldre"}`, `{"sv": "` + strings.Repeat("äldre ", 300) + `x"}`},
		"two and two":       {`"rose": {"sv": "har blivit äldre"}`, `"rose": {"sv": "har fått fler barn och unga"}`},
		"ends of the days":  {`"on": "2026-05-05"`, `"on": "9999-12-31"`, `"on": "2025-04-02"`, `"on": "0001-01-01"`, `"checked": "2026-01-01"`, `"checked": "9999-12-31"`, `"every": 100`, `"every": 3660`, `"on": "2024-02-01"`, `"on": "0001-01-01"`},
		"led by each other": {`"on": "2024-05-01", "places": ["9001"], "ledBy": ["e1"]`, `"on": "2024-02-01", "places": ["9001"], "ledBy": ["e1", "e3"]`, `"on": "2024-09-01", "places": ["9002"], "ledBy": ["e2"]`, `"on": "2024-02-01", "places": ["9002"], "ledBy": ["e2"]`},
		"one lacking":       {`"value": "100"}, {"value": "110"}, {"value": "120"}`, `"value": "10"}, {"value": "10"}, {"value": "10"}`},
		"nobody lacking":    {`"value": "100"}, {"value": "110"}, {"value": "120"}`, `"value": "0"}, {"value": "0"}, {"value": "0"}`},
		"years of old":      {"2020", "1749", "2025}", "2200}"},
	} {
		t.Run(name, func(t *testing.T) { exercise(t, decode(t, strings.NewReplacer(pairs...).Replace(full))) })
	}
}

// A measure in which all are alike tells nobody apart: its spread is 0, and not
// what the rounding of a mean leaves.
func TestAllAlikeHasNoSpread(t *testing.T) {
	a := decode(t, strings.NewReplacer(" 12.0", " 0.1", "8.0 8.0", "8.0 0.1", " 10.1", " ..", " 10.0", " ..", "7.9 8.0", "7.9 0.1").Replace(small)) // the mean of three 0.1 is no 0.1 in floats
	r := assess(t, a)
	require.Zero(t, r.Profiles[0].Like.By[1].SpreadRounded)
	require.Positive(t, r.Profiles[0].Like.By[0].SpreadRounded)
}

// The latest year is the last of which anything is known.
func TestLatestYearIsKnown(t *testing.T) {
	document := strings.NewReplacer(" 12.0", " ..", "8.0 8.0", "8.0 ..", " 10.1", " ..", ".. 10.0", "9.1 x", "7.9 8.0", "7.9 ..").Replace(full)
	r := assess(t, decode(t, document))
	m := r.Profiles[0].Measures[1]
	require.Equal(t, 2020, m.Year)
	require.Equal(t, "19/2", m.Value.String())
	require.False(t, r.Facts[0].Known, "of one year there is no change")
	document = strings.NewReplacer("9.5 12.0", ".. x", "8.0 8.0", "8.0 ..", " 10.1", " ..", ".. 10.0", "9.1 x", "7.9 8.0", "7.9 ..").Replace(small)
	require.Equal(t, cube.NotAvailable, assess(t, decode(t, document)).Profiles[0].Measures[1].Missing)
}

// The day itself is seen: a visit held on it, an entry that is checked until it,
// and a fact cannot go from a year to itself.
func TestTheDayItself(t *testing.T) {
	a := decode(t, full)
	on := func(s string) *analysis.Report {
		r, err := a.Assess(analysis.Options{On: day(t, s), Like: 2})
		require.NoError(t, err)
		return r
	}
	require.Equal(t, "2025-04-02", on("2025-04-02").Visits[0].Last.String())
	require.True(t, on("2025-04-01").Visits[0].Last.IsZero())
	require.False(t, on("2026-04-11").Catalogue.List[0].Stale)
	require.True(t, on("2026-04-12").Catalogue.List[0].Stale)
	for _, f := range []string{`"from": 2025`, `"from": 2025, "year": 2025`, `"from": 2025, "year": 2020`} {
		_, err := analysis.Decode([]byte(strings.Replace(full, `"from": 2020`, f, 1)))
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults, f)
		require.Equal(t, "/facts/0/from", faults[0].At)
	}
}

// What leads to a step is of a step before it, not of the same.
func TestLedByTheSameStep(t *testing.T) {
	a := decode(t, full)
	require.Equal(t, 1, assess(t, a).Steps[3].Led)
	a.Evidence[4].Until = samverkan.Date{} // e5, of structures and before e4
	a.Evidence[3].LedBy = []string{"e5"}
	s := assess(t, a).Steps[3]
	require.Equal(t, []int{0, 2}, []int{s.Led, s.Unknown})
}

// Draws are work, and so are bands; a document of no figures is none.
func TestWorkGrows(t *testing.T) {
	a := wide(2, 2, 1)
	few := a.Work()
	staffed(a, 1, 20)
	plainly := a.Work()
	require.Greater(t, plainly, few+2*40*21*1000/50-1)
	low := samverkan.Ratio(1, 20)
	a.Occupations[0].Workforces[0].Leavers.Low = &low
	require.Equal(t, plainly+40*21*3*1000/50, a.Work(), "the input, and the two kinds")
}

// Names that turn the direction of writing are set apart in what the rules say.
func TestNamesAreSetApart(t *testing.T) {
	a := decode(t, small)
	a.Municipalities[0].Name = "גרנוויק"
	for _, x := range assess(t, a).Results {
		for _, f := range x.Findings {
			if strings.Contains(f.Says.SV, "גרנוויק") {
				require.Contains(t, f.Says.SV, "\u2068גרנוויק\u2069", x.Rule)
			}
		}
	}
	a = decode(t, strings.Replace(full, `"Bagare"`, `"אופה"`, 1))
	said := false
	for _, f := range judged(t, a, "ANA-12").Findings {
		said = said || strings.Contains(f.Says.SV, "\u2068אופה\u2069")
	}
	require.True(t, said)
}
