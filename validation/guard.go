package validation

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Objection is one reason why assessors may not judge.
type Objection struct {
	// What kind of reason it is.
	Code ObjectionCode `json:"code"`
	// The ID of the assessor; left out: it is about how many they are.
	Assessor string `json:"assessor,omitempty"`
	// The ID of the outcome that the assessor is not approved for.
	Outcome string `json:"outcome,omitempty"`
	// The reason in words, and what would be right.
	Says samverkan.Text `json:"says"`
	at   string         // the place in an entry of the log
}

// ObjectionCode is what kind of reason it is.
type ObjectionCode string

// The reasons, in the order they are told.
const (
	TooFew      ObjectionCode = "tooFew"
	IsOneself   ObjectionCode = "self"
	IsKin       ObjectionCode = "kin"
	IsPupil     ObjectionCode = "pupil"
	IsStaff     ObjectionCode = "staff"
	IsTied      ObjectionCode = "tied"
	NotApproved ObjectionCode = "notApproved"
	NotYet      ObjectionCode = "notYet"
	Lapsed      ObjectionCode = "lapsed"
	AlreadyMet  ObjectionCode = "alreadyMet"
)

func objectionWords() []choice.Of[ObjectionCode] {
	return []choice.Of[ObjectionCode]{
		{Is: TooFew, Text: samverkan.Text{SV: "för få bedömare", EN: "too few assessors"}},
		{Is: IsOneself, Text: samverkan.Text{SV: "bedömer sig själv", EN: "judges oneself"}},
		{Is: IsKin, Text: samverkan.Text{SV: "närstående", EN: "kin"}},
		{Is: IsPupil, Text: samverkan.Text{SV: "egen elev", EN: "own pupil"}},
		{Is: IsStaff, Text: samverkan.Text{SV: "egen medarbetare", EN: "own staff"}},
		{Is: IsTied, Text: samverkan.Text{SV: "annat jäv", EN: "another conflict of interest"}},
		{Is: NotApproved, Text: samverkan.Text{SV: "inte godkänd för målet", EN: "not approved for the outcome"}},
		{Is: NotYet, Text: samverkan.Text{SV: "godkännandet har inte börjat gälla", EN: "the approval has not begun"}},
		{Is: Lapsed, Text: samverkan.Text{SV: "godkännandet har löpt ut", EN: "the approval has lapsed"}},
		{Is: AlreadyMet, Text: samverkan.Text{SV: "målet är redan visat", EN: "the outcome is already shown"}},
	}
}

// Choices lists the reasons.
func (ObjectionCode) Choices() []string { return choice.Codes(objectionWords()) }

// Text returns what people call the reason.
func (o ObjectionCode) Text() samverkan.Text { return choice.Text(objectionWords(), o) }

// of returns the reason that a tie is.
func (k TieKind) objection() (ObjectionCode, samverkan.Text) {
	switch k {
	case Oneself:
		return IsOneself, samverkan.Text{SV: "{assessor} är själv kandidaten. Ingen bedömer sig själv.", EN: "{assessor} is the candidate. Nobody judges themselves."}
	case Kin:
		return IsKin, samverkan.Text{SV: "{assessor} är närstående till {candidate}. Låt någon annan bedöma.", EN: "{assessor} is kin to {candidate}. Let somebody else judge."}
	case Pupil:
		return IsPupil, samverkan.Text{SV: "{candidate} är eller har varit elev hos {assessor}. Ingen bedömer sin egen elev.", EN: "{candidate} is or was a pupil of {assessor}. Nobody judges their own pupil."}
	case Staff:
		return IsStaff, samverkan.Text{SV: "{assessor} är chef eller arbetsgivare för {candidate}. Låt någon annan bedöma.", EN: "{assessor} leads or employs {candidate}. Let somebody else judge."}
	}
	return IsTied, samverkan.Text{SV: "Det finns ett jäv mellan {assessor} och {candidate}. Låt någon annan bedöma.", EN: "{assessor} has a conflict of interest with {candidate}. Let somebody else judge."}
}

// tied returns the objections to an assessor for what binds the two, known on a
// day. Several ties of a kind are one objection.
func (n *network) tied(assessor, candidate string, known samverkan.Date) []Objection {
	var out []Objection
	for _, i := range n.ties[tie{assessor, candidate}] {
		t := &n.v.Ties[i]
		if !t.Known.IsZero() && known.Before(t.Known) {
			continue
		}
		code, says := t.Kind.objection()
		if !slices.ContainsFunc(out, func(o Objection) bool { return o.Code == code }) {
			out = append(out, Objection{Code: code, Assessor: assessor, Says: says.With(samverkan.Str("assessor", assessor), samverkan.Str("candidate", candidate))})
		}
	}
	return out
}

// approved returns the objection to an assessor who is not approved for an
// outcome on a day.
func (n *network) approved(assessor, occupation, outcome string, on samverkan.Date) (Objection, bool) {
	o := Objection{Code: NotApproved, Assessor: assessor, Outcome: outcome, Says: samverkan.Text{
		SV: "{assessor} är inte godkänd för att bedöma ”{outcome}”.", EN: "{assessor} is not approved to judge “{outcome}”.",
	}}
	var day samverkan.Date
	for _, c := range n.v.Assessors[n.assessors[assessor]].Competences {
		switch {
		case c.Occupation != occupation || len(c.Outcomes) > 0 && !slices.Contains(c.Outcomes, outcome):
		case c.Contains(on):
			return Objection{}, false
		case !c.From.IsZero() && on.Before(c.From):
			if o.Code != Lapsed && (o.Code != NotYet || c.From.Before(day)) {
				o.Code, day = NotYet, c.From
				o.Says = samverkan.Text{
					SV: "{assessor} är godkänd för ”{outcome}” först från {day}.", EN: "{assessor} is approved for “{outcome}” only from {day}.",
				}
			}
		case o.Code != Lapsed || day.Before(c.To):
			o.Code, day = Lapsed, c.To
			o.Says = samverkan.Text{
				SV: "Godkännandet för {assessor} att bedöma ”{outcome}” gällde till och med {day}. Förnya det, eller låt någon annan bedöma.",
				EN: "The approval of {assessor} to judge “{outcome}” held until {day}. Renew it, or let somebody else judge.",
			}
		}
	}
	last := day
	if o.Code == Lapsed {
		last = day.AddDays(-1)
	}
	o.Says = o.Says.With(samverkan.Str("assessor", assessor), samverkan.Of("outcome", n.outcome(occupation, outcome).Name), samverkan.On("day", last))
	return o, true
}

// tooFew returns the objection to fewer assessors than a stage asks for.
func tooFew(n, least int) (Objection, bool) {
	if n >= least {
		return Objection{}, false
	}
	return Objection{Code: TooFew, at: "/assessors", Says: samverkan.Text{
		SV: "Det här steget bedöms av {least|en bedömare|# bedömare} tillsammans. Här står {n|en|#}.",
		EN: "This stage is judged by {least|one assessor|# assessors} together. Here stands {n|one|#}.",
	}.With(samverkan.Int("least", least), samverkan.Int("n", n))}, true
}

// objections lists what speaks against assessors judging outcomes of a case
// whose course has come to p: as known on one day, for a judgment made on
// another.
func (n *network) objections(p *progress, assessors, outcomes []string, known, on samverkan.Date) []Objection {
	var out []Objection
	if o, yes := tooFew(len(assessors), p.nextAssessors()); yes {
		out = append(out, o)
	}
	for k, a := range assessors {
		place := "/assessors/" + itoa(k)
		if !slices.Contains(p.stood, a) { // who stood there was asked about before
			for _, o := range n.tied(a, p.of.Candidate, known) {
				o.at = place
				out = append(out, o)
			}
		}
		for _, outcome := range outcomes {
			if o, yes := n.approved(a, p.of.Occupation, outcome, on); yes {
				o.at = place
				out = append(out, o)
			}
		}
	}
	return append(out, p.shown(outcomes)...)
}

// shown lists the objections to judging what is shown already.
func (p *progress) shown(outcomes []string) (out []Objection) {
	for k, outcome := range outcomes {
		if p.met(outcome) {
			out = append(out, Objection{Code: AlreadyMet, Outcome: outcome, at: "/outcomes/" + itoa(k), Says: samverkan.Text{
				SV: "”{outcome}” är redan visat. Bara det som saknas bedöms igen.",
				EN: "“{outcome}” is already shown. Only what is missing is judged again.",
			}.With(samverkan.Of("outcome", p.n.outcome(p.of.Occupation, outcome).Name))})
		}
	}
	return out
}
