package plan

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// placed writes a plan for people; a meeting without a day is left out.
func (t *table) placed(day, site []int) []Placed {
	var order []int
	for m, d := range day {
		if d >= 0 {
			order = append(order, m)
		}
	}
	sorted.By(order, func(a, b int) int { return day[a] - day[b] })
	out := make([]Placed, len(order))
	for i, m := range order {
		d, s := day[m], t.sites[site[m]]
		who := t.count[d]
		out[i] = Placed{
			Meeting: t.y.Meetings[m].ID, On: t.dates[d], Form: t.form(site[m]),
			Letters: t.out(m, 0, d), Papers: t.out(m, 1, d),
			Expected: t.expected[s.form][d], Yes: who.yes, No: who.no, Unanswered: who.unanswered, Bodies: who.bodies,
		}
		if s.place >= 0 {
			out[i].Place = t.y.Places[s.place].ID
		}
	}
	return out
}

// out returns the last day for letters (0) or papers (1).
func (t *table) out(m, kind, d int) samverkan.Date {
	if t.letter[m][kind] == nil {
		return samverkan.Date{}
	}
	return t.y.From.AddDays(t.letter[m][kind][d])
}

func (t *table) travels(site []int) []Travel {
	out := make([]Travel, len(t.orgs))
	for o, org := range t.orgs {
		out[o].Organization = org
		for _, s := range site {
			out[o].Minutes += t.travel[s][o]
		}
	}
	return out
}

// clone returns a year whose meetings and places share nothing with this one's:
// the rest is not read again once it is in a table.
func (y Year) clone() Year {
	y.Places = slices.Clone(y.Places)
	y.Meetings = slices.Clone(y.Meetings)
	for i, m := range y.Meetings {
		y.Meetings[i].Weekdays, y.Meetings[i].Places, y.Meetings[i].Forms = slices.Clone(m.Weekdays), slices.Clone(m.Places), slices.Clone(m.Forms)
	}
	return y
}

// cloneCases returns a proof that shares nothing that can be changed.
func cloneCases(list []Case) []Case {
	out := slices.Clone(list)
	for i, c := range out {
		out[i].Days = cloneSlices(c.Days)
		out[i].Farthest, out[i].Total = cloneNodes(c.Farthest), cloneNodes(c.Total)
	}
	return out
}

func cloneSlices(list []Slice) []Slice {
	out := slices.Clone(list)
	for i, s := range out {
		out[i].Left = slices.Clone(s.Left)
		for k, left := range s.Left {
			out[i].Left[k].Steps = slices.Clone(left.Steps)
		}
	}
	return out
}

func cloneNodes(list []Node) []Node {
	out := slices.Clone(list)
	for i, n := range out {
		out[i].Weights = slices.Clone(n.Weights)
	}
	return out
}
