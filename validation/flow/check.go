package flow

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// checker collects what is wrong with an observation, and the places of its
// stages and groups.
type checker struct {
	o        Observation
	faults   samverkan.Faults
	stages   map[string]int
	groups   map[string]place
	earliest Instant // before which no instant may lie
}

// place is a group's division and its number in it.
type place struct{ division, group int }

// Check returns all that is wrong with the observation, nil if nothing is.
func (o Observation) Check() error {
	c := newChecker(o)
	return c.faults.Err()
}

// Check returns all that is wrong with the options, nil if nothing is.
func (o Options) Check() error {
	c := checker{}
	c.options(o)
	return c.faults.Err()
}

func newChecker(o Observation) *checker {
	c := &checker{o: o}
	c.sizes()
	if len(c.faults) > 0 {
		return c
	}
	c.window()
	c.lists()
	if len(c.faults) == 0 { // what follows measures against the window
		c.cases()
	}
	return c
}

func (c *checker) add(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	c.faults.Add(samverkan.Wrong(code, at, text, args...))
}

//go:noinline
func index(list string, i int) string { return list + "/" + strconv.Itoa(i) }

func (c *checker) atMost(n, most int, at string) {
	if n > most {
		c.add(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Listan har {n} poster. Den får ha högst {most}.", EN: "The list has {n} entries. It may have {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", most))
	}
}

func (c *checker) sizes() {
	o := c.o
	c.atMost(len(o.Cases), MaxCases, "/cases")
	c.atMost(len(o.Stages), MaxStages, "/stages")
	c.atMost(len(o.Divisions), MaxDivisions, "/divisions")
	c.atMost(len(o.FullTraining), MaxFullTraining, "/fullTraining")
	visits := 0
	for i := range o.Cases {
		visits += len(o.Cases[i].Visits)
	}
	if visits > MaxVisits {
		c.add(samverkan.CodeTooLarge, "/cases", samverkan.Text{
			SV: "Ärendena har {n} besök vid stegen. De får ha högst {most}.", EN: "The cases have {n} visits to stages. They may have {most} at most.",
		}, samverkan.Int("n", visits), samverkan.Int("most", MaxVisits))
	}
	for i := range o.Stages {
		c.atMost(len(o.Stages[i].Capacity), MaxCapacities, index("/stages", i)+"/capacity")
	}
	for i := range o.Divisions {
		c.atMost(len(o.Divisions[i].Groups), MaxGroups, index("/divisions", i)+"/groups")
	}
}

func (c *checker) window() {
	o := c.o
	c.instant(o.From, "/from", true)
	c.instant(o.To, "/to", true)
	switch span := int64(o.To - o.From); {
	case len(c.faults) > 0:
	case span <= 0:
		c.add(samverkan.CodeInvalid, "/to", samverkan.Text{
			SV: "Tiden börjar {from} och slutar {to}. Slutet ska ligga efter början; det är det första ögonblicket efter tiden.",
			EN: "The time begins at {from} and ends at {to}. The end must be after the beginning; it is the first instant after the time.",
		}, samverkan.Str("from", o.From.String()), samverkan.Str("to", o.To.String()))
	case span > MaxSpan:
		c.tooLong("/from", o.From)
	}
	c.earliest = o.To - MaxSpan
}

func (c *checker) tooLong(at string, i Instant) {
	c.add(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Här står {i}. Det får ligga högst 68 år före slutet, {to}.", EN: "Here stands {i}. It may lie 68 years before the end, {to}, at most.",
	}, samverkan.Str("i", i.String()), samverkan.Str("to", c.o.To.String()))
}

// instant refuses one that is not in the calendar; a missing one where it is
// not needed is well.
func (c *checker) instant(i Instant, at string, needed bool) {
	switch {
	case i == 0 && needed:
		c.add(samverkan.CodeInvalid, at, samverkan.Text{SV: "Tidpunkten saknas. Ange den.", EN: "The instant is missing. Give it."})
	case i < 0 || i > latest:
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Tidpunkten är {n} sekunder efter år 1. Den ska ligga i åren 1 till 9999.",
			EN: "The instant is {n} seconds after year 1. It must lie in the years 1 to 9999.",
		}, samverkan.Str("n", strconv.FormatInt(int64(i), 10)))
	}
}

// id refuses a blank ID and one that stands already.
func (c *checker) id(id, at string, first int, again bool) {
	switch {
	case strings.TrimSpace(id) == "":
		c.add(samverkan.CodeInvalid, at, samverkan.Text{SV: "Id:t är tomt. Skriv ett.", EN: "The ID is blank. Write one."})
	case again:
		c.add(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Id ”{id}” finns redan, på plats {n}. Varje id får stå en gång.", EN: "The ID “{id}” stands already, at place {n}. Each ID may stand once.",
		}, samverkan.Quoted("id", id), samverkan.Str("n", strconv.Itoa(first)))
	}
}

// ok reports whether there can be such an amount; nil is unknown.
func (m *Money) ok() bool { return m == nil || m.From >= 0 && m.From <= m.To && m.To <= MaxMoney }

func (c *checker) money(m *Money, at string) {
	if !m.ok() {
		c.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Beloppet är {from} till {to} öre. Det ska vara 0 till {most}, med det minsta först.",
			EN: "The amount is {from} to {to} öre. It must be 0 to {most}, the least first.",
		}, money("from", m.From), money("to", m.To), money("most", MaxMoney))
	}
}

func money(name string, n int64) samverkan.Arg { return samverkan.Str(name, strconv.FormatInt(n, 10)) }

func (c *checker) lists() {
	o := c.o
	c.stages = make(map[string]int, len(o.Stages))
	for i := range o.Stages {
		at := index("/stages", i)
		first, again := c.stages[o.Stages[i].ID]
		c.id(o.Stages[i].ID, at+"/id", first, again)
		if !again {
			c.stages[o.Stages[i].ID] = i
		}
		c.capacity(o.Stages[i].Capacity, at+"/capacity")
	}
	c.groups = map[string]place{}
	names := map[string]int{}
	for i, d := range o.Divisions {
		at := index("/divisions", i)
		first, again := names[d.ID]
		c.id(d.ID, at+"/id", first, again)
		names[d.ID] = i
		for k, g := range d.Groups {
			first, again := c.groups[g]
			c.id(g, index(at+"/groups", k), first.group, again)
			c.groups[g] = place{i, k}
		}
	}
	c.money(o.Project, "/project")
	c.training()
}

// capacity refuses spans that overlap, for which of them should count.
func (c *checker) capacity(list []Capacity, at string) {
	before := len(c.faults)
	spans := make([]Capacity, 0, len(list))
	for i, k := range list {
		here := index(at, i)
		c.instant(k.From, here+"/from", true)
		c.instant(k.To, here+"/to", true)
		if k.To <= k.From || k.Servers.Sign() < 0 {
			c.add(samverkan.CodeInvalid, here, samverkan.Text{
				SV: "Kapaciteten är {n} från {from} till {to}. Den ska vara minst 0, och slutet ligga efter början.",
				EN: "The capacity is {n} from {from} to {to}. It must be 0 at least, and the end after the beginning.",
			}, samverkan.Quoted("n", k.Servers.String()), samverkan.Str("from", k.From.String()), samverkan.Str("to", k.To.String()))
		}
		spans = append(spans, k)
	}
	if len(c.faults) > before {
		return
	}
	sorted.By(spans, func(a, b Capacity) int { return cmp.Compare(a.From, b.From) })
	for i := 1; i < len(spans); i++ {
		if spans[i].From < spans[i-1].To {
			c.add(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Två kapaciteter gäller samtidigt, från {from}. Ange en för varje tid, till exempel summan.",
				EN: "Two capacities hold at the same time, from {from}. Give one for each time, such as the sum.",
			}, samverkan.Str("from", spans[i].From.String()))
			return
		}
	}
}

func (c *checker) training() {
	places := map[string]int{}
	for i, t := range c.o.FullTraining {
		at := index("/fullTraining", i)
		if first, again := places[t.Place]; again {
			c.add(samverkan.CodeConflict, at+"/place", samverkan.Text{
				SV: "För ”{place}” står redan en utbildning, på plats {n}. Behåll en.",
				EN: "For “{place}” a training stands already, at place {n}. Keep one.",
			}, samverkan.Quoted("place", t.Place), samverkan.Str("n", strconv.Itoa(first)))
		}
		places[t.Place] = i
		if t.Days.From < 0 || t.Days.To < t.Days.From || t.Days.To > MaxDays {
			c.add(samverkan.CodeInvalid, at+"/days", samverkan.Text{
				SV: "Utbildningen tar {from} till {to} dagar. Det ska vara 0 till {most}, med det minsta först.",
				EN: "The training takes {from} to {to} days. It must be 0 to {most}, the fewest first.",
			}, money("from", int64(t.Days.From)), money("to", int64(t.Days.To)), money("most", MaxDays))
		}
		c.money(t.Cost, at+"/cost")
		if t.Source.Check() != nil {
			c.add(samverkan.CodeInvalid, at+"/source", samverkan.Text{
				SV: "Det står inte var siffrorna kommer ifrån. Ange källan, eller skriv ”antagande”.",
				EN: "It does not say where the figures come from. Give the source, or write “assumption”.",
			})
		}
	}
}

func (c *checker) options(o Options) {
	c.atMost(len(o.Quantiles), MaxAsked, "/quantiles")
	c.atMost(len(o.At), MaxAsked, "/at")
	for i, q := range o.Quantiles {
		if q.Sign() < 0 || q.Cmp(samverkan.Whole(1)) > 0 {
			c.add(samverkan.CodeInvalid, index("/quantiles", i), samverkan.Text{
				SV: "Andelen är {n}. Den ska vara 0 till 1, till exempel 17/20.", EN: "The share is {n}. It must be 0 to 1, such as 17/20.",
			}, samverkan.Quoted("n", q.String()))
		}
	}
	most := MaxSpan / day
	for i, d := range append([]int{o.MeanTo}, o.At...) {
		if d < 0 || d > most {
			at := "/meanTo"
			if i > 0 {
				at = index("/at", i-1)
			}
			c.add(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Dagen är {n}. Den ska vara 0 till {most}.", EN: "The day is {n}. It must be 0 to {most}.",
			}, samverkan.Int("n", d), samverkan.Int("most", most))
		}
	}
	if o.Working != nil {
		c.atMost(len(o.Working.Holidays), MaxHolidays, "/working/holidays")
	}
}
