package chart

import "unicode/utf8"

// advances returns the widths of the characters U+0020 to U+007E in hundredths
// of the type size: the wider of Noto Sans and Arial, both semibold, as Chromium
// measures them, and 64 for digits, as wide as figures of one width are in
// common system fonts.
func advances() [95]byte {
	return [95]byte{
		29, 34, 48, 65, 58, 91, 76, 27, 34, 34, 55, 59, 34, 34, 34, 42,
		64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 59, 59, 59, 62,
		98, 73, 73, 73, 74, 67, 62, 78, 77, 39, 56, 73, 62, 95, 82, 80,
		67, 80, 73, 67, 62, 76, 67, 97, 67, 67, 62, 34, 42, 34, 59, 56,
		37, 61, 64, 56, 64, 60, 39, 64, 66, 31, 31, 62, 31, 99, 66, 62,
		64, 64, 46, 56, 44, 66, 57, 86, 58, 57, 50, 40, 56, 40, 59,
	}
}

// advance returns the width of a character: of Latin letters with marks as of
// their plain ones, of any other script as of a wide one.
func advance(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		table := advances()
		return int(table[r-' '])
	case r == '\u00a0' || r == '\u2009' || r == '·':
		return 34
	case r == 'Æ' || r == 'æ' || r == '—' || r == '…' || r == utf8.RuneError:
		return 104
	case r >= 'À' && r <= 'Þ' || r == '−' || r == '±':
		return 82
	case r >= 'ß' && r <= 'ÿ' || r == '–' || r == '’' || r == '”' || r == '“':
		return 66
	}
	return 120
}

// Type sizes in pixels.
const (
	normal = 13
	small  = 12
)

// widthOf returns how wide a text is at most, in tenths of a pixel.
func widthOf(s string, size int) int {
	sum := 0
	for _, r := range s {
		sum += advance(r)
	}
	return (sum*size + px - 1) / px
}

// fit returns a text that is no wider than room: the whole, or as much of its
// beginning as has room with an ellipsis after it. Nothing has no width.
func fit(s string, size, room int) string {
	if widthOf(s, size) <= room {
		return s
	}
	left := room*px/size - advance('…')
	for i, r := range s {
		if left -= advance(r); left < 0 {
			for i > 0 && s[i-1] == ' ' {
				i--
			}
			if i == 0 {
				return ""
			}
			return s[:i] + "…"
		}
	}
	return s
}

// widest returns the width of the widest of n texts.
func widest(n, size int, of func(int) string) int {
	most := 0
	for i := range n {
		most = max(most, widthOf(of(i), size))
	}
	return most
}
