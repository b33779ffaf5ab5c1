package power

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// Levers returns the game in which a coalition wins when together it holds
// every lever: what it takes to act, such as duty by law, budget, contact,
// data. For each lever holders lists the players who hold it, at least one; a
// lever that nobody holds is a Fault, for then nobody can win.
func Levers(players int, holders [][]int) (*Game, error) {
	if fault := checkPlayers(players, "/players"); fault != nil {
		return nil, fault
	}
	switch {
	case len(holders) == 0:
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/holders", samverkan.Text{
			SV: "Det finns inget redskap. Ange minst ett: annars räcker det att ingen är med.",
			EN: "There is no lever. Give one at least: otherwise nobody at all would be enough.",
		})
	case len(holders) > MaxLevers:
		return nil, tooMany("/holders", len(holders), MaxLevers, samverkan.Text{SV: "redskap", EN: "levers"})
	}
	r := &levers{held: make([]uint16, players), count: len(holders)}
	for l, who := range holders {
		at := "/holders/" + strconv.Itoa(l)
		if len(who) == 0 {
			return nil, samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Ingen har redskapet, så ingen kan vinna. Ange minst en som har det eller stryk det.",
				EN: "Nobody holds the lever, so nobody can win. Give one who holds it, or drop it.",
			})
		}
		set := make([]bool, players)
		if fault := mark(set, who, at); fault != nil {
			return nil, fault
		}
		for _, i := range who {
			r.held[i] |= 1 << l
		}
	}
	return &Game{players, r}, nil
}

// levers is the rule that the members hold every lever together.
type levers struct {
	held  []uint16 // the levers of each player, lever l as the bit 1<<l
	count int
}

// every returns the set of all levers.
func (r *levers) every() uint16 { return ^uint16(0) >> (MaxLevers - r.count) }

// and returns the rule that the members hold the levers of both.
func (r *levers) and(s *levers) *levers {
	both := &levers{held: make([]uint16, len(r.held)), count: r.count + s.count}
	for i := range both.held {
		both.held[i] = r.held[i] | s.held[i]<<r.count
	}
	return both
}

func (r *levers) wins(in []bool) bool {
	var have uint16
	for i, held := range r.held {
		if in[i] {
			have |= held
		}
	}
	return have == r.every()
}

func (r *levers) without(absent []bool) rule {
	rest := &levers{held: make([]uint16, len(r.held)), count: r.count}
	var have uint16
	for i, held := range r.held {
		if !absent[i] {
			rest.held[i] = held
			have |= held
		}
	}
	if have != r.every() {
		return nil
	}
	return rest
}

func (r *levers) uses(mark []bool) {
	for i, held := range r.held {
		mark[i] = mark[i] || held != 0
	}
}

func (r *levers) leaves() int { return 1 }
