package partnership_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
)

// agreedLines writes a report as the oracle writes what it finds.
func agreedLines(r *partnership.Report) string {
	var out []string
	say := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	sorted := func(lines []string) {
		slices.Sort(lines)
		out = append(out, lines...)
	}
	neededLines(r, say)

	p := r.Power
	slices.Sort(p.Reached)
	slices.Sort(p.Unreached)
	say("reached %v, not %v; %d of %d votes, %d and %d; paid %s; perceived by %d on %v", p.Reached, p.Unreached, p.Quota, p.Votes, p.PartnerVotes, p.ActiveVotes, p.Pays, p.PerceivedBy, p.PerceivedOn)
	for _, of := range p.Organizations {
		slices.Sort(of.Needed)
		say("power %s %s: can %s, needed %v; perceived %s; %d votes, decides %s, %s; pays %s; vetoes %t, idle %t; %s", of.Organization, of.Standing,
			shareOf(of.Can), of.Needed, shareOf(of.Perceived), of.Votes, shareOf(of.Decides), shareOf(of.Banzhaf), shareOf(of.Pays), of.Vetoes, of.Idle, of.Balance)
	}

	for _, of := range r.Mandates.Today.Organizations {
		say("today %s %s %v %v", of.Organization, of.Answer, of.Stand, of.Hold)
	}
	say("decided %d, outside %d, not known %d, left %d", r.Mandates.Decided, r.Mandates.Outside, r.Mandates.NotKnown, r.Mandates.Undecided)
	var lines []string
	for _, d := range r.Mandates.Decisions {
		lines = append(lines, fmt.Sprintf("decision %s %s on %v for %s: %s, %s, %s %s", d.Meeting, d.Matter, d.On, d.Organization, d.Then, d.Now, d.Hindsight, d.Reason))
	}
	sorted(lines)
	slices.SortFunc(r.Mandates.Ending, func(a, b partnership.EndingMandates) int { return strings.Compare(a.Organization, b.Organization) })
	for _, e := range r.Mandates.Ending {
		slices.Sort(e.Mandates)
		say("ending %s %v last %v before %v, nobody %v", e.Organization, e.Mandates, e.Last, r.Mandates.Meets, e.Nobody)
	}
	if next := r.Mandates.Next; next != nil {
		say("next %v on %v", next.Meetings, next.On)
		for _, m := range next.Matters {
			say("matter %s/%s %s", m.Meeting, m.ID, m.Answer)
			lines = nil
			for _, may := range m.Organizations {
				nearest := -1
				if may.Mandate != nil {
					nearest = *may.Mandate
				}
				lines = append(lines, fmt.Sprintf("may %s/%s %s %s %v %s %d until %v", m.Meeting, m.ID, may.Organization, may.Answer, may.People, may.Reason, nearest, may.Last))
			}
			for _, l := range next.Lapses {
				if l.Meeting == m.Meeting && l.Matter == m.ID {
					lines = append(lines, fmt.Sprintf("lapse %s/%s %s, last %v", l.Meeting, l.Matter, l.Organization, l.Last))
				}
			}
			sorted(lines)
		}
	}
	gainLines(r, say)
	for _, a := range r.Plan {
		say("action %s %s: expected %d, before %d, in %q %d, %s by %q", a.ID, a.Is, a.Expected, a.Before, a.Wave, a.After, a.Held, a.DecidedBy)
	}
	factLines(r, say)
	for _, result := range r.Results {
		if result.Rule < "PAR-107" || len(result.Rule) != len("PAR-107") || result.Rule > "PAR-114" {
			continue
		}
		lines = nil
		for _, f := range result.Findings {
			if about := f.About; result.Rule == "PAR-111" { // it, and who would pay
				for _, pay := range r.Gain.Transfers {
					if pay.To == about[0] {
						about = append(about[:1:1], about[1:]...)
						about = slices.DeleteFunc(about, func(id string) bool { return id == pay.From })
					}
				}
				f.About = about
			}
			lines = append(lines, fmt.Sprintf("%s about %v", f.Severity, f.About))
		}
		slices.Sort(lines)
		say("%s %s: %s", result.Rule, result.Outcome, strings.Join(lines, ", "))
	}
	return strings.Join(out, "\n")
}

func neededLines(r *partnership.Report, say func(string, ...any)) {
	n := r.Puzzle
	if n == nil {
		say("nobody is needed")
		return
	}
	if !n.AllWays || !n.Proven {
		say("not proven")
	}
	declined := 0
	for _, i := range n.Invite {
		if i.Standing == partnership.Declined {
			declined++
		}
	}
	say("needed %d, held %d, effort %d in %d ways, declined and effort and how many %v; holes %s",
		n.Pieces, n.Held, n.Effort, n.Ways, [3]int{declined, n.Effort, len(n.Invite)}, piecesOf(n.Holes))
	for _, of := range n.Pivotal {
		say("pivotal %s, %s: %s", of.Organization, of.Standing, piecesOf(of.Pieces))
	}
	for _, i := range n.Invite {
		say("invite %s, %s, for %d: %s; alone %s", i.Organization, i.Standing, i.Effort, piecesOf(i.Fills), piecesOf(i.Alone))
	}
}

func gainLines(r *partnership.Report, say func(string, ...any)) {
	g := r.Gain
	if g == nil {
		say("no ledgers")
		return
	}
	if t := g.TargetGroup; t != nil {
		say("target group %s to %s: %s", t.Least, t.Greatest, t.Is)
	}
	if g.Organizations == nil {
		return
	}
	for _, of := range g.Organizations {
		say("gain %s %s to %s: %s awaits %v", of.Organization, shareOf(of.Least), shareOf(of.Greatest), of.Is, of.Awaits)
	}
	lacking := "0"
	if g.Shortfall != nil {
		lacking = g.Shortfall.String()
	}
	say("margin %d, moved %s, lacking %s", g.Margin, g.Moved, lacking)
	if a := g.Alone; a != nil {
		say("alone %v from %s to %s, surely %t", a.Organizations, a.Least, a.Greatest, a.Surely)
	} else {
		say("alone nobody")
	}
}

// factLines are the factors that a fact may decide, with what the first repair
// does about those that stop.
func factLines(r *partnership.Report, say func(string, ...any)) {
	repair, _ := r.RepairAt(0)
	for _, f := range r.Factors {
		if f.Fact != "" {
			say("%s is %s, the fact %s", f.ID, f.Outcome, f.Fact)
		}
		var parts []string
		for _, c := range repair.Changes {
			if c.Factor == f.ID && c.Organization == "" {
				parts = append(parts, fmt.Sprintf("%s for %d", c.Part, c.Effort))
			}
		}
		if parts != nil {
			slices.Sort(parts)
			say("repair %s: %v", f.ID, parts)
		}
	}
	say("verdict %s", r.Verdict.Is)
}

// TestAgreedOracle compares reports with the oracle. The document's lists are
// in a random order, of which the oracle knows nothing.
func TestAgreedOracle(t *testing.T) {
	wrong, least, says := 0, "", ""
	for seed := range uint64(agreedCount) {
		c := agreed(seed)
		r := c.assess(t)
		o := newAgreedOracle(c)
		diff := cmp.Diff(strings.Split(o.written(), "\n"), strings.Split(agreedLines(r), "\n"))
		if diff == "" {
			diff = o.proofs(r)
		}
		if diff != "" {
			wrong++
			if doc := c.String(); least == "" || len(doc) < len(least) {
				least, says = doc, diff
			}
		}
	}
	if wrong > 0 {
		t.Errorf("%d of %d documents differ (-want +got); the smallest:\n%s\n%s", wrong, agreedCount, says, least)
	}
}

// agreedCount is how many random documents are compared.
const agreedCount = 2000

// proofs checks what is not one answer only: the certificate, and the payments.
func (o *agreedOracle) proofs(r *partnership.Report) string {
	if n := r.Puzzle; n != nil {
		if err := n.Certificate.Check(o.p.Coverage(o.o.On)); err != nil {
			return "the certificate: " + err.Error()
		}
		if n.Certificate.Cost != n.Certificate.Lower || len(n.Certificate.Cover) != len(n.Invite) || len(n.Certificate.Holes) != len(n.Holes) {
			return "the certificate proves something else"
		}
	}
	g := r.Gain
	if g == nil || g.Organizations == nil {
		return ""
	}
	partners := o.partners(o.o.On)
	nets, known := o.nets(partners)
	written := slices.Clone(known) // groups are judged of whom something is written
	for i, id := range partners {
		known[i] = known[i] && o.somethingArises(id, partners)
	}
	paid, moved := make([]int, len(partners)), 0
	for _, pay := range g.Transfers {
		from, to := slices.Index(partners, pay.From), slices.Index(partners, pay.To)
		amount := int(pay.Amount.Rounded())
		if !samverkan.Whole(int64(amount)).Equal(pay.Amount) || amount <= 0 || !known[from] || !known[to] {
			return fmt.Sprintf("what is paid: %v", pay)
		}
		paid[from], paid[to], moved = paid[from]+amount, paid[to]-amount, moved+amount
	}
	margin := max(o.p.Ledgers.Partners.Margin, 1)
	for i := range partners {
		if known[i] && g.Shortfall == nil && nets[i][0]-paid[i] < margin {
			return partners[i] + " does not gain after the payments"
		}
	}
	if fewest, total := o.payments(nets, known, margin); total >= 0 && (total != moved || g.Fewest && fewest != len(g.Transfers)) {
		return fmt.Sprintf("%d in %d payments would do, not %v", total, fewest, g.Transfers)
	}
	if len(g.Transfers) == 0 {
		if g.AloneAfter != nil {
			return "nothing is paid, and yet somebody is alone after it"
		}
		return ""
	}
	got := "nobody"
	if a := g.AloneAfter; a != nil {
		got = fmt.Sprintf("%v from %s to %s, surely %t", a.Organizations, a.Least, a.Greatest, a.Surely)
	}
	return cmp.Diff(o.alone(partners, written, paid), got)
}

// payments tries every way to pay in whole numbers, for at most three partners:
// the least that is moved in all, and the fewest payments that move it. −1 for
// more partners, and when no way is enough.
func (o *agreedOracle) payments(nets []interval, known []bool, margin int) (fewest, total int) {
	var least []int
	for i, net := range nets {
		if known[i] {
			least = append(least, net[0])
		}
	}
	total = -1
	if len(least) > 3 {
		return fewest, total
	}
	most := 0
	for _, l := range least {
		most = max(most, margin-l)
	}
	if most > 9 {
		return 0, -1
	}
	pairs := len(least) * (len(least) - 1)
	var try func(pair int, now []int, moved, used int)
	try = func(pair int, now []int, moved, used int) {
		if total >= 0 && moved > total {
			return
		}
		if pair == pairs {
			if slices.Min(append(slices.Clone(now), margin)) >= margin && (total < 0 || moved < total || used < fewest) {
				fewest, total = used, moved
			}
			return
		}
		from := pair / (len(least) - 1)
		to := pair % (len(least) - 1)
		if to >= from {
			to++
		}
		for amount := range most + 1 {
			then := slices.Clone(now)
			then[from], then[to] = then[from]-amount, then[to]+amount
			try(pair+1, then, moved+amount, used+min(amount, 1))
		}
	}
	if len(least) > 0 {
		try(0, least, 0, 0)
	}
	return fewest, total
}

// TestAgreedCasesCover sees that the random documents hold what can go wrong.
func TestAgreedCasesCover(t *testing.T) {
	seen := make(map[string]int)
	for seed := range uint64(agreedCount) {
		r := agreed(seed).assess(t)
		seen[string(r.Verdict.Is)]++
		for _, of := range r.Power.Organizations {
			seen[string(of.Balance)]++
		}
		for _, result := range r.Results {
			seen[result.Rule+" "+string(result.Outcome)]++
		}
		if n := r.Puzzle; n != nil {
			seen[fmt.Sprintf("%d to invite", min(3, len(n.Invite)))]++
			seen["several ways"] += min(1, n.Ways-1)
			for _, i := range n.Invite {
				seen["invite "+string(i.Standing)]++
			}
			seen["holes"] += min(1, len(n.Holes))
		}
		seen["endings"] += len(r.Mandates.Ending)
		for _, e := range r.Mandates.Ending {
			seen[fmt.Sprint("nobody then ", e.Nobody)]++
		}
		seen["former"] += len(r.Mandates.Former)
		if next := r.Mandates.Next; next != nil {
			seen["lapses"] += len(next.Lapses)
			for _, m := range next.Matters {
				for _, may := range m.Organizations {
					seen["because "+string(may.Reason)]++
				}
			}
		}
		for _, d := range r.Mandates.Decisions {
			seen[string(d.Hindsight)]++
			seen["was "+string(d.Now)]++
		}
		if g := r.Gain; g != nil {
			for _, of := range g.Organizations {
				seen[string(of.Is)]++
			}
			seen["transfers"] += len(g.Transfers)
			if g.AloneAfter != nil {
				seen["alone after"]++
			}
		}
		for _, a := range r.Plan {
			seen["held "+string(a.Held)+" by "+a.DecidedBy]++
			seen["action "+string(a.Is)]++
		}
	}
	for _, what := range []string{
		"notReady", "cannotJudgeYet", "readyWithConditions", "ready",
		string(partnership.InBalance), string(partnership.Unheard), string(partnership.WithoutLevers), string(partnership.Outside), string(partnership.NotKnown),
		"1 to invite", "2 to invite", "3 to invite", "several ways", "invite passive", "invite declined", "invite forgotten", "invite notInvited", "holes",
		"lapses", "because amount", "because notYet", "because nobody", "because ended", "because subject", "because noSubject", "endings", "nobody then true", "nobody then false",
		"stillOutside", "stillUnknown", "thoughtInsideNowOutside", "thoughtOutsideNowInside", "unknownNowInside", "unknownNowOutside", "was absent",
		string(gain.SurelyGains), string(gain.MayLose), string(gain.SurelyLoses), string(gain.Unknown), "transfers", "alone after",
		"held pass by answers", "held fail by answers", "held pass by fact", "held fail by fact", "held unknown by ",
		"action planned", "action begun", "action late", "action done", "action dropped",
		"PAR-107 pass", "PAR-108 pass", "PAR-109 pass", "PAR-109 fail", "PAR-109 unknown", "PAR-110 pass", "PAR-110 fail", "PAR-110 unknown",
		"PAR-111 pass", "PAR-111 fail", "PAR-111 unknown", "PAR-112 pass", "PAR-112 fail", "PAR-112 unknown", "PAR-113 pass", "PAR-113 fail", "PAR-113 unknown", "PAR-114 pass", "PAR-114 fail",
	} {
		require.GreaterOrEqual(t, seen[what], 2, what)
	}
}
