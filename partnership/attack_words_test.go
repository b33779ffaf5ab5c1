package partnership_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// TestReportSpeaksOfTheMatter: nothing of the working copy slips out, be it
// state words, people, or what each organization would have to do.
func TestReportSpeaksOfTheMatter(t *testing.T) {
	words := []string{
		"passiv", "forgot", "avglöm", "glömd", "declin", "avböj", "notinvited", "not invited", "inte inbjuden", "loses", "förlorar", "buried", "begrav",
		"person0", "name 1", "name 2", "codes",
	}
	members := []string{
		"codes", "levels", "level", "before", "band", "robustness", "cheapest", "repairs", "reasons", "changes", "from", "to",
		"counts", "mean", "least", "greatest", "people", "person", "lowest", "byPersons", "dontKnow", "doesNotApply", "standing",
	}
	left := make(map[string]bool) // the state words that were there to leave out
	for seed := range uint64(8) {
		p := made(t, 9, 24, 2, seed)
		p.Organizations = append(p.Organizations, partnership.Organization{
			ID: "no", Name: both("The one that said no"), Standing: []partnership.Since{{Is: partnership.Declined}},
		})
		p.Overrides = []partnership.Override{{
			Gate: "P01", Role: partnership.Chair, Person: p.People[0].ID, Reason: both("We mend it on the way."), On: day(t, "2026-04-01"),
		}}
		report, err := p.Assess(partnership.Options{On: day(t, "2026-06-01")})
		require.NoError(t, err)
		working, err := report.Encode()
		require.NoError(t, err)
		require.Contains(t, string(working), `"cheapest"`)
		for f := range report.Findings() {
			for _, code := range f.Codes {
				left[code] = true
			}
		}

		out := report.Publish(partnership.LeastFloor)
		var loose any
		require.NoError(t, json.Unmarshal([]byte(jsonOf(t, []*partnership.Publication{out})), &loose))
		for _, m := range members {
			require.NotContains(t, membersOf(loose), m)
		}
		for _, step := range out.Steps {
			for _, g := range out.Gates {
				if g.ID == step.Factor && g.By == "answers" {
					require.Zero(t, step.Effort, "%s is decided by answers", g.ID)
				}
			}
		}
		// The source texts are quoted word for word, and DROPIN-07 and -08 hold
		// the words "passiv" and "avglömd".
		out.Sources = nil
		pages := jsonOf(t, []*partnership.Publication{out})
		for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
			pages += out.Markdown(lang) + out.CSV(lang)
		}
		for _, word := range words {
			if i := strings.Index(strings.ToLower(pages), word); i >= 0 {
				t.Errorf("%q in: …%s…", word, pages[max(0, i-60):min(len(pages), i+60)])
			}
		}
	}
	for _, code := range []string{"passive", "forgotten", "declined", "loses"} {
		require.True(t, left[code], "no document here has %s", code)
	}
}

// membersOf lists the names of all members in a JSON value.
func membersOf(v any) (names []string) {
	switch v := v.(type) {
	case map[string]any:
		for name, value := range v {
			names = append(append(names, name), membersOf(value)...)
		}
	case []any:
		for _, value := range v {
			names = append(names, membersOf(value)...)
		}
	}
	return names
}
