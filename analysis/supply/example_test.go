package supply_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// How many cooks Granvik, an invented municipality, will lack, and the cheapest
// that fills the gap.
func Example() {
	workforce := cooks()
	report, err := supply.Project(&workforce, supply.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Told(text("kockar", "cooks")).EN)
	last := report.Years[len(report.Years)-1]
	places := int64(10) // a year, on an assumption
	mix, err := supply.Cheapest(*last.Gap, []supply.Lever{{
		ID: "validering", Name: text("validering", "validation"), Kind: supply.Validation,
		Cost: amount(assumed(), 3_000_000), Capacity: supply.Capacity{PerYear: &places, Basis: assumed()},
		LeadMonths: 6, Yield: exactly(assumed(), 9, 10),
	}}, supply.Target{From: 2026, By: 2030})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(mix.Says.EN)
	// Output:
	// 27 cooks are lacking in 2030, uncertain: 20 to 35.
	// The cheapest is validation (30), for 900,000 kronor. All of it rests wholly or partly on assumptions.
}

// The cooks of Granvik, an invented municipality.
func ExampleProject() {
	workforce := cooks()
	report, err := supply.Project(&workforce, supply.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Says.SV)
	fmt.Println(report.Variance.Says.SV)
	for _, in := range report.Variance.Inputs[:2] {
		fmt.Printf("%s (%s): %.0f ± %.0f %%\n", in.At, in.Basis, 100*in.Share.ShareRounded, 100*in.Share.MarginRounded)
	}
	// Output:
	// År 2030 saknas 27, osäkert 20 till 35.
	// Osäkerheten är mest antaganden: 82 procent av variansen.
	// /needs/0/perUser (assumption): 50 ± 4 %
	// /leavers (assumption): 23 ± 6 %
}

func ExampleReport_Told() {
	workforce := cooks()
	report, err := supply.Project(&workforce, supply.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Told(text("kockar", "cooks")).SV)
	need, have, _ := report.Years[len(report.Years)-1].Whole()
	fmt.Println(need, have)
	// Output:
	// År 2030 saknas 27 kockar, osäkert 20 till 35.
	// 111 84
}

func ExampleProjection_Step() {
	workforce := cooks()
	projection, err := supply.NewProjection(&workforce, supply.Options{Seed: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	steps := 1
	for !projection.Step(100_000) {
		steps++
	}
	done, of := projection.Progress()
	fmt.Println(steps, done == of, projection.Result().Says.EN)
	// Output:
	// 6 true 27 are lacking in 2030, uncertain: 20 to 35.
}

func ExampleCheapest() {
	perYear := int64(4)
	validation := supply.Lever{
		ID: "validering", Name: text("validering", "validation"), Kind: supply.Validation,
		Cost: amount(sourced(), 3_000_000), Capacity: supply.Capacity{PerYear: &perYear, Basis: sourced()},
		LeadMonths: 6, Yield: exactly(sourced(), 9, 10),
	}
	stay := supply.Lever{
		ID: "stanna", Name: text("fler stannar", "more stay"), Kind: supply.Retention,
		Cost: amount(assumed(), 4_000_000), Capacity: supply.Capacity{PerYear: &perYear, Basis: assumed()}, Yield: exactly(assumed(), 1, 1),
	}
	mix, err := supply.Cheapest(samverkan.Whole(27), []supply.Lever{validation, stay}, supply.Target{From: 2026, By: 2030})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(mix.Says.SV)
	fmt.Println("öre på antagna priser:", mix.OnAssumption)
	for _, w := range mix.Without {
		fmt.Println("utan", w.Lever, "räcker det:", w.Cost != nil)
	}
	// Output:
	// Billigast är fler stannar (9) och validering (20), för 960 000 kronor. Åtgärder för 360 000 kronor av det vilar helt eller delvis på antaganden.
	// öre på antagna priser: 36000000
	// utan stanna räcker det: false
	// utan validering räcker det: false
}

func ExampleMix_LackingWhole() {
	places := int64(10)
	validation := supply.Lever{
		ID: "validering", Name: text("validering", "validation"), Kind: supply.Validation,
		Cost: amount(sourced(), 3_000_000), Capacity: supply.Capacity{Total: &places, Basis: sourced()}, Yield: exactly(sourced(), 87, 100),
	}
	mix, err := supply.Cheapest(samverkan.Whole(49), []supply.Lever{validation}, supply.Target{From: 2026, By: 2030})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(mix.Lacking, mix.LackingWhole(), mix.Says.EN)
	// Output: 403/10 41 The levers are expected to reach 8. Then 41 are lacking.
}

func ExampleMixing_Step() {
	mixing, err := supply.NewMixing(samverkan.Whole(5), []supply.Lever{lever("a", 100, 0, 9, 1, 2, sourced()), lever("b", 300, 0, 9, 1, 1, sourced())}, target())
	if err != nil {
		fmt.Println(err)
		return
	}
	for !mixing.Step(1) { //nolint:revive // a host would show the progress here
	}
	done, of := mixing.Progress()
	fmt.Println(done == of, mixing.Result().Cost)
	// Output:
	// true 1100
}

func ExampleWorkforce_Reaching() {
	workforce := cooks()
	reached, err := workforce.Reaching(60, 2029) // who turns 60 before 2030
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(reached.Says.SV)
	// Output:
	// Av 95 har 15 till 29 fyllt 60 vid slutet av 2029.
}

func ExampleShortage() {
	list := []supply.Workforce{cooks(), cooks()}
	list[1].Place = "tunadal"
	list[1].Leavers = supply.Quantity{} // nobody knows
	shortages, err := supply.Shortage(list, 2030)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(shortages.Short[0].Place+":", shortages.Short[0].Says.SV)
	fmt.Println(shortages.Unknown[0].Place+":", shortages.Unknown[0].Missing)
	// Output:
	// granvik: 27 saknas. Skälen, störst först: pensioneringar, att folk lämnar yrket och att behovet växer.
	// tunadal: [/leavers]
}

func ExampleRanking_Step() {
	ranking, err := supply.NewRanking([]supply.Workforce{cooks()}, 2030)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !ranking.Step(1) {
		fmt.Println(ranking.Progress())
	}
	fmt.Println(len(ranking.Result().Short))
	// Output:
	// 1 1
	// 1
}

func ExampleTogether() {
	var reports []supply.Report
	for _, place := range []string{"granvik", "tunadal"} {
		workforce := cooks()
		workforce.Place = place
		report, err := supply.Project(&workforce, supply.Options{Seed: 1})
		if err != nil {
			fmt.Println(err)
			return
		}
		reports = append(reports, report)
	}
	totals, err := supply.Together(reports)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(totals.Occupations[0].ID, *totals.All.Years[5].Needed)
	// Output:
	// kock 54
}

func ExampleAdding_Step() {
	workforce := cooks()
	report, err := supply.Project(&workforce, supply.Options{Draws: 100})
	if err != nil {
		fmt.Println(err)
		return
	}
	adding, err := supply.NewAdding([]supply.Report{report})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !adding.Step(1) { //nolint:revive // a host would show the progress here
	}
	fmt.Println(adding.Progress())
	fmt.Println(adding.Result().All.Of)
	// Output:
	// 18 18
	// 1
}

// Places of the whole country, Källa: SCB.
func ExampleEducation_Filled() {
	education := sweden()
	report, err := education.Filled()
	if err != nil {
		fmt.Println(err)
		return
	}
	last := report.Years[4]
	fmt.Println(last.Fill, *last.Unfilled, last.Returned == nil)
	fmt.Println(report.Next.Says.EN)
	// Output:
	// 22399/24069 1670 true
	// In 2019 89.5 to 94.4 percent of the places may be filled, if they change as in the last five years. Those are few years to build on.
}

func ExampleBasis_Assumed() {
	fmt.Println(sourced().Assumed(), assumed().Assumed())
	// Output: false true
}

// A shortage is sure where the lower end of its band, in whole persons, is above 0.
func ExampleShortfall_Within() {
	w := cooks()
	report, err := supply.Project(&w, supply.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	ranked, err := supply.Shortage([]supply.Workforce{w}, 2030)
	if err != nil {
		fmt.Println(err)
		return
	}
	last := &report.Years[len(report.Years)-1]
	short := &ranked.Short[0]
	short.Within(last.GapBand)
	fmt.Println(last.Sure(), short.Sure())
	// Output: true true
}

func ExampleShortfall_Sure() {
	short := supply.Shortfall{Needed: 2, Reasons: []supply.Reason{{Kind: supply.ByRetirement}}}
	short.Within(&supply.Spread{P10Rounded: -4, P90Rounded: 9})
	fmt.Println(short.Sure(), short.Says.SV)
	// Output: false Kanske saknas två, osäkert från 4 för många till 9 för få. Skälen, störst först: pensioneringar.
}

func ExampleYear_Sure() {
	gap := samverkan.Whole(2)
	year := supply.Year{Year: 2030, Gap: &gap, GapBand: &supply.Spread{P10Rounded: 1, P90Rounded: 3}}
	fmt.Println(year.Sure())
	// Output: true
}
