package dialogue_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// What was found wrong once, each with what is right.

// Five bodies were asked yesterday. None has the matter on its agenda.
func TestTheHeadlineOfThoseAsked(t *testing.T) {
	require.NotContains(t, assess(t, asked(), "2027-01-12").Says.SV, "dagordningen")
}

// Somebody was appointed in the cycle before, until its end, and again in this
// one. Resigning in 2028 ends the second and leaves the first as it was.
func TestResigningLengthensNothing(t *testing.T) {
	d := sent()
	d.Appointments = []committee.Appointment{{Body: "gbun", Person: "anna", Times: between("2023-02-01", "2027-01-01")}}
	d.Log = append(d.Log, event("2028-03-01", dialogue.Resigned, "gbun", people("anna")))
	d.Meetings[0].Start = moment("2027-01-20 13:00") // after the first and before the second
	require.Equal(t, 0, meetingOf(t, assess(t, d, "2028-02-29"), "var27").Appointed)
	require.Equal(t, 0, meetingOf(t, assess(t, d, "2028-03-01"), "var27").Appointed)
	// Nor does a resignation that takes effect after the cycle: it is refused,
	// also when that is the day the appointment ends.
	for _, late := range []string{"2035-01-01", "2031-01-01"} {
		d = sent()
		d.Log = append(d.Log, event("2028-03-01", dialogue.Resigned, "gbun", people("anna"), since(late)))
		_, err := d.Cycle()
		f := oneFault(t, err)
		require.Equal(t, "/log/"+strconv.Itoa(len(d.Log)-1)+"/since", f.At)
		require.Contains(t, f.Text.SV, "utsedd till 2031-01-01")
	}
	d.Log[len(d.Log)-1].Since = day("2030-12-31")
	require.Equal(t, 9, assess(t, d, "2030-12-31").Balance.Delegates)
}

// What happened is not ahead of the day it was noted; only what is to come is.
// (TestSinceAhead tries every kind.)
func TestNothingHappensAhead(t *testing.T) {
	c, err := sent().Cycle()
	require.NoError(t, err)
	_, err = c.Apply(event("2027-03-01", dialogue.Anchored, "gbun", step(dialogue.Supports), says("x"), since("2027-03-02")))
	f := oneFault(t, err)
	require.Equal(t, "/since", f.At)
	require.Contains(t, f.Text.SV, "Bara ”satt på dagordningen”, ”bordlagt”, ”utsåg” och ”avgick” kan gälla en dag som kommer.")
	_, err = c.Apply(event("2027-03-01", dialogue.Anchored, "gbun", step(dialogue.Supports), says("x"), since("2027-03-01")))
	require.NoError(t, err)
}

// A matter that was tabled last week, and is noted today, is not to be taken up
// last week.
func TestTabledLastWeek(t *testing.T) {
	d := then(asked(),
		event("2027-02-01", dialogue.OnAgenda, "gbun", since("2027-02-10")),
		event("2027-02-17", dialogue.Tabled, "gbun", since("2027-02-10")))
	b := bodyOf(t, assess(t, d, "2027-02-18"), "gbun")
	require.Equal(t, day("2027-02-10"), b.Since)
	require.True(t, b.TakesUp.IsZero())
	d.Log[len(d.Log)-1].Since = day("2027-03-10") // its next meeting
	b = bodyOf(t, assess(t, d, "2027-02-18"), "gbun")
	require.Equal(t, []samverkan.Date{day("2027-02-17"), day("2027-03-10")}, []samverkan.Date{b.Since, b.TakesUp})
}

// “How many of the affected bodies had somebody there”: gtek is not affected.
func TestBodiesAtAMeetingAreTheAffected(t *testing.T) {
	d := then(sent(),
		event("2027-02-20", dialogue.LetterSent, "gtek"),
		event("2027-03-20", dialogue.Appointed, "gtek", people("jill"), minutes("2027-03-10", "")),
		event("2027-04-15", dialogue.Held, "var27", people("anna", "jill")))
	m := meetingOf(t, assess(t, d, "2027-04-20"), "var27")
	require.Equal(t, 2, m.Came)
	require.Equal(t, 1, m.Bodies)
}

// A matter that was sent back is on no agenda until it is put on one.
func TestSentBackIsOnNoAgenda(t *testing.T) {
	d := then(asked(),
		event("2027-02-01", dialogue.OnAgenda, "gbun", since("2027-02-10")),
		event("2027-02-11", dialogue.SentBack, "gbun", says("Nämnden vill veta mer.")))
	require.True(t, bodyOf(t, assess(t, d, "2027-02-12"), "gbun").TakesUp.IsZero())
}

// What Decode reads can be assessed: these logs are read and then refused with
// a place in a list that the document does not have.
func TestWhatIsReadCanBeAssessed(t *testing.T) {
	again := func(n int) (out []dialogue.Event) {
		for range n {
			out = append(out, event("2027-02-20", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", "")))
		}
		return out
	}
	many := sent()
	for i := range 200 {
		many.People = append(many.People, committee.Person{ID: "x" + strconv.Itoa(i)})
	}
	for range 60 {
		e := event("2027-02-20", dialogue.Appointed, "gbun", minutes("2027-02-10", ""))
		for i := range 99 {
			e.People = append(e.People, "x"+strconv.Itoa(i))
		}
		many.Log = append(many.Log, e)
	}
	for name, d := range map[string]*dialogue.Dialogue{
		"appointed from after the cycle": then(asked(), event("2027-02-20", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", ""), since("2031-01-01"))),
		"appointed instead of each other": then(asked(),
			event("2027-02-20", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", ""), func(e *dialogue.Event) { e.Instead = "axel" }),
			event("2027-02-21", dialogue.Appointed, "gbun", people("axel"), minutes("2027-02-10", ""), func(e *dialogue.Event) { e.Instead = "anna" })),
		"appointed more than 100 times": then(sent(), again(101)...),
		"appointed more than 5000":      many,
		"resigned before it was known": with(then(sent(), event("2028-03-01", dialogue.Resigned, "gbun", people("anna"))), func(d *dialogue.Dialogue) {
			d.Appointments = []committee.Appointment{{Body: "gbun", Person: "anna", Times: known(between("2027-02-01", ""), "2029-01-01", "")}}
		}),
		"appointed after the office": with(then(asked(), event("2030-06-01", dialogue.Appointed, "gbun", people("anna"), minutes("2030-05-10", ""))), func(d *dialogue.Dialogue) {
			d.Bodies[0].TakesOffice = []samverkan.Date{day("2030-03-01")}
		}),
	} {
		t.Run(name, func(t *testing.T) {
			d, err := dialogue.Decode([]byte(encoded(t, d)))
			if err != nil { // refused when it is read, with a place in the log, is as good
				require.Contains(t, err.Error(), "/log/")
				return
			}
			_, err = d.Assess(dialogue.Options{On: day("2030-07-01")})
			require.NoError(t, err)
		})
	}
}

// Nobody resigns twice from one appointment, and nobody from one that is over.
func TestNobodyResignsTwice(t *testing.T) {
	d := then(sent(), event("2028-03-01", dialogue.Resigned, "gbun", people("anna")))
	c, err := d.Cycle()
	require.NoError(t, err)
	_, err = c.Apply(event("2028-03-01", dialogue.Resigned, "gbun", people("anna")))
	require.Equal(t, "/people/0", oneFault(t, err).At)
}

// Reading a log takes time in proportion to it, not to its cube: this one ends.
func TestManyResignations(t *testing.T) {
	d := asked()
	for i := range 200 {
		d.People = append(d.People, committee.Person{ID: "x" + strconv.Itoa(i)})
	}
	for i := range 9000 {
		who := people("x" + strconv.Itoa(i%200))
		d.Log = append(d.Log,
			event("2028-01-01", dialogue.Appointed, "gbun", who, minutes("2027-12-20", "")),
			event("2028-01-01", dialogue.Resigned, "gbun", who))
	}
	_, err := d.Cycle()
	require.ErrorContains(t, err, "/log/", "above the most that the register holds")
}

// An invitation can be written as soon as there is a meeting, and what one
// member's address is does not stop it for the others.
func TestInvitationsGoOut(t *testing.T) {
	mail := func(person, address string) func(*dialogue.Dialogue) {
		return func(d *dialogue.Dialogue) {
			for i := range d.People {
				if d.People[i].ID == person {
					d.People[i].Mail = address
				}
			}
		}
	}
	for name, d := range map[string]*dialogue.Dialogue{
		"nobody is appointed yet": granvik(),
		"nobody has an address":   with(sent(), func(d *dialogue.Dialogue) { mail("anna", "")(d); mail("bo", "")(d); mail("dan", "")(d) }),
		"in capitals":             with(sent(), mail("bo", "Anna.Ek@granvik.example")),
		"with an å":               with(sent(), mail("bo", "bo.lind@ås.example")),
		"an office without a dot": with(sent(), func(d *dialogue.Dialogue) { d.Responsible.Mail = "dialogen" }),
		"a link that is none":     with(sent(), func(d *dialogue.Dialogue) { d.Meetings[0].Link = "granvik.example/m" }),
		"a long place":            with(sent(), func(d *dialogue.Dialogue) { d.Meetings[0].Place = both(strings.Repeat("å", 600)) }),
	} {
		t.Run(name, func(t *testing.T) {
			again(t, d) // it is a document
			_, err := d.Invitation("var27", day("2027-03-01"), samverkan.SV, 1_800_000_000)
			require.NoError(t, err)
		})
	}
}

// A decision to keep an item that is made later is not known yet.
func TestKeptLater(t *testing.T) {
	d := sent()
	d.Meetings[0].Agenda[1].Text = samverkan.Text{SV: "Hur ska vi få fler handledare?"}
	d.Meetings[0].Agenda[1].Kept = &dialogue.Kept{Person: "ordf", Reason: both("Det står kvar."), On: day("2027-04-01")}
	r := assess(t, d, "2027-04-01")
	got, found := outcome(t, r, "DLG-203")
	require.Equal(t, fail, got)
	require.Equal(t, samverkan.Note, found[0].Severity)
	kept, _ := r.Result("DLG-203")
	require.NotNil(t, kept.Override)
	r = assess(t, d, "2027-03-31")
	kept, _ = r.Result("DLG-203")
	require.Nil(t, kept.Override)
	got, _ = outcome(t, r, "DLG-203")
	require.Equal(t, fail, got)
}

// “It holds nothing of the document it was made from”: what is done with the
// document afterwards does not change a report, and the other way round.
func TestAReportHoldsNothingOfTheDocument(t *testing.T) {
	d := long()
	d.Meetings[1].Agenda[0].Kept = &dialogue.Kept{Person: "ordf", Reason: both("Det står kvar."), On: day("2027-02-01")}
	d.Meetings[1].Perspectives = []dialogue.Perspective{dialogue.Citizens}
	was := encoded(t, d)
	r := assess(t, d, "2027-12-01")
	said := encoded(t, r)
	d.Bodies[0].Organizations[0] = "regionen"
	d.Interfaces[0].Between[0] = "regionen"
	d.Meetings[1].Agenda[0].Kept.Person = "ledare"
	d.Meetings[1].Agenda[0].Text = both("annat")
	require.Equal(t, said, encoded(t, r))
	d = long()
	d.Meetings[1].Agenda[0].Kept = &dialogue.Kept{Person: "ordf", Reason: both("Det står kvar."), On: day("2027-02-01")}
	d.Meetings[1].Perspectives = []dialogue.Perspective{dialogue.Citizens}
	r = assess(t, d, "2027-12-01")
	r.Bodies[0].Organizations[0] = "regionen"
	r.Interfaces[0].Between[0] = "regionen"
	require.Equal(t, was, encoded(t, d))
}

// Arguments are not kept: an event that is used again does not change a cycle.
func TestACycleKeepsNoArgument(t *testing.T) {
	c, err := things().Cycle()
	require.NoError(t, err)
	e := event("2027-03-01", dialogue.Informed, "", people("anna", "bo"))
	moved := event("2027-03-02", dialogue.Moved, "m", start("2027-05-01 13:00"))
	for _, e := range []dialogue.Event{e, moved} {
		c, err = c.Apply(e)
		require.NoError(t, err)
	}
	was := encoded(t, c.Dialogue())
	e.People[0] = "cia"
	moved.Start.On = day("1999-01-01")
	require.Equal(t, was, encoded(t, c.Dialogue()))
}

// Committees that take office in November of the election year make no cycle of
// five years: no meeting is missed in 2026, and the term is 2027–2030.
func TestTakingOfficeInTheAutumn(t *testing.T) {
	d := granvik()
	d.TakesOffice = day("2026-11-01")
	_, found := outcome(t, assess(t, d, "2027-03-08"), "DLG-10")
	for _, f := range found {
		require.NotContains(t, f.Says.SV, "2026")
	}
	paper, err := d.Letter("gbun", day("2027-01-04"), samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, paper.Text(), "mandatperioden 2027–2030")
}

// A committee whose next members take office on 15 January falls off then, as
// the others do on the first.
func TestFallsOffOnItsOwnDay(t *testing.T) {
	d := sent()
	d.Bodies[0].TakesOffice = []samverkan.Date{day("2031-01-15")}
	for i := range d.Members {
		if d.Members[i].Body == "gbun" && d.Members[i].From == day("2027-01-01") {
			d.Members[i].To = day("2031-01-15")
		}
	}
	require.True(t, bodyOf(t, assess(t, d, "2030-06-01"), "gbun").FallsOff)
}

// “A value made by hand is checked by Assess”: what Decode refuses it refuses
// too, before it works on it.
func TestMadeByHand(t *testing.T) {
	for name, change := range map[string]func(*dialogue.Dialogue){
		"a series without end": func(d *dialogue.Dialogue) { d.Series = []dialogue.Series{{ID: "s", Name: both("x"), Of: 50_000_000}} },
		"the last election":    func(d *dialogue.Dialogue) { d.ElectionYear, d.Log, d.Meetings = 9994, nil, nil },
		"no such kind":         func(d *dialogue.Dialogue) { d.Meetings[0].Kind = "party" },
		"no minutes":           func(d *dialogue.Dialogue) { d.Meetings[0].Minutes = -5 },
		"no such answer": func(d *dialogue.Dialogue) {
			d.Log = append(d.Log, event("2027-03-01", dialogue.Invited, "var27"), event("2027-03-01", dialogue.Replied, "var27", people("anna"), answer("maybe")))
		},
		"no such step": func(d *dialogue.Dialogue) {
			d.Log = append(d.Log, event("2027-03-01", dialogue.Anchored, "gbun", step("loves"), says("x")))
		},
		"fewer than no hours": func(d *dialogue.Dialogue) {
			d.Ideas = []dialogue.ImprovementIdea{{ID: "i", Text: both("x")}}
			d.Log = append(d.Log, event("2027-03-01", dialogue.IdeaBorn, "i"), event("2027-03-01", dialogue.IdeaScheduled, "i", hours(-3)))
		},
		"an ID with spaces": func(d *dialogue.Dialogue) { d.Meetings[0].ID = "var 27" },
		"a project that ends": func(d *dialogue.Dialogue) {
			d.Projects = []dialogue.Project{{ID: "p", Name: both("x"), Period: samverkan.Period{From: day("2028-01-01"), To: day("2027-01-01")}}}
		},
		"no name":                func(d *dialogue.Dialogue) { d.Name = samverkan.Text{} },
		"a name that is no text": func(d *dialogue.Dialogue) { d.Name = both("\xff") },
		"a break without days":   func(d *dialogue.Dialogue) { d.Breaks = []calendar.Break{{Name: both("x")}} },
		"a long text":            func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].Text = both(strings.Repeat("x", 5000)) },
	} {
		t.Run(name, func(t *testing.T) {
			d := sent()
			change(d)
			_, err := d.Assess(dialogue.Options{On: day("2027-03-08")})
			require.Error(t, err)
		})
	}
}

// A place that somebody has written into an item is not filled.
func TestPlacesInAnItem(t *testing.T) {
	d := sent()
	d.Meetings[0].Agenda[1].Text = samverkan.Text{SV: "Hur {item} ska vi få fler handledare?"}
	_, found := outcome(t, assess(t, d, "2027-03-08"), "DLG-203")
	require.Len(t, found, 1)
	require.Contains(t, found[0].Says.SV, "”Hur {item} ska vi” frågar")
}

// Minutes may have a record number and no day: nothing is told of a day then.
func TestMinutesWithoutADay(t *testing.T) {
	d := then(asked(), event("2027-02-15", dialogue.Appointed, "gbun", people("anna"), minutes("", "GBUN 2027/31")))
	_, found := outcome(t, assess(t, d, "2027-03-08"), "DLG-05")
	require.Len(t, found, 1)
	require.NotContains(t, found[0].Evidence[0].Text.SV, " .")
}

// With an error there is nothing else.
func TestNoTemplateWithAnError(t *testing.T) {
	template, err := granvik().Template("dialogen", 2027)
	require.Error(t, err)
	require.Nil(t, template)
}

// Whoever answers for the meetings and has no name signs with the ID, as others
// without one are called.
func TestSignedWithoutAName(t *testing.T) {
	d := granvik()
	for i := range d.People {
		if d.People[i].ID == "ordf" {
			d.People[i].Name = ""
		}
	}
	paper, err := d.Agenda("var27", day("2027-03-08"), samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, paper.Text(), "ordf, ordförande")
}

// What is to happen to must be named: that is said, not that “” is unknown.
func TestAnEventOfNothing(t *testing.T) {
	c, err := things().Cycle()
	require.NoError(t, err)
	_, err = c.Apply(event("2027-03-01", dialogue.Invited, ""))
	f := oneFault(t, err)
	require.Equal(t, samverkan.CodeInvalid, f.Code)
	require.NotContains(t, f.Text.SV, "””")
}

// A sentence begins with a capital letter.
func TestFindingsBeginWithACapital(t *testing.T) {
	for _, c := range rulings() {
		for f := range assess(t, c.d, c.on).Findings() {
			for _, s := range []string{f.Says.SV, f.Says.EN, f.Aloud.SV, f.Aloud.EN} {
				require.Equal(t, strings.ToUpper(s)[:1], s[:1], "%s: %s", f.Rule, s)
			}
		}
	}
}

// A handover of a full document can be written in all its forms.
func TestAFullHandover(t *testing.T) {
	d := sent()
	for i := range 3000 {
		id := "i" + strconv.Itoa(i)
		d.Ideas = append(d.Ideas, dialogue.ImprovementIdea{ID: id, Text: samverkan.Text{SV: strings.Repeat("x", 700)}})
		d.Log = append(d.Log, event("2027-03-01", dialogue.IdeaBorn, id))
	}
	for i := range 3000 {
		d.Log = append(d.Log, event("2027-03-02", dialogue.IdeaBuried, "i"+strconv.Itoa(i), func(e *dialogue.Event) { e.Text.SV = strings.Repeat("y", 900) }))
	}
	again(t, d)
	paper, err := d.Handover(day("2027-03-08"), samverkan.SV)
	require.NoError(t, err)
	_, err = paper.Docx()
	require.NoError(t, err)
}

// What a delegate's appointment is is found where the report says, or not said.
func TestDelegatesPointAtAnAppointment(t *testing.T) {
	d := sent()
	for _, b := range assess(t, d, "2027-03-08").Bodies {
		for _, x := range b.Delegation.Delegates {
			require.Less(t, x.Appointment, len(d.Appointments))
		}
	}
}

// A planned meeting of the past that nobody has noted as held is no promise.
func TestPromisesLieAhead(t *testing.T) {
	d := sent()
	d.Meetings = d.Meetings[:1]
	paper, err := d.Handover(day("2028-03-08"), samverkan.SV)
	require.NoError(t, err)
	require.NotContains(t, paper.Text(), "Utlovade möten")
}

// Two counties that begin with the template of the same cycle have meetings of
// their own: one's invitation must not move the other's.
func TestTemplatesOfTwoCounties(t *testing.T) {
	uid := func(name string) string {
		template, err := sent().Template(name, 2030)
		require.NoError(t, err)
		c, err := template.Invitation("mote-1", day("2031-01-01"), samverkan.SV, 1_900_000_000)
		require.NoError(t, err)
		return c.Events[0].UID
	}
	require.NotEqual(t, uid("norr"), uid("soder"))
}

// A question that was dropped before it was raised has not come home.
func TestDroppedQuestionsHaveNotComeHome(t *testing.T) {
	d := carried(event("2027-05-01", dialogue.QuestionDropped, "q", says("Ingen hann.")))
	paper, err := d.Handover(day("2027-06-01"), samverkan.SV)
	require.NoError(t, err)
	require.NotContains(t, paper.Text(), "Frågor som har kommit hem")
}

// When the cycle is over nobody is in any more.
func TestTheHeadlineAfterTheEnd(t *testing.T) {
	r := assess(t, sent(), "2031-01-01")
	require.Equal(t, 0, r.Balance.Delegates)
	require.NotContains(t, r.Says.SV, "Fem av fem nämnder är med")
}

// RULES.md §5.4 holds at both ends of a cycle: the autumn meeting of the
// election that begins it (2026-09-13) has the old members too, until the new
// committees take office on 1 January 2027.
func TestTheOldMembersInTheFirstAutumn(t *testing.T) {
	d := granvik()
	d.Appointments = []committee.Appointment{{Body: "gbun", Person: "anna", Times: between("2023-02-01", "2027-01-01")}}
	at := func(id, start string) dialogue.Meeting {
		return dialogue.Meeting{ID: id, Kind: topic.DialogueMeeting, Start: moment(start), Minutes: 180}
	}
	d.Meetings = append(d.Meetings, at("lordag", "2026-09-12 13:00"), at("valdag", "2026-09-13 13:00"), at("host26", "2026-10-15 13:00"), at("nyarsafton", "2026-12-31 13:00"), at("nyar", "2027-01-01 13:00"))
	r := assess(t, d, "2026-09-14")
	var former []string
	for _, m := range r.Meetings {
		if m.FormerMembers {
			former = append(former, m.ID)
		}
	}
	require.Equal(t, []string{"valdag", "host26", "nyarsafton"}, former)
	require.Equal(t, 1, meetingOf(t, r, "host26").Appointed, "anna, of the term before")
	got, found := outcome(t, r, "DLG-17")
	require.Equal(t, pass, got)
	require.Len(t, found, 2, "the one of election day is past")
	require.Equal(t, "/meetings/4/start", found[0].At)
	require.Contains(t, found[0].Says.SV, "efter valet 13 september 2026 men före de nya nämnderna 1 januari 2027")
	// Committees that take office earlier have their own members from then.
	d.TakesOffice = day("2026-11-01")
	require.False(t, meetingOf(t, assess(t, d, "2026-09-14"), "nyarsafton").FormerMembers)
}

// Minutes may have a paragraph alone.
func TestMinutesOfAParagraph(t *testing.T) {
	d := then(asked(), event("2027-02-15", dialogue.Appointed, "gbun", people("anna"), func(e *dialogue.Event) { e.Minutes.Paragraph = "§ 14" }))
	_, found := outcome(t, assess(t, d, "2027-03-08"), "DLG-05")
	require.Len(t, found, 1)
	require.Equal(t, samverkan.Text{SV: "Protokoll, § 14.", EN: "Minutes, § 14."}, found[0].Evidence[0].Text)
}

// Of three committees one has chosen in another way, of one a bloc is unknown,
// and in one somebody has changed sides since. Each is told in words of its own.
func TestThreeWaysToDiffer(t *testing.T) {
	d := then(asked(),
		event("2027-02-15", dialogue.Appointed, "gbun", people("anna", "axel"), minutes("2027-02-10", "")),
		event("2027-02-15", dialogue.Appointed, "gsoc", people("cia", "dan"), minutes("2027-02-10", "")),
		event("2027-02-15", dialogue.Appointed, "sbun", people("eva", "fia"), minutes("2027-02-10", "")))
	d.Sides = slices.DeleteFunc(d.Sides, func(s committee.Side) bool { return s.Person == "dan" })
	for i := range d.Sides {
		if s := &d.Sides[i]; s.Person == "fia" { // from the opposition into the majority
			s.To = day("2028-01-01")
			d.Sides = append(d.Sides, committee.Side{Person: "fia", Body: "sbun", Bloc: committee.Majority, Times: between("2028-01-01", "2031-01-01")})
			break
		}
	}
	got, found := outcome(t, assess(t, d, "2028-03-01"), "DLG-05")
	require.Equal(t, fail, got)
	var told []string
	for _, f := range found {
		told = append(told, f.At+" "+strings.Join(f.Codes, ",")+" "+f.Says.SV)
	}
	require.Equal(t, []string{
		"/bodies/0 allMajority,appointed Barn- och utbildningsnämnden i Granvik har utsett på ett annat sätt än förslaget: Ingen av dem som barn- och utbildningsnämnden har utsett hör till oppositionen: Anna Ek och Axel Berg hör till majoriteten.",
		"/bodies/1 blocUnknown,appointed För socialnämnden i Granvik går det inte att säga om förslaget följdes: Det är inte känt till vilket block Dan Ros hör i socialnämnden.",
		"/bodies/3 allMajority,blocFlipped,appointed Blocken har ändrats sedan barn- och utbildningsnämnden i Storsele utsåg: Ingen av dem som barn- och utbildningsnämnden har utsett hör till oppositionen: Eva Nyman och Fia Gran hör till majoriteten. Fia Gran hörde till oppositionen när barn- och utbildningsnämnden utsåg och hör nu till majoriteten.",
	}, told)
	got, _ = outcome(t, assess(t, d, "2027-12-31"), "DLG-05")
	require.Equal(t, fail, got)
	d.Log = d.Log[:len(d.Log)-3] // the first has not answered
	d.Log = append(d.Log,
		event("2027-02-15", dialogue.Appointed, "gsoc", people("cia", "dan"), minutes("2027-02-10", "")),
		event("2027-02-15", dialogue.Appointed, "sbun", people("eva", "fia"), minutes("2027-02-10", "")))
	got, _ = outcome(t, assess(t, d, "2028-03-01"), "DLG-05")
	require.Equal(t, unknown, got)
}

// A resignation makes entries too: what is read can be assessed all the same, or
// is refused in the log.
func TestResigningMakesEntries(t *testing.T) {
	many := asked()
	for range 100 {
		many.Log = append(many.Log, event("2027-02-20", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", "")))
	}
	many.Log = append(many.Log, event("2028-03-01", dialogue.Resigned, "gbun", people("anna")))
	again := sent()
	for i := range 150 {
		again.Log = append(again.Log, event("2028-03-01", dialogue.Resigned, "gbun", people("anna"), since(day("2029-12-01").AddDays(-i).String())))
	}
	for _, d := range []*dialogue.Dialogue{many, again} {
		if _, err := d.Cycle(); err != nil {
			require.Contains(t, err.Error(), "/log/")
			continue
		}
		_, err := d.Assess(dialogue.Options{On: day("2030-07-01")})
		require.NoError(t, err)
	}
}

// In the cycle before one stood in for the other, and in this one the other way
// round: the two times share no day.
func TestSubstitutesTakeTurns(t *testing.T) {
	d := asked()
	d.Appointments = []committee.Appointment{{Body: "gbun", Person: "axel", Instead: "anna", Times: between("2023-02-01", "2027-01-01")}}
	d.Log = append(d.Log, event("2027-02-15", dialogue.Appointed, "gbun", people("anna"), minutes("2027-02-10", ""), func(e *dialogue.Event) { e.Instead = "axel" }))
	r := assess(t, d, "2027-03-08")
	require.Len(t, bodyOf(t, r, "gbun").Delegation.Delegates, 1)
}

// Those whom a body before had appointed are found where the report says, too.
func TestTheInheritedPointAtAnAppointment(t *testing.T) {
	d := merged()
	for _, x := range bodyOf(t, assess(t, d, "2029-03-01"), "gvalf").Delegation.Inherited {
		require.Less(t, x.Appointment, len(d.Appointments))
	}
}

// What Decode refuses, Assess refuses of a value made by hand: the rest.
func TestMadeByHandTheRest(t *testing.T) {
	for name, change := range map[string]func(*dialogue.Dialogue){
		"no such stance":      func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].Stance = topic.Stance("shout") },
		"no such subject":     func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].About = "weather" },
		"no such form":        func(d *dialogue.Dialogue) { d.Meetings[0].Form = "sauna" },
		"no such perspective": func(d *dialogue.Dialogue) { d.Meetings[0].Perspectives = []dialogue.Perspective{"kings"} },
		"a question without ID": func(d *dialogue.Dialogue) {
			d.Questions = []dialogue.CarriedQuestion{{Text: both("x"), Meeting: "var27", Body: "gbun"}}
		},
		"a question of nobody":  func(d *dialogue.Dialogue) { d.Questions = []dialogue.CarriedQuestion{{ID: "q", Text: both("x")}} },
		"an idea that is empty": func(d *dialogue.Dialogue) { d.Ideas = []dialogue.ImprovementIdea{{ID: "i"}} },
		"what was said":         func(d *dialogue.Dialogue) { d.Log[0].Text = both("\xff") },
		"a long record":         func(d *dialogue.Dialogue) { d.Log[9].Minutes.Record = strings.Repeat("x", 101) },
		"a reason that is none": func(d *dialogue.Dialogue) { d.Meetings[0].Agenda[0].Kept = &dialogue.Kept{Person: "ordf"} },
	} {
		t.Run(name, func(t *testing.T) {
			d := sent()
			change(d)
			_, err := d.Assess(dialogue.Options{On: day("2027-03-08")})
			require.Error(t, err)
		})
	}
}

// A time that the clocks never show is refused where it stands, not when the
// invitation is to go out, in a file that is not there.
func TestATimeThatIsNeverShown(t *testing.T) {
	d := sent()
	d.Meetings[0].Start = moment("2027-03-28 02:30")
	_, err := d.Cycle()
	require.Equal(t, "/meetings/0/start/clock", oneFault(t, err).At)
}

// Those who are not asked because a file holds 500 are not left out in silence.
func TestInvitationOfMany(t *testing.T) {
	d := full(300)
	for i := range d.People {
		d.People[i].Mail = d.People[i].ID + "@granvik.example"
	}
	d.Responsible.Mail = "dialog@mellanalven.example"
	_, err := d.Invitation("m0", day("2027-02-20"), samverkan.SV, 1_800_000_000)
	require.Error(t, err)
}

// A committee falls off by its own day, not by that of another.
func TestFallsOffByNobodyElsesDay(t *testing.T) {
	d := sent()
	d.Bodies[2].TakesOffice = []samverkan.Date{day("2031-11-01")} // gtek, which is not affected
	d.Members, d.Sides = nil, nil
	for _, p := range []string{"anna", "bo"} { // appointed on, for half a year
		d.Appointments = append(d.Appointments, committee.Appointment{Body: "gbun", Person: p, Times: between("2031-01-01", "2031-07-01")})
	}
	require.False(t, bodyOf(t, assess(t, d, "2030-06-01"), "gbun").FallsOff)
}
