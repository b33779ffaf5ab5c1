package partnership

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// shares is a column of shares: "31 %", or "okänt" where there is none.
func (w *page) shares(all []*samverkan.Number) (cells []string) {
	places := decimals(all...)
	for _, n := range all {
		cell := samverkan.Text{SV: "okänt", EN: "unknown"}
		if n != nil {
			cell = percent(*n, places)
		}
		cells = append(cells, w.say(cell))
	}
	return cells
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
		w.line(w.say(samverkan.Sentences(p.Notes...)))
		w.line()
	}
	columns := make([][]*samverkan.Number, 4)
	perceived := false
	for _, o := range p.Organizations {
		for i, n := range []*samverkan.Number{o.Can, o.Perceived, o.Decides, o.Pays} {
			columns[i] = append(columns[i], n)
		}
		perceived = perceived || o.Perceived != nil
	}
	head := []string{w.say(samverkan.Text{SV: "Organisation", EN: "Organization"})}
	rows := make([][]string, len(p.Organizations))
	for i, o := range p.Organizations {
		rows[i] = []string{w.say(o.Name)}
	}
	for i, name := range []samverkan.Text{
		{SV: "Kan", EN: "Can"}, {SV: "Upplevs", EN: "Is perceived"}, {SV: "Beslutar", EN: "Decides"}, {SV: "Betalar", EN: "Pays"},
	} {
		if i == 1 && !perceived {
			continue
		}
		head = append(head, w.say(name))
		for k, cell := range w.shares(columns[i]) {
			rows[k] = append(rows[k], cell)
		}
	}
	w.head(head...)
	for _, row := range rows {
		w.row(row...)
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
		// Those who lack one for the same reason stand together.
		var cells []string
		for i := range m.Lacks {
			why, names, told := m.Lacks[i].Why, "", false
			for k := range m.Lacks {
				if l := &m.Lacks[k]; l.Why == why {
					told = told || k < i
					if names != "" {
						names += ", "
					}
					names += w.say(l.Name)
				}
			}
			if !told {
				cells = append(cells, names+": "+w.say(why))
			}
		}
		w.row(w.say(m.Name), w.say(m.Answer.Text()), strings.Join(cells, "; "))
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
			SV: "Målgruppen: {spread}; {state}.", EN: "The target group: {spread}; {state}.",
		}.With(samverkan.Of("spread", spread(*t.Least, *t.Greatest, t.Unit)), samverkan.Of("state", t.State))))
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
