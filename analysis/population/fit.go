package population

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Options say how much of the past a model is made of, in years. The zero values
// and their grounds stand in the package comment.
type Options struct {
	// From how many of the latest years deaths are taken; 0 means 2. That was chosen
	// for counties: where few die, more years are steadier.
	Mortality int
	// From how many of the latest years births are taken; 0 means 1. Where few are
	// born, more years are steadier.
	Fertility int
	// From how many of the latest years net migration is taken; 0 means 15. It is
	// the mean of all steps that lie within them, of which each year begins one, and
	// of the latest step where that is longer.
	Migration int
}

// Check returns all that is wrong with the options, nil if nothing is.
func (o Options) Check() error {
	var c check.Checker
	c.Ranged(int64(o.Mortality), 0, MaxYears, "/mortality")
	c.Ranged(int64(o.Fertility), 0, MaxYears, "/fertility")
	c.Ranged(int64(o.Migration), 0, MaxYears, "/migration")
	return c.Err()
}

func (o Options) filled() Options {
	for _, d := range []struct {
		of   *int
		zero int
	}{{&o.Mortality, 2}, {&o.Fertility, 1}, {&o.Migration, 15}} {
		if *d.of == 0 {
			*d.of = d.zero
		}
	}
	return o
}

// Fit makes a model of a region's recent past: consecutive years, the earliest
// first, with one year more than a step has. The births and deaths of the first
// year are not used.
//
// Survival comes from the deaths of the latest years by the mean of the
// populations at both ends of each (MakeLifeTable), fertility from their births by
// the mean of the women. Where nobody in the open group died in those years, it and
// the group before are taken as one, and so on down until somebody did: see the
// package comment. More deaths than there can have been people are refused. Net
// migration is the mean, over the steps of the latest
// years, of what must have moved for the survivors of each cohort to be as many as
// there are, half of it at the start and half at the end, by the deaths of that
// step. Where there are fewer years than asked for, all there are serve.
func Fit(history []Year, o Options) (Model, error) {
	if err := fittable(history, o); err != nil {
		return Model{}, err
	}
	return newPast(history).model(len(history)-1, o.filled()), nil
}

// fittable refuses a history that no model can be made of.
func fittable(history []Year, o Options) error {
	var c check.Checker
	c.Place(o.Check(), "/options")
	years(&c, history, "/history")
	if len(c.Faults) == 0 && len(history) <= history[0].Population.Width {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/history", samverkan.Text{
			SV: "Historien har {n} år. Det ska vara minst {least}: ett steg är {w} år och behöver befolkningen i båda ändar.",
			EN: "The history has {n} years. It must have {least} at least: a step is {w} years and needs the population at both ends.",
		}, num("n", len(history)), num("least", history[0].Population.Width+1), num("w", history[0].Population.Width)))
	}
	return c.Err()
}

// years refuses what are not consecutive years of one region in the same groups.
func years(c *check.Checker, history []Year, at string) {
	c.Size(len(history), MaxYears, at)
	if len(history) > MaxYears {
		return
	}
	if len(history) == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{SV: "Historien är tom. Ange minst två år.", EN: "The history is empty. Give two years at least."}))
	}
	for i := range history {
		here := check.At(at, i)
		c.Place(history[i].Check(), here)
		if i == 0 || len(c.Faults) > 0 {
			continue
		}
		alike(c, history[i].Population, history[0].Population, here+"/population")
		if want := history[0].Population.Year + i; history[i].Population.Year != want {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, here+"/population/year", samverkan.Text{
				SV: "Året är {a}. Det ska vara {b}: åren ska följa på varandra.", EN: "The year is {a}. It must be {b}: the years must follow on each other.",
			}, num("a", history[i].Population.Year), num("b", want)))
		}
		if len(c.Faults) == 0 {
			mortal(c, &history[i-1].Population, &history[i], here+"/deaths")
		}
	}
}

// mortal refuses deaths of a year that nobody can have died. Who dies in a group was
// in it or in the one before as the year began, or was born, or moved in. Those who
// move in and die in the same year stand in no population, so no bound is certain; but
// most who move in live on, and are in the group or the next as the year ends. Beyond
// all these and dieWhoMoved more, of one sex and group, it is no true figure.
func mortal(c *check.Checker, before *Population, y *Year, at string) {
	for s, deaths := range y.Deaths {
		for g, died := range deaths {
			there := before.Counts[s][g] + y.Population.Counts[s][g]
			if g == 0 {
				there += sum(y.Births[s])
			} else {
				there += before.Counts[s][g-1]
			}
			if g+1 < len(deaths) {
				there += y.Population.Counts[s][g+1]
			}
			if died <= there+dieWhoMoved {
				continue
			}
			c.Add(samverkan.Wrong(samverkan.CodeConflict, check.At(check.At(at, s), g), samverkan.Text{
				SV: "{n} döda står i åldersgruppen {year}, men där och i gruppen intill fanns {there} i årets början och slut tillsammans, med de födda. Så många kan inte ha dött. Jämför med källan.",
				EN: "{n} deaths stand in the age group in {year}, but in it and the group beside there were {there} at the beginning and end of the year together, with those born. So many cannot have died. Compare with the source.",
			}, num64("n", died), num("year", y.Population.Year), num64("there", there)))
		}
	}
}

// past is a history with the rates of each of its steps, made once.
type past struct {
	history []Year
	width   int
	groups  int
	steps   []Rates // the step from year i to year i+width
}

func newPast(history []Year) *past {
	p := &past{history: history, width: history[0].Population.Width, groups: history[0].Population.Groups()}
	for i := 0; i+p.width < len(history); i++ {
		r := Rates{Fertility: p.fertility(i, i+p.width)}
		r.Survival = p.survival(i, i+p.width)
		p.migration(&r, i)
		p.steps = append(p.steps, r)
	}
	return p
}

// model returns the model that was known at the end of a year.
func (p *past) model(last int, o Options) Model {
	known := p.steps[:last-p.width+1]
	m := Model{Region: p.history[0].Population.Region, Width: p.width, Past: known}
	m.Rates.Survival = p.survival(max(last-o.Mortality, 0), last)
	m.Rates.Fertility = p.fertility(max(last-o.Fertility, 0), last)
	steps := max(o.Migration-p.width+1, 1)
	recent := known[max(len(known)-steps, 0):]
	for s := range m.Rates.Start {
		m.Rates.Start[s], m.Rates.End[s] = make([]float64, p.groups), make([]float64, p.groups)
		for _, r := range recent {
			for g := range p.groups {
				m.Rates.Start[s][g] += r.Start[s][g] / float64(len(recent))
				m.Rates.End[s][g] += r.End[s][g] / float64(len(recent))
			}
		}
	}
	return m
}

// survival returns the survival ratios by the deaths of the years (from, to].
// A group in which nobody lived dies as the one before it.
func (p *past) survival(from, to int) (out [2][]float64) {
	for s := range out {
		rates := make([]float64, p.groups)
		for g := range rates {
			switch of := p.lived(from, to, s, g); {
			case of > 0:
				rates[g] = min(p.died(from, to, s, g)/of, maxRate)
			case g > 0:
				rates[g] = rates[g-1]
			}
		}
		p.closed(rates, from, to, s)
		t := LifeTable{Width: p.width, Years: lived(p.width, s, rates)}
		out[s] = t.ratios()
	}
	return out
}

// closed gives the open group a rate that there is where nobody in it died, or
// nobody lived in it: the deaths of it and the group before by the person-years of
// both, and so on down until somebody died. All of these groups get the rate. Where
// nobody at all of the sex died it stays 0, and all survive.
func (p *past) closed(rates []float64, from, to, s int) {
	var of, deaths float64
	for g := len(rates) - 1; g >= 0; g-- {
		of, deaths = of+p.lived(from, to, s, g), deaths+p.died(from, to, s, g)
		if of == 0 || deaths == 0 {
			continue
		}
		for k := g; k < len(rates); k++ {
			rates[k] = min(deaths/of, maxRate)
		}
		return
	}
}

// lived returns the person-years of a group in the years (from, to].
func (p *past) lived(from, to, s, g int) float64 {
	twice := int64(0)
	for y := from + 1; y <= to; y++ {
		twice += p.history[y-1].Population.Counts[s][g] + p.history[y].Population.Counts[s][g]
	}
	return float64(twice) / 2
}

// died returns the deaths of a group in the years (from, to].
func (p *past) died(from, to, s, g int) float64 {
	n := int64(0)
	for y := from + 1; y <= to; y++ {
		n += p.history[y].Deaths[s][g]
	}
	return float64(n)
}

// fertility returns births by woman and year in the years (from, to].
func (p *past) fertility(from, to int) []float64 {
	f := make([]float64, p.groups)
	for g := range f {
		births := int64(0)
		for y := from + 1; y <= to; y++ {
			births += p.history[y].Births[Female][g] + p.history[y].Births[Male][g]
		}
		if women := p.lived(from, to, Female, g); women > 0 {
			f[g] = min(float64(births)/women, maxRate)
		}
	}
	return f
}

// migration sets the net migration M of the step from a year: of a cohort of N
// with survival S that ends as N', N' = S(N + M/2) + M/2. Of the newborn all
// comes at the end.
func (p *past) migration(r *Rates, from int) {
	n := p.groups
	before, after := p.history[from].Population.Counts, p.history[from+p.width].Population.Counts
	for s := range before {
		r.Start[s], r.End[s] = make([]float64, n), make([]float64, n)
		born := int64(0)
		for y := from + 1; y <= from+p.width; y++ {
			born += sum(p.history[y].Births[s])
		}
		for g := range n {
			survival := r.Survival[s][g]
			missing := float64(after[s][g]) - float64(survival*float64(cohort(before[s], born, g)))
			if g == 0 {
				r.End[s][g] = missing
				continue
			}
			r.Start[s][g-1] = missing / (1 + survival)
			r.End[s][g] = missing / (1 + survival)
		}
	}
}
