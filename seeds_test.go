package samverkan_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/samverkan/samverkan"
)

// The numbers of rules are those of RULES.md: 32, 30, 16 and 16. The IDs run
// from 01 without a gap, text after text in the order of SourceTexts.
func TestSeedRulesAreNumberedTextByText(t *testing.T) {
	counts := []struct {
		prefix string
		rules  int
	}{{"DROPIN", 32}, {"VOC", 30}, {"INNO", 16}, {"KFA", 16}}
	var want, prefixes []string
	for _, c := range counts {
		prefixes = append(prefixes, c.prefix)
		for i := range c.rules {
			want = append(want, fmt.Sprintf("%s-%02d", c.prefix, i+1))
		}
	}
	var got []string
	for _, rule := range samverkan.SeedRules() {
		got = append(got, rule.ID)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("IDs (-want +got):\n%s", diff)
	}
	var texts []string
	for _, text := range samverkan.SourceTexts() {
		texts = append(texts, text.Prefix)
	}
	if diff := cmp.Diff(prefixes, texts); diff != "" {
		t.Errorf("source texts (-want +got):\n%s", diff)
	}
}

// How many rules of each kind RULES.md has, counted there by its kind letters.
func TestSeedKindsAreThoseOfRules(t *testing.T) {
	want := map[samverkan.SeedKind]int{
		samverkan.SeedConcept:  23,
		samverkan.SeedActor:    8,
		samverkan.SeedRuling:   5,
		samverkan.SeedStep:     13,
		samverkan.SeedQuantity: 6,
		samverkan.SeedFactor:   13,
		samverkan.SeedRisk:     7,
		samverkan.SeedTip:      8,
		samverkan.SeedLesson:   5,
		samverkan.SeedEffect:   6,
	}
	got := map[samverkan.SeedKind]int{}
	for _, rule := range samverkan.SeedRules() {
		if !slices.Contains(rule.Kind.Choices(), string(rule.Kind)) {
			t.Errorf("%s: %q is not a kind", rule.ID, rule.Kind)
		}
		got[rule.Kind]++
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rules per kind (-want +got):\n%s", diff)
	}
}

// NOTICE promises that no quotation is longer than 100 characters.
func TestSeedQuotesAreShort(t *testing.T) {
	const most = 100
	for _, rule := range samverkan.SeedRules() {
		if n := utf8.RuneCountInString(rule.Quote); n < 1 || n > most {
			t.Errorf("%s: the quotation has %d characters, want 1–%d", rule.ID, n, most)
		}
		if rule.Quote != strings.TrimSpace(rule.Quote) {
			t.Errorf("%s: space around the quotation %q", rule.ID, rule.Quote)
		}
	}
}

func TestSeedTextsAreOurOwn(t *testing.T) {
	seen := map[string]string{}
	for _, rule := range samverkan.SeedRules() {
		for _, text := range []string{rule.Text.SV, rule.Text.EN} {
			if strings.TrimSpace(text) == "" {
				t.Errorf("%s: a language is missing in %+v", rule.ID, rule.Text)
				continue
			}
			if strings.Contains(strings.ToLower(text), strings.ToLower(rule.Quote)) {
				t.Errorf("%s: %q repeats the quotation", rule.ID, text)
			}
			if other, ok := seen[text]; ok {
				t.Errorf("%s says the same as %s: %q", rule.ID, other, text)
			}
			seen[text] = rule.ID
		}
		if rule.Text.SV == rule.Text.EN {
			t.Errorf("%s: Swedish and English are equal: %q", rule.ID, rule.Text.SV)
		}
	}
}

// The hedges of the sources are content (RULES.md, sections 4 and 5).
func TestSeedTextsKeepTheHedges(t *testing.T) {
	for _, c := range []struct{ id, sv, en string }{
		{"DROPIN-06", "kan", "may"},
		{"DROPIN-07", "kan det i vissa fall", "may in certain cases"},
		{"DROPIN-15", "Ibland", "Sometimes"},
		{"VOC-05", "kan kanske", "may perhaps"},
		{"VOC-08", "förslag", "suggestion"},
		{"VOC-16", "bidragit till", "contributed to"},
		{"INNO-12", "Emellanåt", "Now and then"},
		{"KFA-06", "hela projektet", "the whole project"},
		{"KFA-07", "därefter", "followed by"},
		{"KFA-09", "kan bidra till", "may contribute to"},
	} {
		rule, ok := samverkan.SeedRuleByID(c.id)
		if !ok {
			t.Errorf("%s is missing", c.id)
			continue
		}
		if !strings.Contains(rule.Text.SV, c.sv) {
			t.Errorf("%s: %q lost the words %q", c.id, rule.Text.SV, c.sv)
		}
		if !strings.Contains(rule.Text.EN, c.en) {
			t.Errorf("%s: %q lost the words %q", c.id, rule.Text.EN, c.en)
		}
	}
}

func TestSeedRuleByID(t *testing.T) {
	for _, want := range samverkan.SeedRules() {
		got, ok := samverkan.SeedRuleByID(want.ID)
		if !ok {
			t.Errorf("%s is not found", want.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", want.ID, diff)
		}
	}
	for _, id := range []string{"", "DROPIN", "DROPIN-00", "DROPIN-33", "VOC-31", "INNO-17", "KFA-17", "dropin-07", "DROPIN-7", " KFA-01"} {
		if got, ok := samverkan.SeedRuleByID(id); ok || got != (samverkan.SeedRule{}) {
			t.Errorf("SeedRuleByID(%q) = %+v, %t; want nothing", id, got, ok)
		}
	}
}

// Whoever changes what SeedRules returned changes only a copy.
func TestSeedRulesAreMadeAnew(t *testing.T) {
	want := samverkan.SeedRules()
	clear(samverkan.SeedRules())
	if diff := cmp.Diff(want, samverkan.SeedRules()); diff != "" {
		t.Errorf("changed (-want +got):\n%s", diff)
	}
}

func ExampleSourceTexts() {
	for _, text := range samverkan.SourceTexts() {
		fmt.Println(text.Prefix, text.Name)
	}
	// Output:
	// DROPIN Ett samarbete ska ge vinst åt alla
	// VOC Dialogmöten med politiker
	// INNO Dialog: Samverkan & Innovationskultur
	// KFA Kompetensförsörjningsarbete och kommunala styrkor i Västernorrland
}

func ExampleSeedRules() {
	rules := samverkan.SeedRules()
	fmt.Println(len(rules), rules[0].ID, rules[len(rules)-1].ID)
	// Output: 94 DROPIN-01 KFA-16
}

func ExampleSeedRuleByID() {
	rule, ok := samverkan.SeedRuleByID("VOC-23")
	fmt.Println(ok, rule.Kind)
	fmt.Printf("”%s”\n", rule.Quote)
	fmt.Println(rule.Text.EN)
	// Output:
	// true tip
	// ”fråga aldrig hur ni ska göra”
	// By all means tell politicians how you work, but never ask them for instructions. You who do the work know it best.
}
