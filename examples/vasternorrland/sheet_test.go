package main

import (
	"bytes"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/internal/golden"
)

// Sheets of the example, which wasm/test/sheet.test.mjs opens in a browser and
// prints; room.txt says how high each says that it is.
func TestSheets(t *testing.T) {
	var rooms bytes.Buffer
	for _, c := range []struct {
		place string
		whom  analysis.Audience
		lang  samverkan.Lang
	}{
		{"2284", analysis.ForVocational, samverkan.SV},
		{"2260", analysis.ForEmployers, samverkan.SV},
		{"2281", analysis.ForDemography, samverkan.EN},
	} {
		var b bytes.Buffer
		require.NoError(t, sheet(&b, c.lang, c.place+"/"+string(c.whom)))
		name := fmt.Sprintf("sheet-%s-%s.%s.html", c.place, c.whom, c.lang)
		golden.Compare(t, name, b.Bytes())
		r, _ := report(t)
		s, err := r.Sheet(c.place, c.whom, c.lang)
		require.NoError(t, err)
		room, err := s.Room(c.lang)
		require.NoError(t, err)
		require.LessOrEqual(t, room.Needs, room.Has)
		fmt.Fprintf(&rooms, "%s %d of %d\n", name, room.Needs, room.Has)
	}
	golden.Compare(t, "room.txt", rooms.Bytes())
	require.Error(t, sheet(&bytes.Buffer{}, samverkan.SV, "2284"))
	require.Error(t, sheet(&bytes.Buffer{}, samverkan.SV, "0180/employers"))
}
