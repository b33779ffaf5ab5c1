package partnership

import (
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// GainState is the two ledgers reckoned up: who gains for sure, who may lose,
// what would make everybody gain, and how the target group comes out.
type GainState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What to tell beside the figures, in sentences: the margin, what the
	// transfers would do and who would then do better alone, and what was not
	// looked for or not counted.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// What the partners' figures count and over which time, and how much each
	// is to gain at the least.
	Unit   Unit           `json:"unit"`
	Per    samverkan.Text `json:"per,omitempty"`
	Margin int            `json:"margin"`
	// The partners, by ID.
	Organizations []GainOf `json:"organizations,omitempty"`
	// The organizations that are not partners and of which the ledger tells too,
	// by ID: that is not reckoned.
	NotPartners []string `json:"notPartners,omitempty"`
	// The smallest transfers after which every partner of whose ledger something
	// arises gains for sure; none are needed when they do already.
	Transfers []Transfer `json:"transfers,omitempty"`
	// What is moved in all.
	Moved samverkan.Number `json:"moved"`
	// Whether no fewer payments would do; else that is not known.
	Fewest bool `json:"fewest"`
	// How many partners that is reckoned for: those of whose ledger something is
	// written and arises.
	Counted int `json:"counted"`
	// What they lack, when all of them together have too little that is sure.
	Shortfall *samverkan.Number `json:"shortfall,omitempty"`
	// The group of partners that would do better alone, when there is one: as it
	// is, and after the transfers. Transfers without the latter are looked for
	// among those as small and as few, though not among all of them.
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
	// What that says; mayLose also when it does not surely gain the margin.
	Is gain.Sureness `json:"is"`
	// The same in words, as exactly as the figures tell.
	State samverkan.Text `json:"state"`
	// The organizations that are not partners and without which some gain of it
	// does not arise, by ID; and whether nothing at all of its ledger arises.
	Awaits []string `json:"awaits,omitempty"`
	Idle   bool     `json:"idle,omitempty"`
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
	// The same in words.
	State samverkan.Text `json:"state"`
}

// ledgerOf is the partners' ledger as package gain reckons with it: the
// partners on the day of the report by number, in the order of their IDs.
// What depends on an organization that is not a partner does not arise; of that
// rest tells, when it is asked for.
func (a *assessment) ledgerOf(rest *GainState) (l gain.Ledger, partners []string) {
	number := make(map[string]int)
	for _, i := range a.facts.byID {
		if a.facts.stands[i].Is.atTable() {
			number[a.p.Organizations[i].ID] = len(partners)
			partners = append(partners, a.p.Organizations[i].ID)
		}
	}
	l.Partners = len(partners)
	if rest == nil {
		rest = new(GainState)
	}
	rest.Organizations = make([]GainOf, len(partners))
	for i := range partners {
		rest.Organizations[i] = GainOf{Organization: partners[i], Idle: true}
	}
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
			rest.Organizations[n].Idle = false
		case partner: // something is written, though it does not arise
			l.Entries = append(l.Entries, gain.Entry{Partner: n, Side: e.Side, Depends: gain.OnOwn})
			for _, id := range e.With {
				if _, there := number[id]; !there && e.Side == gain.Gain {
					rest.Organizations[n].Awaits = append(rest.Organizations[n].Awaits, id)
				}
			}
		default:
			rest.NotPartners = append(rest.NotPartners, e.Organization)
		}
	}
	rest.NotPartners = each(rest.NotPartners)
	for i := range rest.Organizations {
		rest.Organizations[i].Awaits = each(rest.Organizations[i].Awaits)
	}
	return l, partners
}

// each sorts IDs and keeps one of each.
func each(ids []string) []string {
	slices.Sort(ids)
	return slices.Compact(ids)
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
	ledger, partners := a.ledgerOf(st)
	if len(own.Entries) == 0 || len(partners) == 0 {
		st.Organizations = nil
	} else {
		if err := a.partnersGain(st, &ledger, partners); err != nil {
			return nil, err
		}
	}
	st.Says, st.Notes = a.gainSays(st), a.gainNotes(st)
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
	of := GainOf{Least: &nets[0].Least, Greatest: &nets[0].Greatest, Is: nets[0].Sureness()}
	st.TargetGroup.State = of.words(1, samverkan.Text{})
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
		of := &st.Organizations[i]
		of.Is = net.Sureness()
		if of.Is == gain.SurelyGains && net.Least.Cmp(margin) < 0 {
			of.Is = gain.MayLose // it gains less than it is to
		}
		if of.Is != gain.Unknown {
			of.Least, of.Greatest = &net.Least, &net.Greatest
			if !of.Idle {
				known = append(known, i)
			}
		}
		of.State = of.words(st.Margin, st.much(margin))
		if of.Is != gain.Unknown && len(of.Awaits) > 0 {
			more := samverkan.Text{SV: "{state}; mer nytta uppstår först med {others}", EN: "{state}; more gain arises only with {others}"}
			if of.Idle {
				more = samverkan.Text{SV: "nyttan uppstår först med {others}", EN: "the gain arises only with {others}"}
			}
			of.State = more.With(samverkan.Of("state", of.State), samverkan.Of("others", a.p.named(of.Awaits)))
		}
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
	settled, err := settle(known, nets, margin)
	if err != nil {
		return err
	}
	st.Counted, st.Moved, st.Fewest = len(known), settled.Total, settled.Fewest
	if settled.Shortfall.Sign() > 0 {
		st.Shortfall = &settled.Shortfall
	}
	if len(partners) > gain.MaxPlayers {
		st.transfer(settled, partners)
		st.NotLooked = samverkan.Text{
			SV: "Om någon grupp skulle klara sig bättre själv räknas ut för högst {most|en part|# parter}. Här är {n}.",
			EN: "Whether some group would do better alone is worked out for {most|one partner|# partners} at most. Here there are {n}.",
		}.With(samverkan.Int("most", gain.MaxPlayers), samverkan.Int("n", len(partners)))
		return nil
	}
	if st.Alone, err = alone(ledger, nil, partners); err != nil {
		return err
	}
	if len(settled.Payments) > 0 {
		if st.AloneAfter, err = alone(ledger, settled, partners); err != nil {
			return err
		}
	}
	// Of ways that move as little in as few payments rather one after which nobody
	// does better alone. Those who would are let pay last, and again; that tries
	// some ways and not all.
	last, tried := make([]bool, len(nets)), settled
	for of := st.AloneAfter; of != nil; {
		more := false
		for _, pay := range tried.Payments {
			if slices.Contains(of.Organizations, partners[pay.From]) {
				more = more || !last[pay.From]
				last[pay.From] = true
			}
		}
		if !more {
			break
		}
		sorted.By(known, func(i, k int) int {
			if last[i] == last[k] {
				return 0
			} else if last[i] {
				return 1
			}
			return -1
		})
		if tried, err = settle(known, nets, margin); err != nil {
			return err
		}
		if of, err = alone(ledger, tried, partners); err != nil {
			return err
		}
		if len(tried.Payments) <= len(settled.Payments) && (of == nil || st.AloneAfter.Surely && !of.Surely) {
			settled, st.AloneAfter, st.Fewest = tried, of, tried.Fewest
		}
	}
	st.transfer(settled, partners)
	return nil
}

// settle makes the smallest payments among some of the partners. Of payments as
// small and as few those first in the list pay, and receive, first.
func settle(among []int, nets []gain.Net, margin samverkan.Number) (*gain.Settlement, error) {
	least := make([]samverkan.Number, len(among))
	for n, i := range among {
		least[n] = nets[i].Least
	}
	settled, err := gain.Settle(least, margin)
	if err != nil {
		return nil, err
	}
	for i, pay := range settled.Payments {
		pay.From, pay.To = among[pay.From], among[pay.To]
		settled.Payments[i] = pay
	}
	return &settled, nil
}

// transfer writes down the payments of a settlement.
func (st *GainState) transfer(settled *gain.Settlement, partners []string) {
	for _, pay := range settled.Payments {
		st.Transfers = append(st.Transfers, Transfer{From: partners[pay.From], To: partners[pay.To], Amount: pay.Amount})
	}
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
