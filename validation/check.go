package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// checker finds what contradicts itself in a document apart from its log.
type checker struct {
	check.Checker
	v *Validation
	n *network
}

func (v *Validation) check() (*network, samverkan.Faults) {
	c := checker{v: v, n: &network{v: v}}
	if faults := strictjson.Check(v); faults != nil {
		return c.n, check.OnlySchema(faults)
	}
	c.lists()
	c.occupationLists()
	c.references()
	c.people()
	c.caseLists()
	c.money()
	c.removed()
	return c.n, c.Faults
}

func (c *checker) lists() {
	v, n := c.v, c.n
	n.orgs = c.Places("/organizations", len(v.Organizations), func(i int) string { return v.Organizations[i].ID })
	n.pipelines = c.Places("/pipelines", len(v.Pipelines), func(i int) string { return v.Pipelines[i].ID })
	n.occupations = c.Places("/occupations", len(v.Occupations), func(i int) string { return v.Occupations[i].ID })
	n.courses = c.Places("/courses", len(v.Courses), func(i int) string { return v.Courses[i].ID })
	n.assessors = c.Places("/assessors", len(v.Assessors), func(i int) string { return v.Assessors[i].ID })
	n.roles = c.Places("/roles", len(v.Roles), func(i int) string { return v.Roles[i].ID })
	n.casesAt = c.Places("/cases", len(v.Cases), func(i int) string { return v.Cases[i].ID })
	c.Places("/groupings", len(v.Groupings), func(i int) string { return v.Groupings[i].ID })
	n.groups = map[string]int{}
	for i, g := range v.Groupings {
		at := check.At("/groupings", i)
		c.Places(at+"/groups", len(g.Groups), func(k int) string { return g.Groups[k].ID })
		for k := range g.Groups {
			id := g.Groups[k].ID
			if in, twice := n.groups[id]; twice && in != i {
				c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(at+"/groups", k)+"/id", samverkan.Text{
					SV: "Gruppen ”{id}” finns i två indelningar. Ge den ett eget id.", EN: "The group “{id}” is in two groupings. Give it an ID of its own.",
				}, samverkan.Quoted("id", id)))
			}
			n.groups[id] = i
		}
	}
	n.costs = make(map[string][]int)
	for i := range v.Costs {
		n.costs[v.Costs[i].Case] = append(n.costs[v.Costs[i].Case], i)
	}
	n.ties = make(map[tie][]int, len(v.Ties))
	for i, t := range v.Ties {
		key := tie{t.Assessor, t.Candidate}
		n.ties[key] = append(n.ties[key], i)
	}
	for i := range v.Pipelines {
		n.begins = append(n.begins, v.Pipelines[i].Begin())
	}
}

// occupationLists notes where outcomes and criteria stand: they share one space
// of names, so that evidence can be of either.
func (c *checker) occupationLists() {
	v, n := c.v, c.n
	n.outcomesAt, n.criteriaAt = make([]map[string]int, len(v.Occupations)), make([]map[string]int, len(v.Occupations))
	for i := range v.Occupations {
		o, at := &v.Occupations[i], check.At("/occupations", i)
		c.Refers(n.pipelines, "pipelines", o.Pipeline, at+"/pipeline")
		c.Refers(n.orgs, "organizations", o.Standard.Owner, at+"/standard/owner")
		c.Ranged(int64(len(o.Outcomes)), 1, 64, at+"/outcomes")
		outcomes := c.Places(at+"/outcomes", len(o.Outcomes), func(k int) string { return o.Outcomes[k].ID })
		criteria := map[string]int{}
		for k := range o.Outcomes {
			for j, x := range o.Outcomes[k].Criteria {
				_, isOutcome := outcomes[x.ID]
				if _, twice := criteria[x.ID]; twice || isOutcome {
					c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(check.At(at+"/outcomes", k)+"/criteria", j)+"/id", samverkan.Text{
						SV: "Id ”{id}” finns redan bland yrkets mål och kriterier.", EN: "The ID “{id}” is among the occupation's outcomes and criteria already.",
					}, samverkan.Quoted("id", x.ID)))
				}
				criteria[x.ID] = k
			}
		}
		n.outcomesAt[i], n.criteriaAt[i] = outcomes, criteria
	}
}

// outcomesOf are the outcomes of an occupation, none when there is none.
func (c *checker) outcomesOf(occupation string) map[string]int {
	if i, ok := c.n.occupations[occupation]; ok {
		return c.n.outcomesAt[i]
	}
	return nil
}

// occupation refuses an occupation that is not there, and reports whether its
// parts can be looked at.
func (c *checker) occupation(id, at string) bool {
	_, ok := c.n.occupations[id]
	if !ok {
		c.Add(check.NoSuch(at, id, "occupations"))
	}
	return ok
}

// stages refuses stages that an occupation's pipeline does not have.
func (c *checker) stages(occupation string, stages []string, at string) {
	p, ok := c.n.pipelines[c.v.Occupations[c.n.occupations[occupation]].Pipeline]
	if !ok {
		return
	}
	in := map[string]int{}
	for k := range c.v.Pipelines[p].Stages {
		in[c.v.Pipelines[p].Stages[k].ID] = k
	}
	c.Lists(in, "stages", stages, at)
}

func (c *checker) references() {
	v, n := c.v, c.n
	for i := range v.Courses {
		x, at := &v.Courses[i], check.At("/courses", i)
		c.Refers(n.orgs, "organizations", x.Provider, at+"/provider")
		if c.occupation(x.Occupation, at+"/occupation") {
			c.Lists(c.outcomesOf(x.Occupation), "outcomes", x.Outcomes, at+"/outcomes")
		}
		c.span(x.Price, at+"/price")
	}
	for i := range v.Offers {
		x, at := &v.Offers[i], check.At("/offers", i)
		c.organization(x.Organization, at+"/organization")
		if c.occupation(x.Occupation, at+"/occupation") {
			c.stages(x.Occupation, x.Stages, at+"/stages")
		}
		c.Lists(n.orgs, "organizations", x.For, at+"/for")
	}
	for i := range v.Roles {
		c.Lists(n.orgs, "organizations", v.Roles[i].In, check.At("/roles", i)+"/in")
	}
	for i, h := range v.Holders {
		at := check.At("/holders", i)
		if _, ok := n.roles[h.Role]; !ok {
			c.Add(check.NoSuch(at+"/role", h.Role, "roles"))
		}
		c.organization(h.Organization, at+"/organization")
	}
	spans := map[[2]string]int{}
	for i, x := range v.Capacities {
		at := check.At("/capacities", i)
		key := [2]string{x.Occupation, x.Stage}
		if spans[key]++; spans[key] == MaxCapacities+1 {
			c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
				SV: "Steget har mer än {most} uppgifter om kapacitet.", EN: "The stage has more than {most} statements of capacity.",
			}, samverkan.Int("most", MaxCapacities)))
		}
		if c.occupation(x.Occupation, at+"/occupation") {
			c.stages(x.Occupation, []string{x.Stage}, at+"/stage")
		}
	}
}

func (c *checker) organization(id, at string) {
	if _, ok := c.n.orgs[id]; !ok {
		c.Add(check.NoSuch(at, id, "organizations"))
	}
}

func (c *checker) people() {
	v, n := c.v, c.n
	for i := range v.Assessors {
		a, at := &v.Assessors[i], check.At("/assessors", i)
		c.Lists(n.orgs, "organizations", a.Organizations, at+"/organizations")
		for k, x := range a.Competences {
			place := check.At(at+"/competences", k)
			if c.occupation(x.Occupation, place+"/occupation") {
				c.Lists(c.outcomesOf(x.Occupation), "outcomes", x.Outcomes, place+"/outcomes")
			}
			c.Refers(n.orgs, "organizations", x.ApprovedBy, place+"/approvedBy")
		}
	}
	for i, t := range v.Ties {
		if _, ok := n.assessors[t.Assessor]; !ok { // a candidate may have a case later
			c.Add(check.NoSuch(check.At("/ties", i)+"/assessor", t.Assessor, "assessors"))
		}
	}
}

func (c *checker) caseLists() {
	v, n := c.v, c.n
	if v.Recorded == NoCases && len(v.Cases) > 0 {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, "/recorded", samverkan.Text{
			SV: "Här står ”none”, men dokumentet har {n|ett ärende|# ärenden}. Skriv ”some” eller ”all”.",
			EN: "Found “none”, but the document has {n|one case|# cases}. Write “some” or “all”.",
		}, samverkan.Int("n", len(v.Cases))))
	}
	n.next = map[string]int{}
	first := map[[2]string]int{} // of each candidate and occupation
	for i := range v.Cases {
		x, at := &v.Cases[i], check.At("/cases", i)
		c.occupation(x.Occupation, at+"/occupation")
		c.organization(x.Municipality, at+"/municipality")
		c.Refers(n.orgs, "organizations", x.Provider, at+"/provider")
		c.Lists(n.groups, "groupings", x.Groups, at+"/groups")
		for k, g := range x.Groups {
			for _, h := range x.Groups[:k] {
				if in, ok := n.groups[g]; ok && g != h && in == n.groups[h] {
					c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(at+"/groups", k), samverkan.Text{
						SV: "”{a}” och ”{b}” hör till samma indelning. Behåll en.", EN: "“{a}” and “{b}” belong to the same grouping. Keep one.",
					}, samverkan.Quoted("a", g), samverkan.Quoted("b", h)))
				}
			}
		}
		c.after(i, x, at+"/after")
		other, more := n.next[x.After]
		if x.After == "" {
			key := [2]string{x.Candidate, x.Occupation}
			if other, more = first[key]; !more {
				first[key] = i
			}
		} else if !more {
			n.next[x.After] = i
		}
		if more {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/after", samverkan.Text{
				SV: "Kandidaten har redan ärendet ”{id}” i samma yrke. Skriv i ”after” vilket ärende det här kommer efter. De ska komma ett i taget, så att det som är visat inte bedöms igen.",
				EN: "The candidate has the case “{id}” in the same occupation already. Write in “after” which case this one comes after. They are to come one at a time, so that what is shown is not judged again.",
			}, samverkan.Quoted("id", v.Cases[other].ID)))
		}
	}
}

// after refuses an earlier case that is another's, or later in a circle.
func (c *checker) after(i int, x *Case, at string) {
	if x.After == "" {
		return
	}
	k, ok := c.n.casesAt[x.After]
	if !ok {
		c.Add(check.NoSuch(at, x.After, "cases"))
		return
	}
	if earlier := &c.v.Cases[k]; earlier.Candidate != x.Candidate || earlier.Occupation != x.Occupation {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Det tidigare ärendet ”{id}” gäller en annan kandidat eller ett annat yrke.", EN: "The earlier case “{id}” is of another candidate or occupation.",
		}, samverkan.Quoted("id", x.After)))
	}
	for steps := 0; ok; steps++ {
		if k == i || steps > len(c.v.Cases) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Ärendet följer på sig självt. Rätta ”after”.", EN: "The case follows itself. Correct “after”.",
			}))
			return
		}
		if steps == maxAttempts {
			c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
				SV: "Fler än {most} ärenden av samma kandidat följer på varandra.", EN: "More than {most} cases of one candidate follow each other.",
			}, samverkan.Str("most", itoa(maxAttempts))))
			return
		}
		k, ok = c.n.casesAt[c.v.Cases[k].After]
	}
}

// maxAttempts is how many cases of one candidate may follow each other.
const maxAttempts = 50

// span refuses an amount whose end lies before its beginning.
func (c *checker) span(r *Range, at string) {
	if r != nil && r.To < r.From {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Beloppet går från {from} till {to} öre. Det minsta ska stå först.", EN: "The amount goes from {from} to {to} öre. The least must stand first.",
		}, samverkan.Str("from", i64(r.From)), samverkan.Str("to", i64(r.To))))
	}
}

// mostMoney is the greatest amount in öre that a document holds, and that can be
// counted with.
const mostMoney = 1_000_000_000_000_000

func (c *checker) money() {
	v, n := c.v, c.n
	sums := map[string]int64{} // of the project (""), and of each case
	for i := range v.Costs {
		x, at := &v.Costs[i], check.At("/costs", i)
		was := sums[x.Case]
		if sums[x.Case] += x.Amount.To; was <= mostMoney && sums[x.Case] > mostMoney {
			c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at+"/amount", samverkan.Text{
				SV: "Kostnaderna är tillsammans mer än {most} öre.", EN: "The costs together are more than {most} öre.",
			}, samverkan.Str("most", i64(mostMoney))))
		}
		c.span(&x.Amount, at+"/amount")
		c.Refers(n.orgs, "organizations", x.PaidBy, at+"/paidBy")
		k, ok := n.casesAt[x.Case]
		switch {
		case x.Kind == CaseCost && !ok:
			c.Add(check.NoSuch(at+"/case", x.Case, "cases"))
		case x.Kind == CaseCost && x.Stage != "":
			if _, known := n.occupations[v.Cases[k].Occupation]; known {
				c.stages(v.Cases[k].Occupation, []string{x.Stage}, at+"/stage")
			}
		case x.Kind == ProjectCost && (x.Case != "" || x.Stage != ""):
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/case", samverkan.Text{
				SV: "Det är hela projektets kostnad och hör inte till ett ärende.", EN: "It is the cost of the whole project and belongs to no case.",
			}))
		}
	}
	trainings := map[[2]string]int{}
	for i := range v.FullTraining {
		x, at := &v.FullTraining[i], check.At("/fullTraining", i)
		key := [2]string{x.Occupation, x.Municipality}
		if first, again := trainings[key]; again {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Samma utbildning står redan vid {first}. Behåll en.", EN: "The same education stands at {first} already. Keep one.",
			}, samverkan.Str("first", check.At("/fullTraining", first))))
		}
		trainings[key] = i
		c.occupation(x.Occupation, at+"/occupation")
		c.Refers(n.orgs, "organizations", x.Municipality, at+"/municipality")
		c.Ranged(int64(x.Days.To), int64(x.Days.From), 10_000, at+"/days/to")
		c.span(x.Amount, at+"/amount")
	}
}

func (c *checker) removed() {
	for i := range c.v.Removed {
		x, at := &c.v.Removed[i], check.At("/removed", i)
		told := 0
		for k, count := range x.Counts {
			c.occupation(count.Occupation, check.At(at+"/counts", k)+"/occupation")
			told += count.Cases
		}
		if told > x.Cases {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/counts", samverkan.Text{
				SV: "Delarna är {told} ärenden, fler än de {n} som togs bort.", EN: "The parts are {told} cases, more than the {n} that were removed.",
			}, samverkan.Str("told", itoa(told)), samverkan.Str("n", itoa(x.Cases))))
		}
	}
}

// shape checks the members of an event and what they refer to.
func (n *network) shape(e *Event, t *Transition, occupation string) *samverkan.Fault {
	if fault := check.Members(t.Text, e.has(), t.Needs, t.May); fault != nil {
		return fault
	}
	var c check.Checker
	at := n.occupations[occupation]
	outcomes := n.outcomesAt[at]
	c.Lists(n.assessors, "assessors", e.Assessors, "/assessors")
	c.Lists(outcomes, "outcomes", e.Outcomes, "/outcomes")
	c.Lists(n.courses, "courses", e.Courses, "/courses")
	for k, id := range e.Courses {
		if i, ok := n.courses[id]; ok && n.v.Courses[i].Occupation != occupation {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/courses", k), samverkan.Text{
				SV: "Kursen ”{id}” hör till ett annat yrke.", EN: "The course “{id}” belongs to another occupation.",
			}, samverkan.Quoted("id", id)))
		}
	}
	c.Lists(n.criteriaAt[at], "criteria", e.Lacks, "/lacks")
	for k, id := range e.Lacks {
		if of := n.criteriaAt[at][id]; len(c.Faults) == 0 && !slices.Contains(e.Outcomes, n.v.Occupations[at].Outcomes[of].ID) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/lacks", k), samverkan.Text{
				SV: "Kriteriet ”{id}” hör inte till ett mål som bedömdes.", EN: "The criterion “{id}” belongs to no outcome that was judged.",
			}, samverkan.Quoted("id", id)))
		}
	}
	for k, id := range e.RestsOn {
		if slices.Contains(e.RestsOn[:k], id) {
			c.Add(check.Listed(map[string]int{id: 0}, "evidence", e.RestsOn, k, "/restsOn"))
		}
	}
	if x := e.Evidence; x != nil {
		for k, id := range x.Covers {
			_, outcome := outcomes[id]
			_, criterion := n.criteriaAt[at][id]
			if !outcome && !criterion {
				c.Add(check.NoSuch(check.At("/evidence/covers", k), id, "outcomes"))
			}
		}
	}
	if e.Result != "" {
		c.Chosen(string(e.Result), []string{string(pipeline.Passed), string(pipeline.Partly), string(pipeline.Failed)}, "/result")
	}
	if len(c.Faults) > 0 {
		return c.Faults[0]
	}
	return nil
}
