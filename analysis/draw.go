package analysis

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/internal/check"
)

// Drawing is one chart of a municipality, with what it says and what it rests
// on.
type Drawing struct {
	// What it is of.
	Kind DrawingKind
	// Its ID: the kind, and where there can be several of it, what it is of.
	ID string
	// What it says, as a heading.
	Heading samverkan.Text
	// The chart.
	Chart chart.Chart
	// What must be known to read it.
	Caption samverkan.Text
	// Who publishes its figures, such as "SCB"; empty where there are none.
	Source samverkan.Text

	from []string // the sources of its figures, by ID
}

// DrawingKind is what a drawing is of.
type DrawingKind string

// The kinds of drawings, in the order in which a reader meets them.
const (
	MapDrawing     DrawingKind = "map"
	ProfileDrawing DrawingKind = "profile"
	SeriesDrawing  DrawingKind = "series"
	AgesDrawing    DrawingKind = "ages"
	PyramidDrawing DrawingKind = "pyramid"
	GapDrawing     DrawingKind = "gap"
	MixDrawing     DrawingKind = "mix"
	PlacesDrawing  DrawingKind = "places"
)

// Choices lists the kinds.
func (DrawingKind) Choices() []string {
	return []string{
		string(MapDrawing), string(ProfileDrawing), string(SeriesDrawing), string(AgesDrawing),
		string(PyramidDrawing), string(GapDrawing), string(MixDrawing), string(PlacesDrawing),
	}
}

// Drawings returns the charts of one municipality, in the order of the kinds.
// What is not known, or is more than a chart holds, is not drawn. A code that is none of the region's
// municipalities gives none, and so does a report that Assess has not made.
func (r *Report) Drawings(place string) []Drawing {
	for i := range r.Profiles {
		if r.Profiles[i].Code == place && r.of != nil {
			return draw(r, &r.Profiles[i], nil)
		}
	}
	return nil
}

// Drawings returns the charts of one municipality as Report.Drawings does, but
// only of some kinds, and reckons no more than they need: for whoever looks at
// one municipality after another. No kinds are all of them. Of the region itself
// there is its pyramid.
func (a *Analysis) Drawings(place string, kinds []DrawingKind, o Options) ([]Drawing, error) {
	x, err := a.assessment(o)
	if err != nil {
		return nil, err
	}
	for i, k := range kinds {
		if !slices.Contains(k.Choices(), string(k)) {
			return nil, samverkan.Faults{noChoice(check.At("/kinds", i), string(k), k.Choices())}
		}
	}
	_, own := x.region.own[place]
	if !own && place != a.Region.Code {
		return nil, samverkan.Faults{check.NoSuch("/place", place, "municipalities")}
	}
	r := &x.out
	r.of, r.Name, r.Region = x, a.Name, a.Region
	p := Profile{Code: place, Name: a.Region.Name}
	if own {
		p = x.profile(place)
	}
	wants := func(all ...DrawingKind) bool {
		return len(kinds) == 0 || slices.ContainsFunc(all, func(k DrawingKind) bool { return slices.Contains(kinds, k) })
	}
	if wants(PyramidDrawing, GapDrawing, MixDrawing) {
		if err := x.ahead(); err != nil {
			return nil, err
		}
	}
	if wants(GapDrawing, MixDrawing) {
		for i := range a.Occupations {
			s, _, err := x.occupation(&a.Occupations[i], true)
			if err != nil {
				return nil, err
			}
			r.Occupations = append(r.Occupations, s)
		}
	}
	if wants(PlacesDrawing) {
		if r.Programs, err = x.programs(); err != nil {
			return nil, err
		}
	}
	return draw(r, &p, kinds), nil
}

// draw makes the charts of a profile.
func draw(r *Report, p *Profile, kinds []DrawingKind) []Drawing {
	d := drawer{r: r, a: r.of, place: p.Code, p: p}
	for _, kind := range []struct {
		is   DrawingKind
		draw func()
	}{
		{MapDrawing, d.outlines},
		{ProfileDrawing, d.profile},
		{SeriesDrawing, d.series},
		{AgesDrawing, d.ages},
		{PyramidDrawing, d.pyramid},
		{GapDrawing, d.gaps},
		{MixDrawing, d.mixes},
		{PlacesDrawing, d.filled},
	} {
		if len(kinds) == 0 || slices.Contains(kinds, kind.is) {
			d.kind = kind.is
			kind.draw()
		}
	}
	return d.out
}

type drawer struct {
	r     *Report
	a     *assessment
	place string
	p     *Profile
	kind  DrawingKind
	from  []string // the sources of what is being drawn
	out   []Drawing
}

// add adds a drawing of the kind; of names it where there can be several. What is
// more than a chart holds, such as a name of a thousand letters, is left out.
func (d *drawer) add(of string, heading samverkan.Text, c chart.Chart, caption, source samverkan.Text) {
	from := d.from
	if d.from = nil; c.Check() != nil {
		return
	}
	id := string(d.kind)
	if of != "" {
		id += "." + of
	}
	d.out = append(d.out, Drawing{d.kind, id, heading, c, caption, source, from})
}

// source says who publishes what is being drawn, each once: "SCB".
func (d *drawer) source() samverkan.Text {
	var names []samverkan.Text
	for _, id := range d.from {
		if name := samverkan.Same(d.a.region.publisher(id)); name.SV != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return phrase.List(names...)
}

func (d *drawer) outlines() {
	m := chart.Map{Chosen: d.place, Link: "kommunen/", Head: chart.Head{
		Title: samverkan.Text{SV: "{region}, {n|en kommun|# kommuner}", EN: "{region}, {n|one municipality|# municipalities}"}.With(
			samverkan.Str("region", d.r.Region.Name), samverkan.Int("n", len(d.a.region.a.Municipalities))),
		Each: samverkan.Text{SV: "Kommun", EN: "Municipality"},
	}}
	for _, of := range d.a.region.a.Municipalities {
		s := chart.Shape{ID: of.Code, Name: samverkan.Same(of.Name)}
		for _, ring := range of.Outline {
			points, _ := ring.Points()
			var out []chart.Point
			for _, p := range points {
				out = append(out, chart.Point{East: float64(p[0]), North: float64(p[1])})
			}
			s.Rings = append(s.Rings, out)
		}
		if len(s.Rings) > 0 {
			m.Shapes = append(m.Shapes, s)
		}
	}
	if len(m.Shapes) > 0 {
		d.add("", samverkan.Same(d.p.Name), m, samverkan.Text{}, samverkan.Text{})
	}
}

// begins is a name as it begins a line.
func begins(t samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "{^what}", EN: "{^what}"}.With(samverkan.Of("what", t))
}

// short is a unit as it stands after a figure in a drawing.
func (u Unit) short() samverkan.Text {
	switch u {
	case Percent:
		return samverkan.Same("%")
	case ThousandKronor:
		return samverkan.Text{SV: "tkr", EN: "SEK k"}
	case Kronor, PerHundred:
		return samverkan.Text{SV: "kr", EN: "SEK"}
	case Years:
		return samverkan.Text{SV: "år", EN: "years"}
	}
	return samverkan.Text{}
}

func values(figures []Figure) []chart.Value {
	out := make([]chart.Value, len(figures))
	for i, f := range figures {
		out[i] = chart.Exact(f.Number())
	}
	return out
}

func (d *drawer) profile() {
	reg := d.a.region
	like := samverkan.Text{SV: "{n|en liknande kommun|# liknande kommuner}", EN: "{n|one municipality like it|# municipalities like it}"}.With(samverkan.Int("n", len(d.p.Like.Places)))
	s := chart.Strip{
		Head:   chart.Head{Title: samverkan.Text{SV: "{name} bland alla kommuner", EN: "{name} among all municipalities"}.With(samverkan.Str("name", d.p.Name)), Each: samverkan.Text{SV: "Mått", EN: "Measure"}},
		Chosen: samverkan.Same(d.p.Name), Like: like,
		Middle: samverkan.Text{SV: "mitten av alla", EN: "the middle of all"},
		All:    samverkan.Text{SV: "alla {n}", EN: "all {n}"}.With(samverkan.Str("n", strconv.Itoa(len(reg.codes)))),
	}
	if len(d.p.Like.Places) == 0 {
		s.Like = samverkan.Text{}
	}
	for i := range d.p.Measures {
		m := &d.p.Measures[i]
		all := reg.compared(i, m.Year)
		if m.Value == nil || len(all) <= len(reg.own) || len(s.Rows) == chart.MaxRows { // known of the region alone, or too many
			continue
		}
		row := chart.Measure{Name: begins(m.Name), Unit: m.Unit.short(), Decimals: m.Decimals, All: values(all), Chosen: chart.Exact(*m.Value), Log: reg.a.Measures[i].Log}
		if m.Median != nil {
			row.Median = chart.Exact(*m.Median)
		}
		for _, l := range d.p.Like.Places {
			if f := reg.figure(i, m.Year, l.Code); f.Known() {
				row.Like = append(row.Like, chart.Exact(f.Number()))
			}
		}
		for _, f := range all {
			row.Log = row.Log && f.Units > 0
		}
		s.Rows = append(s.Rows, row)
		d.from = append(d.from, m.Source)
	}
	if len(s.Rows) == 0 {
		return
	}
	names := make([]samverkan.Text, len(d.p.Like.Places))
	for i, l := range d.p.Like.Places {
		names[i] = samverkan.Same(l.Name)
	}
	caption := samverkan.Text{}
	if len(names) > 0 {
		caption = samverkan.Text{SV: "Liknande: {names}.", EN: "Alike: {names}."}.With(samverkan.List("names", names))
	}
	d.add("", d.p.Compared, s, caption, d.source())
}

func (d *drawer) series() {
	reg := d.a.region
	for i := range d.p.Measures {
		m := &d.p.Measures[i]
		if len(m.Series) < 3 || m.Subject == Demography {
			continue
		}
		years := reg.years[i]
		line := func(code string) []chart.Value {
			var out []chart.Value
			for _, y := range years {
				v := chart.Value{}
				if f := reg.figure(i, y, code); f.Known() {
					v = chart.Exact(f.Number())
				}
				out = append(out, v)
			}
			return out
		}
		c := chart.Lines{
			Head:   chart.Head{Title: begins(m.Name), Unit: m.Unit.short(), Decimals: m.Decimals},
			Times:  chart.Times{At: years},
			Series: []chart.Series{{Name: samverkan.Same(d.p.Name), Values: line(d.place), Strong: true}},
		}
		for _, l := range d.p.Like.Places {
			if all := line(l.Code); someKnown(all) > 1 {
				c.Series = append(c.Series, chart.Series{Name: samverkan.Same(l.Name), Values: all})
			}
		}
		if n := len(c.Series) - 1; n > 0 {
			c.Others = samverkan.Text{SV: "{n|en liknande kommun|# liknande kommuner}", EN: "{n|one municipality like it|# municipalities like it}"}.With(samverkan.Int("n", n))
		}
		first, last := m.Series[0], m.Series[len(m.Series)-1]
		heading := phrase.Sentence(reg.a.Measures[i].called(), reg.a.Measures[i].went(first, last, m.Change.Surely, m.Decimals))
		for _, y := range years {
			d.from = append(d.from, reg.sourceOf(i, y))
		}
		d.add(m.Measure, heading, c, samverkan.Text{}, d.source())
	}
}

func someKnown(all []chart.Value) int {
	n := 0
	for _, v := range all {
		if v.Known() {
			n++
		}
	}
	return n
}

// ages are the shares of age groups now and before.
func (d *drawer) ages() {
	b := chart.Bars{Whole: chart.Exact(samverkan.Whole(100)), Head: chart.Head{
		Title: samverkan.Text{SV: "Åldersgrupper", EN: "Age groups"}, Unit: Percent.short(), Decimals: 1, Each: samverkan.Text{SV: "Ålder", EN: "Age"},
	}}
	for i := range d.p.Measures {
		m := &d.p.Measures[i]
		if m.Subject != Demography || m.Unit != Percent || m.Value == nil {
			continue
		}
		row := chart.Bar{Name: begins(m.Name), Value: chart.Exact(*m.Value)}
		if m.Change != nil {
			row.Before = chart.Exact(m.Series[0].Value)
			b.Before = samverkan.Same(strconv.Itoa(m.Change.From))
			d.from = append(d.from, d.a.region.sourceOf(i, m.Change.From))
		}
		b.Now = samverkan.Same(strconv.Itoa(m.Year))
		d.from = append(d.from, m.Source)
		b.Rows = append(b.Rows, row)
	}
	if len(b.Rows) > 0 {
		said, _ := d.a.particular(d.p, func(m *Measure) bool { return m.Subject == Demography && m.Unit == Percent })
		if said.IsZero() {
			said = samverkan.Text{SV: "Åldersgrupper i {name}", EN: "Age groups in {name}"}.With(samverkan.Str("name", d.p.Name))
		}
		d.add("", said, b, samverkan.Text{}, d.source())
	}
}
