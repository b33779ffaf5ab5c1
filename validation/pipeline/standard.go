package pipeline

import "github.com/samverkan/samverkan"

// Standard returns a pipeline to begin with: the home municipality's initial
// mapping; then documentation, assessment and certificate, with supplementary
// training where something is lacking, and one new attempt. Its proof holds.
//
// It is an example to adapt, no statement of law: which law applies depends on
// the kind of education, and higher vocational education and universities have
// rules of their own. It names no appeal, since it knows of no law that gives
// one here.
func Standard() Pipeline {
	law := samverkan.Text{
		SV: "Skollagen 20 kap. 7 a §, jfr prop. 2021/22:123; kontrollera vad som gäller för utbildningen",
		EN: "Swedish Education Act, chapter 20, section 7 a, cf. Government Bill 2021/22:123; check what applies to the education",
	}
	return Pipeline{
		ID:    "standard",
		Name:  samverkan.Text{SV: "Kartläggning och validering", EN: "Mapping and validation"},
		Start: "mapping",
		Acts: []Act{
			{
				ID: "mapping", Kind: InitialMapping, Law: law, Review: true,
				Name:      samverkan.Text{SV: "inledande kartläggning", EN: "initial mapping"},
				Owner:     samverkan.Text{SV: "hemkommunen", EN: "the home municipality"},
				Complaint: samverkan.Text{SV: "hemkommunen", EN: "the home municipality"},
			},
			{
				ID: "validation", Kind: Validation, Law: law, Review: true,
				Name:      samverkan.Text{SV: "validering", EN: "validation"},
				Owner:     samverkan.Text{SV: "utbildningsanordnaren", EN: "the education provider"},
				Complaint: samverkan.Text{SV: "utbildningsanordnarens huvudman", EN: "the body responsible for the provider"},
			},
		},
		Stages: []Stage{
			{
				ID: "mapping", Phase: Identification, Act: "mapping", Owner: "homeMunicipality",
				Name:  samverkan.Text{SV: "inledande kartläggning", EN: "initial mapping"},
				Steps: []Step{{On: Passed, To: "documentation"}},
			},
			{
				ID: "documentation", Phase: Documentation, Act: "validation", Owner: "provider",
				Name:  samverkan.Text{SV: "dokumentation", EN: "documentation"},
				Steps: []Step{{On: Passed, To: "assessment"}},
			},
			{
				ID: "assessment", Phase: Assessment, Act: "validation", Owner: "assessor", Assessors: 2,
				Name: samverkan.Text{SV: "bedömning", EN: "assessment"},
				Steps: []Step{
					{On: Passed, To: "certificate"},
					{On: Partly, To: "training", AtMost: 3},
					{On: Partly, To: "part"},
					{On: Failed, To: "documentation", AtMost: 1},
					{On: Failed, To: "referred"},
				},
			},
			{
				ID: "certificate", Phase: Certification, Act: "validation", Owner: "trade",
				Name:  samverkan.Text{SV: "bevis", EN: "certificate"},
				Steps: []Step{{On: Passed, To: "certified"}},
			},
			{
				ID: "training", Training: true, Act: "validation", Owner: "provider",
				Name:  samverkan.Text{SV: "komplettering", EN: "supplementary training"},
				Steps: []Step{{On: Passed, To: "assessment"}, {On: Failed, To: "part"}},
			},
		},
		Exits: []Exit{
			{ID: "certified", Kind: Certified, Name: samverkan.Text{SV: "bevis utfärdat", EN: "certified"}},
			{ID: "part", Kind: PartlyCertified, Name: samverkan.Text{SV: "del av bevis", EN: "partly certified"}},
			{ID: "withdrawn", Kind: ExitWithdrawn, Name: samverkan.Text{SV: "avbrott", EN: "withdrawn"}},
			{ID: "referred", Kind: ExitReferred, Name: samverkan.Text{SV: "hänvisad vidare", EN: "referred elsewhere"}},
		},
		Anywhere: []Step{{On: Withdrawn, To: "withdrawn"}, {On: Referred, To: "referred"}},
	}
}
