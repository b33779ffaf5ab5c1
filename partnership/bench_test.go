package partnership_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership"
)

// BenchmarkAssess gives the verdict with its proof, ten repairs, ten reasons,
// bands and robustness. The bars: 12 organizations and 60 people in at most 2
// ms, 200 and 5 000 in at most 150 ms.
func BenchmarkAssess(b *testing.B) {
	for _, size := range []struct{ orgs, people int }{{12, 60}, {200, 5000}} {
		p := made(b, size.orgs, size.people, 2, 1)
		on := day(b, "2026-06-01")
		b.Run(fmt.Sprintf("orgs=%d/people=%d/waves=2", size.orgs, size.people), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, err := p.Assess(partnership.Options{On: on})
				require.NoError(b, err)
			}
		})
	}
}

// BenchmarkPublish makes the report and writes it as Markdown.
func BenchmarkPublish(b *testing.B) {
	p := made(b, 12, 60, 2, 1)
	r, err := p.Assess(partnership.Options{On: day(b, "2026-06-01")})
	require.NoError(b, err)
	b.Run("orgs=12/people=60", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			_ = r.Publish(0).Markdown("sv")
		}
	})
}

// document1MB is a document of about a million bytes.
func document1MB(b *testing.B) (*partnership.Partnership, []byte) {
	p := made(b, 100, 1800, 2, 1)
	data, err := p.Encode()
	require.NoError(b, err)
	require.InDelta(b, 1_000_000, len(data), 150_000)
	return p, data
}

// BenchmarkDecode and BenchmarkEncode: the bar is 50 MB/s each.
func BenchmarkDecode(b *testing.B) {
	_, data := document1MB(b)
	b.Run("1MB", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			_, err := partnership.Decode(data)
			require.NoError(b, err)
		}
	})
}

func BenchmarkEncode(b *testing.B) {
	p, data := document1MB(b)
	b.Run("1MB", func(b *testing.B) {
		b.SetBytes(int64(len(data)))
		b.ReportAllocs()
		for b.Loop() {
			_, err := p.Encode()
			require.NoError(b, err)
		}
	})
}
