package flow_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/validation/flow"
)

// The zero Flow has nothing to divide, and its law does not hold.
func TestZeroLittle(t *testing.T) {
	require.Equal(t, flow.Little{}, new(flow.Flow).Little())
}
