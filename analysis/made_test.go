package analysis_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
)

// day reads a day as documents write it.
func day(t testing.TB, s string) samverkan.Date {
	t.Helper()
	d, err := samverkan.ParseDate(s)
	require.NoError(t, err)
	return d
}

// small is a region of two invented municipalities with three others.
const small = `{
"$schema": "https://github.com/samverkan/samverkan/schemas/analysis/1",
"id": "mellanalven", "name": {"sv": "Mellanälven"},
"region": {"code": "90", "name": "Mellanälven"},
"municipalities": [{"code": "9001", "name": "Granvik"}, {"code": "9002", "name": "Älvnäs"}],
"others": [{"code": "9101", "name": "Norrhamn"}, {"code": "9102", "name": "Storsele"}, {"code": "9103", "name": "Tunadal"}],
"sources": [{"id": "s", "publisher": "Exempel", "table": "t", "retrieved": "2026-01-05"}],
"measures": [
 {"id": "folk", "name": {"sv": "folkmängd"}, "definite": {"sv": "folkmängden"}, "subject": "demography", "unit": "persons", "exact": true, "log": true, "like": true},
 {"id": "aldre", "name": {"sv": "andel 75 år och äldre"}, "definite": {"sv": "andelen 75 år och äldre"}, "subject": "demography", "unit": "percent", "like": true,
  "above": {"sv": "äldre"}, "below": {"sv": "yngre"}, "rose": {"sv": "har blivit äldre"}, "fell": {"sv": "har blivit yngre"},
  "askAbove": {"sv": "Vem tar hand om de äldsta i {name}?"}}
],
"panels": [{"source": "s", "columns": [{"measure": "folk", "year": 2020}, {"measure": "folk", "year": 2025}, {"measure": "aldre", "year": 2020}, {"measure": "aldre", "year": 2025}],
 "rows": {"9001": "1000 900 9.5 12.0", "9002": "5000 5200 8.0 8.0", "9101": "1000 1000 9.0 10.1", "9102": "2000 1900 .. 10.0", "9103": "5000 5000 7.9 8.0"}}]
}`

func atoi(t testing.TB, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

func same(s string) samverkan.Text { return samverkan.Same(s) }

func decode(t testing.TB, document string) *analysis.Analysis {
	t.Helper()
	a, err := analysis.Decode([]byte(document))
	require.NoError(t, err)
	return a
}

func assess(t testing.TB, a *analysis.Analysis) *analysis.Report {
	t.Helper()
	r, err := a.Assess(analysis.Options{On: day(t, "2026-03-12"), Like: 2})
	require.NoError(t, err)
	return r
}
