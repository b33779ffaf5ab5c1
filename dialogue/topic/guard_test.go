package topic_test

import (
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/topic"
	"github.com/samverkan/samverkan/internal/scribble"
)

func lines(t testing.TB, name string) []string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	var out []string
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, line)
		}
	}
	return out
}

func kinds() []topic.MeetingKind {
	return []topic.MeetingKind{topic.DialogueMeeting, topic.Cafe, topic.Seminar, topic.OpenForum}
}

// Our own sentences, made to be hard: "D direction text".
func TestOwnSentences(t *testing.T) {
	kindOf := map[string]topic.MeetingKind{"D": topic.DialogueMeeting, "C": topic.Cafe, "S": topic.Seminar, "O": topic.OpenForum}
	g := topic.NewGuard()
	n := 0
	for _, line := range lines(t, "testdata/own.txt") {
		kind, rest, _ := strings.Cut(line, " ")
		label, text, _ := strings.Cut(rest, " ")
		text, missed := strings.CutPrefix(text, "~ ")
		if missed {
			label = "fine"
		}
		require.Contains(t, kindOf, kind, line)
		require.Equal(t, label, strongest(g.Judge(topic.Item{Kind: kindOf[kind], Text: text})), line)
		n++
	}
	require.GreaterOrEqual(t, n, 150)
}

// A telling is not an ask because it holds the word “how”.
func TestHarmlessTellings(t *testing.T) {
	g := topic.NewGuard()
	all := lines(t, "testdata/harmless.txt")
	require.GreaterOrEqual(t, len(all), 40)
	for _, text := range all {
		lower := strings.ToLower(text)
		require.True(t, strings.Contains(lower, "hur") || strings.Contains(lower, "how"), text)
		require.Empty(t, g.Judge(topic.Item{Kind: topic.DialogueMeeting, Text: text}), text)
	}
}

// What the members carry home makes nobody responsible.
func TestCarriedHome(t *testing.T) {
	for _, text := range []string{"Vilken fråga tar du med dig hem?", "Which question do you carry home?"} {
		for _, kind := range topic.MeetingKind("").Choices() {
			require.Empty(t, topic.Judge(topic.Item{Kind: topic.MeetingKind(kind), Text: text}), kind)
		}
	}
	require.NotEmpty(t, topic.Judge(topic.Item{Kind: topic.OpenForum, Text: "Vem tar frågan vidare till nästa möte?"}))
}

func TestStances(t *testing.T) {
	// Which stances are objected to whatever the text says.
	want := map[topic.MeetingKind]map[topic.Stance]string{
		topic.DialogueMeeting: {topic.Decide: "DLG-201", topic.Ideas: "DLG-202"},
		topic.Cafe:            {topic.Decide: "DLG-201"},
		topic.Seminar:         {},
		topic.OpenForum:       {topic.Decide: "DLG-201"},
	}
	const harmless = "Handledarna i länet"
	g := topic.NewGuard()
	for _, kind := range kinds() {
		for _, code := range append(topic.Stance("").Choices(), "", "what") {
			got := g.Judge(topic.Item{Kind: kind, Stance: topic.Stance(code), Text: harmless})
			rule, objects := want[kind][topic.Stance(code)]
			if !objects {
				require.Empty(t, got, "%s %s", kind, code)
				continue
			}
			require.Len(t, got, 1)
			require.Equal(t, rule, got[0].Rule)
			require.Equal(t, harmless, got[0].Rewrite) // only the stance is wrong
			require.Zero(t, got[0].From+got[0].To)
		}
	}
	both := g.Judge(topic.Item{Kind: topic.OpenForum, Stance: topic.Decide, Text: "Vi röstar om namnet."})
	require.Equal(t, []string{"DLG-201", "DLG-212"}, []string{both[0].Rule, both[1].Rule})
	require.Equal(t, []topic.MeetingKind{topic.Seminar}, both[0].Allowed)
}

// The same words under the four kinds.
func TestKindsDiffer(t *testing.T) {
	g := topic.NewGuard()
	for _, c := range []struct {
		text    string
		allowed []topic.MeetingKind
	}{
		{"Hur ska vi få fler handledare?", []topic.MeetingKind{topic.Cafe, topic.Seminar, topic.OpenForum}},
		{"Vilka idéer har ni om hur fler unga kan lockas?", []topic.MeetingKind{topic.Cafe, topic.Seminar, topic.OpenForum}},
		{"Vi röstar om planen.", []topic.MeetingKind{topic.Seminar}},
		{"Tala om för enhetscheferna hur schemat ska läggas.", []topic.MeetingKind{topic.OpenForum}},
		{"Trasig skrivare på Lindskolan", []topic.MeetingKind{topic.Cafe, topic.Seminar, topic.OpenForum}},
	} {
		for _, kind := range kinds() {
			got := g.Judge(topic.Item{Kind: kind, Text: c.text})
			objects := true
			for _, k := range c.allowed {
				objects = objects && k != kind
			}
			require.Equal(t, objects, len(got) > 0, "%s: %s", kind, c.text)
			for _, o := range got {
				require.Equal(t, c.allowed, o.Allowed, c.text)
			}
		}
		require.Equal(t, g.Judge(topic.Item{Kind: topic.DialogueMeeting, Text: c.text})[0].Rule, g.Judge(topic.Item{Text: c.text})[0].Rule)
	}
}

func TestSays(t *testing.T) {
	got := topic.Judge(topic.Item{Kind: topic.DialogueMeeting, Text: "Vi har handledare. Hur ska vi få fler?"})
	require.Len(t, got, 1)
	require.Empty(t, cmp.Diff([]string{"DLG-203", "direction", "Hur ska vi", "VOC-21 VOC-23 VOC-24", "askHome"}, []string{
		got[0].Rule, string(got[0].Breach), "Vi har handledare. Hur ska vi få fler?"[got[0].From:got[0].To],
		strings.Join(got[0].Seeds, " "), string(got[0].Stance),
	}))
	require.Equal(t, samverkan.Text{
		SV: "”Hur ska vi” frågar hur vi ska göra. Berätta i stället vad vi gör och fråga hur det är hemma hos dem.",
		EN: "“Hur ska vi” asks how we should do. Tell instead what we do, and ask how it is back home.",
	}, got[0].Says)
}

// However a word is written, it is the same word.
func TestSpellings(t *testing.T) {
	g := topic.NewGuard()
	const text = "Hur bör vi möta idéer från fältet?"
	want := rulesOf(g.Judge(topic.Item{Text: text}))
	require.Contains(t, want, "DLG-203")
	for name, spelled := range map[string]string{
		"capitals":     strings.ToUpper(text),
		"decomposed":   decomposed(text),
		"both":         decomposed(strings.ToUpper(text)),
		"soft hyphens": strings.ReplaceAll(text, "b\u00f6r", "b\u00ad\u00f6r"),
		"zero width":   strings.ReplaceAll(text, "vi", "v\u200bi"),
		"joiner":       strings.ReplaceAll(text, "bör", "b\u200dör"),
		"no-break":     strings.ReplaceAll(text, " ", "\u00a0"),
		"narrow":       strings.ReplaceAll(text, " ", "\u202f"),
		"bom":          "\ufeff" + text,
	} {
		require.Equal(t, want, rulesOf(g.Judge(topic.Item{Text: spelled})), name)
	}
	require.Equal(t, 1, strings.Count(decomposed("ö"), "\u0308"))
	ring := "Vad gör vi åt bristen på handledare?"
	require.Equal(t, []string{"DLG-203"}, rulesOf(g.Judge(topic.Item{Text: ring})))
	require.Equal(t, []string{"DLG-203"}, rulesOf(g.Judge(topic.Item{Text: decomposed(ring)})))
	curly := topic.Item{Text: "We’d value your guidance."}
	straight := topic.Item{Text: "We'd value your guidance."}
	require.Equal(t, rulesOf(g.Judge(straight)), rulesOf(g.Judge(curly)))
	require.NotEmpty(t, g.Judge(curly))
}

func decomposed(s string) string {
	return strings.NewReplacer(
		"å", "a\u030a", "ä", "a\u0308", "ö", "o\u0308", "é", "e\u0301",
		"Å", "A\u030a", "Ä", "A\u0308", "Ö", "O\u0308", "É", "E\u0301",
	).Replace(s)
}

func rulesOf(objections []topic.Objection) []string {
	out := make([]string, len(objections))
	for i, o := range objections {
		out[i] = o.Rule
	}
	return out
}

// Only the first runes of a long text are judged.
func TestLongText(t *testing.T) {
	const ask = " Hur ska vi göra?"
	g := topic.NewGuard()
	filler := strings.Repeat("ö", topic.MaxText-utf8.RuneCountInString(ask))
	require.NotEmpty(t, g.Judge(topic.Item{Text: filler + ask}))
	require.Empty(t, g.Judge(topic.Item{Text: strings.Repeat("ö", topic.MaxText) + ask}))
	long := strings.Repeat("Vi vill att ni, politikerna, säger hur vi ska göra nu. ", 200)
	require.Greater(t, utf8.RuneCountInString(long), 10_000)
	for _, kind := range kinds() {
		check(t, g, topic.Item{Kind: kind, Text: long})
	}
}

func TestRewrites(t *testing.T) {
	g := topic.NewGuard()
	for text, want := range map[string]string{
		"Hur ska vi få fler handledare?":     "Vi berättar hur vi får fler handledare. Hur ser det ut hos er?",
		"Hur bör vi utforma kampanjen?":      "Vi berättar hur vi arbetar för att utforma kampanjen. Hur ser det ut hos er?",
		"How should we get more supervisors": "We tell how we get more supervisors. What does it look like in your own organization?",
		"Vi berättar om handledarläget och vill gärna ha era synpunkter på hur vi går vidare.": "Vi berättar om handledarläget. Hur ser det ut hos er?",
		"Members' guidance on our priorities for the coming year":                              "We tell about our priorities for the coming year. What does it look like in your own organization?",
		"Trasig skrivare på Lindskolan":                                                        "Vi berättar om det som vi gör tillsammans. Hur ser det ut hos er?",
	} {
		got := g.Judge(topic.Item{Kind: topic.DialogueMeeting, Text: text})
		require.NotEmpty(t, got, text)
		require.Equal(t, want, got[0].Rewrite)
	}
	// A language that is not the text's own gets none of the text.
	got := g.Judge(topic.Item{Text: "We like our supervisors very much. How should we get more?", Lang: samverkan.SV})
	require.Equal(t, "Vi berättar om det som vi gör tillsammans. Hur ser det ut hos er?", got[0].Rewrite)
	// Every rewording of every sentence that we have, in both languages.
	for _, l := range labeledSet(t, "testdata/dev.jsonl") {
		for _, kind := range kinds() {
			for _, stance := range []topic.Stance{"", topic.Decide} {
				check(t, g, topic.Item{Kind: kind, Stance: stance, Text: l.Text})
				check(t, g, topic.Item{Kind: kind, Stance: stance, Text: l.Text, Lang: samverkan.SV})
				check(t, g, topic.Item{Kind: kind, Stance: stance, Text: l.Text, Lang: samverkan.EN})
			}
		}
	}
}

// check holds what holds for every item.
func check(t *testing.T, g *topic.Guard, item topic.Item) {
	t.Helper()
	got := g.Judge(item)
	require.Equal(t, got, g.Judge(item), "judged twice")
	known := map[string]samverkan.RuleInfo{}
	for _, r := range topic.Rules() {
		known[r.ID] = r
	}
	for i, o := range got {
		require.True(t, 0 <= o.From && o.From <= o.To && o.To <= len(item.Text), "span")
		if utf8.ValidString(item.Text) {
			require.True(t, utf8.ValidString(item.Text[:o.From]) && utf8.ValidString(item.Text[o.From:o.To]), "rune boundaries")
		}
		require.True(t, o.From < o.To || o.Rule == "DLG-201" || o.Rule == "DLG-202", "empty span")
		if i > 0 {
			require.LessOrEqual(t, got[i-1].From, o.From, "order")
		}
		require.Contains(t, known, o.Rule)
		require.Equal(t, known[o.Rule].Seeds, o.Seeds)
		require.NotEmpty(t, o.Says.SV)
		require.NotEmpty(t, o.Says.EN)
		require.NotContains(t, o.Allowed, item.Kind)
		require.NotEmpty(t, strings.TrimSpace(o.Rewrite))
		require.Equal(t, got[0].Rewrite, o.Rewrite)
		require.Empty(t, g.Judge(topic.Item{Kind: item.Kind, Stance: o.Stance, Text: o.Rewrite, Lang: item.Lang}), "%s: %s", item.Text, o.Rewrite)
		for _, kind := range o.Allowed {
			require.Empty(t, g.Judge(topic.Item{Kind: kind, Stance: item.Stance, Text: item.Text}))
		}
		if item.Lang != "" && item.Text != o.Rewrite {
			mark := map[samverkan.Lang]string{samverkan.SV: "Vi ", samverkan.EN: "We "}[item.Lang]
			home := map[samverkan.Lang]string{samverkan.SV: "Hur ser det ut hos er?", samverkan.EN: "What does it look like"}[item.Lang]
			require.True(t, strings.Contains(o.Rewrite, mark) || strings.Contains(o.Rewrite, home), "language: %s", o.Rewrite)
		}
	}
}

func TestRules(t *testing.T) {
	seeds := map[string]bool{}
	for _, s := range samverkan.SeedRules() {
		seeds[s.ID] = true
	}
	last := ""
	for _, r := range topic.Rules() {
		require.Greater(t, r.ID, last)
		last = r.ID
		require.NotEmpty(t, r.Title.SV)
		require.NotEmpty(t, r.Title.EN)
		require.NotEmpty(t, r.Seeds)
		for _, s := range r.Seeds {
			require.True(t, seeds[s], s)
		}
	}
	require.Len(t, topic.Rules(), 17)
}

func TestWords(t *testing.T) {
	for _, kind := range topic.MeetingKind("").Choices() {
		require.NotEqual(t, kind, topic.MeetingKind(kind).Text().SV)
		// A purpose is one sentence, and the guard has nothing against it.
		for lang, s := range map[samverkan.Lang]string{samverkan.SV: topic.MeetingKind(kind).Purpose().SV, samverkan.EN: topic.MeetingKind(kind).Purpose().EN} {
			require.Equal(t, 1, strings.Count(s, "."), s)
			require.True(t, strings.HasSuffix(s, "."), s)
			require.Empty(t, topic.Judge(topic.Item{Kind: topic.MeetingKind(kind), Text: s, Lang: lang}), s)
		}
	}
	for _, s := range topic.Stance("").Choices() {
		require.NotEqual(t, s, topic.Stance(s).Text().SV)
	}
	for _, b := range topic.Breach("").Choices() {
		require.NotEqual(t, b, topic.Breach(b).Text().SV)
	}
}

func FuzzJudge(f *testing.F) {
	for _, l := range labeledSet(f, "testdata/dev.jsonl")[:60] {
		f.Add(l.Text, string(l.Kind), "", string(l.Lang))
	}
	f.Add("\xff\xfe hur ska vi\xc3", "cafe", "decide", "en")
	f.Add("”“'’’ 's … ?!. \u0308\u030a", "", "ideas", "")
	g := topic.NewGuard()
	f.Fuzz(func(t *testing.T, text, kind, stance, lang string) {
		check(t, g, topic.Item{Kind: topic.MeetingKind(kind), Stance: topic.Stance(stance), Text: text, Lang: samverkan.Lang(lang)})
	})
}

func BenchmarkJudge500(b *testing.B) {
	set := labeledSet(b, "testdata/dev.jsonl")
	g := topic.NewGuard()
	b.ReportAllocs()
	for b.Loop() {
		for i := range 500 {
			l := set[i%len(set)]
			g.Judge(topic.Item{Kind: l.Kind, Text: l.Text})
		}
	}
}

func BenchmarkJudgeLongest2000(b *testing.B) {
	text := strings.Repeat("vi vill ha ni att hur ", 100)
	g := topic.NewGuard()
	b.ReportAllocs()
	for b.Loop() {
		g.Judge(topic.Item{Text: text})
	}
}

func BenchmarkNewGuard(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		topic.NewGuard()
	}
}

// What a guard answers is the caller's: it does not hand out its own tables.
func TestGuardKeepsItsTables(t *testing.T) {
	g := topic.NewGuard()
	item := topic.Item{Kind: topic.DialogueMeeting, Stance: topic.Decide, Text: "Hur ska vi få fler handledare?"}
	want := g.Judge(item)
	require.NotEmpty(t, want)
	scribble.Over(g.Judge(item))
	require.Equal(t, want, g.Judge(item))
}
