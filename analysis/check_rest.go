package analysis

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

const (
	// ageGroups is how many groups of five years people are told in, the last one
	// open, and motherGroups how many of them mothers are in, from firstMother on.
	ageGroups    = 21
	motherGroups = 7
	firstMother  = 3
)

func (c *checker) people() {
	for _, l := range []struct {
		at   string
		list []People
	}{{"/population", c.a.Population}, {"/deaths", c.a.Deaths}} {
		seen := map[string]bool{}
		for i := range l.list {
			p, at := &l.list[i], check.At(l.at, i)
			c.when(p.Place, p.Year, p.Source, at, seen)
			for k, row := range []Row{p.Female, p.Male} {
				where := at + []string{"/female", "/male"}[k]
				if n, ok := c.counts(row, where); ok && n != ageGroups {
					c.Add(samverkan.Wrong(samverkan.CodeInvalid, where, samverkan.Text{
						SV: "Raden har {n|en åldersgrupp|# åldersgrupper}. Skriv 21: fem år var, 0–4 till 95–99, och 100 år och äldre.",
						EN: "The row has {n|one age group|# age groups}. Write 21: five years each, 0–4 to 95–99, and 100 and older.",
					}, samverkan.Int("n", n)))
				}
			}
		}
	}
	seen := map[string]bool{}
	for i := range c.a.Births {
		b, at := &c.a.Births[i], check.At("/births", i)
		c.when(b.Place, b.Year, b.Source, at, seen)
		for k, row := range []Row{b.Girls, b.Boys} {
			where := at + []string{"/girls", "/boys"}[k]
			if n, ok := c.counts(row, where); ok && n != motherGroups {
				c.Add(samverkan.Wrong(samverkan.CodeInvalid, where, samverkan.Text{
					SV: "Raden har {n|en grupp|# grupper}. Skriv sju: mödrar 15–19 år till 45–49 år.",
					EN: "The row has {n|one group|# groups}. Write seven: mothers of 15–19 years to 45–49 years.",
				}, samverkan.Int("n", n)))
			}
		}
	}
}

// when refuses a place, a year or a source that cannot be, and the same twice.
func (c *checker) when(place string, year int, source, at string, seen map[string]bool) {
	if place != c.a.Region.Code {
		c.municipality(place, at+"/place")
	}
	c.source(source, at+"/source")
	key := place + " " + itoa(year)
	if seen[key] {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "{place} står två gånger för {year}. Behåll det ena.", EN: "{place} stands twice for {year}. Keep one of them.",
		}, samverkan.Quoted("place", c.r.names[place]), samverkan.Str("year", itoa(year))))
	}
	seen[key] = true
}

// counts refuses a row that is not whole numbers of people, and returns how many.
func (c *checker) counts(row Row, at string) (int, bool) {
	all, ok := row.counts()
	if !ok {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här räknas människor: skriv hela tal från 0 och uppåt, och ett för varje åldersgrupp.",
			EN: "People are counted here: write whole numbers from 0 upwards, and one for each age group.",
		}))
	}
	sum := int64(0)
	for _, n := range all { // twelve digits each
		sum += n
	}
	if sum > MaxPeople {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Raden har {n} människor. Den får ha högst {most}.", EN: "The row has {n} people. It may have {most} at most.",
		}, whole("n", sum), whole("most", MaxPeople)))
	}
	return len(all), ok
}

func (c *checker) education() {
	a := c.a
	for i := range a.Catalogue.Entries {
		e, at := &a.Catalogue.Entries[i], check.At("/catalogue/entries", i)
		if e.Place != "" {
			c.place(e.Place, at+"/place")
		}
		c.Lists(c.r.jobs, "occupations", e.Occupations, at+"/occupations")
	}
	for i := range a.Programs {
		p, at := &a.Programs[i], check.At("/programs", i)
		if p.Place != "" {
			c.place(p.Place, at+"/place")
		}
		c.Refers(c.r.jobs, "occupations", p.Occupation, at+"/occupation")
		c.source(p.Source, at+"/source")
		c.Checker.Place(c.r.education(p).Check(), at)
	}
}

func (c *checker) work() {
	a := c.a
	for i := range a.Evidence {
		e, at := &a.Evidence[i], check.At("/evidence", i)
		if !e.Until.IsZero() && !e.On.Before(e.Until) {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/until", samverkan.Text{
				SV: "Det slutade {until}, och började {on}. Slutet ska vara en senare dag.",
				EN: "It ended on {until}, and began on {on}. The end is to be a later day.",
			}, samverkan.Str("until", e.Until.String()), samverkan.Str("on", e.On.String())))
		}
		c.Lists(c.r.own, "municipalities", e.Places, at+"/places")
		c.Lists(c.r.evidence, "evidence", e.LedBy, at+"/ledBy")
		c.ledBy(e, at)
	}
	seen := map[string]bool{}
	for i := range a.Visits {
		v, at := &a.Visits[i], check.At("/visits", i)
		c.municipality(v.Place, at+"/place")
		for k, s := range v.Subjects {
			if slices.Contains(v.Subjects[:k], s) {
				c.twiceSubject(s, check.At(at+"/subjects", k))
			}
		}
		key := v.Place + " " + v.On.String()
		if seen[key] {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "{place} har två besök den {on}. Behåll det ena.", EN: "{place} has two visits on {on}. Keep one of them.",
			}, samverkan.Quoted("place", c.r.names[v.Place]), samverkan.On("on", v.On)))
		}
		seen[key] = true
	}
}

func (c *checker) twiceSubject(s Subject, at string) {
	c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Ämnet ”{subject}” står två gånger.", EN: "The subject “{subject}” stands twice.",
	}, samverkan.Of("subject", s.Text())))
}

// ledBy refuses what was led to by something later: a thing leads to what comes
// after it.
func (c *checker) ledBy(e *Evidence, at string) {
	for k, id := range e.LedBy {
		i, ok := c.r.evidence[id]
		if !ok {
			continue
		}
		if by := &c.a.Evidence[i]; id == e.ID || e.On.Before(by.On) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(at+"/ledBy", k), samverkan.Text{
				SV: "”{by}” är från {on} och kan inte ha lett till något från {than}. Det som leder till något kommer före det.",
				EN: "“{by}” is of {on} and cannot have led to something of {than}. What leads to a thing comes before it.",
			}, samverkan.Quoted("by", id), samverkan.Str("on", by.On.String()), samverkan.Str("than", e.On.String())))
		}
	}
}
