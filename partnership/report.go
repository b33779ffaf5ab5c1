package partnership

import (
	"iter"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/ways"
)

// Report is the working copy: everything that follows from a document on one
// day, with every organization's level by name. It is the process leader's
// own. What may leave the room is its Publish. It holds nothing of the document
// it was made from. Its lists are made as they are asked for, so that two
// goroutines must not list one report's at the same time.
type Report struct {
	samverkan.Report
	// What the partnership calls itself.
	Name samverkan.Text `json:"name"`
	// The catalogue that was used: its name and the hash of its canonical JSON.
	Catalogue     samverkan.Text `json:"catalogue"`
	CatalogueHash string         `json:"catalogueHash"`
	// The verdict, in its phase.
	Verdict Verdict `json:"verdict"`
	// The verdict as a sentence: what it is and what must change.
	Says samverkan.Text `json:"says"`
	// The wave whose answers count; nothing when there is none yet.
	Wave *WaveState `json:"wave,omitempty"`
	// The factors, in the order of the catalogue.
	Factors []FactorState `json:"factors"`
	// Work, process and result.
	Objects []ObjectState `json:"objects"`
	// Which verdicts are possible over all answers that are missing, worst
	// first. One means that the silent cannot change it.
	Band []VerdictCode `json:"band"`
	// The least number of answers, given or missing, that would have to differ
	// for another verdict; nothing when no answers can change it.
	Robustness *int `json:"robustness,omitempty"`
	// Why: the verdict and what it rests on.
	Proof Proof `json:"proof"`
	// How many minimal repairs there are; 0 when no gate is failed.
	RepairCount samverkan.Number `json:"repairCount"`
	// The first of them, cheapest first.
	Cheapest []Repair `json:"cheapest,omitempty"`
	// How many minimal sufficient reasons the verdict has.
	ReasonCount samverkan.Number `json:"reasonCount"`
	// The first of them, smallest first.
	Reasons []Reason `json:"reasons,omitempty"`
	// The organizations, by ID.
	Organizations []OrganizationState `json:"organizations"`
	// Who is needed; nothing when no piece is.
	Puzzle *PuzzleState `json:"puzzle,omitempty"`
	// Who can, is heard and decides.
	Power *PowerState `json:"power"`
	// Who may decide.
	Mandates *MandateState `json:"mandates"`
	// Who gains; nothing when nothing is entered.
	Gain *GainState `json:"gain,omitempty"`
	// What was agreed to do, and whether it held.
	Plan []ActionState `json:"plan,omitempty"`

	repairs ways.Ways[Change]
	reasons ways.Ways[Because]
	after   Verdict
	from    *assessment
}

// WaveState is the wave that was used.
type WaveState struct {
	ID   string         `json:"id"`
	On   samverkan.Date `json:"on"`
	Form Form           `json:"form"`
	// How many people were asked, and how many of them answered anything.
	Asked    int `json:"asked"`
	Answered int `json:"answered"`
	// What the form cannot tell: the IDs of factors that apply, are decided by
	// answers and were not asked about.
	NotAsked []string `json:"notAsked,omitempty"`
}

// FactorState is how one factor stands.
type FactorState struct {
	ID      string         `json:"id"`
	Rule    string         `json:"rule"`
	Name    samverkan.Text `json:"name"`
	Kind    FactorKind     `json:"kind"`
	Object  Object         `json:"object"`
	Applies bool           `json:"applies"`
	// Whether the gate is passed, or the graded factor at 3 or more;
	// notApplicable outside its phases, notInForce outside its period.
	Outcome samverkan.Outcome `json:"outcome"`
	// What decided: "fact" or "answers".
	By string `json:"by,omitempty"`
	// What the fact says, where there is one.
	Fact samverkan.Outcome `json:"fact,omitempty"`
	// What the answers alone say.
	Answers samverkan.Outcome `json:"answers,omitempty"`
	// What the answers say when every person counts the same, where that
	// differs.
	ByPersons samverkan.Outcome `json:"byPersons,omitempty"`
	// Over organizations: how many were asked, have a level, are at 4 or 5,
	// are at 1.
	Asked    int `json:"asked"`
	Answered int `json:"answered"`
	High     int `json:"high"`
	Lowest   int `json:"lowest"`
	// The level of the factor, the lower median over organizations; 0 when
	// fewer answered than can be judged.
	Level int `json:"level,omitempty"`
	// The level in the wave before.
	Before int `json:"before,omitempty"`
	// Over people.
	People PeopleState `json:"people"`
	// The organizations asked, with their levels.
	Levels []LevelState `json:"levels,omitempty"`
	// Which outcomes are possible over all answers that are missing, in the
	// order pass, fail, unknown.
	Band []samverkan.Outcome `json:"band,omitempty"`
	// How many answers would have to differ for another outcome; nothing when
	// no answers can change it.
	Robustness *int `json:"robustness,omitempty"`
	// The decision to go past the gate, when it is needed.
	Override *samverkan.Override `json:"override,omitempty"`
}

// PeopleState is the answers to one statement over all people asked.
type PeopleState struct {
	Asked        int    `json:"asked"`
	Counts       [5]int `json:"counts"` // how many answered 1, 2, 3, 4, 5
	DontKnow     int    `json:"dontKnow"`
	DoesNotApply int    `json:"doesNotApply"`
	Silent       int    `json:"silent"`
	// The mean of the levels, exact; nothing when there is none.
	Mean *samverkan.Number `json:"mean,omitempty"`
	// The least and greatest the mean can become when the silent answer.
	Least    *samverkan.Number `json:"least,omitempty"`
	Greatest *samverkan.Number `json:"greatest,omitempty"`
}

// LevelState is one organization's level on one factor; 0 is silent.
type LevelState struct {
	Organization string `json:"organization"`
	Level        int    `json:"level"`
}

// ObjectState is how the graded factors of work, process or result stand.
type ObjectState struct {
	Object Object `json:"object"`
	// How many apply, how many of them are known, how many of those are at 3
	// or more, and whether that is at least two thirds.
	Applies int  `json:"applies"`
	Known   int  `json:"known"`
	High    int  `json:"high"`
	Enough  bool `json:"enough"`
	// The IDs of the factors below 3.
	Low []string `json:"low,omitempty"`
}

// OrganizationState is how one organization stands on the day of the report.
type OrganizationState struct {
	ID       string         `json:"id"`
	Name     samverkan.Text `json:"name"`
	Standing Standing       `json:"standing"`
	Reason   samverkan.Text `json:"reason,omitempty"`
	// Of the meetings so far of which it is written who came, how many somebody
	// from it came to.
	Meetings int `json:"meetings"`
	Attended int `json:"attended"`
	// How many pieces it holds, and how many of them it alone among all listed.
	Holds int `json:"holds"`
	Alone int `json:"alone"`
	// How many of its people were asked in the wave, and how many answered.
	Asked    int `json:"asked"`
	Answered int `json:"answered"`
}

// publishedWave is the wave with names for what it did not ask about.
func (r *Report) publishedWave() *PublishedWave {
	w := r.Wave
	if w == nil {
		return nil
	}
	out := &PublishedWave{On: w.On, Form: w.Form, Asked: w.Asked, Answered: w.Answered}
	for i := range r.Factors {
		if slices.Contains(w.NotAsked, r.Factors[i].ID) {
			out.NotAsked = append(out.NotAsked, r.Factors[i].Name)
		}
	}
	return out
}

// Encode writes the working copy as canonical JSON, for others to read. Read back
// by encoding/json it has what stands there and no more: of repairs and reasons
// those that are listed, and nothing to publish. For that the document must be
// assessed anew.
func (r *Report) Encode() ([]byte, error) { return canonical.Encode(r) }

// Repairs gives all minimal repairs, cheapest first; see Repair for the order
// of equals. There may be very many (RepairCount): take what is needed. Of a
// report that Assess did not make there are those that it lists (Cheapest).
func (r *Report) Repairs() iter.Seq[Repair] { return listed(r.RepairAt) }

// RepairAt returns the i-th minimal repair, from 0, and whether there is one.
// The cheaper ones are made on the way to it and kept. Of a report that Assess
// did not make there are those that it lists (Cheapest).
func (r *Report) RepairAt(i int) (Repair, bool) {
	switch {
	case i < 0, r.repairs == nil && i >= len(r.Cheapest):
		return Repair{}, false
	case r.repairs == nil:
		out := r.Cheapest[i]
		out.Changes = slices.Clone(out.Changes)
		return out, true
	}
	w, ok := r.repairs.At(i)
	if !ok {
		return Repair{}, false
	}
	return Repair{Changes: slices.Clone(w.Items), Effort: w.Cost, After: r.after}, true
}

// Sufficient gives all minimal sufficient reasons, smallest first. Of a report
// that Assess did not make there are those that it lists (Reasons).
func (r *Report) Sufficient() iter.Seq[Reason] { return listed(r.ReasonAt) }

// ReasonAt returns the i-th minimal sufficient reason, from 0, and whether
// there is one. The smaller ones are made on the way to it and kept. Of a report
// that Assess did not make there are those that it lists (Reasons).
func (r *Report) ReasonAt(i int) (Reason, bool) {
	switch {
	case i < 0, r.reasons == nil && i >= len(r.Reasons):
		return Reason{}, false
	case r.reasons == nil:
		return Reason{Because: slices.Clone(r.Reasons[i].Because)}, true
	}
	w, ok := r.reasons.At(i)
	if !ok {
		return Reason{}, false
	}
	return Reason{Because: slices.Clone(w.Items)}, true
}

// listed gives the elements of a list that is made as it is asked for.
func listed[T any](at func(i int) (T, bool)) iter.Seq[T] {
	return func(yield func(T) bool) {
		for i := 0; ; i++ {
			element, ok := at(i)
			if !ok || !yield(element) {
				return
			}
		}
	}
}
