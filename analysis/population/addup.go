package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// AddUp returns the projections of a county's parts (its municipalities), changed
// so that they sum to the county's in every step, sex and age group: people, births,
// deaths and net migration.
//
// Each part keeps its own total, scaled by the one factor that makes the totals sum;
// its own ages are scaled to that and to the county's in turn (iterative
// proportional fitting), with a trace of the county's ages in each so that no group
// is impossible, and rounded to whole persons with both sums held. Births are the
// county's, shared by the parts' own; so are deaths, by cohort and by the parts' own
// totals, and no more than there are. Net migration is what is left, and so takes
// what the other three are changed by: it says less of migration than the county's
// does.
//
// Exact are the sums of the parts to the county and, within each part, that the
// population is the one before + births − deaths + net migration. Rounded is how
// each number is shared. A part's total of deaths is held where its people leave a
// way. A part that nobody is projected to live in gets nobody.
func AddUp(county Projection, parts []Projection) ([]Projection, error) {
	a, err := NewAdding(county, parts)
	if err != nil {
		return nil, err
	}
	a.Step(len(county.Steps))
	return a.Result(), nil
}

// Adding is AddUp under way. Its unit of work is one step of the projection.
type Adding struct {
	county Projection
	parts  []Projection
	out    []Projection
	now    [][2][]int64 // the parts' people before the step, as they add up
	done   int
}

// NewAdding checks the projections; no work is done.
func NewAdding(county Projection, parts []Projection) (*Adding, error) {
	var c check.Checker
	c.Size(len(parts), MaxParts, "/parts")
	if err := c.Err(); err != nil {
		return nil, err
	}
	c.Place(county.Check(), "/county")
	if len(parts) == 0 {
		c.Add(noParts())
	}
	a := &Adding{county: county, parts: parts}
	people := empty(county.From.Groups())
	for i := range parts {
		p, at := &parts[i], check.At("/parts", i)
		c.Place(p.Check(), at)
		if len(c.Faults) > 0 {
			continue
		}
		sameGroups(&c, p.From.Width, p.From.Groups(), county.From, at)
		if p.From.Year != county.From.Year || len(p.Steps) != len(county.Steps) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Delen börjar år {a} och har {n} steg, länet år {b} och {m}. De ska vara lika.",
				EN: "The part begins in {a} and has {n} steps, the county in {b} and {m}. They must be equal.",
			}, num("a", p.From.Year), num("n", len(p.Steps)), num("b", county.From.Year), num("m", len(county.Steps))))
		}
		if len(c.Faults) == 0 {
			for s := range people {
				for g, n := range p.From.Counts[s] {
					people[s][g] += n
				}
			}
		}
	}
	if len(c.Faults) == 0 {
		a.begin(&c, people)
	}
	if err := c.Err(); err != nil {
		return nil, err
	}
	return a, nil
}

func noParts() *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, "/parts", samverkan.Text{SV: "Listan är tom. Ange länets kommuner.", EN: "The list is empty. Give the municipalities of the county."})
}

// begin refuses parts that do not sum to the county at the launch.
func (a *Adding) begin(c *check.Checker, people [2][]int64) {
	before := a.county.From.Counts
	for s := range people {
		for g, n := range people[s] {
			if n != before[s][g] {
				c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(check.At("/county/from/counts", s), g), samverkan.Text{
					SV: "Delarna har {n} tillsammans, länet {want}. Vid startåret ska de vara lika.",
					EN: "The parts have {n} together, the county {want}. At the launch they must be equal.",
				}, num64("n", n), num64("want", before[s][g])))
			}
		}
	}
	for i := range a.parts {
		from := a.parts[i].From
		from.Counts = clone(from.Counts)
		a.out = append(a.out, Projection{From: from, Steps: make([]Step, 0, len(a.county.Steps))})
		a.now = append(a.now, from.Counts)
	}
}

// Progress returns how many steps of the projection are done, and of how many.
func (a *Adding) Progress() (done, of int) { return a.done, len(a.county.Steps) }

// Result returns the parts as far as they are done.
func (a *Adding) Result() []Projection { return a.out }

// Step does so many steps of the projection and reports whether all are done.
func (a *Adding) Step(budget int) (done bool) {
	for ; budget > 0 && a.done < len(a.county.Steps); budget-- {
		a.step(a.done)
		a.done++
	}
	return a.done == len(a.county.Steps)
}

func (a *Adding) step(at int) {
	county, n := &a.county.Steps[at], a.county.From.Groups()
	steps := make([]Step, len(a.parts))
	for i := range steps {
		steps[i] = Step{Year: county.Year, Population: empty(n), Deaths: empty(n), NetMigration: empty(n)}
	}
	weights := make([]int64, len(a.parts))
	for s := range county.Births {
		for i := range a.parts {
			weights[i] = a.parts[i].Steps[at].Births[s]
		}
		for i, k := range apportion(county.Births[s], weights) {
			steps[i].Births[s] = k
		}
	}
	a.people(at, steps)
	a.deaths(at, steps)
	for i := range steps {
		t := &steps[i]
		for s := range t.NetMigration {
			for g := range n {
				t.NetMigration[s][g] = t.Population[s][g] - cohort(a.now[i][s], t.Births[s], g) + t.Deaths[s][g]
			}
		}
		a.out[i].Steps = append(a.out[i].Steps, *t)
		a.now[i] = t.Population
	}
}

// rounds is how many times the table of a step is fitted at most. It comes to
// 1e-9 in ten to thirty when parts are somewhat alike.
const rounds = 200

// trace is how much of the county's ages each part gets before fitting, by its
// own: one in a million, which changes no number that is not 0.
const trace = 1e-6

// people shares the county's people.
func (a *Adding) people(at int, steps []Step) {
	county, n := &a.county.Steps[at], a.county.From.Groups()
	totals := make([]int64, len(a.parts))
	for i := range a.parts {
		totals[i] = a.parts[i].Steps[at].Total()
	}
	all := county.Total()
	m := &matrix{rows: len(a.parts), columns: 2 * n, row: apportion(all, totals)}
	m.column = joined(county.Population)
	m.want = make([]float64, 0, m.rows*m.columns)
	for i := range a.parts {
		part := trace * float64(m.row[i]) / float64(max(all, 1))
		for s := range county.Population {
			for g, own := range a.parts[i].Steps[at].Population[s] {
				m.want = append(m.want, float64(own)+float64(part*float64(county.Population[s][g])))
			}
		}
	}
	m.fit(rounds)
	given := m.round()
	for i := range steps {
		row := given[i*m.columns:]
		copy(steps[i].Population[Female], row[:n])
		copy(steps[i].Population[Male], row[n:])
	}
}

// deaths shares the county's deaths: by the parts' own, and among those who were
// there as long as they are enough.
func (a *Adding) deaths(at int, steps []Step) {
	county, n := &a.county.Steps[at], a.county.From.Groups()
	totals := make([]int64, len(a.parts))
	for i := range a.parts {
		totals[i] = a.parts[i].Steps[at].Died()
	}
	m := &matrix{rows: len(a.parts), columns: 2 * n, row: apportion(county.Died(), totals), column: joined(county.Deaths)}
	m.want = make([]float64, 0, m.rows*m.columns)
	m.most = make([]int64, 0, m.rows*m.columns)
	for i := range a.parts {
		for s := range county.Deaths {
			for g, own := range a.parts[i].Steps[at].Deaths[s] {
				there := cohort(a.now[i][s], steps[i].Births[s], g)
				m.want = append(m.want, float64(own)+float64(trace*float64(there)))
				m.most = append(m.most, there)
			}
		}
	}
	for c, n := range m.column { // of those who came in the step, some may die too
		for i := c; i < len(m.most); i += m.columns {
			n -= m.most[i]
		}
		for i := c; i < len(m.most) && n > 0; i += m.columns {
			m.most[i] = MaxPersons
		}
	}
	m.fit(rounds)
	given := m.round()
	for i := range steps {
		row := given[i*m.columns:]
		copy(steps[i].Deaths[Female], row[:n])
		copy(steps[i].Deaths[Male], row[n:])
	}
}

func joined(pair [2][]int64) []int64 {
	return append(append(make([]int64, 0, 2*len(pair[Female])), pair[Female]...), pair[Male]...)
}
