package power_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership/power"
)

// tape reads small numbers off the bytes of a fuzz input, 0 at its end.
type tape []byte

func (b *tape) below(n int) int {
	if len(*b) == 0 {
		return 0
	}
	v := int((*b)[0])
	*b = (*b)[1:]
	return v % n
}

// made is a game with the rule it was made from.
type made struct {
	game *power.Game
	wins plain
}

// weightedGame makes a weighted game of n players.
func (b *tape) weightedGame(t *testing.T, n int) made {
	weights, sum := make([]int64, n), int64(0)
	scale := []int{2, 5, 30, 200}[b.below(4)]
	for i := range weights {
		weights[i] = int64(b.below(scale))
		sum += weights[i]
	}
	if sum == 0 {
		weights[0], sum = 1, 1
	}
	quota := 1 + (int64(b.below(256))*256+int64(b.below(256)))%sum
	return made{weighted(t, quota, weights...), plainWeighted(quota, weights...)}
}

// someone picks at least one player.
func (b *tape) someone(n int) (players []int) {
	picked := b.below(1 << min(n, 8))
	for i := range n {
		if picked>>(i%8)&1 == 1 && (i < 8 || b.below(2) == 1) {
			players = append(players, i)
		}
	}
	if len(players) == 0 {
		players = []int{b.below(n)}
	}
	return players
}

func (b *tape) leverGame(t *testing.T, n int) made {
	holders := make([][]int, 1+b.below(6))
	for l := range holders {
		holders[l] = b.someone(n)
	}
	g, err := power.Levers(n, holders)
	require.NoError(t, err)
	return made{g, func(in []bool) bool {
		for _, who := range holders {
			if !slices.ContainsFunc(who, func(i int) bool { return in[i] }) {
				return false
			}
		}
		return true
	}}
}

func (b *tape) minimalGame(t *testing.T, n int) made {
	lists := make([][]int, 1+b.below(7))
	for k := range lists {
		lists[k] = b.someone(n)
	}
	g, err := power.Minimal(n, lists)
	require.NoError(t, err)
	return made{g, func(in []bool) bool {
		return slices.ContainsFunc(lists, func(list []int) bool {
			return !slices.ContainsFunc(list, func(i int) bool { return !in[i] })
		})
	}}
}

// game makes a game of any kind, nested up to a depth.
func (b *tape) game(t *testing.T, n, depth int) made {
	kind := b.below(5)
	if depth == 0 {
		kind %= 3
	}
	switch kind {
	case 0:
		return b.weightedGame(t, n)
	case 1:
		return b.leverGame(t, n)
	case 2:
		return b.minimalGame(t, n)
	}
	parts := make([]made, 1+b.below(3))
	games := make([]*power.Game, len(parts))
	for k := range parts {
		parts[k] = b.game(t, n, depth-1)
		games[k] = parts[k].game
	}
	every, combine := kind == 3, power.Any
	if every {
		combine = power.All
	}
	g, err := combine(games...)
	require.NoError(t, err)
	return made{g, func(in []bool) bool {
		for _, part := range parts {
			if part.wins(in) != every {
				return !every
			}
		}
		return every
	}}
}

// without takes somebody out if the rest can win.
func (b *tape) without(t *testing.T, m made) made {
	if b.below(3) > 0 {
		return m
	}
	absent := b.someone(m.game.Players())
	wins := func(in []bool) bool {
		rest := slices.Clone(in)
		for _, i := range absent {
			rest[i] = false
		}
		return m.wins(rest)
	}
	g, err := m.game.Without(absent...)
	all := make([]bool, m.game.Players())
	for i := range all {
		all[i] = true
	}
	require.Equal(t, !wins(all), err != nil)
	if err != nil {
		return m
	}
	return made{g, wins}
}

// noise returns bytes that look like chance, the same for the same seed.
func noise(seed, n int) []byte {
	data, x := make([]byte, n), uint32(seed)*2654435761+12345
	for k := range data {
		x = x*1664525 + 1013904223 // Numerical Recipes' generator
		data[k] = byte(x >> 24)
	}
	return data
}

// Every method agrees with the plain enumeration on every kind of game.
func FuzzIndices(f *testing.F) {
	for seed := range 24 {
		f.Add(noise(seed, 90))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b := tape(data)
		n := 1 + b.below(10)
		m := b.without(t, b.game(t, n, 3))
		holds(t, m.game, m.wins)
	})
}
