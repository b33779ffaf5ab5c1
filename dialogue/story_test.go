package dialogue_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// The edge cases that DIALOGUE.md names, one test each. Every day and count is
// reckoned by hand from granvik and appointedAll.

// known gives a fact its days of knowing.
func known(t committee.Times, entered, struck string) committee.Times {
	t.Known, t.Struck = day(entered), day(struck)
	return t
}

// A bloc flips in mid-term: on 1 June 2028, known on 10 June, Granvik's
// coalition breaks up and Anna Ek is in opposition.
func TestABlocFlips(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	for i := range d.Sides {
		if s := &d.Sides[i]; s.Person == "anna" {
			s.Struck = day("2028-06-10")
		}
	}
	d.Sides = append(d.Sides,
		committee.Side{Person: "anna", Body: "gbun", Bloc: committee.Majority, Times: known(between("2027-01-01", "2028-06-01"), "2028-06-10", "")},
		committee.Side{Person: "anna", Body: "gbun", Bloc: committee.Opposition, Times: known(between("2028-06-01", "2031-01-01"), "2028-06-10", "")})

	before := assess(t, d, "2028-06-09") // it has happened, and nobody has noted it
	require.Empty(t, codes(bodyOf(t, before, "gbun").Delegation))
	require.Equal(t, []int{5, 5}, []int{before.Balance.Majority, before.Balance.Opposition})
	result, _ := outcome(t, before, "DLG-06")
	require.Equal(t, samverkan.Pass, result)

	after := assess(t, d, "2028-06-10")
	b := bodyOf(t, after, "gbun")
	require.Equal(t, dialogue.HasAppointed, b.State, "the appointment stands: a flip is noted, never undone")
	require.Equal(t, []committee.Code{committee.AllOpposition, committee.BlocFlipped}, codes(b.Delegation))
	require.Equal(t, []int{4, 6}, []int{after.Balance.Majority, after.Balance.Opposition})
	result, found := outcome(t, after, "DLG-05")
	require.Equal(t, samverkan.Pass, result, "it appointed as proposed")
	require.Len(t, found, 1)
	require.Equal(t, []string{"allOpposition", "blocFlipped", "appointed"}, found[0].Codes)
	require.Contains(t, found[0].Says.SV, "Blocken har ändrats sedan barn- och utbildningsnämnden i Granvik utsåg: ")
	require.NotContains(t, found[0].Says.SV, "annat sätt")
	require.Equal(t, samverkan.Note, found[0].Severity)
	result, _ = outcome(t, after, "DLG-06")
	require.Equal(t, samverkan.Fail, result)
}

// A committee without opposition: two of the majority are as proposed.
func TestACommitteeWithoutOpposition(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	for i := range d.Sides {
		if d.Sides[i].Body == "gsoc" {
			d.Sides[i].Bloc = committee.Majority
		}
	}
	r := assess(t, d, "2027-03-08")
	b := bodyOf(t, r, "gsoc")
	require.Equal(t, []committee.Code{committee.NoOpposition}, codes(b.Delegation))
	result, found := outcome(t, r, "DLG-05")
	require.Equal(t, samverkan.Pass, result, "%v", found)
	require.Equal(t, []int{6, 4}, []int{r.Balance.Majority, r.Balance.Opposition})
	result, _ = outcome(t, r, "DLG-06") // the balance overall is told all the same
	require.Equal(t, samverkan.Fail, result)
}

// merged lets Granvik's two committees go into one on 1 January 2029.
func merged() *dialogue.Dialogue {
	d := granvik()
	d.Log = appointedAll()
	for i := range d.Bodies {
		if id := d.Bodies[i].ID; id == "gbun" || id == "gsoc" {
			d.Bodies[i].To, d.Bodies[i].Into = day("2029-01-01"), "gvalf"
		}
	}
	d.Bodies = append(d.Bodies, committee.Body{
		ID: "gvalf", Name: samverkan.Text{SV: "välfärdsnämnden", EN: "the welfare committee"}, Kind: committee.Committee,
		Organizations: []string{"granvik"}, Period: samverkan.Period{From: day("2029-01-01")},
	})
	seats(d, "gvalf", between("2029-01-01", "2031-01-01"), "anna", "cia", "bo", "dan")
	return d
}

// Merged committees: the new one is affected because the old ones were, has to
// be asked, and does not inherit whom they appointed.
func TestMergedCommittees(t *testing.T) {
	d := merged()
	before := assess(t, d, "2028-12-31")
	require.Len(t, before.Bodies, 5)
	require.Equal(t, 10, before.Balance.Delegates)

	after := assess(t, d, "2029-01-01")
	var ids []string
	for _, b := range after.Bodies {
		ids = append(ids, b.ID)
	}
	require.Equal(t, []string{"sbun", "rvux", "vux", "gvalf"}, ids)
	require.Equal(t, []int{4, 8, 6}, []int{after.Balance.Bodies, after.Balance.Expected, after.Balance.Delegates})
	b := bodyOf(t, after, "gvalf")
	require.Equal(t, dialogue.Nothing, b.State)
	require.Empty(t, b.Delegation.Delegates)
	require.Len(t, b.Delegation.Inherited, 4)
	require.Contains(t, codes(b.Delegation), committee.AppointedBefore)
	result, found := outcome(t, after, "DLG-02")
	require.Equal(t, samverkan.Fail, result)
	require.Len(t, found, 1)
	require.Equal(t, "/bodies/6", found[0].At)
	require.Equal(t, []string{"granvik"}, found[0].About)

	d.Log = append(d.Log,
		event("2029-01-08", dialogue.LetterSent, "gvalf"),
		event("2029-02-20", dialogue.Appointed, "gvalf", people("anna", "dan"), minutes("2029-02-14", "VALF 2029/7")))
	asked := assess(t, d, "2029-03-01")
	require.Equal(t, 8, asked.Balance.Delegates)
	result, found = outcome(t, asked, "DLG-03") // it was set up later, and had the letter in its first month
	require.Equal(t, samverkan.Pass, result, "%v", found)
}

// The same person is delegate from two committees: one who comes, two who
// count, and told at both.
func TestOnePersonFromTwoCommittees(t *testing.T) {
	d := granvik()
	d.Members = append(d.Members, committee.Member{Person: "anna", Body: "vux", Role: committee.OrdinaryMember, OnBehalfOf: "granvik", Times: between("2027-01-01", "2031-01-01")})
	d.Sides = append(d.Sides, committee.Side{Person: "anna", Body: "vux", Bloc: committee.Opposition, Times: between("2027-01-01", "2031-01-01")})
	d.Log = []dialogue.Event{
		event("2027-01-11", dialogue.LetterSent, "gbun"),
		event("2027-01-11", dialogue.LetterSent, "vux"),
		event("2027-02-15", dialogue.Appointed, "gbun", people("anna", "bo"), minutes("2027-02-10", "")),
		event("2027-02-15", dialogue.Appointed, "vux", people("ivar", "anna"), minutes("2027-02-11", "")),
		event("2027-03-01", dialogue.Invited, "var27"),
		event("2027-03-10", dialogue.Replied, "var27", people("anna"), answer(dialogue.Yes)),
		event("2027-04-15", dialogue.Held, "var27", people("anna", "ordf")),
	}
	r := assess(t, d, "2027-04-20")
	require.Equal(t, []int{4, 3}, []int{r.Balance.Delegates, r.Balance.People})
	m := meetingOf(t, r, "var27")
	require.Equal(t, []int{3, 1, 0, 1, 2}, []int{m.Appointed, m.Yes, m.No, m.Came, m.Bodies})
	for _, id := range []string{"gbun", "vux"} {
		require.Equal(t, []committee.Code{committee.SeveralBodies}, codes(bodyOf(t, r, id).Delegation))
	}
	// Her bloc is that of each body: majority in one, opposition in the other.
	require.Equal(t, []int{2, 2}, []int{r.Balance.Majority, r.Balance.Opposition})
}

// A delegate resigns between invitation and meeting.
func TestADelegateResignsBeforeTheMeeting(t *testing.T) {
	d := granvik()
	d.Log = append(appointedAll(),
		event("2027-03-01", dialogue.Invited, "var27"),
		event("2027-03-10", dialogue.Replied, "var27", people("anna", "bo"), answer(dialogue.Yes)),
		event("2027-04-02", dialogue.Resigned, "gbun", people("anna"), since("2027-04-01")),
		event("2027-04-15", dialogue.Held, "var27", people("bo", "anna")))

	invited := assess(t, d, "2027-03-12")
	m := meetingOf(t, invited, "var27")
	require.Equal(t, []int{10, 2}, []int{m.Appointed, m.Yes})
	require.Len(t, bodyOf(t, invited, "gbun").Delegation.Delegates, 2)

	held := assess(t, d, "2027-04-16")
	m = meetingOf(t, held, "var27")
	require.Equal(t, []int{9, 1, 1, 1}, []int{m.Appointed, m.Yes, m.Came, m.Bodies}, "who has resigned is not counted, even who comes")
	b := bodyOf(t, held, "gbun")
	require.Equal(t, dialogue.HasAppointed, b.State, "the committee has answered")
	require.Equal(t, []committee.Code{committee.OneAppointed}, codes(b.Delegation))

	// The committee fills the place: the new one has it, the old one has not.
	d.Log = append(d.Log, event("2027-05-20", dialogue.Appointed, "gbun", people("axel"), minutes("2027-05-12", "")))
	again := assess(t, d, "2027-06-01")
	var who []string
	for _, x := range bodyOf(t, again, "gbun").Delegation.Delegates {
		who = append(who, x.Person)
	}
	require.ElementsMatch(t, []string{"bo", "axel"}, who)
	require.Equal(t, 10, meetingOf(t, again, "host27").Appointed)
	require.Equal(t, 9, meetingOf(t, again, "var27").Appointed, "axel was not appointed in April")
}

// A committee answers after the meeting: at the meeting it was silent, and the
// report of that day goes on to say so.
func TestACommitteeAnswersAfterTheMeeting(t *testing.T) {
	d := granvik()
	var log []dialogue.Event
	for _, e := range appointedAll() {
		if e.What != dialogue.Appointed || e.To != "sbun" {
			log = append(log, e)
		}
	}
	log = append(log,
		event("2027-03-01", dialogue.Invited, "var27"),
		event("2027-04-15", dialogue.Held, "var27", people("anna", "bo", "cia", "eva")),
	)
	d.Log = log
	silent := assess(t, d, "2027-04-16")
	m := meetingOf(t, silent, "var27")
	require.Equal(t, []int{8, 3, 2}, []int{m.Appointed, m.Came, m.Bodies})
	require.Equal(t, dialogue.Asked, bodyOf(t, silent, "sbun").State)
	was := encoded(t, silent)

	// The extract from the minutes of 8 April comes in May: appointed since then.
	d.Log = append(d.Log, event("2027-05-04", dialogue.Appointed, "sbun", people("eva", "fia"), minutes("2027-04-08", "")))
	require.Equal(t, was, encoded(t, assess(t, d, "2027-04-16")), "the report of that day stands")
	late := assess(t, d, "2027-05-04")
	m = meetingOf(t, late, "var27")
	require.Equal(t, []int{10, 4, 3}, []int{m.Appointed, m.Came, m.Bodies}, "with what is known now they were appointed that day")

	// Decided after the meeting: they were not.
	d.Log[len(d.Log)-1].Minutes.On = day("2027-04-22")
	m = meetingOf(t, assess(t, d, "2027-05-04"), "var27")
	require.Equal(t, []int{8, 3, 2}, []int{m.Appointed, m.Came, m.Bodies})
}

// A joint committee is one body: asked once, two proposed.
func TestAJointCommittee(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	r := assess(t, d, "2027-03-08")
	require.Equal(t, []int{5, 10}, []int{r.Balance.Bodies, r.Balance.Expected})
	b := bodyOf(t, r, "vux")
	require.Equal(t, []string{"granvik", "storsele"}, b.Organizations)
	paper, err := d.Letter("vux", day("2027-01-04"), samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, paper.Text(), "Till Gemensamma vuxenutbildningsnämnden\n", "its own name tells it apart")
	require.Contains(t, paper.Text(), "den egna kommunens regler")
}

// A region's committee stands beside the municipal ones and pays by its rules.
func TestARegionsCommittee(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	require.Equal(t, dialogue.HasAppointed, bodyOf(t, assess(t, d, "2027-03-08"), "rvux").State)
	paper, err := d.Letter("rvux", day("2027-01-04"), samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, paper.Text(), "Till kompetensnämnden i Region Mellanälven")
	require.Contains(t, paper.Text(), "den egna regionens regler")
}

// The autumn meeting of an election year still has those who were appointed
// before the election (2030-09-08); the committees change on 2031-01-01.
func TestAutumnMeetingInAnElectionYear(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	d.Meetings = append(d.Meetings,
		dialogue.Meeting{ID: "var30", Kind: topic.DialogueMeeting, Start: moment("2030-04-10 13:00"), Minutes: 180},
		dialogue.Meeting{ID: "host30", Kind: topic.DialogueMeeting, Start: moment("2030-10-10 13:00"), Minutes: 180, Agenda: append(goodAgenda(), awardItem())},
		dialogue.Meeting{ID: "valdag", Kind: topic.Cafe, Start: moment("2030-09-08 13:00"), Minutes: 60},
		dialogue.Meeting{ID: "lordag", Kind: topic.Cafe, Start: moment("2030-09-07 13:00"), Minutes: 60},
		dialogue.Meeting{ID: "nyar", Kind: topic.Cafe, Start: moment("2031-01-01 13:00"), Minutes: 60},
	)
	r := assess(t, d, "2030-09-01")
	require.Equal(t, day("2031-01-01"), r.End)
	require.Equal(t, day("2030-09-08"), r.NextElection)
	former := map[string]bool{}
	for _, m := range r.Meetings {
		former[m.ID] = m.FormerMembers
	}
	require.Equal(t, map[string]bool{"var27": false, "host27": false, "var30": false, "lordag": false, "valdag": true, "host30": true, "nyar": false}, former)
	require.Equal(t, 10, meetingOf(t, r, "host30").Appointed)
	require.Equal(t, 0, meetingOf(t, r, "nyar").Appointed, "their time is over")
	result, found := outcome(t, r, "DLG-17")
	require.Equal(t, samverkan.Pass, result)
	require.Len(t, found, 2)
	require.Equal(t, "/meetings/4/start", found[0].At)

	// Within a year of the end all five fall off, and the report says so.
	result, found = outcome(t, r, "DLG-07")
	require.Equal(t, samverkan.Fail, result)
	require.Len(t, found, 1)
	for _, b := range r.Bodies {
		require.True(t, b.FallsOff, b.ID)
	}
	require.Contains(t, found[0].Says.SV, "alla fem nämnder utan utsedda")
}

// The clocks go back on 31 October 2027 between invitation (15 October) and
// meeting (4 November): the meeting is at 13.00 by the clock all the same, and
// 12.00 UTC instead of 11.00.
func TestClockChangeBetweenInvitationAndMeeting(t *testing.T) {
	d := granvik()
	d.Log = append(appointedAll(),
		event("2027-10-01", dialogue.Invited, "host27"),
		event("2027-10-15", dialogue.Moved, "host27", start("2027-11-04 13:00")))
	first, err := d.Invitation("host27", day("2027-10-01"), samverkan.SV, 1_822_000_000)
	require.NoError(t, err)
	second, err := d.Invitation("host27", day("2027-10-15"), samverkan.SV, 1_823_000_000)
	require.NoError(t, err)
	a, b := first.Events[0], second.Events[0]
	require.Equal(t, a.Start.Clock, b.Start.Clock)
	before, err := a.Start.Instant()
	require.NoError(t, err)
	after, err := b.Start.Instant()
	require.NoError(t, err)
	require.EqualValues(t, 21*24*3600+3600, after-before, "three weeks by the clock are an hour more")
	data, err := second.Encode()
	require.NoError(t, err)
	require.Contains(t, string(data), "DTSTART;TZID=Europe/Stockholm:20271104T130000")
	require.Contains(t, string(data), "BEGIN:VTIMEZONE")
	r := assess(t, d, "2027-10-20")
	m := meetingOf(t, r, "host27")
	require.Equal(t, []int{1, 1}, []int{m.Moved, m.Sequence})
	require.Equal(t, calendar.Autumn, m.Half)
}

// The award in spring by mistake: told, with where it belongs.
func TestTheAwardInSpring(t *testing.T) {
	d := granvik()
	d.Meetings[0].Agenda = append(d.Meetings[0].Agenda, awardItem())
	r := assess(t, d, "2027-03-08")
	result, found := outcome(t, r, "DLG-11")
	require.Equal(t, samverkan.Fail, result)
	require.Len(t, found, 1)
	require.Equal(t, "/meetings/0", found[0].At)
	require.Contains(t, found[0].Next.SV, "höstens dialogmöte")

	// Given by the log without standing on the agenda it is the same.
	d = granvik()
	d.Log = append(appointedAll(), event("2027-04-15", dialogue.Held, "var27"), event("2027-04-15", dialogue.Awarded, "var27"))
	result, _ = outcome(t, assess(t, d, "2027-04-20"), "DLG-11")
	require.Equal(t, samverkan.Fail, result)
}

// An agenda with only successes is incomplete, and so is one with only
// obstacles or with neither.
func TestAnAgendaWithOnlySuccesses(t *testing.T) {
	for name, c := range map[string]struct {
		leaves []dialogue.About
		says   string
	}{
		"only successes": {[]dialogue.About{dialogue.Success, dialogue.Reflection}, "framgångar men inga hinder"},
		"only obstacles": {[]dialogue.About{dialogue.Obstacle, dialogue.Reflection}, "hinder men inga framgångar"},
		"neither":        {[]dialogue.About{dialogue.Reflection}, "varken upp framgångar eller hinder"},
	} {
		t.Run(name, func(t *testing.T) {
			d := granvik()
			d.Meetings[0].Agenda = slices.DeleteFunc(goodAgenda(), func(i dialogue.AgendaItem) bool { return !slices.Contains(c.leaves, i.About) })
			result, found := outcome(t, assess(t, d, "2027-03-08"), "DLG-12")
			require.Equal(t, samverkan.Fail, result)
			require.Len(t, found, 1)
			require.Equal(t, "/meetings/0/agenda", found[0].At)
			require.Contains(t, found[0].Says.SV, c.says)
			require.Contains(t, found[0].Says.SV, "Dialogmöte 15 april 2027")
		})
	}
}

// objections are the rules of the guard that object to an item of a meeting.
func objections(m dialogue.MeetingState, item int) (out []string) {
	for _, o := range m.Agenda[item].Objections {
		out = append(out, o.Rule)
	}
	return out
}

// A café takes a question and gathers ideas, and still does not ask elected
// members how the operation is to be run.
func TestACafeItemThatAsksHowToRunTheOperation(t *testing.T) {
	d := granvik()
	d.Meetings = []dialogue.Meeting{{
		ID: "kafe", Kind: topic.Cafe, Start: moment("2027-05-06 13:00"), Minutes: 120,
		Agenda: []dialogue.AgendaItem{
			{Text: samverkan.Text{SV: "Hur kan vi locka fler unga till vården?"}, Stance: topic.Ideas, About: dialogue.Question},
			{Text: samverkan.Text{SV: "Hur ska cheferna lägga schemat på avdelningen? Ni får gärna styra hur personalen arbetar."}, Stance: topic.Ideas},
		},
	}}
	r := assess(t, d, "2027-03-08")
	m := meetingOf(t, r, "kafe")
	require.Empty(t, objections(m, 0), "the café's own question is what it is for")
	require.Contains(t, objections(m, 1), "DLG-209")
	result, found := outcome(t, r, "DLG-209")
	require.Equal(t, samverkan.Fail, result)
	require.Equal(t, "/meetings/0/agenda/1", found[0].At)
	require.NotEmpty(t, m.Agenda[1].Objections[0].Rewrite)
	result, _ = outcome(t, r, "DLG-14")
	require.Equal(t, samverkan.Pass, result)
}

// An open forum demands no decisions (INNO-08); who keeps such an item all the
// same says who, why and when, and the rule is broken all the same: its result
// carries the override.
func TestAnOpenForumThatDemandsDecisions(t *testing.T) {
	d := granvik()
	d.Meetings = []dialogue.Meeting{{
		ID: "torget", Kind: topic.OpenForum, Start: moment("2027-05-06 13:00"), Minutes: 120,
		Agenda: []dialogue.AgendaItem{{Text: samverkan.Text{SV: "Vi fattar beslut om vem som ansvarar"}, Stance: topic.Decide}},
	}}
	r := assess(t, d, "2027-03-08")
	require.Contains(t, objections(meetingOf(t, r, "torget"), 0), "DLG-201")
	result, found := outcome(t, r, "DLG-201")
	require.Equal(t, samverkan.Fail, result)
	require.Equal(t, []string{"VOC-21", "INNO-08"}, found[0].Seeds)
	require.Equal(t, samverkan.Work, found[0].Severity)

	d.Meetings[0].Agenda[0].Kept = &dialogue.Kept{Person: "ordf", Reason: both("Styrgruppen har bett om det."), On: day("2027-03-01")}
	r = assess(t, d, "2027-03-08")
	result, found = outcome(t, r, "DLG-201")
	require.Equal(t, samverkan.Fail, result)
	require.Equal(t, samverkan.Note, found[0].Severity)
	require.Contains(t, found[0].Next.SV, "1 mars 2027: Styrgruppen har bett om det.")
	kept, _ := r.Result("DLG-201")
	require.Equal(t, &samverkan.Override{
		Role: samverkan.Text{SV: "ordförande", EN: "chair"}, Reason: both("Styrgruppen har bett om det."), On: day("2027-03-01"),
	}, kept.Override)
	item := meetingOf(t, r, "torget").Agenda[0]
	require.NotEmpty(t, item.Objections, "the objection stays in sight")
	require.Equal(t, "ordf", item.Kept.Person)

	// One that is not kept beside it: nobody has decided to go on with that.
	d.Meetings[0].Agenda = append(d.Meetings[0].Agenda, dialogue.AgendaItem{Text: samverkan.Text{SV: "Vi fattar beslut om hösten"}, Stance: topic.Decide})
	kept, _ = assess(t, d, "2027-03-08").Result("DLG-201")
	require.Len(t, kept.Findings, 2)
	require.Nil(t, kept.Override)
}

// A substitute is named with the delegates: does not count while the delegate is
// appointed, and has the place from the day that the delegate has left.
func TestASubstituteTakesOver(t *testing.T) {
	d := then(sent(),
		event("2027-03-01", dialogue.Appointed, "gbun", people("axel"), minutes("2027-02-24", ""), func(e *dialogue.Event) { e.Instead = "anna" }),
		event("2027-04-02", dialogue.Resigned, "gbun", people("anna"), since("2027-04-01")))
	b := bodyOf(t, assess(t, d, "2027-03-31"), "gbun")
	require.Len(t, b.Delegation.Delegates, 2)
	require.Len(t, b.Delegation.Substitutes, 1)
	require.Equal(t, "axel", b.Delegation.Substitutes[0].Person)
	after := assess(t, d, "2027-04-02")
	b = bodyOf(t, after, "gbun")
	require.Len(t, b.Delegation.Delegates, 2)
	require.Empty(t, b.Delegation.Substitutes)
	require.Empty(t, codes(b.Delegation))
	require.Equal(t, 10, meetingOf(t, after, "var27").Appointed)
}

// A committee whose next members take office on 15 January 2031 has those whom
// it appointed until then.
func TestAppointedUntilTheNextTakeOffice(t *testing.T) {
	d := sent()
	d.Bodies[0].TakesOffice = []samverkan.Date{day("2031-01-15")}
	require.Equal(t, 10, assess(t, d, "2030-12-31").Balance.Delegates)
	for _, on := range []string{"2031-01-01", "2031-01-14"} {
		r := assess(t, d, on)
		require.Equal(t, 2, r.Balance.Delegates, on)
		require.Len(t, bodyOf(t, r, "gbun").Delegation.Delegates, 2)
	}
	require.Equal(t, 0, assess(t, d, "2031-01-15").Balance.Delegates)
}
