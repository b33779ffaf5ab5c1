package power

import (
	"math"
	"math/bits"

	"github.com/samverkan/samverkan"
)

// The limits. Above them a verb returns a samverkan.Fault with the code
// "too-large" before it takes time or memory.
const (
	// MaxPlayers is how many players a game may have.
	MaxPlayers = 1000
	// MaxLevers is how many levers a game may have.
	MaxLevers = 16
	// MaxCoalitions is how many coalitions [Minimal] takes.
	MaxCoalitions = 1000
	// MaxRules is of how many games [All] and [Any] may make one.
	MaxRules = 64
	// MaxBits is how long, in bits, a weight may be when all are brought to
	// whole numbers.
	MaxBits = 4096
	// MaxListed is how many players, dummies by the rule not counted, a game
	// may have whose minimal coalitions are listed, or whose quotas are stepped
	// through.
	MaxListed = 20
	// MaxWork is how much a count may take, in units of about one addition: 2³⁶,
	// of the order of a minute. Where an int has 32 bits it is 2³¹−2.
	MaxWork = min(1<<36, math.MaxInt-1)
	// MaxMemory is how many bytes a count may take: 192 MiB.
	MaxMemory = 192 << 20
)

// tooMuchWork refuses a count that was predicted to take too long.
func tooMuchWork(w wanted, work int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Att räkna {what} skulle kräva {work} steg. Det får kräva högst {most}: ta färre deltagare, vikter med färre siffror eller färre index.",
		EN: "To count {what} would take {work} steps. It may take {most} at most: take fewer players, weights with fewer digits, or fewer indices.",
	}, what(w), predicted("work", work), samverkan.Int("most", MaxWork))
}

// tooMuchMemory refuses a count that was predicted to take too much memory.
func tooMuchMemory(w wanted, bytes int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
		SV: "Att räkna {what} skulle kräva {bytes} byte minne. Det får kräva högst {most}: ta färre deltagare, vikter med färre siffror eller färre index.",
		EN: "To count {what} would take {bytes} bytes of memory. It may take {most} at most: take fewer players, weights with fewer digits, or fewer indices.",
	}, what(w), predicted("bytes", bytes), samverkan.Int("most", MaxMemory))
}

// predicted is a prediction as an argument. One that has stopped at the largest
// int was above it.
func predicted(name string, n int) samverkan.Arg {
	if n < math.MaxInt {
		return samverkan.Int(name, n)
	}
	return samverkan.Of(name, samverkan.Text{SV: "mer än {n}", EN: "more than {n}"}.With(samverkan.Int("n", n)))
}

// what names the families for people.
func what(w wanted) samverkan.Arg {
	var names []samverkan.Text
	for k, name := range []string{"Banzhaf", "Shapley–Shubik", "Holler"} {
		if w&(1<<k) != 0 {
			names = append(names, samverkan.Same(name))
		}
	}
	return samverkan.List("what", names)
}

// plus and times are sums and products of predictions, which stop at the
// largest int: more than that is never allowed.
func plus(a, b int) int {
	if a > math.MaxInt-b {
		return math.MaxInt
	}
	return a + b
}

func times(a, b int) int {
	if b > 0 && a > math.MaxInt/b {
		return math.MaxInt
	}
	return a * b
}

// twoTo returns 2ᵏ as a prediction.
func twoTo(k int) int {
	if k > bits.UintSize-2 {
		return math.MaxInt
	}
	return 1 << k
}
