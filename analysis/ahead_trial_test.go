//go:build trial

package analysis_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/analysis"
)

// In none of the 21 counties 1968–2015 is a year told as likely mistyped. The tables
// are those of the trials in analysis/population.
func TestTrialNoCountyIsMistyped(t *testing.T) {
	folder := os.Getenv("SAMVERKAN_COUNTIES")
	if folder == "" {
		t.Skip("this trial needs the public tables of all counties")
	}
	type one [2][21]int64
	tables := map[string]map[string]*[48]one{} // by kind, then county
	for _, kind := range []string{"population", "births", "deaths"} {
		tables[kind] = map[string]*[48]one{}
		f, err := os.Open(filepath.Join(folder, kind+".csv"))
		require.NoError(t, err)
		rows, err := csv.NewReader(f).ReadAll()
		require.NoError(t, err)
		require.NoError(t, f.Close())
		for _, r := range rows[1:] {
			if tables[kind][r[2]] == nil {
				tables[kind][r[2]] = &[48]one{}
			}
			age := strings.TrimSuffix(strings.Replace(r[0], "<15", "15", 1), "+")
			if age == "no information" {
				continue
			}
			a, err := strconv.Atoi(age)
			require.NoError(t, err)
			year, err := strconv.Atoi(r[3])
			require.NoError(t, err)
			n, err := strconv.ParseInt(r[4], 10, 64)
			require.NoError(t, err)
			tables[kind][r[2]][year-1968][strings.Index("FM", r[1][:1])][min(a/5, 20)] += n
		}
	}
	require.Len(t, tables["population"], 21)
	for name, years := range tables["population"] {
		a := wide(1, 0, 1)
		for y := range years {
			people := func(kind string) analysis.People {
				of := &tables[kind][name][y]
				return analysis.People{Place: "90", Year: 1968 + y, Source: "s", Female: row(of[0][:]), Male: row(of[1][:])}
			}
			born := &tables["births"][name][y]
			a.Population, a.Deaths = append(a.Population, people("population")), append(a.Deaths, people("deaths"))
			for s := range born {
				born[s][9] += born[s][10] // 49 or older, in the last group of mothers
			}
			a.Births = append(a.Births, analysis.Births{Place: "90", Year: 1968 + y, Source: "s", Girls: row(born[0][3:10]), Boys: row(born[1][3:10])})
		}
		for _, f := range judged(t, a, "ANA-06").Findings {
			require.Equal(t, "/population", f.At, "%s: %s", name, f.Says.SV)
		}
	}
}
