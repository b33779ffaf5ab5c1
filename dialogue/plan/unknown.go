package plan

import "github.com/samverkan/samverkan"

// unknown says what of any plan of the year is not known.
func (y *Year) unknown() (says samverkan.Text) {
	var names []samverkan.Text
	for i := range y.Bodies {
		if b := &y.Bodies[i]; len(b.MeetsOn) == 0 {
			names = append(names, named(b.Name, b.ID))
		}
	}
	gap := ""
	if n := len(names); n > 0 {
		gap = " "
		says = samverkan.Text{
			SV: "Det är inte känt när {names} sammanträder. Ett möte i planen kan hamna på en sådan dag.",
			EN: "It is not known when {names} {n|meets|meet}. A meeting of the plan may be on such a day.",
		}.With(samverkan.List("names", names), samverkan.Int("n", n))
	}
	if len(y.People) == 0 {
		says.SV += gap + "Ingen är utsedd, så hur många som kommer är inte känt."
		says.EN += gap + "Nobody has been appointed, so how many will come is not known."
	}
	return says
}
