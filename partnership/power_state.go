package partnership

import (
	"cmp"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// PowerState is the balance of power in three columns: what each organization
// can do, what the others say that its word weighs, and what it decides and
// pays. Each column is a share of the whole, exact.
type PowerState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What to tell besides, in sentences: how many votes a decision takes, who can
	// stop every decision, whose votes never matter, who votes without being a
	// partner, why what the votes give was not worked out, and of whom it is not
	// written what they can.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// The dimensions that "can" speaks of: those whose every lever somebody
	// holds, as IDs in the order of the document. In the others nobody can do
	// anything yet.
	Reached   []string `json:"reached,omitempty"`
	Unreached []string `json:"unreached,omitempty"`
	// What the body that decides is called, its votes and how many it takes; 0
	// for unknown.
	Body  samverkan.Text `json:"body,omitempty"`
	Votes int            `json:"votes"`
	Quota int            `json:"quota"`
	// How many of the votes are the partners', and how many of those are held by
	// the ones that take active part.
	PartnerVotes int `json:"partnerVotes"`
	ActiveVotes  int `json:"activeVotes"`
	// Why what the organizations decide was not worked out, when it was not.
	NotReckoned samverkan.Text `json:"notReckoned,omitempty"`
	// The days of the oldest and the newest perception that counts, how many
	// partners say something of the others, and how many do of the one that fewest
	// speak of.
	PerceivedFrom  samverkan.Date `json:"perceivedFrom,omitempty"`
	PerceivedOn    samverkan.Date `json:"perceivedOn,omitempty"`
	PerceivedBy    int            `json:"perceivedBy"`
	PerceivedLeast int            `json:"perceivedLeast"`
	// What is paid in all, in kronor a year.
	Pays samverkan.Number `json:"pays"`
	// The organizations that can, weigh, decide or pay something, by what they
	// can, greatest first.
	Organizations []PowerOf `json:"organizations,omitempty"`
}

// PowerOf is the power of one organization.
type PowerOf struct {
	Organization string   `json:"organization"`
	Standing     Standing `json:"standing"`
	// What it can: the mean over the dimensions reached of its Shapley–Shubik
	// index in the game that is won when every lever is held. Nothing for one of
	// which it is not written what it holds.
	Can *samverkan.Number `json:"can,omitempty"`
	// The dimensions that nobody can reach without it, in the same order.
	Needed []string `json:"needed,omitempty"`
	// What the others say: its mean weight over the sum of all mean weights.
	Perceived *samverkan.Number `json:"perceived,omitempty"`
	// Its votes, and what they decide: its Shapley–Shubik index, and its
	// normalized Banzhaf index.
	Votes   int               `json:"votes"`
	Decides *samverkan.Number `json:"decides,omitempty"`
	Banzhaf *samverkan.Number `json:"banzhaf,omitempty"`
	// Its share of what is paid.
	Pays *samverkan.Number `json:"pays,omitempty"`
	// Whether nothing can be decided without it.
	Vetoes bool `json:"vetoes,omitempty"`
	// Whether its votes never matter.
	Idle bool `json:"idle,omitempty"`
	// How what it can differs from what it says and decides.
	Balance Balance `json:"balance"`
}

// Balance says how an organization's columns differ. They do when one share is
// at least double another and ten percentage points apart or more.
type Balance string

// The balances.
const (
	// InBalance: they do not differ so much.
	InBalance Balance = "inBalance"
	// Unheard: it can much more than it weighs or decides.
	Unheard Balance = "strongUnheard"
	// WithoutLevers: it weighs or decides much more than it can.
	WithoutLevers Balance = "heardWithoutLevers"
	// Outside: it can something and is not a partner.
	Outside Balance = "outside"
	// NotKnown: there is nothing to compare.
	NotKnown Balance = "unknown"
)

func balanceWords() []choice.Of[Balance] {
	return []choice.Of[Balance]{
		{Is: InBalance, Text: samverkan.Text{SV: "i balans", EN: "in balance"}},
		{Is: Unheard, Text: samverkan.Text{SV: "kan mer än den hörs", EN: "can more than it is heard"}},
		{Is: WithoutLevers, Text: samverkan.Text{SV: "hörs mer än den kan", EN: "is heard more than it can"}},
		{Is: Outside, Text: samverkan.Text{SV: "står utanför", EN: "stands outside"}},
		{Is: NotKnown, Text: samverkan.Text{SV: "okänt", EN: "unknown"}},
	}
}

// Choices lists the balances.
func (Balance) Choices() []string { return choice.Codes(balanceWords()) }

// Text returns what people call the balance.
func (b Balance) Text() samverkan.Text { return choice.Text(balanceWords(), b) }

// apart reports whether share a is at least double share b and ten percentage
// points greater or more.
func apart(a, b samverkan.Number) bool {
	return a.Cmp(b.Add(b)) >= 0 && a.Sub(b).Cmp(samverkan.Ratio(1, 10)) >= 0
}

// powerState puts the three columns side by side.
func (a *assessment) powerState() (*PowerState, error) {
	p := a.p
	st := &PowerState{Body: p.Deciding.Body}
	rows := make([]PowerOf, len(p.Organizations))
	at := make(map[string]int, len(rows))
	for i := range rows {
		rows[i] = PowerOf{Organization: p.Organizations[i].ID, Standing: a.facts.stands[i].Is}
		at[rows[i].Organization] = i
	}
	ids := func(dims []int) (out []string) {
		for _, d := range dims {
			out = append(out, p.Problem.Dimensions[d].ID)
		}
		return out
	}
	can := a.facts.levers
	st.Reached, st.Unreached = ids(can.reached), ids(can.unreached)
	for i := range rows {
		rows[i].Needed = ids(can.needed[i])
		if can.can != nil && len(p.Organizations[i].Holds) > 0 {
			share := can.can[i]
			rows[i].Can = &share
		}
	}
	for i, share := range p.perceived(a.on, st) {
		rows[i].Perceived = share
	}
	if err := a.decides(st, rows, at); err != nil {
		return nil, err
	}
	for i := range rows {
		rows[i].Balance = balance(&rows[i])
		if r := &rows[i]; r.Can != nil && r.Can.Sign() > 0 || r.Perceived != nil || r.Votes > 0 || r.Pays != nil && r.Pays.Sign() > 0 {
			st.Organizations = append(st.Organizations, *r)
		}
	}
	sorted.By(st.Organizations, func(x, y PowerOf) int {
		return cmp.Or(-compare(x.Can, y.Can), -compare(x.Decides, y.Decides), cmp.Compare(x.Organization, y.Organization))
	})
	st.Says, st.Notes = a.powerSays(st), a.powerNotes(st)
	return st, nil
}

// balance compares what an organization can with what it decides and weighs. It
// is the working copy's; what may be told of it rests on votes alone.
func balance(r *PowerOf) Balance { return compared(r, r.Decides, r.Perceived) }

// byVotes compares what an organization can with what it decides.
func byVotes(r *PowerOf) Balance { return compared(r, r.Decides) }

func compared(r *PowerOf, columns ...*samverkan.Number) Balance {
	switch {
	case r.Can == nil:
		return NotKnown
	case !r.Standing.atTable():
		if r.Can.Sign() > 0 {
			return Outside
		}
		return NotKnown
	}
	known := false
	for _, heard := range columns {
		if heard == nil {
			continue
		}
		known = true
		if apart(*r.Can, *heard) {
			return Unheard
		}
		if apart(*heard, *r.Can) {
			return WithoutLevers
		}
	}
	if !known {
		return NotKnown
	}
	return InBalance
}

// compare orders shares; an unknown one comes before all others.
func compare(a, b *samverkan.Number) int {
	switch {
	case a == nil && b == nil:
		return 0
	case a == nil:
		return -1
	case b == nil:
		return 1
	}
	return a.Cmp(*b)
}
