package validation

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
		provedRule(), twoActsRule(),
		evidenceRule(), tiesRule(), decisionRule(), certificateRule(), answeredRule(), coursesRule(),
		oldRule(), promisedRule(), bottleneckRule(), fairRule(),
		partnersRule(), takePartRule(), gapsRule(), assessorsRule(), lapsingRule(), rolesRule(),
		centralRule(), levelRule(), catalogueRule(),
		costRule(), gainRule(), qualityRule(),
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
//
//go:noinline
func found(findings []samverkan.Finding) (samverkan.Outcome, []samverkan.Finding) {
	if len(findings) > 0 {
		return samverkan.Fail, findings
	}
	return samverkan.Pass, nil
}

// part is how many of some there are, at {part} in a text: both numbers in words
// or both in digits, as a sentence has them beside each other. Of what is neuter
// in Swedish one is ”ett”.
func part(n, of int, neuter bool) samverkan.Arg {
	one := samverkan.Text{SV: "en", EN: "one"}
	if neuter {
		one.SV = "ett"
	}
	many, all := samverkan.Text{SV: "{n}", EN: "{n}"}, samverkan.Text{SV: "{of}", EN: "{of}"}
	if of <= 12 {
		many, all = samverkan.Text{SV: "{n||#}", EN: "{n||#}"}, samverkan.Text{SV: "{of||#}", EN: "{of||#}"}
	}
	switch {
	case n == 0 && neuter:
		many = samverkan.Text{SV: "inget", EN: "none"}
	case n == 0:
		many = samverkan.Text{SV: "ingen", EN: "none"}
	case n == 1:
		many = one
	}
	if of == 1 {
		all = one
	}
	args := []samverkan.Arg{samverkan.Int("n", n), samverkan.Int("of", of)}
	return samverkan.Of("part", samverkan.Text{SV: "{a} av {b}", EN: "{a} of {b}"}.With(samverkan.Of("a", many.With(args...)), samverkan.Of("b", all.With(args...))))
}

// words is what a finding says: what is so, the same for the room, what to do,
// and what it rests on.
type words struct{ says, aloud, next, evidence samverkan.Text }

// finding is one thing found, with the same arguments for all its texts.
func finding(severity samverkan.Severity, at string, w words, args ...samverkan.Arg) samverkan.Finding {
	return samverkan.Finding{
		Severity: severity, At: at, Says: w.says.With(args...), Aloud: w.aloud.With(args...), Next: w.next.With(args...),
		Evidence: []samverkan.Evidence{{At: at, Text: w.evidence.With(args...)}},
	}
}

// caseAt is the place of a case in the document.
func (a *assessment) caseAt(id string) string { return check.At("/cases", a.n.casesAt[id]) }

// logAt is the place in the log of an entry of a case.
func (p *progress) logAt(entry int) string { return check.At("/log", p.places[entry]) }
