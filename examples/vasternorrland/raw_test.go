package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// raw is the document as JSON, so that its figures can be counted without the
// library.
type raw struct {
	Municipalities []struct {
		Code, Name, Label string
		Outline           []string
	}
	Others   []struct{ Code, Name string }
	Measures []struct {
		ID, Subject, Unit string
		Exact, Log, Like  bool
	}
	Panels []struct {
		Source  string
		Columns []struct {
			Measure string
			Year    int
		}
		Rows map[string]string
	}
	Population, Deaths []rawPeople
	Births             []struct {
		Place, Girls, Boys string
		Year               int
	}
	Programs []struct {
		Years []struct{ Year, Granted, Eligible, Started int64 }
	}
	Catalogue struct {
		Every   int
		Entries []struct{ ID, Checked string }
	}
	Evidence []struct {
		Step, On string
		Places   []string
	}
	Visits []struct {
		Place, On string
		Text      struct{ SV string }
	}
	Occupations []rawOccupation
	Sources     []struct{ ID, Hash, Retrieved string }
}

type rawPeople struct {
	Place, Female, Male string
	Year                int
}

type rawOccupation struct {
	Base, Year int
	Workforces []struct {
		Place string
		Needs []struct {
			Ages    struct{ From, To int }
			PerUser struct{ Value string }
		}
		Stock      struct{ Persons []float64 }
		Retirement struct{ Shares []string }
		Leavers    struct{ Value string }
		Inflows    []struct {
			Age     int
			Persons struct {
				Values []struct{ Value string }
			}
			Share struct{ Value string }
		}
	}
	Levers []struct {
		ID       string
		Cost     struct{ Value int64 }
		Fixed    struct{ Value int64 }
		Capacity struct{ PerYear, Total int64 }
		Lead     int64 `json:"leadMonths"`
		Yield    struct{ Value string }
	}
}

func readRaw(t *testing.T) *raw {
	t.Helper()
	var r raw
	require.NoError(t, json.Unmarshal(document, &r))
	return &r
}

// table is an extract by code, or whatever its first column is, and column. Rows
// of the same code are told apart by their second column.
func table(t *testing.T, path string) map[string]map[string]string {
	t.Helper()
	b, err := os.ReadFile(path)
	require.NoError(t, err)
	r := csv.NewReader(strings.NewReader(string(b)))
	r.Comment = '#'
	all, err := r.ReadAll()
	require.NoError(t, err)
	out := map[string]map[string]string{}
	for _, row := range all[1:] {
		m := map[string]string{}
		for i, name := range all[0] {
			m[name] = row[i]
		}
		key := row[0]
		if out[key] != nil || len(all[0]) > 1 && (all[0][1] == "sex" || all[0][1] == "year" || all[0][1] == "code" || all[0][1] == "age") {
			key += " " + row[1]
		}
		require.Nil(t, out[key], key)
		out[key] = m
	}
	return out
}

func whole(t *testing.T, s string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(s, 10, 64)
	require.NoError(t, err)
	return n
}

// counts reads a row of whole numbers.
func counts(t *testing.T, row string) (out []int64, sum int64) {
	t.Helper()
	for _, s := range strings.Fields(row) {
		out = append(out, whole(t, s))
		sum += out[len(out)-1]
	}
	return out, sum
}

// fraction reads "3/5" or "2".
func fraction(t *testing.T, s string) float64 {
	t.Helper()
	if s == "" {
		return 1
	}
	a, b, both := strings.Cut(s, "/")
	if !both {
		b = "1"
	}
	return float64(whole(t, a)) / float64(whole(t, b))
}

// last is a figure of the latest year of a measure in its last decimal, by code:
// "22.8" is 228.
func (r *raw) last(t *testing.T, measure string) map[string]int64 {
	t.Helper()
	year := 0
	for _, p := range r.Panels {
		for _, c := range p.Columns {
			if c.Measure == measure {
				year = max(year, c.Year)
			}
		}
	}
	return r.of(t, measure, year)
}

func (r *raw) of(t *testing.T, measure string, year int) map[string]int64 {
	t.Helper()
	out := map[string]int64{}
	for _, p := range r.Panels {
		for k, c := range p.Columns {
			if c.Measure != measure || c.Year != year {
				continue
			}
			for code, row := range p.Rows {
				if s := strings.Fields(row)[k]; s != "." {
					out[code] = whole(t, strings.ReplaceAll(s, ".", ""))
				}
			}
		}
	}
	return out
}
