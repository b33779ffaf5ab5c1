package eventlog_test

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// agreed is the pipeline that the tests compare logs with: mapping,
// documentation, assessment and certificate; supplementary training three times
// at most, and one new attempt.
func agreed() pipeline.Pipeline {
	name := func(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }
	return pipeline.Pipeline{
		ID: "agreed", Name: name("den överenskomna vägen", "the agreed way"), Start: "mapping",
		Acts: []pipeline.Act{
			{ID: "mapping", Kind: pipeline.InitialMapping, Name: name("inledande kartläggning", "initial mapping"), Owner: name("Granvik", "Granvik")},
			{ID: "validation", Kind: pipeline.Validation, Name: name("validering", "validation"), Owner: name("anordnaren", "the provider")},
		},
		Stages: []pipeline.Stage{
			{
				ID: "mapping", Phase: pipeline.Identification, Act: "mapping", Owner: "municipality", Name: name("kartläggning", "mapping"),
				Steps: []pipeline.Step{{On: pipeline.Passed, To: "documentation"}},
			},
			{
				ID: "documentation", Phase: pipeline.Documentation, Act: "validation", Owner: "provider", Name: name("dokumentation", "documentation"),
				Steps: []pipeline.Step{{On: pipeline.Passed, To: "assessment"}},
			},
			{
				ID: "assessment", Phase: pipeline.Assessment, Act: "validation", Owner: "assessor", Assessors: 2, Name: name("bedömning", "assessment"),
				Steps: []pipeline.Step{
					{On: pipeline.Passed, To: "certificate"},
					{On: pipeline.Partly, To: "training", AtMost: 3},
					{On: pipeline.Partly, To: "part"},
					{On: pipeline.Failed, To: "documentation", AtMost: 1},
					{On: pipeline.Failed, To: "referred"},
				},
			},
			{
				ID: "certificate", Phase: pipeline.Certification, Act: "validation", Owner: "trade", Name: name("bevis", "certificate"),
				Steps: []pipeline.Step{{On: pipeline.Passed, To: "certified"}},
			},
			{
				ID: "training", Training: true, Act: "validation", Owner: "provider", Name: name("komplettering", "supplementary training"),
				Steps: []pipeline.Step{{On: pipeline.Passed, To: "assessment"}, {On: pipeline.Failed, To: "part"}},
			},
		},
		Exits: []pipeline.Exit{
			{ID: "certified", Kind: pipeline.Certified, Name: name("klart med bevis", "certified")},
			{ID: "part", Kind: pipeline.PartlyCertified, Name: name("del av bevis", "partly certified")},
			{ID: "withdrawn", Kind: pipeline.ExitWithdrawn, Name: name("avbrutet", "withdrawn")},
			{ID: "referred", Kind: pipeline.ExitReferred, Name: name("hänvisat", "referred")},
		},
		Anywhere: []pipeline.Step{{On: pipeline.Withdrawn, To: "withdrawn"}, {On: pipeline.Referred, To: "referred"}},
	}
}
