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
		out[i] = r.Run(a, a.on)
	}
	return out
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
				for k, item := range m.Agenda {
					for _, o := range item.Objections {
						if o.Rule != info.ID || item.Kept != nil {
							continue
						}
						at := index("meetings", a.ids.meetings[m.ID]) + "/agenda/" + itoa(k)
						f := finding(samverkan.Work, at,
							samverkan.Text{SV: "{says}", EN: "{says}"},
							samverkan.Text{SV: "Vi tar punkten ”{item}” på ett annat sätt.", EN: "We take the item “{item}” in another way."},
							samverkan.Text{SV: "Skriv hellre: ”{rewrite}”", EN: "Rather write: “{rewrite}”"},
							samverkan.Text{SV: "Punkten så som den står: ”{item}”", EN: "The item as it stands: “{item}”"},
							samverkan.Of("says", o.Says), samverkan.Of("item", item.Text), samverkan.Str("rewrite", o.Rewrite))
						out = append(out, f)
					}
				}
				return false
			})
			return found(out)
		},
	}
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
