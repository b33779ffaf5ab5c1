package jsonstat_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// tiny is an invented table.
const tiny = `{"version":"2.0","class":"dataset","source":"Exempelverket","id":["kommun","år"],"size":[2,2],
"role":{"time":["år"]},"dimension":{"år":{"category":{"index":["2024","2025"]}},
"kommun":{"category":{"index":["9901","9902"],"label":{"9901":"Ekby","9902":"Almvik"}}}},
"value":[4120,4133,null,2511],"status":{"2":".."}}`

// A table is read, one part of it picked, and written again.
func Example() {
	c, err := jsonstat.Read([]byte(tiny), jsonstat.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	one, err := c.Select(cube.Pick{Dimension: "kommun", Categories: []string{"9901"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range one.Steps {
		fmt.Println(step.Text.EN)
	}
	data, err := jsonstat.Encode(&one)
	if err != nil {
		fmt.Println(err)
		return
	}
	again, err := jsonstat.Read(data, jsonstat.Options{})
	fmt.Println(again.Values, err)
	// Output:
	// 1 of 2 categories of “kommun”
	// [4120 4133] <nil>
}

func ExampleRead() {
	c, err := jsonstat.Read([]byte(tiny), jsonstat.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Sources[0].Publisher, c.Dimensions[0].Categories[0].Label, c.Values[0])
	fmt.Println(c.Statuses[c.Status[2]].Missing)
	// Output:
	// Exempelverket Ekby 4120
	// notAvailable
}

func ExampleDecode() {
	_, err := jsonstat.Decode([]byte(`{"version":"2.0","class":"dataset","id":["x"],"size":[3],
"dimension":{"x":{"category":{"index":["a","b","c"]}}},"value":[1,2]}`), jsonstat.Options{})
	fmt.Println(err)
	// Output: at /value: The list has 2 values, but the sizes make 3 cells. They must be as many.
}

func ExampleEncode() {
	data, err := jsonstat.Encode(&cube.Cube{
		Dimensions: []cube.Dimension{{ID: "år", Role: cube.Time, Categories: []cube.Category{{ID: "2024"}, {ID: "2025"}}}},
		Values:     []float64{1.5, 2},
	})
	fmt.Println(string(data), err)
	// Output: {"version":"2.0","class":"dataset","id":["år"],"size":[2],"role":{"time":["år"]},"dimension":{"år":{"category":{"index":["2024","2025"]}}},"value":[1.5,2]} <nil>
}

func ExampleResponse_Encode() {
	r, err := jsonstat.Decode([]byte(`{"version":"2.0","class":"dimension","category":{"label":{"22":"Exempellän"}},"extension":{"a":1}}`), jsonstat.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	data, err := r.Encode()
	fmt.Println(string(data), err)
	// Output: {"version":"2.0","class":"dimension","category":{"index":["22"],"label":{"22":"Exempellän"}},"extension":{"a":1}} <nil>
}

func ExampleResponse_Cubes() {
	r, err := jsonstat.Decode([]byte(`{"version":"2.0","class":"collection","link":{"item":[{"class":"dataset","href":"https://example.org/t"}]}}`), jsonstat.Options{})
	fmt.Println(len(r.Cubes()), len(r.Links()), err)
	// Output: 0 1 <nil>
}

func ExampleResponse_Links() {
	r, err := jsonstat.Decode([]byte(`{"version":"2.0","class":"collection","link":{"item":[{"class":"dataset","href":"https://example.org/t"}]}}`), jsonstat.Options{})
	fmt.Println(r.Links()[0].Href, err)
	// Output: https://example.org/t <nil>
}

func ExampleNewReading() {
	r, err := jsonstat.NewReading([]byte(tiny), jsonstat.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	steps := 1
	for !r.Step(2) { // two cells at a time
		steps++
	}
	done, of := r.Progress()
	response, err := r.Result()
	fmt.Println(steps > 2, done == of, len(response.Cube.Values), err)
	// Output: true true 4 <nil>
}

func ExampleReadPX() {
	x, err := jsonstat.ReadPX([]byte(`CHARSET="ANSI"; CODEPAGE="utf-8"; DECIMALS=0; TITLE="Invånare"; CONTENTS="Invånare"; UNITS="antal";
STUB="kommun"; HEADING="år"; VALUES("kommun")="Ekby","Almvik"; VALUES("år")="2024","2025"; TIMEVAL("år")=TLIST(A1,"2024"-"2025");
DATA=
4120 4133
".." 2511;`), jsonstat.Options{})
	fmt.Println(x.Cube.Values, x.Cube.Unit.Label, x.Cube.Dimensions[1].Role, err)
	// Output: [4120 4133 0 2511] antal time <nil>
}

func ExampleNewPXReading() {
	r, err := jsonstat.NewPXReading(examplePX, jsonstat.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !r.Step(5) { //nolint:revive // five cells at a time
	}
	done, of := r.Progress()
	x, err := r.Result()
	fmt.Println(done == of, len(x.Cube.Values), err)
	// Output: true 18 <nil>
}

func ExamplePX_Encode() {
	c, err := jsonstat.Read([]byte(tiny), jsonstat.Options{Source: cube.Source{License: "CC0"}})
	if err != nil {
		fmt.Println(err)
		return
	}
	data, lost, err := (&jsonstat.PX{Cube: *c}).Encode(jsonstat.Latin1)
	fmt.Println(len(data) > 0, err)
	for _, l := range lost {
		fmt.Println(l.In(samverkan.EN))
	}
	// Output:
	// true <nil>
	// Of the source, publisher, table and day of change are written; a PX file has no place for more or for more sources.
	// Keywords that a PX file must have are empty, for the table says nothing of them: “MATRIX”, “SUBJECT-AREA”, “SUBJECT-CODE”, “TITLE”, “CONTENTS” and “UNITS”.
}

func ExampleReadKolada() {
	c, err := jsonstat.ReadKolada(jsonstat.Kolada{
		Pages:      [][]byte{[]byte(`{"values":[{"kpi":"N90000","municipality":"9901","period":2025,"values":[{"gender":"T","value":4133,"status":"","isdeleted":false}]}],"count":1,"next_url":null}`)},
		Indicators: [][]byte{[]byte(`{"values":[{"id":"N90000","title":"Invånare totalt, antal"}]}`)},
	}, jsonstat.Options{})
	fmt.Println(c.Values, c.Dimensions[0].Categories[0].Unit.Label, err)
	// Output: [4133] antal <nil>
}

func ExampleKoladaQueries() {
	all, err := jsonstat.KoladaQueries([]string{"N00945"}, []string{"2281", "2284"}, []int{2024, 2025})
	fmt.Println(all, err)
	// Output: [https://api.kolada.se/v3/data/kpi/N00945/municipality/2281,2284/year/2024,2025] <nil>
}
