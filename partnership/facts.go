package partnership

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
)

func compareStrings(a, b string) int { return strings.Compare(a, b) }

// DefaultEffort is what a fact costs in a repair when the document does not
// say: as much as raising one organization from 1 to 4.
const DefaultEffort = 3

// part is one thing that must hold for a fact to hold. A fact is the sum of
// its parts: it holds when all do, fails when one does, else is unknown.
type part struct {
	// id tells the part from the fact's other parts: an organization's ID, a
	// piece; "" when the fact is one whole.
	id      string
	outcome samverkan.Outcome
	effort  int
	owner   Role
	// about is the organization to talk to, by ID.
	about string
	// evidence says what is so, step what to do when it is not.
	evidence []samverkan.Evidence
	step     samverkan.Text
	// aloud is how it can be raised at the meeting.
	aloud samverkan.Text
	// code is the state word for the working copy.
	code string
}

// fact is what registers, logs and computation say of a factor.
type fact struct {
	outcome samverkan.Outcome
	parts   []part
}

func factOf(parts []part) fact {
	f := fact{outcome: samverkan.Unknown, parts: parts}
	if len(parts) == 0 {
		return f
	}
	f.outcome = samverkan.Pass
	for _, p := range parts {
		switch {
		case p.outcome == samverkan.Fail:
			f.outcome = samverkan.Fail
			return f
		case p.outcome == samverkan.Unknown:
			f.outcome = samverkan.Unknown
		}
	}
	return f
}

func effort(stated int) int {
	if stated == 0 {
		return DefaultEffort
	}
	return stated
}

// facts works out the facts of one document on one day. What several factors
// need is worked out once.
type facts struct {
	p       *Partnership
	on      samverkan.Date
	pieces  []piece
	holders map[piece][]int
	absent  []bool
	stands  []Standing
}

func newFacts(p *Partnership, on samverkan.Date) *facts {
	f := &facts{p: p, on: on, pieces: p.pieces(), holders: p.holders(), absent: p.absent(on)}
	f.stands = make([]Standing, len(p.Organizations))
	for i := range p.Organizations {
		f.stands[i] = p.Organizations[i].StandingOn(on).Is
	}
	return f
}

// of returns the fact of a factor, unknown where it has none.
func (f *facts) of(factor *Factor) fact {
	switch factor.Fact {
	case FromRegister:
		return f.register(factor)
	case FromGroundwork:
		return f.groundwork(factor)
	case FromStanding:
		return f.everyoneIn()
	case FromHeaviest:
		return f.heaviestActive()
	}
	return factOf(nil)
}

// register takes the newest fact of the document.
func (f *facts) register(factor *Factor) fact {
	newest := -1
	for i := range f.p.Facts {
		g := &f.p.Facts[i]
		if g.Factor == factor.ID && !f.on.Before(g.From) && (newest < 0 || f.p.Facts[newest].From.Before(g.From)) {
			newest = i
		}
	}
	if newest < 0 {
		return factOf(nil)
	}
	g := &f.p.Facts[newest]
	outcome := samverkan.Fail
	if g.Holds {
		outcome = samverkan.Pass
	}
	return factOf([]part{{
		outcome: outcome, effort: effort(g.Effort), owner: owner(g.Owner), step: factor.Action,
		evidence: []samverkan.Evidence{{At: index("facts", newest), Text: samverkan.Text{
			SV: "{source}, sedan {from}.", EN: "{source}, since {from}.",
		}.With(samverkan.Of("source", g.Source), samverkan.On("from", g.From))}},
	}})
}

// owner is who takes a step when the document does not say.
func owner(stated Role) Role {
	if stated == "" {
		return ProcessLeader
	}
	return stated
}

// groundwork holds when all five things are done, and fails when one is said
// not to be (DROPIN-14). A thing not mentioned is unknown.
func (f *facts) groundwork(factor *Factor) fact {
	if len(f.p.Groundwork) == 0 {
		return factOf(nil)
	}
	var parts []part
	for _, item := range groundworkWords() {
		pt := part{
			id: string(item.is), outcome: samverkan.Unknown, effort: DefaultEffort, owner: ProcessLeader, step: factor.Action,
			evidence: []samverkan.Evidence{{At: "/groundwork", Text: samverkan.Text{
				SV: "Det står inget om {item}.", EN: "Nothing is said of {item}.",
			}.With(samverkan.Of("item", item.text))}},
		}
		for i, g := range f.p.Groundwork {
			if g.Item != item.is {
				continue
			}
			says := samverkan.Text{SV: "Klart: {item}.", EN: "Done: {item}."}
			pt.outcome = samverkan.Pass
			if !g.Done {
				says = samverkan.Text{SV: "Återstår: {item}.", EN: "Left to do: {item}."}
				pt.outcome = samverkan.Fail
			}
			pt.evidence = []samverkan.Evidence{{At: index("groundwork", i), Text: says.With(samverkan.Of("item", item.text))}}
		}
		parts = append(parts, pt)
	}
	return factOf(parts)
}

func (f *facts) orgAt(i int) string { return index("organizations", i) }

// pieceText is "kunnande i delen Må bra".
func (f *facts) pieceText(p piece) samverkan.Text {
	name := samverkan.Same(p.dimension)
	for _, d := range f.p.Problem.Dimensions {
		if d.ID == p.dimension {
			name = d.Name
		}
	}
	return samverkan.Text{SV: "{lever} i delen ”{dimension}”", EN: "{lever} for “{dimension}”"}.
		With(samverkan.Of("lever", p.lever.Text()), samverkan.Of("dimension", name))
}

// everyoneIn holds when nobody who holds a needed piece is forgotten
// (DROPIN-08) and every needed piece is held by a partner (DROPIN-06). A hole
// that a forgotten organization could fill is not counted beside it. Without
// dimensions it is unknown: then nobody knows who is needed.
func (f *facts) everyoneIn() fact {
	if len(f.pieces) == 0 {
		return factOf(nil)
	}
	var parts []part
	for i := range f.p.Organizations {
		o := &f.p.Organizations[i]
		var holds []samverkan.Text
		for _, pc := range f.pieces {
			if slices.Contains(f.holders[pc], i) {
				holds = append(holds, f.pieceText(pc))
			}
		}
		if f.stands[i] != Forgotten || len(holds) == 0 {
			continue
		}
		parts = append(parts, part{
			id: o.ID, outcome: samverkan.Fail, effort: effort(o.Effort), owner: ProcessLeader, about: o.ID, code: string(Forgotten),
			evidence: []samverkan.Evidence{{At: f.orgAt(i), Text: samverkan.Text{
				SV: "{org} har {holds} och är inte med. Ingen har bestämt det.",
				EN: "{org} has {holds} and is not in. Nobody has decided so.",
			}.With(samverkan.Of("org", o.Name), samverkan.List("holds", holds))}},
			step: samverkan.Text{SV: "Bjud in {org}.", EN: "Invite {org}."}.With(samverkan.Of("org", o.Name)),
			aloud: samverkan.Text{
				SV: "Vi behöver {org} för att nå målet. Vem av oss tar kontakt?",
				EN: "We need {org} to reach the goal. Which of us will get in touch?",
			}.With(samverkan.Of("org", o.Name)),
		})
	}
	for _, pc := range f.pieces {
		var atTable, forgotten bool
		for _, i := range f.holders[pc] {
			atTable = atTable || f.stands[i].atTable()
			forgotten = forgotten || f.stands[i] == Forgotten
		}
		if atTable || forgotten {
			continue
		}
		parts = append(parts, part{
			id: pc.dimension + "/" + string(pc.lever), outcome: samverkan.Fail, effort: DefaultEffort, owner: ProcessLeader,
			evidence: []samverkan.Evidence{{At: "/problem/dimensions", Text: samverkan.Text{
				SV: "Ingen som är med har {piece}.", EN: "Nobody who is in has {piece}.",
			}.With(samverkan.Of("piece", f.pieceText(pc)))}},
			step: samverkan.Text{SV: "Hitta någon som har {piece}.", EN: "Find somebody who has {piece}."}.
				With(samverkan.Of("piece", f.pieceText(pc))),
			aloud: samverkan.Text{
				SV: "Ingen av oss har {piece}. Vem känner någon som har det?",
				EN: "None of us has {piece}. Who knows somebody who does?",
			}.With(samverkan.Of("piece", f.pieceText(pc))),
		})
	}
	slices.SortFunc(parts, func(a, b part) int { return compareStrings(a.id, b.id) })
	if len(parts) == 0 {
		parts = []part{{
			outcome: samverkan.Pass,
			evidence: []samverkan.Evidence{{At: "/problem/dimensions", Text: samverkan.Text{
				SV: "De som är med håller {n|den bit|alla # bitar} som behövs.",
				EN: "Those who are in hold {n|the one piece|all # pieces} that {n|is|are} needed.",
			}.With(samverkan.Int("n", len(f.pieces)))}},
		}}
	}
	return factOf(parts)
}

// heaviest returns the organizations that alone, among all listed, hold the
// most needed pieces, and how many; none when no piece hangs on a single one.
func (f *facts) heaviest() (orgs []int, alone int) {
	count := make([]int, len(f.p.Organizations))
	for _, pc := range f.pieces {
		if h := f.holders[pc]; len(h) == 1 {
			count[h[0]]++
		}
	}
	for i, n := range count {
		switch {
		case n > alone:
			orgs, alone = []int{i}, n
		case n == alone && n > 0:
			orgs = append(orgs, i)
		}
	}
	return orgs, alone
}

func absentSays() samverkan.Text {
	return samverkan.Text{
		SV: "{org} har inte deltagit i de tre senaste mötena.",
		EN: "{org} has not taken part in the last three meetings.",
	}
}

// heaviestActive holds when every heaviest organization is active and came to
// one of the latest meetings (DROPIN-07). Standing is the process leader's
// judgement; missing the latest meetings overrules it.
func (f *facts) heaviestActive() fact {
	heaviest, alone := f.heaviest()
	var parts []part
	for _, i := range heaviest {
		o := &f.p.Organizations[i]
		pt := part{
			id: o.ID, outcome: samverkan.Pass, effort: effort(o.Effort), owner: Chair, about: o.ID,
			evidence: []samverkan.Evidence{{At: f.orgAt(i) + "/holds", Text: samverkan.Text{
				SV: "{^n|en bit|# bitar} hänger på {org} ensam.",
				EN: "{^n|one piece hangs|# pieces hang} on {org} alone.",
			}.With(samverkan.Int("n", alone), samverkan.Of("org", o.Name))}},
			step: samverkan.Text{
				SV: "Samtal på ledningsnivå med {org}: Vad vinner ni, vad hindrar er?",
				EN: "A talk at management level with {org}: What do you gain, what hinders you?",
			}.With(samverkan.Of("org", o.Name)),
			aloud: samverkan.Text{
				SV: "Mycket av det vi vill hänger på {org}. Vad behöver ni för att kunna delta fullt ut?",
				EN: "Much of what we want hangs on {org}. What do you need to be able to take full part?",
			}.With(samverkan.Of("org", o.Name)),
		}
		var why samverkan.Text
		at := f.orgAt(i) + "/standing"
		switch {
		case f.stands[i] == Passive:
			why = samverkan.Text{SV: "{org} är med, men har ännu inte tagit aktiv del.", EN: "{org} is in, but has not yet taken an active part."}
		case f.stands[i] != Active:
			why = samverkan.Text{SV: "{org} är inte med.", EN: "{org} is not in."}
		case f.absent[i]:
			why, at = absentSays(), "/meetings"
		}
		if !why.IsZero() {
			pt.outcome, pt.code = samverkan.Fail, string(f.stands[i])
			pt.evidence = append(pt.evidence, samverkan.Evidence{At: at, Text: why.With(samverkan.Of("org", o.Name))})
		}
		parts = append(parts, pt)
	}
	slices.SortFunc(parts, func(a, b part) int { return compareStrings(a.id, b.id) })
	return factOf(parts)
}
