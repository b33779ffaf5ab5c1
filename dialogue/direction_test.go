package dialogue_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// outside is what of a sentence stands outside isolates (UAX #9), which must
// end. A name that turns the direction of writing turns nothing from within one.
func outside(t testing.TB, s string) string {
	t.Helper()
	var b strings.Builder
	open := 0
	for _, r := range s {
		switch {
		case r >= '\u2066' && r <= '\u2068':
			open++
		case r == '\u2069':
			open--
			require.GreaterOrEqual(t, open, 0, "%+q", s)
		case open == 0:
			b.WriteRune(r)
		}
	}
	require.Zero(t, open, "%+q", s)
	return b.String()
}

// Names in Hebrew, names that turn the rest of a line, and names that would end
// the isolate that they stand in: no sentence of the report is turned.
func TestNamesTurnNoSentence(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range rulings() {
		d, err := dialogue.Decode([]byte(encoded(t, c.d))) // the cases share texts
		require.NoError(t, err)
		hostile := func(name *samverkan.Text, how string) { *name = samverkan.Text{SV: name.SV + how, EN: how + name.EN} }
		for i := range d.People {
			d.People[i].Name += " שרה"
		}
		for i := range d.Bodies {
			hostile(&d.Bodies[i].Name, "\u202e")
		}
		for i := range d.Organizations {
			hostile(&d.Organizations[i].Name, "\u2069\u202e")
		}
		for i := range d.Meetings {
			if m := &d.Meetings[i]; !m.Name.IsZero() {
				hostile(&m.Name, "\u2067")
			}
		}
		for i := range d.Questions {
			hostile(&d.Questions[i].Text, "\u200f")
		}
		for i := range d.Ideas {
			hostile(&d.Ideas[i].Text, "\u202b")
		}
		for i := range d.Projects {
			hostile(&d.Projects[i].Name, "مشروع")
		}
		for i := range d.Series {
			hostile(&d.Series[i].Name, "\u2066")
		}
		for i := range d.Interfaces {
			if f := &d.Interfaces[i]; !f.Name.IsZero() {
				hostile(&f.Name, "שרה")
			}
		}
		r := assess(t, d, c.on)
		said := []samverkan.Text{r.Says, r.Questions.Says, r.Ideas.Says}
		for _, call := range r.Calls {
			said = append(said, call.Says)
		}
		for _, b := range r.Bodies {
			for _, x := range b.Delegation.Deviations {
				said = append(said, x.Text)
			}
		}
		for f := range r.Findings() {
			said = append(said, f.Says, f.Aloud, f.Next)
			seen[f.Rule] = seen[f.Rule] || strings.ContainsRune(f.Says.SV, '\u2068')
		}
		for _, text := range said {
			for _, s := range []string{text.SV, text.EN} {
				for _, r := range outside(t, s) {
					require.False(t, unicode.In(r, unicode.Bidi_Control, unicode.Hebrew, unicode.Arabic), "%s: %+q", c.rule, s)
				}
			}
		}
	}
	for _, rule := range []string{"DLG-02", "DLG-05", "DLG-18", "DLG-19", "DLG-20", "DLG-21", "DLG-23"} {
		require.True(t, seen[rule], "%s has told of a name", rule)
	}
}
