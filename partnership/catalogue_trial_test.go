//go:build trial

package partnership_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/partnership"
)

// Our catalogue is that of the design: every ID, kind, phase, role, seed rule
// and statement. Names of actions were polished and are not compared.
func TestCatalogueIsTheDesigns(t *testing.T) {
	type factor struct {
		ID          string   `json:"id"`
		Key         string   `json:"key"`
		NameSV      string   `json:"name_sv"`
		NameEN      string   `json:"name_en"`
		StatementSV string   `json:"statement_sv"`
		StatementEN string   `json:"statement_en"`
		Seeds       []string `json:"seeds"`
		Kind        string   `json:"kind"`
		Phases      []string `json:"phases"`
		DecidedBy   string   `json:"decidedBy"`
		AnswersAs   string   `json:"answersAs"`
		Asks        []string `json:"asks"`
		Object      string   `json:"object"`
	}
	data, err := os.ReadFile("../../shared/design/factors.json")
	require.NoError(t, err)
	var design struct {
		Factors []factor `json:"factors"`
	}
	require.NoError(t, json.Unmarshal(data, &design))
	var ours []factor
	for _, f := range partnership.Own().Factors {
		g := factor{
			ID: f.ID, Key: f.Key, NameSV: f.Name.SV, NameEN: f.Name.EN, StatementSV: f.Statement.SV, StatementEN: f.Statement.EN,
			Seeds: f.Seeds, Kind: string(f.Kind), DecidedBy: string(f.DecidedBy), AnswersAs: string(f.AnswersAs), Object: string(f.Object),
		}
		for _, p := range f.Phases {
			g.Phases = append(g.Phases, string(p))
		}
		for _, r := range f.Asks {
			g.Asks = append(g.Asks, string(r))
		}
		ours = append(ours, g)
	}
	require.Empty(t, cmp.Diff(design.Factors, ours))
}
