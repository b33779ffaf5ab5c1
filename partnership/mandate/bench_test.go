package mandate_test

import (
	"strconv"
	"testing"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// wide is a register of n entries spread over some organizations, and an
// agenda of items that bind them all. Every other entry has been struck, the
// subjects are five, and half of the matters are above the limit of most.
func wide(n, organizations, items int) (mandate.Register, []mandate.Item) {
	subjects := []string{"staff", "premises", "it", "transport", "training"}
	var all []string
	for i := range organizations {
		all = append(all, "organization "+strconv.Itoa(i))
	}
	var r mandate.Register
	for i := range n {
		m := mandate.Mandate{
			Person:       "person " + strconv.Itoa(i%997),
			Organization: all[i%organizations],
			Subjects:     []string{subjects[i%5], subjects[(i+2)%5]},
			UpTo:         int64(i%4) * 50_000,
			Period:       samverkan.Period{From: start().AddDays(i % 300), To: start().AddDays(i%300 + 365)},
			Known:        start().AddDays(i % 300),
		}
		if i/organizations%2 == 1 {
			m.Struck = start().AddDays(i%300 + 100)
		}
		r = append(r, m)
	}
	var agenda []mandate.Item
	for i := range items {
		agenda = append(agenda, mandate.Item{
			Matter:        mandate.Matter{Subject: subjects[i%5], Amount: int64(i%2) * 100_000},
			On:            start().AddDays(310 + i%60),
			Organizations: all,
		})
	}
	return r, agenda
}

func BenchmarkMay5000Mandates(b *testing.B) {
	r, agenda := wide(5_000, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		r.May("organization 0", agenda[0].Matter, mandate.At{On: agenda[0].On})
	}
}

func benchmarkCoverage(b *testing.B, r mandate.Register, agenda []mandate.Item) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Coverage(agenda, samverkan.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCoverage5000Mandates500Matters500Organizations(b *testing.B) {
	r, agenda := wide(5_000, 500, 500)
	benchmarkCoverage(b, r, agenda)
}

func BenchmarkCoverage5000Mandates500Matters1Organization(b *testing.B) {
	r, agenda := wide(5_000, 1, 500)
	benchmarkCoverage(b, r, agenda)
}

func BenchmarkCoverage200Mandates20Matters12Organizations(b *testing.B) {
	r, agenda := wide(200, 12, 20)
	benchmarkCoverage(b, r, agenda)
}

func BenchmarkReview5000Mandates500Decisions500Organizations(b *testing.B) {
	r, agenda := wide(5_000, 500, 500)
	var decisions []mandate.Decision
	for _, item := range agenda {
		decisions = append(decisions, mandate.Decision{Matter: item.Matter, On: item.On, Organizations: item.Organizations, Present: []string{"person 1", "person 2"}})
	}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Review(decisions, samverkan.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkExpiring5000Mandates500Matters500Organizations(b *testing.B) {
	r, agenda := wide(5_000, 500, 500)
	for i := range agenda {
		agenda[i].On = start().AddDays(700) // after the last end
	}
	at := mandate.At{On: start().AddDays(310)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Expiring(agenda, at); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSpans5000Mandates(b *testing.B) {
	r, agenda := wide(5_000, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Spans("organization 0", agenda[0].Matter, samverkan.Period{}, samverkan.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

// The largest timeline that is allowed.
func BenchmarkSpans499NestedMandates250000Names(b *testing.B) {
	r := nested(499)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Spans("Granholma", mandate.Matter{}, samverkan.Period{}, samverkan.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkKnownSpans5000Mandates(b *testing.B) {
	r, agenda := wide(5_000, 1, 1)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.KnownSpans("organization 0", agenda[0].Matter, agenda[0].On, samverkan.Period{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDays5000Periods(b *testing.B) {
	r, _ := wide(5_000, 1, 1)
	var periods []samverkan.Period
	for i, m := range r {
		// Every tenth day for fifty thousand days, so that none meet.
		periods = append(periods, samverkan.Period{From: m.From.AddDays(i * 10), To: m.From.AddDays(i*10 + 3)})
	}
	b.ReportAllocs()
	for b.Loop() {
		mandate.DaysOf(periods...).Union(mandate.DaysOf(periods[:2_500]...))
	}
}
