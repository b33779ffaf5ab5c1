package canonical

import (
	"encoding/binary"
	"encoding/hex"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"
)

// RFC 8785 §3.2.2, the input object as a Go value, and §3.2.3, the output as
// the bytes of §3.2.4.
func TestExampleOfTheRFC(t *testing.T) {
	value := struct {
		Numbers  []float64 `json:"numbers"`
		String   string    `json:"string"`
		Literals []any     `json:"literals"`
	}{
		[]float64{333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001},
		"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"/",
		[]any{nil, true, false},
	}
	want, err := hex.DecodeString(strings.Join(strings.Fields(`
		7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72
		75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a
		5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31
		65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37
		5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30
		30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d`), ""))
	require.NoError(t, err)
	got, err := Encode(value)
	require.NoError(t, err)
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Error(diff)
	}
}

// RFC 8785 §3.2.3, the example of sorting.
func TestSorting(t *testing.T) {
	got, err := Encode(map[string]string{
		"\u20ac": "Euro Sign", "\r": "Carriage Return", "\ufb33": "Hebrew Letter Dalet With Dagesh", "1": "One",
		"\U0001F600": "Emoji: Grinning Face", "\u0080": "Control", "\u00f6": "Latin Small Letter O With Diaeresis",
	})
	require.NoError(t, err)
	want := `{"\r":"Carriage Return","1":"One","` + "\u0080" + `":"Control","ö":"Latin Small Letter O With Diaeresis","€":"Euro Sign","` +
		"\U0001F600" + `":"Emoji: Grinning Face","` + "\ufb33" + `":"Hebrew Letter Dalet With Dagesh"}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Error(diff)
	}
}

// Names of maps of all sizes come in the order of the standard library's sort.
func TestSortingOfMany(t *testing.T) {
	for n := range 130 {
		members, names := map[string]int{}, []string{}
		for i := range n {
			name := strconv.Itoa(i * 7919 % 1000)
			members[name] = i
			names = append(names, name)
		}
		slices.Sort(names)
		want := "{"
		for i, name := range names {
			if i > 0 {
				want += ","
			}
			want += `"` + name + `":` + strconv.Itoa(members[name])
		}
		got, err := Encode(members)
		require.NoError(t, err)
		require.Equal(t, want+"}", string(got))
	}
}

// RFC 8785, appendix B.
func TestNumbers(t *testing.T) {
	tests := []struct{ bits, want string }{
		{"0000000000000000", "0"},
		{"8000000000000000", "0"},
		{"0000000000000001", "5e-324"},
		{"8000000000000001", "-5e-324"},
		{"7fefffffffffffff", "1.7976931348623157e+308"},
		{"ffefffffffffffff", "-1.7976931348623157e+308"},
		{"4340000000000000", "9007199254740992"},
		{"c340000000000000", "-9007199254740992"},
		{"4430000000000000", "295147905179352830000"},
		{"7fffffffffffffff", ""}, // NaN
		{"7ff0000000000000", ""}, // Infinity
		{"44b52d02c7e14af5", "9.999999999999997e+22"},
		{"44b52d02c7e14af6", "1e+23"},
		{"44b52d02c7e14af7", "1.0000000000000001e+23"},
		{"444b1ae4d6e2ef4e", "999999999999999700000"},
		{"444b1ae4d6e2ef4f", "999999999999999900000"},
		{"444b1ae4d6e2ef50", "1e+21"},
		{"3eb0c6f7a0b5ed8c", "9.999999999999997e-7"},
		{"3eb0c6f7a0b5ed8d", "0.000001"},
		{"41b3de4355555553", "333333333.3333332"},
		{"41b3de4355555554", "333333333.33333325"},
		{"41b3de4355555555", "333333333.3333333"},
		{"41b3de4355555556", "333333333.3333334"},
		{"41b3de4355555557", "333333333.33333343"},
		{"becbf647612f3696", "-0.0000033333333333333333"},
		{"43143ff3c1cb0959", "1424953923781206.2"},
	}
	for _, test := range tests {
		raw, err := hex.DecodeString(test.bits)
		require.NoError(t, err)
		got, err := Encode(math.Float64frombits(binary.BigEndian.Uint64(raw)))
		require.Equal(t, test.want == "", err != nil, test.bits)
		if diff := cmp.Diff(test.want, string(got)); diff != "" {
			t.Errorf("%s: %s", test.bits, diff)
		}
	}
}

type (
	name  string
	date  struct{ y int }
	local struct{ date } // has MarshalText by promotion
	late  struct{ s string }
	code  struct{ n, quoted int64 }

	entry struct {
		Who  name `json:",key"`
		What any  `json:",value"`
	}
	base struct {
		ID name `json:"id"`
	}
	tree struct {
		base
		Kids []tree `json:"kids,omitempty"`
		Next *tree  `json:"next,omitempty"`
	}
	parts struct {
		Z       int      `json:"z,omitempty"`
		A       string   `json:"a"`
		List    []int    `json:"list"`
		Opt     []int    `json:"opt,omitempty"`
		Float   float64  `json:"float,omitempty"`
		Entries []entry  `json:"entries,omitempty"`
		Day     *date    `json:"day,omitempty"`
		Code    code     `json:"code,omitempty"`
		Late    late     `json:"late,omitempty"`
		Small   [2]uint8 `json:"small"`
		Any     any      `json:"any,omitempty"`
		Skipped int      `json:"-"`
		Plain   int
	}
)

func (d date) MarshalText() ([]byte, error) {
	if d.y < 0 {
		return nil, errors.New("no year")
	}
	return []byte(strconv.Itoa(d.y) + "\n"), nil
}

func (l *late) AppendText(b []byte) ([]byte, error) { return append(b, l.s...), nil }

func (c code) Scalar() (string, bool) { return strconv.FormatInt(c.n, 10), c.quoted == 1 }

func TestValues(t *testing.T) {
	tests := []struct {
		value any
		want  string
	}{
		{nil, `null`},
		{(*int)(nil), `!a nil pointer`},
		{true, `true`},
		{int64(MaxInteger), `9007199254740991`},
		{int64(-MaxInteger), `-9007199254740991`},
		{int64(MaxInteger + 1), `!9007199254740992 is not within`},
		{int64(-MaxInteger - 1), `!-9007199254740992 is not within`},
		{uint64(MaxInteger + 1), `!9007199254740992 is not within`},
		{"\x00\x1f\b\t\n\f\r\"\\/\u007f\u2028<>&", `"\u0000\u001f\b\t\n\f\r\"\\/` + "\u007f\u2028" + `<>&"`},
		{"\xff", `!"\xff" is not valid UTF-8`},
		{"\xed\xa0\x80", `!is not valid UTF-8`},
		{math.NaN(), `!NaN`},
		{float32(1), `!float32 has no canonical JSON`},
		{[]string(nil), `[]`},
		{map[string]int(nil), `{}`},
		{[]byte{1, 2}, `[1,2]`},
		{[]any{nil, 1, "a", []any{}, map[string]any{"b": nil, "a": 1.5}}, `[null,1,"a",[],{"a":1.5,"b":null}]`},
		{map[name]int{"b": 1, "a": 2}, `{"a":2,"b":1}`},
		{map[int]int{}, `!keys that are not strings`},
		{map[string]int{"\xff": 1}, `!not valid UTF-8`},
		{date{7}, `"7\n"`},
		{local{date{7}}, `"7\n"`},
		{&date{-1}, `!no year`},
		{map[string]any{"x": []any{date{-1}}}, `!at /x/0: no year`},
		{late{`a"b`}, `"a\"b"`},
		{late{"å"}, `"å"`},
		{late{"\xff"}, `!not valid UTF-8`},
		{map[string]late{"k": {"v"}}, `{"k":"v"}`},
		{[]code{{17, 0}, {17, 1}, {-3, 0}}, `[17,"17",-3]`},
		{code{n: MaxInteger + 1}, `!is not an integer`},
		{[]entry{{"b", 1}, {"a", nil}}, `{"a":null,"b":1}`},
		{[]entry{{"b", 1}, {"a", 2}, {"b", 3}}, `!the key "b" stands twice`},
		{[]entry(nil), `{}`},
		{parts{}, `{"a":"","list":[],"small":[0,0]}`},
		{parts{
			Z: -1, A: "x", List: []int{2, 1}, Opt: []int{}, Float: math.Copysign(0, -1), Entries: []entry{{"k", "v"}},
			Day: &date{1}, Code: code{n: 5}, Late: late{"l"}, Small: [2]uint8{255, 1}, Any: &base{"i"}, Skipped: 1, Plain: 1,
		}, `{"a":"x","any":{"id":"i"},"code":5,"day":"1\n","entries":{"k":"v"},"late":"l","list":[2,1],"small":[255,1],"z":-1}`},
		{tree{base: base{"r"}, Kids: []tree{{}}, Next: &tree{}}, `{"id":"r","kids":[{"id":""}],"next":{"id":""}}`},
		{func() *tree { loop := &tree{}; loop.Next = loop; return loop }(), `!nests more than 1000 levels`},
		{struct {
			A []chan int `json:"a/b"`
		}{}, `!at /a~1b: chan int has no canonical JSON`},
	}
	for i, test := range tests {
		prefix := []byte("prefix")
		got, err := Append(prefix, test.value)
		got = got[len(prefix):]
		if part, bad := strings.CutPrefix(test.want, "!"); bad {
			require.ErrorContains(t, err, part, "test %d", i)
			require.Empty(t, got)
			continue
		}
		require.NoError(t, err, "test %d", i)
		if diff := cmp.Diff(test.want, string(got)); diff != "" {
			t.Errorf("test %d: %s", i, diff)
		}
	}
}

func TestTagsThatMakeNoSense(t *testing.T) {
	tests := []struct {
		value any
		want  string
	}{
		{struct {
			base
			B int `json:"id"`
		}{}, "the same name in JSON as"},
		{struct {
			*base
		}{}, "embedded by pointer"},
		{struct {
			A int `json:",omitempty"`
		}{}, "needs a name"},
		{struct {
			A int `json:"a,string"`
		}{}, "unknown option in its json tag: string"},
		{entry{}, "only in a slice"},
		{[]struct {
			A int `json:",key"`
			B int `json:",value"`
		}{}, "must be of a string type"},
		{[]struct {
			A string `json:",key"`
		}{}, "one field tagged key, one tagged value"},
		{[]struct {
			A string `json:",key"`
			B int    `json:",value"`
			C int    `json:"c"`
		}{}, "and no other"},
	}
	for _, test := range tests {
		_, err := Encode(test.value)
		require.ErrorContains(t, err, test.want)
	}
}

func TestHash(t *testing.T) {
	// FIPS 180-2, appendix B.1: SHA-256 of "abc".
	const want = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
	if diff := cmp.Diff(want, Hash([]byte("abc"))); diff != "" {
		t.Error(diff)
	}
}
