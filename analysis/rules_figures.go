package analysis

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
)

// tracedRule: every figure can be followed to its table and fetched again.
func tracedRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-01", Seeds: []string{"KFA-01"},
			Title: samverkan.Text{SV: "Varje siffra går att följa till sin källa", EN: "Every figure can be followed to its source"},
		},
		Applies: func(a *assessment) bool { return len(a.region.a.Sources) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i, s := range a.out.Sources {
				if s.Traceable || s.Last == 0 {
					continue
				}
				out = append(out, finding(samverkan.Note, check.At("/sources", i), words{
					says:     samverkan.Text{SV: "Källan ”{id}” ({who}) säger inte både tabell och vilken dag siffrorna hämtades.", EN: "The source “{id}” ({who}) does not say both the table and the day the figures were fetched."},
					aloud:    samverkan.Text{SV: "Siffrorna från {who} kan vi inte hämta igen: det står inte från vilken tabell och när.", EN: "We cannot fetch the figures from {who} again: it is not written from which table and when."},
					next:     samverkan.Text{SV: "Skriv tabellens namn och dagen då ni hämtade siffrorna.", EN: "Enter the name of the table and the day on which you fetched the figures."},
					evidence: samverkan.Text{SV: "Källan så som den står i dokumentet.", EN: "The source as the document has it."},
				}, samverkan.Str("who", s.Publisher), samverkan.Str("id", s.ID)))
			}
			return found(out)
		},
	}
}

// knownRule: of every municipality there is a figure in each subject of a visit.
func knownRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-02", Seeds: []string{"KFA-02", "KFA-11"},
			Title: samverkan.Text{SV: "Nuläget är känt i varje kommun", EN: "The present is known in every municipality"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for _, s := range VisitSubjects() {
				lacking := a.lacking(s)
				if len(lacking) == 0 {
					continue
				}
				w := words{
					says:     samverkan.Text{SV: "Om {subject} finns ingen siffra för {places}.", EN: "On {subject} there is no figure for {places}."},
					aloud:    samverkan.Text{SV: "Vi vet inte hur det ser ut med {subject} i {places}.", EN: "We do not know how it stands with {subject} in {places}."},
					next:     samverkan.Text{SV: "Hämta en siffra om {subject} innan nästa besök, eller fråga vid besöket.", EN: "Fetch a figure on {subject} before the next visit, or ask at the visit."},
					evidence: samverkan.Text{SV: "De senaste siffrorna i tabellerna.", EN: "The latest figures of the tables."},
				}
				if len(lacking) == len(a.region.a.Municipalities) {
					w.says = samverkan.Text{SV: "Om {subject} finns inga siffror.", EN: "On {subject} there are no figures."}
					w.aloud = samverkan.Text{SV: "Vi vet inte hur det ser ut med {subject}.", EN: "We do not know how it stands with {subject}."}
				}
				out = append(out, finding(samverkan.Work, "/panels", w, samverkan.Of("subject", s.Text()), a.placeNames(lacking)))
			}
			return found(out)
		},
	}
}

// lacking returns the municipalities of which no figure of a subject is known: of
// shortage occupations, no measure nor anybody who works.
func (a *assessment) lacking(s Subject) []string {
	var out []string
	for i := range a.out.Profiles {
		p, known := &a.out.Profiles[i], false
		for k := range p.Measures {
			known = known || p.Measures[k].Subject == s && p.Measures[k].Value != nil
		}
		for k := range a.region.a.Occupations {
			known = known || s == Occupations && slices.ContainsFunc(a.region.a.Occupations[k].Workforces, func(w Workforce) bool { return w.Place == p.Code })
		}
		if !known {
			out = append(out, p.Code)
		}
	}
	return out
}

// OldFigures is how many years a figure may be old before rule ANA-03 says so:
// the decision of this library, since the texts name no number.
const OldFigures = 3

// freshRule: the figures are of the present.
func freshRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-03", Seeds: []string{"KFA-11"},
			Title: samverkan.Text{SV: "Siffrorna gäller nuläget", EN: "The figures are of the present"},
		},
		Applies: func(a *assessment) bool { return len(a.region.a.Panels) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for m := range a.region.a.Measures {
				last, year := a.region.latest(m), a.on.Year()
				if last > year {
					out = append(out, finding(samverkan.Note, measureAt(m), words{
						says:     samverkan.Text{SV: "De senaste siffrorna om {measure} är från {last}, efter rapportens dag.", EN: "The latest figures on {measure} are of {last}, after the day of the report."},
						aloud:    samverkan.Text{SV: "Det vi säger om {measure} är från {last}. Det fanns inte {year}.", EN: "What we say on {measure} is of {last}. It was not there in {year}."},
						next:     samverkan.Text{SV: "Välj en dag då siffrorna fanns, eller ta bort de år som inte fanns då.", EN: "Choose a day on which the figures were there, or remove the years that were not."},
						evidence: samverkan.Text{SV: "Senaste året i tabellerna är {last}, och rapporten är från {year}.", EN: "The latest year of the tables is {last}, and the report is of {year}."},
					}, samverkan.Of("measure", a.region.a.Measures[m].Name), samverkan.Str("last", itoa(last)), samverkan.Str("year", itoa(year))))
					continue
				}
				if last == 0 || year-last <= OldFigures {
					continue
				}
				out = append(out, finding(samverkan.Note, measureAt(m), words{
					says:     samverkan.Text{SV: "De senaste siffrorna om {measure} är från {last}.", EN: "The latest figures on {measure} are of {last}."},
					aloud:    samverkan.Text{SV: "Det vi säger om {measure} är från {last}. Det kan vara annorlunda nu.", EN: "What we say on {measure} is of {last}. It may be different now."},
					next:     samverkan.Text{SV: "Hämta nyare siffror, eller säg årtalet varje gång siffran används.", EN: "Fetch newer figures, or tell the year each time the figure is used."},
					evidence: samverkan.Text{SV: "Senaste året i tabellerna är {last}, och rapporten är från {year}. Äldre än tre år räknas som gammalt.", EN: "The latest year of the tables is {last}, and the report is of {year}. Older than three years counts as old."},
				}, samverkan.Of("measure", a.region.a.Measures[m].Name), samverkan.Str("last", itoa(last)), samverkan.Str("year", itoa(year))))
			}
			return found(out)
		},
	}
}

// likeRule: municipalities are compared with like ones.
func likeRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-04", Seeds: []string{"KFA-01", "KFA-14"},
			Title: samverkan.Text{SV: "Varje kommun jämförs med liknande, inte bara med grannar", EN: "Every municipality is compared with like ones, not only with neighbours"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var without []string
			for i := range a.out.Profiles {
				if len(a.out.Profiles[i].Like.Places) == 0 {
					without = append(without, a.out.Profiles[i].Code)
				}
			}
			if len(without) == 0 {
				return samverkan.Pass, nil
			}
			return unknown("/measures", words{
				says:     samverkan.Text{SV: "Det går inte att säga vilka kommuner som liknar {places}.", EN: "It cannot be said which municipalities are like {places}."},
				aloud:    samverkan.Text{SV: "Vi kan inte säga vilka kommuner vi ska jämföra {places} med.", EN: "We cannot say which municipalities to compare {places} with."},
				next:     samverkan.Text{SV: "Välj några mått att jämföra med, och ta med fler kommuner än regionens egna.", EN: "Choose some measures to compare by, and include more municipalities than the region's own."},
				evidence: samverkan.Text{SV: "Måtten som är valda att jämföra med, och kommunerna som har alla siffrorna.", EN: "The measures chosen to compare by, and the municipalities that have all the figures."},
			}, a.placeNames(without))
		},
	}
}

// factsRule: what stands in the fact box can be said.
func factsRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-05", Seeds: []string{"KFA-09"},
			Title: samverkan.Text{SV: "Det som står i faktarutan håller", EN: "What the fact box says holds"},
		},
		Applies: func(a *assessment) bool { return len(a.region.a.Facts) > 0 },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			for i := range a.out.Facts {
				f := &a.out.Facts[i]
				w := words{
					says:     samverkan.Text{SV: "Faktan om {measure} i {place} går inte att säga: uppgiften saknas.", EN: "The fact on {measure} in {place} cannot be told: the figure is missing."},
					aloud:    samverkan.Text{SV: "Faktan om {measure} i {place} vet vi inte.", EN: "We do not know the fact on {measure} in {place}."},
					next:     samverkan.Text{SV: "Ta bort faktan, eller hämta uppgiften.", EN: "Remove the fact, or fetch the figure."},
					evidence: samverkan.Text{SV: "Uppgiften i tabellerna.", EN: "The figure of the tables."},
				}
				switch {
				case !f.Known:
				case f.hidden:
					w.says = samverkan.Text{SV: "Om {measure} i {place} har ökat eller minskat går inte att säga: skillnaden ryms i avrundningen.", EN: "Whether {measure} in {place} has risen or fallen cannot be told: rounding can hide it."}
					w.aloud = samverkan.Text{SV: "Vi vet inte om {measure} i {place} har ändrats.", EN: "We do not know whether {measure} in {place} has changed."}
					w.next = samverkan.Text{SV: "Hämta siffror med fler decimaler, eller ta bort faktan.", EN: "Fetch figures with more decimals, or remove the fact."}
				case f.Before == No:
					w.says = samverkan.Text{SV: "Det som sägs om {measure} i {place} gick inte att säga året före.", EN: "What is told of {measure} in {place} could not be told the year before."}
					w.aloud = samverkan.Text{SV: "Det vi säger om {measure} i {place} är nytt för i år. Säg det inte som något som brukar vara så.", EN: "What we tell of {measure} in {place} is new this year. Do not tell it as something that usually is so."}
					w.next = samverkan.Text{SV: "Vänta med den tills den har hållit två år i rad.", EN: "Wait with it until it has held two years running."}
				default:
					continue
				}
				m := a.region.measures[f.Measure]
				out = append(out, finding(samverkan.Note, factAt(i), w, samverkan.Of("measure", a.region.a.Measures[m].Name), samverkan.Str("place", a.region.names[f.Place])))
			}
			return found(out)
		},
	}
}
