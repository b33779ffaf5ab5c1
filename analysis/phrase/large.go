package phrase

import "github.com/samverkan/samverkan"

// Large returns an amount with millions, billions (miljarder) and trillions
// (biljoner) in words: "2,1 miljoner kronor", "2.1 million kronor". Below a
// million it stands in full, without decimals; what would be none then has two, or
// as many as it takes to be seen: "0,33 kronor".
//
// An exact value has no more decimals than it needs, "2 miljoner", and a rounded
// one has all, "2,0 miljoner", so that a reader sees which it is; where there is to
// be no decimal, nothing tells them apart.
func Large(n samverkan.Number, decimals int, noun Noun) samverkan.Text {
	figure, scale := scaled(n, decimals, 3)
	if scale == 0 {
		return join(figure, noun.after(figure))
	}
	words := [...]Noun{
		{One: samverkan.Text{SV: "miljon", EN: "million"}, Many: samverkan.Text{SV: "miljoner", EN: "million"}},
		{One: samverkan.Text{SV: "miljard", EN: "billion"}, Many: samverkan.Text{SV: "miljarder", EN: "billion"}},
		{One: samverkan.Text{SV: "biljon", EN: "trillion"}, Many: samverkan.Text{SV: "biljoner", EN: "trillion"}},
	}
	million := words[scale-1].after(figure)
	return join(samverkan.Text{SV: figure.SV + noBreak + million.SV, EN: figure.EN + noBreak + million.EN}, noun.many())
}

// Money returns an amount of kronor as Large does.
func Money(kronor samverkan.Number, decimals int) samverkan.Text {
	return Large(kronor, decimals, Krona())
}

// MoneyShort returns an amount of kronor with an abbreviation: "2,1 mkr",
// "SEK 2.1m". The decimals are those of millions and more, as in Large.
func MoneyShort(kronor samverkan.Number, decimals int) samverkan.Text {
	figure, scale := scaled(kronor, decimals, 2)
	forms := [...]samverkan.Text{
		Krona().Short,
		{SV: "{n}\u00a0mkr", EN: "SEK\u00a0{n}m"},
		{SV: "{n}\u00a0mdkr", EN: "SEK\u00a0{n}bn"},
	}
	return forms[scale].With(samverkan.Of("n", figure))
}

// scaled returns the figure of a number in the largest unit, of 1, 10⁶, 10⁹ and
// so on up to most, of which there is one or more as rounded.
func scaled(n samverkan.Number, decimals, most int) (figure samverkan.Text, scale int) {
	if near := abs(rounded(n, 0)); near.Cmp(power(6)) < 0 {
		decimals = 0
		if near.Sign() == 0 && n.Sign() != 0 { // nothing is rounded away
			decimals = 2
			for decimals < MaxDecimals && rounded(n, decimals).Sign() == 0 {
				decimals++
			}
			if rounded(n, decimals).Sign() == 0 {
				return samverkan.Text{SV: "nästan 0", EN: "nearly 0"}, 0
			}
		}
		return Digits(n, decimals), 0
	}
	decimals = min(max(decimals, 0), MaxDecimals)
	for scale = 1; ; scale++ {
		of := n.Quo(power(3 + 3*scale))
		if scale == most || abs(rounded(of, decimals)).Cmp(power(3)) < 0 {
			return Digits(of, fewest(of, decimals)), scale
		}
	}
}

// About returns an amount rounded to so many significant digits, 1 to 3, with a
// word for how it lies: "drygt 24 000 platser", "knappt 55 000 invånare",
// "omkring 50 000 invånare". An exact value has no such word.
//
// Drygt (just over) is more than what is said and knappt (just under) less, both
// by at most 5 percent of it. Omkring (about) is what lies further away or below
// zero.
func About(n samverkan.Number, digits int, noun Noun) samverkan.Text {
	near := rounded(n, min(min(max(digits, 1), 3)-magnitude(n), MaxDecimals))
	said := Large(near, 2, noun)
	if abs(near).Cmp(power(6)) < 0 {
		said = Amount(near, fewest(near, MaxDecimals), noun)
	}
	switch {
	case n.Equal(near):
		return said
	case n.Sign() < 0 || !within(n, near):
		return join(samverkan.Text{SV: "omkring", EN: "about"}, said)
	}
	return join(side(n, near), said)
}

// magnitude returns how many digits a number has before its point, or less: 0
// for tenths, −1 for hundredths. It looks no further than MaxDecimals goes.
func magnitude(n samverkan.Number) int {
	r := abs(n).Rat()
	if whole := r.Num().Quo(r.Num(), r.Denom()); whole.Sign() > 0 {
		return len(whole.String())
	}
	m := 0
	for m > 1-MaxDecimals && abs(n).Cmp(power(m-1)) < 0 {
		m--
	}
	return m
}

// within reports whether n lies within 5 percent of what is said instead.
func within(n, said samverkan.Number) bool {
	return abs(n.Sub(said)).Cmp(abs(said).Mul(samverkan.Ratio(1, 20))) <= 0
}

// side returns drygt or knappt, as n lies over or under what is said instead.
func side(n, said samverkan.Number) samverkan.Text {
	if n.Cmp(said) > 0 {
		return samverkan.Text{SV: "drygt", EN: "just over"}
	}
	return samverkan.Text{SV: "knappt", EN: "just under"}
}
