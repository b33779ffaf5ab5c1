package mandate

import (
	"slices"
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Decision is a matter that was decided.
type Decision struct {
	// What was decided.
	Matter Matter
	// The day it was decided.
	On samverkan.Date
	// The organizations that the decision binds.
	Organizations []string
	// Who was present, for whichever organization. None: it was not written down,
	// for somebody must have been there to decide.
	Present []string
}

// View is how a decision stands to the mandates of one organization, as known
// on one day.
type View struct {
	// Whether somebody present might decide.
	Status Status
	// When present: who of those present might, sorted. When absent, or when it
	// was not written down who was present: who might, sorted.
	Persons []string
	// When nobody might: why the entry nearest to a yes does not do.
	Reason Reason
	// The place of that entry in the register; −1 unless the status is no.
	Entry int
}

// Review is one decision and one organization that it binds.
type Review struct {
	// The place of the decision among those asked about.
	Decision int
	// The organization.
	Organization string
	// As known on the day of the decision, and as known on the later day.
	Then, Now View
	// How the two relate.
	Hindsight Hindsight
}

// Hindsight is how what is known now of a decision relates to what was known
// on its day. Inside is somebody with a mandate present; outside is absent or
// no mandate; all else is unknown.
type Hindsight string

// The ways to look back.
const (
	StillInside              Hindsight = "stillInside"
	StillOutside             Hindsight = "stillOutside"
	StillUnknown             Hindsight = "stillUnknown"
	ThoughtInsideNowOutside  Hindsight = "thoughtInsideNowOutside"
	ThoughtInsideNowUnknown  Hindsight = "thoughtInsideNowUnknown"
	ThoughtOutsideNowInside  Hindsight = "thoughtOutsideNowInside"
	ThoughtOutsideNowUnknown Hindsight = "thoughtOutsideNowUnknown"
	UnknownNowInside         Hindsight = "unknownNowInside"
	UnknownNowOutside        Hindsight = "unknownNowOutside"
)

func hindsightWords() []choice.Of[Hindsight] {
	return []choice.Of[Hindsight]{
		{Is: StillInside, Text: samverkan.Text{SV: "inom mandatet, då som nu", EN: "inside the mandate, then as now"}},
		{Is: StillOutside, Text: samverkan.Text{SV: "utanför mandatet, då som nu", EN: "outside the mandate, then as now"}},
		{Is: StillUnknown, Text: samverkan.Text{SV: "okänt, då som nu", EN: "unknown, then as now"}},
		{Is: ThoughtInsideNowOutside, Text: samverkan.Text{SV: "inom mandatet som vi visste då, utanför som vi vet nu", EN: "inside the mandate as we knew then, outside as we know now"}},
		{Is: ThoughtInsideNowUnknown, Text: samverkan.Text{SV: "inom mandatet som vi visste då, okänt nu", EN: "inside the mandate as we knew then, unknown now"}},
		{Is: ThoughtOutsideNowInside, Text: samverkan.Text{SV: "utanför mandatet som vi visste då, inom som vi vet nu", EN: "outside the mandate as we knew then, inside as we know now"}},
		{Is: ThoughtOutsideNowUnknown, Text: samverkan.Text{SV: "utanför mandatet som vi visste då, okänt nu", EN: "outside the mandate as we knew then, unknown now"}},
		{Is: UnknownNowInside, Text: samverkan.Text{SV: "okänt då, inom mandatet som vi vet nu", EN: "unknown then, inside the mandate as we know now"}},
		{Is: UnknownNowOutside, Text: samverkan.Text{SV: "okänt då, utanför mandatet som vi vet nu", EN: "unknown then, outside the mandate as we know now"}},
	}
}

// Choices lists the ways to look back.
func (Hindsight) Choices() []string { return choice.Codes(hindsightWords()) }

// Text returns what people call it.
func (h Hindsight) Text() samverkan.Text { return choice.Text(hindsightWords(), h) }

// hindsight relates two statuses.
func hindsight(then, now Status) Hindsight {
	side := func(s Status) int {
		switch s {
		case Present:
			return 0
		case NotKnown, NotNoted:
			return 2
		default:
			return 1
		}
	}
	return [3][3]Hindsight{
		{StillInside, ThoughtInsideNowOutside, ThoughtInsideNowUnknown},
		{ThoughtOutsideNowInside, StillOutside, ThoughtOutsideNowUnknown},
		{UnknownNowInside, UnknownNowOutside, StillUnknown},
	}[side(then)][side(now)]
}

// Review returns, for each decision and each organization that it binds, in
// that order, whether somebody present might decide on its day: as known that
// day, and as known on another, as a rule later. Faults of the decisions have
// their places in the list: "/3/on".
func (r Register) Review(decisions []Decision, known samverkan.Date) ([]Review, error) {
	return finished(NewReview(r, decisions, known))
}

// NewReview begins a Review that is answered in steps.
func NewReview(r Register, decisions []Decision, known samverkan.Date) (*Work[[]Review], error) {
	agenda, present, err := attended(decisions)
	if err != nil {
		return nil, err
	}
	w, err := begun[[]Review](r, agenda, 2)
	if err != nil {
		return nil, err
	}
	n := 0
	for _, item := range w.agenda {
		n += len(item.Organizations)
	}
	w.result = slices.Grow(w.result, n)
	a, known := asked{}, inTheEnd(known)
	w.answer = func(row, col int) {
		item := &w.agenda[row]
		organization := item.Organizations[col]
		seen := func(known samverkan.Date) View {
			a.matter, a.on, a.known = item.Matter, item.On, known
			w.index.ask(&a, organization)
			return a.view(present[row])
		}
		then, now := seen(item.On), seen(known)
		w.result = append(w.result, Review{row, organization, then, now, hindsight(then.Status, now.Status)})
	}
	return w, nil
}

// attended takes decisions apart into an agenda and those present, sorted.
func attended(decisions []Decision) (agenda []Item, present [][]string, err error) {
	agenda, present = make([]Item, len(decisions)), make([][]string, len(decisions))
	var faults samverkan.Faults
	for i, d := range decisions {
		agenda[i] = Item{d.Matter, d.On, d.Organizations}
		present[i] = slices.Sorted(slices.Values(d.Present))
		for k, person := range d.Present {
			if blank(person) {
				faults.Add(samverkan.Wrong(samverkan.CodeInvalid, "/"+strconv.Itoa(i)+"/present/"+strconv.Itoa(k), samverkan.Text{
					SV: "Namnet på den närvarande är tomt. Skriv vem det var, eller ta bort raden.",
					EN: "The name of who was present is empty. Write who it was, or remove the line.",
				}))
			}
		}
	}
	return agenda, present, faults.Err()
}

// view returns how those present, sorted, stand to what was asked.
func (a *asked) view(present []string) View {
	v := View{Entry: -1}
	switch a.answer() {
	case Unknown:
		v.Status = NotKnown
	case No:
		v.Status, v.Reason, v.Entry = NoMandate, a.nearest.reason, a.nearest.place
	default:
		who := a.who()
		for _, person := range who {
			if _, here := slices.BinarySearch(present, person); here {
				v.Persons = append(v.Persons, person)
			}
		}
		v.Status = Present
		if len(v.Persons) == 0 {
			v.Status, v.Persons = Absent, slices.Clone(who)
		}
		if len(present) == 0 {
			v.Status = NotNoted
		}
	}
	return v
}
