package dialogue

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// stands reports whether a meeting is held or is to be.
func (m *MeetingState) stands() bool { return m.State != WasCanceled }

// years lists the calendar years of the term, the four that its boards sit.
func (a *assessment) years() (out []int) {
	for y := a.term.Board.From.Year(); y < a.term.Board.To.Year(); y++ {
		out = append(out, y)
	}
	return out
}

// in counts the meetings of a kind that stand in a half of a year.
func (a *assessment) in(kind topic.MeetingKind, year int, half calendar.Half) (out []*MeetingState) {
	for i := range a.out.Meetings {
		if m := &a.out.Meetings[i]; m.Kind == kind && m.stands() && m.Start.On.Year() == year && m.Half == half {
			out = append(out, m)
		}
	}
	return out
}

// twiceRule: a dialogue meeting every spring and every autumn.
func twiceRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-10", Seeds: []string{"VOC-25"},
			Title: samverkan.Text{SV: "Två dialogmöten om året, ett på våren och ett på hösten", EN: "Two dialogue meetings a year, one in spring and one in autumn"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			later := false
			for _, year := range a.years() {
				for _, half := range []calendar.Half{calendar.Spring, calendar.Autumn} {
					all := a.in(topic.DialogueMeeting, year, half)
					n := len(all)
					if n == 1 {
						later = later || a.unnoted(all[0]) // it may not have been held; see DLG-16
						continue
					}
					period, err := half.In(year)
					if err != nil || n == 0 && a.on.Year() < year { // the next year's plan is made in its time
						later = true
						continue
					}
					severity, next := samverkan.Work, samverkan.Text{SV: "Lägg dagen i årets plan.", EN: "Put the day in the plan of the year."}
					switch {
					case n > 1:
						severity = samverkan.Note
						next = samverkan.Text{SV: "Låt ett av dem bli dialogmötet. Gör de andra till något annat, eller flytta dem.", EN: "Let one of them be the dialogue meeting. Make the others something else, or move them."}
					case !a.on.Before(period.To):
						severity = samverkan.Note
						next = samverkan.Text{SV: "Lägg in mötet om det hölls. Planera annars nästa halvår i tid.", EN: "Enter the meeting if it was held. Else plan the next half-year in time."}
					}
					says := samverkan.Text{SV: "{^half} {year} har {n|ett dialogmöte|# dialogmöten}. Det ska vara ett.", EN: "{^half} of {year} has {n|one dialogue meeting|# dialogue meetings}. There should be one."}
					if n == 0 {
						says = samverkan.Text{SV: "{^half} {year} har inget dialogmöte. Det ska vara ett.", EN: "{^half} of {year} has no dialogue meeting. There should be one."}
					}
					out = append(out, finding(severity, "/meetings", says,
						samverkan.Text{SV: "Vi träffas två gånger om året, en vår och en höst.", EN: "We meet twice a year, once in spring and once in autumn."},
						next,
						samverkan.Text{SV: "Mötena som står i dokumentet.", EN: "The meetings in the document."},
						samverkan.Of("half", half.Text()), samverkan.Str("year", strconv.Itoa(year)), samverkan.Int("n", n)))
				}
			}
			if len(out) == 0 && later {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}

// awards reports whether a meeting has, or is to have, the award.
func (m *MeetingState) awards() bool {
	return m.Awarded || m.on(AwardItem)
}

// awardRule: the supervisor of the year is chosen in autumn, and only then.
func awardRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-11", Seeds: []string{"VOC-18"},
			Title: samverkan.Text{SV: "Årets handledare utses på höstens dialogmöte", EN: "The supervisor of the year is chosen at the autumn dialogue meeting"},
		},
		Applies: func(a *assessment) bool { return len(a.out.Meetings) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out, open []samverkan.Finding
			sure, unclear := false, false
			for _, year := range a.years() {
				unclear = unclear || year <= a.on.Year() && len(a.in(topic.DialogueMeeting, year, calendar.Autumn)) == 0
			}
			for i := range a.out.Meetings {
				m := &a.out.Meetings[i]
				at := index("meetings", a.ids.meetings[m.ID])
				autumn := m.Kind == topic.DialogueMeeting && m.Half == calendar.Autumn
				past := m.Start.On.Before(a.on)
				args := []samverkan.Arg{samverkan.Of("meeting", m.Name), samverkan.On("on", m.Start.On)}
				evidence := samverkan.Text{SV: "Mötet {on} och dess dagordning.", EN: "The meeting on {on} and its agenda."}
				switch {
				case !m.stands():
				case m.awards() && !autumn:
					out = append(out, finding(samverkan.Work, at,
						samverkan.Text{SV: "Årets handledare står på {meeting}. Det hör till höstens dialogmöte.", EN: "The supervisor of the year is on {meeting}. It belongs to the autumn dialogue meeting."},
						samverkan.Text{SV: "Vi utser årets handledare i höst.", EN: "We choose the supervisor of the year in autumn."},
						samverkan.Text{SV: "Flytta punkten till höstens dialogmöte.", EN: "Move the item to the autumn dialogue meeting."}, evidence, args...))
				case autumn && !m.awards() && (past || len(m.Agenda) > 0):
					out = append(out, finding(samverkan.Note, at,
						samverkan.Text{SV: "{^meeting} har ingen punkt om årets handledare.", EN: "{^meeting} has no item on the supervisor of the year."},
						samverkan.Text{SV: "Årets handledare ska ha sin stund på höstmötet.", EN: "The supervisor of the year is to have a moment at the autumn meeting."},
						samverkan.Text{SV: "Lägg in punkten, eller skriv i loggen att årets handledare utsågs.", EN: "Add the item, or note in the log that the supervisor was chosen."}, evidence, args...))
				case !autumn:
				case m.Awarded, m.awards() && !past:
					sure = true
				case !past: // its agenda may come
					unclear = true
				default:
					open = append(open, finding(samverkan.Note, at,
						samverkan.Text{SV: "Ingen har noterat om årets handledare utsågs på {meeting}.", EN: "Nobody has noted whether the supervisor of the year was chosen at {meeting}."},
						samverkan.Text{SV: "Vi behöver skriva in vem som blev årets handledare.", EN: "We need to enter who became supervisor of the year."},
						samverkan.Text{SV: "Skriv i loggen att årets handledare utsågs, om det blev så.", EN: "Note in the log that the supervisor was chosen, if so it was."}, evidence, args...))
				}
			}
			if len(out) == 0 && (unclear || !sure || len(open) > 0) {
				return samverkan.Unknown, open
			}
			return found(append(out, open...))
		},
	}
}

// agendaRule makes a rule about the agendas of the dialogue meetings to come.
func agendaRule(info samverkan.RuleInfo, kind topic.MeetingKind, lacks func(*MeetingState) (samverkan.Text, bool), aloud, next samverkan.Text) rule {
	coming := func(m *MeetingState) bool { return m.Kind == kind && len(m.Agenda) > 0 }
	return rule{
		RuleInfo: info,
		Applies:  func(a *assessment) bool { return a.anyComing(coming) },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			a.anyComing(func(m *MeetingState) bool {
				if coming(m) {
					if says, ok := lacks(m); ok {
						out = append(out, finding(samverkan.Work, index("meetings", a.ids.meetings[m.ID])+"/agenda", says, aloud, next,
							samverkan.Text{SV: "Dagordningen till {meeting} har {n|en punkt|# punkter}.", EN: "The agenda of {meeting} has {n|one item|# items}."},
							samverkan.Of("meeting", m.Name), samverkan.Int("n", len(m.Agenda))))
					}
				}
				return false
			})
			return found(out)
		},
	}
}

// on reports whether an agenda has an item about something.
//
//go:noinline
func (m *MeetingState) on(about About) bool {
	for i := range m.Agenda {
		if m.Agenda[i].About == about {
			return true
		}
	}
	return false
}

// bothSidesRule: the agenda has successes and obstacles.
func bothSidesRule() rule {
	return agendaRule(samverkan.RuleInfo{
		ID: "DLG-12", Seeds: []string{"VOC-14"},
		Title: samverkan.Text{SV: "Dialogmötet tar upp både framgångar och hinder", EN: "The dialogue meeting takes up both successes and obstacles"},
	}, topic.DialogueMeeting, func(m *MeetingState) (samverkan.Text, bool) {
		switch success, obstacle := m.on(Success), m.on(Obstacle); {
		case success && !obstacle:
			return samverkan.Text{SV: "Dagordningen till {meeting} tar upp framgångar men inga hinder.", EN: "The agenda of {meeting} takes up successes but no obstacles."}, true
		case obstacle && !success:
			return samverkan.Text{SV: "Dagordningen till {meeting} tar upp hinder men inga framgångar.", EN: "The agenda of {meeting} takes up obstacles but no successes."}, true
		case !success && !obstacle:
			return samverkan.Text{SV: "Dagordningen till {meeting} tar varken upp framgångar eller hinder.", EN: "The agenda of {meeting} takes up neither successes nor obstacles."}, true
		}
		return samverkan.Text{}, false
	}, samverkan.Text{SV: "Vi berättar om det som går bra och det som tar emot.", EN: "We tell of what goes well and what stands in the way."},
		samverkan.Text{SV: "Lägg till en punkt av det slag som saknas.", EN: "Add an item of the kind that is missing."})
}

// reflectionRule: there is a step where the members reflect on their own.
func reflectionRule() rule {
	return agendaRule(samverkan.RuleInfo{
		ID: "DLG-13", Seeds: []string{"VOC-15", "VOC-24"},
		Title: samverkan.Text{SV: "Dialogmötet har tid för reflektion om den egna organisationen", EN: "The dialogue meeting has time to reflect on one's own organization"},
	}, topic.DialogueMeeting, func(m *MeetingState) (samverkan.Text, bool) {
		reflects := m.on(Reflection)
		for i := range m.Agenda {
			stance := m.Agenda[i].Stance
			reflects = reflects || stance == topic.Reflect || stance == topic.AskHome
		}
		return samverkan.Text{SV: "Dagordningen till {meeting} saknar tid för reflektion.", EN: "The agenda of {meeting} has no time for reflection."}, !reflects
	}, samverkan.Text{SV: "Vi vill höra hur det ser ut hos er.", EN: "We want to hear how things are with you."},
		samverkan.Text{SV: "Lägg till ”Hur ser det ut hemma hos er?”.", EN: "Add “How are things where you are?”."})
}

// specificRule: a café has its question.
func specificRule() rule {
	return agendaRule(samverkan.RuleInfo{
		ID: "DLG-14", Seeds: []string{"VOC-26", "VOC-27", "VOC-28"},
		Title: samverkan.Text{SV: "Dialogcaféet har en bestämd fråga", EN: "The dialogue café has one specific question"},
	}, topic.Cafe, func(m *MeetingState) (samverkan.Text, bool) {
		n := 0
		for _, i := range m.Agenda {
			if i.About == Question {
				n++
			}
		}
		switch n {
		case 0:
			return samverkan.Text{SV: "{^meeting} har ingen fråga. Ett café har en.", EN: "{^meeting} has no question. A café has one."}, true
		case 1:
			return samverkan.Text{}, false
		}
		return samverkan.Text{SV: "{^meeting} har {questions|en fråga|# frågor}. Ett café har en.", EN: "{^meeting} has {questions|one question|# questions}. A café has one."}.
			With(samverkan.Int("questions", n)), true
	}, samverkan.Text{SV: "Caféet samlas kring en fråga.", EN: "The café gathers around one question."},
		samverkan.Text{SV: "Märk ut den punkt som är caféets fråga.", EN: "Mark the item that is the café's question."})
}

// responsibleRule: chair and process leader are named.
func responsibleRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-15", Seeds: []string{"VOC-10", "VOC-11", "VOC-12"},
			Title: samverkan.Text{SV: "Ordförande och processledare svarar för mötena tillsammans", EN: "Chair and process leader answer for the meetings together"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var missing []samverkan.Text
			if a.d.Responsible.Chair == "" {
				missing = append(missing, samverkan.Text{SV: "ordförande", EN: "a chair"})
			}
			if a.d.Responsible.ProcessLeader == "" {
				missing = append(missing, samverkan.Text{SV: "processledare", EN: "a process leader"})
			}
			if len(missing) == 0 {
				return samverkan.Pass, nil
			}
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, "/responsible",
				samverkan.Text{SV: "Det saknas {missing} för mötena.", EN: "The meetings have not got {missing}."},
				samverkan.Text{SV: "Vi behöver säga vem som håller ihop mötena.", EN: "We need to say who holds the meetings together."},
				samverkan.Text{SV: "Skriv in {missing}. Ordföranden samordnar, processledaren sammanfattar.", EN: "Enter {missing}. The chair coordinates, the process leader sums up."},
				samverkan.Text{SV: "De ansvariga så som de står i dokumentet.", EN: "Those responsible as the document has them."},
				samverkan.List("missing", missing))}
		},
	}
}

// summaryDays is how long after a meeting its summary is waited for: a month.
const summaryDays = 31

// summaryRule: what was said is summed up and approved.
func summaryRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-16", Seeds: []string{"VOC-12"},
			Title: samverkan.Text{SV: "Varje möte har en godkänd sammanfattning", EN: "Every meeting has an approved summary"},
		},
		Applies: func(a *assessment) bool {
			return len(a.held(topic.DialogueMeeting))+len(a.held(topic.Cafe))+len(a.held(topic.Seminar)) > 0 ||
				a.someMeeting(func(m *MeetingState) bool { return m.Kind != topic.OpenForum && a.unnoted(m) })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out, passed []samverkan.Finding
			for i := range a.out.Meetings {
				if m := &a.out.Meetings[i]; m.Kind != topic.OpenForum && a.unnoted(m) {
					passed = append(passed, finding(samverkan.Note, index("meetings", a.ids.meetings[m.ID]),
						samverkan.Text{SV: "Ingen har noterat om {meeting} hölls.", EN: "Nobody has noted whether {meeting} was held."},
						samverkan.Text{SV: "Vi behöver skriva in hur det gick med {meeting}.", EN: "We need to enter what became of {meeting}."},
						samverkan.Text{SV: "Notera att det hölls och vilka som kom, eller att det flyttades eller ställdes in.", EN: "Note that it was held and who came, or that it was moved or canceled."},
						samverkan.Text{SV: "Mötet {on}.", EN: "The meeting on {on}."},
						samverkan.Of("meeting", m.Name), samverkan.On("on", m.Start.On)))
				}
			}
			waiting := len(passed) > 0
			for _, kind := range []topic.MeetingKind{topic.DialogueMeeting, topic.Cafe, topic.Seminar} { // a forum demands none
				for _, m := range a.held(kind) {
					if m.State == IsApproved {
						continue
					}
					if m.Start.On.DaysUntil(a.on) <= summaryDays {
						waiting = true
						continue
					}
					out = append(out, finding(samverkan.Work, index("meetings", a.ids.meetings[m.ID]),
						samverkan.Text{SV: "{^meeting} har ingen godkänd sammanfattning. Läge: {state}.", EN: "{^meeting} has no approved summary. State: {state}."},
						samverkan.Text{SV: "Sammanfattningen från {meeting} är inte klar.", EN: "The summary of {meeting} is not finished."},
						samverkan.Text{SV: "Skriv den, skicka den på läsning och låt ordföranden godkänna.", EN: "Write it, send it round and let the chair approve it."},
						samverkan.Text{SV: "Mötet {on}.", EN: "The meeting on {on}."},
						samverkan.Of("meeting", m.Name), samverkan.Of("state", m.State.Text()), samverkan.On("on", m.Start.On)))
				}
			}
			if len(out) == 0 && waiting {
				return samverkan.Unknown, passed
			}
			return found(append(out, passed...))
		},
	}
}

// formerRule: a meeting between an election and the next committees still has
// the members appointed before it.
func formerRule() rule {
	// near is within a year before the election, or after it.
	near := func(a *assessment, m *MeetingState) bool {
		election, _, former := a.between(m.Start.On)
		return former && a.on.DaysUntil(election) <= 365
	}
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-17", Seeds: []string{"VOC-06"},
			Title: samverkan.Text{SV: "Möten mellan valet och de nya nämnderna har de tidigare utsedda", EN: "Meetings between the election and the new committees have the members appointed before"},
		},
		Applies: func(a *assessment) bool {
			return a.anyComing(func(m *MeetingState) bool { return near(a, m) })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			a.anyComing(func(m *MeetingState) bool {
				if near(a, m) {
					election, office, _ := a.between(m.Start.On)
					out = append(out, finding(samverkan.Note, index("meetings", a.ids.meetings[m.ID])+"/start",
						samverkan.Text{SV: "{^meeting} ligger efter valet {election} men före de nya nämnderna {end}. De tidigare utsedda kallas.", EN: "{^meeting} lies after the election on {election} but before the new committees on {end}. The members appointed before are invited."},
						samverkan.Text{SV: "På höstmötet är det ni som har varit med som kommer, en sista gång.", EN: "At the autumn meeting it is you who have been in that come, one last time."},
						samverkan.Text{SV: "Kalla de tidigare utsedda. Ta en punkt om vad de lämnar över.", EN: "Invite those appointed before. Take an item on what they hand over."},
						samverkan.Text{SV: "Mötet {on}.", EN: "The meeting on {on}."},
						samverkan.Of("meeting", m.Name), samverkan.On("election", election), samverkan.On("end", office), samverkan.On("on", m.Start.On)))
				}
				return false
			})
			return samverkan.Pass, out
		},
	}
}
