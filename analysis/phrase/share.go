package phrase

import (
	"github.com/samverkan/samverkan"
)

// ShareOf returns a share of what is counted: "var nionde invånare", "två av tre
// kommuner", "knappt hälften av kommunerna". Without a noun it is "var nionde".
//
// A whole number of a whole of 2 to 12 is told as it is, "två av sju kommuner".
// A whole of one is that of a ratio: a share of 1 is all, and not one of one.
// Otherwise it is the nearest fraction that people say (see the package), or
// percent with so many decimals where none is near. Few are never told as none,
// nor nearly all as all. Of nothing there is no share and no text, and none of what
// is less than nothing, or of more than all there are of a noun.
func ShareOf(part, whole samverkan.Number, decimals int, noun Noun) samverkan.Text {
	if whole.Sign() == 0 {
		return samverkan.Text{}
	}
	if of, n, small := few(part, whole); small {
		return OutOf(n, of, noun)
	}
	x := part.Quo(whole)
	switch {
	case x.Sign() < 0, x.Cmp(samverkan.Whole(1)) > 0 && !noun.many().IsZero():
		return samverkan.Text{}
	case x.Sign() == 0:
		return Count(0, noun)
	case x.Equal(samverkan.Whole(1)):
		return join(samverkan.Text{SV: "alla", EN: "all"}, noun.many())
	}
	f, hedge, ok := spoken(x, 100)
	switch {
	case !ok:
		return ofAll(percent(x, decimals), noun)
	case f.in == 2:
		return join(hedge, ofAll(half(), noun))
	case f.of == 1:
		one := samverkan.Text{SV: "var " + f.ordinal, EN: "one in " + f.number}
		if noun.Neuter {
			one.SV = "vart " + f.ordinal
		}
		return join(hedge, join(one, samverkan.Text{SV: noun.one().In(samverkan.SV), EN: noun.many().In(samverkan.EN)}))
	}
	some := samverkan.Text{SV: "{n} av {of}", EN: "{n} in {of}"}.
		With(samverkan.Of("n", word(f.of, noun.Neuter)), samverkan.Of("of", word(f.in, false)))
	return join(hedge, join(some, noun.many()))
}

// Fraction returns a share of an amount that is not counted: "en fjärdedel",
// "drygt hälften", "27 procent". It goes on with "av kostnaden", "of the cost". More
// than the whole is in percent; of nothing, and of what is less than nothing, there
// is no share and no text.
func Fraction(part, whole samverkan.Number, decimals int) samverkan.Text {
	if whole.Sign() == 0 || part.Quo(whole).Sign() < 0 {
		return samverkan.Text{}
	}
	x := part.Quo(whole)
	if f, hedge, ok := spoken(x, 10); ok {
		return join(hedge, f.words())
	}
	if x.IsInt() {
		decimals = 0
	}
	return percent(x, decimals)
}

// OutOf returns so many of so many: "250 av 288 kommuner", "tre av åtta
// kommuner", "alla sju kommuner". Both are words up to twelve, or both figures.
// More than all, or less than none, is no text.
func OutOf(n, of int64, noun Noun) samverkan.Text {
	none := samverkan.Text{SV: "ingen", EN: "none"}
	if noun.Neuter {
		none.SV = "inget"
	}
	return outOf(n, of, noun, none)
}

// MoreThanIn returns in how many of so many it is less: "mer än i 250 av 288 andra
// kommuner". For none it is "inte mer än i någon av 288 andra kommuner".
func MoreThanIn(n, of int64, noun Noun) samverkan.Text {
	none := samverkan.Text{SV: "någon", EN: "any"}
	if noun.Neuter {
		none.SV = "något"
	}
	found := outOf(n, of, noun, none)
	switch {
	case found.IsZero():
		return found
	case n == 0:
		return join(samverkan.Text{SV: "inte mer än i", EN: "not more than in"}, found)
	}
	return join(samverkan.Text{SV: "mer än i", EN: "more than in"}, found)
}

func outOf(n, of int64, noun Noun, none samverkan.Text) samverkan.Text {
	said := word
	if of > inWords {
		said = func(n int64, _ bool) samverkan.Text { return Digits(samverkan.Whole(n), 0) }
	}
	switch {
	case n < 0 || n > of || of < 1:
		return samverkan.Text{}
	case n == 1 && of == 1:
		return Count(1, noun)
	case of == 1:
		if none.EN == "none" && !noun.one().IsZero() {
			none.EN = "no"
		}
		return join(none, noun.one())
	case n == 2 && of == 2 && !noun.Definite.IsZero():
		all := samverkan.Text{SV: noun.Definite.In(samverkan.SV), EN: noun.many().In(samverkan.EN)}
		return join(samverkan.Text{SV: "båda", EN: "both"}, all)
	case n == of && n > 2:
		return join(join(samverkan.Text{SV: "alla", EN: "all"}, said(n, false)), noun.many())
	}
	some := said(n, noun.Neuter)
	if n == 0 {
		some = none
	}
	return join(samverkan.Text{SV: "{n} av {of}", EN: "{n} of {of}"}.
		With(samverkan.Of("n", some), samverkan.Of("of", said(of, false))), noun.many())
}

// few reports whether a share is a whole number of a whole of 2 to 12.
func few(part, whole samverkan.Number) (of, n int64, small bool) {
	if !part.IsInt() || !whole.IsInt() || part.Sign() < 0 || part.Cmp(whole) > 0 ||
		whole.Cmp(samverkan.Whole(2)) < 0 || whole.Cmp(samverkan.Whole(inWords)) > 0 {
		return 0, 0, false
	}
	return whole.Rat().Num().Int64(), part.Rat().Num().Int64(), true
}

// percent returns a share in percent. What is more than nothing or less than all
// is not rounded to it.
func percent(x samverkan.Number, decimals int) samverkan.Text {
	decimals = min(max(decimals, 0), MaxDecimals)
	least, all := power(-decimals), power(2)
	p := x.Mul(all)
	switch near := rounded(p, decimals); {
	case near.Sign() == 0 && p.Sign() > 0:
		return join(samverkan.Text{SV: "mindre än", EN: "less than"}, Amount(least, decimals, Percent()))
	case near.Equal(all) && p.Cmp(all) < 0:
		return join(samverkan.Text{SV: "mer än", EN: "more than"}, Amount(all.Sub(least), decimals, Percent()))
	}
	return Amount(p, decimals, Percent())
}

// ofAll returns "… av kommunerna", or what is given where there is no noun.
func ofAll(share samverkan.Text, noun Noun) samverkan.Text {
	if noun.many().IsZero() {
		return share
	}
	return join(share, join(samverkan.Text{SV: "av", EN: "of"}, noun.all()))
}
