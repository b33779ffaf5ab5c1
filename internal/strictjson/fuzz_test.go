package strictjson

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/samverkan/samverkan/internal/base/canonical"
)

// plainDocument is document as encoding/json reads it, with Choices, Check,
// forms and limits unknown.
type plainDocument struct {
	ID      string `json:"id"`
	Title   plainText
	Level   string
	People  []plainPerson
	Scores  map[string]int
	Tags    []string
	Notes   map[string]string
	Weight  float64
	Small   int8
	Count   uint16
	Big     int64
	Active  bool
	Boss    *plainPerson
	Pair    [2]int
	Worth   string
	Answer  any
	Periods []struct {
		From, To string
	}
	Nested *nested
}

type plainText struct{ SV, EN string }

type plainPerson struct {
	Name string
	Age  int
	Born string
}

// plainOf says in other words what d holds.
func plainOf(d document) plainDocument {
	person := func(p person) plainPerson { return plainPerson{p.Name, p.Age, p.Born.String()} }
	plain := plainDocument{
		ID: d.ID, Title: plainText{d.Title.SV, d.Title.EN}, Level: string(d.Level), Tags: d.Tags,
		Weight: d.Weight, Small: d.Small, Count: d.Count, Big: d.Big, Active: d.Active, Pair: d.Pair, Nested: d.Nested,
	}
	for _, p := range d.People {
		plain.People = append(plain.People, person(p))
	}
	if d.Boss != nil {
		boss := person(*d.Boss)
		plain.Boss = &boss
	}
	for _, n := range d.Notes {
		if plain.Notes == nil {
			plain.Notes = map[string]string{}
		}
		plain.Notes[n.About] = n.Text
	}
	for _, s := range d.Scores {
		if plain.Scores == nil {
			plain.Scores = map[string]int{}
		}
		plain.Scores[string(s.Who)] = s.Value
	}
	for _, p := range d.Periods {
		plain.Periods = append(plain.Periods, struct{ From, To string }{p.From.String(), p.To.String()})
	}
	return plain
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(good))
	for _, member := range []string{
		`"scores":{"b":7,"a":1}`, `"tags":["x"]`, `"notes":{"k":"v","":"\ud83d\ude00"}`, `"weight":-2.5e-3`,
		`"small":-128,"count":65535,"big":-9007199254740991`, `"active":true,"boss":{"name":"C","age":1,"born":"2000-02-29"}`,
		`"pair":[0,9],"worth":"3/5","answer":12`, `"answer":"unknown"`, `"periods":[{"from":"2026-01-01","to":"2026-02-01"},{}]`,
		`"nested":{"inner":{"list":[{},{"list":[]}]}}`, `"big":null`, `"big":01`, `"x":["\u12"]`, `"big":1,"big":2`, `"big":-0`, `"weight":-0`,
	} {
		f.Add([]byte(with(member)))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got document
		faults := Decode(data, &got, Limits{})
		var want plainDocument
		err := json.Unmarshal(data, &want)
		if faults != nil {
			if diff := cmp.Diff(document{}, got, private); diff != "" {
				t.Errorf("the target was changed: %s", diff)
			}
			return
		}
		if err != nil {
			t.Fatalf("encoding/json refuses it: %v", err)
		}
		// What a type makes of a text of its own is not encoding/json's matter.
		plain := plainOf(got)
		plain.Worth, plain.Answer = want.Worth, want.Answer
		if diff := cmp.Diff(want, plain, cmpopts.EquateEmpty()); diff != "" {
			t.Fatalf("encoding/json reads another value (-it +we): %s", diff)
		}
		first, err := canonical.Encode(&got)
		if err != nil {
			t.Fatal(err)
		}
		var again document
		if faults := Decode(first, &again, Limits{}); faults != nil {
			t.Fatalf("%s: %v", first, faults)
		}
		second, err := canonical.Encode(again)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Fatalf("first %s, then %s", first, second)
		}
		// Entries keep the order of the document, which the canonical one sorts.
		byName := cmp.Options{
			cmpopts.SortSlices(func(a, b score) bool { return a.Who < b.Who }),
			cmpopts.SortSlices(func(a, b note) bool { return a.About < b.About }),
		}
		if diff := cmp.Diff(got, again, private, byName); diff != "" {
			t.Fatalf("another value after writing and reading: %s", diff)
		}
	})
}

// FuzzValue compares the scanner alone: what it takes is JSON, and every JSON
// without the things it is strict about is taken.
func FuzzValue(f *testing.F) {
	for _, seed := range []string{`{"a":[1,2.5e-7,"\u00e5\ud83d\ude00",true,null]}`, `[[[]]]`, `-0`, `"\ud800"`, `{"a":1,"a":2}`, `1e400`, "\"\xff\"", `01`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got, faults := Value(data, Limits{})
		var want any
		err := json.Unmarshal(data, &want)
		if faults == nil {
			if err != nil {
				t.Fatalf("encoding/json refuses it: %v", err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Fatal(diff)
			}
			return
		}
		if err != nil {
			return
		}
		for _, f := range faults {
			switch {
			case f.Code == "conflict", f.Code == "too-large": // a name twice, a level too deep
			case bytes.Contains(data, []byte(`\u`)), !bytes.Equal(data, bytes.ToValidUTF8(data, nil)):
			default:
				t.Fatalf("encoding/json takes it: %v", f)
			}
		}
	})
}
