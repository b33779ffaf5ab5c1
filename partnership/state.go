package partnership

import "github.com/samverkan/samverkan"

// counts is what a gate is judged by: N organizations asked, A with a level,
// G of them at 4 or 5, M at 3 or more, B at 1, and W at 1 or 2.
type counts struct{ N, A, G, M, B, W int }

func count(voices []voice) (c counts) {
	for i := range voices {
		c.N++
		l := voices[i].level
		if l == 0 {
			continue
		}
		c.A++
		switch {
		case l >= 4:
			c.G++
			c.M++
		case l == 3:
			c.M++
		case l == 2:
			c.W++
		default:
			c.B++
			c.W++
		}
	}
	return c
}

// quorum is the least number of levels with which n organizations can be
// judged: A ≥ 2 and 2A ≥ N.
func quorum(n int) int { return max(2, (n+1)/2) }

// highNeeded is the least G with 3G ≥ 2A.
func highNeeded(a int) int { return (2*a + 2) / 3 }

// gate judges a gate by its answers (decision 3 of the design).
func (c counts) gate(by Passing) samverkan.Outcome {
	if by == NoLoser {
		switch {
		case c.W > 0:
			return samverkan.Fail
		case c.N > 0 && c.M == c.N:
			return samverkan.Pass
		}
		return samverkan.Unknown
	}
	switch {
	case c.A < quorum(c.N):
		return samverkan.Unknown
	case c.G >= highNeeded(c.A) && c.B == 0:
		return samverkan.Pass
	}
	return samverkan.Fail
}

// graded judges a graded factor: Pass when its level, the lower median over
// organizations, is 3 or more.
func (c counts) graded() samverkan.Outcome {
	switch {
	case c.A < quorum(c.N):
		return samverkan.Unknown
	case c.M > c.W: // the lower median is 3 or more when more than half are
		return samverkan.Pass
	}
	return samverkan.Fail
}

// facet is one factor that applies, with all that decides it.
type facet struct {
	*Factor
	voices  []voice
	fact    fact
	counts  counts
	answers samverkan.Outcome // what the answers alone say
	outcome samverkan.Outcome // what is decided: by the fact where it is known
	over    *Override         // the override of a gate, whatever its outcome
	overAt  int
}

// byFact reports whether the fact decides.
//
//go:noinline
func (f *facet) byFact() bool {
	return f.DecidedBy == ByFact || f.DecidedBy == ByBoth && f.fact.outcome != samverkan.Unknown
}

func (f *facet) judge() {
	f.counts = count(f.voices)
	f.answers = f.byAnswers(f.counts)
	f.outcome = f.answers
	if f.byFact() {
		f.outcome = f.fact.outcome
	}
}

// byAnswers is what answers with the given counts say of the factor.
func (f *facet) byAnswers(c counts) samverkan.Outcome {
	switch {
	case f.DecidedBy == ByFact:
		return samverkan.Unknown
	case f.Kind == Gate:
		return c.gate(f.Passes)
	}
	return c.graded()
}

// overridden reports whether somebody has decided to go past the gate and it is
// failed; an override of any other gate waits. A gate that nobody may be low on
// stays overridden when it is unknown: it gets there when the last low one
// rises and somebody has not answered, and to rise must not make the verdict
// worse.
//
//go:noinline
func (f *facet) overridden() bool {
	return f.over != nil && (f.outcome == samverkan.Fail || f.outcome == samverkan.Unknown && f.unknownIsOverridden())
}

// unknownIsOverridden: of facts too a part can be unknown, and when what is
// known to be lacking is mended the rest may be.
//
//go:noinline
func (f *facet) unknownIsOverridden() bool {
	byParts := f.Fact == FromMandates || f.Fact == FromGroundwork
	return f.over != nil && (f.Passes == NoLoser && f.DecidedBy != ByFact || byParts)
}

// tied is how the graded factors of one object stand: of K known, H at 3 or
// more.
type share struct{ K, H int }

// weak reports whether fewer than two thirds are at 3 or more.
func (s share) weak() bool { return 3*s.H < 2*s.K }

// state is what the verdict is decided from.
type state struct {
	facets []*facet
}

func (s state) shares() map[Object]share {
	out := make(map[Object]share, 3)
	for _, f := range s.facets {
		if f.Kind != Graded || f.outcome == samverkan.Unknown {
			continue
		}
		sh := out[f.Object]
		sh.K++
		if f.outcome == samverkan.Pass {
			sh.H++
		}
		out[f.Object] = sh
	}
	return out
}

// VerdictCode is one of the four verdicts.
type VerdictCode string

// The verdicts, from worst to best.
const (
	// NotReady: an applicable gate is failed and not overridden.
	NotReady VerdictCode = "notReady"
	// CannotJudge: no such gate, but one is unknown.
	CannotJudge VerdictCode = "cannotJudgeYet"
	// WithConditions: a gate is overridden, or in work, process or result
	// fewer than two thirds of the known graded factors are at 3 or more.
	WithConditions VerdictCode = "readyWithConditions"
	// Ready: none of the above.
	Ready VerdictCode = "ready"
)

// Choices lists the verdicts, from worst to best.
func (VerdictCode) Choices() []string {
	return []string{string(NotReady), string(CannotJudge), string(WithConditions), string(Ready)}
}

// Verdict is the answer to whether the collaboration is ready, or holds, in a
// phase.
type Verdict struct {
	// Which of the four.
	Is VerdictCode `json:"is"`
	// The phase it is given in.
	Phase Phase `json:"phase"`
}

// Text returns the verdict in words: "Inte redo", and from the start on
// "Håller inte". One that is none of the four, as the zero value, is not judged.
func (v Verdict) Text() samverkan.Text {
	begun := v.Phase != Before
	switch {
	case v.Is == NotReady && begun:
		return samverkan.Text{SV: "Håller inte", EN: "Does not hold"}
	case v.Is == NotReady:
		return samverkan.Text{SV: "Inte redo", EN: "Not ready"}
	case v.Is == CannotJudge:
		return samverkan.Text{SV: "Går inte att bedöma ännu", EN: "Cannot be judged yet"}
	case v.Is == WithConditions && begun:
		return samverkan.Text{SV: "Håller med villkor", EN: "Holds with conditions"}
	case v.Is == WithConditions:
		return samverkan.Text{SV: "Redo med villkor", EN: "Ready with conditions"}
	case v.Is == Ready && begun:
		return samverkan.Text{SV: "Håller", EN: "Holds"}
	case v.Is == Ready:
		return samverkan.Text{SV: "Redo", EN: "Ready"}
	}
	return samverkan.Text{SV: "Inte bedömt", EN: "Not judged"}
}

// decide is the verdict (decision 10 of the design).
func (s state) decide() VerdictCode {
	unknown, overridden := false, false
	for _, f := range s.facets {
		if f.Kind != Gate {
			continue
		}
		switch {
		case f.overridden():
			overridden = true
		case f.outcome == samverkan.Fail:
			return NotReady
		case f.outcome == samverkan.Unknown:
			unknown = true
		}
	}
	if unknown {
		return CannotJudge
	}
	if overridden {
		return WithConditions
	}
	for _, sh := range s.shares() {
		if sh.weak() {
			return WithConditions
		}
	}
	return Ready
}
