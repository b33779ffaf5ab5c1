package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// Rules returns all rules of the room.
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
	return []rule{
		tracedRule(), knownRule(), freshRule(), likeRule(), factsRule(),
		aheadRule(), addsUpRule(),
		shortageRule(), basisRule(), coveredRule(),
		openRule(), checkedRule(), filledRule(), informedRule(),
		sheetsRule(), examplesRule(), visitedRule(), subjectsRule(),
		structuresRule(), lastingRule(), modelRule(),
	}
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

// words is what a finding says: what is so, the same for the room, what to do,
// and what it rests on.
type words struct {
	_                           [0]func() // never compared
	says, aloud, next, evidence samverkan.Text
}

// finding is one thing found, with the same arguments for all its texts.
func finding(severity samverkan.Severity, at string, w words, args ...samverkan.Arg) samverkan.Finding {
	args = samverkan.Apart(args...)
	return samverkan.Finding{
		Severity: severity, At: at, Says: w.says.With(args...), Aloud: w.aloud.With(args...), Next: w.next.With(args...),
		Evidence: []samverkan.Evidence{{At: at, Text: w.evidence.With(args...)}},
	}
}

// unknown is what a rule says where nothing is written down of its matter.
//
//go:noinline
func unknown(at string, w words, args ...samverkan.Arg) (samverkan.Outcome, []samverkan.Finding) {
	return samverkan.Unknown, []samverkan.Finding{finding(samverkan.Note, at, w, args...)}
}

// placeNames lists places by name, for {places} in a text.
func (a *assessment) placeNames(codes []string) samverkan.Arg {
	list := make([]samverkan.Text, len(codes))
	for i, code := range codes {
		list[i] = samverkan.Same(a.region.names[code]).Apart()
	}
	return samverkan.List("places", list)
}

// municipalityAt is the place of a municipality in the document.
func (a *assessment) municipalityAt(code string) string {
	return check.At("/municipalities", a.region.own[code])
}

// measureAt is the place of a measure in the document.
func measureAt(i int) string { return check.At("/measures", i) }
