package flow_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/flow"
)

// network is half a year of validation in Granvik, in days from its beginning.
func network() flow.Observation {
	assessed := func(queued, started, ended float64, result flow.Result) flow.Visit {
		return flow.Visit{Stage: "assessment", Queued: after(queued), Started: after(started), Ended: after(ended), Result: result}
	}
	o := flow.Observation{
		From: after(0), To: after(182), Project: kronor(10_000),
		Stages:    []flow.Stage{{ID: "assessment", Capacity: []flow.Capacity{{From: after(0), To: after(182), Servers: samverkan.Ratio(1, 2)}}}},
		Divisions: []flow.Division{{ID: "sex", Groups: []string{"women", "men"}}},
		FullTraining: []flow.FullTraining{{
			Days: flow.DayRange{From: 300, To: 400}, Cost: &flow.Money{From: 6_000_000, To: 9_000_000}, Source: samverkan.Text{SV: "antagande", EN: "assumption"},
		}},
		Cases: []flow.Case{
			gone("K-1", 0, 60, flow.Certified, assessed(30, 40, 50, flow.Passed)),
			gone("K-2", 0, 100, flow.Certified, assessed(30, 50, 60, flow.Failed), assessed(70, 85, 95, flow.Passed)),
			gone("K-3", 10, 45, flow.Withdrawn),
			gone("K-4", 90, inside, "", assessed(100, 110, 120, flow.Partly)),
			gone("K-5", 120, inside, "", flow.Visit{Stage: "assessment", Queued: after(150)}),
		},
	}
	for i := range o.Cases {
		o.Cases[i].Groups, o.Cases[i].Place = o.Divisions[0].Groups[i%2:i%2+1], "Granvik"
		o.Cases[i].Cost = kronor(4_000)
	}
	return o
}

func read() *flow.Flow {
	f, err := flow.Of(network(), flow.Options{At: []int{60, 120}})
	if err != nil {
		fmt.Println(err)
	}
	return f
}

func Example() {
	report, err := flow.Measure(network(), flow.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Lead.Known, "certified,", report.Lead.Open, "open, half within", report.Lead.Quantiles[0].Days.Rounded, "days")
	fmt.Println(report.Fairness[0].Says.EN)
	// Output:
	// 2 certified, 2 open, half within 80 days
	// The figures are too few to compare the groups. Whether they fare alike is not known.
}

func ExampleNewMeasuring() {
	m, err := flow.NewMeasuring(network(), flow.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	steps := 1
	for !m.Step(50) {
		steps++
	}
	done, of := m.Progress()
	fmt.Println(steps, "steps,", done, "of", of, "measures,", m.Result().Cases, "cases")
	// Output: 4 steps, 14 of 14 measures, 5 cases
}

func ExampleOf() {
	o := network()
	o.Cases[0].Left = after(-1)
	_, err := flow.Of(o, flow.Options{})
	fmt.Println(err)
	// Output: at /cases/0/left: Here stands 2026-01-04T00:00:00Z, before 2026-01-05T00:00:00Z, which came earlier. It must be the same time or later.
}

func ExampleFlow_Stages() {
	s := read().Stages()[0]
	fmt.Println("waiting", s.Waiting.Mean.Exact, "days, processing", s.Processing.Mean.Exact, "days,", s.StillWaiting, "waits")
	// Output: waiting 55/4 days, processing 10 days, 1 waits
}

func ExampleFlow_Lead() {
	l := read().Lead()
	fmt.Println(l.Known, l.Mean.Exact, l.Open, l.Otherwise)
	// Output: 2 80 2 1
}

func ExampleFlow_Throughput() {
	t := read().Throughput()
	fmt.Println(t.Certified, "certified,", t.CertifiedPerWeek.Exact, "a week")
	// Output: 2 certified, 1/13 a week
}

func ExampleFlow_Little() {
	f := read()
	l := f.Little()
	fmt.Println(f.InProgress().Mean.Exact, "=", l.PerDay.Exact, "·", l.Stay.Exact, l.Holds)
	fmt.Println("finished cases alone:", l.NaiveProduct.Exact)
	// Output:
	// 349/182 = 5/182 · 349/5 true
	// finished cases alone: 15/14
}

func ExampleFlow_Bottleneck() {
	f := read()
	b := f.Bottleneck()
	fmt.Println(b.ByWait, b.ByUtilization, b.ByGrowth, *b.Agree)
	fmt.Println(f.Utilization()[0].Share.Exact, f.Queues()[0].AtEnd)
	// Output:
	// [assessment] [assessment] [assessment] true
	// 40/91 1
}

func ExampleFlow_Rework() {
	f := read()
	r := f.Rework().Stages[0]
	fmt.Println("first pass", f.FirstPass()[0].Share.Exact, "failed", r.Failed.Exact, "came again", r.Repeated.Exact)
	// Output: first pass 1/3 failed 1/3 came again 1/4
}

func ExampleFlow_Cost() {
	c := read().Cost()
	fmt.Println("by certified", c.PerCertified.Least.Exact, "öre, of certified", c.OfCertified.Least.Exact, "öre")
	fmt.Println(c.Says[0].EN)
	// Output:
	// by certified 1500000 öre, of certified 400000 öre
	// The project's cost is that of the whole project. It is not the cost of a case or of a certificate.
}

func ExamplePer() {
	// KFA-06: what the project cost is known, how many cooks there were is not.
	r := flow.Per(kronor(10_000), nil)
	fmt.Println(r.Least, r.Most)
	// Output: <nil> <nil>
}

func ExampleFlow_KaplanMeier() {
	s := read().KaplanMeier()
	fmt.Printf("after 60 days %.2f are inside, half have left by day %v\n", *s.At[0].ShareRounded, s.Median.Rounded)
	// Output: after 60 days 0.60 are inside, half have left by day 100
}

func ExampleFlow_AalenJohansen() {
	for _, x := range read().AalenJohansen()[:3] {
		fmt.Printf("%s %.2f\n", x.Exit, *x.At[1].ShareRounded)
	}
	// Output:
	// certified 0.80
	// partial 0.00
	// withdrawn 0.20
}

func ExampleFlow_Aging() {
	a := read().Aging()[0]
	// Of five visits four were over, which is less than 85 %: no age is known
	// to be unusual.
	fmt.Println(a.P85, a.Open, a.Older)
	// Output: <nil> 1 0
}

func ExampleFlow_Fairness() {
	for _, g := range read().Fairness()[0].Groups {
		fmt.Println(g.Group, g.Cases, g.Certified) // too few to be told
	}
	// Output:
	// women <nil> <nil>
	// men <nil> <nil>
}

func ExampleFlow_LogRank() {
	test, err := read().LogRank("sex", flow.Certified)
	fmt.Printf("%.2f %d %.2f %v\n", test.ChiSquareRounded, test.DegreesOfFreedom, test.PRounded, err)
	// Output: 1.00 1 0.32 <nil>
}

func ExampleFlow_Gain() {
	g := read().Gain()[0]
	fmt.Println(g.GainedDays.Least.Exact, "to", g.GainedDays.Most.Exact, "days")
	fmt.Println(g.GainedMoney.Least.Exact, "to", g.GainedMoney.Most.Exact, "öre, assumed:", g.Assumed)
	// Output:
	// 440 to 640 days
	// 9000000 to 15000000 öre, assumed: true
}

func ExampleFisher() {
	// The lady who tasted tea: 3 of 4 and 1 of 4.
	p, err := flow.Fisher(3, 4, 1, 4)
	fmt.Println(p, err)
	// Output: 17/35 <nil>
}

func ExampleHolm() {
	p := samverkan.Ratio
	fmt.Println(flow.Holm([]samverkan.Number{p(1, 100), p(4, 100), p(3, 100)}))
	// Output: [3/100 3/50 3/50]
}

func ExampleOn() {
	d, err := samverkan.ParseDate("2026-03-12")
	fmt.Println(flow.On(d), flow.Unix(0), flow.On(d).Unix(), err)
	// Output: 2026-03-12T00:00:00Z 1970-01-01T00:00:00Z 1773273600 <nil>
}
