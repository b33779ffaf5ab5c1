package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/deep"
	"github.com/samverkan/samverkan/validation/flow"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// Publication is what may leave the network: no case, no candidate, no
// assessor, and no count of people below the floor, nor one that follows from
// the others. Publications of days that lie close to each other can be
// subtracted from each other; publish by the quarter or more seldom.
type Publication struct {
	Engine   string         `json:"engine"`
	Rulebook string         `json:"rulebook"`
	Schema   string         `json:"schema"`
	On       samverkan.Date `json:"on"`
	From     samverkan.Date `json:"from"`
	Name     samverkan.Text `json:"name"`
	// The smallest count of people that is told.
	Floor    int      `json:"floor"`
	Recorded Recorded `json:"recorded"`
	// The occupations, in the document's order.
	Occupations []PublishedOccupation `json:"occupations,omitempty"`
	// What was paid for the project as a whole, and by certificate.
	Project      flow.Range       `json:"project"`
	PerCertified flow.Range       `json:"perCertified"`
	CostSays     []samverkan.Text `json:"costSays,omitempty"`
	// Who offers what: organizations, no people. Left out: it is not known.
	Cells []NetworkCell `json:"cells,omitempty"`
	Gaps  *int          `json:"gaps,omitempty"`
	Roles []RoleState   `json:"roles,omitempty"`
	// What each rule said, without findings.
	Outcomes []RuleOutcome `json:"outcomes"`
	// How many counts are withheld.
	Withheld int `json:"withheld,omitempty"`
}

// Encode writes the publication as canonical JSON.
func (p *Publication) Encode() ([]byte, error) { return check.Encode(p) }

// RuleOutcome is what a rule said.
type RuleOutcome struct {
	Rule    string            `json:"rule"`
	Title   samverkan.Text    `json:"title"`
	Outcome samverkan.Outcome `json:"outcome"`
}

// PublishedOccupation is what may be told of one occupation. What is left out
// is withheld, or not known.
type PublishedOccupation struct {
	Occupation string         `json:"occupation"`
	Name       samverkan.Text `json:"name"`
	// How many are inside.
	Inside *int `json:"inside,omitempty"`
	// How many left by each exit.
	Exits []PublishedExit `json:"exits,omitempty"`
	// How long the wait for each stage is.
	Stages []PublishedStage `json:"stages,omitempty"`
	// The times to a certificate.
	Lead []flow.Quantile `json:"lead,omitempty"`
	// The share certified by time since arrival, of those who came.
	Certified []PublishedShare `json:"certified,omitempty"`
	// How groups fare.
	Fairness []flow.Fairness `json:"fairness,omitempty"`
	// The gain of each municipality with enough certified, and no few whose
	// certificate was withdrawn.
	Gain []flow.Gain `json:"gain,omitempty"`
}

// PublishedShare is the share that was certified within some days of arriving,
// in whole percent. It is told where neither those certified by then, nor those
// since the share before, nor those after it are a few.
type PublishedShare struct {
	// The days since arrival.
	Days int `json:"days"`
	// The share, rounded.
	PercentRounded int `json:"percentRounded"`
}

// PublishedExit is how many left in one way.
type PublishedExit struct {
	Kind  pipeline.ExitKind `json:"kind"`
	Name  samverkan.Text    `json:"name"`
	Cases *int              `json:"cases,omitempty"`
}

// PublishedStage is how long the wait for a stage is.
type PublishedStage struct {
	Stage string         `json:"stage"`
	Name  samverkan.Text `json:"name"`
	// The mean wait of those who were begun, in whole days: the mean itself, as a
	// fraction, would tell how many they were. Left out: too few.
	WaitRounded *int `json:"waitRounded,omitempty"`
	Bottleneck  bool `json:"bottleneck,omitempty"`
}

// Publish returns what may leave the network, for the caller to change: it
// shares no memory with the report, nor with other publications. The floor is
// that of the document; a report that Assess did not make, such as one that was
// read back from its JSON, has nothing to publish, and its publication is empty.
func (r *Report) Publish() *Publication {
	if r.floor == 0 {
		return &Publication{}
	}
	return deep.Copy(r.publish())
}

func (r *Report) publish() *Publication {
	p := &Publication{
		Engine: r.Engine, Rulebook: r.Rulebook, Schema: r.Schema, On: r.On, From: r.From, Name: r.Name, Floor: r.floor, Recorded: r.Recorded,
		Cells: r.Network.Cells, Gaps: r.Network.Gaps, Roles: r.Roles, Project: r.Cost.Project, CostSays: r.Cost.Says,
	}
	all := true // whether it is told of every occupation how many were certified
	for i := range r.Occupations {
		o := r.published(&r.Occupations[i], p)
		all = all && o.Exits[0].Cases != nil
		p.Occupations = append(p.Occupations, o)
	}
	few := r.Cost.Revoked > 0 && r.Cost.Revoked < r.floor
	if n := r.Cost.Certified; n != nil && *n >= r.floor && all && !few {
		p.PerCertified = r.Cost.PerCertified // as a fraction it tells of how many, so none were a few
	}
	if n := r.Cost.UnknownCases; n > 0 && n < r.floor && len(p.CostSays) > 0 {
		p.CostSays = p.CostSays[: len(p.CostSays)-1 : len(p.CostSays)-1] // the last says how many
	}
	titles := map[string]samverkan.Text{}
	for _, info := range Rules() {
		titles[info.ID] = info.Title
	}
	for _, x := range r.Results {
		p.Outcomes = append(p.Outcomes, RuleOutcome{x.Rule, titles[x.Rule], x.Outcome})
	}
	return p
}

func (r *Report) published(o *OccupationState, p *Publication) PublishedOccupation {
	out := PublishedOccupation{Occupation: o.Occupation, Name: o.Name}
	counts := []int{o.Inside}
	for _, x := range o.Exits {
		counts = append(counts, x.Cases)
	}
	told := tellable(counts, r.floor)
	for i, n := range counts {
		var value *int
		if told[i] {
			value = &n
		} else {
			p.Withheld++
		}
		if i == 0 {
			out.Inside = value
		} else {
			out.Exits = append(out.Exits, PublishedExit{o.Exits[i-1].Kind, o.Exits[i-1].Name, value})
		}
	}
	if o.Flow == nil {
		return out
	}
	for i, s := range o.Flow.Stages {
		x := PublishedStage{Stage: s.Stage, Name: o.Stages[i].Name, Bottleneck: o.Stages[i].Bottleneck}
		if s.Waiting.Known >= r.floor {
			days := rounded(s.Waiting.Mean.Exact)
			x.WaitRounded = &days
		}
		out.Stages = append(out.Stages, x)
	}
	if told[1] && o.Flow.Lead.Known >= 2*r.floor { // a quantile is some person's own time
		out.Lead = o.Flow.Lead.Quantiles
	}
	if told[1] {
		out.Certified = r.shares(o)
	}
	out.Fairness = o.Flow.Fairness
	out.Gain = gains(o.Flow.Gain, r.floor, counts[1], told[1])
	return out
}

// shares are the shares certified that tell of no few.
func (r *Report) shares(o *OccupationState) []PublishedShare {
	var out []PublishedShare
	few := func(n int) bool { return n > 0 && n < r.floor }
	before := 0
	for _, x := range o.Flow.Exits[0].At {
		days, by, all := rounded(x.Days.Exact), 0, 0
		for i := range r.Cases {
			if c := &r.Cases[i]; c.Occupation == o.Occupation && c.Kind == pipeline.Certified {
				all++
				if c.Applied.DaysUntil(c.Left) <= days {
					by++
				}
			}
		}
		if x.ShareRounded == nil || few(by) || few(by-before) || few(all-by) {
			continue
		}
		before = by
		out = append(out, PublishedShare{days, int(float64(*x.ShareRounded*100) + 0.5)})
	}
	return out
}

// gains are those that tell of no few certified, neither in a municipality nor
// by subtraction, nor of all where that count is withheld.
func gains(all []flow.Gain, floor, certified int, total bool) []flow.Gain {
	var out []flow.Gain
	counts := make([]int, len(all)+1) // the last: in places without a comparison
	counts[len(all)] = certified
	for i := range all {
		if all[i].Certified == nil {
			return nil
		}
		if all[i].Place != "" { // the total is no part of itself
			counts[i] = *all[i].Certified + all[i].Revoked // as all certified are told
			counts[len(all)] -= counts[i]
		}
	}
	told := tellable(counts, floor)
	for i, g := range all {
		few := g.Revoked > 0 && g.Revoked < floor
		if told[i] && *g.Certified >= floor && !few && (total || g.Place != "") {
			out = append(out, g)
		}
	}
	return out
}

// tellable says which of some counts of the same people may be told: those of
// at least the floor and zeros. Where small ones are withheld, so are the
// smallest of the others, until two are and their sum, which somebody may know,
// lets each of them be the floor.
func tellable(counts []int, floor int) []bool {
	out := make([]bool, len(counts))
	hidden, sum := 0, 0
	for i, n := range counts {
		if out[i] = n == 0 || n >= floor; !out[i] {
			hidden++
			sum += n
		}
	}
	for hidden > 0 && sum-hidden+1 < floor {
		next := -1
		for i, n := range counts {
			if out[i] && n > 0 && (next < 0 || n < counts[next]) {
				next = i
			}
		}
		if next < 0 {
			break
		}
		out[next] = false
		hidden++
		sum += counts[next]
	}
	return out
}
