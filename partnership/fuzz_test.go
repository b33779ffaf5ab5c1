package partnership_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// ordinary fails when a fault is of the code that only a bug makes, or lacks
// what a person needs.
func ordinary(t *testing.T, err error) {
	var faults samverkan.Faults
	require.True(t, errors.As(err, &faults), "%v", err)
	require.NotEmpty(t, faults)
	require.LessOrEqual(t, len(faults), samverkan.MaxFaults)
	for _, f := range faults {
		require.NotEqual(t, samverkan.CodeInternal, f.Code)
		require.NotEmpty(t, f.Text.SV)
		require.NotEmpty(t, f.Text.EN)
	}
}

// FuzzDecode: what is read is written and read again to the same bytes, and
// encoding/json reads the same members from them.
func FuzzDecode(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte(theirs))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := partnership.Decode(data)
		if err != nil {
			ordinary(t, err)
			return
		}
		first, err := p.Encode()
		require.NoError(t, err)
		again, err := partnership.Decode(first)
		require.NoError(t, err)
		second, err := again.Encode()
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))
		var loose struct {
			Organizations, People, Answers []json.RawMessage
		}
		require.NoError(t, json.Unmarshal(data, &loose))
		require.Len(t, p.Organizations, len(loose.Organizations))
		require.Len(t, p.People, len(loose.People))
		require.Len(t, p.Answers, len(loose.Answers))
	})
}

// FuzzAssess: no document panics, the same document gives the same bytes, and
// what is published can be written.
func FuzzAssess(f *testing.F) {
	f.Add([]byte(small), uint16(60), uint8(6))
	made, err := made(f, 5, 9, 2, 4).Encode()
	require.NoError(f, err)
	f.Add(made, uint16(100), uint8(3))
	start, err := samverkan.NewDate(2026, 1, 1)
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, data []byte, days uint16, floor uint8) {
		p, err := partnership.Decode(data)
		if err != nil {
			return
		}
		o := partnership.Options{On: start.AddDays(int(days)), List: 3}
		r, err := p.Assess(o)
		if err != nil {
			ordinary(t, err)
			return
		}
		first, err := r.Encode()
		require.NoError(t, err)
		again, err := p.Assess(o)
		require.NoError(t, err)
		second, err := again.Encode()
		require.NoError(t, err)
		require.Equal(t, string(first), string(second))
		out := r.Publish(partnership.Floor(floor))
		_, err = out.Encode()
		require.NoError(t, err)
		for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
			require.NotEmpty(t, out.Markdown(lang)+out.CSV(lang)+r.Markdown(lang)+r.CSV(lang))
		}
	})
}
