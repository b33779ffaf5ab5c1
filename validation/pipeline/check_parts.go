package pipeline

import (
	"strings"

	"github.com/samverkan/samverkan"
)

func (c *checker) act(at string, a *Act) {
	c.id(at+"/id", a.ID, c.acts)
	c.name(at+"/name", a.Name)
	c.choice(at+"/kind", string(a.Kind), a.Kind.Choices())
	c.name(at+"/owner", a.Owner)
	c.text(at+"/law", a.Law)
	c.text(at+"/complaint", a.Complaint)
	if a.Appeal == nil {
		return
	}
	at += "/appeal"
	if strings.TrimSpace(a.Appeal.Law.SV) == "" && strings.TrimSpace(a.Appeal.Law.EN) == "" {
		c.add(samverkan.CodeInvalid, at+"/law", samverkan.Text{
			SV: "Här finns ett överklagande men ingen lag som ger det. Skriv lagrummet, eller ta bort överklagandet: utan lag finns omprövning och klagomål.",
			EN: "Here is an appeal but no law that gives it. Write the section of the law, or remove the appeal: without a law there are review and complaint.",
		})
	}
	c.text(at+"/law", a.Appeal.Law)
	c.name(at+"/to", a.Appeal.To)
	c.ranged(at+"/days", a.Appeal.Days, MaxDays)
}

// start checks that cases begin at a stage.
func (c *checker) start() {
	if !c.refers("/start", c.p.Start, c.nodes, "stages") {
		return
	}
	for i := range c.p.Stages {
		if c.p.Stages[i].ID == c.p.Start {
			return
		}
	}
	c.add(samverkan.CodeConflict, "/start", samverkan.Text{
		SV: "”{id}” är en utgång. Ett ärende börjar i ett steg.", EN: "“{id}” is an exit. A case begins at a stage.",
	}, samverkan.Quoted("id", c.p.Start))
}

func (c *checker) stage(at string, s *Stage) {
	c.name(at+"/name", s.Name)
	if s.Phase != NoPhase {
		c.choice(at+"/phase", string(s.Phase), s.Phase.Choices())
	}
	c.refers(at+"/act", s.Act, c.acts, "acts")
	c.id(at+"/owner", s.Owner, nil)
	c.ranged(at+"/assessors", s.Assessors, 2)
	c.ranged(at+"/promisedDays", s.PromisedDays, MaxDays)
	if s.Training && s.Phase != NoPhase {
		c.add(samverkan.CodeConflict, at+"/phase", samverkan.Text{
			SV: "Steget är komplettering och har fasen ”{phase}”. Komplettering hör inte till någon fas: ta bort fasen, eller ”training”.",
			EN: "The stage is supplementary training and has the phase “{phase}”. Training belongs to no phase: remove the phase, or “training”.",
		}, samverkan.Of("phase", s.Phase.Text()))
	}
	if s.Assessors != 0 && s.Phase != Assessment {
		c.add(samverkan.CodeConflict, at+"/assessors", samverkan.Text{
			SV: "Steget har {n|en bedömare|# bedömare} men hör till {phase}. Bedömare anges bara i fasen bedömning.",
			EN: "The stage has {n|one assessor|# assessors} but belongs to {phase}. Assessors are stated only in the phase of assessment.",
		}, samverkan.Int("n", s.Assessors), samverkan.Of("phase", s.Phase.Text()))
	}
	c.steps(at+"/steps", s.Steps)
}

// steps checks one list of steps. What follows a step without a bound, for the
// same result, would never be reached.
func (c *checker) steps(list string, steps []Step) {
	ends := map[Result]int{} // where the step without a bound stands
	for i := range steps {
		s, at := &steps[i], index(list, i)
		c.choice(at+"/on", string(s.On), s.On.Choices())
		c.refers(at+"/to", s.To, c.nodes, "stages, exits")
		c.ranged(at+"/atMost", s.AtMost, MaxTimes)
		if before, ok := ends[s.On]; ok {
			c.add(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Hit kommer ingen: vägen före, vid {before}, gäller samma resultat (”{on}”) och har ingen gräns. Sätt en gräns på den (”atMost”), eller ta bort den här.",
				EN: "Nobody comes here: the step before, at {before}, is for the same result (“{on}”) and has no bound. Give it a bound (“atMost”), or remove this one.",
			}, samverkan.Str("before", index(list, before)), samverkan.Of("on", s.On.Text()))
			continue
		}
		if s.AtMost == 0 {
			ends[s.On] = i
		}
	}
}
