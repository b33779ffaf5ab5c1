package power

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Weighted returns the game in which a coalition wins when its weight is the
// quota or more, written [quota; weights]. Weights are 0 or more; the quota is
// above 0, for nobody at all shall lose, and at most the sum, for all together
// shall win. The quota is in the unit of the weights: two thirds of 49 seats is
// Ratio(98, 3), and Ratio(2, 3) is two thirds of one. Numbers may be fractions and of
// any size up to MaxBits: nothing is rounded and nothing overflows.
func Weighted(quota samverkan.Number, weights []samverkan.Number) (*Game, error) {
	if fault := checkPlayers(len(weights), "/weights"); fault != nil {
		return nil, fault
	}
	scaled, scale, fault := whole(weights)
	if fault != nil {
		return nil, fault
	}
	if quota.Sign() <= 0 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/quota", samverkan.Text{
			SV: "Gränsen är {quota}. Den ska vara mer än 0: annars räcker det att ingen är med.",
			EN: "The quota is {quota}. It must be above 0: otherwise nobody at all would be enough.",
		}, samverkan.Quoted("quota", quota.String()))
	}
	all := total(scaled)
	if all.Sign() == 0 {
		return nil, allZero()
	}
	if sum := samverkan.FromRat(new(big.Rat).SetFrac(all, scale)); quota.Cmp(sum) > 0 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/quota", samverkan.Text{
			SV: "Gränsen är {quota} men alla tillsammans väger {sum}. Ingen kan nå den: sätt den till högst {sum}.",
			EN: "The quota is {quota} but all together weigh {sum}. Nobody can reach it: set it to {sum} at most.",
		}, samverkan.Quoted("quota", quota.String()), samverkan.Quoted("sum", sum.String()))
	}
	q := quota.Rat()
	return &Game{len(weights), reduced(scaled, ceiling(new(big.Int).Mul(q.Num(), scale), q.Denom()))}, nil
}

// whole returns the weights times the least number that makes all of them
// whole, and that number.
func whole(weights []samverkan.Number) (scaled []*big.Int, scale *big.Int, fault *samverkan.Fault) {
	scale = big.NewInt(1)
	rats := make([]*big.Rat, len(weights))
	for i, w := range weights {
		at := "/weights/" + strconv.Itoa(i)
		if w.Sign() < 0 {
			return nil, nil, samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Vikten är {weight}. Den ska vara 0 eller mer.",
				EN: "The weight is {weight}. It must be 0 or more.",
			}, samverkan.Quoted("weight", w.String()))
		}
		rats[i] = w.Rat()
		if !rats[i].IsInt() {
			d := rats[i].Denom()
			common := new(big.Int).GCD(nil, nil, scale, d)
			scale.Mul(scale, common.Quo(d, common))
		}
		if bits := max(scale.BitLen(), rats[i].Num().BitLen()); bits > MaxBits {
			return nil, nil, tooLong(at, bits)
		}
	}
	scaled = make([]*big.Int, len(weights))
	for i, r := range rats {
		scaled[i] = new(big.Int).Mul(r.Num(), scale)
		if !r.IsInt() {
			scaled[i].Quo(scaled[i], r.Denom())
		}
		if bits := scaled[i].BitLen(); bits > MaxBits {
			return nil, nil, tooLong("/weights/"+strconv.Itoa(i), bits)
		}
	}
	return scaled, scale, nil
}

func allZero() *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, "/weights", samverkan.Text{
		SV: "Alla vikter är 0, så ingen gräns kan nås. Ge minst en deltagare en vikt.",
		EN: "All weights are 0, so no quota can be reached. Give a weight to one player at least.",
	})
}

func tooLong(at string, bits int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "När alla vikter görs till heltal blir talen {bits} bitar långa. De får vara högst {most}.",
		EN: "When all weights are brought to whole numbers, those are {bits} bits long. They may be {most} at most.",
	}, samverkan.Int("bits", bits), samverkan.Int("most", MaxBits))
}

func total(numbers []*big.Int) *big.Int {
	sum := new(big.Int)
	for _, n := range numbers {
		sum.Add(sum, n)
	}
	return sum
}

// ceiling returns ⌈a/b⌉ for b > 0.
func ceiling(a, b *big.Int) *big.Int {
	quo, rem := new(big.Int).QuoRem(a, b, new(big.Int))
	if rem.Sign() > 0 {
		quo.Add(quo, big.NewInt(1))
	}
	return quo
}

// weighted is the rule that the members' weight is the quota or more.
type weighted struct {
	weights []*big.Int // 0 or more, for each player
	quota   *big.Int   // above 0, at most their sum

	// The same once more where the sum is below 2⁶²; small is nil elsewhere.
	small      []int64
	smallQuota int64
}

// reduced returns the rule with smaller numbers and the same winning
// coalitions. It takes over the numbers.
//
//   - A weight above the quota is as good as the quota.
//   - Let c = sum − quota + 1, what the absent must weigh for the rest to lose.
//     Somebody heavier than c is a vetoer; taking the same from that weight and
//     from the quota until the weight is c leaves it a vetoer and changes
//     nothing for those who have it with them.
//   - All weights may be divided by their greatest common divisor.
func reduced(weights []*big.Int, quota *big.Int) *weighted {
	for i, w := range weights {
		if w.Cmp(quota) > 0 {
			weights[i] = new(big.Int).Set(quota)
		}
	}
	c := new(big.Int).Sub(total(weights), quota)
	c.Add(c, big.NewInt(1))
	common := new(big.Int)
	for _, w := range weights {
		if w.Cmp(c) > 0 {
			quota.Sub(quota, w)
			quota.Add(quota, c)
			w.Set(c)
		}
		common.GCD(nil, nil, common, w)
	}
	for _, w := range weights {
		w.Quo(w, common)
	}
	r := &weighted{weights: weights, quota: ceiling(quota, common)}
	if total(weights).BitLen() <= 62 {
		r.small = make([]int64, len(weights))
		for i, w := range weights {
			r.small[i] = w.Int64()
		}
		r.smallQuota = r.quota.Int64()
	}
	return r
}

func (r *weighted) wins(in []bool) bool {
	if r.small != nil {
		var sum int64
		for i, w := range r.small {
			if in[i] {
				sum += w
			}
		}
		return sum >= r.smallQuota
	}
	sum := new(big.Int)
	for i, w := range r.weights {
		if in[i] {
			sum.Add(sum, w)
		}
	}
	return sum.Cmp(r.quota) >= 0
}

func (r *weighted) without(absent []bool) rule {
	weights := make([]*big.Int, len(r.weights))
	for i, w := range r.weights {
		weights[i] = new(big.Int)
		if !absent[i] {
			weights[i].Set(w)
		}
	}
	if total(weights).Cmp(r.quota) < 0 {
		return nil
	}
	return reduced(weights, new(big.Int).Set(r.quota))
}

func (r *weighted) uses(mark []bool) {
	for i, w := range r.weights {
		mark[i] = mark[i] || w.Sign() > 0
	}
}

func (r *weighted) leaves() int { return 1 }
