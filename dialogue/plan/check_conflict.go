package plan

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// checkConflict checks that the constraints cannot all hold, and that all but
// any one of them can: the plan that comes with that one keeps the rest.
func (k *reading) checkConflict(c Conflict) error {
	if len(c.Dropped) == 0 {
		return wrong("/conflict/dropped", samverkan.Text{
			SV: "Konflikten har inga villkor.",
			EN: "The conflict has no constraints.",
		})
	}
	last := -1
	var core []rule
	for i, d := range c.Dropped {
		here := "/conflict/dropped/" + strconv.Itoa(i)
		n, err := k.constraint(here, d.Constraint, last)
		if err != nil {
			return err
		}
		last = n
		core = append(core, k.rules[n])
	}
	for i, d := range c.Dropped {
		if err := k.checkDropped("/conflict/dropped/"+strconv.Itoa(i), d, c); err != nil {
			return err
		}
	}
	return k.checkClash(c.Proof, core)
}

// constraint returns the place of a constraint of the Year, which must come
// after another.
func (k *reading) constraint(where string, c Constraint, after int) (int, error) {
	for i, r := range k.rules {
		if i > after && r.Constraint == c {
			return i, nil
		}
	}
	return 0, wrong(where, samverkan.Text{
		SV: "”{text}” är inget av årets villkor, eller står i fel ordning eller två gånger.",
		EN: "“{text}” is none of the year's constraints, or stands in the wrong order or twice.",
	}, samverkan.Of("text", c.Text))
}

// checkDropped checks that the plan breaks just what is dropped.
func (k *reading) checkDropped(where string, d Dropped, c Conflict) error {
	out := map[Constraint]bool{d.Constraint: true}
	last := -1
	for i, also := range d.Also {
		here := where + "/also/" + strconv.Itoa(i)
		n, err := k.constraint(here, also, last)
		if err != nil {
			return err
		}
		last = n
		for _, other := range c.Dropped {
			if other.Constraint == also {
				return wrong(here, samverkan.Text{
					SV: "”{text}” hör till konflikten. Det får inte släppas tillsammans med ett annat av dess villkor.",
					EN: "“{text}” belongs to the conflict. It may not be dropped together with another of its constraints.",
				}, samverkan.Of("text", also.Text))
			}
		}
		out[also] = true
	}
	p, err := k.read(where+"/plan", d.Plan)
	if err != nil {
		return err
	}
	for _, r := range k.rules {
		switch broken := k.breaks(r, p); {
		case broken && !out[r.Constraint]:
			return wrong(where+"/plan", samverkan.Text{
				SV: "Planen håller inte detta, fast det inte är släppt: {rule}.",
				EN: "The plan does not keep this, though it is not dropped: {rule}.",
			}, samverkan.Of("rule", r.Text))
		case !broken && out[r.Constraint]:
			return wrong(where+"/plan", samverkan.Text{
				SV: "Planen håller detta, så det behöver inte släppas: {rule}.",
				EN: "The plan keeps this, so it need not be dropped: {rule}.",
			}, samverkan.Of("rule", r.Text))
		}
	}
	return nil
}

// checkClash checks the proof that some constraints cannot all hold.
func (k *reading) checkClash(proof []Slice, core []rule) error {
	gap, pairGap := 0, 0
	nowhere := false
	var groups []group
	for _, r := range core {
		switch r.Kind {
		case MeetingGap:
			gap = k.y.Gap
		case DialogueMeetingGap:
			pairGap = k.y.DialogueGap
		case Held:
			nowhere = nowhere || len(k.formsOf(r.of, core)) == 0
			g := group{count: 1, first: r.of, worth: map[int]int64{}}
			for _, d := range k.daysOf(r.of, core) {
				g.worth[d] = 0
			}
			groups = append(groups, g)
		}
	}
	if nowhere {
		if len(proof) == 0 {
			return nil
		}
		return wrong("/conflict/proof", samverkan.Text{
			SV: "Ett möte har ingenstans att vara. Då behövs inget om dagarna.",
			EN: "A meeting has nowhere to be. Then nothing is needed about the days.",
		})
	}
	for i, s := range proof {
		for n, left := range s.Left {
			for _, step := range left.Steps {
				if step.Worth != 0 {
					return wrong("/conflict/proof/"+strconv.Itoa(i)+"/left/"+strconv.Itoa(n), samverkan.Text{
						SV: "I en konflikt räknas inget värde. Skriv 0.",
						EN: "In a conflict nothing is weighed. Write 0.",
					})
				}
			}
		}
	}
	if _, held, err := k.checkDays("/conflict/proof", proof, groups, gap, pairGap); err != nil {
		return err
	} else if held {
		return wrong("/conflict/proof", samverkan.Text{
			SV: "Det är inte visat att villkoren inte kan hållas tillsammans.",
			EN: "It is not shown that the constraints cannot hold together.",
		})
	}
	return nil
}
