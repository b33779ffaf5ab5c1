package population

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Projection is what a region's population becomes, in steps as long as its age
// groups are wide, with what makes the change.
type Projection struct {
	// The population at the launch.
	From Population `json:"from"`
	// The steps, the first from the launch.
	Steps []Step `json:"steps"`
}

// Step is one step of a projection. Each pair is female, then male; each list is
// by age group at the end of the step.
type Step struct {
	// The year at whose end the step ends.
	Year int `json:"year"`
	// How many live there at the end.
	Population [2][]int64 `json:"population"`
	// How many were born in the step.
	Births [2]int64 `json:"births"`
	// How many of each cohort died in the step.
	Deaths [2][]int64 `json:"deaths"`
	// How many of each cohort moved in, less those who moved out.
	NetMigration [2][]int64 `json:"netMigration"`
}

// Total returns how many live there at the end of the step.
func (s Step) Total() int64 { return total(s.Population) }

// Born returns how many were born.
func (s Step) Born() int64 { return s.Births[Female] + s.Births[Male] }

// Died returns how many died.
func (s Step) Died() int64 { return total(s.Deaths) }

// Moved returns how many moved in, less those who moved out.
func (s Step) Moved() int64 { return total(s.NetMigration) }

// At returns the population after so many steps; after none it is the one at the
// launch. A step that is not there gives a population of nobody.
func (p Projection) At(steps int) Population {
	at := Population{Region: p.From.Region, Width: p.From.Width, Estimated: p.From.Estimated}
	switch {
	case steps == 0:
		at.Year, at.Counts = p.From.Year, clone(p.From.Counts)
	case steps > 0 && steps <= len(p.Steps):
		at.Year, at.Counts = p.Steps[steps-1].Year, clone(p.Steps[steps-1].Population)
	}
	return at
}

// Check returns all that is wrong with the projection, nil if nothing is: above
// all, that the population is the one before + births − deaths + net migration in
// every step, sex and cohort.
func (p Projection) Check() error {
	var c check.Checker
	c.Place(p.From.Check(), "/from")
	if len(c.Faults) == 0 {
		stepCount(&c, len(p.Steps), p.From)
	}
	if len(c.Faults) > 0 {
		return c.Err()
	}
	before := p.From.Counts
	for i := range p.Steps {
		s := &p.Steps[i]
		found := len(c.Faults)
		s.check(&c, p.From, before, p.From.Year+(i+1)*p.From.Width, check.At("/steps", i))
		if len(c.Faults) > found {
			break // what follows is measured against this step
		}
		before = s.Population
	}
	return c.Err()
}

func (s *Step) check(c *check.Checker, from Population, before [2][]int64, year int, at string) {
	if s.Year != year {
		c.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/year", samverkan.Text{
			SV: "Steget slutar {a}. Det ska vara {b}, för ett steg är {w} år.", EN: "The step ends in {a}. It must be {b}, for a step is {w} years.",
		}, num("a", s.Year), num("b", year), num("w", from.Width)))
	}
	n := from.Groups()
	counts(c, s.Population, n, at+"/population")
	counts(c, s.Deaths, n, at+"/deaths")
	for x := range s.Births {
		c.Ranged(s.Births[x], 0, MaxPersons, check.At(at+"/births", x))
		groups(c, len(s.NetMigration[x]), n, check.At(at+"/netMigration", x))
	}
	if len(c.Faults) > 0 {
		return
	}
	for x := range s.Population {
		for g, now := range s.Population[x] {
			was, m := cohort(before[x], s.Births[x], g), s.NetMigration[x][g]
			if m < -MaxPersons || m > MaxPersons {
				c.Ranged(m, -MaxPersons, MaxPersons, check.At(check.At(at+"/netMigration", x), g))
				continue
			}
			if was-s.Deaths[x][g]+m != now {
				c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(check.At(at+"/population", x), g), samverkan.Text{
					SV: "Här står {now}. Det ska vara {want}: {was} före eller födda, minus {died} döda, plus {moved} i flyttnetto.",
					EN: "Here stands {now}. It must be {want}: {was} before or born, less {died} deaths, plus {moved} in net migration.",
				}, num64("now", now), num64("want", was-s.Deaths[x][g]+m), num64("was", was), num64("died", s.Deaths[x][g]), num64("moved", m)))
			}
		}
	}
}

// cohort returns how many there were at the start of a step of those who end it
// in an age group: the newborn, or the group before; in the open group, both.
func cohort(before []int64, born int64, g int) int64 {
	if g == 0 {
		return born
	}
	was := before[g-1]
	if g == len(before)-1 {
		was += before[g]
	}
	return was
}

// Project returns what the population becomes in so many steps.
func (m Model) Project(from Population, steps int) (Projection, error) {
	var c check.Checker
	m.fits(&c, from, steps)
	if err := c.Err(); err != nil {
		return Projection{}, err
	}
	n := from.Groups()
	from.Counts = clone(from.Counts)
	p := Projection{From: from, Steps: make([]Step, 0, steps)}
	run := start(m.Rates, from)
	before := from.Counts
	for i := range steps {
		run.advance()
		if !run.holds() {
			return Projection{}, samverkan.Wrong(samverkan.CodeTooLarge, "/steps", samverkan.Text{
				SV: "I steget till år {year} skulle befolkningen, de födda eller de döda passera {most}. Begär färre steg eller rätta talen.",
				EN: "In the step to {year} the population, births or deaths would pass {most}. Ask for fewer steps or correct the rates.",
			}, num("year", from.Year+(i+1)*from.Width), num64("most", MaxPersons-1000))
		}
		s := Step{Year: from.Year + (i+1)*from.Width, Population: empty(n)}
		run.whole(&s, before)
		p.Steps = append(p.Steps, s)
		before = s.Population
	}
	return p, nil
}

// course is a projection under way: in real numbers, and what is left over in
// each cohort when they are rounded.
type course struct {
	rates     Rates
	width     float64
	now, next [2][]float64 // the population, before and after the step
	born      [2]float64
	died      [2][]float64 // by group at the end
	moved     [2][]float64
	bornOver  [2]float64   // due less given, since the launch
	movedOver [2][]float64 // the same of each cohort
}

func start(r Rates, from Population) *course {
	n := from.Groups()
	k := &course{rates: r, width: float64(from.Width), now: emptyReal(n), next: emptyReal(n), died: emptyReal(n), moved: emptyReal(n), movedOver: emptyReal(n)}
	for s := range from.Counts {
		for g, count := range from.Counts[s] {
			k.now[s][g] = float64(count)
		}
		if r.Start[s] == nil {
			k.rates.Start[s] = make([]float64, n)
		}
		if r.End[s] == nil {
			k.rates.End[s] = make([]float64, n)
		}
	}
	return k
}

// girls is the share of girls among the newborn, 100 of 205 (Preston et al.,
// section 6.3). In Västernorrland 21 342 boys and 20 303 girls were born in
// 1990–2005, which is 105.1 by 100 (SCB).
const girls = 1 / 2.05

// advance makes one step in real numbers. Nobody moves who is not there: where
// more would leave than there are, all leave.
func (k *course) advance() {
	n := len(k.rates.Fertility)
	for s := range k.now {
		now, next, survival := k.now[s], k.next[s], k.rates.Survival[s]
		for g := 1; g < n; g++ {
			was := now[g-1]
			came := moving(was, k.rates.Start[s][g-1])
			if g == n-1 {
				more := moving(now[g], k.rates.Start[s][g])
				was, came = was+now[g], came+more
			}
			k.end(s, g, was, came, survival[g])
		}
		next[0] = 0
	}
	women := 0.0
	for g := 1; g < n; g++ {
		f := k.rates.Fertility[g]
		at := k.now[Female][g] + moving(k.now[Female][g], k.rates.Start[Female][g])
		women += float64(f * (at + k.next[Female][g]))
	}
	births := float64(women * k.width / 2)
	k.born[Female] = float64(births * girls)
	k.born[Male] = births - k.born[Female]
	for s := range k.now {
		k.end(s, 0, k.born[s], 0, k.rates.Survival[s][0])
	}
}

// end sets what becomes of a cohort that was so many, of whom so many more came
// at the start.
func (k *course) end(s, g int, was, came, survival float64) {
	there := was + came
	live := float64(there * survival)
	late := moving(live, k.rates.End[s][g])
	k.died[s][g] = there - live
	k.moved[s][g] = came + late
	k.next[s][g] = live + late
}

// moving returns the migration of a group: no more leave than there are.
func moving(there, want float64) float64 { return max(want, -there) }

// holds reports whether the numbers of people stay countable.
func (k *course) holds() bool {
	const most = MaxPersons - 1000 // so that rounding up does not pass it
	people, deaths := 0.0, 0.0
	for s := range k.next {
		for g := range k.next[s] {
			people += k.next[s][g]
			deaths += k.died[s][g]
		}
	}
	return people <= most && deaths <= most && k.born[Female]+k.born[Male] <= most
}

// whole rounds the step: each cohort to the nearest whole number, and what is due
// of births and net migration since the launch and has not been given. Deaths are
// what is left.
func (k *course) whole(s *Step, before [2][]int64) {
	n := len(before[Female])
	s.Deaths, s.NetMigration = empty(n), empty(n)
	due, low, high := make([]float64, n), make([]int64, n), make([]int64, n)
	for x := range before {
		k.bornOver[x] += k.born[x]
		s.Births[x] = max(nearest(k.bornOver[x]), 0)
		k.bornOver[x] -= float64(s.Births[x])
		older(k.movedOver[x])
		for g := range n {
			due[g] = k.movedOver[x][g] + k.moved[x][g]
			low[g], high[g] = -cohort(before[x], s.Births[x], g), MaxPersons
		}
		moved := s.NetMigration[x]
		allot(moved, due, low, high)
		for g, m := range moved {
			k.movedOver[x][g] = due[g] - float64(m)
			there := m - low[g]
			now := max(min(nearest(k.next[x][g]), there), 0) // nobody dies twice
			s.Population[x][g], s.Deaths[x][g] = now, there-now
		}
	}
	k.now, k.next = k.next, k.now
}

// older moves what is left over with its cohort, one group on.
func older(list []float64) {
	last := len(list) - 1
	both := list[last-1] + list[last]
	copy(list[1:], list[:last])
	list[0], list[last] = 0, both
}

// Populations returns the population after each step.
func (p Projection) Populations() []Population {
	out := make([]Population, 0, len(p.Steps))
	for i := range p.Steps {
		out = append(out, p.At(i+1))
	}
	return slices.Clip(out)
}
