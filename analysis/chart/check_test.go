package chart_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// faults returns a line for each fault: its code and place.
func faults(t *testing.T, err error) (out []string) {
	t.Helper()
	var list samverkan.Faults
	require.True(t, errors.As(err, &list), "%v", err)
	for _, f := range list {
		require.NotEmpty(t, f.Text.SV)
		require.NotEmpty(t, f.Text.EN)
		require.NotContains(t, f.Text.SV+f.Text.EN, "{")
		out = append(out, string(f.Code)+" "+f.At)
	}
	return out
}

func TestCheck(t *testing.T) {
	h := head("a", "a", "", 0)
	name := samverkan.Same("a")
	nan, inf := chart.Of(math.NaN()), chart.Of(math.Inf(-1))
	huge := chart.Exact(samverkan.Whole(chart.MaxValue + 1))
	times := chart.Times{At: []int{1, 2}}
	two := list(1, 2)
	ring := []chart.Point{{East: 0, North: 0}, {East: 1, North: 0}, {East: 0, North: 1}}
	tests := []struct {
		name  string
		chart chart.Chart
		want  []string
	}{
		{"well", chart.Bars{Head: h}, nil},
		{"no title, too many decimals", chart.Bars{Head: chart.Head{Decimals: 7}}, []string{"invalid /title", "invalid /decimals"}},
		{"long unit", chart.Mix{Head: chart.Head{Title: name, Unit: samverkan.Same(strings.Repeat("a", 2001))}}, []string{"invalid /unit"}},
		{
			"no numbers",
			chart.Bars{Head: h, Whole: inf, Rows: []chart.Bar{{Name: name, Value: nan, Before: huge, Part: inf}, {}}},
			[]string{"invalid /whole", "invalid /rows/0/value", "invalid /rows/0/part", "invalid /rows/0/before", "invalid /rows/1/name"},
		},
		{"part above the whole", chart.Bars{Head: h, Rows: []chart.Bar{{Name: name, Value: chart.Of(1), Part: chart.Of(1.5)}}}, []string{"conflict /rows/0/part"}},
		{"part below zero", chart.Bars{Head: h, Rows: []chart.Bar{{Name: name, Value: chart.Of(1), Part: chart.Of(-1)}}}, []string{"conflict /rows/0/part"}},
		{"too many bars", chart.Bars{Head: h, Rows: make([]chart.Bar, chart.MaxRows+1)}, append([]string{"too-large /rows"}, repeated("invalid /rows/", "/name", samverkan.MaxFaults-1)...)},
		{"times not rising", chart.Lines{Head: h, Times: chart.Times{At: []int{2, 2, 1, 1_000_001}}}, []string{"invalid /at/1", "invalid /at/2", "invalid /at/3"}},
		{"names of some", chart.Lines{Head: h, Times: chart.Times{At: []int{2, 3}, Names: []samverkan.Text{name}}}, []string{"invalid /names"}},
		{
			"values of some",
			chart.Lines{Head: h, Times: times, Series: []chart.Series{{Values: list(1)}, {Values: two, Low: two}, {Values: two, Low: list(1, 3), High: two}}},
			[]string{"invalid /series/0/values", "invalid /series/1/high", "conflict /series/2/low/1"},
		},
		{
			"four strong",
			chart.Lines{Head: h, Times: times, Series: []chart.Series{{Values: two, Strong: true}, {Values: two, Strong: true}, {Values: two, Strong: true}, {Values: two, Strong: true}}},
			[]string{"too-large /series"},
		},
		{"too many lines", chart.Lines{Head: h, Series: make([]chart.Series, chart.MaxSeries+1)}, []string{"too-large /series"}},
		{"too many times", chart.Lines{Head: h, Times: chart.Times{At: rising(chart.MaxTimes + 1)}}, []string{"too-large /at"}},
		{
			"panels",
			chart.Multiples{Head: h, Times: times, Panels: []chart.Series{{Values: two}, {Name: name, Values: []chart.Value{nan, nan}}}, Reference: chart.Series{Values: list(1)}},
			[]string{"invalid /panels/0/name", "invalid /panels/1/values/0", "invalid /panels/1/values/1", "invalid /reference/values"},
		},
		{"gap", chart.Gap{Head: h, Times: times, Need: chart.Series{Values: two}}, []string{"invalid /supply/values"}},
		{
			"ages",
			chart.Pyramid{Head: h, Ages: []int{-1, 5, 5, 201}, Men: chart.Side{Now: list(1, 2, -3, 4)}, Women: chart.Side{Now: list(1, 2, 3, 4), Then: two, Low: list(4, 4, 4, 4), High: list(5, 5, 5, 3)}},
			[]string{"invalid /ages/0", "invalid /ages/2", "invalid /ages/3", "invalid /men/now/2", "invalid /women/then", "conflict /women/low/3"},
		},
		{
			"logarithm of zero",
			chart.Strip{Head: h, Rows: []chart.Measure{{Name: name, Log: true, All: list(1, 0), Like: list(-1), Median: chart.Of(0), Chosen: nan, Decimals: -1}}},
			[]string{"invalid /rows/0/decimals", "invalid /rows/0/all/1", "invalid /rows/0/like/0", "invalid /rows/0/median", "invalid /rows/0/chosen"},
		},
		{"too many ticks", chart.Strip{Head: h, Rows: []chart.Measure{{Name: name, All: make([]chart.Value, chart.MaxTicks+1)}}}, []string{"too-large /rows/0/all"}},
		{"slope", chart.Slope{Head: h, Rows: []chart.Change{{From: nan, To: inf}}}, []string{"invalid /rows/0/name", "invalid /rows/0/from", "invalid /rows/0/to"}},
		{"part of a mix below zero", chart.Mix{Head: h, Parts: []chart.Part{{Name: name, Value: chart.Of(-1)}}}, []string{"invalid /parts/0/value"}},
		{
			"map",
			chart.Map{Head: h, Chosen: "c", Shapes: []chart.Shape{{ID: "a", Name: name, Rings: [][]chart.Point{ring, ring[:2]}}, {ID: "a"}, {ID: "b c", Name: name, Rings: [][]chart.Point{{{East: math.NaN()}, {North: math.Inf(1)}, {}}}}}},
			[]string{"conflict /shapes/1/id", "invalid /shapes/2/id", "unknown /chosen", "invalid /shapes/0/rings/1", "invalid /shapes/1/name", "invalid /shapes/2/rings/0/0/east", "invalid /shapes/2/rings/0/1/north"},
		},
		{"too many points", chart.Map{Head: h, Shapes: []chart.Shape{{ID: "a", Name: name, Rings: [][]chart.Point{make([]chart.Point, chart.MaxPoints), ring}}}}, []string{"too-large /shapes/0/rings/1"}},
		{"too many shapes", chart.Map{Head: h, Shapes: make([]chart.Shape, chart.MaxShapes+1)}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := test.chart.Check()
			if test.name == "too many shapes" {
				require.Equal(t, "too-large /shapes", faults(t, err)[0])
				return
			}
			if test.want == nil {
				require.NoError(t, err)
				return
			}
			require.Equal(t, test.want, faults(t, err))
			out, err := test.chart.SVG(samverkan.SV, chart.Options{})
			require.Empty(t, out)
			require.Equal(t, test.want, faults(t, err))
		})
	}
}

func repeated(before, after string, n int) (out []string) {
	for i := range n {
		out = append(out, before+strings.TrimSpace(itoa(i))+after)
	}
	return out
}

func itoa(n int) string { return samverkan.Whole(int64(n)).String() }

func rising(n int) (out []int) {
	for i := range n {
		out = append(out, i)
	}
	return out
}

func TestOptions(t *testing.T) {
	_, err := ages().SVG(samverkan.SV, chart.Options{ID: `a"b`, Width: 199, Height: 2001})
	require.Equal(t, []string{"invalid /id", "invalid /width", "invalid /height"}, faults(t, err))
	require.NoError(t, chart.Options{}.Check())
	out, err := gap().SVG(samverkan.SV, chart.Options{Height: 140, Width: 300})
	require.NoError(t, err)
	require.Equal(t, "140", read(t, out)[0].attributes["height"])
	require.Contains(t, out, `id="chart-title"`)
}

// A text of a fault says what stood there.
func TestFaultTexts(t *testing.T) {
	err := chart.Bars{Head: head("a", "a", "", 0), Rows: []chart.Bar{{Name: samverkan.Same("a"), Value: chart.Of(math.NaN())}}}.Check()
	require.EqualError(t, err, "at /rows/0/value: The value is NaN. It must be a number between −1,000,000,000,000 and 1,000,000,000,000, or missing.")
}
