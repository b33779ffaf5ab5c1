package gain

import (
	"math/big"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Payment is what one partner gives another, once and for certain.
type Payment struct {
	From, To int
	// How much, above 0.
	Amount samverkan.Number
}

// Settlement is payments after which every partner surely gains the margin, or
// the reason that there are none.
type Settlement struct {
	// The payments, by who pays and then who receives.
	Payments []Payment
	// What they come to together: the least possible.
	Total samverkan.Number
	// Whether it is proven that no payments of the same total are fewer.
	Fewest bool
	// What is missing for everyone to gain the margin, however it is shared.
	// Above 0 there is no settlement and there are no payments.
	Shortfall samverkan.Number
	// The proof, for each partner 0 or 1; see CheckSettlement. With a
	// settlement: 1 for who must receive. Without: 1 for all.
	Potentials []int
}

// Settle returns the smallest payments between partners after which each of
// them surely gains at least the margin, when their least gains are these.
//
// Smallest is first the total: Σ max(0, margin − leastᵢ), since so much must
// reach those below the margin. Then the number of payments; see Settlement's
// Fewest. Of settlements equal in both this is the one: those who must receive
// are taken by number, each in the first group, by size and then members, that
// leaves the number of payments possible; in a group the lowest number pays to
// the lowest, as much as the one can give or the other needs, and so on.
//
// With a margin of 0 nobody loses, and a partner may come out even.
func Settle(least []samverkan.Number, margin samverkan.Number) (Settlement, error) {
	s, err := scaleSettlement(least, margin)
	if err != nil {
		return Settlement{}, err
	}
	// Over the margin, below it when negative.
	over := s.ints[:len(least)]
	sum := new(big.Int)
	for _, o := range over {
		sum.Add(sum, o.Sub(o, s.ints[len(least)]))
	}
	settlement := Settlement{Potentials: make([]int, len(least))}
	if sum.Sign() < 0 {
		for i := range settlement.Potentials {
			settlement.Potentials[i] = 1
		}
		settlement.Shortfall = s.number(sum.Neg(sum))
		return settlement, nil
	}
	total := new(big.Int)
	for i, o := range over {
		if o.Sign() < 0 {
			settlement.Potentials[i] = 1
			total.Sub(total, o)
		}
	}
	settlement.Total = s.number(total)
	var transfers []transfer
	transfers, settlement.Fewest = fewest(over)
	for _, t := range transfers {
		settlement.Payments = append(settlement.Payments, Payment{t.from, t.to, s.number(t.amount)})
	}
	return settlement, nil
}

// Settle returns the smallest payments after which each partner of the ledger
// surely gains at least the margin. A partner without entries makes it
// impossible to say.
func (l *Ledger) Settle(margin samverkan.Number) (Settlement, error) {
	nets, err := l.Nets()
	if err != nil {
		return Settlement{}, err
	}
	least := make([]samverkan.Number, len(nets))
	for p, n := range nets {
		if n.Sureness() == Unknown {
			return Settlement{}, noEntries(p)
		}
		least[p] = n.Least
	}
	return Settle(least, margin)
}

// Received returns what each of so many partners receives, less what it pays.
func (s *Settlement) Received(partners int) ([]samverkan.Number, error) {
	switch {
	case partners < 0:
		return nil, wrongCount("", partners, 0)
	case partners > MaxPartners:
		return nil, tooMany("", partners, MaxPartners, partnersText())
	}
	if s == nil {
		return make([]samverkan.Number, partners), nil
	}
	if len(s.Payments) > MaxEntries {
		return nil, tooMany("/payments", len(s.Payments), MaxEntries, samverkan.Text{SV: "betalningar", EN: "payments"})
	}
	amounts := make([]samverkan.Number, len(s.Payments))
	for i, p := range s.Payments {
		at := paymentAt(i)
		switch {
		case p.From < 0 || p.From >= partners:
			return nil, noPartner(at+"/from", p.From, partners)
		case p.To < 0 || p.To >= partners:
			return nil, noPartner(at+"/to", p.To, partners)
		case p.From == p.To:
			return nil, samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Part {partner} betalar till sig själv. Ta bort betalningen.",
				EN: "Partner {partner} pays to itself. Remove the payment.",
			}, samverkan.Int("partner", p.From))
		case p.Amount.Sign() <= 0:
			return nil, samverkan.Wrong(samverkan.CodeInvalid, at+"/amount", samverkan.Text{
				SV: "Betalningen är {amount}. Den ska vara över 0.",
				EN: "The payment is {amount}. It should be above 0.",
			}, samverkan.Quoted("amount", p.Amount.String()))
		}
		amounts[i] = p.Amount
	}
	whole, err := scale(amounts, resultBits, func(i int) string { return paymentAt(i) + "/amount" })
	if err != nil {
		return nil, err
	}
	net := sums(partners)
	for i, p := range s.Payments {
		net[p.From].Sub(net[p.From], whole.ints[i])
		net[p.To].Add(net[p.To], whole.ints[i])
	}
	return whole.numbers(net), nil
}

func paymentAt(i int) string { return "/payments/" + strconv.Itoa(i) }

// scaleSettlement checks what a settlement is made of and makes whole numbers
// of the least gains and, after them, of the margin.
func scaleSettlement(least []samverkan.Number, margin samverkan.Number) (scaled, error) {
	if len(least) > MaxPartners {
		return scaled{}, tooMany("/least", len(least), MaxPartners, partnersText())
	}
	if margin.Sign() < 0 {
		return scaled{}, samverkan.Wrong(samverkan.CodeInvalid, "/margin", samverkan.Text{
			SV: "Marginalen är {margin}. Den får inte vara under 0: då skulle någon få förlora.",
			EN: "The margin is {margin}. It may not be below 0: then somebody would be allowed to lose.",
		}, samverkan.Quoted("margin", margin.String()))
	}
	numbers := append(append(make([]samverkan.Number, 0, len(least)+1), least...), margin)
	return scale(numbers, resultBits, func(i int) string {
		if i == len(least) {
			return "/margin"
		}
		return "/least/" + strconv.Itoa(i)
	})
}

func noEntries(partner int) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, "/entries", samverkan.Text{
		SV: "Part {partner} har varken nytta eller kostnad, så det går inte att säga vad den vinner. Skriv in en post, också om den är 0.",
		EN: "Partner {partner} has neither a gain nor a cost, so what it gains cannot be told. Enter one, even if it is 0.",
	}, samverkan.Int("partner", partner))
}
