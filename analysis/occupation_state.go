package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/analysis/population"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/check"
)

// OccupationState is one occupation: need and supply in every municipality and
// over all of them, and the cheapest that fills the gap.
type OccupationState struct {
	Occupation string         `json:"occupation"`
	Name       samverkan.Text `json:"name"`
	// The year at whose end the stock was counted, and the year whose gap is to
	// be filled.
	Base int `json:"base"`
	Year int `json:"year"`
	// The municipalities, in the document's order.
	Places []supply.Report `json:"places,omitempty"`
	// All of them together; left out: none is entered.
	Total *supply.Total `json:"total,omitempty"`
	// The cheapest mix of levers that fills the gap; left out: the gap is not
	// known, or there is none, or the year has passed.
	Mix *supply.Mix `json:"mix,omitempty"`
	// The gap of the year with its band, in a sentence; where not every municipality
	// is entered, of how many it is. It is told as one that may be where no
	// municipality is sure of one.
	Says samverkan.Text `json:"says"`

	partly samverkan.Text // "tre av sju kommuner", where it is not all
	ahead  bool           // whether any need follows the population ahead
}

// draws is how many draws the bands of a report are of.
const draws = 1000

// occupations reckons every occupation.
func (a *assessment) occupations() error {
	doc := a.region.a
	var all []supply.Workforce
	least := 0
	for i := range doc.Occupations {
		o := &doc.Occupations[i]
		s, forces, err := a.occupation(o, false)
		if err != nil {
			return err
		}
		a.out.Occupations = append(a.out.Occupations, s)
		all = append(all, forces...)
		if least == 0 || o.Year < least {
			least = o.Year
		}
	}
	if len(all) == 0 {
		return nil
	}
	for i := range all { // all have begun by the earliest year that is asked about
		if all[i].Base > least {
			return nil
		}
	}
	short, err := supply.Shortage(all, least)
	a.out.Shortages = &short
	for _, list := range [][]supply.Shortfall{short.Short, short.Enough} {
		for i := range list {
			s := &list[i]
			o := &a.out.Occupations[a.region.jobs[s.Occupation]]
			k := slices.IndexFunc(o.Places, func(r supply.Report) bool { return r.Place == s.Place })
			s.Within(o.Places[k].Years[least-o.Base].GapBand)
		}
	}
	return err
}

// occupation reckons one occupation; with the bands alone, what makes the gap
// uncertain is not looked for.
func (a *assessment) occupation(o *Occupation, bandsAlone bool) (OccupationState, []supply.Workforce, error) {
	s := OccupationState{Occupation: o.ID, Name: o.Name, Base: o.Base, Year: o.Year}
	var forces []supply.Workforce
	for k := range o.Workforces {
		w := a.workforce(o, &o.Workforces[k])
		r, err := supply.Project(&w, supply.Options{Draws: draws, NoVariance: bandsAlone})
		if err != nil {
			return s, nil, err
		}
		r.Says = r.Told(o.Name)
		if slices.ContainsFunc(o.Workforces[k].Needs, func(n Need) bool { return n.Ages != nil }) {
			s.ahead = true
			if v := r.Variance; v != nil {
				v.Says.SV += " Befolkningen framåt är räknad som säker. Hur fel den kan vara i kommunen är inte känt."
				v.Says.EN += " The population ahead is taken as certain. How far off it may be in the municipality is not known."
			}
		}
		s.Places, forces = append(s.Places, r), append(forces, w)
	}
	s.Says = samverkan.Text{SV: "Det är inte känt hur många {name} som saknas.", EN: "It is not known how many {name} are lacking."}.With(samverkan.Of("name", o.Name))
	if len(s.Places) == 0 {
		return s, nil, nil
	}
	together, err := supply.Together(s.Places)
	if err != nil {
		return s, nil, err
	}
	s.Total = &together.Occupations[0]
	last := &s.Total.Years[len(s.Total.Years)-1]
	if last.Needed == nil {
		return s, forces, nil
	}
	if n, of := len(s.Places), len(a.region.own); n < of {
		s.partly = phrase.OutOf(int64(n), int64(of), phrase.Noun{
			One: samverkan.Text{SV: "kommun", EN: "municipality"}, Many: samverkan.Text{SV: "kommuner", EN: "municipalities"},
		})
	}
	where := samverkan.Text{}
	if !s.partly.IsZero() {
		where = samverkan.Text{SV: "i " + s.partly.SV, EN: "in " + s.partly.EN}
	}
	s.Says = s.Total.Told(o.Name, where, slices.ContainsFunc(s.Places, func(r supply.Report) bool { return r.Years[len(r.Years)-1].Sure() }))
	if !s.partly.IsZero() {
		s.Says = samverkan.Text{SV: "{says} Om {n|den andra|de andra} är det inte känt.", EN: "{says} Of the {n|other|others} it is not known."}.With(
			samverkan.Of("says", s.Says), samverkan.Int("n", len(a.region.own)-len(s.Places)))
	}
	if *last.Needed == 0 {
		return s, forces, nil
	}
	first := max(o.Base, a.on.Year()) + 1
	if first > o.Year || len(o.Levers) == 0 {
		return s, forces, nil
	}
	mix, err := supply.Cheapest(samverkan.Whole(*last.Needed), o.Levers, supply.Target{From: first, By: o.Year})
	if err != nil {
		return s, nil, err
	}
	s.Mix = &mix
	return s, forces, nil
}

// workforce is what package supply reckons with. Users of an age come from the
// projection.
func (a *assessment) workforce(o *Occupation, w *Workforce) supply.Workforce {
	out := supply.Workforce{
		Occupation: o.ID, Place: w.Place, Base: o.Base, Until: o.Year,
		Stock: w.Stock, Retirement: w.Retirement, Leavers: w.Leavers, Transfers: w.Transfers, Inflows: w.Inflows,
	}
	for i := range w.Needs {
		n := &w.Needs[i]
		need := supply.Need{Name: n.Name, PerUser: n.PerUser}
		if n.Users != nil {
			need.Users = *n.Users
		} else if n.Ages != nil {
			need.Users = a.users(w.Place, n.Ages, o.Base, o.Year)
		}
		out.Needs = append(out.Needs, need)
	}
	return out
}

// users returns how many of an age there are each year: between the years of
// the projection, along a straight line. What it does not reach is unknown. That
// it goes as projected is an assumption, and of a municipality no band of it is
// known.
func (a *assessment) users(place string, ages *Ages, from, to int) supply.Series {
	s := supply.Series{First: from, Basis: supply.Basis{Assumption: &samverkan.Text{
		SV: "befolkningen framåt, så som den räknas här", EN: "the population ahead, as it is projected here",
	}}}
	if a.out.Ahead == nil {
		return s
	}
	p, ok := a.out.Ahead.by[place]
	if !ok {
		return s
	}
	type known struct {
		year int
		n    int64
	}
	var line []known
	for k := 0; k <= len(p.Steps); k++ {
		at := p.At(k)
		n, err := aged(at, ages)
		if err != nil {
			return s
		}
		line = append(line, known{at.Year, n})
	}
	for y := from; y <= to; y++ {
		var b supply.Band
		for k := 0; k+1 < len(line); k++ {
			if l, r := line[k], line[k+1]; l.year <= y && y <= r.year {
				n := samverkan.Whole(l.n).Add(samverkan.Ratio((r.n-l.n)*int64(y-l.year), int64(r.year-l.year)))
				b.Value = &n
			}
		}
		s.Values = append(s.Values, b)
	}
	return s
}

func aged(p population.Population, ages *Ages) (int64, error) {
	if ages.To == 0 {
		return p.From(ages.From)
	}
	return p.Between(ages.From, ages.To)
}

// shortest says which occupation lacks the most; empty where none is known to.
func (a *assessment) shortest() samverkan.Text {
	var most int64
	var says samverkan.Text
	for i := range a.out.Occupations {
		o := &a.out.Occupations[i]
		if o.Total == nil {
			continue
		}
		if n := o.Total.Years[len(o.Total.Years)-1].Needed; n != nil && *n > most {
			most, says = *n, o.Says
		}
	}
	return says
}

// askShortage draws the question on shortage occupations from what is short, first
// what surely is, and reports whether that is sure. Of what is enough it tells that,
// and asks openly.
func (a *assessment) askShortage(p *Profile, out *AgendaPoint) (short bool) {
	if a.out.Shortages == nil {
		return false
	}
	var s *supply.Shortfall
	for _, list := range [][]supply.Shortfall{a.out.Shortages.Short, a.out.Shortages.Enough} {
		for k := range list {
			if is := &list[k]; is.Place == p.Code && (s == nil || is.Sure() && !s.Sure()) {
				s = is
			}
		}
	}
	if s == nil {
		return false
	}
	name := samverkan.Of("name", a.region.a.Occupations[a.region.jobs[s.Occupation]].Name)
	out.Says = samverkan.Text{SV: "{^name} år {year}: {why}", EN: "{^name} in {year}: {why}"}.With(
		samverkan.Str("year", itoa(a.out.Shortages.Year)), name, samverkan.Of("why", s.Says))
	if s.Needed > 0 {
		out.Ask = samverkan.Text{
			SV: "Stämmer bilden av {name} hos er, och vilka yrken är svårare att anställa till?", EN: "Is the picture of {name} here right, and which occupations are harder to recruit to?",
		}.With(name)
	}
	return s.Sure()
}

func (c *checker) occupations() {
	for i := range c.a.Occupations {
		o, at := &c.a.Occupations[i], check.At("/occupations", i)
		if o.Year <= o.Base || o.Year > o.Base+supply.MaxYears {
			c.Ranged(int64(o.Year), int64(o.Base)+1, int64(o.Base)+supply.MaxYears, at+"/year")
			continue
		}
		seen := map[string]bool{}
		for k := range o.Workforces {
			w, where := &o.Workforces[k], check.At(at+"/workforces", k)
			c.municipality(w.Place, where+"/place")
			if seen[w.Place] {
				c.twice(w.Place, where+"/place")
			}
			seen[w.Place] = true
			c.workforce(o, w, where)
		}
		c.Places(at+"/levers", len(o.Levers), func(k int) string { return o.Levers[k].ID })
	}
}

func (c *checker) workforce(o *Occupation, w *Workforce, at string) {
	for i := range w.Needs {
		n, where := &w.Needs[i], check.At(at+"/needs", i)
		if (n.Users == nil) == (n.Ages == nil) {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, where, samverkan.Text{
				SV: "Ange antingen åldrarna (”ages”) eller antalet (”users”), ett av dem.", EN: "Give either the ages (“ages”) or the number (“users”), one of them.",
			}))
		}
		if n.Ages != nil {
			c.ages(n.Ages, where+"/ages")
		}
	}
	whole := (&assessment{region: c.r}).workforce(o, w)
	c.Checker.Place(whole.Check(), at)
}

// ages refuses what the groups of the projection cannot tell.
func (c *checker) ages(x *Ages, at string) {
	const last = 5 * (ageGroups - 1)
	for _, e := range []struct {
		is   int
		name string
	}{{x.From, "/from"}, {x.To, "/to"}} {
		if e.is < 0 || e.is > last || e.is%5 != 0 {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+e.name, samverkan.Text{
				SV: "Åldern är {age}. Skriv den första åldern i en femårsgrupp: 0, 5, 10 till {last}.",
				EN: "The age is {age}. Write the first age of a group of five years: 0, 5, 10 to {last}.",
			}, samverkan.Str("age", itoa(e.is)), samverkan.Int("last", last)))
		}
	}
	if x.To != 0 && x.To <= x.From {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/to", samverkan.Text{
			SV: "Åldrarna går från {from} till {to}. Slutet ska vara högre; utelämna det för alla äldre.",
			EN: "The ages go from {from} to {to}. The end is to be higher; leave it out for everybody older.",
		}, samverkan.Str("from", itoa(x.From)), samverkan.Str("to", itoa(x.To))))
	}
}
