package cover_test

import (
	"fmt"

	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/partnership/cover"
)

// school is the problem of young people who do not come to school. Pieces: 0
// teaching, 1 health care, 2 contact with the families, 3 money, 4 housing. The
// school (0) and the health center (1) are at the table. The region (2) has the
// money; a sports club (3), a church (4) and the social services (5) meet the
// families, at different cost. Nobody has housing.
func school() cover.Problem {
	return cover.Problem{Pieces: 5, Holders: []cover.Holder{
		{Holds: []int{0}},
		{Holds: []int{1}},
		{Holds: []int{1, 3}, Cost: 4},
		{Holds: []int{2}, Cost: 1},
		{Holds: []int{2}, Cost: 1},
		{Holds: []int{2, 0}, Cost: 3},
	}}
}

// Three pieces of a puzzle, and who holds which: who is needed, and the proof
// that fewer are not enough.
func Example() {
	p := cover.Problem{Pieces: 3, Holders: []cover.Holder{
		{Holds: []int{0, 1}, Cost: 1}, // the school: teaching and the families
		{Holds: []int{1}, Cost: 1},    // the church
		{Holds: []int{2}, Cost: 1},    // the region: money
	}}
	r, err := cover.Solve(p, cover.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Covers, r.Cost, r.Certificate.Check(p) == nil)
	// Output:
	// [[0 2]] 2 true
}

func ExampleSolve() {
	r, err := cover.Solve(school(), cover.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("nobody holds", r.Holes)
	for _, p := range r.Pivotal {
		fmt.Println("no cover without", p.Holder, "because of", p.Pieces)
	}
	fmt.Println(r.Count, "cheapest covers:", r.Covers, "cost", r.Cost)
	fmt.Println("in all", r.InAll, "in none", r.InNone, "proven", r.Proven)
	// Output:
	// nobody holds [4]
	// no cover without 2 because of [3]
	// 2 cheapest covers: [[2 3] [2 4]] cost 5
	// in all [2] in none [5] proven true
}

// The proof of the example above, as a report carries it: piece 2 is worth 1
// and piece 3 is worth 4, so that nobody costs less than what it holds.
func ExampleCertificate_Check() {
	r, err := cover.Solve(school(), cover.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := canonical.Append(nil, r.Certificate)
	fmt.Println(string(text), err)
	fmt.Println(r.Certificate.Check(school()))

	r.Certificate.Lower = 6
	fmt.Println(r.Certificate.Check(school()))
	// Output:
	// {"cost":5,"cover":[2,3],"holes":[4],"lower":5,"parts":[{"denominator":1,"lower":5,"nodes":[{"weights":[{"piece":2,"weight":1},{"piece":3,"weight":4}]}],"outdone":[{"by":3,"holder":5}],"pieces":[2,3]}],"pivotal":[{"holder":2,"pieces":[3]}]} <nil>
	// <nil>
	// at /lower: The parts prove a cost of 5 at least. The lower bound should be that, 5 at most, not 6.
}

// A certificate may be right and prove less: that some cover costs 5, and that
// none costs less than 0.
func ExampleCertificate_CheckCheapest() {
	r, err := cover.Solve(school(), cover.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Certificate.CheckCheapest(school()))
	r.Certificate.Lower, r.Certificate.Parts = 0, nil
	fmt.Println(r.Certificate.Check(school()))
	fmt.Println(r.Certificate.CheckCheapest(school()))
	// Output:
	// <nil>
	// <nil>
	// at /lower: The proof shows a cost of 0 at least, but the chosen cost 5. That fewer are not enough is thus not proven.
}

// Of the cheapest cover the region is asked first: only it has the money.
func ExampleOrder() {
	order, err := cover.Order(school(), []int{3, 2})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, i := range order {
		fmt.Println("ask", i.Holder, "who alone holds", i.Alone, "and adds", i.New)
	}
	// Output:
	// ask 2 who alone holds [3] and adds [3]
	// ask 3 who alone holds [] and adds [2]
}

// The fewest organizations that together hold everything, whoever is at the
// table today: the region and the social services.
func ExampleProblem_Unweighted() {
	r, err := cover.Solve(school().Unweighted(), cover.Options{})
	fmt.Println(r.Covers, r.Cost, err)
	// Output: [[2 5]] 2 <nil>
}

// Twelve tasks, nine people, each task known by three of them, no two people
// sharing more than one: the nine points and twelve lines of a plane. Where it
// is stopped, the bounds hold.
func ExampleSolver() {
	s, err := cover.New(triples(affine(2)), cover.Options{List: 1})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !s.Step(4000) {
		done, of := s.Progress()
		r := s.Result()
		if !r.Proven {
			fmt.Println(done, "of", of, "done: between", r.Lower, "and", r.Cost)
		}
	}
	r := s.Result()
	fmt.Println(r.Cost, "people,", r.Count, "ways, the first", r.Covers)
	// Output:
	// 0 of 2000 done: between 3 and 5
	// 665 of 2000 done: between 3 and 5
	// 5 people, 54 ways, the first [[0 1 2 3 6]]
}
