package escape

import (
	"encoding/csv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

func TestCSV(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", ""},
		{"Härnösand", "Härnösand"},
		{"a,b", `"a,b"`},
		{"a;b", `"a;b"`},
		{`say "hi"`, `"say ""hi"""`},
		{"two\nlines", "\"two\nlines\""},
		{" a", `" a"`},
		{"=1+1", "'=1+1"},
		{"+46", "'+46"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"-", "'-"},
		{"-1-1", "'-1-1"},
		{"-1,5,2", `"'-1,5,2"`},
		{"-.5", "'-.5"},
		{"-5.", "'-5."},
		{"-5", "-5"},
		{"-5.25", "-5.25"},
		{"-5,25", `"-5,25"`},
		{"\t=1", "\"'\t=1\""},
		{"\r=1", "\"'\r=1\""},
		{"=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"},
		{"\xff", "\uFFFD"},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, CSV(test.text)); diff != "" {
			t.Errorf("%q: %s", test.text, diff)
		}
	}
}

func TestCSVRow(t *testing.T) {
	tests := []struct {
		fields []string
		want   string
	}{
		{nil, "\r\n"},
		{[]string{""}, "\"\"\r\n"},
		{[]string{"", ""}, ",\r\n"},
		{[]string{"a", "b,c", "=d"}, "a,\"b,c\",'=d\r\n"},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, CSVRow(test.fields)); diff != "" {
			t.Error(diff)
		}
	}
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"", "a,\"b\"\r\n;c", "=1", "\r\n", "\r", "\"", "-1,5", "\t", `\.`, "\uFEFF"} {
		f.Add(seed, seed)
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		rows := CSVRow([]string{a}) + CSVRow([]string{b, a})
		reader := csv.NewReader(strings.NewReader(rows))
		reader.FieldsPerRecord = -1
		got, err := reader.ReadAll()
		if err != nil {
			t.Fatalf("%q: %v", rows, err)
		}
		want := [][]string{{cell(a)}, {cell(b), cell(a)}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%q: %s", rows, diff)
		}
	})
}

// cell is what encoding/csv should give back for a text: it reads CR LF in a
// field as LF.
func cell(text string) string {
	text = strings.ToValidUTF8(text, string(utf8.RuneError))
	if strings.HasPrefix(CSV(text), "'") || strings.HasPrefix(CSV(text), `"'`) {
		if !strings.HasPrefix(text, "'") {
			text = "'" + text
		}
	}
	return strings.ReplaceAll(text, "\r\n", "\n")
}
