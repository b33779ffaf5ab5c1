package cube_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

func figure(n int64, unit string) cube.Figure {
	return cube.Figure{Label: samverkan.Same("x"), Value: samverkan.Whole(n), Unit: cube.Unit{Label: unit}}
}

func missing(unit string, why ...cube.Missing) cube.Figure {
	return cube.Figure{Missing: why, Unit: cube.Unit{Label: unit}}
}

// Which units go together. The rows are what a statistician says of them.
func TestUnitsCombineOrRefuse(t *testing.T) {
	persons, kronor, percent := figure(30, "personer"), figure(120, "kronor"), figure(40, "procent")
	stock, flow := persons, persons
	stock.Unit.Measure, flow.Unit.Measure = cube.Stock, cube.Flow
	average := persons
	average.Unit.Measure = cube.Average
	nominal, fixed := kronor, kronor
	nominal.Unit.Prices, fixed.Unit.Prices = cube.CurrentPrices, cube.FixedPrices
	thousands := figure(2, "kronor")
	thousands.Unit.Multiplier = 3
	perThousand := func(a, b cube.Figure) (cube.Figure, error) { return cube.PerCapita(a, b, 1000) }
	total := func(a, b cube.Figure) (cube.Figure, error) { return cube.Total(a, b) }
	for _, row := range []struct {
		name string
		verb func(a, b cube.Figure) (cube.Figure, error)
		a, b cube.Figure
		want string // value and unit; "" is refused
	}{
		{"persons and persons", total, persons, persons, "60 personer"},
		{"persons and kronor", total, persons, kronor, ""},
		{"percent and percent", total, percent, percent, ""},
		{"means", total, average, average, ""},
		{"stock and flow", total, stock, flow, ""},
		{"prices of two kinds", total, nominal, fixed, ""},
		{"thousands and ones", total, thousands, kronor, "2120 kronor"},
		{"fewer persons", cube.Difference, persons, persons, "0 personer"},
		{"points", cube.Difference, percent, figure(15, "%"), ""}, // named otherwise: not known to be the same
		{"percentage points", cube.Difference, percent, figure(15, "Procent"), "25 procentenheter"},
		{"points of points", cube.Difference, figure(3, "procentenheter"), figure(1, "procentenheter"), "2 procentenheter"},
		{"persons less kronor", cube.Difference, persons, kronor, ""},
		{"kronor per person", cube.Ratio, kronor, persons, "4 kronor per personer"},
		{"thousands per person", cube.Ratio, thousands, persons, "200/3 kronor per personer"},
		{"persons by persons", cube.Ratio, persons, figure(60, "personer"), "1/2 "},
		{"percent by percent", cube.Ratio, percent, figure(20, "procent"), "2 "},
		{"percent per person", cube.Ratio, percent, persons, ""},
		{"persons per percent", cube.Ratio, persons, percent, ""},
		{"by nobody", cube.Ratio, kronor, figure(0, "personer"), "notApplicable"},
		{"share", cube.Share, figure(1, "personer"), figure(3, "personer"), "100/3 procent"},
		{"share of percent", cube.Share, figure(1, "procent"), percent, ""},
		{"more than the whole", cube.Share, persons, figure(29, "personer"), ""},
		{"share of kronor", cube.Share, persons, kronor, ""},
		{"per 1000", perThousand, figure(3, "företag"), figure(2000, "personer"), "3/2 företag per 1000 personer"},
		{"per 1000 kronor", perThousand, persons, kronor, ""},
		{"change", cube.Change, figure(40, "personer"), persons, "-25 procent"},
		{"change of percent", cube.Change, percent, percent, ""},
		{"change from nobody", cube.Change, figure(0, "personer"), persons, "notApplicable"},
		{"change of a loss", cube.Change, figure(-4, "kronor"), kronor, "notApplicable"},
		{"change of prices", cube.Change, nominal, fixed, ""},
	} {
		f, err := row.verb(row.a, row.b)
		if row.want == "" {
			require.Error(t, err, row.name)
			code, at := faultAt(t, err)
			require.Equal(t, samverkan.CodeConflict, code, row.name)
			require.NotEmpty(t, at, row.name)
			continue
		}
		require.NoError(t, err, row.name)
		got := f.Value.String() + " " + f.Unit.Label
		if !f.Known() {
			got = string(f.Missing[0])
		}
		require.Equal(t, row.want, got, row.name)
	}
	_, err := cube.PerCapita(persons, persons, 0)
	require.Error(t, err)
	_, err = cube.Total()
	require.Error(t, err)
	points, err := cube.Difference(percent, figure(15, "procent"))
	require.NoError(t, err)
	require.Equal(t, cube.Points, points.Unit.Kind)
}

func TestMissingJoins(t *testing.T) {
	a := missing("personer", cube.Suppressed)
	a.Symbol = "x"
	b := missing("personer", cube.NotAvailable)
	b.Symbol = ".."
	known := figure(7, "personer")
	known.Symbol = "p"
	f, err := cube.Total(known, a, b, a)
	require.NoError(t, err)
	require.Equal(t, []cube.Missing{cube.NotAvailable, cube.Suppressed}, f.Missing) // in the order of Choices
	require.Equal(t, "x ..", f.Symbol)
	require.Equal(t, 3, f.By.Lacks)
	require.True(t, f.Value.Equal(samverkan.Number{}))
	f, err = cube.Share(a, known)
	require.NoError(t, err)
	require.Equal(t, []cube.Missing{cube.Suppressed}, f.Missing)
	f, err = cube.Ratio(missing("personer", "nobody knows"), known)
	require.NoError(t, err)
	require.False(t, f.Known())
}

// Fractions are added without rounding: ten tenths are one.
func TestTotalIsExact(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 1))
	for range 200 {
		want, list := new(big.Rat), []cube.Figure(nil)
		for range 1 + r.IntN(10) {
			a, b := int64(r.IntN(100)), int64(1+r.IntN(30))
			f := cube.Figure{Value: samverkan.Ratio(a, b)}
			want.Add(want, big.NewRat(a, b))
			list = append(list, f)
		}
		f, err := cube.Total(list...)
		require.NoError(t, err)
		require.Equal(t, want.RatString(), f.Value.String())
	}
}

// A figure that is doubled again and again is of more figures than can be told.
func TestDerivationHasAnEnd(t *testing.T) {
	f := figure(1, "personer")
	var err error
	n := 0
	for ; err == nil && n < 100; n++ {
		lines := f.Explain()
		require.LessOrEqual(t, len(lines), cube.MaxLines)
		f, err = cube.Total(f, f)
	}
	require.Equal(t, 10, n) // doubled nine times it is of 1 023, and two of those are too many
	code, _ := faultAt(t, err)
	require.Equal(t, samverkan.CodeTooLarge, code)
}

func TestExplainSays(t *testing.T) {
	c := residents()
	women, err := c.Select(cube.Pick{Dimension: "sex", Categories: []string{"women"}})
	require.NoError(t, err)
	part, err := women.Find(map[string]string{"region": "Granvik", "year": "2025"})
	require.NoError(t, err)
	all, err := c.Sum("sex")
	require.NoError(t, err)
	whole, err := all.Find(map[string]string{"region": "Granvik", "year": "2025"})
	require.NoError(t, err)
	share, err := cube.Share(part, whole)
	require.NoError(t, err)
	var lines []string
	for _, l := range share.Explain() {
		lines = append(lines, strings.Repeat("  ", l.Level)+l.Text.SV)
	}
	const source = "Källa: Regionen, tabell BEF1, fråga https://example.org/BEF1, hämtad 12 mars 2026, licens CC0 1.0, SHA-256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855."
	require.Equal(t, []string{
		"Folkmängd: Granvik, women, 2025; Folkmängd: Granvik, 2025: 50\u00a0procent",
		"  Andel i procent: det första av det andra.",
		"  Folkmängd: Granvik, women, 2025: 5\u00a0000\u00a0personer",
		"    Utvalt 1 av 2 kategorier i ”sex”.",
		"    " + source,
		"  Folkmängd: Granvik, 2025: 10\u00a0000\u00a0personer",
		"    Summa över alla 2 kategorier i ”sex”.",
		"    " + source,
	}, lines)
	third := cube.Figure{Value: samverkan.Ratio(1, 3), Unit: cube.Unit{Label: "procent"}}
	require.Equal(t, "about 0.33\u00a0procent", third.Text().EN)
	tenths := 1
	exact := cube.Figure{Value: samverkan.Ratio(5, 2), Unit: cube.Unit{Symbol: "%", Decimals: &tenths}}
	require.Equal(t, "2,5\u00a0%", exact.Text().SV)
	none := missing("", cube.Suppressed, cube.NotYet)
	require.Equal(t, "missing (concealed for secrecy and not published yet)", none.Text().EN)
}

func TestChoicesHaveTexts(t *testing.T) {
	for _, m := range cube.Present.Choices() {
		require.NoError(t, cube.Missing(m).Text().Check())
	}
	for _, v := range cube.Unknown.Choices() {
		require.NoError(t, cube.Verb(v).Text().Check())
	}
	for _, list := range [][]string{
		cube.Classification.Choices(), cube.OtherKind.Choices(), cube.UnknownMeasure.Choices(), cube.NoPrices.Choices(),
		cube.Exact.Choices(), cube.ZerosTold.Choices(), cube.Merged.Choices(),
	} {
		require.NotEmpty(t, list)
	}
}

// A figure as people say it: one person, and of a number only the number.
func TestFigureText(t *testing.T) {
	for _, c := range []struct {
		value  samverkan.Number
		unit   string
		sv, en string
	}{
		{samverkan.Whole(1), "personer", "1\u00a0person", "1\u00a0person"},
		{samverkan.Whole(-1), "Personer", "−1\u00a0person", "−1\u00a0person"},
		{samverkan.Whole(2), "personer", "2\u00a0personer", "2\u00a0personer"},
		{samverkan.Whole(0), "personer", "0\u00a0personer", "0\u00a0personer"},
		{samverkan.Ratio(3, 2), "personer", "1,5\u00a0personer", "1.5\u00a0personer"},
		{samverkan.Whole(1), "kronor", "1\u00a0krona", "1\u00a0krona"},
		{samverkan.Whole(1), "arbetsställen", "1\u00a0arbetsställe", "1\u00a0arbetsställe"},
		{samverkan.Whole(1), "hushåll", "1\u00a0hushåll", "1\u00a0hushåll"},
		{samverkan.Whole(1), "percentage points", "1\u00a0percentage point", "1\u00a0percentage point"},
		{samverkan.Whole(2), "antal", "2", "2"},
		{samverkan.Ratio(10, 3), "Antal", "ungefär 3,33", "about 3.33"},
		{samverkan.Whole(1), "person", "1\u00a0person", "1\u00a0person"},
		{samverkan.Whole(1), "", "1", "1"},
	} {
		f := cube.Figure{Value: c.value, Unit: cube.Unit{Label: c.unit}}
		require.Equal(t, samverkan.Text{SV: c.sv, EN: c.en}, f.Text(), c.unit)
	}
}
