package chart_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// Every class of a drawing is in the style sheet, and every mark that is drawn
// has its color in attributes too: no class is without a look.
func TestClassesHaveLooks(t *testing.T) {
	style := chart.Style()
	used := map[string]bool{}
	for _, m := range made() {
		for _, width := range []int{328, 776} {
			for _, e := range draw(t, m.chart, width)[3:] {
				for _, class := range strings.Fields(e.attributes["class"]) {
					require.Contains(t, style, ".chart ."+class+"{", class)
					used[class] = true
				}
				switch e.name {
				case "rect", "circle", "path":
					require.NotEmpty(t, e.attributes["fill"], "%+v", e)
				}
			}
		}
	}
	for _, class := range regexp.MustCompile(`\.chart \.([a-z0-9]+)\{`).FindAllStringSubmatch(style, -1) {
		require.True(t, used[class[1]] || class[1] == "ink", "%s is never used", class[1])
	}
	for _, variable := range regexp.MustCompile(`var\(--([a-z0-9-]+)\)`).FindAllStringSubmatch(style, -1) {
		require.Equal(t, 3, strings.Count(style, "--"+variable[1]+":"), variable[1]) // light, both, forced
	}
	require.NotContains(t, style, "url(")
	require.NotContains(t, style, "</")
}

// What does not bear its meaning on its own, a pale fill, is never drawn without
// what bounds it: an outline, an end, an edge or a line.
func TestPaleFillsAreBounded(t *testing.T) {
	for _, m := range made() {
		list := draw(t, m.chart, 776)
		for _, pale := range only(list, "rect", "fb3") {
			bounded := pale.has("sb") || len(only(list, "path", "sb2")) > 0
			require.True(t, bounded, m.name)
		}
		if len(only(list, "path", "fl"))+len(only(list, "rect", "fl")) > 0 {
			require.NotEmpty(t, only(list, "path", "sl2"), m.name)
		}
	}
}

// A drawing tells its language, and stands alone as a file.
func TestStandsAlone(t *testing.T) {
	for _, l := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
		out, err := ages().SVG(l, chart.Options{})
		require.NoError(t, err)
		root := read(t, out)[0]
		require.Equal(t, string(l), root.attributes["lang"])
		require.Equal(t, "http://www.w3.org/2000/svg", root.attributes["xmlns"])
		require.True(t, strings.HasPrefix(out, `<svg xmlns=`))
	}
}
