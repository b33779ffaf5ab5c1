package jsonstat_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// pxWeb has the form that PxWebApi 2 gives a table (DatasetMapper of
// PxTools/PxWebApi: measuringType is Stock, Flow, Average or Other, priceType Current,
// Fixed or NotApplicable). The figures are invented.
const pxWeb = `{"version":"2.0","class":"dataset","label":"t","source":"SCB","updated":"2026-02-20T07:00:00Z",
 "id":["ContentsCode","Tid"],"size":[5,2],"role":{"time":["Tid"],"metric":["ContentsCode"]},
 "dimension":{"ContentsCode":{"extension":{"elimination":false,"refperiod":{"A":"31 december"},
   "measuringType":{"A":"Stock","B":"Flow","C":"Average","D":"Other","gone":"Stock"},
   "priceType":{"A":"NotApplicable","B":"Current","C":"Fixed","D":"NotApplicable","E":7},"adjustment":{"A":"None"}},
   "category":{"index":["A","B","C","D","E"],"label":{"A":"Folkmängd","B":"Sålt","C":"Snitt","D":"Annat","E":"Nytt"},
   "unit":{"A":{"base":"antal","decimals":0},"B":{"base":"tkr","decimals":0},"D":{"base":"antal","decimals":0}}}},
  "Tid":{"category":{"index":["2024","2025"]}}},
 "value":[10000,10100,1,2,3,4,5,6,7,8]}`

func TestPxWebMeasures(t *testing.T) {
	r := read(t, pxWeb)
	units := func(c *cube.Cube) (all []cube.Unit) {
		for _, x := range c.Dimensions[0].Categories {
			all = append(all, cube.Unit{Measure: x.Unit.Measure, Prices: x.Unit.Prices})
		}
		return all
	}
	want := []cube.Unit{{Measure: cube.Stock}, {Measure: cube.Flow, Prices: cube.CurrentPrices}, {Measure: cube.Average, Prices: cube.FixedPrices}, {}, {}}
	require.Equal(t, want, units(r.Cube))
	part, err := r.Cube.Select(cube.Pick{Dimension: "ContentsCode", Categories: []string{"A"}})
	require.NoError(t, err)
	_, err = part.Sum("Tid")
	require.ErrorContains(t, err, "single days")
	part, err = r.Cube.Select(cube.Pick{Dimension: "ContentsCode", Categories: []string{"B"}})
	require.NoError(t, err)
	_, err = part.Sum("Tid")
	require.NoError(t, err, "a flow adds up over time")

	// As it was, and again.
	out, err := r.Encode()
	require.NoError(t, err)
	require.Equal(t, plain([]byte(pxWeb)), plain(out))
	require.Equal(t, r, read(t, string(out)))

	// Without the extension of PxWeb the units say it themselves.
	out, err = jsonstat.Encode(r.Cube)
	require.NoError(t, err)
	require.Contains(t, string(out), `"measure":"stock"`)
	require.Equal(t, r.Cube, read(t, string(out)).Cube)

	// And a PX file says it in its way.
	out, _, err = (&jsonstat.PX{Cube: *r.Cube}).Encode(jsonstat.UTF8)
	require.NoError(t, err)
	for _, line := range []string{`STOCKFA("Folkmängd")="S"`, `STOCKFA("Sålt")="F"`, `STOCKFA("Snitt")="A"`, `CFPRICES("Sålt")="C"`, `CFPRICES("Snitt")="F"`} {
		require.Contains(t, string(out), line)
	}
	require.Equal(t, want, units(&readPX(t, out).Cube))
}

// What the unit says goes before the extension, and is written where it differs.
func TestPxWebMeasuresChanged(t *testing.T) {
	for _, m := range []cube.Measure{cube.UnknownMeasure, cube.Flow} {
		r := read(t, pxWeb)
		r.Cube.Dimensions[0].Categories[0].Unit.Measure = m
		r.Cube.Dimensions[0].Categories[1].Unit.Prices = cube.NoPrices
		out, err := r.Encode()
		require.NoError(t, err)
		again := read(t, string(out))
		require.Equal(t, r, again)
		twice, err := again.Encode()
		require.NoError(t, err)
		require.Equal(t, string(out), string(twice))
	}
	// Another form is another provider's.
	for _, other := range []string{`"Stock"`, `["A"]`, `{"A":{"code":"Stock"}}`, `{"A":null}`, `null`} {
		file := strings.Replace(pxWeb, `{"A":"Stock","B":"Flow","C":"Average","D":"Other","gone":"Stock"}`, other, 1)
		r := read(t, file)
		require.Equal(t, cube.UnknownMeasure, r.Cube.Dimensions[0].Categories[0].Unit.Measure)
		out, err := r.Encode()
		require.NoError(t, err)
		require.Equal(t, plain([]byte(file)), plain(out))
	}
	dimension := `{"version":"2.0","class":"dimension","category":{"index":["A","B"]},"extension":{"measuringType":{"A":"Stock"}}}`
	r := read(t, dimension)
	require.Equal(t, cube.Stock, r.Dimension.Categories[0].Unit.Measure)
	out, err := r.Encode()
	require.NoError(t, err)
	require.Equal(t, plain([]byte(dimension)), plain(out))
}
