package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// never is the cost of what cannot be reached. Sums of it stay far from
// overflow.
const never = 1 << 40

// costs is what it takes to reach each outcome of one facet: with 0 and never
// it says what is possible, with numbers how many answers must differ.
type costs struct{ pass, fail, unknown int }

func possible(yes bool) int {
	if yes {
		return 0
	}
	return never
}

func (c costs) of(o samverkan.Outcome) int {
	switch o {
	case samverkan.Pass:
		return c.pass
	case samverkan.Fail:
		return c.fail
	}
	return c.unknown
}

// outcomes lists what can be reached.
func (c costs) outcomes() (out []samverkan.Outcome) {
	for _, o := range []samverkan.Outcome{samverkan.Pass, samverkan.Fail, samverkan.Unknown} {
		if c.of(o) < never {
			out = append(out, o)
		}
	}
	return out
}

// toChange is the least it takes to reach another outcome than o.
func (c costs) toChange(o samverkan.Outcome) int {
	least := never
	for _, other := range []samverkan.Outcome{samverkan.Pass, samverkan.Fail, samverkan.Unknown} {
		if other != o {
			least = min(least, c.of(other))
		}
	}
	return least
}

func onlyNow(o samverkan.Outcome) costs {
	return costs{possible(o == samverkan.Pass), possible(o == samverkan.Fail), possible(o == samverkan.Unknown)}
}

// reach returns the least and greatest level an organization can get when
// those who did not answer do; 0, 0 when it stays silent whatever they do.
// Answering "don't know" or still not answering is possible too, so a silent
// organization can also stay silent.
func (t *tally) reach() (least, greatest int) {
	low, high := t.at, t.at
	low[1] += t.silent
	high[5] += t.silent
	return lowerMedian(low[:]), lowerMedian(high[:])
}

// band says which outcomes are possible over all answers that are missing.
func (f *facet) band() costs {
	if f.byFact() || f.DecidedBy == ByFact {
		return onlyNow(f.outcome)
	}
	var worst, best counts
	mute := 0 // organizations that stay silent whatever happens
	for i := range f.voices {
		least, greatest := f.voices[i].tally.reach()
		worst = worst.with(least)
		best = best.with(greatest)
		if greatest == 0 {
			mute++
		}
	}
	silent := f.counts.N - f.counts.A
	if f.Kind == Gate && f.Passes == NoLoser {
		return costs{
			pass:    possible(best.gate(NoLoser) == samverkan.Pass),
			fail:    possible(worst.W > 0),
			unknown: possible(best.N == 0 || best.W == 0 && silent > 0),
		}
	}
	// The silent can stay silent, so no quorum today is possible for ever; with
	// quorum the best and the worst that they can answer decide.
	return costs{
		pass:    possible(f.byAnswers(best) == samverkan.Pass),
		fail:    possible(f.byAnswers(worst) == samverkan.Fail),
		unknown: possible(f.counts.A < quorum(f.counts.N)),
	}
}

// with adds one organization's level to the counts.
func (c counts) with(level int) counts {
	return c.plus(count([]voice{{level: level}}))
}

func (c counts) plus(d counts) counts {
	return counts{c.N + d.N, c.A + d.A, c.G + d.G, c.M + d.M, c.B + d.B, c.W + d.W}
}

// toRaise is the least number of a group's answers that must differ for its
// level to be x or more. Turning an answer from below x into one at x or above
// moves the balance between the two by two, so no other change is better.
func (t *tally) toRaise(x int) int {
	if t.onScale() == 0 {
		return 1
	}
	lead := t.onScale() - 2*t.below(x) // at x or more, minus below
	if lead >= 1 {
		return 0
	}
	return (2 - lead) / 2
}

// toLower is the same for a level of x or less.
func (t *tally) toLower(x int) int {
	if t.onScale() == 0 {
		return 1
	}
	lead := 2*t.below(x+1) - t.onScale() // at x or less, minus above
	if lead >= 0 {
		return 0
	}
	return (1 - lead) / 2
}

// effects gives, for the organizations of a facet with a level, what a
// change of each costs.
func (f *facet) effects(cost func(*tally) int) []int {
	var out []int
	for i := range f.voices {
		if f.voices[i].level > 0 {
			out = append(out, cost(&f.voices[i].tally))
		}
	}
	return out
}

// cheapest adds up the k smallest, never when there are not as many.
func cheapest(k int, all []int) int {
	if k <= 0 {
		return 0
	}
	if k > len(all) {
		return never
	}
	slices.Sort(all)
	sum := 0
	for _, c := range all[:k] {
		sum += c
	}
	return sum
}

// robustness says how many answers, given or missing, must differ for each
// outcome. An answer may become any level, "don't know" or none. Silencing an
// organization never costs less than turning its level, and never helps more,
// so it is only a way to lose the quorum.
func (f *facet) robustness() costs {
	switch {
	case f.byFact() || f.DecidedBy == ByFact:
		return onlyNow(f.outcome)
	case f.Kind == Graded:
		return f.gradedRobustness()
	case f.Passes == NoLoser:
		return f.noLoserRobustness()
	}
	return f.mostRobustness()
}

// toQuorum is what it takes to lose the quorum: to silence so many.
func (f *facet) toNoQuorum() int {
	return cheapest(f.counts.A-(quorum(f.counts.N)-1), f.effects((*tally).onScale))
}

func (f *facet) mostRobustness() costs {
	c, q := f.counts, quorum(f.counts.N)
	out := costs{pass: never, fail: never, unknown: f.toNoQuorum()}
	silent := c.N - c.A

	// Pass: everybody at 2 or more, enough at 4 or more; so many of the silent
	// as help answer 5.
	base := 0
	for _, e := range f.effects(func(t *tally) int { return t.toRaise(2) }) {
		base += e
	}
	more := f.effects(func(t *tally) int { return t.toRaise(4) - t.toRaise(2) })
	for y := max(0, q-c.A); y <= silent; y++ {
		out.pass = min(out.pass, base+y+cheapest(highNeeded(c.A+y)-y, more))
	}

	// Fail: one at 1, or too few at 4 or more; a silent one who answers 1 is
	// enough, and makes up the quorum.
	switch {
	case c.N < q:
	case c.A < q:
		out.fail = q - c.A
	case f.answers == samverkan.Fail:
		out.fail = 0
	default:
		toOne := f.effects(func(t *tally) int { return t.toLower(1) })
		toThree := f.effects(func(t *tally) int {
			if t.level() < 4 {
				return never // it is below already
			}
			return t.toLower(3)
		})
		out.fail = min(cheapest(1, toOne), cheapest(c.G-highNeeded(c.A)+1, toThree))
		if silent > 0 {
			out.fail = min(out.fail, 1)
		}
	}
	return out
}

func (f *facet) noLoserRobustness() costs {
	c := f.counts
	if c.N == 0 {
		return costs{pass: never, fail: never, unknown: 0}
	}
	silent := c.N - c.A
	out := costs{fail: cheapest(1, f.effects(func(t *tally) int { return t.toLower(2) }))}
	if silent > 0 {
		out.fail = min(out.fail, 1)
	}
	raised := 0
	for _, e := range f.effects(func(t *tally) int { return t.toRaise(3) }) {
		raised += e
	}
	out.pass = raised + silent
	out.unknown = raised
	if silent == 0 { // one must fall silent instead of being raised
		out.unknown += cheapest(1, f.effects(func(t *tally) int { return t.onScale() - t.toRaise(3) }))
	}
	return out
}

func (f *facet) gradedRobustness() costs {
	c, q := f.counts, quorum(f.counts.N)
	out := costs{pass: never, fail: never, unknown: f.toNoQuorum()}
	up := f.effects(func(t *tally) int {
		if t.level() >= 3 {
			return never
		}
		return t.toRaise(3)
	})
	down := f.effects(func(t *tally) int {
		if t.level() < 3 {
			return never
		}
		return t.toLower(2)
	})
	for y := max(0, q-c.A); y <= c.N-c.A; y++ {
		// Each of the silent moves the balance by one, each turned by two.
		out.pass = min(out.pass, y+cheapest(half(c.W-c.M-y+1), up))
		out.fail = min(out.fail, y+cheapest(half(c.M-c.W-y), down))
	}
	return out
}

// half is n/2 rounded up, 0 for a negative n.
func half(n int) int { return max(0, (n+1)/2) }

// reaching returns what it takes to reach each verdict, when it takes cost(f)
// to reach the outcomes of each facet. Facets are independent: no answer
// belongs to two of them.
func (s state) reaching(cost func(*facet) costs) map[VerdictCode]int {
	var (
		worst         = never // a gate failed
		noneFailed    = 0     // no gate failed that is not overridden
		oneUnknown    = never // beyond that, one unknown
		allKnown      = 0     // all passed, or failed and overridden
		oneOverridden = never // beyond that, one failed and overridden
		allPassed     = 0
	)
	graded := make(map[Object][]costs, 3)
	for _, f := range s.facets {
		c := cost(f)
		if f.Kind == Graded {
			graded[f.Object] = append(graded[f.Object], c)
			continue
		}
		allPassed += c.pass
		known, unknown := c.pass, c.unknown
		if f.over != nil {
			past := c.fail // failed, and gone past
			if f.unknownIsOverridden() {
				past, unknown = min(c.fail, c.unknown), never
			}
			known = min(c.pass, past)
			oneOverridden = min(oneOverridden, past-known)
		} else {
			worst = min(worst, c.fail)
		}
		notFailed := min(known, unknown)
		allKnown += known
		noneFailed += notFailed
		oneUnknown = min(oneUnknown, unknown-notFailed)
	}
	oneWeak, noneWeak := never, 0
	for _, o := range objectWords() {
		weak, strong := toShare(graded[o.Is])
		oneWeak = min(oneWeak, weak)
		noneWeak += strong
	}
	return map[VerdictCode]int{
		NotReady:       min(worst, never),
		CannotJudge:    min(noneFailed+oneUnknown, never),
		WithConditions: min(allKnown+min(oneOverridden, oneWeak), never),
		Ready:          min(allPassed+noneWeak, never),
	}
}

// toShare returns what it takes for fewer than two thirds of the known to be
// at 3 or more, and for at least two thirds. One at 3 or more adds 1 to
// 3H − 2K, one below takes 2 away.
func toShare(factors []costs) (weak, strong int) {
	zero := 2 * len(factors)
	cost := make([]int, 3*len(factors)+1)
	for i := range cost {
		cost[i] = never
	}
	cost[zero] = 0
	for _, f := range factors {
		next := make([]int, len(cost))
		for i := range next {
			next[i] = cost[i] + f.unknown
			if i > 0 {
				next[i] = min(next[i], cost[i-1]+f.pass)
			}
			if i+2 < len(cost) {
				next[i] = min(next[i], cost[i+2]+f.fail)
			}
		}
		cost = next
	}
	weak, strong = never, never
	for i, c := range cost {
		if i < zero {
			weak = min(weak, c)
		} else {
			strong = min(strong, c)
		}
	}
	return weak, strong
}
