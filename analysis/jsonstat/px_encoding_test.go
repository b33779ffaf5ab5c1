package jsonstat_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis/jsonstat"
)

// A file that says nothing of its encoding is told so, without a hole.
func TestPXNoEncoding(t *testing.T) {
	_, err := jsonstat.ReadPX([]byte("TITLE=\"\x99r\";HEADING=\"t\";VALUES(\"t\")=\"1\";DATA=1;"), jsonstat.Options{})
	require.Contains(t, first(t, err).Text.SV, "Filen säger varken CHARSET eller CODEPAGE")
	_, err = jsonstat.ReadPX([]byte("CODEPAGE=\"ibm850\";TITLE=\"\x99r\";HEADING=\"t\";VALUES(\"t\")=\"1\";DATA=1;"), jsonstat.Options{})
	require.Contains(t, first(t, err).Text.SV, "ibm850")
}
