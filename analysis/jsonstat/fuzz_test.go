package jsonstat_test

import (
	"bytes"
	"encoding/json"
	"math"
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// Any file is read or refused. What is read, encoding/json reads alike; it passes
// the check of the cube, and what is written of it is read back as it was.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		small, sound, pxWeb,
		`{"version":"2.0","class":"collection","link":{"item":[{"href":"a"},` + sound + `]}}`,
		`{"version":"2.0","class":"dimension","category":{"label":{"a":"b"}}}`,
		`{"version":"2.0","class":"dataset","id":[],"size":[],"dimension":{},"value":{"0":1},"status":["x"],"extension":{"samverkan":{"unit":{"label":"u","extension":{"samverkan":{"kind":"percent"}}},"sources":[{"publisher":"p","retrieved":"2026-01-01"}],"statuses":[{"code":"x","symbol":"y","missing":"notYet"}]}}}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := jsonstat.Decode(data, jsonstat.Options{Cells: 100_000})
		if err != nil {
			sane(t, err, len(data))
			return
		}
		for _, c := range r.Cubes() {
			require.NoError(t, c.Check())
		}
		if r.Cube != nil && plainStatuses(r) {
			require.True(t, json.Valid(bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))))
			require.Empty(t, differs(r.Cube, bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))))
		}
		out, err := r.Encode()
		require.NoError(t, err)
		require.True(t, json.Valid(out))
		again, err := jsonstat.Decode(out, jsonstat.Options{Cells: 100_000})
		require.NoError(t, err, string(out))
		require.Equal(t, r, again)
		twice, err := again.Encode()
		require.NoError(t, err)
		require.Equal(t, string(out), string(twice))
	})
}

// plainStatuses reports whether the statuses are as in the file: with the
// extension they may have other symbols.
func plainStatuses(r *jsonstat.Response) bool {
	for _, s := range r.Cube.Statuses {
		if s.Label != "" || s.Missing != cube.Present && s.Missing != cube.NotStated && s.Symbol != "." && s.Symbol != ".." {
			return false
		}
	}
	return len(r.Cube.Statuses) < 2 || r.Cube.Status != nil
}

// sane makes sure that faults are not too many and have their places.
func sane(t *testing.T, err error, size int) {
	t.Helper()
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	require.LessOrEqual(t, len(faults), samverkan.MaxFaults)
	for _, f := range faults {
		require.NotEqual(t, samverkan.CodeInternal, f.Code)
		require.LessOrEqual(t, f.Offset, size)
		require.NotEmpty(t, f.Text.SV)
		require.NotContains(t, f.Text.SV, "{n}")
	}
}

// Numbers of up to 20 digits by chance: 2⁵³ has 16.
func TestNumbers(t *testing.T) {
	r := rand.New(rand.NewPCG(53, 22))
	for range 20_000 {
		digits := strconv.FormatUint(r.Uint64()>>r.IntN(20), 10)
		at := 1 + r.IntN(len(digits))
		s := digits[:at]
		if at < len(digits) {
			s += "." + digits[at:]
		}
		want, err := strconv.ParseFloat(s, 64)
		require.NoError(t, err)
		file := `{"version":"2.0","class":"dataset","id":[],"size":[],"dimension":{},"value":[` + s + `]}`
		c, err := jsonstat.Read([]byte(file), jsonstat.Options{})
		require.NoError(t, err)
		require.Equal(t, want, c.Values[0], s)
	}
}

// A number is read as encoding/json reads it, to the last bit, and written so that
// it is read back.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{
		"0", "-0", "1.5", "0.1", "9007199254740993", "9007199254740992.5", "123456789012345.6", "1e22", "1e23", "5e-324",
		"1.7976931348623157e308", "0.000000000000000000000001", "18446744073709551616", "1e-7", "99999999999999999999.9", "8.5e0",
		"0.3333333333333333", "4503599627370497.5", "1e", "01", "1.", "-", "1e400",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		file := `{"version":"2.0","class":"dataset","id":["x"],"size":[1],"dimension":{"x":{"category":{"index":["k"]}}},"value":[` + s + `]}`
		c, err := jsonstat.Read([]byte(file), jsonstat.Options{})
		var want []*float64
		if theirs := json.Unmarshal([]byte("["+s+"]"), &want); theirs != nil || len(want) != 1 || want[0] == nil {
			return
		}
		require.NoError(t, err)
		require.Equal(t, math.Float64bits(*want[0]+0), math.Float64bits(c.Values[0]))
		out, err := jsonstat.Encode(c)
		require.NoError(t, err)
		again, err := jsonstat.Read(out, jsonstat.Options{})
		require.NoError(t, err)
		require.Equal(t, math.Float64bits(c.Values[0]), math.Float64bits(again.Values[0]))
	})
}
