package chart_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// A chart is values with names. It is drawn as SVG, and has the same in words and
// as a table.
func Example() {
	bars := chart.Bars{
		Head: chart.Head{Title: samverkan.Text{SV: "Vägen till jobb", EN: "The way to work"}, Unit: samverkan.Same("%")},
		Rows: []chart.Bar{
			{Name: samverkan.Same("Granvik"), Value: chart.Of(61)},
			{Name: samverkan.Same("Ekdal")}, // unknown is not 0
		},
	}
	drawing, err := bars.SVG(samverkan.EN, chart.Options{ID: "work", Width: 328})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.HasPrefix(drawing, "<svg"))
	fmt.Println(bars.Desc(samverkan.EN))
	fmt.Println(bars.Table(samverkan.EN).Rows)
	// Output:
	// true
	// Granvik: 61%. One value is missing.
	// [[Granvik 61] [Ekdal no data]]
}

// Two municipalities as bars: the drawing, its description and its table.
func ExampleBars_SVG() {
	bars := chart.Bars{
		Head: chart.Head{Title: samverkan.Text{SV: "Fler äldre i Granvik", EN: "More old people in Granvik"}, Unit: samverkan.Same("%"), Decimals: 1},
		Rows: []chart.Bar{
			{Name: samverkan.Same("Granvik"), Value: chart.Exact(samverkan.Ratio(142, 10)), Strong: true},
			{Name: samverkan.Same("Älvnäs"), Value: chart.Of(7.1)},
			{Name: samverkan.Same("Ekdal")}, // unknown
		},
	}
	drawing, err := bars.SVG(samverkan.SV, chart.Options{ID: "old", Width: 328})
	fmt.Println(err, strings.Count(drawing, "<rect"))
	fmt.Println(bars.Desc(samverkan.SV))
	for _, row := range bars.Table(samverkan.SV).Rows {
		fmt.Println(strings.Join(row, ": "))
	}
	// Output:
	// <nil> 2
	// Högst: Granvik (14,2 %). Lägst: Älvnäs (7,1 %). En uppgift saknas.
	// Granvik: 14,2
	// Älvnäs: 7,1
	// Ekdal: uppgift saknas
}

// What no scale has a place for is refused before anything is drawn.
func ExampleValue_Known() {
	fmt.Println(chart.Value{}.Known(), chart.Of(0).Known())
	mix := chart.Mix{
		Head:  chart.Head{Title: samverkan.Same("49")},
		Parts: []chart.Part{{Name: samverkan.Same("Validering"), Value: chart.Of(-1)}},
	}
	_, err := mix.SVG(samverkan.EN, chart.Options{})
	fmt.Println(err)
	// Output:
	// false true
	// at /parts/0/value: The part is −1. A part of the whole is at least 0.
}

// A file that stands alone has the style sheet once.
func ExampleStyle() {
	fmt.Println(strings.Contains(chart.Style(), "@media (forced-colors:active)"))
	// Output: true
}
