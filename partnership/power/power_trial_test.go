//go:build trial

package power_test

import (
	"encoding/json"
	"math"
	"math/big"
	"math/bits"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

// The public games lie beside the repository, in ../shared/data/power, with an
// index that says where each is from.
const folder = "../../../shared/data/power"

type publicGame struct {
	Name  string `json:"name"`
	N     int    `json:"n"`
	Quota int64  `json:"quota"`
	Sum   int64  `json:"weight_sum"`
	File  string `json:"file"`
}

// public returns a game by its name.
func public(t *testing.T, name string) (quota int64, weights []int64) {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(folder, "index.json"))
	require.NoError(t, err, "this trial needs the public games")
	var games []publicGame
	require.NoError(t, json.Unmarshal(data, &games))
	for _, g := range games {
		if g.Name != name {
			continue
		}
		data, err := os.ReadFile(filepath.Join(folder, g.File))
		require.NoError(t, err)
		var sum int64
		for line := range strings.FieldsSeq(string(data)) {
			w, err := strconv.ParseInt(line, 10, 64)
			require.NoError(t, err)
			weights, sum = append(weights, w), sum+w
		}
		require.Len(t, weights, g.N)
		require.Equal(t, g.Sum, sum)
		return g.Quota, weights
	}
	t.Fatalf("there is no game %s", name)
	return 0, nil
}

// long is a number below 2²⁵⁶, for a program that knows of no residues.
type long [4]uint64

func (a long) plus(b long) (out long) {
	var carry uint64
	for k := range a {
		out[k], carry = bits.Add64(a[k], b[k], carry)
	}
	return out
}

func (a long) minus(b long) (out long) {
	var borrow uint64
	for k := range a {
		out[k], borrow = bits.Sub64(a[k], b[k], borrow)
	}
	return out
}

func (a long) number() samverkan.Number {
	out := new(big.Int)
	for k := len(a) - 1; k >= 0; k-- {
		out.Add(out.Lsh(out, 64), new(big.Int).SetUint64(a[k]))
	}
	return samverkan.FromInt(out)
}

// The Board of Governors of the International Monetary Fund, 190 members at
// 85 %: swings and winning coalitions against the textbook's program, all cells
// below the quota of those left out in 256 bits, with each member taken out of
// the whole in turn.
func TestTrialFundBanzhaf(t *testing.T) {
	quota, weights := public(t, "imf190_q85")
	x := indices(t, weighted(t, quota, weights...), power.Banzhaf)
	var sum int64
	for _, w := range weights {
		sum += w
	}
	c := int(sum - quota + 1) // the others lose when those left out weigh this
	ways := make([]long, c)
	ways[0] = long{1}
	for _, w := range weights {
		for v := c - 1; v >= int(w); v-- {
			ways[v] = ways[v].plus(ways[v-int(w)])
		}
	}
	var winning long
	for _, n := range ways {
		winning = winning.plus(n)
	}
	require.True(t, winning.number().Equal(x.Winning))
	without := make([]long, c)
	for i, w := range weights {
		var turned long
		for v := range c {
			without[v] = ways[v]
			if v >= int(w) {
				without[v] = without[v].minus(without[v-int(w)])
			}
			if v >= c-int(w) {
				turned = turned.plus(without[v])
			}
		}
		require.True(t, turned.number().Equal(x.Players[i].Swings), "member %d", i)
	}
}

// Fifty players with 10⁴ cells: every family by two methods, and Shapley–Shubik
// against the textbook's program by weight and size, which 64 bits hold.
func TestTrialFifty(t *testing.T) {
	quota, weights := public(t, "rand_n50_q10000")
	g := weighted(t, quota, weights...)
	x := indices(t, g)
	n, q := len(weights), int(quota)
	ways := make([][]uint64, q)
	for v := range ways {
		ways[v] = make([]uint64, n+1)
	}
	ways[0][0] = 1
	for _, w := range weights {
		for v := q - 1; v >= int(w); v-- {
			for s := 1; s <= n; s++ {
				ways[v][s] += ways[v-int(w)][s-1]
			}
		}
	}
	for i, w := range weights[:10] {
		without := make([][]uint64, q)
		turned := make([]uint64, n)
		for v := range q {
			without[v] = append([]uint64(nil), ways[v]...)
			for s := 1; s <= n && v >= int(w); s++ {
				without[v][s] -= without[v-int(w)][s-1]
			}
			if v >= q-int(w) {
				for s := range turned {
					turned[s] += without[v][s]
				}
			}
		}
		index := samverkan.Number{}
		for s, k := range turned {
			index = index.Add(samverkan.FromInt(new(big.Int).SetUint64(k)).Mul(orders(n, s)))
		}
		require.True(t, index.Equal(x.Players[i].ShapleyShubik), "player %d", i)
	}
}

// Where two methods can count a public game, they agree; and what sums to one
// does.
func TestTrialMethodsAgree(t *testing.T) {
	for name, ways := range map[string][]string{
		"us_ec51_2024":    {"cells swings", "cells shapley", "states"},
		"eu27_pop2017k":   {"cells swings", "cells shapley", "cells minimal", "states", "table"},
		"eu27_nice_votes": {"cells swings", "cells shapley", "cells minimal", "states", "table"},
		"rand_n50_q10000": {"cells swings", "cells minimal", "cells shapley"},
	} {
		quota, weights := public(t, name)
		g := weighted(t, quota, weights...)
		agree(t, g, ways...)
		one := samverkan.Whole(1)
		x := indices(t, g)
		require.True(t, sum(x, shapley).Equal(one) && sum(x, banzhaf).Equal(one) && sum(x, holler).Equal(one), name)
	}
}

// Two hundred players and 10⁴ to 10⁶ cells: everything sums to one, and in steps
// it is the same.
func TestTrialTwoHundred(t *testing.T) {
	quota, weights := public(t, "rand_n200_q10000")
	g := weighted(t, quota, weights...)
	x := indices(t, g)
	require.Equal(t, "1", sum(x, shapley).String())
	require.Equal(t, "1", sum(x, holler).String())
	for _, way := range []string{"cells swings", "cells shapley", "cells minimal"} {
		got := power.CountBy(g, way, 1_000_000)
		require.Empty(t, cmp.Diff(only(x, got.Families), got), way)
	}
	quota, weights = public(t, "rand_n200_q1000000")
	g = weighted(t, quota, weights...)
	y := indices(t, g, power.Banzhaf, power.Holler)
	require.Equal(t, "1", sum(y, banzhaf).String())
	_, err := g.Indices(power.ShapleyShubik)
	require.Equal(t, samverkan.CodeTooLarge, fault(t, err).Code)
	require.Less(t, math.Abs(sum(y, holler).Rounded()-1), 1e-300)
}
