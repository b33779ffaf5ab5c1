package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Report is how a region's work stands on one day: every municipality in
// figures, the population ahead, what is short and what can be done about it,
// the catalogue, the four steps and the next visits.
type Report struct {
	samverkan.Report
	// What the work is called.
	Name samverkan.Text `json:"name"`
	// The region.
	Region Place `json:"region"`
	// How it stands, in a sentence or two.
	Says samverkan.Text `json:"says"`
	// The sources, in the document's order, and which figures rest on each.
	Sources []SourceState `json:"sources,omitempty"`
	// The municipalities, in the document's order.
	Profiles []Profile `json:"profiles"`
	// The stated facts, in the document's order.
	Facts []FactState `json:"facts,omitempty"`
	// The population ahead; left out: too little is known to project it.
	Ahead *Ahead `json:"ahead,omitempty"`
	// The occupations, in the document's order.
	Occupations []OccupationState `json:"occupations,omitempty"`
	// What is short where, the most first, with the reasons; left out: no
	// workforce is entered.
	Shortages *supply.Shortages `json:"shortages,omitempty"`
	// The education catalogue.
	Catalogue CatalogueState `json:"catalogue"`
	// The programs with their places, in the document's order.
	Programs []ProgramState `json:"programs,omitempty"`
	// The four steps, in their order, and what analysis led to.
	Steps  []StepState  `json:"steps"`
	Chains []ChainState `json:"chains,omitempty"`
	// The next visit to each municipality, in the document's order.
	Visits []VisitPlan `json:"visits"`

	of *assessment // what drawings and sheets are made from
}

// Encode writes the report as canonical JSON, for others to read. Read back by
// encoding/json it has what stands there; for drawings and sheets the document
// must be assessed anew.
func (r *Report) Encode() ([]byte, error) { return canonical.Encode(r) }

// SourceState is a source and what rests on it.
type SourceState struct {
	Source
	// The measures that have figures from it, by ID.
	Measures []string `json:"measures,omitempty"`
	// The years that these are of, the first and the last; 0: no figures.
	First int `json:"first,omitempty"`
	Last  int `json:"last,omitempty"`
	// Whether it says from what table, and when it was fetched.
	Traceable bool `json:"traceable"`
}

// sourceStates tells what rests on each source.
func (a *assessment) sourceStates() []SourceState {
	doc := a.region.a
	out := make([]SourceState, len(doc.Sources))
	for i, s := range doc.Sources {
		out[i] = SourceState{Source: s, Traceable: s.Table != "" && !s.Retrieved.IsZero()}
	}
	span := func(source string, year int) *SourceState {
		s := &out[a.region.sources[source]]
		if s.First == 0 || year < s.First {
			s.First = year
		}
		s.Last = max(s.Last, year)
		return s
	}
	for i := range doc.Panels {
		p := &doc.Panels[i]
		for _, c := range p.Columns {
			s := span(p.Source, c.Year)
			if n := len(s.Measures); n == 0 || !slices.Contains(s.Measures, c.Measure) {
				s.Measures = append(s.Measures, c.Measure)
			}
		}
	}
	for _, list := range [][]People{doc.Population, doc.Deaths} {
		for i := range list {
			span(list[i].Source, list[i].Year)
		}
	}
	for i := range doc.Births {
		span(doc.Births[i].Source, doc.Births[i].Year)
	}
	for i := range doc.Programs {
		for _, y := range doc.Programs[i].Years {
			span(doc.Programs[i].Source, y.Year)
		}
	}
	return out
}
