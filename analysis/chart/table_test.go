package chart_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

func TestTables(t *testing.T) {
	tests := []struct {
		name  string
		chart chart.Chart
		want  chart.Table
		rows  int // how many there are; the table has the first
	}{
		{"ages", ages(), chart.Table{
			Caption: "De äldsta ökar, de yngsta minskar (%)", Columns: []string{"Namn", "2012", "2024"}, Numbers: []bool{false, true, true},
			Rows: [][]string{{"0–19 år", "23,6", "21,8"}, {"20–74 år", "66,2", "67,5"}},
		}, 3},
		{"places", places(), chart.Table{
			Caption: "Yrkeshögskolan: fyllda platser", Columns: []string{"År", "platser", "påbörjade", "I bilden"}, Numbers: []bool{false, true, true, true},
			Rows: [][]string{{"2020", "480", "468", "97,5 %"}},
		}, 5},
		{"lines", three(), chart.Table{
			Caption: "Elever, lärlingar och vuxna i vårdutbildning", Columns: []string{"År", "vuxna", "vuxna, lägst", "vuxna, högst", "elever", "lärlingar"}, Numbers: []bool{false, true, true, true, true, true},
			Rows: [][]string{{"2018", "120", "uppgift saknas", "uppgift saknas", "230", "12"}},
		}, 9},
		{"pyramid, the oldest first", pyramid(), chart.Table{
			Caption: "På tio år: fler kring 70, färre kring 35",
			Columns: []string{
				"Ålder", "Män, länet 2025", "Män, tio år senare, med band", "Män, tio år senare, med band, lägst", "Män, tio år senare, med band, högst",
				"Kvinnor, länet 2025", "Kvinnor, tio år senare, med band", "Kvinnor, tio år senare, med band, lägst", "Kvinnor, tio år senare, med band, högst",
			},
			Numbers: []bool{false, true, true, true, true, true, true, true, true},
			Rows:    [][]string{{"95+", "90", "110", "90", "130", "280", "581", "561", "601"}, {"90–94", "520", "560", "520", "600", "1\u00a0250", "993", "953", "1\u00a0033"}},
		}, 20},
		{"slope", slope(), chart.Table{
			Caption: "Granvik har gått om tre (%)", Columns: []string{"Kommun", "2014", "2024", "Ändring"}, Numbers: []bool{false, true, true, true},
			Rows: [][]string{{"Granvik", "21,1", "29,1", "8,0"}},
		}, 6},
		{"gap", crossing(), chart.Table{
			Caption: "Undersköterskor: bristen är över 2030", Columns: []string{"År", "behov", "tillgång", "brist"}, Numbers: []bool{false, true, true, true},
			Rows: [][]string{{"2025", "310", "280", "30"}, {"2027", "318", "296", "22"}, {"2029", "322", "314", "8"}, {"2031", "320", "326", "överskott 6"}},
		}, 5},
		{"mix", mix(), chart.Table{
			Caption: "Billigaste blandningen för 49 kockar", Columns: []string{"Namn", "Värde", "Grund", "Anmärkning"}, Numbers: []bool{false, true, false, false},
			Rows: [][]string{{"Validering", "18", "har källa", "12 veckor"}, {"Yrkesutbildning, platser", "14", "har källa", "1 år"}, {"Fler stannar kvar", "10", "antagande", "2 år"}},
		}, 4},
		{"map", region(), chart.Table{
			Caption: "Regionens kommuner", Columns: []string{"Område", "Kod", "Vald"}, Numbers: []bool{false, false, false},
			Rows: [][]string{{"Granvik", "9001", "ja"}, {"Älvnäs", "9002", ""}},
		}, 7},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := test.chart.Table(samverkan.SV)
			require.Len(t, got.Rows, test.rows)
			got.Rows = got.Rows[:len(test.want.Rows)]
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Error(diff)
			}
			require.Len(t, test.chart.Table(samverkan.EN).Columns, len(got.Columns))
		})
	}
	strip := profile().Table(samverkan.SV)
	require.Equal(t, []string{"Mått", "Granvik", "mitten av alla", "Lägst", "Högst", "åtta liknande kommuner"}, strip.Columns)
	require.Equal(t, []string{"Andel 75 år och äldre", "13,7\u00a0%", "10,4\u00a0%"}, strip.Rows[2][:3])
}

func TestDesc(t *testing.T) {
	tests := []struct {
		chart  chart.Chart
		sv, en string
	}{
		{ages(), "Högst: 20–74 år (67,5\u00a0%). Lägst: 75 år och äldre (10,7\u00a0%).", "Highest: 20–74 years (67.5%). Lowest: 75 years and over (10.7%)."},
		{places(), "Högst: 2024 (640, varav 596 påbörjade). Lägst: 2020 (480, varav 468 påbörjade).", "Highest: 2024 (640, of which 596 started). Lowest: 2020 (480, of which 468 started)."},
		{rank(), "Högst: Granvik (14,2\u00a0%). Lägst: Hällnora med Vikmons landskommun (8,1\u00a0%). En uppgift saknas.", "Highest: Granvik (14.2%). Lowest: Hällnora med Vikmons landskommun (8.1%). One value is missing."},
		{education(), "Granvik: från 21,1\u00a0% (2012) till 29,1\u00a0% (2024). Axeln börjar vid 15.", "Granvik: from 21.1% (2012) to 29.1% (2024). The axis begins at 15."},
		{
			three(), "Vuxna: från 120 (2018) till 244 (2026). Två uppgifter saknas. Elever: från 230 (2018) till 238 (2026), lägst 214 (2021). Lärlingar: från 12 (2018) till 61 (2026). En uppgift saknas.",
			"Adults: from 120 (2018) to 244 (2026). Two values are missing. Pupils: from 230 (2018) to 238 (2026), lowest 214 (2021). Apprentices: from 12 (2018) to 61 (2026). One value is missing.",
		},
		{pyramid(), "Flest är i åldern 55–59: 18\u00a0500. Ökar mest: 65–69, med 3\u00a0970. Minskar mest: 15–19, med 3\u00a0908.", "The largest group is aged 55–59: 18,500. Grows most: 65–69, by 3,970. Shrinks most: 15–19, by 3,908."},
		{slope(), "Mest upp: Granvik, från 21,1\u00a0% till 29,1\u00a0%. En uppgift saknas.", "Up most: Granvik, from 21.1% to 29.1%. One value is missing."},
		{multiples(), "2024: högst Ekdal (8,3\u00a0%), lägst Älvnäs (4,9\u00a0%).", "2024: highest Ekdal (8.3%), lowest Älvnäs (4.9%)."},
		{inPersons(), "2029: behov 5, tillgång 6, överskott 1. 2025: behov 111, tillgång 100, brist 11.", "2029: need 5, supply 6, surplus 1. 2025: need 111, supply 100, shortage 11."},
		{gap(), "2035: behov 124, tillgång 75, brist 49. 2025: behov 96, tillgång 92, brist 4.", "2035: need 124, supply 75, shortage 49. 2025: need 96, supply 92, shortage 4."},
		{crossing(), "2033: behov 318, tillgång 331, överskott 13. 2025: behov 310, tillgång 280, brist 30.", "2033: need 318, supply 331, surplus 13. 2025: need 310, supply 280, shortage 30."},
		{mix(), "Validering 18, Yrkesutbildning, platser 14, Fler stannar kvar 10 och Inflyttade 7. Tillsammans 49, varav 17 är antaganden.", "Validation 18, Vocational training, places 14, More stay 10 and Moved in 7. Together 49, of which 17 is assumed."},
		{region(), "Kartan visar sju områden. Granvik är vald.", "The map shows seven areas. Granvik is chosen."},
		{chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{row("a", 2), row("b", 2)}}, "Alla är lika: 2.", "All are equal: 2."},
		{chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{row("a", 2)}}, "a: 2.", "a: 2."},
		{chart.Slope{Head: head("a", "a", "", 0), Rows: []chart.Change{{Name: samverkan.Same("a"), From: chart.Of(1), To: chart.Of(1)}}}, "Inget har ändrats.", "Nothing has changed."},
	}
	for _, test := range tests {
		require.Equal(t, test.sv, test.chart.Desc(samverkan.SV))
		require.Equal(t, test.en, test.chart.Desc(samverkan.EN))
	}
}

// Numbers are rounded from the exact value, half to even, as everywhere.
func TestExact(t *testing.T) {
	b := chart.Bars{Head: head("a", "a", "", 1), Rows: []chart.Bar{
		{Name: samverkan.Same("a"), Value: chart.Exact(samverkan.Ratio(805, 100))}, // 8.05 as such, not the float below or above
		{Name: samverkan.Same("b"), Value: chart.Exact(samverkan.Ratio(815, 100))},
	}}
	require.Equal(t, [][]string{{"a", "8,0"}, {"b", "8,2"}}, b.Table(samverkan.SV).Rows)
	require.True(t, chart.Exact(samverkan.Number{}).Known())
	require.False(t, chart.Value{}.Known())
}

// A name that is written from the right is set apart in a sentence, once, so that
// it does not turn what stands after it.
func TestDescSetsNamesApart(t *testing.T) {
	hebrew := samverkan.Same("אבג")
	for _, name := range []samverkan.Text{hebrew, hebrew.Apart()} {
		apart := "\u2068אבג\u2069"
		b := chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{{Name: name, Value: chart.Of(2)}, row("b", 1)}}
		require.Equal(t, "Högst: "+apart+" (2). Lägst: b (1).", b.Desc(samverkan.SV))
		require.Equal(t, "אבג", texts(draw(t, b, 328))[0]) // alone it needs nothing
		m := chart.Mix{Head: head("a", "a", "", 0), Parts: []chart.Part{{Name: name, Value: chart.Of(2)}, {Name: samverkan.Same("b"), Value: chart.Of(1)}}}
		require.Equal(t, apart+" 2 och b 1. Tillsammans 3, varav 0 är antaganden.", m.Desc(samverkan.SV))
		s := chart.Strip{Head: head("a", "a", "", 0), Rows: []chart.Measure{{Name: name, Median: chart.Of(1), Chosen: chart.Of(2)}}}
		require.Equal(t, "Över mitten: "+apart+" 2.", s.Desc(samverkan.SV))
	}
}
