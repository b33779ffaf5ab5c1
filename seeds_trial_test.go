//go:build trial

package samverkan_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/samverkan/samverkan"
)

// Each quotation stands word for word in its source text. The texts are not
// part of this repository; they lie beside it in ../shared/seeds. Only white
// space may differ.
func TestTrialSeedQuotesAreVerbatim(t *testing.T) {
	folder := filepath.Join("..", "shared", "seeds")
	if _, err := os.Stat(folder); err != nil {
		t.Fatalf("this trial needs the four source texts: %v", err)
	}
	sources := map[string]string{}
	for prefix, file := range map[string]string{
		"DROPIN": "004_b2e2a0cd9a699fc4.txt",
		"VOC":    "000_cc1a82a0cb80a820.txt",
		"INNO":   "003_f10bcdcf5cd33ef9.txt",
		"KFA":    "002_c2670fce91e20d10.txt",
	} {
		data, err := os.ReadFile(filepath.Join(folder, file))
		if err != nil {
			t.Fatal(err)
		}
		sources[prefix] = collapse(string(data))
	}
	for _, rule := range samverkan.SeedRules() {
		prefix, _, _ := strings.Cut(rule.ID, "-")
		source, ok := sources[prefix]
		if !ok {
			t.Fatalf("%s has no source text", rule.ID)
		}
		if !strings.Contains(source, collapse(rule.Quote)) {
			t.Errorf("%s: %q does not stand in its source text", rule.ID, rule.Quote)
		}
	}
}

// collapse makes each run of white space one space.
func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }
