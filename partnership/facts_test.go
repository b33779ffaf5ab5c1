package partnership_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// puzzle is a partnership with two dimensions. By hand: of the five needed
// pieces a holds d1/money and d1/contact alone, b d2/data alone, c (forgotten)
// d2/places alone, and d1/legalDuty is held by a and b. So a is heaviest with
// two.
const puzzle = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/partnership/1",
 "name": {"sv": "Pussel"}, "phases": [{"phase": "before"}],
 "problem": {"dimensions": [
  {"id": "d1", "name": {"sv": "Ett", "en": "One"}, "needs": ["legalDuty", "money", "contact"]},
  {"id": "d2", "name": {"sv": "Två", "en": "Two"}, "needs": ["data", "places"]}
 ]},
 "organizations": [
  {"id": "a", "name": {"sv": "A"}, "standing": [{"is": "active"}], "effort": 7, "holds": [{"dimension": "d1", "levers": ["legalDuty", "money", "contact"]}]},
  {"id": "b", "name": {"sv": "B"}, "standing": [{"is": "active"}], "holds": [{"dimension": "d1", "levers": ["legalDuty"]}, {"dimension": "d2", "levers": ["data"]}]},
  {"id": "c", "name": {"sv": "C"}, "standing": [{"is": "forgotten"}], "holds": [{"dimension": "d2", "levers": ["places"]}]}
 ],
 "people": [
  {"id": "pa", "organization": "a", "roles": [{"role": "representative"}]},
  {"id": "pb", "organization": "b", "roles": [{"role": "representative"}]}
 ],
 "meetings": [
  {"id": "m1", "on": "2026-01-10", "attended": ["pa", "pb"]},
  {"id": "m2", "on": "2026-02-10", "attended": ["pb"]},
  {"id": "m3", "on": "2026-03-10", "attended": ["pb"]},
  {"id": "m4", "on": "2026-05-10", "attended": ["pb"]}
 ],
 "groundwork": [
  {"item": "analysis", "done": true}, {"item": "background", "done": true}, {"item": "experience", "done": true},
  {"item": "research", "done": true}, {"item": "goals", "done": true}
 ]
}`

func puzzleWith(t *testing.T, on string, swaps ...string) map[string]partnership.FactorState {
	doc := puzzle
	for i := 0; i < len(swaps); i += 2 {
		require.Equal(t, 1, strings.Count(doc, swaps[i]), swaps[i])
		doc = strings.Replace(doc, swaps[i], swaps[i+1], 1)
	}
	p, err := partnership.Decode([]byte(doc))
	require.NoError(t, err)
	r, err := p.Assess(partnership.Options{On: day(t, on)})
	require.NoError(t, err)
	out := map[string]partnership.FactorState{}
	for _, f := range r.Factors {
		out[f.ID] = f
	}
	return out
}

func TestFacts(t *testing.T) {
	const pass, fail, unknown = samverkan.Pass, samverkan.Fail, samverkan.Unknown
	cBecomes := func(s string) []string { return []string{`"standing": [{"is": "forgotten"}]`, s} }
	for name, c := range map[string]struct {
		on    string
		swaps []string
		p05   samverkan.Outcome
		p07   samverkan.Outcome
		p08   samverkan.Outcome
	}{
		"forgotten holds a piece":          {"2026-03-01", nil, pass, fail, pass},
		"comes in":                         {"2026-03-01", cBecomes(`"standing": [{"is": "forgotten"}, {"is": "active", "from": "2026-02-01"}]`), pass, pass, pass},
		"comes in tomorrow":                {"2026-03-01", cBecomes(`"standing": [{"is": "forgotten"}, {"is": "active", "from": "2026-03-02"}]`), pass, fail, pass},
		"says no: the piece lacks":         {"2026-03-01", cBecomes(`"standing": [{"is": "declined"}]`), pass, fail, pass},
		"not invited: the piece lacks":     {"2026-03-01", cBecomes(`"standing": [{"is": "notInvited"}]`), pass, fail, pass},
		"forgotten without a needed piece": {"2026-03-01", []string{`"needs": ["data", "places"]`, `"needs": ["data"]`}, pass, pass, pass},
		"no dimensions":                    {"2026-03-01", []string{`"needs": ["legalDuty", "money", "contact"]`, `"needs": []`, `"needs": ["data", "places"]`, `"needs": []`}, pass, unknown, unknown},
		"heaviest passive":                 {"2026-03-01", []string{`"standing": [{"is": "active"}], "effort": 7`, `"standing": [{"is": "passive"}], "effort": 7`}, pass, fail, fail},
		"heaviest outside":                 {"2026-03-01", []string{`"standing": [{"is": "active"}], "effort": 7`, `"standing": [{"is": "declined"}], "effort": 7`}, pass, fail, fail},
		"heaviest missed two of three":     {"2026-04-01", nil, pass, fail, pass},
		"heaviest missed three":            {"2026-05-10", nil, pass, fail, fail},
		"tied heaviest, the other passive": {"2026-03-01", []string{
			`"levers": ["data"]`, `"levers": ["data", "places"]`, `{"id": "c", "name": {"sv": "C"}, "standing": [{"is": "forgotten"}], "holds": [{"dimension": "d2", "levers": ["places"]}]}`,
			`{"id": "c", "name": {"sv": "C"}, "standing": [{"is": "forgotten"}]}`, `"name": {"sv": "B"}, "standing": [{"is": "active"}]`, `"name": {"sv": "B"}, "standing": [{"is": "passive"}]`,
		}, pass, pass, fail},
		"groundwork left to do":    {"2026-03-01", []string{`{"item": "research", "done": true}`, `{"item": "research", "done": false}`}, fail, fail, pass},
		"groundwork not mentioned": {"2026-03-01", []string{`{"item": "research", "done": true}, `, ``}, unknown, fail, pass},
	} {
		t.Run(name, func(t *testing.T) {
			got := puzzleWith(t, c.on, c.swaps...)
			require.Empty(t, cmp.Diff([3]samverkan.Outcome{c.p05, c.p07, c.p08}, [3]samverkan.Outcome{got["P05"].Fact, got["P07"].Fact, got["P08"].Fact}))
		})
	}
}

// A fact's repair is what its failed parts cost: 3 for c, whose effort is not
// stated, and 7 for a.
func TestFactsInRepairs(t *testing.T) {
	p, err := partnership.Decode([]byte(puzzle))
	require.NoError(t, err)
	r, err := p.Assess(partnership.Options{On: day(t, "2026-05-10")})
	require.NoError(t, err)
	require.Equal(t, "1", r.RepairCount.String())
	require.Equal(t, 10, r.Cheapest[0].Effort)
	require.Equal(t, partnership.CannotJudge, r.Cheapest[0].After.Is) // nobody has answered
	require.Empty(t, cmp.Diff([]string{"c", "a"}, []string{r.Cheapest[0].Changes[0].Part, r.Cheapest[0].Changes[1].Part}))
	require.Equal(t, 3, r.Cheapest[0].Changes[0].Effort)
	require.Equal(t, 7, r.Cheapest[0].Changes[1].Effort)
}

// Standing has four ways of not taking part, and each says something else.
func TestStandingSaysItsOwnThing(t *testing.T) {
	for standing, want := range map[string]string{
		"passive":    "som inte tar aktiv del just nu",
		"declined":   "som inte är med",
		"notInvited": "som inte är med",
		"forgotten":  "som inte är med",
	} {
		doc := strings.Replace(puzzle, `"standing": [{"is": "active"}], "effort": 7`, `"standing": [{"is": "`+standing+`"}], "effort": 7`, 1)
		p, err := partnership.Decode([]byte(doc))
		require.NoError(t, err)
		r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
		require.NoError(t, err)
		result, ok := r.Result("PAR-08")
		require.True(t, ok)
		says := result.Findings[0].Says.SV
		require.Contains(t, says, want)
		require.Equal(t, []string{standing}, result.Findings[0].Codes)
	}
}

// A decision to go past a gate counts from its day, and only while the gate is
// failed.
func TestOverrideCountsFromItsDay(t *testing.T) {
	p, err := partnership.Decode([]byte(puzzle))
	require.NoError(t, err)
	p.People[0].Roles = append(p.People[0].Roles, partnership.Held{Role: partnership.Chair})
	p.Overrides = []partnership.Override{{Gate: "P07", Role: partnership.Chair, Person: "pa", Reason: both("in April"), On: day(t, "2026-02-20")}}
	for on, want := range map[string]partnership.VerdictCode{"2026-02-19": partnership.NotReady, "2026-02-20": partnership.CannotJudge} {
		r, err := p.Assess(partnership.Options{On: day(t, on)})
		require.NoError(t, err)
		require.Equal(t, want, r.Verdict.Is, on)
		result, _ := r.Result("PAR-07")
		require.Equal(t, samverkan.Fail, result.Outcome, "an override does not change the outcome")
		require.Equal(t, want == partnership.CannotJudge, result.Override != nil)
	}
}

// What to do about missing answers follows from why they are missing.
func TestNextStepForMissingAnswers(t *testing.T) {
	next := func(document, rule string) string {
		p, err := partnership.Decode([]byte(document))
		require.NoError(t, err)
		r, err := p.Assess(partnership.Options{On: day(t, "2026-03-12")})
		require.NoError(t, err)
		result, ok := r.Result(rule)
		require.True(t, ok)
		require.Equal(t, samverkan.Unknown, result.Outcome)
		return result.Findings[0].Next.SV
	}
	head, _, _ := strings.Cut(three, ` "waves"`)
	none := strings.TrimRight(head, ", \n") + "}"
	require.Equal(t, "Gör en första mätning.", next(none, "PAR-17"))
	require.Equal(t, "Ta med påståendet i nästa mätning.", next(three, "PAR-13"))
	asked := strings.Replace(three, `["P01", "P17"]`, `["P01", "P17", "P13"]`, 1)
	require.Equal(t, "Påminn dem som inte har svarat.", next(asked, "PAR-13"))
	// Only the school has a representative now, and nobody has answered.
	before, after, _ := strings.Cut(none, `"organization": "school", "roles": [{"role": "representative"}]`)
	one := before + `"organization": "school", "roles": [{"role": "representative"}]` + strings.ReplaceAll(after, "representative", "elected")
	one = strings.TrimSuffix(one, "}") + `, "waves": [{"id": "w", "on": "2026-02-10", "form": "puls"}]}`
	require.Equal(t, "Ställ frågan till fler organisationer.", next(one, "PAR-33"))
}
