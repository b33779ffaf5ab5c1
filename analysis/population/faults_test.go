package population_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/population"
)

// fault asks for a fault with its code and place, in both languages, and with
// these words in one of them.
func fault(t *testing.T, err error, code samverkan.Code, at string, words ...string) {
	t.Helper()
	require.Error(t, err)
	var one *samverkan.Fault
	require.ErrorAs(t, err, &one)
	require.Equal(t, code, one.Code, err.Error())
	require.Equal(t, at, one.At, err.Error())
	for _, text := range []string{one.Text.SV, one.Text.EN} {
		require.NotEmpty(t, text)
		require.NotContains(t, text, "{")
	}
	for _, w := range words {
		require.Contains(t, one.Text.SV+"|"+one.Text.EN, w)
	}
}

func TestFaultsOfPopulation(t *testing.T) {
	good := county(t)[0].Population
	for _, c := range []struct {
		change func(*population.Population)
		code   samverkan.Code
		at     string
	}{
		{func(p *population.Population) { p.Year = 0 }, samverkan.CodeInvalid, "/year"},
		{func(p *population.Population) { p.Width = 10 }, samverkan.CodeInvalid, "/width"},
		{func(p *population.Population) { p.Counts[0][3] = -1 }, samverkan.CodeInvalid, "/counts/0/3"},
		{func(p *population.Population) { p.Counts[1] = p.Counts[1][:20] }, samverkan.CodeConflict, "/counts/1"},
		{func(p *population.Population) { p.Counts[1] = make([]int64, 132) }, samverkan.CodeTooLarge, "/counts/1"},
		{func(p *population.Population) { p.Counts = [2][]int64{{1}, {1}} }, samverkan.CodeInvalid, "/counts/0"},
		{func(p *population.Population) { p.Counts[0][1] = math.MaxInt64 }, samverkan.CodeInvalid, "/counts/0/1"},
		{func(p *population.Population) { p.Counts[0][1] = 2_000_000_000 }, samverkan.CodeTooLarge, "/counts"},
	} {
		p := good
		p.Counts = [2][]int64{slices.Clone(good.Counts[0]), slices.Clone(good.Counts[1])}
		c.change(&p)
		fault(t, p.Check(), c.code, c.at)
		_, err := population.Unchanged(p, 1)
		fault(t, err, c.code, "/from"+c.at)
	}
	_, err := good.Between(0, 7)
	fault(t, err, samverkan.CodeInvalid, "/to", "Åldern är 7 år. Den ska vara den första i en åldersgrupp: ett tal 0 till 100 som delas jämnt av 5.")
	n, err := good.From(100)
	require.NoError(t, err)
	require.Equal(t, int64(14), n) // 11 women and 3 men in the extract
	all, err := good.From(0)
	require.NoError(t, err)
	require.Equal(t, int64(261155), all)
}

func TestFaultsOfModel(t *testing.T) {
	for _, c := range []struct {
		change func(*population.Model, *population.Population)
		code   samverkan.Code
		at     string
	}{
		{func(m *population.Model, _ *population.Population) { m.Width = 2 }, samverkan.CodeInvalid, "/model/width"},
		{func(m *population.Model, _ *population.Population) { m.Rates.Survival[1][2] = 1.5 }, samverkan.CodeInvalid, "/model/rates/survival/1/2"},
		{func(m *population.Model, _ *population.Population) { m.Rates.Survival[0][2] = math.NaN() }, samverkan.CodeInvalid, "/model/rates/survival/0/2"},
		{func(m *population.Model, _ *population.Population) { m.Rates.Fertility[4] = math.Inf(1) }, samverkan.CodeInvalid, "/model/rates/fertility/4"},
		{func(m *population.Model, _ *population.Population) { m.Rates.Fertility[0] = 0.1 }, samverkan.CodeInvalid, "/model/rates/fertility/0"},
		{func(m *population.Model, _ *population.Population) { m.Rates.End[1] = []float64{1} }, samverkan.CodeInvalid, "/model/rates/end/1"},
		{func(m *population.Model, _ *population.Population) { m.Rates.End[1] = make([]float64, 200) }, samverkan.CodeTooLarge, "/model/rates/end/1"},
		{func(m *population.Model, _ *population.Population) { m.Past = make([]population.Rates, 201) }, samverkan.CodeTooLarge, "/model/past"},
		{func(m *population.Model, _ *population.Population) { m.Region = "Norrvik" }, samverkan.CodeConflict, "/from/region"},
		{func(_ *population.Model, p *population.Population) { p.Width = 1 }, samverkan.CodeConflict, "/model"},
		{func(_ *population.Model, p *population.Population) { p.Year = 9990 }, samverkan.CodeInvalid, "/steps"},
		{func(m *population.Model, _ *population.Population) { m.Rates.Fertility[1] = 10 }, samverkan.CodeTooLarge, "/steps"},
	} {
		m, from := preston(t)
		c.change(&m, &from)
		_, err := m.Project(from, 9)
		fault(t, err, c.code, c.at)
	}
	m, from := preston(t)
	_, err := m.Project(from, -1)
	fault(t, err, samverkan.CodeInvalid, "/steps")
	_, err = m.Project(from, 201)
	fault(t, err, samverkan.CodeTooLarge, "/steps")
	_, err = m.Draw(from, population.DrawOptions{})
	fault(t, err, samverkan.CodeInvalid, "/model/past")
	m.Past = []population.Rates{m.Rates}
	_, err = m.Draw(from, population.DrawOptions{Steps: 100, Draws: 10_000})
	fault(t, err, samverkan.CodeTooLarge, "/options/draws", "10000 draws of 100 steps and 36 numbers in each make 36000000 numbers")
	_, err = m.Draw(from, population.DrawOptions{Draws: -1})
	fault(t, err, samverkan.CodeInvalid, "/options/draws")
	_, err = m.Draw(from, population.DrawOptions{Run: -1})
	fault(t, err, samverkan.CodeInvalid, "/options/run")
	m.Rates.Fertility = make([]float64, 18)
	_, err = m.Stable()
	fault(t, err, samverkan.CodeInvalid, "/rates/fertility")
	table := prestonTable()
	_, err = population.Table("", table, population.LifeTable{Width: 1, Years: make([]float64, 18)}, prestonFertility())
	fault(t, err, samverkan.CodeInvalid, "/men/width")
	_, err = population.Table("", population.LifeTable{Width: 5, Years: []float64{4, 5, 1}}, table, prestonFertility())
	fault(t, err, samverkan.CodeInvalid, "/women/years/1")
	_, err = population.Table("", table, table, prestonFertility()[:17])
	fault(t, err, samverkan.CodeConflict, "/rates/survival/0")
	_, err = population.MakeLifeTable(5, 2, []float64{0, 1})
	fault(t, err, samverkan.CodeInvalid, "/sex")
	_, err = population.MakeLifeTable(3, 0, []float64{0, 1})
	fault(t, err, samverkan.CodeInvalid, "/width")
	_, err = population.MakeLifeTable(5, 0, []float64{0, -1})
	fault(t, err, samverkan.CodeInvalid, "/rates/1")
	_, err = population.MakeLifeTable(5, 0, make([]float64, 500))
	fault(t, err, samverkan.CodeTooLarge, "/rates")
}

func TestFaultsOfHistory(t *testing.T) {
	for _, c := range []struct {
		change func([]population.Year) []population.Year
		code   samverkan.Code
		at     string
	}{
		{func([]population.Year) []population.Year { return nil }, samverkan.CodeInvalid, "/history"},
		{func(h []population.Year) []population.Year { return h[:5] }, samverkan.CodeInvalid, "/history"},
		{func([]population.Year) []population.Year { return make([]population.Year, 201) }, samverkan.CodeTooLarge, "/history"},
		{func(h []population.Year) []population.Year { return slices.Delete(h, 3, 4) }, samverkan.CodeConflict, "/history/3/population/year"},
		{func(h []population.Year) []population.Year { h[2].Population.Region = "X"; return h }, samverkan.CodeConflict, "/history/2/population/region"},
		{func(h []population.Year) []population.Year { h[2].Population.Width = 1; return h }, samverkan.CodeConflict, "/history/2/population"},
		{func(h []population.Year) []population.Year { h[2].Births[1] = nil; return h }, samverkan.CodeInvalid, "/history/2/births/1"},
		{func(h []population.Year) []population.Year { h[2].Births[1][0] = 1; return h }, samverkan.CodeInvalid, "/history/2/births/1/0"},
		{func(h []population.Year) []population.Year { h[2].Deaths[0][5] = -1; return h }, samverkan.CodeInvalid, "/history/2/deaths/0/5"},
	} {
		_, err := population.Fit(c.change(county(t)), population.Options{})
		fault(t, err, c.code, c.at)
		_, err = population.Backtest(c.change(county(t)), population.Trial{})
		fault(t, err, c.code, c.at)
	}
	h := county(t)
	_, err := population.Fit(h, population.Options{Mortality: -1})
	fault(t, err, samverkan.CodeInvalid, "/options/mortality")
	_, err = population.Backtest(h, population.Trial{First: 1994})
	fault(t, err, samverkan.CodeInvalid, "/first")
	_, err = population.Backtest(h, population.Trial{Last: 2001})
	fault(t, err, samverkan.CodeInvalid, "/last")
	_, err = population.Backtest(h, population.Trial{Until: 1999})
	fault(t, err, samverkan.CodeInvalid, "/until")
	_, err = population.Backtest(h, population.Trial{First: 2000, Last: 1996})
	fault(t, err, samverkan.CodeInvalid, "")
	_, err = population.Backtest(h, population.Trial{Steps: -1})
	fault(t, err, samverkan.CodeInvalid, "/steps")
	_, err = population.HamiltonPerry(h[0].Population, h[4].Population, 1)
	fault(t, err, samverkan.CodeConflict, "/before/year")
	young := func(year int) population.Population { return small(year, 1, 1, 1, 1) }
	_, err = population.HamiltonPerry(young(2000), young(2001), 1)
	fault(t, err, samverkan.CodeInvalid, "/from/counts")
	few := h[5].Population
	few.Counts = [2][]int64{make([]int64, 21), make([]int64, 21)}
	few.Counts[0][1], few.Counts[0][2] = 1, 1
	many := h[10].Population
	many.Counts = [2][]int64{make([]int64, 21), make([]int64, 21)}
	many.Counts[0][1], many.Counts[0][2] = 1_000_000, 900_000_000
	_, err = population.HamiltonPerry(few, many, 1)
	fault(t, err, samverkan.CodeTooLarge, "/steps")
}

func TestFaultsOfForecasts(t *testing.T) {
	good := fourMisses
	for _, c := range []struct {
		change func([]population.Forecast) []population.Forecast
		code   samverkan.Code
		at     string
	}{
		{func(f []population.Forecast) []population.Forecast { f[1].Method = "crystal"; return f }, samverkan.CodeInvalid, "/forecasts/1/method"},
		{func(f []population.Forecast) []population.Forecast { f[1].Horizon = 2; return f }, samverkan.CodeConflict, "/forecasts/1/projected/year"},
		{func(f []population.Forecast) []population.Forecast { f[1].Horizon = 0; return f }, samverkan.CodeInvalid, "/forecasts/1/horizon"},
		{func(f []population.Forecast) []population.Forecast { f[1].Actual.Region = "X"; return f }, samverkan.CodeConflict, "/forecasts/1/projected/region"},
		{func(f []population.Forecast) []population.Forecast { f[1].Actual.Counts[0] = nil; return f }, samverkan.CodeConflict, "/forecasts/1/actual/counts/1"},
		{func([]population.Forecast) []population.Forecast { return make([]population.Forecast, 10_001) }, samverkan.CodeTooLarge, "/forecasts"},
	} {
		_, err := population.Compare(c.change(good()))
		if c.at == "/forecasts/1/actual/counts/1" {
			require.Error(t, err)
		} else {
			fault(t, err, c.code, c.at)
		}
		_, err = population.Covered(c.change(good()), 0)
		require.Error(t, err)
		_, err = population.Bands(flat(2004, 1, 1, 1, 1, 1), c.change(good()), 0)
		require.Error(t, err)
	}
	_, err := population.Covered(good(), 100)
	fault(t, err, samverkan.CodeInvalid, "/level")
	p := flat(2004, 1, 1, 1, 1, 1)
	p.From.Region = "Norrvik"
	_, err = population.Bands(p, good(), 0)
	fault(t, err, samverkan.CodeConflict, "/forecasts/0/projected/region")
}

func TestFaultsOfProjection(t *testing.T) {
	for _, c := range []struct {
		change func(*population.Projection)
		code   samverkan.Code
		at     string
	}{
		{func(p *population.Projection) { p.From.Year = -1 }, samverkan.CodeInvalid, "/from/year"},
		{func(p *population.Projection) { p.Steps[1].Year++ }, samverkan.CodeConflict, "/steps/1/year"},
		{func(p *population.Projection) { p.Steps[1].Population[1][5]++ }, samverkan.CodeConflict, "/steps/1/population/1/5"},
		{func(p *population.Projection) { p.Steps[1].Deaths[0][20]++ }, samverkan.CodeConflict, "/steps/1/population/0/20"},
		{func(p *population.Projection) { p.Steps[0].Births[0]++ }, samverkan.CodeConflict, "/steps/0/population/0/0"},
		{func(p *population.Projection) { p.Steps[0].NetMigration[0][3]-- }, samverkan.CodeConflict, "/steps/0/population/0/3"},
		{func(p *population.Projection) { p.Steps[0].NetMigration[0][3] = math.MinInt64 }, samverkan.CodeInvalid, "/steps/0/netMigration/0/3"},
		{func(p *population.Projection) { p.Steps[0].Deaths[0][3] = -1 }, samverkan.CodeInvalid, "/steps/0/deaths/0/3"},
		{func(p *population.Projection) { p.Steps[0].Births[1] = -1 }, samverkan.CodeInvalid, "/steps/0/births/1"},
		{func(p *population.Projection) { p.Steps[0].NetMigration[1] = nil }, samverkan.CodeInvalid, "/steps/0/netMigration/1"},
		{func(p *population.Projection) { p.Steps = make([]population.Step, 201) }, samverkan.CodeTooLarge, "/steps"},
	} {
		p, _ := sevenThatAddUp(t)
		c.change(&p)
		fault(t, p.Check(), c.code, c.at)
		_, own := sevenThatAddUp(t)
		_, err := population.AddUp(p, own)
		fault(t, err, c.code, "/county"+c.at)
	}
	p, own := sevenThatAddUp(t)
	_, err := population.AddUp(p, nil)
	fault(t, err, samverkan.CodeInvalid, "/parts")
	_, err = population.AddUp(p, make([]population.Projection, 401))
	fault(t, err, samverkan.CodeTooLarge, "/parts")
	_, err = population.AddUp(p, own[:6])
	fault(t, err, samverkan.CodeConflict, "/county/from/counts/0/0")
	own[3].Steps = own[3].Steps[:2]
	_, err = population.AddUp(p, own)
	fault(t, err, samverkan.CodeConflict, "/parts/3")
	own[3].From.Counts[0][0] = -1
	_, err = population.AddUp(p, own)
	fault(t, err, samverkan.CodeInvalid, "/parts/3/from/counts/0/0")
	require.Empty(t, p.At(-1).Counts[0])
	require.Empty(t, p.At(9).Counts[0])
}

func TestFaultsOfSpread(t *testing.T) {
	good := func() []population.Broad {
		return []population.Broad{
			{Region: "Norrvik", From: []int{0, 5}, Counts: []int64{10, 20}},
			{Region: "Söderby", From: []int{0, 5}, Counts: []int64{30, 0}},
		}
	}
	county := population.Population{Region: "Granvik", Year: 2020, Width: 5, Counts: [2][]int64{{10, 20}, {30, 0}}}
	for _, c := range []struct {
		change func([]population.Broad) []population.Broad
		code   samverkan.Code
		at     string
	}{
		{func([]population.Broad) []population.Broad { return nil }, samverkan.CodeInvalid, "/parts"},
		{func([]population.Broad) []population.Broad { return make([]population.Broad, 401) }, samverkan.CodeTooLarge, "/parts"},
		{func(b []population.Broad) []population.Broad { b[0].From[0] = 5; return b }, samverkan.CodeInvalid, "/parts/0/from"},
		{func(b []population.Broad) []population.Broad { b[0].From[1] = 7; return b }, samverkan.CodeInvalid, "/parts/0/from/1"},
		{func(b []population.Broad) []population.Broad { b[0].From[1] = 10; return b }, samverkan.CodeInvalid, "/parts/0/from/1"},
		{func(b []population.Broad) []population.Broad { b[0].From[1] = 0; return b }, samverkan.CodeInvalid, "/parts/0/from/1"},
		{func(b []population.Broad) []population.Broad { b[1].From = []int{0}; return b }, samverkan.CodeConflict, "/parts/1/from"},
		{func(b []population.Broad) []population.Broad { b[1].Counts = []int64{1}; return b }, samverkan.CodeConflict, "/parts/1/counts"},
		{func(b []population.Broad) []population.Broad { b[1].Counts[1] = -1; return b }, samverkan.CodeInvalid, "/parts/1/counts/1"},
		{func(b []population.Broad) []population.Broad { b[1].Counts[1] = 1; return b }, samverkan.CodeConflict, "/parts/0/from/1"},
		{func(b []population.Broad) []population.Broad { b[0].From = make([]int, 200); return b }, samverkan.CodeTooLarge, "/parts/0/from"},
	} {
		_, err := population.Spread(county, c.change(good()))
		fault(t, err, c.code, c.at)
	}
	_, err := population.Spread(county, good())
	require.NoError(t, err)
}

// Many faults come together, at most fifty.
func TestFaultsTogether(t *testing.T) {
	p := county(t)[0].Population
	for g := range p.Counts[0] {
		p.Counts[0][g], p.Counts[1][g] = -1, -1
	}
	p.Counts[1] = append(p.Counts[1], make([]int64, 40)...)
	err := p.Check()
	var many samverkan.Faults
	require.ErrorAs(t, err, &many)
	require.Len(t, many, 43)
	require.Equal(t, 42, strings.Count(err.Error(), "-1"))
}

// The place of a fault is the argument that it is of, and ages that run backwards are
// no count of nobody.
func TestAges(t *testing.T) {
	p := population.Population{Region: "Granvik", Year: 2020, Width: 5, Counts: [2][]int64{{10, 20, 30}, {1, 2, 3}}}
	_, err := p.From(3)
	require.ErrorContains(t, err, "at /age: The age is 3.")
	_, err = p.Between(10, 5)
	require.ErrorContains(t, err, "at /to: The ages are from 10 to below 5. The second must be as high as the first at least.")
	for from, want := range map[int]int64{0: 66, 5: 55, 10: 33} {
		n, err := p.From(from)
		require.NoError(t, err)
		require.Equal(t, want, n)
		n, err = p.Between(from, from)
		require.NoError(t, err)
		require.Zero(t, n)
	}
}

// In a year as many may die in a group as were in it or the one before as it began,
// and are in it or the next as it ends, and a hundred who moved in: 40 + 30 + 31 + 20
// + 100 = 221. Of the newborn, the 7 born are instead of the group before.
func TestFitMoreDeathsThanPeople(t *testing.T) {
	year := func(of int, women ...int64) population.Year {
		return population.Year{
			Population: population.Population{Region: "Granvik", Year: of, Width: 1, Counts: [2][]int64{women, {0, 0, 0, 0}}},
			Births:     [2][]int64{{0, 7, 0, 0}, {0, 0, 0, 0}}, Deaths: [2][]int64{{0, 0, 0, 0}, {0, 0, 0, 0}},
		}
	}
	for g, most := range []int64{40 + 41 + 31 + 7 + 100, 30 + 40 + 31 + 20 + 100, 20 + 30 + 20 + 10 + 100, 10 + 20 + 10 + 100} {
		history := []population.Year{year(2001, 40, 30, 20, 10), year(2002, 41, 31, 20, 10)}
		history[0].Deaths[0][g] = 999_999 // not used, and nobody knows who lived there before
		history[1].Deaths[0][g] = most
		_, err := population.Fit(history, population.Options{})
		require.NoError(t, err, "group %d", g)
		history[1].Deaths[0][g]++
		_, err = population.Fit(history, population.Options{})
		var faults samverkan.Faults
		require.ErrorAs(t, err, &faults)
		require.Equal(t, "/history/1/deaths/0/"+strconv.Itoa(g), faults[0].At)
		require.Equal(t, samverkan.CodeConflict, faults[0].Code)
		_, err = population.Backtest(history, population.Trial{})
		require.ErrorAs(t, err, &faults)
	}
	// Whoever turns 3 and dies was 2 as the year began, and a stranger who dies where
	// nobody lives is no error.
	history := []population.Year{year(2001, 0, 0, 1, 0), year(2002, 0, 0, 0, 0)}
	history[1].Deaths = [2][]int64{{0, 0, 0, 1}, {0, 0, 0, 1}}
	_, err := population.Fit(history, population.Options{})
	require.NoError(t, err)
}
