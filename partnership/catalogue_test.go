package partnership_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// The design's table: 36 factors, and these ten are gates.
func TestOwnCatalogue(t *testing.T) {
	own := partnership.Own()
	require.Len(t, own.Factors, 36)
	var gates []string
	for _, f := range own.Factors {
		if f.Kind == partnership.Gate {
			gates = append(gates, f.ID)
		}
		for _, s := range f.Seeds {
			_, ok := samverkan.SeedRuleByID(s)
			require.True(t, ok, "%s cites %s", f.ID, s)
		}
		require.NotEmpty(t, f.Seeds, f.ID)
		for _, text := range []samverkan.Text{f.Name, f.Statement, f.Action} {
			require.NotEmpty(t, text.SV, f.ID)
			require.NotEmpty(t, text.EN, f.ID)
		}
		// A statement is something to agree with, never a question.
		for _, s := range []string{f.Statement.SV, f.Statement.EN} {
			require.NotContains(t, s, "?", f.ID)
			require.True(t, strings.HasSuffix(s, "."), f.ID)
		}
	}
	require.Empty(t, cmp.Diff([]string{"P01", "P04", "P07", "P08", "P13", "P17", "P19", "P20", "P29", "P33"}, gates))
	require.Empty(t, cmp.Diff([]string{"P14", "P15", "P16", "P17", "P18", "P24"}, ids(own.Factors, func(f partnership.Factor) bool { return f.OwnSelf })))
	require.Empty(t, cmp.Diff([]string{"P09", "P19"}, ids(own.Factors, func(f partnership.Factor) bool { return f.AnswersAs == partnership.TheOrganization })))
}

func ids(fs []partnership.Factor, keep func(partnership.Factor) bool) (out []string) {
	for _, f := range fs {
		if keep(f) {
			out = append(out, f.ID)
		}
	}
	return out
}

func TestForms(t *testing.T) {
	own := partnership.Own()
	every := func(partnership.Factor) bool { return true }
	require.Empty(t, cmp.Diff([]string{"P01", "P04", "P07", "P08", "P13", "P17", "P33"},
		ids(own.Ask(partnership.Puls, partnership.Before, partnership.Representative, 0), every)))
	// 18 graded factors ask the representative in the closing phase, beside
	// nine gates: by hand from the design's table. Nine fit, so two full waves
	// ask them all.
	first := ids(own.Ask(partnership.Hel, partnership.Closing, partnership.Representative, 0), every)
	second := ids(own.Ask(partnership.Hel, partnership.Closing, partnership.Representative, 1), every)
	require.Len(t, first, partnership.MaxHel)
	require.Len(t, second, partnership.MaxHel)
	together := slices.Concat(first, second)
	slices.Sort(together)
	require.Len(t, slices.Compact(together), 27)
	for _, phase := range []partnership.Phase{partnership.Before, partnership.Running, partnership.Evaluation, partnership.Closing} {
		for _, role := range partnership.Role("").Choices() {
			for turn := range 5 {
				require.LessOrEqual(t, len(own.Ask(partnership.Puls, phase, partnership.Role(role), turn)), partnership.MaxPuls)
				require.LessOrEqual(t, len(own.Ask(partnership.Hel, phase, partnership.Role(role), turn)), partnership.MaxHel)
			}
		}
	}
}

const theirs = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/partnership-catalogue/1",
 "name": {"sv": "Våra egna", "en": "Our own"},
 "factors": [{
  "id": "X-digital", "key": "digital", "kind": "gate", "phases": ["running"],
  "name": {"sv": "Gemensamt verktyg", "en": "Shared tool"},
  "statement": {"sv": "Vi har ett verktyg som alla kommer åt.", "en": "We have a tool that everyone can reach."},
  "decidedBy": "answers", "answersAs": "person", "asks": ["representative"], "object": "work",
  "sources": "Our steering group, May 2026", "action": {"sv": "Välj ett verktyg.", "en": "Choose a tool."}
 }]
}`

// Somebody else's catalogue, alone and merged with ours, gets the same proofs
// and repairs.
func TestSomebodyElsesCatalogue(t *testing.T) {
	own, err := partnership.DecodeCatalogue([]byte(theirs))
	require.NoError(t, err)
	p, err := partnership.Decode([]byte(small))
	require.NoError(t, err)
	p.Overrides = nil
	p.Waves[0].Asked = nil
	p.People[1].Roles = append(p.People[1].Roles, partnership.Held{Role: partnership.Representative})
	p.Answers = []partnership.Sheet{
		{Wave: "w", Person: "p", Role: partnership.Representative, Values: []partnership.Value{{Factor: "X-digital", Answer: 3}}},
		{Wave: "w", Person: "q", Role: partnership.Representative, Values: []partnership.Value{{Factor: "X-digital", Answer: 4}}},
	}
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01"), Catalogue: own})
	require.NoError(t, err)
	require.Equal(t, partnership.NotReady, r.Verdict.Is)
	require.Equal(t, "1", r.RepairCount.String())
	// Two organizations, one at 4: 3·1 < 2·2, so the other must rise from 3.
	require.Equal(t, "a", r.Cheapest[0].Changes[0].Organization)
	require.Equal(t, 1, r.Cheapest[0].Effort)
	require.Equal(t, partnership.Ready, r.Cheapest[0].After.Is)
	result, ok := r.Result("X-digital")
	require.True(t, ok)
	require.Equal(t, samverkan.Fail, result.Outcome)

	merged, err := partnership.Own().Merge(own)
	require.NoError(t, err)
	require.Len(t, merged.Factors, 37)
	_, err = merged.Merge(own)
	var faults samverkan.Faults
	require.True(t, errors.As(err, &faults))
	require.Equal(t, samverkan.CodeConflict, faults[0].Code)
}

func TestCatalogueRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		old, new string
		code     samverkan.Code
		at       string
	}{
		"our ID":       {`"id": "X-digital"`, `"id": "P01"`, samverkan.CodeInvalid, "/factors/0/id"},
		"a question":   {`kommer åt."`, `kommer åt?"`, samverkan.CodeInvalid, "/factors/0/statement"},
		"asks nobody":  {`"asks": ["representative"]`, `"asks": []`, samverkan.CodeInvalid, "/factors/0/asks"},
		"stray fact":   {`"answersAs"`, `"fact": "register", "answersAs"`, samverkan.CodeInvalid, "/factors/0/fact"},
		"missing fact": {`"decidedBy": "answers"`, `"decidedBy": "both"`, samverkan.CodeInvalid, "/factors/0/fact"},
		"newer":        {`partnership-catalogue/1`, `partnership-catalogue/7`, samverkan.CodeInvalid, "/$schema"},
		"no such kind": {`"kind": "gate"`, `"kind": "wall"`, samverkan.CodeInvalid, "/factors/0/kind"},
	} {
		require.Equal(t, 1, strings.Count(theirs, c.old), name)
		_, err := partnership.DecodeCatalogue([]byte(strings.Replace(theirs, c.old, c.new, 1)))
		var faults samverkan.Faults
		require.True(t, errors.As(err, &faults), name)
		require.Equal(t, c.code, faults[0].Code, name)
		require.Equal(t, c.at, faults[0].At, name)
	}
}

// The hashes that are written down are those of the catalogue: a report made
// with Own given, whose hashes are made anew, has the same.
func TestOwnHashes(t *testing.T) {
	p, err := partnership.Decode([]byte(small))
	require.NoError(t, err)
	written, err := p.Assess(partnership.Options{On: day(t, "2026-03-12")})
	require.NoError(t, err)
	made, err := p.Assess(partnership.Options{On: day(t, "2026-03-12"), Catalogue: partnership.Own()})
	require.NoError(t, err)
	require.Equal(t, made.CatalogueHash, written.CatalogueHash)
	require.Equal(t, made.Rulebook, written.Rulebook)
}
