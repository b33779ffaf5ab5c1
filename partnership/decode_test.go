package partnership_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// small is a well-formed document that the bad ones are made from.
const small = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/partnership/1",
 "name": {"sv": "Prov", "en": "Trial"},
 "phases": [{"phase": "before", "to": "2026-01-01"}, {"phase": "running", "from": "2026-01-01"}],
 "problem": {"dimensions": [{"id": "health", "name": {"sv": "Må bra"}, "needs": ["legalDuty", "money"]}]},
 "organizations": [
  {"id": "a", "name": {"sv": "A"}, "standing": [{"is": "active"}, {"is": "passive", "from": "2026-02-01"}], "effort": 2},
  {"id": "b", "name": {"sv": "B"}, "standing": [{"is": "active"}], "holds": [{"dimension": "health", "levers": ["money"]}]}
 ],
 "people": [
  {"id": "p", "organization": "a", "roles": [{"role": "representative", "from": "2025-01-01", "to": "2027-01-01"}, {"role": "chair"}]},
  {"id": "q", "organization": "b", "roles": [{"role": "homeManager"}]}
 ],
 "meetings": [{"id": "m", "on": "2026-01-15", "attended": ["p"]}],
 "waves": [{"id": "w", "on": "2026-02-10", "form": "puls", "asked": {"homeManager": ["P13"], "representative": ["P01", "P13"]}}],
 "answers": [
  {"wave": "w", "person": "p", "role": "representative", "values": {"P01": 4, "P13": "dontKnow"}},
  {"wave": "w", "person": "q", "role": "homeManager", "values": {"P13": 2}}
 ],
 "overrides": [{"gate": "P13", "role": "chair", "person": "p", "reason": {"sv": "Beslut i juni."}, "on": "2026-02-20"}]
}`

func TestDecodeReadsWhatIsRight(t *testing.T) {
	p, err := partnership.Decode([]byte(small))
	require.NoError(t, err)
	require.Equal(t, partnership.Passive, p.Organizations[0].StandingOn(day(t, "2026-02-01")).Is)
	require.Equal(t, partnership.Active, p.Organizations[0].StandingOn(day(t, "2026-01-31")).Is)
	first, err := p.Encode()
	require.NoError(t, err)
	again, err := partnership.Decode(first)
	require.NoError(t, err)
	require.Empty(t, cmp.Diff(p, again, cmp.AllowUnexported(samverkan.Date{})))
	second, err := again.Encode()
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
	require.JSONEq(t, small, string(first))
}

// swap is the small document with one thing replaced.
func swap(was, is string) string {
	if strings.Count(small, was) != 1 {
		panic(fmt.Sprintf("%q stands %d times in the document", was, strings.Count(small, was)))
	}
	return strings.Replace(small, was, is, 1)
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
		"nothing":               {"", []fault{{invalid, ""}}},
		"cut off":               {small[:len(small)-1], []fault{{invalid, ""}}},
		"something after":       {small + "1", []fault{{invalid, ""}}},
		"a list":                {"[]", []fault{{invalid, ""}}},
		"unknown member":        {swap(`"effort": 2`, `"weight": 2`), []fault{{unknown, "/organizations/0/weight"}}},
		"member in other case":  {swap(`"effort": 2`, `"Effort": 2`), []fault{{unknown, "/organizations/0/Effort"}}},
		"duplicate member":      {swap(`"effort": 2`, `"effort": 2, "effort": 3`), []fault{{conflict, "/organizations/0/effort"}}},
		"missing member":        {swap(`"form": "puls", `, ``), []fault{{invalid, "/waves/0/form"}}},
		"null":                  {swap(`"effort": 2`, `"effort": null`), []fault{{invalid, "/organizations/0/effort"}}},
		"2.5 for an integer":    {swap(`"effort": 2`, `"effort": 2.5`), []fault{{invalid, "/organizations/0/effort"}}},
		"effort 0":              {swap(`"effort": 2`, `"effort": 0`), []fault{{invalid, "/organizations/0/effort"}}},
		"text for a list":       {swap(`"attended": ["p"]`, `"attended": "p"`), []fault{{invalid, "/meetings/0/attended"}}},
		"answer 6":              {swap(`"P13": 2`, `"P13": 6`), []fault{{invalid, "/answers/1/values/P13"}}},
		"answer 0":              {swap(`"P13": 2`, `"P13": 0`), []fault{{invalid, "/answers/1/values/P13"}}},
		"answer 2.5":            {swap(`"P13": 2`, `"P13": 2.5`), []fault{{invalid, "/answers/1/values/P13"}}},
		"answer in quotes":      {swap(`"P13": 2`, `"P13": "2"`), []fault{{invalid, "/answers/1/values/P13"}}},
		"answer maybe":          {swap(`"P13": 2`, `"P13": "maybe"`), []fault{{invalid, "/answers/1/values/P13"}}},
		"no such role":          {swap(`"role": "homeManager", "values"`, `"role": "boss", "values"`), []fault{{invalid, "/answers/1/role"}}},
		"no such day":           {swap(`"on": "2026-02-10"`, `"on": "2026-02-30"`), []fault{{invalid, "/waves/0/on"}}},
		"day in other form":     {swap(`"on": "2026-02-10"`, `"on": "10 feb 2026"`), []fault{{invalid, "/waves/0/on"}}},
		"reversed period":       {swap(`"from": "2025-01-01", "to": "2027-01-01"`, `"from": "2027-01-01", "to": "2025-01-01"`), []fault{{invalid, "/people/0/roles/0/to"}}},
		"empty period":          {swap(`"to": "2027-01-01"`, `"to": "2025-01-01"`), []fault{{invalid, "/people/0/roles/0/to"}}},
		"overlapping phases":    {swap(`{"phase": "running", "from": "2026-01-01"}`, `{"phase": "running", "from": "2025-12-31"}`), []fault{{conflict, "/phases/1"}}},
		"ID twice":              {swap(`"id": "b", "name"`, `"id": "a", "name"`), []fault{{conflict, "/organizations/1/id"}, {unknown, "/people/1/organization"}}},
		"bad ID":                {swap(`"id": "m"`, `"id": "m m"`), []fault{{invalid, "/meetings/0/id"}}},
		"two states at once":    {swap(`{"is": "passive", "from": "2026-02-01"}`, `{"is": "forgotten"}`), []fault{{conflict, "/organizations/0/standing/1"}}},
		"dangling organization": {swap(`"organization": "b"`, `"organization": "c"`), []fault{{unknown, "/people/1/organization"}}},
		"dangling dimension":    {swap(`{"dimension": "health", "levers"`, `{"dimension": "wealth", "levers"`), []fault{{unknown, "/organizations/1/holds/0/dimension"}}},
		"dangling attendance":   {swap(`"attended": ["p"]`, `"attended": ["p", "x"]`), []fault{{unknown, "/meetings/0/attended/1"}}},
		"attended twice":        {swap(`"attended": ["p"]`, `"attended": ["p", "p"]`), []fault{{conflict, "/meetings/0/attended/1"}}},
		"dangling wave":         {swap(`{"wave": "w", "person": "q"`, `{"wave": "v", "person": "q"`), []fault{{unknown, "/answers/1/wave"}}},
		"dangling person":       {swap(`{"wave": "w", "person": "q"`, `{"wave": "w", "person": "r"`), []fault{{unknown, "/answers/1/person"}}},
		"role not held":         {swap(`"role": "homeManager", "values"`, `"role": "representative", "values"`), []fault{{invalid, "/answers/1/role"}}},
		"sheet twice":           {swap(`{"wave": "w", "person": "q", "role": "homeManager", "values"`, `{"wave": "w", "person": "p", "role": "representative", "values"`), []fault{{conflict, "/answers/1"}}},
		"not asked about":       {swap(`"P13": 2`, `"P17": 2`), []fault{{unknown, "/answers/1/values/P17"}}},
		"override by anybody":   {swap(`"role": "chair", "person"`, `"role": "representative", "person"`), []fault{{invalid, "/overrides/0/role"}}},
		"override without role": {swap(`"role": "chair", "person": "p"`, `"role": "chair", "person": "q"`), []fault{{invalid, "/overrides/0/role"}}},
		"empty reason":          {swap(`"reason": {"sv": "Beslut i juni."}`, `"reason": {"sv": " "}`), []fault{{invalid, "/overrides/0/reason"}}},
		"newer schema":          {swap(`schemas/partnership/1"`, `schemas/partnership/2", "future": true`), []fault{{invalid, "/$schema"}}},
		"long text":             {swap(`"en": "Trial"`, `"en": "`+strings.Repeat("x", 2001)+`"`), []fault{{tooLarge, "/name/en"}}},
		"invalid UTF-8":         {swap(`Må bra`, "M\xff bra"), []fault{{invalid, "/problem/dimensions/0/name/sv"}}},
		"lone surrogate":        {swap(`Må bra`, `M\ud800 bra`), []fault{{invalid, "/problem/dimensions/0/name/sv"}}},
		"depth 65":              {strings.Repeat("[", 65), []fault{{tooLarge, ""}}},
		"10 MB":                 {`{"name": "` + strings.Repeat("x", 10<<20) + `"}`, []fault{{tooLarge, ""}}},
		"several at once": {
			strings.NewReplacer(`"P13": 2`, `"P13": 7`, `"effort": 2`, `"effort": "2"`, `"form": "puls"`, `"form": "half"`).Replace(small),
			[]fault{{invalid, "/organizations/0/effort"}, {invalid, "/waves/0/form"}, {invalid, "/answers/1/values/P13"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := partnership.Decode([]byte(c.doc))
			require.Nil(t, p, "nothing is half-loaded")
			var faults samverkan.Faults
			require.True(t, errors.As(err, &faults), "%v", err)
			var got []fault
			for _, f := range faults {
				got = append(got, fault{f.Code, f.At})
				require.NotEmpty(t, f.Text.SV)
				require.NotEmpty(t, f.Text.EN)
				require.NotRegexp(t, `\{\^?\w`, f.Text.SV+f.Text.EN, "a place was not filled")
				require.Less(t, len(f.Text.SV), 600)
			}
			if diff := cmp.Diff(c.want, got, cmp.AllowUnexported(fault{})); diff != "" {
				t.Errorf("%s\n%v", diff, err)
			}
		})
	}
}

// A text says what stood there and what would be right. These are read by
// people, so they are held word for word.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	for _, c := range []struct{ doc, sv, en string }{
		{
			swap(`"on": "2026-02-10"`, `"on": "2026-13-01"`),
			"Månaden är 13. Den kan vara 1 till 12, till exempel 2026-12-01.",
			"The month is 13. It can be 1 to 12, as in 2026-12-01.",
		},
		{
			swap(`"P13": 2`, `"P13": 6`),
			"Svaret är 6. Det kan vara 1 till 5, eller ”dontKnow” (vet inte) eller ”doesNotApply” (gäller inte oss).",
			"The answer is 6. It can be 1 to 5, or “dontKnow” or “doesNotApply”.",
		},
		{
			swap(`schemas/partnership/1"`, `schemas/partnership/2"`),
			"Filen är gjord med version 2 av formatet. Det här programmet läser version 1. Uppdatera programmet.",
			"The file is made with version 2 of the format. This program reads version 1. Update the program.",
		},
	} {
		_, err := partnership.Decode([]byte(c.doc))
		var faults samverkan.Faults
		require.True(t, errors.As(err, &faults))
		require.Empty(t, cmp.Diff(samverkan.Text{SV: c.sv, EN: c.en}, faults[0].Text))
	}
}

func TestAssessRefuses(t *testing.T) {
	on := day(t, "2026-03-01")
	for name, c := range map[string]struct {
		change  func(*partnership.Partnership)
		options partnership.Options
		code    samverkan.Code
		at      string
	}{
		"no day":           {nil, partnership.Options{}, samverkan.CodeInvalid, "/on"},
		"no such phase":    {nil, partnership.Options{On: on, Phase: "later"}, samverkan.CodeInvalid, "/phase"},
		"no phase then":    {func(p *partnership.Partnership) { p.Phases = p.Phases[:1] }, partnership.Options{On: on}, samverkan.CodeInvalid, "/phases"},
		"no such factor":   {func(p *partnership.Partnership) { p.Waves[0].Asked = nil; p.Answers[0].Values[0].Factor = "P99" }, partnership.Options{On: on}, samverkan.CodeUnknown, "/answers/0/values/P99"},
		"not their factor": {func(p *partnership.Partnership) { p.Waves[0].Asked = nil; p.Answers[1].Values[0].Factor = "P01" }, partnership.Options{On: on}, samverkan.CodeInvalid, "/answers/1/values/P01"},
		"no such gate":     {func(p *partnership.Partnership) { p.Overrides[0].Gate = "X-1" }, partnership.Options{On: on}, samverkan.CodeUnknown, "/overrides/0/gate"},
		"not a gate":       {func(p *partnership.Partnership) { p.Overrides[0].Gate = "P02" }, partnership.Options{On: on}, samverkan.CodeInvalid, "/overrides/0/gate"},
		"computed fact": {func(p *partnership.Partnership) {
			p.Facts = []partnership.Fact{{Factor: "P07", From: on, Source: both("x")}}
		}, partnership.Options{On: on}, samverkan.CodeConflict, "/facts/0/factor"},
		"made by hand":    {func(p *partnership.Partnership) { p.People[0].Organization = "nowhere" }, partnership.Options{On: on}, samverkan.CodeUnknown, "/people/0/organization"},
		"answer by hand":  {func(p *partnership.Partnership) { p.Answers[0].Values[0].Answer = 9 }, partnership.Options{On: on}, samverkan.CodeInvalid, "/answers/0/values/P01"},
		"too many":        {func(p *partnership.Partnership) { p.People = make([]partnership.Person, partnership.MaxPeople+1) }, partnership.Options{On: on}, samverkan.CodeTooLarge, "/people"},
		"catalogue twice": {nil, partnership.Options{On: on, Catalogue: &partnership.Catalogue{Schema: partnership.CatalogueSchema, Name: both("Twice"), Factors: append(partnership.Own().Factors, partnership.Own().Factors...)}}, samverkan.CodeConflict, "/catalogue/factors/36/id"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := partnership.Decode([]byte(small))
			require.NoError(t, err)
			if c.change != nil {
				c.change(p)
			}
			_, err = p.Assess(c.options)
			var faults samverkan.Faults
			require.True(t, errors.As(err, &faults), "%v", err)
			require.Equal(t, c.code, faults[0].Code, "%v", err)
			require.Equal(t, c.at, faults[0].At, "%v", err)
		})
	}
}

func TestLimitsAreStatedAtTheFields(t *testing.T) {
	long := make([]json.RawMessage, 501)
	for i := range long {
		long[i] = json.RawMessage(fmt.Sprintf(`{"id": "o%d", "name": {"sv": "x"}, "standing": []}`, i))
	}
	list, err := json.Marshal(long)
	require.NoError(t, err)
	doc := bytes.Replace([]byte(`{"$schema": "`+partnership.Schema+`", "name": {"sv": "x"}, "organizations": LIST}`), []byte("LIST"), list, 1)
	_, err = partnership.Decode(doc)
	var faults samverkan.Faults
	require.True(t, errors.As(err, &faults))
	require.Equal(t, samverkan.CodeTooLarge, faults[0].Code)
	require.Equal(t, "/organizations", faults[0].At)
}

// The exported limits are the ones that reading uses, and a document made by
// hand is held to them too.
func TestLimitsAreExported(t *testing.T) {
	for member, c := range map[string]struct {
		most int
		of   any
		fill func(p *partnership.Partnership, n int)
	}{
		"organizations":      {partnership.MaxOrganizations, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Organizations = make([]partnership.Organization, n) }},
		"people":             {partnership.MaxPeople, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.People = make([]partnership.Person, n) }},
		"answers":            {partnership.MaxSheets, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Answers = make([]partnership.Sheet, n) }},
		"waves":              {partnership.MaxWaves, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Waves = make([]partnership.Wave, n) }},
		"meetings":           {partnership.MaxMeetings, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Meetings = make([]partnership.Meeting, n) }},
		"phases":             {partnership.MaxPhases, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Phases = make([]partnership.PhasePeriod, n) }},
		"problem/dimensions": {partnership.MaxDimensions, partnership.Problem{}, func(p *partnership.Partnership, n int) { p.Problem.Dimensions = make([]partnership.Dimension, n) }},
		"groundwork":         {partnership.MaxGroundwork, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Groundwork = make([]partnership.Groundwork, n) }},
		"facts":              {partnership.MaxFacts, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Facts = make([]partnership.Fact, n) }},
		"overrides":          {partnership.MaxOverrides, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Overrides = make([]partnership.Override, n) }},
		"subjects":           {partnership.MaxSubjects, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Subjects = make([]partnership.Subject, n) }},
		"mandates":           {partnership.MaxMandates, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Mandates = make([]partnership.Mandate, n) }},
		"deciding/seats":     {partnership.MaxOrganizations, partnership.Deciding{}, func(p *partnership.Partnership, n int) { p.Deciding.Seats = make([]partnership.Seat, n) }},
		"perceived":          {partnership.MaxPerceptions, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Perceived = make([]partnership.Perception, n) }},
		"ledgers/partners/entries": {partnership.MaxEntries, partnership.Ledger{}, func(p *partnership.Partnership, n int) {
			p.Ledgers.Partners.Entries = make([]partnership.Entry, n)
		}},
		"actions": {partnership.MaxActions, partnership.Partnership{}, func(p *partnership.Partnership, n int) { p.Actions = make([]partnership.Action, n) }},
	} {
		name := member[strings.LastIndex(member, "/")+1:]
		of := reflect.TypeOf(c.of)
		tags := map[string]string{}
		for i := range of.NumField() {
			tag := of.Field(i).Tag
			tags[strings.TrimSuffix(tag.Get("json"), ",omitempty")] = tag.Get("limit")
		}
		require.Equal(t, fmt.Sprint(c.most), tags[name], member)

		for _, n := range []int{c.most, c.most + 1} {
			p := &partnership.Partnership{Schema: partnership.Schema, Name: both("x")}
			c.fill(p, n)
			_, err := p.Assess(partnership.Options{On: day(t, "2026-03-01"), Phase: partnership.Running})
			var faults samverkan.Faults
			require.True(t, errors.As(err, &faults), member)
			tooLarge := faults[0].Code == samverkan.CodeTooLarge && faults[0].At == "/"+member
			require.Equal(t, n > c.most, tooLarge, "%s %d: %v", member, n, faults[0])
		}
	}
	factors, ok := reflect.TypeFor[partnership.Catalogue]().FieldByName("Factors")
	require.True(t, ok)
	require.Equal(t, fmt.Sprint(partnership.MaxFactors), factors.Tag.Get("limit"))
}
