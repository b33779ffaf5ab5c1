package gain

import (
	"github.com/samverkan/samverkan"
)

// CheckSettlement returns a Fault unless the settlement is what it says for
// these least gains and this margin: the payments bring everyone to the margin
// in the worst case, and no others would with a smaller total; or, with a
// shortfall, none do. It does not check whether fewer payments would.
//
// Why it is enough: let dᵢ be the margin less the least gain of i. Payments
// that settle bring i at least dᵢ more than it pays. Multiply by its potential
// yᵢ ≥ 0 and add up: since a payment counts y(to) − y(from) ≤ 1 times its
// amount, their total is at least Σ yᵢ·dᵢ (weak duality). Payments that reach
// that sum are least; it is reached just when each goes from potential 0 to 1
// and brings nobody with 1 above the margin (complementary slackness). And when
// all potentials are 1 the payments count nothing, so Σ dᵢ > 0 refutes them all.
func CheckSettlement(least []samverkan.Number, margin samverkan.Number, s Settlement) error {
	if _, err := scaleSettlement(least, margin); err != nil {
		return err
	}
	received, err := s.Received(len(least))
	if err != nil {
		return err
	}
	if len(s.Potentials) != len(least) {
		return wrongCount("/potentials", len(s.Potentials), len(least))
	}
	var total, proven, missing samverkan.Number
	for i, p := range s.Payments {
		if i > 0 && !(s.Payments[i-1].From < p.From || s.Payments[i-1].From == p.From && s.Payments[i-1].To < p.To) {
			return unproven(paymentAt(i), samverkan.Text{
				SV: "Betalningarna står inte i ordning, en för varje par.",
				EN: "The payments are not in order, one for each pair.",
			})
		}
		total = total.Add(p.Amount)
	}
	for i, l := range least {
		lack := margin.Sub(l)
		missing = missing.Add(lack)
		switch y := s.Potentials[i]; {
		case y != 0 && y != 1:
			return unproven("/potentials", samverkan.Text{SV: "Varje potential ska vara 0 eller 1.", EN: "Each potential should be 0 or 1."})
		case y == 1:
			proven = proven.Add(lack)
		case s.Shortfall.Sign() != 0:
			return unproven("/potentials", samverkan.Text{SV: "Utan uppgörelse ska alla ha potential 1.", EN: "Without a settlement all should have potential 1."})
		}
		if s.Shortfall.Sign() == 0 && received[i].Cmp(lack) < 0 {
			return unproven("/payments", samverkan.Text{
				SV: "Part {partner} når inte marginalen.",
				EN: "Partner {partner} does not reach the margin.",
			}, samverkan.Int("partner", i))
		}
	}
	switch {
	case !total.Equal(s.Total):
		return unproven("/total", samverkan.Text{SV: "Summan stämmer inte med betalningarna.", EN: "The total is not that of the payments."})
	case s.Shortfall.Sign() == 0 && !total.Equal(proven):
		return unproven("/potentials", samverkan.Text{SV: "Potentialerna visar inte att summan är minst.", EN: "The potentials do not show that the total is least."})
	case s.Shortfall.Sign() != 0 && len(s.Payments) > 0:
		return unproven("/payments", samverkan.Text{SV: "Utan uppgörelse ska inga betalningar finnas.", EN: "Without a settlement there should be no payments."})
	case s.Shortfall.Sign() != 0 && (!missing.Equal(s.Shortfall) || missing.Sign() < 0):
		return unproven("/shortfall", samverkan.Text{SV: "Det som saknas är inte så mycket.", EN: "What is missing is not so much."})
	}
	return nil
}

// unproven is the Fault of a result that is not what it says.
func unproven(at string, text samverkan.Text, args ...samverkan.Arg) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, at, text, args...)
}
