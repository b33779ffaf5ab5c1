package analysis_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

// plainly is a form with the same blanks everywhere, and without Markdown's marks.
func plainly(s string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("\u00a0", " ", "\u202f", " ", `\`, "").Replace(s)), " ")
}

// Every sheet of the example: one page, nothing empty, the sources named, and the
// same figures in all three forms.
func TestSheetsOfTheExample(t *testing.T) {
	r, err := vasternorrland().Assess(analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	tag := regexp.MustCompile(`(?s)<style.*?</style>|<script.*?</script>|<svg.*?</svg>|<[^>]*>`)
	empty := regexp.MustCompile(`<(h[1-6]|p|li|td|th|caption|figcaption|summary)( [^>]*)?>\s*</`)
	for _, p := range r.Profiles {
		for _, whom := range analysis.Audience("").Choices() {
			for _, l := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
				name := p.Name + " " + whom + " " + string(l)
				s, err := r.Sheet(p.Code, analysis.Audience(whom), l)
				require.NoError(t, err, name)
				room, err := s.Room(l)
				require.NoError(t, err, name)
				require.LessOrEqual(t, room.Needs, room.Has, name)
				require.NotEmpty(t, s.Blocks, name)
				require.NotEmpty(t, s.Questions, name)
				for _, b := range s.Blocks {
					require.NotEmpty(t, b.Heading.In(l), name)
					require.NotEmpty(t, b.Source.In(l), name)
				}
				page, err := s.HTML(l)
				require.NoError(t, err, name)
				require.NotRegexp(t, empty, page, name)
				markdown, err := s.Markdown(l)
				require.NoError(t, err, name)
				text, err := s.Text(l)
				require.NoError(t, err, name)
				for _, x := range s.Sources {
					for _, form := range []string{page, markdown, text} {
						require.Contains(t, html.UnescapeString(form), x.Name.In(l), name)
					}
				}
				forms := map[string]string{"page": plainly(html.UnescapeString(tag.ReplaceAllString(page, " | "))), "markdown": plainly(markdown), "text": plainly(text)}
				for _, b := range s.Blocks {
					for _, row := range b.Chart.Table(l).Rows {
						for _, cell := range row {
							for form, is := range forms {
								if !strings.Contains(is, plainly(cell)) {
									t.Errorf("%s, %s: %s has no %q", name, form, b.Heading.SV, cell)
								}
							}
						}
					}
				}
			}
		}
	}
}

// What there is no room for is left out, the least important first, and a sheet
// with nothing to show is refused.
func TestSheetLeavesOut(t *testing.T) {
	a := decode(t, full)
	long := strings.Repeat("ord ", 99)
	a.Measures[1].Rose, a.Measures[1].Above, a.Measures[1].AskAbove = same(long), same(long), same(long)
	a.Municipalities[0].Name = strings.Repeat("Å", 100)
	r := assess(t, a)
	s, err := r.Sheet("9001", analysis.ForDemography, samverkan.SV)
	require.NoError(t, err)
	room, err := s.Room(samverkan.SV)
	require.NoError(t, err)
	require.LessOrEqual(t, room.Needs, room.Has)
	require.True(t, strings.HasSuffix(s.Title.SV, "…"))
	// Questions that no page holds beside one figure are left out, and the figure stays.
	for i := range a.Measures {
		a.Measures[i].AskAbove, a.Measures[i].AskBelow = same(strings.Repeat("Åååååååååå ", 150)), same(strings.Repeat("Åååååååååå ", 150))
	}
	for _, whom := range analysis.Audience("").Choices() {
		s, err = assess(t, a).Sheet("9001", analysis.Audience(whom), samverkan.SV)
		require.NoError(t, err, whom)
		require.NotEmpty(t, s.Blocks)
	}
	for place, at := range map[string]string{"9101": "/place", "": "/place"} {
		_, err := r.Sheet(place, analysis.ForSchools, samverkan.SV)
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults)
		require.Equal(t, at, faults[0].At)
	}
	bare := decode(t, small)
	bare.Panels = nil
	_, err = assess(t, bare).Sheet("9001", analysis.ForSchools, samverkan.SV)
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	require.Equal(t, samverkan.CodeUnknown, faults[0].Code)
	require.Equal(t, "Det finns inga siffror att visa för gymnasieskolan om Granvik.", faults[0].Text.SV)
}
