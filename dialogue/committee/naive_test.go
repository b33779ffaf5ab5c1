package committee_test

import (
	"cmp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// naive answers the questions of a View by looking at one day after the other
// and at every fact of the register. It has no index and no periods: a fact is
// asked only whether it holds on a day as known on a day.
type naive struct {
	r     committee.Register
	known samverkan.Date
}

func within(p samverkan.Period, d samverkan.Date) bool {
	if d.IsZero() {
		return false
	}
	after := p.From.IsZero() || d == p.From || p.From.Before(d)
	before := p.To.IsZero() || d.Before(p.To)
	return after && before
}

func (n naive) holds(t committee.Times, d samverkan.Date) bool {
	entered := n.known.IsZero() || t.Known.IsZero() || !n.known.Before(t.Known)
	struck := !t.Struck.IsZero() && (n.known.IsZero() || !n.known.Before(t.Struck))
	return entered && !struck && within(t.Period, d)
}

func (n naive) body(id string) committee.Body {
	return n.r.Bodies[slices.IndexFunc(n.r.Bodies, func(b committee.Body) bool { return b.ID == id })]
}

func (n naive) exists(id string, d samverkan.Date) bool { return within(n.body(id).Period, d) }

func (n naive) successor(id string, d samverkan.Date) string {
	b := n.body(id)
	switch {
	case d.IsZero():
		return ""
	case n.exists(id, d):
		return id
	case b.Into != "" && !b.To.IsZero() && !d.Before(b.To):
		return n.successor(b.Into, d)
	}
	return ""
}

func (n naive) affected(id string, d samverkan.Date) bool {
	for _, b := range n.r.Bodies {
		if b.Affected && n.successor(b.ID, d) == id {
			return true
		}
	}
	return false
}

func (n naive) role(body, person string, d samverkan.Date) (role committee.Role, behalf string) {
	for _, m := range n.r.Members {
		if n.exists(body, d) && m.Body == body && m.Person == person && n.holds(m.Times, d) {
			role = m.Role
			behalf = cmp.Or(behalf, m.OnBehalfOf)
		}
	}
	return role, behalf
}

func (n naive) bloc(body, person string, d samverkan.Date) committee.Bloc {
	for _, s := range n.r.Sides {
		if n.exists(body, d) && s.Body == body && s.Person == person && n.holds(s.Times, d) {
			return s.Bloc
		}
	}
	return committee.UnknownBloc
}

func (n naive) members(body string, d samverkan.Date) (out []committee.Seat) {
	for _, role := range committee.Role("").Choices() {
		for _, m := range n.r.Members {
			is, behalf := n.role(body, m.Person, d)
			seat := committee.Seat{Person: m.Person, Role: is, Bloc: n.bloc(body, m.Person, d), OnBehalfOf: behalf}
			if m.Body == body && n.holds(m.Times, d) && string(is) == role && !slices.Contains(out, seat) {
				out = append(out, seat)
			}
		}
	}
	return out
}

// appointed returns the entries that appoint a person on a day.
func (n naive) appointed(body, person string, d samverkan.Date) (out []int) {
	for i, a := range n.r.Appointments {
		if a.Body == body && a.Person == person && n.holds(a.Times, d) {
			out = append(out, i)
		}
	}
	return out
}

// place returns the entry that counts for a person, and whether it is that of
// a substitute; −1 for none.
func (n naive) place(body, person string, d samverkan.Date) (entry int, substitute bool) {
	entries := n.appointed(body, person, d)
	if len(entries) == 0 || !n.exists(body, d) {
		return -1, false
	}
	for _, i := range entries {
		instead := n.r.Appointments[i].Instead
		if instead == "" || len(n.appointed(body, instead, d)) == 0 {
			return i, false
		}
	}
	return entries[0], true
}

func (n naive) delegation(body string, d samverkan.Date) committee.Delegation {
	out := committee.Delegation{Body: body}
	for i, a := range n.r.Appointments {
		entry, substitute := n.place(body, a.Person, d)
		if a.Body == body && entry == i {
			role, behalf := n.role(body, a.Person, d)
			delegate := committee.Delegate{
				Person: a.Person, Appointment: i, Bloc: n.bloc(body, a.Person, d), Role: role, OnBehalfOf: behalf, Instead: a.Instead,
			}
			if substitute {
				out.Substitutes = append(out.Substitutes, delegate)
			} else {
				out.Delegates = append(out.Delegates, delegate)
			}
		}
	}
	for _, b := range n.r.Bodies {
		if b.ID == body || n.successor(b.ID, d) != body {
			continue
		}
		for i, a := range n.r.Appointments {
			if a.Body == b.ID && n.holds(a.Times, d) && n.appointed(b.ID, a.Person, d)[0] == i && len(n.appointed(body, a.Person, d)) == 0 {
				out.Inherited = append(out.Inherited, committee.Inherited{Person: a.Person, Body: b.ID, Appointment: i})
			}
		}
	}
	return out
}

// senders returns the bodies whose delegate a person is.
func (n naive) senders(person string, d samverkan.Date) (out []string) {
	for _, b := range n.r.Bodies {
		if entry, substitute := n.place(b.ID, person, d); entry >= 0 && !substitute {
			out = append(out, b.ID)
		}
	}
	return out
}

// codes returns which codes a delegation has, each with its people.
func (n naive) codes(body string, d samverkan.Date) map[committee.Code][]string {
	out := map[committee.Code][]string{}
	g := n.delegation(body, d)
	count := map[committee.Bloc]int{}
	for _, x := range g.Delegates {
		count[x.Bloc]++
		say := func(code committee.Code, so bool) {
			if so {
				out[code] = append(out[code], x.Person)
			}
		}
		say(committee.OneAppointed, len(g.Delegates) == 1)
		say(committee.ManyAppointed, len(g.Delegates) > 2)
		say(committee.OutsideBlocs, x.Bloc == committee.Neither)
		say(committee.BlocUnknown, x.Bloc == "")
		say(committee.NotMember, x.Role == "" && len(n.members(body, d)) > 0)
		say(committee.SubstituteSent, x.Role == committee.Substitute)
		say(committee.SeveralBodies, len(n.senders(x.Person, d)) > 1)
		a := n.r.Appointments[x.Appointment]
		decided := a.From
		if decided.Before(a.Minutes.On) {
			decided = a.Minutes.On
		}
		then := n.bloc(body, x.Person, decided)
		say(committee.BlocFlipped, then != "" && x.Bloc != "" && then != x.Bloc)
	}
	blocs := map[committee.Bloc]int{}
	for _, s := range n.members(body, d) {
		blocs[s.Bloc]++
	}
	lacks := len(blocs) > 0 && blocs[committee.Opposition] == 0 && blocs[""] == 0
	say := func(code committee.Code, so bool, people ...string) {
		if so {
			out[code] = people
		}
	}
	var everyone, before []string
	for _, x := range g.Delegates {
		everyone = append(everyone, x.Person)
	}
	for _, x := range g.Inherited {
		before = append(before, x.Person)
	}
	many := len(g.Delegates) >= 2
	say(committee.NoneAppointed, len(g.Delegates) == 0)
	say(committee.AllMajority, many && count[committee.Majority] == len(g.Delegates) && !lacks, everyone...)
	say(committee.AllOpposition, many && count[committee.Opposition] == len(g.Delegates), everyone...)
	say(committee.NotAffected, len(g.Delegates) > 0 && !n.affected(body, d))
	say(committee.NoOpposition, lacks)
	say(committee.MembersUnknown, len(n.members(body, d)) == 0)
	say(committee.AppointedBefore, len(before) > 0, before...)
	return out
}

func TestViewAgainstNaive(t *testing.T) {
	seen := map[committee.Code]int{}
	eachRandom(t, 1000, func(t *testing.T, _ maker, r committee.Register, at committee.At) {
		n := naive{r, at.Known}
		v := view(t, r, at)
		var affected []string
		balance := committee.Balance{}
		people := map[string]bool{}
		for _, b := range r.Bodies {
			require.Empty(t, diff(n.members(b.ID, at.On), v.Members(b.ID)))
			next, ok := v.Successor(b.ID)
			require.Equal(t, n.successor(b.ID, at.On), next.ID)
			require.Equal(t, ok, next.ID != "")
			for _, p := range r.People {
				require.Equal(t, n.bloc(b.ID, p.ID, at.On), v.Bloc(p.ID, b.ID))
			}
			got, ok := v.Delegation(b.ID)
			require.Equal(t, n.exists(b.ID, at.On), ok)
			if !ok {
				continue
			}
			want := n.delegation(b.ID, at.On)
			found := map[committee.Code][]string{}
			for _, x := range got.Deviations {
				found[x.Code] = append(found[x.Code], x.People...)
				seen[x.Code]++
				require.NoError(t, x.Text.Check())
				require.NotContains(t, x.Text.SV+x.Text.EN, "{")
			}
			got.Deviations = nil
			require.Empty(t, diff(want, got))
			require.Empty(t, diff(n.codes(b.ID, at.On), found))
			if n.affected(b.ID, at.On) {
				affected = append(affected, b.ID)
				balance.Bodies++
				balance.Expected += 2
			}
			for _, x := range want.Delegates {
				people[x.Person] = true
				balance.Delegates++
				switch x.Bloc {
				case committee.Majority:
					balance.Majority++
				case committee.Opposition:
					balance.Opposition++
				case committee.Neither:
					balance.Neither++
				default:
					balance.Unknown++
				}
			}
		}
		balance.People = len(people)
		require.Equal(t, balance, v.Balance())
		require.Equal(t, balance.Delegates, balance.Majority+balance.Opposition+balance.Neither+balance.Unknown)
		var got []string
		for _, b := range v.Affected() {
			got = append(got, b.ID)
		}
		require.Equal(t, affected, got)
		called := 0
		for _, a := range v.Attendance() {
			require.Equal(t, n.senders(a.Person, at.On), a.Bodies)
			delete(people, a.Person)
			called++
		}
		require.Equal(t, balance.People, called)
		require.Empty(t, people)
	})
	for _, c := range committee.Code("").Choices() { // the comparison is of nothing otherwise
		require.Positive(t, seen[committee.Code(c)], c)
	}
}

func TestSeatsEndingAgainstNaive(t *testing.T) {
	seen := map[committee.Ends]int{}
	eachRandom(t, 300, func(t *testing.T, m maker, r committee.Register, at committee.At) {
		n := naive{r, at.Known}
		until := epoch().AddDays(m.IntN(reach + 5))
		var want []committee.Ending
		for d := at.On.AddDays(1); !at.On.IsZero() && !until.Before(d); d = d.AddDays(1) {
			for _, b := range r.Bodies {
				for _, x := range n.delegation(b.ID, at.On).Delegates {
					e := committee.Ending{Person: x.Person, Body: b.ID, On: d}
					role, _ := n.role(b.ID, x.Person, d)
					switch {
					case !n.exists(b.ID, d):
						e.Why = committee.BodyEnds
					case x.Role != "" && role == "":
						e.Why = committee.SeatEnds
					case len(n.appointed(b.ID, x.Person, d)) == 0:
						e.Why = committee.AppointmentEnds
					default:
						continue
					}
					if !slices.ContainsFunc(want, func(w committee.Ending) bool { return w.Person == e.Person && w.Body == e.Body }) {
						want = append(want, e)
						seen[e.Why]++
					}
				}
			}
		}
		for i := range want {
			all := len(n.delegation(want[i].Body, at.On).Delegates)
			for _, w := range want {
				if w.Body == want[i].Body {
					all--
				}
			}
			want[i].Left = all
		}
		require.Empty(t, diff(want, view(t, r, at).SeatsEnding(until)))
	})
	require.Len(t, seen, 3)
}

func TestNewcomersAgainstNaive(t *testing.T) {
	seen := map[committee.Newness]int{}
	eachRandom(t, 60, func(t *testing.T, m maker, r committee.Register, at committee.At) {
		n := naive{r, at.Known}
		turn := 5 + m.IntN(reach-10)
		before := samverkan.Period{From: epoch(), To: epoch().AddDays(turn)}
		term := samverkan.Period{From: before.To, To: epoch().AddDays(turn + 1 + m.IntN(reach))}
		got, err := view(t, r, at).Newcomers(term, before)
		require.NoError(t, err)
		want := committee.Newcomers{}
		// Every day within a year of the terms is looked at; none later or
		// sooner can lie in them.
		office := func(b committee.Body, d samverkan.Date) samverkan.Date {
			for _, own := range b.TakesOffice {
				return own // all days of the maker lie within a year
			}
			return d
		}
		sat, sits := map[string]bool{}, map[string]*committee.Newcomer{}
		for _, b := range r.Bodies {
			there, recorded := false, false
			for d := epoch().AddDays(-2); d.Before(epoch().AddDays(3 * reach)); d = d.AddDays(1) {
				then := !d.Before(office(b, before.From)) && d.Before(office(b, before.To))
				now := !d.Before(office(b, term.From)) && d.Before(office(b, term.To))
				if !n.affected(b.ID, d) {
					continue
				}
				there = there || then
				for _, s := range n.members(b.ID, d) {
					recorded = recorded || then
					sat[s.Person] = sat[s.Person] || then
					if !now {
						continue
					}
					c := sits[s.Person]
					if c == nil {
						c = &committee.Newcomer{Person: s.Person, First: d}
						sits[s.Person] = c
					}
					if d.Before(c.First) {
						c.First = d
					}
					if !slices.Contains(c.Bodies, b.ID) {
						c.Bodies = append(c.Bodies, b.ID)
					}
					c.Sits = c.Sits || d == at.On
				}
			}
			if there && !recorded {
				want.Missing = append(want.Missing, b.ID)
			}
		}
		for _, p := range r.People {
			c := sits[p.ID]
			switch {
			case c == nil:
				continue
			case sat[p.ID]:
				c.Is = committee.Returning
				want.Returning++
			case len(want.Missing) > 0:
				c.Is = committee.NewUnknown
				want.Unknown++
			default:
				c.Is = committee.New
				want.New++
			}
			seen[c.Is]++
			want.People = append(want.People, *c)
		}
		require.Empty(t, diff(want, got))
	})
	for _, c := range committee.Newness("").Choices() {
		require.Positive(t, seen[committee.Newness(c)], c)
	}
}

// The view of another day is the view that would be made for it, and leaves the
// first one as it was.
func TestDayAgainstNewView(t *testing.T) {
	eachRandom(t, 150, func(t *testing.T, m maker, r committee.Register, at committee.At) {
		v := view(t, r, at)
		for range 3 {
			other := committee.At{On: m.day(), Known: at.Known}
			want, got := view(t, r, other), v.Day(other.On)
			require.Empty(t, diff(want.Delegations(), got.Delegations()))
			require.Empty(t, diff(want.Attendance(), got.Attendance()))
			require.Empty(t, diff(want.Affected(), got.Affected()))
			require.Equal(t, want.Balance(), got.Balance())
			until := epoch().AddDays(m.IntN(reach))
			require.Empty(t, diff(want.SeatsEnding(until), got.SeatsEnding(until)))
			for _, b := range r.Bodies {
				require.Empty(t, diff(want.Members(b.ID), got.Members(b.ID)))
			}
		}
		require.Empty(t, diff(view(t, r, at).Delegations(), v.Delegations()))
	})
}
