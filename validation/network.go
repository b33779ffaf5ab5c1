package validation

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

func i64(n int64) string { return strconv.FormatInt(n, 10) }

// network is a document with the place of everything in it. It is made once
// and never changed.
type network struct {
	v                                                                        *Validation
	orgs, pipelines, occupations, courses, assessors, roles, groups, casesAt map[string]int
	outcomesAt                                                               []map[string]int // of each occupation: place of an outcome
	criteriaAt                                                               []map[string]int // of each occupation: outcome of a criterion
	ties                                                                     map[tie][]int
	begins                                                                   []pipeline.Walk  // of each pipeline
	costs                                                                    map[string][]int // of each case
	next                                                                     map[string]int   // the case that follows each case
}

type tie struct{ assessor, candidate string }

// outcome returns a learning outcome that is known to be there.
//
//go:noinline
func (n *network) outcome(occupation, id string) *LearningOutcome {
	o := n.occupations[occupation]
	return &n.v.Occupations[o].Outcomes[n.outcomesAt[o][id]]
}

// pipelineOf returns the pipeline of an occupation.
//
//go:noinline
func (n *network) pipelineOf(occupation string) *pipeline.Pipeline {
	return &n.v.Pipelines[n.pipelines[n.v.Occupations[n.occupations[occupation]].Pipeline]]
}

// stageOf returns a stage of a pipeline, nil when there is none.
//
//go:noinline
func stageOf(p *pipeline.Pipeline, id string) *pipeline.Stage {
	for i := range p.Stages {
		if p.Stages[i].ID == id {
			return &p.Stages[i]
		}
	}
	return nil
}

// actOf returns the legal act of a stage, nil when it has none.
//
//go:noinline
func actOf(p *pipeline.Pipeline, stage string) *pipeline.Act {
	s := stageOf(p, stage)
	for i := range p.Acts {
		if s != nil && p.Acts[i].ID == s.Act {
			return &p.Acts[i]
		}
	}
	return nil
}

// nameOf returns what an organization is called.
func (n *network) nameOf(organization string) samverkan.Text {
	if i, ok := n.orgs[organization]; ok {
		return n.v.Organizations[i].Name
	}
	return samverkan.Same(organization)
}

// groupingName returns what a grouping is called.
func (n *network) groupingName(id string) samverkan.Text {
	for i := range n.v.Groupings {
		if n.v.Groupings[i].ID == id {
			return n.v.Groupings[i].Name
		}
	}
	return samverkan.Same(id)
}
