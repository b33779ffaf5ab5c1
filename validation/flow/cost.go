package flow

import (
	"math/big"

	"github.com/samverkan/samverkan"
)

// Cost keeps three things apart that are often taken for each other: what the
// project cost, what the cases cost, and what a certificate cost. All is in öre.
// What was not noted is unknown: it makes a range open upwards, and never counts
// as nothing.
type Cost struct {
	// What the project as a whole cost, beside what each case did. It is not
	// the cost of a case, nor of a certificate.
	Project Range `json:"project"`
	// What was paid in the window for its cases directly, all of them: also
	// those who withdrew and those who are inside.
	Direct Range `json:"direct"`
	// How many of those cases have an unknown cost.
	UnknownCases int `json:"unknownCases,omitempty"`
	// The cases, and those certified in the window whose certificate holds.
	// Left out: they are only some of the cases, so that their number is not
	// known.
	Cases     *int `json:"cases,omitempty"`
	Certified *int `json:"certified,omitempty"`
	// How many more were certified in the window and have had the certificate
	// withdrawn since.
	Revoked int `json:"revoked,omitempty"`
	// The mean direct cost of a case, also of what was paid before the window.
	PerCase Range `json:"perCase"`
	// Everything, Project and Direct, by the number of certificates that hold.
	PerCertified Range `json:"perCertified"`
	// The mean direct cost of a case that ended with such a certificate, also of
	// what was paid before the window. What others cost is not in it.
	OfCertified Range `json:"ofCertified"`
	// The stages.
	Stages []StageCost `json:"stages,omitempty"`
	// What must not be misread, in sentences.
	Says []samverkan.Text `json:"says,omitempty"`
}

// StageCost is what the visits to one stage cost that were over in the window.
type StageCost struct {
	// The ID of the stage.
	Stage string `json:"stage"`
	// How many there were, and of how many the cost is unknown.
	Visits  int `json:"visits"`
	Unknown int `json:"unknown,omitempty"`
	// What they cost in all, and each on average.
	Total    Range `json:"total"`
	PerVisit Range `json:"perVisit"`
}

// sum adds up amounts of which some are unknown.
type sum struct {
	least, most total
	known       int
	unknown     int
}

func (s *sum) add(m Money, known bool) {
	if !known {
		s.unknown++
		return
	}
	s.known++
	s.least.add(m.From)
	s.most.add(m.To)
}

// join adds another sum.
func (s *sum) join(t *sum) {
	s.least.sum.Add(&s.least.sum, &t.least.sum)
	s.most.sum.Add(&s.most.sum, &t.most.sum)
	s.known += t.known
	s.unknown += t.unknown
}

// by returns the sum divided by a number. Where nothing is known, nothing is
// said; where something is unknown, it is at least what is known.
func (s *sum) by(n int) Range {
	r := Range{}
	if n < 1 || s.known == 0 && s.unknown > 0 {
		return r
	}
	d := big.NewInt(int64(n))
	least := figure(new(big.Rat).SetFrac(&s.least.sum, d))
	r.Least = &least
	if s.unknown == 0 {
		most := figure(new(big.Rat).SetFrac(&s.most.sum, d))
		r.Most = &most
	}
	return r
}

// Per returns an amount by a number of people. An unknown amount or an unknown
// number gives an unknown range, and so do no people: a cost of 10 000 kronor
// with an unknown number of cooks is no cost per cook (KFA-06).
func Per(amount *Money, people *int) Range {
	if amount == nil || people == nil || amount.From < 0 || amount.To < amount.From {
		return Range{}
	}
	s := sum{}
	s.add(*amount, true)
	return s.by(*people)
}

// Cost returns what the project, the cases and the certificates cost.
func (f *Flow) Cost() Cost {
	var project, direct, cases, certified sum
	revoked := 0
	if f.project == nil {
		project.unknown++
	} else {
		project.add(*f.project, true)
	}
	for i := range f.cases {
		k := &f.cases[i]
		direct.add(k.within, k.withinKnown)
		cases.add(k.cost, k.costKnown)
		if k.holds() {
			certified.add(k.cost, k.costKnown)
		}
		if k.revoked {
			revoked++
		}
	}
	out := Cost{Project: project.by(1), UnknownCases: cases.unknown, Revoked: revoked, Stages: f.stageCosts()}
	wins := certified.known + certified.unknown
	if f.some { // who is not here cost something too
		direct.unknown++
	}
	out.Direct = direct.by(1)
	if !f.some {
		all := len(f.cases)
		out.Cases, out.Certified = &all, &wins
		out.PerCase, out.OfCertified = cases.by(all), certified.by(wins)
		project.join(&direct)
		out.PerCertified = project.by(wins)
	}
	out.Says = f.costSays(&out)
	return out
}

func (f *Flow) stageCosts() []StageCost {
	out, sums := make([]StageCost, len(f.stages)), make([]sum, len(f.stages))
	for i := range f.visits {
		if v := &f.visits[i]; f.in(v.gone) {
			out[v.stage].Visits++
			sums[v.stage].add(v.cost, v.costKnown)
		}
	}
	for i := range out {
		s := &out[i]
		s.Stage, s.Unknown = f.stages[i].id, sums[i].unknown
		if s.Visits > 0 {
			s.Total, s.PerVisit = sums[i].by(1), sums[i].by(s.Visits)
		}
	}
	return out
}

func (f *Flow) costSays(c *Cost) (says []samverkan.Text) {
	if f.project != nil {
		says = append(says, samverkan.Text{
			SV: "Projektets kostnad är hela projektets. Den är inte kostnaden för ett ärende eller ett bevis.",
			EN: "The project's cost is that of the whole project. It is not the cost of a case or of a certificate.",
		})
	}
	switch {
	case f.some:
		says = append(says, samverkan.Text{
			SV: "Antalet ärenden är inte känt. Ingen kostnad delas därför med det.",
			EN: "The number of cases is not known. So no cost is divided by it.",
		})
	case *c.Certified == 0 && c.Revoked > 0:
		says = append(says, samverkan.Text{
			SV: "Inget bevis från tiden gäller längre. En kostnad per bevis finns då inte.",
			EN: "No certificate of the time holds any longer. So there is no cost per certificate.",
		})
	case *c.Certified == 0:
		says = append(says, samverkan.Text{
			SV: "Ingen har fått bevis under tiden. En kostnad per bevis finns då inte.",
			EN: "Nobody was certified in the time. So there is no cost per certificate.",
		})
	}
	switch {
	case c.UnknownCases == 0:
	case c.UnknownCases == len(f.cases): // there is no amount to be at least so great
		says = append(says, samverkan.Text{SV: "Kostnaden är inte känd för något ärende.", EN: "The cost is known of no case."})
	default:
		says = append(says, samverkan.Text{
			SV: "Kostnaden är okänd för {n|ett ärende|# ärenden}. Beloppen är därför minst så stora; hur stora de är som mest är inte känt.",
			EN: "The cost of {n|one case|# cases} is unknown. So the amounts are at least so great; how great they are at most is not known.",
		}.With(samverkan.Int("n", c.UnknownCases)))
	}
	return says
}
