package api

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// LedgerAsked is what gain.ledger is asked.
type LedgerAsked struct {
	// How many partners there are. They are numbered from 0.
	Partners int `json:"partners" range:"1..500"`
	// The gains and the costs, on one scale.
	Entries []LedgerEntry `json:"entries" limit:"2000"`
	// How much each is surely to gain after the payments, at the least. With 0
	// nobody loses, and somebody may come out even.
	Margin samverkan.Number `json:"margin"`
}

// LedgerEntry is one gain or one cost of one partner.
type LedgerEntry struct {
	// The partner it falls on.
	Partner int `json:"partner"`
	// Whether it is a gain or a cost.
	Side gain.Side `json:"side"`
	// How much.
	Amount LedgerAmount `json:"amount"`
	// Who must take part for it to arise; left out: for a gain all, for a cost the
	// partner itself.
	Depends gain.Dependence `json:"depends,omitempty"`
	// The others who must, when it depends on these.
	With []int `json:"with,omitempty" limit:"500"`
}

// LedgerAmount is what a figure may be.
type LedgerAmount struct {
	// The least, 0 or more.
	Least samverkan.Number `json:"least"`
	// The greatest; left out: the same.
	Greatest *samverkan.Number `json:"greatest,omitempty"`
}

// Reckoned is who gains.
type Reckoned struct {
	// What each partner gains when all take part.
	Partners []PartnerGain `json:"partners"`
	// The smallest payments; nothing when of some partner nothing is entered, for
	// then nobody knows what it needs.
	Settlement *Payments `json:"settlement,omitempty"`
	// Whether some would do better alone, as it is; nothing with more than twelve
	// partners, whose groups are not gone through.
	Alone *AloneOfAll `json:"alone,omitempty"`
	// The same after the payments; nothing when there is no settlement either.
	AloneAfter *AloneOfAll `json:"aloneAfter,omitempty"`
}

// PartnerGain is what one partner gains, its costs drawn off.
type PartnerGain struct {
	// The least; nothing when nothing is entered for it.
	Least *samverkan.Number `json:"least,omitempty"`
	// The greatest, likewise.
	Greatest *samverkan.Number `json:"greatest,omitempty"`
	// How many gains it rests on.
	Gains int `json:"gains"`
	// And how many costs.
	Costs int `json:"costs"`
	// Whether it gains, whatever the figures turn out to be.
	Is gain.Sureness `json:"is"`
}

// Payments is payments after which each partner surely gains the margin, or the
// reason that there are none.
type Payments struct {
	// The payments, by who pays and then who receives; none are needed when all
	// surely gain the margin already.
	Payments []Payment `json:"payments,omitempty" limit:"2000"`
	// What they come to together: the least possible.
	Total samverkan.Number `json:"total"`
	// Whether it is proven that no payments of the same total are fewer.
	Fewest bool `json:"fewest"`
	// What is missing for each to gain the margin, however it is shared. Above 0
	// no payments are enough.
	Shortfall samverkan.Number `json:"shortfall"`
	// The proof, 0 or 1 for each partner: with payments, 1 for who must receive;
	// without, 1 for all.
	Potentials []int `json:"potentials" limit:"500"`
}

// Payment is what one partner gives another.
type Payment struct {
	// Who pays.
	From int `json:"from"`
	// Who receives.
	To int `json:"to"`
	// How much, above 0.
	Amount samverkan.Number `json:"amount"`
}

// AloneOfAll is whether any group of partners would do better alone.
type AloneOfAll struct {
	// The answer over all groups: surely when some surely would, else may when
	// some may; not only when all could be judged.
	Answer gain.Prospect `json:"answer"`
	// How many groups were judged.
	Judged int `json:"judged"`
	// How many of them surely would.
	Surely int `json:"surely"`
	// How many more may.
	May int `json:"may"`
	// The group with the most to gain for sure; nothing when there is none.
	Best *AloneGroup `json:"best,omitempty"`
	// The group with the most to gain at best; nothing when there is none.
	Likeliest *AloneGroup `json:"likeliest,omitempty"`
	// Partners of whom nothing is entered. No group with one of them was judged.
	Unknown []int `json:"unknown,omitempty"`
}

// AloneGroup is what some would have by going on alone, against taking part.
type AloneGroup struct {
	// Who they are.
	Members []int `json:"members"`
	// Whether they would do better.
	Is gain.Prospect `json:"is"`
	// How much better alone is, at the least.
	Least samverkan.Number `json:"least"`
	// The same at the most.
	Greatest samverkan.Number `json:"greatest"`
	// The costs that they avoid, as places in the entries.
	Avoided []int `json:"avoided,omitempty"`
	// The gains that they lose, as places in the entries.
	Lost []int `json:"lost,omitempty"`
	// What they pay the others in the payments, less what they receive.
	Pays samverkan.Number `json:"pays"`
}

// PaymentsProof is what gain.check is asked.
type PaymentsProof struct {
	// What each partner gains at the least, before the payments.
	Least []samverkan.Number `json:"least" limit:"500"`
	// How much each is surely to gain after them.
	Margin samverkan.Number `json:"margin"`
	// The payments with their proof.
	Settlement Payments `json:"settlement"`
}

// What reckoning with figures of up to 1024 bits takes, in units: for each entry,
// each partner, and each group that is gone through. The fewest payments are
// found by trying sets of partners with their subsets, 3 to the number of
// partners, for as many as are tried.
const (
	perEntry      = 50
	perPartner    = 60
	triplesOfUnit = 20
)

func (q *LedgerAsked) ledger() *gain.Ledger {
	l := &gain.Ledger{Partners: q.Partners, Entries: make([]gain.Entry, len(q.Entries))}
	for i, e := range q.Entries {
		amount := gain.Exactly(e.Amount.Least)
		if e.Amount.Greatest != nil {
			amount.Greatest = *e.Amount.Greatest
		}
		l.Entries[i] = gain.Entry{Partner: e.Partner, Side: e.Side, Amount: amount, Depends: e.Depends, With: e.With}
	}
	return l
}

func reckon(q *LedgerAsked, b Budget) (*Reckoned, error) {
	groups := q.Partners <= gain.MaxPlayers
	triples := 1
	for range min(q.Partners, gain.MaxExact) {
		triples *= 3
	}
	units := perEntry*len(q.Entries) + perPartner*q.Partners + triples/triplesOfUnit
	if groups {
		units += 1 << q.Partners
	}
	if err := b.afford(units); err != nil {
		return nil, err
	}
	l := q.ledger()
	nets, err := l.Nets()
	if err != nil {
		return nil, err
	}
	out, known := &Reckoned{Partners: make([]PartnerGain, len(nets))}, true
	for i, n := range nets {
		p := PartnerGain{Gains: n.Gains, Costs: n.Costs, Is: n.Sureness()}
		if p.Is != gain.Unknown {
			p.Least, p.Greatest = &n.Least, &n.Greatest
		}
		known = known && p.Is != gain.Unknown
		out.Partners[i] = p
	}
	var settlement gain.Settlement
	if known {
		settlement, err = l.Settle(q.Margin)
	} else {
		_, err = gain.Settle(nil, q.Margin) // which looks at the margin all the same
	}
	if err != nil {
		return nil, err
	}
	var under *gain.Settlement // when there is one
	if known {
		out.Settlement = paymentsOf(&settlement)
		if settlement.Shortfall.Sign() == 0 {
			under = &settlement
		}
	}
	if groups {
		if out.Alone, err = aloneOfAll(l, nil); err != nil {
			return nil, err
		}
		if under != nil {
			if out.AloneAfter, err = aloneOfAll(l, under); err != nil {
				return nil, err
			}
		}
	}
	return out, nil
}

func paymentsOf(s *gain.Settlement) *Payments {
	out := &Payments{Total: s.Total, Fewest: s.Fewest, Shortfall: s.Shortfall, Potentials: s.Potentials}
	for _, p := range s.Payments {
		out.Payments = append(out.Payments, Payment(p))
	}
	return out
}

func aloneOfAll(l *gain.Ledger, under *gain.Settlement) (*AloneOfAll, error) {
	s, err := l.Subgroups(under)
	if err != nil {
		return nil, err
	}
	return &AloneOfAll{
		Answer: s.Answer, Judged: s.Judged, Surely: s.Surely, May: s.May,
		Best: aloneGroup(s.Best), Likeliest: aloneGroup(s.Likeliest), Unknown: s.Unknown,
	}, nil
}

func aloneGroup(s *gain.Subgroup) *AloneGroup {
	if s == nil {
		return nil
	}
	return &AloneGroup{
		Members: s.Members, Is: s.Prospect(), Least: s.Advantage.Least, Greatest: s.Advantage.Greatest,
		Avoided: s.Avoided, Lost: s.Lost, Pays: s.Pays,
	}
}

func checkSettlement(q *PaymentsProof, b Budget) (Proven, error) {
	if err := b.afford(perPartner*len(q.Least) + perEntry*len(q.Settlement.Payments)); err != nil {
		return Proven{}, err
	}
	s := gain.Settlement{Total: q.Settlement.Total, Shortfall: q.Settlement.Shortfall, Potentials: q.Settlement.Potentials}
	for _, p := range q.Settlement.Payments {
		s.Payments = append(s.Payments, gain.Payment(p))
	}
	err := gain.CheckSettlement(q.Least, q.Margin, s)
	if err == nil {
		return Proven{Holds: true}, nil
	}
	faults := faultsOf(err)
	if at := faults[0].At; strings.HasPrefix(at, "/least") || at == "/margin" {
		return Proven{}, err
	}
	return Proven{}, within(err, "settlement")
}
