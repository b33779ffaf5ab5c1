package partnership_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

func dropin(t *testing.T) *partnership.Partnership {
	data, err := os.ReadFile("../examples/dropin/dropin.json")
	require.NoError(t, err)
	p, err := partnership.Decode(data)
	require.NoError(t, err)
	return p
}

// What a link carries holds no answer, no name and no ID of a person, and is a
// document that can be read. What the document says of facts is unchanged.
func TestToShare(t *testing.T) {
	p, untouched := dropin(t), dropin(t)
	shared := p.ToShare()
	require.Equal(t, untouched, p, "the document itself is left alone")

	data, err := shared.Encode()
	require.NoError(t, err)
	read, err := partnership.Decode(data)
	require.NoError(t, err)
	require.NotContains(t, string(data), `"answers"`)
	require.NotContains(t, string(data), `"waves"`)
	for _, person := range p.People {
		require.NotEmpty(t, person.Name)
		require.NotContains(t, string(data), person.Name)
		require.NotContains(t, string(data), `"`+person.ID+`"`)
	}
	require.Equal(t, p.Organizations, read.Organizations)
	require.Equal(t, p.Problem, read.Problem)

	// Who came to how many meetings is told by organization, as before.
	of := func(p *partnership.Partnership) (out []string) {
		r, err := p.Assess(partnership.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		for _, o := range r.Organizations {
			out = append(out, strings.Repeat("x", o.Attended))
		}
		return out
	}
	require.Equal(t, of(p), of(shared))
}

// A whole name that somebody wrote in a text does not leave with the link.
func TestToShareTakesNamesOutOfTexts(t *testing.T) {
	for text, want := range map[string]string{
		"Fråga Maria Hedlöf.":                      "Fråga NN.",
		"Maria Hedlöfs beslut":                     "NNs beslut",
		"Maria Hedlöf, Maria Hedlöf":               "NN, NN",
		"Anna-Maria Hedlöf":                        "Anna-NN",
		"Maria Hedlöfsson är någon annan":          "Maria Hedlöfsson är någon annan",
		"AnnaMaria Hedlöf":                         "AnnaMaria Hedlöf",
		"Fråga Maria":                              "Fråga Maria", // a first name alone is not found
		"Bo bor här: korta namn är ord för oftast": "Bo bor här: korta namn är ord för oftast",
	} {
		p := partnership.Partnership{
			People:  []partnership.Person{{ID: "m", Name: "Maria Hedlöf"}, {ID: "b", Name: "Bo"}, {ID: "x"}},
			Problem: partnership.Problem{Statement: samverkan.Same(text), Covers: []samverkan.Text{samverkan.Same(text)}},
		}
		shared := p.ToShare()
		require.Equal(t, want, shared.Problem.Statement.SV)
		require.Equal(t, want, shared.Problem.Covers[0].EN)
	}
}

func FuzzToShare(f *testing.F) {
	f.Add([]byte(small))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := partnership.Decode(data)
		if err != nil {
			return
		}
		shared, err := p.ToShare().Encode()
		require.NoError(t, err)
		again, err := partnership.Decode(shared)
		require.NoError(t, err)
		require.Empty(t, again.Answers)
		for _, person := range again.People {
			require.Empty(t, person.Name)
		}
		twice, err := again.ToShare().Encode()
		require.NoError(t, err)
		require.Equal(t, string(shared), string(twice), "sharing what was shared changes nothing")
	})
}
