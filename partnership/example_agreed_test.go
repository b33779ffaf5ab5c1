package partnership_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// bridge is a partnership with what it takes to ask who is needed, who may
// decide, who has power and who gains.
const bridge = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/partnership/1",
 "name": {"sv": "Bron", "en": "The bridge"},
 "phases": [{"phase": "running"}],
 "problem": {"dimensions": [
  {"id": "work", "name": {"sv": "Jobb", "en": "Work"}, "needs": ["money", "places"]},
  {"id": "health", "name": {"sv": "Hälsa", "en": "Health"}, "needs": ["competence"]}
 ]},
 "organizations": [
  {"id": "care", "name": {"sv": "Socialtjänsten", "en": "Social services"}, "standing": [{"is": "active"}],
   "holds": [{"dimension": "work", "levers": ["money"]}]},
  {"id": "clinic", "name": {"sv": "Mottagningen", "en": "The clinic"}, "standing": [{"is": "forgotten"}],
   "holds": [{"dimension": "health", "levers": ["competence"]}]},
  {"id": "firms", "name": {"sv": "Företagarna", "en": "The firms"}, "standing": [{"is": "active"}],
   "holds": [{"dimension": "work", "levers": ["places"]}]},
  {"id": "town", "name": {"sv": "Kommunen", "en": "The town"}, "standing": [{"is": "active"}],
   "holds": [{"dimension": "work", "levers": ["money"]}]}
 ],
 "people": [
  {"id": "p1", "organization": "care", "roles": [{"role": "representative"}]},
  {"id": "p2", "organization": "firms", "roles": [{"role": "representative"}]},
  {"id": "p3", "organization": "town", "roles": [{"role": "representative"}]}
 ],
 "subjects": [{"id": "staff", "name": {"sv": "Personal", "en": "Staff"}}],
 "mandates": [
  {"person": "p1", "organization": "care", "upTo": 50000, "from": "2026-01-01", "known": "2026-01-15"},
  {"person": "p3", "organization": "town", "unlimited": true, "to": "2026-04-01", "known": "2026-01-15"}
 ],
 "deciding": {"quota": 3, "seats": [
  {"organization": "town", "votes": 2}, {"organization": "care", "votes": 1}, {"organization": "firms", "votes": 1}
 ]},
 "ledgers": {"partners": {"unit": "sek", "entries": [
  {"organization": "care", "name": {"en": "Fewer cases"}, "side": "gain", "least": 10, "greatest": 40},
  {"organization": "care", "name": {"en": "Time"}, "side": "cost", "least": 20},
  {"organization": "firms", "name": {"en": "Staff"}, "side": "gain", "least": 30, "with": ["town"]},
  {"organization": "town", "name": {"en": "Taxes"}, "side": "gain", "least": 30},
  {"organization": "town", "name": {"en": "Support"}, "side": "cost", "least": 6}
 ]}}
}`

func bridged() *partnership.Partnership {
	p, err := partnership.Decode([]byte(bridge))
	if err != nil {
		panic(err)
	}
	return p
}

// Who may decide something in May, as it is known in March: the town's mandate
// has ended by then, and of the firms nothing is written.
func ExamplePartnership_MandatesOn() {
	may, err := samverkan.NewDate(2026, 5, 6)
	if err != nil {
		panic(err)
	}
	for _, o := range bridged().MandatesOn(may, march()).Organizations {
		fmt.Println(o.Organization, o.Answer, o.Stand, o.Hold)
	}
	// Output:
	// care yes [0] [0]
	// firms unknown [] []
	// town no [1] []
}

func ExamplePartnership_MayDecide() {
	matter := partnership.Matter{Subject: "staff", Amount: 60_000}
	answers, err := bridged().MayDecide(matter, march(), march())
	if err != nil {
		panic(err)
	}
	for _, a := range answers {
		fmt.Println(strings.TrimSpace(fmt.Sprintln(a.Organization, a.Answer, a.People, a.Reason.Text().EN)))
	}
	// Output:
	// care no [] the amount is over the limit of the mandate
	// firms unknown []
	// town yes [p3]
}

// Which mandates end before summer.
func ExamplePartnership_Register() {
	summer, err := samverkan.NewDate(2026, 7, 1)
	if err != nil {
		panic(err)
	}
	register := bridged().Register()
	for _, i := range register.Ending(samverkan.Period{From: march(), To: summer}, march()) {
		fmt.Println(register[i].Organization, register[i].Person, register[i].To)
	}
	// Output:
	// town p3 2026-04-01
}

// The certificate of a report is checked by other code than found it.
func ExamplePartnership_Coverage() {
	p := bridged()
	report, err := p.Assess(partnership.Options{On: march()})
	if err != nil {
		panic(err)
	}
	fmt.Println(report.Puzzle.Says.EN)
	fmt.Println(report.Puzzle.Certificate.Check(p.Coverage(march())))
	report.Puzzle.Certificate.Cost--
	fmt.Println(report.Puzzle.Certificate.Check(p.Coverage(march())) != nil)
	// Output:
	// It is enough to get The clinic along, and every piece is there.
	// <nil>
	// true
}

// With three of four votes needed, the town decides in four of six orders; if
// all four are needed everybody is alike.
func ExamplePartnership_PowerIf() {
	now, then, err := bridged().PowerIf(march(), partnership.PowerChange{Quota: 4})
	if err != nil {
		panic(err)
	}
	for i, o := range now.Organizations {
		if o.Votes > 0 {
			fmt.Println(o.Organization, o.Decides, then.Organizations[i].Decides)
		}
	}
	// Output:
	// firms 1/6 1/3
	// town 2/3 1/3
	// care 1/6 1/3
}

// What they surely gain is care's 10 and the town's 30 when all three take part,
// the firms' 30 with the town, less the costs 20 and 6. Each amount is shared
// equally by those it takes: care gets 10/3 + 30/3 − 20 = −20/3, the firms
// 10/3 + 30/3 + 30/2 = 85/3, the town as much less 6.
func ExamplePartnership_Shares() {
	shares, err := bridged().Shares(march())
	if err != nil {
		panic(err)
	}
	fmt.Println(shares.Organizations, shares.Together, shares.Shapley, shares.Core != nil)
	// Output: [care firms town] 44 [-20/3 85/3 67/3] true
}

func ExamplePartnership_Check() {
	p := bridged()
	p.Deciding.Quota = 5
	fmt.Println(strings.TrimSpace(p.Check().Error()))
	// Output: at /deciding/quota: A decision takes 5 votes, but all together have 4. Give 4 at most.
}
