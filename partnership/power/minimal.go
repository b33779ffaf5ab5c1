package power

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
)

// Minimal returns the game given by its minimal winning coalitions: a
// coalition wins when it contains one of them. One that contains another of
// the list is dropped, since it says nothing. A coalition without members is a
// Fault, for nobody at all shall lose.
func Minimal(players int, winning [][]int) (*Game, error) {
	if fault := checkPlayers(players, "/players"); fault != nil {
		return nil, fault
	}
	switch {
	case len(winning) == 0:
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/winning", samverkan.Text{
			SV: "Ingen grupp vinner. Ange minst en.",
			EN: "No coalition wins. Give one at least.",
		})
	case len(winning) > MaxCoalitions:
		return nil, tooMany("/winning", len(winning), MaxCoalitions, samverkan.Text{SV: "grupper", EN: "coalitions"})
	}
	lists := make([][]int, len(winning))
	for k, coalition := range winning {
		at := "/winning/" + strconv.Itoa(k)
		if len(coalition) == 0 {
			return nil, samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Gruppen är tom. En grupp som vinner har minst en deltagare.",
				EN: "The coalition is empty. One that wins has a member at least.",
			})
		}
		if fault := mark(make([]bool, players), coalition, at); fault != nil {
			return nil, fault
		}
		lists[k] = slices.Sorted(slices.Values(coalition))
	}
	return &Game{players, &minimal{players, irreducible(lists)}}, nil
}

// irreducible returns the coalitions that contain no other of the list, each
// once, the small ones first.
func irreducible(lists [][]int) (kept [][]int) {
	sorted.By(lists, bySizeThenMembers)
	for _, list := range lists {
		if !slices.ContainsFunc(kept, func(k []int) bool { return contains(list, k) }) {
			kept = append(kept, list)
		}
	}
	return kept
}

// bySizeThenMembers is the order of every list of coalitions in this package.
func bySizeThenMembers(a, b []int) int {
	if d := len(a) - len(b); d != 0 {
		return d
	}
	return slices.Compare(a, b)
}

// contains reports whether all members of part are in all; both ascend.
func contains(all, part []int) bool {
	k := 0
	for _, i := range all {
		if k < len(part) && part[k] == i {
			k++
		}
	}
	return k == len(part)
}

// minimal is the rule that one of the coalitions is there as a whole.
type minimal struct {
	players    int
	coalitions [][]int // each ascending, none within another
}

func (r *minimal) wins(in []bool) bool {
	return slices.ContainsFunc(r.coalitions, func(coalition []int) bool {
		return !slices.ContainsFunc(coalition, func(i int) bool { return !in[i] })
	})
}

func (r *minimal) without(absent []bool) rule {
	rest := &minimal{players: r.players}
	for _, coalition := range r.coalitions {
		if !slices.ContainsFunc(coalition, func(i int) bool { return absent[i] }) {
			rest.coalitions = append(rest.coalitions, coalition)
		}
	}
	if len(rest.coalitions) == 0 {
		return nil
	}
	return rest
}

func (r *minimal) uses(mark []bool) {
	for _, coalition := range r.coalitions {
		for _, i := range coalition {
			mark[i] = true
		}
	}
}

func (r *minimal) leaves() int { return 1 }
