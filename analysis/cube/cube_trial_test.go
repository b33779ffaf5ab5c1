//go:build trial

package cube_test

import (
	"bytes"
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

func trialRows(t *testing.T, name string) [][]string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", "data", name))
	require.NoError(t, err, "this trial needs the public data beside the repository")
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	return rows[1:]
}

// The register of today's 290 municipalities and 21 counties, with what happened
// in Uppland. The panel counts Uppsala in 2002 with what became Knivsta the day
// after: 191 110, and 183 308 with 13 324 in Knivsta four years later.
func TestTrialMunicipalities(t *testing.T) {
	r := uppland()
	known := map[string]bool{}
	for _, x := range r.List {
		known[x.Code] = true
	}
	for _, row := range trialRows(t, "municipalities.csv") {
		for _, x := range []cube.Region{{Code: row[3], Name: samverkan.Same(row[4])}, {Code: row[0], Name: samverkan.Same(row[2]), Parent: row[3]}} {
			if !known[x.Code] {
				known[x.Code] = true
				r.List = append(r.List, x)
			}
		}
	}
	require.NoError(t, r.Check())
	now := r.On(day("2024-01-01"))
	require.Len(t, now, 290+21)
	require.Len(t, r.Within("22", day("2024-01-01")), 7)
	require.Len(t, r.Within("09", day("2024-01-01")), 1) // Gotland is a county of one
	require.Len(t, r.Within("03", day("2024-01-01")), 8)
	require.Len(t, r.Within("19", day("2006-12-31")), 11)

	before, after := of(nil), map[string]float64{}
	for _, row := range trialRows(t, "municipalities_panel_2002_2014.csv") {
		pop, err := strconv.ParseFloat(row[4], 64)
		require.NoError(t, err)
		if row[3] == "2006" {
			after[row[0]] = pop
		}
		if row[3] != "2002" {
			continue
		}
		code := row[0]
		if code == "0331" { // the panel has today's code; that day it was another
			code = "1917"
		}
		before.Dimensions[0].Categories = append(before.Dimensions[0].Categories, cube.Category{ID: code, Label: row[1]})
		before.Values = append(before.Values, pop)
	}
	require.Len(t, before.Values, 289)
	mapped, err := r.Map(&before, day("2002-12-31"), day("2007-01-01"))
	require.NoError(t, err)
	require.Len(t, mapped.Values, 290)
	got := cells(mapped)
	require.Equal(t, "13739", got["0331"])
	require.Equal(t, "notAvailable", got["0380"])
	require.Equal(t, "notAvailable", got["0330"])
	require.Equal(t, 183_308.0, after["0380"])
	require.InDelta(t, 191_110, after["0380"]+after["0330"], 191_110*0.04)
}

// The population of a county by sex, age and year with totals: 101 ages, 2
// sexes. Small numbers are those of the oldest.
func TestTrialSuppressPopulation(t *testing.T) {
	inner := make([]int64, 101*2)
	for _, row := range trialRows(t, "vasternorrland_population_1990_2005.csv") {
		if row[1] != "2005" {
			continue
		}
		age, err := strconv.Atoi(row[3])
		if err != nil {
			age = 100
		}
		n, err := strconv.ParseInt(row[4], 10, 64)
		require.NoError(t, err)
		sex := 0
		if row[2] == "M" {
			sex = 1
		}
		inner[age*2+sex] = n
	}
	c := withTotals(inner, 101, 2)
	s, err := cube.Suppress(&c, cube.Privacy{Floor: 10})
	require.NoError(t, err)
	require.NoError(t, s.Check(&c))
	t.Log(len(s.Audit.Cells), "of", len(c.Values), "cells concealed")
}
