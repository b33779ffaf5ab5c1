package validation_test

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/eventlog"
)

// short is a well-formed document that the bad ones are made from: something of
// everything.
const short = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/validation/1",
 "id": "prov", "name": {"sv": "Provet", "en": "The trial"}, "recorded": "all", "floor": 5, "countedFrom": "2027-01-01",
 "organizations": [
  {"id": "g", "name": {"sv": "Granvik"}, "kind": "municipality", "code": "0012"}, {"id": "t", "name": {"sv": "Branschen"}, "kind": "trade"}
 ],
 "pipelines": [{
  "id": "vag", "name": {"sv": "Vägen"}, "start": "prov",
  "acts": [{"id": "v", "name": {"sv": "Validering"}, "kind": "validation", "owner": {"sv": "anordnaren"}}],
  "stages": [
   {"id": "prov", "name": {"sv": "Prov"}, "phase": "assessment", "act": "v", "owner": "g", "assessors": 1,
    "steps": [{"on": "passed", "to": "klar"}, {"on": "partly", "to": "kurs", "atMost": 1}, {"on": "partly", "to": "del"}, {"on": "failed", "to": "bort"}]},
   {"id": "kurs", "name": {"sv": "Kurs"}, "training": true, "act": "v", "owner": "g", "steps": [{"on": "passed", "to": "prov"}]}
  ],
  "exits": [{"id": "klar", "name": {"sv": "Klar"}, "kind": "certified"}, {"id": "del", "name": {"sv": "Del"}, "kind": "partial"}, {"id": "bort", "name": {"sv": "Bort"}, "kind": "withdrawn"}],
  "anywhere": [{"on": "withdrawn", "to": "bort"}]
 }],
 "occupations": [{
  "id": "kock", "name": {"sv": "kock"}, "pipeline": "vag", "standard": {"name": {"sv": "Kock"}, "owner": "t", "central": true, "source": "https://bransch.example"},
  "outcomes": [{"id": "o1", "name": {"sv": "Råvaror"}, "criteria": [{"id": "c1", "text": {"sv": "Kött"}}, {"id": "c2", "text": {"sv": "Fisk"}}]}, {"id": "o2", "name": {"sv": "Hygien"}}],
  "alignments": [{"scheme": "seqf", "code": "4", "decision": "MYH 1", "from": "2020-01-01", "to": "2030-01-01"}]
 }],
 "courses": [{"id": "hyg", "name": {"sv": "Hygien"}, "provider": "g", "occupation": "kock", "outcomes": ["o2"], "days": 5, "price": {"from": 1, "to": 2}, "checked": "2027-01-01"}],
 "offers": [{"organization": "g", "occupation": "kock", "stages": ["prov"], "for": ["g"]}],
 "assessors": [{"id": "B01", "organizations": ["g"], "competences": [{"occupation": "kock", "outcomes": ["o1", "o2"], "approvedBy": "t", "to": "2029-01-01"}]}],
 "ties": [{"assessor": "B01", "candidate": "K-9", "kind": "kin", "known": "2027-02-01", "text": {"sv": "syskon"}}],
 "roles": [{"id": "samordnare", "name": {"sv": "Samordnare"}, "why": {"sv": "Någon svarar"}, "in": ["g"]}],
 "holders": [{"role": "samordnare", "organization": "g", "title": {"sv": "rektor"}, "from": "2027-01-01"}],
 "capacities": [{"occupation": "kock", "stage": "prov", "number": 2}],
 "groupings": [{"id": "kon", "name": {"sv": "Kön"}, "groups": [{"id": "kvinna", "name": {"sv": "kvinna"}}, {"id": "man", "name": {"sv": "man"}}]}],
 "cases": [
  {"id": "k1", "candidate": "K-1", "occupation": "kock", "municipality": "g", "provider": "t", "groups": ["kvinna"]},
  {"id": "k2", "candidate": "K-1", "occupation": "kock", "municipality": "g", "after": "k1"}
 ],
 "costs": [
  {"kind": "project", "amount": {"from": 1000000, "to": 1000000}, "on": "2027-01-01", "paidBy": "g", "source": {"sv": "bok"}},
  {"kind": "case", "amount": {"from": 1, "to": 9007199254740991}, "on": "2027-01-02", "case": "k1", "stage": "prov", "source": {"sv": "antagande"}}
 ],
 "fullTraining": [{"occupation": "kock", "municipality": "g", "days": {"from": 1, "to": 500}, "amount": {"from": 0, "to": 0}, "source": {"sv": "antagande"}}],
 "quality": [{"factor": "guidance", "on": "2027-01-01", "level": "begun", "text": {"sv": "Vi har börjat"}}],
 "removed": [{"decision": "GB 1", "on": "2027-01-01", "cases": 9, "amount": {"from": 1, "to": 1}, "counts": [{"occupation": "kock", "exit": "withdrawn", "cases": 8}]}],
 "log": [
  {"on": "2027-01-01", "what": "applied", "case": "k1", "since": "2026-12-24", "record": "D 1"},
  {"on": "2027-01-02", "what": "evidenceAdded", "case": "k1", "evidence": {"id": "u1", "kind": "workSample", "covers": ["c1", "o2"], "text": {"sv": "prov"}}},
  {"on": "2027-01-02", "what": "started", "case": "k1", "assessors": ["B01"]},
  {"on": "2027-01-03", "what": "judged", "case": "k1", "assessors": ["B01"], "outcomes": ["o1"], "judgment": "partly", "restsOn": ["u1"], "lacks": ["c2"]},
  {"on": "2027-01-03", "what": "finished", "case": "k1", "result": "partly"},
  {"on": "2027-01-04", "what": "trained", "case": "k1", "courses": ["hyg"]},
  {"on": "2027-01-05", "what": "corrected", "case": "k1", "entry": 6, "text": {"sv": "Inte hon"}},
  {"on": "2027-01-05", "what": "corrected", "case": "k1", "entry": 1, "instead": {"on": "2027-01-01", "what": "applied", "case": "k1"}, "text": {"sv": "Rätt dag"}},
  {"on": "2027-01-06", "what": "decided", "case": "k1", "decision": "refused", "text": {"sv": "Skäl"}}
 ]
}`

// sound is the short document with an amount that can be.
func sound() string { return strings.Replace(short, "9007199254740991", "9000", 1) }

// swap is the short document with one thing replaced.
func swap(was, is string) string {
	doc := sound()
	if strings.Count(doc, was) != 1 {
		panic(strconv.Quote(was) + " stands " + strconv.Itoa(strings.Count(doc, was)) + " times in the document")
	}
	return strings.Replace(doc, was, is, 1)
}

// again encodes a document, reads it back, and sees that it is the same.
func again(t testing.TB, v *validation.Validation) *validation.Validation {
	t.Helper()
	first, err := v.Encode()
	require.NoError(t, err)
	back, err := validation.Decode(first)
	require.NoError(t, err)
	require.Empty(t, diff(v, back))
	second, err := back.Encode()
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
	return back
}

func TestDecodeReadsWhatIsRight(t *testing.T) {
	v, err := validation.Decode([]byte(sound()))
	require.NoError(t, err)
	require.JSONEq(t, sound(), encoded(t, v))
	again(t, v)
	again(t, certified())
	again(t, partly())
	eachMade(t, 20, 200, func(t *testing.T, _ uint64, v *validation.Validation, _ samverkan.Date) { again(t, v) })
}

func TestDecodeRefuses(t *testing.T) {
	type fault struct {
		code samverkan.Code
		at   string
	}
	const (
		invalid  = samverkan.CodeInvalid
		conflict = samverkan.CodeConflict
		unknown  = samverkan.CodeUnknown
		tooLarge = samverkan.CodeTooLarge
	)
	for name, c := range map[string]struct {
		doc  string
		want []fault
	}{
		"nothing":                  {"", []fault{{invalid, ""}}},
		"a list":                   {"[]", []fault{{invalid, ""}}},
		"something after":          {sound() + "1", []fault{{invalid, ""}}},
		"too much money":           {short, []fault{{invalid, "/costs/1/amount/to"}}},
		"unknown member":           {swap(`"floor": 5`, `"flor": 5`), []fault{{unknown, "/flor"}}},
		"duplicate member":         {swap(`"floor": 5`, `"floor": 5, "floor": 6`), []fault{{conflict, "/floor"}}},
		"missing member":           {swap(`"recorded": "all", `, ``), []fault{{invalid, "/recorded"}}},
		"null":                     {swap(`"provider": "t"`, `"provider": null`), []fault{{invalid, "/cases/0/provider"}}},
		"no such kind":             {swap(`"kind": "municipality"`, `"kind": "town"`), []fault{{invalid, "/organizations/0/kind"}}},
		"no such event":            {swap(`"trained"`, `"drained"`), []fault{{invalid, "/log/5/what"}}},
		"no such day":              {swap(`"since": "2026-12-24"`, `"since": "2026-02-30"`), []fault{{invalid, "/log/0/since"}}},
		"bad id":                   {swap(`"id": "prov", "name": {"sv": "Provet"`, `"id": "p r o v", "name": {"sv": "Provet"`), []fault{{invalid, "/id"}}},
		"low floor":                {swap(`"floor": 5`, `"floor": 2`), []fault{{invalid, "/floor"}}},
		"case twice":               {swap(`{"id": "k2"`, `{"id": "k1"`), []fault{{conflict, "/cases/1/id"}}},
		"group twice":              {swap(`{"id": "man"`, `{"id": "kvinna"`), []fault{{conflict, "/groupings/0/groups/1/id"}}},
		"grouping twice":           {swap(`"groupings": [`, `"groupings": [{"id": "kon", "name": {"sv": "K"}, "groups": [{"id": "x", "name": {"sv": "x"}}]}, `), []fault{{conflict, "/groupings/1/id"}}},
		"group in two":             {swap(`"groupings": [`, `"groupings": [{"id": "k", "name": {"sv": "K"}, "groups": [{"id": "man", "name": {"sv": "x"}}]}, `), []fault{{conflict, "/groupings/1/groups/1/id"}}},
		"two groups of one":        {swap(`["kvinna"]`, `["kvinna", "man"]`), []fault{{conflict, "/cases/0/groups/1"}}},
		"no such group":            {swap(`["kvinna"]`, `["barn"]`), []fault{{unknown, "/cases/0/groups/0"}}},
		"after nothing":            {swap(`"after": "k1"`, `"after": "k9"`), []fault{{unknown, "/cases/1/after"}}},
		"after itself":             {swap(`"after": "k1"`, `"after": "k2"`), []fault{{conflict, "/cases/1/after"}}},
		"in a circle":              {swap(`"groups": ["kvinna"]`, `"after": "k2"`), []fault{{conflict, "/cases/0/after"}, {conflict, "/cases/1/after"}}},
		"after another's":          {swap(`{"id": "k2", "candidate": "K-1"`, `{"id": "k2", "candidate": "K-2"`), []fault{{conflict, "/cases/1/after"}}},
		"no pipeline":              {swap(`"pipeline": "vag"`, `"pipeline": "stig"`), []fault{{unknown, "/occupations/0/pipeline"}}},
		"a pipeline in error":      {swap(`{"on": "failed", "to": "bort"}`, `{"on": "failed", "to": "ut"}`), []fault{{unknown, "/pipelines/0/stages/0/steps/3/to"}}},
		"criterion as outcome":     {swap(`{"id": "c2"`, `{"id": "o2"`), []fault{{conflict, "/occupations/0/outcomes/0/criteria/1/id"}}},
		"level ends before":        {swap(`"from": "2020-01-01", "to": "2030-01-01"`, `"from": "2030-01-01", "to": "2020-01-01"`), []fault{{invalid, "/occupations/0/alignments/0/to"}}},
		"no outcomes":              {swap(`"outcomes": [{"id": "o1"`, `"outcomes": [], "x": [{"id": "o1"`), []fault{{unknown, "/occupations/0/x"}}},
		"course of no occupation":  {swap(`"provider": "g", "occupation": "kock"`, `"provider": "g", "occupation": "dans"`), []fault{{unknown, "/courses/0/occupation"}}},
		"course of no outcome":     {swap(`["o2"], "days"`, `["o9"], "days"`), []fault{{unknown, "/courses/0/outcomes/0"}}},
		"a course of no days":      {swap(`"days": 5`, `"days": 0`), []fault{{invalid, "/courses/0/days"}}},
		"price backwards":          {swap(`{"from": 1, "to": 2}`, `{"from": 2, "to": 1}`), []fault{{conflict, "/courses/0/price"}}},
		"offer of no stage":        {swap(`"stages": ["prov"]`, `"stages": ["klar"]`), []fault{{unknown, "/offers/0/stages/0"}}},
		"offer to nobody":          {swap(`"for": ["g"]`, `"for": ["g", "h"]`), []fault{{unknown, "/offers/0/for/1"}}},
		"assessor of nothing":      {swap(`"outcomes": ["o1", "o2"], "approvedBy"`, `"outcomes": ["o1", "c1"], "approvedBy"`), []fault{{unknown, "/assessors/0/competences/0/outcomes/1"}}},
		"approved by nobody":       {swap(`"approvedBy": "t"`, `"approvedBy": "x"`), []fault{{unknown, "/assessors/0/competences/0/approvedBy"}}},
		"tie of nobody":            {swap(`{"assessor": "B01", "candidate"`, `{"assessor": "B02", "candidate"`), []fault{{unknown, "/ties/0/assessor"}}},
		"role of nobody":           {swap(`"in": ["g"]`, `"in": ["g", "g"]`), []fault{{conflict, "/roles/0/in/1"}}},
		"holder of no role":        {swap(`{"role": "samordnare"`, `{"role": "chef"`), []fault{{unknown, "/holders/0/role"}}},
		"capacity of no stage":     {swap(`"stage": "prov", "number"`, `"stage": "bort", "number"`), []fault{{unknown, "/capacities/0/stage/0"}}},
		"cost of no case":          {swap(`"case": "k1", "stage": "prov", "source"`, `"case": "k9", "stage": "prov", "source"`), []fault{{unknown, "/costs/1/case"}}},
		"project's cost of a case": {swap(`"paidBy": "g"`, `"case": "k1"`), []fault{{conflict, "/costs/0/case"}}},
		"training backwards":       {swap(`"days": {"from": 1, "to": 500}`, `"days": {"from": 600, "to": 500}`), []fault{{invalid, "/fullTraining/0/days/to"}}},
		"training twice":           {swap(`"fullTraining": [`, `"fullTraining": [{"occupation": "kock", "municipality": "g", "days": {"from": 1, "to": 1}, "source": {"sv": "bok"}}, `), []fault{{conflict, "/fullTraining/1"}}},
		"no source":                {swap(`"paidBy": "g", "source": {"sv": "bok"}`, `"paidBy": "g", "source": {}`), []fault{{invalid, "/costs/0/source"}}},
		"parts above the whole":    {swap(`"cases": 9`, `"cases": 7`), []fault{{conflict, "/removed/0/counts"}}},
		"fault in the log":         {swap(`"entry": 6`, `"entry": 7`), []fault{{unknown, "/log/6/entry"}}},
		"fault in a correction":    {swap(`"instead": {"on": "2027-01-01"`, `"instead": {"on": "2027-01-02"`), []fault{{conflict, "/log/7/instead/on"}}},
		"two faults in the log":    {swap(`"courses": ["hyg"]`, `"courses": ["dans"]`), []fault{{unknown, "/log/5/courses/0"}, {unknown, "/log/6/entry"}}},
		"newer schema":             {swap(`schemas/validation/1"`, `schemas/validation/2", "future": true`), []fault{{invalid, "/$schema"}}},
		"other format":             {swap(`schemas/validation/1"`, `schemas/dialogue/1", "future": true`), []fault{{invalid, "/$schema"}}},
		"long text":                {swap(`"en": "The trial"`, `"en": "`+strings.Repeat("x", 2001)+`"`), []fault{{tooLarge, "/name/en"}}},
		"long record":              {swap(`"D 1"`, `"`+strings.Repeat("x", 101)+`"`), []fault{{tooLarge, "/log/0/record"}}},
		"no name":                  {swap(`{"sv": "Provet", "en": "The trial"}`, `{}`), []fault{{invalid, "/name"}}},
		"invalid UTF-8":            {swap("Provet", "Pr\xffvet"), []fault{{invalid, "/name/sv"}}},
		"lone surrogate":           {swap("Provet", `Pr\ud800vet`), []fault{{invalid, "/name/sv"}}},
		"depth 65":                 {strings.Repeat("[", 65), []fault{{tooLarge, ""}}},
		"65 MB":                    {`{"id": "` + strings.Repeat("x", 65<<20) + `"}`, []fault{{tooLarge, ""}}},
	} {
		t.Run(name, func(t *testing.T) {
			v, err := validation.Decode([]byte(c.doc))
			require.True(t, v == nil, "nothing is half-loaded")
			var faults samverkan.Faults
			require.True(t, errors.As(err, &faults), "%v", err)
			var got []fault
			for _, f := range faults {
				got = append(got, fault{f.Code, f.At})
				wholeFault(t, f)
			}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(fault{})); diff != "" {
				t.Errorf("%s\n%v", diff, err)
			}
		})
	}
}

// What is read can be assessed: whatever package flow would refuse is refused
// when it is read, at its place in the document.
func TestWhatIsReadCanBeAssessed(t *testing.T) {
	huge := validation.Range{From: 0, To: 1_000_000_000_000_000}
	for name, c := range map[string]struct {
		change func(*validation.Validation)
		at     string
	}{
		"two projects cost too much": {func(v *validation.Validation) {
			for range 2 {
				v.Costs = append(v.Costs, validation.Cost{Kind: validation.ProjectCost, Amount: huge, On: day("2027-01-02"), Source: both("bok")})
			}
		}, "/costs/1/amount"},
		"a case costs too much": {func(v *validation.Validation) {
			for range 2 {
				v.Costs = append(v.Costs, validation.Cost{Kind: validation.CaseCost, Case: "k1", Amount: huge, On: day("2027-01-02"), Source: both("bok")})
			}
		}, "/costs/1/amount"},
		"two trainings for all": {func(v *validation.Validation) {
			for range 2 {
				v.FullTraining = append(v.FullTraining, validation.FullTraining{Occupation: "kock", Days: validation.Days{To: 1}, Source: both("bok")})
			}
		}, "/fullTraining/1"},
		"a grouping without groups": {func(v *validation.Validation) {
			v.Groupings = []validation.Grouping{{ID: "kon", Name: both("Kön")}}
		}, ""},
		"a thousand capacities": {func(v *validation.Validation) {
			for i := range 1100 {
				v.Capacities = append(v.Capacities, validation.Capacity{Occupation: "kock", Stage: "mapping", Number: 1, Period: samverkan.Period{From: day("2020-01-01").AddDays(2 * i), To: day("2020-01-02").AddDays(2 * i)}})
			}
		}, "/capacities/500"},
	} {
		t.Run(name, func(t *testing.T) {
			v := with(certified(), c.change)
			data, err := v.Encode()
			require.NoError(t, err)
			_, read := validation.Decode(data)
			_, err = v.Assess(validation.Options{On: day("2027-02-01")})
			if c.at == "" {
				require.NoError(t, read)
				require.NoError(t, err)
				return
			}
			if read == nil {
				require.NoError(t, err, "it was read")
			}
			require.Equal(t, c.at, oneFault(t, read).At)
			require.Equal(t, c.at, oneFault(t, err).At)
		})
	}
}

// What was long ago, and what is at the end of the calendar.
func TestAnyDay(t *testing.T) {
	for _, on := range []string{"0001-01-02", "1989-12-31", "2026-12-31", "2027-01-11", "2031-01-01", "2094-12-30", "9998-12-31", "9999-12-30"} {
		for _, v := range []*validation.Validation{mellanalven(), certified(), partly()} {
			if on > "2095" && len(v.Log) > 0 {
				continue // see below
			}
			r := assess(t, v, on)
			require.Equal(t, day(on), r.On)
			encoded(t, r)
			encoded(t, r.Publish())
			for _, c := range v.Cases {
				encoded(t, caseReport(t, v, c.ID, on))
			}
		}
	}
}

// A report of any day can be made, and a case may be older than anybody is.
func TestEndsOfTheCalendar(t *testing.T) {
	for name, c := range map[string]struct {
		v  *validation.Validation
		on string
	}{
		"the last day":          {mellanalven(), "9999-12-31"},
		"the first day":         {mellanalven(), "0001-01-01"},
		"long after":            {certified(), "2099-01-01"},
		"a case of another age": {then(mellanalven(), event("2027-01-01", validation.Applied, "k1", since("0001-01-01"))), "2027-02-01"},
		"counted for too long":  {with(certified(), func(v *validation.Validation) { v.CountedFrom = day("1950-01-01") }), "2027-02-01"},
	} {
		_, err := c.v.Assess(validation.Options{On: day(c.on)})
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults, name)
		require.Len(t, faults, 1, name)
		require.Equal(t, samverkan.CodeTooLarge, faults[0].Code, name)
		require.Empty(t, faults[0].At, name)
	}
	_, err := certified().Assess(validation.Options{On: day("2090-01-01")})
	require.NoError(t, err)
}

// The limits are exported, they are those of the tags, and a document made by
// hand is refused above them before anything is made of it.
func TestLimitsAreExported(t *testing.T) {
	exported := map[string]int{
		"log": validation.MaxLog, "cases": validation.MaxCases, "organizations": validation.MaxOrganizations, "occupations": validation.MaxOccupations,
		"courses": validation.MaxCourses, "offers": validation.MaxOffers, "assessors": validation.MaxAssessors, "ties": validation.MaxTies, "costs": validation.MaxCosts,
	}
	of := reflect.TypeFor[validation.Validation]()
	lists := 0
	for i := range of.NumField() {
		f := of.Field(i)
		if f.Type.Kind() != reflect.Slice {
			continue
		}
		lists++
		member := strings.TrimSuffix(f.Tag.Get("json"), ",omitempty")
		most, err := strconv.Atoi(f.Tag.Get("limit"))
		require.NoError(t, err, member)
		if n, ok := exported[member]; ok {
			require.Equal(t, n, most, member)
		}
		for _, n := range []int{most, most + 1} {
			v := mellanalven()
			reflect.ValueOf(v).Elem().Field(i).Set(reflect.MakeSlice(f.Type, n, n))
			for _, try := range []func() error{
				func() error { _, err := v.Assess(validation.Options{On: day("2027-03-01")}); return err },
				func() error { _, err := v.Play(); return err },
			} {
				err := try()
				var faults samverkan.Faults
				tooLarge := errors.As(err, &faults) && faults[0].Code == samverkan.CodeTooLarge && faults[0].At == "/"+member
				require.Equal(t, n > most, tooLarge, "%s %d: %v", member, n, err)
			}
		}
	}
	require.Equal(t, 17, lists)
	require.Equal(t, 64<<20, validation.MaxBytes)
	// So many entries of a case, and of the log.
	v := then(mellanalven(), event("2027-01-01", validation.Applied, "k1"))
	for range validation.MaxPerCase - 1 {
		v.Log = append(v.Log, event("2027-01-01", validation.Decided, "k1", decides(validation.Refused), says("x")))
	}
	c := play(t, v)
	_, err := c.Apply(v.Log[1])
	f := oneFault(t, err)
	require.Equal(t, samverkan.CodeTooLarge, f.Code)
	require.Equal(t, text("Ärendet har 2\u00a0000 poster och får inte ha fler.", "The case has 2,000 entries and may not have more."), f.Text)
}

func TestAssessRefuses(t *testing.T) {
	_, err := mellanalven().Assess(validation.Options{})
	require.Contains(t, oneFault(t, err).Text.SV, "Ange en dag")
	_, err = mellanalven().Case("k1", samverkan.Date{})
	require.Contains(t, oneFault(t, err).Text.SV, "Ange en dag")
	_, err = mellanalven().Case("k9", day("2027-01-01"))
	require.Equal(t, samverkan.CodeUnknown, oneFault(t, err).Code)
	_, err = mellanalven().EventLog(samverkan.Date{})
	require.Contains(t, oneFault(t, err).Text.SV, "Ange en dag")
	_, err = mellanalven().Objects(samverkan.Date{})
	require.Contains(t, oneFault(t, err).Text.SV, "Ange en dag")
	for _, broken := range []func(*validation.Validation) error{
		func(v *validation.Validation) error {
			_, err := v.Assess(validation.Options{On: day("2027-01-01")})
			return err
		},
		func(v *validation.Validation) error { _, err := v.Case("k1", day("2027-01-01")); return err },
		func(v *validation.Validation) error { _, err := v.EventLog(day("2027-01-01")); return err },
		func(v *validation.Validation) error { _, err := v.Objects(day("2027-01-01")); return err },
		func(v *validation.Validation) error { _, _, err := v.Remove(disposal("k1")); return err },
		func(v *validation.Validation) error { _, err := v.Play(); return err },
	} {
		require.Equal(t, "/$schema", oneFault(t, broken(&validation.Validation{})).At)
		v := with(mellanalven(), func(v *validation.Validation) { v.Occupations[1].Standard.Owner = "x" })
		require.Equal(t, "/occupations/1/standard/owner", oneFault(t, broken(v)).At)
	}
	_, err = certified().Assess(validation.Options{On: day("2027-02-01"), At: []int{-1}})
	require.Equal(t, "/at/0", oneFault(t, err).At)
}

// FuzzDecode: no bytes make it panic; what is read is written and read back as
// the same, and can be assessed, or is refused with faults in both languages.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(sound()), uint16(30))
	f.Add([]byte(`{"$schema": "https://github.com/samverkan/samverkan/schemas/validation/1", "id": "x", "name": {"en": "x"}, "recorded": "none"}`), uint16(0))
	for _, v := range []*validation.Validation{certified(), partly()} {
		if data, err := v.Encode(); err == nil {
			f.Add(data, uint16(100))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, after uint16) {
		v, err := validation.Decode(data)
		if err != nil {
			require.True(t, v == nil)
			var faults samverkan.Faults
			require.ErrorAs(t, err, &faults)
			for _, f := range faults {
				require.NotEqual(t, samverkan.CodeInternal, f.Code)
				require.NotEmpty(t, f.Text.SV)
				require.NotEmpty(t, f.Text.EN)
			}
			return
		}
		back := again(t, v)
		on := day("2026-06-01").AddDays(int(after) % 2000)
		r, err := v.Assess(validation.Options{On: on})
		if err != nil {
			return // see TestEndsOfTheCalendar
		}
		same, err := back.Assess(validation.Options{On: on})
		require.NoError(t, err)
		require.Equal(t, encoded(t, r), encoded(t, same))
		encoded(t, r.Publish())
		for _, c := range v.Cases {
			_, err := v.Case(c.ID, on)
			require.NoError(t, err)
		}
		_, _ = v.EventLog(on)
		_, _ = v.Objects(on)
		if l, err := v.EventLog(on); err == nil {
			for i := range v.Pipelines {
				_, _, _ = validation.Observe(l, &v.Pipelines[i], validation.Mapping(&v.Pipelines[i]), eventlog.At(on.AddDays(1)))
			}
		}
		d := disposal(ids(v)...)
		if left, archive, err := v.Remove(d); err == nil {
			again(t, left)
			again(t, archive)
		}
	})
}
