package strictjson

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// The document of the benchmarks: members with strings, integers, dates and
// scores, as a register of a partnership has them.

type register struct {
	Members []registered `json:"members" limit:"100000"`
}

type registered struct {
	ID     string         `json:"id" form:"id"`
	Name   samverkan.Text `json:"name"`
	Role   level          `json:"role"`
	Email  string         `json:"email,omitempty" limit:"200"`
	Seats  int            `json:"seats" range:"0..1000"`
	Joined samverkan.Date `json:"joined"`
	Until  samverkan.Date `json:"until,omitempty"`
	Note   string         `json:"note,omitempty" limit:"2000"`
	Scores []score        `json:"scores,omitempty" limit:"50"`
}

func registerOf(tb testing.TB, size int) (register, []byte) {
	tb.Helper()
	joined, err := samverkan.NewDate(2024, 2, 28)
	require.NoError(tb, err)
	var r register
	for i := 0; ; i++ {
		if i%100 == 0 {
			data, err := canonical.Encode(r)
			require.NoError(tb, err)
			if len(data) >= size {
				return r, data
			}
		}
		r.Members = append(r.Members, registered{
			ID:     fmt.Sprintf("member-%05d", i),
			Name:   samverkan.Text{SV: "Härnösands kommun, socialförvaltningen", EN: "The municipality of Härnösand"},
			Role:   "high",
			Email:  "anna.andersson@example.org",
			Seats:  i % 17,
			Joined: joined.AddDays(i),
			Until:  joined.AddDays(i + 1000),
			Note:   "Mandatet gäller till nästa årsmöte, om inte styrelsen beslutar något annat.",
			Scores: []score{{"openness", 1 + i%7}, {"structure", 2}, {"trust", 5}, {"will", 7}},
		})
	}
}

func BenchmarkDecode1MB(b *testing.B) {
	_, data := registerOf(b, 1<<20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		var r register
		if faults := Decode(data, &r, Limits{}); faults != nil {
			b.Fatal(faults)
		}
	}
}

func BenchmarkEncode1MB(b *testing.B) {
	r, data := registerOf(b, 1<<20)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	var out []byte
	for b.Loop() {
		var err error
		if out, err = canonical.Append(out[:0], &r); err != nil {
			b.Fatal(err)
		}
	}
}
