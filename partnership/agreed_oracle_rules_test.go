package partnership_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// agreedFact is a fact and the parts of it that fail, with what they cost.
type agreedFact struct {
	outcome samverkan.Outcome
	fails   []string
}

func (f *agreedFact) fail(id string, effort int) {
	f.outcome = samverkan.Fail
	f.fails = append(f.fails, fmt.Sprintf("%s for %d", id, effort))
	slices.Sort(f.fails)
}

func (o *agreedOracle) factOn(f partnership.Factor, on samverkan.Date) agreedFact {
	switch {
	case f.DecidedBy == partnership.ByAnswers:
	case f.Fact == partnership.FromStanding:
		return o.everyoneIn(on)
	case f.Fact == partnership.FromHeaviest:
		return o.heaviest(on)
	case f.Fact == partnership.FromMandates:
		return o.mandated(f, on)
	case f.Fact == partnership.FromRegister:
		return o.register(f, on)
	}
	return agreedFact{outcome: samverkan.Unknown}
}

func (o *agreedOracle) register(f partnership.Factor, on samverkan.Date) agreedFact {
	says, effort := oracleFact(o.p, f, on)
	out := agreedFact{outcome: says}
	if says == samverkan.Fail {
		out.fail("", effort)
	}
	return out
}

// everyoneIn is P07: nobody who holds a needed piece is forgotten, and every
// needed piece is held by a partner.
func (o *agreedOracle) everyoneIn(on samverkan.Date) agreedFact {
	out := agreedFact{outcome: samverkan.Pass}
	if len(o.pieces()) == 0 {
		out.outcome = samverkan.Unknown
	}
	var open []partnership.Piece
	forgotten := make(map[*partnership.Organization]bool)
	for _, piece := range o.pieces() {
		held, isOpen := false, true
		for _, org := range o.orgs {
			if !holds(org, piece) {
				continue
			}
			held = true
			switch is := o.stands(org, on); {
			case isPartner(is):
				isOpen = false
			case is == partnership.Forgotten:
				isOpen, forgotten[org] = false, true
			}
		}
		switch {
		case !held:
			out.fail(piece.Dimension+"/"+string(piece.Lever), partnership.DefaultEffort)
		case isOpen:
			open = append(open, piece)
		}
	}
	for org := range forgotten {
		out.fail(org.ID, stated(org.Effort))
	}
	ways, _ := o.enough(open, on, func(s partnership.Standing) bool { return s == partnership.Declined || s == partnership.NotInvited })
	for _, org := range ways[0] {
		out.fail(org.ID, stated(org.Effort))
	}
	return out
}

// heaviest is P08: of those that some piece hangs on alone, they that can most,
// and of those they with most such pieces, are active and came to one of the
// last three meetings.
func (o *agreedOracle) heaviest(on samverkan.Date) agreedFact {
	can, _, _, _ := o.can()
	alone := make([]int, len(o.orgs))
	for _, piece := range o.pieces() {
		var holders []int
		for i, org := range o.orgs {
			if holds(org, piece) {
				holders = append(holders, i)
			}
		}
		if len(holders) == 1 {
			alone[holders[0]]++
		}
	}
	heavier := func(i, k int) bool {
		if can != nil && can[i].Cmp(can[k]) != 0 {
			return can[i].Cmp(can[k]) > 0
		}
		return alone[i] > alone[k]
	}
	latest := []partnership.Meeting{}
	for _, m := range o.p.Meetings {
		if !on.Before(m.On) {
			latest = append(latest, m)
		}
	}
	slices.SortFunc(latest, func(a, b partnership.Meeting) int {
		if c := b.On.Compare(a.On); c != 0 {
			return c
		}
		return strings.Compare(a.ID, b.ID)
	})
	latest = slices.DeleteFunc(latest, func(m partnership.Meeting) bool { return m.On == on && len(m.Attended) == 0 }) // still to be held
	out := agreedFact{outcome: samverkan.Unknown}
	for i, org := range o.orgs {
		heaviest := alone[i] > 0
		for k := range o.orgs {
			heaviest = heaviest && (alone[k] == 0 || !heavier(k, i))
		}
		if !heaviest {
			continue
		}
		came := len(latest) < 3
		for k := 0; k < min(3, len(latest)); k++ {
			came = came || len(latest[k].Attended) == 0 // or at least it is not known that it did not
			for _, person := range o.p.People {
				came = came || person.Organization == org.ID && slices.Contains(latest[k].Attended, person.ID)
			}
		}
		switch {
		case o.stands(org, on) != partnership.Active || !came:
			out.fail(org.ID, stated(org.Effort))
		case out.outcome == samverkan.Unknown:
			out.outcome = samverkan.Pass
		}
	}
	return out
}

// mandated is P13: every partner has somebody who may decide something; where
// nothing is written of some, and none is known to have nobody, the register
// of facts decides.
func (o *agreedOracle) mandated(f partnership.Factor, on samverkan.Date) agreedFact {
	out := agreedFact{outcome: samverkan.Pass}
	lacking, unknown := false, len(o.partners(on)) == 0
	for _, id := range o.partners(on) {
		may := false
		stand := o.stand(id, on)
		for _, i := range stand {
			m := o.p.Mandates[i]
			may = may || m.Person != "" && m.Contains(on)
		}
		if may {
			continue
		}
		out.fail(id, partnership.DefaultEffort)
		lacking = lacking || len(stand) > 0
		unknown = unknown || len(stand) == 0
	}
	if unknown && !lacking {
		return o.register(f, on)
	}
	return out
}

// facts judges the factors and the verdict.
func (o *agreedOracle) facts() {
	v := newOracle(o.p, o.o)
	for i, f := range v.factors {
		if f.applies && f.DecidedBy != partnership.ByAnswers {
			v.factors[i].fact = o.factOn(f.Factor, o.o.On).outcome
		}
	}
	outcomes := v.outcomes(v.now())
	stopped := v.verdictOf(outcomes) == partnership.NotReady
	for i, f := range v.factors {
		if f.applies && f.DecidedBy != partnership.ByAnswers {
			o.say("%s is %s, the fact %s", f.ID, outcomes[i], f.fact)
		}
		if stopped && f.Kind == partnership.Gate && f.fact == samverkan.Fail && outcomes[i] == samverkan.Fail && !f.overridden {
			o.say("repair %s: %v", f.ID, o.factOn(f.Factor, o.o.On).fails)
		}
	}
	o.say("verdict %s", v.verdictOf(outcomes))
}

// said is what was found before of the lines that begin so.
func (o *agreedOracle) said(begin string) (out [][]string) {
	for _, line := range o.lines {
		if rest, ok := strings.CutPrefix(line, begin+" "); ok {
			out = append(out, strings.Fields(rest))
		}
	}
	return out
}

// figureOf reads a whole number off a line, with or without what follows it.
func figureOf(s string) int {
	n, err := strconv.Atoi(strings.TrimSuffix(s, ":"))
	if err != nil {
		panic(err)
	}
	return n
}

// rules judges by what has been found.
func (o *agreedOracle) rules() {
	type found struct{ severity, about string }
	rule := func(id string, outcome samverkan.Outcome, all ...found) {
		var out []string
		for _, f := range all {
			out = append(out, f.severity+" about ["+f.about+"]")
		}
		slices.Sort(out)
		o.say("%s %s: %s", id, outcome, strings.Join(out, ", "))
	}
	votes := slices.ContainsFunc(o.p.Deciding.Seats, func(s partnership.Seat) bool { return s.Votes > 0 })
	if votes && len(o.pieces()) > 0 {
		rule("PAR-107", samverkan.Pass)
	} else {
		rule("PAR-107", samverkan.Fail, found{"work", ""})
	}

	is := samverkan.NotApplicable
	var all []found
	uneven := make(map[partnership.Balance][]string)
	for _, f := range o.said("power") {
		switch b := o.byVotes[f[0]]; b {
		case partnership.Unheard, partnership.WithoutLevers:
			is = samverkan.Fail
			uneven[b] = append(uneven[b], f[0])
		case partnership.InBalance:
			if is == samverkan.NotApplicable {
				is = samverkan.Pass
			}
		}
	}
	if ids := uneven[partnership.Unheard]; ids != nil {
		all = append(all, found{"note", strings.Join(ids, " ")})
	}
	if ids := uneven[partnership.WithoutLevers]; ids != nil {
		all = append(all, found{"note", strings.Join(ids, " ")})
	}
	if o.stuck != nil {
		is = samverkan.Fail
		severity := "note"
		if o.outvoted {
			severity = "work"
		}
		all = append(all, found{severity, strings.Join(o.stuck, " ")})
	}
	rule("PAR-108", is, all...)

	is, all = samverkan.NotApplicable, nil
	worst := make(map[string]mandate.Answer)
	if len(o.said("next")) > 0 {
		is = samverkan.Pass
	} else {
		for _, f := range o.said("ending") {
			if f[len(f)-1] == "true" {
				is = samverkan.Fail
				all = append(all, found{"work", f[0]})
			}
		}
	}
	for _, f := range o.said("may") {
		if a := mandate.Answer(f[2]); a == mandate.No || a == mandate.Unknown && worst[f[1]] == "" {
			worst[f[1]] = a
		}
	}
	for id, a := range worst {
		severity := "wait"
		if a == mandate.No {
			severity, is = "work", samverkan.Fail
		} else if is == samverkan.Pass {
			is = samverkan.Unknown
		}
		all = append(all, found{severity, id})
	}
	nobody := false
	for _, f := range o.said("matter") { // of a matter that binds nobody
		if is == samverkan.Pass && f[1] != string(mandate.Yes) {
			is = samverkan.Unknown
		}
		nobody = nobody || !slices.ContainsFunc(o.said("may"), func(may []string) bool { return may[0] == f[0] })
	}
	if nobody {
		all = append(all, found{"wait", ""})
	}
	rule("PAR-109", is, all...)

	is, all = samverkan.NotApplicable, nil
	if o.decided > 0 {
		is = samverkan.Pass
	}
	silent := []string(nil)
	for _, f := range o.said("decision") {
		switch id, now := strings.TrimSuffix(f[5], ":"), mandate.Status(strings.TrimSuffix(f[7], ",")); now {
		case mandate.NoMandate, mandate.Absent:
			is = samverkan.Fail
			all = append(all, found{"work", id})
		case mandate.NotKnown:
			if !slices.Contains(silent, id) {
				silent = append(silent, id)
			}
		}
	}
	if o.unsure > 0 {
		if is == samverkan.Pass {
			is = samverkan.Unknown
		}
		slices.Sort(silent)
		all = append(all, found{"wait", strings.Join(silent, " ")})
	}
	rule("PAR-110", is, all...)

	is, all = samverkan.NotApplicable, nil
	for _, f := range o.said("gain") {
		switch s := gain.Sureness(f[4]); {
		case s == gain.SurelyLoses || s == gain.MayLose && o.somethingArises(f[0], o.partners(o.o.On)) && figureOf(f[3]) < max(o.p.Ledgers.Partners.Margin, 1):
			is = samverkan.Fail // it is known not to gain what it is to
			all = append(all, found{"work", f[0]})
		case s != gain.SurelyGains:
			if is != samverkan.Fail {
				is = samverkan.Unknown
			}
			all = append(all, found{"note", f[0]})
		case is == samverkan.NotApplicable:
			is = samverkan.Pass
		}
	}
	rule("PAR-111", is, all...)

	target := o.said("target")
	switch {
	case len(o.said("no")) > 0:
		rule("PAR-112", samverkan.NotApplicable)
	case target == nil:
		rule("PAR-112", samverkan.Unknown, found{"note", ""})
	case target[0][4] == string(gain.SurelyGains):
		rule("PAR-112", samverkan.Pass)
	case target[0][4] == string(gain.SurelyLoses):
		rule("PAR-112", samverkan.Fail, found{"work", ""})
	default:
		rule("PAR-112", samverkan.Unknown, found{"note", ""})
	}

	switch alone := o.said("alone"); {
	case len(o.said("gain")) < 2:
		rule("PAR-113", samverkan.NotApplicable)
	case alone[0][0] == "nobody":
		is := samverkan.Pass
		for _, f := range o.said("gain") {
			if f[4] == string(gain.Unknown) {
				is = samverkan.Unknown
			}
		}
		rule("PAR-113", is)
	default:
		group := strings.Trim(strings.Join(alone[0][:slices.Index(alone[0], "from")], " "), "[]")
		if alone[0][len(alone[0])-1] == "true" {
			rule("PAR-113", samverkan.Fail, found{"work", group})
		} else {
			rule("PAR-113", samverkan.Unknown, found{"note", group})
		}
	}

	is, all = samverkan.NotApplicable, nil
	for _, a := range o.p.Actions {
		if o.o.On.Before(a.Agreed) {
			continue
		}
		if is == samverkan.NotApplicable {
			is = samverkan.Pass
		}
		switch s := a.StandingOn(o.o.On); {
		case s == partnership.Late:
			all = append(all, found{"work", ""})
		case a.Owner == "" && (s == partnership.Planned || s == partnership.Begun):
			all = append(all, found{"note", ""})
		}
		if all != nil {
			is = samverkan.Fail
		}
	}
	rule("PAR-114", is, all...)
}
