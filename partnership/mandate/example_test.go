package mandate_test

import (
	"fmt"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// The municipalities, the region and the people are invented.

// showPeriods prints periods, one a line.
func showPeriods(periods []samverkan.Period) {
	for _, p := range periods {
		fmt.Printf("[%v, %v)\n", p.From, p.To)
	}
}

// Granholma let Anna Ek decide about staff up to 200 000 kronor for the year
// 2026, and cut it short on 1 June. Who might decide on 10 November?
func Example() {
	r := mandate.Register{
		{
			Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff"}, UpTo: 200_000,
			Period: samverkan.Period{From: day("2026-03-01"), To: day("2027-01-01")},
			Known:  day("2026-02-15"), Struck: day("2026-06-01"),
		},
		{
			Person: "Anna Ek", Organization: "Granholma", Subjects: []string{"staff"}, UpTo: 200_000,
			Period: samverkan.Period{From: day("2026-03-01"), To: day("2026-10-01")},
			Known:  day("2026-06-01"),
		},
	}
	matter := mandate.Matter{Subject: "staff", Amount: 80_000}
	for _, known := range []string{"2026-02-01", "2026-05-31", "2026-06-01"} {
		reply := r.May("Granholma", matter, mandate.At{On: day("2026-11-10"), Known: day(known)})
		fmt.Printf("%s: %s %q %v\n", known, reply.Answer, reply.Reason, reply.Persons)
	}
	// Output:
	// 2026-02-01: unknown "" []
	// 2026-05-31: yes "" [Anna Ek]
	// 2026-06-01: no "ended" []
}

func ExampleRegister_Who() {
	r := mandate.Register{
		{Person: "Sara Norr", Organization: "Västerskog", Unlimited: true},
		{Person: "Bo Lind", Organization: "Västerskog", Subjects: []string{"premises"}, UpTo: 50_000},
	}
	on := mandate.At{On: day("2026-05-04")}
	fmt.Println(r.Who("Västerskog", mandate.Matter{Subject: "premises", Amount: 50_000}, on))
	fmt.Println(r.Who("Västerskog", mandate.Matter{Subject: "premises", Amount: 50_001}, on))
	// Output:
	// [Bo Lind Sara Norr]
	// [Sara Norr]
}

func ExampleRegister_May() {
	r := mandate.Register{
		{Person: "Bo Lind", Organization: "Västerskog", Subjects: []string{"premises"}, UpTo: 50_000},
		{Person: "Cia Holm", Organization: "Västerskog", UpTo: 20_000},
	}
	reply := r.May("Västerskog", mandate.Matter{Subject: "premises", Amount: 75_000}, mandate.At{On: day("2026-05-04")})
	nearest := r[reply.Entry]
	fmt.Printf("%s: %s (%s, %d)\n", reply.Answer.Text().SV, reply.Reason.Text().SV, nearest.Person, nearest.UpTo)
	reply = r.May("Region Sydmark", mandate.Matter{}, mandate.At{On: day("2026-05-04")})
	fmt.Println(reply.Answer.Text().SV)
	// Output:
	// nej: beloppet är över gränsen för mandatet (Bo Lind, 50000)
	// okänt
}

func ExampleRegister_Check() {
	r := mandate.Register{
		{Person: "Anna Ek", Organization: "Granholma", Period: samverkan.Period{From: day("2026-03-01"), To: day("2026-03-01")}},
		{Person: "Bo Lind", Organization: "Granholma", UpTo: 50_000, Unlimited: true},
	}
	fmt.Println(r.Check())
	// Output:
	// at /0/to: The period begins on 2026-03-01 and ends on 2026-03-01. The end must be a later day than the beginning; it is the first day after the period.
	// at /1/upTo: The mandate holds both up to 50,000 kronor and without limit. Keep one of them.
}

// The committee of Västerskog let its head decide until the summer and a
// substitute over the summer; their days meet on 1 July.
func ExampleRegister_Spans() {
	r := mandate.Register{
		{Person: "Bo Lind", Organization: "Västerskog", Period: samverkan.Period{From: day("2026-01-01"), To: day("2026-07-01")}},
		{Person: "Eva Ros", Organization: "Västerskog", Period: samverkan.Period{From: day("2026-06-15"), To: day("2026-09-01")}},
	}
	year := samverkan.Period{From: day("2026-01-01"), To: day("2027-01-01")}
	spans, err := r.Spans("Västerskog", mandate.Matter{}, year, samverkan.Date{})
	if err != nil {
		panic(err)
	}
	for _, s := range spans {
		fmt.Println(s.From, s.To, s.Answer, strings.Join(s.Persons, ", "))
	}
	// Output:
	// 2026-01-01 2026-06-15 yes Bo Lind
	// 2026-06-15 2026-07-01 yes Bo Lind, Eva Ros
	// 2026-07-01 2026-09-01 yes Eva Ros
	// 2026-09-01 2027-01-01 no
}

// What was thought, as time went, of 16 March: first nothing, then that nobody
// might decide, and from 20 April, when the minutes came, that Bo Lind might.
func ExampleRegister_KnownSpans() {
	r := mandate.Register{
		{Organization: "Västerskog", Known: day("2026-01-12"), Struck: day("2026-04-20")},
		{Person: "Bo Lind", Organization: "Västerskog", Period: samverkan.Period{From: day("2026-03-02")}, Known: day("2026-04-20")},
	}
	spans, err := r.KnownSpans("Västerskog", mandate.Matter{}, day("2026-03-16"), samverkan.Period{})
	if err != nil {
		panic(err)
	}
	for _, s := range spans {
		fmt.Printf("[%v, %v) %s %v\n", s.From, s.To, s.Answer.Text().SV, s.Persons)
	}
	// Output:
	// [, 2026-01-12) okänt []
	// [2026-01-12, 2026-04-20) nej []
	// [2026-04-20, ) ja [Bo Lind]
}

// agenda is that of a steering group of three, for two days in May.
func agenda() (mandate.Register, []mandate.Item) {
	r := mandate.Register{
		{Person: "Anna Ek", Organization: "Granholma", UpTo: 200_000, Period: samverkan.Period{To: day("2026-05-15")}},
		{Person: "Bo Lind", Organization: "Västerskog", Subjects: []string{"staff"}, Unlimited: true},
		{Organization: "Region Sydmark"},
	}
	three := []string{"Granholma", "Västerskog", "Region Sydmark"}
	return r, []mandate.Item{
		{Matter: mandate.Matter{Subject: "staff", Amount: 80_000}, On: day("2026-05-18"), Organizations: three[:2]},
		{Matter: mandate.Matter{Subject: "premises"}, On: day("2026-05-11"), Organizations: three},
		{Matter: mandate.Matter{Subject: "staff"}, On: day("2026-05-11"), Organizations: three[:2]},
	}
}

func ExampleRegister_Coverage() {
	r, items := agenda()
	table, err := r.Coverage(items, samverkan.Date{})
	if err != nil {
		panic(err)
	}
	for i, row := range table.Rows {
		fmt.Println(i, row.Answer)
		for _, c := range row.Cells {
			fmt.Println(" ", c.Organization, c.Answer, strings.Join(c.Persons, ", ")+c.Reason.Text().EN)
		}
	}
	// Output:
	// 0 no
	//   Granholma no the mandate has ended
	//   Västerskog yes Bo Lind
	// 1 no
	//   Granholma yes Anna Ek
	//   Västerskog no the mandate is in other subjects
	//   Region Sydmark no the organization has said that nobody may decide
	// 2 yes
	//   Granholma yes Anna Ek
	//   Västerskog yes Bo Lind
}

func ExampleRow_Of() {
	r, items := agenda()
	table, err := r.Coverage(items, samverkan.Date{})
	if err != nil {
		panic(err)
	}
	for _, organization := range table.Organizations {
		reply, binds := table.Rows[0].Of(organization)
		fmt.Printf("%s: %t %q\n", organization, binds, reply.Answer)
	}
	// Output:
	// Granholma: true "no"
	// Region Sydmark: false ""
	// Västerskog: true "yes"
}

// A page answers a while at a time and shows how far it has come.
func ExampleNewCoverage() {
	r, items := agenda()
	work, err := mandate.NewCoverage(r, items, samverkan.Date{})
	if err != nil {
		panic(err)
	}
	for !work.Step(6) {
		done, of := work.Progress()
		fmt.Println(done, "of", of)
	}
	fmt.Println(work.Result().Rows[2].Answer)
	// Output:
	// 6 of 14
	// 12 of 14
	// yes
}

// Granholma's mandate was entered too high and corrected on 8 June: a decision
// of 4 May was inside it as everybody knew then, and is outside as known now.
// Västerskog's Bo Lind might decide, but was not there.
func ExampleRegister_Review() {
	r := mandate.Register{
		{Person: "Cia Holm", Organization: "Granholma", UpTo: 500_000, Known: day("2026-01-10"), Struck: day("2026-06-08")},
		{Person: "Cia Holm", Organization: "Granholma", UpTo: 50_000, Known: day("2026-06-08")},
		{Person: "Bo Lind", Organization: "Västerskog", Unlimited: true, Known: day("2026-01-10")},
	}
	reviews, err := r.Review([]mandate.Decision{{
		Matter: mandate.Matter{Subject: "staff", Amount: 80_000}, On: day("2026-05-04"),
		Organizations: []string{"Granholma", "Västerskog"}, Present: []string{"Cia Holm"},
	}}, day("2026-06-10"))
	if err != nil {
		panic(err)
	}
	for _, v := range reviews {
		fmt.Println(v.Organization+":", v.Hindsight.Text().SV)
		fmt.Println("  då:", v.Then.Status.Text().SV, v.Then.Persons)
		fmt.Println("  nu:", v.Now.Status.Text().SV, v.Now.Persons)
	}
	// Output:
	// Granholma: inom mandatet som vi visste då, utanför som vi vet nu
	//   då: någon med mandat var med [Cia Holm]
	//   nu: ingen hade mandat []
	// Västerskog: utanför mandatet, då som nu
	//   då: den som hade mandat var inte med [Bo Lind]
	//   nu: den som hade mandat var inte med [Bo Lind]
}

func ExampleNewReview() {
	r := mandate.Register{{Person: "Bo Lind", Organization: "Västerskog", Unlimited: true}}
	work, err := mandate.NewReview(r, []mandate.Decision{{On: day("2026-05-04"), Organizations: []string{"Västerskog"}, Present: []string{"Bo Lind"}}}, day("2026-06-10"))
	if err != nil {
		panic(err)
	}
	for !work.Step(1_000) {
		fmt.Println("more")
	}
	fmt.Println(work.Result()[0].Hindsight)
	// Output:
	// stillInside
}

// On 4 May all is well; by the meeting on 18 May Granholma's mandate has ended.
func ExampleRegister_Expiring() {
	r, items := agenda()
	lapses, err := r.Expiring(items, mandate.At{On: day("2026-05-04")})
	if err != nil {
		panic(err)
	}
	for _, l := range lapses {
		fmt.Println(items[l.Item].Matter.Subject, l.Organization, l.Last, l.Persons)
	}
	// Output:
	// staff Granholma 2026-05-14 [Anna Ek]
}

func ExampleNewExpiring() {
	r, items := agenda()
	work, err := mandate.NewExpiring(r, items, mandate.At{On: day("2026-05-04")})
	if err != nil {
		panic(err)
	}
	for !work.Step(1_000) {
		fmt.Println("more")
	}
	fmt.Println(len(work.Result()))
	// Output:
	// 1
}

func ExampleRegister_Ending() {
	r, _ := agenda()
	may := samverkan.Period{From: day("2026-05-01"), To: day("2026-06-01")}
	for _, i := range r.Ending(may, samverkan.Date{}) {
		fmt.Println(r[i].Person, r[i].Organization, "last day", r[i].To.AddDays(-1))
	}
	// Output:
	// Anna Ek Granholma last day 2026-05-14
}

func ExampleDaysOf() {
	showPeriods(mandate.DaysOf(
		samverkan.Period{From: day("2026-09-01"), To: day("2027-01-01")},
		samverkan.Period{From: day("2026-01-01"), To: day("2026-04-01")},
		samverkan.Period{From: day("2026-04-01"), To: day("2026-07-01")}, // meets the one before
	).Periods())
	// Output:
	// [2026-01-01, 2026-07-01)
	// [2026-09-01, 2027-01-01)
}

func ExampleDays_Union() {
	spring := mandate.DaysOf(samverkan.Period{From: day("2026-01-01"), To: day("2026-07-01")})
	summer := mandate.DaysOf(samverkan.Period{From: day("2026-06-15"), To: day("2026-09-01")})
	showPeriods(spring.Union(summer).Periods())
	// Output:
	// [2026-01-01, 2026-09-01)
}

func ExampleDays_Intersect() {
	spring := mandate.DaysOf(samverkan.Period{From: day("2026-01-01"), To: day("2026-07-01")})
	summer := mandate.DaysOf(samverkan.Period{From: day("2026-06-15"), To: day("2026-09-01")})
	showPeriods(spring.Intersect(summer).Periods())
	// Output:
	// [2026-06-15, 2026-07-01)
}

// The days on which nobody may: the year without the days that are covered.
func ExampleDays_Without() {
	year := mandate.DaysOf(samverkan.Period{From: day("2026-01-01"), To: day("2027-01-01")})
	covered := mandate.DaysOf(samverkan.Period{To: day("2026-07-01")}, samverkan.Period{From: day("2026-08-10"), To: day("2026-12-01")})
	showPeriods(year.Without(covered).Periods())
	// Output:
	// [2026-07-01, 2026-08-10)
	// [2026-12-01, 2027-01-01)
}

func ExampleDays_Contains() {
	march := mandate.DaysOf(samverkan.Period{From: day("2026-03-01"), To: day("2026-04-01")})
	fmt.Println(march.Contains(day("2026-03-31")), march.Contains(day("2026-04-01")))
	// Output:
	// true false
}

func ExampleDays_Equal() {
	always := mandate.DaysOf(samverkan.Period{})
	fmt.Println(always.Equal(mandate.DaysOf(samverkan.Period{From: day("0001-01-01")})))
	// Output:
	// true
}

func ExampleDays_IsEmpty() {
	summer := mandate.DaysOf(samverkan.Period{From: day("2026-06-15"), To: day("2026-09-01")})
	fmt.Println(summer.Without(summer).IsEmpty())
	// Output:
	// true
}
