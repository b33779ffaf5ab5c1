package population_test

import (
	"fmt"

	"github.com/samverkan/samverkan/analysis/population"
)

// granvik is thirteen years of an invented place, in five-year groups to 50 and
// older.
func granvik() []population.Year {
	history := make([]population.Year, 13)
	for i := range history {
		y := &history[i]
		y.Population = population.Population{Region: "Granvik", Year: 2012 + i, Width: 5}
		for s := range 2 {
			for g := range int64(11) {
				n := 300 - 2*g - int64(i) + 5*int64(s)
				births, deaths := int64(0), int64(0)
				if g == 10 {
					n, deaths = 1500+10*int64(i), 50
				}
				if g >= 4 && g <= 7 {
					births = 13
				}
				y.Population.Counts[s] = append(y.Population.Counts[s], n)
				y.Births[s] = append(y.Births[s], births)
				y.Deaths[s] = append(y.Deaths[s], deaths)
			}
		}
	}
	return history
}

func Example() {
	history := granvik()
	model, err := population.Fit(history, population.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	projection, err := model.Project(history[12].Population, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	before := projection.From.Total()
	for _, s := range projection.Steps {
		fmt.Printf("%d: %d = %d + %d born − %d died %+d moved\n", s.Year, s.Total(), before, s.Born(), s.Died(), s.Moved())
		before = s.Total()
	}
	// Output:
	// 2029: 8853 = 8870 + 511 born − 512 died -16 moved
	// 2034: 8819 = 8853 + 502 born − 521 died -15 moved
}

func ExampleFit() {
	model, err := population.Fit(granvik(), population.Options{Fertility: 3})
	fmt.Println(err)
	fmt.Printf("%.4f births by woman of 20–24 and year\n", model.Rates.Fertility[4])
	// Output:
	// <nil>
	// 0.0924 births by woman of 20–24 and year
}

func ExampleModel_Project() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	projection, err := model.Project(history[12].Population, 4)
	fmt.Println(err, projection.Check())
	children, _ := projection.At(4).Between(0, 20)
	fmt.Println(projection.At(4).Year, children, "below 20")
	// Output:
	// <nil> <nil>
	// 2044 2173 below 20
}

// Sweden 1993, women, Preston et al., Box 6.1: a model from a life table.
func ExampleTable() {
	women := prestonTable()
	model, err := population.Table("Sweden", women, women, prestonFertility())
	if err != nil {
		fmt.Println(err)
		return
	}
	from := population.Population{Region: "Sweden", Year: 1993, Width: 5, Counts: [2][]int64{prestonPeople(), make([]int64, 18)}}
	projection, _ := model.Project(from, 1)
	fmt.Println(projection.Steps[0].Population[population.Female][:3])
	// Output: [293574 293189 248251]
}

func ExampleModel_Stable() {
	women := prestonTable()
	model, _ := population.Table("Sweden", women, women, prestonFertility())
	stable, err := model.Stable()
	fmt.Printf("%v %.8f %.4f\n", err, stable.Growth, stable.Shares[0])
	// Output: <nil> 1.00111253 0.0619
}

func ExampleMakeLifeTable() {
	table, err := population.MakeLifeTable(5, population.Female, []float64{0.001, 0, 0, 0.001, 0.02})
	survival, _ := table.Survival()
	fmt.Printf("%v %.2f years, %.4f\n", err, table.Expectancy(), survival)
	// Output:
	// <nil> 69.39 years, [0.9956 0.9994 1.0000 0.9975 0.9089]
}

func ExampleHamiltonPerry() {
	history := granvik()
	out, err := population.HamiltonPerry(history[7].Population, history[12].Population, 2)
	fmt.Println(err, out[1].Year, out[1].Total())
	// Output:
	// <nil> 2034 8808
}

func ExampleUnchanged() {
	out, err := population.Unchanged(granvik()[12].Population, 2)
	fmt.Println(err, out[0].Total(), out[1].Year)
	// Output:
	// <nil> 8870 2034
}

func ExampleBacktest() {
	forecasts, err := population.Backtest(granvik(), population.Trial{})
	if err != nil {
		fmt.Println(err)
		return
	}
	scores, _ := population.Compare(forecasts)
	for _, s := range scores {
		fmt.Printf("%s: %d of %d people missed, totals %d\n", s.Method, s.Missed, s.People, s.TotalMissed)
	}
	// Output:
	// cohort-component: 97 of 26610 people missed, totals 53
	// hamilton-perry: 66 of 26610 people missed, totals 66
	// no-change: 600 of 26610 people missed, totals 0
}

func ExampleBands() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	projection, _ := model.Project(history[12].Population, 2)
	forecasts, _ := population.Backtest(history, population.Trial{})
	bands, err := population.Bands(projection, forecasts, 80)
	if err != nil {
		fmt.Println(err)
		return
	}
	b := bands[0]
	fmt.Printf("%d: girls of 0–4 %d to %d, of %d errors\n", b.Year, b.Low[0][0], b.High[0][0], b.N[0])
	// Output:
	// 2029: girls of 0–4 273 to 287, of 12 errors
}

func ExampleCovered() {
	forecasts, _ := population.Backtest(granvik(), population.Trial{})
	coverage, err := population.Covered(forecasts, 80)
	fmt.Println(err, coverage[0].Inside, "of", coverage[0].Cells)
	// Output:
	// <nil> 0 of 0
}

func ExampleHeldOut() {
	history := granvik()
	known, _ := population.Backtest(history, population.Trial{Until: 2023})
	held, _ := population.Backtest(history, population.Trial{First: 2019})
	coverage, err := population.HeldOut(known, held, 80)
	fmt.Println(err, coverage[0].Inside, "of", coverage[0].Cells)
	// Output:
	// <nil> 21 of 22
}

func ExampleAddUp() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	county, _ := model.Project(history[12].Population, 1)
	// Two places, a third and two thirds of the county, each as closed.
	north, south := county.At(0), county.At(0)
	north.Region, south.Region = "Norrvik", "Söderby"
	for s := range 2 {
		for g := range north.Counts[s] {
			north.Counts[s][g] /= 3
			south.Counts[s][g] -= north.Counts[s][g]
		}
	}
	var parts []population.Projection
	for _, p := range []population.Population{north, south} {
		own := population.Model{Region: p.Region, Width: 5}
		own.Rates.Survival, own.Rates.Fertility = model.Rates.Survival, model.Rates.Fertility
		one, _ := own.Project(p, 1)
		parts = append(parts, one)
	}
	out, err := population.AddUp(county, parts)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(parts[0].Steps[0].Total()+parts[1].Steps[0].Total(), "is not", county.Steps[0].Total())
	fmt.Println(out[0].Steps[0].Total(), "+", out[1].Steps[0].Total(), "=", county.Steps[0].Total())
	// Output:
	// 8882 is not 8853
	// 2943 + 5910 = 8853
}

func ExampleNewAdding() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	county, _ := model.Project(history[12].Population, 3)
	adding, err := population.NewAdding(county, []population.Projection{county})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !adding.Step(1) {
		fmt.Println(adding.Progress())
	}
	fmt.Println(adding.Result()[0].Steps[2].Total() == county.Steps[2].Total())
	// Output:
	// 1 3
	// 2 3
	// true
}

func ExampleSpread() {
	county := population.Population{Region: "Granvik", Year: 2024, Width: 5, Counts: [2][]int64{{100, 200, 300}, {110, 190, 250}}}
	out, err := population.Spread(county, []population.Broad{
		{Region: "Norrvik", From: []int{0, 5}, Counts: []int64{70, 240}},
		{Region: "Söderby", From: []int{0, 5}, Counts: []int64{140, 700}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(out[0].Counts, out[0].Note().EN)
	// Output:
	// [[33 51 77] [37 48 64]] Age and sex are an estimate: the municipality’s known sums are shared as in the county. They are not counted.
}

func ExampleModel_Draw() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	draws, err := model.Draw(history[12].Population, population.DrawOptions{Draws: 100, Steps: 2, Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	women, _ := draws.At(99, 2)
	fmt.Printf("%.1f girls of 0–4 of %.1f people in the last draw\n", women[0], draws.Total(99, 2))
	// Output:
	// 276.8 girls of 0–4 of 8817.6 people in the last draw
}

func ExampleNewDrawing() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	drawing, err := population.NewDrawing(model, history[12].Population, population.DrawOptions{Draws: 10, Steps: 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !drawing.Step(200) {
		fmt.Println(drawing.Progress())
	}
	fmt.Println(drawing.Result().Size())
	// Output:
	// 220 440
	// 10 2 11
}

func ExamplePopulation_From() {
	now := granvik()[12].Population
	old, err := now.From(50)
	fmt.Println(err, old, "of", now.Total(), "are 50 or older, the last of", now.Groups(), "groups")
	// Output:
	// <nil> 3240 of 8870 are 50 or older, the last of 11 groups
}

func ExampleProjection_Populations() {
	history := granvik()
	model, _ := population.Fit(history, population.Options{})
	projection, _ := model.Project(history[12].Population, 3)
	for _, p := range projection.Populations() {
		fmt.Println(p.Region, p.Year, p.Total())
	}
	// Output:
	// Granvik 2029 8853
	// Granvik 2034 8819
	// Granvik 2039 8767
}
