package phrase

import "github.com/samverkan/samverkan"

// Noun is what a number counts or measures: "kommun", "krona", "procent". The
// zero Noun is none, and leaves the number alone.
type Noun struct {
	// What stands after one: "kommun", "municipality".
	One samverkan.Text
	// What stands after any other number: "kommuner", "municipalities".
	Many samverkan.Text
	// All of them: "kommunerna", "the municipalities". Left out, phrases that
	// want it say "alla kommuner", "all municipalities".
	Definite samverkan.Text
	// The number at {n} with a sign or an abbreviation: "{n} %", "{n}%". Left out,
	// the noun has no short form.
	Short samverkan.Text
	// Whether it is an ett-word: "ett barn", "vart sjunde barn".
	Neuter bool
}

// Gender is how Swedish words bend after the subject of a sentence, and whether
// English has "has" or "have".
type Gender uint8

// The genders of a subject.
const (
	// Common is an en-word: andelen, folkmängden.
	Common Gender = iota
	// Neuter is an ett-word: antalet.
	Neuter
	// Plural is more than one: kostnaderna.
	Plural
)

// Percent is the noun of a number of percent.
func Percent() Noun {
	return Noun{
		One: samverkan.Text{SV: "procent", EN: "percent"}, Many: samverkan.Text{SV: "procent", EN: "percent"},
		Short: samverkan.Text{SV: "{n}\u00a0%", EN: "{n}%"},
	}
}

// PercentagePoint is the noun of a difference between two numbers of percent.
func PercentagePoint() Noun {
	return Noun{
		One:  samverkan.Text{SV: "procentenhet", EN: "percentage point"},
		Many: samverkan.Text{SV: "procentenheter", EN: "percentage points"},
	}
}

// PerMille is the noun of a number of thousandths.
func PerMille() Noun {
	return Noun{
		One: samverkan.Text{SV: "promille", EN: "per mille"}, Many: samverkan.Text{SV: "promille", EN: "per mille"},
		Short: samverkan.Text{SV: "{n}\u00a0‰", EN: "{n}‰"},
	}
}

// Krona is the noun of an amount of money. Written with two decimals it shows
// the öre: "22,44 kronor".
func Krona() Noun {
	return Noun{
		One: samverkan.Text{SV: "krona", EN: "krona"}, Many: samverkan.Text{SV: "kronor", EN: "kronor"},
		Short: samverkan.Text{SV: "{n}\u00a0kr", EN: "SEK\u00a0{n}"},
	}
}

// ThousandKronor is the noun of an amount that is given in thousands: "186 tkr".
func ThousandKronor() Noun {
	return Noun{
		One: samverkan.Text{SV: "tusen kronor", EN: "thousand kronor"}, Many: samverkan.Text{SV: "tusen kronor", EN: "thousand kronor"},
		Short: samverkan.Text{SV: "{n}\u00a0tkr", EN: "SEK\u00a0{n}k"},
	}
}

// Ore is the noun of hundredths of a krona.
func Ore() Noun {
	return Noun{One: samverkan.Text{SV: "öre", EN: "öre"}, Many: samverkan.Text{SV: "öre", EN: "öre"}, Neuter: true}
}

// after returns the form that stands after a number, by the figure that is
// written: 1 takes the singular, 1.0 and 0.5 do not.
func (n Noun) after(figure samverkan.Text) samverkan.Text {
	if figure.SV == "1" || figure.SV == minus+"1" {
		return n.one()
	}
	return n.many()
}

func (n Noun) one() samverkan.Text {
	if n.One.IsZero() {
		return n.Many
	}
	return n.One
}

//go:noinline
func (n Noun) many() samverkan.Text {
	if n.Many.IsZero() {
		return n.One
	}
	return n.Many
}

// all returns "kommunerna", or "alla kommuner" where the noun has no such form.
func (n Noun) all() samverkan.Text {
	if n.Definite.IsZero() {
		return join(samverkan.Text{SV: "alla", EN: "all"}, n.many())
	}
	return n.Definite
}

// difference returns the noun of a difference between two amounts: that between
// percents is no percent.
func (n Noun) difference() Noun {
	switch n {
	case Percent():
		return PercentagePoint()
	case PerMille():
		return Noun{
			One:  samverkan.Text{SV: "promilleenhet", EN: "per mille point"},
			Many: samverkan.Text{SV: "promilleenheter", EN: "per mille points"},
		}
	}
	return n
}

// join puts a space between two texts, and none where one is blank.
func join(a, b samverkan.Text) samverkan.Text {
	switch {
	case a.IsZero():
		return b
	case b.IsZero():
		return a
	}
	return samverkan.Text{SV: a.In(samverkan.SV) + " " + b.In(samverkan.SV), EN: a.In(samverkan.EN) + " " + b.In(samverkan.EN)}
}
