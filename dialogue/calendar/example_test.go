package calendar_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// The municipalities and the people are invented.

// The autumn meeting of an election year still has the old delegates.
func Example() {
	autumn := day("2026-11-19")
	assembly, err := calendar.AssemblyTermOn(autumn)
	if err != nil {
		panic(err)
	}
	committees, err := calendar.CommitteesTermOn(autumn)
	if err != nil {
		panic(err)
	}
	fmt.Println("fullmäktige:", assembly.Text().SV)
	fmt.Println("nämnderna:", committees.Text().SV)
	// Output:
	// fullmäktige: mandatperioden 2027–2030
	// nämnderna: mandatperioden 2023–2026
}

func ExampleTermFrom() {
	term, err := calendar.TermFrom(2026)
	if err != nil {
		panic(err)
	}
	fmt.Println(term.Election)
	fmt.Println(term.Assembly.From, term.Board.From, term.Committees.From)
	// Granvik's assembly has decided that its committees begin earlier.
	granvik, err := term.WithCommittees(day("2026-11-16"))
	fmt.Println(granvik.Committees.From, err)
	// Output:
	// 2026-09-13
	// 2026-10-15 2027-01-01 2027-01-01
	// 2026-11-16 <nil>
}

func ExampleElectionDay() {
	for year := 2010; year <= 2038; year += 4 {
		on, _ := calendar.ElectionDay(year)
		fmt.Println(on)
	}
	// Output:
	// 2010-09-19
	// 2014-09-14
	// 2018-09-09
	// 2022-09-11
	// 2026-09-13
	// 2030-09-08
	// 2034-09-10
	// 2038-09-12
}

func ExampleNextElection() {
	on, err := calendar.NextElection(day("2026-09-14"))
	fmt.Println(on, err)
	// Output: 2030-09-08 <nil>
}

func ExampleHolidays() {
	easter, _ := calendar.Easter(2026)
	fmt.Println("påsk", easter)
	list, err := calendar.Holidays(2026)
	if err != nil {
		panic(err)
	}
	for _, h := range list[6:11] {
		fmt.Println(h.On, h.Name.SV, h.Kind)
	}
	// Output:
	// påsk 2026-04-05
	// 2026-05-01 första maj public
	// 2026-05-14 Kristi himmelsfärdsdag public
	// 2026-05-24 pingstdagen public
	// 2026-06-06 nationaldagen public
	// 2026-06-19 midsommarafton eve
}

func ExampleSqueezeDays() {
	working, _ := calendar.IsWorking(day("2026-05-15"))
	fmt.Println(working)
	for _, longest := range []int{1, 3} {
		days, err := calendar.SqueezeDays(2026, longest)
		fmt.Println(longest, len(days), days[0], days[len(days)-1], err)
	}
	// Output:
	// true
	// 1 3 2026-01-02 2026-05-15 <nil>
	// 3 15 2026-01-02 2026-12-30 <nil>
}

func ExampleDaysOff() {
	sportlov, err := calendar.Week{Year: 2026, Number: 10}.Period()
	if err != nil {
		panic(err)
	}
	days, err := calendar.DaysOff(samverkan.Period{From: day("2026-03-05"), To: day("2026-03-10")}, calendar.Avoid{
		Breaks:  []calendar.Break{{Name: samverkan.Text{SV: "sportlovet i Norrhamn", EN: "winter break in Norrhamn"}, Period: sportlov}},
		Squeeze: 1,
	})
	if err != nil {
		panic(err)
	}
	for _, d := range days {
		fmt.Println(d.On, d.Why, d.Name.SV)
	}
	// Output:
	// 2026-03-05 break sportlovet i Norrhamn
	// 2026-03-06 break sportlovet i Norrhamn
	// 2026-03-07 weekend lördag eller söndag
	// 2026-03-08 weekend lördag eller söndag
}

func ExampleWeekOf() {
	fmt.Println(calendar.WeekOf(day("2026-03-19")).Text().SV)
	half := calendar.HalfOf(day("2026-03-19"))
	days, _ := half.In(2026)
	fmt.Println(half.Text().SV, days.From, days.To)
	// Output:
	// vecka 12
	// våren 2026-01-01 2026-07-01
}

func ExampleMoment_Instant() {
	six, _ := calendar.At(18, 0)
	fmt.Println(six.Hour(), six.Minute(), six)
	for _, on := range []string{"2026-10-24", "2026-10-25"} {
		at, err := calendar.Moment{On: day(on), Clock: six}.Instant()
		fmt.Println(at, err)
	}
	// Output:
	// 18 0 18:00
	// 1792857600 <nil>
	// 1792947600 <nil>
}

func ExampleMoment_Shown() {
	halfPastTwo, _ := calendar.ParseClock("02:30")
	for _, on := range []string{"2026-03-29", "2026-10-25", "2026-10-26"} {
		shown, _ := calendar.Moment{On: day(on), Clock: halfPastTwo}.Shown()
		fmt.Println(on, shown.Text().SV)
	}
	// Output:
	// 2026-03-29 aldrig, klockan ställs fram
	// 2026-10-25 två gånger, klockan ställs tillbaka
	// 2026-10-26 en gång
}

func ExampleMoment_CheckShown() {
	halfPastTwo, _ := calendar.ParseClock("02:30")
	for _, on := range []string{"2026-03-28", "2026-03-29"} {
		fmt.Println(calendar.Moment{On: day(on), Clock: halfPastTwo}.CheckShown())
	}
	// Output:
	// <nil>
	// at /clock: The clocks never show 02:30 on 2026-03-29: they are put forward from 02:00 to 03:00. Choose another time.
}

func ExampleFromInstant() {
	for _, at := range []int64{1792888200, 1792891800} { // an hour between them
		m, err := calendar.FromInstant(at)
		fmt.Println(m, m.Again, err)
	}
	m, _ := calendar.FromInstant(1792888200)
	fmt.Println(m.IsZero(), m.Text().SV)
	// Output:
	// 2026-10-25 02:30 false <nil>
	// 2026-10-25 02:30 true <nil>
	// false 25 oktober 2026 kl. 02.30
}

func ExampleCalendar_Encode() {
	uid, err := calendar.UID("granvik.example", "dialogmöte", "2026-1")
	if err != nil {
		panic(err)
	}
	c := calendar.Calendar{Method: calendar.MethodRequest, Events: []calendar.Event{{
		UID: uid, Stamp: 1_767_225_600, Start: moment("2026-04-16 18:00"), Minutes: 120, Summary: "Dialogmöte; våren",
		Organizer: calendar.Address{Name: "Processledaren", Mail: "process@granvik.example"},
		Attendees: []calendar.Attendee{{Address: calendar.Address{Name: "Åsa Ek", Mail: "asa.ek@alvnas.example"}, RSVP: true}},
	}}}
	fmt.Println(c.Events[0].Organizer.IsZero())
	data, err := c.Encode()
	if err != nil {
		panic(err)
	}
	_, event, _ := strings.Cut(string(data), "END:VTIMEZONE\r\n")
	fmt.Println(strings.ReplaceAll(event, "\r\n", "\n"))
	// Output:
	// false
	// BEGIN:VEVENT
	// UID:3cbab7e03a4613bab85d27afb11b36fc@granvik.example
	// DTSTAMP:20260101T000000Z
	// SEQUENCE:0
	// DTSTART;TZID=Europe/Stockholm:20260416T180000
	// DTEND;TZID=Europe/Stockholm:20260416T200000
	// SUMMARY:Dialogmöte\; våren
	// ORGANIZER;CN=Processledaren:mailto:process@granvik.example
	// ATTENDEE;RSVP=TRUE;CN=Åsa Ek:mailto:asa.ek@alvnas.example
	// END:VEVENT
	// END:VCALENDAR
}

func ExampleDecode() {
	c, err := calendar.Decode([]byte("BEGIN:VCALENDAR\nX-WR-CALNAME:Älvnäs bildningsnämnd\nBEGIN:VEVENT\nUID:7\n" +
		"DTSTART;TZID=W. Europe Standard Time:20260416T090000\nDURATION:PT3H\nSUMMARY:Sammanträde\nEND:VEVENT\nEND:VCALENDAR\n"))
	if err != nil {
		panic(err)
	}
	fmt.Println(c.Name, "–", c.Events[0].Summary, c.Events[0].Start, c.Events[0].Minutes)

	_, err = calendar.Decode([]byte("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:7\nDTSTART:20260416\nRRULE:FREQ=MONTHLY\nEND:VEVENT\nEND:VCALENDAR\n"))
	fmt.Println(err)
	// Output:
	// Älvnäs bildningsnämnd – Sammanträde 2026-04-16 09:00 180
	// at /lines/5: The event repeats (RRULE). Only events that happen once are read here; enter each occasion by itself.
}

func ExampleEvent_Apply() {
	ours := meeting()
	reply, err := ours.Reply("asa.ek@granvik.example", calendar.Accepted, "", ours.Stamp+3600)
	if err != nil {
		panic(err)
	}
	answers, err := reply.Answers()
	if err != nil {
		panic(err)
	}
	for _, a := range calendar.Latest(answers) {
		ours, err = ours.Apply(a)
		fmt.Println(ours.Attendees[0].Name, ours.Attendees[0].Status.Text().SV, err)
	}
	// The meeting is moved: whoever said yes is asked again.
	moved := ours
	moved.Start = moment("2026-04-23 18:00")
	ours, err = ours.Updated(moved, ours.Stamp+7200)
	fmt.Println(ours.Sequence, ours.Attendees[0].Status == "", err)
	_, err = ours.Apply(answers[0])
	fmt.Println(err)
	ours, err = ours.Canceled(ours.Stamp + 7300)
	fmt.Println(ours.Sequence, ours.Status.Text().SV, err)
	// Output:
	// Åsa Ek kommer <nil>
	// 1 true <nil>
	// at /sequence: The reply from “asa.ek@granvik.example” is to version 0 of the invitation, which has since been changed to version 1. Ask for a new reply.
	// 2 inställt <nil>
}

func ExampleIsMail() {
	fmt.Println(calendar.IsMail("asa.ek@granvik.example"), calendar.IsMail("Åsa Ek"))
	// Output: true false
}
