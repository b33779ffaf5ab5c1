package analysis

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// checker finds what contradicts itself in a document.
type checker struct {
	check.Checker
	a *Analysis
	r *region
}

// Check returns all that is wrong with the document, as samverkan.Faults; nil
// when nothing is.
func (a *Analysis) Check() error {
	if _, faults := a.check(); len(faults) > 0 {
		return faults
	}
	return nil
}

func (a *Analysis) check() (*region, samverkan.Faults) {
	if a == nil {
		panic("analysis: Check and Assess need an Analysis, and this one is nil")
	}
	c := checker{a: a, r: &region{a: a}}
	if faults := strictjson.Check(a); faults != nil {
		return c.r, check.OnlySchema(faults)
	}
	if c.figures(); len(c.Faults) > 0 {
		return c.r, c.Faults
	}
	c.places()
	c.lists()
	c.panels()
	c.stated()
	c.people()
	c.education()
	c.occupations()
	c.work()
	return c.r, c.Faults
}

// figures refuses more of them than a report can be made of in a second.
func (c *checker) figures() {
	a := c.a
	cells := 0
	for i := range a.Panels {
		cells += len(a.Panels[i].Columns) * len(a.Panels[i].Rows)
	}
	c.Size(cells, MaxFigures, "/panels")
}

// called refuses a name of no language that is blank.
func (c *checker) called(name, at string) { c.Checker.Place(samverkan.Same(name).Check(), at) }

func (c *checker) places() {
	a, r := c.a, c.r
	r.names = map[string]string{}
	c.called(a.Region.Name, "/region/name")
	r.own = c.codes("/municipalities", len(a.Municipalities), func(i int) string { return a.Municipalities[i].Code })
	if len(a.Municipalities) == 0 {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, "/municipalities", samverkan.Text{
			SV: "Regionen har inga kommuner. Skriv in minst en.", EN: "The region has no municipalities. Enter one at least.",
		}))
	}
	others := c.codes("/others", len(a.Others), func(i int) string { return a.Others[i].Code })
	for i, m := range a.Municipalities {
		at := check.At("/municipalities", i)
		c.called(m.Name, at+"/name")
		if points, _ := m.Label.Points(); len(points) > 1 {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/label", samverkan.Text{
				SV: "Namnet står på en punkt. Här står {n}.", EN: "The name stands at one point. Here are {n}.",
			}, samverkan.Int("n", len(points))))
		}
		r.names[m.Code] = m.Name
		r.codes = append(r.codes, m.Code)
		if _, twice := others[m.Code]; twice || m.Code == a.Region.Code {
			c.twice(m.Code, at+"/code")
		}
	}
	for i, p := range a.Others {
		at := check.At("/others", i)
		c.called(p.Name, at+"/name")
		r.names[p.Code] = p.Name
		r.codes = append(r.codes, p.Code)
		if p.Code == a.Region.Code {
			c.twice(p.Code, at+"/code")
		}
	}
	r.names[a.Region.Code] = a.Region.Name
	slices.Sort(r.codes)
}

// codes notes where each code of a list stands and refuses one that stands
// twice.
func (c *checker) codes(list string, n int, code func(i int) string) map[string]int {
	at := make(map[string]int, n)
	for i := range n {
		if _, twice := at[code(i)]; twice {
			c.twice(code(i), check.At(list, i)+"/code")
			continue
		}
		at[code(i)] = i
	}
	return at
}

func (c *checker) twice(code, at string) {
	c.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
		SV: "Koden ”{code}” står för två platser. Varje plats har en kod.", EN: "The code “{code}” stands for two places. Each place has one code.",
	}, samverkan.Quoted("code", code)))
}

// noChoice refuses a word that is none of those to choose among.
func noChoice(at, word string, choices []string) *samverkan.Fault {
	all := make([]samverkan.Text, len(choices))
	for i, c := range choices {
		all[i] = samverkan.Same(c)
	}
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "”{word}” är inte ett av valen. Välj bland {choices}.",
		EN: "“{word}” is not one of the choices. Choose among {choices}.",
	}, samverkan.Quoted("word", word), samverkan.List("choices", all))
}

// place refuses a code that is no place of the document.
func (c *checker) place(code, at string) {
	if _, ok := c.r.names[code]; !ok {
		c.Add(samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
			SV: "Koden ”{code}” står varken bland regionens kommuner eller bland de andra. Skriv in platsen, eller rätta koden.",
			EN: "The code “{code}” is neither among the region's municipalities nor among the others. Enter the place, or correct the code.",
		}, samverkan.Quoted("code", code)))
	}
}

// municipality refuses a code that is none of the region's municipalities.
func (c *checker) municipality(code, at string) {
	c.Refers(c.r.own, "municipalities", code, at)
}

// source refuses a figure without a source of the document.
func (c *checker) source(id, at string) {
	c.Refers(c.r.sources, "sources", id, at)
}

func (c *checker) lists() {
	a, r := c.a, c.r
	r.sources = c.Places("/sources", len(a.Sources), func(i int) string { return a.Sources[i].ID })
	r.measures = c.Places("/measures", len(a.Measures), func(i int) string { return a.Measures[i].ID })
	r.entries = c.Places("/catalogue/entries", len(a.Catalogue.Entries), func(i int) string { return a.Catalogue.Entries[i].ID })
	r.evidence = c.Places("/evidence", len(a.Evidence), func(i int) string { return a.Evidence[i].ID })
	r.jobs = c.Places("/occupations", len(a.Occupations), func(i int) string { return a.Occupations[i].ID })
	r.seats = c.Places("/programs", len(a.Programs), func(i int) string { return a.Programs[i].ID })
	for i := range a.Sources {
		c.called(a.Sources[i].Publisher, check.At("/sources", i)+"/publisher")
	}
}

func (c *checker) panels() {
	a, r := c.a, c.r
	r.panels, r.from, r.known, r.years = map[cell]Figure{}, map[column]int{}, map[column]bool{}, make([][]int, len(a.Measures))
	for i := range a.Panels {
		p, at := &a.Panels[i], check.At("/panels", i)
		c.source(p.Source, at+"/source")
		columns := make([]column, len(p.Columns))
		for k, col := range p.Columns {
			place := check.At(at+"/columns", k)
			c.Refers(r.measures, "measures", col.Measure, place+"/measure")
			m, ok := r.measures[col.Measure]
			if !ok {
				continue
			}
			columns[k] = column{m, col.Year}
			if _, twice := r.from[columns[k]]; twice {
				c.Add(samverkan.Wrong(samverkan.CodeConflict, place, samverkan.Text{
					SV: "Måttet ”{measure}” för {year} står i två kolumner. Behåll en av dem.",
					EN: "The measure “{measure}” of {year} stands in two columns. Keep one of them.",
				}, samverkan.Quoted("measure", col.Measure), samverkan.Str("year", itoa(col.Year))))
				continue
			}
			r.from[columns[k]] = i
			r.years[m] = append(r.years[m], col.Year)
		}
		c.rows(p, at, columns)
	}
	for m := range r.years {
		slices.Sort(r.years[m])
	}
}

func (c *checker) rows(p *Panel, at string, columns []column) {
	seen := map[string]bool{}
	for _, row := range p.Rows {
		where := at + "/rows" + samverkan.Pointer(row.Place)
		c.place(row.Place, where)
		if seen[row.Place] {
			c.twice(row.Place, where)
		}
		seen[row.Place] = true
		figures, _ := row.Row.Figures() // it was asked
		if len(figures) != len(columns) {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, where, samverkan.Text{
				SV: "Raden har {n|en uppgift|# uppgifter} och tabellen {m|en kolumn|# kolumner}. Skriv .. där en uppgift saknas.",
				EN: "The row has {n|one figure|# figures} and the table {m|one column|# columns}. Write .. where a figure is missing.",
			}, samverkan.Int("n", len(figures)), samverkan.Int("m", len(columns))))
			continue
		}
		for k, f := range figures {
			if columns[k].year != 0 { // else the column's measure is none, which is told
				c.possible(&c.a.Measures[columns[k].measure], f, where)
			}
			c.r.panels[cell{columns[k], row.Place}] = f
			c.r.known[columns[k]] = c.r.known[columns[k]] || f.Known()
		}
	}
}

// isShare reports whether a measure is a share of a whole, as its name says. Others
// in percent may be changes, or more of one thing than of another.
func (m *Measure) isShare() bool {
	en := strings.TrimPrefix(strings.ToLower(m.Name.EN), "the ")
	return m.Unit == Percent && (strings.HasPrefix(strings.ToLower(m.Name.SV), "andel") || strings.HasPrefix(en, "share "))
}

// possible refuses a figure that its measure cannot have: what is compared by ratio
// is not below 0 (nothing has no ratio, and is not compared), and a share is 0 to
// 100 percent.
func (c *checker) possible(m *Measure, f Figure, at string) {
	if !f.Known() {
		return
	}
	n := samverkan.Of("n", samverkan.Text{SV: f.Number().ForPeople(f.Decimals, samverkan.SV), EN: f.Number().ForPeople(f.Decimals, samverkan.EN)})
	switch {
	case m.Log && f.Units < 0:
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n} för ”{measure}”. Platser jämförs med hur många gånger större måttet är, så det kan inte vara under 0. Skriv .. om uppgiften saknas.",
			EN: "Here stands {n} for “{measure}”. Places are compared by how many times larger it is, so it cannot be below 0. Write .. if the figure is missing.",
		}, n, samverkan.Quoted("measure", m.ID)))
	case m.isShare() && (f.Units < 0 || f.Units > 100*pow10(f.Decimals)):
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n} procent för ”{measure}”, som är en andel. En andel är 0 till 100 procent.",
			EN: "Here stands {n} percent for “{measure}”, which is a share. A share is 0 to 100 percent.",
		}, n, samverkan.Quoted("measure", m.ID)))
	}
}

// measured refuses a measure and years that there are no figures of.
func (c *checker) measured(measure string, years [2]int, at string) {
	c.Refers(c.r.measures, "measures", measure, at+"/measure")
	m, ok := c.r.measures[measure]
	if !ok {
		return
	}
	for i, name := range []string{"/from", "/year"} {
		if years[i] != 0 && !slices.Contains(c.r.years[m], years[i]) {
			c.Add(samverkan.Wrong(samverkan.CodeUnknown, at+name, samverkan.Text{
				SV: "Det finns inga uppgifter om ”{measure}” för {year}. Åren är: {years}.",
				EN: "There are no figures of “{measure}” for {year}. The years are: {years}.",
			}, samverkan.Quoted("measure", measure), samverkan.Str("year", itoa(years[i])), samverkan.List("years", yearTexts(c.r.years[m]))))
		}
	}
}

func yearTexts(years []int) []samverkan.Text {
	out := make([]samverkan.Text, len(years))
	for i, y := range years {
		out[i] = samverkan.Same(itoa(y))
	}
	return out
}

func (c *checker) stated() {
	c.Places("/facts", len(c.a.Facts), func(i int) string { return c.a.Facts[i].ID })
	for i, f := range c.a.Facts {
		at := check.At("/facts", i)
		c.municipality(f.Place, at+"/place")
		c.measured(f.Measure, [2]int{f.From, f.Year}, at)
		year := f.Year
		if m, ok := c.r.measures[f.Measure]; ok && year == 0 && len(c.r.years[m]) > 0 {
			year = c.r.years[m][len(c.r.years[m])-1]
		}
		if f.From != 0 && year != 0 && f.From >= year {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/from", samverkan.Text{
				SV: "Faktan går från {from} till {year}. Det första året ska vara före det andra.",
				EN: "The fact goes from {from} to {year}. The first year is to be before the second.",
			}, samverkan.Str("from", itoa(f.From)), samverkan.Str("year", itoa(year))))
		}
	}
}
