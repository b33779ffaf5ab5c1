package phrase_test

import (
	"testing"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
)

func BenchmarkShareOf1(b *testing.B) {
	b.ReportAllocs()
	part, whole := samverkan.Whole(5883), samverkan.Whole(54986)
	for b.Loop() {
		phrase.ShareOf(part, whole, 1, cook())
	}
}

func BenchmarkChange1(b *testing.B) {
	b.ReportAllocs()
	from, to := samverkan.Ratio(211, 10), samverkan.Ratio(291, 10)
	for b.Loop() {
		phrase.Change(phrase.Common, from, to, 1, phrase.Percent())
	}
}
