package main

import (
	"math"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/flow"
)

// page is the story while it is written.
type page struct {
	strings.Builder
	*story
	lang samverkan.Lang
}

func (p *page) in(t samverkan.Text, args ...samverkan.Arg) string { return t.With(args...).In(p.lang) }

func (p *page) line(parts ...string) { p.WriteString(strings.Join(parts, "") + "\n") }

func (p *page) heading(t samverkan.Text, args ...samverkan.Arg) {
	p.line()
	p.line("## ", p.in(t, args...))
	p.line()
}

func (p *page) says(t samverkan.Text, args ...samverkan.Arg) { p.line(p.in(t, args...)) }

func (p *page) item(t samverkan.Text, args ...samverkan.Arg) { p.line("- ", p.in(t, args...)) }

// row writes one row of a table, or its head with the line below it.
func (p *page) row(cells ...string) { p.line("| ", strings.Join(cells, " | "), " |") }

func (p *page) head(cells ...samverkan.Text) {
	var out []string
	for _, c := range cells {
		out = append(out, p.in(c))
	}
	p.row(out...)
	p.line("|", strings.Repeat(" --- |", len(cells)))
}

// number is an exact number with so many decimals.
func (p *page) number(n samverkan.Number, decimals int) string { return n.ForPeople(decimals, p.lang) }

func (p *page) figure(name string, f *flow.Figure, decimals int) samverkan.Arg {
	return samverkan.Str(name, p.amount(f, 1, decimals))
}

// amount is a figure in some unit, or the word unknown.
func (p *page) amount(f *flow.Figure, unit int64, decimals int) string {
	if f == nil {
		return p.in(text("okänt", "unknown"))
	}
	return p.number(f.Exact.Quo(samverkan.Whole(unit)), decimals)
}

// money is a range of öre in kronor: from to, at least, at most, or unknown.
func (p *page) money(r flow.Range) string {
	least, most := p.amount(r.Least, 100, 0), p.amount(r.Most, 100, 0)
	switch {
	case r.Least == nil && r.Most == nil:
		return p.in(text("okänt", "unknown"))
	case r.Most == nil:
		return p.in(text("minst {n} kr", "SEK {n} at least"), samverkan.Str("n", least))
	case r.Least == nil:
		return p.in(text("högst {n} kr", "SEK {n} at most"), samverkan.Str("n", most))
	case least == most:
		return p.in(text("{n} kr", "SEK {n}"), samverkan.Str("n", least))
	}
	return p.in(text("{a}–{b} kr", "SEK {a}–{b}"), samverkan.Str("a", least), samverkan.Str("b", most))
}

// days is a range of whole days.
func (p *page) days(r flow.Range) string {
	if r.Least == nil || r.Most == nil {
		return p.in(text("okänt", "unknown"))
	}
	return p.amount(r.Least, 1, 0) + "–" + p.amount(r.Most, 1, 0)
}

// percent is a share in hundredths, halves up.
func percent(share float64) int { return int(math.Floor(share*100 + 0.5)) }

// share is a share in hundredths, or the word unknown.
func (p *page) share(of *float64) string {
	if of == nil {
		return p.in(text("okänt", "unknown"))
	}
	return whole(percent(*of)) + " %"
}

// rowName gives a cell a capital first letter.
func (p *page) rowName(t samverkan.Text) string {
	return p.in(text("{^name}", "{^name}"), samverkan.Of("name", t))
}

func (p *page) organization(id string) samverkan.Text {
	for i := range p.v.Organizations {
		if p.v.Organizations[i].ID == id {
			return p.v.Organizations[i].Name
		}
	}
	return samverkan.Same(id)
}

// organizations lists some by name.
func (p *page) organizations(name string, of []string) samverkan.Arg {
	var list []samverkan.Text
	for _, id := range of {
		list = append(list, p.organization(id))
	}
	return samverkan.List(name, list)
}

// stage is what a stage of an occupation is called.
func (p *page) stage(o *validation.OccupationState, id string) samverkan.Text {
	for i := range o.Stages {
		if o.Stages[i].Stage == id {
			return o.Stages[i].Name
		}
	}
	return samverkan.Same(id)
}

func codes(name string, ids []string) samverkan.Arg {
	var list []samverkan.Text
	for _, id := range ids {
		list = append(list, samverkan.Same(id))
	}
	return samverkan.List(name, list)
}

func whole(n int) string { return strconv.Itoa(n) }
