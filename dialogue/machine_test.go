package dialogue_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
)

// table is the machine written down once more, by hand: what happens, to what,
// in which states (a dot: nothing noted yet; *: in all), which state it leads to
// (-: it stays), what the entry must say and what it may.
const table = `
letterSent           body       .,declined                                          asked        -                    since,text
reminded             body       asked,registered,onAgenda,tabled,sentBack           -            -                    since,text
registered           body       asked                                               registered   minutes              since,text
onAgenda             body       asked,registered,onAgenda,tabled,sentBack           onAgenda     since                minutes,text
tabled               body       onAgenda                                            tabled       -                    since,minutes,text
sentBack             body       onAgenda                                            sentBack     text                 since,minutes
appointed            body       asked,registered,onAgenda,tabled,sentBack,appointed appointed    people,minutes       instead,since,text
declined             body       asked,registered,onAgenda,tabled,sentBack           declined     -                    since,minutes,text
resigned             body       appointed                                           -            people               since,text
invited              meeting    planned,invited                                     invited      -                    text
moved                meeting    planned,invited                                     -            start                text
replied              meeting    invited                                             -            people,answer        text
canceled            meeting    planned,invited                                     canceled    -                    text
held                 meeting    planned,invited                                     held         -                    people,text
awarded              meeting    held,drafted,amended,approved                       -            -                    text
summaryDrafted       meeting    held                                                drafted      text                 -
summaryAmended       meeting    drafted,amended                                     amended      text                 -
summaryApproved      meeting    drafted,amended                                     approved     -                    people,text
questionCarried      question   .                                                   carried      -                    since,text
questionRaised       question   carried                                             raised       -                    since,minutes,text
questionAnswered     question   carried,raised                                      answered     text                 since,minutes
questionPrioritized  question   raised,answered                                     prioritized  -                    since,minutes,text
questionDone         question   answered,prioritized                                done         -                    since,text
questionDropped      question   carried,raised,answered,prioritized                 dropped      text                 since
ideaBorn             idea       .                                                   alive        -                    since,text
ideaOwned            idea       alive,scheduled                                     -            people               since,text
ideaScheduled        idea       alive,scheduled                                     scheduled    hours                since,until,text
ideaFunded           idea       alive,scheduled                                     -            kronor               since,until,text
ideaEmbedded         idea       alive,scheduled                                     embedded     -                    since,text
ideaBuried           idea       alive,scheduled                                     buried       text                 since
interfaceFound       interface  .                                                   found        -                    since,text
interfaceTried       interface  found,trying,established                            trying       -                    since,text
interfaceEstablished interface  found,trying,established                            established  -                    since,text
interfaceEnded       interface  found,trying,established                            ended        text                 since
anchored             body       *                                                   -            step,text            since
informed             people     *                                                   -            people               since,text
`

// move is a line of the table.
type move struct {
	what       dialogue.EventKind
	of         dialogue.Thing
	from       []dialogue.State // nil for all
	to         dialogue.State   // "" for none
	needs, may []dialogue.Member
}

func moves() (out []move) {
	list := func(s string) []string {
		if s == "-" || s == "*" {
			return nil
		}
		return strings.Split(s, ",")
	}
	for line := range strings.Lines(table) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		m := move{what: dialogue.EventKind(f[0]), of: dialogue.Thing(f[1])}
		for _, s := range list(f[2]) {
			if s == "." {
				s = "nothing"
			}
			m.from = append(m.from, dialogue.State(s))
		}
		if f[3] != "-" {
			m.to = dialogue.State(f[3])
		}
		for _, s := range list(f[4]) {
			m.needs = append(m.needs, dialogue.Member(s))
		}
		for _, s := range list(f[5]) {
			m.may = append(m.may, dialogue.Member(s))
		}
		out = append(out, m)
	}
	return out
}

// can reports whether the move can be made in a state.
func (m *move) can(s dialogue.State) bool { return m.from == nil || slices.Contains(m.from, s) }

func TestTransitionsAreTheTable(t *testing.T) {
	all := dialogue.Transitions()
	want := moves()
	require.Len(t, all, len(want))
	for i, got := range all {
		m := want[i]
		require.Empty(t, cmp.Diff(
			[]any{m.what, m.of, sorted(m.from), m.to, sorted(m.needs), sorted(m.may), toCome(m.what)},
			[]any{got.What, got.Of, sorted(got.From), got.To, sorted(got.Needs), sorted(got.May), got.Ahead}), got.What)
		require.NotEmpty(t, got.Text.SV)
		require.NotEmpty(t, got.Text.EN)
		require.Equal(t, got.Text, got.What.Text())
		require.Contains(t, dialogue.EventKind("").Choices(), string(got.What))
	}
	require.Equal(t, samverkan.Same("flown"), dialogue.EventKind("flown").Text())
}

// toCome are the kinds of events whose Since may be a day that something is to
// come on: a body meets, an appointment begins, a resignation takes effect.
func toCome(what dialogue.EventKind) bool {
	return slices.Contains([]dialogue.EventKind{dialogue.OnAgenda, dialogue.Tabled, dialogue.Appointed, dialogue.Resigned}, what)
}

// Of every kind of event that may have a Since: the same day holds, and the day
// after only where something is to come.
func TestSinceAhead(t *testing.T) {
	for _, m := range moves() {
		if !slices.Contains(append(m.needs, m.may...), dialogue.HasSince) {
			continue
		}
		d := things()
		if m.from != nil {
			d.Log = ways(m.of)[m.from[0]]
		}
		c, err := d.Cycle()
		require.NoError(t, err, m.what)
		for days := range 2 {
			e := m.whole("2027-06-02")
			e.Since = e.On.AddDays(days)
			_, err = c.Apply(e)
			if days == 0 || toCome(m.what) {
				require.NoError(t, err, m.what)
				continue
			}
			require.Equal(t, "/since", oneFault(t, err).At, m.what)
		}
	}
}

func sorted[T ~string](list []T) []T {
	out := append([]T{}, list...)
	slices.Sort(out)
	return out
}

// things is a document with one thing of each kind: b, m, q, i and f.
func things() *dialogue.Dialogue {
	d := granvik()
	d.Meetings[0].ID = "m"
	d.Questions = []dialogue.CarriedQuestion{{ID: "q", Text: both("Har vi handledare så att det räcker?"), Meeting: "m", Body: "gbun", Person: "anna"}}
	d.Projects = []dialogue.Project{{ID: "p", Name: both("Handledarlyftet"), Period: samverkan.Period{To: day("2028-12-31")}}}
	d.Ideas = []dialogue.ImprovementIdea{{ID: "i", Text: both("Handledarna byter arbetsplats en dag"), Project: "p", Organization: "granvik"}}
	d.Interfaces = []dialogue.CollaborationInterface{{ID: "f", Between: []string{"granvik", "storsele"}, Subject: "apl"}}
	return d
}

// the thing of things() that a kind of event happens to.
func thingOf(of dialogue.Thing) string {
	return map[dialogue.Thing]string{
		dialogue.OfBody: "gbun", dialogue.OfMeeting: "m", dialogue.OfQuestion: "q", dialogue.OfIdea: "i", dialogue.OfInterface: "f",
	}[of]
}

// whole is an event of a kind with the members it must have.
func (m *move) whole(on string) dialogue.Event {
	e := event(on, m.what, thingOf(m.of))
	for _, n := range m.needs {
		give(&e, n)
	}
	return e
}

// give gives an event one of the members whose presence depends on its kind.
func give(e *dialogue.Event, m dialogue.Member) {
	switch m {
	case dialogue.HasPeople:
		e.People = []string{"anna"}
	case dialogue.HasInstead:
		e.Instead = "bo"
	case dialogue.HasSince:
		e.Since = e.On
	case dialogue.HasStart:
		start("2027-04-16 13:00")(e)
	case dialogue.HasMinutes:
		e.Minutes.Record = "GBUN 2027/31"
	case dialogue.HasAnswer:
		e.Answer = dialogue.No
	case dialogue.HasStep:
		e.Step = dialogue.Supports
	case dialogue.HasHours:
		e.Hours = 4
	case dialogue.HasKronor:
		e.Kronor = 40_000
	case dialogue.HasUntil:
		e.Until = e.On.AddDays(365)
	case dialogue.HasText:
		e.Text = both("så sades det")
	}
}

// ways is a shortest way to every state that a thing can come to, found by
// walking the table.
func ways(of dialogue.Thing) map[dialogue.State][]dialogue.Event {
	begin := dialogue.Nothing
	if of == dialogue.OfMeeting {
		begin = dialogue.Planned
	}
	out := map[dialogue.State][]dialogue.Event{begin: nil}
	for found := true; found; {
		found = false
		for _, m := range moves() {
			if m.of != of || m.to == "" {
				continue
			}
			for _, s := range m.from {
				way, known := out[s]
				if _, done := out[m.to]; !known || done {
					continue
				}
				out[m.to] = append(slices.Clone(way), m.whole("2027-06-01"))
				found = true
			}
		}
	}
	return out
}

// Every event in every state: it leads where the table says, or is refused with
// the state, and with what can happen instead.
func TestEveryEventInEveryState(t *testing.T) {
	count := 0
	for _, of := range []dialogue.Thing{dialogue.OfBody, dialogue.OfMeeting, dialogue.OfQuestion, dialogue.OfIdea, dialogue.OfInterface} {
		for state, way := range ways(of) {
			d := things()
			d.Log = way
			c, err := d.Cycle()
			require.NoError(t, err)
			got, ok := c.State(of, thingOf(of))
			require.True(t, ok)
			require.Equal(t, state, got)
			for _, m := range moves() {
				if m.of != of {
					continue
				}
				count++
				next, err := c.Apply(m.whole("2027-06-02"))
				if m.can(state) {
					require.NoError(t, err, "%s in %s", m.what, state)
					want := m.to
					if want == "" {
						want = state
					}
					got, _ := next.State(of, thingOf(of))
					require.Equal(t, want, got, "%s in %s", m.what, state)
					continue
				}
				f := oneFault(t, err)
				require.Equal(t, samverkan.CodeConflict, f.Code)
				require.Equal(t, "/what", f.At)
				require.Contains(t, f.Text.SV, "”"+state.Text().SV+"”")
				var can []string
				for _, o := range moves() {
					if o.of == of && o.from != nil && o.can(state) {
						can = append(can, string(o.what))
					}
				}
				if can == nil {
					require.Contains(t, f.Text.EN, "Nothing more can happen to it.")
				}
				for _, what := range can {
					require.Contains(t, f.Text.EN, what, "says what can happen in %s", state)
				}
			}
		}
	}
	// 8 states of a body with 10 kinds of events, 7 of a meeting with 9, 7 of a
	// question with 6, 5 of an idea with 6, 5 of an interface with 4.
	require.Equal(t, 8*10+7*9+7*6+5*6+5*4, count)
}

// oneFault is the only fault of an error, and whole.
func oneFault(t testing.TB, err error) *samverkan.Fault {
	t.Helper()
	var faults samverkan.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 1, "%v", err)
	wholeFault(t, faults[0])
	return faults[0]
}

func wholeFault(t testing.TB, f *samverkan.Fault) {
	t.Helper()
	require.NotEmpty(t, f.Text.SV)
	require.NotEmpty(t, f.Text.EN)
	require.NotRegexp(t, `\{\^?\w`, f.Text.SV+f.Text.EN, "a place was not filled")
	require.NotRegexp(t, `[?!]`, f.Text.SV+f.Text.EN, "a fault states")
	require.NotEqual(t, samverkan.CodeInternal, f.Code)
	require.Less(t, len(f.Text.SV), 600)
}

// Every member in every kind of event: one that is missing and must be there,
// and one that is there and may not be, is refused at its place.
func TestEveryMemberOfEveryEvent(t *testing.T) {
	d := things()
	c, err := d.Cycle()
	require.NoError(t, err)
	for _, m := range moves() {
		for _, name := range dialogue.Member("").Choices() {
			member := dialogue.Member(name)
			e := m.whole("2027-06-01")
			switch {
			case slices.Contains(m.needs, member):
				e = event("2027-06-01", m.what, thingOf(m.of))
				for _, n := range m.needs {
					if n != member {
						give(&e, n)
					}
				}
			case slices.Contains(m.may, member):
				give(&e, member)
				if _, err := c.Apply(e); err != nil { // in another state, not because of the member
					require.Equal(t, "/what", oneFault(t, err).At, "%s with %s", m.what, member)
				}
				continue
			default:
				give(&e, member)
			}
			_, err := c.Apply(e)
			f := oneFault(t, err)
			require.Equal(t, samverkan.CodeInvalid, f.Code, "%s, %s", m.what, member)
			require.Equal(t, "/"+name, f.At)
			require.Contains(t, f.Text.SV, "”"+name+"”")
			require.Contains(t, f.Text.SV, "”"+m.what.Text().SV+"”")
		}
	}
}
