package partnership_test

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// oracle is a second, slow implementation of what the package computes, made
// from the design alone. It knows answers and register facts; groundwork,
// meetings and dimensions it does not know. It holds what the verdict of one
// document on one day is made of; of a factor that does not apply, nothing.
type oracle struct {
	phase   partnership.Phase
	factors []oracleFactor
}

type oracleFactor struct {
	partnership.Factor
	inForce    bool
	applies    bool
	overridden bool
	fact       samverkan.Outcome // what the register says; Unknown for nothing
	effort     int               // of making the fact true
	asked      []oracleOrg
	before     []int // levels in the wave before
}

type oracleOrg struct {
	id     string
	people []oraclePerson
}

// oraclePerson is somebody who is asked. Nobody in particular (a
// representative who is not named in the document) has no ID.
type oraclePerson struct {
	id     string
	answer partnership.Answer
}

// oracleState is what repairs and reasons range over: the level of each asked
// organization on each factor, 0 for silent, and what the register says.
type oracleState struct {
	levels [][]int
	facts  []samverkan.Outcome
}

func newOracle(p *partnership.Partnership, o partnership.Options) oracle {
	made := oracle{phase: o.Phase}
	wave := oracleWave(p, o.On)
	for _, f := range o.Catalogue.Factors {
		made.factors = append(made.factors, oracleFactor{Factor: f, inForce: f.InForce.Contains(o.On)})
		is := &made.factors[len(made.factors)-1]
		is.applies = is.inForce && slices.Contains(f.Phases, o.Phase)
		if !is.applies {
			continue
		}
		is.fact, is.effort = oracleFact(p, f, o.On)
		is.asked = oracleAsked(p, f, wave, o.On)
		if wave != nil {
			if earlier := oracleWave(p, wave.On.AddDays(-1)); earlier != nil {
				is.before = oracleLevels(oracleAsked(p, f, earlier, o.On))
			}
		}
		for _, v := range p.Overrides {
			is.overridden = is.overridden || v.Gate == f.ID && !o.On.Before(v.On)
		}
	}
	return made
}

// oracleWave returns the newest wave on or before a day, nil for none.
func oracleWave(p *partnership.Partnership, on samverkan.Date) (newest *partnership.Wave) {
	for i, w := range p.Waves {
		if !on.Before(w.On) && (newest == nil || newest.On.Before(w.On)) {
			newest = &p.Waves[i]
		}
	}
	return newest
}

// oracleFact returns what the newest fact that has begun says, and the effort
// of making it true.
func oracleFact(p *partnership.Partnership, f partnership.Factor, on samverkan.Date) (samverkan.Outcome, int) {
	says, effort := samverkan.Unknown, partnership.DefaultEffort
	var newest samverkan.Date
	for _, fact := range p.Facts {
		if f.DecidedBy == partnership.ByAnswers || fact.Factor != f.ID || on.Before(fact.From) || fact.From.Before(newest) {
			continue
		}
		newest, says, effort = fact.From, samverkan.Fail, partnership.DefaultEffort
		if fact.Holds {
			says = samverkan.Pass
		}
		if fact.Effort != 0 {
			effort = fact.Effort
		}
	}
	return says, effort
}

// oracleAsked returns the organizations that are asked about a factor, and
// their people with their answers. Nobody is asked for what a fact alone
// decides.
func oracleAsked(p *partnership.Partnership, f partnership.Factor, wave *partnership.Wave, on samverkan.Date) []oracleOrg {
	if f.DecidedBy == partnership.ByFact {
		return nil
	}
	if wave != nil {
		on = wave.On
	}
	var asked []oracleOrg
	for _, org := range p.Organizations {
		if is := oracleStanding(org, on); is != partnership.Active && is != partnership.Passive {
			continue
		}
		var people []oraclePerson
		anyRole := false
		for _, person := range p.People {
			if person.Organization != org.ID {
				continue
			}
			isAsked := false
			for _, held := range person.Roles {
				if held.Contains(on) {
					anyRole = true
					isAsked = isAsked || oracleAsks(wave, f, held.Role)
				}
			}
			if isAsked {
				people = append(people, oraclePerson{person.ID, oracleAnswer(p, wave, person.ID, f.ID)})
			}
		}
		if !anyRole && oracleAsks(wave, f, partnership.Representative) {
			people = append(people, oraclePerson{})
		}
		if len(people) > 0 {
			asked = append(asked, oracleOrg{org.ID, people})
		}
	}
	return asked
}

// oracleAsks reports whether a role is asked about a factor in a wave. A wave
// that does not say asks all that the catalogue asks.
func oracleAsks(wave *partnership.Wave, f partnership.Factor, role partnership.Role) bool {
	if !slices.Contains(f.Asks, role) {
		return false
	}
	if wave == nil || len(wave.Asked) == 0 {
		return true
	}
	for _, a := range wave.Asked {
		if a.Role == role && slices.Contains(a.Factors, f.ID) {
			return true
		}
	}
	return false
}

func oracleStanding(org partnership.Organization, on samverkan.Date) partnership.Standing {
	is := partnership.NotInvited
	var newest samverkan.Date
	for _, s := range org.Standing {
		if !on.Before(s.From) && !s.From.Before(newest) {
			is, newest = s.Is, s.From
		}
	}
	return is
}

// oracleAnswer returns a person's answer over all roles: the lowest level,
// else that the person does not know, else that it does not apply.
func oracleAnswer(p *partnership.Partnership, wave *partnership.Wave, person, factor string) partnership.Answer {
	answer := partnership.NoAnswer
	for _, sheet := range p.Answers {
		if wave == nil || sheet.Wave != wave.ID || sheet.Person != person {
			continue
		}
		for _, v := range sheet.Values {
			if v.Factor == factor && (answer == partnership.NoAnswer || v.Answer < answer) {
				answer = v.Answer
			}
		}
	}
	return answer
}

// now returns the state as the document has it.
func (o oracle) now() oracleState {
	var s oracleState
	for _, f := range o.factors {
		s.levels = append(s.levels, oracleLevels(f.asked))
		s.facts = append(s.facts, f.fact)
	}
	return s
}

func oracleLevels(orgs []oracleOrg) (levels []int) {
	for _, org := range orgs {
		levels = append(levels, oracleLevel(org.people))
	}
	return levels
}

func oracleLevel(people []oraclePerson) int {
	var levels []int
	for _, p := range people {
		if p.answer.OnScale() {
			levels = append(levels, int(p.answer))
		}
	}
	return oracleMedian(levels)
}

// oracleMedian returns the lower median, 0 of nothing. It sorts the levels.
func oracleMedian(levels []int) int {
	if len(levels) == 0 {
		return 0
	}
	slices.Sort(levels)
	return levels[(len(levels)-1)/2]
}

// outcomes judges every factor.
func (o oracle) outcomes(s oracleState) []samverkan.Outcome {
	out := make([]samverkan.Outcome, len(o.factors))
	for i := range o.factors {
		switch f := &o.factors[i]; {
		case !f.inForce:
			out[i] = samverkan.NotInForce
		case !f.applies:
			out[i] = samverkan.NotApplicable
		default:
			out[i] = f.outcome(s.levels[i], s.facts[i])
		}
	}
	return out
}

func (f *oracleFactor) outcome(levels []int, fact samverkan.Outcome) samverkan.Outcome {
	switch f.DecidedBy {
	case partnership.ByFact:
		return fact
	case partnership.ByBoth:
		if fact != samverkan.Unknown {
			return fact
		}
	}
	return f.byAnswers(levels)
}

// byAnswers is decision 3.
func (f *oracleFactor) byAnswers(levels []int) samverkan.Outcome {
	all := oracleCount(levels)
	pass := func(ok bool) samverkan.Outcome {
		if ok {
			return samverkan.Pass
		}
		return samverkan.Fail
	}
	switch {
	case f.Kind == partnership.Gate && f.Passes == partnership.NoLoser:
		switch {
		case all.losers > 0:
			return samverkan.Fail
		case all.asked > 0 && all.answered == all.asked:
			return samverkan.Pass
		}
		return samverkan.Unknown
	case !all.quorum():
		return samverkan.Unknown
	case f.Kind == partnership.Gate:
		return pass(3*all.high >= 2*all.answered && all.lowest == 0)
	}
	return pass(all.level() >= 3)
}

// oracleCounts is N, A, G and B of decision 3, and how many are at 1 or 2.
type oracleCounts struct {
	asked, answered, high, lowest, losers int
	levels                                []int
}

func oracleCount(levels []int) (c oracleCounts) {
	c.asked = len(levels)
	for _, l := range levels {
		if l == 0 {
			continue
		}
		c.answered++
		c.levels = append(c.levels, l)
		if l >= 4 {
			c.high++
		}
		if l == 1 {
			c.lowest++
		}
		if l <= 2 {
			c.losers++
		}
	}
	return c
}

func (c oracleCounts) quorum() bool { return c.answered >= 2 && 2*c.answered >= c.asked }

// level is the factor's, 0 without quorum.
func (c oracleCounts) level() int {
	if !c.quorum() {
		return 0
	}
	return oracleMedian(c.levels)
}

// verdict is decision 10.
func (o oracle) verdict(s oracleState) partnership.VerdictCode {
	return o.verdictOf(o.outcomes(s))
}

// gonePast reports whether an override makes up for an outcome: for a failed
// gate, and for one that nobody may be low on while answers leave it unknown.
func (f *oracleFactor) gonePast(outcome samverkan.Outcome) bool {
	switch outcome {
	case samverkan.Fail:
		return f.overridden
	case samverkan.Unknown:
		return f.overridden && f.Passes == partnership.NoLoser && f.DecidedBy != partnership.ByFact
	}
	return false
}

func (o oracle) verdictOf(outcomes []samverkan.Outcome) partnership.VerdictCode {
	failed, unknown, conditions := false, false, false
	for i := range o.factors {
		f := &o.factors[i]
		switch {
		case !f.applies || f.Kind != partnership.Gate:
		case f.gonePast(outcomes[i]):
			conditions = true
		case outcomes[i] == samverkan.Fail:
			failed = true
		case outcomes[i] == samverkan.Unknown:
			unknown = true
		}
	}
	for _, object := range []partnership.Object{partnership.TheWork, partnership.TheProcess, partnership.TheResult} {
		if _, known, high := o.object(object, outcomes); 3*high < 2*known {
			conditions = true
		}
	}
	switch {
	case failed:
		return partnership.NotReady
	case unknown:
		return partnership.CannotJudge
	case conditions:
		return partnership.WithConditions
	}
	return partnership.Ready
}

// object counts the graded factors of an object: how many apply, how many of
// them are known, how many of those are at 3 or more.
func (o oracle) object(object partnership.Object, outcomes []samverkan.Outcome) (applies, known, high int) {
	for i := range o.factors {
		f := &o.factors[i]
		if !f.applies || f.Kind != partnership.Graded || f.Object != object {
			continue
		}
		applies++
		switch outcomes[i] {
		case samverkan.Pass:
			known, high = known+1, high+1
		case samverkan.Fail:
			known++
		}
	}
	return applies, known, high
}
