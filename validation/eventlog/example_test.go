package eventlog_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/eventlog"
)

const small = `<log>
  <trace>
    <string key="concept:name" value="K-17"/>
    <event>
      <string key="concept:name" value="assessment"/>
      <string key="lifecycle:transition" value="start"/>
      <date key="time:timestamp" value="2026-03-02T09:00:00+01:00"/>
    </event>
    <event>
      <string key="concept:name" value="assessment"/>
      <string key="lifecycle:transition" value="complete"/>
      <date key="time:timestamp" value="2026-03-04T15:00:00+01:00"/>
      <string key="room" value="B 12"/>
    </event>
  </trace>
</log>`

func ExampleReadXES() {
	l, err := eventlog.ReadXES(strings.NewReader(small), eventlog.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i := range l.Len() {
		c := l.Case(i).In(eventlog.ByTime)
		for k := range c.Len() {
			e := c.Event(k)
			fmt.Println(c.Name(), e.Activity, e.Transition, e.Time)
		}
	}
	fmt.Println(l.Events(), "events;", l.About.LeftOut[0].Key, "was left out")
	for _, note := range l.About.Notes() {
		fmt.Println(note.EN)
	}
	// Output:
	// K-17 assessment start 2026-03-02T08:00:00Z
	// K-17 assessment complete 2026-03-04T14:00:00Z
	// 2 events; room was left out
	// One entry of the file is not in the log. The list says which.
}

func ExampleReadXES_fault() {
	_, err := eventlog.ReadXES(strings.NewReader(strings.Replace(small, "2026-03-04T15:00:00+01:00", "4 mars", 1)), eventlog.Options{})
	fmt.Println(err)
	// Output:
	// at /trace/1/event/2/time:timestamp: Line 12: “4 mars” is not a time. Write for instance 2026-03-12T09:30:00+01:00.
}

func ExampleReadCSV() {
	l, err := eventlog.ReadCSV(strings.NewReader(
		"ärende;aktivitet;tid;resurs;kostnad\n"+
			"K-17;kartläggning;2026-03-02 09:00;Granvik;1 200,50\n"+
			"K-18;kartläggning;2026-03-02 10:00;Granvik;\n"+
			"K-17;bedömning;2026-03-09 13:00;B-2;4500\n"), eventlog.Columns{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, c := range l.Plain() {
		for _, e := range c.Events {
			fmt.Printf("%s %s %s %s %q\n", c.Name, e.Activity, e.Time, e.Resource, e.Cost)
		}
	}
	fmt.Println(l.About.Notes()[0].SV)
	// Output:
	// K-17 kartläggning 2026-03-02T09:00:00Z Granvik "1200.50"
	// K-17 bedömning 2026-03-09T13:00:00Z B-2 "4500"
	// K-18 kartläggning 2026-03-02T10:00:00Z Granvik ""
	// Tre tider saknar tidszon och är lästa som UTC, eller i den zon som angavs.
}

func exampleLog() *eventlog.Log {
	march := func(day, hour int) eventlog.Instant {
		d, _ := samverkan.NewDate(2026, 3, day)
		return eventlog.FromUnixMicro(eventlog.At(d).UnixMicro() + int64(hour)*3_600_000_000)
	}
	l, err := eventlog.FromCases([]eventlog.PlainCase{
		{Name: "K-17", Events: []eventlog.Event{
			{Activity: "mapping", Time: march(2, 9)}, {Activity: "documentation", Time: march(3, 9)}, {Activity: "assessment", Time: march(9, 9)},
		}},
		{Name: "K-18", Events: []eventlog.Event{
			{Activity: "mapping", Time: march(4, 9)}, {Activity: "assessment", Time: march(5, 9)}, {Activity: "assessment", Time: march(9, 15)},
		}},
		{Name: "K-19", Events: []eventlog.Event{
			{Activity: "mapping", Time: march(5, 9)}, {Activity: "documentation", Time: march(6, 9)}, {Activity: "assessment", Time: march(6, 15)},
		}},
	})
	if err != nil {
		panic(err)
	}
	return l
}

func ExampleLog_Tally() {
	t, err := exampleLog().Tally(eventlog.AsFiled)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(t.Cases(), t.Events())
	fmt.Println(t.Variants())
	fmt.Println(t.DirectlyFollows())
	fmt.Println(t.Starts(), t.Ends())
	fmt.Println(t.Activities())
	fmt.Println(t.Rework(), t.Reworked())
	d := t.Durations()
	fmt.Println(d.Min, d.Median, d.Mean, d.Max)
	fmt.Println(t.Quantile(samverkan.Ratio(9, 10)))
	fmt.Println(t.MeanArrival())
	// Output:
	// 3 9
	// [{[mapping documentation assessment] 2} {[mapping assessment assessment] 1}]
	// [{documentation assessment 2} {mapping documentation 2} {assessment assessment 1} {mapping assessment 1}]
	// [{mapping 3}] [{assessment 3}]
	// [{assessment 4} {mapping 3} {documentation 2}]
	// [{assessment 1}] 1
	// 108000 453600 388800 604800
	// 574560 true
	// 129600 true
}

func ExampleNewTally() {
	t := eventlog.NewTally(eventlog.ByTime)
	about, err := eventlog.EachXES(strings.NewReader(small), eventlog.Options{}, func(c eventlog.Case) error {
		fmt.Println(c.Name(), c.Len())
		return t.Add(c)
	})
	fmt.Println(about.Events, err, t.Variants())
	// Output:
	// K-17 2
	// 2 <nil> [{[assessment assessment] 1}]
}

func ExampleTallyXES() {
	t, about, err := eventlog.TallyXES(strings.NewReader(small), eventlog.Options{}, eventlog.ByTime)
	fmt.Println(about.Cases, err, t.Durations().Max)
	// Output:
	// 1 <nil> 194400
}

func ExampleNewReading() {
	r, err := eventlog.NewReading(strings.NewReader(small), eventlog.Options{Size: len(small)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for !r.Step(10) {
		done, of := r.Progress()
		fmt.Println(done*100/of, "%")
	}
	l, err := r.Result()
	fmt.Println(l.Len(), err)
	// Output:
	// 62 %
	// 1 <nil>
}

func ExampleLog_WriteXES() {
	l, _ := eventlog.ReadXES(strings.NewReader(small), eventlog.Options{})
	if err := l.WriteXES(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">
	//   <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
	//   <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
	//   <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
	//   <classifier name="Activity" keys="concept:name"/>
	//   <trace>
	//     <string key="concept:name" value="K-17"/>
	//     <event>
	//       <string key="concept:name" value="assessment"/>
	//       <string key="lifecycle:transition" value="start"/>
	//       <date key="time:timestamp" value="2026-03-02T08:00:00Z"/>
	//     </event>
	//     <event>
	//       <string key="concept:name" value="assessment"/>
	//       <string key="lifecycle:transition" value="complete"/>
	//       <date key="time:timestamp" value="2026-03-04T14:00:00Z"/>
	//     </event>
	//   </trace>
	// </log>
}

func ExampleObjectLog_WriteOCEL() {
	at, _ := eventlog.ParseInstant("2026-05-04T09:30:00+02:00")
	o := eventlog.ObjectLog{
		Objects: []eventlog.Object{
			{ID: "K-17", Type: eventlog.ObjectCandidate},
			{ID: "B-2", Type: eventlog.ObjectAssessor},
		},
		Events: []eventlog.ObjectEvent{{
			ID: "1", Type: "assessment", Time: at, Attributes: []eventlog.Value{{Name: "judgment", Is: "met"}},
			Relations: []eventlog.Relation{{To: "K-17", As: "candidate"}, {To: "B-2", As: "assessedBy"}},
		}},
	}
	if err := o.WriteOCEL(os.Stdout); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"eventTypes":[{"attributes":[{"name":"judgment","type":"string"}],"name":"assessment"}],"events":[{"attributes":[{"name":"judgment","value":"met"}],"id":"1","relationships":[{"objectId":"K-17","qualifier":"candidate"},{"objectId":"B-2","qualifier":"assessedBy"}],"time":"2026-05-04T07:30:00Z","type":"assessment"}],"objectTypes":[{"attributes":[],"name":"assessor"},{"attributes":[],"name":"candidate"}],"objects":[{"id":"K-17","type":"candidate"},{"id":"B-2","type":"assessor"}]}
}

func ExampleLog_WriteOCEL() {
	l, _ := eventlog.FromCases([]eventlog.PlainCase{{Name: "K-17", Events: []eventlog.Event{{Activity: "mapping", Time: eventlog.FromUnixMicro(0), Resource: "Granvik"}}}})
	if err := l.WriteOCEL(os.Stdout, eventlog.AsObjects{Case: eventlog.ObjectCandidate}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {"eventTypes":[{"attributes":[{"name":"resource","type":"string"}],"name":"mapping"}],"events":[{"attributes":[{"name":"resource","value":"Granvik"}],"id":"e1","relationships":[{"objectId":"case:K-17","qualifier":"case"}],"time":"1970-01-01T00:00:00Z","type":"mapping"}],"objectTypes":[{"attributes":[{"name":"name","type":"string"}],"name":"candidate"}],"objects":[{"attributes":[{"name":"name","time":"1970-01-01T00:00:00Z","value":"K-17"}],"id":"case:K-17","type":"candidate"}]}
}

func ExampleLog_Conform() {
	p := agreed()
	var m eventlog.Mapping
	for _, stage := range []string{"mapping", "documentation", "assessment", "certificate"} {
		m = append(m, eventlog.Meaning{Activity: stage, Stage: stage, What: eventlog.Passed})
	}
	c, err := exampleLog().Conform(&p, m, eventlog.AsFiled)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Fit, c.Open, c.Deviating)
	for _, fit := range c.Cases {
		fmt.Println(fit.Name, fit.First.Kind, fit.At)
		fmt.Println(" ", fit.First.Says.EN, fit.First.Next.EN)
	}
	// Output:
	// 0 2 1
	// K-17 missingEnd certificate
	//   The events end at “certificate”, which is no exit. What could have come is “certificate”: passed, withdrawn or referred.
	// K-18 skipped certificate
	//   “assessment” stands here, but the case is at “documentation”. That fits if “documentation” (passed) is missing in the log. What could have come is “documentation”: passed, withdrawn or referred.
	// K-19 missingEnd certificate
	//   The events end at “certificate”, which is no exit. What could have come is “certificate”: passed, withdrawn or referred.
}

func ExampleNewConforming() {
	p := agreed()
	m := eventlog.Mapping{{Activity: "mapping", Stage: "mapping", What: eventlog.Passed}}
	c, err := eventlog.NewConforming(exampleLog(), &p, m, eventlog.ByTime)
	if err != nil {
		fmt.Println(err)
		return
	}
	for !c.Step(1) {
		fmt.Println(c.Progress())
	}
	got := c.Result()
	fmt.Println(got.Deviating, got.Unknown)
	// Output:
	// 1 3
	// 2 3
	// 3 [{assessment 4} {documentation 2}]
}

func ExampleParseInstant() {
	i, err := eventlog.ParseInstant("2026-03-12T09:30:00.250+01:00")
	fmt.Println(i, i.Known(), i.UnixMicro(), i.Date(), err)
	fmt.Println(i.Compare(eventlog.At(i.Date())), i == eventlog.FromUnixMicro(1773304200250000))
	// Output:
	// 2026-03-12T08:30:00.25Z true 1773304200250000 2026-03-12 <nil>
	// 1 true
}

func ExampleLog_Variants() {
	l := exampleLog()
	variants, _ := l.Variants(eventlog.ByTime)
	follows, _ := l.DirectlyFollows(eventlog.ByTime)
	fmt.Println(variants[0].Cases, follows[0].From, follows[0].To)
	// Output: 2 documentation assessment
}
