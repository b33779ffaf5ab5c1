package partnership

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// optional is a share in a cell: "31 %", or "okänt" where there is none.
func (w *page) optional(n *samverkan.Number) string {
	if n == nil {
		return w.say(samverkan.Text{SV: "okänt", EN: "unknown"})
	}
	return w.say(percent(*n))
}

// whole is a figure in a cell, or "okänt".
func (w *page) whole(n *samverkan.Number) string {
	if n == nil {
		return w.say(samverkan.Text{SV: "okänt", EN: "unknown"})
	}
	return w.say(figure(*n))
}

// notes writes sentences as a list.
func (w *page) notes(all []samverkan.Text) {
	for _, n := range all {
		w.line("- ", w.say(n))
	}
}

func (w *page) needed(p *PublishedNeeded) {
	if p == nil {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Vilka som behövs", EN: "Who is needed"}))
	w.line(w.say(p.Says))
	w.line()
	for i, inv := range p.Invite {
		w.line(strconv.Itoa(i+1), ". ", w.say(inv.Step))
	}
	for _, h := range p.Holes {
		w.line("- ", w.say(samverkan.Text{SV: "Ingen har {piece}.", EN: "Nobody has {piece}."}.With(samverkan.Of("piece", h))))
	}
	for _, a := range p.Alone {
		w.line("- ", w.say(samverkan.Text{SV: "Bara {org} har {pieces}.", EN: "Only {org} has {pieces}."}.
			With(samverkan.Of("org", a.Name), samverkan.Of("pieces", a.Pieces))))
	}
}

func (w *page) power(p *PublishedPower) {
	if p == nil {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Makt", EN: "Power"}))
	w.line(w.say(p.Says))
	w.line()
	if len(p.Notes) > 0 {
		w.line(w.say(sentences(p.Notes)))
		w.line()
	}
	perceived := false
	for _, o := range p.Organizations {
		perceived = perceived || o.Perceived != nil
	}
	head := []string{w.say(samverkan.Text{SV: "Organisation", EN: "Organization"}), w.say(samverkan.Text{SV: "Kan", EN: "Can"})}
	if perceived {
		head = append(head, w.say(samverkan.Text{SV: "Upplevs", EN: "Is perceived"}))
	}
	w.head(append(head, w.say(samverkan.Text{SV: "Beslutar", EN: "Decides"}), w.say(samverkan.Text{SV: "Betalar", EN: "Pays"}))...)
	for _, o := range p.Organizations {
		row := []string{w.say(o.Name), w.optional(o.Can)}
		if perceived {
			row = append(row, w.optional(o.Perceived))
		}
		w.row(append(row, w.optional(o.Decides), w.optional(o.Pays))...)
	}
}

func (w *page) mandates(p *PublishedMandates) {
	if p == nil {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Mandat", EN: "Mandates"}))
	w.line(w.say(p.Says))
	if len(p.Notes) > 0 {
		w.line()
		w.notes(p.Notes)
	}
	if len(p.Matters) == 0 {
		return
	}
	w.line()
	w.head(w.say(samverkan.Text{SV: "Ärende", EN: "Matter"}), w.say(samverkan.Text{SV: "Får alla besluta?", EN: "May all decide?"}), w.say(samverkan.Text{SV: "Fattas", EN: "Lacking"}))
	for _, m := range p.Matters {
		lacks := ""
		for i, l := range m.Lacks {
			if i > 0 {
				lacks += "; "
			}
			lacks += w.say(samverkan.Text{SV: "{org}: {why}", EN: "{org}: {why}"}.With(samverkan.Of("org", l.Name), samverkan.Of("why", l.Why)))
		}
		w.row(w.say(m.Name), w.say(m.Answer.Text()), lacks)
	}
}

func (w *page) gain(p *PublishedGain) {
	if p == nil {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Nytta och kostnad", EN: "Gain and cost"}))
	w.line(w.say(p.Says))
	w.line()
	unit := unitPer(p.Unit, p.Per)
	if len(p.Organizations) > 0 {
		w.head(w.say(samverkan.Text{SV: "Organisation", EN: "Organization"}), w.say(samverkan.Text{SV: "Minst, {unit}", EN: "Least, {unit}"}.With(samverkan.Of("unit", unit))),
			w.say(samverkan.Text{SV: "Högst", EN: "Greatest"}), w.say(samverkan.Text{SV: "Läge", EN: "State"}))
		for _, o := range p.Organizations {
			w.row(w.say(o.Name), w.whole(o.Least), w.whole(o.Greatest), w.say(o.State))
		}
		w.line()
	}
	w.notes(p.Notes)
	if t := p.TargetGroup; t != nil {
		w.line("- ", w.say(samverkan.Text{
			SV: "Målgruppen: minst {least} och högst {greatest} {unit}; {state}.", EN: "The target group: {least} at the least and {greatest} at the greatest, {unit}; {state}.",
		}.With(samverkan.Of("least", figure(*t.Least)), samverkan.Of("greatest", figure(*t.Greatest)), samverkan.Of("unit", t.Unit), samverkan.Of("state", t.State))))
	}
}

func (w *page) plan(all []PublishedAction) {
	if len(all) == 0 {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Planen", EN: "The plan"}))
	w.head(w.say(samverkan.Text{SV: "Åtgärd", EN: "Action"}), w.say(samverkan.Text{SV: "För", EN: "For"}), w.say(samverkan.Text{SV: "Vem", EN: "Who"}),
		w.say(samverkan.Text{SV: "Senast", EN: "By"}), w.say(samverkan.Text{SV: "Läge", EN: "State"}))
	for _, a := range all {
		state := a.State
		switch a.Held {
		case samverkan.Pass:
			state = samverkan.Text{SV: "{state}; läget är ändå där", EN: "{state}; what was expected is there all the same"}
			if a.Done {
				state = samverkan.Text{SV: "{state}, och det höll", EN: "{state}, and it held"}
			}
		case samverkan.Fail:
			state = samverkan.Text{SV: "{state}; läget är inte där ännu", EN: "{state}; what was expected is not there yet"}
			if a.Done {
				state = samverkan.Text{SV: "{state}, men det räckte inte", EN: "{state}, but it was not enough"}
			}
		}
		state = state.With(samverkan.Of("state", a.State))
		if !a.Reason.IsZero() {
			state = samverkan.Text{SV: "{state}. Skäl: {reason}", EN: "{state}. Reason: {reason}"}.With(samverkan.Of("state", state), samverkan.Of("reason", a.Reason))
		}
		who := a.Who
		if who.IsZero() {
			who = samverkan.Text{SV: "ingen", EN: "nobody"}
		}
		w.row(w.say(a.Name), w.say(a.Factor), w.say(who), w.say(a.By.Text()), w.say(state))
	}
}
