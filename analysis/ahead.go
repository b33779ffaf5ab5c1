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
	// What "as before" is in it, and both numbers.
	Given samverkan.Text `json:"given"`
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
	// How much each method missed when the past was projected as far as this, from
	// what was known before it: all horizons together, and one by one.
	Scores    []population.Score `json:"scores,omitempty"`
	ByHorizon []HorizonScores    `json:"byHorizon,omitempty"`
	// What must be known to read it: how old the rates are, what is estimated.
	Notes []samverkan.Text `json:"notes,omitempty"`

	by map[string]*population.Projection
}

// HorizonScores is how much each method missed one number of years ahead.
type HorizonScores struct {
	// How many years ahead, and the first and last launches.
	Ahead int `json:"ahead"`
	First int `json:"first"`
	Last  int `json:"last"`
	// What was missed.
	Scores []population.Score `json:"scores"`
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
// so too where rates that no people can have make it pass all bounds, and where more
// died than there can have been people. ANA-06 tells both.
func (a *assessment) ahead() error {
	err := a.project()
	var fault *samverkan.Fault
	if errors.As(err, &fault) && (fault.Code == samverkan.CodeTooLarge || fault.Code == samverkan.CodeConflict) {
		return nil
	}
	return err
}

func (a *assessment) project() error {
	history, broken := a.region.history()
	if len(history) < leastYears {
		return nil
	}
	last := history[len(history)-1].Population.Year
	from, parts, newest := a.region.launch(last)
	used := pastUsed()
	var whole, lately population.Projection
	var model population.Model
	for _, moves := range []int{leastYears - 1, used.Migration} { // of the latest step alone, to tell what hangs on it
		var err error
		lately, used.Migration = whole, moves
		if model, err = population.Fit(history[max(len(history)-1-moves, 0):], used); err != nil {
			return err
		}
		if whole, err = model.Project(from, StepsAhead); err != nil {
			return err
		}
	}
	out := &Ahead{From: history[0].Population.Year + 1, To: last, Launch: from.Year, by: map[string]*population.Projection{}}
	out.DeathsFrom, out.BirthsFrom = max(out.From, out.To-used.Mortality+1), max(out.From, out.To-used.Fertility+1)
	out.MovesFrom = max(out.From, out.To-used.Migration+1)
	var list []population.Projection
	for i := range parts {
		own, err := share(&model, &from, &parts[i]).Project(parts[i], StepsAhead)
		if err != nil {
			return err
		}
		list = append(list, own)
	}
	if len(list) > 0 {
		var err error
		if list, err = population.AddUp(whole, list); err != nil {
			return err
		}
	}
	out.Region = out.place(a.region, &whole)
	for i := range list {
		out.Places = append(out.Places, out.place(a.region, &list[i]))
	}
	if err := out.tried(a.region, history, &whole); err != nil {
		return err
	}
	out.notes(broken, newest, lately.Steps[StepsAhead-1].Total())
	a.out.Ahead = out
	return nil
}

// leastYears is how many years a projection needs: a step of five, and the people of
// the year before.
const leastYears = 6

// pastUsed is how much of the past the rates are of: what package population takes
// where nothing is asked for, written here since the report tells the years.
func pastUsed() population.Options {
	return population.Options{Mortality: 2, Fertility: 1, Migration: 15}
}

// tried says what the same method, and simpler ones, give and have missed before.
// The past is projected as the future is: as many steps, and from a population that
// is as many years newer than the births, deaths and migration.
func (o *Ahead) tried(r *region, history []population.Year, p *population.Projection) error {
	w, lag := p.From.Width, o.Launch-o.To
	same, err := population.Unchanged(p.From, StepsAhead)
	if err != nil {
		return err
	}
	o.Region.Unchanged = totals(same)
	for i := range r.a.Population {
		if before := &r.a.Population[i]; before.Place == p.From.Region && before.Year == p.From.Year-w {
			ratio, err := population.HamiltonPerry(r.people(before), p.From, StepsAhead)
			if err != nil {
				return err
			}
			o.Region.HamiltonPerry = totals(ratio)
		}
	}
	if len(history) < o.yearsToTry()+1 {
		return nil
	}
	forecasts, err := population.Backtest(history, population.Trial{Options: pastUsed(), Steps: StepsAhead, Lag: lag})
	if err != nil {
		return err
	}
	if o.Scores, err = population.Compare(forecasts); err != nil {
		return err
	}
	for k := range StepsAhead {
		var list []population.Forecast
		for i := range forecasts {
			if forecasts[i].Horizon == k+1 {
				list = append(list, forecasts[i])
			}
		}
		if len(list) == 0 {
			break
		}
		of := HorizonScores{Ahead: w * (k + 1), First: list[0].Launch, Last: list[len(list)-1].Launch}
		if of.Scores, err = population.Compare(list); err != nil {
			return err
		}
		o.ByHorizon = append(o.ByHorizon, of)
	}
	o.Region.Bands, err = population.Bands(*p, forecasts, 0)
	return err
}

// yearsToTry is how many years in a row must be known for the method to be tried:
// one step to know, one to see what came, and what the newest births and deaths are
// older than the launch.
func (o *Ahead) yearsToTry() int { return 10 + o.Launch - o.To }

//go:noinline
func totals(list []population.Population) []int64 {
	out := make([]int64, len(list))
	for i := range list {
		out[i] = list[i].Total()
	}
	return out
}

// gap is the latest break in the years that are known, if next is not 0: the years
// from first to last come before it, in one piece from since, and next follows.
type gap struct{ first, since, last, next int }

// args are the years of the gap: those that are missing, and those that are not used
// because of it.
func (g gap) args() []samverkan.Arg {
	return []samverkan.Arg{spanned("missing", g.last+1, g.next-1), spanned("unused", g.first, g.last)}
}

// history returns the latest unbroken run of years of which population, births
// and deaths of the region are known, MaxHistory at most, and what broke it.
func (r *region) history() (run []population.Year, g gap) {
	code := r.a.Region.Code
	years := map[int]*population.Year{}
	var known []int
	for i := range r.a.Population {
		if p := &r.a.Population[i]; p.Place == code {
			years[p.Year] = &population.Year{Population: r.people(p)}
			known = append(known, p.Year)
		}
	}
	for i := range r.a.Deaths {
		if d := &r.a.Deaths[i]; d.Place == code && years[d.Year] != nil {
			years[d.Year].Deaths = r.people(d).Counts
		}
	}
	for i := range r.a.Births {
		if b := &r.a.Births[i]; b.Place == code && years[b.Year] != nil {
			years[b.Year].Births = mothers(b)
		}
	}
	slices.Sort(known)
	for _, year := range known {
		y := years[year]
		if y.Births[0] == nil || y.Deaths[0] == nil { // as of the launch, whose deaths are told later
			continue
		}
		if n := len(run); n > 0 && run[n-1].Population.Year != year-1 {
			g.since, g.last, g.next = run[0].Population.Year, run[n-1].Population.Year, year
			if g.first == 0 {
				g.first = g.since
			}
			run = nil
		}
		run = append(run, *y)
	}
	return run[max(0, len(run)-MaxHistory):], g
}

//go:noinline
func (r *region) people(p *People) population.Population {
	female, _ := p.Female.counts()
	male, _ := p.Male.counts()
	return population.Population{
		Region: p.Place, Year: p.Year, Width: 5, Counts: [2][]int64{female, male}, Estimated: !p.Estimate.IsZero(),
	}
}

// mothers puts births into the groups of a population.
//
//go:noinline
func mothers(b *Births) (out [2][]int64) {
	for i, row := range []Row{b.Girls, b.Boys} {
		out[i] = make([]int64, ageGroups)
		counts, _ := row.counts()
		copy(out[i][firstMother:], counts)
	}
	return out
}

// launch returns the region's people of the latest year, not before another, of
// which every municipality's are known, added up of these; where there is no such
// year, its own latest people. The last is the year of these.
func (r *region) launch(from int) (whole population.Population, parts []population.Population, newest int) {
	told := map[int]int{} // by year, of how many municipalities
	last, own := 0, 0
	for i := range r.a.Population {
		p := &r.a.Population[i]
		if p.Place == r.a.Region.Code {
			if p.Year > newest {
				newest, own = p.Year, i
			}
		} else if _, mine := r.own[p.Place]; mine && p.Year >= from {
			if told[p.Year]++; told[p.Year] == len(r.own) {
				last = max(last, p.Year)
			}
		}
	}
	if last == 0 {
		return r.people(&r.a.Population[own]), nil, newest
	}
	parts = make([]population.Population, len(r.own))
	for i := range r.a.Population {
		p := &r.a.Population[i]
		if k, mine := r.own[p.Place]; mine && p.Year == last {
			parts[k] = r.people(p)
		}
	}
	return together(r.a.Region.Code, parts), parts, newest
}

// together adds the municipalities up to the region.
func together(code string, parts []population.Population) population.Population {
	sum := population.Population{Region: code, Year: parts[0].Year, Width: 5}
	for s := range sum.Counts {
		sum.Counts[s] = make([]int64, ageGroups)
		for i := range parts {
			sum.Estimated = sum.Estimated || parts[i].Estimated
			for g, n := range parts[i].Counts[s] {
				sum.Counts[s][g] += n
			}
		}
	}
	return sum
}

// share makes a municipality's model of the region's: of its net migration in
// each group the share that the municipality has of the people there.
func share(m *population.Model, whole, part *population.Population) population.Model {
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

// place tells of one place, and keeps its projection.
func (o *Ahead) place(r *region, p *population.Projection) PlaceAhead {
	o.by[p.From.Region] = p
	out := PlaceAhead{Code: p.From.Region, Name: r.names[p.From.Region], Now: p.From.Counts, Total: p.From.Total(), Estimate: p.From.Note(), launch: p.From.Year}
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
// brief without both numbers, which are then told beside it: other figures of the
// place may be of another year.
func (p *PlaceAhead) moves(to int, when samverkan.Text, brief bool) samverkan.Text {
	d := p.Years[to].Total - p.Total
	t := samverkan.Text{
		SV: "{if} får {name} {n} {more} {to} än {from}",
		EN: "{if}, {name} has {n} {more} in {to} than in {from}",
	}
	if d == 0 {
		t = samverkan.Text{SV: "{if} har {name} lika många invånare {to} som {from}", EN: "{if}, {name} has as many inhabitants in {to} as in {from}"}
	}
	if !brief {
		t.SV += ": {after} mot {before}"
		t.EN += ": {after} against {before}"
	}
	t.SV += "."
	t.EN += "."
	more := moreOrFewer(d)
	return t.With(samverkan.Of("if", when), samverkan.Str("name", p.Name), whole("n", max(d, -d)), samverkan.Of("more", more),
		whole("after", p.Years[to].Total), whole("before", p.Total), number("from", p.launch), number("to", p.Years[to].Year))
}

//go:noinline
func moreOrFewer(d int64) samverkan.Text {
	if d < 0 {
		return samverkan.Text{SV: "färre invånare", EN: "fewer inhabitants"}
	}
	return samverkan.Text{SV: "fler invånare", EN: "more inhabitants"}
}

// whole is a number of people as people write it.
//
//go:noinline
func whole(name string, n int64) samverkan.Arg {
	return samverkan.Of(name, phrase.Digits(samverkan.Whole(n), 0))
}

//go:noinline
func (o *Ahead) note(t samverkan.Text, args ...samverkan.Arg) {
	o.Notes = append(o.Notes, t.With(args...))
}

// spanned is the years from one to another, as they stand in a sentence.
//
//go:noinline
func spanned(name string, from, to int) samverkan.Arg {
	return samverkan.Of(name, phrase.Years(from, to))
}

// number is a year, in digits.
//
//go:noinline
func number(name string, n int) samverkan.Arg { return samverkan.Str(name, itoa(n)) }

// notes says what must be known to read the projection.
func (o *Ahead) notes(g gap, newest int, lately int64) {
	end, moves := len(o.Region.Years)-1, spanned("moves", o.MovesFrom, o.To)
	o.Says = o.Region.moves(end, whenAsBefore(), true)
	o.Given = samverkan.Text{
		SV: "Då blir det {after} invånare mot {before}. Som förut betyder dödligheten {deaths}, barnafödandet {births} och flyttningarna {moves}.",
		EN: "There are then {after} inhabitants against {before}. As before means the mortality of {deaths}, the childbearing of {births} and the migration of {moves}.",
	}.With(whole("after", o.Region.Years[end].Total), whole("before", o.Region.Total), spanned("deaths", o.DeathsFrom, o.To), spanned("births", o.BirthsFrom, o.To), moves)
	launch, to, mine := number("launch", o.Launch), number("to", o.Region.Years[end].Year), whole("mine", o.Region.Years[end].Total)
	if o.Launch > o.To {
		t := samverkan.Text{
			SV: "Talen om döda, födda och flyttade går till {to}, men folkmängden är den vid slutet av {launch}. Mycket kan ha ändrats däremellan.",
			EN: "The figures of deaths, births and migration go to {to}, but the population is that at the end of {launch}. Much may have changed in between.",
		}
		if len(o.Scores) > 0 {
			t.SV += " När sättet prövas på det förflutna är talen lika gamla."
			t.EN += " When the method is tried on the past, the figures are as old."
		}
		o.note(t, number("to", o.To), launch)
	}
	if g.next > 0 {
		o.note(samverkan.Text{
			SV: "Folkmängd, födda och döda är inte alla kända för {missing}. Därför används inte det som är känt om {unused}.",
			EN: "Population, births and deaths are not all known for {missing}. So what is known of {unused} is not used.",
		}, g.args()...)
	}
	if newest > o.Launch {
		o.note(samverkan.Text{
			SV: "Regionens folkmängd {newest} är känd men används inte, för kommunernas är inte känd det året.",
			EN: "The region's population of {newest} is known but not used, for that of the municipalities is not known of that year.",
		}, number("newest", newest))
	}
	if ratio := o.Region.HamiltonPerry; len(ratio) > 0 {
		if a, b := o.Region.Years[end].Total-o.Region.Total, ratio[end]-o.Region.Total; a < 0 && b > 0 || a > 0 && b < 0 {
			o.note(samverkan.Text{
				SV: "Metoderna pekar åt olika håll. Med kohort-komponentmetoden får regionen {more} {to} än {launch}, men inte med Hamilton och Perrys metod: {mine} mot {m}.",
				EN: "The methods point different ways. By the cohort component method the region has {more} in {to} than in {launch}, but not by Hamilton and Perry’s method: {mine} against {m}.",
			}, samverkan.Of("more", moreOrFewer(a)), to, launch, mine, whole("m", ratio[end]))
		}
	}
	if from := o.To - leastYears + 2; o.MovesFrom < from { // else they are of one step already
		o.note(samverkan.Text{
			SV: "Mycket hänger på flyttningarna. Är de som {late} i stället för {moves} blir det {n} invånare {to}, och inte {mine}.",
			EN: "Much depends on migration. If it is as in {late} instead of {moves}, there will be {n} inhabitants in {to}, and not {mine}.",
		}, spanned("late", from, o.To), moves, whole("n", lately), to, mine)
	}
	for i := range o.Places {
		if p := &o.Places[i]; !p.Estimate.IsZero() {
			o.note(samverkan.Text{SV: "{name}: {what}", EN: "{name}: {what}"}, samverkan.Str("name", p.Name), samverkan.Of("what", p.Estimate))
		}
	}
	if len(o.Places) > 0 {
		o.note(samverkan.Text{
			SV: "Hur många som flyttar till och från varje kommun i olika åldrar är inte känt här. Regionens flyttningar är fördelade efter hur många som bor i kommunen.",
			EN: "How many move to and from each municipality at different ages is not known here. The region's migration is shared by how many live in each.",
		})
	}
}
