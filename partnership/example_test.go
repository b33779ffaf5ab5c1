package partnership_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// three is a partnership of three organizations that has answered about two
// of the gates.
const three = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/partnership/1",
 "name": {"sv": "Vägen in", "en": "The way in"},
 "phases": [{"phase": "before"}],
 "organizations": [
  {"id": "school", "name": {"sv": "Skolan", "en": "The school"}, "standing": [{"is": "active"}]},
  {"id": "care", "name": {"sv": "Socialtjänsten", "en": "Social services"}, "standing": [{"is": "active"}]},
  {"id": "jobs", "name": {"sv": "Jobbcentrum", "en": "The job center"}, "standing": [{"is": "active"}, {"is": "passive", "from": "2026-03-01"}]}
 ],
 "people": [
  {"id": "p1", "organization": "school", "roles": [{"role": "representative"}]},
  {"id": "p2", "organization": "care", "roles": [{"role": "representative"}]},
  {"id": "p3", "organization": "jobs", "roles": [{"role": "representative"}]}
 ],
 "waves": [{"id": "spring", "on": "2026-02-10", "form": "puls", "asked": {"representative": ["P01", "P17"]}}],
 "answers": [
  {"wave": "spring", "person": "p1", "role": "representative", "values": {"P01": 5, "P17": 2}},
  {"wave": "spring", "person": "p2", "role": "representative", "values": {"P01": 4, "P17": 3}},
  {"wave": "spring", "person": "p3", "role": "representative", "values": {"P01": 2, "P17": "dontKnow"}}
 ]
}`

// march is the day of the examples' reports.
func march() samverkan.Date {
	d, err := samverkan.NewDate(2026, 3, 12)
	if err != nil {
		panic(err)
	}
	return d
}

// assessed is the working copy of the document above.
func assessed() *partnership.Report {
	p, err := partnership.Decode([]byte(three))
	if err != nil {
		panic(err)
	}
	report, err := p.Assess(partnership.Options{On: march()})
	if err != nil {
		panic(err)
	}
	return report
}

func Example() {
	data := []byte(three) // the document, from a file
	p, err := partnership.Decode(data)
	if err != nil {
		fmt.Println(err) // every fault with its place
		return
	}
	day, err := samverkan.ParseDate("2026-03-12")
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := p.Assess(partnership.Options{On: day})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Verdict.Text().SV)
	fmt.Println(report.Says.EN)
	for _, step := range report.Publish(partnership.DefaultFloor).Steps {
		fmt.Println("-", step.Name.EN+":", step.Needs.EN)
	}
	// Output:
	// Inte redo
	// Not ready yet. One thing must change first.
	// - Time for meetings: More organizations need to reach 4, or none stay at 1.
}

// A partnership made of Go values: two schools ask whether they can go on. What
// must be there is the schema, a name, the organizations and a phase that covers
// the day; all that is unknown stays unknown.
func ExamplePartnership() {
	day := march()
	p := partnership.Partnership{
		Schema: partnership.Schema,
		Name:   samverkan.Text{SV: "Skolorna vid sundet", EN: "The schools by the strait"},
		Phases: []partnership.PhasePeriod{{Phase: partnership.Running, Period: samverkan.Period{From: day}}},
		Waves:  []partnership.Wave{{ID: "spring", On: day, Form: partnership.Puls}},
	}
	for _, name := range []string{"north", "south"} {
		p.Organizations = append(p.Organizations, partnership.Organization{
			ID: name, Name: samverkan.Same(name), Standing: []partnership.Since{{Is: partnership.Active}},
		})
		p.People = append(p.People, partnership.Person{
			ID: "of-" + name, Organization: name, Roles: []partnership.Held{{Role: partnership.Representative}},
		})
		p.Answers = append(p.Answers, partnership.Sheet{
			Wave: "spring", Person: "of-" + name, Role: partnership.Representative,
			Values: []partnership.Value{{Factor: "P01", Answer: 5}, {Factor: "P17", Answer: partnership.DontKnow}},
		})
	}
	if err := p.Check(); err != nil { // what Decode would refuse; Assess asks too
		fmt.Println(err)
		return
	}
	report, err := p.Assess(partnership.Options{On: day})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Verdict.Text().EN)
	for _, f := range report.Factors {
		if f.ID == "P01" || f.ID == "P17" {
			fmt.Println(f.Name.EN+":", f.Outcome)
		}
	}
	// Output:
	// Cannot be judged yet
	// Shared problem clearly defined: pass
	// Time for meetings: unknown
}

func ExampleDecode() {
	wrong := strings.NewReplacer(`"P17": 2`, `"P17": 7`, `"on": "2026-02-10"`, `"on": "2026-13-01"`).Replace(three)
	_, err := partnership.Decode([]byte(wrong))
	var faults samverkan.Faults
	if errors.As(err, &faults) {
		for _, f := range faults {
			fmt.Println(f.Code, f.At, f.Text.EN)
		}
	}
	// Output:
	// invalid /waves/0/on The month is 13. It can be 1 to 12, as in 2026-12-01.
	// invalid /answers/0/values/P17 The answer is 7. It can be 1 to 5, or “dontKnow” or “doesNotApply”.
}

func ExamplePartnership_Encode() {
	p, err := partnership.Decode([]byte(three))
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := p.Encode() // the same bytes for the same document, on every host
	fmt.Println(string(b[:70]), err)
	phase, _ := p.PhaseOn(march())
	fmt.Println(phase, p.Organizations[2].StandingOn(march()).Is)
	// Output:
	// {"$schema":"https://github.com/samverkan/samverkan/schemas/partnership <nil>
	// before passive
}

func ExampleReport_Repairs() {
	report := assessed()
	fmt.Println("repairs:", report.RepairCount)
	for repair := range report.Repairs() {
		for _, c := range repair.Changes {
			fmt.Printf("%s: %s from %d to %d\n", c.Factor, c.Organization, c.From, c.To)
		}
		fmt.Println("effort", repair.Effort, "then", repair.After.Text().EN)
	}
	// Output:
	// repairs: 1
	// P17: care from 3 to 4
	// P17: school from 2 to 4
	// effort 3 then Cannot be judged yet
}

func ExampleReport_RepairAt() {
	report := assessed()
	if repair, ok := report.RepairAt(0); ok {
		fmt.Println("the cheapest costs", repair.Effort)
	}
	_, ok := report.RepairAt(1)
	fmt.Println("there is another:", ok)
	// Output:
	// the cheapest costs 3
	// there is another: false
}

func ExampleReport_Sufficient() {
	for reason := range assessed().Sufficient() {
		for _, b := range reason.Because {
			fmt.Printf("%s: %s is at %d or less\n", b.Factor, b.Organization, b.AtMost)
		}
	}
	// Output:
	// P17: care is at 3 or less
	// P17: school is at 3 or less
}

func ExampleReport_ReasonAt() {
	if reason, ok := assessed().ReasonAt(0); ok {
		fmt.Println(reason.Because[0].Says.EN)
	}
	// Output:
	// Social services is at 3 or less on “Time for meetings”.
}

func ExamplePartnership_ToShare() {
	p, err := partnership.Decode([]byte(three))
	if err != nil {
		fmt.Println(err)
		return
	}
	shared := p.ToShare()
	fmt.Println("answer sheets:", len(p.Answers), "and in the link", len(shared.Answers))
	fmt.Println("organizations:", len(p.Organizations), "and in the link", len(shared.Organizations))
	// Output:
	// answer sheets: 3 and in the link 0
	// organizations: 3 and in the link 3
}

func ExampleReport_Publish() {
	report := assessed()
	out := report.Publish(partnership.LeastFloor)
	fmt.Println(out.Warning.EN)
	fmt.Println(out.Gates[5].Name.EN+":", out.Gates[5].State.EN)
	fmt.Println(strings.SplitN(out.Markdown("en"), "\n", 2)[0])
	fmt.Println(strings.Split(out.CSV("sv"), "\r\n")[0])
	b, err := out.Encode()
	fmt.Println(len(b) > 0, err)
	// Output:
	// The smallest group is 3. Groups so small can make it easy to guess who answered what.
	// Time for meetings: closed
	// # The way in: not ready
	// id,faktor,slag,läge,avgörs av,underlag
	// true <nil>
}

func ExampleReport_Markdown() {
	report := assessed()
	fmt.Println(strings.SplitN(report.Markdown("en"), "\n", 2)[0])
	fmt.Println(strings.Split(report.CSV("en"), "\r\n")[0])
	b, err := report.Encode()
	fmt.Println(len(b) > 0, err)
	// Output:
	// > **Working copy.** Shows every organization’s answers. Do not share it; share the report.
	// id,factor,state,level,level before,1,2,3,4,5,don’t know,does not apply,silent,Social services,The job center,The school
	// true <nil>
}

func ExampleCatalogue_Ask() {
	for _, f := range partnership.Own().Ask(partnership.Puls, partnership.Before, partnership.HomeManager, 0) {
		fmt.Println(f.ID, f.Rule(), f.Statement.SV)
	}
	// Output:
	// P13 PAR-13 Jag får fatta beslut i de frågor vi behandlar här.
	// P17 PAR-17 Jag har arbetstid avsatt för mötena och arbetet mellan dem.
}

func ExampleDecodeCatalogue() {
	own, err := partnership.DecodeCatalogue([]byte(theirs))
	if err != nil {
		fmt.Println(err)
		return
	}
	merged, err := partnership.Own().Merge(own)
	if err != nil {
		fmt.Println(err)
		return
	}
	b, err := merged.Encode()
	fmt.Println(len(merged.Factors), len(merged.Rules())-len(partnership.Rules()), len(b) > 0, err)
	// Output: 37 1 true <nil>
}

func ExampleAnswer_OnScale() {
	fmt.Println(partnership.Answer(4).OnScale(), partnership.DontKnow.OnScale(), partnership.DontKnow)
	// Output: true false dontKnow
}
