package dialogue_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// What is said of so many questions and ideas in each state, by hand. A letter
// is one of them: o is open, a answered, p prioritized (which is an answer too),
// d dropped before an answer, x dropped after one; l lives, s has time in the
// schedule, e is embedded, b buried.
func TestCameOf(t *testing.T) {
	question := map[rune][]dialogue.EventKind{
		'o': {}, 'a': {dialogue.QuestionAnswered}, 'p': {dialogue.QuestionRaised, dialogue.QuestionPrioritized},
		'd': {dialogue.QuestionDropped}, 'x': {dialogue.QuestionAnswered, dialogue.QuestionDropped},
	}
	idea := map[rune][]dialogue.EventKind{'l': {}, 's': {dialogue.IdeaScheduled}, 'e': {dialogue.IdeaEmbedded}, 'b': {dialogue.IdeaBuried}}
	for _, c := range []struct{ questions, ideas, sv, en string }{
		{"", "", "Ingen fråga har tagits med hem än.", "No question has been carried home yet."},
		{"o", "", "Den fråga som togs med hem har inte fått svar än.", "The question that was carried home has no answer yet."},
		{"a", "", "Den fråga som togs med hem har fått svar.", "The question that was carried home has an answer."},
		{"x", "", "Den fråga som togs med hem har fått svar.", "The question that was carried home has an answer."},
		{"p", "", "Den fråga som togs med hem har fått svar, och den har bidragit till att något prioriterats hemma.", "The question that was carried home has an answer, and it contributed to something being prioritized at home."},
		{"d", "", "Den fråga som togs med hem lades ner utan svar.", "The question that was carried home was dropped without an answer."},
		{"oo", "", "Ingen av två frågor som togs med hem har fått svar än.", "None of two questions that were carried home has an answer yet."},
		{"ddd", "", "De tre frågor som togs med hem lades ner utan svar.", "The three questions that were carried home were dropped without an answer."},
		{"od", "", "Ingen av två frågor som togs med hem har fått svar än. En är öppen, och en lades ner utan svar.", "None of two questions that were carried home has an answer yet. One is open, and one was dropped without an answer."},
		{"ao", "", "En av två frågor som togs med hem har fått svar så här långt. En är öppen.", "One of two questions that were carried home has an answer so far. One is open."},
		{"aad", "", "Två av tre frågor som togs med hem har fått svar så här långt. En lades ner utan svar.", "Two of three questions that were carried home have an answer so far. One was dropped without an answer."},
		{"app", "", "De tre frågor som togs med hem har fått svar, och två har bidragit till att något prioriterats hemma.", "The three questions that were carried home have an answer, and two contributed to something being prioritized at home."},
		{"apoodd", "", "Två av sex frågor som togs med hem har fått svar så här långt, och en har bidragit till att något prioriterats hemma. Två är öppna, och två lades ner utan svar.", "Two of six questions that were carried home have an answer so far, and one contributed to something being prioritized at home. Two are open, and two were dropped without an answer."},

		{"-", "", "Ingen idé är noterad än.", "No idea has been noted yet."},
		{"-", "l", "Den enda idén lever, utan tid i schemat.", "The only idea is alive, without time in the schedule."},
		{"-", "s", "Den enda idén lever och har tid i schemat.", "The only idea is alive and has time in the schedule."},
		{"-", "e", "Den enda idén har blivit vardag.", "The only idea has become daily work."},
		{"-", "b", "Den enda idén är begravd.", "The only idea is buried."},
		{"-", "ee", "De två idéerna har blivit vardag.", "The two ideas have become daily work."},
		{"-", "bb", "Ingen av två idéer har blivit vardag än. Två är begravda.", "None of two ideas has become daily work yet. Two are buried."},
		{"-", "el", "En av två idéer har blivit vardag så här långt. En lever, utan tid i schemat.", "One of two ideas has become daily work so far. One is alive, without time in the schedule."},
		{"-", "ssb", "Ingen av tre idéer har blivit vardag än. Två lever, med tid i schemat. En är begravd.", "None of three ideas has become daily work yet. Two are alive, with time in the schedule. One is buried."},
		{"-", "eellsb", "Två av sex idéer har blivit vardag så här långt. Tre lever, en av dem med tid i schemat. En är begravd.", "Two of six ideas have become daily work so far. Three are alive, one of them with time in the schedule. One is buried."},
	} {
		t.Run(c.questions+" "+c.ideas, func(t *testing.T) {
			d := granvik()
			note := func(kinds []dialogue.EventKind, id string) {
				for _, k := range kinds {
					e := event("2027-05-01", k, id, says("så"))
					if k == dialogue.IdeaScheduled {
						e.Hours = 4
					}
					d.Log = append(d.Log, e)
				}
			}
			for i, q := range c.questions {
				if q == '-' {
					continue
				}
				id := "q" + strconv.Itoa(i)
				d.Questions = append(d.Questions, dialogue.CarriedQuestion{ID: id, Text: both("x"), Meeting: "var27", Body: "gbun"})
				note(append([]dialogue.EventKind{dialogue.QuestionCarried}, question[q]...), id)
			}
			for i, x := range c.ideas {
				id := "i" + strconv.Itoa(i)
				d.Ideas = append(d.Ideas, dialogue.ImprovementIdea{ID: id, Text: both("x")})
				note(append([]dialogue.EventKind{dialogue.IdeaBorn}, idea[x]...), id)
			}
			r := assess(t, d, "2027-06-01")
			said := r.Questions.Says
			if c.questions == "-" {
				said = r.Ideas.Says
			}
			require.Equal(t, samverkan.Text{SV: c.sv, EN: c.en}, said)
		})
	}
}

// Who is invited, who has said what and who came stands by person; the calendar
// event is the one of the invitation.
func TestWhoComes(t *testing.T) {
	d := then(sent(),
		event("2027-03-01", dialogue.Invited, "var27"),
		event("2027-03-02", dialogue.Replied, "var27", people("anna", "cia"), answer(dialogue.Yes)),
		event("2027-03-03", dialogue.Moved, "var27", start("2027-04-22 13:00")),
		event("2027-03-04", dialogue.Replied, "var27", people("anna"), answer(dialogue.No)),
		event("2027-03-05", dialogue.Replied, "var27", people("bo", "axel"), answer(dialogue.Yes)),
		event("2027-04-22", dialogue.Held, "var27", people("bo", "axel", "ledare")))
	m := meetingOf(t, assess(t, d, "2027-03-05"), "var27")
	var said []string
	for _, p := range m.People {
		if p.Answer != "" || !p.Appointed {
			said = append(said, p.Person+" "+string(p.Answer)+" "+strconv.FormatBool(p.Appointed))
		}
	}
	require.Equal(t, []string{"anna no true", "axel yes false", "bo yes true"}, said)
	require.Len(t, m.People, m.Appointed+1)
	invitation, err := d.Invitation("var27", day("2027-03-05"), samverkan.SV, 1)
	require.NoError(t, err)
	require.Equal(t, invitation.Events[0].UID, m.UID)
	require.Equal(t, invitation.Events[0].Sequence, m.Sequence)
	m = meetingOf(t, assess(t, d, "2027-04-22"), "var27")
	var came []string
	for _, p := range m.People {
		if p.Came {
			came = append(came, p.Person)
		}
	}
	require.Equal(t, []string{"axel", "bo", "ledare"}, came)
	require.Equal(t, 1, m.Came, "of the appointed")
}
