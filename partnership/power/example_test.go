package power_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

func weights(w ...int64) (out []samverkan.Number) {
	for _, n := range w {
		out = append(out, samverkan.Whole(n))
	}
	return out
}

// Six founded the European Economic Community in 1958: Germany, France, Italy,
// the Netherlands, Belgium and Luxembourg. 12 of 17 votes decided. Luxembourg
// had a vote and no power.
func Example() {
	council, err := power.Weighted(samverkan.Whole(12), weights(4, 4, 4, 2, 2, 1))
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := council.Indices()
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, name := range []string{"Germany", "France", "Italy", "Netherlands", "Belgium", "Luxembourg"} {
		p := x.Players[i]
		fmt.Printf("%-11s  Banzhaf %-4s  Shapley–Shubik %-4s  %.4f\n", name, p.BanzhafNormalized, p.ShapleyShubik, p.ShapleyShubik.Rounded())
	}
	// Output:
	// Germany      Banzhaf 5/21  Shapley–Shubik 7/30  0.2333
	// France       Banzhaf 5/21  Shapley–Shubik 7/30  0.2333
	// Italy        Banzhaf 5/21  Shapley–Shubik 7/30  0.2333
	// Netherlands  Banzhaf 1/7   Shapley–Shubik 3/20  0.1500
	// Belgium      Banzhaf 1/7   Shapley–Shubik 3/20  0.1500
	// Luxembourg   Banzhaf 0     Shapley–Shubik 0     0.0000
}

// Numbers may be fractions: 65 % of the sum decide.
func ExampleWeighted() {
	shares := []samverkan.Number{samverkan.Ratio(1, 2), samverkan.Ratio(1, 3), samverkan.Ratio(1, 6)}
	g, err := power.Weighted(samverkan.Ratio(13, 20), shares)
	fmt.Println(g.Wins([]int{0, 2}), g.Wins([]int{1, 2}), err)

	_, err = power.Weighted(samverkan.Whole(2), shares)
	fmt.Println(err)
	// Output:
	// true false <nil>
	// at /quota: The quota is 2 but all together weigh 1. Nobody can reach it: set it to 1 at most.
}

// "(Three of the four and 60 % of the people) or all but one": who is large and
// who is small need each other.
func ExampleAny() {
	members, _ := power.Weighted(samverkan.Whole(3), weights(1, 1, 1, 1))
	people, _ := power.Weighted(samverkan.Ratio(60, 100), []samverkan.Number{
		samverkan.Ratio(50, 100), samverkan.Ratio(30, 100), samverkan.Ratio(15, 100), samverkan.Ratio(5, 100),
	})
	majority, _ := power.All(members, people)
	allButOne, _ := power.Weighted(samverkan.Whole(3), weights(1, 1, 1, 1))
	g, err := power.Any(majority, allButOne)
	fmt.Println(majority.Wins([]int{1, 2, 3}), g.Wins([]int{1, 2, 3}), g.Players(), err)
	// Output: false true 4 <nil>
}

// Two majorities that are both needed.
func ExampleAll() {
	members, _ := power.Weighted(samverkan.Whole(2), weights(1, 1, 1))
	people, _ := power.Weighted(samverkan.Whole(60), weights(70, 20, 10))
	g, err := power.All(members, people)
	fmt.Println(g.Wins([]int{0}), g.Wins([]int{0, 2}), g.Wins([]int{1, 2}), err)
	// Output: false true false <nil>
}

// To act on long-term unemployment takes duty by law, money and contact with
// those concerned. The first partner has the duty, the second and third have
// money, and contact is with the third and fourth.
func ExampleLevers() {
	g, err := power.Levers(4, [][]int{{0}, {1, 2}, {2, 3}})
	if err != nil {
		fmt.Println(err)
		return
	}
	x, _ := g.Indices()
	for i, p := range x.Players {
		fmt.Println(i, p.ShapleyShubik, p.Banzhaf)
	}
	fmt.Println(g.Vetoers())
	// Output:
	// 0 7/12 5/8
	// 1 1/12 1/8
	// 2 1/4 3/8
	// 3 1/12 1/8
	// [0]
}

func ExampleMinimal() {
	// The region with either municipality, or both municipalities with the agency.
	g, err := power.Minimal(4, [][]int{{0, 1}, {0, 2}, {1, 2, 3}, {0, 1, 3}})
	fmt.Println(g.Wins([]int{0, 1}), g.Wins([]int{1, 2}), g.Wins([]int{1, 2, 3}), err)
	// Output: true false true <nil>
}

// A partner who is passive can help nobody to win. Their power goes to the
// others, and not in proportion.
func ExampleGame_Without() {
	g, _ := power.Weighted(samverkan.Whole(12), weights(4, 4, 4, 2, 2, 1))
	passive, err := g.Without(3)
	if err != nil {
		fmt.Println(err)
		return
	}
	before, _ := g.Indices(power.ShapleyShubik)
	after, _ := passive.Indices(power.ShapleyShubik)
	change, err := after.Since(before)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, p := range change.Players {
		fmt.Println(i, before.Players[i].ShapleyShubik, "→", after.Players[i].ShapleyShubik, "changed by", p.ShapleyShubik)
	}
	_, err = g.Without(0, 1)
	fmt.Println(err)
	// Output:
	// 0 7/30 → 1/3 changed by 1/10
	// 1 7/30 → 1/3 changed by 1/10
	// 2 7/30 → 1/3 changed by 1/10
	// 3 3/20 → 0 changed by -3/20
	// 4 3/20 → 0 changed by -3/20
	// 5 0 → 0 changed by 0
	// at /absent: The others cannot win without them. Let one of them take part.
}

// The quota moved from 8 to 10 of 12.
func ExampleIndices_Since() {
	w := weights(5, 4, 2, 1)
	low, _ := power.Weighted(samverkan.Whole(8), w)
	high, _ := power.Weighted(samverkan.Whole(10), w)
	before, _ := low.Indices(power.Banzhaf)
	after, _ := high.Indices(power.Banzhaf)
	change, err := after.Since(before)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("power to act:", change.Collectivity)
	for i, p := range change.Players {
		fmt.Println(i, p.ColemanPrevent)
	}
	// Output:
	// power to act: -1/8
	// 0 0
	// 1 2/5
	// 2 2/15
	// 3 2/15
}

// A host that must not wait counts in steps.
func ExampleNewCount() {
	g, _ := power.Weighted(samverkan.Whole(50), weights(19, 17, 16, 13, 12, 11, 9, 3))
	c, err := power.NewCount(g, power.Banzhaf)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !c.Step(1000) {
		if done, of := c.Progress(); done > of {
			fmt.Println("more done than there was")
		}
	}
	fmt.Println(c.Result().Players[0].Banzhaf)
	// Output: 13/32
}

// Who can stop everything, who can do everything alone, and who counts for
// nothing.
func ExampleGame_Vetoers() {
	g, _ := power.Weighted(samverkan.Whole(6), weights(5, 2, 2, 0))
	fmt.Println(g.Vetoers())
	_, ok := g.Dictator()
	fmt.Println(ok)
	dummies, err := g.Dummies()
	fmt.Println(dummies, err)
	// Output:
	// [0]
	// false
	// [3] <nil>
}

func ExampleGame_MinimalWinning() {
	g, _ := power.Weighted(samverkan.Whole(12), weights(4, 4, 4, 2, 2, 1))
	winning, _ := g.MinimalWinning()
	for coalition := range winning {
		fmt.Println("decides:", coalition)
	}
	blocking, _ := g.MinimalBlocking()
	for coalition := range blocking {
		fmt.Println("stops:", coalition)
	}
	// Output:
	// decides: [0 1 2]
	// decides: [0 1 3 4]
	// decides: [0 2 3 4]
	// decides: [1 2 3 4]
	// stops: [0 1]
	// stops: [0 2]
	// stops: [0 3]
	// stops: [0 4]
	// stops: [1 2]
	// stops: [1 3]
	// stops: [1 4]
	// stops: [2 3]
	// stops: [2 4]
}

// At which quota does somebody lose all power, and when can somebody stop the
// rest?
func ExampleQuotaSteps() {
	steps, err := power.QuotaSteps(weights(3, 2, 2))
	if err != nil {
		fmt.Println(err)
		return
	}
	for s := range steps {
		fmt.Printf("above %s up to %s: vetoers %v, dummies %v\n", s.Above, s.UpTo, s.Vetoers, s.Dummies)
	}
	// Output:
	// above 0 up to 4: vetoers [], dummies []
	// above 4 up to 5: vetoers [0], dummies []
	// above 5 up to 7: vetoers [0 1 2], dummies []
}
