package flow

import "math"

// Report is everything that is measured of an observation.
type Report struct {
	// The window, [From, To), in UTC: "2026-03-01T00:00:00Z".
	From string `json:"from"`
	To   string `json:"to"`
	// The cases that were inside at some time of it, and their visits.
	Cases  int `json:"cases"`
	Visits int `json:"visits"`
	// Whether they are only some of the cases there were.
	Some bool `json:"some,omitempty"`
	// How long it took to be certified.
	Lead Lead `json:"lead"`
	// How long each stage takes.
	Stages []StageTimes `json:"stages,omitempty"`
	// How many leave, by time.
	Throughput Throughput `json:"throughput"`
	// How many are inside.
	InProgress Work `json:"inProgress"`
	// Little's law on the window.
	Little Little `json:"little"`
	// The queue before each stage.
	Queues []Queue `json:"queues,omitempty"`
	// How much of each stage's capacity was used.
	Utilization []Utilization `json:"utilization,omitempty"`
	// The stage that holds the flow back.
	Bottleneck Bottleneck `json:"bottleneck"`
	// How many passed each stage at first.
	FirstPass []FirstPass `json:"firstPass,omitempty"`
	// How much is done again.
	Rework Rework `json:"rework"`
	// What it cost.
	Cost Cost `json:"cost"`
	// The share still inside, over time.
	Survival Survival `json:"survival"`
	// The share that has left by each exit, over time.
	Exits []ExitCurve `json:"exits,omitempty"`
	// Which cases have been at a stage for unusually long.
	Aging []Aging `json:"aging,omitempty"`
	// How groups fare.
	Fairness []Fairness `json:"fairness,omitempty"`
	// What validation gives against full training.
	Gain []Gain `json:"gain,omitempty"`
}

// Measure makes all measures of an observation.
func Measure(o Observation, options Options) (Report, error) {
	m, err := NewMeasuring(o, options)
	if err != nil {
		return Report{}, err
	}
	for !m.Step(math.MaxInt) { //nolint:revive // the loop is the step form's
	}
	return m.Result(), nil
}

// Measuring makes the measures one at a time.
type Measuring struct {
	f    *Flow
	r    Report
	done int
}

// parts is how many measures there are.
const parts = 14

// NewMeasuring checks an observation and is ready to measure it.
func NewMeasuring(o Observation, options Options) (*Measuring, error) {
	f, err := Of(o, options)
	if err != nil {
		return nil, err
	}
	return &Measuring{f: f, r: Report{
		From: f.from.String(), To: f.to.String(), Cases: len(f.cases), Visits: len(f.visits), Some: f.some,
	}}, nil
}

// Step makes measures until a budget is used and reports whether all are made.
// A unit is one case or visit looked at; a measure is made whole, at least one
// in every step. One takes about 10 ms for 10 000 cases.
func (m *Measuring) Step(budget int) (done bool) {
	each := len(m.f.cases) + len(m.f.visits) + 1
	for used := 0; m.done < parts && (used == 0 || used <= budget-each); used += each {
		m.part(m.done)
		m.done++
	}
	return m.done == parts
}

// Progress returns how many measures are made and how many there are.
func (m *Measuring) Progress() (done, of int) { return m.done, parts }

// Result returns what is measured so far; all of it when Step has said so.
func (m *Measuring) Result() Report { return m.r }

func (m *Measuring) part(i int) {
	f, r := m.f, &m.r
	switch i {
	case 0:
		r.Lead = f.Lead()
	case 1:
		r.Stages = f.Stages()
	case 2:
		r.Throughput = f.Throughput()
	case 3:
		r.InProgress = f.InProgress()
	case 4:
		r.Little = f.Little()
	case 5:
		r.Queues = f.Queues()
	case 6:
		r.Utilization = f.Utilization()
		r.Bottleneck = bottleneck(r.Stages, r.Utilization, r.Queues)
	case 7:
		r.FirstPass, r.Rework = f.FirstPass(), f.Rework()
	case 8:
		r.Cost = f.Cost()
	case 9:
		r.Survival = f.KaplanMeier()
	case 10:
		r.Exits = f.AalenJohansen()
	case 11:
		r.Aging = f.Aging()
	case 12:
		r.Fairness = f.Fairness()
	case 13:
		r.Gain = f.Gain()
	}
}
