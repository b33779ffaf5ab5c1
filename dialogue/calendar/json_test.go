package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// The values can stand in documents: written and read strictly, they are the
// same.
func TestInDocuments(t *testing.T) {
	data, err := canonical.Encode(invitation())
	require.NoError(t, err)
	require.Contains(t, string(data), `"start":{"clock":"18:00","on":"2026-04-16"}`)
	var c calendar.Calendar
	require.Empty(t, strictjson.Decode(data, &c, strictjson.Limits{}))
	require.Equal(t, invitation(), c)

	term, err := calendar.TermFrom(2026)
	require.NoError(t, err)
	data, err = canonical.Encode(term)
	require.NoError(t, err)
	var read calendar.Term
	require.Empty(t, strictjson.Decode(data, &read, strictjson.Limits{}))
	require.Equal(t, term, read)

	require.NotEmpty(t, strictjson.Decode([]byte(`{"on":"2026-03-29","clock":"24:00"}`), new(calendar.Moment), strictjson.Limits{}))
	require.NotEmpty(t, strictjson.Decode([]byte(`{"on":"2026-03-29","clock":"02:30","again":true}`), new(calendar.Moment), strictjson.Limits{}))
	require.NotEmpty(t, strictjson.Decode([]byte(`{"name":{"sv":"lov"},"from":"2026-03-29"}`), new(calendar.Break), strictjson.Limits{}))
}
