package main

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

// pilot makes the document of a pilot like the one of the source text: one
// municipality, a hospitality trade, the region and the employment service,
// whose cost is known and whose count of cooks is not (KFA-04, KFA-06). All
// names are invented. It holds what the text holds: who, and what it cost.
func pilot() *validation.Validation {
	whole := int64(10_000 * 100)
	return &validation.Validation{
		Schema: validation.Schema, ID: "koksforsok", Name: text("Köksförsöket i Granvik", "The kitchen pilot in Granvik"), Recorded: validation.NoCases,
		Organizations: []validation.Organization{
			{ID: "granvik", Name: samverkan.Same("Granvik"), Kind: validation.Municipality},
			{ID: "region", Name: samverkan.Same("Region Mellanälven"), Kind: validation.Region},
			{ID: "maltidsrad", Name: text("Måltidens yrkesråd", "the Trade Council for Meals"), Kind: validation.Trade},
			{ID: "arbetskontor", Name: text("Arbetskontoret i Mellanälven", "the Work Office of Mellanälven"), Kind: validation.Agency},
		},
		Costs: []validation.Cost{{
			Kind: validation.ProjectCost, Amount: validation.Range{From: whole, To: whole}, On: date(2024, 6, 30),
			Source: text("som i källtexten KFA-06; hela projektet", "as in the source text KFA-06; the whole project"),
		}},
	}
}
