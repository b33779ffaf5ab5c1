package phrase_test

import (
	"encoding/json"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// A case is what somebody would write; testdata/README.md says how they are
// written down. They were written from the writing rules, 291 of them before the
// code and the others where a changed program passed.
type sample struct {
	Call string   `json:"call"`
	Args []string `json:"args"`
	SV   string   `json:"sv"`
	EN   string   `json:"en"`
	Why  string   `json:"why"`
}

func TestCases(t *testing.T) {
	cases := samples(t, "testdata/cases.json")
	require.GreaterOrEqual(t, len(cases), 280)
	said(t, cases)

	shown := map[string]bool{}
	for _, c := range cases {
		shown[c.Call] = true
	}
	for name := range calls() {
		require.True(t, shown[name], "no case shows %s", name)
	}
}

// heldOut is the hash of cases that somebody wrote who had seen neither the code
// nor the cases above, only testdata/README.md.
const heldOut = "1e616c52247945c17c9fa552da0e37273819f953bb09af38736f70a51de50874"

// judged are the held-out cases that are said otherwise here, by their place, and
// why. In none of them is a figure another.
func judged() map[string][]int {
	return map[string][]int{
		"singular after −1, as it is spoken":                         {16},
		"an abbreviation in English stands close, SEK 2.5m":          {39, 41, 42},
		"a range with a minus: till, also where it was mellan":       {55},
		"uncertain: the words of the drawing":                        {60, 61},
		"var tjugofemte in words, as other shares":                   {76},
		"English: of, also where it was out of":                      {77, 78, 91, 92, 93, 94, 97, 98},
		"mer än 99 procent, where it was nästan alla":                {81},
		"English: 3rd of 290, where it was place 3 of 290":           {109, 110, 111, 112, 113},
		"trea, where it was tredjeplats; joint, where it was shared": {114, 115, 116},
		"what is unchanged tells its value":                          {120, 121},
		"i stort sett, where it was nästan":                          {132, 147},
		"English: the school year 2023/24, aged 16–24":               {154, 155, 156, 164, 165, 166, 167},
		"årtionde, where it was decennium":                           {159},
	}
}

func TestHeldOut(t *testing.T) {
	data, err := os.ReadFile("testdata/heldout.json")
	require.NoError(t, err)
	require.Equal(t, heldOut, strings.TrimPrefix(canonical.Hash(data), "sha256:"), "the file is frozen")
	otherwise := map[int]bool{}
	for _, places := range judged() {
		for _, i := range places {
			otherwise[i] = true
		}
	}
	cases := samples(t, "testdata/heldout.json")
	nouns, all := nounsOf(t, "testdata/heldout_nouns.json"), calls()
	agreed := 0
	for i, c := range cases {
		require.True(t, assertCall(t, c, all[c.Call]))
		got := all[c.Call](&reader{t: t, nouns: nouns, rest: c.Args})
		same := got == samverkan.Text{SV: tilde(c.SV), EN: tilde(c.EN)}
		require.Equal(t, !otherwise[i], same, "%d %s %q: got %s | %s, want %s | %s (%s)", i, c.Call, c.Args, got.SV, got.EN, c.SV, c.EN, c.Why)
		if same {
			agreed++
		}
	}
	t.Logf("%d of %d are said in the very same words", agreed, len(cases))
}

func samples(t *testing.T, path string) (cases []sample) {
	t.Helper()
	read(t, path, &cases)
	return cases
}

func read(t *testing.T, path string, to any) {
	t.Helper()
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, to))
}

func said(t *testing.T, cases []sample) {
	t.Helper()
	nouns, all := nounsOf(t), calls()
	for _, c := range cases {
		call := all[c.Call]
		if !assertCall(t, c, call) {
			continue
		}
		r := &reader{t: t, nouns: nouns, rest: c.Args}
		want := samverkan.Text{SV: tilde(c.SV), EN: tilde(c.EN)}
		got := call(r)
		require.Empty(t, r.rest, "%s %q: arguments left", c.Call, c.Args)
		if got != want {
			t.Errorf("%s %q\n got %s | %s\nwant %s | %s\n(%s)", c.Call, c.Args, got.SV, got.EN, want.SV, want.EN, c.Why)
		}
	}
}

func assertCall(t *testing.T, c sample, call func(*reader) samverkan.Text) bool {
	t.Helper()
	if call == nil {
		t.Errorf("there is no call %s", c.Call)
	}
	return call != nil
}

func tilde(s string) string { return strings.ReplaceAll(s, "~", "\u00a0") }

// A reader takes the arguments of a case, one after the other.
type reader struct {
	t     *testing.T
	nouns map[string]phrase.Noun
	rest  []string
}

func (r *reader) next() string {
	r.t.Helper()
	require.NotEmpty(r.t, r.rest, "too few arguments")
	s := r.rest[0]
	r.rest = r.rest[1:]
	return s
}

func (r *reader) number() samverkan.Number {
	r.t.Helper()
	rat, ok := new(big.Rat).SetString(r.next())
	require.True(r.t, ok)
	return samverkan.FromRat(rat)
}

func (r *reader) whole() int64 {
	r.t.Helper()
	n, err := strconv.ParseInt(r.next(), 10, 64)
	require.NoError(r.t, err)
	return n
}

func (r *reader) decimals() int { r.t.Helper(); return int(r.whole()) }

func (r *reader) yes() bool {
	r.t.Helper()
	yes, err := strconv.ParseBool(r.next())
	require.NoError(r.t, err)
	return yes
}

func (r *reader) noun() phrase.Noun {
	r.t.Helper()
	name := r.next()
	noun, known := r.nouns[name]
	require.True(r.t, known, "no noun %q", name)
	return noun
}

func (r *reader) gender() phrase.Gender {
	r.t.Helper()
	name := r.next()
	g, known := map[string]phrase.Gender{"common": phrase.Common, "neuter": phrase.Neuter, "plural": phrase.Plural}[name]
	require.True(r.t, known, "no gender %q", name)
	return g
}

func (r *reader) text() samverkan.Text {
	r.t.Helper()
	sv, en, two := strings.Cut(tilde(r.next()), " / ")
	if !two {
		en = sv
	}
	return samverkan.Text{SV: sv, EN: en}
}

func (r *reader) texts() (texts []samverkan.Text) {
	for len(r.rest) > 0 {
		texts = append(texts, r.text())
	}
	return texts
}

func nounsOf(t *testing.T, more ...string) map[string]phrase.Noun {
	t.Helper()
	type forms [2]string
	var given map[string]struct {
		One, Many, Definite forms
		Neuter              bool
	}
	read(t, "testdata/nouns.json", &given)
	for _, file := range more {
		read(t, file, &given)
	}
	text := func(f forms) samverkan.Text { return samverkan.Text{SV: f[0], EN: f[1]} }
	nouns := map[string]phrase.Noun{
		"": {}, "procent": phrase.Percent(), "procentenhet": phrase.PercentagePoint(), "promille": phrase.PerMille(),
		"krona": phrase.Krona(), "öre": phrase.Ore(), "tkr": phrase.ThousandKronor(),
	}
	for name, n := range given {
		nouns[name] = phrase.Noun{One: text(n.One), Many: text(n.Many), Definite: text(n.Definite), Neuter: n.Neuter}
	}
	return nouns
}

// calls lists the verbs with how each takes its arguments. Go evaluates them in
// the order in which they stand.
func calls() map[string]func(*reader) samverkan.Text {
	type text = samverkan.Text
	return map[string]func(r *reader) text{
		"Digits":     func(r *reader) text { return phrase.Digits(r.number(), r.decimals()) },
		"Signed":     func(r *reader) text { return phrase.Signed(r.number(), r.decimals()) },
		"Amount":     func(r *reader) text { return phrase.Amount(r.number(), r.decimals(), r.noun()) },
		"Short":      func(r *reader) text { return phrase.Short(r.number(), r.decimals(), r.noun()) },
		"Count":      func(r *reader) text { return phrase.Count(r.whole(), r.noun()) },
		"Large":      func(r *reader) text { return phrase.Large(r.number(), r.decimals(), r.noun()) },
		"Money":      func(r *reader) text { return phrase.Money(r.number(), r.decimals()) },
		"MoneyShort": func(r *reader) text { return phrase.MoneyShort(r.number(), r.decimals()) },
		"About":      func(r *reader) text { return phrase.About(r.number(), r.decimals(), r.noun()) },
		"Range":      func(r *reader) text { return phrase.Range(r.number(), r.number(), r.decimals(), r.noun()) },
		"Between":    func(r *reader) text { return phrase.Between(r.number(), r.number(), r.decimals(), r.noun()) },
		"Uncertain": func(r *reader) text {
			return phrase.Uncertain(r.number(), r.number(), r.number(), r.decimals(), r.noun())
		},
		"Rate":       func(r *reader) text { return phrase.Rate(r.number(), r.decimals(), r.noun(), r.whole(), r.noun()) },
		"ShareOf":    func(r *reader) text { return phrase.ShareOf(r.number(), r.number(), r.decimals(), r.noun()) },
		"Fraction":   func(r *reader) text { return phrase.Fraction(r.number(), r.number(), r.decimals()) },
		"OutOf":      func(r *reader) text { return phrase.OutOf(r.whole(), r.whole(), r.noun()) },
		"MoreThanIn": func(r *reader) text { return phrase.MoreThanIn(r.whole(), r.whole(), r.noun()) },
		"Ordinal":    func(r *reader) text { return phrase.Ordinal(r.whole()) },
		"Nth":        func(r *reader) text { return phrase.Nth(r.whole(), r.text()) },
		"Place":      func(r *reader) text { return phrase.Place(r.whole(), r.whole()) },
		"Places":     func(r *reader) text { return phrase.Places(r.whole(), r.whole(), r.whole()) },
		"Placing":    func(r *reader) text { return phrase.Placing(r.whole(), r.yes()) },
		"Change":     func(r *reader) text { return phrase.Change(r.gender(), r.number(), r.number(), r.decimals(), r.noun()) },
		"ChangeBy": func(r *reader) text {
			return phrase.ChangeBy(r.gender(), r.number(), r.number(), r.decimals(), r.noun())
		},
		"Growth":      func(r *reader) text { return phrase.Growth(r.gender(), r.number(), r.number(), r.decimals()) },
		"RoughGrowth": func(r *reader) text { return phrase.RoughGrowth(r.gender(), r.number(), r.number()) },
		"Against": func(r *reader) text {
			return phrase.Against(r.number(), r.number(), r.decimals(), r.noun(), r.text())
		},
		"Years":      func(r *reader) text { return phrase.Years(r.decimals(), r.decimals()) },
		"SchoolYear": func(r *reader) text { return phrase.SchoolYear(r.decimals()) },
		"Decade":     func(r *reader) text { return phrase.Decade(r.decimals()) },
		"Month":      func(r *reader) text { return phrase.Month(r.decimals(), r.decimals()) },
		"Quarter":    func(r *reader) text { return phrase.Quarter(r.decimals(), r.decimals()) },
		"Ages":       func(r *reader) text { return phrase.Ages(r.decimals(), r.decimals()) },
		"Genitive":   func(r *reader) text { return phrase.Genitive(r.text()) },
		"List":       func(r *reader) text { return phrase.List(r.texts()...) },
		"Either":     func(r *reader) text { return phrase.Either(r.texts()...) },
		"Some":       func(r *reader) text { return phrase.Some(r.decimals(), r.texts()...) },
		"Sentence":   func(r *reader) text { return phrase.Sentence(r.texts()...) },
	}
}
