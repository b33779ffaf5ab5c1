package api

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/plan"
)

// PlanAsked is what dialogue.plan is asked.
type PlanAsked struct {
	DialogueOn
	// The calendar year to plan.
	Year int `json:"year" range:"1994..9998"`
}

// Planned is the plan of a year with what it was made from.
type Planned struct {
	// What the plan reckons with.
	Year plan.Year `json:"year"`
	// The plan, or why there is none, with its proof.
	Plan *plan.Result `json:"plan"`
	// The constraints, as a conflict names them.
	Constraints []plan.Constraint `json:"constraints"`
	// The dialogue meetings and cafés of the year that stand in the cycle
	// already, by their beginning; plan.year knows of none.
	Pinned []dialogue.Pinned `json:"pinned,omitempty"`
}

// PlanProof is what plan.check is asked.
type PlanProof struct {
	// What the plan reckons with.
	Year plan.Year `json:"year"`
	// The plan with its proof.
	Plan plan.Result `json:"plan"`
}

func ofPlanning() []Operation {
	return []Operation{
		steps[*PlanAsked, Planned]("dialogue.plan", samverkan.Text{SV: "Årets plan", EN: "The plan of the year"}, samverkan.Text{
			SV: "De bästa dagarna för årets två dialogmöten och caféer, med bevis för att ingen annan plan får fler att komma, eller de villkor som inte går ihop.",
			EN: "The best days of a year's two dialogue meetings and cafés, with the proof that no other plan gets more to come, or the conditions that cannot all hold.",
		}, planDialogue),
		steps[*plan.Year, Planned]("plan.year", samverkan.Text{SV: "Ett års plan", EN: "A plan of a year"}, samverkan.Text{
			SV: "Som dialogue.plan, för den som själv anger vad planen ska räkna med.",
			EN: "As dialogue.plan, for whoever states what the plan must reckon with.",
		}, func(y *plan.Year, b Budget) (work, error) { return newPlanning(*y, nil, b) }),
		asks("plan.check", samverkan.Text{SV: "Pröva beviset för en plan", EN: "Check the proof of a plan"}, samverkan.Text{
			SV: "Prövar en plan och dess bevis med kod som inte har gjort den.",
			EN: "Checks a plan and its proof by code that did not make it.",
		}, checkPlan),
		steps[*plan.Tables, plan.Seating]("plan.tables", samverkan.Text{SV: "Bord till caféet", EN: "Tables of the café"}, samverkan.Text{
			SV: "Vem som sitter var i varje runda så att så många som möjligt träffas, med gränsen för hur många det kan bli.",
			EN: "Who sits where in each round so that as many as possible meet, with the bound on how many can.",
		}, seatTables),
	}
}

// planning is the work on a plan within what a host can spend. What is not
// proven when that is spent is returned as it is: the plan stands without proof.
type planning struct {
	year   plan.Year
	pinned []dialogue.Pinned
	solver *plan.Solver
	spent  int
	most   int
}

func newPlanning(y plan.Year, pinned []dialogue.Pinned, b Budget) (work, error) {
	s, err := plan.New(y)
	if err != nil {
		return nil, err
	}
	return &planning{year: y, pinned: pinned, solver: s, most: min(b.Work*stepsOfUnit, plan.DefaultWork)}, nil
}

func (p *planning) Step(units int) bool {
	looks := min(max(min(units, p.most), 1)*stepsOfUnit, p.most-p.spent)
	p.spent += looks
	return p.solver.Step(looks) || p.spent >= p.most
}

func (p *planning) Progress() (done, of int) { return p.solver.Progress() }

func (p *planning) Result() (any, error) {
	return Planned{Year: p.year, Plan: p.solver.Result(), Constraints: p.year.Constraints(), Pinned: p.pinned}, nil
}

func planDialogue(q *PlanAsked, b Budget) (work, error) {
	if err := b.afford(dialogueUnits(&q.Document)); err != nil {
		return nil, err
	}
	y, err := q.Document.Year(q.Year, q.On)
	if err != nil {
		return nil, renamed(within(err, "document"), map[string]string{"/document/year": "/year"})
	}
	pinned, err := q.Document.Pinned(q.Year, q.On)
	if err != nil {
		return nil, within(err, "document")
	}
	return newPlanning(y, pinned, b)
}

func checkPlan(q *PlanProof, _ Budget) (Proven, error) {
	if err := plan.Check(q.Year, q.Plan); err != nil {
		return Proven{}, within(err, "plan")
	}
	return Proven{Holds: true}, nil
}

// seating is the work on a café's tables.
type seating struct {
	seater *plan.Seater
	spent  int
	most   int
}

func seatTables(q *plan.Tables, b Budget) (work, error) {
	s, err := plan.NewSeater(*q)
	if err != nil {
		return nil, err
	}
	return &seating{seater: s, most: min(b.Work*stepsOfUnit, plan.DefaultSeatWork)}, nil
}

func (s *seating) Step(units int) bool {
	looks := min(max(min(units, s.most), 1)*stepsOfUnit, s.most-s.spent)
	s.spent += looks
	return s.seater.Step(looks) || s.spent >= s.most
}

func (s *seating) Progress() (done, of int) { return s.seater.Progress() }

func (s *seating) Result() (any, error) { return s.seater.Result(), nil }
