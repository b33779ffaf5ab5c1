package power

import "github.com/samverkan/samverkan"

// Ways are the names of the methods of counting, for tests that hold each of
// them against the plain enumeration whatever the planner would choose.
func Ways() []string {
	return []string{"table", "levers", "covers", "cells swings", "cells shapley", "cells minimal", "states"}
}

// CountBy counts by one method what it gives, in steps of a budget; nil when the
// method does not fit the game. It forgets the limits.
func CountBy(g *Game, way string, budget int) *Indices {
	acting := g.acting()
	methods := map[string]method{"table": byTable(g.rule, acting)}
	if canFollow(g.rule) {
		methods["states"] = byStates(g.rule, acting)
	}
	switch r := g.rule.(type) {
	case *levers:
		methods["levers"], methods["covers"] = byLevers(r, acting), byCovers(r, acting)
	case *weighted:
		if by := byCells(r, acting); by != nil {
			methods["cells swings"], methods["cells shapley"], methods["cells minimal"] = by[0], by[1], by[2]
		}
	}
	m, ok := methods[way]
	if !ok {
		return nil
	}
	c := &Count{
		players: g.players, acting: acting, want: m.gives, work: m.work(m.gives),
		methods: []chosen{{method: m, want: m.gives}},
	}
	for !c.Step(budget) {
		if done, of := c.Progress(); done > of {
			panic("more done than predicted")
		}
	}
	return c.Result()
}

// Units returns the work that the passes of a method do, and what was predicted.
func Units(g *Game, way string) (did, predicted int) {
	acting := g.acting()
	var m method
	switch way {
	case "table":
		m = byTable(g.rule, acting)
	case "states":
		m = byStates(g.rule, acting)
	case "levers":
		m = byLevers(g.rule.(*levers), acting)
	case "covers":
		m = byCovers(g.rule.(*levers), acting)
	default:
		m = byCells(g.rule.(*weighted), acting)[map[string]int{"cells swings": 0, "cells shapley": 1, "cells minimal": 2}[way]]
	}
	passes, _ := m.start(m.gives)
	for _, p := range passes {
		n := p.items()
		if n > 0 {
			p.run(0, n)
		}
		did += n * p.units
	}
	return did, m.work(m.gives)
}

// Primes returns the primes that residues are taken of.
func Primes() []uint64 { return largePrimes() }

// Join puts a number together from its residues modulo the first n primes.
func Join(n int, residue func(prime uint64) uint64) samverkan.Number {
	primes := largePrimes()[:n]
	return samverkan.FromInt(newJoiner(primes).join(func(i int) uint64 { return residue(primes[i]) }))
}
