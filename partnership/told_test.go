package partnership_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
	"github.com/samverkan/samverkan/partnership/gain"
)

// The tests of this file hold what the report says against documents of a few
// lines, of which the answer can be read off.

// sketched is a small partnership on 12 March 2026 and what its report says.
type sketched struct {
	*partnership.Partnership
	t testing.TB
}

// sketch is a partnership of active organizations with the given IDs, called Org
// A for a, each with a representative pa who has no mandate.
func sketch(t testing.TB, ids string) sketched {
	p := &partnership.Partnership{Schema: partnership.Schema, Name: both("Prov"), Phases: []partnership.PhasePeriod{{Phase: partnership.Running}}}
	for _, id := range strings.Split(ids, "") {
		p.Organizations = append(p.Organizations, partnership.Organization{
			ID: id, Name: both("Org " + strings.ToUpper(id)), Standing: []partnership.Since{{Is: partnership.Active}},
		})
		p.People = append(p.People, partnership.Person{ID: "p" + id, Organization: id, Roles: []partnership.Held{{Role: partnership.Representative}}})
	}
	return sketched{p, t}
}

func (d sketched) org(id string) *partnership.Organization {
	return &d.Organizations[slices.IndexFunc(d.Organizations, func(o partnership.Organization) bool { return o.ID == id })]
}

func (d sketched) stands(id string, is partnership.Standing) { d.org(id).Standing[0].Is = is }

// may gives a mandate to an organization's representative, up to an amount; the
// last day is "" for ever.
func (d sketched) may(id string, upTo int, last string) {
	m := partnership.Mandate{Person: "p" + id, Organization: id, UpTo: upTo, Known: day(d.t, "2025-01-01")}
	if last != "" {
		m.To = day(d.t, last).AddDays(1)
	}
	d.Mandates = append(d.Mandates, m)
}

func (d sketched) meets(on string, matters ...partnership.Matter) {
	d.Meetings = append(d.Meetings, partnership.Meeting{ID: "m" + on, On: day(d.t, on), Matters: matters})
}

func matter(name string, amount int, decided bool) partnership.Matter {
	return partnership.Matter{ID: strings.ToLower(name[:1]), Name: both(name), Amount: amount, Decided: decided}
}

func (d sketched) on(on string) *partnership.Report {
	d.t.Helper()
	r, err := d.Assess(partnership.Options{On: day(d.t, on)})
	require.NoError(d.t, err)
	return r
}

func (d sketched) report() *partnership.Report { d.t.Helper(); return d.on("2026-03-12") }

// page is what is handed out, in Swedish.
func (d sketched) page() string {
	d.t.Helper()
	return d.report().Publish(partnership.DefaultFloor).Markdown(samverkan.SV)
}

// outcome is how a rule comes out.
func outcome(t testing.TB, r *partnership.Report, rule string) samverkan.Outcome {
	t.Helper()
	result, ok := r.Result(rule)
	require.True(t, ok)
	return result.Outcome
}

// found is what a rule says, in Swedish.
func found(t testing.TB, r *partnership.Report, rule string) (says []string) {
	t.Helper()
	result, ok := r.Result(rule)
	require.True(t, ok)
	for _, f := range result.Findings {
		says = append(says, f.Says.SV)
	}
	return says
}

// TestToldBeforeTheMeeting: a report as of the day before a meeting does not know
// what the meeting decided, and warns of the mandates that it was to have.
func TestToldBeforeTheMeeting(t *testing.T) {
	p := dropin(t)
	for on, want := range map[string]string{
		// Written down on 10 February: the labor office's mandate ended with 2025.
		"2026-02-17": "I det enda ärendet den 18 februari 2026 saknar Arbetsmarknadskontoret i länet mandat.",
		// Till then all believed in it.
		"2026-01-20": "Alla som berörs har någon som får besluta den 21 januari 2026.",
	} {
		r, err := p.Assess(partnership.Options{On: day(t, on)})
		require.NoError(t, err)
		require.Equal(t, want, r.Mandates.Says.SV)
	}
}

// TestToldWhatIsLeft: what is decided is not to be decided, and what is to be
// decided later is not decided.
func TestToldWhatIsLeft(t *testing.T) {
	d := sketch(t, "ab")
	d.may("a", 1000, "")
	d.may("b", 5, "")
	d.meets("2026-03-12", matter("X", 0, false), matter("Y", 100, true))
	d.Meetings[0].Attended = []string{"pa", "pb"}
	r := d.report()
	require.Equal(t, "Alla som berörs har någon som får besluta den 12 mars 2026.", r.Mandates.Says.SV)
	require.Len(t, r.Mandates.Next.Matters, 1)
	require.Equal(t, samverkan.Pass, outcome(t, r, "PAR-109"))
	require.Equal(t, samverkan.Fail, outcome(t, r, "PAR-110")) // b might decide 5

	d = sketch(t, "ab")
	d.may("a", 1000, "")
	d.may("b", 5, "")
	d.meets("2026-04-12", matter("X", 6, false), matter("Y", 6, true))
	r = d.report()
	require.Equal(t, "I båda ärendena den 12 april 2026 saknar Org B mandat.", r.Mandates.Says.SV)
	require.Zero(t, r.Mandates.Decided)
}

// TestToldWhatEnds: what ends before the next meeting is told, also of one that
// has nothing to decide.
func TestToldWhatEnds(t *testing.T) {
	d := sketch(t, "ab")
	d.may("a", 1000, "2026-03-31")
	d.may("b", 1000, "")
	d.meets("2026-04-10")
	const ends = "Org A har ingen som får besluta på mötet den 10 april 2026: mandatet går ut den 31 mars 2026."
	r := d.report()
	require.Equal(t, "Alla parter har någon som får besluta i dag.", r.Mandates.Says.SV)
	require.Equal(t, ends, r.Mandates.Notes[0].SV)
	require.Equal(t, []string{ends}, found(t, r, "PAR-109"))
	page := d.page()
	require.Contains(t, page, "- "+ends)
	require.Contains(t, page, "Be Org A förlänga mandatet före den 10 april 2026.")

	// It goes on: nothing ends.
	goesOn := d.Mandates[0]
	goesOn.From, goesOn.To = day(t, "2026-04-01"), samverkan.Date{}
	d.Mandates = append(d.Mandates, goesOn)
	r = d.report()
	require.Empty(t, r.Mandates.Ending)
	require.Equal(t, samverkan.NotApplicable, outcome(t, r, "PAR-109"))

	// It goes on with half the money: somebody may decide, but not as much.
	d.Mandates[2].UpTo = 500
	r = d.report()
	require.Equal(t, "Ett mandat för Org A går ut den 31 mars 2026, före mötet den 10 april 2026, och inget annat räcker lika långt.", r.Mandates.Notes[0].SV)
	require.Equal(t, samverkan.NotApplicable, outcome(t, r, "PAR-109"))

	// What the agenda tells is not told once more.
	d.Meetings[0].Matters = []partnership.Matter{matter("X", 600, false)}
	r = d.report()
	require.Equal(t, "I det enda ärendet den 10 april 2026 saknar Org A mandat.", r.Mandates.Says.SV)
	require.Empty(t, r.Mandates.Notes)
}

// TestToldWhoHasLeft: a mandate of somebody whose roles have ended is worth a
// question, though it holds.
func TestToldWhoHasLeft(t *testing.T) {
	d := sketch(t, "ab")
	d.may("a", 1000, "")
	d.may("b", 1000, "")
	d.People[0].Roles[0].To = day(t, "2025-01-01")
	r := d.report()
	require.Equal(t, []string{"a"}, r.Mandates.Former)
	require.Equal(t, "Den som får besluta för Org A har ingen roll kvar i partnerskapet. Fråga om mandatet gäller ändå.", r.Mandates.Notes[0].SV)
	d.People[0].Roles = nil // of somebody without roles nobody knows that any ended
	require.Empty(t, d.report().Mandates.Former)
}

// TestToldWithoutSubject: the step is to write the subject, not to ask for a
// mandate.
func TestToldWithoutSubject(t *testing.T) {
	d := sketch(t, "a")
	d.may("a", 1000, "")
	d.Subjects = []partnership.Subject{{ID: "s", Name: both("S")}}
	d.Mandates[0].Subjects = []string{"s"}
	d.meets("2026-04-10", matter("X", 1, false))
	page := d.page()
	require.Contains(t, page, "Org A: det står inte vilket ämne ärendet hör till, och mandatet gäller bara vissa")
	require.Contains(t, page, "Nästa steg: Skriv upp vilket ämne ärendet hör till. Då syns om mandatet räcker.")
	d.Meetings[0].Matters[0].Subject = "s"
	require.Equal(t, samverkan.Pass, outcome(t, d.report(), "PAR-109"))
}

// TestToldOfDecisions: two of two are both, and what was absent then is not told
// as outside the mandate.
func TestToldOfDecisions(t *testing.T) {
	d := sketch(t, "ab")
	d.may("a", 5, "")
	d.may("b", 5, "")
	d.meets("2026-02-10", matter("X", 50, true), matter("Y", 0, true))
	d.Meetings[0].Attended = []string{"pb"}
	r := d.report()
	require.Equal(t, "Ni har fattat två beslut. Båda fattades utan att alla som berördes hade någon med som fick besluta.", r.Mandates.Notes[0].SV)
	result, _ := r.Result("PAR-110")
	var evidence []string
	for _, f := range result.Findings {
		if f.About[0] == "a" {
			evidence = append(evidence, f.Evidence[0].Text.SV)
		}
	}
	require.Equal(t, []string{
		"Som ni visste då, och som ni vet nu: ingen hade mandat.", "Som ni visste då, och som ni vet nu: den som hade mandat var inte med.",
	}, evidence)
	// In January the labor office's man still stood in the register and was not
	// there; in February it was known that his mandate had ended.
	page := dropinPage(t, "2026-03-12")
	require.Contains(t, page, "Som ni visste då: den som hade mandat var inte med. Som ni vet nu: ingen hade mandat.")
	require.Contains(t, page, "Som ni visste då, och som ni vet nu: ingen hade mandat.")
}

// dropinPage is what is handed out of the example on a day.
func dropinPage(t *testing.T, on string) string {
	r, err := dropin(t).Assess(partnership.Options{On: day(t, on), Phase: partnership.Running})
	require.NoError(t, err)
	return r.Publish(partnership.DefaultFloor).Markdown(samverkan.SV)
}

// ledger is what each organization gains in kronor a year, at the least and at
// the greatest; below 0 it is a cost.
func (d sketched) ledger(margin int, of map[string][2]int) {
	l := &d.Ledgers.Partners
	l.Unit, l.Margin = partnership.Kronor, margin
	for _, o := range d.Organizations {
		v, ok := of[o.ID]
		if !ok {
			continue
		}
		e := partnership.Entry{Organization: o.ID, Name: both("E"), Side: gain.Gain, Least: v[0], Greatest: new(v[1])}
		if v[0] < 0 {
			e.Side, e.Least, e.Greatest = gain.Cost, -v[1], new(-v[0])
		}
		l.Entries = append(l.Entries, e)
	}
}

// TestToldGain: what is certain is not told as unsure, and the sentence counts as
// the table under it does.
func TestToldGain(t *testing.T) {
	for _, c := range []struct {
		margin  int
		of      map[string][2]int
		want    string
		outcome samverkan.Outcome
	}{
		{
			1000,
			map[string][2]int{"a": {100, 500}, "b": {2000, 3000}, "c": {5000, 50000}},
			"För två parter är nyttan säkert minst 1\u00a0000 kronor större än kostnaden och för en blir nyttan inte ens i bästa fall 1\u00a0000 kronor större.", samverkan.Fail,
		},
		{
			1000,
			map[string][2]int{"a": {100, 500}, "b": {200, 300}, "c": {0, 50}},
			"För tre parter blir nyttan inte ens i bästa fall 1\u00a0000 kronor större än kostnaden.", samverkan.Fail,
		},
		{
			1000,
			map[string][2]int{"a": {100, 5000}, "b": {2000, 3000}},
			"För en part är nyttan säkert minst 1\u00a0000 kronor större än kostnaden, för en är det inte säkert att nyttan blir 1\u00a0000 kronor större och för en är det okänt.", samverkan.Unknown,
		},
		{
			1000,
			map[string][2]int{"a": {1000, 5000}, "b": {2000, 3000}, "c": {1000, 1000}},
			"För alla parter är nyttan säkert minst 1\u00a0000 kronor större än kostnaden.", samverkan.Pass,
		},
		{
			0,
			map[string][2]int{"a": {0, 0}, "b": {1, 3}, "c": {0, 1}},
			"För en part är nyttan säkert större än kostnaden, för en är det inte säkert att nyttan blir större och för en går nytta och kostnad jämnt ut.", samverkan.Fail,
		},
		{0, map[string][2]int{"a": {1, 1}, "b": {1, 3}, "c": {7, 7}}, "För alla parter är nyttan säkert större än kostnaden.", samverkan.Pass},
	} {
		d := sketch(t, "abc")
		d.ledger(c.margin, c.of)
		r := d.report()
		require.Equal(t, c.want, r.Gain.Says.SV)
		require.Equal(t, c.outcome, outcome(t, r, "PAR-111"), c.want)
	}
}

// TestToldTransfers: of payments as small and as few, those after which nobody
// does better alone; and who would pay is talked to before the meeting.
func TestToldTransfers(t *testing.T) {
	d := sketch(t, "abc")
	d.ledger(0, map[string][2]int{"a": {10000, 10000}, "b": {5000, 5000}, "c": {-500, -500}})
	d.Ledgers.Partners.Entries[0].Alone = true // a has it without the others, b only with them
	r := d.report()
	require.Equal(t, []partnership.Transfer{{From: "b", To: "c", Amount: samverkan.Whole(501)}}, r.Gain.Transfers)
	require.Nil(t, r.Gain.AloneAfter)
	out := r.Publish(partnership.DefaultFloor)
	require.Contains(t, out.TalkTo, both("Org B"))
	require.NotContains(t, out.TalkTo, both("Org A"))

	d.Ledgers.Partners.Entries[1].Alone = true // now b too
	r = d.report()
	require.Equal(t, []string{"a"}, r.Gain.AloneAfter.Organizations)
	require.Equal(t, []string{
		"För Org C skulle 501 kronor från Org A räcka.", "Men då klarar sig Org A bättre utan de andra. Alla sätt att dela på utjämningen är inte prövade.",
	}, textsOf(r.Gain.Notes))
}

func textsOf(all []samverkan.Text) (out []string) {
	for _, t := range all {
		out = append(out, t.SV)
	}
	return out
}

// TestToldShortfall: what is lacking is told of those of whom something is known,
// and of one partner nothing is said of evening out.
func TestToldShortfall(t *testing.T) {
	for want, of := range map[string]map[string][2]int{
		// 50 − 800 is 750 below 0; each of two is to gain 1.
		"Bland dem som det står något om räcker ingen utjämning för att var och en säkert ska vinna: tillsammans fattas 752 kronor.": {"a": {-800, -500}, "b": {50, 50}},
		"Ingen utjämning räcker för att var och en säkert ska vinna: tillsammans fattas 753 kronor.":                                 {"a": {-800, -500}, "b": {50, 50}, "c": {0, 7}},
		"För att Org A säkert ska vinna fattas 21 kronor.":                                                                           {"a": {-20, -10}},
	} {
		d := sketch(t, "abc")
		d.ledger(0, of)
		require.Equal(t, []string{want}, textsOf(d.report().Gain.Notes))
	}
}

// TestToldFigures: one figure is not told as a range, and one of a unit is one.
func TestToldFigures(t *testing.T) {
	d := sketch(t, "ab")
	d.ledger(0, map[string][2]int{"a": {-1, -1}, "b": {-20, -10}})
	d.Ledgers.Partners.Unit = partnership.Hours
	d.Ledgers.TargetGroup = partnership.Ledger{Unit: partnership.Hours, Entries: []partnership.Entry{{Name: both("E"), Side: gain.Cost, Least: 1}}}
	page := d.page()
	require.Contains(t, page, "Nytta minus kostnad: −1 timme.")
	require.Contains(t, page, "Nytta minus kostnad: minst −20 och högst −10 timmar.")
	require.Contains(t, page, "Målgruppen: −1 timme; kostnaden är större.")
}

// needs makes a dimension that each lever is needed for, and gives the levers to
// organizations.
func (d sketched) needs(of map[string]partnership.Lever) {
	var dim partnership.Dimension
	dim.ID, dim.Name = "d", both("Del")
	for i := range d.Organizations {
		if l, ok := of[d.Organizations[i].ID]; ok {
			d.Organizations[i].Holds = []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{l}}}
			if !slices.Contains(dim.Needs, l) {
				dim.Needs = append(dim.Needs, l)
			}
		}
	}
	d.Problem.Dimensions = []partnership.Dimension{dim}
}

// vote gives each organization votes.
func (d sketched) vote(quota int, votes ...int) {
	d.Deciding.Quota = quota
	for i, n := range votes {
		d.Deciding.Seats = append(d.Deciding.Seats, partnership.Seat{Organization: d.Organizations[i].ID, Votes: n})
	}
}

// TestToldStuck: where some of the other votes are enough it is not said that all
// are needed, and it is told whose they are.
func TestToldStuck(t *testing.T) {
	d := sketch(t, "abc")
	d.stands("b", partnership.Passive)
	d.stands("c", partnership.Passive)
	d.vote(2, 1, 1, 1)
	page := d.page()
	require.Contains(t, page, "”Vi kan inte besluta något som det är nu: det fattas en röst. Org B och Org C har två. Hur ser vi till att det går?”")
	require.Contains(t, page, "Kom överens med så många av dem som har de andra rösterna att det räcker om hur ni ska kunna besluta.")
	require.Contains(t, page, "De andra rösterna: Org B (en röst) och Org C (en röst).")
	d.Deciding.Quota = 3 // now both are
	require.Contains(t, d.page(), "Kom överens med Org B och Org C om hur ni ska kunna besluta.")

	d = sketch(t, "abcdefg")
	for _, id := range []string{"c", "d", "e", "f", "g"} {
		d.stands(id, partnership.Declined)
	}
	d.vote(4, 1, 1, 1, 1, 1, 1, 1)
	page = d.page()
	require.Contains(t, page, "det fattas två röster. Fem organisationer har fem.")
	require.Contains(t, page, "eller ta med så många av dem som har de andra rösterna att det räcker.")
	require.Contains(t, page, "De andra rösterna: Org C (en röst), Org D (en röst), Org E (en röst), Org F (en röst) och Org G (en röst).")
}

// TestToldHeaviest: each standing has its own step, the one that the other gate
// has too, and nobody is spoken to who is not there.
func TestToldHeaviest(t *testing.T) {
	for is, want := range map[partnership.Standing][3]string{
		partnership.Passive:    {"Samtal på ledningsnivå med Org B: Vad vinner ni, vad hindrar er?", "Mycket av det vi vill hänger på Org B. Vad behöver ni för att kunna delta fullt ut?", "ordföranden"},
		partnership.Forgotten:  {"Bjud in Org B.", "Vi behöver Org B för att nå målet. Vem av oss tar kontakt?", "processledaren"},
		partnership.NotInvited: {"Bjud in Org B.", "Vi behöver Org B för att nå målet. Vem av oss tar kontakt?", "processledaren"},
		partnership.Declined:   {"Fråga Org B igen.", "Org B är inte med just nu. Vad skulle göra det möjligt, eller vem kan i stället?", "processledaren"},
	} {
		d := sketch(t, "ab")
		d.needs(map[string]partnership.Lever{"b": partnership.Money})
		d.stands("b", is)
		r := d.report()
		result, _ := r.Result("PAR-08")
		require.Len(t, result.Findings, 1)
		f := result.Findings[0]
		require.Equal(t, []string{want[0], want[1]}, []string{f.Next.SV, f.Aloud.SV}, "%s", is)
		for _, step := range r.Publish(partnership.DefaultFloor).Steps {
			if step.Factor == "P08" || step.Factor == "P07" {
				require.Equal(t, want[2], step.Owner.SV, "%s", is)
			}
		}
	}
	// In the list of partners as active, and never there.
	d := sketch(t, "ab")
	d.needs(map[string]partnership.Lever{"b": partnership.Money})
	for _, on := range []string{"2026-01-01", "2026-02-01", "2026-03-01"} {
		d.meets(on)
		d.Meetings[len(d.Meetings)-1].Attended = []string{"pa"}
	}
	page := d.page()
	require.Contains(t, page, "Målet hänger mest på Org B, som inte har deltagit i de tre senaste mötena.")
	require.Contains(t, page, "”Mycket av det vi vill hänger på Org B. Vad skulle göra det möjligt för dem att delta fullt ut?”")
	require.Contains(t, page, "De som tar aktiv del håller den bit som behövs. Men Org B har inte deltagit i de tre senaste mötena.")
	require.Contains(t, page, "Den som kan mest, Org B, har inte deltagit i de tre senaste mötena.")

	// Of several none is the one.
	d = sketch(t, "abc")
	d.needs(map[string]partnership.Lever{"a": partnership.Money, "b": partnership.Data, "c": partnership.Places})
	d.stands("b", partnership.Forgotten)
	d.stands("c", partnership.Passive)
	require.Equal(t, []string{
		"Bland dem som målet hänger mest på finns Org B, som inte är med.",
		"Bland dem som målet hänger mest på finns Org C, som inte tar aktiv del just nu.",
	}, found(t, d.report(), "PAR-08"))
}

// TestToldWhoseMandate: of whom nothing is written is told by name, at the gate,
// in the finding and under mandates.
func TestToldWhoseMandate(t *testing.T) {
	d := sketch(t, "abcdefghijkl")
	for _, id := range strings.Split("abcdefghijk", "") {
		d.may(id, 5, "")
	}
	page := d.page()
	require.Contains(t, page, "| Mandat att besluta i rimliga frågor | okänd | Det står inget om vem som får besluta för Org L. Ingen mätning är gjord ännu. |")
	require.Contains(t, page, "Elva av tolv parter har någon som får besluta i dag. Om Org L står det inget.")
	require.Contains(t, page, "Nästa steg: Fråga vem som får besluta för Org L, och anteckna svaret.")
	d.Mandates = append(d.Mandates, partnership.Mandate{Organization: "l", Known: day(t, "2025-01-01")}) // nobody
	require.Contains(t, d.page(), "Elva av tolv parter har någon som får besluta i dag. Org L har ingen.")
}

// TestToldPerceived: what partners have said has its days, who has left is not
// counted, and what all have said of somebody is not shown.
func TestToldPerceived(t *testing.T) {
	d := sketch(t, "abcdefgh")
	d.needs(map[string]partnership.Lever{"a": partnership.Money})
	for k, o := range d.Organizations {
		s := partnership.Perception{By: o.ID, On: day(t, "2025-11-03").AddDays(k)}
		for _, to := range d.Organizations {
			if to.ID != o.ID {
				s.Weights = append(s.Weights, partnership.Weight{Organization: to.ID, Is: 2})
			}
		}
		d.Perceived = append(d.Perceived, s)
	}
	out := d.report().Publish(partnership.DefaultFloor)
	require.Equal(t, "2025-11-03 2025-11-10", out.Power.PerceivedFrom.String()+" "+out.Power.PerceivedOn.String())
	require.Contains(t, out.Markdown(samverkan.SV), "”Upplevs” är vad åtta parter sade mellan den 3 november 2025 och den 10 november 2025.")

	d.stands("h", partnership.Declined) // seven are left, and six of them speak of each other
	r := d.report()
	require.Equal(t, []int{7, 6}, []int{r.Power.PerceivedBy, r.Power.PerceivedLeast})
	require.Contains(t, d.page(), "| Kan | Upplevs |")
	d.stands("g", partnership.Declined)
	require.NotContains(t, d.page(), "Upplevs")

	d.stands("g", partnership.Active)
	for i := range d.Perceived {
		for k := range d.Perceived[i].Weights {
			if w := &d.Perceived[i].Weights[k]; w.Organization == "c" {
				w.Is = 0
			}
		}
	}
	page := d.page()
	require.NotContains(t, page, "Upplevs")
	require.Contains(t, page, "Hur mycket organisationernas ord väger enligt de andra. Det skulle visa vad var och en har sagt om någon.")
}

// TestToldWhatNobodyWrote: of one of which nothing is written it is not said that
// it can nothing.
func TestToldWhatNobodyWrote(t *testing.T) {
	d := sketch(t, "abc")
	d.needs(map[string]partnership.Lever{"a": partnership.Money})
	d.vote(0, 1, 1, 1)
	d.Deciding.Body = both("Styrgruppen")
	d.org("b").Holds = []partnership.Holding{{Dimension: "d", Levers: []partnership.Lever{}}} // it has said that it holds none
	page := d.page()
	require.Contains(t, page, "| Org B | 0 % | 33,3 % |")
	require.Contains(t, page, "| Org C | okänt | 33,3 % |")
	require.Contains(t, page, "Styrgruppen: ett beslut kräver 2 av 3 röster. Det står inget om vad Org C kan göra åt problemet.")
	require.Contains(t, found(t, d.report(), "PAR-108"), "Org B har mer att säga till om än den själv kan göra åt problemet.")
}

// TestToldWords: small words.
func TestToldWords(t *testing.T) {
	d := sketch(t, "abc")
	d.needs(map[string]partnership.Lever{"a": partnership.Money, "b": partnership.Money, "c": partnership.Money})
	require.Contains(t, d.page(), "Tre organisationer kan lika mycket, och ingen kan mer.")
	d.may("a", 5, "")
	d.meets("2026-03-20", matter("Köpet av ”Huset”", 50, false))
	page := d.page()
	require.Contains(t, page, "Underlag: ”Köpet av Huset”: beloppet är över gränsen för mandatet.")
	require.Contains(t, page, "| Köpet av ”Huset” | nej | Org A: beloppet är över gränsen för mandatet; Org B, Org C: det står inget |")
	d.Mandates[0].From = day(t, "2026-03-25")
	d.Mandates[0].UpTo = 50
	require.Contains(t, d.page(), "Be Org A låta mandatet börja senast den 20 mars 2026, eller flytta beslutet.")
	d.Mandates[0].Person = ""
	d.Mandates[0].UpTo, d.Mandates[0].From = 0, samverkan.Date{}
	require.Contains(t, d.page(), "Be Org A om mandat i det här ärendet före den 20 mars 2026.")
	require.Contains(t, dropinPage(t, "2026-03-12"), "| Ekdals gymnasieskola | 24,0 % |")
}

// TestToldReachedLate: what is late and there all the same is to be noted, not
// done.
func TestToldReachedLate(t *testing.T) {
	d := sketch(t, "ab")
	d.may("a", 5, "")
	d.may("b", 5, "")
	d.Waves = []partnership.Wave{{ID: "w", On: day(t, "2026-03-01"), Form: partnership.Puls}}
	d.Actions = []partnership.Action{{ID: "x", Name: both("Ordna mandat"), Factor: "P13", Agreed: day(t, "2025-12-01"), By: day(t, "2026-02-01")}}
	page := d.page()
	require.Contains(t, page, "skulle ha varit klar; läget är ändå där")
	require.Contains(t, page, "Nästa steg: Anteckna att åtgärden är gjord, eller lägg ned den och skriv varför.")
	d.Mandates = nil
	require.Contains(t, d.page(), "Nästa steg: Sätt en ny dag, eller lägg ned åtgärden och skriv varför.")
}
