package main

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

// page is the story while it is written.
type page struct {
	strings.Builder
	a    *analysis.Analysis
	r    *analysis.Report
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

// row writes one row of a table.
func (p *page) row(cells ...string) { p.line("| ", strings.Join(cells, " | "), " |") }

// head writes the head of a table with the line below it.
func (p *page) head(cells ...samverkan.Text) {
	var out []string
	for _, c := range cells {
		out = append(out, p.in(c))
	}
	p.row(out...)
	p.line("|", strings.Repeat(" --- |", len(cells)))
}

// number is an exact number in whole ones; the word unknown for none.
func (p *page) number(n *samverkan.Number) string {
	if n == nil {
		return p.in(text("okänt", "unknown"))
	}
	return n.ForPeople(0, p.lang)
}

// fewest is a number with a decimal only where it needs one.
func (p *page) fewest(n samverkan.Number) string {
	if n.IsInt() {
		return n.ForPeople(0, p.lang)
	}
	return n.ForPeople(1, p.lang)
}

func (p *page) people(n int64) string { return samverkan.Whole(n).ForPeople(0, p.lang) }

// rounded is a float that is for people only.
func (p *page) rounded(f float64, decimals int) string {
	part := 1.0
	for range decimals {
		part *= 10
	}
	n := samverkan.Ratio(int64(f*part+half(f)), int64(part))
	return n.ForPeople(decimals, p.lang)
}

// half is what rounds a float to the nearest whole when the rest is cut off.
func half(f float64) float64 {
	if f < 0 {
		return -0.5
	}
	return 0.5
}

// place is the name of a municipality, by its code.
func (p *page) place(code string) string {
	for _, m := range p.a.Municipalities {
		if m.Code == code {
			return m.Name
		}
	}
	for _, o := range p.a.Others {
		if o.Code == code {
			return o.Name
		}
	}
	return code
}

// places lists municipalities by name.
func (p *page) places(name string, codes []string) samverkan.Arg {
	var list []samverkan.Text
	for _, code := range codes {
		list = append(list, samverkan.Same(p.place(code)))
	}
	return samverkan.List(name, list)
}

// measure is what a measure is called.
func (p *page) measure(id string) samverkan.Text {
	for i := range p.a.Measures {
		if p.a.Measures[i].ID == id {
			return p.a.Measures[i].Name
		}
	}
	return samverkan.Same(id)
}
