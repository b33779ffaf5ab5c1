package supply_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// Every value of an enumeration has words in both languages, unlike its code.
func TestWords(t *testing.T) {
	held := func(code string, said samverkan.Text) {
		require.NotEmpty(t, said.SV)
		require.NotEmpty(t, said.EN)
		require.NotEqual(t, code, said.SV)
		require.NotEqual(t, said.SV, said.EN)
	}
	for _, c := range supply.Flow("").Choices() {
		held(c, supply.Flow(c).Text())
	}
	for _, c := range supply.LeverKind("").Choices() {
		held(c, supply.LeverKind(c).Text())
	}
	for _, c := range supply.Shape("").Choices() {
		held(c, supply.Shape(c).Text())
	}
	for _, c := range supply.ReasonKind("").Choices() {
		held(c, supply.ReasonKind(c).Text())
	}
	for _, c := range supply.NotUsedKind("").Choices() {
		held(c, supply.NotUsedKind(c).Text())
	}
	require.Equal(t, []string{"source", "assumption"}, supply.Kind("").Choices())
}
