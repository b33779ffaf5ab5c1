package samverkan

import (
	"iter"
	"slices"

	"github.com/samverkan/samverkan/internal/base/sorted"
)

// Version is the version of this module, as every report carries it. Before the
// first tag it names the one that is being made.
const Version = "0.1.0"

// Report is what every room's report begins with: what was judged by which
// rules on which day, and what each rule said.
type Report struct {
	// The version of this module.
	Engine string `json:"engine"`
	// The hash of the rules that were used.
	Rulebook string `json:"rulebook"`
	// The version of the document's schema.
	Schema string `json:"schema"`
	// The day the report speaks of.
	On Date `json:"on"`
	// What each rule said, by rule ID.
	Results []Result `json:"results"`
}

// Findings gives all findings: by severity, then rule, then place.
func (r Report) Findings() iter.Seq[Finding] {
	var all []Finding
	for _, result := range r.Results {
		all = append(all, result.Findings...)
	}
	sorted.By(all, Finding.Compare)
	return slices.Values(all)
}

// Result returns what a rule said, and whether the report holds it.
func (r Report) Result(rule string) (Result, bool) {
	for _, result := range r.Results {
		if result.Rule == rule {
			return result, true
		}
	}
	return Result{}, false
}
