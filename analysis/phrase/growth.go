package phrase

import "github.com/samverkan/samverkan"

// RoughGrowth returns in words how much a subject has grown or shrunk: "har ökat
// med mer än en fjärdedel", "har nästan fördubblats", "har halverats". From zero
// or less, and to less than zero, it is no text.
//
// It names the largest of a tenth, a fifth, a quarter, a third, half, two thirds
// and three quarters of what it was, nine tenths too when it has shrunk, and of
// the multiples from two to ten, that was reached within 5 percent. That stands
// bare when it was reached within half a percent of what it was; otherwise with
// knappt or drygt within 5 percent, and with mer än beyond. Verbs have nästan
// (almost) and mer än (more than) alone.
func RoughGrowth(g Gender, from, to samverkan.Number) samverkan.Text {
	if from.Sign() <= 0 || to.Sign() < 0 {
		return samverkan.Text{}
	}
	times := to.Quo(from)
	by := abs(times.Sub(samverkan.Whole(1)))
	switch {
	case by.Cmp(samverkan.Ratio(1, 200)) <= 0:
		return still(g, by.Sign() == 0)
	case to.Sign() == 0:
		return samverkan.Text{SV: "har minskat till noll", EN: "{n|has|have} fallen to zero"}.With(g.number())
	case to.Cmp(from) > 0 && reached(times, samverkan.Whole(2)):
		return multiplied(g, times)
	}
	steps := [...]simple{{of: 1, in: 10}, {of: 1, in: 5}, {of: 1, in: 4}, {of: 1, in: 3}, {of: 1, in: 2}, {of: 2, in: 3}, {of: 3, in: 4}, {of: 9, in: 10}}
	most := len(steps)
	if to.Cmp(from) > 0 {
		most--
	}
	best := -1
	for i, f := range steps[:most] {
		if reached(by, samverkan.Ratio(f.of, f.in)) {
			best = i
		}
	}
	if best < 0 {
		return movedBy(g, from, to, join(samverkan.Text{SV: "mindre än", EN: "less than"}, steps[0].words()))
	}
	f := steps[best]
	said := samverkan.Ratio(f.of, f.in)
	if f.in == 2 && to.Cmp(from) < 0 {
		return verb(g, by, said, samverkan.Text{SV: "har {how}halverats", EN: "{n|has|have} {how}halved"})
	}
	hedge := samverkan.Text{}
	switch {
	case near(by, said):
	case within(by, said):
		hedge = side(by, said)
	default:
		hedge = moreThan()
	}
	return movedBy(g, from, to, join(hedge, f.words()))
}

// multiplied returns "har fördubblats" and the like. In English there are verbs
// up to four times.
func multiplied(g Gender, times samverkan.Number) samverkan.Text {
	verbs := [...]samverkan.Text{
		{SV: "har {how}fördubblats", EN: "{n|has|have} {how}doubled"},
		{SV: "har {how}tredubblats", EN: "{n|has|have} {how}tripled"},
		{SV: "har {how}fyrdubblats", EN: "{n|has|have} {how}quadrupled"},
		{SV: "har {how}femdubblats", EN: "{n|has|have} risen {how}fivefold"},
		{SV: "har {how}sexdubblats", EN: "{n|has|have} risen {how}sixfold"},
		{SV: "har {how}sjudubblats", EN: "{n|has|have} risen {how}sevenfold"},
		{SV: "har {how}åttadubblats", EN: "{n|has|have} risen {how}eightfold"},
		{SV: "har {how}niodubblats", EN: "{n|has|have} risen {how}ninefold"},
		{SV: "har {how}tiodubblats", EN: "{n|has|have} risen {how}tenfold"},
	}
	best := 0
	for i := range verbs {
		if reached(times, samverkan.Whole(int64(i+2))) {
			best = i
		}
	}
	return verb(g, times, samverkan.Whole(int64(best+2)), verbs[best])
}

// verb returns a verb that says how many times, with nästan or mer än where it
// is not quite so.
func verb(g Gender, n, said samverkan.Number, form samverkan.Text) samverkan.Text {
	how := samverkan.Text{}
	switch {
	case near(n, said):
	case n.Cmp(said) < 0:
		how = samverkan.Text{SV: "nästan ", EN: "almost "}
	default:
		how = samverkan.Text{SV: "mer än ", EN: "more than "}
	}
	return form.With(samverkan.Of("how", how), g.number())
}

// reached reports whether n is said or more, or at most 5 percent less.
func reached(n, said samverkan.Number) bool { return n.Cmp(said) >= 0 || within(n, said) }

// near reports whether n is within half a hundredth of what is said.
func near(n, said samverkan.Number) bool {
	return abs(n.Sub(said)).Cmp(samverkan.Ratio(1, 200)) <= 0
}

func moreThan() samverkan.Text { return samverkan.Text{SV: "mer än", EN: "more than"} }
