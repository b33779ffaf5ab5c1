package samverkan_test

import (
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
)

// FuzzParseDate holds the reader of dates against the standard library's.
func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2026-03-12", "2024-02-29", "2023-02-29", "0000-01-01", "9999-12-31", "2026-3-12", "2026-13-01", "٢٠٢٦-03-12", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := samverkan.ParseDate(s)
		want, wantErr := time.Parse(time.DateOnly, s)
		if err != nil {
			require.True(t, wantErr != nil || want.Year() == 0, s)
			return
		}
		require.NoError(t, wantErr)
		require.Equal(t, s, d.String())
		require.Equal(t, want.Weekday(), d.Weekday())
		if later := want.AddDate(0, 0, 400); later.Year() < 10000 {
			require.Equal(t, later.Format(time.DateOnly), d.AddDays(400).String())
			require.Equal(t, 400, d.DaysUntil(d.AddDays(400)))
		} else {
			require.True(t, d.AddDays(400).IsZero())
		}
	})
}

// FuzzParseNumber holds the reader of exact numbers against big.Int in base ten
// (big.Rat reads fractions that begin with a zero as octal), and shows that what is
// written is read back.
func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"0", "-3/5", "42", "6/4", "1/0", "1e9", "0.5", "+1", "1/-2", "007", "1/00", "010/08", "-0000000000000000010/0000000000000000012"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := samverkan.ParseNumber(s)
		if err != nil {
			return
		}
		num, den, fraction := strings.Cut(s, "/")
		a, ok := new(big.Int).SetString(num, 10)
		require.True(t, ok)
		b := big.NewInt(1)
		if fraction {
			b, ok = b.SetString(den, 10)
			require.True(t, ok)
		}
		require.Zero(t, new(big.Rat).SetFrac(a, b).Cmp(n.Rat()))
		again, err := samverkan.ParseNumber(n.String())
		require.NoError(t, err)
		require.True(t, n.Equal(again))
	})
}

// FuzzTextWith: filling places never panics, and a value that looks like a
// place is left alone.
func FuzzTextWith(f *testing.F) {
	f.Add("{n|one|#} of {name}", "{n}")
	f.Add("{", "}")
	f.Add("{^name}{", "å")
	f.Fuzz(func(t *testing.T, template, value string) {
		_ = samverkan.Text{SV: template, EN: template}.With(samverkan.Int("n", 3), samverkan.Str("name", value))
		got := samverkan.Text{SV: "{name}", EN: "<{name}>"}.With(samverkan.Str("name", value))
		require.Equal(t, samverkan.Text{SV: value, EN: "<" + value + ">"}, got)
	})
}

func TestTextForms(t *testing.T) {
	text := samverkan.Text{SV: "{^n|en part|# parter}, {n}, {who}, {missing}", EN: "{n|one|#}"}
	got := text.With(samverkan.Int("n", 13), samverkan.Of("who", samverkan.Text{SV: "Skolan"}))
	require.Empty(t, cmp.Diff(samverkan.Text{SV: "13 parter, 13, Skolan, {missing}", EN: "13"}, got))
	// A text in one language shows in both.
	require.Equal(t, "bara svenska", samverkan.Text{SV: "bara svenska"}.In(samverkan.EN))
	require.Equal(t, "only English", samverkan.Text{EN: "only English"}.In(samverkan.SV))
}

// A value from input is shown short and without characters that could change
// what stands around it.
func TestQuotedIsHarmless(t *testing.T) {
	got := samverkan.Text{SV: "{v}", EN: "{v}"}.With(samverkan.Quoted("v", "a\x00\n\u202e"+strings.Repeat("å", 100)+"\xff"))
	require.Equal(t, "a\ufffd\ufffd\ufffd"+strings.Repeat("å", 56)+"…", got.EN)
}

func TestPeriods(t *testing.T) {
	day := func(s string) samverkan.Date {
		d, err := samverkan.ParseDate(s)
		require.NoError(t, err)
		return d
	}
	// Against the definition: day by day over three weeks.
	start := day("2026-02-20")
	for a := -1; a < 8; a++ {
		for b := a + 1; b < 9; b++ {
			for c := -1; c < 8; c++ {
				for d := c + 1; d < 9; d++ {
					p, q := span(start, a, b), span(start, c, d)
					shared := false
					for x := -2; x < 12; x++ {
						on := start.AddDays(x)
						inP := (a < 0 || x >= a) && (b == 8 || x < b)
						require.Equal(t, inP, p.Contains(on))
						shared = shared || p.Contains(on) && q.Contains(on)
					}
					require.Equal(t, shared, p.Overlaps(q), "%v %v", p, q)
				}
			}
		}
	}
	require.NoError(t, samverkan.Period{From: day("2026-01-01")}.Check())
	require.Error(t, samverkan.Period{From: day("2026-01-01"), To: day("2026-01-01")}.Check())
}

// span is [from, to) in days after start; −1 is since always, 8 for ever.
func span(start samverkan.Date, from, to int) (p samverkan.Period) {
	if from >= 0 {
		p.From = start.AddDays(from)
	}
	if to < 8 {
		p.To = start.AddDays(to)
	}
	return p
}
