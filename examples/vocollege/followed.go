package main

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
)

// percent writes a rounded share as people do.
func (p *page) percent(share float64) string {
	n := strconv.Itoa(int(100*share + 0.5))
	if p.lang == samverkan.SV {
		return n + "\u00a0%"
	}
	return n + "%"
}

// questions tells what came of the questions that were carried home.
func (p *page) questions(r *dialogue.Report) {
	q := &r.Questions
	p.heading(samverkan.Text{SV: "{^n|En fråga|# frågor} togs med hem", EN: "{^n|One question was|# questions were} carried home"}, samverkan.Int("n", q.Carried))
	if s := q.Share; s != nil {
		p.item(samverkan.Text{
			SV: "{^answered|En|#} har fått svar, {dropped|en|#} är {dropped|nedlagd|nedlagda} och {open|en|#} {open|öppen|öppna}. Det är {share} som har svar, osäkert mellan {low} och {high}.",
			EN: "{^answered|One has|# have} been answered, {dropped|one|#} dropped, and {open|one is|# are} open. That is {share} with an answer, uncertain between {low} and {high}.",
		}, samverkan.Int("answered", q.Answered), samverkan.Int("dropped", q.Dropped), samverkan.Int("open", q.Open),
			samverkan.Str("share", p.percent(float64(s.Count)/float64(s.Of))), samverkan.Str("low", p.percent(s.LowRounded)), samverkan.Str("high", p.percent(s.HighRounded)))
	}
	if q.HalfAnswered != nil {
		p.half(q)
	}
	p.item(samverkan.Text{
		SV: "{^n|En fråga|# frågor} har bidragit till att något prioriterats hemma.", EN: "{^n|One question has|# questions have} contributed to something being prioritized at home.",
	}, samverkan.Int("n", q.Prioritized))
	p.line()
	p.head(samverkan.Text{SV: "Fråga", EN: "Question"}, samverkan.Text{SV: "Hemma hos", EN: "At home with"}, samverkan.Text{SV: "Läge", EN: "State"}, samverkan.Text{SV: "Vad det blev", EN: "What came of it"})
	for i := range q.Each {
		one := &q.Each[i]
		p.row(p.in(one.Text), p.body(one.Body), p.in(one.State.Text()), p.in(one.Outcome))
	}
}

// half tells by when half have an answer, by the estimate, and how uncertain
// that is.
func (p *page) half(q *dialogue.QuestionsState) {
	text := samverkan.Text{SV: "Skattningen är att hälften har svar inom {n} dagar.", EN: "The estimate is that half have an answer within {n} days."}
	args := []samverkan.Arg{samverkan.Int("n", *q.HalfAnswered)}
	if q.HalfLow != nil {
		text.SV += " Det kan vara redan efter {low} dagar"
		text.EN += " It may be after {low} days already"
		args = append(args, samverkan.Int("low", *q.HalfLow))
		if q.HalfHigh != nil {
			text.SV += " eller så sent som efter {high}."
			text.EN += " or as late as after {high}."
			args = append(args, samverkan.Int("high", *q.HalfHigh))
		} else {
			text.SV += ", och det är inte säkert att hälften någonsin får svar."
			text.EN += ", and it is not certain that half ever get an answer."
		}
	}
	p.item(text, args...)
	p.item(samverkan.Text{SV: "De nedlagda räknas som en egen utgång, inte som sena svar.", EN: "Those dropped are an exit of their own, not late answers."})
}

// body is what a committee and its organizations are called.
func (p *page) body(id string) string {
	for i := range p.d.Bodies {
		if b := &p.d.Bodies[i]; b.ID == id {
			if len(b.Organizations) > 1 {
				return p.in(b.Name)
			}
			return p.in(samverkan.Text{SV: "{body} i {org}", EN: "{body} of {org}"}, samverkan.Of("body", b.Name), samverkan.Of("org", p.organizations(b.Organizations)))
		}
	}
	return id
}

// ideas tells what the ideas have become, and of the graveyard.
func (p *page) ideas(r *dialogue.Report) {
	i := &r.Ideas
	p.heading(samverkan.Text{
		SV: "Av {n|en idé|# idéer} är {embedded|en|#} vardag och {buried|en begravd|# begravda}", EN: "Of {n|one idea|# ideas} {embedded|one is|# are} daily work and {buried|one is|# are} buried",
	}, samverkan.Int("n", i.Born), samverkan.Int("embedded", i.Embedded), samverkan.Int("buried", i.Buried))
	p.head(samverkan.Text{SV: "Dag", EN: "Day"}, samverkan.Text{SV: "Lever", EN: "Alive"}, samverkan.Text{SV: "I schemat", EN: "Scheduled"},
		samverkan.Text{SV: "Vardag", EN: "Embedded"}, samverkan.Text{SV: "Begravda", EN: "Buried"})
	for _, q := range i.Quarters {
		p.row(q.On.String(), strconv.Itoa(q.Alive), strconv.Itoa(q.Scheduled), strconv.Itoa(q.Embedded), strconv.Itoa(q.Buried))
	}
	p.line()
	for _, c := range i.Conditions {
		if c.Had == dialogue.HasHours {
			p.item(samverkan.Text{
				SV: "Av {with|en idé|# idéer} med tid i schemat är {won|en|#} vardag; av {without|en|#} utan tid är {alone|en|#} det. Så få idéer säger inte varför.",
				EN: "Of {with|one idea|# ideas} with time in the schedule {won|one is|# are} daily work; of {without|one|#} without time {alone|one is|# are}. So few ideas do not say why.",
			}, samverkan.Int("with", c.With.Ideas), samverkan.Int("won", c.With.Embedded), samverkan.Int("without", c.Without.Ideas), samverkan.Int("alone", c.Without.Embedded))
		}
	}
	for _, g := range i.Gates {
		p.item(samverkan.Text{
			SV: "{project} slutar {ends} med {n|en levande idé|# levande idéer}.", EN: "{project} ends on {ends} with {n|one living idea|# living ideas}.",
		}, samverkan.Of("project", g.Name), samverkan.On("ends", g.Ends), samverkan.Int("n", len(g.Living)))
	}
	p.heading(samverkan.Text{SV: "Projektkyrkogården", EN: "The project graveyard"})
	for _, g := range i.Graveyard {
		p.item(samverkan.Text{SV: "{idea}, {born} till {buried}. {reason}", EN: "{idea}, {born} to {buried}. {reason}"},
			samverkan.Of("idea", g.Text), samverkan.On("born", g.Born), samverkan.On("buried", g.Buried), samverkan.Of("reason", g.Reason))
	}
}

// interfaces tells of the interfaces that have been found, half-year by
// half-year, and of the best pairs that have none.
func (p *page) interfaces(r *dialogue.Report) {
	p.heading(samverkan.Text{SV: "Samverkansytor, halvår för halvår", EN: "Interfaces, half-year by half-year"})
	for _, f := range r.Interfaces {
		if f.State == dialogue.Nothing {
			continue
		}
		var steps []string
		for _, h := range f.Halves {
			step := p.in(season(h.Half)) + " " + strconv.Itoa(h.Year) + " " + p.in(h.State.Text())
			if !h.Followed {
				step += p.in(samverkan.Text{SV: " (inget noterat)", EN: " (nothing noted)"})
			}
			steps = append(steps, step)
		}
		p.line("- ", p.in(f.Name), " (", p.in(p.organizations(f.Between)), "): ", strings.Join(steps, ", "))
	}
	for _, c := range r.Candidates[:min(2, len(r.Candidates))] {
		p.line("- ", p.in(samverkan.Text{SV: "Kunde bli en yta: {what}, mellan {pair}.", EN: "Could become one: {what}, between {pair}."},
			samverkan.Of("what", c.Text), samverkan.Of("pair", p.organizations(c.Between))))
	}
}

// season is a half-year before the number of its year.
func season(h calendar.Half) samverkan.Text {
	if h == calendar.Spring {
		return samverkan.Text{SV: "våren", EN: "spring"}
	}
	return samverkan.Text{SV: "hösten", EN: "autumn"}
}
