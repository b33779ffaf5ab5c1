package jsonstat_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// Pages in the form of Kolada's version 3; the figures are invented.
const (
	koladaFirst = `{"values":[
 {"kpi":"N90001","municipality":"9901","period":2024,"values":[
  {"gender":"K","count":1,"status":"","value":51.5,"isdeleted":false},
  {"gender":"T","count":1,"status":"","value":50.25,"isdeleted":false},
  {"gender":"M","count":1,"status":"Private","value":null,"isdeleted":false}]},
 {"kpi":"N90001","municipality":"0099","period":2025,"values":[
  {"gender":"T","count":1,"status":"","value":1,"isdeleted":true},
  {"gender":"T","count":1,"status":"Missing","value":null,"isdeleted":false}]}
],"count":3,"next_url":"https://api.kolada.se/v3/data/kpi/N90001/municipality/9901,0099?page=2","previous_url":null}`
	koladaSecond = `{"values":[
 {"kpi":"N90000","municipality":"9901","period":2024,"values":[{"gender":"T","count":1,"status":"","value":7,"isdeleted":false}]}
],"count":3,"next_url":null,"previous_url":"x"}`
	koladaNames = `{"values":[{"id":"N90001","title":"Andel som är något, (%)","is_divided_by_gender":true},{"id":"N90000","title":"Invånare totalt, antal"},{"id":"N1"}],"count":3,"next_url":"more"}`
	koladaAreas = `{"values":[{"id":"9901","title":"Ekby","type":"K"},{"id":"0099","title":"Region Exempel","type":"L"}],"count":2}`
)

func kolada(pages ...string) jsonstat.Kolada {
	k := jsonstat.Kolada{Indicators: [][]byte{[]byte(koladaNames)}, Municipalities: [][]byte{[]byte(koladaAreas)}}
	for _, p := range pages {
		k.Pages = append(k.Pages, []byte(p))
	}
	return k
}

func TestReadKolada(t *testing.T) {
	c, err := jsonstat.ReadKolada(kolada(koladaFirst, koladaSecond), jsonstat.Options{Source: cube.Source{License: "öppna data"}})
	require.NoError(t, err)
	require.NoError(t, c.Check())
	// kpi × municipality × period × gender: 2 × 2 × 2 × 3.
	require.Equal(t, &cube.Cube{
		Dimensions: []cube.Dimension{
			{ID: "kpi", Role: cube.Metric, Categories: []cube.Category{
				{ID: "N90000", Label: "Invånare totalt, antal", Unit: cube.Unit{Label: "antal"}},
				{ID: "N90001", Label: "Andel som är något, (%)", Unit: cube.Unit{Label: "procent", Symbol: "%"}},
			}},
			{ID: "municipality", Role: cube.Geo, Categories: []cube.Category{{ID: "0099", Label: "Region Exempel"}, {ID: "9901", Label: "Ekby"}}},
			{ID: "period", Role: cube.Time, Categories: []cube.Category{{ID: "2024"}, {ID: "2025"}}},
			{ID: "gender", Categories: []cube.Category{{ID: "T", Label: "totalt"}, {ID: "K", Label: "kvinnor"}, {ID: "M", Label: "män"}}},
		},
		Values: []float64{
			0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0,
			0, 0, 0, 0, 0, 0, 50.25, 51.5, 0, 0, 0, 0,
		},
		Status: []uint8{
			1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1,
			1, 1, 1, 2, 1, 1, 0, 0, 3, 1, 1, 1,
		},
		Statuses: []cube.Status{
			{},
			{Missing: cube.NotStated},
			{Missing: cube.NotAvailable, Symbol: "Missing"},
			{Missing: cube.Suppressed, Symbol: "Private"},
		},
		Sources: []cube.Source{{Publisher: "Kolada", License: "öppna data"}},
	}, c)
	units := strings.ReplaceAll(koladaSecondOnly, "municipality", "ou")
	c, err = jsonstat.ReadKolada(kolada(units), jsonstat.Options{})
	require.NoError(t, err)
	require.Equal(t, "ou", c.Dimensions[1].ID)
	require.Equal(t, "N90000", c.Sources[0].Table)
	require.Equal(t, "Invånare totalt, antal", c.Label)
}

func TestKoladaFaults(t *testing.T) {
	for name, f := range map[string]struct {
		pages []string
		at    string
		code  samverkan.Code
	}{
		"the last page is missing": {[]string{koladaFirst}, "/pages/0", samverkan.CodeInvalid},
		"a page was cut": {
			[]string{strings.Replace(koladaSecond, `"count":3`, `"count":5000`, 1)},
			"/pages/0/count", samverkan.CodeConflict,
		},
		"a page in between is missing": {
			[]string{strings.Replace(koladaFirst, `"count":3`, `"count":4`, 1), koladaSecond},
			"/pages/0/count", samverkan.CodeConflict,
		},
		"two figures": {[]string{koladaSecondOnly, strings.Replace(koladaSecondOnly, `"value":7`, `"value":8`, 1)}, "/pages", samverkan.CodeConflict},
		"no figures":  {[]string{`{"values":[],"count":0,"next_url":null}`}, "/pages", samverkan.CodeInvalid},
		"no pages":    {nil, "/pages", samverkan.CodeInvalid},
		"no values":   {[]string{`{"detail":"Not found"}`}, "/pages/0", samverkan.CodeInvalid},
		"no kpi":      {[]string{strings.Replace(koladaSecondOnly, `"kpi"`, `"kpis"`, 1)}, "/pages/0/values/0", samverkan.CodeInvalid},
		"a year":      {[]string{strings.Replace(koladaSecondOnly, `2024`, `2024.5`, 1)}, "/pages/0/values/0/period", samverkan.CodeInvalid},
		"a gender":    {[]string{strings.Replace(koladaSecondOnly, `"T"`, `"X"`, 1)}, "/pages/0/values/0/values/0/gender", samverkan.CodeUnknown},
		"a value":     {[]string{strings.Replace(koladaSecondOnly, `"value":7`, `"value":"7"`, 1)}, "/pages/0/values/0/values/0/value", samverkan.CodeInvalid},
		"deleted":     {[]string{strings.Replace(koladaSecondOnly, `"isdeleted":false`, `"isdeleted":"yes"`, 1)}, "/pages/0/values/0/values/0/isdeleted", samverkan.CodeInvalid},
		"deleted 1":   {[]string{strings.Replace(koladaSecondOnly, `"isdeleted":false`, `"isdeleted":1`, 1)}, "/pages/0/values/0/values/0/isdeleted", samverkan.CodeInvalid},
		"both kinds":  {[]string{koladaSecondOnly, strings.ReplaceAll(koladaSecondOnly, "municipality", "ou")}, "/pages/1/values/0", samverkan.CodeConflict},
		"no JSON":     {[]string{`<html>`}, "/pages/0", samverkan.CodeInvalid},
	} {
		_, err := jsonstat.ReadKolada(kolada(f.pages...), jsonstat.Options{})
		require.Error(t, err, name)
		require.Equal(t, f.at, first(t, err).At, "%s: %v", name, err)
		require.Equal(t, f.code, first(t, err).Code, "%s: %v", name, err)
	}
	c, err := jsonstat.ReadKolada(kolada(koladaSecondOnly, koladaSecondOnly), jsonstat.Options{})
	require.NoError(t, err, "the same page twice says the same")
	require.Equal(t, []float64{7}, c.Values)
}

// A figure that is deleted is deleted, also where a text says so.
func TestKoladaDeleted(t *testing.T) {
	for said, there := range map[string]bool{`true`: false, `"true"`: false, `"True"`: false, `false`: true, `"false"`: true, `null`: true} {
		page := strings.Replace(koladaSecondOnly, `"isdeleted":false`, `"isdeleted":`+said, 1)
		c, err := jsonstat.ReadKolada(kolada(page), jsonstat.Options{})
		if !there {
			require.ErrorContains(t, err, "no figures", said)
			continue
		}
		require.NoError(t, err, said)
		require.Equal(t, []float64{7}, c.Values)
	}
}

var koladaSecondOnly = strings.Replace(koladaSecond, `"count":3`, `"count":1`, 1)

func TestKoladaQueries(t *testing.T) {
	var many []string
	for i := range 60 {
		many = append(many, strconv.Itoa(9000+i))
	}
	all, err := jsonstat.KoladaQueries([]string{"N00945", "N00951"}, many, []int{2024, 2025})
	require.NoError(t, err)
	require.Len(t, all, 3)
	require.Equal(t, "https://api.kolada.se/v3/data/kpi/N00945,N00951/municipality/"+strings.Join(many[50:], ",")+"/year/2024,2025", all[2])
	for _, q := range all {
		require.LessOrEqual(t, strings.Count(q, ","), 24+1+1)
	}
	all, err = jsonstat.KoladaQueries(many[:26], nil, []int{2025})
	require.NoError(t, err)
	require.Equal(t, "https://api.kolada.se/v3/data/kpi/9025/year/2025", all[1])
	for at, f := range map[string]struct {
		kpis, areas []string
		years       []int
	}{
		"/indicators/0":     {[]string{"N/1"}, []string{"2281"}, nil},
		"/municipalities/0": {[]string{"N1"}, []string{""}, nil},
		"/years/0":          {[]string{"N1"}, nil, []int{25}},
		"/indicators":       {[]string{"N1"}, nil, nil},
		"":                  {make1000("N"), make1000("9"), []int{2025}},
	} {
		_, err := jsonstat.KoladaQueries(f.kpis, f.areas, f.years)
		if at == "" {
			require.NoError(t, err, "1 600 calls")
			_, err = jsonstat.KoladaQueries(append(f.kpis, append(f.kpis, f.kpis...)...), append(f.areas, append(f.areas, f.areas...)...), f.years)
		}
		require.Equal(t, at, first(t, err).At)
	}
}

func make1000(prefix string) (all []string) {
	for i := range 1000 {
		all = append(all, prefix+strconv.Itoa(i))
	}
	return all
}

func FuzzKolada(f *testing.F) {
	f.Add([]byte(koladaFirst), []byte(koladaSecond), []byte(koladaNames))
	f.Add([]byte(koladaSecondOnly), []byte(koladaSecondOnly), []byte(koladaAreas))
	f.Fuzz(func(t *testing.T, a, b, names []byte) {
		c, err := jsonstat.ReadKolada(jsonstat.Kolada{Pages: [][]byte{a, b}, Indicators: [][]byte{names}}, jsonstat.Options{Cells: 100_000})
		if err != nil {
			sane(t, err, len(a)+len(b)+len(names))
			return
		}
		require.NoError(t, c.Check())
		out, err := jsonstat.Encode(c)
		require.NoError(t, err)
		again, err := jsonstat.Read(out, jsonstat.Options{})
		require.NoError(t, err)
		require.Equal(t, c, again)
	})
}
