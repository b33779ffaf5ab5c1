package committee

import (
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/internal/separated"
)

// cellsOf reads with this package, or says that some row is spoiled.
func cellsOf(s string, separator byte) (out [][]string, whole bool) {
	whole = true
	for _, r := range rows(s, separator) {
		whole = whole && !r.bad
		out = append(out, r.cells)
	}
	return out, whole
}

// FuzzRows compares the reading with that of encoding/csv where the two mean to
// agree: what that accepts, this reads the same, but for rows of blanks, which
// only this passes over, CR LF within cells, which only that makes LF, and CR
// alone, which is no line break there.
func FuzzRows(f *testing.F) {
	for _, s := range []string{"a;b\nc;\"d\"\"e\"\n", "\"a\nb\";c", ";;\r\n\r\n\"\";", "a\";\"\nb", "\"a\";\"b\"x\n", "\"\"\"a\";b"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if strings.Contains(strings.ReplaceAll(s, "\r\n", ""), "\r") || strings.Count(s, "\n") > separated.MaxLines {
			return
		}
		theirs := csv.NewReader(strings.NewReader(s))
		theirs.Comma, theirs.FieldsPerRecord = ';', -1
		want, err := theirs.ReadAll()
		if err != nil {
			_, _ = cellsOf(s, ';')
			return
		}
		got, whole := cellsOf(s, ';')
		require.True(t, whole)
		for _, r := range got {
			for i := range r {
				r[i] = strings.ReplaceAll(r[i], "\r\n", "\n")
			}
		}
		want = slices.DeleteFunc(want, func(r []string) bool { return (&row{cells: r}).blank() })
		require.Equal(t, len(want), len(got))
		for i := range want {
			require.Equal(t, want[i], got[i])
		}
	})
}

// Every byte of a file is in one row or in a blank line, and lines are counted
// right, whatever the quotation marks do.
func FuzzRowsLoseNothing(f *testing.F) {
	f.Add("a\";\"\nb\r\r\n\"c\n\nd\";e", ";"[0])
	f.Add("\"\n\"x\n\"", "\n"[0])
	f.Fuzz(func(t *testing.T, s string, separator byte) {
		if !strings.ContainsRune(";,\t", rune(separator)) {
			separator = ','
		}
		rest, line := s, 1
		for _, r := range rows(s, separator) {
			for ; line < r.line; line++ {
				n := separated.LineLength(rest)
				require.Empty(t, said(rest[:n], separator))
				rest = rest[n:]
			}
			require.True(t, strings.HasPrefix(rest, r.raw))
			line += separated.Lines(r.raw)
			rest = rest[len(r.raw):]
		}
		require.Empty(t, said(rest, separator))
	})
}

// said returns what stands in blank rows besides marks that say nothing.
func said(s string, separator byte) string {
	return tidy(strings.NewReplacer(`"`, "", string(separator), "").Replace(s))
}

func TestPlainHasALetterForEach(t *testing.T) {
	for _, r := range "åäöéüøčżšłñ" {
		require.Len(t, plain(r), 1)
	}
	require.Equal(t, "aao-thorn-aeroskobing-strasse-1", slug(" Åäö, Þorn & Ærøskøbing/Straße #1"))
	require.Equal(t, "", slug("Ли"))
}
