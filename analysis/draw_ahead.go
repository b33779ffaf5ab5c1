package analysis

// The drawings of what is ahead: the pyramid, gaps, mixes, places.

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/analysis/population"
	"github.com/samverkan/samverkan/analysis/supply"
)

// pyramid is the population now and ten years ahead, with a band where there is
// one.
func (d *drawer) pyramid() {
	o := d.r.Ahead
	if o == nil {
		return
	}
	at := &o.Region
	for i := range o.Places {
		if o.Places[i].Code == d.place {
			at = &o.Places[i]
		}
	}
	const ten = 1 // the second step of five years: what a plan reaches
	to := min(ten, len(at.Years)-1)
	then := &at.Years[to]
	c := chart.Pyramid{
		Head: chart.Head{Title: samverkan.Text{SV: "{name} efter ålder", EN: "{name} by age"}.With(samverkan.Str("name", at.Name))},
		Now:  samverkan.Same(strconv.Itoa(o.Launch)), Then: samverkan.Same(strconv.Itoa(then.Year)), Rough: at != &o.Region,
	}
	var band *population.Band
	for i := range at.Bands {
		if at.Bands[i].Year == then.Year {
			band = &at.Bands[i]
		}
	}
	for g := range at.Now[0] {
		c.Ages = append(c.Ages, 5*g)
	}
	for s, side := range []*chart.Side{&c.Women, &c.Men} {
		side.Now, side.Then = wholes(at.Now[s]), wholes(then.Counts[s])
		if band != nil {
			side.Low, side.High = wholes(band.Low[s]), wholes(band.High[s])
		}
	}
	doc := d.a.region.a
	for _, list := range [][]People{doc.Population, doc.Deaths} {
		for i := range list {
			if p := &list[i]; p.Place == d.place || p.Place == doc.Region.Code || at == &o.Region {
				d.from = append(d.from, p.Source)
			}
		}
	}
	for i := range doc.Births {
		d.from = append(d.from, doc.Births[i].Source)
	}
	d.add("", at.moves(to, whenAsBefore(), true), c, o.caption(at, then, band), d.source())
}

// caption is what must be known to read a drawing of a year ahead: short, for it
// stands on sheets.
func (o *Ahead) caption(at *PlaceAhead, then *AheadYear, band *population.Band) samverkan.Text {
	shared := samverkan.Text{}
	if at != &o.Region {
		shared = samverkan.Text{
			SV: " Regionens flyttningar är fördelade efter folkmängd, så åldrarna är osäkra.",
			EN: " The region's migration is shared by population, so the ages are unsure.",
		}
	}
	sure := samverkan.Text{SV: " Hur fel talen kan vara är inte känt.", EN: " How far off the figures may be is not known."}
	args := []samverkan.Arg{number("to", o.To), samverkan.Of("shared", shared), whole("after", then.Total), whole("before", at.Total)}
	if band != nil {
		sure = samverkan.Text{SV: " Bandet ska rymma {level} av 100; om det gör det är inte prövat.", EN: " The band is to hold {level} of 100; whether it does is not tried."}
		args = append(args, samverkan.Int("level", band.Level))
		if c := band.Coverage; c != nil {
			sure = samverkan.Text{SV: " Bandet ska rymma {level} av 100; så gjorda band rymde förr {n} av {of} åldersgrupper.", EN: " The band is to hold {level} of 100; bands made so held {n} of {of} age groups before."}
			if 100*c.Inside < band.Level*c.Cells {
				sure = samverkan.Text{SV: " Bandet ska rymma {level} av 100, men så gjorda band rymde förr bara {n} av {of} åldersgrupper.", EN: " The band is to hold {level} of 100, but bands made so held only {n} of {of} age groups before."}
			}
			args = append(args, number("n", c.Inside), number("of", c.Cells))
		}
	}
	return samverkan.Text{
		SV: "{after} invånare mot {before}. Efter hur många som dog, föddes och flyttade till och med {to}.{shared}" + sure.SV,
		EN: "{after} inhabitants against {before}. By how many died, were born and moved up to {to}.{shared}" + sure.EN,
	}.With(args...)
}

func wholes(list []int64) []chart.Value {
	out := make([]chart.Value, len(list))
	for i, n := range list {
		out[i] = chart.Exact(samverkan.Whole(n))
	}
	return out
}

// gaps are need and supply of each occupation in the municipality.
func (d *drawer) gaps() {
	for i := range d.r.Occupations {
		o := &d.r.Occupations[i]
		caption := samverkan.Text{SV: "Behov och tillgång vilar på antaganden.", EN: "Need and supply rest on assumptions."}
		if o.ahead {
			caption = samverkan.Text{
				SV: "Behov och tillgång vilar på antaganden. Befolkningen är räknad som säker, och det är den inte.",
				EN: "Need and supply rest on assumptions. The population is taken as certain, which it is not.",
			}
		}
		for k := range o.Places {
			if o.Places[k].Place == d.place {
				d.add(o.Occupation, o.Places[k].Says, gapChart(o, o.Places[k].Years), caption, ownFigures())
			}
		}
	}
}

// mixes are what fills the gap of each occupation, in all municipalities of which
// it is known. Costs are told in full: rounded, they would not add up.
func (d *drawer) mixes() {
	for i := range d.r.Occupations {
		o := &d.r.Occupations[i]
		if o.Mix == nil || !o.Mix.Enough {
			continue
		}
		decimals := 0
		for k := range o.Mix.Uses {
			if o.Mix.Uses[k].Cost%100 != 0 {
				decimals = 2
			}
		}
		kronor := func(ore int64) samverkan.Text {
			return phrase.Short(samverkan.Ratio(ore, 100), decimals, phrase.Krona())
		}
		where := samverkan.Str("where", d.r.Region.Name)
		if !o.partly.IsZero() {
			where = samverkan.Of("where", o.partly)
		}
		args := []samverkan.Arg{where, samverkan.Of("cost", kronor(o.Mix.Cost)), samverkan.Of("name", o.Name), samverkan.Of("says", o.Mix.Says)}
		title := samverkan.Text{SV: "Billigaste blandningen i {where}: {cost}", EN: "Cheapest mix in {where}: {cost}"}
		heading := samverkan.Text{SV: "Billigaste sättet att fylla bristen på {name} i {where}: {cost}", EN: "The cheapest way to fill the gap of {name} in {where}: {cost}"}
		if !o.Mix.Left.IsZero() { // of another lever the price may be unknown
			title = samverkan.Text{SV: "Billigaste kända blandningen i {where}: {cost}", EN: "Cheapest known mix in {where}: {cost}"}
			heading = samverkan.Text{SV: "Billigaste kända sättet att fylla bristen på {name} i {where}: {cost}", EN: "The cheapest known way to fill the gap of {name} in {where}: {cost}"}
		}
		m := chart.Mix{Head: chart.Head{
			Title: title.With(args...),
			Each:  samverkan.Text{SV: "Åtgärd", EN: "Measure"}, Decimals: 0,
		}}
		for _, u := range o.Mix.Uses {
			m.Parts = append(m.Parts, chart.Part{
				Name: u.Name, Value: chart.Exact(u.Gives), Assumption: len(u.Assumed) > 0, Note: kronor(u.Cost),
			})
		}
		caption := samverkan.Text{SV: "Gäller hela {where}, inte en kommun. {says}", EN: "Of all of {where}, not of one municipality. {says}"}
		if !o.partly.IsZero() {
			caption = samverkan.Text{SV: "Gäller {where} tillsammans. {says}", EN: "Of {where} together. {says}"}
		}
		d.add(o.Occupation, heading.With(args...), m, caption.With(args...), ownFigures())
	}
}

// gapChart draws need and supply, and tells them in whole persons that add up, as
// the sentence above it and Year.Whole do.
func gapChart(o *OccupationState, years []supply.Year) chart.Gap {
	c := chart.Gap{
		Head:    chart.Head{Title: samverkan.Text{SV: "{^name}: behov och tillgång", EN: "{^name}: need and supply"}.With(samverkan.Of("name", o.Name))},
		Persons: true,
	}
	const most = 8 // of points: more make a table that nobody reads
	step := (len(years) + most - 1) / most
	for i := range years {
		if (len(years)-1-i)%step != 0 {
			continue
		}
		y := &years[i]
		c.At = append(c.At, y.Year)
		lineOf(&c.Need, y.Demand, y.DemandBand)
		lineOf(&c.Supply, y.Supply, y.SupplyBand)
	}
	return c
}

// lineOf adds a year to a line, with its band.
func lineOf(s *chart.Series, n *samverkan.Number, b *supply.Spread) {
	var v [3]chart.Value
	if n != nil {
		v[0] = chart.Exact(*n)
		if v[1], v[2] = v[0], v[0]; b != nil {
			v[1], v[2] = chart.Of(b.P10Rounded), chart.Of(b.P90Rounded)
		}
	}
	s.Values, s.Low, s.High = append(s.Values, v[0]), append(s.Low, v[1]), append(s.High, v[2])
}

// filled is how the places of programs were filled.
func (d *drawer) filled() {
	for i := range d.r.Programs {
		p := &d.r.Programs[i]
		if p.Place != "" && p.Place != d.place {
			continue
		}
		b := chart.Bars{
			Head: chart.Head{Title: samverkan.Text{SV: "{name}: platser och påbörjade", EN: "{name}: places and started"}.With(samverkan.Of("name", p.Name)), Each: samverkan.Text{SV: "År", EN: "Year"}},
			Now:  samverkan.Text{SV: "platser", EN: "places"}, Part: samverkan.Text{SV: "påbörjade", EN: "started"},
		}
		for k, y := range d.a.region.a.Programs[i].Years {
			if y.Granted == nil {
				continue
			}
			row := chart.Bar{Name: samverkan.Same(strconv.Itoa(y.Year)), Value: chart.Exact(samverkan.Whole(*y.Granted))}
			if y.Started != nil && *y.Started <= *y.Granted {
				row.Part = chart.Exact(samverkan.Whole(*y.Started))
			}
			if fill := p.Years[k].Fill; fill != nil {
				row.Note = phrase.Short(fill.Mul(samverkan.Whole(100)), 1, phrase.Percent())
			}
			b.Rows = append(b.Rows, row)
		}
		if len(b.Rows) > 0 {
			d.from = append(d.from, p.Source)
			d.add(p.Program, samverkan.Text{SV: "{name}: fyllda platser", EN: "{name}: places filled"}.With(samverkan.Of("name", p.Name)), b, samverkan.Text{}, d.source())
		}
	}
}
