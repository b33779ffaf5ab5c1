package strictjson

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
)

// good is a document that is right, in which the tests put one thing wrong.
const good = `{"id":"a","level":"low","people":[{"age":40,"name":"Åsa"}],"title":{"sv":"Ett"}}`

// with returns good with members put in.
func with(members string) string { return strings.Replace(good, `"id"`, members+`,"id"`, 1) }

func TestDecodeGood(t *testing.T) {
	const data = ` {
		"id": "a.1", "level": "high", "title": {"en": "One \"two\" \u00e5\ud83d\ude00\/\b\f\n\r\t\\"},
		"people": [{"name": "Åsa", "age": 0, "born": "2000-02-29"}, {"name": "åäöåäöåäöå", "age": 150}],
		"scores": {"b": 7, "a": 1, "me": 6}, "tags": ["x", "long-word", "z"], "notes": {"k": "v", "": "w"}, "weight": -2.5e-3,
		"small": -128, "count": 65535, "big": -9007199254740991, "active": true,
		"boss": {"name": "C", "age": 1}, "pair": [0, 9], "worth": "3/5", "answer": 12,
		"periods": [{"from": "2026-01-01"}, {}], "nested": {"inner": {"list": []}}
	}` + "\r\n"
	var got document
	require.Nil(t, Decode([]byte(data), &got, Limits{}))
	born, err := samverkan.NewDate(2000, 2, 29)
	require.NoError(t, err)
	from, err := samverkan.NewDate(2026, 1, 1)
	require.NoError(t, err)
	want := document{
		base: base{ID: "a.1"}, Level: "high", Title: samverkan.Text{EN: "One \"two\" å😀/\b\f\n\r\t\\"},
		People: []person{{"Åsa", 0, born}, {Name: "åäöåäöåäöå", Age: 150}},
		Scores: []score{{"b", 7}, {"a", 1}, {"me", 6}}, Tags: []string{"x", "long-word", "z"}, Notes: []note{{"k", "v"}, {"", "w"}},
		Weight: -0.0025, Small: -128, Count: 65535, Big: -9007199254740991, Active: true,
		Boss: &person{Name: "C", Age: 1}, Pair: [2]int{0, 9}, Worth: samverkan.Ratio(3, 5), Answer: answer{true, 12},
		Periods: []samverkan.Period{{From: from}, {}}, Nested: &nested{Inner: &nested{}},
	}
	if diff := cmp.Diff(want, got, private); diff != "" {
		t.Error(diff)
	}
}

// private lets cmp see the fields that are not exported.
var private = cmp.AllowUnexported(document{}, answer{}, samverkan.Date{})

func TestDecodeBad(t *testing.T) {
	tests := []struct {
		name, data string
		want       []string // each fault: code, pointer, a part of the English text
		mark       string   // the offset is where this stands first
	}{
		// Not JSON.
		{"empty", ``, []string{"invalid : empty"}, ""},
		{"only space", " \n", []string{"invalid : empty"}, ""},
		{"UTF-16", "\xFF\xFE{\x00}\x00", []string{"invalid : saved as UTF-16"}, "\xFF"},
		{"byte order mark", "\uFEFF" + good, []string{"invalid : byte order mark"}, "\uFEFF"},
		{"trailing data", good + "x", []string{"invalid : “x” follows"}, "x"},
		{"trailing value", good + " {}", []string{"invalid : “{” follows"}, ""},
		{"cut in a string", `{"id":"a`, []string{"invalid /id: ends too early"}, ""},
		{"cut in an escape", `{"id":"a\`, []string{"invalid /id: ends too early"}, ""},
		{"cut in a code point", `{"id":"\u12`, []string{`invalid /id: “\u12” means nothing`}, `\u`},
		{"cut after a surrogate", `{"id":"\ud83d`, []string{`invalid /id: “\ud83d” is one half`}, `\u`},
		{"cut in the second surrogate", `{"id":"\ud83d\`, []string{`invalid /id: “\ud83d”`}, `\u`},
		{"cut after a name", `{"id"`, []string{"invalid : a colon"}, ""},
		{"cut after a comma", `{"id":"a",`, []string{"invalid : a member's name"}, ""},
		{"comma before the end", `{"tags":["a",]`, []string{"invalid /tags/1: “]”"}, "]"},
		{"comma before the brace", `{"id":"a",}`, []string{"invalid : a member's name"}, "}"},
		{"no comma", `{"id":"a" "level":"low"}`, []string{"invalid : a comma or }"}, `"level`},
		{"no colon", `{"id" "a"}`, []string{"invalid : a colon"}, `"a"`},
		{"bare name", `{id:"a"}`, []string{"invalid : “id”"}, "id"},
		{"wrong bracket", `{"tags":["a"}`, []string{"invalid /tags: a comma or ]"}, "}"},
		{"a comment", `{/* */}`, []string{"invalid : “/*”"}, "/*"},
		{"a word", `{"active":True}`, []string{"invalid /active: “True”"}, "True"},
		{"half a word", `{"active":tru}`, []string{"invalid /active: “tru”"}, "tru"},
		{"not a number", `{"big":NaN}`, []string{"invalid /big: “NaN”"}, "NaN"},
		{"plus", `{"big":+1}`, []string{"invalid /big: “+1”"}, "+1"},
		{"leading zero", `{"big":01}`, []string{"invalid /big: “01” is not a number"}, "01"},
		{"leading zero, negative", `{"big":-00}`, []string{"invalid /big: “-00”"}, "-00"},
		{"only a minus", `{"big":-}`, []string{"invalid /big: “-”"}, "-"},
		{"no decimals", `{"weight":1.}`, []string{"invalid /weight: “1.”"}, "1."},
		{"no digits before the point", `{"weight":.5}`, []string{"invalid /weight: “.5”"}, ".5"},
		{"empty exponent", `{"weight":1e}`, []string{"invalid /weight: “1e”"}, "1e"},
		{"bad number in what is skipped", `{"x":[01]}`, []string{"unknown /x: no member", "invalid /x: “01”"}, ""},
		{"single quotes", `{'id':"a"}`, []string{"invalid : “'id'”"}, "'"},
		{"line break in a string", "{\"id\":\"a\nb\"}", []string{`invalid /id: U+000A. Write it as \n`}, "\n"},
		{"control character", "{\"id\":\"a\x1fb\"}", []string{`invalid /id: U+001F. Write it as \u001f`}, "\x1f"},
		{"byte 0", "{\"id\":\"a\x00b\"}", []string{"invalid /id: U+0000"}, "\x00"},
		{"byte 0 between", "{\x00}", []string{"invalid : “\uFFFD”"}, "\x00"},
		{"bad escape", `{"id":"a\x41"}`, []string{`invalid /id: “\x” means nothing`}, `\x`},
		{"short escape", `{"id":"a\u41"}`, []string{`invalid /id: “\u41"}”`}, `\u`},
		{"lone high surrogate", `{"id":"\ud800"}`, []string{`invalid /id: “\ud800” is one half`}, `\u`},
		{"lone low surrogate", `{"id":"\udc00"}`, []string{`invalid /id: “\udc00”`}, `\u`},
		{"surrogates in the wrong order", `{"id":"\udc00\ud800"}`, []string{`invalid /id: “\udc00”`}, `\u`},
		{"two high surrogates", `{"id":"\ud83d\ud83d\ude00"}`, []string{`invalid /id: “\ud83d”`}, `\u`},
		{"not UTF-8", "{\"id\":\"a\xff\"}", []string{"invalid /id: 0xff"}, "\xff"},
		{"overlong UTF-8", "{\"id\":\"a\xc0\xaf\"}", []string{"invalid /id: 0xc0"}, "\xc0"},
		{"surrogate in UTF-8", "{\"id\":\"\xed\xa0\x80\"}", []string{"invalid /id: 0xed"}, "\xed"},
		{"not UTF-8 in a name", "{\"\xff\":1}", []string{"invalid : 0xff"}, "\xff"},
		{"not UTF-8 outside strings", "{\xff}", []string{"invalid : “\uFFFD”"}, "\xff"},
		{"no-break space between", "{\u00a0}", []string{"invalid : “\u00a0”"}, "\u00a0"},

		// JSON of another type.
		{"a list", `[]`, []string{"invalid : Found a list. It must be an object"}, ""},
		{"a string", `"x"`, []string{"invalid : Found the text “x”. It must be an object"}, ""},
		{"null", `null`, []string{"invalid : Found null. It must be an object"}, ""},
		{
			"null for a required member", `{"id":null,"level":"low","people":[],"title":{"sv":"Ett"}}`,
			[]string{"invalid /id: Found null. It must be a text"},
			"null",
		},
		{"null for an optional member", with(`"big":null`), []string{"invalid /big: leave the member “big” out"}, "null"},
		{"null in a list", with(`"tags":["a",null]`), []string{"invalid /tags/1: leave it out of the list"}, "null"},
		{"null for a pointer", with(`"boss":null`), []string{"invalid /boss: leave the member"}, "null"},
		{"null for a scalar type", with(`"answer":null`), []string{"invalid /answer: leave the member"}, "null"},
		{"null for a date", with(`"periods":[{"from":null}]`), []string{"invalid /periods/0/from: leave the member"}, "null"},
		{"string for an integer", with(`"big":"1"`), []string{"invalid /big: Found the text “1”. It must be a whole number"}, `"1"`},
		{"integer for a string", with(`"tags":[17]`), []string{"invalid /tags/0: Found the number 17. It must be a text"}, "17"},
		{"bool for a list", with(`"tags":true`), []string{"invalid /tags: Found the value true. It must be a list"}, "true"},
		{"object for a list", with(`"tags":{"a":1}`), []string{"invalid /tags: Found an object"}, `{"a`},
		{"list for an object", with(`"boss":[1]`), []string{"invalid /boss: Found a list. It must be an object"}, "[1"},
		{"list for entries", with(`"scores":[1]`), []string{"invalid /scores: Found a list. It must be an object"}, "[1"},
		{"number for a bool", with(`"active":1`), []string{"invalid /active: It must be true or false"}, "1,"},
		{"number for a date", with(`"periods":[{"from":2026}]`), []string{"invalid /periods/0/from: Found the number 2026"}, "2026"},
		{"bool for a scalar type", with(`"answer":false`), []string{"invalid /answer: a text in quotation marks or a number"}, "false"},

		// Members.
		{"unknown member", with(`"x":{"y":[1,"z",null]}`), []string{"unknown /x: There is no member “x” here. The members here are"}, `"x"`},
		{"name in other case", with(`"Big":1`), []string{"unknown /Big: “Big”"}, `"Big"`},
		{"Go name", with(`"Small":1`), []string{"unknown /Small: “Small”"}, `"Small"`},
		{"field without tag", with(`"ignored":"1"`), []string{"unknown /ignored: "}, `"ignored"`},
		{"pointer with escapes", with(`"a/b~":1`), []string{"unknown /a~1b~0: "}, `"a/b`},
		{"duplicate member", with(`"big":1,"big":2`), []string{"conflict /big: twice"}, `"big":2`},
		{"duplicate by escape", with(`"big":1,"b\u0069g":2`), []string{"conflict /big: twice"}, `"b\u`},
		{"duplicate entry", with(`"scores":{"a":1,"a":2}`), []string{"conflict /scores/a: twice"}, `"a":2`},
		{"duplicate of a note", with(`"notes":{"a":"1","a":"2"}`), []string{"conflict /notes/a: twice"}, `"a":"2"`},
		{"missing member", `{"id":"a","level":"low","title":{"sv":"Ett"}}`, []string{"invalid /people: The member “people” is missing. It must be a list"}, ""},
		{"missing deep member", with(`"boss":{"name":"x"}`), []string{"invalid /boss/age: It must be a whole number from 0 to 150"}, `{"name":"x"`},
		{"missing inlined member", `{"level":"low","people":[],"title":{"sv":"Ett"}}`, []string{"invalid /id: missing"}, ""},

		// Numbers.
		{"decimals", with(`"big":2.5`), []string{"invalid /big: 2.5 has decimals"}, "2.5"},
		{"decimals of zero", with(`"big":2.0`), []string{"invalid /big: 2.0 has decimals"}, "2.0"},
		{"exponent", with(`"big":1e3`), []string{"invalid /big: 1e3 is written with an exponent"}, "1e3"},
		{"minus zero", with(`"big":-0`), []string{"invalid /big: -0 is a minus sign before zero"}, "-0"},
		{"2^53", with(`"big":9007199254740992`), []string{"invalid /big: 9007199254740992 is out of range"}, "9007"},
		{"-2^53", with(`"big":-9007199254740992`), []string{"invalid /big: out of range"}, "-9007"},
		{"2^64", with(`"big":18446744073709551616`), []string{"invalid /big: out of range"}, "1844"},
		{"int8", with(`"small":128`), []string{"invalid /small: from -128 to 127"}, "128"},
		{"uint16", with(`"count":65536`), []string{"invalid /count: from 0 to 65"}, "65536"},
		{"negative for uint", with(`"count":-1`), []string{"invalid /count: -1 is out of range"}, "-1"},
		{"range", with(`"boss":{"name":"x","age":151}`), []string{"invalid /boss/age: from 0 to 150"}, "151"},
		{"range of the elements", with(`"pair":[1,10]`), []string{"invalid /pair/1: from 0 to 9"}, "10"},
		{"range of entries", with(`"scores":{"a":8}`), []string{"invalid /scores/a: from 1 to 7"}, "8"},
		{"float too large", with(`"weight":1e999`), []string{"invalid /weight: 1e999 is too large"}, "1e999"},

		// Limits, forms, choices.
		{
			"too many elements", strings.Replace(good, `[{`, `[`+strings.Repeat(`{"name":"x","age":1},`, 5)+`{`, 1),
			[]string{"too-large /people: There are 6 items here. There may be 5"},
			"[{",
		},
		{"too many entries", with(`"scores":{"a":1,"b":1,"c":1,"d":1,"e":1}`), []string{"too-large /scores: 5 items"}, `{"a":1,"b"`},
		{"too many in a list", with(`"tags":["a","b","c","d",0]`), []string{"too-large /tags: There are 5 items here. There may be 3"}, `["a"`},
		{"too many characters", with(`"boss":{"name":"åäöåäöåäöåä","age":1}`), []string{"too-large /boss/name: has 11 characters. It may have 10"}, `"åäö`},
		{"array too short", with(`"pair":[1]`), []string{"invalid /pair: has one item. It must have 2"}, "[1]"},
		{"array too long", with(`"pair":[1,2,3]`), []string{"invalid /pair: has three items"}, "[1,2"},
		{"no identifier", strings.Replace(good, `"a"`, `"-a"`, 1), []string{"invalid /id: “-a” cannot be an identifier"}, `"-a"`},
		{"empty identifier", strings.Replace(good, `"a"`, `""`, 1), []string{"invalid /id: identifier"}, `""`},
		{"long identifier", strings.Replace(good, `"a"`, `"`+strings.Repeat("a", 65)+`"`, 1), []string{"invalid /id: identifier"}, `"aa`},
		{"identifier in a list", with(`"tags":["a","å"]`), []string{"invalid /tags/1: identifier"}, `"å"`},
		{"identifier as a key", with(`"scores":{"a b":1}`), []string{"invalid /scores/a b: identifier"}, `"a b"`},
		{"no choice", strings.Replace(good, `"low"`, `"Low"`, 1), []string{"invalid /level: “Low” is not one of the choices. Did you mean “low”? Choose among low and high"}, `"Low"`},

		// Types with an opinion.
		{"no date", with(`"boss":{"name":"x","age":1,"born":"2001-02-29"}`), []string{"invalid /boss/born: The day is 29"}, `"2001`},
		{"no number", with(`"worth":"1.5"`), []string{"invalid /worth: “1.5” is not a number"}, `"1.5"`},
		{"no answer", with(`"answer":"perhaps"`), []string{"invalid /answer: no answer"}, `"perhaps"`},
		{"check of the whole", strings.Replace(good, `"Ett"`, `""`, 1), []string{"invalid /title: The text is empty"}, `{"sv"`},
		{"check of a part", with(`"periods":[{},{"from":"2026-02-01","to":"2026-01-01"}]`), []string{"invalid /periods/1/to: The period begins"}, `{"from`},
		{"check of an entry", with(`"scores":{"a":7,"me":7}`), []string{"conflict /scores/me: too proud"}, "7}"},
		{"check of a key", with(`"scores":{"a":7,"nobody":1}`), []string{"invalid /scores/nobody: nobody has no score"}, `"nobody"`},
		{"no check of what is wrong", strings.Replace(good, `"Ett"`, `1`, 1), []string{"invalid /title/sv: Found the number 1"}, "1"},

		// Several, in the order of the input, the syntax last.
		{"several", `{"level":"x","people":[{"name":1,"age":"1"},{"age":-1}],"id":"å","tags":[null,2],"zz":0}`, []string{
			"invalid /title: missing",
			"invalid /level: choices",
			"invalid /people/0/name: the number 1",
			"invalid /people/0/age: the text “1”",
			"invalid /people/1/name: missing",
			"invalid /people/1/age: -1 is out of range",
			"invalid /id: identifier",
			"invalid /tags/0: null",
			"invalid /tags/1: the number 2",
			"unknown /zz: ",
		}, ""},
		{"several until it ends", `{"level":"x","big":1.5,"tags":["a" "b"]}`, []string{
			"invalid /level: choices",
			"invalid /big: decimals",
			"invalid /tags: a comma or ]",
		}, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			untouched := document{Weight: 17}
			got := untouched
			faults := Decode([]byte(test.data), &got, Limits{})
			if diff := cmp.Diff(untouched, got, private); diff != "" {
				t.Errorf("the target was changed: %s", diff)
			}
			require.Len(t, faults, len(test.want), "%v", faults)
			for i, f := range faults {
				place, part, _ := strings.Cut(test.want[i], ": ")
				if diff := cmp.Diff(place, string(f.Code)+" "+f.At); diff != "" {
					t.Error(diff)
				}
				require.Contains(t, f.Text.EN, part)
				require.NotEmpty(t, f.Text.SV)
				require.NotRegexp(t, `\{[a-z]+\}`, f.Text.SV+f.Text.EN, "a place is not filled")
			}
			if test.mark != "" {
				if diff := cmp.Diff(strings.Index(test.data, test.mark), faults[0].Offset); diff != "" {
					t.Errorf("offset: %s", diff)
				}
			}
		})
	}
}

func TestLimits(t *testing.T) {
	deep := func(n int) []byte { // n levels, the outer object one of them
		return []byte(with(`"nested":` + strings.Repeat(`{"inner":`, n-2) + `{}` + strings.Repeat(`}`, n-2)))
	}
	tests := []struct {
		name   string
		data   []byte
		limits Limits
		want   string
	}{
		{"64 levels", deep(64), Limits{}, ""},
		{"65 levels", deep(65), Limits{}, "too-large /nested" + strings.Repeat("/inner", 63)},
		{"65 levels of lists", []byte(with(`"x":` + strings.Repeat("[", 64))), Limits{}, "unknown /x, too-large /x"},
		{"3 levels", deep(3), Limits{Depth: 3}, ""},
		{"4 levels", deep(4), Limits{Depth: 3}, "too-large /nested/inner/inner"},
		{"as many bytes as may be", []byte(good), Limits{Bytes: len(good)}, ""},
		{"a byte more", []byte(good + " "), Limits{Bytes: len(good)}, "too-large "},
		{"8 MiB", []byte(good + strings.Repeat(" ", 8<<20-len(good))), Limits{}, ""},
		{"more than 8 MiB", []byte(good + strings.Repeat(" ", 8<<20)), Limits{}, "too-large "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var places []string
			for _, f := range Decode(test.data, new(document), test.limits) {
				places = append(places, string(f.Code)+" "+f.At)
			}
			if diff := cmp.Diff(test.want, strings.Join(places, ", ")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Three bytes of document make 200 of memory here: a limit on bytes alone would
// not help.
func TestMemory(t *testing.T) {
	type large struct {
		A [25]int64 `json:"a,omitempty"`
	}
	tests := []struct {
		name string
		data string
		into any
	}{
		{"list", `{"x":[` + strings.Repeat(`{},`, 199_999) + `{}]}`, &struct {
			X []large `json:"x"`
		}{}},
		{"entries", `{"x":{` + entriesOf(200_000) + `}}`, &struct {
			X []struct {
				K string `json:",key"`
				V large  `json:",value"`
			} `json:"x"`
		}{}},
		{"pointers", `{"x":[` + strings.Repeat(`{},`, 199_999) + `{}]}`, &struct {
			X []*large `json:"x"`
		}{}},
	}
	for _, test := range tests {
		faults := Decode([]byte(test.data), test.into, Limits{Bytes: len(test.data)})
		require.Len(t, faults, 1, test.name)
		require.Contains(t, string(faults[0].Code)+" "+faults[0].At, "too-large /x/", test.name)
	}
}

func entriesOf(n int) string {
	members := make([]string, n)
	for i := range members {
		members[i] = `"` + strconv.Itoa(i) + `":{}`
	}
	return strings.Join(members, ",")
}

func TestCheckedLater(t *testing.T) {
	var asked struct {
		Proud proud `json:"proud" check:"later"`
	}
	require.Nil(t, Decode([]byte(`{"proud":{"name":{"sv":"x"}}}`), &asked, Limits{}))
	require.Equal(t, "x", asked.Proud.Name.SV)
	faults := Decode([]byte(`{"proud":{"name":{"sv":" "}}}`), &asked, Limits{})
	require.Len(t, faults, 1, "its parts are asked")
	require.Equal(t, "/proud/name", faults[0].At)
}

func TestFaultsHaveAnEnd(t *testing.T) {
	faults := Decode([]byte(with(`"notes":{`+entriesOf(1000)+`}`)), new(document), Limits{})
	if diff := cmp.Diff(samverkan.MaxFaults, len(faults)); diff != "" {
		t.Error(diff)
	}
	for i, f := range faults {
		require.Equal(t, "/notes/"+strconv.Itoa(i), f.At)
	}
}

// outer has its Check from inner by promotion, own has one besides.
type inner struct {
	A int `json:"a"`
}

func (i inner) Check() error {
	if i.A > 1 {
		return samverkan.Wrong(samverkan.CodeConflict, "/a", samverkan.Same("a > 1"))
	}
	return nil
}

type Exported struct{ inner }

type own struct {
	Exported
	B inner `json:"b"`
}

func (o *own) Check() error {
	if o.A == o.B.A {
		return samverkan.Faults{
			samverkan.Wrong(samverkan.CodeConflict, "/a", samverkan.Same("same")),
			samverkan.Wrong(samverkan.CodeConflict, "/b/a", samverkan.Same("same")),
		}
	}
	if o.A == 0 {
		return errors.New("no fault")
	}
	return nil
}

func TestChecksOfEmbeddedStructs(t *testing.T) {
	tests := []struct{ data, want string }{
		{`{"a":1,"b":{"a":0}}`, ""},
		{`{"a":2,"b":{"a":0}}`, "at /a: a > 1"},
		{`{"a":2,"b":{"a":2}}`, "at /b/a: a > 1"},
		{`{"a":1,"b":{"a":1}}`, "at /a: same\nat /b/a: same"},
		{`{"a":0,"b":{"a":1}}`, "“{\"a\":0,\"b\":{\"a\":1}}” cannot be read: no fault"},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, Decode([]byte(test.data), new(own), Limits{}).Error()); diff != "" {
			t.Errorf("%s: %s", test.data, diff)
		}
	}
}

func TestTagsThatMakeNoSense(t *testing.T) {
	tests := []any{
		document{},
		(*document)(nil), new(int),
		&struct {
			A chan int `json:"a"`
		}{},
		&struct {
			A int `json:"a" limit:"1"`
		}{},
		&struct {
			A string `json:"a" limit:"0"`
		}{},
		&struct {
			A string `json:"a" range:"0..1"`
		}{},
		&struct {
			A int `json:"a" range:"1..0"`
		}{},
		&struct {
			A string `json:"a" form:"name"`
		}{},
		&struct {
			A any `json:"a"`
		}{},
		&struct {
			A map[int]int `json:"a"`
		}{},
		&struct {
			A proud `json:"a" check:"never"`
		}{},
		&struct {
			inner
			B int `json:"a"`
		}{},
	}
	for _, into := range tests {
		require.Panics(t, func() { _ = Decode([]byte(`{}`), into, Limits{}) }, "%T", into)
	}
}

func TestValue(t *testing.T) {
	got, faults := Value([]byte(` {"a":[1,-2.5e1,"\u00e5",true,false,null,{}],"b":{"c":[]}} `), Limits{})
	require.Nil(t, faults)
	want := any(map[string]any{
		"a": []any{1.0, -25.0, "å", true, false, nil, map[string]any{}},
		"b": map[string]any{"c": []any{}},
	})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for data, want := range map[string]string{
		`{"a":{"b":1,"b":2}}`: "conflict /a/b",
		`[1e999]`:             "invalid /0",
		`[[1,],2]`:            "invalid /0/1",
		`{"a":1} 2`:           "invalid ",
		`[tru]`:               "invalid /0",
	} {
		got, faults := Value([]byte(data), Limits{})
		require.Nil(t, got)
		require.Len(t, faults, 1, data)
		require.Equal(t, want, string(faults[0].Code)+" "+faults[0].At, data)
	}
}
