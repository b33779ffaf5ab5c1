package power

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// All returns the game in which a coalition wins when it wins in every one of
// the games (their intersection): "55 % of the states and 65 % of the
// population". The games have the same players.
func All(games ...*Game) (*Game, error) { return combine(games, true) }

// Any returns the game in which a coalition wins when it wins in at least one
// of the games (their union): "this majority, or all but three". The games
// have the same players.
func Any(games ...*Game) (*Game, error) { return combine(games, false) }

func combine(games []*Game, every bool) (*Game, error) {
	if len(games) == 0 {
		return nil, noGame("/games")
	}
	c := &combined{every: every}
	for k, g := range games {
		at := "/games/" + strconv.Itoa(k)
		if !g.isMade() {
			return nil, noGame(at)
		}
		if g.players != games[0].players {
			return nil, samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Spelet har {n|en deltagare|# deltagare}, det första {first|en|#}. Alla ska ha lika många.",
				EN: "The game has {n|one player|# players}, the first {first|one|#}. All must have the same.",
			}, samverkan.Int("n", g.players), samverkan.Int("first", games[0].players))
		}
		c.add(g.rule)
	}
	if n := c.leaves(); n > MaxRules {
		return nil, tooMany("/games", n, MaxRules, samverkan.Text{SV: "spel", EN: "games"})
	}
	return &Game{games[0].players, c.plain()}, nil
}

// combined is the rule that every one or at least one of its parts is
// fulfilled. No part is of its own kind, so that nesting is as deep as the
// kinds change.
type combined struct {
	every bool
	parts []rule
}

// add makes a rule a part. Levers that are all needed are one set of levers.
func (c *combined) add(r rule) {
	switch r := r.(type) {
	case *combined:
		if r.every == c.every {
			for _, part := range r.parts {
				c.add(part)
			}
			return
		}
	case *levers:
		for k, part := range c.parts {
			if other, ok := part.(*levers); ok && c.every && other.count+r.count <= MaxLevers {
				c.parts[k] = other.and(r)
				return
			}
		}
	}
	c.parts = append(c.parts, r)
}

// plain returns the rule itself, or its part when there is one alone.
func (c *combined) plain() rule {
	if len(c.parts) == 1 {
		return c.parts[0]
	}
	return c
}

func (c *combined) wins(in []bool) bool {
	for _, part := range c.parts {
		if part.wins(in) != c.every {
			return !c.every
		}
	}
	return c.every
}

func (c *combined) without(absent []bool) rule {
	rest := &combined{every: c.every}
	for _, part := range c.parts {
		switch left := part.without(absent); {
		case left != nil:
			rest.add(left)
		case c.every:
			return nil
		}
	}
	if len(rest.parts) == 0 {
		return nil
	}
	return rest.plain()
}

func (c *combined) uses(mark []bool) {
	for _, part := range c.parts {
		part.uses(mark)
	}
}

func (c *combined) leaves() (n int) {
	for _, part := range c.parts {
		n += part.leaves()
	}
	return n
}
