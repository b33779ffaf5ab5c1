package pipeline_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/validation/pipeline"
)

// Whoever forgets to make a prover gets no proof, but an end.
func TestZeroProver(t *testing.T) {
	var p pipeline.Prover
	require.True(t, p.Step(1))
	require.False(t, p.Result().Holds)
	made, err := pipeline.NewProver(&pipeline.Pipeline{})
	require.Error(t, err)
	require.Nil(t, made)
}
