package flow

import (
	"slices"

	"github.com/samverkan/samverkan"
)

// Bottleneck is the stage that holds the flow back, by three measures that
// need not agree. Stages that are equal by a measure are all named.
type Bottleneck struct {
	// The stages with the longest mean wait, with the greatest share of
	// capacity used, and whose queue grew most. None: nobody waited, no
	// capacity is known, or no queue grew.
	ByWait        []string `json:"byWait,omitempty"`
	ByUtilization []string `json:"byUtilization,omitempty"`
	ByGrowth      []string `json:"byGrowth,omitempty"`
	// The stages where somebody was, and of which no wait, or no utilization,
	// is known: any of them may be it.
	WaitUnknown        []string `json:"waitUnknown,omitempty"`
	UtilizationUnknown []string `json:"utilizationUnknown,omitempty"`
	// Whether all three name the same stages; left out: one of them names
	// none, or does not know all stages.
	Agree *bool `json:"agree,omitempty"`
	// What that means, in a sentence.
	Says samverkan.Text `json:"says"`
}

// Bottleneck returns the stages that hold the flow back.
func (f *Flow) Bottleneck() Bottleneck {
	return bottleneck(f.Stages(), f.Utilization(), f.Queues())
}

func bottleneck(stages []StageTimes, used []Utilization, queues []Queue) Bottleneck {
	b := Bottleneck{}
	var wait, share, growth greatest
	for i := range stages {
		id := stages[i].Stage
		switch s := &stages[i]; {
		case s.Waiting.Mean != nil:
			wait.take(s.Waiting.Mean.Exact, id)
		case s.Waiting.Unknown > 0 || s.StillWaiting > 0:
			b.WaitUnknown = append(b.WaitUnknown, id)
		}
		switch u := &used[i]; {
		case u.Share != nil:
			share.take(u.Share.Exact, id)
		case u.Busy.Exact.Sign() > 0 || u.Unknown > 0:
			b.UtilizationUnknown = append(b.UtilizationUnknown, id)
		}
		growth.take(queues[i].GrowthPerWeek.Exact, id)
	}
	b.ByWait, b.ByUtilization, b.ByGrowth = wait.of, share.of, growth.of
	unknown := len(b.WaitUnknown) + len(b.UtilizationUnknown)
	if unknown > 0 || len(b.ByWait) == 0 || len(b.ByUtilization) == 0 || len(b.ByGrowth) == 0 {
		b.Says = samverkan.Text{
			SV: "Om de tre måtten är överens är inte känt: minst ett av dem pekar inte ut något steg, eller saknar uppgift om något.",
			EN: "Whether the three measures agree is not known: at least one of them names no stage, or lacks figures of some.",
		}
		return b
	}
	agree := slices.Equal(b.ByWait, b.ByUtilization) && slices.Equal(b.ByWait, b.ByGrowth)
	b.Agree = &agree
	b.Says = samverkan.Text{
		SV: "Väntan, beläggning och kötillväxt pekar ut olika steg. Vilket som är trångt går inte att säga av ett av måtten.",
		EN: "Waiting, utilization and growth of the queue name different stages. Which is narrow cannot be said by one of them.",
	}
	if agree {
		b.Says = samverkan.Text{
			SV: "Väntan, beläggning och kötillväxt pekar ut {n|samma steg|samma # steg}.",
			EN: "Waiting, utilization and growth of the queue name {n|the same stage|the same # stages}.",
		}.With(samverkan.Int("n", len(b.ByWait)))
	}
	return b
}

// greatest is the greatest of some numbers above 0, and whose it is.
type greatest struct {
	n  samverkan.Number
	of []string
}

func (g *greatest) take(n samverkan.Number, of string) {
	switch c := n.Cmp(g.n); {
	case n.Sign() <= 0 || c < 0:
	case c == 0:
		g.of = append(g.of, of)
	default:
		g.n, g.of = n, []string{of}
	}
}
