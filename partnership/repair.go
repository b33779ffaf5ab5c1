package partnership

import (
	"math/big"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/ways"
)

// Repair is a smallest set of changes after which no gate is failed (M1).
// Smallest means that with any of them left out, or made smaller, a gate still
// fails. Repairs come in order of effort; equals in order of their choices,
// gate by gate in the catalogue's order, each choice by that gate's effort and
// then the IDs of the organizations that rise furthest.
type Repair struct {
	// What changes: by gate, then organization or part of the fact.
	Changes []Change `json:"changes"`
	// What it costs: one for each step that an organization rises, and the
	// stated effort of each fact.
	Effort int `json:"effort"`
	// The verdict afterwards, all else as it is.
	After Verdict `json:"after"`
}

// Change is one organization's level raised on one factor, or one fact, or
// part of a fact, made true.
type Change struct {
	// The factor.
	Factor string `json:"factor"`
	// The organization that rises, and from which level to which.
	Organization string `json:"organization,omitempty"`
	From         int    `json:"from,omitempty"`
	To           int    `json:"to,omitempty"`
	// The part of the fact that is made true.
	Part string `json:"part,omitempty"`
	// What it costs.
	Effort int `json:"effort"`
	// Who sees to it.
	Owner Role `json:"owner"`
	// What to do.
	Step samverkan.Text `json:"step"`
}

// Reason is a smallest set of things that alone decide the verdict: whatever
// all else were, for the same who answered, it would be the same (M1). Its
// bounds are as weak as they can be.
type Reason struct {
	Because []Because `json:"because"`
}

// Because is one such thing: a bound on one organization's level on one
// factor, or a part of a fact.
type Because struct {
	Factor       string `json:"factor"`
	Organization string `json:"organization,omitempty"`
	// The bound: at least so high, or at most; one of them is set.
	AtLeast int `json:"atLeast,omitempty"`
	AtMost  int `json:"atMost,omitempty"`
	// The part of the fact, and whether it holds.
	Part  string            `json:"part,omitempty"`
	Holds samverkan.Outcome `json:"holds,omitempty"`
	// The same in a sentence.
	Says samverkan.Text `json:"says"`
}

// judge holds what repairs and reasons are made of.
type judge struct {
	state
	orgs []*Organization
}

//go:noinline
func (j judge) id(v *voice) string { return j.orgs[v.org].ID }

// bound puts a bound on one organization's level in words.
func (j judge) bound(f *facet, v *voice, x int, says samverkan.Text) samverkan.Text {
	return says.With(samverkan.Of("org", j.orgs[v.org].Name), samverkan.Int("x", x), samverkan.Of("name", f.Name))
}

// repairs lists what makes every failed gate pass: a product over them. It is
// empty when no gate is failed.
func (j judge) repairs() ways.Ways[Change] {
	var gates []ways.Ways[Change]
	for _, f := range j.facets {
		if f.Kind == Gate && f.outcome == samverkan.Fail && !f.overridden() {
			gates = append(gates, j.repair(f))
		}
	}
	if len(gates) == 0 {
		return ways.None[Change]()
	}
	return ways.All(gates...)
}

func (j judge) repair(f *facet) ways.Ways[Change] {
	if f.byFact() {
		var changes []Change
		cost := 0
		for _, p := range f.fact.parts {
			if p.outcome != samverkan.Fail {
				continue
			}
			changes = append(changes, Change{Factor: f.ID, Part: p.id, Effort: p.effort, Owner: p.owner, Step: p.step})
			cost += p.effort
		}
		return ways.One(cost, changes...)
	}
	raise := func(v *voice, to int) []Change {
		return []Change{{
			Factor: f.ID, Organization: j.id(v), From: v.level, To: to,
			Effort: to - v.level, Owner: ProcessLeader, Step: f.Action,
		}}
	}
	if f.Passes == NoLoser {
		var changes []Change
		cost := 0
		for i := range f.voices {
			if v := &f.voices[i]; v.level == 1 || v.level == 2 {
				changes = append(changes, raise(v, 3)...)
				cost += 3 - v.level
			}
		}
		return ways.One(cost, changes...)
	}
	// So many must rise to 4; of the rest nobody may stay at 1. Rising to 4
	// rather than to 2 costs one more step from 3, and two more from 2 or 1.
	var items []ways.Item[Change]
	base := 0
	for i := range f.voices {
		v := &f.voices[i]
		if v.level == 0 || v.level >= 4 {
			continue
		}
		item := ways.Item[Change]{In: raise(v, 4), Dear: v.level < 3}
		if v.level == 1 {
			item.Out = raise(v, 2)
			base++
		}
		items = append(items, item)
	}
	return ways.Choose(max(0, highNeeded(f.counts.A)-f.counts.G), base, 1, items)
}

// mended is the outcome of a failed gate after its repair. Where nobody may be
// low the silent still have not spoken.
func (f *facet) mended() samverkan.Outcome {
	if !f.byFact() && f.Passes == NoLoser && f.counts.A < f.counts.N {
		return samverkan.Unknown
	}
	return samverkan.Pass
}

// after is the verdict when every failed gate is mended.
func (s state) after() VerdictCode {
	mended := state{facets: make([]*facet, len(s.facets))}
	for i, f := range s.facets {
		g := *f
		if g.Kind == Gate && g.outcome == samverkan.Fail && !g.overridden() {
			g.outcome = g.mended()
		}
		mended.facets[i] = &g
	}
	return mended.decide()
}

// reasons lists the minimal sufficient reasons for the verdict.
func (j judge) reasons(verdict VerdictCode) ways.Ways[Because] {
	if verdict == NotReady {
		var each []ways.Ways[Because]
		for _, f := range j.facets {
			if f.Kind == Gate && f.outcome == samverkan.Fail && !f.overridden() {
				each = append(each, j.fails(f))
			}
		}
		return ways.Any(each...)
	}
	// No gate fails that is not overridden. Which are unknown does not hang on
	// levels, for who answered stays; and where nobody may be low an overridden
	// gate counts as such whether it is failed or unknown.
	var all []ways.Ways[Because]
	for _, f := range j.facets {
		if f.Kind == Gate && (f.over == nil || verdict == Ready) {
			all = append(all, j.holds(f))
		}
	}
	switch verdict {
	case WithConditions:
		all = append(all, j.staysConditional())
	case Ready:
		for _, o := range objectWords() {
			all = append(all, j.object(o.Is, samverkan.Pass, (2*j.shares()[o.Is].K+2)/3))
		}
	}
	return ways.All(all...)
}

// staysConditional lists what keeps a verdict conditional: an overridden gate
// not passed, or an object weak.
func (j judge) staysConditional() ways.Ways[Because] {
	var each []ways.Ways[Because]
	for _, f := range j.facets {
		if !f.overridden() {
			continue
		}
		if !f.byFact() && f.Passes == NoLoser && (f.counts.A < f.counts.N || f.counts.N == 0) {
			return ways.One[Because](0) // it cannot pass while not all have answered
		}
		each = append(each, j.fails(f))
	}
	shares := j.shares()
	for _, o := range objectWords() {
		if sh := shares[o.Is]; sh.weak() {
			each = append(each, j.object(o.Is, samverkan.Fail, sh.K-(2*sh.K+2)/3+1))
		}
	}
	return ways.Any(each...)
}

// object lists what keeps k graded factors of an object at their outcome.
func (j judge) object(o Object, outcome samverkan.Outcome, k int) ways.Ways[Because] {
	var lists []ways.Ways[Because]
	for _, f := range j.facets {
		switch {
		case f.Kind != Graded || f.Object != o || f.outcome != outcome:
		case outcome == samverkan.Pass:
			lists = append(lists, j.holds(f))
		default:
			lists = append(lists, j.fails(f))
		}
	}
	return ways.KOf(k, lists)
}

// holds lists what keeps a facet from failing.
func (j judge) holds(f *facet) ways.Ways[Because] {
	if f.byFact() {
		if f.outcome != samverkan.Pass {
			return ways.One[Because](0)
		}
		var all []Because
		for _, p := range f.fact.parts {
			all = append(all, Because{Factor: f.ID, Part: p.id, Holds: samverkan.Pass, Says: evidenceText(p.evidence)})
		}
		return ways.One(len(all), all...)
	}
	least := func(v *voice, x int) []Because {
		return []Because{{Factor: f.ID, Organization: j.id(v), AtLeast: x, Says: j.bound(f, v, x, samverkan.Text{
			SV: "{org} ligger på minst {x} på ”{name}”.", EN: "{org} is at {x} or more on “{name}”.",
		})}}
	}
	switch {
	case f.Kind == Gate && f.Passes == NoLoser:
		var all []Because
		for i := range f.voices {
			if v := &f.voices[i]; v.level > 0 {
				all = append(all, least(v, 3)...)
			}
		}
		return ways.One(len(all), all...)
	case f.outcome == samverkan.Unknown:
		return ways.One[Because](0)
	case f.Kind == Gate:
		var items []ways.Item[Because]
		var rest []Because
		for i := range f.voices {
			switch v := &f.voices[i]; {
			case v.level >= 4:
				items = append(items, ways.Item[Because]{In: least(v, 4), Out: least(v, 2)})
			case v.level > 0:
				rest = append(rest, least(v, 2)...)
			}
		}
		return ways.All(ways.Choose(highNeeded(f.counts.A), f.counts.G, 0, items), ways.One(len(rest), rest...))
	}
	return j.pick(f, f.counts.A/2+1, func(l int) bool { return l >= 3 }, func(v *voice) []Because { return least(v, 3) })
}

// fails lists what keeps a facet failed.
func (j judge) fails(f *facet) ways.Ways[Because] {
	if f.byFact() {
		var each []ways.Ways[Because]
		for _, p := range f.fact.parts {
			if p.outcome == samverkan.Fail {
				each = append(each, ways.One(1, Because{Factor: f.ID, Part: p.id, Holds: samverkan.Fail, Says: p.says}))
			}
		}
		return ways.Any(each...)
	}
	most := func(x int) func(*voice) []Because {
		return func(v *voice) []Because {
			return []Because{{Factor: f.ID, Organization: j.id(v), AtMost: x, Says: j.bound(f, v, x, samverkan.Text{
				SV: "{org} ligger på högst {x} på ”{name}”.", EN: "{org} is at {x} or less on “{name}”.",
			})}}
		}
	}
	upTo := func(x int) func(int) bool { return func(l int) bool { return l > 0 && l <= x } }
	switch {
	case f.Kind == Graded:
		return j.pick(f, (f.counts.A+1)/2, upTo(2), most(2))
	case f.Passes == NoLoser:
		return j.pick(f, 1, upTo(2), most(2))
	}
	tooFew := f.counts.A - highNeeded(f.counts.A) + 1 // so many at 3 or less are too many
	each := []ways.Ways[Because]{j.pick(f, tooFew, upTo(3), most(3))}
	if tooFew > 1 { // else to be at 1 says no more than to be at 3 or less
		each = append(each, j.pick(f, 1, upTo(1), most(1)))
	}
	return ways.Any(each...)
}

// pick lists the choices of k organizations whose level is right.
func (j judge) pick(f *facet, k int, right func(level int) bool, say func(*voice) []Because) ways.Ways[Because] {
	var items []ways.Item[Because]
	for i := range f.voices {
		if v := &f.voices[i]; right(v.level) {
			items = append(items, ways.Item[Because]{In: say(v)})
		}
	}
	return ways.Choose(k, 0, 1, items)
}

func number(n *big.Int) samverkan.Number { return samverkan.FromInt(n) }
