package supply_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// A room's document holds these types and its report these answers: they are
// written and read back as equal values.
func TestAsDocuments(t *testing.T) {
	w := cooks()
	w.Transfers = ptr(exactly(sourced(), 1, 50))
	w.Leavers.Basis.Assumption = nil
	w.Leavers.Basis.Source = &supply.Source{Name: text("SCB", "Statistics Sweden"), Table: "A", URL: "https://www.scb.se", On: day(t)}
	back := supply.Workforce{}
	read(t, &w, &back)
	require.Equal(t, w, back)

	l := lever("a", 100, 5, 10, 1, 2, assumed())
	var readLever supply.Lever
	read(t, &l, &readLever)
	require.Equal(t, l, readLever)

	e := sweden()
	var readEducation supply.Education
	read(t, &e, &readEducation)
	require.Equal(t, e, readEducation)

	r, err := supply.Project(&w, supply.Options{Draws: 100, Seed: math.MaxUint32})
	require.NoError(t, err)
	var readReport supply.Report
	read(t, &r, &readReport)
	require.Equal(t, r, readReport)

	m := cheapest(t, samverkan.Whole(3), l, lever("b", 9, 0, 9, 1, 1, sourced()))
	var readMix supply.Mix
	read(t, &m, &readMix)
	require.Equal(t, m, readMix)

	s, err := supply.Shortage([]supply.Workforce{w}, 2030)
	require.NoError(t, err)
	var readShortages supply.Shortages
	read(t, &s, &readShortages)
	require.Equal(t, s, readShortages)
}

func day(t *testing.T) samverkan.Date {
	d, err := samverkan.ParseDate("2026-03-12")
	require.NoError(t, err)
	return d
}

func read(t *testing.T, from, to any) {
	t.Helper()
	b, err := canonical.Encode(from)
	require.NoError(t, err)
	require.Empty(t, strictjson.Decode(b, to, strictjson.Limits{}))
}
