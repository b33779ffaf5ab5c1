package incidence_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/samverkan/samverkan/internal/incidence"
)

// BenchmarkKaplanMeier counts spells and makes the curve: of whole days, and of
// seconds, where nearly every spell has a time of its own.
func BenchmarkKaplanMeier(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 7))
	spells := make([]incidence.Spell, 1_000_000)
	for i := range spells {
		spells[i] = incidence.Spell{Time: int(-math.Log(r.Float64()) * 200), Exit: min(r.IntN(4), 1)}
	}
	run := func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			table, err := incidence.Count(spells, 1)
			if err != nil {
				b.Fatal(err)
			}
			table.KaplanMeier()
		}
	}
	b.Run("1000000rows", run)
	for i := range spells {
		spells[i].Time = spells[i].Time*86_400 + r.IntN(86_400)
	}
	b.Run("1000000rowsOfSeconds", run)
}
