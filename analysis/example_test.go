package analysis_test

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

func vasternorrland() *analysis.Analysis {
	data, err := os.ReadFile("../examples/vasternorrland/vasternorrland.json")
	if err != nil {
		panic(err)
	}
	a, err := analysis.Decode(data)
	if err != nil {
		panic(err)
	}
	return a
}

func exampleDay() samverkan.Date {
	d, _ := samverkan.NewDate(2023, 2, 1)
	return d
}

// plain has a blank for each no-break space, which nobody sees in an example.
func plain(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func Example() {
	report, err := vasternorrland().Assess(analysis.Options{On: exampleDay()})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Says.SV)
	for _, p := range report.Profiles[5:] {
		fmt.Println(p.Compared.SV)
	}
	// Output:
	// Två av fyra steg når alla kommuner: kunskap och strukturer. År 2035 saknas 69 kockar, osäkert 17 till 148.
	// Med högre skatt än alla åtta liknande, och större än sex av de åtta liknande.
	// Med högre skatt än alla åtta liknande.
}

// A region made of Go values: two municipalities and one measure of two years.
// What must be there is the schema, an ID, a name, the region and its
// municipalities; every panel names its source.
func ExampleAnalysis() {
	a := analysis.Analysis{
		Schema: analysis.Schema, ID: "norrby", Name: samverkan.Text{SV: "Norrby län", EN: "Norrby County"},
		Region:         analysis.Place{Code: "99", Name: "Norrby"},
		Municipalities: []analysis.Municipality{{Code: "9901", Name: "Ekby"}, {Code: "9902", Name: "Almvik"}},
		Sources:        []analysis.Source{{ID: "own", Source: cube.Source{Publisher: "Exempelverket"}}},
		Measures: []analysis.Measure{{
			ID: "vocational", Name: samverkan.Text{SV: "andelen med yrkesutbildning", EN: "the share with vocational training"},
			Subject: analysis.Education, Unit: analysis.Percent,
		}},
		Panels: []analysis.Panel{{
			Source: "own", Columns: []analysis.Column{{Measure: "vocational", Year: 2020}, {Measure: "vocational", Year: 2022}},
			Rows: []analysis.PlaceRow{{Place: "9901", Row: "31.5 34.0"}, {Place: "9902", Row: "28.0 ?"}}, // "?" is unknown
		}},
	}
	if err := a.Check(); err != nil { // what Decode would refuse; Assess asks too
		fmt.Println(err)
		return
	}
	report, err := a.Assess(analysis.Options{On: exampleDay()})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Says.EN)
	for _, p := range report.Profiles {
		for _, m := range p.Measures {
			fmt.Println(p.Name, m.Measure, m.Year, m.Value)
		}
	}
	// Output:
	// None of the four steps reaches every municipality.
	// Ekby vocational 2022 34
	// Almvik vocational 2022 <nil>
}

func ExampleDecode() {
	_, err := analysis.Decode([]byte(`{"$schema": "https://github.com/samverkan/samverkan/schemas/analysis/1", "id": "x", "name": {"sv": "X"}, "region": {"code": "22", "name": "Västernorrland"}, "municipalities": []}`))
	fmt.Println(err)
	// Output:
	// at /municipalities: The region has no municipalities. Enter one at least.
}

func ExampleAnalysis_Work() {
	fmt.Println(vasternorrland().Work() < analysis.MaxWork)
	// Output:
	// true
}

func ExampleAnalysis_Check() {
	a := vasternorrland()
	a.Municipalities[0].Code = "2281"
	var faults samverkan.Faults
	fmt.Println(errors.As(a.Check(), &faults), faults[0])
	// Output:
	// true at /municipalities/3/code: The code “2281” stands for two places. Each place has one code.
}

func ExampleAnalysis_Encode() {
	data, err := vasternorrland().Encode()
	again, _ := analysis.Decode(data)
	fmt.Println(err, again.Region)
	// Output:
	// <nil> {22 Västernorrland}
}

func ExampleAnalysis_Assess() {
	report, err := vasternorrland().Assess(analysis.Options{On: exampleDay(), Like: 3})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(plain(report.Ahead.Says.SV))
	fmt.Println(plain(report.Ahead.Given.SV))
	for _, p := range report.Profiles[6].Like.Places {
		fmt.Printf("%s %.2f\n", p.Name, p.DistanceRounded)
	}
	// Output:
	// Om det går som förut får Västernorrland 11 746 färre invånare 2039 än 2019.
	// Då blir det 233 601 invånare mot 245 347. Som förut betyder dödligheten 2014–2015, barnafödandet 2015 och flyttningarna 2001–2015.
	// Nyköping 0.28
	// Lidköping 0.47
	// Varberg 0.54
}

func ExampleAnalysis_Occupation() {
	cooks, err := vasternorrland().Occupation("kockar", analysis.Options{On: exampleDay()})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(cooks.Says.SV)
	fmt.Println(cooks.Mix.Cost / 100)
	// Output:
	// År 2035 saknas 69 kockar, osäkert 17 till 148.
	// 11670000
}

func ExampleAnalysis_Drawings() {
	drawings, err := vasternorrland().Drawings("2284", []analysis.DrawingKind{analysis.PyramidDrawing}, analysis.Options{On: exampleDay()})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(plain(drawings[0].Heading.SV))
	fmt.Println(plain(drawings[0].Chart.Desc(samverkan.SV)))
	// Output:
	// Om det går som förut får Örnsköldsvik 1 216 färre invånare 2029 än 2019.
	// Flest är i åldern 70–74: 3 705.
}

func ExampleReport_Drawings() {
	report, _ := vasternorrland().Assess(analysis.Options{On: exampleDay()})
	for _, d := range report.Drawings("2281") {
		fmt.Println(strings.TrimSpace(d.ID + " " + d.Source.SV))
	}
	// Output:
	// map
	// profile SCB
	// series.utbildning SCB
	// series.skattekraft SCB
	// series.skattesats SCB
	// ages SCB
	// pyramid SCB
	// gap.kockar egna uppgifter och antaganden
	// mix.kockar egna uppgifter och antaganden
	// places.yh-riket SCB
}

func ExampleReport_Encode() {
	report, _ := vasternorrland().Assess(analysis.Options{On: exampleDay()})
	data, err := report.Encode()
	fmt.Println(string(data[:14]), err)
	// Output:
	// {"ahead":{"bir <nil>
}

func ExampleReport_Sheet() {
	report, _ := vasternorrland().Assess(analysis.Options{On: exampleDay()})
	sheet, err := report.Sheet("2284", analysis.ForVocational, samverkan.SV)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(sheet.Kick.SV)
	fmt.Println(plain(sheet.Lead.SV))
	for _, b := range sheet.Blocks {
		fmt.Println(b.Heading.SV)
	}
	// Output:
	// Faktablad för yrkeshögskolan
	// 55 823 invånare 2021. Örnsköldsvik har fått högre kommunalskatt och fler som läst vidare.
	// Örnsköldsvik har fått fler som läst vidare.
	// Åldersgrupper i Örnsköldsvik
	// Yrkeshögskolan i hela riket: fyllda platser
}

func ExampleRules() {
	rules := analysis.Rules()
	fmt.Println(len(rules), rules[2].ID, rules[2].Title.SV)
	// Output:
	// 21 ANA-03 Siffrorna gäller nuläget
}

func ExampleVisitSubjects() {
	for _, s := range analysis.VisitSubjects() {
		fmt.Println(s.Text().SV)
	}
	// Output:
	// befolkning
	// försörjningsstöd
	// bristyrken
	// integration
	// etableringar
}

func ExampleRow_Figures() {
	figures, _ := analysis.Row("54986 21.8 ..").Figures()
	fmt.Println(figures[1].Number(), figures[1].Rounded(), figures[2].Known(), figures[2].Missing)
	_, err := analysis.Row("21,8").Figures()
	fmt.Println(err)
	// Output:
	// 109/5 21.8 false notAvailable
	// Figure 1 of the row is “21,8”. Write a number with a point, such as 21.8 (12 digits at most, 6 after the point), or why it is missing: .. (not available), . (cannot be), x (too few) or ? (unknown). One blank stands between them.
}

func ExampleFigure_Number() {
	figures, _ := analysis.Row("21.8").Figures()
	fmt.Println(figures[0].Number())
	// Output:
	// 109/5
}

func ExampleFigure_Known() {
	figures, _ := analysis.Row("x 7").Figures()
	fmt.Println(figures[0].Known(), figures[1].Known())
	// Output:
	// false true
}

func ExampleFigure_Rounded() {
	figures, _ := analysis.Row("0.1").Figures()
	fmt.Println(figures[0].Rounded())
	// Output:
	// 0.1
}

func ExampleRing_Points() {
	points, err := analysis.Ring("617,6945 620,6950").Points()
	fmt.Println(points, err)
	// Output:
	// [[617 6945] [620 6950]] <nil>
}

func ExampleTakePanel() {
	c, err := jsonstat.Read([]byte(`{"version": "2.0", "class": "dataset", "id": ["region", "year"], "size": [2, 2],
		"role": {"geo": ["region"], "time": ["year"]},
		"dimension": {"region": {"category": {"index": ["2281", "2284"]}}, "year": {"category": {"index": ["2018", "2019"]}}},
		"value": [98850, 99449, null, 55998], "status": {"2": ".."}}`), jsonstat.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	panel, err := analysis.TakePanel(c, analysis.Taking{Source: "scb", Measure: "folk"})
	fmt.Println(panel.Columns, panel.Rows, err)
	// Output:
	// [{folk 2018} {folk 2019}] [{2281 98850 99449} {2284 .. 55998}] <nil>
}
