package gain

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Net is what one partner gains when all take part, its costs drawn off.
type Net struct {
	// From least gains less greatest costs to greatest gains less least costs.
	// Without entries it is from 0 to 0 and says nothing.
	Interval
	// How many gains and how many costs it rests on.
	Gains, Costs int
}

// Sureness says whether a partner gains, whatever the figures turn out to be.
type Sureness string

// The kinds of sureness.
const (
	// SurelyGains: above 0 at worst.
	SurelyGains Sureness = "surelyGains"
	// MayLose: at 0 or below at worst, not below 0 at best. Coming out even is
	// no gain.
	MayLose Sureness = "mayLose"
	// SurelyLoses: below 0 at best.
	SurelyLoses Sureness = "surelyLoses"
	// Unknown: nothing has been entered for the partner.
	Unknown Sureness = "unknown"
)

// Choices lists the kinds of sureness.
func (Sureness) Choices() []string {
	return []string{string(SurelyGains), string(MayLose), string(SurelyLoses), string(Unknown)}
}

// Sureness returns whether the partner gains, whatever the figures turn out to
// be.
func (n Net) Sureness() Sureness {
	switch {
	case n.Gains+n.Costs == 0:
		return Unknown
	case n.Least.Sign() > 0:
		return SurelyGains
	case n.Greatest.Sign() < 0:
		return SurelyLoses
	}
	return MayLose
}

// Nets returns what each partner gains when all take part. A partner without
// entries is unknown, not even.
func (l *Ledger) Nets() ([]Net, error) {
	if err := l.check().Err(); err != nil {
		return nil, err
	}
	s, err := l.scale()
	if err != nil {
		return nil, err
	}
	nets := make([]Net, l.Partners)
	lows, highs := sums(l.Partners), sums(l.Partners)
	for i, e := range l.Entries {
		low, high := s.worst(l, i), s.best(l, i)
		lows[e.Partner].Add(lows[e.Partner], low)
		highs[e.Partner].Add(highs[e.Partner], high)
		if e.Side == Gain {
			nets[e.Partner].Gains++
		} else {
			nets[e.Partner].Costs++
		}
	}
	for p := range nets {
		nets[p].Interval = Interval{s.number(lows[p]), s.number(highs[p])}
	}
	return nets, nil
}

// unknown lists the partners without entries.
func (l *Ledger) unknown() coalition {
	c := everyone(l.Partners)
	for _, e := range l.Entries {
		c &^= only(e.Partner)
	}
	return c
}

// amounts is the amounts of a ledger as whole numbers: the least of entry i at
// 2i, the greatest at 2i+1.
type amounts struct{ scaled }

// scale makes whole numbers of the amounts, and of more numbers after them,
// which are those of payments.
func (l *Ledger) scale(more ...samverkan.Number) (amounts, error) {
	limit := MaxBits
	if len(more) > 0 {
		limit = resultBits
	}
	numbers := make([]samverkan.Number, 0, 2*len(l.Entries)+len(more))
	for _, e := range l.Entries {
		numbers = append(numbers, e.Amount.Least, e.Amount.Greatest)
	}
	s, err := scale(append(numbers, more...), limit, func(i int) string {
		if i >= 2*len(l.Entries) {
			return paymentAt(i-2*len(l.Entries)) + "/amount"
		}
		return "/entries/" + strconv.Itoa(i/2) + "/amount"
	})
	return amounts{s}, err
}

// worst returns what an entry adds to its partner's net at worst.
func (a amounts) worst(l *Ledger, entry int) *big.Int {
	if l.Entries[entry].Side == Gain {
		return a.ints[2*entry]
	}
	return new(big.Int).Neg(a.ints[2*entry+1])
}

// best returns what an entry adds to its partner's net at best.
func (a amounts) best(l *Ledger, entry int) *big.Int {
	if l.Entries[entry].Side == Gain {
		return a.ints[2*entry+1]
	}
	return new(big.Int).Neg(a.ints[2*entry])
}

func sums(n int) []*big.Int {
	s := make([]*big.Int, n)
	for i := range s {
		s[i] = new(big.Int)
	}
	return s
}
