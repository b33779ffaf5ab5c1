package cube_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// Units as SCB, Kolada and Eurostat call them, and words that look like others.
func unitLabels() (add, not []string) {
	add = []string{
		"antal", "Antal personer", "personer", "invånare", "Perioder", "personbilar i trafik", "hushåll", "1 000-tal", "tkr", "mnkr",
		"Kronor i 2024 års priser", "hektar", "kvadratmeter", "ton", "GWh", "dagar", "årsarbetskrafter", "antal per 31 december",
		"Antal personer per den 1 januari", "Invånare per 2025-12-31", "inskrivna läsåret 2024/25", "och/eller", "detaljhandel, mnkr", "Mandel, ton", "medel, tkr",
		"medelstora företag", "antal medelålders", "livsmedel", "läkemedel", "antal andelar", "experter", "permanentbostäder",
		"Number", "Number of persons", "Thousand persons", "Million euro", "Current prices, million euro", "Tonnes", "Hectare", "number of shares",
		"corporate bodies", "persons and/or households", "Inhabitants per 1 January 2025", "superfosfat, ton", "indexed loans, euro",
	}
	not = []string{
		"procent", "%", "andel (%)", "Procent av befolkningen", "procentuell förändring", "procentenheter", "promille", "‰", "antal per km²",
		"Invånare per kvadratkilometer", "invånare per km2", "kronor per invånare", "Antal per 1 000 invånare", "per 1 000 invånare", "kr/inv",
		"antal/100 000 inv", "kWh/m2", "antal barn per kvinna", "index", "Index 1980=100", "konsumentprisindex", "medelålder", "Medelvärde", "årsmedeltal",
		"genomsnitt", "Genomsnittlig månadslön, kr", "riksgenomsnittet", "medianinkomst, tkr", "Median", "andel", "Andelen behöriga", "Andelar i grupper", "marknadsandel",
		"sysselsättningsgrad", "försörjningskvot", "befolkningstäthet",
		"Percent", "per cent", "Percentage of total population", "Percentage change on previous period", "percentage points", "Per 100 000 inhabitants",
		"Euro per inhabitant", "PPS per capita", "Persons per square kilometer", "Index, 2015=100", "Mean age", "average", "Median income", "share",
		"Share of households", "Crude birth rate", "rates", "ratio", "density", "EUR/hour", "per 2 000 personer",
	}
	return add, not
}

func TestUnitsThatAdd(t *testing.T) {
	add, not := unitLabels()
	sum := func(u cube.Unit) error {
		c := cube.Cube{Unit: u, Dimensions: []cube.Dimension{{ID: "R", Categories: []cube.Category{{ID: "a"}, {ID: "b"}}}}, Values: []float64{10, 20}}
		_, err := c.Sum("R")
		_, total := cube.Total(figure(10, u.Label), figure(20, u.Label))
		if u == (cube.Unit{Label: u.Label}) {
			require.Equal(t, err == nil, total == nil, u.Label)
		}
		return err
	}
	for _, label := range add {
		require.NoError(t, sum(cube.Unit{Label: label}), label)
	}
	for _, label := range not {
		require.Error(t, sum(cube.Unit{Label: label}), label)
		require.Error(t, sum(cube.Unit{Base: label}), label)
		require.Error(t, sum(cube.Unit{Label: "antal", Symbol: label}), label)
		// Who knows better says so.
		require.NoError(t, sum(cube.Unit{Label: label, Kind: cube.Count}), label)
	}
	require.Error(t, sum(cube.Unit{Label: "personer", Kind: cube.Rate}))
	// Of a guess, the way on is told; of what was said, it is not.
	require.ErrorContains(t, sum(cube.Unit{Label: "ton/år"}), "give the unit's kind")
	require.NotContains(t, sum(cube.Unit{Label: "ton/år", Kind: cube.Rate}).Error(), "kind")
	require.NotContains(t, sum(cube.Unit{Label: "ton", Measure: cube.Average}).Error(), "kind")
}

// A percentage by words is one: the difference of two is percentage points.
func TestPercentByWords(t *testing.T) {
	for _, label := range []string{"andel (%)", "Procent av befolkningen", "Percentage of total population"} {
		f, err := cube.Difference(figure(40, label), figure(15, label))
		require.NoError(t, err)
		require.Equal(t, cube.Points, f.Unit.Kind, label)
	}
	f, err := cube.Difference(figure(40, "kr/inv"), figure(15, "kr/inv"))
	require.NoError(t, err)
	require.Equal(t, "25\u00a0kr/inv", f.Text().SV)
	_, err = cube.Share(figure(15, "kr/inv"), figure(40, "kr/inv"))
	require.Error(t, err)
}

// Two regions that merge: 10 and 20 per km² are not 30 per km².
func TestMapOfRates(t *testing.T) {
	r := twoBecomeOne()
	for _, label := range []string{"invånare per km²", "kronor per invånare", "medelålder"} {
		c := cube.Cube{Unit: cube.Unit{Label: label}, Dimensions: []cube.Dimension{{ID: "R", Role: cube.Geo, Categories: []cube.Category{{ID: "a"}, {ID: "b"}}}}, Values: []float64{10, 20}}
		m, err := r.Map(&c, day("2025-12-31"), day("2026-06-01"))
		require.NoError(t, err)
		f, err := m.At(0)
		require.NoError(t, err)
		require.Equal(t, []cube.Missing{cube.NotApplicable}, f.Missing, label)
	}
}

func twoBecomeOne() *cube.Regions {
	first := day("2026-01-01")
	return &cube.Regions{
		List: []cube.Region{
			{Code: "a", Name: samverkan.Same("A"), Period: samverkan.Period{To: first}},
			{Code: "b", Name: samverkan.Same("B"), Period: samverkan.Period{To: first}},
			{Code: "c", Name: samverkan.Same("C"), Period: samverkan.Period{From: first}},
		},
		Changes: []cube.RegionChange{{On: first, Kind: cube.Merged, From: []string{"a", "b"}, To: []string{"c"}}},
	}
}
