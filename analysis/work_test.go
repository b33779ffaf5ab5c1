package analysis_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

// full is small with work done in the four steps, visits, a catalogue, a
// program, facts and an occupation whose figures are known.
var full = strings.Replace(small, `"panels"`, `"facts": [
 {"id": "f1", "place": "9001", "measure": "aldre", "from": 2020},
 {"id": "f2", "place": "9002", "measure": "folk"}
],
"catalogue": {"open": "yes", "every": 100, "entries": [
 {"id": "a", "name": {"sv": "Kock"}, "kind": "adult", "place": "9001", "owner": "Vuxenutbildningen i Granvik", "checked": "2026-01-01", "occupations": ["kockar"]},
 {"id": "b", "name": {"sv": "Undersköterska"}, "kind": "upperSecondary", "owner": "Gymnasiet i Älvnäs", "checked": "2025-11-01"},
 {"id": "c", "name": {"sv": "Bagare"}, "kind": "trade"}
]},
"programs": [{"id": "p", "name": {"sv": "Måltidsledare"}, "place": "9001", "source": "s", "years": [
 {"year": 2023, "granted": 20, "started": 20}, {"year": 2024, "granted": 20, "eligible": 44, "started": 17}],
 "grant": {"value": 6000000, "basis": {"assumption": {"sv": "Exempeltal"}}},
 "informed": [{"year": 2024, "what": {"sv": "Brev till alla som har arbetat i kök"}}]}],
"evidence": [
 {"id": "e1", "step": "knowledge", "text": {"sv": "Faktablad till gymnasiet"}, "on": "2024-02-01", "sheet": "upperSecondary"},
 {"id": "e2", "step": "examples", "text": {"sv": "Besök i Norrhamns kök"}, "on": "2024-05-01", "places": ["9001"], "ledBy": ["e1"]},
 {"id": "e3", "step": "presence", "text": {"sv": "Dialog om nuläget"}, "on": "2024-09-01", "places": ["9002"], "ledBy": ["e2"]},
 {"id": "e4", "step": "structures", "text": {"sv": "Nätverk för validering"}, "on": "2025-01-15", "owner": "Region Mellanälven", "lasting": "yes", "model": "Branschens modell", "ledBy": ["e3"]},
 {"id": "e5", "step": "structures", "text": {"sv": "Vårdbuss"}, "on": "2024-03-01", "until": "2026-01-01"},
 {"id": "e6", "step": "structures", "text": {"sv": "Analysgrupp"}, "on": "2027-01-01"}
],
"visits": [
 {"place": "9001", "on": "2025-04-02", "subjects": ["demography", "occupations", "integration", "establishment"]},
 {"place": "9001", "on": "2026-05-05"},
 {"place": "9001", "on": "2026-04-30"}
],
"occupations": [{"id": "kockar", "name": {"sv": "kockar"}, "base": 2025, "year": 2027, "workforces": [
 {"place": "9001", "needs": [{"name": {"sv": "portioner"}, "users": {"first": 2025, "values": [{"value": "100"}, {"value": "110"}, {"value": "120"}], "basis": {"assumption": {"sv": "Exempeltal"}}},
  "perUser": {"value": "1/10", "basis": {"assumption": {"sv": "Exempeltal"}}}}],
  "stock": {"first": 60, "width": 1, "persons": [4, 3, 3], "basis": {"source": {"name": {"sv": "Kommunens personalsystem"}}}},
  "retirement": {"shares": ["0", "0", "1"], "basis": {"assumption": {"sv": "Exempeltal"}}},
  "leavers": {"value": "0", "basis": {"assumption": {"sv": "Exempeltal"}}}}],
 "levers": [{"id": "v", "name": {"sv": "validering"}, "kind": "validation", "cost": {"value": 2500000, "basis": {"assumption": {"sv": "Exempeltal"}}},
  "capacity": {"perYear": 20, "basis": {"assumption": {"sv": "Exempeltal"}}}, "leadMonths": 6, "yield": {"value": "4/5", "basis": {"assumption": {"sv": "Exempeltal"}}}}]}],
"panels"`, 1)

// The whole is counted by hand from the document above.
func TestFull(t *testing.T) {
	r := assess(t, decode(t, full))

	// Evidence to 2026-03-12: e1 reaches all; e2 Granvik; e3 Älvnäs, and a visit
	// Granvik; e4 reaches all, e5 has ended, e6 is not done yet.
	standing := map[analysis.Step]analysis.StepStanding{}
	for _, s := range r.Steps {
		standing[s.Step] = s.Standing
	}
	require.Equal(t, map[analysis.Step]analysis.StepStanding{
		analysis.Knowledge: analysis.Reached, analysis.Examples: analysis.Begun, analysis.Presence: analysis.Reached, analysis.Structures: analysis.Reached,
	}, standing)
	require.Equal(t, []string{"9002"}, r.Steps[1].Without)
	require.Equal(t, []string{"e5"}, r.Steps[3].Ended)
	require.Equal(t, []string{"e4"}, r.Steps[3].Evidence)
	require.Equal(t, []analysis.ChainState{{Evidence: "e4", Back: []string{"e3", "e2", "e1"}, FromKnowledge: true, Lasting: analysis.Yes, Owner: "Region Mellanälven", Model: "Branschens modell"}}, r.Chains)

	// 100 days from the first of January is the eleventh of April; from the first
	// of November the ninth of February, which has passed.
	require.Equal(t, 3, r.Catalogue.Entries)
	require.Equal(t, 2, r.Catalogue.Stale)
	require.Equal(t, 1, r.Catalogue.Unowned)
	require.Equal(t, "2026-04-11", r.Catalogue.List[0].Until.String())
	require.False(t, r.Catalogue.List[0].Stale)
	require.True(t, r.Catalogue.List[1].Stale)

	// 17 of 20 began: 3 places empty, at 60 000 kronor each.
	last := r.Programs[0].Years[1]
	require.Equal(t, int64(3), *last.Unfilled)
	require.Equal(t, "17/20", last.Fill.String())
	require.Equal(t, int64(18_000_000), last.Returned.Value)

	// The first who is 62 leaves: of 4, 3, 3 aged 60, 61 and 62 the three become
	// 62 and leave in the first year with those who are older; see package supply.
	kockar := r.Occupations[0]
	require.Equal(t, "12", kockar.Total.Years[2].Demand.String())
	require.NotNil(t, kockar.Mix)
	require.True(t, kockar.Mix.Enough)

	granvik := r.Visits[0]
	require.Equal(t, "2025-04-02", granvik.Last.String())
	require.Equal(t, "2026-04-30", granvik.Next.String())
	left := map[analysis.Subject]bool{}
	for _, p := range granvik.Agenda {
		left[p.Subject] = p.LeftOut
		require.NotEmpty(t, p.Ask.SV)
		require.NotEmpty(t, p.Ask.EN)
	}
	require.Equal(t, map[analysis.Subject]bool{
		analysis.Demography: false, analysis.Assistance: true, analysis.Occupations: false, analysis.Integration: false, analysis.Establishment: false,
	}, left)
	require.True(t, r.Visits[1].Last.IsZero())

	require.Equal(t, "andelen 75 år och äldre i Granvik har ökat mer än i alla tre andra kommuner", r.Facts[0].Says.SV)
	require.Equal(t, "folkmängden i Älvnäs är 5\u00a0200 personer", r.Facts[1].Says.SV)
	require.Equal(t, analysis.Yes, r.Facts[1].Before, "5000 is in the upper half of 2020 too")
}

// Every rule passes, fails and does not know on some document, where it can.
func TestRulesJudge(t *testing.T) {
	outcomes := func(document string) map[string]samverkan.Outcome {
		out := map[string]samverkan.Outcome{}
		for _, x := range assess(t, decode(t, document)).Results {
			out[x.Rule] = x.Outcome
			for _, f := range x.Findings {
				for _, text := range []samverkan.Text{f.Says, f.Aloud, f.Next, f.Evidence[0].Text} {
					require.NotEmpty(t, text.SV, x.Rule)
					require.NotEmpty(t, text.EN, x.Rule)
					require.NotContains(t, text.SV+text.EN, "{", x.Rule)
				}
			}
		}
		return out
	}
	swap := func(pairs ...string) string { return strings.NewReplacer(pairs...).Replace(full) }
	all := outcomes(full)
	for _, c := range []struct {
		rule, document string
		want           samverkan.Outcome
	}{
		{"ANA-01", full, samverkan.Pass},
		{"ANA-01", swap(`"table": "t", `, ""), samverkan.Fail},
		{"ANA-02", full, samverkan.Fail},
		{"ANA-03", full, samverkan.Pass},
		{"ANA-03", swap("2020", "2010", "2025}", "2015}"), samverkan.Fail},
		{"ANA-04", full, samverkan.Pass},
		{"ANA-04", swap(`"like": true`, `"like": false`), samverkan.Unknown},
		{"ANA-05", full, samverkan.Pass},
		{"ANA-05", swap("5000 5200", "5000 .."), samverkan.Fail},
		{"ANA-06", full, samverkan.Unknown},
		{"ANA-07", full, samverkan.NotApplicable},
		{"ANA-08", full, samverkan.Unknown}, // of Älvnäs nothing is known
		{"ANA-09", small, samverkan.NotApplicable},
		{"ANA-10", full, samverkan.Pass},
		{"ANA-10", swap(`"perYear": 20`, `"perYear": 1`), samverkan.Fail},
		{"ANA-11", full, samverkan.Pass},
		{"ANA-11", swap(`"open": "yes"`, `"open": "no"`), samverkan.Fail},
		{"ANA-11", swap(`"open": "yes", `, ""), samverkan.Unknown},
		{"ANA-12", full, samverkan.Fail},
		{"ANA-13", full, samverkan.Fail},
		{"ANA-13", swap(`"started": 17`, `"started": 20`), samverkan.Pass},
		{"ANA-13", swap(`, "started": 17`, ``), samverkan.Unknown},
		{"ANA-14", full, samverkan.Fail}, // the letters went out before that intake
		{"ANA-14", swap(`"informed": [{"year": 2024`, `"informed": [{"year": 2025`), samverkan.Pass},
		{"ANA-15", full, samverkan.Fail},
		{"ANA-16", full, samverkan.Fail},
		{"ANA-16", swap(`"places": ["9001"], `, ""), samverkan.Pass},
		{"ANA-17", full, samverkan.Pass},
		{"ANA-17", swap(`{"place": "9001", "on": "2025-04-02"`, `{"place": "9001", "on": "2026-04-02"`), samverkan.Fail},
		{"ANA-18", full, samverkan.Fail},
		{"ANA-18", swap(`, "subjects": ["demography", "occupations", "integration", "establishment"]`, ""), samverkan.Unknown},
		{"ANA-19", full, samverkan.Pass},
		{"ANA-19", swap(`, "ledBy": ["e3"]`, ""), samverkan.Unknown},
		{"ANA-19", small, samverkan.Fail},
		{"ANA-20", full, samverkan.Pass},
		{"ANA-20", swap(`"lasting": "yes", `, ""), samverkan.Unknown},
		{"ANA-20", swap(`"lasting": "yes"`, `"lasting": "no"`), samverkan.Fail},
		{"ANA-21", full, samverkan.Pass},
		{"ANA-21", swap(`"model": "Branschens modell", `, ""), samverkan.Unknown},
	} {
		got := all[c.rule]
		if c.document != full {
			got = outcomes(c.document)[c.rule]
		}
		require.Equal(t, c.want, got, "%s", c.rule)
	}
	require.Len(t, all, len(analysis.Rules()))
}

// What contradicts itself is refused with its place.
func TestContradictions(t *testing.T) {
	for _, c := range []struct{ from, to, at string }{
		{`"code": "9002"`, `"code": "9001"`, "/municipalities/1/code"},
		{`{"code": "9101", "name": "Norrhamn"}`, `{"code": "9002", "name": "Norrhamn"}`, "/municipalities/1/code"},
		{`"9101": "1000`, `"9109": "1000`, "/panels/0/rows/9109"},
		{`"1000 900 9.5 12.0"`, `"1000 900 9.5"`, "/panels/0/rows/9001"},
		{`"1000 900 9.5 12.0"`, `"1000 900 9,5 12.0"`, "/panels/0/rows/9001"},
		{`"measure": "folk", "year": 2025`, `"measure": "folk", "year": 2020`, "/panels/0/columns/1"},
		{`"measure": "folk", "year": 2025`, `"measure": "volk", "year": 2025`, "/panels/0/columns/1/measure"},
		{`"measure": "aldre", "from": 2020`, `"measure": "aldre", "from": 2019`, "/facts/0/from"},
		{`"place": "9002", "measure": "folk"`, `"place": "9101", "measure": "folk"`, "/facts/1/place"},
		{`"ledBy": ["e1"]`, `"ledBy": ["e4"]`, "/evidence/1/ledBy/0"},
		{`"until": "2026-01-01"`, `"until": "2024-01-01"`, "/evidence/4/until"},
		{`"on": "2026-05-05"`, `"on": "2026-04-30"`, "/visits/2"},
		{`"subjects": ["demography", "occupations"`, `"subjects": ["demography", "demography"`, "/visits/0/subjects/1"},
		{`"year": 2024, "granted"`, `"year": 2023, "granted"`, "/programs/0/intakes/1/year"},
		{`"base": 2025, "year": 2027`, `"base": 2025, "year": 2025`, "/occupations/0/year"},
		{`"yield": {"value": "4/5"`, `"yield": {"value": "5/4"`, "/occupations/0/levers/0/yield/value"},
		{`"users": {"first": 2025,`, `"ages": {"from": 0}, "users": {"first": 2025,`, "/occupations/0/workforces/0/needs/0"},
	} {
		require.Contains(t, full, c.from)
		_, err := analysis.Decode([]byte(strings.Replace(full, c.from, c.to, 1)))
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults, c.to)
		found := false
		for _, f := range faults {
			found = found || f.At == c.at
			require.NotContains(t, f.Text.SV+f.Text.EN, "{", c.to)
		}
		require.True(t, found, "%s: %v", c.to, faults)
	}
}

func TestAskedForWhatCannotBe(t *testing.T) {
	a := decode(t, small)
	for _, o := range []analysis.Options{{}, {On: day(t, "2026-03-12"), Like: -1}, {On: day(t, "2026-03-12"), Like: 31}} {
		_, err := a.Assess(o)
		require.Error(t, err)
	}
	_, err := a.Occupation("bagare", analysis.Options{On: day(t, "2026-03-12")})
	require.Error(t, err)
	_, err = a.Drawings("9101", nil, analysis.Options{On: day(t, "2026-03-12")})
	require.Error(t, err)
}

// Drawings alone are those of the report.
func TestDrawingsAlone(t *testing.T) {
	a := decode(t, full)
	whole := assess(t, a).Drawings("9001")
	alone, err := a.Drawings("9001", nil, analysis.Options{On: day(t, "2026-03-12"), Like: 2})
	require.NoError(t, err)
	require.Equal(t, whole, alone)
	var kinds []string
	for _, d := range whole {
		kinds = append(kinds, d.ID)
		require.NoError(t, d.Chart.Check())
	}
	require.Equal(t, []string{"profile", "ages", "gap.kockar", "mix.kockar", "places.p"}, kinds)
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(small), uint16(0))
	f.Add([]byte(full), uint16(400))
	f.Fuzz(func(t *testing.T, data []byte, after uint16) {
		a, err := analysis.Decode(data)
		if err != nil {
			var faults samverkan.Faults
			require.True(t, errors.As(err, &faults))
			for _, x := range faults {
				require.NotEqual(t, samverkan.CodeInternal, x.Code)
				require.NotEmpty(t, x.Text.SV)
				require.NotEmpty(t, x.Text.EN)
			}
			return
		}
		written, err := a.Encode()
		require.NoError(t, err)
		back, err := analysis.Decode(written)
		require.NoError(t, err)
		require.Equal(t, a, back)
		r, err := a.Assess(analysis.Options{On: day(t, "2025-06-01").AddDays(int(after) % 2000)})
		if err != nil {
			return
		}
		report, err := r.Encode()
		require.NoError(t, err)
		require.True(t, json.Valid(report))
		for _, m := range a.Municipalities {
			for _, d := range r.Drawings(m.Code) {
				require.NoError(t, d.Chart.Check(), d.ID)
			}
		}
	})
}
