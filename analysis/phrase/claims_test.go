package phrase_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
)

// The Swedish and English words for fractions, read back here by other means than
// they are made.
func numbers() map[string]int64 {
	m := map[string]int64{"hundrade": 100, "a hundred": 100, "twenty-five": 25, "tjugofemte": 25, "trettionde": 30, "thirty": 30, "fyrtionde": 40, "forty": 40, "femtionde": 50, "fifty": 50}
	for i, words := range strings.Split("en one första|två two andra|tre three tredje|fyra four fjärde|fem five femte|sex six sjätte|sju seven sjunde|åtta eight åttonde|nio nine nionde|tio ten tionde|elva eleven elfte|tolv twelve tolfte|tretton thirteen trettonde|fjorton fourteen fjortonde|femton fifteen femtonde|sexton sixteen sextonde|sjutton seventeen sjuttonde|arton eighteen artonde|nitton nineteen nittonde|tjugo twenty tjugonde", "|") {
		for _, w := range strings.Fields(words) {
			m[w] = int64(i + 1)
		}
	}
	return m
}

// share reads "drygt två av tre", "just over two in three", "var sjunde", "half"
// or "29,1 procent" back. The hedge is "", "<", ">" or "%".
func share(t *testing.T, s string) (value *big.Rat, hedge string) {
	t.Helper()
	for word, mark := range map[string]string{"drygt ": ">", "just over ": ">", "knappt ": "<", "just under ": "<"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			s, hedge = rest, mark
		}
	}
	n := numbers()
	if s == "hälften" || s == "half" {
		return big.NewRat(1, 2), hedge
	}
	if nth, ok := strings.CutPrefix(s, "var "); ok {
		require.NotZero(t, n[nth], s)
		return big.NewRat(1, n[nth]), hedge
	}
	for _, between := range []string{" av ", " in "} {
		if k, m, ok := strings.Cut(s, between); ok {
			require.NotZero(t, n[k], s)
			require.NotZero(t, n[m], s)
			return big.NewRat(n[k], n[m]), hedge
		}
	}
	require.True(t, strings.HasSuffix(s, "procent") || strings.HasSuffix(s, "percent"), s)
	return nil, "%"
}

// What ShareOf says of a share is true, for all shares in steps of a fiftieth of
// a percentage point: bare within half a point, drygt and knappt on the right side,
// all within 5 percent; and percent only where none of the plain fractions is near.
func TestShareClaims(t *testing.T) {
	plain := []*big.Rat{}
	for _, m := range []int64{2, 3, 4, 5, 10} {
		for k := range m {
			if f := big.NewRat(k, m); f.Denom().Int64() == m && k > 0 {
				plain = append(plain, f)
			}
		}
	}
	for m := int64(6); m < 10; m++ {
		plain = append(plain, big.NewRat(1, m))
	}
	ratio := func(x, f *big.Rat) (off, tolerance *big.Rat) {
		return new(big.Rat).Sub(x, f), new(big.Rat).Mul(f, big.NewRat(1, 20))
	}
	for i := int64(1); i < 5000; i++ {
		x := big.NewRat(i, 5000)
		said := phrase.ShareOf(samverkan.Whole(i), samverkan.Whole(5000), 1, phrase.Noun{})
		sv, hedge := share(t, said.SV)
		en, hedgeEN := share(t, said.EN)
		require.Equal(t, hedge, hedgeEN)
		if hedge == "%" {
			for _, f := range plain {
				off, tolerance := ratio(x, f)
				require.Positive(t, off.Abs(off).Cmp(tolerance), "%s: %s is near %s", said.SV, x, f)
			}
			continue
		}
		require.Zero(t, sv.Cmp(en), said.SV)
		off, tolerance := ratio(x, sv)
		switch hedge {
		case ">":
			require.Positive(t, off.Sign(), said.SV)
		case "<":
			require.Negative(t, off.Sign(), said.SV)
		}
		off.Abs(off)
		require.LessOrEqual(t, off.Cmp(tolerance), 0, said.SV)
		half := off.Cmp(big.NewRat(1, 200))
		require.Equal(t, hedge == "", half <= 0, "%s: %s", said.SV, x)
		for _, f := range plain { // none that is plainer is nearer
			other, _ := ratio(x, f)
			require.True(t, f.Cmp(sv) == 0 || other.Abs(other).Cmp(off) >= 0 || hedge == "", "%s, not %s", said.SV, f)
		}
	}
}

// What RoughGrowth says is true: every form as the values of to/from that it may
// stand for, in percent, written from its rule in the doc comment.
func TestGrowthClaims(t *testing.T) {
	forms := map[string][2]int64{} // in hundredths of a percent, both ends in it
	add := func(name string, from, to int64) { forms[name] = [2]int64{from, to} }
	type fraction struct {
		name string
		x    int64
	}
	fractions := []fraction{{"en tiondel", 1000}, {"en femtedel", 2000}, {"en fjärdedel", 2500}, {"en tredjedel", 3333}, {"hälften", 5000}, {"två tredjedelar", 6667}, {"tre fjärdedelar", 7500}}
	for i, f := range append(fractions, fraction{"nio tiondelar", 9000}) {
		grown, shrunk := 10000+f.x, 10000-f.x
		most := int64(9000) // the growth from which it is nearly doubled
		if i < len(fractions)-1 {
			most = fractions[i+1].x * 19 / 20
		}
		if f.x != 9000 {
			add("har ökat med "+f.name, grown-50, grown+50)
			add("har ökat med knappt "+f.name, grown-f.x/20, grown-50)
			add("har ökat med drygt "+f.name, grown+50, grown+f.x/20)
			add("har ökat med mer än "+f.name, grown+f.x/20, 10000+most)
		}
		if i == len(fractions)-1 {
			most = 9000 * 19 / 20
		} else if i == len(fractions) {
			most = 10000
		}
		add("har minskat med "+f.name, shrunk-50, shrunk+50)
		add("har minskat med knappt "+f.name, shrunk+50, shrunk+f.x/20)
		add("har minskat med drygt "+f.name, shrunk-f.x/20, shrunk-50)
		add("har minskat med mer än "+f.name, 10000-most, shrunk-f.x/20)
	}
	add("har halverats", 4950, 5050)
	add("har nästan halverats", 5050, 5250)
	add("har mer än halverats", 10000-6667*19/20, 4950)
	add("har ökat med mindre än en tiondel", 10050, 10950)
	add("har minskat med mindre än en tiondel", 9050, 9950)
	for i, name := range strings.Fields("för tre fyr fem sex sju åtta nio tio") {
		k := int64(i+2) * 10000
		add("har "+name+"dubblats", k-50, k+50)
		add("har nästan "+name+"dubblats", k-k/20, k-50)
		next := (k + 10000) * 19 / 20
		if i == 8 {
			next = 1 << 40
		}
		add("har mer än "+name+"dubblats", k+50, next)
	}
	add("är oförändrad", 10000, 10000)
	add("är i stort sett oförändrad", 9950, 10050)
	add("har minskat till noll", 0, 0)
	const slack = 2 // a third is not a whole number of hundredths
	seen := map[string]bool{}
	for to := int64(0); to < 120000; to += 7 {
		checkGrowth(t, forms, seen, to, slack)
	}
	for _, to := range []int64{10000, 20000, 30000, 40000, 50000, 60000, 70000, 80000, 90000, 100000, 14800} {
		checkGrowth(t, forms, seen, to, slack)
	}
	unsaid := []string{}
	for name := range forms {
		if !seen[name] {
			unsaid = append(unsaid, name)
		}
	}
	// Halving has verbs of its own, and 5 percent of a tenth is half a percent.
	require.ElementsMatch(t, []string{
		"har minskat med hälften", "har minskat med knappt hälften", "har minskat med drygt hälften", "har minskat med mer än hälften",
		"har ökat med knappt en tiondel", "har ökat med drygt en tiondel", "har minskat med knappt en tiondel", "har minskat med drygt en tiondel",
	}, unsaid)
}

func checkGrowth(t *testing.T, forms map[string][2]int64, seen map[string]bool, to, slack int64) {
	t.Helper()
	said := phrase.RoughGrowth(phrase.Common, samverkan.Whole(10000), samverkan.Whole(to)).SV
	ends, known := forms[said]
	require.True(t, known, "%d: %s", to, said)
	require.GreaterOrEqual(t, to, ends[0]-slack, said)
	require.LessOrEqual(t, to, ends[1]+slack, said)
	seen[said] = true
}

// What would be nonsense is no text, and what has no text is no part of a list.
func TestNonsenseIsNotSaid(t *testing.T) {
	towns := phrase.Noun{One: samverkan.Text{SV: "kommun", EN: "municipality"}, Many: samverkan.Text{SV: "kommuner", EN: "municipalities"}}
	whole := samverkan.Whole
	for name, text := range map[string]samverkan.Text{
		"8 of 7":           phrase.ShareOf(whole(8), whole(7), 1, towns),
		"−1 of 7":          phrase.ShareOf(whole(-1), whole(7), 1, towns),
		"−1/1000 of 100":   phrase.ShareOf(samverkan.Ratio(-1, 1000), whole(100), 1, phrase.Noun{}),
		"a cost below 0":   phrase.Fraction(whole(-1), whole(7), 1),
		"per 0":            phrase.Rate(whole(3), 1, towns, 0, towns),
		"per −5":           phrase.Rate(whole(3), 1, towns, -5, towns),
		"two of no text":   phrase.List(samverkan.Text{}, samverkan.Text{}),
		"either of no two": phrase.Either(samverkan.Text{}, samverkan.Text{}),
	} {
		require.Zero(t, text, name)
	}
	a, b := samverkan.Same("a"), samverkan.Same("b")
	require.Equal(t, samverkan.Text{SV: "a och b", EN: "a and b"}, phrase.List(a, samverkan.Text{}, b))
	require.Equal(t, samverkan.Text{SV: "a eller b", EN: "a or b"}, phrase.Either(a, b, samverkan.Text{}))
}

// Below half a krona there are as many decimals as it takes, and no more than
// people read.
func TestSmallAmounts(t *testing.T) {
	for _, c := range []struct {
		amount samverkan.Number
		sv, en string
	}{
		{samverkan.Ratio(1, 3), "0,33 kronor", "0.33 kronor"},
		{samverkan.Ratio(1, 2), "0,50 kronor", "0.50 kronor"},
		{samverkan.Ratio(-1, 1000), "−0,001 kronor", "−0.001 kronor"},
		{samverkan.Ratio(1, 1_000_000_000_000), "nästan 0 kronor", "nearly 0 kronor"},
		{samverkan.Number{}, "0 kronor", "0 kronor"},
	} {
		text := phrase.Money(c.amount, 1)
		require.Equal(t, c.sv, strings.ReplaceAll(text.SV, "\u00a0", " "))
		require.Equal(t, c.en, strings.ReplaceAll(text.EN, "\u00a0", " "))
	}
}
