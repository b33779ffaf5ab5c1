package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

func anyMunicipality(a *assessment) bool {
	return a.out.Network.Municipalities > 0 && len(a.n.v.Occupations) > 0
}

// unrecorded is what a rule about offers or assessors says where none are
// written down: who offers what is not known, it is not that nobody does.
func unrecorded(at string, what samverkan.Text) (samverkan.Outcome, []samverkan.Finding) {
	return samverkan.Unknown, []samverkan.Finding{finding(samverkan.Note, at, words{
		says:     samverkan.Text{SV: "Det står inte {what}.", EN: "It is not written {what}."},
		aloud:    samverkan.Text{SV: "Vi har inte skrivit ner {what}.", EN: "We have not written down {what}."},
		next:     samverkan.Text{SV: "Skriv in det ni vet. Det går bra att börja med en kommun.", EN: "Enter what you know. One municipality is enough to begin with."},
		evidence: samverkan.Text{SV: "Listan i dokumentet är tom.", EN: "The list in the document is empty."},
	}, samverkan.Of("what", what))}
}

// nameList lists organizations by name for a text.
func (n *network) nameList(name string, ids []string) samverkan.Arg {
	list := make([]samverkan.Text, len(ids))
	for i, id := range ids {
		list[i] = n.nameOf(id)
	}
	return samverkan.List(name, list)
}

// partnersRule: municipality, region and trade are in it together.
func partnersRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-13", Seeds: []string{"KFA-04"},
			Title: samverkan.Text{SV: "Kommun, region och bransch är med", EN: "Municipality, region and trade take part"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Organizations) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var missing []samverkan.Text
			for _, k := range []OrganizationKind{Municipality, Region, Trade} {
				if !slices.ContainsFunc(a.n.v.Organizations, func(o Organization) bool { return o.Kind == k }) {
					missing = append(missing, k.Text())
				}
			}
			if len(missing) == 0 {
				return samverkan.Pass, nil
			}
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, "/organizations", words{
				says:     samverkan.Text{SV: "I nätverket saknas {missing}.", EN: "The network lacks {missing}."},
				aloud:    samverkan.Text{SV: "Vi är inte alla som behövs. Det saknas {missing}.", EN: "Not all who are needed are here. Missing: {missing}."},
				next:     samverkan.Text{SV: "Bjud in den som saknas till att vara med och skapa nätverket.", EN: "Invite whoever is missing to help create the network."},
				evidence: samverkan.Text{SV: "Organisationerna så som de står i dokumentet.", EN: "The organizations as the document has them."},
			}, samverkan.List("missing", missing))}
		},
	}
}

// takePartRule: every municipality offers something or has its candidates taken.
func takePartRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-14", Seeds: []string{"KFA-13"},
			Title: samverkan.Text{SV: "Alla kommuner är med", EN: "All municipalities take part"},
		},
		Applies: anyMunicipality,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			if len(a.n.v.Offers) == 0 {
				return unrecorded("", samverkan.Text{SV: "vem som erbjuder vad", EN: "who offers what"})
			}
			var out []samverkan.Finding
			part := map[string]bool{}
			for i := range a.out.Network.Cells {
				if c := &a.out.Network.Cells[i]; c.State != Gap {
					part[c.Municipality] = true
				}
			}
			for _, m := range a.n.municipalities() {
				if part[m] {
					continue
				}
				f := finding(samverkan.Work, check.At("/organizations", a.n.orgs[m]), words{
					says:     samverkan.Text{SV: "{^name} erbjuder ingen validering, och ingen annan tar emot kommunens kandidater.", EN: "{^name} offers no validation, and nobody else takes its candidates."},
					aloud:    samverkan.Text{SV: "{^name} är inte med än.", EN: "{^name} is not in yet."},
					next:     samverkan.Text{SV: "Visa vad validering har gett en liknande kommun, och bjud in till att forma nätverket.", EN: "Show what validation has given a similar municipality, and invite it to shape the network."},
					evidence: samverkan.Text{SV: "Erbjudandena {on}.", EN: "The offers on {on}."},
				}, samverkan.Of("name", a.n.nameOf(m)), samverkan.On("on", a.on))
				f.About = []string{m}
				out = append(out, f)
			}
			return found(out)
		},
	}
}

// gapsRule: in a municipality that takes part, no stage is left to nobody.
func gapsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-15", Seeds: []string{"KFA-05", "KFA-13"},
			Title: samverkan.Text{SV: "Inget steg saknar någon som erbjuder det", EN: "No stage lacks somebody who offers it"},
		},
		Applies: anyMunicipality,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			if len(a.n.v.Offers) == 0 {
				return unrecorded("", samverkan.Text{SV: "vem som erbjuder vad", EN: "who offers what"})
			}
			var out []samverkan.Finding
			for cells := a.out.Network.Cells; len(cells) > 0; {
				first, n := &cells[0], 1 // a municipality's cells of an occupation stand together
				for n < len(cells) && cells[n].Municipality == first.Municipality && cells[n].Occupation == first.Occupation {
					n++
				}
				m, o := first.Municipality, &a.n.v.Occupations[a.n.occupations[first.Occupation]]
				var gaps []samverkan.Text
				for _, c := range cells[:n] {
					if c.State == Gap {
						gaps = append(gaps, stageOf(a.n.pipelineOf(o.ID), c.Stage).Name)
					}
				}
				cells = cells[n:]
				if len(gaps) == n || len(gaps) == 0 {
					continue // VAL-14 tells of a municipality that has nothing
				}
				f := finding(samverkan.Work, check.At("/organizations", a.n.orgs[m]), words{
					says:     samverkan.Text{SV: "För kandidater i {name} som ska bli {occupation} erbjuder ingen {gaps}.", EN: "For candidates in {name} in the occupation {occupation}, nobody offers {gaps}."},
					aloud:    samverkan.Text{SV: "I {name} tar vägen slut innan kandidaten är klar.", EN: "In {name} the way ends before the candidate is done."},
					next:     samverkan.Text{SV: "Kom överens om vilken grannkommun eller anordnare som tar emot.", EN: "Agree on which neighbor or provider takes them."},
					evidence: samverkan.Text{SV: "Erbjudandena {on}.", EN: "The offers on {on}."},
				}, samverkan.Of("name", a.n.nameOf(m)), samverkan.Of("occupation", o.Name), samverkan.List("gaps", gaps), samverkan.On("on", a.on))
				f.About = []string{m}
				out = append(out, f)
			}
			return found(out)
		},
	}
}

// assessorsRule: every outcome can be judged, also when one assessor is away.
func assessorsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-16", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Varje mål kan bedömas, också när en bedömare är borta", EN: "Each outcome can be judged, also when one assessor is away"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.out.Network.Occupations, func(o OccupationAssessors) bool { return o.Needed > 0 })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			if len(a.n.v.Assessors) == 0 {
				return unrecorded("", samverkan.Text{SV: "vilka som får bedöma", EN: "who may judge"})
			}
			var out []samverkan.Finding
			for i, s := range a.out.Network.Occupations {
				at := check.At("/occupations", i)
				args := []samverkan.Arg{
					samverkan.Of("occupation", a.n.v.Occupations[i].Name), samverkan.Int("needed", s.Needed), samverkan.Int("fewest", s.Fewest),
					a.n.outcomeList("few", s.Occupation, s.TooFew), a.n.outcomeList("tight", s.Occupation, s.Tight), samverkan.On("on", a.on),
				}
				if len(s.TooFew) > 0 {
					out = append(out, finding(samverkan.Stop, at, words{
						says:     samverkan.Text{SV: "För {occupation} behövs {needed|en bedömare|# bedömare}, och så många finns inte för {few}.", EN: "The occupation {occupation} needs {needed|one assessor|# assessors}, and there are not so many for {few}."},
						aloud:    samverkan.Text{SV: "Vi saknar bedömare för en del av det som {occupation} ska kunna.", EN: "We lack assessors for some of what the occupation {occupation} asks for."},
						next:     samverkan.Text{SV: "Be branschen att godkänna fler, eller låna av en grannkommun.", EN: "Ask the trade to approve more, or borrow from a neighbor."},
						evidence: samverkan.Text{SV: "Godkännandena {on}.", EN: "The approvals on {on}."},
					}, args...))
				}
				if len(s.Tight) > 0 {
					out = append(out, finding(samverkan.Note, at, words{
						says:     samverkan.Text{SV: "För {occupation} finns precis så många bedömare som behövs för {tight}. Är en borta går det inte att bedöma.", EN: "The occupation {occupation} has just as many assessors as needed for {tight}. With one away it cannot be judged."},
						aloud:    samverkan.Text{SV: "Det hänger på enstaka personer att vi kan bedöma {occupation}.", EN: "It hangs on single people that we can judge the occupation {occupation}."},
						next:     samverkan.Text{SV: "Utbilda en bedömare till, gärna gemensamt med en grannkommun.", EN: "Train one more assessor, preferably together with a neighbor."},
						evidence: samverkan.Text{SV: "Godkännandena {on}.", EN: "The approvals on {on}."},
					}, args...))
				}
			}
			return found(out)
		},
	}
}

// outcomeList lists outcomes by name for a text.
func (n *network) outcomeList(name, occupation string, ids []string) samverkan.Arg {
	list := make([]samverkan.Text, len(ids))
	for i, id := range ids {
		list[i] = samverkan.Text{SV: "”{x}”", EN: "“{x}”"}.With(samverkan.Of("x", n.outcome(occupation, id).Name))
	}
	return samverkan.List(name, list)
}

// lapsingRule: no approval lapses unseen.
func lapsingRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-17", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Inget godkännande löper ut obemärkt", EN: "No approval lapses unseen"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Assessors) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i, s := range a.out.Network.Occupations {
				for _, l := range s.Lapsing {
					out = append(out, finding(samverkan.Note, check.At("/assessors", a.n.assessors[l.Assessor]), words{
						says:     samverkan.Text{SV: "{who} är godkänd för yrket {occupation} till och med {last}.", EN: "{who} is approved to judge the occupation {occupation} until {last}."},
						aloud:    samverkan.Text{SV: "Ett godkännande behöver förnyas i tid.", EN: "An approval needs renewing in time."},
						next:     samverkan.Text{SV: "Be branschen att förnya det.", EN: "Ask the trade to renew it."},
						evidence: samverkan.Text{SV: "Bedömaren så som den står i dokumentet.", EN: "The assessor as the document has it."},
					}, samverkan.Str("who", l.Assessor), samverkan.Of("occupation", a.n.v.Occupations[i].Name), samverkan.On("last", l.Last)))
				}
			}
			return found(out)
		},
	}
}

// rolesRule: the roles that the network needs are held.
func rolesRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-18", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "De roller som behövs är tillsatta", EN: "The roles that are needed are held"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Roles) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Roles {
				r := &a.out.Roles[i]
				if len(r.Vacant) == 0 {
					continue
				}
				f := finding(samverkan.Work, check.At("/roles", i), words{
					says:     samverkan.Text{SV: "{^role} saknas hos {vacant}.", EN: "{^role} is missing at {vacant}."},
					aloud:    samverkan.Text{SV: "Vi behöver någon som är {role} hos {vacant}.", EN: "We need somebody who is {role} at {vacant}."},
					next:     samverkan.Text{SV: "Utse någon, eller dela rollen med en grannkommun.", EN: "Appoint somebody, or share the role with a neighbor."},
					evidence: samverkan.Text{SV: "Rollerna {on}.", EN: "The roles on {on}."},
				}, samverkan.Of("role", r.Name), a.n.nameList("vacant", r.Vacant), samverkan.On("on", a.on))
				f.About = r.Vacant
				out = append(out, f)
			}
			return found(out)
		},
	}
}

// centralRule: the trade's shared standards are used.
func centralRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-19", Seeds: []string{"KFA-16"},
			Title: samverkan.Text{SV: "Branschens egna modeller används", EN: "The trade's own models are used"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Occupations) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			own := false
			for i := range a.n.v.Occupations {
				o := &a.n.v.Occupations[i]
				at := check.At("/occupations", i)
				switch {
				case o.Standard.Central:
					continue
				case o.Standard == (Standard{}): // whose it is, is not known
					out = append(out, finding(samverkan.Note, at, words{
						says:     samverkan.Text{SV: "Det står inte vilken standard som används för {occupation}.", EN: "It is not written which standard is used for the occupation {occupation}."},
						aloud:    samverkan.Text{SV: "Vi har inte skrivit ner vad {occupation} bedöms mot.", EN: "We have not written down what the occupation {occupation} is judged against."},
						next:     samverkan.Text{SV: "Skriv in standarden, och om den är branschens egen.", EN: "Enter the standard, and whether it is the trade's own."},
						evidence: samverkan.Text{SV: "Yrket så som det står i dokumentet.", EN: "The occupation as the document has it."},
					}, samverkan.Of("occupation", o.Name)))
				default:
					own = true
					out = append(out, finding(samverkan.Note, at+"/standard", words{
						says:     samverkan.Text{SV: "För {occupation} används en egen standard.", EN: "The occupation {occupation} uses a standard of your own."},
						aloud:    samverkan.Text{SV: "Det finns kanske en modell i branschen för {occupation} som vi kan använda.", EN: "There may be a model in the trade for {occupation} that we can use."},
						next:     samverkan.Text{SV: "Se efter vad branschen redan har, innan ni bygger vidare på er egen.", EN: "See what the trade has already, before you build on your own."},
						evidence: samverkan.Text{SV: "Standarden så som den står i dokumentet.", EN: "The standard as the document has it."},
					}, samverkan.Of("occupation", o.Name)))
				}
			}
			if len(out) > 0 && !own {
				return samverkan.Unknown, out
			}
			return found(out)
		},
	}
}

// levelRule: a decision on a level has not lapsed.
func levelRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-20", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Nivåbeslut och koder gäller", EN: "Level decisions and codes hold"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.n.v.Occupations, func(o Occupation) bool { return len(o.Alignments) > 0 })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.n.v.Occupations {
				o := &a.n.v.Occupations[i]
				for k, x := range o.Alignments {
					holds := slices.ContainsFunc(o.Alignments, func(y Alignment) bool { return y.Scheme == x.Scheme && y.Contains(a.on) })
					last := slices.ContainsFunc(o.Alignments, func(y Alignment) bool { return y.Scheme == x.Scheme && x.To.Before(y.To) })
					if holds || last || x.To.IsZero() || a.on.Before(x.To) {
						continue
					}
					out = append(out, finding(samverkan.Work, check.At(check.At("/occupations", i)+"/alignments", k), words{
						says:     samverkan.Text{SV: "{^occupation} hade {scheme} {code} till och med {last}. Beslutet gäller inte längre.", EN: "{^occupation} had {scheme} {code} until {last}. The decision holds no longer."},
						aloud:    samverkan.Text{SV: "Nivåbeslutet för {occupation} behöver förnyas.", EN: "The level decision of {occupation} needs renewing."},
						next:     samverkan.Text{SV: "Ansök på nytt, och skriv inte nivån i nya bevis förrän beslutet finns.", EN: "Apply again, and leave the level out of new certificates until there is a decision."},
						evidence: samverkan.Text{SV: "Beslutet så som det står i dokumentet.", EN: "The decision as the document has it."},
					}, samverkan.Of("occupation", o.Name), samverkan.Of("scheme", x.Scheme.Text()), samverkan.Str("code", x.Code), samverkan.On("last", x.To.AddDays(-1))))
				}
			}
			return found(out)
		},
	}
}

// freshDays is how old a look at a course may be: a year, since a course is
// planned by the year.
const freshDays = 365

// catalogueRule: the course catalogue is kept up to date.
func catalogueRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-21", Seeds: []string{"KFA-03"},
			Title: samverkan.Text{SV: "Kurskatalogen är aktuell", EN: "The course catalogue is up to date"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.n.v.Courses, func(c Course) bool { return c.Contains(a.on) })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var stale, never []samverkan.Text
			first := -1
			for i := range a.n.v.Courses {
				c := &a.n.v.Courses[i]
				switch {
				case !c.Contains(a.on):
					continue
				case c.Checked.IsZero():
					never = append(never, c.Name)
				case c.Checked.DaysUntil(a.on) > freshDays:
					stale = append(stale, c.Name)
				default:
					continue
				}
				if first < 0 {
					first = i
				}
			}
			if first < 0 {
				return samverkan.Pass, nil
			}
			f := finding(samverkan.Note, check.At("/courses", first), words{
				says:     samverkan.Text{SV: "{^n|en kurs|# kurser} i katalogen har inte kontrollerats på ett år: {names}.", EN: "{^n|one course|# courses} of the catalogue {n|has|have} not been checked for a year: {names}."},
				aloud:    samverkan.Text{SV: "Vi vet inte säkert att alla kurser i katalogen finns kvar.", EN: "We do not know for certain that all courses of the catalogue are still there."},
				next:     samverkan.Text{SV: "Fråga anordnarna och skriv in dagen.", EN: "Ask the providers and enter the day."},
				evidence: samverkan.Text{SV: "Kurserna så som de står i dokumentet.", EN: "The courses as the document has them."},
			}, samverkan.Int("n", len(stale)+len(never)), samverkan.List("names", append(stale, never...)))
			if len(stale) == 0 {
				return samverkan.Unknown, []samverkan.Finding{f}
			}
			return samverkan.Fail, []samverkan.Finding{f}
		},
	}
}
