package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// provedRule: every pipeline can be gone through as it must.
func provedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-01", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Vägen genom valideringen håller: alla steg nås, alla ärenden kan ta slut", EN: "The way through the validation holds: every stage is reached, every case can end"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Pipelines) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Pipelines {
				p := &a.out.Pipelines[i]
				for _, x := range p.Proof.Problems {
					f := finding(samverkan.Work, check.At("/pipelines", i)+x.At, words{
						says:     x.Says,
						aloud:    samverkan.Text{SV: "Vägen genom valideringen behöver ritas om på ett ställe, innan någon fastnar där.", EN: "The way through the validation needs redrawing in one place, before somebody gets stuck there."},
						next:     x.Next,
						evidence: samverkan.Text{SV: "Ett exempel på hur det kan gå visas vid vägen.", EN: "An example of how it can go is shown with the pipeline."},
					})
					f.Codes = []string{string(x.Kind)}
					out = append(out, f)
				}
			}
			return found(out)
		},
	}
}

// twoActsRule: the home municipality's mapping and the validation are two acts
// with two owners.
func twoActsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-02", Seeds: []string{"KFA-04", "KFA-05"},
			Title: samverkan.Text{SV: "Inledande kartläggning och validering hålls isär", EN: "Initial mapping and validation are kept apart"},
		},
		Applies: func(a *assessment) bool { return len(a.n.v.Pipelines) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.n.v.Pipelines {
				p := &a.n.v.Pipelines[i]
				var mapping, validating []samverkan.Text
				for _, act := range p.Acts {
					switch act.Kind {
					case pipeline.InitialMapping:
						mapping = append(mapping, act.Owner)
					case pipeline.Validation:
						validating = append(validating, act.Owner)
					}
				}
				if len(mapping) > 0 && len(validating) > 0 && !slices.ContainsFunc(mapping, func(t samverkan.Text) bool { return slices.Contains(validating, t) }) {
					continue
				}
				out = append(out, finding(samverkan.Note, check.At("/pipelines", i)+"/acts", words{
					says:     samverkan.Text{SV: "I ”{name}” är inledande kartläggning och validering inte två uppdrag med var sin ansvarig.", EN: "In “{name}” initial mapping and validation are not two acts with one owner each."},
					aloud:    samverkan.Text{SV: "Vi behöver säga vem som ansvarar för kartläggningen och vem som ansvarar för valideringen.", EN: "We need to say who answers for the mapping and who for the validation."},
					next:     samverkan.Text{SV: "Skriv in hemkommunens kartläggning och anordnarens validering som två uppdrag.", EN: "Enter the home municipality's mapping and the provider's validation as two acts."},
					evidence: samverkan.Text{SV: "Uppdragen så som de står i dokumentet.", EN: "The acts as the document has them."},
				}, samverkan.Of("name", p.Name)))
			}
			if len(out) > 0 {
				return samverkan.Unknown, out
			}
			return samverkan.Pass, nil
		},
	}
}

// eachCase makes findings of cases.
func (a *assessment) eachCase(of func(p *progress, at string) []samverkan.Finding) []samverkan.Finding {
	var out []samverkan.Finding
	for i, p := range a.list {
		for _, f := range of(p, check.At("/cases", i)) {
			f.About = []string{p.of.Municipality}
			out = append(out, f)
		}
	}
	return out
}

func anyJudged(a *assessment) bool {
	return slices.ContainsFunc(a.list, func(p *progress) bool { return len(p.judgments) > 0 })
}

// evidenceRule: each judgment rests on evidence that the case holds.
func evidenceRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-03", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Varje bedömning går att följa till ett underlag", EN: "Each judgment can be followed to evidence"},
		},
		Applies: anyJudged,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return found(a.eachCase(func(p *progress, _ string) (out []samverkan.Finding) {
				told := map[int]bool{}
				for i := range p.judgments {
					j := &p.judgments[i]
					if j.as != Met || told[j.entry] || p.standing(j.outcome) != j || p.rests(j) {
						continue
					}
					told[j.entry] = true
					says := samverkan.Text{SV: "I ärende {case} står ”{outcome}” som visat, men inte av vad.", EN: "In case {case} “{outcome}” stands as shown, but not by what."}
					args := []samverkan.Arg{samverkan.Str("case", p.of.ID), samverkan.On("on", j.on), names("who", j.assessors)}
					if len(j.restsOn) == 0 {
						args = append(args, samverkan.Of("outcome", p.n.outcome(p.of.Occupation, j.outcome).Name))
					} else {
						var without []string // of the same entry
						for k := range p.judgments {
							if x := &p.judgments[k]; x.entry == j.entry && p.standing(x.outcome) == x && !p.rests(x) {
								without = append(without, x.outcome)
							}
						}
						says = samverkan.Text{
							SV: "I ärende {case} står {n|ett mål som visat|# mål som visade} utan att underlaget som anges handlar om {n|det|dem}: {outcomes}.",
							EN: "In case {case} {n|one outcome stands|# outcomes stand} as shown, and the evidence given is not about {n|it|them}: {outcomes}.",
						}
						args = append(args, samverkan.Int("n", len(without)), p.n.outcomeNames(p.of.Occupation, without))
					}
					out = append(out, finding(samverkan.Work, p.logAt(j.entry), words{
						says:     says,
						aloud:    samverkan.Text{SV: "Ett mål är godkänt utan att underlaget är antecknat.", EN: "An outcome is approved without its evidence being noted."},
						next:     samverkan.Text{SV: "Anteckna underlaget med en rättelse.", EN: "Note the evidence by a correction."},
						evidence: samverkan.Text{SV: "Bedömning {on} av {who}.", EN: "Judgment on {on} by {who}."},
					}, args...))
				}
				return out
			}))
		},
	}
}

// rests reports whether a judgment rests on evidence of its outcome, or of a
// criterion of it.
func (p *progress) rests(j *judged) bool {
	s := seen{}
	o := p.n.outcome(p.of.Occupation, j.outcome)
	for i := range p.evidence {
		if slices.Contains(j.restsOn, p.evidence[i].ID) {
			s.add(o, p.evidence[i].Covers)
		}
	}
	return s.coverage(o) != NoneOf
}

// names is a list of IDs for a text.
func names(name string, ids []string) samverkan.Arg {
	list := make([]samverkan.Text, len(ids))
	for i, id := range ids {
		list[i] = samverkan.Same(id)
	}
	return samverkan.List(name, list)
}

// tiesRule: nothing that became known later binds an assessor to the candidate.
func tiesRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-04", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Bedömarna är oberoende, också med det som har blivit känt senare", EN: "The assessors are independent, also by what became known later"},
		},
		Applies: anyJudged,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return found(a.eachCase(func(p *progress, _ string) (out []samverkan.Finding) {
				told := map[string]bool{}
				for i := range p.judgments {
					j := &p.judgments[i]
					for _, who := range j.assessors {
						if told[who] {
							continue
						}
						for _, o := range a.n.tied(who, p.of.Candidate, a.on) {
							told[who] = true
							f := finding(samverkan.Stop, p.logAt(j.entry), words{
								says:     samverkan.Text{SV: "I ärende {case} har {who} bedömt. Det blev känt först efteråt: {why}", EN: "In case {case} {who} has judged. It became known only afterwards: {why}"},
								aloud:    samverkan.Text{SV: "En bedömning behöver göras om av någon som är oberoende.", EN: "A judgment needs to be made again by somebody independent."},
								next:     p.remake(j),
								evidence: samverkan.Text{SV: "Bedömning {on}.", EN: "Judgment on {on}."},
							}, samverkan.Str("case", p.of.ID), samverkan.Str("who", who), samverkan.Of("why", o.Says), samverkan.On("on", j.on))
							f.Codes = []string{string(o.Code)}
							out = append(out, f)
						}
					}
				}
				return out
			}))
		},
	}
}

// remake is how a judgment that must not stand is made again, from where the
// case has come to.
func (p *progress) remake(j *judged) samverkan.Text {
	switch {
	case p.state == Ended && p.holds():
		return samverkan.Text{
			SV: "Återkalla beviset, stryk bedömningen med en rättelse och låt en annan bedömare göra om den i ett nytt ärende.",
			EN: "Withdraw the certificate, strike the judgment by a correction and let another assessor make it again in a new case.",
		}
	case p.state == Ended:
		return samverkan.Text{
			SV: "Stryk bedömningen med en rättelse och låt en annan bedömare göra om den i ett nytt ärende.",
			EN: "Strike the judgment by a correction and let another assessor make it again in a new case.",
		}
	case j.visit < len(p.visits)-1 && !p.n.leadsOn(p.of.Occupation, p.visits[len(p.visits)-1].stage):
		return samverkan.Text{
			SV: "Stryk bedömningen med en rättelse, och det som förde ärendet vidare från bedömningen, det sista först. Låt sedan en annan bedömare göra om den.",
			EN: "Strike the judgment by a correction, and what took the case on from the assessment, the last first. Then let another assessor make it again.",
		}
	}
	return samverkan.Text{SV: "Stryk bedömningen med en rättelse och låt en annan bedömare göra den.", EN: "Strike the judgment by a correction and let another assessor make it."}
}

// holds reports whether a certificate holds.
func (p *progress) holds() bool {
	return slices.ContainsFunc(p.papers, func(x paper) bool { return x.revoked.IsZero() })
}

// decisionRule: a case that ended after something was judged has a decision with
// reasons that agrees with what was shown.
func decisionRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-05", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Varje bedömd kandidat får ett beslut med skäl", EN: "Each candidate who was judged gets a decision with reasons"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.list, func(p *progress) bool { return p.judgedAndEnded() })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return found(a.eachCase(func(p *progress, at string) []samverkan.Finding {
				if !p.judgedAndEnded() {
					return nil
				}
				next := samverkan.Text{SV: "Skriv beslutet, med skäl och hur det kan omprövas.", EN: "Write the decision, with reasons and how it can be reviewed."}
				says := samverkan.Text{SV: "Ärende {case} slutade {on} utan att något beslut är noterat.", EN: "Case {case} ended on {on} with no decision noted."}
				args := []samverkan.Arg{samverkan.Str("case", p.of.ID), samverkan.On("on", p.visits[len(p.visits)-1].ended)}
				if d := p.decision(); d != nil {
					next = samverkan.Text{SV: "Skriv ett nytt beslut, med skäl och hur det kan omprövas.", EN: "Write a new decision, with reasons and how it can be reviewed."}
					left := len(p.remaining())
					switch {
					case d.Decision == Full && left > 0:
						says = samverkan.Text{
							SV: "Beslutet i ärende {case} är ”{decision}”, men efter en rättelse {left|är ett mål inte visat|är # mål inte visade}.",
							EN: "The decision in case {case} is “{decision}”, but after a correction {left|one outcome is|# outcomes are} not shown.",
						}
					case d.Decision != Full && left == 0:
						says = samverkan.Text{
							SV: "Beslutet i ärende {case} är ”{decision}”, men alla mål är visade.",
							EN: "The decision in case {case} is “{decision}”, but all outcomes are shown.",
						}
					default:
						return nil
					}
					args = append(args, samverkan.Of("decision", d.Decision.Text()), samverkan.Int("left", left))
				}
				return []samverkan.Finding{finding(samverkan.Work, at, words{
					says:     says,
					aloud:    samverkan.Text{SV: "En kandidat har bedömts och väntar på ett beslut med skäl.", EN: "A candidate was judged and awaits a decision with reasons."},
					next:     next,
					evidence: samverkan.Text{SV: "Avslutat {on}.", EN: "Ended on {on}."},
				}, args...)}
			}))
		},
	}
}

// judgedAndEnded reports whether a candidate who was judged, or decided about,
// has reached the end without leaving by their own choice.
func (p *progress) judgedAndEnded() bool {
	k := p.kind()
	return (len(p.judgments) > 0 || p.decision() != nil) && k != "" && k != pipeline.ExitWithdrawn
}

// certificateRule: who has a certificate that holds has shown what it says.
func certificateRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-06", Seeds: []string{"KFA-05", "KFA-06"},
			Title: samverkan.Text{SV: "Den som är klar får sitt bevis, och beviset stämmer", EN: "Who is done gets the certificate, and it is right"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.list, func(p *progress) bool {
				_, astray := p.astray()
				return astray || p.kind() == pipeline.Certified || len(p.papers) > 0
			})
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return found(a.eachCase(func(p *progress, at string) []samverkan.Finding {
				holds, left := p.holds(), len(p.remaining())
				args := []samverkan.Arg{samverkan.Str("case", p.of.ID), samverkan.Int("left", left)}
				after := samverkan.Text{SV: "Bedömningarna efter rättelserna.", EN: "The judgments after the corrections."}
				switch where, astray := p.astray(); {
				case holds && (p.kind() == pipeline.Certified && left > 0 || left == p.outcomes()):
					f := words{
						says:     samverkan.Text{SV: "Ärende {case} slutade med bevis, men efter en rättelse {left|är ett mål|är # mål} inte längre {left|visat|visade}.", EN: "Case {case} ended with a certificate, but after a correction {left|one outcome is|# outcomes are} no longer shown."},
						aloud:    samverkan.Text{SV: "Ett bevis vilar på något som har rättats.", EN: "A certificate rests on something that was corrected."},
						next:     samverkan.Text{SV: "Återkalla beviset, och bedöm det som saknas i ett nytt ärende.", EN: "Withdraw the certificate, and judge what is missing in a new case."},
						evidence: after,
					}
					if p.kind() != pipeline.Certified {
						f.says = samverkan.Text{SV: "Ärende {case} slutade med en del av ett bevis, men efter en rättelse är inget mål visat.", EN: "Case {case} ended with part of a certificate, but after a correction no outcome is shown."}
					}
					return []samverkan.Finding{finding(samverkan.Stop, at, f, args...)}
				case astray:
					f := words{
						says:     samverkan.Text{SV: "Ärende {case} har kommit till ”{where}”, men efter en rättelse {left|är ett mål|är # mål} inte {left|visat|visade}.", EN: "Case {case} has come to “{where}”, but after a correction {left|one outcome is|# outcomes are} not shown."},
						aloud:    samverkan.Text{SV: "Ett ärende har gått vidare fast allt inte är visat.", EN: "A case has gone on though not all is shown."},
						next:     samverkan.Text{SV: "Stryk med rättelser det som förde ärendet vidare från bedömningen, det sista först. Då kan det som saknas bedömas.", EN: "Strike by corrections what took the case on from the assessment, the last first. Then what is missing can be judged."},
						evidence: after,
					}
					if left == 0 {
						f.says = samverkan.Text{SV: "Kandidaten i ärende {case} har efter en rättelse visat allt, men ärendet är i ”{where}”.", EN: "The candidate of case {case} has shown all after a correction, but the case is in “{where}”."}
						f.aloud = samverkan.Text{SV: "Någon som har visat allt väntar på att komma vidare.", EN: "Somebody who has shown all waits to go on."}
						f.next = samverkan.Text{SV: "Rätta också vad bedömningen slutade med, så att ärendet går vidare till bevis.", EN: "Correct also what the assessment came to, so that the case goes on to the certificate."}
					}
					return []samverkan.Finding{finding(samverkan.Work, at, f, append(args, samverkan.Of("where", where))...)}
				case p.kind() == pipeline.Certified && len(p.papers) == 0 && p.visits[len(p.visits)-1].ended.DaysUntil(a.on) > paperDays:
					return []samverkan.Finding{finding(samverkan.Work, at, words{
						says:     samverkan.Text{SV: "Kandidaten i ärende {case} är klar sedan {on} och har inte fått sitt bevis.", EN: "The candidate of case {case} has been done since {on} and has no certificate."},
						aloud:    samverkan.Text{SV: "Någon som är klar väntar på sitt bevis.", EN: "Somebody who is done awaits the certificate."},
						next:     samverkan.Text{SV: "Utfärda beviset och notera numret.", EN: "Issue the certificate and note its number."},
						evidence: samverkan.Text{SV: "Avslutat {on}.", EN: "Ended on {on}."},
					}, append(args, samverkan.On("on", p.visits[len(p.visits)-1].ended))...)}
				case holds && p.decision() != nil && p.decision().Decision == Refused:
					return []samverkan.Finding{finding(samverkan.Stop, at, words{
						says:     samverkan.Text{SV: "I ärende {case} gäller ett bevis, men det senaste beslutet är avslag.", EN: "In case {case} a certificate holds, but the last decision is a refusal."},
						aloud:    samverkan.Text{SV: "Ett bevis stämmer inte med beslutet.", EN: "A certificate does not agree with the decision."},
						next:     samverkan.Text{SV: "Återkalla beviset, eller rätta beslutet.", EN: "Withdraw the certificate, or correct the decision."},
						evidence: samverkan.Text{SV: "Beslutet {on}.", EN: "The decision on {on}."},
					}, append(args, samverkan.On("on", p.decision().on))...)}
				}
				return nil
			}))
		},
	}
}

// astray reports whether a correction has left a case further on, or less far,
// than what is shown takes it, with no certificate to withdraw; and where it is.
func (p *progress) astray() (where samverkan.Text, yes bool) {
	for q := p; q == nil || q.corrected == 0; q = q.before {
		if q == nil {
			return where, false
		}
	}
	left := len(p.remaining())
	if s := p.stage(); s != nil {
		return s.Name, left == 0 && s.Training || left > 0 && !p.n.leadsOn(p.of.Occupation, s.ID)
	}
	if p.kind() != pipeline.Certified {
		return where, false
	}
	exit, _ := p.walk.Ended()
	return exit.Name, left > 0 && len(p.papers) == 0
}

// paperDays is how many days somebody who is done may wait for the paper.
const paperDays = 30

// answeredRule: a review, a complaint or an appeal has had its answer.
func answeredRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-07", Seeds: []string{"KFA-05"},
			Title: samverkan.Text{SV: "Den som begär omprövning, klagar eller överklagar får svar", EN: "Who asks for a review, complains or appeals gets an answer"},
		},
		Applies: func(a *assessment) bool {
			return slices.ContainsFunc(a.list, func(p *progress) bool { return len(p.remedies) > 0 })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			return found(a.eachCase(func(p *progress, _ string) (out []samverkan.Finding) {
				for _, r := range p.remedies {
					days := r.asked.DaysUntil(a.on)
					if !r.answered.IsZero() || days <= answerDays {
						continue
					}
					f := finding(samverkan.Work, p.logAt(r.entry), words{
						says:     samverkan.Text{SV: "I ärende {case} har en kandidat väntat på svar i {days|en dag|# dagar}: {what}.", EN: "In case {case} a candidate has waited for an answer for {days|one day|# days}: {what}."},
						aloud:    samverkan.Text{SV: "En kandidat väntar på svar från oss.", EN: "A candidate awaits our answer."},
						next:     samverkan.Text{SV: "Svara, med skäl, och notera det.", EN: "Answer, with reasons, and note it."},
						evidence: samverkan.Text{SV: "Noterat {on}.", EN: "Noted on {on}."},
					}, samverkan.Str("case", p.of.ID), samverkan.Int("days", days), samverkan.Of("what", r.kind.Text()), samverkan.On("on", r.asked))
					f.Codes = []string{string(r.kind)}
					out = append(out, f)
				}
				return out
			}))
		},
	}
}

// answerDays is how many days an answer may take before it is told of.
const answerDays = 30

// coursesRule: what candidates lack can be learned somewhere.
func coursesRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "VAL-08", Seeds: []string{"KFA-03", "KFA-10"},
			Title: samverkan.Text{SV: "Det som saknas går att läsa in", EN: "What is missing can be learned"},
		},
		Applies: anyJudged,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.n.v.Occupations {
				o := &a.n.v.Occupations[i]
				for k, l := range o.Outcomes {
					waiting := 0
					for _, p := range a.list {
						if p.of.Occupation != o.ID || p.state == Ended {
							continue
						}
						if j := p.standing(l.ID); j != nil && j.as != Met {
							waiting++
						}
					}
					if waiting == 0 || len(a.n.supplement(o.ID, []string{l.ID}, a.on).Trains) > 0 {
						continue
					}
					out = append(out, finding(samverkan.Work, check.At(check.At("/occupations", i)+"/outcomes", k), words{
						says:     samverkan.Text{SV: "{^waiting|en kandidat|# kandidater} saknar ”{outcome}”, och ingen kurs i katalogen tar upp det.", EN: "{^waiting|one candidate lacks|# candidates lack} “{outcome}”, and no course of the catalogue takes it up."},
						aloud:    samverkan.Text{SV: "Det finns ett mål som ingen kurs hos oss täcker: {outcome}.", EN: "There is an outcome that no course of ours covers: {outcome}."},
						next:     samverkan.Text{SV: "Hitta en kurs, eller kom överens om hur målet kan läras på en arbetsplats.", EN: "Find a course, or agree on how it can be learned at a workplace."},
						evidence: samverkan.Text{SV: "Bedömningar och kurskatalogen {on}.", EN: "Judgments and the course catalogue on {on}."},
					}, samverkan.Int("waiting", waiting), samverkan.Of("outcome", l.Name), samverkan.On("on", a.on)))
				}
			}
			return found(out)
		},
	}
}
