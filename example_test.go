package samverkan_test

import (
	"encoding/json"
	"fmt"
	"math/big"

	"github.com/samverkan/samverkan"
)

func ExampleParseDate() {
	d, err := samverkan.ParseDate("2026-03-12")
	fmt.Println(d.Text().SV, d.AddDays(20), d.Weekday(), err)
	_, err = samverkan.ParseDate("2026-02-30")
	fmt.Println(err)
	end, _ := samverkan.NewDate(2026, 4, 1)
	fmt.Println(d.Before(end), d.Compare(end), d.DaysUntil(end))
	fmt.Println(end.Year(), end.Month(), end.Day(), samverkan.Date{}.IsZero())
	// Output:
	// 12 mars 2026 2026-04-01 Thursday <nil>
	// The day is 30. In month 2 of 2026 it can be 1 to 28.
	// true -1 20
	// 2026 4 1 true
}

func ExamplePeriod() {
	from, _ := samverkan.NewDate(2026, 1, 1)
	to, _ := samverkan.NewDate(2026, 7, 1)
	half := samverkan.Period{From: from, To: to} // to is the first day after it
	fmt.Println(half.Contains(from), half.Contains(to), half.Overlaps(samverkan.Period{From: to}))
	// Output: true false false
}

func ExampleText_With() {
	t := samverkan.Text{
		SV: "{^n|en part|# parter} saknas: {who}.",
		EN: "{^n|one partner is|# partners are} missing: {who}.",
	}
	who := []samverkan.Text{{SV: "Regionen", EN: "the region"}, {SV: "Skolan", EN: "the school"}}
	filled := t.With(samverkan.Int("n", len(who)), samverkan.List("who", who))
	fmt.Println(filled.SV)
	fmt.Println(filled.In(samverkan.EN))
	// Output:
	// Två parter saknas: Regionen och Skolan.
	// Two partners are missing: the region and the school.
}

func ExampleSame() {
	met, _ := samverkan.NewDate(2026, 4, 16)
	t := samverkan.Text{SV: "{code}: {org} möts {day}.", EN: "{code}: {org} meets on {day}."}.With(
		samverkan.Str("code", "M7"), samverkan.Of("org", samverkan.Same("Spången")), samverkan.On("day", met),
	)
	fmt.Println(t.SV, t.EN, t.IsZero())
	// Output: M7: Spången möts 16 april 2026. M7: Spången meets on 16 April 2026. false
}

func ExampleNumber() {
	third := samverkan.Ratio(1, 3)
	sum := third.Add(samverkan.FromRat(big.NewRat(1, 6))).Mul(samverkan.Whole(5))
	b, err := json.Marshal(sum)
	fmt.Println(sum, string(b), err, sum.ForPeople(1, samverkan.SV), sum.Rounded())
	n, err := samverkan.ParseNumber("10/4")
	fmt.Println(n, err, n.Equal(sum), n.Sub(sum).Sign(), n.IsInt())
	large := samverkan.FromInt(new(big.Int).Lsh(big.NewInt(1), 100))
	fmt.Println(large, large.Cmp(n), large.Rat().IsInt())
	fmt.Println(n.Quo(third), n.Neg())
	// Output:
	// 5/2 "5/2" <nil> 2,5 2.5
	// 5/2 <nil> true 0 false
	// 1267650600228229401496703205376 1 true
	// 15/2 -5/2
}

func ExampleFaults() {
	var faults samverkan.Faults
	faults.Add(samverkan.Wrong(samverkan.CodeUnknown, samverkan.Pointer("people", "0", "a/b"), samverkan.Text{
		SV: "”{id}” finns inte.", EN: "“{id}” is not there.",
	}, samverkan.Quoted("id", "x")))
	fmt.Println(faults.Err())
	// Output: at /people/0/a~1b: “x” is not there.
}

func ExampleRule_Run() {
	start, _ := samverkan.NewDate(2026, 1, 1)
	rule := samverkan.Rule[int]{
		RuleInfo: samverkan.RuleInfo{ID: "X-1", Seeds: []string{"VOC-25"}, InForce: samverkan.Period{From: start}},
		Applies:  func(meetings int) bool { return meetings >= 0 },
		Check: func(meetings int) (samverkan.Outcome, []samverkan.Finding) {
			if meetings >= 2 {
				return samverkan.Pass, nil
			}
			return samverkan.Fail, []samverkan.Finding{{Severity: samverkan.Work, Says: samverkan.Text{SV: "Ett möte till behövs.", EN: "One more meeting is needed."}}}
		},
	}
	fmt.Println(rule.Run(2, start).Outcome, rule.Run(-1, start).Outcome, rule.Run(2, start.AddDays(-1)).Outcome)
	report := samverkan.Report{Results: []samverkan.Result{rule.Run(1, start)}}
	for f := range report.Findings() {
		fmt.Println(f.Severity, f.Rule, f.Seeds, f.Says.EN)
	}
	result, ok := report.Result("X-1")
	fmt.Println(result.Outcome, ok)
	// Output:
	// pass notApplicable notInForce
	// work X-1 [VOC-25] One more meeting is needed.
	// fail true
}

func ExampleSentences() {
	t := samverkan.Sentences(
		samverkan.Text{SV: "Mandatet gäller.", EN: "The mandate holds."},
		samverkan.Text{SV: "Det går ut i maj."},
	)
	fmt.Println(t.SV)
	fmt.Println(t.EN)
	// Output:
	// Mandatet gäller. Det går ut i maj.
	// The mandate holds. Det går ut i maj.
}

// Whatever function an error comes from, and however it was wrapped, its faults
// are taken out in one way.
func ExampleFaultsOf() {
	read := func(s string) error {
		_, err := samverkan.ParseDate(s)
		if err != nil {
			return fmt.Errorf("the form: %w", err)
		}
		return nil
	}
	for _, f := range samverkan.FaultsOf(read("12 mars")) {
		fmt.Println(f.Code, f.Text.SV)
	}
	fmt.Println(len(samverkan.FaultsOf(read("2026-03-12"))))
	// Output:
	// invalid ”12 mars” är inte ett datum. Skriv år, månad och dag, till exempel 2026-03-12.
	// 0
}
