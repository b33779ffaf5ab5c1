package analysis_test

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/chart"
)

// A report that was read back and not made by Assess has nothing to draw from.
func TestDrawingsOfAReportReadBack(t *testing.T) {
	data, err := assess(t, decode(t, full)).Encode()
	require.NoError(t, err)
	var r analysis.Report
	require.NoError(t, json.Unmarshal(data, &r))
	require.Empty(t, r.Drawings("9001"))
	_, err = r.Sheet("9001", analysis.ForSchools, samverkan.SV)
	require.Error(t, err)
}

// What is more than a chart holds is not drawn; the rest is.
func TestTooMuchToDraw(t *testing.T) {
	kinds := func(a *analysis.Analysis) (out []string) {
		for _, d := range assess(t, a).Drawings(a.Municipalities[0].Code) {
			require.NoError(t, d.Chart.Check())
			out = append(out, d.ID)
		}
		return out
	}
	a := decode(t, full)
	a.Occupations[0].Name = same(strings.Repeat("k", 2000))
	require.NotContains(t, kinds(a), "gap.kockar")
	require.Contains(t, kinds(a), "profile")
	a = decode(t, full)
	ring := analysis.Ring(strings.TrimSuffix(strings.Repeat("1,1 2,3 4,-5 ", 333), " "))
	for range 20 {
		a.Municipalities[0].Outline = append(a.Municipalities[0].Outline, ring)
	}
	require.Contains(t, kinds(a), "map")
	many := wide(60, 0, 1)
	for i := range many.Municipalities {
		many.Municipalities[i].Outline = a.Municipalities[0].Outline
	}
	require.NotContains(t, kinds(many), "map", "more than the points of a map")
	many = wide(2, 3, 120)
	for _, d := range assess(t, many).Drawings("k0") {
		if s, ok := d.Chart.(chart.Strip); ok {
			require.Len(t, s.Rows, chart.MaxRows)
		}
	}
	require.Contains(t, kinds(many), "profile")
}

// A series has the years of its measure, and holes where a figure is missing; a
// measure of two years has no series.
func TestSeriesHasHoles(t *testing.T) {
	a := decode(t, small)
	a.Measures[1].Subject = analysis.Education
	p := &a.Panels[0]
	for i, year := range []int{2021, 2022} {
		p.Columns = append(p.Columns, analysis.Column{Measure: "aldre", Year: year})
		for k := range p.Rows {
			p.Rows[k].Row += analysis.Row(" " + []string{"..", strconv.Itoa(k)}[i])
		}
	}
	all := assess(t, a).Drawings("9001")
	found := false
	for _, d := range all {
		c, ok := d.Chart.(chart.Lines)
		if !ok {
			continue
		}
		found = true
		require.Equal(t, []int{2020, 2021, 2022, 2025}, c.Times.At)
		require.Equal(t, []bool{true, false, true, true}, []bool{c.Series[0].Values[0].Known(), c.Series[0].Values[1].Known(), c.Series[0].Values[2].Known(), c.Series[0].Values[3].Known()})
		require.Equal(t, "series.aldre", d.ID)
	}
	require.True(t, found)
}

// The gap of a few years has all of them, of many eight at most, the last one.
func TestGapHasTheLastYear(t *testing.T) {
	for years, want := range map[int][]int{2: {2020, 2021, 2022}, 7: {2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027}, 8: {2020, 2022, 2024, 2026, 2028}, 50: {2021, 2028, 2035, 2042, 2049, 2056, 2063, 2070}} {
		a := wide(1, 2, 1)
		staffed(a, 1, years)
		found := false
		for _, d := range assess(t, a).Drawings("k0") {
			if c, ok := d.Chart.(chart.Gap); ok {
				found = true
				require.Equal(t, want, c.At)
			}
		}
		require.True(t, found)
	}
}
