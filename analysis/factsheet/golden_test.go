package factsheet_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/golden"
)

func langs() []samverkan.Lang { return []samverkan.Lang{samverkan.SV, samverkan.EN} }

// TestGolden holds the sheets. They were looked at in Chromium on a screen of 1280,
// 360 and 320 pixels, light and dark, and on paper; wasm/test/sheet.test.mjs opens
// them, and sees that none is higher than the millimeters in room.txt.
func TestGolden(t *testing.T) {
	rooms := ""
	for _, m := range made() {
		for _, l := range langs() {
			require.NoError(t, m.sheet.Check())
			name := m.name + "." + string(l)
			for _, out := range []struct {
				as   string
				make func(samverkan.Lang) (string, error)
			}{{".html", m.sheet.HTML}, {".md", m.sheet.Markdown}, {".txt", m.sheet.Text}} {
				got, err := out.make(l)
				require.NoError(t, err)
				again, err := out.make(l)
				require.NoError(t, err)
				require.Equal(t, got, again)
				golden.Compare(t, name+out.as, []byte(got))
			}
			r, err := m.sheet.Room(l)
			require.NoError(t, err)
			rooms += name + ".html " + strconv.Itoa(r.Needs) + " of " + strconv.Itoa(r.Has) + "\n"
		}
	}
	golden.Compare(t, "room.txt", []byte(rooms))
}
