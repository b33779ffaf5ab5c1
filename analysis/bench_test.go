package analysis_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis"
)

// The example: seven municipalities beside 283 others, one occupation.
func BenchmarkAssess(b *testing.B) {
	data, err := os.ReadFile("../examples/vasternorrland/vasternorrland.json")
	require.NoError(b, err)
	b.Run("Decode/103kB", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := analysis.Decode(data)
			require.NoError(b, err)
		}
	})
	a, err := analysis.Decode(data)
	require.NoError(b, err)
	b.Run("Assess/7of290municipalities", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_, err := a.Assess(analysis.Options{On: day(b, "2023-02-01")})
			require.NoError(b, err)
		}
	})
}
