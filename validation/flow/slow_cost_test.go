package flow_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/validation/flow"
)

// caseCost returns what a case cost, nil when that is not known.
func caseCost(k flow.Case) *flow.Money {
	if k.Cost != nil || len(k.Visits) == 0 {
		return k.Cost
	}
	all := flow.Money{}
	for _, v := range k.Visits {
		if v.Cost == nil {
			return nil
		}
		all.From += v.Cost.From
		all.To += v.Cost.To
	}
	return &all
}

// spent adds up amounts; most is nil when one is unknown, both when all are.
func spent(list []*flow.Money) (least, most *big.Rat) {
	least, most = new(big.Rat), new(big.Rat)
	known := len(list) == 0
	for _, m := range list {
		if m == nil {
			most = nil
			continue
		}
		known = true
		least.Add(least, rat(m.From, 1))
		if most != nil {
			most.Add(most, rat(m.To, 1))
		}
	}
	if !known {
		least = nil
	}
	return least, most
}

func requireRange(t *testing.T, list []*flow.Money, by int, got flow.Range) {
	t.Helper()
	least, most := spent(list)
	for _, end := range []struct {
		want *big.Rat
		got  *flow.Figure
	}{{least, got.Least}, {most, got.Most}} {
		if end.want != nil && by > 0 {
			requireFigure(t, end.want.Quo(end.want, rat(int64(by), 1)), *end.got)
		} else {
			require.Nil(t, end.got)
		}
	}
}

// paid returns what was paid for a case in the window.
func paid(k flow.Case) *flow.Money {
	if k.Within != nil {
		return k.Within
	}
	return caseCost(k)
}

// holds reports whether a case left with a certificate that holds at the end.
func (s slow) holds(k flow.Case) bool {
	return k.Exit == flow.Certified && (k.Revoked == 0 || k.Revoked >= s.o.To)
}

func (s slow) cost(t *testing.T, m *flow.Flow) {
	var direct, whole, certified []*flow.Money
	revoked := 0
	for _, k := range s.cases {
		direct, whole = append(direct, paid(k)), append(whole, caseCost(k))
		if s.holds(k) {
			certified = append(certified, caseCost(k))
		} else if k.Exit == flow.Certified {
			revoked++
		}
	}
	got := m.Cost()
	require.Equal(t, revoked, got.Revoked)
	requireRange(t, []*flow.Money{s.o.Project}, 1, got.Project)
	if s.o.Some {
		requireRange(t, append(direct, nil), 1, got.Direct)
		require.Nil(t, got.Cases)
		require.Nil(t, got.Certified)
		require.Equal(t, []flow.Range{{}, {}, {}}, []flow.Range{got.PerCase, got.PerCertified, got.OfCertified})
	} else {
		requireRange(t, direct, 1, got.Direct)
		requireRange(t, whole, len(whole), got.PerCase)
		requireRange(t, certified, len(certified), got.OfCertified)
		requireRange(t, append([]*flow.Money{s.o.Project}, direct...), len(certified), got.PerCertified)
	}
	for i, stage := range got.Stages {
		var list []*flow.Money
		s.eachVisit(func(k flow.Case, v flow.Visit) {
			if v.Stage == s.o.Stages[i].ID && s.in(over(k, v)) {
				list = append(list, v.Cost)
			}
		})
		require.Equal(t, len(list), stage.Visits)
		if len(list) > 0 {
			requireRange(t, list, 1, stage.Total)
		}
		requireRange(t, list, len(list), stage.PerVisit)
	}
}

func (s slow) gain(t *testing.T, m *flow.Flow) {
	for _, g := range m.Gain() {
		if s.o.Some {
			require.Nil(t, g.Certified)
			require.Equal(t, flow.Range{}, g.GainedMoney)
			continue
		}
		var list []*flow.Money
		n, lead := int64(0), int64(0)
		for _, k := range s.cases {
			if g.Place == "" || k.Place == g.Place {
				list = append(list, caseCost(k))
				if s.holds(k) {
					n++
					lead += int64(k.Left - k.Arrived)
				}
			}
		}
		if g.Place == "" {
			list = append(list, s.o.Project)
		}
		require.Equal(t, int(n), *g.Certified)
		requireFigure(t, rat(n*int64(g.Days.From)*86_400-lead, 86_400), *g.GainedDays.Least)
		requireFigure(t, rat(n*int64(g.Days.To)*86_400-lead, 86_400), *g.GainedDays.Most)
		if g.Cost == nil {
			require.Equal(t, flow.Range{}, g.GainedMoney)
			continue
		}
		least, most := spent(list)
		for _, end := range []struct {
			cost *big.Rat
			full int64
			got  *flow.Figure
		}{{most, g.Cost.From, g.GainedMoney.Least}, {least, g.Cost.To, g.GainedMoney.Most}} {
			if end.cost == nil {
				require.Nil(t, end.got)
			} else {
				requireFigure(t, end.cost.Sub(rat(n*end.full, 1), end.cost), *end.got)
			}
		}
	}
}
