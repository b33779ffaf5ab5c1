package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/plan"
	"github.com/samverkan/samverkan/internal/golden"
)

func TestOutput(t *testing.T) {
	for _, c := range []struct {
		file   string
		lang   samverkan.Lang
		asJSON bool
	}{
		{"story.sv.md", samverkan.SV, false},
		{"story.en.md", samverkan.EN, false},
		{"report.json", samverkan.SV, true},
	} {
		var b bytes.Buffer
		require.NoError(t, run(&b, c.lang, c.asJSON))
		golden.Compare(t, c.file, b.Bytes())
	}
	require.Error(t, run(&bytes.Buffer{}, "se", false))
}

// story reads the document and assesses it on a day.
func story(t *testing.T, day string) *dialogue.Report {
	t.Helper()
	d, err := dialogue.Decode(document)
	require.NoError(t, err)
	r, err := assess(d, day)
	require.NoError(t, err)
	return r
}

// The document is as the library writes it, small enough to send with a page,
// and every text in it is there in both languages.
func TestTheDocument(t *testing.T) {
	d, err := dialogue.Decode(document)
	require.NoError(t, err)
	written, err := d.Encode()
	require.NoError(t, err)
	require.Equal(t, string(document), string(written)+"\n")
	require.Less(t, len(document), 250_000)
	require.NotContains(t, string(document), "!")

	var all any
	require.NoError(t, json.Unmarshal(document, &all))
	texts := 0
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			sv, isSV := v["sv"]
			en, isEN := v["en"]
			if isSV || isEN {
				texts++
				require.NotEmpty(t, sv, "%v", v)
				require.NotEmpty(t, en, "%v", v)
			}
			for _, e := range v {
				walk(e)
			}
		}
	}
	walk(all)
	require.Greater(t, texts, 300)
}

// Every finding on every day of the story is whole, in both languages.
func TestEveryFindingIsWhole(t *testing.T) {
	for _, day := range []string{"2026-09-14", "2027-02-01", today, "2028-11-01", "2029-04-03", "2030-10-01", leaving} {
		n := 0
		for f := range story(t, day).Findings() {
			n++
			require.NotEmpty(t, f.Seeds, f.Rule)
			require.NotEmpty(t, f.Evidence, f.Rule)
			for _, text := range []samverkan.Text{f.Says, f.Aloud, f.Next, f.Evidence[0].Text} {
				require.NotEmpty(t, text.SV, f.Rule)
				require.NotEmpty(t, text.EN, f.Rule)
				require.NotContains(t, text.SV+text.EN, "{", f.Rule)
			}
		}
		require.Positive(t, n, day)
	}
}

// What the story is on 8 March 2027: the figures are those of the drawing, and
// each is counted anew from the raw document.
func TestTheStory(t *testing.T) {
	raw := read(t)
	r := story(t, today)

	// Seven municipalities with two committees each, two of the region and a
	// joint one: 7·2 + 2 + 1 = 17. Thirteen have appointed.
	require.Len(t, r.Bodies, 17)
	matters := raw.matters(today)
	got := map[string]string{}
	count := map[dialogue.State]int{}
	for _, b := range r.Bodies {
		got[b.ID] = string(b.State)
		count[b.State]++
	}
	require.Equal(t, matters, got)
	require.Equal(t, map[dialogue.State]int{
		dialogue.HasAppointed: 13, dialogue.HasDeclined: 1, dialogue.AwaitsDay: 1, dialogue.WasTabled: 1, dialogue.InRegister: 1,
	}, count)
	require.Contains(t, r.Says.SV, "13 av 17")

	// Two to call: who has tabled, and who has only registered. The one with the
	// matter on its agenda on 16 March is let be. Meeting days after 8 March:
	// Tunadal's on 25 March, Björkånger's on 30 March.
	require.Len(t, r.Calls, 2)
	for i, want := range []string{"tunadal-soc 2027-03-25", "bjorkanger-utb 2027-03-30"} {
		body, day, _ := strings.Cut(want, " ")
		require.Equal(t, body, r.Calls[i].Body)
		require.Equal(t, day, r.Calls[i].Meets.String())
		require.Equal(t, day, raw.meets(body, today))
	}

	// 13·2 = 26 members; one committee sent two of the majority: 14 to 12.
	sent := raw.sent(today, today)
	blocs := raw.blocs(sent, today, today)
	require.Equal(t, []int{26, 14, 12, 0}, []int{len(sent), blocs["majority"], blocs["opposition"], blocs[""]})
	require.Equal(t, []int{26, 14, 12, 34, 26}, []int{r.Balance.Delegates, r.Balance.Majority, r.Balance.Opposition, r.Balance.Expected, r.Balance.People})
	var differ []string
	for _, b := range r.Bodies {
		for _, dev := range b.Delegation.Deviations {
			if b.State == dialogue.HasAppointed {
				differ = append(differ, b.ID+" "+string(dev.Code))
			}
		}
	}
	require.Equal(t, []string{"norrhamn-soc allMajority"}, differ)
}

// Who is new is told apart by the members of both terms. Until 15 February 2027
// those of one committee were not recorded for the term before, and so of
// nobody could it be said for certain.
func TestTheNewcomers(t *testing.T) {
	raw := read(t)
	r := story(t, today).Newcomers
	isNew, _ := raw.newcomers(today)
	require.Len(t, isNew, 67)
	appointed := 0
	for _, s := range raw.sent(today, today) {
		if isNew[s.person] {
			appointed++
		}
	}
	reached := raw.reached(today)
	met := 0
	for p := range isNew {
		if reached[p] {
			met++
		}
	}
	require.Equal(t, []int{67, 17, 23}, []int{len(isNew), appointed, met})
	require.Equal(t, []int{67, 0, 17, 23}, []int{r.New, r.Unknown, r.Appointed, r.Reached})
	require.Empty(t, r.Missing)

	before := story(t, "2027-02-14").Newcomers
	_, missing := raw.newcomers("2027-02-14")
	require.Equal(t, []string{"tunadal-utb"}, missing)
	require.Equal(t, missing, before.Missing)
	require.Zero(t, before.New)
	doubted, _ := raw.newcomers("2027-02-14")
	require.Equal(t, len(doubted), before.Unknown)
	require.Equal(t, 71, before.Unknown) // the four who came back to that committee are in doubt as well
}

// Fjällbäcken's committees take office on 15 January, all others on 1 January:
// until then the two members of each of its two committees from the term before
// are appointed, and nobody else is.
func TestFjallbackenTakesOfficeLater(t *testing.T) {
	raw := read(t)
	seats := 0
	for _, b := range raw.Bodies {
		for _, m := range raw.Members {
			if len(b.TakesOffice) > 0 && m.Body == b.ID && m.From > "2023-01-01" {
				require.Equal(t, "2027-01-15", b.TakesOffice[0])
				require.Equal(t, b.TakesOffice[0], m.From, m.Person)
				seats++
			}
		}
	}
	require.Equal(t, 9, seats) // 2·8, less four and three who stayed
	for day, want := range map[string]int{"2027-01-01": 4, "2027-01-14": 4, "2027-01-15": 0} {
		require.Len(t, raw.sent(day, day), want, day)
		require.Equal(t, want, story(t, day).Balance.Delegates, day)
	}
}

// Fourteen questions, six answered, three dropped, five open; the curve is
// counted day by day in exact numbers.
func TestTheQuestions(t *testing.T) {
	raw := read(t)
	r := story(t, today).Questions
	q := raw.questions(today)
	require.Equal(t, fates{all: 14, won: 6, lost: 3, open: 5}, q.fates())
	require.Equal(t, []int{14, 6, 3, 5}, []int{r.Carried, r.Answered, r.Dropped, r.Open})
	require.Equal(t, []int{4, 2}, []int{r.Prioritized, r.Done})
	require.Equal(t, []int{4, 2}, []int{raw.did("questionPrioritized", today), raw.did("questionDone", today)})
	require.Equal(t, []string{"tunadal-soc"}, r.Silent)

	// Wilson (1927) with z = 1.959964: (6/14 + z²/28 ± z·√(6·8/14³ + z²/784)) / (1 + z²/14):
	// 0.2138 and 0.6741.
	require.InDelta(t, 0.2138, r.Share.LowRounded, 0.00005)
	require.InDelta(t, 0.6741, r.Share.HighRounded, 0.00005)

	day, ok := q.half()
	require.True(t, ok)
	require.Equal(t, day, *r.HalfAnswered)
	require.Equal(t, 278, day)
	curve := q.curve()
	require.Len(t, r.Over, len(curve))
	for i, s := range curve {
		won, _ := s.won.Float64()
		lost, _ := s.lost.Float64()
		require.Equal(t, []int{s.day, s.risk}, []int{r.Over[i].Day, r.Over[i].AtRisk})
		require.InDelta(t, won, r.Over[i].WonRounded, 1e-12)
		require.InDelta(t, lost, r.Over[i].LostRounded, 1e-12)
	}
	// What the shares may be, by a program of its own from the textbook formula of
	// the variance (Marubini and Valsecchi 1995, section 10.2.4): on day 166 at
	// most 0.4346 have an answer, on day 167 it may be 0.5519, and at no step are
	// there certainly half.
	require.Equal(t, 167, *r.HalfLow)
	require.Nil(t, r.HalfHigh)
	for i, want := range [][2]float64{{0.0045, 0.2752}, {0.0259, 0.4346}, {0.0633, 0.5519}, {0.1129, 0.6525}, {0.1726, 0.7412}, {0.1726, 0.7412}, {0.1726, 0.7412}, {0.2410, 0.8195}} {
		require.InDelta(t, want[0], r.Over[i].WonBetween.LowRounded, 0.00005, i)
		require.InDelta(t, want[1], r.Over[i].WonBetween.HighRounded, 0.00005, i)
	}
	require.Nil(t, r.Over[0].LostBetween, "none dropped yet")
}

// The year that was planned in November 2027 is the year that was held, with
// letters on their last day. One committee had not published its meeting days,
// and the plan says so.
func TestThePlanWasHeld(t *testing.T) {
	d, err := dialogue.Decode(document)
	require.NoError(t, err)
	on, err := samverkan.ParseDate(planning)
	require.NoError(t, err)
	year, err := d.Year(nextYear, on)
	require.NoError(t, err)
	best, err := plan.Solve(year, plan.Options{})
	require.NoError(t, err)
	require.NoError(t, plan.Check(year, *best))
	require.Equal(t, "Det är inte känt när Gemensamma vuxenutbildningsnämnden Storsele–Fjällbäcken sammanträder. Ett möte i planen kan hamna på en sådan dag.", best.Unknown.SV)
	require.Len(t, best.Placed, 4)
	for i, id := range []string{"dm-2028-vt", "cafe-2028-vt", "dm-2028-ht", "cafe-2028-ht"} {
		p := best.Placed[i]
		m := d.Meetings[slices.IndexFunc(d.Meetings, func(m dialogue.Meeting) bool { return m.ID == id })]
		require.Equal(t, []string{m.Start.On.String(), string(m.Form), m.Host}, []string{p.On.String(), string(p.Form), p.Place}, id)
		invited := slices.IndexFunc(d.Log, func(e dialogue.Event) bool { return e.What == dialogue.Invited && e.To == id })
		require.Equal(t, p.Letters, d.Log[invited].On, id)
	}
	// The answers as the document has them, and what is assumed of the rest of a
	// hybrid meeting: 800 of a thousand.
	raw := read(t)
	for _, p := range best.Placed {
		yes, no := 0, 0
		for _, a := range raw.Planning.Answers {
			if a.On == p.On.String() && a.Can == "yes" {
				yes++
			} else if a.On == p.On.String() {
				no++
			}
		}
		require.Equal(t, []int{yes, no, 1000*yes + 800*(32-yes-no)}, []int{p.Yes, p.No, p.Expected})
	}
}

// Twenty-one ideas: seven embedded, four scheduled, five alive, five buried,
// each of those with a reason.
func TestTheIdeas(t *testing.T) {
	raw := read(t)
	r := story(t, today).Ideas
	ideas := raw.ideas(today)
	require.Equal(t, map[string]int{"embedded": 7, "scheduled": 4, "alive": 5, "buried": 5}, ideas)
	require.Equal(t, []int{21, 7, 4, 5, 5}, []int{r.Born, r.Embedded, r.Scheduled, r.Alive, r.Buried})
	require.Len(t, r.Graveyard, 5)
	for _, g := range r.Graveyard {
		require.NotEmpty(t, g.Reason.SV, g.ID)
	}
	for _, q := range r.Quarters {
		want := raw.ideasHappened(q.On.String(), today)
		require.Equal(t, want, map[string]int{"embedded": q.Embedded, "scheduled": q.Scheduled, "alive": q.Alive, "buried": q.Buried}, q.On)
	}
	// With time in the schedule: six of the seven embedded, the four scheduled and
	// one that was buried.
	for _, c := range r.Conditions {
		if c.Had == dialogue.HasHours {
			require.Equal(t, []int{11, 6, 10, 1}, []int{c.With.Ideas, c.With.Embedded, c.Without.Ideas, c.Without.Embedded})
		}
	}
	require.Len(t, r.Gates, 1)
	require.Equal(t, "handledar", r.Gates[0].Project)
	require.Len(t, r.Gates[0].Living, 2)
}

// The guard objects to one item of the next meeting, one of the open forum and
// one of a café. One more stays, with a reason.
func TestTheGuard(t *testing.T) {
	r := story(t, today)
	require.Equal(t, "dm-2027-vt", r.Next)
	var objected, kept []string
	for _, m := range r.Meetings {
		for _, item := range m.Agenda {
			switch {
			case len(item.Objections) == 0:
			case item.Kept != nil:
				kept = append(kept, item.Text.SV)
			default:
				objected = append(objected, m.ID+": "+item.Text.SV)
			}
		}
	}
	require.Equal(t, []string{
		"dm-2027-vt: Hur ska vi få fler handledare?",
		"forum-2027: Utkast: Vi beslutar vem som tar ansvar för sommarens elever",
		"cafe-2027: Hur ska cheferna lägga schemat på natten?",
	}, objected)
	require.Equal(t, []string{"Vad tycker ni om formen för våra möten?"}, kept)
}

// The other two days, and what nobody had planned.
func TestTheStoryGoesOn(t *testing.T) {
	raw := read(t)
	for _, c := range []struct {
		day                                      string
		bodies, in, majority, opposition, people int
	}{
		// The board of the federation is the eighteenth and has not answered; 17·2
		// members, of whom one has two places. Älvnäs' education committee has two
		// of the opposition since July, which makes good Norrhamn's two.
		{"2028-11-01", 18, 17, 17, 17, 33},
		// Two committees have become one. Älvnäs has appointed anew.
		{"2030-10-01", 17, 17, 18, 16, 33},
	} {
		r := story(t, c.day)
		matters := raw.matters(c.day)
		in := 0
		for _, state := range matters {
			if state == "appointed" {
				in++
			}
		}
		sent := raw.sent(c.day, c.day)
		blocs := raw.blocs(sent, c.day, c.day)
		require.Equal(t, []int{c.bodies, c.in, c.majority, c.opposition}, []int{len(matters), in, blocs["majority"], blocs["opposition"]}, c.day)
		require.Equal(t, []int{c.bodies, c.majority, c.opposition, c.people},
			[]int{len(r.Bodies), r.Balance.Majority, r.Balance.Opposition, r.Balance.People}, c.day)
		q := raw.questions(c.day)
		require.Equal(t, q.fates(), fates{r.Questions.Carried, r.Questions.Answered, r.Questions.Dropped, r.Questions.Open}, c.day)
		half, ok := q.half()
		require.Equal(t, ok, r.Questions.HalfAnswered != nil)
		require.Equal(t, half, *r.Questions.HalfAnswered, c.day)
		require.Equal(t, raw.ideas(c.day), map[string]int{
			"embedded": r.Ideas.Embedded, "scheduled": r.Ideas.Scheduled, "alive": r.Ideas.Alive, "buried": r.Ideas.Buried,
		}, c.day)
		for _, m := range r.Meetings {
			appointed, came, bodies := raw.attendance(m.ID, m.Start.On.String(), c.day)
			require.Equal(t, []int{appointed, came, bodies}, []int{m.Appointed, m.Came, m.Bodies}, "%s %s", c.day, m.ID)
		}
	}

	// The meeting of October 2028 was moved to November, with the same clock in
	// Sweden. Those who had said yes to the old day had answered another day.
	moved := func(day string) dialogue.MeetingState {
		r := story(t, day)
		return r.Meetings[slices.IndexFunc(r.Meetings, func(m dialogue.MeetingState) bool { return m.ID == "dm-2028-ht" })]
	}
	before, after := moved("2028-10-09"), moved("2028-10-10")
	require.Equal(t, "2028-10-19 2028-11-09", before.Start.On.String()+" "+after.Start.On.String())
	require.Equal(t, before.Start.Clock, after.Start.Clock)
	require.Equal(t, []int{17, 0}, []int{before.Yes, after.Yes})
	require.Equal(t, []int{0, 1}, []int{before.Sequence, after.Sequence})
	x, err := before.Start.Instant()
	require.NoError(t, err)
	y, err := after.Start.Instant()
	require.NoError(t, err)
	require.Equal(t, int64(21*24+1)*3600, y-x) // three weeks and the hour of the clocks

	// Whoever leaves on 3 April 2029 had said yes and is called no more; the board
	// that answered on 21 November 2028 does not count on 9 November.
	resigned := story(t, "2029-04-03")
	k := slices.IndexFunc(resigned.Meetings, func(m dialogue.MeetingState) bool { return m.ID == "dm-2029-vt" })
	was := story(t, "2029-04-02").Meetings[k]
	require.Equal(t, []int{33, 28, 32, 27}, []int{was.Appointed, was.Yes, resigned.Meetings[k].Appointed, resigned.Meetings[k].Yes})
	require.Equal(t, 33, moved("2028-11-27").Appointed)

	// The autumn meetings of 2026 and 2030 lie between election and new committees.
	last := story(t, "2030-10-01")
	require.Equal(t, "dm-2030-ht", last.Next)
	for _, m := range last.Meetings {
		require.Equal(t, m.ID == "dm-2026-ht" || m.ID == "dm-2030-ht", m.FormerMembers, m.ID)
	}
	for _, b := range last.Bodies {
		require.True(t, b.FallsOff, b.ID)
	}
}

// The size of the story, as the texts tell it.
func TestTheSizeOfTheStory(t *testing.T) {
	raw := read(t)
	kinds := map[string]int{}
	for _, m := range raw.Meetings {
		if m.Start.On >= "2027" {
			kinds[m.Kind]++
		}
	}
	require.Equal(t, map[string]int{"dialogueMeeting": 8, "cafe": 4, "seminar": 5, "openForum": 1}, kinds)
	require.GreaterOrEqual(t, len(raw.Log), 350)
	require.Len(t, raw.Calendars, 33) // of 2028 one is not published
	for _, c := range raw.Calendars {
		require.GreaterOrEqual(t, len(c.Days), 10, c.Body)
		require.LessOrEqual(t, len(c.Days), 12, c.Body)
		for _, m := range raw.Meetings { // no meeting when a committee meets
			require.NotContains(t, c.Days, m.Start.On, "%s %s", c.Body, m.ID)
		}
		for _, b := range raw.Breaks { // and no committee in a school break
			for _, day := range c.Days {
				require.False(t, b.From <= day && day < b.To, "%s %s", c.Body, day)
			}
		}
	}
}
