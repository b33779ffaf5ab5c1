package plan_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/plan"
)

// Forms and places are a choice, and are told as one.
func TestAChoiceIsTold(t *testing.T) {
	for _, c := range []struct {
		forms  []plan.Form
		sv, en string
	}{
		{nil, "på plats", "on site"},
		{[]plan.Form{plan.Hybrid}, "på plats och digitalt", "on site and digital"},
		{[]plan.Form{plan.OnSite, plan.Digital}, "på plats eller digitalt", "on site or digital"},
		{[]plan.Form{plan.OnSite, plan.Hybrid}, "på plats eller både på plats och digitalt", "on site or both on site and digital"},
		{[]plan.Form{plan.OnSite, plan.Digital, plan.Hybrid}, "på plats, digitalt eller både på plats och digitalt", "on site, digital or both on site and digital"},
	} {
		y := spring()
		y.Meetings[0].Name, y.Meetings[0].Forms = samverkan.Same("mötet"), c.forms
		y.Meetings[0].Places = []string{"granvik", "norrhamn"}
		said := map[plan.ConstraintKind]samverkan.Text{}
		for _, one := range y.Constraints() {
			if _, told := said[one.Kind]; !told {
				said[one.Kind] = one.Text
			}
		}
		require.Equal(t, samverkan.Text{SV: "mötet " + c.sv, EN: "mötet " + c.en}, said[plan.InForms])
		require.Equal(t, samverkan.Text{SV: "mötet i Granvik eller Norrhamn", EN: "mötet in Granvik or Norrhamn"}, said[plan.AtPlaces])
	}
}
