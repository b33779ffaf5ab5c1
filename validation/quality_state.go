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
		n := a.out.Network.Gaps
		if len(a.out.Network.Cells) == 0 {
			return says, false
		}
		return samverkan.Text{
			SV: "{n|Ett steg|# steg} av {of} i kommunerna erbjuds av ingen.", EN: "{n|One stage|# stages} of {of} in the municipalities {n|is|are} offered by nobody.",
		}.With(samverkan.Int("n", n), samverkan.Int("of", len(a.out.Network.Cells))), n > 0
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
			SV: "{^n|Ett ärende|# ärenden} av {of} har legat längre än 85 av 100.", EN: "{^n|One case|# cases} of {of} {n|has|have} been in a stage longer than 85 of 100.",
		}.With(samverkan.Int("n", old), samverkan.Int("of", inside)), old*5 > inside // 15 of 100 are to be expected
	}
	return says, false
}

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
		SV: "{n} av {of|ett visat mål|# visade mål} vilar på ett antecknat underlag.", EN: "{n} of {of|one outcome shown|# outcomes shown} rest on evidence that is noted.",
	}.With(samverkan.Int("n", rests), samverkan.Int("of", shown)), rests < shown
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
		SV: "{^n|En|#} av {of|en avslutad|# avslutade} avbröt.", EN: "{^n|One|#} of {of|one who left|# who left} withdrew.",
	}.With(samverkan.Int("n", gone), samverkan.Int("of", left)), gone*4 > left
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
		SV: "{^tied|En bedömning|# bedömningar} av {n} gjordes av någon som visade sig inte vara oberoende.",
		EN: "{^tied|One judgment|# judgments} of {n} {tied|was|were} made by somebody who turned out not to be independent.",
	}.With(samverkan.Int("tied", tied), samverkan.Int("n", n)), tied > 0
}
