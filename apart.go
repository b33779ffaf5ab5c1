package samverkan

import (
	"slices"
	"strings"
)

// The controls of Unicode that set a piece of text apart from what stands around
// it, as far as the direction of writing goes (UAX #9, isolates). The first takes
// the direction from the piece itself.
const (
	isolate    = '\u2068' // FIRST STRONG ISOLATE
	isolateEnd = '\u2069' // POP DIRECTIONAL ISOLATE
)

// Apart returns a free text, such as somebody's name, as it can stand in a
// sentence of the library: set apart (U+2068 … U+2069) where it holds letters
// that are written from right to left or characters that turn the direction of
// writing, so that it does not turn the rest. Any other text, and one that is
// set apart already, is returned as it is.
func (t Text) Apart() Text { return Text{SV: apart(t.SV), EN: apart(t.EN)} }

// Apart returns arguments with each text set apart, as Text.Apart does.
func Apart(args ...Arg) []Arg {
	out := args
	for i, a := range args {
		if a.of == nil || a.of.isInt || !turns(a.of.text.SV) && !turns(a.of.text.EN) {
			continue
		}
		if &out[0] == &args[0] { // most need nothing
			out = slices.Clone(args)
		}
		out[i] = Of(a.of.name, a.of.text.Apart())
	}
	return out
}

func apart(s string) string {
	if !turns(s) {
		return s
	}
	// An end that nothing began would end ours, and a beginning without an end
	// would keep ours from ending.
	open := 0
	inside := strings.Map(func(r rune) rune {
		switch {
		case begins(r):
			open++
		case r == isolateEnd && open == 0:
			return -1
		case r == isolateEnd:
			open--
		}
		return r
	}, s)
	return string(isolate) + inside + strings.Repeat(string(isolateEnd), open+1)
}

// begins reports whether a character begins an isolate: from left to right, from
// right to left, or as its first letter has it.
func begins(r rune) bool { return r >= '\u2066' && r <= isolate }

// turns reports whether a text could turn what stands around it. What is within
// isolates of its own cannot, when each of them ends.
func turns(s string) bool {
	open := 0
	for _, r := range s {
		switch {
		case begins(r):
			open++
		case r == isolateEnd:
			if open--; open < 0 {
				return true
			}
		case open == 0 && fromRight(r):
			return true
		}
	}
	return open > 0
}

// fromRight reports whether a character is written from right to left or turns
// the direction of writing: the blocks that Unicode keeps for such scripts
// (DerivedBidiClass.txt: what is R or AL where nothing is assigned yet), and the
// marks, embeddings and overrides.
func fromRight(r rune) bool {
	switch {
	case r < 0x0590:
		return false
	case r <= 0x08FF, r >= 0xFB1D && r <= 0xFDFF, r >= 0xFE70 && r <= 0xFEFE, r >= 0x10800 && r <= 0x10FFF, r >= 0x1E800 && r <= 0x1EFFF:
		return true
	}
	return r == '\u200E' || r == '\u200F' || r >= '\u202A' && r <= '\u202E'
}
