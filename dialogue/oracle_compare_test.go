package dialogue_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/committee"
)

func delegate(person string) committee.Delegate { return committee.Delegate{Person: person} }

// bare is a report without what the oracle does not look at.
func bare(r *dialogue.Report) *dialogue.Report {
	out := &dialogue.Report{
		End: r.End, Balance: r.Balance, Newcomers: r.Newcomers, Next: r.Next,
		Questions: r.Questions, Ideas: r.Ideas,
	}
	out.Questions.Says, out.Ideas.Says = samverkan.Text{}, samverkan.Text{} // see TestCameOf
	out.Questions.Each, out.Ideas.Each, out.Ideas.Graveyard, out.Ideas.Gates = nil, nil, nil, nil
	for _, c := range r.Calls {
		out.Calls = append(out.Calls, dialogue.Call{Body: c.Body, By: c.By, Meets: c.Meets})
	}
	for _, b := range r.Bodies {
		x := dialogue.BodyState{
			ID: b.ID, State: b.State, Since: b.Since, Asked: b.Asked, Reminded: b.Reminded, TakesUp: b.TakesUp, Minutes: b.Minutes,
			Step: b.Step, StepOn: b.StepOn, RestsOn: b.RestsOn, FallsOff: b.FallsOff, NobodyLeft: b.NobodyLeft,
		}
		for _, p := range b.Delegation.Delegates {
			x.Delegation.Delegates = append(x.Delegation.Delegates, delegate(p.Person))
		}
		slices.SortFunc(x.Delegation.Delegates, func(a, b committee.Delegate) int { return strings.Compare(a.Person, b.Person) })
		out.Bodies = append(out.Bodies, x)
	}
	for _, m := range r.Meetings {
		out.Meetings = append(out.Meetings, dialogue.MeetingState{
			ID: m.ID, Kind: m.Kind, State: m.State, Start: m.Start, Moved: m.Moved, Half: m.Half, FormerMembers: m.FormerMembers,
			Awarded: m.Awarded, Appointed: m.Appointed, Yes: m.Yes, No: m.No, Came: m.Came, Bodies: m.Bodies, Sequence: m.Sequence, People: m.People, Unreached: m.Unreached,
		})
	}
	for i := range out.Meetings {
		out.Meetings[i].AttendanceUnknown = r.Meetings[i].AttendanceUnknown
	}
	for _, q := range r.Questions.Each {
		q.Text, q.Outcome, q.Reason, q.Meeting = samverkan.Text{}, samverkan.Text{}, samverkan.Text{}, ""
		out.Questions.Each = append(out.Questions.Each, q)
	}
	for _, i := range r.Ideas.Each {
		i.Text = samverkan.Text{}
		out.Ideas.Each = append(out.Ideas.Each, i)
	}
	for _, g := range r.Ideas.Graveyard {
		out.Ideas.Graveyard = append(out.Ideas.Graveyard, dialogue.Grave{ID: g.ID, Born: g.Born, Buried: g.Buried})
	}
	for _, g := range r.Ideas.Gates {
		g.Name = samverkan.Text{}
		out.Ideas.Gates = append(out.Ideas.Gates, g)
	}
	for _, f := range r.Interfaces {
		out.Interfaces = append(out.Interfaces, dialogue.InterfaceState{ID: f.ID, State: f.State, Score: f.Score, Halves: f.Halves})
	}
	for _, c := range r.Candidates {
		c.Text = samverkan.Text{}
		out.Candidates = append(out.Candidates, c)
	}
	for _, s := range r.Series {
		s.Name = samverkan.Text{}
		out.Series = append(out.Series, s)
	}
	return out
}

// same holds a report against the oracle.
func same(t *testing.T, d *dialogue.Dialogue, on samverkan.Date) *dialogue.Report {
	t.Helper()
	r, err := d.Assess(dialogue.Options{On: on})
	require.NoError(t, err)
	// The floats of internal/incidence are within 2⁻³² of the exact value.
	o := newOracle(d, on)
	want := o.report()
	diff := cmp.Diff(want, bare(r), cmpopts.EquateEmpty(), cmpopts.EquateApprox(0, 1e-9), cmpopts.EquateComparable(samverkan.Date{}))
	if diff != "" {
		t.Errorf("on %s (-oracle +report):\n%s", on, diff)
	}
	if len(d.Bodies) <= 5 && on.Before(r.End) { // then nobody is in any more
		for _, s := range o.says(want.Bodies, want.Calls) {
			require.Contains(t, strings.ToLower(r.Says.SV), s)
		}
	}
	return r
}

// adds sees that the counts of a report add up: in = out + open.
func adds(t *testing.T, r *dialogue.Report) {
	t.Helper()
	q, dropped := r.Questions, 0
	for _, x := range q.Each {
		if x.Answered.IsZero() && !x.Dropped.IsZero() {
			dropped++
		}
	}
	require.Equal(t, q.Carried, q.Answered+dropped+q.Open)
	require.Equal(t, q.Carried, len(q.Each))
	require.LessOrEqual(t, q.Answered, q.Raised)
	require.LessOrEqual(t, q.Prioritized, q.Answered)
	i := r.Ideas
	require.Equal(t, i.Born, i.Alive+i.Scheduled+i.Embedded+i.Buried)
	require.Len(t, i.Graveyard, i.Buried)
	for _, c := range i.Conditions {
		require.Equal(t, i.Born, c.With.Ideas+c.Without.Ideas)
		require.Equal(t, i.Embedded, c.With.Embedded+c.Without.Embedded)
		require.Equal(t, i.Buried, c.With.Buried+c.Without.Buried)
	}
	for k, x := range i.Quarters {
		n := x.Alive + x.Scheduled + x.Embedded + x.Buried
		require.LessOrEqual(t, n, i.Born)
		require.True(t, k == 0 || i.Quarters[k-1].On.Before(x.On))
	}
	for _, over := range [][]dialogue.ExitStep{q.Over, i.Over} {
		for k, s := range over {
			require.LessOrEqual(t, s.WonRounded+s.LostRounded, 1+1e-9)
			if k > 0 {
				require.GreaterOrEqual(t, s.WonRounded, over[k-1].WonRounded)
				require.GreaterOrEqual(t, s.LostRounded, over[k-1].LostRounded)
				require.Less(t, over[k-1].Day, s.Day)
				require.Less(t, s.AtRisk, over[k-1].AtRisk)
			}
		}
	}
	b := r.Balance
	require.Equal(t, b.Delegates, b.Majority+b.Opposition+b.Neither+b.Unknown)
	require.Equal(t, b.Bodies, len(r.Bodies))
	for _, m := range r.Meetings {
		require.LessOrEqual(t, m.Yes+m.No, m.Appointed)
		require.LessOrEqual(t, m.Came, m.Appointed)
	}
	n := r.Newcomers
	require.Equal(t, n.New, n.Reached+len(n.Left))
}

func TestOracle(t *testing.T) {
	var seen [12]int // that the cases are not all empty
	eachMade(t, 160, 90, func(t *testing.T, _ uint64, d *dialogue.Dialogue, on samverkan.Date) {
		r := same(t, d, on)
		adds(t, r)
		for i, n := range []int{
			r.Balance.Delegates, r.Questions.Answered, r.Questions.Dropped, r.Questions.Open, r.Ideas.Embedded, r.Ideas.Buried,
			r.Newcomers.New, r.Newcomers.Unknown, len(r.Calls), len(r.Candidates), len(r.Questions.Silent), len(r.Ideas.Gates),
		} {
			if n > 0 {
				seen[i]++
			}
		}
	})
	for i, n := range seen {
		require.Greater(t, n, 8, "case %d is seen too seldom: %v", i, seen)
	}
	same(t, long(), day("2027-05-01"))
	same(t, long(), day("2028-06-01"))
	same(t, merged(), day("2029-03-01"))
}

// FuzzReport holds the report of a random dialogue on any day against the
// oracle.
func FuzzReport(f *testing.F) {
	for seed := range uint64(12) {
		f.Add(seed<<20, uint16(seed*140), uint8(20*seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, after uint16, entries uint8) {
		d := made(seed, 1+int(entries))
		adds(t, same(t, d, day("2026-01-01").AddDays(int(after)%4000)))
	})
}
