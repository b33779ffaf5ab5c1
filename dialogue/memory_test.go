package dialogue_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/plan"
	"github.com/samverkan/samverkan/internal/scribble"
)

// A cycle is a value: neither the document that it was made of nor those that it
// gives reach into it, nor into each other.
func TestCycleSharesNothing(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	want := encoded(t, d)
	c, err := d.Cycle()
	require.NoError(t, err)

	scribble.Over(d)
	require.Equal(t, want, encoded(t, c.Dialogue()))

	given := c.Dialogue()
	scribble.Over(given)
	require.Equal(t, want, encoded(t, c.Dialogue()))

	moved := event("2027-03-01", dialogue.Moved, "var27", start("2027-04-22 13:00"))
	next, err := c.Apply(moved)
	require.NoError(t, err)
	later := encoded(t, next.Dialogue())
	scribble.Over(&moved)
	scribble.Over(c.Dialogue())
	require.Equal(t, later, encoded(t, next.Dialogue()))
	require.Equal(t, want, encoded(t, c.Dialogue()))
}

// What is made of a document belongs to whoever asked for it.
func TestWhatIsMadeSharesNothing(t *testing.T) {
	d := granvik()
	d.Log = appointedAll()
	d.Planning.Cafes = 2
	d.Planning.Weekdays = []plan.Weekday{plan.Tuesday, plan.Thursday}
	d.Planning.Forms = []plan.Form{plan.OnSite}
	d.Meetings[0].Perspectives = []dialogue.Perspective{dialogue.Citizens}
	want := encoded(t, d)
	year, err := d.Year(2028, day("2027-11-01"))
	require.NoError(t, err)
	template, err := d.Template("nytt", 2030)
	require.NoError(t, err)
	report := assess(t, d, "2027-03-08")
	scribble.Over(&year)
	scribble.Over(template)
	scribble.Over(report)
	require.Equal(t, want, encoded(t, d))
}

// encoding/json writes of a dialogue what Decode reads, wherever it stands, and
// reads as strictly.
func TestDialogueInJSON(t *testing.T) {
	type row struct {
		At       string
		Dialogue dialogue.Dialogue
		Before   *dialogue.Dialogue
	}
	d := granvik()
	d.Log = appointedAll()
	b, err := json.Marshal(row{At: "a", Dialogue: *d})
	require.NoError(t, err)
	var parts map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(b, &parts))
	require.JSONEq(t, encoded(t, d), string(parts["Dialogue"]))
	_, err = dialogue.Decode(parts["Dialogue"])
	require.NoError(t, err)
	var back row
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, encoded(t, d), encoded(t, &back.Dialogue))
	require.Nil(t, back.Before)

	_, want := dialogue.Decode([]byte(`{"id":1}`))
	kept := back
	require.Equal(t, want, json.Unmarshal([]byte(`{"Dialogue":{"id":1}}`), &back))
	require.Equal(t, kept, back)
}

// What cannot be written is a Fault like any other.
func TestEncodeFaults(t *testing.T) {
	for _, c := range []struct {
		of interface{ Encode() ([]byte, error) }
		at string
	}{
		{(*dialogue.Dialogue)(nil), ""},
		{(*dialogue.Report)(nil), ""},
		{&dialogue.Dialogue{Name: samverkan.Text{SV: "\xff"}}, "/name/sv"},
	} {
		b, err := c.of.Encode()
		require.Empty(t, b)
		faults := samverkan.FaultsOf(err)
		require.Len(t, faults, 1)
		require.Equal(t, c.at, faults[0].At)
		require.Equal(t, samverkan.CodeInvalid, faults[0].Code)
	}
}

func TestMissing(t *testing.T) {
	_, err := granvik().Assess(dialogue.Options{})
	require.Equal(t, "/on", samverkan.FaultsOf(err)[0].At)
	_, err = dialogue.Paper{}.Docx()
	require.Equal(t, samverkan.CodeInvalid, samverkan.FaultsOf(err)[0].Code)
	require.PanicsWithValue(t, "dialogue: a method was called on a nil *Dialogue; Decode makes one", func() { _, _ = (*dialogue.Dialogue)(nil).Cycle() })
}
