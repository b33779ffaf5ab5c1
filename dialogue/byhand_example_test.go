package dialogue_test

import (
	"fmt"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// A dialogue can be made in Go: it needs its schema, an ID, a name and the year
// of the election. Assess checks it as Decode checks a document.
func ExampleDialogue_Assess() {
	d := &dialogue.Dialogue{
		Schema: dialogue.Schema, ID: "dialogen", Name: samverkan.Same("Mellanälven"), ElectionYear: 2026,
	}
	d.Organizations = []committee.Organization{{ID: "granvik", Name: samverkan.Same("Granvik"), Kind: committee.Municipality}}
	d.Bodies = []committee.Body{{
		ID: "bun", Name: samverkan.Text{SV: "utbildningsnämnden", EN: "the education committee"},
		Kind: committee.Committee, Organizations: []string{"granvik"}, Affected: true,
	}}
	report, err := d.Assess(dialogue.Options{On: day("2027-01-11")})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(report.Says.SV)
	d.Bodies[0].Organizations[0] = "storsele"
	_, err = d.Assess(dialogue.Options{On: day("2027-01-11")})
	for _, f := range samverkan.FaultsOf(err) {
		fmt.Println(f.Code, f.At)
	}
	// Output:
	// En berörd nämnd väntar på brev.
	// unknown /bodies/0/organizations/0
}
