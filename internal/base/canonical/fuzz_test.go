package canonical

import (
	"bytes"
	"encoding/json"
	"math"
	"slices"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

// FuzzEncode takes any JSON: what is written reads back as the same value, and
// writing that again gives the same bytes. encoding/json keeps the last of two
// members with the same name, so the value it hands over has none.
func FuzzEncode(f *testing.F) {
	for _, seed := range []string{`{"b":[1,2.5e-7,1e21,-0],"a":{"\u00e5\ud83d\ude00":null,"\ufb33":true}}`, `"\u0000\u001f\\\""`, `[[],{},"",0]`, `5e-324`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var value any
		if json.Unmarshal(data, &value) != nil {
			return
		}
		first, err := Encode(value)
		if err != nil {
			if bytes.Count(data, []byte("["))+bytes.Count(data, []byte("{")) > MaxDepth/2 { // an element counts twice: itself and its any
				return
			}
			t.Fatal(err)
		}
		var again any
		if err := json.Unmarshal(first, &again); err != nil {
			t.Fatalf("%s: %v", first, err)
		}
		if diff := cmp.Diff(value, again); diff != "" {
			t.Fatalf("%s reads as another value: %s", first, diff)
		}
		second, err := Encode(again)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) {
			t.Fatalf("first %s, then %s", first, second)
		}
	})
}

// FuzzCompare compares with the definition: code units of UTF-16.
func FuzzCompare(f *testing.F) {
	f.Add("a", "ab")
	f.Add("\ufb33", "\U0001F600")
	f.Add("x\uffff\U00010000", "x\ud7ff\U0010ffff")
	f.Fuzz(func(t *testing.T, a, b string) {
		a, b = string([]rune(a)), string([]rune(b)) // makes them valid UTF-8
		want := slices.Compare(utf16.Encode([]rune(a)), utf16.Encode([]rune(b)))
		if got := Compare(a, b); got != want {
			t.Errorf("Compare(%q, %q) = %d, want %d", a, b, got, want)
		}
	})
}

// FuzzFloat compares with the definition: the text reads back as the number,
// and encoding/json, which follows ECMAScript too, writes the same.
func FuzzFloat(f *testing.F) {
	f.Add(uint64(0x3eb0c6f7a0b5ed8d))
	f.Fuzz(func(t *testing.T, bits uint64) {
		number := math.Float64frombits(bits)
		if math.IsNaN(number) || math.IsInf(number, 0) {
			return
		}
		got, err := Encode(number)
		if err != nil {
			t.Fatal(err)
		}
		want, err := json.Marshal(number + 0) // encoding/json writes −0
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), string(got)); diff != "" {
			t.Error(diff)
		}
	})
}
