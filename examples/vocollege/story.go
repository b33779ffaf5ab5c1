package main

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// page is the story while it is written.
type page struct {
	strings.Builder
	d     *dialogue.Dialogue
	lang  samverkan.Lang
	guard *topic.Guard
}

func (p *page) in(t samverkan.Text, args ...samverkan.Arg) string { return t.With(args...).In(p.lang) }

func (p *page) line(parts ...string) { p.WriteString(strings.Join(parts, "") + "\n") }

func (p *page) heading(t samverkan.Text, args ...samverkan.Arg) {
	p.line()
	p.line("## ", p.in(t, args...))
	p.line()
}

func (p *page) item(t samverkan.Text, args ...samverkan.Arg) { p.line("- ", p.in(t, args...)) }

// row writes one row of a table, or its head with the line below it.
func (p *page) row(cells ...string) { p.line("| ", strings.Join(cells, " | "), " |") }

func (p *page) head(cells ...samverkan.Text) {
	var out []string
	for _, c := range cells {
		out = append(out, p.in(c))
	}
	p.row(out...)
	p.line("|", strings.Repeat(" --- |", len(cells)))
}

// tell writes the whole story.
func tell(d *dialogue.Dialogue, lang samverkan.Lang) (string, error) {
	r, err := assess(d, today)
	if err != nil {
		return "", err
	}
	p := &page{d: d, lang: lang, guard: topic.NewGuard()}
	p.line("# ", p.in(r.Says))
	p.line()
	p.line(p.in(samverkan.Text{SV: "{name}, {on}.", EN: "{name}, {on}."}, samverkan.Of("name", r.Name), samverkan.On("on", r.On)))
	p.calls(r)
	p.bodies(r)
	p.next(r)
	p.questions(r)
	p.ideas(r)
	p.interfaces(r)
	if err := p.plan(); err != nil {
		return "", err
	}
	if err := p.letter(); err != nil {
		return "", err
	}
	if err := p.turns(); err != nil {
		return "", err
	}
	if err := p.handover(); err != nil {
		return "", err
	}
	return p.String(), nil
}

func (p *page) calls(r *dialogue.Report) {
	p.heading(samverkan.Text{SV: "Att ringa", EN: "To call"})
	for _, c := range r.Calls {
		p.item(samverkan.Text{
			SV: "{says} {who} ringer senast {by}; nämnden möts {meets}.", EN: "{says} {who} calls by {by}; the committee meets on {meets}.",
		}, samverkan.Of("says", c.Says), samverkan.Str("who", c.Who), samverkan.On("by", c.By), samverkan.On("meets", c.Meets))
	}
}

// bodies tells how each committee stands, whom it has appointed, and how that
// divides.
func (p *page) bodies(r *dialogue.Report) {
	p.heading(samverkan.Text{SV: "Nämnderna", EN: "The committees"})
	p.head(samverkan.Text{SV: "Nämnd", EN: "Committee"}, samverkan.Text{SV: "Huvudman", EN: "Organization"},
		samverkan.Text{SV: "Läge", EN: "State"}, samverkan.Text{SV: "Utsedda", EN: "Appointed"})
	for i := range r.Bodies {
		b := &r.Bodies[i]
		var who []string
		for _, del := range b.Delegation.Delegates {
			who = append(who, p.person(del.Person)+" ("+p.in(del.Bloc.Text())+")")
		}
		state := p.in(b.State.Text())
		if !b.TakesUp.IsZero() {
			state += " " + b.TakesUp.Text().In(p.lang)
		}
		p.row(p.in(b.Name), p.in(p.organizations(b.Organizations)), state, strings.Join(who, ", "))
	}
	p.line()
	p.item(samverkan.Text{
		SV: "{majority} från majoriteten, {opposition} från oppositionen. Förslaget ger {expected} utsedda.",
		EN: "{majority} of the majority, {opposition} of the opposition. The proposal gives {expected} members.",
	}, samverkan.Int("majority", r.Balance.Majority), samverkan.Int("opposition", r.Balance.Opposition), samverkan.Int("expected", r.Balance.Expected))
	p.item(samverkan.Text{
		SV: "{new} av {of} utsedda är nya sedan valet. Av alla {all} nya i nämnderna har {reached} hört om samverkan.",
		EN: "{new} of {of} appointed are new since the election. Of all {all} new members {reached} have heard of the collaboration.",
	}, samverkan.Int("new", r.Newcomers.Appointed), samverkan.Int("of", r.Balance.People), samverkan.Int("all", r.Newcomers.New), samverkan.Int("reached", r.Newcomers.Reached))
	for i := range r.Bodies {
		if r.Bodies[i].State != dialogue.HasAppointed {
			continue
		}
		for _, dev := range r.Bodies[i].Delegation.Deviations {
			p.item(dev.Text)
		}
	}
}

func (p *page) person(id string) string {
	for _, who := range p.d.People {
		if who.ID == id {
			return who.Name
		}
	}
	return id
}

func (p *page) organizations(ids []string) samverkan.Text {
	var names []samverkan.Text
	for _, id := range ids {
		for _, o := range p.d.Organizations {
			if o.ID == id {
				names = append(names, o.Name)
			}
		}
	}
	return samverkan.Text{SV: "{names}", EN: "{names}"}.With(samverkan.List("names", names))
}

// next tells of the next meeting, and what the topic guard says of it and of
// those after it.
func (p *page) next(r *dialogue.Report) {
	for i := range r.Meetings {
		m := &r.Meetings[i]
		if m.ID == r.Next {
			p.heading(samverkan.Text{SV: "Nästa möte: {name}, {place}", EN: "The next meeting: {name}, {place}"}, samverkan.Of("name", m.Name), samverkan.Of("place", m.Place))
			for k := range m.Agenda {
				p.agenda(strconv.Itoa(k+1)+". ", m.Kind, &m.Agenda[k])
			}
			p.line()
			p.line(p.in(samverkan.Text{SV: "{yes} av {of} utsedda har sagt ja än så länge.", EN: "{yes} of {of} appointed have said yes so far."},
				samverkan.Int("yes", m.Yes), samverkan.Int("of", m.Appointed)))
		}
	}
	p.heading(samverkan.Text{SV: "Ämneskollen om senare möten", EN: "The topic guard of later meetings"})
	for i := range r.Meetings {
		m := &r.Meetings[i]
		for k := range m.Agenda {
			if m.ID != r.Next && len(m.Agenda[k].Objections) > 0 {
				p.agenda("- "+p.in(m.Name)+": ", m.Kind, &m.Agenda[k])
			}
		}
	}
}

// agenda writes an item with what the guard objects to and proposes. The report
// holds what it says of the first language of the two; the story asks it in its
// own.
func (p *page) agenda(begin string, kind topic.MeetingKind, item *dialogue.ItemState) {
	text := p.in(item.Text)
	if item.Stance != "" {
		text += " (" + p.in(item.Stance.Text()) + ")"
	}
	p.line(begin, text)
	for i, o := range p.guard.Judge(topic.Item{Kind: kind, Stance: item.Stance, Text: p.in(item.Text), Lang: p.lang}) {
		p.line("   - ", p.in(o.Says), " ", o.Rule)
		if item.Kept == nil && i == 0 {
			p.line("   - ", p.in(samverkan.Text{SV: "Skriv hellre: ”{rewrite}”", EN: "Rather write: “{rewrite}”"}, samverkan.Str("rewrite", o.Rewrite)))
		}
	}
	if k := item.Kept; k != nil {
		p.line("   - ", p.in(samverkan.Text{SV: "Behålls av {who} {on}: {reason}", EN: "Kept by {who} on {on}: {reason}"},
			samverkan.Str("who", p.person(k.Person)), samverkan.On("on", k.On), samverkan.Of("reason", k.Reason)))
	}
}
