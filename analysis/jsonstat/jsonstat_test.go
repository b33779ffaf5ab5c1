package jsonstat_test

import (
	"errors"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// small is a table with everything that a data set can have. The figures are
// invented; the form is that of PxWeb, of the specification's own examples, or both.
const small = `{
 "version": "2.0", "class": "dataset", "href": "https://example.org/t.json",
 "label": "Påhittad tabell", "source": "Exempelverket", "updated": "2026-03-01T08:00:00Z",
 "note": ["Talen är påhittade."],
 "link": {"alternate": [{"type": "text/csv", "href": "https://example.org/t.csv"}]},
 "id": ["region", "tid", "mått"], "size": [3, 2, 2],
 "role": {"geo": ["region"], "time": ["tid"], "metric": ["mått"]},
 "dimension": {
  "tid": {"category": {"index": {"2025": 1, "2024": 0}}},
  "region": {"label": "kommun", "note": ["Kommunerna finns inte."], "category": {
   "index": ["99", "9901", "9902"],
   "label": {"99": "Exempellän", "9901": "Ekby", "9902": "Almvik"},
   "child": {"99": ["9901", "9902"]},
   "coordinates": {"9901": [17.5, 62.25]},
   "note": {"9902": ["Bildad 2020."]}},
   "extension": {"show": "code"}},
  "mått": {"category": {"index": ["antal", "andel"],
   "unit": {"antal": {"base": "personer", "decimals": 0}, "andel": {"label": "procent", "symbol": "%", "decimals": 1, "position": "end", "multiplier": 0}}}}},
 "extension": {"px": {"tableid": "T1", "decimals": 1}},
 "value": [10, 1.5, 11, 1e1, 4, null, 5, -0.0, 6, 12.25, null, 123456789012345678],
 "status": {"1": "p", "5": ".."}
}`

func read(t *testing.T, file string) *jsonstat.Response {
	t.Helper()
	r, err := jsonstat.Decode([]byte(file), jsonstat.Options{})
	require.NoError(t, err)
	return r
}

func TestDecode(t *testing.T) {
	c := read(t, small).Cube
	require.NoError(t, c.Check())
	require.Empty(t, differs(c, []byte(small)))
	one, none := 1, 0
	require.Equal(t, "Påhittad tabell", c.Label)
	require.Equal(t, []string{"Talen är påhittade."}, c.Notes)
	require.Equal(t, []cube.Source{{Publisher: "Exempelverket", Updated: "2026-03-01T08:00:00Z"}}, c.Sources)
	require.Equal(t, []cube.Dimension{
		{ID: "region", Label: "kommun", Role: cube.Geo, Notes: []string{"Kommunerna finns inte."}, Categories: []cube.Category{
			{ID: "99", Label: "Exempellän", Children: []int{1, 2}},
			{ID: "9901", Label: "Ekby", Coordinates: &[2]float64{17.5, 62.25}},
			{ID: "9902", Label: "Almvik", Notes: []string{"Bildad 2020."}},
		}},
		{ID: "tid", Role: cube.Time, Categories: []cube.Category{{ID: "2024"}, {ID: "2025"}}},
		{ID: "mått", Role: cube.Metric, Categories: []cube.Category{
			{ID: "antal", Unit: cube.Unit{Base: "personer", Decimals: &none}},
			{ID: "andel", Unit: cube.Unit{Label: "procent", Symbol: "%", Decimals: &one}},
		}},
	}, c.Dimensions)
	require.Equal(t, []float64{10, 1.5, 11, 10, 4, 0, 5, 0, 6, 12.25, 0, 123456789012345680}, c.Values)
	require.Equal(t, []cube.Status{{}, {Symbol: "p"}, {Missing: cube.NotAvailable, Symbol: ".."}, {Missing: cube.NotStated}}, c.Statuses)
	require.Equal(t, []uint8{0, 1, 0, 0, 0, 2, 0, 0, 0, 0, 3, 0}, c.Status)
}

// What is written again is the same data, as encoding/json reads it.
func TestRoundTrip(t *testing.T) {
	for name, file := range map[string]string{
		"all":        small,
		"one status": strings.Replace(small, `{"1": "p", "5": ".."}`, `"a"`, 1),
		"the old way": strings.Replace(small, `{"1": "p", "5": ".."}`,
			`["a"]`, 1),
		"a list of statuses":   strings.Replace(small, `{"1": "p", "5": ".."}`, `["a","b",null,"","a","b","c","d","e","f","g","h"]`, 1),
		"sparse":               strings.Replace(small, `[10, 1.5, 11, 1e1, 4, null, 5, -0.0, 6, 12.25, null, 123456789012345678]`, `{"1": 5, "11": 7, "3": null}`, 1),
		"cells before sizes":   strings.Replace(small, `"version": "2.0",`, `"version": "2.0", "zzz": {"a": [1, {"b": null}]},`, 1),
		"an extension of mine": strings.Replace(small, `"extension": {"px"`, `"extension": {"samverkan": {"sources": [{"publisher": "A", "table": "T", "retrieved": "2026-01-02", "note": {"sv": "n"}}, {"publisher": "B"}], "later": 1}, "px"`, 1),
		"for old readers":      strings.Replace(small, `"dimension": {`, `"dimension": {"id": ["region"], "size": [3], "role": {"geo": ["region"]},`, 1),
	} {
		r := read(t, file)
		require.Empty(t, differs(r.Cube, []byte(file)), name)
		out, err := r.Encode()
		require.NoError(t, err, name)
		if want := plain([]byte(file)); name != "an extension of mine" {
			require.Equal(t, want, plain(out), name)
		}
		again := read(t, string(out))
		require.Equal(t, r.Cube, again.Cube, name)
		twice, err := again.Encode()
		require.NoError(t, err)
		require.Equal(t, string(out), string(twice), "%s: the form of what is written is the one form", name)
	}
}

// A cube of our own may have what JSON-stat has no place for.
func TestEncodeOwn(t *testing.T) {
	two := 2
	c := &cube.Cube{
		Label: "Egen", Unit: cube.Unit{Label: "kr", Decimals: &two, Kind: cube.Amount, Measure: cube.Flow, Prices: cube.FixedPrices, AtStart: true, Symbol: "€", Multiplier: 3},
		Dimensions: []cube.Dimension{{ID: "a/b~", Categories: []cube.Category{{ID: "1", Unit: cube.Unit{Measure: cube.Stock}}, {ID: "2"}, {ID: "3"}, {ID: "4"}, {ID: "5"}, {ID: "6"}}}},
		Values:     []float64{0, 0.1, 0, 0, 0, 1e-7},
		Status:     []uint8{4, 0, 2, 3, 1, 5},
		Statuses: []cube.Status{
			{},
			{Missing: cube.Suppressed},
			{Missing: cube.NotStated},
			{Missing: cube.NotYet, Symbol: "..", Label: "kommer"},
			{Missing: cube.NotAvailable, Symbol: ".."},
			{Symbol: "p", Label: "preliminär"},
			{Missing: cube.TooUncertain, Symbol: "u"}, // of no cell
		},
		Sources: []cube.Source{{Publisher: "A", Hash: strings.Repeat("ab", 32), License: "CC0", Query: "q"}, {Publisher: "B", Note: samverkan.Text{EN: "n"}}},
	}
	require.NoError(t, c.Check())
	out, err := jsonstat.Encode(c)
	require.NoError(t, err)
	again, err := jsonstat.Read(out, jsonstat.Options{Source: cube.Source{Publisher: "not this"}})
	require.NoError(t, err)
	require.Equal(t, c, again)
	require.Contains(t, string(out), `"source":"A; B"`)

	// Places that are not in the order of the cells are listed, and few figures are
	// written as an object.
	c = &cube.Cube{
		Dimensions: []cube.Dimension{{ID: "x", Categories: []cube.Category{{ID: "1"}, {ID: "2"}, {ID: "3"}, {ID: "4"}}}},
		Values:     []float64{0, 0, 0, 9},
		Status:     []uint8{2, 1, 2, 0},
		Statuses:   []cube.Status{{}, {Missing: cube.NotApplicable, Symbol: "."}, {Missing: cube.NotAvailable, Symbol: ".."}},
	}
	out, err = jsonstat.Encode(c)
	require.NoError(t, err)
	require.Contains(t, string(out), `"value":{"3":9}`)
	again, err = jsonstat.Read(out, jsonstat.Options{})
	require.NoError(t, err)
	require.Equal(t, c, again)
}

// Cubes by chance are read back as they were written.
func TestEncodeDrawn(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 2))
	reasons := cube.Present.Choices()
	for n := range 400 {
		c := &cube.Cube{}
		cells := 1
		for d := range 1 + r.IntN(3) {
			dim := cube.Dimension{ID: "d" + strconv.Itoa(d), Role: cube.Role([]string{"", "time", "geo", "metric"}[r.IntN(4)])}
			for k := range 1 + r.IntN(5) {
				x := cube.Category{ID: strconv.Itoa(k) + "å\"\\\n"[:r.IntN(3)*2]}
				if r.IntN(2) == 0 {
					x.Label = "k " + strconv.Itoa(k)
				}
				if k > 0 && r.IntN(3) == 0 {
					x.Children = []int{r.IntN(k)}
				}
				dim.Categories = append(dim.Categories, x)
			}
			cells *= len(dim.Categories)
			c.Dimensions = append(c.Dimensions, dim)
		}
		c.Values = make([]float64, cells)
		for i := range c.Values {
			c.Values[i] = []float64{0, float64(r.IntN(1000)), float64(r.IntN(1000)) / 8, r.NormFloat64() * 1e-9, r.NormFloat64() * 1e30}[r.IntN(5)]
		}
		if n%3 > 0 {
			c.Statuses = []cube.Status{{}}
			for range 1 + r.IntN(5) {
				s := cube.Status{Missing: cube.Missing(reasons[r.IntN(len(reasons))]), Symbol: []string{"", ".", "..", "p"}[r.IntN(4)]}
				c.Statuses = append(c.Statuses, s)
			}
			c.Status = make([]uint8, cells)
			some := false
			for i := range c.Status {
				if r.IntN(n%5+1) > 0 {
					c.Status[i] = uint8(r.IntN(len(c.Statuses)))
				}
				if some = some || c.Status[i] > 0; c.Statuses[c.Status[i]].Missing != cube.Present {
					c.Values[i] = 0
				}
			}
			if !some {
				c.Status = nil
			}
		}
		out, err := jsonstat.Encode(c)
		require.NoError(t, err)
		again, err := jsonstat.Read(out, jsonstat.Options{})
		require.NoError(t, err, string(out))
		require.Equal(t, c, again, string(out))
	}
}

func TestCollection(t *testing.T) {
	file := `{"version":"2.0","class":"collection","label":"samling","updated":"2026-01-01","link":{"item":[
	 {"class":"dataset","href":"https://example.org/a.json","label":"bara en länk"},
	 {"class":"dataset","label":"a","id":["x"],"size":[1],"dimension":{"x":{"category":{"label":{"k":"en"}}}},"value":[1]},
	 {"class":"dimension","label":"kön","category":{"index":["1","2"],"label":{"1":"män","2":"kvinnor"}}},
	 {"href":"https://example.org/b.html","type":"text/html"},
	 {"class":"collection","link":{"item":[{"class":"dataset","id":["y"],"size":[2],"dimension":{"y":{"category":{"index":["p","q"]}}},"value":[2,null],"version":"2.0"}],"up":[]}}
	],"self":[{"href":"https://example.org"}]}}`
	r := read(t, file)
	require.Len(t, r.Items, 5)
	require.Len(t, r.Cubes(), 2)
	require.Equal(t, []float64{2, 0}, r.Cubes()[1].Values)
	links := r.Links()
	require.Len(t, links, 2)
	require.Equal(t, "https://example.org/a.json", links[0].Href)
	require.Equal(t, "bara en länk", links[0].Label)
	require.Equal(t, &cube.Dimension{Label: "kön", Categories: []cube.Category{{ID: "1", Label: "män"}, {ID: "2", Label: "kvinnor"}}}, r.Items[2].Dimension)
	require.Equal(t, []jsonstat.Kept{{At: "", Name: "updated", JSON: `"2026-01-01"`}, {At: "/link", Name: "self", JSON: `[{"href":"https://example.org"}]`}}, r.Kept)
	out, err := r.Encode()
	require.NoError(t, err)
	require.Equal(t, r, read(t, string(out)))
	_, err = jsonstat.Read([]byte(file), jsonstat.Options{})
	require.Equal(t, samverkan.CodeInvalid, first(t, err).Code, "two tables are not one")

	dimension := read(t, `{"version":"2.0","class":"dimension","label":"kön","href":"h","category":{"index":{"b":1,"a":0}},"extension":{"x":1}}`)
	require.Equal(t, &cube.Dimension{Label: "kön", Categories: []cube.Category{{ID: "a"}, {ID: "b"}}}, dimension.Dimension)
	out, err = dimension.Encode()
	require.NoError(t, err)
	require.Equal(t, `{"version":"2.0","class":"dimension","href":"h","label":"kön","category":{"index":["a","b"]},"extension":{"x":1}}`, string(out))
}

func first(t *testing.T, err error) *samverkan.Fault {
	t.Helper()
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	var f *samverkan.Fault
	require.True(t, errors.As(faults[0], &f))
	return f
}

// The same steps give the same whatever they are, and are as many as the budget says.
func TestReadingSteps(t *testing.T) {
	want := read(t, small)
	for _, budget := range []int{1, 2, 5, 100} {
		r, err := jsonstat.NewReading([]byte(small), jsonstat.Options{})
		require.NoError(t, err)
		_, err = r.Result()
		require.Error(t, err, "not done")
		steps := 1
		for !r.Step(budget) {
			steps++
			done, of := r.Progress()
			require.LessOrEqual(t, done, of)
		}
		got, err := r.Result()
		require.NoError(t, err)
		require.Equal(t, want, got, budget)
		require.Greater(t, steps*budget, 11, "no step reads more than it may")
	}
}

func TestOptions(t *testing.T) {
	o := jsonstat.Options{
		Symbols: []cube.Status{{Missing: cube.Suppressed, Symbol: "..", Label: "sekretess"}, {Symbol: "p", Label: "preliminär"}},
		Source:  cube.Source{Publisher: "X", Table: "T1", License: "CC0"},
	}
	c, err := jsonstat.Read([]byte(small), o)
	require.NoError(t, err)
	require.Equal(t, []cube.Status{{}, {Symbol: "p", Label: "preliminär"}, {Missing: cube.Suppressed, Symbol: "..", Label: "sekretess"}, {Missing: cube.NotStated}}, c.Statuses)
	require.Equal(t, []cube.Source{{Publisher: "Exempelverket", Table: "T1", Updated: "2026-03-01T08:00:00Z", License: "CC0"}}, c.Sources)
	_, err = jsonstat.Read([]byte(small), jsonstat.Options{Cells: 11})
	require.Equal(t, samverkan.CodeTooLarge, first(t, err).Code)
	_, err = jsonstat.Read(nil, jsonstat.Options{Symbols: []cube.Status{{Missing: "x"}}})
	require.Equal(t, "/symbols/0/missing", first(t, err).At)
}

func TestEncodeFaults(t *testing.T) {
	for at, r := range map[string]*jsonstat.Response{
		"/class":          {},
		"/values":         {Class: jsonstat.Dataset, Cube: &cube.Cube{}},
		"":                {Class: jsonstat.Dataset},
		"/items/0/values": {Class: jsonstat.Collection, Items: []jsonstat.Response{{Class: jsonstat.Dataset, Cube: &cube.Cube{}}}},
		"/kept/0":         {Class: jsonstat.Collection, Kept: []jsonstat.Kept{{Name: "x", JSON: "{"}}},
		"/kept/1":         {Class: jsonstat.Collection, Kept: []jsonstat.Kept{{Name: "x", JSON: "1"}, {Name: "class", JSON: "1"}}},
		"/kept":           {Class: jsonstat.Collection, Kept: []jsonstat.Kept{{At: "/dimension/gone", Name: "x", JSON: "1"}}},
		"/dimensions/0/label": {Class: jsonstat.Dataset, Cube: &cube.Cube{
			Dimensions: []cube.Dimension{{ID: "x", Label: "\xff", Categories: []cube.Category{{ID: "k"}}}}, Values: []float64{1},
		}},
	} {
		_, err := r.Encode()
		require.Equal(t, at, first(t, err).At)
	}
}
