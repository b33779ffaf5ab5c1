package partnership

import (
	"cmp"
	"slices"
	"strings"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

//go:noinline
func (f *facts) orgAt(i int) string { return index("organizations", i) }

// pieceText is "kunnande i delen ”Må bra”", or several levers of one dimension.
func pieceText(d *Dimension, levers ...Lever) samverkan.Text {
	words := make([]samverkan.Text, len(levers))
	for i, l := range levers {
		words[i] = l.Text()
	}
	return samverkan.Text{SV: "{levers} i delen ”{dimension}”", EN: "{levers} for “{dimension}”"}.
		With(samverkan.List("levers", words), within("dimension", d.Name))
}

// dimension returns the dimension of a piece.
func (f *facts) dimension(pc Piece) *Dimension {
	i := slices.IndexFunc(f.p.Problem.Dimensions, func(d Dimension) bool { return d.ID == pc.Dimension })
	return &f.p.Problem.Dimensions[i]
}

// everyoneIn holds when nobody who holds a needed piece is forgotten
// (DROPIN-08) and every needed piece is held by a partner (DROPIN-06). What a
// forgotten organization could fill is not counted beside it; what others
// could is asked of the fewest that are enough. Without dimensions it is
// unknown: then nobody knows who is needed.
func (f *facts) everyoneIn() fact {
	if len(f.pieces) == 0 {
		return factOf(nil)
	}
	var parts []part
	for i := range f.p.Organizations {
		o := &f.p.Organizations[i]
		var holds []samverkan.Text
		for k := range f.p.Problem.Dimensions {
			d := &f.p.Problem.Dimensions[k]
			var levers []Lever
			for _, l := range d.Needs {
				if slices.Contains(f.holders[Piece{d.ID, l}], i) {
					levers = append(levers, l)
				}
			}
			if len(levers) > 0 {
				holds = append(holds, pieceText(d, levers...))
			}
		}
		if f.stands[i].Is != Forgotten || len(holds) == 0 {
			continue
		}
		says := samverkan.Text{
			SV: "{org} har {holds} och är inte med. Ingen har bestämt det.",
			EN: "{org} has {holds} and is not in. Nobody has decided so.",
		}.With(samverkan.Of("org", o.Name), samverkan.List("holds", holds))
		parts = append(parts, part{
			id: o.ID, outcome: samverkan.Fail, effort: effort(o.Effort), owner: ProcessLeader, about: o.ID, code: string(Forgotten),
			says: says, evidence: seenAt(f.orgAt(i), says),
			step:  f.bringsIn(i),
			aloud: weNeed().With(samverkan.Of("org", o.Name)),
		})
	}
	asks, fills, left := f.invited()
	for _, i := range asks {
		o := &f.p.Organizations[i]
		pieces := samverkan.Of("pieces", piecesText(f.p.Problem.Dimensions, fills[i]))
		org := samverkan.Of("org", o.Name)
		says := samverkan.Text{SV: "Ingen som är med har {pieces}.", EN: "Nobody who is in has {pieces}."}.With(pieces)
		pt := part{
			id: o.ID, outcome: samverkan.Fail, effort: effort(o.Effort), owner: ProcessLeader, says: says,
			evidence: []samverkan.Evidence{
				{At: "/problem/dimensions", Text: says},
				{At: f.orgAt(i) + "/holds", Text: samverkan.Text{SV: "{org} har det.", EN: "{org} has it."}.With(org)},
			},
			step:  f.invites(i, fills[i]),
			aloud: weNeed().With(org),
		}
		if f.stands[i].Is == Declined {
			pt.aloud = orInstead().With(org)
		}
		parts = append(parts, pt)
	}
	for _, pc := range left {
		piece := samverkan.Of("piece", pieceText(f.dimension(pc), pc.Lever))
		says := samverkan.Text{SV: "Ingen som är med har {piece}.", EN: "Nobody who is in has {piece}."}.With(piece)
		parts = append(parts, part{
			id: pc.Dimension + "/" + string(pc.Lever), outcome: samverkan.Fail, effort: DefaultEffort, owner: ProcessLeader,
			says: says, evidence: seenAt("/problem/dimensions", says),
			step: samverkan.Text{SV: "Hitta någon som har {piece}.", EN: "Find somebody who has {piece}."}.With(piece),
			aloud: inner(samverkan.Text{
				SV: "Ingen av oss har {piece}. Vem känner någon som har det?",
				EN: "None of us has {piece}. Who knows somebody who does?",
			}.With(piece)),
		})
	}
	sorted.By(parts, func(a, b part) int { return strings.Compare(a.id, b.id) })
	if len(parts) == 0 {
		parts = []part{{
			outcome: samverkan.Pass,
			evidence: seenAt("/problem/dimensions", samverkan.Text{
				SV: "De som är med håller {pieces} som behövs.", EN: "Those who are in hold {pieces} needed.",
			}.With(samverkan.Of("pieces", allPieces(len(f.pieces))))),
		}}
	}
	return factOf(parts)
}

// weNeed is how one that is not in is raised, and orInstead one that did not want
// to be.
func weNeed() samverkan.Text {
	return samverkan.Text{
		SV: "Vi behöver {org} för att nå målet. Vem av oss tar kontakt?",
		EN: "We need {org} to reach the goal. Which of us will get in touch?",
	}
}

func orInstead() samverkan.Text {
	return samverkan.Text{
		SV: "{org} är inte med just nu. Vad skulle göra det möjligt, eller vem kan i stället?",
		EN: "{org} is not in at present. What would make it possible, or who could instead?",
	}
}

// bringsIn is what to do about a forgotten organization. Where others hold all
// that it does, and are in or forgotten too, it may also be decided against.
func (f *facts) bringsIn(i int) samverkan.Text {
	step := samverkan.Text{
		SV: "Bjud in {org}, eller bestäm att det räcker med andra som har samma bitar och skriv ned det.",
		EN: "Invite {org}, or decide that others with the same pieces are enough and write it down.",
	}
	for _, pc := range f.pieces {
		holds, others := false, false
		for _, k := range f.holders[pc] {
			holds = holds || k == i
			others = others || k != i && (f.stands[k].Is.atTable() || f.stands[k].Is == Forgotten)
		}
		if holds && !others {
			step = samverkan.Text{SV: "Bjud in {org}.", EN: "Invite {org}."}
			break
		}
	}
	return step.With(samverkan.Of("org", f.p.Organizations[i].Name))
}

// allPieces is "alla fem bitar".
func allPieces(n int) samverkan.Text {
	return several(
		n, samverkan.Text{SV: "den bit", EN: "the one piece"}, samverkan.Text{SV: "båda bitarna", EN: "both pieces"},
		samverkan.Text{SV: "alla {n|#|#} bitar", EN: "all {n|#|#} pieces"},
	)
}

// inner is a text with the quotation marks that it has inside another quotation.
func inner(t samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: strings.ReplaceAll(t.SV, "”", "’"), EN: strings.ReplaceAll(strings.ReplaceAll(t.EN, "“", "‘"), "”", "’")}
}

// within is a name that stands inside quotation marks, as an argument: without
// its own.
func within(name string, t samverkan.Text) samverkan.Arg {
	bare := func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "”", ""), "“", "") }
	return samverkan.Of(name, samverkan.Text{SV: bare(t.SV), EN: bare(t.EN)})
}

// heaviest returns the organizations that can most among those that some
// dimension hangs on alone, as packages power and cover have it, and how many
// pieces each of them alone holds; none when nothing hangs on a single one.
func (f *facts) heaviest() (orgs []int, alone []int) {
	alone = make([]int, len(f.p.Organizations))
	for _, pc := range f.pieces {
		if h := f.holders[pc]; len(h) == 1 {
			alone[h[0]]++
		}
	}
	can := func(i int) samverkan.Number {
		if f.levers.can == nil {
			return samverkan.Number{}
		}
		return f.levers.can[i]
	}
	for i, n := range alone {
		if n == 0 {
			continue
		}
		order := 1
		if len(orgs) > 0 {
			order = cmp.Or(can(i).Cmp(can(orgs[0])), cmp.Compare(n, alone[orgs[0]]))
		}
		switch {
		case order > 0:
			orgs = []int{i}
		case order == 0:
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

// wakes is what to do about a heaviest organization, who does it and how it is
// raised, by how it stands: one that is not in is invited or asked again, and
// only somebody who comes to the meetings is spoken to there.
func (f *facts) wakes(pt *part, i int) {
	pt.owner = ProcessLeader
	switch is := f.stands[i].Is; {
	case is == Declined:
		pt.step = samverkan.Text{SV: "Fråga {org} igen.", EN: "Ask {org} again."}
		pt.aloud = orInstead()
	case !is.atTable():
		pt.step = samverkan.Text{SV: "Bjud in {org}.", EN: "Invite {org}."}
		pt.aloud = weNeed()
	default:
		pt.owner = Chair
		pt.step = samverkan.Text{
			SV: "Samtal på ledningsnivå med {org}: Vad vinner ni, vad hindrar er?",
			EN: "A talk at management level with {org}: What do you gain, what hinders you?",
		}
		pt.aloud = samverkan.Text{
			SV: "Mycket av det vi vill hänger på {org}. Vad behöver ni för att kunna delta fullt ut?",
			EN: "Much of what we want hangs on {org}. What do you need to be able to take full part?",
		}
		if f.unseen[i] && f.noted {
			pt.aloud = samverkan.Text{
				SV: "Mycket av det vi vill hänger på {org}. Vad skulle göra det möjligt för dem att delta fullt ut?",
				EN: "Much of what we want hangs on {org}. What would make it possible for them to take full part?",
			}
		}
	}
	org := samverkan.Of("org", f.p.Organizations[i].Name)
	pt.step, pt.aloud = pt.step.With(org), pt.aloud.With(org)
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
			id: o.ID, outcome: samverkan.Pass, effort: effort(o.Effort), about: o.ID,
			evidence: seenAt(f.orgAt(i)+"/holds", samverkan.Text{
				SV: "Bara {org} har {n|en av bitarna|# av bitarna}.",
				EN: "Only {org} holds {n|one of the pieces|# of the pieces}.",
			}.With(samverkan.Int("n", alone[i]), samverkan.Of("org", o.Name))),
		}
		f.wakes(&pt, i)
		because := func(at string, why samverkan.Text) {
			pt.outcome, pt.code = samverkan.Fail, string(f.stands[i].Is)
			pt.evidence = append(pt.evidence, samverkan.Evidence{At: at, Text: why.With(samverkan.Of("org", o.Name))})
		}
		// One of several that can as much is not the one.
		most := samverkan.Text{SV: "Målet hänger mest på {org}, som {why}.", EN: "The goal depends most on {org}, which {why}."}
		if len(heaviest) > 1 {
			most = samverkan.Text{
				SV: "Bland dem som målet hänger mest på finns {org}, som {why}.", EN: "Among those that the goal depends most on is {org}, which {why}.",
			}
		}
		why := samverkan.Text{SV: "inte är med", EN: "is not in"}
		if now := f.stands[i]; now.Is != Active {
			if now.Is == Passive {
				why = samverkan.Text{SV: "inte tar aktiv del just nu", EN: "takes no active part at present"}
			}
			pt.says = most
			pt.outcome, pt.code = samverkan.Fail, string(now.Is)
			if !now.Reason.IsZero() {
				because(f.orgAt(i)+"/standing", now.Reason)
			}
		}
		if f.stands[i].Is.atTable() && f.unseen[i] && f.noted {
			because("/meetings", absentSays())
			if pt.says.IsZero() {
				pt.says = most
				why = samverkan.Text{SV: "inte har deltagit i de tre senaste mötena", EN: "has not taken part in the last three meetings"}
			}
		}
		pt.says = pt.says.With(samverkan.Of("org", o.Name), samverkan.Of("why", why))
		parts = append(parts, pt)
	}
	sorted.By(parts, func(a, b part) int { return strings.Compare(a.id, b.id) })
	return factOf(parts)
}
