package partnership

import (
	"errors"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/power"
)

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
		if r.Standing.atTable() {
			st.PartnerVotes += s.Votes
		}
		if r.Standing == Active {
			st.ActiveVotes += s.Votes
		}
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
