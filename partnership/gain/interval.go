package gain

import (
	"github.com/samverkan/samverkan"
)

// Interval is what a figure may be, from Least to Greatest, both included.
type Interval struct {
	Least, Greatest samverkan.Number
}

// Exactly returns the interval that holds one number only.
func Exactly(n samverkan.Number) Interval { return Interval{n, n} }

// check finds what is wrong with an amount: below 0, or the ends exchanged.
func (i Interval) check(at string) *samverkan.Fault {
	switch {
	case i.Least.Sign() < 0:
		return negative(at+"/least", i.Least)
	case i.Greatest.Cmp(i.Least) < 0:
		return samverkan.Wrong(samverkan.CodeConflict, at+"/greatest", samverkan.Text{
			SV: "Det största, {greatest}, är mindre än det minsta, {least}. Byt plats på dem eller rätta.",
			EN: "The greatest, {greatest}, is less than the least, {least}. Exchange them or correct.",
		}, samverkan.Quoted("greatest", i.Greatest.String()), samverkan.Quoted("least", i.Least.String()))
	}
	return nil
}

func negative(at string, n samverkan.Number) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här står {value}. Det får inte vara under 0; det som är en uppoffring är en kostnad.",
		EN: "Here stands {value}. It may not be below 0; what is a sacrifice is a cost.",
	}, samverkan.Quoted("value", n.String()))
}
