package separated_test

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/separated"
)

// What package encoding/csv reads of a row, Row reads too, but for rows of more
// lines than are allowed, CR LF within cells, which only that makes LF, and CR
// alone, which is no line break there.
func FuzzRow(f *testing.F) {
	for _, s := range []string{"a;b\nc;\"d\"\"e\"\n", "\"a\nb\";c", "a\";\"\nb", "\"a\";\"b\"x\n", "\"\"\"a\";b", ";\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		cells, size, bad := separated.Row(s, ';', nil)
		require.LessOrEqual(t, size, len(s))
		require.True(t, s == "" || size > 0, "it goes on")
		if strings.Contains(s, "\r") || separated.Lines(s) > separated.MaxLines || s == "" || s[0] == '\n' {
			return
		}
		theirs := csv.NewReader(strings.NewReader(s))
		theirs.Comma, theirs.FieldsPerRecord = ';', -1
		if want, err := theirs.Read(); err == nil {
			require.False(t, bad)
			require.True(t, slices.Equal(want, cells), "%q %q", want, cells)
		}
	})
}

func TestText(t *testing.T) {
	for name, c := range map[string]struct{ data, text, encoding string }{
		"UTF-8":         {"Åsa", "Åsa", separated.UTF8},
		"with a mark":   {"\uFEFFÅsa", "Åsa", separated.UTF8},
		"Windows-1252":  {"\xC5sa \x80 \x81", "Åsa € \uFFFD", separated.Windows1252},
		"damaged UTF-8": {"ÅÄÖ\xFF", "ÅÄÖ\uFFFD", separated.UTF8},
	} {
		text, encoding, ok := separated.Text([]byte(c.data))
		require.True(t, ok, name)
		require.Equal(t, c.text, text, name)
		require.Equal(t, c.encoding, encoding, name)
	}
	for _, s := range []string{"PK\x03\x04", "\xD0\xCF\x11\xE0", "\x1F\x8B\x08", "a\x00b\x00"} {
		_, _, ok := separated.Text([]byte(s))
		require.False(t, ok, "%q", s)
	}
}
