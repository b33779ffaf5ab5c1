package main

import (
	"encoding/json"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// raw is the network's document as JSON, so that the figures can be counted
// without the library: dates are text, and what a case has come to is played by
// a few lines here.
type raw struct {
	CountedFrom string
	Pipelines   []struct {
		ID, Start string
		Stages    []struct {
			ID    string
			Steps []rawStep
		}
		Exits    []struct{ ID, Kind string }
		Anywhere []rawStep
	}
	Occupations []struct {
		ID, Pipeline string
		Outcomes     []struct {
			ID       string
			Criteria []struct{ ID string }
		}
	}
	Organizations []struct{ ID, Kind string }
	Courses       []struct {
		ID, Occupation string
		Outcomes       []string
		Days           int
	}
	Offers []struct {
		Organization, Occupation, From, To string
		Stages, For                        []string
	}
	Assessors []struct {
		ID          string
		Competences []struct {
			Occupation, From, To string
			Outcomes             []string
		}
	}
	Ties  []struct{ Assessor, Candidate, Kind, Known string }
	Roles []struct {
		ID string
		In []string
	}
	Holders    []struct{ Role, Organization, From, To string }
	Capacities []struct {
		Occupation, Stage, From, To string
		Number                      int64
	}
	Cases []struct {
		ID, Candidate, Occupation, Municipality, After string
		Groups                                         []string
	}
	Costs []struct {
		Kind, Case string
		Amount     struct{ From, To int64 }
	}
	FullTraining []struct {
		Occupation   string
		Days, Amount struct{ From, To int64 }
	}
	Log []rawEvent
}

type rawStep struct {
	On, To string
	AtMost int
}

type rawEvent struct {
	On, Since, What, Case, Result, Judgment, Decision, Record string
	Assessors, Outcomes, RestsOn                              []string
	Evidence                                                  struct {
		ID, Kind string
		Covers   []string
	}
	Entry   int
	Instead *rawEvent
}

func (e *rawEvent) day() string {
	if e.Since != "" {
		return e.Since
	}
	return e.On
}

func readRaw(t *testing.T) *raw {
	t.Helper()
	var r raw
	require.NoError(t, json.Unmarshal(network, &r))
	return &r
}

// days counts the days from one to another.
func days(from, to string) int {
	a, _ := time.Parse(time.DateOnly, from)
	b, _ := time.Parse(time.DateOnly, to)
	return int(b.Sub(a).Hours() / 24)
}

// The days of the story: the last is seen, so that what is counted ends with it.
const theDay, dayAfter = "2027-03-08", "2027-03-09"

type rawVisit struct{ stage, queued, started, ended, result string }

type rawWay struct {
	id, candidate, municipality string
	groups                      []string
	arrived, left, exit         string
	visits                      []rawVisit
	met                         map[string]bool
	entries                     []rawEvent
}

// ways plays the log of an occupation.
func (r *raw) ways(occupation string) []*rawWay {
	var out []*rawWay
	byID := map[string]*rawWay{}
	for _, c := range r.Cases {
		w := &rawWay{id: c.ID, candidate: c.Candidate, municipality: c.Municipality, groups: c.Groups, met: map[string]bool{}}
		byID[c.ID] = w
		if c.Occupation == occupation {
			out = append(out, w)
		}
	}
	for _, e := range r.Log {
		w := byID[e.Case]
		if e.What == "corrected" && e.Instead != nil {
			w.entries[e.Entry-1] = *e.Instead
		}
		w.entries = append(w.entries, e)
	}
	for _, c := range r.Cases {
		if c.Occupation == occupation {
			if c.After != "" {
				for id := range byID[c.After].met {
					byID[c.ID].met[id] = true
				}
			}
			r.play(byID[c.ID], occupation)
		}
	}
	return out
}

func (r *raw) play(w *rawWay, occupation string) {
	o, p := 0, 0
	for r.Occupations[o].ID != occupation {
		o++
	}
	for r.Pipelines[p].ID != r.Occupations[o].Pipeline {
		p++
	}
	way, taken := &r.Pipelines[p], map[string]int{}
	for _, e := range w.entries {
		result := e.Result
		switch e.What {
		case "applied":
			w.arrived = e.day()
			w.visits = append(w.visits, rawVisit{stage: way.Start, queued: e.day()})
		case "started":
			w.visits[len(w.visits)-1].started = e.day()
		case "judged":
			for _, id := range e.Outcomes {
				w.met[id] = e.Judgment == "met"
			}
		case "withdrew":
			result = "withdrawn"
		case "referred":
			result = "referred"
		}
		if result == "" {
			continue
		}
		v := &w.visits[len(w.visits)-1]
		v.ended, v.result = e.day(), result
		to := ""
		for _, s := range way.Stages {
			if s.ID != v.stage {
				continue
			}
			for i, step := range append(slices.Clone(s.Steps), way.Anywhere...) {
				key := s.ID + string(rune('0'+i))
				if to == "" && step.On == result && (step.AtMost == 0 || taken[key] < step.AtMost) {
					to = step.To
					taken[key]++
				}
			}
		}
		for _, x := range way.Exits {
			if x.ID == to {
				w.exit, w.left = x.Kind, e.day()
			}
		}
		if w.exit == "" {
			w.visits = append(w.visits, rawVisit{stage: to, queued: e.day()})
		}
	}
}

// spell is how long something took, and what ended it: "" for nothing yet.
type spell struct {
	days int
	exit string
}

// incidence is the share that has ended by an exit within some days, by Aalen
// and Johansen: day by day those who are left lose the share that ends that day.
func incidence(all []spell, exit string, within int) *big.Rat {
	left, out := big.NewRat(1, 1), new(big.Rat)
	for day := 0; day <= within; day++ {
		risk, some, these := int64(0), int64(0), int64(0)
		for _, s := range all {
			if s.days >= day {
				risk++
			}
			if s.days == day && s.exit != "" {
				some++
				if s.exit == exit {
					these++
				}
			}
		}
		if some == 0 {
			continue
		}
		out.Add(out, new(big.Rat).Mul(left, big.NewRat(these, risk)))
		left.Mul(left, big.NewRat(risk-some, risk))
	}
	return out
}

// mistaken is one minus Kaplan–Meier of one exit: who left otherwise is taken
// as still there.
func mistaken(all []spell, exit string, within int) *big.Rat {
	var only []spell
	for _, s := range all {
		if s.exit != exit {
			s.exit = ""
		}
		only = append(only, s)
	}
	return incidence(only, exit, within)
}
