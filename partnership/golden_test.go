package partnership_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/golden"
	"github.com/samverkan/samverkan/partnership"
)

// The rules of the room, one a line: an ID may be retired, and is never given
// to another rule.
func TestRules(t *testing.T) {
	var b bytes.Buffer
	seen := map[string]bool{}
	for _, r := range partnership.Rules() {
		line, err := canonical.Encode(r)
		require.NoError(t, err)
		b.Write(append(line, '\n'))
		require.False(t, seen[r.ID], r.ID)
		seen[r.ID] = true
		require.NotEmpty(t, r.Seeds, r.ID)
		for _, s := range r.Seeds {
			_, ok := samverkan.SeedRuleByID(s)
			require.True(t, ok, "%s rests on %s", r.ID, s)
		}
	}
	golden.Compare(t, "rules.jsonl", b.Bytes())
}

// A document of a released version opens for ever. This one was written by
// hand and is not written anew by any test.
func TestVersion1Opens(t *testing.T) {
	data, err := os.ReadFile("testdata/document-1.json")
	require.NoError(t, err)
	p, err := partnership.Decode(data)
	require.NoError(t, err)
	r, err := p.Assess(partnership.Options{On: day(t, "2026-03-01")})
	require.NoError(t, err)
	// By hand: health needs the legal duty, which nobody holds, so P07 is
	// failed. Nothing else is: b alone holds the money and is active, one of two
	// organizations has a level on P13, and nobody was asked about the rest.
	require.Equal(t, "Håller inte än. En sak måste ändras.", r.Says.SV)
	require.Equal(t, "Ingen som är med har ansvar i lag i delen ”Må bra”.", r.Proof.Because[0].Because[0].Says.SV)
}
