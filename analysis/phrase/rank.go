package phrase

import "github.com/samverkan/samverkan"

// Ordinal returns a number in a row: "tredje", "third", and from thirteen in
// figures, "21:a", "21st". Below one it is the number.
func Ordinal(n int64) samverkan.Text {
	words := [...]samverkan.Text{
		{SV: "första", EN: "first"},
		{SV: "andra", EN: "second"},
		{SV: "tredje", EN: "third"},
		{SV: "fjärde", EN: "fourth"},
		{SV: "femte", EN: "fifth"},
		{SV: "sjätte", EN: "sixth"},
		{SV: "sjunde", EN: "seventh"},
		{SV: "åttonde", EN: "eighth"},
		{SV: "nionde", EN: "ninth"},
		{SV: "tionde", EN: "tenth"},
		{SV: "elfte", EN: "eleventh"},
		{SV: "tolfte", EN: "twelfth"},
	}
	if n >= 1 && n <= int64(len(words)) {
		return words[n-1]
	}
	return ordinalFigure(n)
}

// ordinalFigure returns an ordinal in figures. In Swedish those that are read as
// första or andra take a, and all others e.
func ordinalFigure(n int64) samverkan.Text {
	figure := Digits(samverkan.Whole(n), 0)
	if n < 1 {
		return figure
	}
	sv, en := ":e", "th"
	if tens := n % 100 / 10; tens != 1 {
		switch n % 10 {
		case 1:
			sv, en = ":a", "st"
		case 2:
			sv, en = ":a", "nd"
		case 3:
			en = "rd"
		}
	}
	return samverkan.Text{SV: figure.SV + sv, EN: figure.EN + en}
}

// Nth returns a rank with a superlative, which is given in the form that the
// sentence wants: "högst", "näst högst", "tredje högst", "näst lägsta". Below one
// there is no rank and no text.
func Nth(rank int64, superlative samverkan.Text) samverkan.Text {
	switch {
	case rank < 1 || superlative.IsZero():
		return samverkan.Text{}
	case rank == 1:
		return superlative
	case rank == 2:
		return join(samverkan.Text{SV: "näst", EN: "second"}, superlative)
	}
	return join(Ordinal(rank), superlative)
}

// Place returns a placing: "plats 39 av 289", "39th of 289". What is no place of
// so many is no text.
func Place(rank, of int64) samverkan.Text { return Places(rank, rank, of) }

// Places returns the placings that a rank may be: "plats 60–64 av 290", "60th to
// 64th of 290". The better place is first, whichever way they are given. Where it
// may be any of several, nothing is known of it: "okänd plats av 290".
func Places(from, to, of int64) samverkan.Text {
	if from > to {
		from, to = to, from
	}
	if from < 1 || to > of {
		return samverkan.Text{}
	}
	all := samverkan.Of("of", Digits(samverkan.Whole(of), 0))
	if from == 1 && to == of && of > 1 {
		return samverkan.Text{SV: "okänd plats av {of}", EN: "unknown place of {of}"}.With(all)
	}
	span := samverkan.Text{SV: Digits(samverkan.Whole(from), 0).SV, EN: ordinalFigure(from).EN}
	if from != to {
		span.SV += dash + Digits(samverkan.Whole(to), 0).SV
		span.EN += " to " + ordinalFigure(to).EN
	}
	return samverkan.Text{SV: "plats {rank} av {of}", EN: "{rank} of {of}"}.
		With(samverkan.Of("rank", span), all)
}

// Placing returns a placing as a noun: "tvåa", "delad tvåa", "joint second", and
// "plats 13" from thirteen. Below one it is no text.
func Placing(rank int64, shared bool) samverkan.Text {
	nouns := [...]string{"etta", "tvåa", "trea", "fyra", "femma", "sexa", "sjua", "åtta", "nia", "tia", "elva", "tolva"}
	if rank < 1 {
		return samverkan.Text{}
	}
	said := samverkan.Text{SV: "plats " + Digits(samverkan.Whole(rank), 0).SV, EN: Ordinal(rank).EN}
	if rank <= int64(len(nouns)) {
		said.SV = nouns[rank-1]
	}
	if shared {
		return join(samverkan.Text{SV: "delad", EN: "joint"}, said)
	}
	return said
}
