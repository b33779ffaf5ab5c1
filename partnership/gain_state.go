package partnership

import (
	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// GainState is the two ledgers reckoned up: who gains for sure, who may lose,
// what would make everybody gain, and how the target group comes out.
type GainState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What the partners' figures count and over which time, and how much each
	// is to gain at the least.
	Unit   Unit           `json:"unit"`
	Per    samverkan.Text `json:"per,omitempty"`
	Margin int            `json:"margin"`
	// The partners, by ID.
	Organizations []GainOf `json:"organizations,omitempty"`
	// The smallest transfers after which every partner with a known ledger
	// gains for sure; none are needed when they do already.
	Transfers []Transfer `json:"transfers,omitempty"`
	// What is moved in all.
	Moved samverkan.Number `json:"moved"`
	// Whether no fewer payments would do; else that is not known.
	Fewest bool `json:"fewest"`
	// What is lacking, when all together have too little that is sure.
	Shortfall *samverkan.Number `json:"shortfall,omitempty"`
	// The group of partners that would do better alone, when there is one: as it
	// is, and after the transfers.
	Alone      *GroupAlone `json:"alone,omitempty"`
	AloneAfter *GroupAlone `json:"aloneAfter,omitempty"`
	// Why that was not looked for, when it was not.
	NotLooked samverkan.Text `json:"notLooked,omitempty"`
	// How the target group comes out.
	TargetGroup *TargetGain `json:"targetGroup,omitempty"`
}

// GainOf is one organization's gains less its costs.
type GainOf struct {
	Organization string `json:"organization"`
	// The least and the greatest; nothing when it has no entries.
	Least    *samverkan.Number `json:"least,omitempty"`
	Greatest *samverkan.Number `json:"greatest,omitempty"`
	// What that says.
	Is gain.Sureness `json:"is"`
}

// Transfer is a payment from one organization to another.
type Transfer struct {
	From   string           `json:"from"`
	To     string           `json:"to"`
	Amount samverkan.Number `json:"amount"`
}

// GroupAlone is a group of partners that would, or might, do better without
// the others.
type GroupAlone struct {
	Organizations []string `json:"organizations"`
	// What it would gain by it, at the least and at the greatest.
	Least    samverkan.Number `json:"least"`
	Greatest samverkan.Number `json:"greatest"`
	// Whether for sure.
	Surely bool `json:"surely"`
}

// TargetGain is the target group's gains less its costs.
type TargetGain struct {
	Unit     Unit             `json:"unit"`
	Per      samverkan.Text   `json:"per,omitempty"`
	Least    samverkan.Number `json:"least"`
	Greatest samverkan.Number `json:"greatest"`
	Is       gain.Sureness    `json:"is"`
}

// ledgerOf is the partners' ledger as package gain reckons with it: the
// partners on the day of the report by number, in the order of their IDs.
// What depends on an organization that is not a partner does not arise.
func (a *assessment) ledgerOf() (l gain.Ledger, partners []string) {
	number := make(map[string]int)
	for _, i := range a.facts.byID {
		if a.facts.stands[i].Is.atTable() {
			number[a.p.Organizations[i].ID] = len(partners)
			partners = append(partners, a.p.Organizations[i].ID)
		}
	}
	l.Partners = len(partners)
	for i := range a.p.Ledgers.Partners.Entries {
		e := &a.p.Ledgers.Partners.Entries[i]
		n, partner := number[e.Organization]
		in := partner
		out := gain.Entry{Partner: n, Side: e.Side, Amount: e.amount()}
		switch {
		case e.Alone:
			out.Depends = gain.OnOwn
		case len(e.With) > 0:
			out.Depends = gain.OnThese
		}
		for _, id := range e.With {
			w, there := number[id]
			in = in && there
			if w != n {
				out.With = append(out.With, w)
			}
		}
		if out.Depends == gain.OnThese && len(out.With) == 0 {
			out.Depends = gain.OnOwn // it names itself only
		}
		switch {
		case in:
			l.Entries = append(l.Entries, out)
		case partner: // something is written, though it does not arise
			l.Entries = append(l.Entries, gain.Entry{Partner: n, Side: e.Side, Depends: gain.OnOwn})
		}
	}
	return l, partners
}

// amount is what an entry can be.
func (e *Entry) amount() gain.Interval {
	if e.Greatest == nil {
		return gain.Exactly(samverkan.Whole(int64(e.Least)))
	}
	return gain.Interval{Least: samverkan.Whole(int64(e.Least)), Greatest: samverkan.Whole(int64(*e.Greatest))}
}

// gainState reckons up the two ledgers; nil when neither has entries.
func (a *assessment) gainState() (*GainState, error) {
	own := &a.p.Ledgers.Partners
	if len(own.Entries)+len(a.p.Ledgers.TargetGroup.Entries) == 0 {
		return nil, nil
	}
	st := &GainState{Unit: own.Unit.orPoints(), Per: own.Per, Margin: max(own.Margin, 1)}
	if err := a.targetGain(st); err != nil {
		return nil, err
	}
	ledger, partners := a.ledgerOf()
	if len(own.Entries) > 0 && len(partners) > 0 {
		if err := a.partnersGain(st, &ledger, partners); err != nil {
			return nil, err
		}
	}
	st.Says = a.gainSays(st)
	return st, nil
}

func (a *assessment) targetGain(st *GainState) error {
	group := &a.p.Ledgers.TargetGroup
	if len(group.Entries) == 0 {
		return nil
	}
	l := gain.Ledger{Partners: 1}
	for i := range group.Entries {
		l.Entries = append(l.Entries, gain.Entry{Side: group.Entries[i].Side, Amount: group.Entries[i].amount()})
	}
	nets, err := l.Nets()
	if err != nil {
		return err
	}
	st.TargetGroup = &TargetGain{
		Unit: group.Unit.orPoints(), Per: group.Per,
		Least: nets[0].Least, Greatest: nets[0].Greatest, Is: nets[0].Sureness(),
	}
	return nil
}

func (a *assessment) partnersGain(st *GainState, ledger *gain.Ledger, partners []string) error {
	nets, err := ledger.Nets()
	if err != nil {
		return err
	}
	margin := samverkan.Whole(int64(st.Margin))
	var known []int // those that can be settled with
	for i, net := range nets {
		of := GainOf{Organization: partners[i], Is: net.Sureness()}
		if of.Is == gain.SurelyGains && net.Least.Cmp(margin) < 0 {
			of.Is = gain.MayLose // it gains less than it is to
		}
		if of.Is != gain.Unknown {
			of.Least, of.Greatest = &net.Least, &net.Greatest
			known = append(known, i)
		}
		st.Organizations = append(st.Organizations, of)
	}
	// Of ways that move as little in as few payments, one in which those with
	// most to spare pay those who need most.
	needs := func(i int) bool { return nets[i].Least.Cmp(margin) < 0 }
	sorted.By(known, func(i, k int) int {
		switch {
		case needs(i) != needs(k) && needs(i):
			return 1
		case needs(i) != needs(k):
			return -1
		case needs(i):
			return nets[i].Least.Cmp(nets[k].Least)
		}
		return nets[k].Least.Cmp(nets[i].Least)
	})
	least := make([]samverkan.Number, len(known))
	for n, i := range known {
		least[n] = nets[i].Least
	}
	settled, err := gain.Settle(least, margin)
	if err != nil {
		return err
	}
	st.Moved, st.Fewest = settled.Total, settled.Fewest
	if settled.Shortfall.Sign() > 0 {
		st.Shortfall = &settled.Shortfall
	}
	for i, pay := range settled.Payments {
		pay.From, pay.To = known[pay.From], known[pay.To]
		settled.Payments[i] = pay
		st.Transfers = append(st.Transfers, Transfer{From: partners[pay.From], To: partners[pay.To], Amount: pay.Amount})
	}
	if len(partners) > gain.MaxPlayers {
		st.NotLooked = samverkan.Text{
			SV: "Om någon grupp skulle klara sig bättre själv räknas ut för högst {most} parter. Här är {n}.",
			EN: "Whether some group would do better alone is worked out for {most} partners at most. Here there are {n}.",
		}.With(samverkan.Int("most", gain.MaxPlayers), samverkan.Int("n", len(partners)))
		return nil
	}
	if st.Alone, err = alone(ledger, nil, partners); err != nil {
		return err
	}
	if len(st.Transfers) > 0 {
		st.AloneAfter, err = alone(ledger, &settled, partners)
	}
	return err
}

// alone is the group with most to gain by leaving the others, nil when no group
// has anything.
func alone(l *gain.Ledger, under *gain.Settlement, partners []string) (*GroupAlone, error) {
	groups, err := l.Subgroups(under)
	if err != nil {
		return nil, err
	}
	of, surely := groups.Best, true
	if of == nil {
		of, surely = groups.Likeliest, false
	}
	if of == nil {
		return nil, nil
	}
	out := &GroupAlone{Least: of.Advantage.Least, Greatest: of.Advantage.Greatest, Surely: surely}
	for _, m := range of.Members {
		out.Organizations = append(out.Organizations, partners[m])
	}
	return out, nil
}

// gainSays counts how the partners come out.
func (a *assessment) gainSays(st *GainState) samverkan.Text {
	n := make(map[gain.Sureness]int)
	for _, o := range st.Organizations {
		n[o.Is]++
	}
	if len(st.Organizations) == 0 || n[gain.Unknown] == len(st.Organizations) {
		return samverkan.Text{
			SV: "Det står inget om vad parterna vinner och vad det kostar dem.",
			EN: "Nothing is written of what the partners gain and what it costs them.",
		}
	}
	if n[gain.SurelyGains] == len(st.Organizations) {
		return samverkan.Text{
			SV: "För alla parter är nyttan säkert större än kostnaden.",
			EN: "For every partner the gain is surely greater than the cost.",
		}
	}
	var clauses []samverkan.Text
	clause := func(is gain.Sureness, t samverkan.Text) {
		if n[is] > 0 {
			clauses = append(clauses, t.With(samverkan.Int("n", n[is])))
		}
	}
	clause(gain.SurelyGains, samverkan.Text{
		SV: "för {n|en part|# parter} är nyttan säkert större än kostnaden",
		EN: "for {n|one partner|# partners} the gain is surely greater than the cost",
	})
	clause(gain.MayLose, samverkan.Text{
		SV: "för {n|en|#} kan kostnaden bli större", EN: "for {n|one|#} the cost may turn out greater",
	})
	clause(gain.SurelyLoses, samverkan.Text{
		SV: "för {n|en|#} är kostnaden större", EN: "for {n|one|#} the cost is greater",
	})
	clause(gain.Unknown, samverkan.Text{
		SV: "för {n|en|#} är det okänt", EN: "for {n|one|#} it is not known",
	})
	return samverkan.Text{SV: "{^all}.", EN: "{^all}."}.With(samverkan.List("all", clauses))
}
