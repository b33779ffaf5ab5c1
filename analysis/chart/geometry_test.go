package chart_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

func row(name string, v float64) chart.Bar {
	return chart.Bar{Name: samverkan.Same(name), Value: chart.Of(v)}
}

func TestBarsAreInProportion(t *testing.T) {
	b := chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{row("a", 80), row("b", 40), row("c", 20), row("d", 0)}}
	rects := only(draw(t, b, 600), "rect", "fb")
	require.Len(t, rects, 4)
	full := rects[0].number(t, "width")
	require.InDelta(t, full/2, rects[1].number(t, "width"), 0.1)
	require.InDelta(t, full/4, rects[2].number(t, "width"), 0.1)
	require.Zero(t, rects[3].number(t, "width"))
	for _, r := range rects {
		require.Equal(t, rects[0].attributes["x"], r.attributes["x"])
	}
}

// −50 and 100: zero is at a third of the field, and the bars go either way.
func TestBarsBelowZero(t *testing.T) {
	b := chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{row("a", 100), row("b", -50)}}
	list := draw(t, b, 600)
	rects := only(list, "rect", "fb")
	zero := rects[0].number(t, "x")
	require.InDelta(t, zero, rects[1].number(t, "x")+rects[1].number(t, "width"), 0.05)
	require.InDelta(t, rects[0].number(t, "width"), 2*rects[1].number(t, "width"), 0.2)
	axis := only(list, "path", "si")
	require.Len(t, axis, 1)
	require.InDelta(t, zero, coordinates(t, axis[0])[0][0][0], 0.05)
	require.Empty(t, only(draw(t, chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{row("a", 1)}}, 600), "path"))
}

// A part of 468 of 480 fills 97.5 % of its outline; an outline's line is half
// inside.
func TestBarsParts(t *testing.T) {
	list := draw(t, places(), 776)
	outlines, fills := only(list, "rect", "fb3")[1:], only(list, "rect", "fb")[1:] // after the key
	require.Len(t, outlines, 5)
	require.Len(t, fills, 5)
	for i, begun := range []float64{468.0 / 480, 483.0 / 505, 526.0 / 560, 546.0 / 575, 596.0 / 640} {
		require.InDelta(t, begun, fills[i].number(t, "width")/(outlines[i].number(t, "width")+1), 0.001)
	}
	require.InDelta(t, 480.0/640, (outlines[0].number(t, "width")+1)/(outlines[4].number(t, "width")+1), 0.001)
}

// On a track to 100 the mark of 23.6 stands at 23.6 % of it.
func TestBarsBefore(t *testing.T) {
	list := draw(t, ages(), 776)
	track := only(list, "rect", "fs")[0]
	marks := only(list, "rect", "fi")[1:]
	for i, want := range []float64{23.6, 66.2, 10.2} {
		middle := marks[i].number(t, "x") + marks[i].number(t, "width")/2
		require.InDelta(t, want/100, (middle-track.number(t, "x"))/track.number(t, "width"), 0.001)
	}
}

func TestUnknownIsNeverZero(t *testing.T) {
	b := chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{row("a", 1), {Name: samverkan.Same("b")}}}
	list := draw(t, b, 600)
	require.Len(t, only(list, "rect"), 1)
	require.Equal(t, []string{"a", "1", "b", "uppgift saknas"}, texts(list))
	require.Equal(t, [][]string{{"a", "1"}, {"b", "uppgift saknas"}}, b.Table(samverkan.SV).Rows)

	g := chart.Lines{
		Head: head("a", "a", "", 0), Times: chart.Times{At: []int{1, 2, 3, 4, 5, 6, 7}}, FromZero: true,
		Series: []chart.Series{{Values: list7(2, 3, gone, 4, gone, 5, 6), Strong: true}},
	}
	list = draw(t, g, 600)
	line := coordinates(t, only(list, "path", "sb")[0])
	require.Len(t, line, 2) // two pieces of two points
	require.Len(t, line[0], 2)
	require.Len(t, line[1], 2)
	require.Len(t, only(list, "circle", "sb"), 1) // and the one alone
	require.Equal(t, "uppgift saknas", g.Table(samverkan.SV).Rows[2][1])
}

func list7(of ...float64) []chart.Value { return list(of...) }

// Times 2000, 2001 and 2004 stand at 0, 1/4 and all of the way; values 0, 5 and
// 10 on an axis from 0 at the bottom, the middle and the top.
func TestLinesPlaces(t *testing.T) {
	g := chart.Lines{
		Head: head("a", "a", "", 0), Times: chart.Times{At: []int{2000, 2001, 2004}}, FromZero: true,
		Series: []chart.Series{{Values: list(0, 5, 10), Strong: true, Low: list(0, 4, 8), High: list(0, 6, 10)}},
	}
	drawn := draw(t, g, 600)
	at := coordinates(t, only(drawn, "path", "sb")[0])[0]
	require.InDelta(t, (at[2][0]-at[0][0])/4, at[1][0]-at[0][0], 0.06)
	require.InDelta(t, (at[0][1]+at[2][1])/2, at[1][1], 0.06)
	bottom := coordinates(t, only(drawn, "path", "si")[0])[0]
	require.Equal(t, bottom[0][1], at[0][1])
	require.Equal(t, bottom[0][0], at[0][0])
	require.Equal(t, bottom[1][0], at[2][0])
	band := coordinates(t, only(drawn, "path", "fb3")[0])[0]
	require.Len(t, band, 6) // over the upper end and back along the lower
	require.Equal(t, at[2], band[2])
	require.InDelta(t, at[0][1]-8*(at[0][1]-at[2][1])/10, band[3][1], 0.06)
	require.Len(t, only(drawn, "path", "sb2"), 2) // its edges
}

func TestPyramidMirrors(t *testing.T) {
	g := pyramid()
	g.Women = g.Men
	for _, width := range []int{328, 776} {
		list := draw(t, g, width)
		middle := float64(width) / 2
		rects := only(list, "rect", "fb3")[1:] // after the key
		require.Len(t, rects, 40)
		for i := range 20 {
			men, women := rects[i], rects[20+i]
			require.InDelta(t, middle-men.number(t, "x"), women.number(t, "x")+women.number(t, "width")-middle, 0.001)
			require.Equal(t, men.attributes["width"], women.attributes["width"])
			require.Equal(t, men.attributes["y"], women.attributes["y"])
		}
		steps := only(list, "path", "sb")[1:]
		require.Len(t, steps, 2)
		left, right := coordinates(t, steps[0])[0], coordinates(t, steps[1])[0]
		for i := range left {
			require.InDelta(t, middle-left[i][0], right[i][0]-middle, 0.001)
			require.Equal(t, left[i][1], right[i][1])
		}
		// 9 500 is the longest bar, 4 600 another: 4.6/9.5 as long.
		require.InDelta(t, 4600.0/9500, rects[15].number(t, "width")/rects[11].number(t, "width"), 0.005)
	}
}

// Values 0, 25, 50 and 100 of one row stand at those hundredths of it.
func TestStripPlaces(t *testing.T) {
	g := chart.Strip{Head: head("a", "a", "", 0), Rows: []chart.Measure{{
		Name: samverkan.Same("a"), All: list(0, 100, 100, 0.001), Median: chart.Of(50), Like: list(75), Chosen: chart.Of(25),
	}}}
	drawn := draw(t, g, 600)
	ticks := strings.Split(strings.TrimPrefix(only(drawn, "path", "sl2")[0].attributes["d"], "M"), "M")
	require.Len(t, ticks, 2) // those that cannot be told apart are one, at a half pixel
	parse := func(s string) float64 {
		x, _, _ := strings.Cut(s, " ")
		return element{attributes: map[string]string{"x": x}}.number(t, "x")
	}
	left, right := parse(ticks[0]), parse(ticks[1])
	place := func(share float64) float64 { return left + share*(right-left) }
	require.InDelta(t, place(0.5), coordinates(t, only(drawn, "path", "si")[0])[0][0][0], 0.3)
	require.InDelta(t, place(0.75), only(drawn, "circle")[0].number(t, "cx"), 0.3)
	require.InDelta(t, place(0.25), coordinates(t, only(drawn, "path", "fb")[0])[0][0][0], 0.3)

	g.Rows[0].All, g.Rows[0].Like, g.Rows[0].Log = list(1, 100), nil, true
	g.Rows[0].Median, g.Rows[0].Chosen = chart.Of(10), chart.Of(1)
	drawn = draw(t, g, 600) // ten is half the way from one to a hundred
	ticks = strings.Split(strings.TrimPrefix(only(drawn, "path", "sl2")[0].attributes["d"], "M"), "M")
	left, right = parse(ticks[0]), parse(ticks[1])
	require.InDelta(t, place(0.5), coordinates(t, only(drawn, "path", "si")[0])[0][0][0], 0.3)
}

// Need 310 → 318 → 322 → 320 and supply 280 → 296 → 314 → 326: short by 8 in
// 2029, over by 6 in 2031. The lines cross 8/14 of the way, at 322 − 2·8/14.
func TestGapCrossing(t *testing.T) {
	drawn := draw(t, crossing(), 776)
	wedge := coordinates(t, only(drawn, "path", "fr3")[0])[0]
	need := coordinates(t, only(drawn, "path", "si", "w2")[0])[0]
	require.Len(t, wedge, 8)
	require.Equal(t, need[:3], wedge[:3])
	cross := [2]float64{need[2][0] + (need[3][0]-need[2][0])*8/14, need[2][1] + (need[3][1]-need[2][1])*8/14}
	require.InDelta(t, cross[0], wedge[3][0], 0.6) // from positions in tenths, so of 8 ± 0.1 of 14 ± 0.2
	require.InDelta(t, cross[1], wedge[3][1], 0.15)
	require.Contains(t, texts(drawn), "överskott 13")
	require.Contains(t, texts(draw(t, gap(), 776)), "brist 49")

	no := crossing()
	no.Supply.Values = list(400, 400, 400, 400, 400)
	require.Empty(t, only(draw(t, no, 776), "path", "fr3"))
}

func TestMixIsInProportion(t *testing.T) {
	drawn := draw(t, mix(), 776)
	sourced := []element{only(drawn, "rect", "fb")[1], only(drawn, "rect", "fb2")[0]}
	assumed := only(drawn, "rect", "fp")[1:]
	// A pixel of space on both sides, and of an outline 0.8 of its line on each.
	for i, want := range []float64{18, 14} {
		require.InDelta(t, want/49*776-2, sourced[i].number(t, "width"), 0.15)
	}
	for i, want := range []float64{10, 7} {
		require.InDelta(t, want/49*776-3.6, assumed[i].number(t, "width"), 0.15)
	}
}

func TestMapKeepsItsForm(t *testing.T) {
	g := chart.Map{Head: head("a", "a", "", 0), Shapes: []chart.Shape{{ID: "1", Name: samverkan.Same("a"), Rings: [][]chart.Point{
		{{East: 100, North: 500}, {East: 300, North: 500}, {East: 300, North: 600}, {East: 100, North: 600}},
		{{East: 150, North: 540}, {East: 200, North: 540}, {East: 200, North: 560}},
	}}}}
	drawn := draw(t, g, 406)
	// 200 × 100 in 400 × 200, three pixels from the edge, north is up.
	require.Equal(t, "206", drawn[0].attributes["height"])
	rings := coordinates(t, only(drawn, "path")[0])
	require.Equal(t, [][2]float64{{3, 203}, {403, 203}, {403, 3}, {3, 3}}, rings[0])
	require.Equal(t, [2]float64{103, 123}, rings[1][0])
	require.Equal(t, "evenodd", only(drawn, "path")[0].attributes["fill-rule"])
	require.Empty(t, only(drawn, "a"))
	require.Equal(t, "img", drawn[0].attributes["role"])

	tall := chart.Map{Head: head("a", "a", "", 0), Shapes: []chart.Shape{{ID: "1", Name: samverkan.Same("a"), Rings: [][]chart.Point{{{0, 0}, {1, 0}, {1, 10}}}}}}
	require.Equal(t, "606", draw(t, tall, 406)[0].attributes["height"]) // at most one and a half

	point := chart.Map{Head: head("a", "a", "", 0), Shapes: []chart.Shape{{ID: "1", Name: samverkan.Same("a"), Rings: [][]chart.Point{{{5, 5}, {5, 5}, {5, 5}}}}}}
	require.Empty(t, only(draw(t, point, 406), "text")) // no area, no name
}

func TestMapNames(t *testing.T) {
	drawn := draw(t, region(), 776)
	require.ElementsMatch(t, []string{"Granvik", "Älvnäs", "Storsele", "Tunadal", "Ekdal", "Hällnora", "Vikmon"}, texts(drawn))
	require.Len(t, only(drawn, "text", "tw"), 1) // white on the chosen one
	links := only(drawn, "a")
	require.Len(t, links, 7)
	require.Equal(t, "#kommunen/9001", links[6].attributes["href"]) // drawn last
	require.Equal(t, "true", links[6].attributes["aria-current"])
	require.Equal(t, "group", drawn[0].attributes["role"])

	g := region()
	g.Unnamed, g.Link = true, `x" onload="javascript:alert(1)/å`
	drawn = draw(t, g, 200)
	require.Empty(t, texts(drawn))
	require.Equal(t, "#x%22%20onload%3D%22javascript%3Aalert%281%29/%C3%A59001", only(drawn, "a")[6].attributes["href"])
}

// Names that would lie on each other: the largest areas keep theirs.
func TestMapLeavesOutNames(t *testing.T) {
	var g chart.Map
	g.Head = head("a", "a", "", 0)
	for i := range 30 {
		x, y := float64(i%6), float64(i/6)
		id := string(rune('A' + i%26))
		g.Shapes = append(g.Shapes, chart.Shape{
			ID: id + id[:i/26], Name: samverkan.Same("En kommun med långt namn " + id + id[:i/26]),
			Rings: [][]chart.Point{{{x, y}, {x + 1, y}, {x + 1, y + 1}, {x, y + 1}}},
		})
	}
	g.Chosen = "O"
	drawn := draw(t, g, 400)
	require.Contains(t, texts(drawn), "En kommun med långt namn O")
	require.Less(t, len(texts(drawn)), 30)
	inFrame(t, drawn)
	apartFrom(t, drawn)
	require.Len(t, g.Table(samverkan.SV).Rows, 30)
}

func TestSlopeEnds(t *testing.T) {
	drawn := draw(t, slope(), 776)
	lines := only(drawn, "path", "w15")
	require.Len(t, lines, 4) // one lacks an end, one is strong
	strong := coordinates(t, only(drawn, "path", "w3")[0])[0]
	highest := coordinates(t, lines[0])[0] // Älvnäs, 24.6 to 31.6
	lowest := coordinates(t, lines[3])[0]  // Hällnora, 19.0 to 24.8
	unit := (lowest[0][1] - highest[1][1]) / (31.6 - 19)
	require.InDelta(t, (29.1-21.1)*unit, strong[0][1]-strong[1][1], 0.2)
	require.Len(t, only(drawn, "circle"), 11)
}

func TestMultiplesShareScales(t *testing.T) {
	drawn := draw(t, multiples(), 776)
	var lines [][][2]float64
	for _, e := range only(drawn, "path", "sb", "w2") {
		lines = append(lines, coordinates(t, e)[0])
	}
	require.Len(t, lines, 6)
	// Granvik and Älvnäs stand side by side: 8.2 and 5.1 in 2019, 9.6 and 6.8 in 2020.
	unit := (lines[0][0][1] - lines[0][1][1]) / (9.6 - 8.2)
	require.InDelta(t, (8.2-5.1)*unit, lines[1][0][1]-lines[0][0][1], 0.5)
}
