package supply_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// A report without years tells nothing.
func TestToldOfNothing(t *testing.T) {
	require.Zero(t, new(supply.Report).Told(samverkan.Same("kockar")))
}
