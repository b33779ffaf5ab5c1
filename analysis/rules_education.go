package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

func anyEntry(a *assessment) bool { return len(a.region.a.Catalogue.Entries) > 0 }

// openRule: the education catalogue is open to all.
func openRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-11", Seeds: []string{"KFA-03"},
			Title: samverkan.Text{SV: "Utbildningsdatabasen är öppen för alla", EN: "The education catalogue is open to all"},
		},
		Applies: anyEntry,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			w := words{
				says:     samverkan.Text{SV: "Det står inte om alla kan se utbildningsdatabasen.", EN: "It is not written whether everybody can see the education catalogue."},
				aloud:    samverkan.Text{SV: "Vi vet inte vilka som kan se utbildningsdatabasen.", EN: "We do not know who can see the education catalogue."},
				next:     samverkan.Text{SV: "Fråga den som sköter den.", EN: "Ask whoever keeps it."},
				evidence: samverkan.Text{SV: "Databasen så som den är inskriven.", EN: "The catalogue as it is entered."},
			}
			switch a.out.Catalogue.Open {
			case Yes:
				return samverkan.Pass, nil
			case No:
				w.says = samverkan.Text{SV: "Utbildningsdatabasen är inte öppen för alla.", EN: "The education catalogue is not open to all."}
				w.aloud = samverkan.Text{SV: "Alla kan inte se vilka utbildningar som finns.", EN: "Not everybody can see which education there is."}
				w.next = samverkan.Text{SV: "Öppna den: när fler ser den märks det fortare när något är gammalt.", EN: "Open it: the more who see it, the sooner it is noticed when something is old."}
				return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, "/catalogue", w)}
			}
			return unknown("/catalogue", w)
		},
	}
}

// checkedRule: every entry of the catalogue has an owner and is kept fresh.
func checkedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-12", Seeds: []string{"KFA-03"},
			Title: samverkan.Text{SV: "Utbildningsdatabasen hålls aktuell", EN: "The education catalogue is kept up to date"},
		},
		Applies: anyEntry,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Catalogue.List {
				e := &a.out.Catalogue.List[i]
				w := words{
					says:     samverkan.Text{SV: "Uppgiften om {what} är inte kontrollerad sedan {checked}.", EN: "The entry on {what} has not been checked since {checked}."},
					aloud:    samverkan.Text{SV: "Vi vet inte om uppgiften om {what} fortfarande stämmer.", EN: "We do not know whether the entry on {what} is still right."},
					next:     samverkan.Text{SV: "Be {owner} gå igenom uppgiften.", EN: "Ask {owner} to go through the entry."},
					evidence: samverkan.Text{SV: "En uppgift ska kontrolleras inom {every|en dag|# dagar}.", EN: "An entry is to be checked within {every|one day|# days}."},
				}
				if e.Checked.IsZero() {
					w.says = samverkan.Text{SV: "Det är inte känt när uppgiften om {what} kontrollerades.", EN: "It is not known when the entry on {what} was checked."}
				}
				switch {
				case e.Owner == "":
					w.next = samverkan.Text{SV: "Utse någon som svarar för uppgiften.", EN: "Name somebody who answers for the entry."}
					if !e.Stale {
						w.says = samverkan.Text{SV: "Ingen svarar för uppgiften om {what}.", EN: "Nobody answers for the entry on {what}."}
						w.aloud = samverkan.Text{SV: "Ingen av oss har tagit på sig att hålla uppgiften om {what} aktuell.", EN: "None of us has undertaken to keep the entry on {what} up to date."}
					}
				case !e.Stale:
					continue
				}
				out = append(out, finding(samverkan.Work, check.At("/catalogue/entries", i), w,
					samverkan.Of("what", e.Name), samverkan.On("checked", e.Checked), samverkan.Str("owner", e.Owner), samverkan.Int("every", a.out.Catalogue.Every)))
			}
			return found(out)
		},
	}
}

// anyProgram reports whether a program is the region's own: of the whole
// country's places the region cannot say "we".
func anyProgram(a *assessment) bool { return slices.ContainsFunc(a.out.Programs, ProgramState.own) }

func (p ProgramState) own() bool { return p.Place != "" }

// filledRule: the places of higher vocational education are filled.
func filledRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-13", Seeds: []string{"KFA-07"},
			Title: samverkan.Text{SV: "Platserna på yrkeshögskolan är fyllda", EN: "The places of higher vocational education are filled"},
		},
		Applies: anyProgram,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			open := false
			for i := range a.out.Programs {
				p := &a.out.Programs[i]
				last := p.last()
				if !p.own() {
					continue
				}
				if last == nil || last.Unfilled == nil {
					open = true
					continue
				}
				if *last.Unfilled == 0 {
					continue
				}
				out = append(out, finding(samverkan.Work, check.At("/programs", i), words{
					says:     samverkan.Text{SV: "{name}: {n|en plats stod tom|# platser stod tomma} {year}.", EN: "{name}: {n|one place was|# places were} empty in {year}."},
					aloud:    samverkan.Text{SV: "Vi fyllde inte platserna på {name}. Bidraget för tomma platser lämnas tillbaka.", EN: "We did not fill the places of {name}. The grant for empty places is returned."},
					next:     samverkan.Text{SV: "Berätta riktat för dem som kan söka, innan nästa ansökan stänger.", EN: "Tell those who can apply in particular, before the next applications close."},
					evidence: samverkan.Text{SV: "Beviljade platser, och de som läste tre veckor efter start.", EN: "Granted places, and those studying three weeks after the start."},
				}, samverkan.Of("name", p.Name), samverkan.Int("n", int(*last.Unfilled)), samverkan.Str("year", itoa(last.Year))))
			}
			if len(out) == 0 && open {
				return unknown("/programs", words{
					says:     samverkan.Text{SV: "Det är inte känt hur många platser som blev fyllda.", EN: "It is not known how many places were filled."},
					aloud:    samverkan.Text{SV: "Vi vet inte om platserna fylldes.", EN: "We do not know whether the places were filled."},
					next:     samverkan.Text{SV: "Fråga utbildningen hur många som började.", EN: "Ask the program how many began."},
					evidence: samverkan.Text{SV: "Platserna så som de är inskrivna.", EN: "The places as they are entered."},
				})
			}
			return found(out)
		},
	}
}

// informedRule: where places were empty, those who can apply have been told.
func informedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-14", Seeds: []string{"KFA-07"},
			Title: samverkan.Text{SV: "Där platser stod tomma har riktad information gått ut", EN: "Where places were empty, targeted information has gone out"},
		},
		Applies: func(a *assessment) bool {
			for i := range a.out.Programs {
				if l := a.out.Programs[i].last(); a.out.Programs[i].own() && l != nil && l.Unfilled != nil && *l.Unfilled > 0 {
					return true
				}
			}
			return false
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Programs {
				p := &a.out.Programs[i]
				last := p.last()
				if !p.own() || last == nil || last.Unfilled == nil || *last.Unfilled == 0 || p.informedSince(last.Year) {
					continue
				}
				out = append(out, finding(samverkan.Note, check.At("/programs", i), words{
					says:     samverkan.Text{SV: "{name}: platser stod tomma {year}, och det står inte att någon har informerats särskilt sedan dess.", EN: "{name}: places were empty in {year}, and it is not written that anybody has been told in particular since."},
					aloud:    samverkan.Text{SV: "Platser stod tomma på {name}. I länet följdes riktad information av att kurserna fylldes.", EN: "Places were empty at {name}. In the county, targeted information was followed by full courses."},
					next:     samverkan.Text{SV: "Välj vilka som ska nås, och skriv in dagen när det är gjort.", EN: "Choose whom to reach, and enter the day when it is done."},
					evidence: samverkan.Text{SV: "De dagar då information har gått ut.", EN: "The days on which information went out."},
				}, samverkan.Of("name", p.Name), samverkan.Str("year", itoa(last.Year))))
			}
			return found(out)
		},
	}
}
