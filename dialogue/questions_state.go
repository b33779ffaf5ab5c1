package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/incidence"
)

// The two exits of questions and ideas.
const (
	won  = 1 // answered, embedded
	lost = 2 // dropped before it was answered, buried
)

// questionsState says what has come of the questions carried home. A question
// that is answered and then dropped was answered.
func (a *assessment) questionsState() (QuestionsState, error) {
	var st QuestionsState
	var spells []incidence.Spell
	silent := map[string]bool{} // of bodies with questions: whether it has raised none
	for i := range a.d.Questions {
		q := a.questionState(i)
		if q.State == Nothing {
			continue // not carried yet on the day of the report
		}
		st.Each = append(st.Each, q)
		st.Carried++
		raised := !q.Raised.IsZero() || !q.Answered.IsZero()
		if was, seen := silent[q.Body]; !seen || was {
			silent[q.Body] = !raised
		}
		if raised {
			st.Raised++
		}
		if !q.Prioritized.IsZero() {
			st.Prioritized++
		}
		if !q.Done.IsZero() {
			st.Done++
		}
		if !q.Dropped.IsZero() {
			st.Dropped++
		}
		spell := incidence.Spell{Time: since(q.Carried, a.on)}
		switch {
		case !q.Answered.IsZero():
			st.Answered++
			spell = incidence.Spell{Time: since(q.Carried, q.Answered), Exit: won}
		case !q.Dropped.IsZero():
			spell = incidence.Spell{Time: since(q.Carried, q.Dropped), Exit: lost}
		default:
			st.Open++
		}
		spells = append(spells, spell)
	}
	for _, b := range a.d.Bodies {
		if silent[b.ID] {
			st.Silent = append(st.Silent, b.ID)
		}
	}
	st.Share = shareOf(st.Answered, st.Carried)
	st.Says = st.says()
	over, half, err := exits(spells)
	st.Over, st.HalfAnswered, st.HalfLow, st.HalfHigh = over, half.day, half.low, half.high
	return st, err
}

// since is the days from one day to another, none when the second is earlier.
func since(from, to samverkan.Date) int { return max(0, from.DaysUntil(to)) }

func (a *assessment) questionState(i int) QuestionState {
	q, tr := &a.d.Questions[i], &a.tracks[2][i]
	st := QuestionState{ID: q.ID, Text: q.Text, Meeting: q.Meeting, Body: q.Body, Person: q.Person, State: tr.state}
	for _, k := range tr.log {
		e := &a.log[k]
		switch e.What {
		case QuestionCarried:
			st.Carried = happened(e)
		case QuestionRaised:
			st.Raised = happened(e)
		case QuestionAnswered:
			st.Answered, st.Outcome = happened(e), e.Text
		case QuestionPrioritized:
			st.Prioritized = happened(e)
			if st.Answered.IsZero() { // prioritizing is an answer
				st.Answered = st.Prioritized
			}
		case QuestionDone:
			st.Done = happened(e)
		case QuestionDropped:
			if st.Dropped = happened(e); st.Answered.IsZero() {
				st.Outcome = e.Text
			} else { // what was answered stays
				st.Reason = e.Text
			}
		}
	}
	return st
}

// shareOf is a count of a count, nothing of nothing.
func shareOf(count, of int) *Share {
	i, ok := incidence.Wilson(count, of)
	if !ok {
		return nil
	}
	return &Share{Of: of, Count: count, LowRounded: i.Low, HighRounded: i.High}
}

// median is the day by which half of all have left by an exit, the first by
// which it may be and the first by which it must; nil is not known.
type median struct{ day, low, high *int }

// exits gives the shares that have left by each exit over time, and the median
// of the first.
func exits(spells []incidence.Spell) ([]ExitStep, median, error) {
	if len(spells) == 0 {
		return nil, median{}, nil
	}
	table, err := incidence.Count(spells, 2)
	if err != nil {
		return nil, median{}, err
	}
	curves := table.AalenJohansen()
	var out []ExitStep
	for _, row := range table.Rows() {
		if row.Left() == 0 {
			continue
		}
		first, _ := curves[won-1].At(row.Time)
		second, _ := curves[lost-1].At(row.Time)
		out = append(out, ExitStep{
			Day: row.Time, AtRisk: row.AtRisk, WonRounded: first.Value, WonBetween: between(first),
			LostRounded: second.Value, LostBetween: between(second),
		})
	}
	half := curves[won-1].Quantile(0.5)
	low, high := curves[won-1].QuantileInterval(0.5)
	return out, median{known(half), known(low), known(high)}, nil
}

// known is a day, nil of one that is not known.
func known(d incidence.Day) *int {
	if !d.Known {
		return nil
	}
	return &d.Day
}

// between is what a share may be; nil of none and of all.
func between(s incidence.Step) *Between {
	i, ok := s.Interval()
	if !ok || s.Value > 1-1e-9 { // all, but for the last bits of a sum
		return nil
	}
	return &Between{LowRounded: i.Low, HighRounded: i.High}
}
