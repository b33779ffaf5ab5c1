package dialogue

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// questionDays is how long a question may lie before it is asked after: half a
// year, so that it has an answer, or a word, at the next dialogue meeting.
const questionDays = 183

// questionsRule: questions carried home are followed.
func questionsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-18", Seeds: []string{"VOC-16"},
			Title: samverkan.Text{SV: "Frågor som togs med hem följs till ett svar", EN: "Questions that were carried home are followed to an answer"},
		},
		Applies: func(a *assessment) bool { return a.out.Questions.Carried > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Questions.Each {
				q := &a.out.Questions.Each[i]
				if q.State != Carried && q.State != Raised || q.Carried.DaysUntil(a.on) <= questionDays {
					continue
				}
				out = append(out, finding(samverkan.Work, index("questions", a.ids.questions[q.ID]),
					samverkan.Text{SV: "”{question}” togs med hem till {body} {carried} och har läget ”{state}”.", EN: "“{question}” was carried home to {body} on {carried} and is “{state}”."},
					samverkan.Text{SV: "Vi är nyfikna på hur det gick med frågan hemma hos er.", EN: "We are curious how the question went at home."},
					samverkan.Text{SV: "Fråga den som bar den. Också ”nedlagd, med skäl” är ett svar.", EN: "Ask the one who carried it. “Dropped, with a reason” is an answer too."},
					samverkan.Text{SV: "Loggen: tagen med hem {carried}.", EN: "The log: carried home on {carried}."},
					samverkan.Of("question", q.Text), samverkan.Of("body", a.nameOf(q.Body)), samverkan.On("carried", q.Carried), samverkan.Of("state", q.State.Text())))
			}
			if len(out) == 0 && a.out.Questions.Open > 0 {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}

// silentRule: every body that was given a question has raised one.
func silentRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-19", Seeds: []string{"VOC-16"},
			Title: samverkan.Text{SV: "Ingen nämnd har bara tagit emot frågor", EN: "No committee has only received questions"},
		},
		Applies: func(a *assessment) bool { return a.out.Questions.Carried > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			waiting := false
			for _, id := range a.out.Questions.Silent {
				if b := &a.d.Bodies[a.ids.bodies[id]]; !b.Contains(a.on) {
					continue // it is no more, and can raise nothing
				}
				late := false
				for k := range a.out.Questions.Each {
					q := &a.out.Questions.Each[k]
					late = late || q.Body == id && q.Carried.DaysUntil(a.on) > patience
				}
				if !late { // it has not had time to meet
					waiting = true
					continue
				}
				out = append(out, finding(samverkan.Note, index("bodies", a.ids.bodies[id]),
					samverkan.Text{SV: "{^body} har inte väckt någon av de frågor som togs med hem dit.", EN: "{^body} has raised none of the questions that were carried there."},
					samverkan.Text{SV: "Några frågor har inte kommit upp hemma än.", EN: "Some questions have not come up at home yet."},
					samverkan.Text{SV: "Fråga de utsedda vad som gör det svårt att väcka dem.", EN: "Ask the appointed what makes it hard to raise them."},
					samverkan.Text{SV: "Ingen väckt fråga finns i loggen.", EN: "No raised question is in the log."},
					samverkan.Of("body", a.nameOf(id))))
			}
			if len(out) == 0 && waiting {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}

// memberWords is what an idea may lack.
func memberWords(m Member) samverkan.Text {
	switch m {
	case HasPeople:
		return samverkan.Text{SV: "ägare", EN: "an owner"}
	case HasHours:
		return samverkan.Text{SV: "tid i schemat", EN: "time in the schedule"}
	case HasKronor:
		return samverkan.Text{SV: "plats i budgeten", EN: "a place in the budget"}
	}
	return samverkan.Same(string(m))
}

func lackWords(lacks []Member) samverkan.Arg {
	var out []samverkan.Text
	for _, m := range lacks {
		out = append(out, memberWords(m))
	}
	return samverkan.List("lacks", out)
}

// lackingRule: living ideas have an owner and time; that they are done besides
// the job is the assumption that buries them.
func lackingRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-20", Seeds: []string{"INNO-11", "INNO-12", "INNO-14"},
			Title: samverkan.Text{SV: "Idéer som lever har ägare och tid i schemat", EN: "Ideas that live have an owner and time in the schedule"},
		},
		Applies: func(a *assessment) bool { return a.out.Ideas.Alive+a.out.Ideas.Scheduled > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Ideas.Each {
				idea := &a.out.Ideas.Each[i]
				if idea.State != Alive && idea.State != InSchedule || idea.Born.DaysUntil(a.on) <= gateDays {
					continue // it may be new
				}
				var lacks []Member
				if idea.Owner == "" {
					lacks = append(lacks, HasPeople)
				}
				if idea.Hours == 0 || !idea.HoursUntil.IsZero() && !a.on.Before(idea.HoursUntil) {
					lacks = append(lacks, HasHours)
				}
				if len(lacks) == 0 {
					continue
				}
				out = append(out, finding(samverkan.Work, index("ideas", a.ids.ideas[idea.ID]),
					samverkan.Text{SV: "”{idea}” har levt sedan {born} utan {lacks}.", EN: "“{idea}” has lived since {born} without {lacks}."},
					samverkan.Text{SV: "En idé behöver någon som har tid för den.", EN: "An idea needs somebody who has time for it."},
					samverkan.Text{SV: "Ge den {lacks}, eller begrav den med ett skäl.", EN: "Give it {lacks}, or bury it with a reason."},
					samverkan.Text{SV: "Loggen: född {born}.", EN: "The log: born on {born}."},
					samverkan.Of("idea", idea.Text), samverkan.On("born", idea.Born), lackWords(lacks)))
			}
			return found(out)
		},
	}
}

// gateRule: before a project ends, its ideas are embedded, planned or buried.
func gateRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-21", Seeds: []string{"INNO-13", "INNO-12"},
			Title: samverkan.Text{SV: "Innan ett projekt slutar har varje idé en plan eller ett skäl att begravas", EN: "Before a project ends every idea has a plan or a reason to be buried"},
		},
		Applies: func(a *assessment) bool { return len(a.d.Projects) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out, open []samverkan.Finding
			for i := range a.d.Projects {
				p := &a.d.Projects[i]
				lives := false
				for k := range a.out.Ideas.Each {
					s := &a.out.Ideas.Each[k]
					lives = lives || a.d.Ideas[a.ids.ideas[s.ID]].Project == p.ID && (s.State == Alive || s.State == InSchedule)
				}
				if p.To.IsZero() && lives {
					open = append(open, finding(samverkan.Note, index("projects", i),
						samverkan.Text{SV: "Projektet ”{project}” har levande idéer och inget slutdatum.", EN: "The project “{project}” has living ideas and no end date."},
						samverkan.Text{SV: "Vi behöver veta när projektet slutar.", EN: "We need to know when the project ends."},
						samverkan.Text{SV: "Skriv in när det slutar.", EN: "Enter when it ends."},
						samverkan.Text{SV: "Projektets tid.", EN: "The project's time."},
						samverkan.Of("project", p.Name)))
				}
			}
			for g := range a.out.Ideas.Gates {
				gate := &a.out.Ideas.Gates[g]
				for _, idea := range gate.Living {
					if len(idea.Lacks)+len(idea.Unknown) == 0 {
						continue // owner, time and money outlive the project
					}
					severity, when := samverkan.Work, samverkan.Text{SV: "slutar {ends}", EN: "ends on {ends}"}
					if gate.Ends.Before(a.on) {
						severity, when = samverkan.Stop, samverkan.Text{SV: "slutade {ends}", EN: "ended on {ends}"}
					}
					says, next := samverkan.Text{SV: "Projektet ”{project}” {when}. ”{idea}” saknar {lacks}.", EN: "The project “{project}” {when}. “{idea}” has not got {lacks}."},
						samverkan.Text{SV: "Gör en plan för hur den blir vardag: {lacks}. Annars begrav den med ett skäl.", EN: "Make a plan for how it becomes daily work: {lacks}. Or bury it with a reason."}
					lacks, to := idea.Lacks, &out
					if len(lacks) == 0 {
						severity, lacks, to = samverkan.Note, idea.Unknown, &open
						says = samverkan.Text{SV: "Projektet ”{project}” {when}. Det står inte hur länge ”{idea}” har {lacks}.", EN: "The project “{project}” {when}. It is not written for how long “{idea}” has {lacks}."}
						next = samverkan.Text{SV: "Fråga hur länge det gäller, och notera det.", EN: "Ask for how long it holds, and note it."}
					}
					k := a.ids.ideas[idea.ID]
					*to = append(*to, finding(severity, index("ideas", k), says,
						samverkan.Text{SV: "Projektets idéer ska få ett hem eller en värdig begravning.", EN: "The project's ideas are to have a home or a decent burial."},
						next,
						samverkan.Text{SV: "Projektets tid och idéns logg.", EN: "The project's time and the idea's log."},
						samverkan.Of("project", gate.Name), samverkan.Of("when", when.With(samverkan.On("ends", gate.Ends))),
						samverkan.Of("idea", a.d.Ideas[k].Text), lackWords(lacks)))
				}
			}
			if len(out) == 0 && len(open) > 0 {
				return samverkan.Unknown, open
			}
			return found(append(out, open...))
		},
	}
}

// followedRule: interfaces are followed every half-year for three years.
func followedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-22", Seeds: []string{"INNO-03", "INNO-04"},
			Title: samverkan.Text{SV: "Samverkansytor följs varje halvår i tre år", EN: "Interfaces are followed every half-year for three years"},
		},
		Applies: func(a *assessment) bool {
			for i := range a.out.Interfaces {
				if a.out.Interfaces[i].State != Nothing {
					return true
				}
			}
			return false
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for n := range a.out.Interfaces {
				f := &a.out.Interfaces[n]
				for k, h := range f.Halves {
					period, err := h.Half.In(h.Year)
					if h.Followed || err != nil || k+1 == len(f.Halves) && a.on.Before(period.To) {
						continue // or it is not over yet
					}
					i := a.ids.interfaces[f.ID]
					out = append(out, finding(samverkan.Note, index("interfaces", i),
						samverkan.Text{SV: "Ytan ”{name}” följdes inte upp {half} {year}.", EN: "The interface “{name}” was not followed up in {half} of {year}."},
						samverkan.Text{SV: "Vi har en samverkansyta att höra efter om.", EN: "There is an interface to ask after."},
						samverkan.Text{SV: "Fråga de två organisationerna hur det går, och notera läget.", EN: "Ask the two organizations how it goes, and note the state."},
						samverkan.Text{SV: "Inget är noterat i loggen det halvåret.", EN: "Nothing is noted in the log that half-year."},
						samverkan.Of("name", a.d.Interfaces[i].subjectOf()), samverkan.Of("half", h.Half.Text()), samverkan.Str("year", itoa(h.Year))))
				}
			}
			return found(out)
		},
	}
}

// seriesRule: a series has a seminar for each of its numbers.
func seriesRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-23", Seeds: []string{"INNO-09"},
			Title: samverkan.Text{SV: "Seminarieserien är hel", EN: "The series of seminars is whole"},
		},
		Applies: func(a *assessment) bool { return len(a.out.Series) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Series {
				s := &a.out.Series[i]
				if len(s.Twice) > 0 {
					out = append(out, finding(samverkan.Note, index("series", i),
						samverkan.Text{SV: "Serien ”{name}” har flera seminarier med nummer {numbers}.", EN: "The series “{name}” has several seminars with number {numbers}."},
						samverkan.Text{SV: "Serien behöver numreras om.", EN: "The series needs to be numbered again."},
						samverkan.Text{SV: "Ge varje seminarium ett eget nummer.", EN: "Give each seminar a number of its own."},
						samverkan.Text{SV: "Mötena som står i dokumentet.", EN: "The meetings in the document."},
						samverkan.Of("name", s.Name), listed(s.Twice)))
				}
				if len(s.Missing) == 0 {
					continue
				}
				out = append(out, finding(samverkan.Note, index("series", i),
					samverkan.Text{SV: "Serien ”{name}” om {of} saknar nummer {numbers}.", EN: "The series “{name}” of {of} has no number {numbers}."},
					samverkan.Text{SV: "Serien är inte helt planerad än.", EN: "The series is not fully planned yet."},
					samverkan.Text{SV: "Lägg in de seminarier som saknas, eller korta serien.", EN: "Add the seminars that are missing, or shorten the series."},
					samverkan.Text{SV: "Hållna: {held} av {of}.", EN: "Held: {held} of {of}."},
					samverkan.Of("name", s.Name), samverkan.Int("of", s.Of), listed(s.Missing), samverkan.Int("held", s.Held)))
			}
			return found(out)
		},
	}
}

// listed is some numbers as a sentence lists them.
func listed(numbers []int) samverkan.Arg {
	var out []samverkan.Text
	for _, n := range numbers {
		out = append(out, samverkan.Same(itoa(n)))
	}
	return samverkan.List("numbers", out)
}

// voicesRule: a series hears the citizen and somebody from outside.
func voicesRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-24", Seeds: []string{"INNO-05", "INNO-16"},
			Title: samverkan.Text{SV: "Seminarierna har medborgarens röst och någon utifrån", EN: "The seminars have the citizen's voice and somebody from outside"},
		},
		Applies: func(a *assessment) bool {
			return a.someMeeting(func(m *MeetingState) bool { return m.Kind == topic.Seminar && m.Series != "" && m.stands() })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Series {
				s := &a.out.Series[i]
				var missing []samverkan.Text
				if !slices.Contains(s.Perspectives, Citizens) {
					missing = append(missing, samverkan.Text{SV: "medborgare", EN: "citizens"})
				}
				if !slices.Contains(s.Perspectives, Business) && !slices.Contains(s.Perspectives, Research) {
					missing = append(missing, samverkan.Text{SV: "näringsliv eller forskning", EN: "business or research"})
				}
				if len(missing) == 0 {
					continue
				}
				out = append(out, finding(samverkan.Note, index("series", i),
					samverkan.Text{SV: "Serien ”{name}” har inte hört {missing}.", EN: "The series “{name}” has not heard {missing}."},
					samverkan.Text{SV: "Vi har hört varandra. Nu vill vi höra fler.", EN: "We have heard each other. Now we want to hear more."},
					samverkan.Text{SV: "Bjud in {missing} till nästa seminarium.", EN: "Invite {missing} to the next seminar."},
					samverkan.Text{SV: "Perspektiven som mötena i serien anger.", EN: "The perspectives that the meetings of the series name."},
					samverkan.Of("name", s.Name), samverkan.List("missing", missing)))
			}
			return found(out)
		},
	}
}
