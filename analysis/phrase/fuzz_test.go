package phrase_test

import (
	"math/big"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
)

// every returns what all verbs say of the same four numbers.
func every(a, b, c samverkan.Number, n, m int64, decimals int, noun phrase.Noun, g phrase.Gender) map[string]samverkan.Text {
	name := samverkan.Text{SV: "riket", EN: "Sweden"}
	names := []samverkan.Text{samverkan.Same("Ånge"), samverkan.Same("Timrå"), samverkan.Same("Kramfors")}
	return map[string]samverkan.Text{
		"Digits": phrase.Digits(a, decimals), "Signed": phrase.Signed(a, decimals),
		"Amount": phrase.Amount(a, decimals, noun), "Short": phrase.Short(a, decimals, phrase.Percent()),
		"Count": phrase.Count(n, noun), "Large": phrase.Large(a, decimals, noun),
		"Money": phrase.Money(a, decimals), "MoneyShort": phrase.MoneyShort(a, decimals),
		"About": phrase.About(a, decimals, noun), "Range": phrase.Range(a, b, decimals, noun),
		"Between": phrase.Between(a, b, decimals, noun), "Uncertain": phrase.Uncertain(a, b, c, decimals, noun),
		"Rate": phrase.Rate(a, decimals, noun, n, noun), "ShareOf": phrase.ShareOf(a, b, decimals, noun),
		"Fraction": phrase.Fraction(a, b, decimals), "OutOf": phrase.OutOf(n, m, noun),
		"MoreThanIn": phrase.MoreThanIn(n, m, noun), "Ordinal": phrase.Ordinal(n), "Nth": phrase.Nth(n, name),
		"Place": phrase.Place(n, m), "Places": phrase.Places(n, m, 1000), "Placing": phrase.Placing(n, m > 0),
		"Change": phrase.Change(g, a, b, decimals, noun), "ChangeBy": phrase.ChangeBy(g, a, b, decimals, noun),
		"Growth": phrase.Growth(g, a, b, decimals), "RoughGrowth": phrase.RoughGrowth(g, a, b),
		"Against": phrase.Against(a, b, decimals, noun, name), "Years": phrase.Years(int(n), int(m)),
		"SchoolYear": phrase.SchoolYear(int(n)), "Decade": phrase.Decade(int(n)),
		"Month": phrase.Month(int(n), int(m)), "Quarter": phrase.Quarter(int(n), int(m)),
		"Ages": phrase.Ages(int(n), int(m)), "Some": phrase.Some(int(n), names...),
	}
}

// Whatever the numbers, all that is said is well set, is said in both languages
// or in none, and has the same figures in both.
func FuzzEvery(f *testing.F) {
	f.Add(int64(107), int64(1000), int64(1), int64(39), int64(289), 1, uint8(0))
	f.Add(int64(-5163), int64(18906), int64(7), int64(1), int64(1), 0, uint8(1))
	f.Add(int64(-9223372036854775808), int64(9223372036854775807), int64(0), int64(-9223372036854775808), int64(12), -3, uint8(2))
	f.Add(int64(999999999999), int64(2), int64(-1), int64(2003), int64(4), 99, uint8(255))
	f.Fuzz(func(t *testing.T, a, b, c, n, m int64, decimals int, kind uint8) {
		checkEvery(t, a, b, c, n, m, decimals, kind)
	})
}

func TestEvery(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	any64 := func() int64 {
		return int64(r.Uint64()>>r.IntN(64)) - int64(r.IntN(2))*int64(r.Uint64()>>(1+r.IntN(63)))
	}
	for range 1500 {
		checkEvery(t, any64(), any64(), any64(), any64(), any64(), r.IntN(6)-1, uint8(r.Uint32()))
	}
}

func checkEvery(t *testing.T, a, b, c, n, m int64, decimals int, kind uint8) {
	nouns := []phrase.Noun{{}, phrase.Percent(), cook(), {Many: samverkan.Same("barn"), Neuter: true}}
	x, y, z := samverkan.Whole(a), samverkan.Whole(b), samverkan.Whole(c)
	if kind&64 != 0 && b != 0 && c != 0 {
		x, y, z = x.Quo(y), y.Quo(z), z.Quo(y)
	}
	noun := nouns[kind%4]
	for call, said := range every(x, y, z, n, m, decimals, noun, phrase.Gender(kind>>2)) {
		require.Equal(t, said.SV == "", said.EN == "", call)
		checkSet(t, call, said)
		if sv, en := numerals(said.SV, "sv"), numerals(said.EN, "en"); !slices.Equal(sv, en) {
			t.Errorf("%s: other figures in %q than in %q", call, said.SV, said.EN)
		}
		whole := phrase.Sentence(said)
		checkSet(t, "Sentence of "+call, whole)
		require.Equal(t, whole, phrase.Sentence(whole), "a sentence stays one")
	}
}

func checkSet(t *testing.T, call string, said samverkan.Text) {
	t.Helper()
	for _, s := range []string{said.SV, said.EN} {
		runes := []rune(s)
		for i, r := range runes {
			if unicode.IsSpace(r) && (i == 0 || i == len(runes)-1 || unicode.IsSpace(runes[i-1])) {
				t.Errorf("%s: a space too many in %q", call, s)
			}
			if r == '-' && (i == 0 || !unicode.IsDigit(runes[i-1]) || i+1 == len(runes) || !unicode.IsLetter(runes[i+1])) && !strings.Contains(s, "twenty-five") {
				t.Errorf("%s: a hyphen in %q", call, s)
			}
		}
		if strings.ContainsAny(s, "!{}&") {
			t.Errorf("%s: a sign that does not belong in %q", call, s)
		}
	}
}

// numerals returns the numbers of a text that stand in figures, with a hyphen for
// minus and a point, without groups.
func numerals(s, lang string) (found []string) {
	runes := []rune(s)
	isDigit := func(i int) bool { return i >= 0 && i < len(runes) && runes[i] >= '0' && runes[i] <= '9' }
	group, point := ',', '.'
	if lang == "sv" {
		group, point = '\u00a0', ','
	}
	for i := 0; i < len(runes); {
		if !isDigit(i) {
			i++
			continue
		}
		var b strings.Builder
		if i > 0 && runes[i-1] == '−' {
			b.WriteByte('-')
		}
		for ; isDigit(i) || i < len(runes) && (runes[i] == group || runes[i] == point) && isDigit(i+1); i++ {
			switch runes[i] {
			case group:
			case point:
				b.WriteByte('.')
			default:
				b.WriteRune(runes[i])
			}
		}
		found = append(found, b.String())
	}
	return found
}

// Whatever the text, a sentence is one: it is well spaced, ends, and stays.
func FuzzSentence(f *testing.F) {
	f.Add(" 12 kommuner  växer , och\u00a0 fler !", "…")
	f.Add("”ja”", "2\u00a0miljoner")
	f.Add("\u2068åäö\u2069", "12 mars!?")
	f.Fuzz(func(t *testing.T, a, b string) {
		said := phrase.Sentence(samverkan.Same(a), samverkan.Same(b))
		require.Equal(t, said, phrase.Sentence(said))
		if said.SV == "" {
			return
		}
		require.NotContains(t, said.SV, "  ")
		require.Equal(t, strings.TrimSpace(said.SV), said.SV)
		require.True(t, strings.ContainsAny(said.SV, ".?…:"), "%q", said.SV)
	})
}

// A number that is read back is the nearest one with so many decimals, and of two
// equally near the one whose last digit is even.
func FuzzDigits(f *testing.F) {
	f.Add(int64(2469), int64(2), 1)
	f.Add(int64(-1), int64(8), 2)
	f.Add(int64(5), int64(2), 0)
	f.Fuzz(checkDigits)
}

func TestDigitsReadBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 20000 {
		checkDigits(t, r.Int64N(2_000_000)-1_000_000, 1<<r.IntN(6)*int64(1+r.IntN(5)), r.IntN(4))
	}
}

func checkDigits(t *testing.T, num, den int64, decimals int) {
	if den == 0 {
		return
	}
	n := samverkan.Ratio(num, den)
	said := phrase.Digits(n, decimals)
	decimals = min(max(decimals, 0), phrase.MaxDecimals)
	for lang, s := range map[string]string{"sv": said.SV, "en": said.EN} {
		found := numerals(s, lang)
		require.Len(t, found, 1)
		_, part, _ := strings.Cut(found[0], ".")
		require.Len(t, part, decimals)
		back, ok := new(big.Rat).SetString(found[0])
		require.True(t, ok)
		unit := new(big.Rat).SetFrac64(1, int64(pow10(decimals)))
		off := new(big.Rat).Sub(back, n.Rat())
		off.Abs(off)
		switch off.Mul(off, big.NewRat(2, 1)).Cmp(unit) {
		case 1:
			t.Errorf("%s is written %q", n, s)
		case 0:
			require.Contains(t, "02468", found[0][len(found[0])-1:], "%s is written %q", n, s)
		}
	}
}

func pow10(n int) int {
	p, _ := strconv.Atoi("1" + strings.Repeat("0", n))
	return p
}
