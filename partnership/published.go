package partnership

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/mandate"
)

// PublishedNeeded says who is needed.
type PublishedNeeded struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What nobody listed holds.
	Holes []samverkan.Text `json:"holes,omitempty"`
	// Whom to invite or to talk to, in order, and for what.
	Invite []PublishedInvitation `json:"invite,omitempty"`
	// What hangs on a single organization.
	Alone []PublishedAlone `json:"alone,omitempty"`
}

// PublishedInvitation is an organization to invite or to talk to.
type PublishedInvitation struct {
	Name samverkan.Text `json:"name"`
	// What it can bring that no active partner does.
	Brings samverkan.Text `json:"brings"`
	// What to do.
	Step samverkan.Text `json:"step"`
}

// PublishedAlone is what one organization alone can do.
type PublishedAlone struct {
	Name   samverkan.Text `json:"name"`
	Pieces samverkan.Text `json:"pieces"`
}

// PublishedPower is the balance of power. What the organizations say of each
// other stands there when enough of them do and it does not show what each said.
type PublishedPower struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// Who decides, with how many votes, and how many it takes.
	Body  samverkan.Text `json:"body,omitempty"`
	Votes int            `json:"votes,omitempty"`
	Quota int            `json:"quota,omitempty"`
	// What to tell besides, in sentences: how many votes a decision takes, who can
	// stop every decision, whose votes never matter, who votes without being a
	// partner, why what the votes give was not worked out, of whom it is not
	// written what they can, and when it was said what is perceived.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// The days of the oldest and the newest of what the organizations say of each
	// other, where that is shown.
	PerceivedFrom samverkan.Date `json:"perceivedFrom,omitempty"`
	PerceivedOn   samverkan.Date `json:"perceivedOn,omitempty"`
	// The organizations, by what they can.
	Organizations []PublishedPowerOf `json:"organizations"`
}

// PublishedPowerOf is the power of one organization, as exact shares.
type PublishedPowerOf struct {
	Name      samverkan.Text    `json:"name"`
	Can       *samverkan.Number `json:"can,omitempty"`
	Perceived *samverkan.Number `json:"perceived,omitempty"`
	Decides   *samverkan.Number `json:"decides,omitempty"`
	Pays      *samverkan.Number `json:"pays,omitempty"`
}

// PublishedMandates is who may decide at the next meeting, and about what was
// decided; without the people.
type PublishedMandates struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// The next day with something to decide, and its matters.
	On      samverkan.Date    `json:"on,omitempty"`
	Matters []PublishedMatter `json:"matters,omitempty"`
	// What to tell besides, in sentences: what ends before the next meeting, whose
	// mandates are with somebody who has left, how the decisions so far stand to
	// the mandates, and what was not decided.
	Notes []samverkan.Text `json:"notes,omitempty"`
}

// PublishedMatter is one matter of the next meeting.
type PublishedMatter struct {
	Name samverkan.Text `json:"name"`
	// Whether everybody it concerns has somebody who may decide.
	Answer mandate.Answer `json:"answer"`
	// Who has nobody, or of whom it is not known, and why.
	Lacks []PublishedLack `json:"lacks,omitempty"`
}

// PublishedLack is an organization for which nobody may decide.
type PublishedLack struct {
	Name samverkan.Text `json:"name"`
	Why  samverkan.Text `json:"why"`
}

// PublishedGain is the two ledgers reckoned up.
type PublishedGain struct {
	// The matter in one sentence.
	Says samverkan.Text `json:"says"`
	// What the figures count, and over which time.
	Unit samverkan.Text `json:"unit"`
	Per  samverkan.Text `json:"per,omitempty"`
	// How much each partner is to gain at the least.
	Margin int `json:"margin"`
	// The partners.
	Organizations []PublishedGainOf `json:"organizations,omitempty"`
	// The smallest transfers after which each of whom something is written, and
	// arises, surely gains the margin.
	Transfers []PublishedTransfer `json:"transfers,omitempty"`
	// What those together lack, when no transfers are enough.
	Shortfall *samverkan.Number `json:"shortfall,omitempty"`
	// What to tell beside the figures, in sentences: the margin, what the
	// transfers would do and who would then do better alone, and what was not
	// looked for or not counted.
	Notes []samverkan.Text `json:"notes,omitempty"`
	// The target group.
	TargetGroup *PublishedGainOf `json:"targetGroup,omitempty"`
}

// PublishedGainOf is gain less cost of one organization, or of the target
// group.
type PublishedGainOf struct {
	Name     samverkan.Text    `json:"name"`
	Least    *samverkan.Number `json:"least,omitempty"`
	Greatest *samverkan.Number `json:"greatest,omitempty"`
	// What that says, in words.
	State samverkan.Text `json:"state"`
	// What the figures count, where it is another unit than the partners'.
	Unit samverkan.Text `json:"unit,omitempty"`
}

// PublishedTransfer is a payment from one organization to another.
type PublishedTransfer struct {
	From   samverkan.Text   `json:"from"`
	To     samverkan.Text   `json:"to"`
	Amount samverkan.Number `json:"amount"`
}

// PublishedAction is an action that was agreed on.
type PublishedAction struct {
	Name samverkan.Text `json:"name"`
	// The factor it is to better.
	Factor samverkan.Text `json:"factor"`
	// The organization of whoever sees to it.
	Who samverkan.Text `json:"who,omitempty"`
	// By when, and how far it has come.
	By    samverkan.Date `json:"by"`
	State samverkan.Text `json:"state"`
	// Whether it was done; and why it was dropped, if it was.
	Done   bool           `json:"done,omitempty"`
	Reason samverkan.Text `json:"reason,omitempty"`
	// Whether it held; nothing when it is not known yet, or withheld.
	Held samverkan.Outcome `json:"held,omitempty"`
}

// nameOf returns an organization's name.
func (d *publisher) nameOf(id string) samverkan.Text {
	for i := range d.r.Organizations {
		if d.r.Organizations[i].ID == id {
			return d.r.Organizations[i].Name
		}
	}
	return samverkan.Same(id)
}

func (d *publisher) needed() *PublishedNeeded {
	s := d.r.Puzzle
	if s == nil {
		return nil
	}
	out := &PublishedNeeded{Says: s.Says}
	for _, h := range s.Holes {
		out.Holes = append(out.Holes, d.pieces([]Piece{h}))
	}
	for _, i := range s.Invite {
		out.Invite = append(out.Invite, PublishedInvitation{Name: d.nameOf(i.Organization), Brings: d.pieces(i.Fills), Step: i.Step})
	}
	for _, p := range s.Pivotal {
		out.Alone = append(out.Alone, PublishedAlone{Name: d.nameOf(p.Organization), Pieces: d.pieces(p.Pieces)})
	}
	return out
}

// pieces is "kunnande i delen ”Må bra” och platser i delen ”Jobb”".
func (d *publisher) pieces(all []Piece) samverkan.Text { return piecesText(d.a.dimensions, all) }

func (d *publisher) power(p *Publication) *PublishedPower {
	s := d.r.Power
	if s == nil || len(s.Organizations) == 0 {
		return nil
	}
	out := &PublishedPower{Says: s.Says, Body: s.Body, Votes: s.Votes, Quota: s.Quota, Notes: s.Notes}
	enough, same := s.PerceivedLeast >= int(d.floor), false
	for _, o := range s.Organizations {
		// No weight at all is what every one has said. Hidden alone, the others'
		// sum would give it away.
		same = same || o.Perceived != nil && o.Perceived.Sign() == 0
	}
	shown := enough && !same
	if shown {
		out.PerceivedFrom, out.PerceivedOn = s.PerceivedFrom, s.PerceivedOn
		says := samverkan.Text{
			SV: "”Upplevs” är vad {n|en part|# parter} sade den {on}.", EN: "“Is perceived” is what {n|one partner|# partners} said on {on}.",
		}
		if s.PerceivedFrom != s.PerceivedOn {
			says = samverkan.Text{
				SV: "”Upplevs” är vad {n|en part|# parter} sade mellan den {from} och den {on}.",
				EN: "“Is perceived” is what {n|one partner|# partners} said between {from} and {on}.",
			}
		}
		out.Notes = append(slices.Clone(s.Notes), says.With(samverkan.Int("n", s.PerceivedBy), samverkan.On("from", s.PerceivedFrom), samverkan.On("on", s.PerceivedOn)))
	}
	for _, o := range s.Organizations {
		of := PublishedPowerOf{Name: d.nameOf(o.Organization), Can: o.Can, Decides: o.Decides, Pays: o.Pays}
		if shown {
			of.Perceived = o.Perceived
		}
		out.Organizations = append(out.Organizations, of)
	}
	if s.PerceivedBy > 0 && !shown { // also when nobody is weighed by enough
		why := samverkan.Text{
			SV: "Om någon har bara {n|en organisation|# organisationer} sagt något, och minsta grupp är {floor}.",
			EN: "Of some only {n|one organization|# organizations} said something, and the smallest group is {floor}.",
		}.With(samverkan.Int("n", s.PerceivedLeast), samverkan.Int("floor", int(d.floor)))
		if enough {
			why = samverkan.Text{SV: "Det skulle visa vad var och en har sagt om någon.", EN: "It would show what each has said of somebody."}
		}
		p.Withheld = append(p.Withheld, Withheld{
			What: samverkan.Text{SV: "Hur mycket organisationernas ord väger enligt de andra.", EN: "How much the organizations’ words weigh in the eyes of the others."},
			Why:  why,
		})
	}
	return out
}

func (d *publisher) mandates() *PublishedMandates {
	s := d.r.Mandates
	if s == nil {
		return nil
	}
	out := &PublishedMandates{Says: s.Says, Notes: s.Notes}
	if s.Next == nil {
		return out
	}
	out.On = s.Next.On
	for _, m := range s.Next.Matters {
		matter := PublishedMatter{Name: m.Name, Answer: m.Answer}
		for i := range m.Organizations {
			if may := &m.Organizations[i]; may.Answer != mandate.Yes {
				matter.Lacks = append(matter.Lacks, PublishedLack{Name: d.nameOf(may.Organization), Why: may.why()})
			}
		}
		out.Matters = append(out.Matters, matter)
	}
	return out
}

func (d *publisher) gain() *PublishedGain {
	s := d.r.Gain
	if s == nil {
		return nil
	}
	out := &PublishedGain{Says: s.Says, Unit: s.Unit.Text(), Per: s.Per, Margin: s.Margin, Shortfall: s.Shortfall, Notes: s.Notes}
	for _, o := range s.Organizations {
		out.Organizations = append(out.Organizations, PublishedGainOf{
			Name: d.nameOf(o.Organization), Least: o.Least, Greatest: o.Greatest, State: o.State,
		})
	}
	for _, t := range s.Transfers {
		out.Transfers = append(out.Transfers, PublishedTransfer{From: d.nameOf(t.From), To: d.nameOf(t.To), Amount: t.Amount})
	}
	if t := s.TargetGroup; t != nil {
		out.TargetGroup = &PublishedGainOf{
			Name:  samverkan.Text{SV: "Målgruppen", EN: "The target group"},
			Least: &t.Least, Greatest: &t.Greatest, State: t.State, Unit: unitPer(t.Unit.of(t.Greatest), t.Per),
		}
	}
	return out
}

// plan lists what was agreed. Whether an action held is told where a fact says
// so; where answers do, only when it is no more than the report tells of the
// same wave: an open gate, or a level of 3.
func (d *publisher) plan(p *Publication) (out []PublishedAction) {
	hidden := 0
	for _, a := range d.r.Plan {
		act := PublishedAction{Name: a.Name, By: a.By, State: a.Is.Text(), Done: a.Is == Done, Reason: a.Reason, Who: d.a.ownerOf[a.Owner]}
		if a.By.Before(a.Done) {
			act.State = samverkan.Text{SV: "gjord den {done}, efter sista dagen", EN: "done on {done}, after its last day"}.With(samverkan.On("done", a.Done))
		}
		for i := range d.r.Factors {
			st := &d.r.Factors[i]
			if st.ID != a.Factor {
				continue
			}
			act.Factor = st.Name
			f := d.facetOf(st.Rule)
			same := f != nil && !f.byFact() && !d.hides(f) && a.About == "" && a.Expected == 0 && d.r.Wave != nil && d.r.Wave.ID == a.Wave
			switch {
			case a.DecidedBy == "fact" || same:
				act.Held = a.Held
			case a.Wave != "": // whatever the answers are
				hidden++
			}
		}
		if act.Held == samverkan.Unknown {
			act.Held = ""
		}
		out = append(out, act)
	}
	if hidden > 0 {
		p.Withheld = append(p.Withheld, Withheld{
			What: samverkan.Text{
				SV: "Om {n|en åtgärd|# åtgärder} gav det som väntades.", EN: "Whether {n|one action|# actions} gave what was expected.",
			}.With(samverkan.Int("n", hidden)),
			Why: samverkan.Text{
				SV: "Det skulle säga mer om svaren än rapporten gör i övrigt.", EN: "It would tell more of the answers than the report does otherwise.",
			},
		})
	}
	return out
}
