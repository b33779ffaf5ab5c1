package chart_test

import (
	"encoding/xml"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// element is one element of a drawing, as an XML reader of another author sees
// it.
type element struct {
	name, text, title string
	attributes        map[string]string
}

// whole is a text as it was before it was cut.
func (e element) whole() string {
	if e.title != "" {
		return e.title
	}
	return e.text
}

func (e element) number(t testing.TB, name string) float64 {
	f, err := strconv.ParseFloat(e.attributes[name], 64)
	require.NoError(t, err, "%s of %+v", name, e)
	return f
}

func (e element) has(class string) bool {
	return slices.Contains(strings.Fields(e.attributes["class"]), class)
}

// read reads a drawing; the first element is the svg itself.
func read(t testing.TB, drawing string) []element {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(drawing))
	var out []element
	var open []int
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			require.Empty(t, open)
			return out
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				_, twice := e.attributes[a.Name.Local]
				require.False(t, twice, "%s twice", a.Name.Local)
				e.attributes[a.Name.Local] = a.Value
			}
			out = append(out, e)
			open = append(open, len(out)-1)
		case xml.CharData:
			at := open[len(open)-1]
			if out[at].name == "title" && len(open) > 1 && out[open[len(open)-2]].name == "text" {
				out[open[len(open)-2]].title += string(token)
			} else if len(open) > 0 {
				out[at].text += string(token)
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		default:
			if c, ok := token.(xml.CharData); !ok || strings.TrimSpace(string(c)) != "" {
				t.Fatalf("%T", token)
			}
		}
	}
}

func draw(t testing.TB, c chart.Chart, width int) []element {
	t.Helper()
	out, err := c.SVG(samverkan.SV, chart.Options{Width: width})
	require.NoError(t, err)
	return read(t, out)
}

// only returns the elements of a name that have all classes.
func only(list []element, name string, classes ...string) (out []element) {
	for _, e := range list {
		ok := e.name == name
		for _, class := range classes {
			ok = ok && e.has(class)
		}
		if ok {
			out = append(out, e)
		}
	}
	return out
}

func texts(list []element) (out []string) {
	for _, e := range only(list, "text") {
		out = append(out, e.whole())
	}
	return out
}

// coordinates returns the points of a path of M, L and Z, by piece.
func coordinates(t testing.TB, e element) (out [][][2]float64) {
	t.Helper()
	for piece := range strings.SplitSeq(strings.ReplaceAll(e.attributes["d"], "Z", ""), "M") {
		if piece == "" {
			continue
		}
		var points [][2]float64
		for at := range strings.SplitSeq(piece, "L") {
			x, y, found := strings.Cut(at, " ")
			require.True(t, found, at)
			fx, err := strconv.ParseFloat(x, 64)
			require.NoError(t, err)
			fy, err := strconv.ParseFloat(y, 64)
			require.NoError(t, err)
			points = append(points, [2]float64{fx, fy})
		}
		out = append(out, points)
	}
	return out
}

// inFrame complains of a text that may reach beyond the drawing.
func inFrame(t testing.TB, list []element) {
	t.Helper()
	width, height := list[0].number(t, "width"), list[0].number(t, "height")
	for _, e := range only(list, "text") {
		size := 13
		if e.has("ts") {
			size = 12
		}
		wide := float64(chart.WidthOf(e.text, size)) / chart.Px
		left := e.number(t, "x")
		switch e.attributes["text-anchor"] {
		case "middle":
			left -= wide / 2
		case "end":
			left -= wide
		}
		y := e.number(t, "y")
		// Half a tenth, for a middle is rounded.
		if left < -0.06 || left+wide > width+0.06 || y < 9 || y+3 > height {
			t.Errorf("%q at %g–%g, %g is not within %g × %g", e.text, left, left+wide, y, width, height)
		}
	}
}

// apartFrom complains of texts that may lie on each other.
func apartFrom(t testing.TB, list []element) {
	t.Helper()
	type box struct{ left, right, y float64 }
	var boxes []box
	all := only(list, "text")
	for _, e := range all {
		size := 13
		if e.has("ts") {
			size = 12
		}
		wide := float64(chart.WidthOf(e.text, size)) / chart.Px
		left := e.number(t, "x")
		switch e.attributes["text-anchor"] {
		case "middle":
			left -= wide / 2
		case "end":
			left -= wide
		}
		boxes = append(boxes, box{left, left + wide, e.number(t, "y")})
	}
	for i, a := range boxes {
		for k, b := range boxes[:i] {
			if a.left < b.right-0.1 && b.left < a.right-0.1 && math.Abs(a.y-b.y) < 12 {
				t.Errorf("%q lies on %q", all[i].text, all[k].text)
			}
		}
	}
}

func TestEveryDrawing(t *testing.T) {
	for _, m := range made() {
		t.Run(m.name, func(t *testing.T) {
			for _, width := range []int{200, 240, 300, 328, 479, 480, 600, 776, 1200, 2000} {
				for _, l := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
					out, err := m.chart.SVG(l, chart.Options{ID: "a1", Width: width})
					require.NoError(t, err)
					list := read(t, out)
					root := list[0].attributes
					require.Equal(t, strconv.Itoa(width), root["width"])
					require.Equal(t, "0 0 "+root["width"]+" "+root["height"], root["viewBox"])
					require.Equal(t, "a1-title a1-desc", root["aria-labelledby"])
					require.Equal(t, "title", list[1].name)
					require.Equal(t, "a1-title", list[1].attributes["id"])
					require.Equal(t, "a1-desc", list[2].attributes["id"])
					require.Equal(t, m.chart.Desc(l), list[2].text)
					require.NotEmpty(t, list[2].text)
					inFrame(t, list)
					apartFrom(t, list)
					again, err := m.chart.SVG(l, chart.Options{ID: "a1", Width: width})
					require.NoError(t, err)
					require.Equal(t, out, again)
				}
			}
		})
	}
}
