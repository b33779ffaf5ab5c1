package partnership_test

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/scribble"
	"github.com/samverkan/samverkan/partnership"
)

// rich is a partnership of which there is something in every part of a report.
func rich(t testing.TB) (*partnership.Partnership, samverkan.Date) {
	t.Helper()
	p, on := whole(t), day(t, "2026-03-01")
	p.Overrides = []partnership.Override{{Gate: "P08", Role: partnership.Chair, Person: p.People[0].ID, Reason: both("We go on."), On: on}}
	p.People[0].Roles = append(p.People[0].Roles, partnership.Held{Role: partnership.Chair})
	return p, on
}

// A publication is the caller's to change, to black out a name in it for
// instance: it is the working copy that must not change with it.
func TestPublicationIsApart(t *testing.T) {
	p, on := rich(t)
	r, err := p.Assess(partnership.Options{On: on})
	require.NoError(t, err)
	everything := func() string {
		a, err := r.Encode()
		require.NoError(t, err)
		b, err := r.Publish(0).Encode()
		require.NoError(t, err)
		return string(a) + string(b) + r.Markdown("sv")
	}
	was, out := everything(), r.Publish(0)
	require.NotEmpty(t, out.Findings)
	require.NotEmpty(t, out.Power.Organizations)
	require.NotEmpty(t, out.Gain.Organizations)
	require.NotEmpty(t, out.Mandates)
	scribble.Over(out)
	require.Empty(t, cmp.Diff(was, everything()))
}

// The same of a repair, a reason, and the lists of a report.
func TestRepairIsApart(t *testing.T) {
	r, err := made(t, 6, 20, 2, 7).Assess(partnership.Options{On: day(t, "2026-06-01")})
	require.NoError(t, err)
	was, err := r.Encode()
	require.NoError(t, err)
	first, ok := r.RepairAt(0)
	require.True(t, ok)
	reason, ok := r.ReasonAt(0)
	require.True(t, ok)
	scribble.Over(&first)
	scribble.Over(&reason)
	now, err := r.Encode()
	require.NoError(t, err)
	require.Equal(t, string(was), string(now))
	again, _ := r.RepairAt(0)
	require.NotContains(t, again.Changes[0].Factor, "SCRIBBLED")
	scribble.Over(r.Cheapest)
	scribble.Over(r.Reasons)
	again, _ = r.RepairAt(0)
	require.NotContains(t, again.Changes[0].Factor, "SCRIBBLED")
	reason, _ = r.ReasonAt(0)
	require.NotContains(t, reason.Because[0].Factor, "SCRIBBLED")
}

// What the other verbs give is the caller's own too.
func TestAnswersAreApart(t *testing.T) {
	p, on := rich(t)
	cat := partnership.Own()
	theirs, err := partnership.DecodeCatalogue([]byte(theirs))
	require.NoError(t, err)
	written := func() string {
		a, err := p.Encode()
		require.NoError(t, err)
		b, err := cat.Encode()
		require.NoError(t, err)
		c, err := theirs.Encode()
		require.NoError(t, err)
		return string(a) + string(b) + string(c)
	}
	was := written()
	for name, made := range map[string]func() any{
		"ToShare": func() any { return p.ToShare() },
		"Merge":   func() any { m, _ := cat.Merge(theirs); return m },
		"Ask":     func() any { return cat.Ask(partnership.Hel, partnership.Running, partnership.Representative, 0) },
		"Rules":   func() any { return cat.Rules() },
		"Assess":  func() any { r, _ := p.Assess(partnership.Options{On: on, Catalogue: cat}); return r },
	} {
		scribble.Over(made())
		require.Empty(t, cmp.Diff(was, written()), name)
	}
}

// A verdict is named only when there is one: unknown is never pass.
func TestVerdictsAreNamed(t *testing.T) {
	none := samverkan.Text{SV: "Inte bedömt", EN: "Not judged"}
	for _, phase := range []partnership.Phase{"", partnership.Before, partnership.Running, "no such phase"} {
		require.Equal(t, none, partnership.Verdict{Phase: phase}.Text())
		require.Equal(t, none, partnership.Verdict{Is: "nope", Phase: phase}.Text())
		seen := map[samverkan.Text]bool{none: true}
		for _, is := range partnership.VerdictCode("").Choices() {
			says := partnership.Verdict{Is: partnership.VerdictCode(is), Phase: phase}.Text()
			require.False(t, seen[says], "%s %s", is, phase)
			seen[says] = true
		}
	}
}

// A report that was read back from its JSON has what stands there, and says of
// the rest that the document must be assessed anew.
func TestReportReadBack(t *testing.T) {
	p, on := made(t, 6, 20, 2, 7), day(t, "2026-06-01")
	r, err := p.Assess(partnership.Options{On: on})
	require.NoError(t, err)
	require.Equal(t, 1, r.RepairCount.Cmp(samverkan.Whole(10)), "more repairs than are listed")
	data, err := r.Encode()
	require.NoError(t, err)
	var back partnership.Report
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, r.Markdown("sv"), back.Markdown("sv"))
	require.Equal(t, r.Cheapest, slices.Collect(back.Repairs()))
	require.Equal(t, r.Reasons, slices.Collect(back.Sufficient()))
	for _, made := range []*partnership.Report{&back, {}} {
		out := made.Publish(0)
		require.Contains(t, out.Markdown("sv"), "inget att lämna ut")
		require.Contains(t, out.Markdown("en"), "nothing to publish")
		require.Equal(t, &partnership.Publication{Says: out.Says}, out)
		require.Empty(t, out.CSV("sv"))
	}
	require.Contains(t, (&partnership.Publication{}).Markdown("en"), "nothing to publish")
}

// encoding/json writes what Decode reads, and reads what Encode writes, also of
// a document that stands in somebody's own struct.
func TestDocumentsInOtherJSON(t *testing.T) {
	p, on := rich(t)
	p.Name = both("Råd & <dåd>") // which encoding/json writes in another way
	own, err := partnership.DecodeCatalogue([]byte(theirs))
	require.NoError(t, err)
	type row struct {
		On        samverkan.Date
		By        partnership.Partnership
		Pointer   *partnership.Partnership
		Catalogue partnership.Catalogue
	}
	data, err := json.Marshal(row{On: on, By: *p, Pointer: p, Catalogue: *own})
	require.NoError(t, err)
	var back row
	require.NoError(t, json.Unmarshal(data, &back))
	want, err := p.Encode()
	require.NoError(t, err)
	for _, is := range []*partnership.Partnership{&back.By, back.Pointer} {
		got, err := is.Encode()
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
	cat, err := own.Encode()
	require.NoError(t, err)
	got, err := back.Catalogue.Encode()
	require.NoError(t, err)
	require.Equal(t, string(cat), string(got))

	var is partnership.Partnership
	require.NoError(t, json.Unmarshal(want, &is))
	var raw struct{ By json.RawMessage }
	require.NoError(t, json.Unmarshal(data, &raw))
	_, err = partnership.Decode(raw.By)
	require.NoError(t, err)
	var faults samverkan.Faults
	require.True(t, errors.As(json.Unmarshal([]byte(`{"name": "x"}`), &is), &faults))
	require.True(t, errors.As(json.Unmarshal([]byte(`{"name": "x"}`), own), &faults))
	got, err = is.Encode()
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), "the whole or nothing")
}

func TestAnswersInOtherJSON(t *testing.T) {
	all := []partnership.Answer{1, 5, partnership.DontKnow, partnership.DoesNotApply}
	data, err := json.Marshal(all)
	require.NoError(t, err)
	require.JSONEq(t, `[1, 5, "dontKnow", "doesNotApply"]`, string(data))
	var back []partnership.Answer
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, all, back)
	for _, wrong := range []string{"6", "0", `"4"`, `"x"`, "4.0", "true", "null", "{}"} {
		var is partnership.Answer
		require.Error(t, json.Unmarshal([]byte(wrong), &is), wrong)
	}
}

// A catalogue made by hand is held to what a read one is held to: what has one
// of our IDs is ours, as it is.
func TestCatalogueByHand(t *testing.T) {
	p, on := whole(t), day(t, "2026-03-01")
	own := reflect.TypeFor[partnership.Factor]()
	for i := range own.NumField() {
		cat := partnership.Own()
		field := reflect.ValueOf(&cat.Factors[0]).Elem().Field(i)
		switch name := own.Field(i).Name; name {
		case "ID", "Fact": // another ID or a fact that does not decide is refused for itself
			continue
		case "Kind":
			cat.Factors[0].Kind = partnership.Graded
		case "Passes":
			cat.Factors[0].Passes = partnership.NoLoser
		case "DecidedBy":
			cat.Factors[0].DecidedBy, cat.Factors[0].Fact = partnership.ByBoth, partnership.FromRegister
		case "AnswersAs":
			cat.Factors[0].AnswersAs = map[partnership.AnswersAs]partnership.AnswersAs{
				partnership.ThePerson: partnership.TheOrganization, partnership.TheOrganization: partnership.ThePerson,
			}[cat.Factors[0].AnswersAs]
		case "Object":
			cat.Factors[0].Object = map[bool]partnership.Object{true: partnership.TheProcess, false: partnership.TheWork}[cat.Factors[0].Object == partnership.TheWork]
		case "InForce":
			cat.Factors[0].InForce.From = on
		case "OwnSelf":
			cat.Factors[0].OwnSelf = !cat.Factors[0].OwnSelf
		case "Phases", "Asks", "Seeds":
			require.NotZero(t, field.Len(), name)
			field.Set(field.Slice(0, field.Len()-1))
			if name == "Asks" && field.Len() == 0 {
				cat.Factors[0].Asks = []partnership.Role{partnership.Chair}
			}
		case "Name", "Statement", "Action":
			field.Set(reflect.ValueOf(both("We like coffee")))
		default:
			field.SetString("coffee")
		}
		_, err := p.Assess(partnership.Options{On: on, Catalogue: cat})
		requireOne(t, "invalid /catalogue/factors/0/id: is one of the library’s own", err)
		data, err := cat.Encode()
		require.NoError(t, err)
		_, err = partnership.DecodeCatalogue(data)
		requireAt(t, "invalid /factors/0/id: is one of the library’s own", err)
	}
	for _, id := range []string{"P99", "PAR-01", "coffee"} {
		cat := partnership.Own()
		cat.Factors[0].ID = id
		p := *p
		p.Answers, p.Actions = nil, nil
		_, err := p.Assess(partnership.Options{On: on, Catalogue: cat})
		requireOne(t, "invalid /catalogue/factors/0/id: begins with X-", err)
	}
	cat, err := partnership.DecodeCatalogue([]byte(theirs))
	require.NoError(t, err)
	cat.Factors[0].Seeds = []string{"DROPIN-07", "NOPE-99"}
	p.Actions = nil
	_, err = p.Assess(partnership.Options{On: on, Catalogue: cat})
	requireOne(t, "unknown /catalogue/factors/0/seeds/1: NOPE-99", err)
}

// A merged catalogue, and Own, are documents too.
func TestMergedCatalogueIsADocument(t *testing.T) {
	additions, err := partnership.DecodeCatalogue([]byte(theirs))
	require.NoError(t, err)
	merged, err := partnership.Own().Merge(additions)
	require.NoError(t, err)
	for _, cat := range []*partnership.Catalogue{partnership.Own(), merged} {
		data, err := cat.Encode()
		require.NoError(t, err)
		back, err := partnership.DecodeCatalogue(data)
		require.NoError(t, err)
		again, err := back.Encode()
		require.NoError(t, err)
		require.Equal(t, string(data), string(again))
	}
}

// What is asked of Assess has places too, which are none of the document.
func TestOptionsHavePlaces(t *testing.T) {
	p, on := whole(t), day(t, "2026-03-01")
	unnamed := partnership.Own()
	unnamed.Factors[0].Name = samverkan.Text{}
	for at, o := range map[string]partnership.Options{
		"/on":                       {},
		"/phase":                    {On: on, Phase: "later"},
		"/catalogue/$schema":        {On: on, Catalogue: &partnership.Catalogue{}},
		"/catalogue/factors/0/name": {On: on, Catalogue: unnamed},
	} {
		_, err := p.Assess(o)
		var faults samverkan.Faults
		require.True(t, errors.As(err, &faults), at)
		require.Equal(t, at, faults[0].At)
	}
}

// A nil pointer is the programmer's mistake: the panic says whose.
func TestNil(t *testing.T) {
	var p *partnership.Partnership
	for _, f := range []func(){
		func() { _ = p.Check() },
		func() { _, _ = p.Assess(partnership.Options{}) },
		func() { _, _ = partnership.Own().Merge(nil) },
	} {
		said := func() (said string) {
			defer func() { said, _ = recover().(string) }()
			f()
			return ""
		}()
		require.True(t, strings.HasPrefix(said, "partnership: "), said)
	}
}
