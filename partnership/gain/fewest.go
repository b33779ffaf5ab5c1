package gain

import (
	"cmp"
	"math"
	"math/big"
	"math/bits"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// MaxExact is how many partners may pay or receive for the fewest payments to
// be found for certain: each subset of them is tried with each of its own
// subsets, 3¹² = 531 441 pairs at most. With more of them the payments are
// good, of least total and no more than one fewer than those who take part in
// them, and Fewest says whether they happen to be proven.
const MaxExact = 12

// transfer is a payment in whole numbers.
type transfer struct {
	from, to int
	amount   *big.Int
}

// fewest returns payments of least total after which nobody is below 0, and
// whether fewer are impossible. Together they are at 0 or above; over is used
// up.
//
// A payment of least total goes from one above 0 to one below (complementary
// slackness, see CheckSettlement), so the payments make a graph. A connected
// part of it with k nodes has k − 1 payments at least; and k − 1 are enough
// where those above 0 can cover those below: pour from one to the next, and
// each payment empties a giver or fills a receiver. So the fewest payments are
// a partition of all receivers, with givers of one's choice, into groups that
// cover themselves, least in Σ (size − 1). For givers that must be emptied this
// is the known hard problem of settling debts; T. Verhoeff, "Settling multiple
// debts efficiently", Informatics in Education 3 (2004).
func fewest(over []*big.Int) (transfers []transfer, proven bool) {
	var nodes []int // who is not at 0
	receivers := 0
	for i, o := range over {
		if o.Sign() != 0 {
			nodes = append(nodes, i)
		}
		if o.Sign() < 0 {
			receivers++
		}
	}
	switch {
	case receivers == 0:
		return nil, true
	case len(nodes) <= MaxExact:
		for _, g := range partition(over, nodes) {
			transfers = append(transfers, pour(over, g)...)
		}
		proven = true
	default:
		transfers = fit(over, nodes)
		proven = len(transfers) == receivers // each must be paid once at least
	}
	sorted.By(transfers, func(a, b transfer) int {
		return cmp.Or(cmp.Compare(a.from, b.from), cmp.Compare(a.to, b.to))
	})
	return transfers, proven
}

// partition returns the groups within which to settle, for the fewest payments.
func partition(over []*big.Int, nodes []int) (groups [][]int) {
	n := len(nodes)
	var receivers coalition
	most := 0
	for b, i := range nodes {
		if over[i].Sign() < 0 {
			receivers |= only(b)
		}
		most = max(most, over[i].BitLen())
	}
	// covers says of a set of nodes that its givers can cover its receivers.
	covers := make([]bool, 1<<n)
	sum := newTable(1<<n, most+bits.Len(uint(n)))
	for b, i := range nodes {
		sum.set(int(only(b)), over[i])
	}
	sum.overSubsets()
	for c := range covers {
		covers[c] = sign(sum.row(c)) >= 0
	}
	// payments is the fewest payments that settle all receivers of a set with
	// givers of the set; choice is the group of its first receiver.
	const none = math.MaxInt8 / 2
	payments := make([]int8, 1<<n)
	choice := make([]coalition, 1<<n)
	for c := coalition(1); c < 1<<n; c++ {
		in := c & receivers
		if in == 0 {
			continue
		}
		payments[c] = none
		if !covers[c] {
			continue
		}
		first := only(in.lowest())
		others := c &^ first
		for part := others; part != 0; part = (part - 1) & others {
			g := part | first
			if !covers[g] {
				continue
			}
			cost := int8(g.size()-1) + payments[c&^g]
			if cost < payments[c] || cost == payments[c] && g.before(choice[c]) {
				payments[c], choice[c] = cost, g
			}
		}
	}
	for c := everyone(n); c&receivers != 0; c &^= choice[c] {
		var g []int
		for _, b := range choice[c].members(nil) {
			g = append(g, nodes[b])
		}
		groups = append(groups, g)
	}
	return groups
}

// pour settles within a group: the lowest giver pays the lowest receiver until
// the one has no more to give or the other needs no more.
func pour(over []*big.Int, g []int) (transfers []transfer) {
	from := 0
	for _, to := range g {
		for over[to].Sign() < 0 {
			for over[g[from]].Sign() <= 0 {
				from++
			}
			transfers = append(transfers, pay(over, g[from], to))
		}
	}
	return transfers
}

// pay makes the largest payment of use from one to another.
func pay(over []*big.Int, from, to int) transfer {
	amount := new(big.Int).Neg(over[to])
	if amount.Cmp(over[from]) > 0 {
		amount.Set(over[from])
	}
	over[from].Sub(over[from], amount)
	over[to].Add(over[to], amount)
	return transfer{from, to, amount}
}

// fit settles many: first a receiver with a giver that has just so much. Then
// the one that needs most, from the giver with least that can cover it; where
// none can, from the one with most. Ties go to the lowest number.
func fit(over []*big.Int, nodes []int) (transfers []transfer) {
	var receivers, givers []int
	for _, i := range nodes {
		if over[i].Sign() < 0 {
			receivers = append(receivers, i)
		} else {
			givers = append(givers, i)
		}
	}
	for _, to := range receivers {
		for _, from := range givers {
			if over[from].Sign() > 0 && over[from].CmpAbs(over[to]) == 0 {
				transfers = append(transfers, pay(over, from, to))
				break
			}
		}
	}
	sorted.By(receivers, func(a, b int) int { return over[a].Cmp(over[b]) })
	for _, to := range receivers {
		for over[to].Sign() < 0 {
			transfers = append(transfers, pay(over, giver(over, givers, to), to))
		}
	}
	return transfers
}

// giver chooses who pays to a receiver: the least that can cover it, else the
// one with most.
func giver(over []*big.Int, givers []int, to int) int {
	best := givers[0]
	for _, g := range givers[1:] {
		enough, had := over[g].CmpAbs(over[to]) >= 0, over[best].CmpAbs(over[to]) >= 0
		switch order := over[g].Cmp(over[best]); {
		case enough && (!had || order < 0), !enough && !had && order > 0:
			best = g
		}
	}
	return best
}
