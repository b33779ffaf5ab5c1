package strictjson

import (
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

func TestCheckSays(t *testing.T) {
	self := &nested{}
	self.Inner = self
	for name, test := range map[string]struct {
		change func(*document)
		want   string // of the one fault: code, pointer, a part of the English text
	}{
		"no form":            {func(d *document) { d.ID = "å" }, "invalid /id: “å” cannot be"},
		"no choice":          {func(d *document) { d.Level = "middle" }, "invalid /level: “middle” is not one of"},
		"a required text":    {func(d *document) { d.Title = samverkan.Text{SV: " "} }, "invalid /title: empty"},
		"not UTF-8":          {func(d *document) { d.Title.SV = "a\xff" }, "invalid /title/sv: byte 0xff"},
		"too long":           {func(d *document) { d.People[0].Name = strings.Repeat("å", 11) }, "too-large /people/0/name: 11 characters"},
		"out of range":       {func(d *document) { d.People[0].Age = 151 }, "invalid /people/0/age: 151 is out of range. It can be a whole number from 0 to 150"},
		"too many":           {func(d *document) { d.Tags = []string{"a", "b", "c", "d"} }, "too-large /tags: 4 items"},
		"in a list":          {func(d *document) { d.Tags = []string{"a", "b b"} }, "invalid /tags/1: “b b” cannot be"},
		"in an array":        {func(d *document) { d.Pair = [2]int{1, 10} }, "invalid /pair/1: 10 is out of range"},
		"a key twice":        {func(d *document) { d.Scores = []score{{"a", 1}, {"a", 2}} }, "conflict /scores/a: stands twice"},
		"a key refused":      {func(d *document) { d.Scores = []score{{"nobody", 1}} }, "invalid /scores/nobody: nobody has no score"},
		"an entry refused":   {func(d *document) { d.Scores = []score{{"me", 7}} }, "conflict /scores/me: too proud"},
		"an entry's value":   {func(d *document) { d.Scores = []score{{"a", 0}} }, "invalid /scores/a: 0 is out of range"},
		"a key not UTF-8":    {func(d *document) { d.Notes = []note{{"\xc3", "x"}} }, "invalid /notes/\xc3: byte 0xc3"},
		"a note":             {func(d *document) { d.Notes = []note{{"a", "x"}, {"b", "\xc3"}} }, "invalid /notes/b: byte 0xc3"},
		"no number":          {func(d *document) { d.Weight = math.NaN() }, "invalid /weight: no number"},
		"too large a number": {func(d *document) { d.Big = 1 << 53 }, "invalid /big: 9007199254740992 is out of range"},
		"a period":           {func(d *document) { d.Periods = []samverkan.Period{{From: day(t, 2026), To: day(t, 2025)}} }, "invalid /periods/0/to: "},
		"in a pointer":       {func(d *document) { d.Boss = &person{Name: "x", Age: -1} }, "invalid /boss/age: -1 is out of range"},
		"within itself":      {func(d *document) { d.Nested = self }, "too-large /nested" + strings.Repeat("/inner", 63) + ": 65 levels"},
	} {
		t.Run(name, func(t *testing.T) {
			d := readGood(t)
			require.Nil(t, Check(&d))
			test.change(&d)
			faults := Check(&d)
			require.Len(t, faults, 1)
			is, says, _ := strings.Cut(test.want, ": ")
			require.Equal(t, is, string(faults[0].Code)+" "+faults[0].At)
			require.Contains(t, faults[0].Error(), says)
			require.Equal(t, -1, faults[0].Offset)
		})
	}
}

// short is a text that its type reads, and that anybody can make.
type short string

func (s short) MarshalText() ([]byte, error) { return []byte(s), nil }

func (s *short) UnmarshalText(b []byte) error {
	if len(b) > 2 {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Same("not short"))
	}
	*s = short(b)
	return nil
}

func TestCheckAsksWhatReads(t *testing.T) {
	type all struct {
		Short []short        `json:"short"`
		On    samverkan.Date `json:"on"`
	}
	require.Nil(t, Check(&all{Short: []short{"ab"}, On: day(t, 2026)}))
	faults := Check(&all{Short: []short{"ab", "abc"}})
	require.Len(t, faults, 2)
	require.Equal(t, []string{"/on", "/short/1"}, []string{faults[0].At, faults[1].At})
	require.Equal(t, "not short", faults[1].Text.EN)
}

func day(t *testing.T, year int) samverkan.Date {
	t.Helper()
	d, err := samverkan.NewDate(year, 1, 1)
	require.NoError(t, err)
	return d
}

func readGood(t *testing.T) (d document) {
	t.Helper()
	require.Nil(t, Decode([]byte(good), &d, Limits{}))
	return d
}

func TestCheckStopsAtTheMostFaults(t *testing.T) {
	type list struct {
		IDs []string `json:"ids" form:"id"`
	}
	require.Len(t, Check(&list{IDs: make([]string, 1000)}), samverkan.MaxFaults)
}

// proud is never content with itself.
type proud struct {
	Name samverkan.Text `json:"name"`
}

func (p *proud) Check() error {
	if faults := Check(p); faults != nil {
		return faults
	}
	return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Same("never"))
}

func TestCheckDoesNotAskTheWhole(t *testing.T) {
	require.Nil(t, Check(&proud{Name: samverkan.Same("x")}))
	require.ErrorContains(t, (&proud{}).Check(), "at /name: ")
}

// Check only looks: two may look at the same value at the same time.
func TestCheckChangesNothing(t *testing.T) {
	d := readGood(t)
	done := make(chan samverkan.Faults)
	for range 2 {
		go func() { done <- Check(&d) }()
	}
	require.Nil(t, <-done)
	require.Nil(t, <-done)
}

func TestCheckNeedsAPointer(t *testing.T) {
	for _, value := range []any{nil, document{}, (*document)(nil), new(int)} {
		require.Panics(t, func() { _ = Check(value) })
	}
}

// FuzzCheck compares with the long way: to write the value and read it.
func FuzzCheck(f *testing.F) {
	for seed := range uint64(200) {
		f.Add(seed, uint8(seed%40))
	}
	f.Fuzz(func(t *testing.T, seed uint64, odd uint8) {
		r := rand.New(rand.NewPCG(seed, 1))
		var d document
		fill(reflect.ValueOf(&d).Elem(), r, 3, int(odd)+1)
		got := Check(&d)
		data, err := canonical.Encode(&d)
		if err != nil {
			require.NotNil(t, got, "it cannot be written: %v", err)
			return
		}
		var again document
		want := Decode(data, &again, Limits{})
		if diff := cmp.Diff(places(want), places(got)); diff != "" {
			t.Errorf("%s\n-read +checked: %s", data, diff)
		}
	})
}

// places tells faults apart. Which parts stand behind the limit of an object is
// not the same before and after its names are sorted.
func places(faults samverkan.Faults) (out []string) {
	for _, f := range faults {
		behind := slices.ContainsFunc(faults, func(g *samverkan.Fault) bool {
			return g.Code == samverkan.CodeTooLarge && strings.HasPrefix(f.At, g.At+"/")
		})
		if !behind {
			out = append(out, string(f.Code)+" "+f.At+" "+f.Text.EN)
		}
	}
	slices.Sort(out)
	return out
}

// fill makes a value by hand: right for the most part, and something wrong in
// every odd part.
func fill(v reflect.Value, r *rand.Rand, deep, odd int) {
	wrong := r.IntN(4*odd) == 0
	if !v.CanInterface() { // an embedded struct that is not exported
		for i := range v.NumField() {
			fill(v.Field(i), r, deep-1, odd)
		}
		return
	}
	switch v.Interface().(type) {
	case samverkan.Date:
		if !wrong {
			d, _ := samverkan.NewDate(2020+r.IntN(3), 1, 1)
			v.Set(reflect.ValueOf(d))
		}
		return
	case samverkan.Number:
		v.Set(reflect.ValueOf(samverkan.Ratio(int64(r.IntN(9)), 3)))
		return
	case answer:
		v.Set(reflect.ValueOf(answer{r.IntN(2) == 0, r.IntN(1_000_000)}))
		return
	case level:
		v.SetString(map[bool]string{true: "none", false: "high"}[wrong])
		return
	}
	switch v.Kind() {
	case reflect.String:
		right, bad := []string{"a", "b", "Z-1", "me", "you"}, []string{"", "nobody", "å", "\xff", "a b", "long long long"}
		v.SetString(map[bool][]string{true: bad, false: right}[wrong][r.IntN(5)])
	case reflect.Bool:
		v.SetBool(r.IntN(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int64:
		v.SetInt(int64(1 + r.IntN(7)))
		if wrong && v.Kind() != reflect.Int8 {
			v.SetInt([]int64{-1, 0, 8, 200, 1 << 53, -1 << 53, math.MaxInt64}[r.IntN(7)])
		}
	case reflect.Uint16:
		v.SetUint(uint64(r.IntN(1 << 16)))
	case reflect.Float64:
		v.SetFloat([]float64{0, 1.5, -2e300, math.Inf(1)}[map[bool]int{true: 3, false: r.IntN(3)}[wrong]])
	case reflect.Slice:
		n := r.IntN(3)
		if wrong {
			n = 3 + r.IntN(4)
		}
		if deep == 0 {
			n = 0
		}
		v.Set(reflect.MakeSlice(v.Type(), n, n))
		for i := range n {
			fill(v.Index(i), r, deep-1, odd)
		}
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), r, deep, odd)
		}
	case reflect.Pointer:
		if deep > 0 && r.IntN(2) == 0 {
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem(), r, deep-1, odd)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if part := v.Field(i); part.CanSet() || v.Type().Field(i).Anonymous {
				fill(part, r, deep-1, odd)
			}
		}
	}
}

// A document says that there is no date by leaving it out. What encoding/json
// reads as none, "", is refused, read or made by hand.
func TestNoDateIsNotEmpty(t *testing.T) {
	type dated struct {
		On samverkan.Date `json:"on"`
		To samverkan.Date `json:"to,omitempty"`
	}
	var d dated
	require.ErrorContains(t, Decode([]byte(`{"on":"2026-03-12","to":""}`), &d, Limits{}), "at /to: The date is missing")
	require.ErrorContains(t, Check(&dated{}), "at /on: The date is missing")
	require.Nil(t, Decode([]byte(`{"on":"2026-03-12"}`), &d, Limits{}))
}
