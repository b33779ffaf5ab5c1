package supply_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// A report or a total without years tells nothing.
func TestToldOfNothing(t *testing.T) {
	require.Zero(t, new(supply.Report).Told(samverkan.Same("kockar")))
	none, err := supply.Together(make([]supply.Report, 1))
	require.NoError(t, err)
	require.Zero(t, none.All.Told(samverkan.Same("kockar"), samverkan.Text{}, true))
	require.Zero(t, new(supply.Total).Told(samverkan.Same("kockar"), samverkan.Text{}, true))
}
