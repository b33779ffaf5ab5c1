package gain

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// Side says on which side of a ledger an entry stands.
type Side string

// The sides.
const (
	Gain Side = "gain"
	Cost Side = "cost"
)

// Choices lists the sides.
func (Side) Choices() []string { return []string{string(Gain), string(Cost)} }

// Dependence says who must take part for an entry to arise.
type Dependence string

// The kinds of dependence.
const (
	// ByDefault is OnAll for a gain and OnOwn for a cost: the cautious reading,
	// by which a partner that goes its own way takes its costs along and its
	// gains not.
	ByDefault Dependence = ""
	// OnAll: it arises only when all partners take part.
	OnAll Dependence = "all"
	// OnOwn: it arises as soon as the partner itself takes part.
	OnOwn Dependence = "own"
	// OnThese: it arises when the partner and those in With take part.
	OnThese Dependence = "these"
)

// Choices lists the kinds of dependence that can be named.
func (Dependence) Choices() []string { return []string{string(OnAll), string(OnOwn), string(OnThese)} }

// Entry is one gain or one cost of one partner.
type Entry struct {
	// The partner it falls on.
	Partner int
	// Whether it is a gain or a cost.
	Side Side
	// How much, 0 or more.
	Amount Interval
	// Who must take part for it to arise.
	Depends Dependence
	// The others who must, when it depends on these; else empty.
	With []int
}

// Dependence returns who must take part for the entry to arise, with the
// default filled in.
func (e Entry) Dependence() Dependence {
	switch {
	case e.Depends != ByDefault:
		return e.Depends
	case e.Side == Gain:
		return OnAll
	}
	return OnOwn
}

// needs returns all who must take part. The entry has been checked, and there
// are MaxPlayers partners at most.
func (e Entry) needs(partners int) coalition {
	switch e.Dependence() {
	case OnAll:
		return everyone(partners)
	case OnThese:
		c := only(e.Partner)
		for _, p := range e.With {
			c |= only(p)
		}
		return c
	}
	return only(e.Partner)
}

// Ledger is the gains and costs of partners, on one scale.
type Ledger struct {
	// How many partners there are. They are numbered from 0.
	Partners int
	// The gains and the costs.
	Entries []Entry
}

// Check returns all that is wrong with a ledger, as samverkan.Faults: what is wrong
// with its entries, or else the first of them that takes the amounts beyond
// MaxBits.
func (l *Ledger) Check() error {
	faults := l.check()
	if faults == nil {
		_, err := l.scale()
		faults = samverkan.FaultsOf(err)
	}
	return faults.Err()
}

// check is Check but for the size of the amounts, which whoever reckons with them
// finds.
func (l *Ledger) check() (faults samverkan.Faults) {
	switch {
	case l == nil || l.Partners < 1:
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/partners", samverkan.Text{
			SV: "Det finns ingen part. Det behövs minst en.",
			EN: "There is no partner. There must be one at least.",
		}))
	case l.Partners > MaxPartners:
		faults.Add(tooMany("/partners", l.Partners, MaxPartners, partnersText()))
	case len(l.Entries) > MaxEntries:
		faults.Add(tooMany("/entries", len(l.Entries), MaxEntries, samverkan.Text{SV: "poster", EN: "entries"}))
	default:
		seen := make([]int, l.Partners)
		for i, e := range l.Entries {
			e.check("/entries/"+strconv.Itoa(i), i+1, seen, &faults)
		}
	}
	return faults
}

// check finds what is wrong with an entry. In seen stands, for each partner,
// the mark of the entry that last named it.
func (e Entry) check(at string, mark int, seen []int, faults *samverkan.Faults) {
	of := len(seen)
	if e.Partner < 0 || e.Partner >= of {
		faults.Add(noPartner(at+"/partner", e.Partner, of))
	} else {
		seen[e.Partner] = mark
	}
	if e.Side != Gain && e.Side != Cost {
		faults.Add(noChoice(at+"/side", string(e.Side), samverkan.Text{SV: "”gain”, ”cost”", EN: "“gain”, “cost”"}))
	}
	if f := e.Amount.check(at + "/amount"); f != nil {
		faults.Add(f)
	}
	switch e.Depends {
	case ByDefault, OnAll, OnOwn:
		if len(e.With) > 0 {
			faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/with", samverkan.Text{
				SV: "Här räknas parter upp, men posten beror inte på dem. Ta bort dem eller skriv ”these”.",
				EN: "Partners are listed here, but the entry does not depend on them. Remove them or write “these”.",
			}))
		}
	case OnThese:
		if len(e.With) == 0 {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/with", samverkan.Text{
				SV: "Posten beror på vissa andra parter, men ingen står här. Räkna upp dem eller skriv ”own”.",
				EN: "The entry depends on certain other partners, but none stands here. List them or write “own”.",
			}))
		}
		for i, p := range e.With {
			place := at + "/with/" + strconv.Itoa(i)
			switch {
			case p < 0 || p >= of:
				faults.Add(noPartner(place, p, of))
			case seen[p] == mark:
				faults.Add(partnerTwice(place, p))
			default:
				seen[p] = mark
			}
		}
	default:
		faults.Add(noChoice(at+"/depends", string(e.Depends), samverkan.Text{SV: "”all”, ”own”, ”these”", EN: "“all”, “own”, “these”"}))
	}
}

func noChoice(at, is string, choices samverkan.Text) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här står ”{is}”. Det ska vara ett av: {choices}.",
		EN: "Here stands “{is}”. It should be one of: {choices}.",
	}, samverkan.Quoted("is", is), samverkan.Of("choices", choices))
}
