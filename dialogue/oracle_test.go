package dialogue_test

import (
	"math"
	"math/big"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// The oracle counts everything once more, slowly, from what the comments of
// report.go and transitions.go and DIALOGUE.md say, and from the table of moves
// in machine_test.go. It uses nothing of the room but its documents; of the
// sub-rooms the terms, the halves, working days and Body.Office, which have
// oracles of their own.
type oracle struct {
	d   *dialogue.Dialogue
	on  samverkan.Date
	log []dialogue.Event

	term calendar.Term
	end  samverkan.Date
	day  samverkan.Date // of the bodies: not before they take office

	moves   map[dialogue.EventKind]move
	noted   map[string][]dialogue.Event // by kind and ID of the thing
	spells  map[string][]spell          // by body and person
	members map[string][]committee.Member
}

func newOracle(d *dialogue.Dialogue, on samverkan.Date) *oracle {
	o := &oracle{
		d: d, on: on, moves: map[dialogue.EventKind]move{}, noted: map[string][]dialogue.Event{}, spells: map[string][]spell{},
		members: map[string][]committee.Member{},
	}
	for _, m := range moves() {
		o.moves[m.what] = m
	}
	for _, e := range d.Log {
		if !on.Before(e.On) {
			key := string(o.moves[e.What].of) + " " + e.To
			o.log, o.noted[key] = append(o.log, e), append(o.noted[key], e)
		}
	}
	for _, m := range d.Members {
		o.members[m.Body+" "+m.Person] = append(o.members[m.Body+" "+m.Person], m)
	}
	o.term, _ = calendar.TermFrom(d.ElectionYear)
	next, _ := calendar.TermFrom(d.ElectionYear + 4)
	o.end = next.Committees.From
	if !d.TakesOffice.IsZero() {
		o.term.Committees.From = d.TakesOffice
	}
	o.day = on
	if on.Before(o.term.Committees.From) { // the day on which all that are affected have taken office
		for _, b := range d.Bodies {
			if office := b.Office(o.term.Committees.From); b.Affected && o.day.Before(office) {
				o.day = office
			}
		}
	}
	return o
}

// of is what was noted about one thing.
func (o *oracle) of(thing dialogue.Thing, id string) []dialogue.Event {
	return o.noted[string(thing)+" "+id]
}

// state walks the table.
func (o *oracle) state(thing dialogue.Thing, id string) dialogue.State {
	s := dialogue.Nothing
	if thing == dialogue.OfMeeting {
		s = dialogue.Planned
	}
	for _, e := range o.of(thing, id) {
		if to := o.moves[e.What].to; to != "" {
			s = to
		}
	}
	return s
}

// happenedOn: the day of the minutes, else Since unless it lies ahead, else the
// day of noting.
func happenedOn(e dialogue.Event) samverkan.Date {
	if !e.Minutes.On.IsZero() {
		return e.Minutes.On
	}
	if !e.Since.IsZero() && e.Since.Compare(e.On) <= 0 {
		return e.Since
	}
	return e.On
}

// last is the day of the last event of some kinds, no day for none.
func last(log []dialogue.Event, kinds ...dialogue.EventKind) (out samverkan.Date) {
	for _, e := range log {
		if slices.Contains(kinds, e.What) {
			out = happenedOn(e)
		}
	}
	return out
}

// first is the same of the first one.
func first(log []dialogue.Event, kinds ...dialogue.EventKind) samverkan.Date {
	for _, e := range log {
		if slices.Contains(kinds, e.What) {
			return happenedOn(e)
		}
	}
	return samverkan.Date{}
}

// --- the register, as known on the day

func (o *oracle) stands(t committee.Times) bool {
	return t.Known.Compare(o.on) <= 0 && (t.Struck.IsZero() || o.on.Before(t.Struck))
}

func holds(p samverkan.Period, d samverkan.Date) bool {
	return p.From.Compare(d) <= 0 && (p.To.IsZero() || d.Before(p.To))
}

func (o *oracle) body(id string) *committee.Body {
	for i := range o.d.Bodies {
		if o.d.Bodies[i].ID == id {
			return &o.d.Bodies[i]
		}
	}
	return nil
}

// affectedFrom is the first day from which a body is affected: always when it
// is marked so, else when the last of the bodies that lead to it was gone.
func (o *oracle) affectedFrom(id string) (from samverkan.Date, ever bool) {
	if o.body(id).Affected {
		return samverkan.Date{}, true
	}
	for _, b := range o.d.Bodies {
		if !b.Affected {
			continue
		}
		gone := samverkan.Date{}
		for at := &b; at.Into != ""; {
			if gone.Before(at.To) {
				gone = at.To
			}
			at = o.body(at.Into)
			if at.ID == id && (!ever || gone.Before(from)) {
				from, ever = gone, true
			}
		}
	}
	return from, ever
}

func (o *oracle) isAffected(id string, d samverkan.Date) bool {
	from, ever := o.affectedFrom(id)
	return ever && holds(o.body(id).Period, d) && from.Compare(d) <= 0
}

// spell is that somebody is appointed, in the place of whom.
type spell struct {
	samverkan.Period
	instead string
}

// appointed is when a person is appointed by a body, by the register and the
// log: each appointment lasts until the next members take office, a
// resignation cuts all that there are.
func (o *oracle) appointed(body, person string) []spell {
	key := body + " " + person
	if _, done := o.spells[key]; !done {
		o.spells[key] = o.appointments(body, person)
	}
	return o.spells[key]
}

func (o *oracle) appointments(body, person string) (out []spell) {
	for _, a := range o.d.Appointments {
		if a.Body == body && a.Person == person && o.stands(a.Times) {
			out = append(out, spell{a.Period, a.Instead})
		}
	}
	for _, e := range o.of(dialogue.OfBody, body) {
		if !slices.Contains(e.People, person) {
			continue
		}
		switch e.What {
		case dialogue.Appointed:
			from := e.On
			if !e.Minutes.On.IsZero() {
				from = e.Minutes.On
			}
			if !e.Since.IsZero() {
				from = e.Since
			}
			out = append(out, spell{samverkan.Period{From: from, To: o.body(body).Office(o.end)}, e.Instead})
		case dialogue.Resigned:
			leaves := e.On
			if !e.Since.IsZero() {
				leaves = e.Since
			}
			var left []spell
			for _, s := range out {
				if s.To.IsZero() || leaves.Before(s.To) {
					s.To = leaves
				}
				if s.From.Before(s.To) {
					left = append(left, s)
				}
			}
			out = left
		}
	}
	return out
}

// isDelegate: the body exists, the person is appointed on the day, and not only
// in the place of somebody who is appointed too.
func (o *oracle) isDelegate(body, person string, d samverkan.Date) bool {
	if !holds(o.body(body).Period, d) {
		return false
	}
	for _, s := range o.appointed(body, person) {
		if holds(s.Period, d) && (s.instead == "" || !o.isAppointed(body, s.instead, d)) {
			return true
		}
	}
	return false
}

// standsIn is in whose place a person is appointed by a body on a day, who has
// no place of their own there: the first of those who are appointed too.
func (o *oracle) standsIn(body, person string, d samverkan.Date) string {
	if !holds(o.body(body).Period, d) || o.isDelegate(body, person, d) {
		return ""
	}
	for _, s := range o.appointed(body, person) {
		if holds(s.Period, d) && s.instead != "" && o.isAppointed(body, s.instead, d) {
			return s.instead
		}
	}
	return ""
}

func (o *oracle) isAppointed(body, person string, d samverkan.Date) bool {
	return slices.ContainsFunc(o.appointed(body, person), func(s spell) bool { return holds(s.Period, d) })
}

// delegates are those of a body, sorted.
func (o *oracle) delegates(body string, d samverkan.Date) (out []string) {
	for _, p := range o.d.People {
		if o.isDelegate(body, p.ID, d) {
			out = append(out, p.ID)
		}
	}
	slices.Sort(out)
	return out
}

// sentBy are the bodies whose delegate a person is.
func (o *oracle) sentBy(person string, d samverkan.Date) (out []string) {
	for _, b := range o.d.Bodies {
		if o.isDelegate(b.ID, person, d) {
			out = append(out, b.ID)
		}
	}
	return out
}

func (o *oracle) bloc(body, person string, d samverkan.Date) committee.Bloc {
	for _, s := range o.d.Sides {
		if s.Body == body && s.Person == person && o.stands(s.Times) && holds(s.Period, d) && holds(o.body(body).Period, d) {
			return s.Bloc
		}
	}
	return committee.UnknownBloc
}

func (o *oracle) balance() (out committee.Balance) {
	for _, b := range o.d.Bodies {
		if o.isAffected(b.ID, o.day) {
			out.Bodies++
			out.Expected += 2
		}
		for _, p := range o.delegates(b.ID, o.day) {
			out.Delegates++
			switch o.bloc(b.ID, p, o.day) {
			case committee.Majority:
				out.Majority++
			case committee.Opposition:
				out.Opposition++
			case committee.Neither:
				out.Neither++
			default:
				out.Unknown++
			}
		}
	}
	for _, p := range o.d.People {
		if len(o.sentBy(p.ID, o.day)) > 0 {
			out.People++
		}
	}
	return out
}

// fallsOff: whether all delegates of a body lose their place between the day
// and the end of the cycle, looked at on every day on which something of theirs
// begins or ends.
func (o *oracle) fallsOff(body string) bool {
	now := o.delegates(body, o.day)
	if !o.day.Before(o.end) || len(now) == 0 {
		return false
	}
	until := o.end.AddDays(1) // an appointment ends the day the next begins
	for _, p := range now {
		seated := o.seated(body, p, o.day)
		has := func(d samverkan.Date) bool {
			return holds(o.body(body).Period, d) && o.isAppointed(body, p, d) && (!seated || o.seated(body, p, d))
		}
		keeps := has(until)
		for _, d := range o.turns(body, p) {
			keeps = keeps && (!o.day.Before(d) || until.Before(d) || has(d))
		}
		if keeps {
			return false
		}
	}
	return true
}

func (o *oracle) seated(body, person string, d samverkan.Date) bool {
	return slices.ContainsFunc(o.members[body+" "+person], func(m committee.Member) bool {
		return o.stands(m.Times) && holds(m.Period, d)
	})
}

// turns are the days on which something of a person in a body ends.
func (o *oracle) turns(body, person string) (out []samverkan.Date) {
	out = append(out, o.body(body).To)
	for _, m := range o.members[body+" "+person] {
		out = append(out, m.To)
	}
	for _, s := range o.appointed(body, person) {
		out = append(out, s.To)
	}
	return slices.DeleteFunc(out, samverkan.Date.IsZero)
}

// newcomers counts those in the affected bodies of the term who had no seat in
// one the term before.
func (o *oracle) newcomers() (out dialogue.NewcomersState) {
	before, _ := calendar.TermFrom(o.d.ElectionYear - 4)
	common := func(p, q samverkan.Period) samverkan.Period { // days in both
		if p.From.Before(q.From) {
			p.From = q.From
		}
		if p.To.IsZero() || !q.To.IsZero() && q.To.Before(p.To) {
			p.To = q.To
		}
		return p
	}
	has := func(p samverkan.Period) bool { return p.To.IsZero() || p.From.Before(p.To) }
	now, then := map[string]bool{}, map[string]bool{}
	for _, b := range o.d.Bodies {
		from, ever := o.affectedFrom(b.ID)
		if !ever {
			continue
		}
		exists := common(b.Period, samverkan.Period{From: from})
		thisTerm := common(exists, samverkan.Period{From: b.Office(o.term.Committees.From), To: b.Office(o.end)})
		lastTerm := common(exists, samverkan.Period{From: b.Office(before.Committees.From), To: b.Office(o.term.Committees.From)})
		recorded := false
		for _, m := range o.d.Members {
			if m.Body != b.ID || !o.stands(m.Times) {
				continue
			}
			if has(thisTerm) && has(common(m.Period, thisTerm)) {
				now[m.Person] = true
			}
			if has(lastTerm) && has(common(m.Period, lastTerm)) {
				then[m.Person], recorded = true, true
			}
		}
		if has(lastTerm) && !recorded {
			out.Missing = append(out.Missing, b.ID)
		}
	}
	for _, p := range o.d.People {
		switch {
		case !now[p.ID] || then[p.ID]:
		case len(out.Missing) > 0:
			out.Unknown++
		default:
			out.New++
			if len(o.sentBy(p.ID, o.day)) > 0 {
				out.Appointed++
			}
			if slices.ContainsFunc(o.log, func(e dialogue.Event) bool {
				return (e.What == dialogue.Held || e.What == dialogue.Informed) && slices.Contains(e.People, p.ID)
			}) {
				out.Reached++
			} else {
				out.Left = append(out.Left, p.ID)
			}
		}
	}
	return out
}

// --- time until an exit, day by day

// exitSpell is how many days until which exit: 1, 2, or 0 for none yet.
type exitSpell struct{ days, exit int }

// incidence walks the days one by one: of those still there on a day, the share
// that leaves by an exit, times the share that is still there.
func incidence(spells []exitSpell) (steps []dialogue.ExitStep, half *int) {
	longest := 0
	for _, s := range spells {
		longest = max(longest, s.days)
	}
	open, ended := big.NewRat(1, 1), [3]*big.Rat{nil, new(big.Rat), new(big.Rat)}
	var past []exitDay
	there := 1.0
	for d := 0; d <= longest; d++ {
		atRisk, left := int64(0), [3]int64{}
		for _, s := range spells {
			if s.days >= d {
				atRisk++
			}
			if s.days == d {
				left[s.exit]++
			}
		}
		if left[1]+left[2] == 0 {
			continue
		}
		for k := 1; k <= 2; k++ {
			ended[k] = new(big.Rat).Add(ended[k], new(big.Rat).Mul(open, big.NewRat(left[k], atRisk)))
		}
		open = new(big.Rat).Mul(open, big.NewRat(atRisk-left[1]-left[2], atRisk))
		won, _ := ended[1].Float64()
		lost, _ := ended[2].Float64()
		past = append(past, exitDay{float64(atRisk), float64(left[1] + left[2]), [3]float64{0, float64(left[1]), float64(left[2])}, there, [3]float64{0, won, lost}})
		there, _ = open.Float64()
		steps = append(steps, dialogue.ExitStep{Day: d, AtRisk: int(atRisk), WonRounded: won, WonBetween: around(past, 1), LostRounded: lost, LostBetween: around(past, 2)})
		if half == nil && ended[1].Cmp(big.NewRat(1, 2)) >= 0 {
			day := d
			half = &day
		}
	}
	return steps, half
}

// exitDay is a day on which some left: of how many, how many in all and by each
// exit, the share still there before it and those gone after it.
type exitDay struct {
	atRisk, left float64
	by           [3]float64
	there        float64
	gone         [3]float64
}

// around is the log-log interval of the last day's share, with the variance of
// Marubini and Valsecchi (1995, section 10.2.4).
func around(past []exitDay, exit int) *dialogue.Between {
	f := past[len(past)-1].gone[exit]
	if f <= 0 || f >= 1-1e-12 {
		return nil
	}
	v := 0.0
	for _, s := range past {
		rest := f - s.gone[exit]
		if s.atRisk > s.left {
			v += rest * rest * s.left / (s.atRisk * (s.atRisk - s.left))
		}
		v += s.there * s.there * (s.atRisk - s.by[exit]) * s.by[exit] / (s.atRisk * s.atRisk * s.atRisk)
		v -= 2 * rest * s.there * s.by[exit] / (s.atRisk * s.atRisk)
	}
	w := 1.959963984540054 * math.Sqrt(max(0, v)) / math.Abs(f*math.Log(f))
	return &dialogue.Between{LowRounded: math.Pow(f, math.Exp(w)), HighRounded: math.Pow(f, math.Exp(-w))}
}

// wilson solves (k/n − x)² = z² x(1 − x)/n with 200 bits.
func wilson(k, n int) *dialogue.Share {
	if n == 0 {
		return nil
	}
	f := func(x float64) *big.Float { return new(big.Float).SetPrec(200).SetFloat64(x) }
	op := func() *big.Float { return f(0) }
	zz := op().Mul(f(1.959963984540054), f(1.959963984540054))
	all, p := f(float64(n)), op().Quo(f(float64(k)), f(float64(n)))
	// x = (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n)
	middle := op().Add(p, op().Quo(zz, op().Mul(f(2), all)))
	under := op().Quo(op().Mul(p, op().Sub(f(1), p)), all)
	under.Add(under, op().Quo(zz, op().Mul(f(4), op().Mul(all, all))))
	wide := op().Mul(f(1.959963984540054), op().Sqrt(under))
	below := op().Add(f(1), op().Quo(zz, all))
	low, _ := op().Quo(op().Sub(middle, wide), below).Float64()
	high, _ := op().Quo(op().Add(middle, wide), below).Float64()
	return &dialogue.Share{Of: n, Count: k, LowRounded: low, HighRounded: high}
}
