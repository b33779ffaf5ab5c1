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
	orgs  []*partnership.Organization // by ID
	lines []string
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

// orders calls with every order of n players.
func orders(n int, each func([]int)) {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	var swap func(k int)
	swap = func(k int) {
		if k == n {
			each(order)
			return
		}
		for i := k; i < n; i++ {
			order[k], order[i] = order[i], order[k]
			swap(k + 1)
			order[k], order[i] = order[i], order[k]
		}
	}
	swap(0)
}

// shapleyShubik is how often each of n players is the one who turns a coalition
// that grows in every order into a winning one.
func shapleyShubik(n int, wins func(coalition uint) bool) []samverkan.Number {
	turns, all := make([]int64, n), int64(0)
	won := make([]bool, 1<<n)
	for c := range won {
		won[c] = wins(uint(c))
	}
	orders(n, func(order []int) {
		all++
		var c uint
		for _, i := range order {
			if c |= 1 << i; won[c] {
				turns[i]++
				return
			}
		}
	})
	out := make([]samverkan.Number, n)
	for i, t := range turns {
		out[i] = samverkan.Ratio(t, all)
	}
	return out
}

// can is the mean over the dimensions reached, nil when none is; with those
// that nobody reaches without each organization.
func (o *agreedOracle) can() (can []samverkan.Number, reached, unreached []string, without [][]string) {
	sum := make([]samverkan.Number, len(o.orgs))
	without = make([][]string, len(o.orgs))
	for _, d := range o.p.Problem.Dimensions {
		reach := func(c uint) bool {
			for _, l := range d.Needs {
				if !slices.ContainsFunc(o.orgs, func(org *partnership.Organization) bool {
					return c&(1<<slices.Index(o.orgs, org)) != 0 && holds(org, partnership.Piece{Dimension: d.ID, Lever: l})
				}) {
					return false
				}
			}
			return true
		}
		all := uint(1)<<len(o.orgs) - 1
		switch {
		case len(d.Needs) == 0:
			continue
		case !reach(all):
			unreached = append(unreached, d.ID)
			continue
		}
		reached = append(reached, d.ID)
		for i, s := range shapleyShubik(len(o.orgs), reach) {
			sum[i] = sum[i].Add(s)
			if !reach(all &^ (1 << i)) {
				without[i] = append(without[i], d.ID)
			}
		}
	}
	slices.Sort(reached)
	slices.Sort(unreached)
	for i := range without {
		slices.Sort(without[i])
	}
	if len(reached) == 0 {
		return nil, nil, unreached, without
	}
	for i := range sum {
		can = append(can, sum[i].Quo(samverkan.Whole(int64(len(reached)))))
	}
	return can, reached, unreached, without
}

// perceived is each mean weight over the sum of the means; nil for whom nobody
// has weighed, and for all when nobody's word weighs anything.
func (o *agreedOracle) perceived() (shares []*samverkan.Number, newest samverkan.Date, by int) {
	latest := make(map[string]partnership.Perception)
	for _, s := range o.p.Perceived {
		if was, ok := latest[s.By]; !o.o.On.Before(s.On) && (!ok || was.On.Before(s.On)) {
			latest[s.By] = s
		}
	}
	var total samverkan.Number
	for _, org := range o.orgs {
		sum, n := int64(0), int64(0)
		for _, s := range latest {
			for _, w := range s.Weights {
				if w.Organization == org.ID {
					sum, n = sum+int64(w.Is), n+1
				}
			}
		}
		shares = append(shares, nil)
		if n > 0 {
			mean := samverkan.Ratio(sum, n)
			shares[len(shares)-1] = &mean
			total = total.Add(mean)
		}
	}
	for _, s := range latest {
		if newest.Before(s.On) {
			newest = s.On
		}
	}
	for i, s := range shares {
		if shares[i] = nil; s != nil && total.Sign() > 0 {
			share := s.Quo(total)
			shares[i] = &share
		}
	}
	return shares, newest, len(latest)
}

func shareOf(n *samverkan.Number) string {
	if n == nil {
		return "-"
	}
	return n.String()
}

// power puts the columns side by side.
func (o *agreedOracle) power() {
	can, reached, unreached, without := o.can()
	perceived, newest, by := o.perceived()
	n := len(o.orgs)
	votes, pays, all, paid := make([]int, n), make([]int64, n), 0, int64(0)
	for _, s := range o.p.Deciding.Seats {
		i := slices.IndexFunc(o.orgs, func(org *partnership.Organization) bool { return org.ID == s.Organization })
		votes[i], pays[i] = s.Votes, int64(s.Pays)
		all, paid = all+s.Votes, paid+int64(s.Pays)
	}
	quota := o.p.Deciding.Quota
	if quota == 0 && all > 0 {
		quota = all/2 + 1
	}
	wins := func(c uint) bool {
		got := 0
		for i, v := range votes {
			if c&(1<<i) != 0 {
				got += v
			}
		}
		return got >= quota
	}
	swings, swung := make([]int64, n), int64(0)
	for c := range uint(1) << n {
		for i := range n {
			if c&(1<<i) != 0 && wins(c) && !wins(c&^(1<<i)) {
				swings[i]++
				swung++
			}
		}
	}
	decides := shapleyShubik(n, wins)
	o.say("reached %v, not %v; %d of %d votes; paid %d; perceived by %d on %v", reached, unreached, quota, all, paid, by, newest)
	type row struct {
		can, decides samverkan.Number
		line         string
	}
	var rows []row
	for i, org := range o.orgs {
		var c, d, b, p *samverkan.Number
		if can != nil {
			c = &can[i]
		}
		if all > 0 {
			banzhaf := samverkan.Ratio(swings[i], swung)
			d, b = &decides[i], &banzhaf
		}
		if paid > 0 {
			share := samverkan.Ratio(pays[i], paid)
			p = &share
		}
		if (c == nil || c.Sign() == 0) && perceived[i] == nil && votes[i] == 0 && pays[i] == 0 {
			continue
		}
		is := o.balance(o.stands(org, o.o.On), c, d, perceived[i])
		everybody := uint(1)<<n - 1
		line := fmt.Sprintf("power %s %s: can %s, needed %v; perceived %s; %d votes, decides %s, %s; pays %s; vetoes %t, idle %t; %s", org.ID, o.stands(org, o.o.On),
			shareOf(c), without[i], shareOf(perceived[i]), votes[i], shareOf(d), shareOf(b), shareOf(p),
			all > 0 && !wins(everybody&^(1<<i)), votes[i] > 0 && swings[i] == 0, is)
		r := row{line: line}
		if c != nil {
			r.can = *c
		}
		if d != nil {
			r.decides = *d
		}
		rows = append(rows, r)
	}
	slices.SortStableFunc(rows, func(a, b row) int { return cmp.Or(b.can.Cmp(a.can), b.decides.Cmp(a.decides)) })
	for _, r := range rows {
		o.say("%s", r.line)
	}
}

// balance compares what a partner can with what it decides, then with what the
// others say. One share is far above another when it is at least double and ten
// percentage points more.
func (o *agreedOracle) balance(is partnership.Standing, can, decides, perceived *samverkan.Number) partnership.Balance {
	if can == nil || !isPartner(is) && can.Sign() == 0 {
		return partnership.NotKnown
	}
	if !isPartner(is) {
		return partnership.Outside
	}
	found := partnership.NotKnown
	for _, heard := range []*samverkan.Number{perceived, decides} {
		if heard == nil {
			continue
		}
		far := func(a, b samverkan.Number) bool {
			return a.Cmp(b.Mul(samverkan.Whole(2))) >= 0 && a.Sub(b).Cmp(samverkan.Ratio(1, 10)) >= 0
		}
		switch {
		case far(*can, *heard):
			found = partnership.Unheard
		case far(*heard, *can):
			found = partnership.WithoutLevers
		case found == partnership.NotKnown:
			found = partnership.InBalance
		}
	}
	return found
}
