package chart_test

import (
	"testing"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

func bench(b *testing.B, c chart.Chart) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.SVG(samverkan.SV, chart.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkStrip6Rows290Ticks(b *testing.B) { bench(b, profile()) }
func BenchmarkPyramid20Ages(b *testing.B)      { bench(b, pyramid()) }
func BenchmarkBars6Rows(b *testing.B)          { bench(b, rank()) }
func BenchmarkMap7Shapes(b *testing.B)         { bench(b, region()) }
func BenchmarkLines9Series(b *testing.B)       { bench(b, education()) }
