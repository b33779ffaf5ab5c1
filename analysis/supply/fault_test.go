package supply_test

import (
	"errors"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// places of faults, and that all texts are there in both languages.
func faults(t *testing.T, err error) (at []string) {
	var many samverkan.Faults
	require.ErrorAs(t, err, &many)
	for _, f := range many {
		require.NotEmpty(t, f.Text.SV)
		require.NotEmpty(t, f.Text.EN)
		require.NotContains(t, f.Text.EN, "{")
		at = append(at, f.At)
	}
	return at
}

func TestWorkforceFaults(t *testing.T) {
	blank := samverkan.Text{}
	both := supply.Basis{Source: sourced().Source, Assumption: assumed().Assumption}
	for _, c := range []struct {
		name   string
		change func(*supply.Workforce)
		want   []string
	}{
		{"nothing", func(*supply.Workforce) {}, nil},
		{"ids", func(w *supply.Workforce) { w.Occupation, w.Place = "", "å" }, []string{"/occupation", "/place"}},
		{"years", func(w *supply.Workforce) { w.Base, w.Until = 1800, 1799 }, []string{"/base", "/until"}},
		{"too many years", func(w *supply.Workforce) { w.Until = w.Base + 51 }, []string{"/until"}},
		{"many needs", func(w *supply.Workforce) { w.Needs = make([]supply.Need, 21) }, []string{"/needs"}},
		{"a need of nothing", func(w *supply.Workforce) { w.Needs = []supply.Need{{}} }, []string{"/needs/0/name", "/needs/0/users/first", "/needs/0/users/basis"}},
		{"no basis", func(w *supply.Workforce) { w.Leavers.Basis = supply.Basis{} }, []string{"/leavers/basis"}},
		{"two bases", func(w *supply.Workforce) { w.Stock.Basis = both }, []string{"/stock/basis"}},
		{"an assumption without why", func(w *supply.Workforce) { w.Leavers.Basis = supply.Basis{Assumption: &blank} }, []string{"/leavers/basis/assumption"}},
		{"a source without name", func(w *supply.Workforce) { w.Leavers.Basis = supply.Basis{Source: &supply.Source{}} }, []string{"/leavers/basis/source/name"}},
		{"a basis of the unknown is still one", func(w *supply.Workforce) { w.Leavers = supply.Quantity{Basis: both} }, []string{"/leavers/basis"}},
		{"a share above 1", func(w *supply.Workforce) { w.Leavers.Value = ratio(5, 4) }, []string{"/leavers/value"}},
		{"a share below 0", func(w *supply.Workforce) { w.Transfers.Value = ratio(-1, 4) }, []string{"/transfers/value"}},
		{"low above", func(w *supply.Workforce) { w.Leavers.Low = ratio(1, 2) }, []string{"/leavers/low"}},
		{"high below", func(w *supply.Workforce) { w.Leavers.High = ratio(1, 5) }, []string{"/leavers/high"}},
		{"a band without value", func(w *supply.Workforce) { w.Leavers = supply.Quantity{High: ratio(1, 5), Basis: assumed()} }, []string{"/leavers/value"}},
		{"fewer than nobody", func(w *supply.Workforce) { w.Needs[0].Users.Values[1].Value = whole(-1) }, []string{"/needs/0/users/values/1/value"}},
		{"a long number", func(w *supply.Workforce) { w.Needs[0].Users.Values[1].Value = ratio(1, 100_000_001) }, []string{"/needs/0/users/values/1/value"}},
		{"a norm of many", func(w *supply.Workforce) { w.Needs[0].PerUser.Value = whole(101) }, []string{"/needs/0/perUser/value"}},
		{"a long series", func(w *supply.Workforce) { w.Needs[0].Users.Values = make([]supply.Band, 52) }, []string{"/needs/0/users/values"}},
		{"no stock", func(w *supply.Workforce) { w.Stock.Persons = nil }, []string{"/stock/persons"}},
		{"a stock of fewer than nobody", func(w *supply.Workforce) { w.Stock.Persons[1] = -1 }, []string{"/stock/persons/1"}},
		{"groups of three", func(w *supply.Workforce) { w.Stock.Width = 3 }, []string{"/stock/width"}},
		{"a margin", func(w *supply.Workforce) { w.Stock.Margin = whole(2) }, []string{"/stock/margin"}},
		{"retirement of another length", func(w *supply.Workforce) { w.Retirement.Shares = w.Retirement.Shares[:1] }, []string{"/retirement/shares"}},
		{"retirement twice", func(w *supply.Workforce) { w.Retirement.Spread = w.Retirement.Shares }, []string{"/retirement/spread"}},
		{"a spread of 7/10", func(w *supply.Workforce) { w.Retirement.Spread, w.Retirement.Shares = w.Retirement.Shares, nil }, []string{"/retirement/spread"}},
		{"a spread of 1/2", func(w *supply.Workforce) {
			w.Retirement = supply.Retirement{Spread: []samverkan.Number{{}, {}, samverkan.Ratio(1, 2)}, Basis: sourced()}
		}, []string{"/retirement/spread"}},
		{"a spread over groups", func(w *supply.Workforce) {
			w.Stock.Width, w.Retirement = 5, supply.Retirement{Spread: []samverkan.Number{{}, {}, samverkan.Whole(1)}, Basis: sourced()}
		}, []string{"/retirement/spread"}},
		{"no stay rate", func(w *supply.Workforce) { w.Inflows[0].Share = nil }, []string{"/inflows/0/share"}},
		{"no share certified", func(w *supply.Workforce) { w.Inflows[0].Kind, w.Inflows[0].Share = supply.Validated, nil }, []string{"/inflows/0/share"}},
		{"an unheard-of inflow", func(w *supply.Workforce) { w.Inflows[0].Kind = "storks" }, []string{"/inflows/0/kind"}},
		{"younger than the stock", func(w *supply.Workforce) { w.Inflows[0].Age = 19 }, []string{"/inflows/0/age"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := small()
			c.change(&w)
			err := w.Check()
			if c.want == nil {
				require.NoError(t, err)
				return
			}
			require.Equal(t, c.want, faults(t, err))
			_, err = supply.Project(&w, supply.Options{})
			require.Equal(t, c.want, faults(t, err))
			_, err = supply.Shortage([]supply.Workforce{w}, 2026)
			require.Contains(t, faults(t, err), "/0"+c.want[0])
		})
	}
}

func TestOtherFaults(t *testing.T) {
	require.Equal(t, []string{"/draws", "/shape", "/year"}, faults(t, supply.Options{Draws: 5, Shape: "bell", Year: 3}.Check()))
	w := small()
	_, err := supply.Project(&w, supply.Options{Year: 2050})
	require.EqualError(t, err, "at /year: The year is 2050. The projection goes from 2025 to 2027.")
	_, err = supply.Shortage([]supply.Workforce{w, w}, 2030)
	require.Equal(t, []string{"/0/until", "/1", "/1/until"}, faults(t, err))

	// 101 ages, 51 years, 10 000 draws and some thirty looks at each.
	big := ages(50)
	big.Stock.Persons, big.Retirement.Shares = make([]int64, 101), make([]samverkan.Number, 101)
	for range 10 {
		big.Inflows = append(big.Inflows, big.Inflows[0])
	}
	_, err = supply.Project(&big, supply.Options{Draws: supply.MaxDraws})
	require.ErrorContains(t, err, "at /draws: The work in age groups and years would be")

	l := lever("", 1, 0, 1, 1, 1, supply.Basis{})
	l.Name, l.Kind, l.LeadMonths, l.Yield.Value = samverkan.Text{}, "luck", -1, ratio(3, 2)
	l.Cost.Low, l.Capacity.Total, l.Capacity.Basis = ptr(int64(5)), ptr(int64(-1)), supply.Basis{}
	l.Fixed = &supply.Amount{High: ptr(int64(3))}
	want := []string{"/id", "/name", "/kind", "/cost/low", "/cost/basis", "/fixed/value", "/capacity/total", "/capacity/basis", "/leadMonths", "/yield/value"}
	require.Equal(t, want, faults(t, l.Check()))
	ok := lever("a", 1, 0, 1, 1, 1, sourced())
	_, err = supply.Cheapest(samverkan.Whole(1), []supply.Lever{ok, ok, l}, supply.Target{From: 1, By: 0})
	require.Equal(t, []string{"/levers/1/id", "/levers/2/id", "/levers/2/name"}, faults(t, err)[:3])
	require.Contains(t, faults(t, err), "/from")
	require.Contains(t, faults(t, err), "/by")
	_, err = supply.Cheapest(samverkan.Whole(1), make([]supply.Lever, supply.MaxLevers+1), target())
	require.Equal(t, []string{"/levers"}, faults(t, err))

	e := supply.Education{
		Intakes: []supply.Intake{{Year: 2020, Granted: ptr(int64(-1))}, {Year: 2020}}, Grant: amount(sourced(), supply.MaxMoney),
		Events: []supply.Event{{}},
	}
	require.Equal(t, []string{"/intakes/0/granted", "/intakes/1/year", "/grant", "/events/0/year", "/events/0/what", "/basis"}, faults(t, e.Check()))
	_, err = e.Filled()
	require.Error(t, err)
}

// Whatever a workforce or lever says, there is an answer or a fault.
func FuzzNothingPanics(f *testing.F) {
	f.Add(uint64(1), int64(3), int64(0))
	f.Add(uint64(9), int64(-3), int64(1)<<62)
	f.Fuzz(func(t *testing.T, seed uint64, a, b int64) {
		r := rand.New(rand.NewPCG(seed, 3))
		n := func() *samverkan.Number {
			v := []int64{a, b, 0, 1, 7}[r.IntN(5)]
			return ptr(samverkan.Ratio(v, max(1, []int64{a, b, 1, 3}[r.IntN(4)])))
		}
		w := made(r)
		switch r.IntN(8) {
		case 0:
			w.Base, w.Until = int(a), int(b)
		case 1:
			w.Stock.Persons[0] = a
		case 2:
			w.Stock.First, w.Stock.Width = int(a), int(b)
		case 3:
			w.Retirement.Spread = []samverkan.Number{*n(), *n()}
		case 4:
			w.Leavers = supply.Quantity{Value: n(), Low: n(), High: n(), Basis: assumed()}
		case 5:
			w.Needs[0].PerUser = &supply.Quantity{Value: n(), Basis: assumed()}
			w.Needs[0].Users.First = int(a)
		case 6:
			w.Retirement.Margin, w.Stock.Margin = n(), n()
		}
		var faults samverkan.Faults
		if _, err := supply.Project(&w, supply.Options{Draws: 100}); err != nil {
			require.True(t, errors.As(err, &faults))
		}
		_, _ = supply.Shortage([]supply.Workforce{w}, int(a))
		_, _ = w.Reaching(int(a), int(b))
		ls := levers(r, 3, 9)
		switch r.IntN(4) {
		case 0:
			ls[0].Cost.Value, ls[0].Cost.High = &a, &b
		case 1:
			ls[0].Capacity.PerYear, ls[0].LeadMonths = &a, int(b)
		case 2:
			ls[0].Yield.Value = n()
		}
		m, err := supply.Cheapest(*n(), ls, supply.Target{From: 2026, By: 2026 + int(a%60)})
		if err == nil && m.Enough {
			require.True(t, m.Covers.Cmp(m.Gap) >= 0)
			require.Equal(t, m.Cost, m.OnSource+m.OnAssumption)
		}
		_, _ = (&supply.Education{Intakes: []supply.Intake{{Year: 2020, Granted: &a, Started: &b}}, Grant: supply.Amount{Value: &a, Basis: sourced()}, Basis: sourced()}).Filled()
	})
}
