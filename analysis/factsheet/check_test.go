package factsheet_test

import (
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/factsheet"
)

// pointer is a chart that is none of package chart.
type pointer struct{ chart.Bars }

func (pointer) SVG(samverkan.Lang, chart.Options) (string, error) { return "<script>", nil }

func TestCheck(t *testing.T) {
	long := samverkan.Same(strings.Repeat("å", factsheet.MaxText+1))
	for _, test := range []struct {
		name string
		with func(*factsheet.Sheet)
		at   string
		code samverkan.Code
		says string // part of the Swedish text
	}{
		{"no title", func(s *factsheet.Sheet) { s.Title = samverkan.Text{} }, "/title", "invalid", "Här saknas en text."},
		{"a title of isolates", func(s *factsheet.Sheet) { s.Title = samverkan.Same("\u2066 \u2069") }, "/title", "invalid", "Här saknas en text."},
		{"a long title", func(s *factsheet.Sheet) { s.Title = samverkan.Same(strings.Repeat("a", 91)) }, "/title", "too-large", "har 91 tecken. Här får den ha 90."},
		{"a long kick", func(s *factsheet.Sheet) { s.Kick = long }, "/kick", "too-large", "har 401 tecken"},
		{"a long lead", func(s *factsheet.Sheet) { s.Lead = long }, "/lead", "too-large", "har 401 tecken"},
		{"not UTF-8", func(s *factsheet.Sheet) { s.Lead = samverkan.Same("\xff") }, "/lead", "invalid", "UTF-8"},
		{"a bad map", func(s *factsheet.Sheet) { s.Map.Chosen = "borta" }, "/map/chosen", "unknown", "”borta” finns inte"},
		{"no figure", func(s *factsheet.Sheet) { s.Blocks[0].Chart = nil }, "/blocks/0/chart", "invalid", "ingen figur"},
		{"a figure of others", func(s *factsheet.Sheet) { s.Blocks[1].Chart = pointer{ages()} }, "/blocks/1/chart", "invalid", "ingen figur"},
		{"a pointer to nothing", func(s *factsheet.Sheet) { s.Blocks[1].Chart = (*chart.Bars)(nil) }, "/blocks/1/chart", "invalid", "ingen pekare"},
		{"a bad figure", func(s *factsheet.Sheet) {
			b := ages()
			b.Rows[1].Value = chart.Of(math.NaN())
			s.Blocks[1].Chart = b
		}, "/blocks/1/chart/rows/1/value", "invalid", ""},
		{"no heading", func(s *factsheet.Sheet) { s.Blocks[2].Heading = samverkan.Text{} }, "/blocks/2/heading", "invalid", "Här saknas"},
		{"no source of a figure", func(s *factsheet.Sheet) { s.Blocks[2].Source = samverkan.Text{} }, "/blocks/2/source", "invalid", "Här saknas"},
		{"a long caption", func(s *factsheet.Sheet) { s.Blocks[2].Caption = long }, "/blocks/2/caption", "too-large", "401"},
		{"many blocks", func(s *factsheet.Sheet) { s.Blocks = make([]factsheet.Block, factsheet.MaxBlocks+1) }, "/blocks", "too-large", "har 9 poster. Den får ha högst 8."},
		{"an empty box", func(s *factsheet.Sheet) { s.Box = &factsheet.Box{Claim: samverkan.Same("a")} }, "/box/rests", "invalid", "Här saknas"},
		{"a blank question", func(s *factsheet.Sheet) { s.Questions[3] = samverkan.Same(" ") }, "/questions/3", "invalid", "Här saknas"},
		{"many questions", func(s *factsheet.Sheet) {
			s.Questions = make([]samverkan.Text, factsheet.MaxQuestions+1)
			for i := range s.Questions {
				s.Questions[i] = samverkan.Same("a")
			}
		}, "/questions", "too-large", "har 11 poster"},
		{"no source", func(s *factsheet.Sheet) { s.Sources = nil }, "/sources", "invalid", "ingen källa"},
		{"a source without a name", func(s *factsheet.Sheet) { s.Sources[1].Name = samverkan.Text{} }, "/sources/1/name", "invalid", "Här saknas"},
		{"many sources", func(s *factsheet.Sheet) {
			for range 10 {
				s.Sources = append(s.Sources, s.Sources[0])
			}
		}, "/sources", "too-large", "har 12 poster"},
		{"large data", func(s *factsheet.Sheet) { s.Data = strings.Repeat("1", factsheet.MaxData+1) }, "/data", "too-large", "har 8\u00a0388\u00a0609 byte"},
		{"a large table", func(s *factsheet.Sheet) {
			g := chart.Lines{Head: education().Head}
			for i := range 400 {
				g.At = append(g.At, i)
			}
			for range 8 {
				g.Series = append(g.Series, chart.Series{Name: samverkan.Same("a"), Values: make([]chart.Value, 400)})
			}
			s.Blocks[0].Chart = g
		}, "/blocks/0/chart", "too-large", "609 celler. Ett faktablad kan ha "}, // (400 + 1) × (8 + 1)
		{"a long cell", func(s *factsheet.Sheet) {
			b := ages()
			b.Rows[0].Name = samverkan.Same(strings.Repeat("a", 201))
			s.Blocks[1].Chart = b
		}, "/blocks/1/chart", "too-large", "har 201 tecken. Här får den ha 200."},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := granvik()
			test.with(&s)
			for _, check := range []func() error{
				s.Check,
				func() error { _, err := s.HTML(samverkan.SV); return err },
				func() error { _, err := s.Markdown(samverkan.SV); return err },
				func() error { _, err := s.Text(samverkan.SV); return err },
				func() error { _, err := s.Room(samverkan.SV); return err },
				func() error { _, err := s.Fold(samverkan.SV); return err },
			} {
				err := check()
				var faults samverkan.Faults
				require.True(t, errors.As(err, &faults), "%v", err)
				require.Equal(t, test.at, faults[0].At)
				require.Equal(t, test.code, faults[0].Code)
				require.Contains(t, faults[0].Text.SV, test.says)
			}
		})
	}
}

// TestZero: a sheet of nothing is refused, and one of nearly nothing is not.
func TestZero(t *testing.T) {
	require.Error(t, factsheet.Sheet{}.Check())
	least := factsheet.Sheet{Title: samverkan.Same("a"), Sources: []factsheet.Source{{Name: samverkan.Same("b")}}}
	require.NoError(t, least.Check())
	_, top := page(t, least, samverkan.EN)
	require.Len(t, top.all("h2"), 1)
	least.Box = &factsheet.Box{Claim: samverkan.Same("c"), Rests: samverkan.Same("d")}
	_, top = page(t, least, samverkan.EN)
	require.Equal(t, "c", top.all("h2")[0].text)
}
