package main

import (
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/analysis/population"
)

// The municipality whose like ones are told of, and the one that is visited next.
const compared, visited = "2284", "2262"

// tell writes the whole story.
func tell(a *analysis.Analysis, r *analysis.Report, lang samverkan.Lang) string {
	p := &page{a: a, r: r, lang: lang}
	p.line("# ", p.in(r.Says))
	p.line()
	p.says(text("{name}, {on}. {note}", "{name}, {on}. {note}"), samverkan.Of("name", r.Name), samverkan.On("on", r.On), samverkan.Of("note", a.Note))
	p.municipalities()
	p.alike()
	p.facts()
	p.ahead()
	if len(r.Occupations) > 0 {
		p.occupation(&r.Occupations[0])
	}
	p.visit()
	p.steps()
	p.findings()
	return p.String()
}

// municipalities tells what has happened to each, and how it differs from those
// like it.
func (p *page) municipalities() {
	p.heading(text("Kommunerna", "The municipalities"))
	for i := range p.r.Profiles {
		p.item(text("{says} {compared}", "{says} {compared}"), samverkan.Of("says", p.r.Profiles[i].Says), samverkan.Of("compared", p.r.Profiles[i].Compared))
	}
}

// alike tells which municipalities are most like one, and how sure that is.
func (p *page) alike() {
	k := slices.IndexFunc(p.r.Profiles, func(x analysis.Profile) bool { return x.Code == compared })
	x := &p.r.Profiles[k]
	p.heading(text("De som liknar {name}", "Those like {name}"), samverkan.Str("name", x.Name))
	var by []samverkan.Text
	for _, m := range x.Like.By {
		by = append(by, p.measure(m.Measure))
	}
	p.says(text("Av {n} kommuner, efter {by}. Avståndet är i standardavvikelser.", "Of {n} municipalities, by {by}. The distance is in standard deviations."),
		samverkan.Int("n", x.Like.Among), samverkan.List("by", by))
	p.line()
	var list []samverkan.Text
	for _, l := range x.Like.Places {
		list = append(list, text("{name} ({far})", "{name} ({far})").With(samverkan.Str("name", l.Name), samverkan.Str("far", p.rounded(l.DistanceRounded, 2))))
	}
	p.item(text("Närmast först: {list}.", "The nearest first: {list}."), samverkan.List("list", list))
	for _, o := range x.Like.Otherwise {
		t := text("Utan {measure} byts {n|en|#} av dem ut.", "Without {measure}, {n|one|#} of them {n|is|are} replaced.")
		if o.Added {
			t = text("Med {measure} också byts {n|en|#} av dem ut.", "With {measure} too, {n|one|#} of them {n|is|are} replaced.")
		}
		p.item(t, samverkan.Of("measure", p.measure(o.Measure)), samverkan.Int("n", o.Replaced))
	}
}

// facts are the fact box, with what must not be told as a trend.
func (p *page) facts() {
	p.heading(text("Visste du att …", "Did you know that …"))
	for i := range p.r.Facts {
		f := &p.r.Facts[i]
		t := text("… {says}? {because}", "… {says}? {because}")
		if f.Before == analysis.No {
			t = text("… {says}? {because} Säg det inte som en trend: vid mätningen före låg kommunen inte säkert i samma halva.",
				"… {says}? {because} Do not tell it as a trend: at the measurement before, the municipality was not surely in the same half.")
		}
		p.item(t, samverkan.Of("says", f.Says), samverkan.Of("because", f.Because))
	}
}

// ahead tells of the population ahead, what it has missed before beside simpler
// methods, and that the municipalities add up.
func (p *page) ahead() {
	o := p.r.Ahead
	p.heading(text("Befolkningen framåt", "The population ahead"))
	p.says(o.Says)
	p.line()
	head := []samverkan.Text{text("Plats", "Place"), samverkan.Same(strconv.Itoa(o.Launch))}
	for _, y := range o.Region.Years {
		head = append(head, samverkan.Same(strconv.Itoa(y.Year)))
	}
	p.head(head...)
	numbers := func(name string, now int64, years []int64) {
		cells := []string{name, p.people(now)}
		for _, n := range years {
			cells = append(cells, p.people(n))
		}
		p.row(cells...)
	}
	totals := func(x *analysis.PlaceAhead) (out []int64) {
		for _, y := range x.Years {
			out = append(out, y.Total)
		}
		return out
	}
	numbers(o.Region.Name, o.Region.Total, totals(&o.Region))
	with := text("{place}, med {method}", "{place}, by {method}")
	if x := o.Region.HamiltonPerry; x != nil {
		numbers(p.in(with, samverkan.Str("place", o.Region.Name), samverkan.Of("method", methods(population.RatioMethod))), o.Region.Total, x)
	}
	numbers(p.in(with, samverkan.Str("place", o.Region.Name), samverkan.Of("method", methods(population.NoChange))), o.Region.Total, o.Region.Unchanged)
	for i := range o.Places {
		numbers(o.Places[i].Name, o.Places[i].Total, totals(&o.Places[i]))
	}
	p.line()
	for i := range o.Region.Bands {
		p.band(&o.Region.Bands[i])
	}
	p.missed(o.ByHorizon)
	for _, n := range o.Notes {
		p.item(n)
	}
}

// band tells of the total's range with the totals' own record. That of the age groups
// is told apart: it says little of totals.
func (p *page) band(b *population.Band) {
	year, level := samverkan.Str("year", strconv.Itoa(b.Year)), samverkan.Str("level", strconv.Itoa(b.Level))
	c := b.Coverage
	if b.Total != nil {
		held := text("Om det gör det är inte prövat.", "Whether it does has not been tried.")
		if c != nil && c.Totals > 0 {
			held = text("Så gjorda band rymde förr hela folkmängden {n} av {of} gånger.", "Bands made so held the whole population {n} of {of} times before.").
				With(samverkan.Str("n", strconv.Itoa(c.TotalsInside)), samverkan.Str("of", strconv.Itoa(c.Totals)))
			if 100*c.TotalsInside < b.Level*c.Totals {
				held = text("{held} Lita alltså inte på det.", "{held} So do not trust it.").With(samverkan.Of("held", held))
			}
		}
		p.item(text("{place} {year}: mellan {low} och {high}. Bandet ska rymma det som kommer {level} gånger av 100. {held}", "{place} in {year}: between {low} and {high}. The band is to hold what comes {level} times of 100. {held}"),
			samverkan.Str("place", p.r.Ahead.Region.Name), year, samverkan.Str("low", p.people(b.Total.Low)), samverkan.Str("high", p.people(b.Total.High)), level, samverkan.Of("held", held))
	}
	if c != nil && c.Cells > 0 {
		p.item(text("Åldersgrupperna {year}: så gjorda band rymde förr {n} av {of}, och ska rymma {level} av 100.", "The age groups in {year}: bands made so held {n} of {of} before, and are to hold {level} of 100."),
			year, level, samverkan.Str("n", p.people(int64(c.Inside))), samverkan.Str("of", p.people(int64(c.Cells))))
	}
}

// missed tells what each method has missed of the total, as far ahead as it looked.
func (p *page) missed(tried []analysis.HorizonScores) {
	if len(tried) == 0 {
		return
	}
	p.line()
	p.says(text("Det förflutna har räknats fram på samma sätt. {^n} år fram missade {best} minst av hela länets folkmängd, och {m} år fram {last}. Så många personer missade de i snitt:",
		"The past was projected in the same way. {^n} years ahead {best} missed the least of the population of the county, and {m} years ahead {last}. So many people they missed on average:"),
		samverkan.Of("n", text("fem", "five")), samverkan.Str("m", strconv.Itoa(tried[len(tried)-1].Ahead)), samverkan.Of("best", least(tried[0].Scores)), samverkan.Of("last", least(tried[len(tried)-1].Scores)))
	p.line()
	head := []samverkan.Text{text("År fram", "Years ahead"), text("Från slutet av", "From the end of"), text("Gånger", "Times")}
	for _, s := range tried[0].Scores {
		head = append(head, text("{^method}", "{^method}").With(samverkan.Of("method", s.Method.Text())))
	}
	p.head(head...)
	for _, of := range tried {
		cells := []string{strconv.Itoa(of.Ahead), strconv.Itoa(of.First) + "–" + strconv.Itoa(of.Last), strconv.Itoa(of.Scores[0].Forecasts)}
		for i := range of.Scores {
			cells = append(cells, p.number(&of.Scores[i].TotalMeanAbsolute))
		}
		p.row(cells...)
	}
	p.line()
}

// least is the method that missed the total least.
func least(scores []population.Score) samverkan.Text {
	of := &scores[0]
	for i := range scores {
		if scores[i].TotalMissed < of.TotalMissed {
			of = &scores[i]
		}
	}
	return methods(of.Method)
}

// occupation tells of a gap, place by place, and what would fill it.
func (p *page) occupation(o *analysis.OccupationState) {
	p.heading(text("{^name}", "{^name}"), samverkan.Of("name", o.Name))
	p.says(text("{says} Alla tal om dem är exempeltal.", "{says} All numbers about them are examples."), samverkan.Of("says", o.Says))
	p.line()
	year := samverkan.Str("year", strconv.Itoa(o.Year))
	p.head(text("Kommun", "Municipality"), text("Finns {base}", "There are, {base}").With(samverkan.Str("base", strconv.Itoa(o.Base))),
		text("Behövs {year}", "Needed, {year}").With(year), text("Finns {year}", "There are, {year}").With(year), text("Saknas", "Lacking"), text("Osäkert", "Uncertain"))
	for i := range o.Places {
		x := &o.Places[i]
		first, last := &x.Years[0], &x.Years[len(x.Years)-1]
		need, have, _ := last.Whole() // all are known here
		p.row(p.place(x.Place), p.number(first.Supply), p.people(need), p.people(have), p.people(*last.Needed),
			p.in(text("{a} till {b}", "{a} to {b}"), samverkan.Str("a", p.rounded(last.GapBand.P10Rounded, 0)), samverkan.Str("b", p.rounded(last.GapBand.P90Rounded, 0))))
	}
	p.line()
	if o.Mix == nil {
		return
	}
	p.says(o.Mix.Says)
	for _, u := range o.Mix.Uses {
		begin := text("De första börjar {year}.", "The first begin in {year}.")
		if len(u.Starts) == 1 {
			begin = text("Alla börjar {year}.", "All begin in {year}.")
		}
		p.item(text("{^name}: {n} personer, vilket väntas ge {gives} fler kockar i slutet av {by}, för {cost} kr. {begin}",
			"{^name}: {n} people, expected to give {gives} more cooks at the end of {by}, for SEK {cost}. {begin}"),
			samverkan.Of("name", u.Name), samverkan.Str("n", p.people(u.Persons)), samverkan.Str("gives", p.fewest(u.Gives)), samverkan.Str("by", strconv.Itoa(o.Mix.By)),
			samverkan.Str("cost", p.people(u.Cost/100)), samverkan.Of("begin", begin.With(samverkan.Str("year", strconv.Itoa(u.Starts[0].Year)))))
	}
	for _, w := range o.Mix.Without {
		if w.Cost != nil {
			p.item(text("Utan {lever} kostar det {cost} kr.", "Without {lever} it costs SEK {cost}."), samverkan.Of("lever", p.lever(w.Lever)), samverkan.Str("cost", p.people(*w.Cost/100)))
		} else {
			p.item(text("Utan {lever} går det inte.", "Without {lever} it cannot be done."), samverkan.Of("lever", p.lever(w.Lever)))
		}
	}
	p.item(text("{n} kr av {all} kr vilar på antagna priser.", "SEK {n} of SEK {all} rest on assumed prices."), samverkan.Str("n", p.people(o.Mix.OnAssumption/100)), samverkan.Str("all", p.people(o.Mix.Cost/100)))
}

// methods are the ways of projecting as they stand in a sentence.
func methods(m population.Method) samverkan.Text {
	if m == population.NoChange {
		return text("antagandet att ingenting ändras", "the assumption that nothing changes")
	}
	return m.Text()
}

func (p *page) lever(id string) samverkan.Text {
	for _, l := range p.a.Occupations[0].Levers {
		if l.ID == id {
			return l.Name
		}
	}
	return samverkan.Same(id)
}

// visit is the plan of the next visit: five subjects, each with its question.
func (p *page) visit() {
	k := slices.IndexFunc(p.r.Visits, func(v analysis.VisitPlan) bool { return v.Code == visited })
	v := &p.r.Visits[k]
	p.heading(text("Besöket i {name}, {on}", "The visit to {name}, {on}"), samverkan.Str("name", v.Name), samverkan.On("on", v.Next))
	for i := range v.Agenda {
		g := &v.Agenda[i]
		says := g.Says
		if says.IsZero() {
			says = text("Ingen siffra.", "No figure.")
		}
		p.item(text("{^title}. {says} {ask}", "{^title}. {says} {ask}"), samverkan.Of("title", g.Title), samverkan.Of("says", says), samverkan.Of("ask", g.Ask))
	}
}

// steps tells how far the four steps have come, and how a structure goes back to
// analysis.
func (p *page) steps() {
	p.heading(text("De fyra stegen", "The four steps"))
	for _, s := range p.r.Steps {
		switch {
		case len(s.Without) == 0:
			p.item(text("{^step}: når alla kommuner.", "{^step}: reaches every municipality."), samverkan.Of("step", s.Name))
		case s.Standing == analysis.NotBegun:
			p.item(text("{^step}: inte börjat.", "{^step}: not begun."), samverkan.Of("step", s.Name))
		default:
			p.item(text("{^step}: når inte {places}.", "{^step}: does not reach {places}."), samverkan.Of("step", s.Name), p.places("places", s.Without))
		}
	}
	lasting := 0
	for _, c := range p.r.Chains {
		if c.FromKnowledge && c.Lasting == analysis.Yes {
			lasting++
		}
	}
	p.item(text("Av {n|en struktur|# strukturer} kommer {lasting|en|#} ur analysen och står utan projekt.",
		"Of {n|one structure|# structures}, {lasting|one comes from the analysis and stands|# come from the analysis and stand} without a project."),
		samverkan.Int("n", len(p.r.Chains)), samverkan.Int("lasting", lasting))
	c := &p.r.Catalogue
	entries := phrase.Noun{One: text("uppgift", "entry"), Many: text("uppgifter", "entries")}
	p.item(text("Utbildningsdatabasen: {stale} har inte kontrollerats på {days} dagar.", "The education catalogue: {stale} have not been checked for {days} days."),
		samverkan.Of("stale", phrase.OutOf(int64(c.Stale), int64(c.Entries), entries)), samverkan.Int("days", c.Every))
	for i := range p.r.Programs {
		x := &p.r.Programs[i]
		last := &x.Years[len(x.Years)-1]
		p.item(text("{name}: {n} platser tomma {year}.", "{name}: {n} places empty in {year}."), samverkan.Of("name", x.Name), samverkan.Str("n", p.people(*last.Unfilled)), samverkan.Str("year", strconv.Itoa(last.Year)))
	}
}

// findings tells what the rules say.
func (p *page) findings() {
	p.heading(text("Att arbeta med, det mest brådskande först", "To work with, most pressing first"))
	notes := map[string]bool{}
	var noted []samverkan.Text
	for f := range p.r.Findings() {
		if f.Severity != samverkan.Note {
			p.line("- ", p.in(f.Says), " ", p.in(f.Next), " ", f.Rule, " (", strings.Join(f.Seeds, ", "), ")")
		} else if !notes[f.Rule] {
			notes[f.Rule] = true
			noted = append(noted, samverkan.Same(f.Rule))
		}
	}
	p.line()
	p.says(text("Anmärkningar finns enligt {rules}.", "There are notes by {rules}."), samverkan.List("rules", noted))
	var held []samverkan.Text
	for _, x := range p.r.Results {
		if x.Outcome == samverkan.Pass {
			held = append(held, samverkan.Same(x.Rule))
		}
	}
	p.says(text("Detta håller: {rules}.", "This holds: {rules}."), samverkan.List("rules", held))
}
