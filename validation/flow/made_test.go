package flow_test

import (
	"math/rand/v2"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// start is the Monday on which invented time begins.
const start = flow.Instant(63_903_600_000) / 604_800 * 604_800

// after returns an instant so many days after the start.
func after(days float64) flow.Instant { return start + flow.Instant(days*86_400) }

const inside = -1

// gone makes a case that came and left after so many days.
func gone(id string, came, left float64, exit flow.Exit, visits ...flow.Visit) flow.Case {
	k := flow.Case{ID: id, Arrived: after(came), Visits: visits}
	if left >= 0 {
		k.Left, k.Exit = after(left), exit
	}
	return k
}

func exitKinds() []flow.Exit {
	return []flow.Exit{flow.Certified, flow.Partial, flow.Withdrawn, flow.Referred}
}

// random makes an observation of a few seconds, with everything that can be
// missing missing at times.
func random(r *rand.Rand) flow.Observation {
	const span = 40
	o := flow.Observation{
		From:   start + flow.Instant(r.IntN(12)),
		Stages: []flow.Stage{{ID: "mapping"}, {ID: "documentation"}, {ID: "assessment"}},
		Divisions: []flow.Division{
			{ID: "sex", Groups: []string{"women", "men"}},
			{ID: "age", Groups: []string{"-24", "25-44", "45-"}},
		},
	}
	o.To = o.From + 1 + flow.Instant(r.IntN(span-12))
	for i := range o.Stages {
		for at := start - 5; at < start+span && r.IntN(4) > 0; {
			c := flow.Capacity{From: at + flow.Instant(r.IntN(6)), Servers: samverkan.Ratio(int64(r.IntN(7)), 2)}
			c.To = c.From + 1 + flow.Instant(r.IntN(15))
			at = c.To
			o.Stages[i].Capacity = append(o.Stages[i].Capacity, c)
		}
	}
	sometimes := func(i flow.Instant, missing int) flow.Instant {
		if r.IntN(10) < missing {
			return 0
		}
		return i
	}
	costs := func() *flow.Money {
		if r.IntN(6) == 0 {
			return nil
		}
		least := int64(r.IntN(50))
		return &flow.Money{From: least, To: least + int64(r.IntN(3))}
	}
	o.Project, o.Some = costs(), r.IntN(8) == 0
	most := 16
	if r.IntN(8) == 0 { // enough for curves of the late, and for the old
		most = 120
	}
	for i := range r.IntN(most) {
		k := flow.Case{ID: "K-" + strconv.Itoa(i), Place: []string{"Granvik", "Norrhamn"}[r.IntN(2)], Arrived: start + flow.Instant(r.IntN(span))}
		end := start + span + 10
		if r.IntN(4) > 0 {
			k.Left, k.Exit = k.Arrived+flow.Instant(r.IntN(25)), exitKinds()[r.IntN(4)]
			end = k.Left
		}
		for _, d := range o.Divisions {
			if r.IntN(6) > 0 {
				k.Groups = append(k.Groups, d.Groups[r.IntN(len(d.Groups))])
			}
		}
		if r.IntN(3) == 0 {
			k.Cost = costs()
		}
		if r.IntN(4) == 0 {
			k.Within = costs()
		}
		if k.Exit == flow.Certified && r.IntN(4) == 0 {
			k.Revoked = k.Left + flow.Instant(r.IntN(9))
		}
		for range r.IntN(5) {
			between := func(a flow.Instant) flow.Instant { return a + flow.Instant(r.IntN(min(9, int(end-a)+1))) }
			v := flow.Visit{Stage: o.Stages[r.IntN(3)].ID, Cost: costs()}
			queued := between(k.Arrived)
			started := between(queued)
			ended := between(started)
			v.Queued = sometimes(queued, 2)
			v.Started = sometimes(started, 2)
			if v.Ended = sometimes(ended, 3); v.Ended != 0 {
				v.Result = flow.Result(v.Result.Choices()[r.IntN(6)])
				v.Unstarted = v.Started == 0 && r.IntN(2) == 0
			}
			if r.IntN(3) == 0 {
				v.Attempt = 1 + r.IntN(2)
			}
			k.Visits = append(k.Visits, v)
		}
		o.Cases = append(o.Cases, k)
	}
	for _, p := range []string{"", "Granvik"} {
		if r.IntN(2) == 0 {
			o.FullTraining = append(o.FullTraining, flow.FullTraining{
				Place: p, Days: flow.DayRange{From: r.IntN(3), To: 3 + r.IntN(3)}, Cost: costs(), Source: samverkan.Same("antagande"),
			})
		}
	}
	return o
}
