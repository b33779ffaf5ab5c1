package factsheet

import (
	"strings"
	"unicode"
)

// Lengths are tenths of a CSS pixel, of which 96 are an inch.
const px = 10

// face is a type face of the style sheet: its widths, and what the style sheet
// adds between letters, in hundredths of the type size.
type face struct {
	advances [95]byte
	between  int
}

// sans returns the face of text: for the characters U+0020 to U+007E the wider of
// Noto Sans and Arial, as Chromium measures them, which are the widest of the fonts
// that the style sheet names; digits are as wide as figures of one width are.
func sans() *face {
	return &face{[95]byte{
		28, 28, 41, 65, 62, 89, 74, 23, 34, 34, 56, 59, 28, 34, 28, 38,
		62, 62, 62, 62, 62, 62, 62, 62, 62, 62, 28, 28, 59, 59, 59, 56,
		102, 67, 67, 73, 73, 67, 62, 78, 75, 34, 50, 67, 56, 91, 76, 79,
		67, 79, 73, 67, 62, 74, 67, 95, 67, 67, 62, 33, 38, 33, 58, 56,
		34, 57, 62, 50, 62, 57, 35, 62, 62, 26, 26, 54, 26, 94, 62, 61,
		62, 62, 42, 50, 37, 62, 51, 79, 53, 51, 50, 38, 56, 38, 59,
	}, 0}
}

// serif returns the face of headings: Noto Serif, set a little tighter.
func serif() *face {
	return &face{[95]byte{
		26, 34, 41, 56, 56, 90, 78, 22, 35, 35, 50, 57, 25, 34, 25, 29,
		56, 56, 56, 56, 56, 56, 56, 56, 56, 56, 29, 29, 57, 57, 57, 48,
		93, 73, 67, 67, 73, 63, 59, 73, 80, 37, 39, 73, 63, 94, 77, 75,
		61, 75, 67, 56, 62, 73, 73, 105, 73, 73, 62, 36, 29, 36, 56, 50,
		34, 57, 62, 50, 62, 54, 37, 54, 64, 32, 30, 59, 31, 95, 65, 58,
		62, 62, 48, 46, 36, 64, 58, 87, 58, 57, 52, 48, 56, 48, 56,
	}, -1}
}

// ems returns the width of a character in hundredths of the type size: of Latin
// letters with marks as of their plain ones, of other scripts as of a wide one.
func (f *face) ems(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(f.advances[r-' ']) + f.between
	case r == '\u00a0' || r == '\u202f' || r == '\u2009' || r == '·':
		return 28
	case r == '—' || r == '…' || r == 'æ' || r == 'Æ':
		return 101
	case r >= 'À' && r <= 'Þ':
		return 79
	case r < 0x250 || r >= 0x2010 && r <= 0x201F || r == '−':
		return 62
	case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Cf, r):
		return 0
	}
	return 120
}

// word returns the width of a word in a type size given in pixels.
func (f *face) word(s string, size int) int {
	sum := 0
	for _, r := range s {
		sum += f.ems(r)
	}
	return (max(sum, 0)*size + px - 1) / px
}

// cell returns the width of the widest word of a cell, and of the whole of it.
func (f *face) cell(s string) (least, want int) {
	for word := range strings.FieldsSeq(s) {
		w := f.word(word, cellSize)
		least = max(least, w)
		if want > 0 {
			want += f.word(" ", cellSize)
		}
		want += w
	}
	return least, want
}

// lines returns how many lines a text takes in so much room, none when there is
// nothing. Words that are wider than a line are broken.
func (f *face) lines(s string, size, room int) int {
	n, used, space := 0, room, f.word(" ", size)
	for word := range strings.FieldsSeq(s) {
		w := f.word(word, size)
		if used+space+w <= room {
			used += space + w
			continue
		}
		n += max((w+room-1)/room, 1)
		if used = w % room; used == 0 && w > 0 {
			used = room
		}
	}
	return n
}
