package partnership

import (
	"cmp"
	"errors"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
	"github.com/samverkan/samverkan/partnership/power"
)

// PowerState is the balance of power in three columns: what each organization
// can do, what the others say that its word weighs, and what it decides and
// pays. Each column is a share of the whole, exact.
type PowerState struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
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
	// Why what the organizations decide was not worked out, when it was not.
	NotReckoned samverkan.Text `json:"notReckoned,omitempty"`
	// The day of the newest perception, how many organizations say something of
	// the others, and how many do of the one that fewest speak of.
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
	// index in the game that is won when every lever is held.
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

// levers is what the organizations can do with the levers they hold.
type levers struct {
	// can is each organization's share, as it is listed in the document; nil
	// when no dimension is reached.
	can                []samverkan.Number
	reached, unreached []int
	// needed is, for each organization, the dimensions nobody reaches without it.
	needed [][]int
}

// newLevers takes the mean over the dimensions of the Shapley–Shubik index in
// the game that is won when every lever of the dimension is held, among all
// organizations listed, whatever their standing: it says what they could do.
func newLevers(p *Partnership, holders map[Piece][]int) (*levers, error) {
	out := &levers{needed: make([][]int, len(p.Organizations))}
	sum := make([]samverkan.Number, len(p.Organizations))
	for d := range p.Problem.Dimensions {
		dim := &p.Problem.Dimensions[d]
		if len(dim.Needs) == 0 {
			continue
		}
		held := make([][]int, len(dim.Needs))
		for i, l := range dim.Needs {
			held[i] = holders[Piece{dim.ID, l}]
		}
		if slices.ContainsFunc(held, func(h []int) bool { return len(h) == 0 }) {
			out.unreached = append(out.unreached, d)
			continue
		}
		out.reached = append(out.reached, d)
		game, err := power.Levers(len(p.Organizations), held)
		if err != nil {
			return nil, err
		}
		shares, err := game.Indices(power.ShapleyShubik)
		if err != nil {
			return nil, err
		}
		for i := range shares.Players {
			if s := shares.Players[i].ShapleyShubik; s.Sign() > 0 {
				sum[i] = sum[i].Add(s)
			}
		}
		for i := range p.Organizations {
			if slices.ContainsFunc(held, func(h []int) bool { return len(h) == 1 && h[0] == i }) {
				out.needed[i] = append(out.needed[i], d)
			}
		}
	}
	if n := int64(len(out.reached)); n > 0 {
		out.can = sum
		for i := range sum {
			sum[i] = sum[i].Mul(samverkan.Ratio(1, n))
		}
	}
	return out, nil
}

// perceptions returns the newest perception of each organization up to a day,
// in the order of the document.
func (p *Partnership) perceptions(on samverkan.Date) (out []*Perception) {
	newest := make(map[string]*Perception)
	for i := range p.Perceived {
		s := &p.Perceived[i]
		if old := newest[s.By]; !on.Before(s.On) && (old == nil || old.On.Before(s.On)) {
			newest[s.By] = s
		}
	}
	for i := range p.Perceived {
		if s := &p.Perceived[i]; newest[s.By] == s {
			out = append(out, s)
		}
	}
	return out
}

// perceived returns each organization's share of the weight that the others
// give: its mean weight over the sum of the means. Nothing for one that nobody
// has weighed.
func (p *Partnership) perceived(on samverkan.Date, st *PowerState) (shares []*samverkan.Number) {
	sum, n := make(map[string]int64), make(map[string]int64)
	for _, s := range p.perceptions(on) {
		if len(s.Weights) == 0 {
			continue
		}
		st.PerceivedBy++
		if st.PerceivedOn.Before(s.On) {
			st.PerceivedOn = s.On
		}
		for _, w := range s.Weights {
			sum[w.Organization] += int64(w.Is)
			n[w.Organization]++
		}
	}
	shares = make([]*samverkan.Number, len(p.Organizations))
	var total samverkan.Number
	for i := range p.Organizations {
		if id := p.Organizations[i].ID; n[id] > 0 {
			if least := int(n[id]); st.PerceivedLeast == 0 || least < st.PerceivedLeast {
				st.PerceivedLeast = least
			}
			mean := samverkan.Ratio(sum[id], n[id])
			shares[i] = &mean
			total = total.Add(mean)
		}
	}
	for i, mean := range shares {
		if mean != nil && total.Sign() > 0 {
			share := mean.Quo(total)
			shares[i] = &share
		} else {
			shares[i] = nil
		}
	}
	return shares
}

// votes is how many votes there are in all.
func (p *Partnership) votes() (n int) {
	for _, s := range p.Deciding.Seats {
		n += s.Votes
	}
	return n
}

// quota is how many votes a decision takes.
func (p *Partnership) quota() int {
	if p.Deciding.Quota == 0 {
		return p.votes()/2 + 1
	}
	return p.Deciding.Quota
}

// voting is the game of the body that decides.
func (p *Partnership) voting() (*power.Game, error) {
	weights := make([]samverkan.Number, len(p.Deciding.Seats))
	for i, s := range p.Deciding.Seats {
		weights[i] = samverkan.Whole(int64(s.Votes))
	}
	return power.Weighted(samverkan.Whole(int64(p.quota())), weights)
}

func quotaTooHigh(quota, votes int) *samverkan.Fault {
	if votes == 0 {
		return samverkan.Wrong(samverkan.CodeConflict, "/deciding/quota", samverkan.Text{
			SV: "Ett beslut kräver {quota} röster, men ingen har några ännu. Ange röster först.",
			EN: "A decision takes {quota} votes, but nobody has any yet. Give votes first.",
		}, samverkan.Int("quota", quota))
	}
	return samverkan.Wrong(samverkan.CodeConflict, "/deciding/quota", samverkan.Text{
		SV: "Ett beslut kräver {quota} röster, men tillsammans har alla {votes}. Ange högst {votes}.",
		EN: "A decision takes {quota} votes, but all together have {votes}. Give {votes} at most.",
	}, samverkan.Int("quota", quota), samverkan.Int("votes", votes))
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
		if can.can != nil {
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
	st.Says = a.powerSays(st)
	return st, nil
}

// decides fills in what the organizations decide and pay.
func (a *assessment) decides(st *PowerState, rows []PowerOf, at map[string]int) error {
	st.Votes = a.p.votes()
	if st.Votes > 0 {
		st.Quota = a.p.quota()
	}
	seats := a.p.Deciding.Seats
	var paid int64
	for _, s := range seats {
		paid += int64(s.Pays)
	}
	st.Pays = samverkan.Whole(paid)
	for i := range rows {
		if paid > 0 { // whoever is not named pays nothing
			rows[i].Pays = new(samverkan.Number)
		}
	}
	for _, s := range seats {
		r := &rows[at[s.Organization]]
		r.Votes = s.Votes
		if paid > 0 {
			*r.Pays = samverkan.Ratio(int64(s.Pays), paid)
		}
	}
	if st.Votes == 0 {
		if len(seats) > 0 {
			st.NotReckoned = samverkan.Text{SV: "Ingen har några röster.", EN: "Nobody has any votes."}
		}
		return nil
	}
	if st.Quota > st.Votes { // so many have left
		st.NotReckoned = quotaTooHigh(st.Quota, st.Votes).Text
		return nil
	}
	game, err := a.p.voting()
	if err != nil {
		return err
	}
	count, err := power.NewCount(game, power.Banzhaf, power.ShapleyShubik)
	var fault *samverkan.Fault
	if errors.As(err, &fault) && fault.Code == samverkan.CodeTooLarge {
		st.NotReckoned = fault.Text
		return nil
	}
	if err != nil {
		return err
	}
	if _, work := count.Progress(); work > mostCount {
		st.NotReckoned = samverkan.Text{
			SV: "Makten att besluta räknas inte ut här: det kräver {work} steg, och gränsen är {most}.",
			EN: "The power to decide is not worked out here: it takes {work} steps, and the limit is {most}.",
		}.With(samverkan.Int("work", work), samverkan.Int("most", mostCount))
		return nil
	}
	for done := false; !done; {
		done = count.Step(mostCount)
	}
	for i := range rows { // and whoever has no votes decides nothing
		rows[i].Decides, rows[i].Banzhaf = new(samverkan.Number), new(samverkan.Number)
	}
	for k, of := range count.Result().Players {
		r := &rows[at[seats[k].Organization]]
		r.Decides, r.Banzhaf = &of.ShapleyShubik, &of.BanzhafNormalized
		r.Vetoes = of.ColemanPrevent.Equal(samverkan.Whole(1))
		r.Idle = seats[k].Votes > 0 && of.Swings.Sign() == 0
	}
	return nil
}

// mostCount is how much work the power to decide may take in a report, in steps
// of package power: some ten milliseconds. A body of forty with a few votes each
// takes a hundredth of it.
const mostCount = 10_000_000

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
