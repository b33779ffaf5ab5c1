package eventlog_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/validation/eventlog"
)

// What encoding/json writes of an instant it reads back, none too.
func TestInstantInJSON(t *testing.T) {
	now, err := eventlog.ParseInstant("2026-03-12T08:30:00.25Z")
	require.NoError(t, err)
	for _, want := range []eventlog.Instant{{}, now} {
		b, err := json.Marshal(want)
		require.NoError(t, err)
		got := now
		require.NoError(t, json.Unmarshal(b, &got), "%s", b)
		require.Equal(t, want, got)
	}
	_, err = eventlog.ParseInstant("")
	require.Error(t, err)
}
