package main

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

func text(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }

func from(d samverkan.Date) samverkan.Period { return samverkan.Period{From: d} }

func between(a, b samverkan.Date) samverkan.Period { return samverkan.Period{From: a, To: b} }

func municipalities() []string {
	return []string{"granvik", "alvnas", "norrhamn", "storsele", "fjallbacken", "tunadal", "bjorkanger"}
}

func organizations() []validation.Organization {
	return []validation.Organization{
		{ID: "granvik", Name: samverkan.Same("Granvik"), Kind: validation.Municipality},
		{ID: "alvnas", Name: samverkan.Same("Älvnäs"), Kind: validation.Municipality},
		{ID: "norrhamn", Name: samverkan.Same("Norrhamn"), Kind: validation.Municipality},
		{ID: "storsele", Name: samverkan.Same("Storsele"), Kind: validation.Municipality},
		{ID: "fjallbacken", Name: samverkan.Same("Fjällbäcken"), Kind: validation.Municipality},
		{ID: "tunadal", Name: samverkan.Same("Tunadal"), Kind: validation.Municipality},
		{ID: "bjorkanger", Name: samverkan.Same("Björkånger"), Kind: validation.Municipality},
		{ID: "region", Name: samverkan.Same("Region Mellanälven"), Kind: validation.Region},
		{ID: "maltidsrad", Name: text("Måltidens yrkesråd", "the Trade Council for Meals"), Kind: validation.Trade},
		{ID: "omsorgsrad", Name: text("Omsorgens yrkesråd", "the Trade Council for Care"), Kind: validation.Trade},
		{ID: "alvens", Name: samverkan.Same("Älvens yrkeshus"), Kind: validation.Provider},
		{ID: "fjallets", Name: samverkan.Same("Fjällets lärcentrum"), Kind: validation.Provider},
		{ID: "arbetskontor", Name: text("Arbetskontoret i Mellanälven", "the Work Office of Mellanälven"), Kind: validation.Agency},
	}
}

// pipelines are the ready pipeline twice: for cooks without an appeal, since no
// law is known that gives one; for care assistants, where the municipality
// itself validates, with the review of legality that its residents can ask for.
func pipelines() []pipeline.Pipeline {
	cook, care := pipeline.Standard(), pipeline.Standard()
	cook.ID, cook.Name = "kock", text("Från kartläggning till kockbevis", "From mapping to a cook's certificate")
	care.ID, care.Name = "vard", text("Från kartläggning till bevis som vårdbiträde", "From mapping to a care assistant's certificate")
	for _, p := range []*pipeline.Pipeline{&cook, &care} {
		mapping, validating := &p.Acts[0], &p.Acts[1]
		mapping.Review, mapping.Appeal = false, nil
		mapping.Complaint = text("hemkommunens nämnd för vuxnas lärande", "the home municipality's committee for adult learning")
		validating.Review, validating.Appeal = true, nil
	}
	care.Acts[1].Owner = text("kommunens vuxenutbildning", "the municipality's adult education")
	care.Acts[1].Appeal = &pipeline.Appeal{
		Law: text("Kommunallagen 13 kap. (laglighetsprövning), om beslutet är kommunens och ingen annan lag säger annat",
			"Local Government Act, chapter 13 (review of legality), if the decision is the municipality's and no other law says otherwise"),
		To:   text("förvaltningsrätten", "the administrative court"),
		Days: 21,
	}
	care.Stages[0].PromisedDays = 60
	return []pipeline.Pipeline{cook, care}
}

func offers() []validation.Offer {
	begun, care := date(2024, 8, 1), date(2026, 8, 1)
	var out []validation.Offer
	add := func(who, occupation string, when samverkan.Period, to []string, stages ...string) {
		out = append(out, validation.Offer{Organization: who, Occupation: occupation, Stages: stages, For: to, Period: when})
	}
	for _, m := range municipalities() {
		switch m {
		case "fjallbacken": // its neighbor maps
		case "storsele":
			add(m, "kock", from(begun), []string{"storsele", "fjallbacken"}, "mapping")
		default:
			add(m, "kock", from(begun), nil, "mapping")
		}
		add(m, "vard", from(care), nil, "mapping")
	}
	river, mountain := []string{"granvik", "alvnas", "norrhamn", "tunadal"}, []string{"storsele", "fjallbacken", "bjorkanger"}
	add("alvens", "kock", from(begun), river, "documentation", "assessment", "training")
	add("fjallets", "kock", from(begun), mountain, "documentation", "training")
	add("fjallets", "kock", from(begun), []string{"storsele", "fjallbacken"}, "assessment")
	add("fjallets", "kock", between(begun, date(2027, 1, 1)), []string{"bjorkanger"}, "assessment") // and then nobody
	add("maltidsrad", "kock", from(begun), nil, "certificate")
	add("granvik", "vard", from(care), municipalities(), "documentation", "assessment", "training")
	add("omsorgsrad", "vard", from(care), nil, "certificate")
	return out
}

// assessors: B05's approval has lapsed, B06's lapses soon, B08 came later; the
// two outcomes about allergies and hygiene only four could ever judge.
func assessors() []validation.Assessor {
	kitchen := []string{"ravaror", "tillagning", "saser", "brod", "storkok", "bemotande"}
	cook := func(id string, outcomes []string, when samverkan.Period, of ...string) validation.Assessor {
		return validation.Assessor{ID: id, Organizations: of, Competences: []validation.Competence{
			{Occupation: "kock", Outcomes: outcomes, ApprovedBy: "maltidsrad", Period: when},
		}}
	}
	care := func(id string, when samverkan.Period, of ...string) validation.Assessor {
		return validation.Assessor{ID: id, Organizations: of, Competences: []validation.Competence{
			{Occupation: "vard", ApprovedBy: "omsorgsrad", Period: when},
		}}
	}
	begun := date(2024, 8, 1)
	return []validation.Assessor{
		cook("B01", kitchen, from(begun), "granvik", "alvnas"),
		cook("B02", kitchen, from(begun), "norrhamn"),
		cook("B03", nil, between(begun, date(2028, 8, 1)), "granvik", "norrhamn", "tunadal"),
		cook("B04", kitchen, from(begun), "tunadal"),
		cook("B05", nil, between(begun, date(2026, 7, 1)), "alvnas"),
		cook("B06", kitchen, between(begun, date(2027, 5, 1)), "storsele", "fjallbacken"),
		cook("B07", nil, from(begun), "alvens"),
		cook("B08", kitchen, from(date(2026, 1, 1)), "bjorkanger"),
		care("B09", from(date(2026, 8, 1)), "granvik", "norrhamn"),
		care("B10", from(date(2026, 8, 1)), "alvnas"),
		cook("B11", nil, between(begun, date(2028, 8, 1)), "storsele", "bjorkanger"),
		care("B12", from(date(2026, 10, 1)), "tunadal"),
	}
}

func roles() []validation.Role {
	all := municipalities()
	return []validation.Role{
		{
			ID: "samordnare", Name: text("regional samordnare", "regional coordinator"), In: []string{"region"},
			Why: text("Håller ihop nätverket och för statistiken.", "Keeps the network together and the figures."),
		},
		{
			ID: "vagledare", Name: text("studie- och yrkesvägledare", "guidance counselor"), In: all,
			Why: text("Möter kandidaten före, under och efter.", "Meets the candidate before, during and after."),
		},
		{
			ID: "kartlaggare", Name: text("ansvarig för kartläggning", "responsible for mapping"), In: all,
			Why: text("Gör hemkommunens inledande kartläggning.", "Does the home municipality's initial mapping."),
		},
		{
			ID: "bedomarsamordnare", Name: text("bedömarsamordnare", "assessor coordinator"), In: []string{"alvens", "fjallets"},
			Why: text("Hittar två oberoende bedömare och en tid.", "Finds two independent assessors and a time."),
		},
		{
			ID: "branschkontakt", Name: text("branschkontakt", "trade contact"), In: []string{"maltidsrad", "omsorgsrad"},
			Why: text("Godkänner bedömare och utfärdar bevis.", "Approves assessors and issues certificates."),
		},
	}
}

// holders: a counselor is lacking in Fjällbäcken since the new year, and an
// assessor coordinator at Fjällets lärcentrum.
func holders() []validation.Holder {
	begun := date(2024, 8, 1)
	out := []validation.Holder{{Role: "samordnare", Organization: "region", Title: text("utvecklingsledare", "development manager"), Period: from(begun)}}
	for _, m := range municipalities() {
		when := from(begun)
		switch m {
		case "fjallbacken":
			when = between(begun, date(2027, 1, 1))
		case "tunadal":
			when = between(begun, date(2027, 5, 15))
		}
		out = append(out, validation.Holder{Role: "vagledare", Organization: m, Period: when},
			validation.Holder{Role: "kartlaggare", Organization: m, Period: from(begun)})
	}
	return append(out,
		validation.Holder{Role: "bedomarsamordnare", Organization: "alvens", Period: from(date(2025, 3, 1))},
		validation.Holder{Role: "branschkontakt", Organization: "maltidsrad", Period: from(begun)},
		validation.Holder{Role: "branschkontakt", Organization: "omsorgsrad", Period: from(date(2026, 8, 1))},
	)
}

func capacities() []validation.Capacity {
	begun, care := first(), first().AddDays(careBegins)
	more := first().AddDays(moreAssessed)
	return []validation.Capacity{
		{Occupation: "kock", Stage: "mapping", Number: 12, Period: from(begun)},
		{Occupation: "kock", Stage: "documentation", Number: 14, Period: from(begun)},
		{Occupation: "kock", Stage: "assessment", Number: 2, Period: between(begun, more)},
		{Occupation: "kock", Stage: "assessment", Number: 3, Period: from(more)},
		{Occupation: "kock", Stage: "certificate", Number: 6, Period: from(begun)},
		{Occupation: "kock", Stage: "training", Number: 16, Period: from(begun)},
		{Occupation: "vard", Stage: "assessment", Number: 2, Period: from(care)},
	}
}

func groupings() []validation.Grouping {
	return []validation.Grouping{
		{ID: "kon", Name: text("kön", "sex"), Groups: []validation.Group{
			{ID: "kvinna", Name: text("kvinnor", "women")},
			{ID: "man", Name: text("män", "men")},
			{ID: "saknas", Name: text("uppgift saknas", "not stated")},
		}},
		{ID: "fodd", Name: text("födelseland", "country of birth"), Groups: []validation.Group{
			{ID: "sverige", Name: text("födda i Sverige", "born in Sweden")},
			{ID: "utomlands", Name: text("födda utomlands", "born abroad")},
		}},
	}
}
