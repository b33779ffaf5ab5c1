package validation_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// A validation can be made in Go: it needs its schema, an ID, a name and how
// much is recorded. Assess checks it as Decode checks a document.
func ExampleValidation_Assess_byHand() {
	v := &validation.Validation{
		Schema: validation.Schema, ID: "natverket", Name: samverkan.Same("Mellanälven"), Recorded: validation.AllCases,
		Organizations: []validation.Organization{{ID: "granvik", Name: samverkan.Same("Granvik"), Kind: validation.Municipality}},
		Pipelines:     []pipeline.Pipeline{pipeline.Standard()},
		Occupations: []validation.Occupation{{
			ID: "kock", Name: samverkan.Text{SV: "kock", EN: "cook"}, Pipeline: "standard",
			Outcomes: []validation.LearningOutcome{{ID: "o1", Name: samverkan.Text{SV: "Råvaror", EN: "Ingredients"}}},
		}},
		Cases: []validation.Case{{ID: "k1", Candidate: "K-01", Occupation: "kock", Municipality: "granvik"}},
		Log:   []validation.Event{{On: day("2027-01-11"), What: validation.Applied, Case: "k1"}},
	}
	report, err := v.Assess(validation.Options{On: day("2027-02-01")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Occupations[0].Name.SV, report.Occupations[0].Inside)
	v.Log[0].Case = "k2"
	_, err = v.Assess(validation.Options{On: day("2027-02-01")})
	fmt.Println(err)
	// Output:
	// kock 1
	// at /log/0/case: “k2” is not in the list “cases”. Correct the ID or add the entry.
}
