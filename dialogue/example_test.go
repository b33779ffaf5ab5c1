package dialogue_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// example is a cycle with two committees: the one of education has appointed two
// members, the one of care has not answered.
const example = `{
 "$schema": "https://github.com/samverkan/samverkan/schemas/dialogue/1",
 "id": "varddialogen", "name": {"sv": "Vårdcollege Mellanälven", "en": "Care College Mellanälven"}, "electionYear": 2026,
 "responsible": {"chair": "karin", "processLeader": "lars", "mail": "dialog@mellanalven.example"},
 "organizations": [{"id": "granvik", "name": {"sv": "Granvik"}, "kind": "municipality"}],
 "bodies": [
  {"id": "bun", "name": {"sv": "utbildningsnämnden", "en": "the education committee"}, "kind": "committee", "organizations": ["granvik"], "affected": true},
  {"id": "soc", "name": {"sv": "socialnämnden", "en": "the care committee"}, "kind": "committee", "organizations": ["granvik"], "affected": true}
 ],
 "people": [
  {"id": "anna", "name": "Anna Ek", "mail": "anna.ek@granvik.example"}, {"id": "bo", "name": "Bo Lind"},
  {"id": "karin", "name": "Karin Malm"}, {"id": "lars", "name": "Lars Norén"}
 ],
 "sides": [{"person": "anna", "body": "bun", "bloc": "majority"}, {"person": "bo", "body": "bun", "bloc": "opposition"}],
 "calendars": [{"body": "soc", "year": 2027, "days": ["2027-02-10", "2027-03-24"]}],
 "meetings": [
  {"id": "var", "kind": "dialogueMeeting", "start": {"on": "2027-04-15", "clock": "13:00"}, "minutes": 180, "place": {"sv": "Granvik"},
   "agenda": [{"text": {"sv": "Hur ska vi få fler handledare?", "en": "How should we get more supervisors?"}, "stance": "tell", "about": "success"}]}
 ],
 "questions": [{"id": "platser", "text": {"sv": "Räcker platserna?", "en": "Are there places enough?"}, "meeting": "var", "body": "bun", "person": "anna"}],
 "log": [
  {"on": "2027-01-11", "what": "letterSent", "to": "bun"},
  {"on": "2027-01-11", "what": "letterSent", "to": "soc"},
  {"on": "2027-02-15", "what": "appointed", "to": "bun", "people": ["anna", "bo"], "minutes": {"on": "2027-02-10", "paragraph": "§ 14", "record": "BUN 2027/31"}}
 ]
}`

// read is the document above.
func read() *dialogue.Dialogue {
	d, err := dialogue.Decode([]byte(example))
	if err != nil {
		panic(err)
	}
	return d
}

// must is the value of a call that goes well.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// lines prints the beginnings of some lines of a text that hold a word.
func lines(text string, words ...string) {
	for line := range strings.Lines(text) {
		for _, w := range words {
			if strings.Contains(line, w) {
				fmt.Println(strings.TrimSpace(line))
				break
			}
		}
	}
}

func Example() {
	d, err := dialogue.Decode([]byte(example)) // the document, from a file
	if err != nil {
		fmt.Println(err) // every fault with its place
		return
	}
	report, err := d.Assess(dialogue.Options{On: day("2027-03-08")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Says.SV)
	for _, b := range report.Bodies {
		fmt.Println("-", b.Name.SV+":", b.State.Text().SV)
	}
	for _, o := range report.Meetings[0].Agenda[0].Objections {
		fmt.Println(o.Rule, o.Says.SV)
	}
	// Output:
	// En av två nämnder är med. Ring en senast 17 mars 2027.
	// - utbildningsnämnden: har utsett
	// - socialnämnden: inget svar
	// DLG-203 ”Hur ska vi” frågar hur vi ska göra. Berätta i stället vad vi gör och fråga hur det är hemma hos dem.
}

// An event that cannot have happened is a Fault that says what can.
func ExampleCycle_Apply() {
	cycle := must(read().Cycle())
	held := dialogue.Event{On: day("2027-04-15"), What: dialogue.Held, To: "var", People: []string{"anna"}}
	next := must(cycle.Apply(held))
	before, _ := cycle.State(dialogue.OfMeeting, "var")
	after, _ := next.State(dialogue.OfMeeting, "var")
	fmt.Println(before, after)
	_, err := next.Apply(held)
	fmt.Println(err)
	fmt.Println(len(next.Dialogue().Log), "entries;", "from", next.Term().Committees.From, "to", next.End())
	// Output:
	// planned held
	// at /what: “held” cannot happen now: the meeting “var” has been “held” since 2027-04-15. What can happen is supervisor of the year chosen (awarded) and summary drafted (summaryDrafted).
	// 4 entries; from 2027-01-01 to 2031-01-01
}

func ExampleTransitions() {
	for _, t := range dialogue.Transitions() {
		if t.Of == dialogue.OfQuestion {
			fmt.Println(t.What, t.From, "→", t.To)
		}
	}
	// Output:
	// questionCarried [nothing] → carried
	// questionRaised [carried] → raised
	// questionAnswered [carried raised] → answered
	// questionPrioritized [raised answered] → prioritized
	// questionDone [answered prioritized] → done
	// questionDropped [carried raised answered prioritized] → dropped
}

func ExampleRules() {
	for _, rule := range dialogue.Rules()[:4] {
		fmt.Println(rule.ID, rule.Title.SV, rule.Seeds)
	}
	// Output:
	// DLG-01 Samverkans styrgrupp har beslutat om dialogerna [VOC-04]
	// DLG-02 Alla berörda nämnder har fått brev [VOC-07 VOC-09]
	// DLG-03 Breven gick ut under nämndernas första månad [VOC-06 VOC-07]
	// DLG-04 Varje nämnd har svarat eller blivit påmind [VOC-09]
}

func ExampleDialogue_Letter() {
	paper := must(read().Letter("soc", day("2027-01-11"), samverkan.SV))
	fmt.Println(paper.Title())
	lines(paper.Text(), "Nämnden utser", "Till")
	word := must(paper.Docx())
	fmt.Println(paper.File, string(word[:2])) // a Word document is a ZIP archive
	// Output:
	// Utse två ledamöter till dialogmötena i Vårdcollege Mellanälven
	// Till socialnämnden i Granvik
	// Nämnden utser en ledamot från majoriteten och en från oppositionen att delta i dialogmöten med Vårdcollege Mellanälven under mandatperioden 2027–2030. Arvode och ersättning betalas enligt den egna kommunens regler.
	// brev-soc PK
}

func ExampleDialogue_Reminder() {
	paper := must(read().Reminder("soc", day("2027-03-08"), samverkan.EN))
	lines(paper.Text(), "We wrote", "The committee meets", "Not to have")
	_, err := read().Reminder("bun", day("2027-03-08"), samverkan.EN)
	fmt.Println(err)
	// Output:
	// We wrote to the care committee in Granvik on 11 January 2027 and wonder how it goes. With us the matter is “no answer”.
	// The committee meets on 24 March 2027. It is enough that the proposal in the letter is taken up then.
	// Not to have answered is not to decline. Do get in touch if anything is unclear.
	// at /body: the education committee in Granvik is “has appointed” and needs no reminder. One that has had a letter and not answered can be reminded.
}

func ExampleDialogue_Agenda() {
	paper := must(read().Agenda("var", day("2027-03-08"), samverkan.EN))
	lines(paper.Markdown(), "#", "1")
	// Output:
	// # Agenda: Dialogue meeting on 15 April 2027
	// Dialogue meeting on 15 April 2027 at 13:00, Granvik
	// 1. How should we get more supervisors? (tell)
}

func ExampleDialogue_Summary() {
	d := read()
	d.Log = append(d.Log,
		dialogue.Event{On: day("2027-04-15"), What: dialogue.Held, To: "var", People: []string{"anna"}},
		dialogue.Event{On: day("2027-04-15"), What: dialogue.QuestionCarried, To: "platser"},
		dialogue.Event{On: day("2027-04-20"), What: dialogue.SummaryDrafted, To: "var", Text: both("We told of the supervisors.")})
	paper := must(d.Summary("var", day("2027-04-20"), samverkan.EN))
	lines(paper.Text(), "Summary", "supervisors", "places", "Anna")
	// Output:
	// Summary, draft: Dialogue meeting on 15 April 2027
	// We told of the supervisors.
	// - Are there places enough? To: the education committee in Granvik.
	// - Anna Ek
}

func ExampleDialogue_Invitation() {
	file := must(read().Invitation("var", day("2027-03-08"), samverkan.SV, 1_804_500_000))
	lines(string(must(file.Encode())), "METHOD", "SEQUENCE", "DTSTART;", "SUMMARY", "ATTENDEE")
	// Output:
	// METHOD:REQUEST
	// SEQUENCE:0
	// DTSTART;TZID=Europe/Stockholm:20270415T130000
	// SUMMARY:Dialogmöte 15 april 2027
	// ATTENDEE;RSVP=TRUE;CN=Anna Ek:mailto:anna.ek@granvik.example
}

// Anna was asked, and resigns before the meeting: it is taken out of her calendar.
func ExampleDialogue_Withdrawal() {
	d := read()
	d.Log = append(d.Log,
		dialogue.Event{On: day("2027-03-10"), What: dialogue.Invited, To: "var"},
		dialogue.Event{On: day("2027-03-20"), What: dialogue.Resigned, To: "bun", People: []string{"anna"}})
	file, some, err := d.Withdrawal("var", day("2027-03-21"), samverkan.SV, 1_805_600_000)
	fmt.Println(some, err)
	lines(string(must(file.Encode())), "METHOD", "SEQUENCE", "ATTENDEE")
	// Output:
	// true <nil>
	// METHOD:CANCEL
	// SEQUENCE:1
	// ATTENDEE;CN=Anna Ek:mailto:anna.ek@granvik.example
}

func ExampleDialogue_Handover() {
	paper := must(read().Handover(day("2027-03-08"), samverkan.EN))
	lines(paper.Markdown(), "#", "committee in", "Dialogue meeting")
	// Output:
	// # Handover: Care College Mellanälven
	// ## The committees and the appointed
	// | the education committee in Granvik | has appointed | Anna Ek (the majority) | 1 January 2031 | 10 February 2027 § 14 BUN 2027/31 |
	// | the education committee in Granvik | has appointed | Bo Lind (the opposition) | 1 January 2031 | 10 February 2027 § 14 BUN 2027/31 |
	// | the care committee in Granvik | no answer | nobody |  |  |
	// ## Open questions
	// ## Meetings promised
	// - Dialogue meeting on 15 April 2027 at 13:00, Granvik. Planned.
}

// Another county begins with the meetings and the kinds of items, and with
// nobody's names.
func ExampleDialogue_Template() {
	template := must(read().Template("dialogen", 2030))
	for _, m := range template.Meetings {
		fmt.Println(m.Kind.Text().EN, m.Start.On, m.Agenda[0].Text.EN)
	}
	data := must(template.Encode())
	fmt.Println(strings.Contains(string(data), "Granvik"), len(template.People))
	// Output:
	// dialogue meeting 2031-04-01 How the year went: successes
	// false 0
}

func ExampleReport_Encode() {
	report := must(read().Assess(dialogue.Options{On: day("2027-03-08")}))
	data := must(report.Encode())
	_, rest, _ := strings.Cut(string(data), `"calls":[`)
	call, _, _ := strings.Cut(rest, `,"says"`)
	fmt.Println(call)
	// Output:
	// {"body":"soc","by":"2027-03-17","meets":"2027-03-24"
}

// The year as package plan wants it: what is closed, who is to come, and what
// is to be placed.
func ExampleDialogue_Year() {
	year := must(read().Year(2027, day("2027-03-08")))
	fmt.Println(year.From, year.To)
	for _, m := range year.Meetings {
		fmt.Println(m.ID, m.Name.EN)
	}
	for _, p := range year.People {
		fmt.Println(p.Name.EN, p.Bloc)
	}
	// Output:
	// 2027-03-09 2028-01-01
	// var the spring dialogue meeting
	// host the autumn dialogue meeting
	// Anna Ek majority
	// Bo Lind opposition
}

func ExampleDialogue_Pinned() {
	for _, m := range must(read().Pinned(2027, day("2027-03-08"))) {
		fmt.Println(m.Meeting, m.Kind, m.On, m.Half, m.State)
	}
	// Output:
	// var dialogueMeeting 2027-04-15 spring planned
}
