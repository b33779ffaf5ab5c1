package chart_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/chart"
)

// measured are widths of U+0020 to U+007E in thousandths of the type size, as
// Chromium measures them: Noto Sans semibold, and Liberation Sans bold, which has
// the widths of Arial.
func measured() [2][95]int {
	return [2][95]int{
		{260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667, 624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572},
		{278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584},
	}
}

func TestWidthsAreFromAbove(t *testing.T) {
	table := chart.Advances()
	for i, w := range table {
		for _, font := range measured() {
			require.GreaterOrEqual(t, 10*int(w), font[i]-5, "%q", rune(' '+i)) // rounded
		}
	}
	// å, ä, ö, Å, Ä, Ö, é, en dash, minus, ellipsis and no-break space, semibold, in
	// the wider of the two.
	for r, want := range map[rune]int{'å': 604, 'ä': 604, 'ö': 619, 'Å': 722, 'Ä': 722, 'Ö': 796, 'é': 591, '–': 556, '−': 584, '…': 1000, '\u00a0': 278} {
		require.GreaterOrEqual(t, chart.WidthOf(string(r), 100), want, "%q", r)
	}
}

func TestFit(t *testing.T) {
	require.Equal(t, "Granvik", chart.Fit("Granvik", 13, chart.WidthOf("Granvik", 13)))
	require.Equal(t, "Gran…", chart.Fit("Granvik", 13, chart.WidthOf("Granvik", 13)-1)) // “…” is wider than “ik”
	require.Equal(t, "Gran…", chart.Fit("Gran vik", 13, chart.WidthOf("Gran vi", 13)))
	require.Empty(t, chart.Fit("Granvik", 13, 0))
	require.Empty(t, chart.Fit("Granvik", 13, -50))
	require.Empty(t, chart.Fit("", 13, 100))
}

func FuzzFit(f *testing.F) {
	f.Add("Hällnora med Vikmons landskommun", 800)
	f.Add("a b c d", 350)
	f.Add("\xff\xff", 100)
	f.Add("日本語", 300)
	f.Fuzz(func(t *testing.T, s string, room int) {
		room %= 100_000
		got := chart.Fit(s, 13, room)
		if got != "" && chart.WidthOf(got, 13) > room {
			t.Errorf("%q is wider than %d", got, room)
		}
		if chart.WidthOf(s, 13) <= room && got != s {
			t.Errorf("%q has room", s)
		}
	})
}
