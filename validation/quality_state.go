package validation

import (
	"github.com/samverkan/samverkan"
)

// qualityStates sets what is said of each factor beside what the figures show.
func (a *assessment) qualityStates() []QualityState {
	var out []QualityState
	for _, info := range QualityFactors() {
		s := QualityState{Factor: info.Factor, Name: info.Name}
		for _, q := range a.n.v.Quality {
			if q.Factor == info.Factor && !a.on.Before(q.On) && !q.On.Before(s.On) {
				s.Level, s.On, s.Text = q.Level, q.On, q.Text
			}
		}
		bad := false
		s.Shows, bad = a.shows(info.Factor)
		s.Against = bad && (s.Level == Works || s.Level == Improves)
		out = append(out, s)
	}
	return out
}

// shows is what the figures show of a factor, and whether that is bad. Of some
// factors they show nothing.
func (a *assessment) shows(f QualityFactor) (says samverkan.Text, bad bool) {
	switch f {
	case DocumentationFactor:
		return a.documented()
	case CoordinationFactor:
		of := len(a.out.Network.Cells)
		if of == 0 {
			return says, false
		}
		n := *a.out.Network.Gaps
		if n == 0 {
			return samverkan.Text{SV: "Alla steg i kommunerna erbjuds av någon.", EN: "All stages in the municipalities are offered by somebody."}, false
		}
		return samverkan.Text{
			SV: "{^part} steg i kommunerna erbjuds av ingen.", EN: "{^part} stages in the municipalities {n|is|are} offered by nobody.",
		}.With(part(n, of, true), samverkan.Int("n", n)), many(n, of)
	case GuidanceFactor:
		return a.withdrawn()
	case AssessmentFactor:
		return a.judgedTwice()
	case FollowUpFactor:
		old, inside := 0, 0
		for _, o := range a.out.Occupations {
			old += o.Old
			inside += o.Inside
		}
		if inside == 0 || !a.agesKnown() {
			return says, false
		}
		return samverkan.Text{
			SV: "{^part} {of|ärende|ärenden} har legat längre än 85 av 100.", EN: "{^part} cases {n|has|have} been in a stage longer than 85 of 100.",
		}.With(part(old, inside, true), samverkan.Int("n", old), samverkan.Int("of", inside)), old*5 > inside // 15 of 100 are to be expected
	}
	return says, false
}

// many reports whether so many of all speak against what works: more than one in
// twenty. A single one among hundreds is told, and something for its own rule, but
// does not overturn what is said of the whole.
func many(n, of int) bool { return n*20 > of }

// documented is how many of the outcomes that were shown rest on evidence.
func (a *assessment) documented() (says samverkan.Text, bad bool) {
	shown, rests := 0, 0
	for _, p := range a.list {
		for i := range p.judgments {
			if j := &p.judgments[i]; j.as == Met && p.standing(j.outcome) == j {
				shown++
				if p.rests(j) {
					rests++
				}
			}
		}
	}
	if shown == 0 {
		return says, false
	}
	return samverkan.Text{
		SV: "{^part} {of|visat mål|visade mål} vilar på ett antecknat underlag.", EN: "{^part} outcomes shown {n|rests|rest} on evidence that is noted.",
	}.With(part(rests, shown, true), samverkan.Int("n", rests), samverkan.Int("of", shown)), many(shown-rests, shown)
}

// withdrawn is how many who left withdrew.
func (a *assessment) withdrawn() (says samverkan.Text, bad bool) {
	left, gone := 0, 0
	for _, o := range a.out.Occupations {
		for i, x := range o.Exits {
			left += x.Cases
			if i == 2 {
				gone += x.Cases
			}
		}
	}
	if left == 0 {
		return says, false
	}
	return samverkan.Text{
		SV: "{^part} {of|avslutat ärende|avslutade ärenden} avbröts av kandidaten.", EN: "{^part} cases that ended {n|was|were} withdrawn by the candidate.",
	}.With(part(gone, left, true), samverkan.Int("n", gone), samverkan.Int("of", left)), gone*4 > left
}

// judgedTwice is how many judgments were made by as many as they should.
func (a *assessment) judgedTwice() (says samverkan.Text, bad bool) {
	n, tied := 0, 0
	for _, p := range a.list {
		for i := range p.judgments {
			if i > 0 && p.judgments[i].entry == p.judgments[i-1].entry {
				continue // of several outcomes at once
			}
			n++
			for _, who := range p.judgments[i].assessors {
				if len(a.n.tied(who, p.of.Candidate, a.on)) > 0 {
					tied++
					break
				}
			}
		}
	}
	if n == 0 {
		return says, false
	}
	return samverkan.Text{
		SV: "{^part} {n|bedömning|bedömningar} gjordes av någon som visade sig inte vara oberoende.",
		EN: "{^part} judgments {tied|was|were} made by somebody who turned out not to be independent.",
	}.With(part(tied, n, false), samverkan.Int("tied", tied), samverkan.Int("n", n)), many(tied, n)
}
