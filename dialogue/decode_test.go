package dialogue_test

import (
	"bytes"
	"errors"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// small is a well-formed document that the bad ones are made from.
const small = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/dialogue/1",
 "id": "prov", "name": {"sv": "Provet", "en": "The trial"}, "electionYear": 2026, "takesOffice": "2027-01-15",
 "responsible": {"chair": "k", "processLeader": "l", "mail": "prov@granvik.example"},
 "program": {"decidedBy": {"sv": "Styrgruppen"}, "on": "2026-05-12"},
 "organizations": [
  {"id": "g", "name": {"sv": "Granvik"}, "kind": "municipality"},
  {"id": "s", "name": {"sv": "Storsele"}, "kind": "municipality"}
 ],
 "bodies": [{"id": "b", "name": {"sv": "Nämnden"}, "kind": "committee", "organizations": ["g"], "affected": true}],
 "people": [{"id": "a", "name": "Anna Ek"}, {"id": "k"}, {"id": "l", "mail": "l@granvik.example"}],
 "members": [{"person": "a", "body": "b", "role": "chair", "from": "2027-01-01"}],
 "sides": [{"person": "a", "body": "b", "bloc": "majority"}],
 "calendars": [{"body": "b", "year": 2027, "days": ["2027-02-10", "2027-03-16"]}],
 "breaks": [{"name": {"sv": "Sportlovet"}, "from": "2027-03-01", "to": "2027-03-08"}],
 "series": [{"id": "serie", "name": {"sv": "Ytor"}, "of": 2}],
 "meetings": [
  {"id": "m", "kind": "dialogueMeeting", "start": {"on": "2027-04-15", "clock": "13:00"}, "minutes": 180, "host": "g", "form": "hybrid",
   "link": "https://granvik.example/m", "agenda": [{"text": {"sv": "Hur ska vi göra"}, "stance": "tell", "about": "success",
   "kept": {"person": "k", "reason": {"sv": "Det står kvar."}, "on": "2027-02-01"}}]},
  {"id": "n", "kind": "seminar", "start": {"on": "2027-10-31", "clock": "02:30", "again": true}, "minutes": 60, "series": "serie", "number": 2, "perspectives": ["citizens"]}
 ],
 "questions": [{"id": "q", "text": {"sv": "Frågan"}, "meeting": "m", "body": "b", "person": "a"}],
 "projects": [{"id": "p", "name": {"sv": "Lyftet"}, "to": "2028-01-01"}],
 "ideas": [{"id": "i", "text": {"sv": "Idén"}, "organization": "g", "project": "p"}],
 "needs": [{"organization": "g", "subject": "apl"}],
 "offers": [{"organization": "s", "subject": "apl", "text": {"sv": "platser"}}],
 "interfaces": [{"id": "f", "between": ["g", "s"], "subject": "apl"}],
 "log": [
  {"on": "2027-01-11", "what": "letterSent", "to": "b"},
  {"on": "2027-02-15", "what": "appointed", "to": "b", "people": ["a"], "minutes": {"on": "2027-02-10", "paragraph": "§ 14", "record": "B 1"}},
  {"on": "2027-02-16", "what": "moved", "to": "m", "start": {"on": "2027-04-22", "clock": "09:00"}},
  {"on": "2027-02-17", "what": "invited", "to": "m"},
  {"on": "2027-02-18", "what": "replied", "to": "m", "people": ["a"], "answer": "yes"},
  {"on": "2027-03-01", "what": "ideaBorn", "to": "i", "since": "2026-10-01"},
  {"on": "2027-03-01", "what": "ideaScheduled", "to": "i", "hours": 4},
  {"on": "2027-03-01", "what": "ideaFunded", "to": "i", "kronor": 9007199254740991, "text": {"sv": "mycket"}},
  {"on": "2027-03-01", "what": "anchored", "to": "b", "step": "supports", "text": {"sv": "De sade det."}}
 ]
}`

// values compares documents to the last field.
func values(t *testing.T, want, got *dialogue.Dialogue) {
	t.Helper()
	require.Empty(t, cmp.Diff(want, got, cmp.AllowUnexported(samverkan.Date{})))
}

// again encodes a document, reads it back, and sees that it is the same.
func again(t *testing.T, d *dialogue.Dialogue) *dialogue.Dialogue {
	t.Helper()
	first, err := d.Encode()
	require.NoError(t, err)
	back, err := dialogue.Decode(first)
	require.NoError(t, err)
	values(t, d, back)
	second, err := back.Encode()
	require.NoError(t, err)
	require.Equal(t, string(first), string(second))
	return back
}

func TestDecodeReadsWhatIsRight(t *testing.T) {
	text := strings.Replace(small, "9007199254740991", "1000000000000", 1)
	d, err := dialogue.Decode([]byte(text))
	require.NoError(t, err)
	require.JSONEq(t, text, encoded(t, d))
	again(t, d)
	again(t, long())
	again(t, merged())
	eachMade(t, 20, 60, func(t *testing.T, _ uint64, d *dialogue.Dialogue, _ samverkan.Date) { again(t, d) })
}

// swap is the small document with one thing replaced.
func swap(was, is string) string {
	doc := strings.Replace(small, "9007199254740991", "9000", 1)
	if strings.Count(doc, was) != 1 {
		panic(strconv.Quote(was) + " stands " + strconv.Itoa(strings.Count(doc, was)) + " times in the document")
	}
	return strings.Replace(doc, was, is, 1)
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
		"nothing":                {"", []fault{{invalid, ""}}},
		"a list":                 {"[]", []fault{{invalid, ""}}},
		"something after":        {swap(`"takesOffice"`, `"takesOffice"`) + "1", []fault{{invalid, ""}}},
		"too much money":         {small, []fault{{invalid, "/log/7/kronor"}}},
		"unknown member":         {swap(`"subject": "apl"}]`+",\n \"offers\"", `"topic": "apl"}]`+",\n \"offers\""), []fault{{invalid, "/needs/0/subject"}, {unknown, "/needs/0/topic"}}},
		"duplicate member":       {swap(`"minutes": 60`, `"minutes": 60, "minutes": 61`), []fault{{conflict, "/meetings/1/minutes"}}},
		"missing member":         {swap(`"minutes": 180, `, ``), []fault{{invalid, "/meetings/0/minutes"}}},
		"null":                   {swap(`"host": "g"`, `"host": null`), []fault{{invalid, "/meetings/0/host"}}},
		"no such kind":           {swap(`"dialogueMeeting"`, `"party"`), []fault{{invalid, "/meetings/0/kind"}}},
		"no such event":          {swap(`"letterSent"`, `"letterLost"`), []fault{{invalid, "/log/0/what"}}},
		"no such stance":         {swap(`"stance": "tell"`, `"stance": "shout"`), []fault{{invalid, "/meetings/0/agenda/0/stance"}}},
		"no such form":           {swap(`"hybrid"`, `"sauna"`), []fault{{invalid, "/meetings/0/form"}}},
		"no such perspective":    {swap(`"citizens"`, `"kings"`), []fault{{invalid, "/meetings/1/perspectives/0"}}},
		"no such step":           {swap(`"supports"`, `"loves"`), []fault{{invalid, "/log/8/step"}}},
		"no such answer":         {swap(`"yes"`, `"maybe"`), []fault{{invalid, "/log/4/answer"}}},
		"no such day":            {swap(`"2027-02-15"`, `"2027-02-30"`), []fault{{invalid, "/log/1/on"}}},
		"no such time":           {swap(`"13:00"`, `"1 pm"`), []fault{{invalid, "/meetings/0/start/clock"}}},
		"shown once":             {swap(`"02:30"`, `"03:30"`), []fault{{invalid, "/meetings/1/start/again"}}},
		"no minutes":             {swap(`"minutes": 60`, `"minutes": 0`), []fault{{invalid, "/meetings/1/minutes"}}},
		"more than a day":        {swap(`"minutes": 60`, `"minutes": 1441`), []fault{{invalid, "/meetings/1/minutes"}}},
		"no hours":               {swap(`"hours": 4`, `"hours": 0`), []fault{{invalid, "/log/6/hours"}}},
		"year without election":  {swap(`2026, "takes`, `2027, "takes`), []fault{{invalid, "/electionYear"}}},
		"year before":            {swap(`2026, "takes`, `1990, "takes`), []fault{{invalid, "/electionYear"}}},
		"takes office too soon":  {swap(`"2027-01-15"`, `"2026-10-14"`), []fault{{invalid, "/takesOffice"}}},
		"takes office too late":  {swap(`"2027-01-15"`, `"2031-01-01"`), []fault{{invalid, "/takesOffice"}}},
		"ID twice, organization": {swap(`"id": "s"`, `"id": "g"`), []fault{{conflict, "/organizations/1/id"}}},
		"ID twice, meeting":      {swap(`"id": "n"`, `"id": "m"`), []fault{{conflict, "/meetings/1/id"}}},
		"bad ID":                 {swap(`"id": "q"`, `"id": "q q"`), []fault{{invalid, "/questions/0/id"}}},
		"ID of 65":               {swap(`"id": "q"`, `"id": "`+strings.Repeat("q", 65)+`"`), []fault{{invalid, "/questions/0/id"}}},
		"dangling chair":         {swap(`"chair": "k"`, `"chair": "x"`), []fault{{unknown, "/responsible/chair"}}},
		"dangling leader":        {swap(`"processLeader": "l"`, `"processLeader": "x"`), []fault{{unknown, "/responsible/processLeader"}}},
		"dangling calendar":      {swap(`"body": "b", "year"`, `"body": "x", "year"`), []fault{{unknown, "/calendars/0/body"}}},
		"day of another year":    {swap(`"2027-03-16"`, `"2028-03-16"`), []fault{{conflict, "/calendars/0/days/1"}}},
		"dangling host":          {swap(`"host": "g"`, `"host": "b"`), []fault{{unknown, "/meetings/0/host"}}},
		"dangling series":        {swap(`"series": "serie"`, `"series": "serien"`), []fault{{unknown, "/meetings/1/series"}}},
		"number 3 of 2":          {swap(`"number": 2`, `"number": 3`), []fault{{conflict, "/meetings/1/number"}}},
		"number without series":  {swap(`"series": "serie", `, ``), []fault{{invalid, "/meetings/1/number"}}},
		"series without number":  {swap(`, "number": 2`, ``), []fault{{invalid, "/meetings/1/number"}}},
		"dangling decision":      {swap(`"person": "k", "reason"`, `"person": "x", "reason"`), []fault{{unknown, "/meetings/0/agenda/0/kept/person"}}},
		"no reason":              {swap(`{"sv": "Det står kvar."}`, `{"sv": " "}`), []fault{{invalid, "/meetings/0/agenda/0/kept/reason"}}},
		"dangling question":      {swap(`"meeting": "m", "body": "b"`, `"meeting": "x", "body": "y"`), []fault{{unknown, "/questions/0/meeting"}, {unknown, "/questions/0/body"}}},
		"dangling idea":          {swap(`"organization": "g", "project": "p"`, `"organization": "b", "project": "x"`), []fault{{unknown, "/ideas/0/organization"}, {unknown, "/ideas/0/project"}}},
		"dangling need":          {swap(`"needs": [{"organization": "g"`, `"needs": [{"organization": "x"`), []fault{{unknown, "/needs/0/organization"}}},
		"dangling offer":         {swap(`"offers": [{"organization": "s"`, `"offers": [{"organization": "x"`), []fault{{unknown, "/offers/0/organization"}}},
		"between one":            {swap(`["g", "s"]`, `["g"]`), []fault{{invalid, "/interfaces/0/between"}}},
		"between the same":       {swap(`["g", "s"]`, `["g", "g"]`), []fault{{invalid, "/interfaces/0/between"}}},
		"between nobody":         {swap(`["g", "s"]`, `["g", "x"]`), []fault{{unknown, "/interfaces/0/between/1"}}},
		"between three":          {swap(`["g", "s"]`, `["g", "s", "g"]`), []fault{{tooLarge, "/interfaces/0/between"}}},
		"reversed project":       {swap(`"to": "2028-01-01"`, `"from": "2028-01-01", "to": "2027-01-01"`), []fault{{invalid, "/projects/0/to"}}},
		"register":               {swap(`"person": "a", "body": "b", "role"`, `"person": "x", "body": "b", "role"`), []fault{{unknown, "/members/0/person"}}},
		"log":                    {swap(`"what": "invited", "to": "m"`, `"what": "held", "to": "m"`), []fault{{conflict, "/log/3/on"}, {conflict, "/log/4/what"}}},
		"newer schema":           {swap(`schemas/dialogue/1"`, `schemas/dialogue/2", "future": true`), []fault{{invalid, "/$schema"}}},
		"other format":           {swap(`schemas/dialogue/1"`, `schemas/partnership/1", "future": true`), []fault{{invalid, "/$schema"}}},
		"long text":              {swap(`"en": "The trial"`, `"en": "`+strings.Repeat("x", 2001)+`"`), []fault{{tooLarge, "/name/en"}}},
		"long link":              {swap(`https://granvik.example/m`, strings.Repeat("x", 501)), []fault{{tooLarge, "/meetings/0/link"}}},
		"five perspectives":      {swap(`["citizens"]`, `["citizens","business","research","nationalOffice","citizens"]`), []fault{{tooLarge, "/meetings/1/perspectives"}}},
		"no name":                {swap(`{"sv": "Provet", "en": "The trial"}`, `{}`), []fault{{invalid, "/name"}}},
		"invalid UTF-8":          {swap("Provet", "Pr\xffvet"), []fault{{invalid, "/name/sv"}}},
		"lone surrogate":         {swap("Provet", `Pr\ud800vet`), []fault{{invalid, "/name/sv"}}},
		"depth 65":               {strings.Repeat("[", 65), []fault{{tooLarge, ""}}},
		"9 MB":                   {`{"id": "` + strings.Repeat("x", 9<<20) + `"}`, []fault{{tooLarge, ""}}},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := dialogue.Decode([]byte(c.doc))
			require.Nil(t, d, "nothing is half-loaded")
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

// What stood there and what would be right, as people read it.
func TestFaultsSayWhatWouldBeRight(t *testing.T) {
	for _, c := range []struct{ doc, sv, en string }{
		{
			swap(`"what": "ideaFunded"`, `"what": "ideaBorn"`),
			"Händelsen ”idén föddes” har inget ”kronor”. Ta bort det.",
			"The event “the idea was born” has no “kronor”. Remove it.",
		},
		{
			swap(`"what": "anchored", "to": "b", "step": "supports"`, `"what": "questionDropped", "to": "q"`),
			"”nedlagd” kan inte hända nu: frågan ”q” har läget ”inget noterat”. Det som kan hända är tagen med hem (questionCarried).",
			"“dropped” cannot happen now: the question “q” is “nothing noted”. What can happen is carried home (questionCarried).",
		},
		{
			swap(`"host": "g"`, `"host": "b"`),
			"”b” finns inte i listan ”organizations”. Rätta id:t eller lägg till posten.",
			"“b” is not in the list “organizations”. Correct the ID or add the entry.",
		},
		{
			swap(`schemas/dialogue/1"`, `schemas/dialogue/2"`),
			"Filen är gjord med version 2 av formatet. Det här programmet läser version 1. Uppdatera programmet.",
			"The file is made with version 2 of the format. This program reads version 1. Update the program.",
		},
	} {
		_, err := dialogue.Decode([]byte(c.doc))
		require.Equal(t, samverkan.Text{SV: c.sv, EN: c.en}, oneFault(t, err).Text)
	}
}

// The limits are exported, they are those of the tags, and a document made by
// hand is refused above them before anything is made of it.
func TestLimitsAreExported(t *testing.T) {
	for member, c := range map[string]struct {
		most int
		fill func(d *dialogue.Dialogue, n int)
	}{
		"log":        {dialogue.MaxLog, func(d *dialogue.Dialogue, n int) { d.Log = make([]dialogue.Event, n) }},
		"meetings":   {dialogue.MaxMeetings, func(d *dialogue.Dialogue, n int) { d.Meetings = make([]dialogue.Meeting, n) }},
		"questions":  {dialogue.MaxQuestions, func(d *dialogue.Dialogue, n int) { d.Questions = make([]dialogue.CarriedQuestion, n) }},
		"ideas":      {dialogue.MaxIdeas, func(d *dialogue.Dialogue, n int) { d.Ideas = make([]dialogue.ImprovementIdea, n) }},
		"projects":   {dialogue.MaxProjects, func(d *dialogue.Dialogue, n int) { d.Projects = make([]dialogue.Project, n) }},
		"interfaces": {dialogue.MaxInterfaces, func(d *dialogue.Dialogue, n int) { d.Interfaces = make([]dialogue.CollaborationInterface, n) }},
		"needs":      {dialogue.MaxSubjects, func(d *dialogue.Dialogue, n int) { d.Needs = make([]dialogue.Subject, n) }},
		"offers":     {dialogue.MaxSubjects, func(d *dialogue.Dialogue, n int) { d.Offers = make([]dialogue.Subject, n) }},
		"calendars":  {dialogue.MaxCalendars, func(d *dialogue.Dialogue, n int) { d.Calendars = make([]dialogue.MeetingCalendar, n) }},
		"breaks":     {dialogue.MaxBreaks, func(d *dialogue.Dialogue, n int) { d.Breaks = make([]calendar.Break, n) }},
		"series":     {dialogue.MaxSeries, func(d *dialogue.Dialogue, n int) { d.Series = make([]dialogue.Series, n) }},
	} {
		of := reflect.TypeFor[dialogue.Dialogue]()
		tags := map[string]string{}
		for i := range of.NumField() {
			tag := of.Field(i).Tag
			tags[strings.TrimSuffix(tag.Get("json"), ",omitempty")] = tag.Get("limit")
		}
		require.Equal(t, strconv.Itoa(c.most), tags[member], member)
		for _, n := range []int{c.most, c.most + 1} {
			d := granvik()
			c.fill(d, n)
			for _, f := range []func() error{
				func() error { _, err := d.Assess(dialogue.Options{On: day("2027-03-01")}); return err },
				func() error { _, err := d.Cycle(); return err },
			} {
				err := f()
				var faults samverkan.Faults
				tooLarge := errors.As(err, &faults) && faults[0].Code == samverkan.CodeTooLarge && faults[0].At == "/"+member
				require.Equal(t, n > c.most, tooLarge, "%s %d: %v", member, n, err)
			}
		}
	}
	require.Equal(t, 8<<20, dialogue.MaxBytes)
	// Every list of the document has a limit that is exported here or by the
	// register.
	for i := range reflect.TypeFor[dialogue.Dialogue]().NumField() {
		f := reflect.TypeFor[dialogue.Dialogue]().Field(i)
		if f.Type.Kind() == reflect.Slice {
			require.NotEmpty(t, f.Tag.Get("limit"), f.Name)
		}
	}
}

func TestAssessRefuses(t *testing.T) {
	_, err := granvik().Assess(dialogue.Options{})
	f := oneFault(t, err)
	require.Equal(t, samverkan.CodeInvalid, f.Code)
	require.Contains(t, f.Text.SV, "Ange en dag")
	_, err = (&dialogue.Dialogue{}).Assess(dialogue.Options{On: day("2027-03-01")})
	require.Equal(t, "/$schema", oneFault(t, err).At)
	d := granvik()
	d.Bodies[0].Organizations = []string{"nowhere"}
	_, err = d.Assess(dialogue.Options{On: day("2027-03-01")})
	require.Equal(t, "/bodies/0/organizations/0", oneFault(t, err).At)
	_, err = d.Template("dialogen", 2030)
	require.Error(t, err)
}

// FuzzDecode: no bytes make it panic; what is read is written and read back as
// the same, and can be assessed on any day, or is refused with faults that say
// where in the document.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(strings.Replace(small, "9007199254740991", "9000", 1)), uint16(300))
	f.Add([]byte(`{"$schema": "https://github.com/samverkan/samverkan/schemas/dialogue/1", "id": "x", "name": {"en": "x"}, "electionYear": 9990}`), uint16(0))
	if data, err := long().Encode(); err == nil {
		f.Add(data, uint16(700))
	}
	for seed := range uint64(3) {
		if data, err := made(seed, 40).Encode(); err == nil {
			f.Add(data, uint16(seed*500))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, after uint16) {
		d, err := dialogue.Decode(data)
		if err != nil {
			require.Nil(t, d)
			var faults samverkan.Faults
			require.ErrorAs(t, err, &faults)
			for _, f := range faults {
				require.NotEqual(t, samverkan.CodeInternal, f.Code)
				require.NotEmpty(t, f.Text.SV)
				require.NotEmpty(t, f.Text.EN)
			}
			return
		}
		back := again(t, d)
		on := day("2026-06-01").AddDays(int(after) % 2000)
		r, err := d.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		adds(t, r)
		same, err := back.Assess(dialogue.Options{On: on})
		require.NoError(t, err)
		require.Equal(t, encoded(t, r), encoded(t, same))
		for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
			if paper, err := d.Handover(on, lang); err == nil {
				_ = paper.Text() + paper.Markdown()
				_, _ = paper.Docx()
			}
			for _, m := range d.Meetings {
				_, _ = d.Agenda(m.ID, on, lang)
				if c, err := d.Invitation(m.ID, on, lang, 1_800_000_000); err == nil {
					_, err := c.Encode()
					require.NoError(t, err)
				}
			}
			for _, b := range d.Bodies {
				_, _ = d.Letter(b.ID, on, lang)
				_, _ = d.Reminder(b.ID, on, lang)
			}
		}
		if template, err := d.Template("dialogen", 2030); err == nil {
			again(t, template)
		}
	})
}

// What a document of version 1 was, it is for ever: this file was written when
// version 1 was made, and nobody writes it again.
func TestOldDocumentsOpen(t *testing.T) {
	data, err := os.ReadFile("testdata/document-1.json")
	require.NoError(t, err)
	d, err := dialogue.Decode(data)
	require.NoError(t, err)
	back, err := d.Encode()
	require.NoError(t, err)
	require.Equal(t, string(bytes.TrimSpace(data)), string(back))
	require.Equal(t, []committee.Code(nil), codes(bodyOf(t, assess(t, d, "2027-03-08"), "gbun").Delegation))
}
