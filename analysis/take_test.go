package analysis_test

import (
	"math/big"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// fetched is a table as a statistical office answers: two places, two years, two
// contents of which the second is known to one decimal, and two sexes.
const fetched = `{"version": "2.0", "class": "dataset", "label": "x", "source": "SCB", "id": ["Kon", "ContentsCode", "Region", "Tid"], "size": [2, 2, 2, 2],
"role": {"geo": ["Region"], "time": ["Tid"], "metric": ["ContentsCode"]},
"dimension": {
 "Kon": {"category": {"index": ["1", "2"], "label": {"1": "män", "2": "kvinnor"}}},
 "ContentsCode": {"category": {"index": ["A", "B"], "label": {"A": "antal", "B": "andel"}, "unit": {"A": {"decimals": 0}, "B": {"decimals": 1}}}},
 "Region": {"category": {"index": ["9001", "9002"], "label": {"9001": "Granvik", "9002": "Älvnäs"}}},
 "Tid": {"category": {"index": ["2020", "2021"], "label": {"2020": "2020", "2021": "2021"}}}},
"value": [1, 2, 3, 4, 10.5, 21, 0.1, null, 11, 12, 13, 14, -0.5, 0, 7.25, 100], "status": {"7": ".."}}`

func cubeOf(t testing.TB, data string) *cube.Cube {
	t.Helper()
	r, err := jsonstat.Decode([]byte(data), jsonstat.Options{})
	require.NoError(t, err)
	return r.Cubes()[0]
}

func both() analysis.Taking {
	return analysis.Taking{Source: "s", Measures: []analysis.TakenMeasure{{Category: "A", Measure: "a"}, {Category: "B", Measure: "b"}}, Fixed: []analysis.TakenCategory{{Dimension: "Kon", Category: "1"}}}
}

// Counted by hand from the values above: of men, A then B, of each place both
// years. 21 of one decimal is 21.0; what is told with more decimals keeps them.
func TestTake(t *testing.T) {
	p, err := analysis.TakePanel(cubeOf(t, fetched), both())
	require.NoError(t, err)
	require.Equal(t, []analysis.Column{{Measure: "a", Year: 2020}, {Measure: "a", Year: 2021}, {Measure: "b", Year: 2020}, {Measure: "b", Year: 2021}}, p.Columns)
	require.Equal(t, []analysis.PlaceRow{{Place: "9001", Row: "1 2 10.5 21.0"}, {Place: "9002", Row: "3 4 0.1 .."}}, p.Rows)
	taking := both()
	taking.Fixed[0].Category = "2"
	p, err = analysis.TakePanel(cubeOf(t, fetched), taking)
	require.NoError(t, err)
	require.Equal(t, []analysis.PlaceRow{{Place: "9001", Row: "11 12 -0.5 0.0"}, {Place: "9002", Row: "13 14 7.25 100.0"}}, p.Rows)
}

// Why a figure is missing is kept, as far as a document tells the reasons apart.
func TestTakeMissing(t *testing.T) {
	for why, sign := range map[cube.Missing]string{
		cube.NotAvailable: "..", cube.NotApplicable: ".", cube.Suppressed: "x", cube.NotStated: "?", cube.NotYet: "..", cube.TooUncertain: "..",
	} {
		c := cubeOf(t, fetched)
		c.Statuses = []cube.Status{{}, {Missing: why}}
		c.Status = make([]uint8, len(c.Values))
		c.Status[0], c.Values[0], c.Values[7] = 1, 0, 5
		p, err := analysis.TakePanel(c, both())
		require.NoError(t, err)
		require.Equal(t, analysis.Row(sign+" 2 10.5 21.0"), p.Rows[0].Row)
	}
}

// What cannot be taken is refused, with its place and what would be right.
func TestTakeFaults(t *testing.T) {
	swap := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(fetched) }
	many := func(n int) string {
		years := make([]string, n)
		for i := range years {
			years[i] = `"` + strconv.Itoa(1800+i) + `"`
		}
		return `{"version": "2.0", "class": "dataset", "id": ["R", "T"], "size": [1, ` + strconv.Itoa(n) + `], "role": {"geo": ["R"], "time": ["T"]},
		"dimension": {"R": {"category": {"index": ["9001"]}}, "T": {"category": {"index": [` + strings.Join(years, ",") + `]}}}, "value": [` + strings.TrimSuffix(strings.Repeat("1,", n), ",") + `]}`
	}
	one := analysis.Taking{Source: "s", Measure: "a"}
	for name, c := range map[string]struct {
		table  string
		change func(*analysis.Taking)
		at     string
		says   string
	}{
		"no category chosen": {fetched, func(k *analysis.Taking) { k.Fixed = nil }, "/fixed", "”Kon” har 2 kategorier"},
		"no such category":   {fetched, func(k *analysis.Taking) { k.Fixed[0].Category = "3" }, "/fixed/0/category", "”1”"},
		"no such dimension":  {fetched, func(k *analysis.Taking) { k.Fixed = append(k.Fixed, analysis.TakenCategory{Dimension: "Z"}) }, "/fixed/1/dimension", "”Z”"},
		"a dimension twice":  {fetched, func(k *analysis.Taking) { k.Fixed = append(k.Fixed, k.Fixed[0]) }, "/fixed/1/dimension", "två gånger"},
		"the places fixed": {fetched, func(k *analysis.Taking) {
			k.Fixed = append(k.Fixed, analysis.TakenCategory{Dimension: "Region", Category: "9001"})
		}, "", "”geo”"},
		"no such metric":         {fetched, func(k *analysis.Taking) { k.Measures[1].Category = "C" }, "/measures/1/category", "”C”"},
		"a metric of no measure": {fetched, func(k *analysis.Taking) { k.Measures[1].Measure = "" }, "/measures/1/measure", "vilket mått"},
		"a measure twice":        {fetched, func(k *analysis.Taking) { k.Measures[1].Measure = "a" }, "/fixed", "två kolumner för 2020"},
		"no metric chosen":       {fetched, func(k *analysis.Taking) { k.Measures = nil }, "/fixed", "”ContentsCode”"},
		"no roles": {swap(`"geo": ["Region"], "time": ["Tid"], `, ""), func(k *analysis.Taking) {
			k.Fixed = append(k.Fixed, analysis.TakenCategory{Dimension: "Region", Category: "9001"}, analysis.TakenCategory{Dimension: "Tid", Category: "2020"})
		}, "", "”geo” och ”time”"},
		"quarters":                {swap(`"2020"`, `"2020K1"`, `"2021"`, `"2020K2"`), nil, "/fixed", "”2020K1” och ”2020K2”"},
		"months":                  {swap(`"2020"`, `"2020M01"`, `"2021"`, `"2020M12"`), nil, "/fixed", "två kolumner"},
		"no year":                 {swap(`"2020"`, `"förr"`), nil, "", "”förr” är inget år"},
		"a year with a sign":      {swap(`"2020"`, `"+202"`), nil, "", "inget år"},
		"an empty time":           {swap(`"2020"`, `"20"`), nil, "", "inget år"},
		"thirteen digits":         {swap("[1, 2", "[1234567890123, 2"), nil, "", "för många siffror"},
		"seven decimals":          {swap("[1, 2", "[1e-7, 2"), nil, "", "0.0000001"},
		"what floats make":        {swap("10.5", "0.30000000000000004"), nil, "", "avrunda först"},
		"the largest float":       {swap("[1, 2", "[1.7e308, 2"), nil, "", "för många siffror"},
		"metrics that are none":   {many(3), func(k *analysis.Taking) { k.Fixed = nil }, "/measures", "”measure”"},
		"a hundred and one years": {many(101), func(k *analysis.Taking) { *k = one }, "", "101 kolumner"},
		"no measure":              {many(3), func(k *analysis.Taking) { *k = analysis.Taking{} }, "/measure", "vilket mått"},
	} {
		t.Run(name, func(t *testing.T) {
			taking := both()
			if c.change != nil {
				c.change(&taking)
			}
			_, err := analysis.TakePanel(cubeOf(t, c.table), taking)
			var faults samverkan.Faults
			require.ErrorAs(t, err, &faults)
			require.Equal(t, c.at, faults[0].At, "%v", err)
			require.Contains(t, faults[0].Text.SV, c.says)
			require.NotContains(t, faults[0].Text.SV+faults[0].Text.EN, "{")
		})
	}
	_, err := analysis.TakePanel(cubeOf(t, many(100)), one)
	require.NoError(t, err)
}

// Of two dimensions of places, the one that is not fixed is taken.
func TestTakeTwoPlaces(t *testing.T) {
	c := cubeOf(t, strings.Replace(fetched, `"geo": ["Region"]`, `"geo": ["Kon", "Region"]`, 1))
	p, err := analysis.TakePanel(c, both())
	require.NoError(t, err)
	require.Equal(t, "9001", p.Rows[0].Place)
	taking := both()
	taking.Fixed = nil
	_, err = analysis.TakePanel(c, taking)
	require.ErrorContains(t, err, "Region")
	taking.Fixed = []analysis.TakenCategory{{Dimension: "Region", Category: "9002"}}
	p, err = analysis.TakePanel(c, taking)
	require.NoError(t, err)
	require.Equal(t, []analysis.PlaceRow{{Place: "1", Row: "3 4 0.1 .."}, {Place: "2", Row: "13 14 7.25 100.0"}}, p.Rows)
}

// What is taken stands in a document, which tells the cube's own figures.
func TestTakeRoundTrip(t *testing.T) {
	c := cubeOf(t, fetched)
	p, err := analysis.TakePanel(c, both())
	require.NoError(t, err)
	a := decode(t, small)
	a.Measures[0].ID, a.Measures[1].ID, a.Panels[0] = "a", "b", p
	data, err := a.Encode()
	require.NoError(t, err)
	r := assess(t, decode(t, string(data)))
	for i, place := range []string{"9001", "9002"} {
		for k, m := range r.Profiles[i].Measures {
			for _, y := range m.Series {
				// Row-major: Kon 1, then content, region and year.
				at := ((0*2+k)*2+i)*2 + y.Year - 2020
				want, ok := new(big.Rat).SetString(strconv.FormatFloat(c.Values[at], 'g', -1, 64))
				require.True(t, ok)
				require.Equal(t, want.RatString(), y.Value.String(), place)
			}
		}
	}
	require.Equal(t, 1, r.Profiles[0].Measures[1].Decimals, "21 is known to one decimal")
}

// FuzzTake: what is read of any bytes is taken or refused, and what is taken can
// be read again.
func FuzzTake(f *testing.F) {
	f.Add([]byte(fetched), "1", "A")
	f.Add([]byte(fetched), "2", "B")
	f.Fuzz(func(t *testing.T, data []byte, fixed, metric string) {
		r, err := jsonstat.Decode(data, jsonstat.Options{})
		if err != nil {
			return
		}
		for _, c := range r.Cubes() {
			taking := analysis.Taking{Source: "s", Measure: "m", Fixed: []analysis.TakenCategory{}}
			for i := range c.Dimensions {
				d := &c.Dimensions[i]
				if d.Category(fixed) >= 0 {
					taking.Fixed = append(taking.Fixed, analysis.TakenCategory{Dimension: d.ID, Category: fixed})
				}
				if d.Role == cube.Metric && metric != "" {
					taking.Measures = []analysis.TakenMeasure{{Category: metric, Measure: "m"}}
				}
			}
			p, err := analysis.TakePanel(c, taking)
			if err != nil {
				var faults samverkan.Faults
				require.ErrorAs(t, err, &faults)
				require.NotEqual(t, samverkan.CodeInternal, faults[0].Code)
				continue
			}
			require.LessOrEqual(t, len(p.Columns), analysis.MaxColumns)
			for _, row := range p.Rows {
				figures, err := row.Row.Figures()
				require.NoError(t, err)
				require.Len(t, figures, len(p.Columns))
			}
		}
	})
}
