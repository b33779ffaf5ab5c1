package phrase

import "github.com/samverkan/samverkan"

// simple is a fraction that people say, of/in.
type simple struct {
	of, in int64
	// For 1/n: n as in "var sjunde" and as in "one in seven".
	ordinal, number string
}

// simples lists the fractions that people say, largest denominator last.
func simples() []simple {
	return []simple{
		{of: 1, in: 2},
		{1, 3, "tredje", "three"},
		{of: 2, in: 3},
		{1, 4, "fjärde", "four"},
		{of: 3, in: 4},
		{1, 5, "femte", "five"},
		{of: 2, in: 5},
		{of: 3, in: 5},
		{of: 4, in: 5},
		{1, 6, "sjätte", "six"},
		{of: 5, in: 6},
		{1, 7, "sjunde", "seven"},
		{of: 6, in: 7},
		{1, 8, "åttonde", "eight"},
		{of: 7, in: 8},
		{1, 9, "nionde", "nine"},
		{of: 8, in: 9},
		{1, 10, "tionde", "ten"},
		{of: 3, in: 10},
		{of: 7, in: 10},
		{of: 9, in: 10},
		{1, 11, "elfte", "eleven"},
		{1, 12, "tolfte", "twelve"},
		{1, 13, "trettonde", "thirteen"},
		{1, 14, "fjortonde", "fourteen"},
		{1, 15, "femtonde", "fifteen"},
		{1, 16, "sextonde", "sixteen"},
		{1, 17, "sjuttonde", "seventeen"},
		{1, 18, "artonde", "eighteen"},
		{1, 19, "nittonde", "nineteen"},
		{1, 20, "tjugonde", "twenty"},
		{1, 25, "tjugofemte", "twenty-five"},
		{1, 30, "trettionde", "thirty"},
		{1, 40, "fyrtionde", "forty"},
		{1, 50, "femtionde", "fifty"},
		{1, 100, "hundrade", "a hundred"},
	}
}

// softened reports whether drygt and knappt can stand before a fraction. "Drygt
// nio av tio" is said, "drygt sex av sju" is not.
func (f simple) softened() bool {
	return f.of == 1 && f.in <= 10 || f.in <= 5 || f.in == 10
}

// spoken returns the fraction, with a denominator of at most so much, that a
// person says for x, and drygt or knappt where it is wanted: bare when x is
// within half a percentage point and 5 percent of it, softened when it is within
// 5 percent. Of several it is the nearest, and the first in the list of equally
// near ones; what stands bare goes before what must be softened.
func spoken(x samverkan.Number, most int64) (f simple, hedge samverkan.Text, ok bool) {
	var best samverkan.Number // the distance of f
	bare := false
	about := x.Rounded() // to pass over, soon, what is surely not near
	for _, c := range simples() {
		rough := float64(c.of) / float64(c.in)
		if c.in > most || about < 0.9*rough || about > 1.1*rough {
			continue
		}
		value := samverkan.Ratio(c.of, c.in)
		if !within(x, value) {
			continue
		}
		off := abs(x.Sub(value))
		near := off.Cmp(samverkan.Ratio(1, 200)) <= 0
		if !near && (bare || !c.softened()) || ok && near == bare && off.Cmp(best) >= 0 {
			continue
		}
		f, best, bare, ok = c, off, near, true
		hedge = samverkan.Text{}
		if !near {
			hedge = side(x, value)
		}
	}
	return f, hedge, ok
}

// words returns a fraction down to tenths as a part of an amount: "en
// fjärdedel", "three quarters".
func (f simple) words() samverkan.Text {
	if f.in == 2 {
		return half()
	}
	names := [...]samverkan.Text{
		{SV: "tredjedel", EN: "third"},
		{SV: "fjärdedel", EN: "quarter"},
		{SV: "femtedel", EN: "fifth"},
		{SV: "sjättedel", EN: "sixth"},
		{SV: "sjundedel", EN: "seventh"},
		{SV: "åttondel", EN: "eighth"},
		{SV: "niondel", EN: "ninth"},
		{SV: "tiondel", EN: "tenth"},
	}
	name := names[f.in-3]
	switch {
	case f.of > 1:
		return join(word(f.of, false), samverkan.Text{SV: name.SV + "ar", EN: name.EN + "s"})
	case f.in == 8:
		return join(samverkan.Text{SV: "en", EN: "an"}, name)
	}
	return join(samverkan.Text{SV: "en", EN: "a"}, name)
}

func half() samverkan.Text { return samverkan.Text{SV: "hälften", EN: "half"} }
