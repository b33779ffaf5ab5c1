package dialogue

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// Options says how a dialogue is to be assessed.
type Options struct {
	// The day of the report; required. What was noted after it is not seen.
	On samverkan.Date
}

// Assess says how the dialogue stands on a day. Its error is a
// samverkan.Faults; a dialogue that breaks rules is not an error.
func (d *Dialogue) Assess(o Options) (*Report, error) {
	a, err := d.assessment(o.On)
	if err != nil {
		return nil, err
	}
	return a.report()
}

// assessment is one document on one day.
type assessment struct {
	Cycle     // of what was noted up to the day
	on        samverkan.Date
	day       samverkan.Date // the first day of the committees, when on is before it
	guard     *topic.Guard   // made when it is first asked
	registers *committee.Register
	view      *committee.View // of day, as known on on
	out       Report
}

func (d *Dialogue) assessment(on samverkan.Date) (*assessment, error) {
	c, _, err := d.played(on)
	if err != nil {
		return nil, err
	}
	if on.IsZero() {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "/on", samverkan.Text{
			SV: "Det saknas ett datum för rapporten. Ange en dag, till exempel 2027-03-08.",
			EN: "The day of the report is missing. Give one, such as 2027-03-08.",
		})}
	}
	a := &assessment{Cycle: c, on: on, day: on, registers: c.register()}
	for i := range d.Bodies { // before they have taken office the next ones are looked at
		if office := d.Bodies[i].Office(c.term.Committees.From); d.Bodies[i].Affected && on.Before(c.term.Committees.From) && a.day.Before(office) {
			a.day = office
		}
	}
	a.view, err = committee.NewView(*a.registers, committee.At{On: a.day, Known: on})
	return a, err
}

func (a *assessment) report() (*Report, error) {
	r := &a.out
	r.Name, r.Term, r.End, r.NextElection = a.d.Name, a.term, a.End(), a.next.Election
	r.Bodies = a.bodyStates()
	r.Balance = a.view.Balance()
	r.Meetings = a.meetingStates()
	for i := range r.Meetings {
		m := &r.Meetings[i]
		if (m.State == Planned || m.State == HasInvited) && !m.Start.On.Before(a.on) {
			r.Next = m.ID
			break
		}
	}
	var err error
	if r.Newcomers, err = a.newcomersState(); err != nil {
		return nil, err
	}
	if r.Questions, err = a.questionsState(); err != nil {
		return nil, err
	}
	if r.Ideas, err = a.ideasState(); err != nil {
		return nil, err
	}
	r.Interfaces, r.Candidates = a.interfaceStates()
	r.Series = a.seriesStates()
	r.Calls = a.calls()
	r.Says = a.headline()
	r.Report = samverkan.Report{
		Engine: samverkan.Version, Rulebook: rulebookHash, Schema: string(Schema), On: a.on, Results: a.results(),
	}
	return r, nil
}

// rulebookHash is the hash of the canonical JSON of Rules. It is written down
// because to make it takes as long as half a report; a test holds it.
const rulebookHash = "sha256:91079dcf2a3071f463bdee357e49554b483ee3aed35a9bc4c99dc8f02aaf9a47"

// headline is how it stands, in a sentence or two.
func (a *assessment) headline() samverkan.Text {
	appointed, left, silent, agenda, unasked := 0, 0, 0, 0, 0
	for i := range a.out.Bodies {
		switch b := &a.out.Bodies[i]; b.State {
		case HasAppointed:
			if b.NobodyLeft {
				left++
			} else {
				appointed++
			}
		case HasDeclined:
		case Nothing:
			unasked++
		case AwaitsDay:
			agenda++
		default:
			silent++
		}
	}
	all := len(a.out.Bodies)
	if end := a.End(); !a.on.Before(end) {
		return samverkan.Text{SV: "Omgången är slut. Nya nämnder tillträdde {end}.", EN: "The cycle is over. New committees took office on {end}."}.
			With(samverkan.On("end", end))
	}
	args := []samverkan.Arg{
		samverkan.Int("appointed", appointed), samverkan.Int("all", all), samverkan.Int("silent", silent), samverkan.Int("agenda", agenda),
		samverkan.Int("unasked", unasked), samverkan.Int("left", left), samverkan.Int("calls", len(a.out.Calls)),
	}
	if all == 0 {
		return samverkan.Text{SV: "Ingen nämnd är utpekad som berörd än.", EN: "No committee is named as affected yet."}
	}
	if unasked == all {
		return samverkan.Text{
			SV: "{^all|En berörd nämnd|# berörda nämnder} väntar på brev.", EN: "{^all|One affected committee|# affected committees} {all|is|are} waiting for a letter.",
		}.With(args...)
	}
	if all == 1 {
		return a.alone(&a.out.Bodies[0])
	}
	text := samverkan.Text{
		SV: "{^appointed|En|#} av {all|en nämnd|# nämnder} är med.", EN: "{^appointed|One|#} of {all|one committee|# committees} {appointed|is|are} in.",
	}
	switch {
	case appointed > 0:
	case left > 0:
		text = samverkan.Text{SV: "Ingen av {all|en nämnd|# nämnder} är med.", EN: "None of {all|one committee|# committees} is in."}
	default:
		text = samverkan.Text{SV: "Ingen av {all|en nämnd|# nämnder} är med än.", EN: "None of {all|one committee|# committees} is in yet."}
	}
	if left > 0 {
		text.SV += " {^left|En|#} har ingen utsedd kvar."
		text.EN += " {^left|One has|# have} nobody appointed left."
	}
	switch by, every := a.firstCall(); {
	case len(a.out.Calls) > 0 && !by.IsZero():
		text.SV += " Ring {calls|en|#}"
		text.EN += " Call {calls|one|#}"
		if !every { // the others can wait, or nobody knows when they meet
			text.SV += ", den första"
			text.EN += ", the first"
		}
		text.SV += " senast {by}."
		text.EN += " by {by}."
		args = append(args, samverkan.On("by", by))
	case len(a.out.Calls) > 0 && left > 0:
		text.SV += " Ring {calls|den nämnden|# nämnder}."
		text.EN += " Call {calls|that committee|# committees}."
	case len(a.out.Calls) > 0:
		text.SV += " Ring {calls|en|#} som inte har svarat."
		text.EN += " Call {calls|one that has|# that have} not answered."
	case silent > 0:
		text.SV += " {^silent|En|#} har inte svarat än."
		text.EN += " {^silent|One has|# have} not answered yet."
	case agenda > 0:
		text.SV += " {^agenda|En|#} har ärendet på dagordningen."
		text.EN += " {^agenda|One has|# have} the matter on the agenda."
	}
	if unasked > 0 {
		text.SV += " {^unasked|En|#} har inte fått något brev."
		text.EN += " {^unasked|One has|# have} had no letter."
	}
	return text.With(args...)
}

// alone is the headline where one body is affected and has had a letter.
func (a *assessment) alone(b *BodyState) samverkan.Text {
	text := samverkan.Text{SV: "Den enda berörda nämnden är inte med än.", EN: "The only affected committee is not in yet."}
	switch {
	case b.NobodyLeft:
		text = samverkan.Text{SV: "Den enda berörda nämnden har ingen utsedd kvar.", EN: "The only affected committee has nobody appointed left."}
	case b.State == HasAppointed:
		text = samverkan.Text{SV: "Den enda berörda nämnden är med.", EN: "The only affected committee is in."}
	case b.State == HasDeclined:
		text = samverkan.Text{SV: "Den enda berörda nämnden har avböjt.", EN: "The only affected committee has declined."}
	}
	switch by, _ := a.firstCall(); {
	case !by.IsZero():
		text.SV += " Ring den senast {by}."
		text.EN += " Call it by {by}."
		return text.With(samverkan.On("by", by))
	case len(a.out.Calls) > 0:
		text.SV += " Ring den."
		text.EN += " Call it."
	case b.State == AwaitsDay:
		text.SV += " Den har ärendet på dagordningen."
		text.EN += " It has the matter on the agenda."
	case b.waits():
		text.SV += " Den har inte svarat."
		text.EN += " It has not answered."
	}
	return text
}

// firstCall is the first day that a call must be made by, none when no meeting
// day is known, and whether it holds for every call.
func (a *assessment) firstCall() (by samverkan.Date, every bool) {
	for i := range a.out.Calls { // those with a day stand first
		if i == 0 {
			by = a.out.Calls[i].By
		}
		if a.out.Calls[i].By != by {
			return by, false
		}
	}
	return by, true
}
