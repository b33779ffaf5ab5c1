package plan

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
)

// Check returns a Fault where the result is not proven of the year: where the
// plan is not one, where a better one is not ruled out, or where the conflict
// is not one or not smallest. It is nil when all of it is. It shares nothing
// with the Solver but the Year, its Check and its Constraints.
//
// Why it is enough for a plan: a better one brings more attendance, or as much
// and lets the farthest travel less, or as much and as little and a smaller
// total, or all that and earlier days. In each case of the forms the days are
// shown to bring too little, or too little to be better unless the places are,
// and the places are shown not to be.
func Check(y Year, r Result) error {
	if err := y.Check(); err != nil {
		return err
	}
	if !r.Proven {
		return wrong("/proven", samverkan.Text{
			SV: "Resultatet är inte bevisat. Räkna klart först.",
			EN: "The result is not proven. Let the work be done first.",
		})
	}
	k := newReading(y)
	if r.Conflict != nil {
		if len(r.Placed)+len(r.Travel)+len(r.Proof) > 0 || r.Value != (Value{}) || r.Bound != (Value{}) || !r.Unknown.IsZero() {
			return wrong("/conflict", samverkan.Text{
				SV: "Här finns både en konflikt och en plan. Det kan bara vara det ena.",
				EN: "Here are both a conflict and a plan. It can only be one of them.",
			})
		}
		return k.checkConflict(*r.Conflict)
	}
	if err := k.checkPlan(r); err != nil {
		return err
	}
	return k.checkProof(r)
}

func wrong(at string, text samverkan.Text, args ...samverkan.Arg) error {
	return samverkan.Wrong(samverkan.CodeInvalid, at, text, args...)
}

// checkPlan checks that the plan keeps every constraint and is as good as is
// said.
func (k *reading) checkPlan(r Result) error {
	p, err := k.read("/placed", r.Placed)
	if err != nil {
		return err
	}
	for _, rule := range k.rules {
		if k.breaks(rule, p) {
			return wrong("/placed", samverkan.Text{
				SV: "Planen håller inte detta: {rule}.",
				EN: "The plan does not keep this: {rule}.",
			}, samverkan.Of("rule", rule.Text))
		}
	}
	if r.Unknown != k.y.unknown() {
		return wrong("/unknown", samverkan.Text{
			SV: "Det som står om vad som inte är känt stämmer inte med årets nämnder och personer.",
			EN: "What stands of what is not known does not agree with the bodies and people of the year.",
		})
	}
	var v Value
	minutes := make([]int, len(k.orgs))
	for m, placed := range p {
		v.Attendance += placed.Expected
		v.Days += k.y.From.DaysUntil(placed.On)
		for o := range k.orgs {
			minutes[o] += k.minutes(k.siteOf(p[m]), o)
		}
	}
	if len(r.Travel) != len(k.orgs) {
		return wrong("/travel", samverkan.Text{
			SV: "Resorna ska stå för varje organisation, i nämndernas ordning.",
			EN: "Travel should be there for each organization, in the order of the bodies.",
		})
	}
	for o, org := range k.orgs {
		v.Total += minutes[o]
		v.Farthest = max(v.Farthest, minutes[o])
		if r.Travel[o] != (Travel{org, minutes[o]}) {
			return wrong("/travel/"+strconv.Itoa(o), samverkan.Text{
				SV: "{org} reser {n} minuter. Det ska stå här.",
				EN: "{org} travels {n} minutes. That should stand here.",
			}, samverkan.Str("org", org), samverkan.Int("n", minutes[o]))
		}
	}
	if r.Value != v || r.Bound != v {
		return wrong("/value", samverkan.Text{
			SV: "Planen ger närvaro {a}, längst resa {f}, resor {t} och dagar {d}. Både värde och gräns ska vara det.",
			EN: "The plan gives attendance {a}, farthest {f}, total {t} and days {d}. Both value and bound should be that.",
		}, samverkan.Int("a", v.Attendance), samverkan.Int("f", v.Farthest), samverkan.Int("t", v.Total), samverkan.Int("d", v.Days))
	}
	return nil
}

// checkProof goes through the cases.
func (k *reading) checkProof(r Result) error {
	forms := make([][]Form, len(k.y.Meetings))
	for m := range forms {
		forms[m] = k.formsOf(m, nil)
	}
	todo := [][][]Form{forms}
	for i, c := range r.Proof {
		at := "/proof/" + strconv.Itoa(i)
		if len(todo) == 0 {
			return wrong(at, samverkan.Text{
				SV: "Här är ett fall för mycket. Alla är redan avgjorda.",
				EN: "Here is one case too many. All are settled already.",
			})
		}
		forms := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if c.Divide == "" {
			if err := k.checkCase(at, c, forms, r.Value); err != nil {
				return err
			}
			continue
		}
		m := k.number(c.Divide)
		if m < 0 || len(forms[m]) < 2 || len(c.Days)+len(c.Farthest)+len(c.Total) > 0 {
			return wrong(at+"/divide", samverkan.Text{
				SV: "Fallet kan inte delas efter formen för ”{meeting}”. Välj ett möte som har flera former kvar, och skriv inget mer i fallet.",
				EN: "The case cannot be divided by the form of “{meeting}”. Choose a meeting that has several forms left, and write nothing else in the case.",
			}, samverkan.Quoted("meeting", c.Divide))
		}
		for f := len(forms[m]) - 1; f >= 0; f-- {
			part := slices.Clone(forms)
			part[m] = forms[m][f : f+1]
			todo = append(todo, part)
		}
	}
	if len(todo) > 0 {
		return wrong("/proof", samverkan.Text{
			SV: "{n|Ett fall|# fall} är inte avgjorda.",
			EN: "{n|One case is|# cases are} not settled.",
		}, samverkan.Int("n", len(todo)))
	}
	return nil
}

// checkCase checks that no plan with these forms is better than the value.
func (k *reading) checkCase(at string, c Case, forms [][]Form, v Value) error {
	alike := k.alike(forms)
	most, held, err := k.checkDays(at+"/days", c.Days, k.groups(forms, alike), k.y.Gap, k.y.DialogueGap)
	if err != nil {
		return err
	}
	scale, attendance := k.y.Scale(), int64(v.Attendance)
	if !held || most <= (attendance-1)*scale {
		if len(c.Farthest)+len(c.Total) > 0 {
			return wrong(at, samverkan.Text{
				SV: "Dagarna ger mindre än planen. Då behövs inget om platserna.",
				EN: "The days bring less than the plan. Then nothing is needed about the places.",
			})
		}
		return nil
	}
	if most > attendance*scale {
		return wrong(at+"/days", samverkan.Text{
			SV: "Dagarna kan ge mer närvaro än planen. Det är inte visat att den är bäst.",
			EN: "The days may bring more attendance than the plan. It is not shown to be the best.",
		})
	}
	total := v.Total
	if most <= attendance*scale-int64(v.Days) {
		total--
	}
	if err := k.checkNodes(at+"/farthest", c.Farthest, forms, alike, v.Farthest-1, -1); err != nil {
		return err
	}
	if total < 0 {
		if len(c.Total) > 0 {
			return wrong(at+"/total", samverkan.Text{
				SV: "Ingen reser. Då behövs inget om resorna.",
				EN: "Nobody travels. Then nothing is needed about travel.",
			})
		}
		return nil
	}
	return k.checkNodes(at+"/total", c.Total, forms, alike, v.Farthest, total)
}
