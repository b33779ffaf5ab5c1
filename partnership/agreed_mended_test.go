package partnership_test

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// The tests of this file show what a critical reader of the reports found. What
// is right is worked out by hand in each.

// letters is a document with so many active organizations, a, b …, each with one
// person: pa, pb …
func letters(n int) *partnership.Partnership {
	p := &partnership.Partnership{Schema: partnership.Schema, Name: both("Prov"), Phases: []partnership.PhasePeriod{{Phase: partnership.Running}}}
	for i := range n {
		id := string(rune('a' + i))
		p.Organizations = append(p.Organizations, partnership.Organization{
			ID: id, Name: both("Org " + strings.ToUpper(id)), Standing: []partnership.Since{{Is: partnership.Active}},
		})
		p.People = append(p.People, partnership.Person{ID: "p" + id, Organization: id, Roles: []partnership.Held{{Role: partnership.Representative}}})
	}
	return p
}

func standing(p *partnership.Partnership, id string, is partnership.Standing) {
	for i := range p.Organizations {
		if p.Organizations[i].ID == id {
			p.Organizations[i].Standing = []partnership.Since{{Is: is}}
		}
	}
}

// theReport is the report of 12 March 2026, and its Swedish page.
func theReport(t *testing.T, p *partnership.Partnership) (*partnership.Report, string) {
	t.Helper()
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-12")})
	require.NoError(t, err)
	// What is said of money has no-break spaces.
	return r, strings.ReplaceAll(r.Publish(partnership.DefaultFloor).Markdown(samverkan.SV), "\u00a0", " ")
}

// section is a part of a page.
func section(t *testing.T, page, heading string) string {
	t.Helper()
	_, rest, found := strings.Cut(page, "## "+heading+"\n")
	require.True(t, found, heading)
	text, _, _ := strings.Cut(rest, "\n## ")
	return strings.TrimSpace(text)
}

func ruled(t *testing.T, r *partnership.Report, rule string, outcome samverkan.Outcome, findings int) []samverkan.Finding {
	t.Helper()
	result, ok := r.Result(rule)
	require.True(t, ok)
	require.Equal(t, outcome, result.Outcome, rule)
	require.Len(t, result.Findings, findings, "%v", result.Findings)
	return result.Findings
}

func mandateFor(t *testing.T, id, from, to, known string) partnership.Mandate {
	m := partnership.Mandate{Person: "p" + id, Organization: id, Unlimited: true, Known: day(t, known)}
	if from != "" {
		m.From = day(t, from)
	}
	if to != "" {
		m.To = day(t, to)
	}
	return m
}

func decided(n int, prefix string) (all []partnership.Matter) {
	for i := range n {
		all = append(all, partnership.Matter{ID: fmt.Sprint(prefix, i), Name: both(fmt.Sprint("Ärende ", i)), Decided: true})
	}
	return all
}

// One decision in 2024 was outside the mandate. How many have been made since,
// on whose mandates more came to be known later, changes nothing of that.
func TestMendedAllDecisionsAreJudged(t *testing.T) {
	for _, since := range []int{199, 200, 201, 300} {
		p := letters(1)
		p.Mandates = []partnership.Mandate{mandateFor(t, "a", "2025-01-01", "", "2026-01-01")}
		p.Meetings = []partnership.Meeting{{ID: "old", On: day(t, "2024-05-01"), Attended: []string{"pa"}, Matters: decided(1, "x")}}
		for i := 0; i < since; i += 50 {
			p.Meetings = append(p.Meetings, partnership.Meeting{
				ID: fmt.Sprint("m", i), On: day(t, "2025-05-01").AddDays(i / 50), Attended: []string{"pa"}, Matters: decided(min(50, since-i), "y"),
			})
		}
		r, page := theReport(t, p)
		ruled(t, r, "PAR-110", samverkan.Fail, 1)
		require.Equal(t, []int{since + 1, since + 1, 1, 0}, []int{r.Mandates.Decided, r.Mandates.Uncertain, r.Mandates.Outside, r.Mandates.NotKnown})
		require.Contains(t, page, fmt.Sprintf("Ni har fattat %d beslut. Ett av dem fattades utan att alla som berördes hade någon med som fick besluta.", since+1))
	}
	// Of very many outside the latest are listed, and how many more there are is
	// said.
	p := letters(1)
	p.Mandates = []partnership.Mandate{mandateFor(t, "a", "2026-01-01", "", "2026-01-01")}
	for i := range 5 {
		p.Meetings = append(p.Meetings, partnership.Meeting{ID: fmt.Sprint("m", i), On: day(t, "2024-05-01").AddDays(i), Attended: []string{"pa"}, Matters: decided(42, "x")})
	}
	r, _ := theReport(t, p)
	findings := ruled(t, r, "PAR-110", samverkan.Fail, 201)
	said := false
	for _, f := range findings {
		said = said || f.Says.SV == "Tio gånger till har ni beslutat utan mandat för någon som berördes."
	}
	require.True(t, said)
}

// What was done late is judged by a survey after it was done, and by none before.
func TestMendedHeldSinceDone(t *testing.T) {
	p := letters(1)
	p.Actions = []partnership.Action{{
		ID: "act", Name: both("Åtgärd"), Factor: "P17", About: "a", Agreed: day(t, "2026-01-10"), By: day(t, "2026-02-01"), Done: day(t, "2026-03-10"),
	}}
	p.Waves = []partnership.Wave{{ID: "w", On: day(t, "2026-03-01"), Form: partnership.Hel}}
	answer := func(wave string, is partnership.Answer) partnership.Sheet {
		return partnership.Sheet{Wave: wave, Person: "pa", Role: partnership.Representative, Values: []partnership.Value{{Factor: "P17", Answer: is}}}
	}
	p.Answers = []partnership.Sheet{answer("w", 2)}
	r, page := theReport(t, p)
	require.Equal(t, []any{"", samverkan.Unknown}, []any{r.Plan[0].Wave, r.Plan[0].Held})
	require.Contains(t, page, "| gjord den 10 mars 2026, efter sista dagen |")
	require.Contains(t, page, "| ingen | 1 februari 2026 |")

	p.Waves = append(p.Waves, partnership.Wave{ID: "v", On: day(t, "2026-03-11"), Form: partnership.Hel})
	p.Answers = append(p.Answers, answer("v", 4))
	r, _ = theReport(t, p)
	require.Equal(t, []any{"v", samverkan.Pass}, []any{r.Plan[0].Wave, r.Plan[0].Held})

	// Until it is done the first survey after the last day tells how it stands.
	p.Actions[0].Done = samverkan.Date{}
	r, _ = theReport(t, p)
	require.Equal(t, []any{"w", samverkan.Fail}, []any{r.Plan[0].Wave, r.Plan[0].Held})

	p.Actions[0].Dropped, p.Actions[0].Reason = day(t, "2026-03-02"), both("Det behövs inte.")
	_, page = theReport(t, p)
	require.Contains(t, page, "Skäl: Det behövs inte.")
}

// What the votes give is not said to match anything when it was not worked out.
func TestMendedNotReckoned(t *testing.T) {
	p := letters(4)
	// Of one part a holds both levers that it takes, so a can all.
	levers := []partnership.Lever{partnership.Money, partnership.Data}
	p.Problem.Dimensions = []partnership.Dimension{{ID: "d", Name: both("Del"), Needs: levers}}
	p.Organizations[0].Holds = []partnership.Holding{{Dimension: "d", Levers: levers}}
	// Votes that are all different and large take too much to count.
	for i := range 150 {
		if i >= 4 {
			p.Organizations = append(p.Organizations, partnership.Organization{ID: fmt.Sprintf("o%03d", i), Name: both(fmt.Sprintf("O%03d", i)), Standing: []partnership.Since{{Is: partnership.Active}}})
		}
		p.Deciding.Seats = append(p.Deciding.Seats, partnership.Seat{Organization: p.Organizations[i].ID, Votes: 1_000_000 - i*i*37})
	}
	r, page := theReport(t, p)
	require.False(t, r.Power.NotReckoned.IsZero())
	require.Equal(t, "Org A kan mest. Vad rösterna ger är inte uträknat.", r.Power.Says.SV)
	require.Contains(t, section(t, page, "Makt"), strings.ReplaceAll(r.Power.NotReckoned.SV, "\u00a0", " "))
}

func seated(p *partnership.Partnership, quota int, of ...int) {
	p.Deciding = partnership.Deciding{Quota: quota}
	for i, n := range of {
		p.Deciding.Seats = append(p.Deciding.Seats, partnership.Seat{Organization: p.Organizations[i].ID, Votes: n})
	}
}

// Somebody who is not there can stop every decision, or make them alone.
func TestMendedStuck(t *testing.T) {
	p := letters(3)
	standing(p, "c", partnership.Declined)
	seated(p, 9, 2, 2, 5)
	r, page := theReport(t, p)
	f := ruled(t, r, "PAR-108", samverkan.Fail, 1)[0]
	require.Equal(t, []any{samverkan.Work, []string{"c"}}, []any{f.Severity, f.About})
	require.Equal(t, "Parterna har 4 av 9 röster, och ett beslut kräver 9. Resten har Org C, som inte är part.", r.Power.Says.SV)
	require.Equal(t, []int{9, 4, 4}, []int{r.Power.Votes, r.Power.PartnerVotes, r.Power.ActiveVotes})
	require.Contains(t, section(t, page, "Makt"), "Alla som röstar måste vara överens. Org C röstar men är inte part.")
	require.Contains(t, section(t, page, "Prata med före mötet"), "Org C")

	seated(p, 0, 1, 1, 10) // more than half is 7
	_, page = theReport(t, p)
	require.Contains(t, section(t, page, "Makt"), "Org C avgör ensam varje beslut.")

	standing(p, "c", partnership.Passive)
	seated(p, 3, 1, 1, 1)
	r, _ = theReport(t, p)
	f = ruled(t, r, "PAR-108", samverkan.Fail, 1)[0]
	require.Equal(t, []any{samverkan.Note, []string{"c"}}, []any{f.Severity, f.About})
	require.Equal(t, "De som tar aktiv del har 2 av 3 röster, och ett beslut kräver 3. Resten har Org C.", r.Power.Says.SV)
	// If it wakes they can decide; two of three would do too.
	_, then, err := p.PowerIf(day(t, "2026-03-12"), partnership.PowerChange{Wake: []string{"c"}})
	require.NoError(t, err)
	require.Equal(t, 3, then.ActiveVotes)
	seated(p, 2, 1, 1, 1)
	r, page = theReport(t, p)
	ruled(t, r, "PAR-108", samverkan.NotApplicable, 0)
	require.Contains(t, section(t, page, "Makt"), "Ett beslut kräver 2 av 3 röster.")
}

// A mandate that holds today and ends before the meeting has not ended; that it
// will is told with the day.
func TestMendedLapse(t *testing.T) {
	p := letters(2)
	p.Mandates = []partnership.Mandate{mandateFor(t, "a", "", "2026-04-01", "2026-01-01"), mandateFor(t, "b", "", "2026-03-01", "2026-01-01")}
	p.Meetings = []partnership.Meeting{{ID: "m", On: day(t, "2026-04-10"), Matters: []partnership.Matter{{ID: "x", Name: both("X")}}}}
	r, page := theReport(t, p)
	require.Contains(t, page, "| X | nej | Org A: mandatet går ut den 31 mars 2026, före mötet; Org B: mandatet har upphört |")
	require.Equal(t, "I det enda ärendet den 10 april 2026 saknar någon mandat. Det gäller Org A och Org B.", r.Mandates.Says.SV)
	for _, f := range ruled(t, r, "PAR-109", samverkan.Fail, 2) {
		require.Contains(t, f.Next.SV, "förlänga mandatet")
	}
}

// That it is not written who was there is no word about who was not.
func TestMendedAttendanceNotNoted(t *testing.T) {
	p := letters(2)
	p.Mandates = []partnership.Mandate{mandateFor(t, "a", "", "", "2026-01-01"), mandateFor(t, "b", "", "", "2026-01-01")}
	p.Meetings = []partnership.Meeting{{ID: "m", On: day(t, "2026-02-10"), Matters: decided(1, "x")}}
	r, page := theReport(t, p)
	f := ruled(t, r, "PAR-110", samverkan.Unknown, 1)[0]
	require.Equal(t, samverkan.Wait, f.Severity)
	require.Empty(t, f.About)
	require.Equal(t, "”Ärende 0” den 10 februari 2026: det står inte vilka som var med.", f.Evidence[0].Text.SV)
	require.Equal(t, mandate.NotNoted, r.Mandates.Decisions[0].Now)
	require.Contains(t, page, "Ni har fattat ett beslut. Det är okänt om alla")

	p.Meetings[0].Attended = []string{"pa"}
	r, _ = theReport(t, p)
	ruled(t, r, "PAR-110", samverkan.Fail, 1)

	// The same of who came to the last three meetings.
	for i := range 2 {
		p.Meetings = append(p.Meetings, partnership.Meeting{ID: fmt.Sprint("n", i), On: day(t, "2026-03-01").AddDays(i), Attended: []string{"pa"}})
	}
	r, _ = theReport(t, p)
	ruled(t, r, "PAR-103", samverkan.Fail, 1)
	p.Meetings[2].Attended = nil
	r, _ = theReport(t, p)
	ruled(t, r, "PAR-103", samverkan.Unknown, 1)
	require.Equal(t, []int{2, 0}, []int{r.Organizations[1].Meetings, r.Organizations[1].Attended})
	// A meeting of the day itself is not held until somebody is said to have come.
	p.Meetings[2].On = day(t, "2026-03-12")
	r, _ = theReport(t, p)
	ruled(t, r, "PAR-103", samverkan.NotApplicable, 0)
}

func ledger(margin int, unit partnership.Unit, entries ...partnership.Entry) partnership.Ledger {
	return partnership.Ledger{Margin: margin, Unit: unit, Entries: entries}
}

func entry(org string, side gain.Side, least, greatest int) partnership.Entry {
	return partnership.Entry{Organization: org, Name: both("Post"), Side: side, Least: least, Greatest: new(greatest)}
}

// The cost is said to be possibly greater only where it is.
func TestMendedMargin(t *testing.T) {
	for _, c := range []struct {
		margin, least, greatest int
		state, finding, says    string
	}{
		{1000, 500, 800, "nyttan är säkert större, men mindre än 1 000 kronor", "Org A vinner, men mindre än 1 000 kronor, som var och en ska vinna minst.", "för en blir nyttan inte ens i bästa fall 1 000 kronor större."},
		{1000, 500, 1200, "nyttan är säkert större, men inte säkert 1 000 kronor", "Org A vinner, men det är inte säkert att det blir 1 000 kronor, som var och en ska vinna minst.", "för en är det inte säkert att nyttan blir 1 000 kronor större."},
		{0, 0, 0, "nytta och kostnad går jämnt ut", "För Org A går nytta och kostnad jämnt ut.", "för en går nytta och kostnad jämnt ut."},
		{0, 0, 3, "det är inte säkert att nyttan blir större", "För Org A är det inte säkert att nyttan blir större än kostnaden.", "för en är det inte säkert att nyttan blir större."},
		{0, -1, 3, "kostnaden kan bli större", "För Org A kan kostnaden bli större än nyttan.", "för en kan kostnaden bli större."},
		{0, -3, -1, "kostnaden är större", "För Org A är kostnaden större än nyttan, så långt det går att räkna.", "för en är kostnaden större."},
	} {
		p := letters(2)
		p.Ledgers.Partners = ledger(c.margin, partnership.Kronor, entry("a", gain.Gain, c.least+10, c.greatest+10), entry("a", gain.Cost, 10, 10), entry("b", gain.Gain, 5000, 5000))
		p.Ledgers.TargetGroup = partnership.Ledger{Entries: []partnership.Entry{entry("", gain.Gain, c.least+10, c.greatest+10), entry("", gain.Cost, 10, 10)}}
		r, page := theReport(t, p)
		gains := section(t, page, "Nytta och kostnad")
		require.Contains(t, gains, "| "+c.state+" |")
		require.Equal(t, c.margin > 1, strings.Contains(gains, "Var och en ska vinna minst 1 000 kronor, också om det går som sämst."))
		result, _ := r.Result("PAR-111")
		require.Equal(t, c.finding, strings.ReplaceAll(result.Findings[0].Says.SV, "\u00a0", " "))
		sure := "För en part är nyttan säkert större än kostnaden och "
		if c.margin > 1 {
			sure = "För en part är nyttan säkert minst 1 000 kronor större än kostnaden och "
		}
		require.Equal(t, sure+c.says, strings.ReplaceAll(r.Gain.Says.SV, "\u00a0", " "))
		target, _ := r.Result("PAR-112")
		if c.least >= 0 && len(target.Findings) > 0 {
			require.NotContains(t, target.Findings[0].Says.SV, "kosta målgruppen mer")
		}
	}
	// All gain, and none of them as much as each is to: 400 and 400 are lacking.
	p := letters(2)
	p.Ledgers.Partners = ledger(1000, partnership.Kronor, entry("a", gain.Gain, 600, 600), entry("b", gain.Gain, 600, 600))
	r, page := theReport(t, p)
	require.Equal(t, "För två parter blir nyttan inte ens i bästa fall 1 000 kronor större än kostnaden.", strings.ReplaceAll(r.Gain.Says.SV, "\u00a0", " "))
	require.Contains(t, page, "Ingen utjämning räcker för att var och en säkert ska vinna minst så mycket: tillsammans fattas 800 kronor.")
	// The first clause says of what it speaks.
	p.Ledgers.Partners = ledger(0, "", entry("a", gain.Cost, 6, 6))
	p.Organizations = p.Organizations[:1]
	p.People = p.People[:1]
	r, _ = theReport(t, p)
	require.Equal(t, "För en part är kostnaden större än nyttan.", r.Gain.Says.SV)
}

// By hand: a has 10 000 whoever takes part and b 1 000; c loses 500. 501 to c
// make all gain, from a, and then a has 501 less than alone.
func TestMendedAloneAfter(t *testing.T) {
	p := letters(3)
	alone := func(org string, n int) partnership.Entry {
		e := entry(org, gain.Gain, n, n)
		e.Alone = true
		return e
	}
	p.Ledgers.Partners = ledger(0, partnership.Kronor, alone("a", 10_000), alone("b", 1_000), entry("c", gain.Cost, 500, 500))
	r, page := theReport(t, p)
	after := r.Gain.AloneAfter
	require.NotNil(t, after)
	require.Equal(t, []any{[]string{"a"}, samverkan.Whole(501), true}, []any{after.Organizations, after.Least, after.Surely})
	gains := section(t, page, "Nytta och kostnad")
	require.Contains(t, gains, "- För Org C skulle 501 kronor från Org A räcka.\n- Men då klarar sig Org A bättre utan de andra.")
	require.NotContains(t, page, "Pröva en utjämning")
	require.Contains(t, page, "501 kronor från Org A skulle räcka, men då klarar sig Org A bättre utan de andra.")
}

// What is not known of decisions is told, whatever is lacking.
func TestMendedDecisionsNotKnown(t *testing.T) {
	p := letters(2)
	p.Mandates = []partnership.Mandate{mandateFor(t, "a", "", "", "2026-01-01")}
	p.Meetings = []partnership.Meeting{{ID: "m", On: day(t, "2026-02-10"), Attended: []string{"pa"}, Matters: decided(4, "x")}}
	r, page := theReport(t, p)
	f := ruled(t, r, "PAR-110", samverkan.Unknown, 1)[0]
	require.Equal(t, []string{"b"}, f.About)
	require.Equal(t, "För fyra beslut är det okänt om alla som berördes hade någon med som fick besluta.", f.Says.SV)
	require.Len(t, f.Evidence, 3)
	require.Equal(t, "”Ärende 3” den 10 februari 2026: det står inget om vem som fick besluta för Org B.", f.Evidence[0].Text.SV)
	// No meeting lies ahead, and the section is there all the same.
	require.Contains(t, section(t, page, "Mandat"), "En av två parter har någon som får besluta i dag. Om Org B står det inget.")

	p.Mandates = nil
	r, page = theReport(t, p)
	ruled(t, r, "PAR-110", samverkan.Unknown, 1)
	require.Contains(t, section(t, page, "Mandat"), "Ni har fattat fyra beslut. Det står inte vem som fick besluta.")

	// Before anybody was a partner a decision bound nobody that is known.
	p = letters(1)
	p.Organizations[0].Standing[0].From = day(t, "2026-03-01")
	p.Mandates = []partnership.Mandate{mandateFor(t, "a", "", "", "2026-01-01")}
	p.Meetings = []partnership.Meeting{{ID: "m", On: day(t, "2026-02-10"), Attended: []string{"pa"}, Matters: decided(1, "x")}}
	r, _ = theReport(t, p)
	ruled(t, r, "PAR-110", samverkan.Unknown, 1)
}

// A matter for every partner, on a day with none, is nobody's: that is not that
// all may decide.
func TestMendedNobodyConcerned(t *testing.T) {
	p := letters(1)
	p.Organizations[0].Standing = append(p.Organizations[0].Standing, partnership.Since{Is: partnership.Declined, From: day(t, "2026-04-01")})
	p.Meetings = []partnership.Meeting{{ID: "m", On: day(t, "2026-04-10"), Matters: []partnership.Matter{{ID: "x", Name: both("X")}}}}
	r, _ := theReport(t, p)
	require.Equal(t, "Ingen är part den 10 april 2026, så för ett ärende går det inte att säga vem som får besluta.", r.Mandates.Says.SV)
	ruled(t, r, "PAR-109", samverkan.Unknown, 1)
}

// Two meetings on one day are both looked at, and what was left is not forgotten.
func TestMendedTwoMeetings(t *testing.T) {
	p := letters(2)
	p.Mandates = []partnership.Mandate{mandateFor(t, "a", "", "", "2026-01-01"), {Organization: "b", Known: day(t, "2026-01-01")}}
	x := func(binds string) []partnership.Matter {
		return []partnership.Matter{{ID: "x", Name: both("X för " + binds), Binds: []string{binds}}}
	}
	p.Meetings = []partnership.Meeting{
		{ID: "m", On: day(t, "2026-04-10"), Matters: x("a")},
		{ID: "n", On: day(t, "2026-04-10"), Matters: x("b")},
		{ID: "o", On: day(t, "2026-02-10"), Attended: []string{"pa"}, Matters: x("a")},
	}
	r, page := theReport(t, p)
	require.Equal(t, []string{"m", "n"}, r.Mandates.Next.Meetings)
	require.Equal(t, "I ett av två ärenden den 10 april 2026 saknar Org B mandat.", r.Mandates.Says.SV)
	require.Equal(t, "/meetings/1/matters/0", ruled(t, r, "PAR-109", samverkan.Fail, 1)[0].Evidence[0].At)
	require.Contains(t, page, "- ”X för a” skulle beslutas den 10 februari 2026. Det står inte att det blev så.")
	require.Equal(t, 1, r.Mandates.Undecided)
}

// Three over the limit in one matter of four lack a mandate there, and those of
// whom it is not known are told of too.
func TestMendedInWhichMatters(t *testing.T) {
	p := letters(6)
	for _, id := range []string{"a", "b", "c"} {
		m := mandateFor(t, id, "", "", "2026-01-01")
		m.Unlimited, m.UpTo = false, 10
		p.Mandates = append(p.Mandates, m)
	}
	abc := []string{"a", "b", "c"}
	p.Meetings = []partnership.Meeting{{ID: "m", On: day(t, "2026-04-10"), Matters: []partnership.Matter{
		{ID: "w", Name: both("W"), Amount: 11, Binds: abc}, {ID: "x", Name: both("X"), Amount: 10, Binds: abc}, {ID: "y", Name: both("Y"), Binds: abc}, {ID: "z", Name: both("Z"), Binds: abc},
	}}}
	r, _ := theReport(t, p)
	require.Equal(t, "I ett av fyra ärenden den 10 april 2026 saknar någon mandat. Det gäller tre organisationer.", r.Mandates.Says.SV)
	p.Meetings[0].Matters[0].Binds = nil
	r, _ = theReport(t, p)
	require.Equal(t, "I ett av fyra ärenden den 10 april 2026 saknar någon mandat. Det gäller tre organisationer. För tre organisationer är det okänt.", r.Mandates.Says.SV)
}

// Of equals none is said to be first.
func TestMendedTies(t *testing.T) {
	p := letters(5)
	p.Problem.Dimensions = []partnership.Dimension{{ID: "d", Name: both("Del"), Needs: []partnership.Lever{partnership.Money}}}
	for i := range 2 {
		p.Organizations[i].Holds = []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{partnership.Money}}}
	}
	r, _ := theReport(t, p)
	require.Equal(t, "Org A och Org B kan lika mycket, och ingen kan mer. Hur ni beslutar är inte beskrivet.", r.Power.Says.SV)
	for i := range 5 {
		p.Organizations[i].Holds = []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{partnership.Money}}}
	}
	standing(p, "b", partnership.Passive)
	r, _ = theReport(t, p)
	require.Equal(t, "Av dem som kan mest tar Org B inte aktiv del just nu.", r.Power.Says.SV)
	standing(p, "b", partnership.Active)
	seated(p, 0, 1, 1, 1, 1, 1)
	r, _ = theReport(t, p)
	require.Equal(t, "Att besluta följer i stort vad parterna kan. Fem organisationer kan lika mycket, och ingen kan mer.", r.Power.Says.SV)
}

// That groups were not looked at is told, and is no pass.
func TestMendedNotLooked(t *testing.T) {
	p := letters(13)
	for _, o := range p.Organizations {
		p.Ledgers.Partners.Entries = append(p.Ledgers.Partners.Entries, entry(o.ID, gain.Gain, 1, 1))
	}
	r, page := theReport(t, p)
	ruled(t, r, "PAR-113", samverkan.Unknown, 0)
	require.Contains(t, section(t, page, "Nytta och kostnad"), "Om någon grupp skulle klara sig bättre själv räknas ut för högst tolv parter. Här är 13.")
}

// A gain that does not arise yet is told as that, and nothing is paid for it.
func TestMendedAwaits(t *testing.T) {
	p := letters(3)
	standing(p, "c", partnership.Forgotten)
	with := entry("a", gain.Gain, 500, 800)
	with.With = []string{"c"}
	p.Ledgers.Partners = ledger(0, partnership.Kronor, with, entry("b", gain.Gain, 50, 50), entry("c", gain.Gain, 10, 10))
	r, page := theReport(t, p)
	gains := section(t, page, "Nytta och kostnad")
	require.Contains(t, gains, "| Org A | 0 | 0 | nyttan uppstår först med Org C |")
	require.Contains(t, gains, "Det som står om Org C är inte medräknat: den är inte part.")
	require.Empty(t, r.Gain.Transfers)
	f := ruled(t, r, "PAR-111", samverkan.Unknown, 1)[0]
	require.Equal(t, "För Org A uppstår nyttan först med Org C.", f.Says.SV)

	p.Ledgers.Partners.Entries = p.Ledgers.Partners.Entries[2:]
	_, page = theReport(t, p)
	require.Contains(t, section(t, page, "Nytta och kostnad"), "Det som står om Org C är inte medräknat: den är inte part.")
}

// Two that were forgotten and hold the same: both are to be invited, or one of
// them decided against; that one is enough is then no contradiction.
func TestMendedEitherWillDo(t *testing.T) {
	p := letters(3)
	p.Problem.Dimensions = []partnership.Dimension{{ID: "d", Name: both("Del"), Needs: []partnership.Lever{partnership.Money}}}
	for _, i := range []int{1, 2} {
		p.Organizations[i].Holds = []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{partnership.Money}}}
		p.Organizations[i].Standing[0].Is = partnership.Forgotten
	}
	_, page := theReport(t, p)
	require.Contains(t, section(t, page, "Så lite räcker"), "Bjud in Org C, eller bestäm att det räcker med andra som har samma bitar och skriv ned det.")
	require.Contains(t, section(t, page, "Vilka som behövs"), "Det räcker att få med Org B, så finns alla bitar.")
}

// Numbers and words as they are written.
func TestMendedWords(t *testing.T) {
	p := letters(2)
	p.Ledgers.Partners = ledger(0, partnership.Kronor, entry("a", gain.Gain, 0, 0), entry("b", gain.Gain, 5, 5))
	p.Ledgers.TargetGroup = partnership.Ledger{Unit: partnership.Hours, Entries: []partnership.Entry{entry("", gain.Gain, 0, 1)}}
	_, page := theReport(t, p)
	gains := section(t, page, "Nytta och kostnad")
	require.Contains(t, gains, "För Org A skulle 1 krona från Org B räcka.")
	require.Contains(t, gains, "Målgruppen: minst 0 och högst 1 timme;")

	// The parts of a sentence have one "and".
	require.Contains(t, page, "Det står inte hur ni beslutar och vem som kan göra vad åt problemet.")

	p.Problem.Dimensions = []partnership.Dimension{{ID: "d", Name: both("Del 0"), Needs: []partnership.Lever{partnership.Money, partnership.Places}}}
	_, page = theReport(t, p)
	require.Contains(t, page, "”Ingen av oss har platser i delen ’Del 0’. Vem känner någon som har det?”")
	p.Organizations[0].Holds = []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{partnership.Money, partnership.Places}}}
	seated(p, 0, 1)
	_, page = theReport(t, p)
	require.Contains(t, section(t, page, "Vilka som behövs"), "De som tar aktiv del håller båda bitarna som behövs.")
	require.Contains(t, section(t, page, "Makt"), "Ett beslut kräver den enda rösten.")

	// Eight equal shares come to a hundred percent as they are printed.
	p = letters(8)
	seated(p, 0, 1, 1, 1, 1, 1, 1, 1, 1)
	_, page = theReport(t, p)
	require.Equal(t, 8, strings.Count(section(t, page, "Makt"), "| 12,5 % |"))
	sum := new(big.Rat).Mul(big.NewRat(125, 10), big.NewRat(8, 1))
	require.Zero(t, sum.Cmp(big.NewRat(100, 1)))
}
