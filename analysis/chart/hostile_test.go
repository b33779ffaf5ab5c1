package chart_test

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// hostile returns every chart with a text in all places and four values.
func hostile(s string, v [4]chart.Value) []chart.Chart {
	name := samverkan.Same(s)
	h := chart.Head{Title: name, Each: name, Unit: name, Decimals: 1}
	times := chart.Times{At: []int{-3, 0, 7}, Names: []samverkan.Text{name, name, name}}
	low, high := v[:3], v[1:]
	series := chart.Series{Name: name, Values: v[:3], Strong: true}
	return []chart.Chart{
		chart.Bars{Head: h, Now: name, Part: name, Before: name, Rows: []chart.Bar{
			{Name: name, Value: v[0], Before: v[1], Note: name}, {Name: name, Value: v[2], Strong: true},
		}},
		chart.Bars{Head: h, Whole: v[3], Rows: []chart.Bar{{Name: name, Value: v[0]}}},
		chart.Lines{Head: h, Times: times, Others: name, Series: []chart.Series{series, {Name: name, Values: high}}},
		chart.Lines{Head: h, Times: times, FromZero: true, Series: []chart.Series{series, {Name: name, Values: high}}},
		chart.Multiples{Head: h, Times: times, Panels: []chart.Series{series, series, {Name: name, Values: low}}, Reference: series},
		chart.Gap{Head: h, Times: times, Need: series, Supply: chart.Series{Name: name, Values: high}, Shortage: name, Surplus: name},
		chart.Slope{Head: h, From: name, To: name, Rows: []chart.Change{{Name: name, From: v[0], To: v[1], Strong: true}, {Name: name, From: v[2], To: v[3]}}},
		chart.Strip{Head: h, Chosen: name, Like: name, Middle: name, All: name, Rows: []chart.Measure{{Name: name, Unit: name, All: slices.Clone(v[:]), Median: v[1], Like: slices.Clone(v[2:]), Chosen: v[0]}}},
		chart.Mix{Head: h, Sourced: name, Assumed: name, Parts: []chart.Part{{Name: name, Value: v[0], Note: name}, {Name: name, Value: v[1], Assumption: true}}},
		chart.Pyramid{Head: h, Now: name, Then: name, Ages: []int{0, 5, 60}, Men: chart.Side{Now: low, Then: high}, Women: chart.Side{Now: high}},
		chart.Map{Head: h, Chosen: "a", Link: s, Shapes: []chart.Shape{{ID: "a", Name: name, Rings: [][]chart.Point{{{East: 0, North: 0}, {East: 9, North: 1}, {East: 4, North: 8}}}}}},
	}
}

// allowed are the elements of a drawing, and their attributes.
func allowed() map[string]string {
	const looks = " class fill stroke stroke-width stroke-dasharray font-size font-weight paint-order "
	return map[string]string{
		"svg": looks + "xmlns viewBox width height role aria-labelledby lang font-family ", "title": " id ", "desc": " id ",
		"text": looks + "x y text-anchor ", "rect": looks + "x y width height ", "circle": looks + "cx cy r ",
		"path": looks + "d fill-rule ", "a": " href aria-label aria-current ",
	}
}

func checkHostile(t *testing.T, s string, v [4]chart.Value, width int) {
	t.Helper()
	may := allowed()
	want := chart.Clean(s)
	for i, c := range hostile(s, v) {
		for _, l := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
			table, desc := c.Table(l), c.Desc(l) // of anything
			for _, r := range table.Rows {
				require.Len(t, r, len(table.Columns))
			}
			require.Len(t, table.Numbers, len(table.Columns))
			require.NotEmpty(t, desc)
			out, err := c.SVG(l, chart.Options{Width: width})
			if check := c.Check(); check != nil || err != nil {
				var faults samverkan.Faults
				require.ErrorAs(t, err, &faults)
				require.Empty(t, out)
				continue
			}
			require.True(t, utf8.ValidString(out))
			list := read(t, out)
			for _, e := range list {
				attributes, ok := may[e.name]
				require.True(t, ok, e.name)
				for a := range e.attributes {
					require.Contains(t, attributes, " "+a+" ")
				}
				if href, linked := e.attributes["href"]; linked {
					require.True(t, strings.HasPrefix(href, "#"))
				}
			}
			require.Equal(t, want, list[1].text)
			require.Equal(t, desc, list[2].text)
			inFrame(t, list)
			if i == 0 && l == samverkan.SV && want != "" { // one text for each label, and it is the label
				labels := []string{want, want, want, want, want, want, ""}
				labels[6] = table.Rows[1][len(table.Rows[1])-1]
				if !v[0].Known() {
					labels[4] = "uppgift saknas"
				}
				require.Equal(t, labels, texts(list))
			}
		}
	}
}

func FuzzHostile(f *testing.F) {
	for _, s := range []string{
		"Granvik", "<script>alert(1)</script>", `"></title><svg onload="x">`, "]]>", "<![CDATA[", "<!-- -->", "&amp;&#0;&lt;", "a\x00b\x1bc\x7f",
		"\u202Eabc\u202C", "\u2067abc", "\u2069\u2066", "\uFFFE\uFFFF\uFEFF", "\xff\xfe", "\ud7ff\U0010ffff", "a\r\nb\u2028c", "  ", "'\"`", "%s%n",
		"אבג דהו", "\u0627\u0628\u200f", strings.Repeat("W", 300), strings.Repeat("å", 60), "﷽﷽﷽﷽", "Z̸̡̢̛a̷l̶g̷o", "{name} {n|a|b}", "{^at}",
	} {
		f.Add(s, 1.0, 2.0, 3.0, 4.0, uint8(15), 328)
		f.Add(s, -5.0, 0.0, 1e12, 0.001, uint8(13), 776)
	}
	f.Add("a", 0.0, 0.0, 0.0, 0.0, uint8(15), 200)
	f.Add("a", -7.0, -7.0, -7.0, -7.0, uint8(15), 2000)
	f.Add("a", 1e300, -1e12, 5e-324, 1e-7, uint8(7), 300)
	f.Add("a", -1e12, 1e12, 1e12-1, 3.0, uint8(15), 200)
	f.Fuzz(func(t *testing.T, s string, a, b, c, d float64, known uint8, width int) {
		if len(s) > 3000 {
			return
		}
		var v [4]chart.Value
		for i, f := range [4]float64{a, b, c, d} {
			if known>>i&1 == 1 {
				v[i] = chart.Of(f)
			}
		}
		checkHostile(t, s, v, width)
	})
}

// Known only by pieces: every pattern of unknown values draws.
func TestEveryPatternOfUnknown(t *testing.T) {
	for known := range 16 {
		var v [4]chart.Value
		for i := range v {
			if known>>i&1 == 1 {
				v[i] = chart.Of(float64(3 - i))
			}
		}
		for _, width := range []int{200, 328, 776} {
			checkHostile(t, "Granvik", v, width)
		}
	}
}

// Charts of nothing are drawn, and say so.
func TestNothing(t *testing.T) {
	h := head("Inget", "Nothing", "", 0)
	for _, c := range []chart.Chart{
		chart.Bars{Head: h},
		chart.Lines{Head: h},
		chart.Pyramid{Head: h},
		chart.Strip{Head: h},
		chart.Slope{Head: h},
		chart.Multiples{Head: h},
		chart.Gap{Head: h},
		chart.Mix{Head: h},
	} {
		inFrame(t, draw(t, c, 328))
		require.Equal(t, "Det finns inga värden.", c.Desc(samverkan.SV))
		require.Equal(t, "There are no values.", c.Desc(samverkan.EN))
		require.Empty(t, c.Table(samverkan.SV).Rows)
	}
	draw(t, chart.Map{Head: h}, 328)
}
