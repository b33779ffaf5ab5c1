package cube_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// read looks up one figure of the invented population of Granvik.
func read(c cube.Cube, sex, year string) cube.Figure {
	f, err := c.Find(map[string]string{"region": "Granvik", "sex": sex, "year": year})
	if err != nil {
		fmt.Println(err)
	}
	return f
}

func Example() {
	population := residents()
	all, err := population.Sum("sex")
	if err != nil {
		fmt.Println(err)
		return
	}
	whole, _ := all.Find(map[string]string{"region": "Granvik", "year": "2024"})
	share, err := cube.Share(read(population, "women", "2024"), whole)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(share.Text().EN)
	for _, line := range share.Explain()[2:4] {
		fmt.Println(line.Text.EN)
	}
	// Output:
	// 50.1 procent
	// Folkmängd: Granvik, women, 2024: 5,010 personer
	// Source: Regionen, table BEF1, query https://example.org/BEF1, retrieved 12 March 2026, license CC0 1.0, SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855.
}

func ExampleCells() {
	_, err := cube.Cells([]int{200_000, 200_000})
	fmt.Println(err)
	// Output: The table has more than 20,000,000 cells. Split it, for instance by year.
}

func ExampleCube_Rows() {
	c := residents()
	for row := range c.Rows() {
		if c.Missing(row) == cube.Present && row.Value > 5_000 {
			fmt.Println(c.Dimensions[0].Categories[row.Places[0]].Label, row.Value)
		}
	}
	// Output: Granvik 5010
}

func ExampleCube_At() {
	c := residents()
	f, err := c.At(c.Dimension("region"), 0, c.Dimensions[c.OfRole(cube.Time)].Category("2025"))
	fmt.Println(f.Value, f.Known(), err)
	// Output: 5000 true <nil>
}

func ExampleCube_Select() {
	c := residents()
	tunadal, err := c.Select(cube.Pick{Dimension: "region", Categories: []string{"Tunadal"}})
	fmt.Println(tunadal.Values, err)
	// Output: [2400 2500 2500 2500] <nil>
}

func ExampleCube_Sum() {
	c := residents()
	county, err := c.Sum("region", cube.Group{ID: "county", Label: "Länet", Of: []string{"Granvik", "Tunadal"}})
	fmt.Println(county.Values, err)
	_, err = c.Sum("year")
	fmt.Println(err)
	// Output:
	// [7410 7500 7490 7500] <nil>
	// The figures are of single days, such as the population on 31 December. They cannot be added up over time, for the same persons would count several times. Choose one time.
}

func ExampleTotal() {
	c := residents()
	f, _ := cube.Total(read(c, "women", "2025"), read(c, "men", "2025"))
	fmt.Println(f.Value)
	// Output: 10000
}

func ExampleDifference() {
	a := cube.Figure{Value: cube.Decimal(12.5), Unit: cube.Unit{Label: "procent"}}
	b := cube.Figure{Value: cube.Decimal(10.2), Unit: cube.Unit{Label: "procent"}}
	f, _ := cube.Difference(a, b)
	fmt.Println(f.Value, f.Unit.Label)
	// Output: 23/10 procentenheter
}

func ExampleRatio() {
	c := residents()
	f, _ := cube.Ratio(read(c, "women", "2024"), read(c, "men", "2024"))
	fmt.Println(f.Value)
	// Output: 501/499
}

func ExamplePerCapita() {
	cooks := cube.Figure{Value: samverkan.Whole(12), Unit: cube.Unit{Label: "kockar"}}
	f, _ := cube.PerCapita(cooks, read(residents(), "women", "2025"), 1000)
	fmt.Println(f.Value, f.Unit.Label)
	// Output: 12/5 kockar per 1000 personer
}

func ExampleChange() {
	c := residents()
	f, _ := cube.Change(read(c, "women", "2024"), read(c, "women", "2025"))
	fmt.Println(f.Text().EN)
	// Output: about −0.20 procent
}

func ExampleRegions_Map() {
	r := uppland()
	c := of([]string{"1917"}, 13_739)
	now, err := r.Map(&c, day("2002-12-31"), day("2010-12-31"))
	fmt.Println(now.Dimensions[0].Categories[0].ID, now.Values, err)
	fmt.Println(now.Steps[1].Text.EN)
	// Output:
	// 0331 [13739] <nil>
	// 1 January 2007: “1917” was moved and has the code “0331”
}

func ExampleRegions_Within() {
	r := uppland()
	for _, x := range r.Within("03", day("2007-01-01")) {
		fmt.Println(x.Code)
	}
	fmt.Println(len(r.On(day("2007-01-01"))))
	// Output:
	// 0330
	// 0331
	// 0380
	// 5
}

func ExampleSuppress() {
	c := cube.Cube{
		Dimensions: []cube.Dimension{dimension("sex", "", "women", "men", "all"), dimension("occupation", "", "cook", "baker", "nurse", "all")},
		Values:     []float64{3, 12, 40, 55, 9, 11, 20, 40, 12, 23, 60, 95},
	}
	c, _ = c.WithTotal("sex", "all")
	c, _ = c.WithTotal("occupation", "all")
	s, err := cube.Suppress(&c, cube.Privacy{Floor: 5})
	if err != nil {
		fmt.Println(err)
		return
	}
	for row := range s.Cube.Rows() {
		if s.Cube.Missing(row) == cube.Suppressed {
			fmt.Print(" ..")
		} else {
			fmt.Print(" ", row.Value)
		}
	}
	fmt.Println()
	fmt.Println(s.Audit.Cells[0].Low, "to", s.Audit.Cells[0].High, "at least are possible,", s.Check(&c))
	// Output:
	//  .. 12 .. 55 .. 11 .. 40 12 23 60 95
	// 1 to 11 at least are possible, <nil>
}

func ExampleAudit() {
	c := cube.Cube{Dimensions: []cube.Dimension{dimension("sex", "", "women", "men", "all")}, Values: []float64{3, 12, 15}}
	c, _ = c.WithTotal("sex", "all")
	published := c
	published.Values = []float64{0, 12, 15}
	published.Statuses, published.Status = []cube.Status{{}, {Missing: cube.Suppressed}}, []uint8{1, 0, 0}
	audit, err := cube.Audit(&c, &published, cube.Privacy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(audit.Passed(), audit.Open[0].Low, audit.Open[0].High)
	// Output: false 3 3
}

func ExampleNewSuppressing() {
	c := withTotals([]int64{3, 20, 30, 40}, 2, 2)
	s, err := cube.NewSuppressing(&c, cube.Privacy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !s.Step(100) {
		done, of := s.Progress()
		fmt.Println(done, "of", of)
	}
	result, err := s.Result()
	fmt.Println(len(result.Audit.Cells), err)
	// Output: 4 <nil>
}

func ExampleNewAuditing() {
	c := withTotals([]int64{3, 20, 30, 40}, 2, 2)
	s, _ := cube.Suppress(&c, cube.Privacy{})
	a, err := cube.NewAuditing(&c, &s.Cube, cube.Privacy{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !a.Step(100) {
		done, of := a.Progress()
		fmt.Println(done, "of", of)
	}
	audit, err := a.Result()
	fmt.Println(audit.Passed(), err)
	// Output: true <nil>
}
