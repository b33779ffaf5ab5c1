package plan_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

// spring is three weeks in which a dialogue meeting and a café are to be held.
func spring() plan.Year {
	return plan.Year{
		From: day("2027-03-01"), To: day("2027-03-20"), Gap: 7, BothBlocs: true,
		Closed: []plan.Closed{{
			Why: plan.SchoolBreak, Text: samverkan.Text{SV: "sportlovet v. 10", EN: "the winter break, week 10"},
			Periods: []samverkan.Period{{From: day("2027-03-08"), To: day("2027-03-13")}},
		}},
		Bodies: []plan.Body{
			{ID: "vux-granvik", Organization: "granvik", Place: "granvik", MeetsOn: []samverkan.Date{day("2027-03-02"), day("2027-03-16")}},
			{ID: "social-norrhamn", Organization: "norrhamn", Place: "norrhamn", MeetsOn: []samverkan.Date{day("2027-03-03")}},
		},
		People: []plan.Person{
			{ID: "lind", Body: "vux-granvik", Bloc: plan.Majority, Answers: []plan.Answer{{On: day("2027-03-04"), Can: plan.Yes}, {On: day("2027-03-18"), Can: plan.No}}},
			{ID: "alm", Body: "vux-granvik", Bloc: plan.Opposition},
			{ID: "ek", Body: "social-norrhamn", Bloc: plan.Majority, Away: []samverkan.Period{{From: day("2027-03-15"), To: day("2027-03-17")}}},
		},
		Places: []plan.Place{
			{ID: "granvik", Name: samverkan.Same("Granvik"), Minutes: []plan.Minutes{{From: "norrhamn", Minutes: 55}}},
			{ID: "norrhamn", Name: samverkan.Same("Norrhamn"), Minutes: []plan.Minutes{{From: "granvik", Minutes: 50}}},
		},
		Meetings: []plan.Meeting{
			{
				ID: "spring", Name: samverkan.Text{SV: "vårmötet", EN: "the spring meeting"}, Kind: plan.DialogueMeeting,
				Season: plan.Spring, LettersBefore: 2,
			},
			{ID: "cafe", Name: samverkan.Text{SV: "caféet", EN: "the café"}, Kind: plan.Cafe, Forms: []plan.Form{plan.OnSite, plan.Digital}},
		},
	}
}

func ExampleSolve() {
	r, err := plan.Solve(spring(), plan.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range r.Placed {
		fmt.Println(p.Meeting, p.On, p.Form, p.Place, "expected", p.Expected)
	}
	fmt.Println(r.Value, r.Travel, "proven", r.Proven, plan.Check(spring(), *r))
	// Output:
	// spring 2027-03-04 onSite norrhamn expected 2500
	// cafe 2027-03-17 digital  expected 2550
	// {5050 50 50 19} [{granvik 50} {norrhamn 0}] proven true <nil>
}

// The spring meeting is wanted on a Thursday in the week of the break.
func ExampleSolve_conflict() {
	y := spring()
	y.Meetings[0].Weekdays = []plan.Weekday{plan.Thursday}
	y.Meetings[0].Window = samverkan.Period{From: day("2027-03-08"), To: day("2027-03-18")}
	r, err := plan.Solve(y, plan.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("Släpp ett av detta:")
	for _, d := range r.Conflict.Dropped {
		fmt.Println("-", d.Text.SV)
		for _, p := range d.Plan {
			fmt.Println("   ", p.Meeting, p.On)
		}
	}
	fmt.Println(plan.Check(y, *r))
	// Output:
	// Släpp ett av detta:
	// - sportlovet v. 10
	//     cafe 2027-03-01
	//     spring 2027-03-11
	// - vårmötet ska hållas
	//     cafe 2027-03-01
	// - vårmötet från 8 mars 2027, före 18 mars 2027
	//     cafe 2027-03-01
	//     spring 2027-03-18
	// - vårmötet på torsdagar
	//     cafe 2027-03-01
	//     spring 2027-03-15
	// <nil>
}

func ExampleCheck() {
	r, err := plan.Solve(spring(), plan.Options{})
	fmt.Println(err)
	r.Value.Total--
	r.Bound.Total--
	fmt.Println(plan.Check(spring(), *r))
	// Output:
	// <nil>
	// at /value: The plan gives attendance 5,050, farthest 50, total 50 and days 19. Both value and bound should be that.
}

func ExampleYear_Assumed() {
	year := plan.Year{
		Assumptions: []plan.Assumption{{Form: plan.Digital, Expected: 900}},
		Meetings:    []plan.Meeting{{Forms: []plan.Form{plan.OnSite, plan.Digital}}},
	}
	for _, a := range year.Assumed() {
		fmt.Println(a.Form, a.Expected, a.Travels)
	}
	// Output:
	// onSite 750 1000
	// digital 900 0
}

func ExampleYear_Constraints() {
	for _, c := range spring().Constraints()[:4] {
		fmt.Println(c.Kind, c.At, c.Text.SV)
	}
	// Output:
	// closedDays /closed/0 sportlovet v. 10
	// committeeDay /bodies/0/meetsOn inget möte när vux-granvik sammanträder
	// committeeDay /bodies/1/meetsOn inget möte när social-norrhamn sammanträder
	// blocsPresent /bothBlocs både majoritet och opposition ska kunna vara med
}

func ExampleYear_Scale() {
	// Two meetings in nineteen days: the days of a plan add up to less than 39.
	fmt.Println(spring().Scale())
	// Output: 39
}

func ExampleDefaultAssumptions() {
	for _, a := range plan.DefaultAssumptions() {
		fmt.Println(a.Form, a.Expected, a.Travels)
	}
	// Output:
	// onSite 750 1000
	// digital 850 0
	// hybrid 800 500
}

func ExampleSolver() {
	s, err := plan.New(large(1))
	if err != nil {
		fmt.Println(err)
		return
	}
	steps := 1
	for !s.Step(100_000) {
		steps++
	}
	done, of := s.Progress()
	r := s.Result()
	fmt.Println(steps, "steps,", done, "of", of, r.Proven, r.Value.Attendance, r.Value.Farthest)
	// Output: 2 steps, 1000 of 1000 true 141500 185
}

// Nine people at three tables: four rounds, and everybody has met everybody.
func ExampleSeat() {
	c := plan.Tables{Tables: 3, Seats: 3, Rounds: 4}
	for _, id := range []string{"alm", "bark", "dahl", "ek", "fors", "gran", "holm", "lind", "moss"} {
		c.Guests = append(c.Guests, plan.Guest{ID: id})
	}
	s, err := plan.Seat(c, plan.SeatOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range s.Rounds {
		fmt.Println(r.Tables)
	}
	fmt.Println(s.Pairs, "of at most", s.PairsBound, plan.CheckSeating(c, *s))
	// Output:
	// [[alm ek holm] [bark fors lind] [dahl gran moss]]
	// [[alm gran lind] [bark ek moss] [dahl fors holm]]
	// [[alm fors moss] [bark gran holm] [dahl ek lind]]
	// [[alm bark dahl] [ek fors gran] [holm lind moss]]
	// 36 of at most 36 <nil>
}

// Two hosts stay, the others move.
func ExampleSeater() {
	c := plan.Tables{Tables: 2, Seats: 3, Rounds: 2}
	for i, id := range []string{"alm", "bark", "dahl", "ek", "fors", "gran"} {
		c.Guests = append(c.Guests, plan.Guest{ID: id, Host: i < 2})
	}
	s, err := plan.NewSeater(c)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !s.Step(100) {
		_, _ = s.Progress()
	}
	r := s.Result()
	fmt.Println(r.Rounds, r.Pairs, "of at most", r.PairsBound)
	// Output:
	// [{[[alm dahl ek] [bark fors gran]]} {[[alm ek fors] [bark dahl gran]]}] 10 of at most 12
}
