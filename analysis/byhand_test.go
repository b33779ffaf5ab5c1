package analysis_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

// What Decode refuses, Check refuses of a value made by hand, in its place.
func TestMadeByHand(t *testing.T) {
	require.NoError(t, byHand().Check())
	for name, c := range map[string]struct {
		change func(*analysis.Analysis)
		at     string
		code   samverkan.Code
	}{
		"the name of a place is no text": {func(a *analysis.Analysis) { a.Municipalities[0].Name = "\xff" }, "/municipalities/0/name", samverkan.CodeInvalid},
		"a long name of a place":         {func(a *analysis.Analysis) { a.Others[0].Name = strings.Repeat("å", 101) }, "/others/0/name", samverkan.CodeTooLarge},
		"outlines":                       {func(a *analysis.Analysis) { a.Municipalities[0].Outline = make([]analysis.Ring, 21) }, "/municipalities/0/outline", samverkan.CodeTooLarge},
		"a ring of no points":            {func(a *analysis.Analysis) { a.Municipalities[0].Outline = []analysis.Ring{"1;2"} }, "/municipalities/0/outline/0", samverkan.CodeInvalid},
		"no such unit":                   {func(a *analysis.Analysis) { a.Measures[0].Unit = "miles" }, "/measures/0/unit", samverkan.CodeInvalid},
		"the words of a measure":         {func(a *analysis.Analysis) { a.Measures[0].AskBelow.EN = "\xc3" }, "/measures/0/askBelow/en", samverkan.CodeInvalid},
		"a year before all":              {func(a *analysis.Analysis) { a.Panels[0].Columns[0].Year = 1700 }, "/panels/0/columns/0/year", samverkan.CodeInvalid},
		"a row that cannot be read":      {func(a *analysis.Analysis) { a.Panels[0].Rows[1].Row = "a b" }, "/panels/0/rows/" + byHand().Panels[0].Rows[1].Place, samverkan.CodeInvalid},
		"an owner that is long":          {func(a *analysis.Analysis) { a.Catalogue.Entries[0].Owner = strings.Repeat("x", 201) }, "/catalogue/entries/0/owner", samverkan.CodeTooLarge},
		"occupations of an entry":        {func(a *analysis.Analysis) { a.Catalogue.Entries[0].Occupations = slices.Repeat([]string{"x"}, 21) }, "/catalogue/entries/0/occupations", samverkan.CodeTooLarge},
		"checked never":                  {func(a *analysis.Analysis) { a.Catalogue.Every = -1 }, "/catalogue/every", samverkan.CodeInvalid},
		"a step without a day":           {func(a *analysis.Analysis) { a.Evidence[0].On = samverkan.Date{} }, "/evidence/0/on", samverkan.CodeInvalid},
		"the model of a structure":       {func(a *analysis.Analysis) { a.Evidence[0].Model = "\x80" }, "/evidence/0/model", samverkan.CodeInvalid},
		"subjects of a visit":            {func(a *analysis.Analysis) { a.Visits[0].Subjects = []analysis.Subject{analysis.Education, "weather"} }, "/visits/0/subjects/1", samverkan.CodeInvalid},
		"an ID with a blank":             {func(a *analysis.Analysis) { a.ID = "a b" }, "/id", samverkan.CodeInvalid},
		"another schema":                 {func(a *analysis.Analysis) { a.Schema, a.ID = "x", "" }, "/$schema", samverkan.CodeInvalid},
	} {
		t.Run(name, func(t *testing.T) {
			a := byHand()
			c.change(a)
			var faults samverkan.Faults
			require.ErrorAs(t, a.Check(), &faults)
			require.Len(t, faults, 1)
			require.Equal(t, c.at, faults[0].At)
			require.Equal(t, c.code, faults[0].Code)
		})
	}
}

func byHand() *analysis.Analysis {
	a := wide(2, 1, 2)
	a.Catalogue.Entries = []analysis.Entry{{ID: "e", Name: same("E"), Kind: analysis.Adult}}
	a.Evidence = []analysis.Evidence{{ID: "v", Step: analysis.Structures, Text: same("V"), On: exampleDay()}}
	a.Visits = []analysis.Visit{{Place: "k0", On: exampleDay()}}
	return a
}
