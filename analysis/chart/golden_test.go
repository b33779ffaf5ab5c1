package chart_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/internal/golden"
)

// TestGolden holds the drawings, in Swedish for both widths and some in English
// for a phone. They were looked at in Chromium, light and dark, on screen and in print.
func TestGolden(t *testing.T) {
	for _, m := range made() {
		t.Run(m.name, func(t *testing.T) {
			for _, width := range []int{776, 328} {
				for _, l := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
					if l == samverkan.EN && (width == 776 || !slices.Contains([]string{"bars-places", "lines-three", "gap", "mix"}, m.name)) {
						continue
					}
					name := m.name + "-" + strconv.Itoa(width) + "-" + string(l)
					out, err := m.chart.SVG(l, chart.Options{ID: name, Width: width})
					require.NoError(t, err)
					golden.Compare(t, name+".svg", []byte(out+"\n"))
				}
			}
		})
	}
	golden.Compare(t, "chart.css", []byte(chart.Style()))
}
