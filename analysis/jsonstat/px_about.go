package jsonstat

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// table reads what is said of the whole table.
func (r *PXReading) table() {
	c := &r.px.Cube
	title := "TITLE"
	if r.get(title) == nil {
		title = "DESCRIPTION"
	}
	c.Label = r.word(title)
	if contents := r.word("CONTENTS"); contents != c.Label {
		r.px.Contents = contents
	}
	o := r.o
	if table := r.word("MATRIX"); table != "" {
		o.Source.Table = table
	}
	updated := r.word("LAST-UPDATED")
	if px, whole := pxMoment(updated); px != updated || !whole { // it would be written otherwise, or is told as lost
		r.get("LAST-UPDATED").used = false
	}
	c.Sources = o.known(r.word("SOURCE"), updated)
}

// units reads the units and the decimals.
func (r *PXReading) units() {
	c := &r.px.Cube
	decimals := r.number(r.get("DECIMALS"), 15)
	if n := r.number(r.get("SHOWDECIMALS"), 15); n >= 0 {
		decimals = n
	}
	metric := c.OfRole(cube.Metric)
	if metric < 0 {
		r.unit(&c.Unit, decimals)
		return
	}
	d := &c.Dimensions[metric]
	for i := range d.Categories {
		r.unit(&d.Categories[i].Unit, decimals)
	}
	for i := range r.all {
		k := &r.all[i]
		if k.Language != "" || len(k.Keys) == 0 {
			continue
		}
		place := -1
		if len(k.Keys) == 1 {
			place = r.value(metric, k.Keys[0])
		} else if len(k.Keys) == 2 && k.Keys[0] == variableName(d) {
			place = r.value(metric, k.Keys[1])
		}
		if place < 0 {
			continue
		}
		u := &d.Categories[place].Unit
		switch {
		case len(k.Keys) == 2:
			if k.Name == "PRECISION" {
				if n := r.number(k, 15); n >= 0 {
					u.Decimals = &n
				}
			}
		case k.Name == "UNITS":
			u.Label = r.one(k)
		case k.Name == "STOCKFA":
			r.measure(k, u)
		case k.Name == "CFPRICES":
			r.prices(k, u)
		}
	}
}

// unit reads the unit of all figures.
func (r *PXReading) unit(u *cube.Unit, decimals int) {
	u.Label = r.word("UNITS")
	if decimals >= 0 {
		u.Decimals = &decimals
	}
	if k := r.get("STOCKFA"); k != nil {
		r.measure(k, u)
	}
	if k := r.get("CFPRICES"); k != nil {
		r.prices(k, u)
	}
}

func (r *PXReading) measure(k *pxKeyword, u *cube.Unit) {
	switch r.one(k) {
	case "S":
		u.Measure = cube.Stock
	case "F":
		u.Measure = cube.Flow
	case "A":
		u.Measure = cube.Average
	default:
		k.used = false
	}
}

func (r *PXReading) prices(k *pxKeyword, u *cube.Unit) {
	switch r.one(k) {
	case "C":
		u.Prices = cube.CurrentPrices
	case "F":
		u.Prices = cube.FixedPrices
	default:
		k.used = false
	}
}

// notes reads the notes on the table, its variables and their values.
func (r *PXReading) notes() {
	c := &r.px.Cube
	always := map[string]bool{}
	for i := range r.all {
		k := &r.all[i]
		name := strings.TrimSuffix(k.Name, "X")
		if r.stopped || k.Language != "" || name != "NOTE" && name != "VALUENOTE" {
			continue
		}
		var notes *[]string
		d := -1
		if len(k.Keys) > 0 {
			d = r.variable(k.Keys[0])
		}
		switch {
		case name == "NOTE" && len(k.Keys) == 0:
			notes = &c.Notes
		case name == "NOTE" && len(k.Keys) == 1 && d >= 0:
			notes = &c.Dimensions[d].Notes
		case name == "VALUENOTE" && len(k.Keys) == 2 && d >= 0:
			if v := r.value(d, k.Keys[1]); v >= 0 {
				notes = &c.Dimensions[d].Categories[v].Notes
			}
		}
		if notes == nil {
			r.wrong(samverkan.CodeUnknown, k.place(), k.at, samverkan.Text{
				SV: "{name} gäller en variabel eller ett värde som inte finns. Skriv en variabel i STUB eller HEADING och ett värde i VALUES.",
				EN: "{name} is on a variable or a value that does not exist. Write a variable of STUB or HEADING and a value of VALUES.",
			}, samverkan.Quoted("name", k.Name))
			continue
		}
		text := r.one(k)
		*notes = append(*notes, text)
		if name != k.Name && !always[text] {
			always[text] = true
			r.px.Always = append(r.px.Always, text)
		}
	}
}

// keepRest keeps the keywords that were not understood.
func (r *PXReading) keepRest() {
	for i := range r.all {
		k := &r.all[i]
		if k.used || r.stopped {
			continue
		}
		raw := r.data[k.from:k.before]
		empty := k.Name == "SUBJECT-AREA" || k.Name == "SUBJECT-CODE" // which must be there
		if empty && string(raw) == `""` {
			continue
		}
		if r.encoding != UTF8 {
			k.Value = decode1252(raw)
		} else if _, ok := r.text(raw, k.from); ok {
			k.Value = string(raw)
		}
		k.Value = strings.TrimSpace(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(k.Value))
		r.px.Keywords = append(r.px.Keywords, k.Keyword)
	}
}
