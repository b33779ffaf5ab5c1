package pipeline_test

import (
	"testing"

	"github.com/samverkan/samverkan/validation/pipeline"
)

func benchmarkProve(b *testing.B, p pipeline.Pipeline) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Prove(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkProve_Standard_21states(b *testing.B)    { benchmarkProve(b, pipeline.Standard()) }
func BenchmarkProve_10stages_2160states(b *testing.B)  { benchmarkProve(b, many(10, 3, 5)) }
func BenchmarkProve_10stages_77760states(b *testing.B) { benchmarkProve(b, many(10, 5, 5)) }
func BenchmarkProve_60stages_61440states(b *testing.B) {
	benchmarkProve(b, many(60, 10, 1)) // 60 · 2¹⁰ = 61 440 states
}

// One case of six moves.
func BenchmarkWalk_6moves(b *testing.B) {
	p := pipeline.Standard()
	start := p.Begin()
	way := []pipeline.Result{pipeline.Passed, pipeline.Passed, pipeline.Partly, pipeline.Passed, pipeline.Passed, pipeline.Passed}
	b.ReportAllocs()
	for b.Loop() {
		w := start
		for _, r := range way {
			w, _ = w.Next(r)
		}
	}
}

func BenchmarkBegin(b *testing.B) {
	p := pipeline.Standard()
	b.ReportAllocs()
	for b.Loop() {
		p.Begin()
	}
}
