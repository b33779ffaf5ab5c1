package committee_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// county is a register of 60 bodies of 20 municipalities with 15 members each
// over two terms, half of whom are re-elected, each with a bloc, and two
// delegates of each body and term.
func county() committee.Register {
	var r committee.Register
	terms := []committee.Times{between("2023-01-01", "2027-01-01"), between("2027-01-01", "2031-01-01")}
	for i := range 20 {
		r.Organizations = append(r.Organizations, committee.Organization{ID: "o" + strconv.Itoa(i), Name: samverkan.Same("Ort " + strconv.Itoa(i)), Kind: committee.Municipality})
	}
	for b := range 60 {
		body := "b" + strconv.Itoa(b)
		r.Bodies = append(r.Bodies, committee.Body{ID: body, Name: samverkan.Same("Nämnd " + strconv.Itoa(b)), Kind: committee.Committee, Organizations: []string{"o" + strconv.Itoa(b%20)}, Affected: true})
		for term, times := range terms {
			for i := range 15 {
				n := b*30 + i
				if term == 1 && i%2 == 1 {
					n += 15
				}
				person := "p" + strconv.Itoa(n)
				if term == 0 || i%2 == 1 {
					r.People = append(r.People, committee.Person{ID: person, Name: "Person Nummer" + strconv.Itoa(n)})
				}
				role := committee.OrdinaryMember
				switch {
				case i == 0:
					role = committee.Chair
				case i == 1:
					role = committee.ViceChair
				case i > 8:
					role = committee.Substitute
				}
				bloc := committee.Majority
				if i%2 == 1 {
					bloc = committee.Opposition
				}
				r.Members = append(r.Members, committee.Member{Person: person, Body: body, Role: role, Times: times})
				r.Sides = append(r.Sides, committee.Side{Person: person, Body: body, Bloc: bloc, Times: times})
				if i < 2 {
					r.Appointments = append(r.Appointments, committee.Appointment{Body: body, Person: person, Times: times})
				}
			}
		}
	}
	return r
}

func BenchmarkNewView60Bodies1800Seats(b *testing.B) {
	r := county()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := committee.NewView(r, on("2027-03-01")); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkCheck60Bodies1800Seats(b *testing.B) {
	r := county()
	b.ReportAllocs()
	for b.Loop() {
		if err := r.Check(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDelegations60Bodies(b *testing.B) {
	v := view(b, county(), on("2027-03-01"))
	b.ReportAllocs()
	for b.Loop() {
		v.Delegations()
	}
}

func BenchmarkBalance60Bodies(b *testing.B) {
	v := view(b, county(), on("2027-03-01"))
	b.ReportAllocs()
	for b.Loop() {
		v.Balance()
	}
}

func BenchmarkBloc1800Seats(b *testing.B) {
	v := view(b, county(), on("2027-03-01"))
	b.ReportAllocs()
	for b.Loop() {
		v.Bloc("p1776", "b59")
	}
}

func BenchmarkNewcomers60Bodies1800Seats(b *testing.B) {
	v := view(b, county(), on("2027-03-01"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.Newcomers(samverkan.Period{From: day("2027-01-01"), To: day("2031-01-01")}, samverkan.Period{From: day("2023-01-01"), To: day("2027-01-01")}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSeatsEnding60Bodies(b *testing.B) {
	v := view(b, county(), on("2026-03-01"))
	b.ReportAllocs()
	for b.Loop() {
		v.SeatsEnding(day("2027-01-01"))
	}
}

// list is a CSV file of so many rows in 300 committees.
func list(rows int) []byte {
	var b strings.Builder
	b.WriteString("kommun;nämnd;namn;roll;parti;från;till;e-post\r\n")
	for i := range rows {
		n := strconv.Itoa(i)
		b.WriteString("Ort " + strconv.Itoa(i%30) + ";Barn- och utbildningsnämnden " + strconv.Itoa(i%10) + ";Åsa Öst" + n + ";Ledamot;Parti " + strconv.Itoa(i%8) + ";2027-01-01;2030-12-31;namn" + n + "@ort.example\r\n")
	}
	return []byte(b.String())
}

func BenchmarkReadMembers5000Rows(b *testing.B) {
	data := list(5_000)
	options := committee.ReadOptions{}
	for i := range 8 {
		options.Blocs = append(options.Blocs, committee.PartyBloc{Party: "Parti " + strconv.Itoa(i), Bloc: committee.Majority})
	}
	in, err := committee.ReadMembers(data, options)
	require.NoError(b, err)
	require.Equal(b, 5_000, in.Taken)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := committee.ReadMembers(data, options); err != nil {
			b.Fatal(err)
		}
	}
}

// The file that takes most to read for its size: every line begins a quotation
// that is given up after as many lines as a row may take.
func BenchmarkReadMembers1MBOfStrayQuotes(b *testing.B) {
	data := []byte("kommun;nämnd;namn\n" + strings.Repeat("x\";\"\n", 200_000))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := committee.ReadMembers(data, committee.ReadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWriteMembers1800Seats(b *testing.B) {
	v := view(b, county(), on("2027-03-01"))
	b.ReportAllocs()
	for b.Loop() {
		v.WriteMembers(samverkan.SV)
	}
}

func BenchmarkReadPopolo1800Seats(b *testing.B) {
	data, err := committee.WritePopolo(county())
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := committee.ReadPopolo(data, committee.ReadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkWritePopolo1800Seats(b *testing.B) {
	r := county()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := committee.WritePopolo(r); err != nil {
			b.Fatal(err)
		}
	}
}
