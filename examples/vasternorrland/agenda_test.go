package main

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// agenda passes a visit plan on to the room of dialogues: plain texts, each with
// its stance. The rooms do not know of each other; who composes them stands here.
func agenda(v analysis.VisitPlan) []dialogue.AgendaItem {
	var out []dialogue.AgendaItem
	for _, p := range v.Agenda {
		if !p.Says.IsZero() {
			out = append(out, dialogue.AgendaItem{Text: p.Says, Stance: topic.Tell})
		}
		out = append(out, dialogue.AgendaItem{Text: p.Ask, Stance: topic.AskHome})
	}
	return out
}

// Every visit plan of the example is an agenda that the topic guard has nothing
// against in an open forum, which a visit is. In a dialogue meeting with those who
// are elected it would object to some of it: figures on cooks are a matter for
// operations there.
func TestAVisitPlanIsAnAgenda(t *testing.T) {
	r, _ := report(t)
	asked := 0
	for _, v := range r.Visits {
		items := agenda(v)
		require.GreaterOrEqual(t, len(items), 5)
		for _, item := range items {
			if item.Stance == topic.AskHome {
				asked++
			}
			for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
				objections := topic.Judge(topic.Item{Kind: topic.OpenForum, Stance: item.Stance, Text: item.Text.In(lang), Lang: lang})
				require.Empty(t, objections, "%s: %s", v.Name, item.Text.In(lang))
			}
		}
	}
	require.Equal(t, 5*len(r.Visits), asked)
}
