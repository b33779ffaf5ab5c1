package factsheet

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
)

// TestPlace holds the columns against every way to place them: each block and the
// box in one of two columns, the blocks in order, the box last in its column.
func TestPlace(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	for range 300 {
		s := &Sheet{Blocks: make([]Block, random.IntN(6)+1), Box: &Box{Claim: samverkan.Same(strings.Repeat("ord ", random.IntN(400)))}}
		p := &plan{sheet: s, blocks: make([]block, len(s.Blocks))}
		for i := range p.blocks {
			p.blocks[i] = block{Block: &s.Blocks[i], without: (random.IntN(300) + 40) * px}
		}
		boxed := p.boxHigh(columnWidth)
		p.place()
		least := 1 << 30
		for n := 0; n <= len(p.blocks); n++ {
			for right := range 2 {
				var high [2]int
				count := [2]int{}
				for i := range p.blocks {
					side := 0
					if i >= n {
						side = 1
					}
					high[side] += p.blocks[i].height()
					count[side]++
				}
				high[right] += boxed
				count[right]++
				for k := range 2 {
					high[k] += max(count[k]-1, 0) * blockGap
				}
				least = min(least, max(high[0], high[1]))
			}
		}
		require.Len(t, p.runs, 1)
		require.Equal(t, least, p.runs[0].high)
		require.Equal(t, least+blockGap+p.rest, p.high)
	}
}

// TestFolds holds each folded table against every other one, until all are folded.
func TestFolds(t *testing.T) {
	random := rand.New(rand.NewPCG(8, 8))
	for range 100 {
		s := &Sheet{Blocks: make([]Block, random.IntN(6)+1)}
		p := &plan{sheet: s, blocks: make([]block, len(s.Blocks))}
		for i := range p.blocks {
			s.Blocks[i].Wide = random.IntN(4) == 0
			p.blocks[i] = block{Block: &s.Blocks[i], without: 200 * px, tall: (random.IntN(9)*20 + 30) * px}
		}
		for range s.Blocks {
			best, least := -1, 1<<30
			for i := range p.blocks {
				if !p.blocks[i].folded {
					p.blocks[i].folded = true
					p.place()
					if p.high <= least {
						best, least = i, p.high
					}
					p.blocks[i].folded = false
				}
			}
			require.Equal(t, best, p.fold())
			require.Equal(t, least, p.high)
		}
		require.Equal(t, -1, p.fold())
	}
}

// TestLines: lines by hand, in a face where every letter is half an em.
func TestLines(t *testing.T) {
	f := &face{}
	for i := range f.advances {
		f.advances[i] = 50
	}
	for _, test := range []struct {
		text string
		room int // letters
		want int
	}{
		{"", 10, 0},
		{"  ", 10, 0},
		{"aaa bbb", 7, 1},
		{"aaa bbb", 6, 2},
		{"aaaaaaaaaa", 5, 2},
		{"aaaaaaaaaaa", 5, 3},
		{"aaaaaa bbb", 5, 2}, // aaaaa, a bbb
		{"aaaaaaaaaa b", 5, 3},
		{"a b c d e f", 3, 3},
	} {
		require.Equal(t, test.want, f.lines(test.text, 20, test.room*10*px), "%q in %d", test.text, test.room)
	}
}

// TestColumnsOfTable: widths shared as CSS 2.2 §17.5.2.2 has it, by hand: in a
// room that holds all on one line each row has one; in one that does not, the
// column that can break breaks; in one too narrow for the words, nothing fits.
func TestColumnsOfTable(t *testing.T) {
	table := chart.Table{Caption: "c", Columns: []string{"namn", "tal"}, Numbers: []bool{false, true}, Rows: [][]string{{"ett långt namn på en kommun", "1"}}}
	wide := func(s string) int { _, whole := sans().cell(s); return whole }
	whole := wide(table.Rows[0][0]) + wide("tal") + cellGap
	one := capRest + capLine + 2*(cellLine+rowRest)
	height, fits := high(table, whole)
	require.True(t, fits)
	require.Equal(t, one, height)
	height, fits = high(table, whole-wide("kommun"))
	require.True(t, fits)
	require.Equal(t, one+cellLine, height)
	_, fits = high(table, wide("kommun")+wide("tal")+cellGap)
	require.True(t, fits)
	_, fits = high(table, wide("kommun")+wide("tal")+cellGap-1)
	require.False(t, fits)
}

func TestTurnedTwice(t *testing.T) {
	table := chart.Table{Caption: "c", Columns: []string{"År", "a", "b"}, Numbers: []bool{false, true, true}, Rows: [][]string{{"1", "2", "3"}, {"4", "5", "6"}, {"7", "8", "9"}}}
	require.Equal(t, chart.Table{
		Caption: "c", Columns: []string{"År", "1", "4", "7"}, Numbers: []bool{false, true, true, true},
		Rows: [][]string{{"a", "2", "5", "8"}, {"b", "3", "6", "9"}},
	}, turned(table))
	require.Equal(t, table, turned(turned(table)))
	table.Numbers[2] = false
	require.False(t, turnable(table))
}

// TestLine: what stands and what is replaced.
func TestLine(t *testing.T) {
	for text, want := range map[string]string{
		"a\nb":                   "a b",
		"a\u2068קהילה\u2069b":    "a\u2068קהילה\u2069b", // an isolate that ends
		"a\u2068b":               "ab",                  // one that does not
		"a\u2069b\u2068":         "ab",
		"a\u202Eb":               "a\uFFFDb",
		"\uFDD0\uFFFE\U0001FFFF": "\uFFFD\uFFFD\uFFFD",
		"\xff\x00":               "\uFFFD\uFFFD",
	} {
		require.Equal(t, want, line(text), "%q", text)
		require.Equal(t, want, line(want))
	}
	require.Equal(t, "\u2068קהילה\u2069", piece("קהילה"))
	require.Equal(t, "Norrhamn", piece("Norrhamn"))
}

func TestDrawn(t *testing.T) {
	require.Equal(t, 1506, drawn(`<svg viewBox="0 0 323 149.6" width="323">`))
	require.Greater(t, drawn("<svg>"), pageHeight)
	require.Greater(t, drawn(""), pageHeight)
}

func TestTerminal(t *testing.T) {
	require.Equal(t, 7, columns("Älvnäs "))
	require.Equal(t, 7, columns("A\u0308lvna\u0308s ")) // the same, with marks of their own
	require.Equal(t, 9, columns("名前 ペー"))
	require.Equal(t, 5, columns("\u2068קהילה\u2069"))
}

// TestStyle: the style is what the estimate of the height counts on.
func TestStyle(t *testing.T) {
	for _, is := range []string{
		"@page{size:A4;margin:12mm 15mm}", "html{font-size:16px",
		"h2{font:400 1.1875rem/1.4375rem var(--serif);letter-spacing:-.01em;margin-bottom:.375rem", // 19/23 px, 6 px
		".small,.note,.paper{font-size:.75rem;line-height:1.0625rem",                               // 12/17 px
		"grid-template-columns:repeat(2,minmax(0,1fr));gap:0 2.125rem;",                            // 34 px
		".col{display:flex;flex-direction:column;gap:1.375rem",                                     // 22 px
		"th,td{text-align:left;vertical-align:baseline;padding:.125rem .5rem .125rem 0;border-bottom:1px",
	} {
		require.Contains(t, style(), is)
	}
	require.False(t, strings.ContainsAny(style(), "<&"), "the file would be no XML")
}
