package phrase

import "github.com/samverkan/samverkan"

// Change returns from what to what a subject has changed: "har ökat från 21,1
// till 29,1 procent". It goes after the subject, whose gender is given.
//
// When the two are equal it is "är oförändrad på 21,1 procent", and when they are
// only written alike "är i stort sett oförändrad".
func Change(g Gender, from, to samverkan.Number, decimals int, noun Noun) samverkan.Text {
	a, b := Digits(from, decimals), Digits(to, decimals)
	if a == b {
		return samverkan.Text{SV: "{still} på {n}", EN: "{still} at {n}"}.
			With(samverkan.Of("still", still(g, from.Equal(to))), samverkan.Of("n", Amount(to, decimals, noun)))
	}
	return samverkan.Text{SV: "{has} från {a} till {b}", EN: "{has} from {a} to {b}"}.
		With(samverkan.Of("has", moved(g, from, to)), samverkan.Of("a", a), samverkan.Of("b", join(b, noun.after(b))))
}

// ChangeBy returns by how much a subject has changed: "har ökat med 8,0
// procentenheter", "har minskat med 12 platser". Between numbers of percent that
// is percentage points.
func ChangeBy(g Gender, from, to samverkan.Number, decimals int, noun Noun) samverkan.Text {
	by := abs(to.Sub(from))
	if isZero(Digits(by, decimals)) {
		return still(g, by.Sign() == 0)
	}
	return movedBy(g, from, to, Amount(by, decimals, noun.difference()))
}

// Growth returns by how many percent of what it was a subject has changed: "har
// ökat med 27,3 procent". From zero or less, and to less than zero, there is no
// such number and no text.
//
// It is not for subjects that are percents themselves; ChangeBy is.
func Growth(g Gender, from, to samverkan.Number, decimals int) samverkan.Text {
	if from.Sign() <= 0 || to.Sign() < 0 {
		return samverkan.Text{}
	}
	by := abs(to.Sub(from)).Quo(from).Mul(power(2))
	if isZero(Digits(by, decimals)) {
		return still(g, by.Sign() == 0)
	}
	return movedBy(g, from, to, Amount(by, decimals, Percent()))
}

// Against returns one number compared with another, which has a name: "1,8
// procentenheter över riket", "1.8 percentage points above Sweden". When they are
// equal it is "i nivå med riket", and when their difference is written as zero
// "ungefär i nivå med riket".
func Against(a, b samverkan.Number, decimals int, noun Noun, name samverkan.Text) samverkan.Text {
	by := a.Sub(b)
	off := Amount(abs(by), decimals, noun.difference())
	said := samverkan.Text{SV: "{off} över {name}", EN: "{off} above {name}"}
	switch {
	case by.Sign() == 0:
		said = samverkan.Text{SV: "i nivå med {name}", EN: "level with {name}"}
	case isZero(Digits(by, decimals)):
		said = samverkan.Text{SV: "ungefär i nivå med {name}", EN: "about level with {name}"}
	case by.Sign() < 0:
		said = samverkan.Text{SV: "{off} under {name}", EN: "{off} below {name}"}
	}
	return said.With(samverkan.Of("off", off), samverkan.Of("name", name))
}

// number is what English verbs are chosen by, {n|has|have}.
func (g Gender) number() samverkan.Arg {
	if g >= Plural {
		return samverkan.Int("n", 2)
	}
	return samverkan.Int("n", 1)
}

// moved returns "har ökat" or "har minskat".
func moved(g Gender, from, to samverkan.Number) samverkan.Text {
	said := samverkan.Text{SV: "har ökat", EN: "{n|has|have} risen"}
	if to.Cmp(from) < 0 {
		said = samverkan.Text{SV: "har minskat", EN: "{n|has|have} fallen"}
	}
	return said.With(g.number())
}

// movedBy returns "har ökat med …".
func movedBy(g Gender, from, to samverkan.Number, by samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "{has} med {by}", EN: "{has} by {by}"}.
		With(samverkan.Of("has", moved(g, from, to)), samverkan.Of("by", by))
}

// still returns that nothing has changed, or nothing that shows.
func still(g Gender, exact bool) samverkan.Text {
	states := [...]string{"oförändrad", "oförändrat", "oförändrade"}
	said := samverkan.Text{SV: "är {state}", EN: "{n|is|are} {state}"}
	if !exact {
		said = samverkan.Text{SV: "är i stort sett {state}", EN: "{n|is|are} almost {state}"}
	}
	state := samverkan.Text{SV: states[min(g, Plural)], EN: "unchanged"}
	return said.With(samverkan.Of("state", state), g.number())
}
