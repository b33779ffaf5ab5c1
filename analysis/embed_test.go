package analysis_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/supply"
	"github.com/samverkan/samverkan/internal/scribble"
)

// A document is the caller's: what is done to it after Assess shows in no
// report, sheet or drawing, and Assess does nothing to it.
func TestReportKeepsNoDocument(t *testing.T) {
	a := vasternorrland()
	before, err := a.Encode()
	require.NoError(t, err)
	r, err := a.Assess(analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	after, err := a.Encode()
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	everything := func() string {
		all, err := r.Encode()
		require.NoError(t, err)
		for _, p := range r.Profiles {
			for _, whom := range analysis.Audience("").Choices() {
				s, err := r.Sheet(p.Code, analysis.Audience(whom), samverkan.SV)
				require.NoError(t, err)
				page, err := s.HTML(samverkan.SV)
				require.NoError(t, err)
				all = append(all, page...)
			}
			for _, d := range r.Drawings(p.Code) {
				all = append(all, d.Chart.Table(samverkan.SV).Caption...)
			}
		}
		return string(all)
	}
	was := everything()
	scribble.Over(a)
	require.True(t, was == everything())
}

// A report that was read back from its JSON has places and figures, but no
// sheets: that is what it says, and not that there are no figures.
func TestSheetOfAReportReadBack(t *testing.T) {
	r, err := vasternorrland().Assess(analysis.Options{On: exampleDay()})
	require.NoError(t, err)
	data, err := r.Encode()
	require.NoError(t, err)
	var back analysis.Report
	require.NoError(t, json.Unmarshal(data, &back))
	require.Empty(t, back.Drawings("2281"))
	_, err = back.Sheet("2281", analysis.ForSchools, samverkan.SV)
	var faults samverkan.Faults
	require.True(t, errors.As(err, &faults))
	require.Contains(t, faults[0].Text.SV, "Bedöm dokumentet på nytt")
	require.Contains(t, faults[0].Text.EN, "Assess the document anew")
}

// encoding/json writes what Decode reads, and reads what Encode writes, also of
// a document that stands in somebody's own struct.
func TestDocumentsInOtherJSON(t *testing.T) {
	type row struct{ By analysis.Analysis }
	a := vasternorrland()
	want, err := a.Encode()
	require.NoError(t, err)
	data, err := json.Marshal(row{*a})
	require.NoError(t, err)
	var raw struct{ By json.RawMessage }
	require.NoError(t, json.Unmarshal(data, &raw))
	_, err = analysis.Decode(raw.By)
	require.NoError(t, err)
	var back row
	require.NoError(t, json.Unmarshal(data, &back))
	got, err := back.By.Encode()
	require.NoError(t, err)
	require.Equal(t, string(want), string(got))
	var faults samverkan.Faults
	require.True(t, errors.As(json.Unmarshal([]byte(`{"id": "x"}`), &back.By), &faults))
}

// A nil pointer is the programmer's mistake: the panic says whose.
func TestNil(t *testing.T) {
	var a *analysis.Analysis
	for want, f := range map[string]func(){
		"analysis: ": func() { _, _ = a.Assess(analysis.Options{}) },
		"analysis:":  func() { _ = a.Check() },
		"supply: ":   func() { _, _ = supply.Project(nil, supply.Options{}) },
	} {
		said := func() (said string) {
			defer func() { said, _ = recover().(string) }()
			f()
			return ""
		}()
		require.Contains(t, said, want)
	}
}
