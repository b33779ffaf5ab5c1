package flow

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/incidence"
)

// LogRank is a test of whether the groups of a division leave alike over time.
// It tells counts of groups however small, and is for who may see them;
// Fairness has what may be told.
type LogRank struct {
	// The ID of the division.
	Division string `json:"division"`
	// What counts as leaving; "": any exit.
	Exit Exit `json:"exit,omitempty"`
	// The groups in the order of the division.
	Groups []GroupLeaving `json:"groups"`
	// Whether there is a statistic: not when groups were never inside at the
	// same age, or nobody left.
	Known bool `json:"known"`
	// The statistic, its degrees of freedom, and the probability of one as
	// large or larger if the groups leave alike, rounded.
	ChiSquareRounded float64 `json:"chiSquareRounded,omitempty"`
	DegreesOfFreedom int     `json:"degreesOfFreedom,omitempty"`
	PRounded         float64 `json:"pRounded,omitempty"`
}

// GroupLeaving is how many of one group left.
type GroupLeaving struct {
	// The ID of the group.
	Group string `json:"group"`
	// Its cases, how many left, and how many would have if all left alike.
	Cases           int     `json:"cases"`
	Left            int     `json:"left"`
	ExpectedRounded float64 `json:"expectedRounded"`
}

// LogRank compares the groups of a division by how soon they leave by an exit,
// those who leave otherwise taken as still inside; with "" by any exit. A
// division that is not there, or an exit, is a Fault.
func (f *Flow) LogRank(division string, exit Exit) (LogRank, error) {
	for d := range f.divisions {
		if f.divisions[d].ID != division {
			continue
		}
		only := exitNumber(exit)
		if exit != "" && only == 0 {
			break
		}
		return f.logRank(d, only, exit), nil
	}
	return LogRank{}, samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
		SV: "Indelningen ”{division}” eller utgången ”{exit}” finns inte.",
		EN: "The division “{division}” or the exit “{exit}” is not there.",
	}, samverkan.Quoted("division", division), samverkan.Quoted("exit", string(exit)))
}

func (f *Flow) logRank(d, only int, exit Exit) LogRank {
	out := LogRank{Division: f.divisions[d].ID, Exit: exit}
	spells := make([][]incidence.Spell, len(f.divisions[d].Groups))
	for g := range spells {
		spells[g] = f.spells(kind{division: d, group: g, only: only})
	}
	test, err := incidence.LogRank(spells)
	if err != nil { // what the observation was checked for cannot fail
		return out
	}
	for g, name := range f.divisions[d].Groups {
		out.Groups = append(out.Groups, GroupLeaving{name, len(spells[g]), test.Groups[g].Observed, test.Groups[g].Expected})
	}
	out.Known, out.ChiSquareRounded, out.DegreesOfFreedom, out.PRounded = test.Known, test.ChiSquare, test.DegreesOfFreedom, test.P
	return out
}
