package house_test

import (
	"bytes"
	"fmt"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestNoPlaces looks through every file of the repository.
func TestNoPlaces(t *testing.T) {
	walk(t, func(name string, content []byte) {
		for _, complaint := range machinePlaces(name, content) {
			t.Error(complaint)
		}
	})
}

// place matches a folder of somebody's machine or the host of a package
// registry. One letter of each stands in brackets, so that this file itself
// does not match.
//
// A package-lock.json is free of hosts with npm's omit-lockfile-registry-resolved.
const place = `/hom[e]/[a-z]|/User[s]/[A-Za-z]|/roo[t]/|/wor[k]/|/far[m]/|/tm[p]/[A-Za-z]|[A-Z]:\\User[s]` +
	`|proxy\.golan[g]|sum\.golan[g]|registry\.npmj[s]|registry\.yarnpk[g]|deb\.debia[n]|files\.pythonhoste[d]|pypi\.or[g]`

// machinePlaces complains of such names in a file that is text.
func machinePlaces(name string, content []byte) (complaints []string) {
	if bytes.IndexByte(content[:min(len(content), 8000)], 0) >= 0 {
		return nil // not text, by git's own measure
	}
	find := regexp.MustCompile(place)
	n := 0
	for line := range bytes.Lines(content) {
		n++
		if found := find.Find(line); found != nil {
			complaints = append(complaints, fmt.Sprintf("%s:%d: %q belongs to one machine or registry", name, n, found))
		}
	}
	return complaints
}

func TestNoPlacesBites(t *testing.T) {
	// The names are put together here, so that this file holds none of them.
	for _, named := range []string{
		"/" + "home/anna", "/" + "Users/Anna", "/" + "root/go", "/" + "work/main", "/" + "farm/x", "/" + "tmp/x",
		"proxy." + "golang.org", "registry." + "npmjs.org", "deb." + "debian.org", "pypi." + "org",
	} {
		got := machinePlaces("README.md", []byte("first\nsee "+named+"/src\n"))
		if len(got) != 1 {
			t.Errorf("%s: %d complaints, want 1: %v", named, len(got), got)
		}
	}
	want := []string{fmt.Sprintf("a.md:2: %q belongs to one machine or registry", "/"+"root/")}
	if diff := cmp.Diff(want, machinePlaces("a.md", []byte("\n/"+"root/\n"))); diff != "" {
		t.Error(diff)
	}
	for _, fine := range []string{"", "homework/1", "github.com/x/y", "at /people/3/id", "\x00/" + "root/"} {
		if got := machinePlaces("a.md", []byte(fine)); got != nil {
			t.Errorf("%q: %v", fine, got)
		}
	}
}
