package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// Rules returns all rules of the room: those about the cycle (DLG-01 and on)
// and those of the topic guard.
func Rules() []samverkan.RuleInfo {
	all := rules()
	out := make([]samverkan.RuleInfo, 0, len(all))
	for i := range all {
		out = append(out, all[i].RuleInfo)
	}
	return out
}

// rule is a rule of this room.
type rule = samverkan.Rule[*assessment]

func rules() []rule {
	out := []rule{
		programRule(), askedRule(), lettersRule(), answersRule(), proposalRule(), balanceRule(), fallsOffRule(),
		newcomersRule(), ladderRule(),
		twiceRule(), awardRule(), bothSidesRule(), reflectionRule(), specificRule(), responsibleRule(), summaryRule(), formerRule(),
		questionsRule(), silentRule(), lackingRule(), gateRule(), followedRule(), seriesRule(), voicesRule(),
	}
	for _, info := range topic.Rules() {
		out = append(out, guardRule(info))
	}
	return out
}

// results runs every rule.
func (a *assessment) results() []samverkan.Result {
	all := rules()
	out := make([]samverkan.Result, len(all))
	for i, r := range all {
		if out[i] = r.Run(a, a.on); out[i].Outcome == samverkan.Fail {
			out[i].Override = a.override(r.ID)
		}
	}
	return out
}

// override is the decision to keep all that a rule of the topic guard objects
// to, the latest of them; none when something is objected to and not kept, or
// when nothing is.
func (a *assessment) override(rule string) (out *samverkan.Override) {
	open := a.anyComing(func(m *MeetingState) bool {
		for i := range m.Agenda {
			k := m.Agenda[i].Kept
			for n := range m.Agenda[i].Objections {
				switch {
				case m.Agenda[i].Objections[n].Rule != rule:
				case k == nil:
					return true
				case out == nil || out.On.Before(k.On):
					out = &samverkan.Override{Role: a.roleOf(k.Person), Reason: k.Reason, On: k.On}
				}
			}
		}
		return false
	})
	if open {
		return nil
	}
	return out
}

// roleOf is as what somebody decides: the chair or the process leader, else by
// name.
func (a *assessment) roleOf(person string) samverkan.Text {
	switch person {
	case a.d.Responsible.Chair:
		return samverkan.Text{SV: "ordförande", EN: "chair"}
	case a.d.Responsible.ProcessLeader:
		return samverkan.Text{SV: "processledare", EN: "process leader"}
	}
	return samverkan.Same(a.called(a.ids.people[person]))
}

// found is an outcome with what was found: nothing is a pass.
func found(findings []samverkan.Finding) (samverkan.Outcome, []samverkan.Finding) {
	if len(findings) > 0 {
		return samverkan.Fail, findings
	}
	return samverkan.Pass, nil
}

// finding is one thing found, with the same arguments for all its texts.
func finding(severity samverkan.Severity, at string, says, aloud, next, evidence samverkan.Text, args ...samverkan.Arg) samverkan.Finding {
	args = samverkan.Apart(args...)
	return samverkan.Finding{
		Severity: severity, At: at, Says: says.With(args...), Aloud: aloud.With(args...), Next: next.With(args...),
		Evidence: []samverkan.Evidence{{At: at, Text: evidence.With(args...)}},
	}
}

// guardRule tells what the topic guard objects to in the meetings to come.
func guardRule(info samverkan.RuleInfo) rule {
	return rule{
		RuleInfo: info,
		Applies: func(a *assessment) bool {
			return a.anyComing(func(m *MeetingState) bool { return len(m.Agenda) > 0 })
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			a.anyComing(func(m *MeetingState) bool {
				for k := range m.Agenda {
					item := &m.Agenda[k]
					for _, o := range item.Objections {
						if o.Rule != info.ID {
							continue
						}
						severity := samverkan.Work
						aloud, next := samverkan.Text{SV: "Vi tar punkten ”{item}” på ett annat sätt.", EN: "We take the item “{item}” in another way."},
							samverkan.Text{SV: "Skriv hellre: ”{rewrite}”", EN: "Rather write: “{rewrite}”"}
						var kept Kept
						if item.Kept != nil { // the rule is broken all the same
							severity, kept = samverkan.Note, *item.Kept
							aloud, next = samverkan.Text{SV: "Vi har beslutat att behålla punkten ”{item}”.", EN: "We have decided to keep the item “{item}”."},
								samverkan.Text{SV: "Punkten behålls enligt beslut {on}: {reason}", EN: "The item is kept, as decided on {on}: {reason}"}
						}
						out = append(out, finding(severity, index("meetings", a.ids.meetings[m.ID])+"/agenda/"+itoa(k),
							samverkan.Text{SV: "{says}", EN: "{says}"}, aloud, next,
							samverkan.Text{SV: "Punkten så som den står: ”{item}”", EN: "The item as it stands: “{item}”"},
							samverkan.Of("says", o.Says), samverkan.Of("item", item.Text), samverkan.Str("rewrite", o.Rewrite),
							samverkan.On("on", kept.On), samverkan.Of("reason", kept.Reason)))
					}
				}
				return false
			})
			return found(out)
		},
	}
}

// someMeeting reports whether something holds of a meeting.
func (a *assessment) someMeeting(is func(m *MeetingState) bool) bool {
	for i := range a.out.Meetings {
		if is(&a.out.Meetings[i]) {
			return true
		}
	}
	return false
}

// anyComing reports whether a meeting that is to be held meets a condition; it
// asks of them in order until one does.
func (a *assessment) anyComing(is func(*MeetingState) bool) bool {
	for i := range a.out.Meetings {
		m := &a.out.Meetings[i]
		if (m.State == Planned || m.State == HasInvited) && !m.Start.On.Before(a.on) && is(m) {
			return true
		}
	}
	return false
}

// unnoted reports whether the day of a meeting has passed and nobody has noted
// whether it was held.
func (a *assessment) unnoted(m *MeetingState) bool {
	return (m.State == Planned || m.State == HasInvited) && m.Start.On.Before(a.on)
}

// held lists the meetings of a kind that have been held.
func (a *assessment) held(kind topic.MeetingKind) (out []*MeetingState) {
	for i := range a.out.Meetings {
		switch m := &a.out.Meetings[i]; m.State {
		case WasHeld, IsDrafted, IsAmended, IsApproved:
			if m.Kind == kind {
				out = append(out, m)
			}
		}
	}
	return out
}
