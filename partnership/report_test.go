package partnership_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership"
)

// Arguments are neither changed nor kept: what is done to the document and the
// catalogue afterwards does not show in the report.
func TestReportKeepsNothing(t *testing.T) {
	p := made(t, 6, 20, 2, 7)
	cat := partnership.Own()
	before, err := p.Encode()
	require.NoError(t, err)
	report, err := p.Assess(partnership.Options{On: day(t, "2026-06-01"), Catalogue: cat})
	require.NoError(t, err)
	after, err := p.Encode()
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))

	whole := func() string {
		b, err := report.Encode()
		require.NoError(t, err)
		out := report.Publish(3)
		c, err := out.Encode()
		require.NoError(t, err)
		return string(b) + string(c) + out.Markdown("sv") + report.Markdown("en") + report.CSV("sv")
	}
	was := whole()
	for i := range p.Organizations {
		p.Organizations[i] = partnership.Organization{ID: "changed"}
	}
	for i := range p.Answers {
		clear(p.Answers[i].Values)
	}
	clear(p.Waves)
	for i := range cat.Factors {
		clear(cat.Factors[i].Seeds)
		clear(cat.Factors[i].Asks)
		cat.Factors[i] = partnership.Factor{ID: "changed"}
	}
	require.Equal(t, was, whole())
}

// A report that nobody made says nothing, and does not panic.
func TestEmptyReport(t *testing.T) {
	var r partnership.Report
	require.Empty(t, slices.Collect(r.Repairs()))
	require.Empty(t, slices.Collect(r.Sufficient()))
	out := r.Publish(0) // it says that there is nothing: see TestReportReadBack
	require.Empty(t, cmp.Diff(&partnership.Publication{Says: out.Says}, out, cmp.AllowUnexported(samverkan.Date{}, samverkan.Number{})))
	_ = r.Markdown("sv") + r.CSV("sv")
}

// The least document there can be: no organization, no answer.
func TestNobody(t *testing.T) {
	p, err := partnership.Decode([]byte(`{"$schema": "https://github.com/samverkan/samverkan/schemas/partnership/1", "name": {"sv": "Tomt"}, "organizations": []}`))
	require.NoError(t, err)
	r, err := p.Assess(partnership.Options{On: day(t, "2026-06-01"), Phase: partnership.Running})
	require.NoError(t, err)
	require.Equal(t, partnership.CannotJudge, r.Verdict.Is, "unknown is never pass")
	require.Equal(t, "0", r.RepairCount.String())
	out := r.Publish(0)
	require.Empty(t, out.Steps)
	require.Contains(t, out.Markdown("sv"), "Ingen mätning är gjord ännu")
}
