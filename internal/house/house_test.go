package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHouse holds every check against the repository as it is.
func TestHouse(t *testing.T) {
	files := repository(t)
	for _, c := range []struct {
		keeps string
		check func([]file) []string
	}{
		{"imports follow the table", directions},
		{"pure packages import pure packages", purity},
		{"a room brings only the standard library", foreign},
		{"no state in packages", state},
		{"texts in both languages", texts},
		{"what is exported is explained", explained},
		{"every verb is shown", shown},
	} {
		t.Run(c.keeps, func(t *testing.T) {
			for _, complaint := range c.check(files) {
				t.Error(complaint)
			}
		})
	}
}

// breach is a small tree and what a check must say about it.
type breach struct {
	name string
	tree map[string]string
	want []string
}

// one returns a breach in a single file.
func one(name, path, src string, want ...string) breach {
	return breach{name, map[string]string{path: src}, want}
}

// bites tries a check on small trees.
func bites(t *testing.T, check func([]file) []string, breaches []breach) {
	t.Helper()
	for _, b := range breaches {
		t.Run(b.name, func(t *testing.T) {
			if diff := cmp.Diff(b.want, check(sources(t, b.tree))); diff != "" {
				t.Errorf("complaints (-want +got):\n%s", diff)
			}
		})
	}
}
