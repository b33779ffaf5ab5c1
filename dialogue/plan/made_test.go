package plan_test

import (
	"math/rand/v2"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

func day(s string) samverkan.Date {
	d, err := samverkan.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func towns() []string {
	return []string{"granvik", "alvnas", "norrhamn", "storsele", "fjallbacken", "tunadal", "bjorkanger"}
}

// whole is a county's year on all its working days: 250 of them are free of
// closings, with nine holidays on weekdays and no recess.
func whole(seed uint64) plan.Year {
	y := large(seed)
	y.From, y.To, y.Closed = day("2027-01-01"), day("2028-01-01"), nil
	holidays := plan.Closed{Why: plan.Holiday}
	for _, on := range []string{
		"2027-01-01", "2027-01-06", "2027-03-26", "2027-03-29", "2027-05-06", "2027-06-25", "2027-12-24", "2027-12-31",
		"2027-03-25", "2027-05-07", "2027-11-05", // an eve and two squeeze days
	} {
		holidays.Days = append(holidays.Days, day(on))
	}
	y.Closed = []plan.Closed{holidays}
	return y
}

// large is a county's year: seven municipalities along a river and two roads,
// with two committees each and two people from each committee.
func large(seed uint64) plan.Year {
	r := rand.New(rand.NewPCG(seed, 1))
	y := plan.Year{
		From: day("2027-01-11"), To: day("2027-12-20"), Gap: 14, DialogueGap: 120, BothBlocs: true,
		Share: plan.Share{PerMille: 700}, MaxTravel: 200,
		Closed: []plan.Closed{
			{Why: plan.SchoolBreak, Text: samverkan.Text{SV: "sportlovet v. 10", EN: "the winter break, week 10"}, Periods: []samverkan.Period{{From: day("2027-03-08"), To: day("2027-03-15")}}},
			{Why: plan.Holiday, Days: []samverkan.Date{day("2027-03-26"), day("2027-03-29"), day("2027-05-06")}},
			{Why: plan.Squeeze, Days: []samverkan.Date{day("2027-05-07")}},
			{Why: plan.OtherReason, Text: samverkan.Text{SV: "sommaren", EN: "the summer"}, Periods: []samverkan.Period{{From: day("2027-06-21"), To: day("2027-08-16")}}},
		},
	}
	at := [][2]int{{0, 0}, {40, 15}, {75, 30}, {20, 60}, {35, 95}, {90, 80}, {110, 20}}
	for i, town := range towns() {
		p := plan.Place{ID: town}
		for k, from := range towns() {
			if k != i {
				dx, dy := at[i][0]-at[k][0], at[i][1]-at[k][1]
				p.Minutes = append(p.Minutes, plan.Minutes{From: from, Minutes: max(dx, -dx) + max(dy, -dy)})
			}
		}
		y.Places = append(y.Places, p)
		for k, name := range []string{"-vux", "-social"} {
			b := plan.Body{ID: town + name, Organization: town, Place: town}
			for month := 1; month <= 12; month++ {
				d, _ := samverkan.NewDate(2027, month, 1+r.IntN(28))
				b.MeetsOn = append(b.MeetsOn, d)
			}
			y.Bodies = append(y.Bodies, b)
			for n, bloc := range []plan.Bloc{plan.Majority, plan.Opposition} {
				p := plan.Person{ID: b.ID + strconv.Itoa(n), Body: b.ID, Bloc: bloc}
				for range 3 {
					from := y.From.AddDays(r.IntN(340))
					p.Away = append(p.Away, samverkan.Period{From: from, To: from.AddDays(1 + r.IntN(10))})
				}
				seen := map[samverkan.Date]bool{}
				for range 40 {
					a := plan.Answer{On: y.From.AddDays(r.IntN(340)), Can: plan.Yes}
					if r.IntN(3) == 0 {
						a.Can = plan.No
					}
					if !seen[a.On] {
						p.Answers = append(p.Answers, a)
						seen[a.On] = true
					}
				}
				p.Required = i == 0 && k == 0 && n == 0
				y.People = append(y.People, p)
			}
		}
	}
	y.Meetings = []plan.Meeting{
		{ID: "spring", Kind: plan.DialogueMeeting, Season: plan.Spring, LettersBefore: 30, PapersBefore: 7},
		{ID: "autumn", Kind: plan.DialogueMeeting, Season: plan.Autumn, Award: true, LettersBefore: 30, PapersBefore: 7},
	}
	for i := range 4 {
		y.Meetings = append(y.Meetings, plan.Meeting{ID: "cafe" + strconv.Itoa(i+1), Kind: plan.Cafe, Forms: []plan.Form{plan.OnSite, plan.Digital}, PapersBefore: 7})
	}
	return y
}
