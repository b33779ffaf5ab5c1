package jsonstat

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// cube puts the rows into their cells.
func (r *koladaReading) cube(names [2]map[string]koladaName) (*cube.Cube, error) {
	if len(r.rows) == 0 {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/pages", samverkan.Text{
			SV: "Sidorna har inga tal som gäller. Kontrollera nyckeltal, kommuner och år.",
			EN: "The pages have no figures that hold. Check indicators, municipalities and years.",
		})}
	}
	area := KoladaMunicipality
	if r.units {
		area = KoladaUnit
	}
	c := &cube.Cube{Dimensions: []cube.Dimension{
		{ID: KoladaIndicator, Role: cube.Metric}, {ID: area, Role: cube.Geo}, {ID: KoladaPeriod, Role: cube.Time}, {ID: KoladaGender},
	}}
	var places [2][]int32 // of the IDs, in their order
	for k := range r.ids {
		used := make([]bool, len(r.ids[k]))
		for i := range r.rows {
			used[r.rows[i].id[k]] = true
		}
		var ids []string
		for id, i := range r.ids[k] { // sorted below
			if used[i] {
				ids = append(ids, id)
			}
		}
		slices.Sort(ids)
		places[k] = make([]int32, len(used))
		for at, id := range ids {
			places[k][r.ids[k][id]] = int32(at)
			n := names[k][id]
			x := cube.Category{ID: id, Label: n.title}
			if k == 0 {
				if x.Unit.Label = n.unit; n.unit == "%" {
					x.Unit = cube.Unit{Label: "procent", Symbol: "%"}
				}
			}
			c.Dimensions[k].Categories = append(c.Dimensions[k].Categories, x)
		}
	}
	var years []int
	genders := [3]int{-1, -1, -1}
	seen := map[int32]int{}
	for i := range r.rows {
		p := r.rows[i].period
		if _, ok := seen[p]; !ok {
			seen[p] = 0
			years = append(years, int(p))
		}
		genders[r.rows[i].gender] = 0
	}
	slices.Sort(years)
	for at, y := range years {
		seen[int32(y)] = at
		c.Dimensions[2].Categories = append(c.Dimensions[2].Categories, cube.Category{ID: itoa(y)})
	}
	for g, label := range []string{"totalt", "kvinnor", "män"} {
		if genders[g] == 0 {
			genders[g] = len(c.Dimensions[3].Categories)
			c.Dimensions[3].Categories = append(c.Dimensions[3].Categories, cube.Category{ID: "TKM"[g : g+1], Label: label})
		}
	}
	sizes := make([]int, len(c.Dimensions))
	for i := range c.Dimensions {
		sizes[i] = len(c.Dimensions[i].Categories)
	}
	cells, f := r.o.cells(sizes, r.bytes, true)
	if f != nil {
		f.At = "/pages"
		return nil, samverkan.Faults{f}
	}
	c.Values = make([]float64, cells)
	marks := make([]uint8, cells) // 0 is absent, then as status of rows, from 1 on
	for i := range r.rows {
		row := &r.rows[i]
		at := 0
		for d, place := range []int{int(places[0][row.id[0]]), int(places[1][row.id[1]]), seen[row.period], genders[row.gender]} {
			at = at*sizes[d] + place
		}
		if marks[at] != 0 {
			if marks[at] == row.status+1 && c.Values[at] == row.value {
				continue
			}
			return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeConflict, "/pages", samverkan.Text{
				SV: "Nyckeltalet {kpi} har två olika tal för {area} {year}. Hämta sidorna igen.",
				EN: "The indicator {kpi} has two different figures for {area} {year}. Fetch the pages again.",
			}, samverkan.Quoted("kpi", c.Dimensions[0].Categories[places[0][row.id[0]]].ID),
				samverkan.Quoted("area", c.Dimensions[1].Categories[places[1][row.id[1]]].ID), samverkan.Str("year", itoa(int(row.period))))}
		}
		c.Values[at], marks[at] = row.value, row.status+1
	}
	r.statuses(c, marks)
	table := ""
	if sizes[0] == 1 {
		table = c.Dimensions[0].Categories[0].ID
		c.Label = c.Dimensions[0].Categories[0].Label
	}
	if r.o.Source.Table == "" {
		r.o.Source.Table = table
	}
	c.Sources = r.o.known("Kolada", "")
	return c, nil
}

// statuses gives the statuses their places, in the order in which cells have them.
func (r *koladaReading) statuses(c *cube.Cube, marks []uint8) {
	var places [cube.MaxStatuses]uint8
	some := false
	for i, m := range marks {
		if m == 1 {
			marks[i] = 0
			continue
		}
		if some = true; places[m] == 0 {
			s := cube.Status{Missing: cube.NotStated}
			if m > 1 {
				s = r.meaning(r.texts[m-2])
			}
			if len(c.Statuses) == 0 {
				c.Statuses = []cube.Status{{}}
			}
			at := slices.IndexFunc(c.Statuses, func(x cube.Status) bool {
				return x.Missing == s.Missing && x.Symbol == s.Symbol
			})
			if at < 1 {
				at = len(c.Statuses)
				c.Statuses = append(c.Statuses, s)
			}
			places[m] = uint8(at)
		}
		marks[i] = places[m]
	}
	if some {
		c.Status = marks
	}
}

// meaning returns what a status of Kolada means.
func (r *koladaReading) meaning(is said) cube.Status {
	s := r.o.meaning(is.missing, is.code)
	if is.missing && s.Missing == cube.NotStated {
		switch strings.ToLower(is.code) {
		case "missing":
			s.Missing = cube.NotAvailable
		case "private":
			s.Missing = cube.Suppressed
		}
	}
	return s
}
