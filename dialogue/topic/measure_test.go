package topic_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"math"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// labeled is one line of a labeled set.
type labeled struct {
	ID    string
	Lang  samverkan.Lang
	Kind  topic.MeetingKind
	Text  string
	Label string // a breach, or “fine”
}

func labeledSet(t testing.TB, name string) []labeled {
	t.Helper()
	data, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	require.NoError(t, err)
	var out []labeled
	for line := range bytes.Lines(data) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var l labeled
		require.NoError(t, json.Unmarshal(line, &l))
		out = append(out, l)
	}
	return out
}

// tally counts what was found of what there was.
type tally struct{ right, wrong, missed int }

// scores is the outcome on a set: any objection at all, and by breach. A
// sentence counts under the strongest breach that was objected to.
type scores struct{ any, direction, decision, detail tally }

func (c *tally) see(got, want bool) {
	switch {
	case got && want:
		c.right++
	case got:
		c.wrong++
	case want:
		c.missed++
	}
}

func score(set []labeled) scores {
	g := topic.NewGuard()
	var s scores
	for _, l := range set {
		got := strongest(g.Judge(topic.Item{Kind: l.Kind, Text: l.Text}))
		s.any.see(got != "fine", l.Label != "fine")
		for _, b := range []struct {
			is topic.Breach
			of *tally
		}{{topic.Direction, &s.direction}, {topic.Decision, &s.decision}, {topic.Detail, &s.detail}} {
			b.of.see(got == string(b.is), l.Label == string(b.is))
		}
	}
	return s
}

func strongest(objections []topic.Objection) string {
	for _, b := range topic.Breach("").Choices() {
		for _, o := range objections {
			if string(o.Breach) == b {
				return b
			}
		}
	}
	return "fine"
}

// wilson is the 95 % interval of Wilson (1927), in per cent.
func wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 100
	}
	const z = 1.959963984540054
	p, m := float64(k)/float64(n), float64(n)
	middle := (p + z*z/(2*m)) / (1 + z*z/m)
	half := z / (1 + z*z/m) * math.Sqrt(p*(1-p)/m+z*z/(4*m*m))
	return 100 * (middle - half), 100 * (middle + half)
}

// The numbers of the package doc. The development set was used to make the
// rules, so its numbers guard against loss and prove nothing of new sentences.
func TestDevelopmentSet(t *testing.T) {
	set := labeledSet(t, "testdata/dev.jsonl")
	require.Len(t, set, 180)
	require.Equal(t, scores{
		any:       tally{right: 99},
		direction: tally{right: 54},
		decision:  tally{right: 27},
		detail:    tally{right: 18},
	}, score(set))
}

// The intervals that the package doc prints.
func TestIntervals(t *testing.T) {
	for _, c := range []struct{ k, n, low, high int }{
		{79, 81, 91, 99},
		{79, 99, 71, 87},
		{38, 42, 78, 96},
		{38, 54, 57, 81},
		{26, 26, 87, 100},
		{26, 27, 82, 99},
		{12, 13, 67, 99},
		{12, 18, 44, 84},
	} {
		low, high := wilson(c.k, c.n)
		require.Equal(t, [2]int{c.low, c.high}, [2]int{int(math.Round(low)), int(math.Round(high))}, "%d of %d", c.k, c.n)
	}
}

// heldOut is what the guard scored on the frozen set, whose sentences were
// written by somebody else and not seen when the rules were made.
func heldOut() scores {
	return scores{
		any:       tally{right: 79, wrong: 2, missed: 20},
		direction: tally{right: 38, wrong: 4, missed: 16},
		decision:  tally{right: 26, missed: 1},
		detail:    tally{right: 12, wrong: 1, missed: 6},
	}
}

func TestHeldOutSet(t *testing.T) {
	set := labeledSet(t, "testdata/heldout.jsonl")
	want, err := os.ReadFile("testdata/heldout.sha256")
	require.NoError(t, err)
	data, err := os.ReadFile("testdata/heldout.jsonl")
	require.NoError(t, err)
	sum := sha256.Sum256(data)
	require.Equal(t, strings.Fields(string(want))[0], hex.EncodeToString(sum[:]), "the held-out set has been changed")
	s := score(set)
	for _, c := range []struct {
		name string
		of   tally
	}{{"any", s.any}, {"direction", s.direction}, {"decision", s.decision}, {"detail", s.detail}} {
		for _, share := range []struct {
			name string
			n    int
		}{{"precision", c.of.right + c.of.wrong}, {"recall", c.of.right + c.of.missed}} {
			low, high := wilson(c.of.right, share.n)
			t.Logf("%s: %s %d of %d (%.0f to %.0f %%)", c.name, share.name, c.of.right, share.n, low, high)
		}
	}
	require.Equal(t, heldOut(), s)
}
