package partnership_test

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

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

// agreedCan is what the organizations can: the mean over the dimensions reached,
// nil when none is, and the dimensions that nobody reaches without each.
type agreedCan struct {
	can                []samverkan.Number
	reached, unreached []string
	without            [][]string
}

// can finds it once; it is the same whatever the day.
func (o *agreedOracle) can() (can []samverkan.Number, reached, unreached []string, without [][]string) {
	if o.found == nil {
		can, reached, unreached, without = o.findCan()
		o.found = &agreedCan{can, reached, unreached, without}
	}
	return o.found.can, o.found.reached, o.found.unreached, o.found.without
}

func (o *agreedOracle) findCan() (can []samverkan.Number, reached, unreached []string, without [][]string) {
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
	for by, s := range latest {
		if len(s.Weights) == 0 || !slices.Contains(o.partners(o.o.On), by) { // it says nothing, or is no partner any more
			delete(latest, by)
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
	switch {
	case all == 0:
		quota = 0 // unknown
	case quota == 0:
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
	of, active := 0, 0
	for i, org := range o.orgs {
		switch o.stands(org, o.o.On) {
		case partnership.Active:
			active += votes[i]
			of += votes[i]
		case partnership.Passive:
			of += votes[i]
		}
	}
	o.say("reached %v, not %v; %d of %d votes, %d and %d; paid %d; perceived by %d on %v", reached, unreached, quota, all, of, active, paid, by, newest)
	// Whose votes it takes when those who take active part have too few.
	o.stuck = nil
	for i, org := range o.orgs {
		is := o.stands(org, o.o.On)
		if active < quota && len(o.partners(o.o.On)) > 0 && votes[i] > 0 && is != partnership.Active && (of >= quota || !isPartner(is)) {
			o.stuck = append(o.stuck, org.ID)
		}
	}
	o.outvoted = of < quota
	type row struct {
		can, decides samverkan.Number
		line         string
	}
	o.byVotes = make(map[string]partnership.Balance)
	var rows []row
	for i, org := range o.orgs {
		var c, d, b, p *samverkan.Number
		if can != nil && org.Holds != nil { // else nothing is written of it
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
		o.byVotes[org.ID] = o.balance(o.stands(org, o.o.On), c, d, nil)
		everybody := uint(1)<<n - 1
		line := fmt.Sprintf("power %s %s: can %s, needed %v; perceived %s; %d votes, decides %s, %s; pays %s; vetoes %t, idle %t; %s", org.ID, o.stands(org, o.o.On),
			shareOf(c), without[i], shareOf(perceived[i]), votes[i], shareOf(d), shareOf(b), shareOf(p),
			all > 0 && !wins(everybody&^(1<<i)), votes[i] > 0 && swings[i] == 0, is)
		r := row{line: line, can: samverkan.Whole(-1)} // unknown comes last
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
