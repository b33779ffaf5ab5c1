package partnership_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// agreedOracle is a second, slow implementation of what the report tells of who
// is needed, who can and decides, who may, who gains and what was agreed. It is
// made from the comments and the design, tries everything there is to try, and
// writes what it finds as lines: agreedLines writes the same of a report.
type agreedOracle struct {
	agreedCase
	orgs    []*partnership.Organization // by ID
	found   *agreedCan                  // what they can
	lines   []string
	byVotes map[string]partnership.Balance // what PAR-108 may rest on
	// Whose votes it takes when those who take active part have too few, and
	// whether all partners have.
	stuck    []string
	outvoted bool
	// The decisions, and those of which it is not known.
	decided, unsure int
}

func newAgreedOracle(c agreedCase) *agreedOracle {
	o := &agreedOracle{agreedCase: c}
	for i := range c.p.Organizations {
		o.orgs = append(o.orgs, &c.p.Organizations[i])
	}
	slices.SortFunc(o.orgs, func(a, b *partnership.Organization) int { return cmp.Compare(a.ID, b.ID) })
	return o
}

func (o *agreedOracle) say(format string, args ...any) {
	o.lines = append(o.lines, fmt.Sprintf(format, args...))
}

func (o *agreedOracle) stands(org *partnership.Organization, on samverkan.Date) partnership.Standing {
	return oracleStanding(*org, on)
}

func isPartner(s partnership.Standing) bool {
	return s == partnership.Active || s == partnership.Passive
}

// partners are the IDs of the partners on a day, in order.
func (o *agreedOracle) partners(on samverkan.Date) (ids []string) {
	for _, org := range o.orgs {
		if isPartner(o.stands(org, on)) {
			ids = append(ids, org.ID)
		}
	}
	return ids
}

// piecesOf writes pieces in an order of their own.
func piecesOf(all []partnership.Piece) string {
	var out []string
	for _, p := range all {
		out = append(out, p.Dimension+"/"+string(p.Lever))
	}
	slices.Sort(out)
	return strings.Join(out, " ")
}

func (o *agreedOracle) pieces() (all []partnership.Piece) {
	for _, d := range o.p.Problem.Dimensions {
		for _, l := range d.Needs {
			all = append(all, partnership.Piece{Dimension: d.ID, Lever: l})
		}
	}
	return all
}

func holds(org *partnership.Organization, piece partnership.Piece) bool {
	return slices.ContainsFunc(org.Holds, func(h partnership.Holding) bool {
		return h.Dimension == piece.Dimension && slices.Contains(h.Levers, piece.Lever)
	})
}

func stated(effort int) int {
	if effort == 0 {
		return partnership.DefaultEffort
	}
	return effort
}

// enough tries every set of the candidates, and returns those that with the
// others hold each piece at the least: fewest who have declined, then least
// effort, then fewest of them. Sets come in the order of their IDs.
func (o *agreedOracle) enough(pieces []partnership.Piece, on samverkan.Date, candidate func(partnership.Standing) bool) (best [][]*partnership.Organization, cost [3]int) {
	var candidates, others []*partnership.Organization
	for _, org := range o.orgs {
		if candidate(o.stands(org, on)) {
			candidates = append(candidates, org)
		} else {
			others = append(others, org)
		}
	}
	var try func(from int, chosen []*partnership.Organization)
	try = func(from int, chosen []*partnership.Organization) {
		for _, piece := range pieces {
			if !slices.ContainsFunc(slices.Concat(others, chosen), func(org *partnership.Organization) bool { return holds(org, piece) }) {
				goto more
			}
		}
		{
			is := [3]int{0, 0, len(chosen)}
			for _, org := range chosen {
				if o.stands(org, on) == partnership.Declined {
					is[0]++
				}
				is[1] += stated(org.Effort)
			}
			order := slices.Compare(is[:], cost[:])
			if best == nil || order < 0 {
				best, cost, order = nil, is, 0
			}
			if order == 0 {
				best = append(best, slices.Clone(chosen))
			}
		}
	more:
		for i := from; i < len(candidates); i++ {
			try(i+1, append(chosen, candidates[i]))
		}
	}
	try(0, nil)
	return best, cost
}

// needed: who is needed on the day of the report.
func (o *agreedOracle) needed() {
	pieces := o.pieces()
	if len(pieces) == 0 {
		o.say("nobody is needed")
		return
	}
	var held, holes, open []partnership.Piece
	alone := make(map[string][]partnership.Piece)
	for _, piece := range pieces {
		var holders, active []*partnership.Organization
		for _, org := range o.orgs {
			if holds(org, piece) {
				holders = append(holders, org)
				if o.stands(org, o.o.On) == partnership.Active {
					active = append(active, org)
				}
			}
		}
		switch {
		case len(holders) == 0:
			holes = append(holes, piece)
		case len(active) > 0:
			held = append(held, piece)
		default:
			open = append(open, piece)
		}
		if len(holders) == 1 {
			alone[holders[0].ID] = append(alone[holders[0].ID], piece)
		}
	}
	ways, cost := o.enough(open, o.o.On, func(s partnership.Standing) bool { return s != partnership.Active })
	o.say("needed %d, held %d, effort %d in %d ways, declined and effort and how many %v; holes %s", len(pieces), len(held), cost[1], len(ways), cost, piecesOf(holes))
	for _, org := range o.orgs {
		if alone[org.ID] != nil {
			o.say("pivotal %s, %s: %s", org.ID, o.stands(org, o.o.On), piecesOf(alone[org.ID]))
		}
	}
	// The order of inviting: most pieces that it alone holds, most new pieces,
	// least cost, lowest ID; again after each.
	left, done := slices.Clone(ways[0]), []*partnership.Organization{}
	for len(left) > 0 {
		rank := func(org *partnership.Organization) [5]int {
			declined := 0
			if o.stands(org, o.o.On) == partnership.Declined {
				declined = 1
			}
			return [5]int{-len(alone[org.ID]), -len(o.fills(org, open, done)), declined, stated(org.Effort), slices.Index(o.orgs, org)}
		}
		next := slices.MinFunc(left, func(a, b *partnership.Organization) int {
			x, y := rank(a), rank(b)
			return slices.Compare(x[:], y[:])
		})
		o.say("invite %s, %s, for %d: %s; alone %s", next.ID, o.stands(next, o.o.On), stated(next.Effort), piecesOf(o.fills(next, open, nil)), piecesOf(alone[next.ID]))
		left = slices.DeleteFunc(left, func(org *partnership.Organization) bool { return org == next })
		done = append(done, next)
	}
}

// fills are the open pieces that an organization holds and none of some others.
func (o *agreedOracle) fills(org *partnership.Organization, open []partnership.Piece, others []*partnership.Organization) (out []partnership.Piece) {
	for _, piece := range open {
		if holds(org, piece) && !slices.ContainsFunc(others, func(x *partnership.Organization) bool { return holds(x, piece) }) {
			out = append(out, piece)
		}
	}
	return out
}
