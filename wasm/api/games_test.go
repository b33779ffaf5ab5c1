package api_test

import (
	"encoding/json"
	"fmt"
	"math/big"
	"math/bits"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/wasm/api"
)

// A request about a game and who wins it, made side by side: the rules are told
// to the engine, and the groups are asked here one by one.
type madeRule struct {
	Quota   string   `json:"quota,omitempty"`
	Weights []string `json:"weights,omitempty"`
	Holders [][]int  `json:"holders,omitempty"`
	Winning [][]int  `json:"winning,omitempty"`
	wins    func(group int) bool
}

func makeRule(r *rand.Rand, players int) (m madeRule) {
	some := func() (list []int, set int) {
		for set == 0 {
			set = r.IntN(1 << players)
		}
		for i := range players {
			if set>>i&1 == 1 {
				list = append(list, i)
			}
		}
		return list, set
	}
	switch r.IntN(3) {
	case 0:
		weights, sum := make([]int, players), 0
		for i := range weights {
			weights[i] = r.IntN(6)
			sum += weights[i]
		}
		weights[0]++
		quota := 1 + r.IntN(sum+1)
		m.Quota = fmt.Sprint(quota)
		for _, w := range weights {
			m.Weights = append(m.Weights, fmt.Sprint(w))
		}
		m.wins = func(group int) bool {
			have := 0
			for i, w := range weights {
				have += w * (group >> i & 1)
			}
			return have >= quota
		}
	case 1:
		var sets []int
		for range 1 + r.IntN(4) {
			list, set := some()
			m.Holders, sets = append(m.Holders, list), append(sets, set)
		}
		m.wins = func(group int) bool {
			return !slices.ContainsFunc(sets, func(set int) bool { return set&group == 0 })
		}
	default:
		var sets []int
		for range 1 + r.IntN(4) {
			list, set := some()
			m.Winning, sets = append(m.Winning, list), append(sets, set)
		}
		m.wins = func(group int) bool {
			return slices.ContainsFunc(sets, func(set int) bool { return set&^group == 0 })
		}
	}
	return m
}

// Games of all kinds, together or one of them, with somebody absent, against going
// through every group: who turns how many, who is enough and who can stop, and
// what changes when one more leaves.
func TestGamesAgainstEveryGroup(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 16))
	met := map[string]int{}
	for range 400 {
		players := 2 + r.IntN(4)
		all := 1<<players - 1
		rules := []madeRule{makeRule(r, players), makeRule(r, players)}
		either, gone := r.IntN(2) == 0, r.IntN(players)
		request := map[string]any{"players": players, "rules": rules}
		if either {
			request["wins"] = [][]int{{0}, {1}}
		}
		wins := func(group int) bool {
			if either {
				return rules[0].wins(group) || rules[1].wins(group)
			}
			return rules[0].wins(group) && rules[1].wins(group)
		}
		without := func(group int) bool { return wins(group &^ (1 << gone)) }
		ask := func(operation string, into any) {
			b, err := json.Marshal(request)
			require.NoError(t, err)
			var reply struct {
				Result json.RawMessage `json:"result"`
			}
			said := api.Call(operation, b, api.Edge())
			require.NoError(t, json.Unmarshal(said, &reply))
			require.NotNil(t, reply.Result, "%s\n%s", b, said)
			require.NoError(t, json.Unmarshal(reply.Result, into))
		}

		// Minimal groups, and the least that leave too little behind.
		type list struct {
			Count int     `json:"count"`
			List  [][]int `json:"list"`
		}
		var groups struct {
			Winning  list  `json:"winning"`
			Blocking list  `json:"blocking"`
			Vetoers  []int `json:"vetoers"`
			Dictator *int  `json:"dictator"`
		}
		ask("power.coalitions", &groups)
		require.ElementsMatch(t, leastOf(players, wins), setsOf(groups.Winning.List))
		blocks := leastOf(players, func(group int) bool { return !wins(all &^ group) })
		require.ElementsMatch(t, blocks, setsOf(groups.Blocking.List))
		require.Equal(t, len(blocks), groups.Blocking.Count)
		for i := range players {
			require.Equal(t, !wins(all&^(1<<i)), slices.Contains(groups.Vetoers, i))
		}
		dictates := slices.ContainsFunc(groups.Vetoers, func(i int) bool { return wins(1 << i) })
		require.Equal(t, dictates, groups.Dictator != nil)

		type power struct {
			Players []struct {
				Swings        string `json:"swings"`
				ShapleyShubik string `json:"shapleyShubik"`
			} `json:"players"`
			Dummies []int `json:"dummies"`
		}
		var change struct{ Now, Then, Change *power }
		request["then"] = map[string]any{"leave": []int{gone}}
		ask("power.change", &change)
		same := func(want func(int) bool, got *power) {
			if !want(all) {
				require.Nil(t, got)
				met["nobody can"]++
				return
			}
			for i := range players {
				swings, orders := turns(players, i, want)
				require.Equal(t, fmt.Sprint(swings), got.Players[i].Swings)
				require.Equal(t, orders.RatString(), got.Players[i].ShapleyShubik)
				require.Equal(t, swings == 0, slices.Contains(got.Dummies, i))
			}
		}
		same(wins, change.Now)
		same(without, change.Then)
		require.Equal(t, change.Then != nil, change.Change != nil)
		if change.Change != nil {
			met["changed"]++
			for i := range players {
				_, was := turns(players, i, wins)
				_, will := turns(players, i, without)
				require.Equal(t, will.Sub(will, was).RatString(), change.Change.Players[i].ShapleyShubik)
			}
		}
	}
	require.Greater(t, met["nobody can"], 20)
	require.Greater(t, met["changed"], 100)
}

// leastOf are the groups with a property that no group within them has.
func leastOf(players int, has func(int) bool) (out []int) {
	for group := 1; group < 1<<players; group++ {
		least := has(group)
		for i := range players {
			least = least && (group>>i&1 == 0 || !has(group&^(1<<i)))
		}
		if least {
			out = append(out, group)
		}
	}
	return out
}

func setsOf(lists [][]int) (sets []int) {
	for _, list := range lists {
		set := 0
		for _, i := range list {
			set |= 1 << i
		}
		sets = append(sets, set)
	}
	return sets
}

// turns is how many groups of the others a player turns, and in which share of all
// orders it comes just after such a group: k!·(n−1−k)! of n! for each of k.
func turns(players, i int, wins func(int) bool) (swings int, orders *big.Rat) {
	orders = new(big.Rat)
	for group := range 1 << players {
		if group>>i&1 == 0 && !wins(group) && wins(group|1<<i) {
			swings++
			ways := new(big.Int).Binomial(int64(players-1), int64(bits.OnesCount(uint(group))))
			orders.Add(orders, new(big.Rat).SetFrac(big.NewInt(1), ways.Mul(ways, big.NewInt(int64(players)))))
		}
	}
	return swings, orders
}
