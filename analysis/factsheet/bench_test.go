package factsheet_test

import (
	"testing"

	"github.com/samverkan/samverkan"
)

func BenchmarkHTML3Figures(b *testing.B) {
	s := granvik()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.HTML(samverkan.SV); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFold4Figures(b *testing.B) {
	s := granvik()
	s.Blocks = append(s.Blocks, s.Blocks[1])
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Fold(samverkan.SV); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText3Figures(b *testing.B) {
	s := granvik()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Text(samverkan.SV); err != nil {
			b.Fatal(err)
		}
	}
}
