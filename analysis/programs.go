package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
)

// ProgramState is a program of higher vocational education and how its
// places were filled.
type ProgramState struct {
	Program string         `json:"program"`
	Name    samverkan.Text `json:"name"`
	// Where it is given; left out: in the whole country.
	Place string `json:"place,omitempty"`
	supply.PlacesReport
	// Where the figures come from.
	Source string `json:"source"`

	informed []supply.Event
}

// last returns the last year that there are figures of.
func (p *ProgramState) last() *supply.PlacesYear {
	if len(p.Years) == 0 {
		return nil
	}
	return &p.Years[len(p.Years)-1]
}

// informedSince reports whether targeted information went out after a year's
// intake.
func (p *ProgramState) informedSince(year int) bool {
	for _, e := range p.informed {
		if e.Year > year {
			return true
		}
	}
	return false
}

// education is a program as package supply reckons with it.
func (r *region) education(p *Program) *supply.Education {
	e := &supply.Education{Intakes: p.Years, Events: p.Informed}
	if i, ok := r.sources[p.Source]; ok {
		e.Basis = supply.Basis{Source: &supply.Source{Name: samverkan.Same(r.a.Sources[i].Publisher), Table: r.a.Sources[i].Table, On: r.a.Sources[i].Retrieved}}
	}
	if p.Grant != nil {
		e.Grant = *p.Grant
	}
	return e
}

func (a *assessment) programs() ([]ProgramState, error) {
	var out []ProgramState
	for i := range a.region.a.Programs {
		p := &a.region.a.Programs[i]
		made, err := a.region.education(p).Filled()
		if err != nil {
			return nil, err
		}
		out = append(out, ProgramState{Program: p.ID, Name: p.Name, Place: p.Place, PlacesReport: made, Source: p.Source, informed: p.Informed})
	}
	return out, nil
}
