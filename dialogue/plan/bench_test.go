package plan_test

import (
	"testing"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

// impossible is large with a spring meeting that has nowhere in time to be:
// Thursdays only, in three weeks of which one is a school break and in
// the others, but for a Monday, somebody who must come is away.
func impossible() plan.Year {
	y := large(1)
	y.Meetings[0].Weekdays = []plan.Weekday{plan.Thursday}
	y.Meetings[0].Window = samverkan.Period{From: day("2027-03-08"), To: day("2027-03-27")}
	y.People[0].Away = []samverkan.Period{{From: day("2027-03-16"), To: day("2027-03-27")}}
	y.People[0].Answers = nil
	y.Bodies[1].MeetsOn = nil // that Monday
	y.Meetings[2].Window = samverkan.Period{From: day("2027-06-21"), To: day("2027-07-01")}
	return y
}

func benchmarkSolve(b *testing.B, y plan.Year) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := plan.Solve(y, plan.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSolve14Bodies28People6MeetingsOnSiteOrDigital(b *testing.B) {
	benchmarkSolve(b, large(1))
}

func BenchmarkSolve14Bodies28People6MeetingsOnSite(b *testing.B) {
	y := large(1)
	for i := range y.Meetings {
		y.Meetings[i].Forms = nil
	}
	benchmarkSolve(b, y)
}

func BenchmarkSolve250Days14Bodies28People6Meetings(b *testing.B) { benchmarkSolve(b, whole(1)) }

// The most meetings there can be, all different.
func BenchmarkSolve14Bodies28People10Meetings(b *testing.B) {
	y := large(1)
	for i := range 4 {
		m := y.Meetings[2]
		m.ID += "x" + string(rune('a'+i))
		y.Meetings = append(y.Meetings, m)
	}
	for i := range y.Meetings {
		y.Meetings[i].PapersBefore = 1 + i
	}
	benchmarkSolve(b, y)
}

func BenchmarkConflict14Bodies28People6Meetings(b *testing.B) { benchmarkSolve(b, impossible()) }

func BenchmarkCheck14Bodies28People6Meetings(b *testing.B) {
	y := large(1)
	r, err := plan.Solve(y, plan.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := plan.Check(y, *r); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkSeat(b *testing.B, c plan.Tables) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := plan.Seat(c, plan.SeatOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSeat28Guests7Tables3Rounds(b *testing.B) { benchmarkSeat(b, cafe(28, 7, 3, 0)) }

func BenchmarkSeat28Guests5Tables3Rounds5Hosts(b *testing.B) { benchmarkSeat(b, cafe(28, 5, 3, 5)) }

func BenchmarkSeat32Guests8Tables10Rounds(b *testing.B) { benchmarkSeat(b, cafe(32, 8, 10, 0)) }
