package analysis_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/supply"
)

// The outcomes that TestRulesJudge does not show, each with a word of what is
// said, from documents changed by hand.
func TestRulesJudgeTheRest(t *testing.T) {
	r := rand.New(rand.NewPCG(31, 32))
	of := func(document string, change func(*analysis.Analysis)) *analysis.Analysis {
		a := decode(t, document)
		if change != nil {
			change(a)
		}
		return a
	}
	swap := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(full) }
	still := past(r, 2, 12, 0) // the same people every year
	for i := range 12 {
		still.Population[i].Female, still.Population[i].Male = row(make([]int64, 21)), row(make([]int64, 21))
	}
	banded := func(a *analysis.Analysis) {
		low := samverkan.Ratio(1, 20)
		a.Occupations[0].Workforces[0].Needs[0].PerUser.Low = &low
	}
	sourced := func(a *analysis.Analysis) {
		banded(a)
		w := &a.Occupations[0].Workforces[0]
		w.Needs[0].PerUser.Basis = supply.Basis{Source: &supply.Source{Name: same("Källa")}}
	}
	everywhere := func(a *analysis.Analysis) {
		w := a.Occupations[0].Workforces[0]
		w.Place = "9002"
		a.Occupations[0].Workforces = append(a.Occupations[0].Workforces, w)
	}
	sheets := func(a *analysis.Analysis) {
		for i, whom := range analysis.Audience("").Choices() {
			a.Evidence[i].Sheet, a.Evidence[i].On, a.Evidence[i].LedBy = analysis.Audience(whom), day(t, "2024-01-01"), nil
		}
	}
	places := func(n string) string { return swap(`"started": 17`, `"started": `+n) }
	for _, c := range []struct {
		rule string
		of   *analysis.Analysis
		want samverkan.Outcome
		says string
	}{
		{"ANA-01", of(small, func(a *analysis.Analysis) { a.Sources, a.Panels = nil, nil }), samverkan.NotApplicable, ""},
		{"ANA-02", of(full, func(a *analysis.Analysis) {
			for _, s := range analysis.VisitSubjects()[1:] {
				m := a.Measures[1]
				m.ID, m.Subject = string(s), s
				a.Measures = append(a.Measures, m)
				a.Panels = append(a.Panels, analysis.Panel{Source: "s", Columns: []analysis.Column{{Measure: m.ID, Year: 2025}}, Rows: []analysis.PlaceRow{{Place: "9001", Row: "1"}, {Place: "9002", Row: "2"}}})
			}
		}), samverkan.Pass, ""},
		{"ANA-02", of(strings.Replace(full, "8.0 8.0", "8.0 ..", 1), func(a *analysis.Analysis) { a.Measures[1].Subject = analysis.Integration }), samverkan.Fail, "Om integration finns ingen siffra för Älvnäs."},
		{"ANA-03", of(full, func(a *analysis.Analysis) { a.Panels, a.Facts = nil, nil }), samverkan.NotApplicable, ""},
		{"ANA-03", of(strings.ReplaceAll(full, "2025}", "2030}"), nil), samverkan.Fail, "De senaste siffrorna om folkmängd är från 2030, efter rapportens dag."},
		{"ANA-05", of(small, nil), samverkan.NotApplicable, ""},
		{"ANA-05", of(strings.Replace(full, "5000 5200", "100 5200", 1), nil), samverkan.Fail, "Det som sägs om folkmängd i Älvnäs gick inte att säga året före."},
		{"ANA-06", since(2010), samverkan.Unknown, "Sättet att räkna befolkningen framåt är inte prövat."},
		{"ANA-06", still, samverkan.Fail, "enklare metod"},
		{"ANA-06", vasternorrland(), samverkan.Pass, ""},
		{"ANA-08", of(full, everywhere), samverkan.Pass, ""},
		{"ANA-09", of(full, banded), samverkan.Fail, "Osäkerheten om kockar är mest antaganden i en kommun."},
		{"ANA-09", of(full, sourced), samverkan.Pass, ""},
		{"ANA-09", of(full, func(a *analysis.Analysis) { a.Occupations[0].Workforces = nil }), samverkan.Unknown, "Bristen är inte känd"},
		{"ANA-09", of(full, func(a *analysis.Analysis) { a.Occupations[0].Workforces[0].Needs = nil }), samverkan.Unknown, "Bristen är inte känd"},
		{"ANA-10", of(full, func(a *analysis.Analysis) { a.Occupations[0].Workforces[0].Needs = nil }), samverkan.Unknown, "Bristen är inte känd"},
		{"ANA-10", of(full, func(a *analysis.Analysis) { a.Occupations[0].Levers = nil }), samverkan.Fail, "Inget är räknat"},
		{"ANA-10", of(small, nil), samverkan.NotApplicable, ""},
		{"ANA-11", of(small, nil), samverkan.NotApplicable, ""},
		{"ANA-12", of(full, func(a *analysis.Analysis) {
			a.Catalogue.Entries = a.Catalogue.Entries[:1]
		}), samverkan.Pass, ""},
		{"ANA-12", of(full, func(a *analysis.Analysis) {
			a.Catalogue.Entries = a.Catalogue.Entries[:1]
			a.Catalogue.Entries[0].Owner = ""
		}), samverkan.Fail, "Ingen svarar för uppgiften om Kock."},
		{"ANA-12", of(full, func(a *analysis.Analysis) { a.Catalogue.Entries = a.Catalogue.Entries[1:2] }), samverkan.Fail, "Uppgiften om Undersköterska är inte kontrollerad sedan 1 november 2025."},
		{"ANA-12", of(full, func(a *analysis.Analysis) { a.Catalogue.Entries = a.Catalogue.Entries[2:] }), samverkan.Fail, "Det är inte känt när uppgiften om Bagare kontrollerades."},
		{"ANA-13", of(places("19"), nil), samverkan.Fail, "Måltidsledare: en plats stod tom 2024."},
		{"ANA-13", of(places("18"), nil), samverkan.Fail, "Måltidsledare: två platser stod tomma 2024."},
		{"ANA-13", of(full, func(a *analysis.Analysis) { a.Programs[0].Place = "" }), samverkan.NotApplicable, ""},
		{"ANA-14", of(places("20"), nil), samverkan.NotApplicable, ""},
		{"ANA-15", of(full, sheets), samverkan.Pass, ""},
		{"ANA-17", of(small, nil), samverkan.Fail, "Granvik och Älvnäs har inte fått besök."},
		{"ANA-18", of(full, func(a *analysis.Analysis) { a.Visits[0].Subjects = analysis.VisitSubjects() }), samverkan.Pass, ""},
		{"ANA-18", of(small, nil), samverkan.NotApplicable, ""},
		{"ANA-18", of(full, func(a *analysis.Analysis) { a.Visits[0].Subjects = nil }), samverkan.Unknown, "Om ett besök står det inte vad som togs upp."},
		{"ANA-20", of(small, nil), samverkan.NotApplicable, ""},
		{"ANA-20", of(full, func(a *analysis.Analysis) { a.Evidence[3].Owner = "" }), samverkan.Fail, "Ingen är utsedd att hålla i detta: Nätverk för validering"},
		{"ANA-21", of(small, nil), samverkan.NotApplicable, ""},
	} {
		x := judged(t, c.of, c.rule)
		require.Equal(t, c.want, x.Outcome, "%s: %+v", c.rule, x.Findings)
		if c.says != "" {
			require.NotEmpty(t, x.Findings, c.rule)
			said := false
			for _, f := range x.Findings {
				said = said || strings.Contains(f.Says.SV, c.says)
			}
			require.True(t, said, "%s: %q", c.rule, x.Findings[0].Says.SV)
		}
	}
}

func judged(t testing.TB, a *analysis.Analysis, rule string) samverkan.Result {
	t.Helper()
	r, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 2})
	require.NoError(t, err)
	for _, x := range r.Results {
		if x.Rule == rule {
			return x
		}
	}
	t.Fatal(rule)
	return samverkan.Result{}
}

// One who is lacking is told of in the singular, none and several as they are.
func TestSaysHowManyAreLacking(t *testing.T) {
	for users, want := range map[string]string{
		"0":  "År 2027 räcker antalet kockar i en av två kommuner. Hur osäkert det är vet ingen. Om den andra är det inte känt.",
		"10": "År 2027 saknas en person bland kockar i en av två kommuner. Hur osäkert det är vet ingen. Om den andra är det inte känt.",
		"20": "År 2027 saknas två kockar i en av två kommuner. Hur osäkert det är vet ingen. Om den andra är det inte känt.",
	} {
		a := decode(t, strings.Replace(full, `{"value": "100"}, {"value": "110"}, {"value": "120"}`, `{"value": "`+users+`"}, {"value": "`+users+`"}, {"value": "`+users+`"}`, 1))
		require.Equal(t, want, assess(t, a).Occupations[0].Says.SV)
	}
}

// No text of the room cries out, joins with "och" twice, or says that something
// was caused.
func TestWords(t *testing.T) {
	texts := func(r samverkan.RuleInfo) []string { return []string{r.Title.SV, r.Title.EN} }
	var all []string
	for _, r := range analysis.Rules() {
		all = append(all, texts(r)...)
	}
	for _, document := range []string{small, full} {
		for _, x := range assess(t, decode(t, document)).Results {
			for _, f := range x.Findings {
				for _, s := range []samverkan.Text{f.Says, f.Aloud, f.Next, f.Evidence[0].Text} {
					all = append(all, s.SV, s.EN)
				}
			}
		}
	}
	for _, s := range all {
		require.NotContains(t, s, "!")
		require.NotContains(t, s, "och och")
		require.NotContains(t, s, "orsaka")
		require.NotContains(t, s, "caused")
		require.NotContains(t, s, "because of")
	}
}
