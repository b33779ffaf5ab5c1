package jsonstat

// What a PX file says of a table, keyword by keyword, before it is written.

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// table adds what is said of the whole table.
func (w *pxWriter) table() {
	x, c := w.x, &w.x.Cube
	w.add("CHARSET", nil, "ANSI")
	w.add("CODEPAGE", nil, string(w.e))
	var s cube.Source
	if len(c.Sources) > 0 {
		s = c.Sources[0]
	}
	if plain := (cube.Source{Publisher: s.Publisher, Table: s.Table, Updated: s.Updated}); len(c.Sources) > 1 || s != plain {
		w.lose(lostSources)
	}
	if len(c.Steps) > 0 || c.Lacks != nil {
		w.lose(lostSteps)
	}
	w.must("MATRIX", nil, s.Table)
	for _, name := range []string{"SUBJECT-AREA", "SUBJECT-CODE"} {
		if x.find(name) == nil {
			w.must(name, nil, "")
		}
	}
	w.must("TITLE", nil, c.Label)
	contents := x.Contents
	if contents == "" {
		contents = c.Label
	}
	w.must("CONTENTS", nil, contents)
	if s.Publisher != "" {
		w.add("SOURCE", nil, s.Publisher)
	}
	if s.Updated != "" && x.find("LAST-UPDATED") == nil {
		px, whole := pxMoment(s.Updated)
		if !whole {
			w.lose(lostMoment)
		}
		w.add("LAST-UPDATED", nil, px)
	}
}

// variables adds the variables and their values.
func (w *pxWriter) variables() {
	x, dims := w.x, w.x.Cube.Dimensions
	n := x.Heading
	switch {
	case n == 0:
		n = 1
	case n < 0:
		n = 0
	}
	w.heading = max(0, len(dims)-n)
	var names []string
	seen := map[string]bool{}
	metric := -1
	for i := range dims {
		d := &dims[i]
		name := variableName(d)
		key := []string{name}
		if seen[name] {
			w.wrong(samverkan.CodeConflict, "/dimensions/"+itoa(i), samverkan.Text{
				SV: "Två variabler heter ”{name}”. I en PX-fil ska varje variabel ha ett eget namn.",
				EN: "Two variables are called “{name}”. In a PX file every variable must have a name of its own.",
			}, samverkan.Quoted("name", name))
		}
		seen[name] = true
		names = append(names, name)
		if d.Label != "" {
			w.add("VARIABLECODE", key, d.ID)
		}
		values, codes, coded := make([]string, len(d.Categories)), make([]string, len(d.Categories)), false
		for j := range d.Categories {
			v := &d.Categories[j]
			values[j], codes[j] = valueName(v), v.ID
			coded = coded || v.Label != ""
			if len(v.Children) > 0 {
				w.lose(lostChildren)
			}
			if v.Coordinates != nil {
				w.lose(lostCoordinates)
			}
			if d.Role != cube.Metric && v.Unit != (cube.Unit{}) {
				w.lose(lostSymbols)
			}
		}
		w.add("VALUES", key, values...)
		if coded {
			w.add("CODES", key, codes...)
		}
		switch d.Role {
		case cube.Metric:
			if metric >= 0 {
				w.lose(lostRoles)
				break
			}
			metric = i
			w.add("CONTVARIABLE", nil, name)
		case cube.Time:
			w.time(d, key)
		case cube.Geo:
			if x.find("MAP", name) == nil && x.find("VARIABLE-TYPE", name) == nil {
				w.add("VARIABLE-TYPE", key, pxGeo)
			}
		}
	}
	if len(dims) == 0 {
		w.wrong(samverkan.CodeInvalid, "/dimensions", samverkan.Text{
			SV: "Tabellen har inga dimensioner. En PX-fil har minst en variabel.",
			EN: "The table has no dimensions. A PX file has one variable at least.",
		})
	}
	if w.heading > 0 {
		w.add("STUB", nil, names[:w.heading]...)
	}
	if w.heading < len(names) {
		w.add("HEADING", nil, names[w.heading:]...)
	}
}

// time adds the list of times of a variable.
func (w *pxWriter) time(d *cube.Dimension, key []string) {
	if w.x.find("TIMEVAL", key[0]) != nil {
		return
	}
	scale, times := timeList(d)
	other := ""
	if times != nil { // codes that are other times than the names: no list holds both
		other, _ = otherTime(d, timesOf(d), scale.code)
	}
	if times == nil || other != "" {
		if w.x.find("VARIABLE-TYPE", key[0]) == nil {
			w.add("VARIABLE-TYPE", key, pxTime)
		}
		return
	}
	value := "TLIST(" + scale.code + ")"
	for _, t := range times {
		value += `,"` + t + `"`
	}
	w.bare("TIMEVAL", key, value)
}

// units adds units and decimals.
func (w *pxWriter) units() {
	c := &w.x.Cube
	for i, v := range c.Values {
		if c.Status == nil || c.Statuses[c.Status[i]].Missing == cube.Present {
			w.decimals = max(w.decimals, decimalsOf(v))
		}
	}
	if w.decimals > 15 {
		w.wrong(samverkan.CodeTooLarge, "/values", samverkan.Text{
			SV: "Ett tal har {n} decimaler. En PX-fil kan ha högst 15. Avrunda talen först.",
			EN: "A figure has {n} decimals. A PX file can have 15 at most. Round the figures first.",
		}, samverkan.Int("n", w.decimals))
	}
	metric := c.OfRole(cube.Metric)
	shown := -1
	if metric < 0 {
		w.unit(&c.Unit, nil)
		if c.Unit.Decimals != nil {
			shown = *c.Unit.Decimals
		}
	} else {
		d := &c.Dimensions[metric]
		for i := range d.Categories {
			if n := d.Categories[i].Unit.Decimals; n != nil && (shown < 0 || *n < shown) {
				shown = *n
			}
		}
		for i := range d.Categories {
			v := &d.Categories[i]
			name := w.valueKey(metric, i)
			w.unit(&v.Unit, []string{name})
			if n := v.Unit.Decimals; n != nil && *n != shown {
				w.bare("PRECISION", []string{variableName(d), name}, itoa(*n))
				w.decimals = max(w.decimals, min(*n, 15))
			}
		}
		if c.Unit != (cube.Unit{}) {
			w.lose(lostSymbols)
		}
	}
	w.decimals = max(w.decimals, min(shown, 15))
	w.bare("DECIMALS", nil, itoa(w.decimals))
	if shown >= 0 && shown != w.decimals {
		w.bare("SHOWDECIMALS", nil, itoa(min(shown, 15)))
	}
}

func (w *pxWriter) unit(u *cube.Unit, key []string) {
	label := u.Label
	if label == "" {
		label = u.Base
	}
	w.must("UNITS", key, label)
	if u.Symbol != "" || u.Multiplier != 0 || u.AtStart || u.Kind != "" || u.Label != "" && u.Base != "" || u.Decimals != nil && *u.Decimals > 15 {
		w.lose(lostSymbols)
	}
	switch u.Measure {
	case cube.Stock:
		w.add("STOCKFA", key, "S")
	case cube.Flow:
		w.add("STOCKFA", key, "F")
	case cube.Average:
		w.add("STOCKFA", key, "A")
	}
	switch u.Prices {
	case cube.CurrentPrices:
		w.add("CFPRICES", key, "C")
	case cube.FixedPrices:
		w.add("CFPRICES", key, "F")
	}
}

// valueKey returns what a category is called in keywords about it: its name, or
// its code where the name is not its own.
func (w *pxWriter) valueKey(dimension, place int) string {
	list := w.x.Cube.Dimensions[dimension].Categories
	if w.named == nil {
		w.named = make([]map[string]int, len(w.x.Cube.Dimensions))
	}
	if w.named[dimension] == nil {
		w.named[dimension] = make(map[string]int, len(list))
		for i := range list {
			w.named[dimension][valueName(&list[i])]++
		}
	}
	name, id := valueName(&list[place]), list[place].ID
	named, coded := w.named[dimension][name] > 1, w.named[dimension][id] > 0
	switch {
	case !named:
		return name
	case coded:
		w.wrong(samverkan.CodeConflict, "/dimensions/"+itoa(dimension)+"/categories/"+itoa(place), samverkan.Text{
			SV: "Värdet ”{name}” har samma namn som ett annat, och dess kod är namnet på ett tredje. Ge det ett eget namn.",
			EN: "The value “{name}” has the same name as another, and its code is the name of a third. Give it a name of its own.",
		}, samverkan.Quoted("name", name))
	}
	return id
}

// notes adds the notes.
func (w *pxWriter) notes() {
	c := &w.x.Cube
	w.always = make(map[string]bool, len(w.x.Always))
	for _, n := range w.x.Always {
		w.always[n] = true
	}
	w.noted("NOTE", nil, c.Notes)
	for i := range c.Dimensions {
		d := &c.Dimensions[i]
		name := variableName(d)
		w.noted("NOTE", []string{name}, d.Notes)
		for j := range d.Categories {
			if notes := d.Categories[j].Notes; len(notes) > 0 {
				w.noted("VALUENOTE", []string{name, w.valueKey(i, j)}, notes)
			}
		}
	}
}

func (w *pxWriter) noted(name string, keys, notes []string) {
	for _, n := range notes {
		as := name
		if w.always[n] {
			as += "X"
		}
		w.add(as, keys, n)
	}
}

// symbols chooses what stands for each status, and adds what the source calls it.
func (w *pxWriter) symbols() {
	c := &w.x.Cube
	w.marks = make([]int, max(1, len(c.Statuses)))
	said := [symbols]bool{}
	for i := 1; i < len(c.Statuses); i++ {
		s := &c.Statuses[i]
		mark := int(marked([]byte(s.Symbol)))
		none := s.Missing != cube.Present
		var o Options
		switch {
		case !none && mark == dashes:
		case !none:
			mark = 0
			w.lose(lostStatuses)
		case mark == 0 || mark == dashes:
			w.lose(lostStatuses)
			switch s.Missing {
			case cube.NotApplicable:
				mark = 1
			case cube.NotStated:
				mark = 3
			default:
				mark = 2
			}
		case o.meaning(true, s.Symbol).Missing != s.Missing:
			w.lose(lostStatuses)
		}
		w.marks[i] = mark
		if mark > 0 && !said[mark] && s.Label != "" && w.x.find(symbolKeyword(mark)) == nil {
			said[mark] = true
			w.add(symbolKeyword(mark), nil, s.Label)
		}
	}
}
