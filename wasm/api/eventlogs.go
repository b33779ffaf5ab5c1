package api

import (
	"bytes"
	"encoding/base64"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/eventlog"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// LogFile is an event log as a file.
type LogFile struct {
	// XES or CSV.
	Format LogFormat `json:"format"`
	// The bytes of the file, in base64 (RFC 4648 §4).
	Base64 string `json:"base64" limit:"90000000"`
	// The zone of times that have none, such as "+01:00".
	Zone string `json:"zone,omitempty" limit:"20"`
	// Whether a CSV file writes days day first.
	DayFirst bool `json:"dayFirst,omitempty"`
	// The order in which the events of a case are looked at; left out: as filed.
	Order eventlog.Order `json:"order,omitempty"`
}

// LogSeen is what an event log has in common.
type LogSeen struct {
	// How many cases there are.
	Cases int `json:"cases"`
	// How many events there are.
	Events int `json:"events"`
	// What is odd in the file, in sentences.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// The activities, the most frequent first.
	Activities []ActivityCount `json:"activities,omitempty"`
	// The activities that cases begin with.
	Starts []ActivityCount `json:"starts,omitempty"`
	// Those that they end with.
	Ends []ActivityCount `json:"ends,omitempty"`
	// How many cases repeat an activity.
	Rework []ActivityCount `json:"rework,omitempty"`
	// How many cases repeat some activity.
	Reworked int `json:"reworked"`
	// The ways of cases, the most frequent first; a hundred at most.
	Variants []LogVariant `json:"variants,omitempty"`
	// How many ways there are.
	VariantsInAll int `json:"variantsInAll"`
	// What came directly after what, the most frequent first; a thousand at most.
	Follows []LogFollows `json:"follows,omitempty"`
	// How long cases took from their first event to their last, in seconds; left
	// out: of none it is known.
	Durations *LogDurations `json:"durations,omitempty"`
	// The mean time between one case's coming and the next, in seconds.
	MeanArrival *samverkan.Number `json:"meanArrival,omitempty"`
}

// ActivityCount is how many times there is an activity.
type ActivityCount struct {
	// The activity.
	Activity string `json:"activity"`
	// How many times.
	Times int `json:"times"`
}

// LogVariant is one way of cases.
type LogVariant struct {
	// The activities, in order.
	Activities []string `json:"activities"`
	// How many cases went that way.
	Cases int `json:"cases"`
}

// LogFollows is how many times one activity came directly after another.
type LogFollows struct {
	// The one before.
	From string `json:"from"`
	// The one after.
	To string `json:"to"`
	// How many times.
	Times int `json:"times"`
}

// LogDurations is how long cases took, in seconds. Quantiles are of Hyndman and
// Fan's type 7.
type LogDurations struct {
	// How many cases have a known length.
	Known int `json:"known"`
	// How many have none.
	Unknown int `json:"unknown,omitempty"`
	// How many of the known are below 0, which can be as filed only.
	Negative int `json:"negative,omitempty"`
	// The shortest.
	Min samverkan.Number `json:"min"`
	// The length that a quarter do not pass.
	Q1 samverkan.Number `json:"q1"`
	// The length that half do not pass.
	Median samverkan.Number `json:"median"`
	// The length that three quarters do not pass.
	Q3 samverkan.Number `json:"q3"`
	// The longest.
	Max samverkan.Number `json:"max"`
	// The mean.
	Mean samverkan.Number `json:"mean"`
}

// LogMeaning says what the events of an activity mean at a stage.
type LogMeaning struct {
	// The activity, as the log has it.
	Activity string `json:"activity" limit:"1000"`
	// What became of it, as the log has it; left out: whatever did.
	Transition string `json:"transition,omitempty" limit:"1000"`
	// The ID of the stage; left out where it means nothing.
	Stage string `json:"stage,omitempty" form:"id"`
	// What the event means there.
	What eventlog.What `json:"what"`
}

// LogMapped is an event log with what its events mean in a pipeline.
type LogMapped struct {
	LogFile
	// The pipeline.
	Pipeline pipeline.Pipeline `json:"pipeline"`
	// What the events mean.
	Mapping []LogMeaning `json:"mapping" limit:"10000"`
}

// LogMeasured is what eventlog.measure is asked.
type LogMeasured struct {
	LogMapped
	// The day the log closes, which is not seen any more.
	To samverkan.Date `json:"to"`
}

// LogFit is how cases keep to a pipeline.
type LogFit struct {
	// How many fit to their end.
	Fit int `json:"fit"`
	// How many fit and have not ended.
	Open int `json:"open"`
	// How many deviate.
	Deviating int `json:"deviating"`
	// The cases that deviate, in the order of the log; a thousand at most.
	Cases []LogDeviation `json:"cases,omitempty"`
	// How many deviations there are of each kind.
	Kinds []KindCount `json:"kinds,omitempty"`
	// Activities that the mapping does not name.
	Unknown []ActivityCount `json:"unknown,omitempty"`
}

// LogDeviation is where a case first departs from the pipeline.
type LogDeviation struct {
	// The name of the case.
	Case string `json:"case"`
	// The kind of deviation.
	Kind eventlog.DeviationKind `json:"kind"`
	// The place of the event in the case, from 0.
	Event int `json:"event"`
	// What stood there.
	Says samverkan.Text `json:"says"`
	// What could have come.
	Next samverkan.Text `json:"next"`
	// How many deviations the case has.
	Deviations int `json:"deviations"`
}

// KindCount is how many deviations there are of a kind.
type KindCount struct {
	// The kind.
	Kind eventlog.DeviationKind `json:"kind"`
	// What it is called.
	Text samverkan.Text `json:"text"`
	// How many.
	Times int `json:"times"`
}

// LogFlow is an event log as it is measured.
type LogFlow struct {
	// How many events were left out: without a time, or of an activity that the
	// mapping does not name.
	LeftOut int `json:"leftOut"`
	// The figures; left out: no case came.
	Flow *flow.Report `json:"flow,omitempty"`
}

func ofEventLogs() []Operation {
	return []Operation{
		asks("eventlog.read", samverkan.Text{SV: "Läs en händelselogg", EN: "Read an event log"}, samverkan.Text{
			SV: "Läser en händelselogg i XES eller CSV: varianter, vad som följer på vad, omtag och tider, och vad som är underligt i filen.",
			EN: "Reads an event log in XES or CSV: variants, what follows what, rework and times, and what is odd in the file.",
		}, readLog),
		asks("eventlog.conform", samverkan.Text{SV: "Följer ärendena vägen?", EN: "Do the cases keep to the pipeline?"}, samverkan.Text{
			SV: "Jämför en händelselogg med vägen genom valideringen och säger var varje ärende först avviker.",
			EN: "Compares an event log with a pipeline and says where each case first departs from it.",
		}, conformLog),
		asks("eventlog.measure", samverkan.Text{SV: "Mät en händelselogg", EN: "Measure an event log"}, samverkan.Text{
			SV: "Tider, köer, flaskhals, omtag och tid till bevis ur en händelselogg.",
			EN: "Times, queues, bottleneck, rework and time to a certificate from an event log.",
		}, measureLog),
	}
}

// logUnits predicts the work of reading a file.
func logUnits(f *LogFile) int { return len(f.Base64) / 10 }

// open reads the log of a file.
func (f *LogFile) open(b Budget) (*eventlog.Log, error) {
	if err := b.afford(logUnits(f)); err != nil {
		return nil, err
	}
	data, err := base64.StdEncoding.DecodeString(f.Base64)
	if err != nil {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/base64", samverkan.Text{
			SV: "Filens innehåll är inte skrivet i base64 (RFC 4648, avsnitt 4).",
			EN: "The content of the file is not written in base64 (RFC 4648, section 4).",
		})
	}
	options := eventlog.Options{Zone: f.Zone, Size: len(data)}
	var l *eventlog.Log
	switch f.Format {
	case XES:
		l, err = eventlog.ReadXES(bytes.NewReader(data), options)
	case CSVLog:
		l, err = eventlog.ReadCSV(bytes.NewReader(data), eventlog.Columns{DayFirst: f.DayFirst, Options: options})
	default:
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "/format", samverkan.Text{
			SV: "Loggen kan läsas som xes eller csv.", EN: "The log can be read as xes or csv.",
		})
	}
	if err != nil {
		return nil, within(err, "base64")
	}
	return l, nil
}

func counts(list []eventlog.Count) []ActivityCount {
	var out []ActivityCount
	for _, c := range list {
		out = append(out, ActivityCount(c))
	}
	return out
}

func readLog(q *LogFile, b Budget) (LogSeen, error) {
	l, err := q.open(b)
	if err != nil {
		return LogSeen{}, err
	}
	t, err := l.Tally(q.Order)
	if err != nil {
		return LogSeen{}, within(err, "base64")
	}
	out := LogSeen{
		Cases: t.Cases(), Events: t.Events(), Notes: l.About.Notes(), Activities: counts(t.Activities()), Starts: counts(t.Starts()),
		Ends: counts(t.Ends()), Rework: counts(t.Rework()), Reworked: t.Reworked(),
	}
	variants := t.Variants()
	out.VariantsInAll = len(variants)
	for _, v := range variants[:min(len(variants), 100)] {
		out.Variants = append(out.Variants, LogVariant(v))
	}
	follows := t.DirectlyFollows()
	for _, f := range follows[:min(len(follows), 1000)] {
		out.Follows = append(out.Follows, LogFollows(f))
	}
	if d := t.Durations(); d.Known > 0 {
		out.Durations = &LogDurations{
			Known: d.Known, Unknown: d.Unknown, Negative: d.Negative, Min: d.Min, Q1: d.Q1, Median: d.Median, Q3: d.Q3, Max: d.Max, Mean: d.Mean,
		}
	}
	if n, ok := t.MeanArrival(); ok {
		out.MeanArrival = &n
	}
	return out, nil
}

// meanings returns the mapping as the room has it.
func (q *LogMapped) meanings() eventlog.Mapping {
	out := make(eventlog.Mapping, len(q.Mapping))
	for i, m := range q.Mapping {
		out[i] = eventlog.Meaning(m)
	}
	return out
}

func conformLog(q *LogMapped, b Budget) (LogFit, error) {
	if err := q.Pipeline.Check(); err != nil {
		return LogFit{}, within(err, "pipeline")
	}
	if err := q.meanings().Check(&q.Pipeline); err != nil {
		return LogFit{}, within(err, "mapping")
	}
	l, err := q.open(b)
	if err != nil {
		return LogFit{}, err
	}
	c, err := l.Conform(&q.Pipeline, q.meanings(), q.Order)
	if err != nil {
		return LogFit{}, err
	}
	out := LogFit{Fit: c.Fit, Open: c.Open, Deviating: c.Deviating, Unknown: counts(c.Unknown)}
	for _, x := range c.Cases {
		if x.Deviations > 0 && len(out.Cases) < 1000 {
			out.Cases = append(out.Cases, LogDeviation{x.Name, x.First.Kind, x.First.Event, x.First.Says, x.First.Next, x.Deviations})
		}
	}
	for _, k := range c.Kinds {
		out.Kinds = append(out.Kinds, KindCount{k.Kind, k.Kind.Text(), k.Times})
	}
	return out, nil
}

func measureLog(q *LogMeasured, b Budget) (LogFlow, error) {
	if err := q.Pipeline.Check(); err != nil {
		return LogFlow{}, within(err, "pipeline")
	}
	if err := q.meanings().Check(&q.Pipeline); err != nil {
		return LogFlow{}, within(err, "mapping")
	}
	l, err := q.open(b)
	if err != nil {
		return LogFlow{}, err
	}
	o, left, err := validation.Observe(l, &q.Pipeline, q.meanings(), eventlog.At(q.To))
	if err != nil {
		return LogFlow{}, err
	}
	out := LogFlow{LeftOut: left}
	if len(o.Cases) == 0 {
		return out, nil
	}
	r, err := flow.Measure(o, flow.Options{})
	if err != nil {
		return LogFlow{}, renamed(within(err, "base64"), map[string]string{"/base64/to": "/to"})
	}
	out.Flow = &r
	return out, nil
}
