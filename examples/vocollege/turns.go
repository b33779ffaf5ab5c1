package main

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// letter shows the letter that Tunadal was sent.
func (p *page) letter() error {
	on, err := samverkan.ParseDate(lettered)
	if err != nil {
		return err
	}
	paper, err := p.d.Letter("tunadal-soc", on, p.lang)
	if err != nil {
		return err
	}
	p.heading(samverkan.Text{SV: "Ett av breven, som text", EN: "One of the letters, as text"})
	p.quote(paper.Text(), 0)
	return nil
}

// handover shows how the handover begins.
func (p *page) handover() error {
	on, err := samverkan.ParseDate(leaving)
	if err != nil {
		return err
	}
	paper, err := p.d.Handover(on, p.lang)
	if err != nil {
		return err
	}
	p.heading(samverkan.Text{SV: "Så börjar överlämningen {on}", EN: "How the handover of {on} begins"}, samverkan.On("on", on))
	p.quote(paper.Text(), 12)
	return nil
}

// quote writes the first lines of a plain text, all of them for 0.
func (p *page) quote(text string, first int) {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	if first > 0 && first < len(lines) {
		lines = append(lines[:first:first], "…")
	}
	p.line("```text")
	p.line(strings.Join(lines, "\n"))
	p.line("```")
}

// turn is a day on which something happened that nobody had planned.
type turn struct {
	day   string
	title samverkan.Text
}

// The days are those on which the things were noted or came to hold.
func unplanned() []turn {
	return []turn{
		{"2028-03-20", samverkan.Text{SV: "En och samma person utses av två nämnder", EN: "One person is appointed by two committees"}},
		{"2028-07-01", samverkan.Text{SV: "Majoriteten byter i Älvnäs, och ett förbund får sin direktion", EN: "The majority changes in Älvnäs, and a federation gets its board"}},
		{"2028-10-10", samverkan.Text{SV: "Höstmötet flyttas över vintertidens början", EN: "The autumn meeting is moved across the change to winter time"}},
		{"2028-11-27", samverkan.Text{SV: "Direktionen svarar efter höstmötet och räknas från nästa möte", EN: "The board answers after the autumn meeting, and counts from the next"}},
		{"2029-01-01", samverkan.Text{SV: "Två nämnder blir en", EN: "Two committees become one"}},
		{"2029-04-03", samverkan.Text{SV: "En utsedd lämnar mellan kallelse och möte", EN: "A member leaves between invitation and meeting"}},
	}
}

// turns tells what the surprises of 2028 and 2029 did: what the report says on
// the day that it did not say the day before.
func (p *page) turns() error {
	p.heading(samverkan.Text{SV: "Det som ingen hade planerat, 2028–2029", EN: "What nobody had planned, 2028–2029"})
	for i, t := range unplanned() {
		if i > 0 {
			p.line()
		}
		on, err := samverkan.ParseDate(t.day)
		if err != nil {
			return err
		}
		before, err := p.d.Assess(dialogue.Options{On: on.AddDays(-1)})
		if err != nil {
			return err
		}
		after, err := p.d.Assess(dialogue.Options{On: on})
		if err != nil {
			return err
		}
		p.line("**", on.Text().In(p.lang), ".** ", p.in(t.title), ". ", p.in(after.Says))
		p.line()
		p.changes(before, after)
		p.item(samverkan.Text{
			SV: "{majority} från majoriteten, {opposition} från oppositionen (dagen före {m} och {o}).", EN: "{majority} of the majority, {opposition} of the opposition (the day before {m} and {o}).",
		}, samverkan.Int("majority", after.Balance.Majority), samverkan.Int("opposition", after.Balance.Opposition),
			samverkan.Int("m", before.Balance.Majority), samverkan.Int("o", before.Balance.Opposition))
	}
	return nil
}

// changes tells what is in one report and not in the other, each thing once.
func (p *page) changes(before, after *dialogue.Report) {
	for i := range before.Bodies {
		if b := &before.Bodies[i]; bodyIn(after, b.ID) == nil {
			p.item(samverkan.Text{SV: "{body} finns inte längre.", EN: "{body} is no more."}, samverkan.Str("body", p.body(b.ID)))
		}
	}
	told := map[samverkan.Text]bool{}
	for i := range after.Bodies {
		b := &after.Bodies[i]
		was := bodyIn(before, b.ID)
		switch {
		case was == nil:
			p.item(samverkan.Text{SV: "{body} är ny bland de berörda.", EN: "{body} is new among the affected."}, samverkan.Str("body", p.body(b.ID)))
			was = &dialogue.BodyState{}
		case was.State != b.State:
			p.item(samverkan.Text{SV: "{body}: {state}.", EN: "{body}: {state}."}, samverkan.Str("body", p.body(b.ID)), samverkan.Of("state", b.State.Text()))
		}
		for _, dev := range b.Delegation.Deviations {
			old := slices.ContainsFunc(was.Delegation.Deviations, func(o committee.Deviation) bool { return o.Text == dev.Text })
			if !old && !told[dev.Text] {
				told[dev.Text] = true
				p.item(dev.Text)
			}
		}
	}
	for i := range after.Meetings {
		m := &after.Meetings[i]
		for k := range before.Meetings {
			if was := &before.Meetings[k]; was.ID == m.ID {
				p.meeting(was, m)
			}
		}
	}
}

// meeting tells what has happened to the meeting that is invited to.
func (p *page) meeting(was, m *dialogue.MeetingState) {
	if m.Moved > was.Moved {
		p.item(samverkan.Text{
			SV: "{meeting} flyttas till {on} {clock}. {^n|En|#} hade sagt ja till den gamla dagen och frågas på nytt.",
			EN: "{meeting} is moved to {on} at {clock}. {^n|One|#} had said yes to the old day and {n|is|are} asked anew.",
		}, samverkan.Of("meeting", was.Name), samverkan.On("on", m.Start.On), samverkan.Of("clock", m.Start.Clock.Text()), samverkan.Int("n", was.Yes))
		p.item(samverkan.Text{
			SV: "Kallelsen har samma id och löpnummer {seq}. Klockan i Sverige är densamma, men i världstid går den från {was} till {now}.",
			EN: "The invitation has the same ID and the sequence {seq}. The clock in Sweden is the same, but in universal time it goes from {was} to {now}.",
		}, samverkan.Int("seq", m.Sequence), samverkan.Of("was", universal(was.Start)), samverkan.Of("now", universal(m.Start)))
	}
	if m.State == dialogue.HasInvited && was.State == dialogue.HasInvited && m.Appointed != was.Appointed {
		p.item(samverkan.Text{
			SV: "{meeting}: {n} kallade i stället för {was}, och {yes} ja i stället för {had}.", EN: "{meeting}: {n} are called instead of {was}, and {yes} have said yes instead of {had}.",
		}, samverkan.Of("meeting", m.Name), samverkan.Int("n", m.Appointed), samverkan.Int("was", was.Appointed), samverkan.Int("yes", m.Yes), samverkan.Int("had", was.Yes))
	}
}

// universal is the clock in universal time when the clocks in Sweden show a
// moment.
func universal(m calendar.Moment) samverkan.Text {
	instant, err := m.Instant()
	if err != nil {
		return samverkan.Same("–")
	}
	return calendar.Clock(instant % (24 * 60 * 60) / 60).Text()
}

func bodyIn(r *dialogue.Report, id string) *dialogue.BodyState {
	for i := range r.Bodies {
		if r.Bodies[i].ID == id {
			return &r.Bodies[i]
		}
	}
	return nil
}
