package dialogue

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

// eachBody makes a finding of every affected body that one is made for.
func (a *assessment) eachBody(of func(b *BodyState, at string) (samverkan.Finding, bool)) []samverkan.Finding {
	var out []samverkan.Finding
	for i := range a.out.Bodies {
		b := &a.out.Bodies[i]
		if f, ok := of(b, index("bodies", a.ids.bodies[b.ID])); ok {
			f.About = b.Organizations
			f.Codes = append(f.Codes, string(b.State))
			out = append(out, f)
		}
	}
	return out
}

func anyBody(a *assessment) bool { return len(a.out.Bodies) > 0 }

// someBody reports whether something holds of an affected body.
func (a *assessment) someBody(is func(b *BodyState) bool) bool {
	for i := range a.out.Bodies {
		if is(&a.out.Bodies[i]) {
			return true
		}
	}
	return false
}

func anyAsked(a *assessment) bool {
	return a.someBody(func(b *BodyState) bool { return !b.Asked.IsZero() })
}

// programRule: the steering group has decided on the program.
func programRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-01", Seeds: []string{"VOC-04"},
			Title: samverkan.Text{SV: "Samverkans styrgrupp har beslutat om dialogerna", EN: "The steering group has decided on the dialogue"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			if p := a.d.Program; !p.DecidedBy.IsZero() && !p.On.IsZero() && !a.on.Before(p.On) {
				return samverkan.Pass, nil
			}
			return samverkan.Unknown, []samverkan.Finding{finding(samverkan.Note, "/program",
				samverkan.Text{SV: "Det står inte vem som har beslutat om dialogerna och när.", EN: "It is not written who decided on the dialogue, and when."},
				samverkan.Text{SV: "Vi behöver veta vilket beslut dialogerna vilar på.", EN: "We need to know which decision the dialogue rests on."},
				samverkan.Text{SV: "Skriv in styrgruppens beslut med datum.", EN: "Enter the steering group's decision with its date."},
				samverkan.Text{SV: "Programmet så som det står i dokumentet.", EN: "The program as the document has it."})}
		},
	}
}

// askedRule: all affected bodies have been asked.
func askedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-02", Seeds: []string{"VOC-07", "VOC-09"},
			Title: samverkan.Text{SV: "Alla berörda nämnder har fått brev", EN: "All affected committees have had a letter"},
		},
		Applies: anyBody,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			out := a.eachBody(func(b *BodyState, at string) (samverkan.Finding, bool) {
				return finding(samverkan.Work, at,
					samverkan.Text{SV: "{^name} har inte fått något brev.", EN: "{^name} has had no letter."},
					samverkan.Text{SV: "Vi har en nämnd kvar att skriva till: {name}.", EN: "There is a committee left to write to: {name}."},
					samverkan.Text{SV: "Skicka brevet med det färdiga förslaget till beslut.", EN: "Send the letter with the ready proposal for decision."},
					samverkan.Text{SV: "Inget brev är noterat i loggen.", EN: "No letter is noted in the log."},
					samverkan.Of("name", a.nameOf(b.ID))), b.State == Nothing
			})
			if len(out) > 0 && a.on.Before(a.lettersBy()) {
				for i := range out {
					out[i].Severity = samverkan.Note
				}
				return samverkan.Unknown, out // there is still time
			}
			return found(out)
		},
	}
}

// lettersBy is the last day of January after the election: letters are
// prepared in the autumn and sent when the new committees have taken office.
func (a *assessment) lettersBy() samverkan.Date {
	return a.term.Committees.From.AddDays(30)
}

// lettersRule: letters went out in the first month of the committees.
func lettersRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-03", Seeds: []string{"VOC-06", "VOC-07"},
			Title: samverkan.Text{SV: "Breven gick ut under nämndernas första månad", EN: "The letters went out in the committees' first month"},
		},
		Applies: anyAsked,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			by := a.lettersBy()
			return found(a.eachBody(func(b *BodyState, at string) (samverkan.Finding, bool) {
				k := a.ids.bodies[b.ID]
				last := by
				if from := a.d.Bodies[k].From; last.Before(from) { // it was set up later
					last = from.AddDays(30)
				}
				return finding(samverkan.Note, at,
					samverkan.Text{SV: "{^name} fick brevet {asked}, efter {by}.", EN: "{^name} had the letter on {asked}, after {by}."},
					samverkan.Text{SV: "Brevet till {name} kom sent, så svaret kan dröja.", EN: "The letter to {name} came late, so the answer may take time."},
					samverkan.Text{SV: "Ring nämndens sekreterare och fråga vilket möte ärendet hinner till.", EN: "Call the committee's secretary and ask which meeting the matter can reach."},
					samverkan.Text{SV: "Brev {asked}.", EN: "Letter on {asked}."},
					samverkan.Of("name", a.nameOf(b.ID)), samverkan.On("asked", b.Asked), samverkan.On("by", last)), last.Before(b.Asked)
			}))
		},
	}
}

// patience is how long a body may be silent after a letter or a reminder
// before it is called: six weeks, about the time between two of its meetings.
const patience = 42

// answersRule: nobody who was asked has been left without a reminder.
func answersRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-04", Seeds: []string{"VOC-09"},
			Title: samverkan.Text{SV: "Varje nämnd har svarat eller blivit påmind", EN: "Every committee has answered or been reminded"},
		},
		Applies: anyAsked,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			waiting := false
			out := a.eachBody(func(b *BodyState, at string) (samverkan.Finding, bool) {
				waiting = waiting || b.waits() || b.State == Nothing // it has not answered either
				last := b.lastHeard()
				late := b.waits() && last.DaysUntil(a.on) > patience && !(b.State == AwaitsDay && !b.TakesUp.Before(a.on))
				return finding(samverkan.Work, at,
					samverkan.Text{SV: "{^name}: {state}. Senast vi hörde av oss var {last}.", EN: "{^name}: {state}. We were last in touch on {last}."},
					samverkan.Text{SV: "Vi väntar på besked från {name}.", EN: "We are waiting to hear from {name}."},
					samverkan.Text{SV: "Ring nämndens sekreterare. Att inte ha svarat är inte att tacka nej.", EN: "Call the committee's secretary. Not to have answered is not to decline."},
					samverkan.Text{SV: "Brev {asked}. Läge: {state}.", EN: "Letter on {asked}. State: {state}."},
					samverkan.Of("name", a.nameOf(b.ID)), samverkan.Of("state", b.State.Text()), samverkan.On("last", last), samverkan.On("asked", b.Asked)), late
			})
			if len(out) == 0 && waiting {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}

// proposalRule: each appointment is one of the majority and one of the
// opposition. One that differs is noted, never rejected. That somebody's bloc is
// not known is not a difference, and neither is that blocs have changed since:
// the body has then done as proposed.
func proposalRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-05", Seeds: []string{"VOC-08"},
			Title: samverkan.Text{SV: "Varje nämnd har utsett en från majoriteten och en från oppositionen", EN: "Every committee has appointed one of the majority and one of the opposition"},
		},
		Applies: func(a *assessment) bool {
			return a.someBody(func(b *BodyState) bool { return b.State == HasAppointed })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			left := a.eachBody(func(b *BodyState, at string) (samverkan.Finding, bool) {
				return finding(samverkan.Work, at,
					samverkan.Text{SV: "{^name} har ingen utsedd kvar.", EN: "{^name} has nobody appointed left."},
					samverkan.Text{SV: "Ingen kommer från {name} just nu.", EN: "Nobody comes from {name} just now."},
					samverkan.Text{SV: "Ring nämndens sekreterare och be nämnden utse nya.", EN: "Call the committee's secretary and ask the committee to appoint again."},
					samverkan.Text{SV: "De som utsågs är inte utsedda längre. Protokoll{where}.", EN: "Those who were appointed are so no more. Minutes{where}."},
					samverkan.Of("name", a.nameOf(b.ID)), samverkan.Of("where", whereIn(b.Minutes))), b.NobodyLeft
			})
			chosen := a.differing(func(d *differences) []committee.Deviation { return d.chosen },
				samverkan.Text{SV: "{^name} har utsett på ett annat sätt än förslaget: {ways}", EN: "{^name} has appointed otherwise than proposed: {ways}"},
				samverkan.Text{SV: "{^name} har valt sina egna vägar, och det är nämndens sak. Vi noterar hur balansen blir.", EN: "{^name} has gone its own way, and that is for the committee. We note what it does to the balance."},
				samverkan.Text{SV: "Låt det stå. Berätta om förslaget nästa gång nämnden utser.", EN: "Let it stand. Tell of the proposal the next time the committee appoints."})
			unknown := a.differing(func(d *differences) []committee.Deviation { return d.unknown },
				samverkan.Text{SV: "För {name} går det inte att säga om förslaget följdes: {ways}", EN: "For {name} it cannot be said whether the proposal was followed: {ways}"},
				samverkan.Text{SV: "Vi vet inte vilken sida alla från {name} hör till.", EN: "We do not know to which side all those from {name} belong."},
				samverkan.Text{SV: "Fråga nämndens sekreterare och skriv in blocket.", EN: "Ask the committee's secretary and enter the bloc."})
			since := a.differing(func(d *differences) []committee.Deviation { return d.since },
				samverkan.Text{SV: "Blocken har ändrats sedan {name} utsåg: {ways}", EN: "The blocs have changed since {name} appointed: {ways}"},
				samverkan.Text{SV: "I {name} har blocken ändrats sedan ni utsågs. Ni är lika välkomna.", EN: "In {name} the blocs have changed since you were appointed. You are as welcome."},
				samverkan.Text{SV: "Låt det stå. Vill nämnden utse på nytt avgör den själv.", EN: "Let it stand. Whether to appoint again is for the committee to decide."})
			out := slices.Concat(left, chosen, unknown, since)
			switch {
			case len(left)+len(chosen) > 0:
				return samverkan.Fail, out
			case a.someBody(func(b *BodyState) bool {
				return len(b.differs().unknown) > 0 || b.State == HasAppointed && len(b.Delegation.Delegates) == 0 // they are to come
			}):
				return samverkan.Unknown, out
			}
			return samverkan.Pass, out
		},
	}
}

// differences is in what ways a delegation differs from the proposal: by what
// the body chose, by what is not known, by what has changed since it chose.
type differences struct{ chosen, unknown, since []committee.Deviation }

// differs sorts the deviations of a body's delegation. That all are of one bloc
// now is due to a change where there was one.
func (b *BodyState) differs() (out differences) {
	flipped := false
	for i := range b.Delegation.Deviations {
		flipped = flipped || b.Delegation.Deviations[i].Code == committee.BlocFlipped
	}
	for _, d := range b.Delegation.Deviations {
		switch {
		case d.Code == committee.NoneAppointed: // not yet, or no more: that is told as it is
		case d.Code == committee.BlocUnknown:
			out.unknown = append(out.unknown, d)
		case d.Code == committee.BlocFlipped, flipped && (d.Code == committee.AllMajority || d.Code == committee.AllOpposition):
			out.since = append(out.since, d)
		case d.Code.Deviates():
			out.chosen = append(out.chosen, d)
		}
	}
	return out
}

// differing makes a finding of each body that has appointed and differs in one
// of the ways.
func (a *assessment) differing(of func(*differences) []committee.Deviation, says, aloud, next samverkan.Text) []samverkan.Finding {
	return a.eachBody(func(b *BodyState, at string) (samverkan.Finding, bool) {
		all := b.differs()
		var ways []samverkan.Text
		var codes []string
		for _, d := range of(&all) {
			ways, codes = append(ways, d.Text), append(codes, string(d.Code))
		}
		if len(ways) == 0 || b.State != HasAppointed {
			return samverkan.Finding{}, false
		}
		f := finding(samverkan.Note, at, says, aloud, next, samverkan.Text{SV: "Protokoll{where}.", EN: "Minutes{where}."},
			samverkan.Of("name", a.nameOf(b.ID)), samverkan.Of("ways", samverkan.Sentences(ways...)), samverkan.Of("where", whereIn(b.Minutes)))
		f.Codes = codes
		return f, true
	})
}

// whereIn is what is known of where a decision stands, as it follows the word.
func whereIn(m committee.Minutes) samverkan.Text {
	switch {
	case !m.On.IsZero():
		return samverkan.Text{SV: " {on}", EN: " of {on}"}.With(samverkan.On("on", m.On))
	case m.Record != "":
		return samverkan.Text{SV: ", diarienummer {record}", EN: ", record number {record}"}.With(samverkan.Str("record", m.Record))
	}
	return samverkan.Same(", " + m.Paragraph)
}

// balanceRule: over all committees the two blocs are as many.
func balanceRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-06", Seeds: []string{"VOC-29", "VOC-08"},
			Title: samverkan.Text{SV: "Majoritet och opposition är lika många bland de utsedda", EN: "Majority and opposition are as many among the appointed"},
		},
		Applies: func(a *assessment) bool { return a.out.Balance.Delegates > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			b := a.out.Balance
			switch apart := max(b.Majority-b.Opposition, b.Opposition-b.Majority); {
			case b.Unknown > 0 && apart <= b.Unknown: // they may even it out, or tip it
				return samverkan.Unknown, nil
			case apart == 0:
				return samverkan.Pass, nil
			}
			evidence := samverkan.Text{SV: "{^delegates|en utsedd|# utsedda} av {bodies|en nämnd|# nämnder}.", EN: "{^delegates|one member|# members} appointed by {bodies|one committee|# committees}."}
			if b.Unknown > 0 {
				evidence.SV += " För {unknown|en|#} är blocket okänt."
				evidence.EN += " For {unknown|one|#} the bloc is unknown."
			}
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Note, "/bodies",
				samverkan.Text{SV: "{^majority|en|#} av de utsedda är från majoriteten och {opposition|en|#} från oppositionen. Förslaget ger {expected|en utsedd|# utsedda}, lika många av var.", EN: "{^majority|one|#} of the appointed {majority|is|are} of the majority and {opposition|one|#} of the opposition. The proposal gives {expected|one member|# members}, as many of each."},
				samverkan.Text{SV: "Vi är {majority|en|#} från majoriteten och {opposition|en|#} från oppositionen.", EN: "We are {majority|one|#} from the majority and {opposition|one|#} from the opposition."},
				samverkan.Text{SV: "Ingen nämnd behöver ändra sitt val. Låt båda sidor komma till tals på mötet.", EN: "No committee needs to change its choice. Let both sides be heard at the meeting."},
				evidence,
				samverkan.Int("majority", b.Majority), samverkan.Int("opposition", b.Opposition), samverkan.Int("expected", b.Expected),
				samverkan.Int("delegates", b.Delegates), samverkan.Int("bodies", b.Bodies), samverkan.Int("unknown", b.Unknown))}
		},
	}
}

// fallsOffRule: within a year of the cycle's end it is known who falls off.
func fallsOffRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-07", Seeds: []string{"VOC-06", "VOC-19"},
			Title: samverkan.Text{SV: "Förankringen är planerad över valet", EN: "The anchoring is planned across the election"},
		},
		Applies: func(a *assessment) bool { // once it is over there is nothing left to plan
			return a.on.Before(a.End()) && a.on.DaysUntil(a.End()) <= 365 && anyBody(a)
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var names []samverkan.Text
			for i := range a.out.Bodies {
				b := &a.out.Bodies[i]
				nobody := len(b.Delegation.Delegates) == 0 && !a.appoints(b.ID, a.officeOf(b.ID), samverkan.Date{})
				if b.FallsOff || nobody {
					names = append(names, a.nameOf(b.ID).Apart())
				}
			}
			if len(names) == 0 {
				return samverkan.Pass, nil
			}
			says := samverkan.Text{SV: "När de nya nämnderna tillträder {end} står {n|en nämnd|# nämnder} utan utsedda: {names}.", EN: "When the new committees take office on {end}, {n|one committee is|# committees are} without appointed members: {names}."}
			if len(names) == len(a.out.Bodies) {
				says = samverkan.Text{SV: "När de nya nämnderna tillträder {end} står {n|nämnden|alla # nämnder} utan utsedda.", EN: "When the new committees take office on {end}, {n|the committee is|all # committees are} without appointed members."}
			}
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Note, "/bodies",
				says,
				samverkan.Text{SV: "Efter valet behöver nämnderna utse på nytt.", EN: "After the election the committees need to appoint again."},
				samverkan.Text{SV: "Skriv breven i september och oktober. Be de utsedda lämna över till sina efterträdare.", EN: "Write the letters in September and October. Ask the appointed to hand over to their successors."},
				samverkan.Text{SV: "Val {election}, nya nämnder {end}.", EN: "Election on {election}, new committees on {end}."},
				samverkan.On("end", a.End()), samverkan.On("election", a.next.Election), samverkan.Int("n", len(names)), samverkan.List("names", names))}
		},
	}
}

// newcomersRule: those who are new since the election have been reached.
func newcomersRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-08", Seeds: []string{"VOC-02", "VOC-06"},
			Title: samverkan.Text{SV: "De nya i nämnderna känner till samverkan", EN: "The new members of the committees know of the collaboration"},
		},
		Applies: func(a *assessment) bool { return a.out.Newcomers.New+a.out.Newcomers.Unknown > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			n := a.out.Newcomers
			if n.New == n.Reached {
				if n.Unknown > 0 {
					return samverkan.Unknown, nil
				}
				return samverkan.Pass, nil
			}
			says := samverkan.Text{SV: "{^reached|en|#} av {new|en ny|# nya} i de berörda nämnderna har nåtts av möte eller information.", EN: "{^reached|one|#} of {new|one new member|# new members} of the affected committees {reached|has|have} been reached by a meeting or information."}
			switch {
			case n.New == 1:
				says = samverkan.Text{SV: "Den enda som är ny i de berörda nämnderna är inte noterad som nådd av möte eller information.", EN: "The only new member of the affected committees is not noted as reached by a meeting or information."}
			case n.Reached == 0:
				says = samverkan.Text{SV: "Ingen av {new|en ny|# nya} i de berörda nämnderna är noterad som nådd av möte eller information.", EN: "None of {new|one new member|# new members} of the affected committees is noted as reached by a meeting or information."}
			}
			outcome, missing := samverkan.Fail, 0
			for i := range a.out.Meetings {
				if a.out.Meetings[i].AttendanceUnknown {
					missing++
				}
			}
			if missing > 0 { // they may have been there
				outcome = samverkan.Unknown
				says.SV += " Vid {missing|ett möte|# möten} är närvaron inte noterad. Fler kan ha varit där."
				says.EN += " At {missing|one meeting|# meetings} it is not noted who came. More may have been there."
			}
			return outcome, []samverkan.Finding{finding(samverkan.Work, "/members",
				says,
				samverkan.Text{SV: "{new|En är ny i nämnderna och har inte|Flera är nya i nämnderna, och alla har inte} hört om oss.", EN: "{new|One is new in the committees and has not|Several are new in the committees, and not all have} heard of us."},
				samverkan.Text{SV: "Be nämndernas ordförande om tio minuter på ett nämndmöte, eller skicka en sida att läsa.", EN: "Ask the chairs for ten minutes at a committee meeting, or send a page to read."},
				samverkan.Text{SV: "Nya sedan valet: {new}. Okänt om ny: {unknown}. Nådda: {reached}.", EN: "New since the election: {new}. Unknown whether new: {unknown}. Reached: {reached}."},
				samverkan.Int("new", n.New), samverkan.Int("reached", n.Reached), samverkan.Int("unknown", n.Unknown), samverkan.Int("missing", missing))}
		},
	}
}

// ladderRule: what is known of each body's anchoring rests on something.
func ladderRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "DLG-09", Seeds: []string{"VOC-19", "VOC-20"},
			Title: samverkan.Text{SV: "Varje nämnd förstår, stöder och uppmuntrar arbetet", EN: "Every committee understands, supports and encourages the work"},
		},
		Applies: func(a *assessment) bool { return a.out.Balance.Delegates > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			known := 0
			out := a.eachBody(func(b *BodyState, at string) (samverkan.Finding, bool) {
				if b.Step != "" {
					known++
				}
				return finding(samverkan.Note, at,
					samverkan.Text{SV: "{^name} {step} arbetet, enligt det som noterades {on}.", EN: "{^name} {step} the work, by what was noted on {on}."},
					samverkan.Text{SV: "Vi är på väg med {name}.", EN: "We are on our way with {name}."},
					samverkan.Text{SV: "Berätta vad som har hänt sedan sist, och fråga hur det ser ut hos dem.", EN: "Tell what has happened since last time, and ask how things are with them."},
					samverkan.Text{SV: "{rests}", EN: "{rests}"},
					samverkan.Of("name", a.nameOf(b.ID)), samverkan.Of("step", b.Step.Text()), samverkan.On("on", b.StepOn), samverkan.Of("rests", b.RestsOn),
				), b.Step != "" && b.Step.rung() < Encourages.rung()
			})
			if len(out) == 0 && known < len(a.out.Bodies) {
				return samverkan.Unknown, nil
			}
			return found(out)
		},
	}
}
