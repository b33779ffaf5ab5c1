package jsonstat_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

const lostMoment = "The time of change"

func tellsMoment(t *testing.T, x *jsonstat.PX) (file string, told bool) {
	t.Helper()
	out, lost, err := x.Encode(jsonstat.UTF8)
	require.NoError(t, err)
	for _, l := range lost {
		told = told || strings.HasPrefix(l.EN, lostMoment)
	}
	return string(out), told
}

// JSON-stat has ISO 8601, PX CCYYMMDD hh:mm; "" is that nothing is written.
func TestUpdatedToPX(t *testing.T) {
	for _, c := range []struct {
		updated, px string
		told        bool
	}{
		{"2026-02-20T08:00:00Z", "20260220 08:00", true},
		{"2026-02-20T08:00:30.5+01:00", "20260220 08:00", true},
		{"2026-02-20T08:00", "20260220 08:00", false},
		{"2026-02-20", "20260220 00:00", true},
		{"20260220 08:00", "20260220 08:00", false},
		{"20260220 08:00:10", "20260220 08:00", true},
		{"20260220", "20260220 00:00", true},
		{"2026-02-30T08:00", "2026-02-30T08:00", true}, // no such day
		{"2026-02-20T25:00", "2026-02-20T25:00", true}, // no such time
		{"2026-02-20T08:00 CET", "2026-02-20T08:00 CET", true},
		{"i går", "i går", true},
		{"20260220xx", "20260220xx", true},
		{"", "", false},
	} {
		x := small0()
		x.Cube.Sources = []cube.Source{{Publisher: "SCB", Updated: c.updated}}
		file, told := tellsMoment(t, x)
		if c.px == "" {
			require.NotContains(t, file, "LAST-UPDATED")
		} else {
			require.Contains(t, file, `LAST-UPDATED="`+c.px+`"`, c.updated)
		}
		require.Equal(t, c.told, told, c.updated)

		// Of JSON-stat to JSON-stat nothing changes, in the file and in the cube.
		json := `{"version":"2.0","class":"dataset","updated":"` + c.updated + `","source":"SCB","id":[],"size":[],"dimension":{},"value":[1]}`
		r := read(t, json)
		require.Equal(t, c.updated, r.Cube.Sources[0].Updated)
		out, err := r.Encode()
		require.NoError(t, err)
		require.Equal(t, r, read(t, string(out)))
		if c.updated != "" {
			require.Equal(t, plain([]byte(json)), plain(out))
		}
		// A cube by itself is read back as it was.
		out, err = jsonstat.Encode(r.Cube)
		require.NoError(t, err)
		require.Equal(t, r.Cube, read(t, string(out)).Cube)

		// And of PX to PX.
		px := `CODEPAGE="utf-8";DECIMALS=0;MATRIX="m";SUBJECT-CODE="a";SUBJECT-AREA="a";TITLE="t";CONTENTS="t";UNITS="u";SOURCE="SCB";HEADING="a";VALUES("a")="1";LAST-UPDATED="` + c.updated + `";DATA=1;`
		a := readPX(t, []byte(px))
		require.Equal(t, c.updated, a.Cube.Sources[0].Updated)
		again, lost, err := a.Encode(jsonstat.UTF8)
		require.NoError(t, err)
		require.Empty(t, lost, c.updated)
		require.Equal(t, a, readPX(t, again))
		require.Equal(t, c.updated != "", strings.Contains(string(again), `LAST-UPDATED="`+c.updated+`"`))
	}
}

func small0() *jsonstat.PX {
	return &jsonstat.PX{Cube: cube.Cube{Dimensions: []cube.Dimension{{ID: "a", Categories: []cube.Category{{ID: "1"}}}}, Values: []float64{1}}}
}

func TestUpdatedOfPX(t *testing.T) {
	x := readPX(t, examplePX)
	require.Equal(t, "20260301 08:00", x.Cube.Sources[0].Updated)
	out, err := jsonstat.Encode(&x.Cube)
	require.NoError(t, err)
	require.Contains(t, string(out), `"updated":"2026-03-01T08:00"`)
	r := read(t, string(out))
	require.Equal(t, "20260301 08:00", r.Cube.Sources[0].Updated, "the source is whole in the extension")
	require.Equal(t, x.Cube.Sources, r.Cube.Sources)
	// Of a file that has it in the form of PX, another time is written beside it.
	r = read(t, strings.Replace(sound, `"class":"dataset"`, `"class":"dataset","updated":"20260301 08:00"`, 1))
	r.Cube.Sources[0].Updated = "20260302 09:00"
	out, err = r.Encode()
	require.NoError(t, err)
	require.Equal(t, r, read(t, string(out)))
}

// What is not stated is "...", as that is read.
func TestPXNotStated(t *testing.T) {
	x := small0()
	x.Cube.Dimensions[0].Categories = []cube.Category{{ID: "1"}, {ID: "2"}, {ID: "3"}, {ID: "4"}}
	x.Cube.Values = make([]float64, 4)
	x.Cube.Status = []uint8{1, 2, 3, 4}
	x.Cube.Statuses = []cube.Status{{}, {Missing: cube.NotStated, Symbol: "x"}, {Missing: cube.NotStated}, {Missing: cube.NotAvailable, Symbol: ":"}, {Missing: cube.NotApplicable, Symbol: "z"}}
	out, _, err := x.Encode(jsonstat.UTF8)
	require.NoError(t, err)
	require.Contains(t, string(out), `"..." "..." ".." "."`)
	c := readPX(t, out).Cube
	for i, want := range []cube.Missing{cube.NotStated, cube.NotStated, cube.NotAvailable, cube.NotApplicable} {
		f, err := c.At(i)
		require.NoError(t, err)
		require.Equal(t, []cube.Missing{want}, f.Missing)
	}
}
