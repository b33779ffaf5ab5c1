package validation_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/scribble"
	"github.com/samverkan/samverkan/validation"
)

// Cases are a value: neither the document that they were made of nor those that
// they give reach into them, nor into each other.
func TestCasesShareNothing(t *testing.T) {
	v := judging()
	want := encoded(t, v)
	c := play(t, v)
	scribble.Over(v)
	require.Equal(t, want, encoded(t, c.Validation()))

	given := c.Validation()
	scribble.Over(given)
	require.Equal(t, want, encoded(t, c.Validation()))

	e := event("2027-01-10", validation.Judged, "k1", by("B01", "B02"), judged(validation.Met, "o1", "o2", "o3"), restsOn("u1"))
	next, err := c.Apply(e)
	require.NoError(t, err)
	later := encoded(t, next.Validation())
	scribble.Over(&e)
	scribble.Over(c.Validation())
	require.Equal(t, later, encoded(t, next.Validation()))
	require.Equal(t, want, encoded(t, c.Validation()))
}

// What is removed and what is left are two documents.
func TestRemovedSharesNothing(t *testing.T) {
	v := certified()
	v.Cases = v.Cases[1:] // without the one that builds on it
	want := encoded(t, v)
	left, archive, err := v.Remove(validation.Disposal{Decision: "G-1", On: day("2027-06-01"), Cases: []string{"k1"}})
	require.NoError(t, err)
	kept := encoded(t, left)
	scribble.Over(archive)
	require.Equal(t, kept, encoded(t, left))
	scribble.Over(left)
	require.Equal(t, want, encoded(t, v))
}

// Whoever takes something out of a publication, or out of the report on a case,
// changes neither the report nor the document.
func TestPublicationSharesNothing(t *testing.T) {
	v := made(7, 400)
	report, err := v.Assess(validation.Options{On: day("2028-01-01")})
	require.NoError(t, err)
	document, secret := encoded(t, v), encoded(t, report)
	public := report.Publish()
	want := encoded(t, report.Publish())
	scribble.Over(public)
	require.Equal(t, secret, encoded(t, report))
	require.Equal(t, want, encoded(t, report.Publish()))
	scribble.Over(report)
	require.Equal(t, document, encoded(t, v))

	v = judging()
	document = encoded(t, v)
	scribble.Over(caseReport(t, v, "k1", "2027-02-01"))
	require.Equal(t, document, encoded(t, v))
}

// encoding/json writes of a validation what Decode reads, wherever it stands, and
// reads as strictly.
func TestValidationInJSON(t *testing.T) {
	type row struct {
		At         string
		Validation validation.Validation
	}
	v := certified()
	b, err := json.Marshal(row{At: "a", Validation: *v})
	require.NoError(t, err)
	var parts map[string]json.RawMessage
	require.NoError(t, json.Unmarshal(b, &parts))
	require.JSONEq(t, encoded(t, v), string(parts["Validation"]))
	_, err = validation.Decode(parts["Validation"])
	require.NoError(t, err)
	var back row
	require.NoError(t, json.Unmarshal(b, &back))
	require.Equal(t, encoded(t, v), encoded(t, &back.Validation))

	_, want := validation.Decode([]byte(`{"id":1}`))
	require.Equal(t, want, json.Unmarshal([]byte(`{"Validation":{"id":1}}`), &back))
}

// What cannot be written is a Fault like any other.
func TestEncodeFaults(t *testing.T) {
	for _, c := range []struct {
		of interface{ Encode() ([]byte, error) }
		at string
	}{
		{(*validation.Validation)(nil), ""},
		{(*validation.Report)(nil), ""},
		{(*validation.CaseReport)(nil), ""},
		{(*validation.Publication)(nil), ""},
		{&validation.Validation{Name: samverkan.Text{SV: "\xff"}}, "/name/sv"},
	} {
		b, err := c.of.Encode()
		require.Empty(t, b)
		require.Equal(t, c.at, oneFault(t, err).At)
		require.Equal(t, samverkan.CodeInvalid, oneFault(t, err).Code)
	}
}

func TestMissing(t *testing.T) {
	_, err := mellanalven().Assess(validation.Options{})
	require.Equal(t, "/on", oneFault(t, err).At)
	require.PanicsWithValue(t, "validation: a method was called on a nil *Validation; Decode makes one", func() { _, _ = (*validation.Validation)(nil).Play() })
}
