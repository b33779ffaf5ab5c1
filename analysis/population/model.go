package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Rates is what one step does to a population: who survives, who is born and who
// moves. The lists are in age groups, as many as the population has.
type Rates struct {
	// The share of a cohort that survives the step, by sex and by the age group at
	// the end: LifeTable.Survival.
	Survival [2][]float64
	// Births by woman and year, by the mother's age group. None in the first.
	Fertility []float64
	// Net migration in persons at the start of the step, by sex and by the age
	// group then. Nil is none.
	Start [2][]float64
	// Net migration in persons at the end of the step, by sex and by the age group
	// then. Nil is none.
	End [2][]float64
}

// Model is the rates that a region is projected with.
type Model struct {
	// The region, as the population names it.
	Region string
	// How many years an age group spans, and so a step: 1 or 5.
	Width int
	// The rates of every step to come.
	Rates Rates
	// The rates of the past steps that the model knows, the earliest first. Only
	// Draw uses them; whoever makes a model by hand may leave them out.
	Past []Rates
}

// Check returns all that is wrong with the model, nil if nothing is.
func (m Model) Check() error {
	var c check.Checker
	width(&c, m.Width, "/width")
	n := len(m.Rates.Fertility)
	m.Rates.check(&c, n, "/rates")
	c.Size(len(m.Past), MaxYears, "/past")
	if len(m.Past) <= MaxYears {
		for i := range m.Past {
			m.Past[i].check(&c, n, check.At("/past", i))
		}
	}
	return c.Err()
}

func (r Rates) check(c *check.Checker, n int, at string) {
	rates(c, r.Fertility, n, maxRate, at+"/fertility")
	if len(r.Fertility) > 0 && r.Fertility[0] != 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, check.At(at+"/fertility", 0), samverkan.Text{
			SV: "I den första åldersgruppen står {x} födda per kvinna och år. Där ska stå 0.",
			EN: "In the first age group stand {x} births by woman and year. There 0 must stand.",
		}, figure("x", r.Fertility[0])))
	}
	for s := range r.Survival {
		rates(c, r.Survival[s], n, 1, check.At(at+"/survival", s))
		migrants(c, r.Start[s], n, check.At(at+"/start", s))
		migrants(c, r.End[s], n, check.At(at+"/end", s))
	}
}

func rates(c *check.Checker, list []float64, n int, most float64, at string) {
	groups(c, len(list), n, at)
	if len(list) > MaxGroups {
		return
	}
	for g, x := range list {
		between(c, x, 0, most, at, g)
	}
}

func migrants(c *check.Checker, list []float64, n int, at string) {
	if list == nil || len(list) > MaxGroups {
		c.Size(len(list), MaxGroups, at)
		return
	}
	groups(c, len(list), n, at)
	for g, x := range list {
		between(c, x, -MaxPersons, MaxPersons, at, g)
	}
}

// fits refuses a population that the model is not of.
func (m Model) fits(c *check.Checker, from Population, steps int) {
	c.Place(m.Check(), "/model")
	c.Place(from.Check(), "/from")
	if len(c.Faults) == 0 {
		c.Place(inThe(m.Region, from), "/from")
		sameGroups(c, m.Width, len(m.Rates.Fertility), from, "/model")
		stepCount(c, steps, from)
	}
}

// inThe refuses a population of another region.
func inThe(region string, p Population) error {
	var c check.Checker
	alike(&c, p, Population{Region: region, Width: p.Width, Counts: p.Counts}, "")
	return c.Err()
}

// stepCount refuses more steps than are allowed, and steps into the year 10 000.
func stepCount(c *check.Checker, steps int, from Population) {
	const at = "/steps"
	if steps < 0 || steps > MaxSteps {
		code := samverkan.CodeInvalid
		if steps > 0 {
			code = samverkan.CodeTooLarge
		}
		c.Add(samverkan.Wrong(code, at, samverkan.Text{
			SV: "{n} steg är begärda. Det kan vara 0 till {most}.", EN: "{n} steps are asked for. It can be 0 to {most}.",
		}, num("n", steps), num("most", MaxSteps)))
	} else if last := from.Year + steps*from.Width; last > maxYear {
		c.Ranged(int64(last), minYear, maxYear, at)
	}
}
