package analysis

import (
	"errors"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/analysis/population"
)

// Ahead is the population ahead: the region's, and its municipalities', which
// add up to it in every sex and age group.
//
// The rates are those of the region's own past (package population). The
// municipalities have the region's survival and fertility, and of its net
// migration in each group the share that they have of the people: how many move
// to each of them by age is seldom public. What they come to is fitted so that
// they add up.
type Ahead struct {
	// How the population moves, in a sentence.
	Says samverkan.Text `json:"says"`
	// The years that are known of the region, and the year at whose end it begins.
	From   int `json:"from"`
	To     int `json:"to"`
	Launch int `json:"launch"`
	// The first of the years whose deaths, births and moves the rates are of. The
	// last is To.
	DeathsFrom int `json:"deathsFrom"`
	BirthsFrom int `json:"birthsFrom"`
	MovesFrom  int `json:"movesFrom"`
	// The region, and its municipalities in the document's order.
	Region PlaceAhead   `json:"region"`
	Places []PlaceAhead `json:"places,omitempty"`
	// How much each method missed when the past was projected from what was
	// known before it.
	Scores []population.Score `json:"scores,omitempty"`
	// What must be known to read it: how old the rates are, what is estimated.
	Notes []samverkan.Text `json:"notes,omitempty"`

	model population.Model
	by    map[string]population.Projection
}

// PlaceAhead is one place's population now and ahead. Each pair is women, then
// men, in groups of five years.
type PlaceAhead struct {
	Code string `json:"code"`
	Name string `json:"name"`
	// How it moves, in a sentence.
	Says samverkan.Text `json:"says"`
	// The population at the launch.
	Now   [2][]int64 `json:"now"`
	Total int64      `json:"total"`
	// What is estimated in it; left out: nothing is.
	Estimate samverkan.Text `json:"estimate,omitempty"`
	// The years ahead, five years apart.
	Years []AheadYear `json:"years"`
	// What earlier projections of the region missed, put around this one. Left
	// out: of a municipality, since no past of its own is known here.
	Bands []population.Band `json:"bands,omitempty"`
	// What the population is if nothing changes, and by Hamilton and Perry's
	// method, which needs the population five years before; left out: it is not
	// known. Of the region.
	Unchanged     []int64 `json:"unchanged,omitempty"`
	HamiltonPerry []int64 `json:"hamiltonPerry,omitempty"`

	launch int
}

// AheadYear is a population ahead and what makes it: the one before, and births,
// less deaths, and net migration, exactly.
type AheadYear struct {
	Year   int        `json:"year"`
	Counts [2][]int64 `json:"counts"`
	Total  int64      `json:"total"`
	Births int64      `json:"births"`
	Deaths int64      `json:"deaths"`
	Moved  int64      `json:"moved"`
}

// StepsAhead is how many steps of five years are projected.
const StepsAhead = 4

// ahead projects the population where enough is known, and else leaves it out:
// so too where rates that no people can have make it pass all bounds.
func (a *assessment) ahead() error {
	err := a.project()
	var fault *samverkan.Fault
	if errors.As(err, &fault) && fault.Code == samverkan.CodeTooLarge {
		return nil
	}
	return err
}

func (a *assessment) project() error {
	history := a.region.history()
	if len(history) < 6 { // a step of five years, and a year before
		return nil
	}
	model, err := population.Fit(history, pastUsed())
	if err != nil {
		return err
	}
	last := history[len(history)-1].Population
	launch, parts := a.region.launch(last.Year)
	from := last
	if len(parts) > 0 {
		from = together(a.region.a.Region.Code, parts)
	} else {
		launch = last.Year
	}
	whole, err := model.Project(from, StepsAhead)
	if err != nil {
		return err
	}
	out := &Ahead{From: history[0].Population.Year + 1, To: last.Year, Launch: launch, model: model, by: map[string]population.Projection{}}
	used := pastUsed()
	out.DeathsFrom, out.BirthsFrom = max(out.From, out.To-used.Mortality+1), max(out.From, out.To-used.Fertility+1)
	out.MovesFrom = max(out.From, out.To-last.Width-used.Migration+2) // steps begin a year apart, the last ends at To
	var list []population.Projection
	for _, p := range parts {
		own, err := share(model, from, p).Project(p, StepsAhead)
		if err != nil {
			return err
		}
		list = append(list, own)
	}
	if len(list) > 0 {
		if list, err = population.AddUp(whole, list); err != nil {
			return err
		}
	}
	out.Region = a.placeAhead(whole)
	out.by[out.Region.Code] = whole
	for _, p := range list {
		out.Places = append(out.Places, a.placeAhead(p))
		out.by[p.From.Region] = p
	}
	if err := out.tried(history, whole); err != nil {
		return err
	}
	out.notes()
	a.out.Ahead = out
	return nil
}

// pastUsed is how much of the past the rates are of: what package population takes
// where nothing is asked for, written here since the report tells the years.
func pastUsed() population.Options {
	return population.Options{Mortality: 5, Fertility: 1, Migration: 3}
}

// tried says what the same method, and simpler ones, have missed before.
func (o *Ahead) tried(history []population.Year, p population.Projection) error {
	same, err := population.Unchanged(p.From, StepsAhead)
	if err != nil {
		return err
	}
	for i := range same {
		o.Region.Unchanged = append(o.Region.Unchanged, same[i].Total())
	}
	for i := range history {
		if history[i].Population.Year != p.From.Year-p.From.Width {
			continue
		}
		ratio, err := population.HamiltonPerry(history[i].Population, p.From, StepsAhead)
		if err != nil {
			return err
		}
		for k := range ratio {
			o.Region.HamiltonPerry = append(o.Region.HamiltonPerry, ratio[k].Total())
		}
	}
	if len(history) < 2*p.From.Width+1 { // one step to know, and one to see what came
		return nil
	}
	forecasts, err := population.Backtest(history, population.Trial{Options: pastUsed()})
	if err != nil {
		return err
	}
	if o.Scores, err = population.Compare(forecasts); err != nil {
		return err
	}
	o.Region.Bands, err = population.Bands(p, forecasts, 0)
	return err
}

// history returns the latest unbroken run of years of which population, births
// and deaths of the region are known, MaxHistory at most.
func (r *region) history() []population.Year {
	code := r.a.Region.Code
	years := map[int]population.Year{}
	var known []int
	for i := range r.a.Population {
		if p := &r.a.Population[i]; p.Place == code {
			years[p.Year] = population.Year{Population: r.people(p)}
			known = append(known, p.Year)
		}
	}
	for i := range r.a.Deaths {
		if d := &r.a.Deaths[i]; d.Place == code {
			if y, ok := years[d.Year]; ok {
				y.Deaths = r.people(d).Counts
				years[d.Year] = y
			}
		}
	}
	for i := range r.a.Births {
		if b := &r.a.Births[i]; b.Place == code {
			if y, ok := years[b.Year]; ok {
				y.Births = mothers(b)
				years[b.Year] = y
			}
		}
	}
	slices.Sort(known)
	var run []population.Year
	for _, year := range known {
		y := years[year]
		if y.Births[0] == nil || y.Deaths[0] == nil { // as of the launch, whose deaths are told later
			continue
		}
		if len(run) > 0 && run[len(run)-1].Population.Year != year-1 {
			run = nil
		}
		run = append(run, y)
	}
	return run[max(0, len(run)-MaxHistory):]
}

func (r *region) people(p *People) population.Population {
	female, _ := p.Female.counts()
	male, _ := p.Male.counts()
	return population.Population{
		Region: p.Place, Year: p.Year, Width: 5, Counts: [2][]int64{female, male}, Estimated: !p.Estimate.IsZero(),
	}
}

// mothers puts births into the groups of a population.
func mothers(b *Births) (out [2][]int64) {
	for i, row := range []Row{b.Girls, b.Boys} {
		out[i] = make([]int64, ageGroups)
		counts, _ := row.counts()
		copy(out[i][firstMother:], counts)
	}
	return out
}

// launch returns the latest year, not before another, of which every
// municipality's population is known, and these.
func (r *region) launch(from int) (int, []population.Population) {
	by := map[int]map[string]*People{}
	last := 0
	for i := range r.a.Population {
		p := &r.a.Population[i]
		if _, own := r.own[p.Place]; !own || p.Year < from {
			continue
		}
		if by[p.Year] == nil {
			by[p.Year] = map[string]*People{}
		}
		by[p.Year][p.Place] = p
		if len(by[p.Year]) == len(r.own) {
			last = max(last, p.Year)
		}
	}
	var out []population.Population
	if last > 0 {
		for _, code := range r.ownCodes() {
			out = append(out, r.people(by[last][code]))
		}
	}
	return last, out
}

// together adds the municipalities up to the region.
func together(code string, parts []population.Population) population.Population {
	sum := population.Population{Region: code, Year: parts[0].Year, Width: 5}
	for s := range sum.Counts {
		sum.Counts[s] = make([]int64, ageGroups)
		for _, p := range parts {
			sum.Estimated = sum.Estimated || p.Estimated
			for g, n := range p.Counts[s] {
				sum.Counts[s][g] += n
			}
		}
	}
	return sum
}

// share makes a municipality's model of the region's: of its net migration in
// each group the share that the municipality has of the people there.
func share(m population.Model, whole, part population.Population) population.Model {
	out := population.Model{Region: part.Region, Width: m.Width, Rates: population.Rates{Survival: m.Rates.Survival, Fertility: m.Rates.Fertility}}
	of := func(moved [2][]float64) (mine [2][]float64) {
		for s := range moved {
			for g, n := range moved[s] {
				if all := whole.Counts[s][g]; all > 0 {
					n = float64(n*float64(part.Counts[s][g])) / float64(all)
				} else {
					n = 0
				}
				mine[s] = append(mine[s], n)
			}
		}
		return mine
	}
	out.Rates.Start, out.Rates.End = of(m.Rates.Start), of(m.Rates.End)
	return out
}

func (a *assessment) placeAhead(p population.Projection) PlaceAhead {
	out := PlaceAhead{Code: p.From.Region, Name: a.region.names[p.From.Region], Now: p.From.Counts, Total: p.From.Total(), Estimate: p.From.Note(), launch: p.From.Year}
	for i := range p.Steps {
		s := &p.Steps[i]
		out.Years = append(out.Years, AheadYear{Year: s.Year, Counts: s.Population, Total: s.Total(), Births: s.Born(), Deaths: s.Died(), Moved: s.Moved()})
	}
	out.Says = out.moves(len(out.Years)-1, whenAsBefore(), false)
	return out
}

func whenAsBefore() samverkan.Text {
	return samverkan.Text{SV: "Om det går som förut", EN: "If it goes as before"}
}

// moves says how a population goes to one of its years ahead, on a condition; in
// brief without the numbers of both years.
func (p *PlaceAhead) moves(to int, when samverkan.Text, brief bool) samverkan.Text {
	d := p.Years[to].Total - p.Total
	t := samverkan.Text{SV: "{if} får {name} {n} {more} till {to}", EN: "{if}, {name} has {n} {more} by {to}"}
	switch {
	case d == 0:
		t = samverkan.Text{SV: "{if} har {name} lika många invånare {to} som {from}", EN: "{if}, {name} has as many inhabitants in {to} as in {from}"}
	case !brief:
		t.SV += ": {after} mot {before} år {from}"
		t.EN += ": {after} against {before} in {from}"
	}
	more := samverkan.Text{SV: "fler invånare", EN: "more inhabitants"}
	if d < 0 {
		d, more = -d, samverkan.Text{SV: "färre invånare", EN: "fewer inhabitants"}
	}
	return samverkan.Text{SV: t.SV + ".", EN: t.EN + "."}.With(samverkan.Of("if", when), samverkan.Str("name", p.Name), whole("n", d), samverkan.Of("more", more),
		whole("after", p.Years[to].Total), whole("before", p.Total), samverkan.Str("from", itoa(p.launch)), samverkan.Str("to", itoa(p.Years[to].Year)))
}

// whole is a number of people as people write it.
func whole(name string, n int64) samverkan.Arg {
	return samverkan.Of(name, phrase.Digits(samverkan.Whole(n), 0))
}

// notes says what must be known to read the projection.
func (o *Ahead) notes() {
	o.Says = o.Region.moves(len(o.Region.Years)-1, samverkan.Text{
		SV: "Om dödligheten är som {deaths}, barnafödandet som {births} och flyttningarna som {moves}",
		EN: "If mortality is as in {deaths}, childbearing as in {births} and migration as in {moves}",
	}.With(samverkan.Of("deaths", phrase.Years(o.DeathsFrom, o.To)), samverkan.Of("births", phrase.Years(o.BirthsFrom, o.To)), samverkan.Of("moves", phrase.Years(o.MovesFrom, o.To))), false)
	if o.Launch > o.To {
		o.Notes = append(o.Notes, samverkan.Text{
			SV: "Dödligheten, födslarna och flyttningarna är de som var till och med {to}. Folkmängden är den vid slutet av {launch}. Mycket kan ha ändrats däremellan.",
			EN: "Mortality, births and migration are those up to {to}. The population is that at the end of {launch}. Much may have changed in between.",
		}.With(samverkan.Str("to", itoa(o.To)), samverkan.Str("launch", itoa(o.Launch))))
	}
	for i := range o.Places {
		if p := &o.Places[i]; !p.Estimate.IsZero() {
			o.Notes = append(o.Notes, samverkan.Text{SV: "{name}: {what}", EN: "{name}: {what}"}.With(samverkan.Str("name", p.Name), samverkan.Of("what", p.Estimate)))
		}
	}
	if len(o.Places) > 0 {
		o.Notes = append(o.Notes, samverkan.Text{
			SV: "Hur många som flyttar till och från varje kommun i olika åldrar är inte känt här. Regionens flyttningar är fördelade efter hur många som bor i kommunen.",
			EN: "How many move to and from each municipality at different ages is not known here. The region's migration is shared by how many live in each.",
		})
	}
}
