package supply_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// sweden is higher vocational education in the whole country 2014–2018: places,
// started three weeks after start, and eligible applicants. Källa: SCB,
// nyckeltal för sökande till yrkeshögskolan (open data, CC0).
func sweden() supply.Education {
	e := supply.Education{Basis: supply.Basis{Source: &supply.Source{Name: text("SCB, nyckeltal för sökande till yrkeshögskolan", "Statistics Sweden, applicants to higher vocational education")}}}
	for i, n := range [][3]int64{{18906, 18413, 38261}, {19115, 18286, 38266}, {20776, 19528, 39041}, {21631, 20528, 40259}, {24069, 22399, 43612}} {
		e.Intakes = append(e.Intakes, supply.Intake{Year: 2014 + i, Granted: &n[0], Started: &n[1], Eligible: &n[2]})
	}
	return e
}

func TestSweden(t *testing.T) {
	e := sweden()
	e.Grant = supply.Amount{Value: ptr(int64(6_000_000)), Low: ptr(int64(5_000_000)), High: ptr(int64(8_000_000)), Basis: assumed()} // invented
	r, err := e.Filled()
	require.NoError(t, err)
	// Fill as the data's own description prints it: 97.4, 95.7, 94.0, 94.9, 93.1 %.
	for i, want := range []string{"97.4", "95.7", "94.0", "94.9", "93.1"} {
		require.Equal(t, want, r.Years[i].Fill.Mul(samverkan.Whole(100)).ForPeople(1, samverkan.EN))
	}
	require.Equal(t, samverkan.Ratio(22399, 24069), *r.Years[4].Fill)
	require.Equal(t, int64(1670), *r.Years[4].Unfilled)
	require.Equal(t, supply.Money{Value: 1670 * 6_000_000, Low: 1670 * 5_000_000, High: 1670 * 8_000_000, Assumed: true}, *r.Years[4].Returned)
	require.Equal(t, samverkan.Ratio(43612, 24069), *r.Years[4].EligiblePerPlace)
	// Changes −0.017293, −0.016700, 0.009077, −0.018392: mean −0.010827, standard
	// deviation 0.013288. 1.638 · 0.013288 · √1.25 = 0.024335 (t for 3 degrees of
	// freedom), about 0.930616 − 0.010827 = 0.919789.
	f := r.Next
	require.Equal(t, 2019, f.Year)
	require.Equal(t, 5, f.Points)
	require.InDelta(t, 0.919789, f.Fill.Rounded(), 5e-6)
	require.InDelta(t, 0.919789-0.024335, *f.LowRounded, 5e-6)
	require.InDelta(t, 0.919789+0.024335, *f.HighRounded, 5e-6)
	// Wilson: (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n) with z = 1.96 and
	// n = 24 069 is 0.930547 ± 0.003210.
	require.InDelta(t, 0.927330, *f.WilsonLowRounded, 2e-5)
	require.InDelta(t, 0.933763, *f.WilsonHighRounded, 2e-5)
	require.Equal(t, "År 2019 kan 89,5 till 94,4 procent av platserna fyllas, om de ändras som de fem senaste åren. Det är få år att bygga på.", f.Says.SV)
}

func TestPlacesUnknown(t *testing.T) {
	e := sweden()
	e.Intakes[1].Started = nil
	e.Intakes[2].Granted = nil
	e.Intakes[3].Granted = ptr(int64(0))
	e.Intakes[4].Granted = ptr(int64(20_000)) // fewer than started
	r, err := e.Filled()
	require.NoError(t, err)
	require.Nil(t, r.Years[0].Returned) // the grant is unknown
	require.Equal(t, int64(493), *r.Years[0].Unfilled)
	require.Nil(t, r.Years[1].Fill)
	require.Nil(t, r.Years[1].Unfilled)
	require.NotNil(t, r.Years[1].EligiblePerPlace)
	require.Equal(t, supply.PlacesYear{Year: 2016}, r.Years[2])
	require.Nil(t, r.Years[3].Fill)
	require.Equal(t, int64(0), *r.Years[3].Unfilled)
	require.Equal(t, 1, r.Years[4].Fill.Cmp(samverkan.Whole(1)))
	require.Equal(t, int64(0), *r.Years[4].Unfilled)
	require.Nil(t, r.Next)
	r, err = (&supply.Education{Basis: sourced()}).Filled()
	require.NoError(t, err)
	require.Nil(t, r.Next)
}

// A gap in the years ends the row; more started than granted has no Wilson.
func TestForecastRow(t *testing.T) {
	e := sweden()
	e.Intakes[0].Year = 2012
	r, err := e.Filled()
	require.NoError(t, err)
	require.Equal(t, 4, r.Next.Points)
	e.Intakes[4].Started = ptr(int64(25_000))
	r, err = e.Filled()
	require.NoError(t, err)
	require.Nil(t, r.Next.WilsonLowRounded)
	require.LessOrEqual(t, *r.Next.HighRounded, 1.0)
}

// Years that were all alike do not tell how years differ: no band of no width.
func TestForecastOfYearsAlike(t *testing.T) {
	e := supply.Education{Basis: sourced()}
	for year := int(2016); year < 2019; year++ {
		e.Intakes = append(e.Intakes, supply.Intake{Year: year, Granted: ptr(int64(20)), Started: ptr(int64(20))})
	}
	r, err := e.Filled()
	require.NoError(t, err)
	require.Nil(t, r.Next.LowRounded)
	require.Nil(t, r.Next.HighRounded)
	require.Equal(t, samverkan.Whole(1), r.Next.Fill)
	require.Equal(t, "År 2019 kan 100,0 procent av platserna fyllas, om det går som de tre senaste åren. Hur fel det kan slå säger de inte, för de var så lika. Det är få år att bygga på.", r.Next.Says.SV)
}

// KFA-07: followed by, never caused.
func TestFollowed(t *testing.T) {
	e := sweden()
	e.Events = []supply.Event{
		{Year: 2017, What: text("riktad information till sökande", "targeted information to applicants")},
		{Year: 2014, What: text("riktad information", "targeted information")},
	}
	r, err := e.Filled()
	require.NoError(t, err)
	require.Equal(t, "Riktad information till sökande. Därefter fylldes 94,9 procent av platserna, mot 94,0 procent året före. Att det ena berodde på det andra säger siffrorna inte.", r.Followed[0].Says.SV)
	require.Equal(t, samverkan.Ratio(20528, 21631), *r.Followed[0].After)
	require.Nil(t, r.Followed[1].Before)
	require.Contains(t, r.Followed[1].Says.EN, "What followed is unknown.")
}
