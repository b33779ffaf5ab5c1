package gain_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// care is a ledger in hours a week: a municipality (0), a region (1) and an
// association (2). The region frees many hours; the association gives more than
// it surely gets.
func care() *gain.Ledger {
	between := func(least, greatest int64) gain.Interval {
		return gain.Interval{Least: samverkan.Whole(least), Greatest: samverkan.Whole(greatest)}
	}
	return &gain.Ledger{Partners: 3, Entries: []gain.Entry{
		{Partner: 0, Side: gain.Gain, Amount: between(10, 14)},
		{Partner: 0, Side: gain.Cost, Amount: between(6, 8)},
		{Partner: 1, Side: gain.Gain, Amount: between(20, 30), Depends: gain.OnThese, With: []int{0}},
		{Partner: 1, Side: gain.Cost, Amount: between(5, 5), Depends: gain.OnAll},
		{Partner: 2, Side: gain.Gain, Amount: between(3, 9)},
		{Partner: 2, Side: gain.Cost, Amount: gain.Exactly(samverkan.Whole(6))},
	}}
}

func Example() {
	ledger := care()
	nets, err := ledger.Nets()
	if err != nil {
		fmt.Println(err)
		return
	}
	for p, n := range nets {
		fmt.Println(p, n.Least, "to", n.Greatest, n.Sureness())
	}
	settlement, err := ledger.Settle(samverkan.Whole(1))
	fmt.Println(settlement.Payments, err)
	alone, err := ledger.Subgroups(&settlement)
	fmt.Println(alone.Answer, err)
	// Output:
	// 0 2 to 8 surelyGains
	// 1 15 to 25 surelyGains
	// 2 -3 to 3 mayLose
	// [{1 2 4}] <nil>
	// not <nil>
}

func ExampleExactly() {
	i := gain.Exactly(samverkan.Ratio(15, 2))
	fmt.Println(i.Least, i.Greatest)
	// Output: 15/2 15/2
}

// If nothing is said, a gain takes all and a cost only the partner itself.
func ExampleEntry_Dependence() {
	for _, e := range []gain.Entry{{Side: gain.Gain}, {Side: gain.Cost}, {Side: gain.Gain, Depends: gain.OnOwn}} {
		fmt.Println(e.Side, e.Dependence())
	}
	// Output:
	// gain all
	// cost own
	// gain own
}

func ExampleNet_Sureness() {
	n := gain.Net{Interval: gain.Exactly(samverkan.Whole(0)), Gains: 1, Costs: 1}
	fmt.Println(n.Sureness()) // even is no gain
	fmt.Println(gain.Net{}.Sureness())
	// Output:
	// mayLose
	// unknown
}

// One can give what two need; a second settlement is not possible.
func ExampleSettle() {
	least := []samverkan.Number{samverkan.Whole(9), samverkan.Whole(-2), samverkan.Whole(5), samverkan.Whole(-3)}
	s, err := gain.Settle(least, samverkan.Whole(1))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range s.Payments {
		fmt.Println(p.From, "pays", p.To, p.Amount)
	}
	fmt.Println("in all", s.Total, s.Fewest)

	s, err = gain.Settle(least, samverkan.Whole(3))
	fmt.Println("short of", s.Shortfall, err)
	// Output:
	// 0 pays 1 3
	// 2 pays 3 4
	// in all 7 true
	// short of 3 <nil>
}

func ExampleCheckSettlement() {
	least, margin := []samverkan.Number{samverkan.Whole(9), samverkan.Whole(-2)}, samverkan.Whole(1)
	s, _ := gain.Settle(least, margin)
	fmt.Println(gain.CheckSettlement(least, margin, s))
	s.Payments[0].Amount, s.Total = samverkan.Whole(4), samverkan.Whole(4)
	fmt.Println(gain.CheckSettlement(least, margin, s))
	// Output:
	// <nil>
	// at /potentials: The potentials do not show that the total is least.
}

func ExampleSettlement_Received() {
	s := gain.Settlement{Payments: []gain.Payment{{From: 0, To: 1, Amount: samverkan.Whole(3)}, {From: 0, To: 2, Amount: samverkan.Whole(4)}}}
	received, err := s.Received(4)
	fmt.Println(received, err)
	// Output: [-7 3 4 0] <nil>
}

// Municipality and region lose the municipality's gain without the association,
// 10 to 14 hours, and avoid the region's cost of 5.
func ExampleLedger_Alone() {
	s, err := care().Alone([]int{0, 1}, nil)
	fmt.Println(s.Advantage.Least, "to", s.Advantage.Greatest, s.Prospect(), s.Lost, s.Avoided, err)
	// Output: -9 to -5 not [0] [3] <nil>
}

// The region, if alone, avoids 5 and loses 20 to 30; all others lose too.
func ExampleLedger_Subgroups() {
	s, err := care().Subgroups(nil)
	fmt.Println(s.Answer, s.Judged, err)

	// A payment of 30 from the municipality is too much to ask.
	s, err = care().Subgroups(&gain.Settlement{Payments: []gain.Payment{{From: 0, To: 2, Amount: samverkan.Whole(30)}}})
	fmt.Println(s.Answer, s.Best.Members, s.Best.Advantage.Least, "at least", err)
	// Output:
	// not 6 <nil>
	// surely [0 1] 21 at least <nil>
}

func ExampleSubgroup_Prospect() {
	s := gain.Subgroup{Advantage: gain.Interval{Least: samverkan.Whole(-1), Greatest: samverkan.Whole(2)}}
	fmt.Println(s.Prospect())
	// Output: may
}

// At worst 0 has −8 alone and 2 has −6, 0 and 1 have 20 between them, and 10 − 5 +
// 3 takes all three; each is shared by those it takes.
func ExampleLedger_Game() {
	for _, corner := range []gain.Corner{gain.Worst, gain.Best} {
		g, err := care().Game(corner)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(corner, g.Shapley())
	}
	// Output:
	// worst [14/3 38/3 -10/3]
	// best [15 21 0]
}

// gloves is the market in which 0 and 1 have a left glove each and 2 a right one.
func gloves() *gain.Game {
	g, err := gain.NewGame(3, func(coalition []int) samverkan.Number {
		if len(coalition) > 1 && coalition[len(coalition)-1] == 2 {
			return samverkan.Whole(1) // a pair
		}
		return samverkan.Whole(0)
	})
	if err != nil {
		panic(err)
	}
	return g
}

func ExampleNewGame() {
	g := gloves()
	pair, err := g.Worth(1, 2)
	fmt.Println(g.Players(), pair, err)
	// Output: 3 1 <nil>
}

// The worths stand in the order {}, {0}, {1}, {0 1}.
func ExampleFromValues() {
	g, err := gain.FromValues(2, []samverkan.Number{{}, samverkan.Whole(1), samverkan.Whole(2), samverkan.Whole(7)})
	if err != nil {
		fmt.Println(err)
		return
	}
	both, err := g.Worth(0, 1)
	fmt.Println(both, err)
	// Output: 7 <nil>
}

// A course costs 4 to give, and 1 for each who sends people to it.
func ExampleNewSavings() {
	g, err := gain.NewSavings(3, func(coalition []int) samverkan.Number {
		return samverkan.Whole(4 + int64(len(coalition)))
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	all, err := g.Worth(0, 1, 2)
	fmt.Println(all, g.IsConvex(), err)
	// Output: 8 true <nil>
}

func ExampleGame_Shapley() {
	fmt.Println(gloves().Shapley())
	// Output: [1/6 1/6 2/3]
}

func ExampleGame_IsConvex() {
	fmt.Println(gloves().IsConvex())
	// Output: false
}

// 0 and 1 lose 3 if they work without 2; now they need not.
func ExampleGame_MonotonicCover() {
	g, _ := gain.NewGame(3, func(coalition []int) samverkan.Number {
		if len(coalition) == 3 {
			return samverkan.Whole(5)
		}
		return samverkan.Whole(-3)
	})
	pair, err := g.MonotonicCover().Worth(0, 1)
	fmt.Println(pair, err)
	// Output: 0 <nil>
}

// Equal shares: 0 with 2 could have 1, and so could 1 with 2.
func ExampleGame_Objections() {
	third := samverkan.Ratio(1, 3)
	objections, err := gloves().Objections([]samverkan.Number{third, third, third})
	fmt.Println(objections, err)
	// Output: [{[0 2] 1/3} {[1 2] 1/3}] <nil>
}

func ExampleGame_IsImputation() {
	third := samverkan.Ratio(1, 3)
	ok, err := gloves().IsImputation([]samverkan.Number{third, third, third})
	fmt.Println(ok, err)
	// Output: true <nil>
}

func ExampleGame_Core() {
	core, err := gloves().Core()
	fmt.Println(core.Point, err)
	// Output: [0 0 1] <nil>
}

// Two of three have all there is, so every division has a pair against it.
func ExampleCore_IsEmpty() {
	g, _ := gain.FromValues(3, []samverkan.Number{
		{}, {}, {}, samverkan.Whole(1), {}, samverkan.Whole(1), samverkan.Whole(1), samverkan.Whole(1),
	})
	core, err := g.Core()
	fmt.Println(core.IsEmpty(), "needed:", core.Least, err)
	fmt.Println(core.Balanced)
	// Output:
	// true needed: 3/2 <nil>
	// [{[0 1] 1/2} {[0 2] 1/2} {[1 2] 1/2}]
}

func ExampleGame_CheckCore() {
	g := gloves()
	core, _ := g.Core()
	fmt.Println(g.CheckCore(core))
	core.Point[0], core.Point[2] = core.Point[2], core.Point[0]
	fmt.Println(g.CheckCore(core))
	// Output:
	// <nil>
	// at /point: The coalition 1 and 2 gets less than it is worth.
}

func ExampleCoreSearch() {
	search, err := gain.NewCoreSearch(gloves())
	if err != nil {
		fmt.Println(err)
		return
	}
	for !search.Step(1) {
		done, of := search.Progress()
		fmt.Println(done, "of", of, "or more")
	}
	core, err := search.Result()
	fmt.Println(core.Point, err)
	// Output:
	// 1 of 2 or more
	// [0 0 1] <nil>
}
