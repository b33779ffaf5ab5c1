package analysis

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/population"
	"github.com/samverkan/samverkan/internal/check"
)

// aheadRule: the population is projected, by a method that has missed less than
// simpler ones.
func aheadRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-06", Seeds: []string{"KFA-02"},
			Title: samverkan.Text{SV: "Befolkningen framåt är räknad, och sättet har prövats", EN: "The population ahead is projected, and the method has been tried"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			outcome, found := a.tried()
			if odd := a.odd(); len(odd) > 0 {
				return samverkan.Fail, append(odd, found...)
			}
			return outcome, found
		},
	}
}

func (a *assessment) tried() (samverkan.Outcome, []samverkan.Finding) {
	o := a.out.Ahead
	if o == nil {
		w := words{
			says:     samverkan.Text{SV: "Befolkningen framåt går inte att räkna.", EN: "The population ahead cannot be projected."},
			aloud:    samverkan.Text{SV: "Vi vet inte hur många vi blir.", EN: "We do not know how many we will be."},
			next:     samverkan.Text{SV: "Hämta folkmängd, födda och döda efter ålder och kön för regionen, minst sex år i följd.", EN: "Fetch population, births and deaths by age and sex for the region, six years in a row at least."},
			evidence: samverkan.Text{SV: "De år som folkmängd, födda och döda alla är kända.", EN: "The years of which population, births and deaths are all known."},
		}
		history, g := a.region.history()
		if len(history) >= leastYears {
			w.next = samverkan.Text{SV: "Rätta de tal om födda och döda som inte kan stämma.", EN: "Correct the figures of births and deaths that cannot be right."}
			return unknown("/population", w)
		}
		if g.next == 0 {
			return unknown("/population", w)
		}
		w.next = samverkan.Text{
			SV: "Hämta det som saknas av folkmängd, födda och döda för {missing}. Då blir det {n} år i följd, och {unused} kan användas.",
			EN: "Fetch what is missing of population, births and deaths for {missing}. That makes {n} years in a row, and {unused} can be used.",
		}
		return unknown("/population", w, append(g.args(), samverkan.Int("n", history[len(history)-1].Population.Year-g.since+1))...)
	}
	best := o.score(population.CohortComponent)
	if best == nil {
		return unknown("/population", words{
			says:     samverkan.Text{SV: "Sättet att räkna befolkningen framåt är inte prövat.", EN: "The method of projection has not been tried."},
			aloud:    samverkan.Text{SV: "Vi vet inte hur fel vi brukar ha.", EN: "We do not know how wrong we usually are."},
			next:     samverkan.Text{SV: "Ta med fler år, minst {n|ett|#}, så att gamla prognoser kan jämföras med hur det blev.", EN: "Include more years, {n|one|#} at least, so that old projections can be compared with what came."},
			evidence: samverkan.Text{SV: "Åren {from}–{to}.", EN: "The years {from}–{to}."},
		}, samverkan.Int("n", o.yearsToTry()), number("from", o.From), number("to", o.To))
	}
	for _, m := range []population.Method{population.RatioMethod, population.NoChange} {
		if s := o.score(m); s != nil && s.Missed <= best.Missed {
			return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, "/population", words{
				says:     samverkan.Text{SV: "Befolkningen framåt hade räknats lika bra med en enklare metod: {simple}.", EN: "The population ahead would have been projected as well by a simpler method: {simple}."},
				aloud:    samverkan.Text{SV: "Vår prognos har inte varit bättre än den enklaste.", EN: "Our projection has not been better than the simplest."},
				next:     samverkan.Text{SV: "Använd den enklare, eller ta med fler år.", EN: "Use the simpler one, or include more years."},
				evidence: samverkan.Text{SV: "Gamla prognoser jämförda med hur det blev: {missed} personer fel med {simple}, {mine} med kohort-komponentmetoden.", EN: "Old projections compared with what came: {missed} people wrong by {simple}, {mine} by the cohort component method."},
			}, samverkan.Of("simple", m.Text()), whole("missed", s.Missed), whole("mine", best.Missed))}
		}
	}
	return samverkan.Pass, nil
}

func (o *Ahead) score(m population.Method) *population.Score {
	for i := range o.Scores {
		if o.Scores[i].Method == m {
			return &o.Scores[i]
		}
	}
	return nil
}

// addsUpRule: the municipalities add up to the region.
func addsUpRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-07", Seeds: []string{"KFA-02"},
			Title: samverkan.Text{SV: "Kommunerna blir tillsammans regionen", EN: "The municipalities add up to the region"},
		},
		Applies: func(a *assessment) bool { return a.out.Ahead != nil },
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			if len(a.out.Ahead.Places) == 0 {
				return unknown("/population", words{
					says:     samverkan.Text{SV: "Befolkningen framåt är räknad för regionen, men inte för kommunerna.", EN: "The population ahead is projected for the region, but not for the municipalities."},
					aloud:    samverkan.Text{SV: "Vi vet hur regionen blir, men inte hur det blir hos var och en.", EN: "We know what the region becomes, but not what each of us becomes."},
					next:     samverkan.Text{SV: "Hämta folkmängden efter ålder och kön i varje kommun, för ett och samma år.", EN: "Fetch the population by age and sex of each municipality, of one and the same year."},
					evidence: samverkan.Text{SV: "De kommuner som folkmängden är känd för.", EN: "The municipalities whose population is known."},
				})
			}
			compared := false
			for i := range a.region.a.Population {
				p := &a.region.a.Population[i]
				if p.Place != a.region.a.Region.Code || p.Year != a.out.Ahead.Launch {
					continue
				}
				compared = true
				if of := a.region.people(p); of.Total() != a.out.Ahead.Region.Total {
					return samverkan.Fail, []samverkan.Finding{finding(samverkan.Work, check.At("/population", i), words{
						says:     samverkan.Text{SV: "Kommunerna har tillsammans {sum} invånare {year}, och regionen {whole}.", EN: "The municipalities have {sum} inhabitants together in {year}, and the region {whole}."},
						aloud:    samverkan.Text{SV: "Siffrorna för kommunerna och för regionen går inte ihop.", EN: "The figures of the municipalities and of the region do not agree."},
						next:     samverkan.Text{SV: "Se efter att de är från samma tabell och samma dag.", EN: "See that they are from the same table and the same day."},
						evidence: samverkan.Text{SV: "Folkmängden så som den står.", EN: "The population as it stands."},
					}, whole("sum", a.out.Ahead.Region.Total), whole("whole", of.Total()), number("year", p.Year))}
				}
			}
			if !compared {
				return unknown("/population", words{
					says:     samverkan.Text{SV: "Regionens egen folkmängd {year} är inte inskriven, så kommunernas går inte att jämföra med den.", EN: "The region's own population of {year} is not entered, so that of the municipalities cannot be compared with it."},
					aloud:    samverkan.Text{SV: "Vi har inte jämfört kommunerna med hela regionen.", EN: "We have not compared the municipalities with the whole region."},
					next:     samverkan.Text{SV: "Hämta regionens folkmängd efter ålder och kön för {year}.", EN: "Fetch the region's population by age and sex of {year}."},
					evidence: samverkan.Text{SV: "Folkmängd så som den är inskriven.", EN: "The population as it is entered."},
				}, number("year", a.out.Ahead.Launch))
			}
			return samverkan.Pass, nil
		},
	}
}

func anyOccupation(a *assessment) bool { return len(a.out.Occupations) > 0 }

// shortageRule: it is known what is short in each municipality, and why.
func shortageRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-08", Seeds: []string{"KFA-08", "KFA-11"},
			Title: samverkan.Text{SV: "Bristyrkena är kända i varje kommun, med orsakerna", EN: "Shortage occupations are known in every municipality, with the reasons"},
		},
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			known := map[string]bool{}
			if s := a.out.Shortages; s != nil {
				for _, x := range s.Short {
					known[x.Place] = true
				}
				for _, x := range s.Enough {
					known[x.Place] = true
				}
			}
			var lacking []string
			for _, code := range a.region.ownCodes() {
				if !known[code] {
					lacking = append(lacking, code)
				}
			}
			if len(lacking) == 0 {
				return samverkan.Pass, nil
			}
			return unknown("/occupations", words{
				says:     samverkan.Text{SV: "I {places} är det inte känt vilka yrken som saknas.", EN: "In {places} it is not known which occupations are lacking."},
				aloud:    samverkan.Text{SV: "Vi vet inte vilka yrken som saknas i {places}.", EN: "We do not know which occupations are lacking in {places}."},
				next:     samverkan.Text{SV: "Börja med ett yrke: hur många finns, hur gamla är de, hur många behövs?", EN: "Begin with one occupation: how many are there, how old are they, how many are needed?"},
				evidence: samverkan.Text{SV: "De yrken som är inskrivna, och vad som är känt om dem.", EN: "The occupations that are entered, and what is known of them."},
			}, a.placeNames(lacking))
		},
	}
}

// basisRule: a gap that rests mostly on assumptions says so.
func basisRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-09", Seeds: []string{"KFA-08"},
			Title: samverkan.Text{SV: "Bristen vilar mest på källor, inte på antaganden", EN: "The gap rests mostly on sources, not on assumptions"},
		},
		Applies: anyOccupation,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out []samverkan.Finding
			open := false
			for i := range a.out.Occupations {
				o := &a.out.Occupations[i]
				mostly := 0
				open = open || len(o.Places) == 0
				for k := range o.Places {
					v := o.Places[k].Variance
					open = open || v == nil
					if v != nil && v.MostlyAssumption {
						mostly++
					}
				}
				if mostly == 0 {
					continue
				}
				out = append(out, finding(samverkan.Note, check.At("/occupations", i), words{
					says:     samverkan.Text{SV: "Osäkerheten om {name} är mest antaganden i {n|en kommun|# kommuner}.", EN: "The uncertainty on {name} is mostly assumptions in {n|one municipality|# municipalities}."},
					aloud:    samverkan.Text{SV: "Det vi säger om {name} är mest antaganden.", EN: "What we say of {name} is mostly assumptions."},
					next:     samverkan.Text{SV: "Mät först det antagande som betyder mest.", EN: "Measure first the assumption that matters the most."},
					evidence: samverkan.Text{SV: "Mer än hälften av spridningen i bristen kommer från antaganden.", EN: "More than half of the spread of the gap comes from assumptions."},
				}, samverkan.Of("name", o.Name), samverkan.Int("n", mostly)))
			}
			if len(out) == 0 && open {
				return unknown("/occupations", words{
					says:     samverkan.Text{SV: "Bristen är inte känd, så det går inte att säga vad den vilar på.", EN: "The gap is not known, so it cannot be said what it rests on."},
					aloud:    samverkan.Text{SV: "Vi vet inte hur stor bristen är.", EN: "We do not know how large the gap is."},
					next:     samverkan.Text{SV: "Skriv in det som saknas om yrket.", EN: "Enter what is missing about the occupation."},
					evidence: samverkan.Text{SV: "Yrkena så som de är inskrivna.", EN: "The occupations as they are entered."},
				})
			}
			return found(out)
		},
	}
}

// coveredRule: there is something that can be done about every gap.
func coveredRule() rule {
	return rule{
		RuleInfo: samverkan.RuleInfo{
			ID: "ANA-10", Seeds: []string{"KFA-05", "KFA-15"},
			Title: samverkan.Text{SV: "Det finns något att göra åt bristen, och det är räknat", EN: "There is something to do about the gap, and it is reckoned"},
		},
		Applies: anyOccupation,
		Check: func(a *assessment) (samverkan.Outcome, []samverkan.Finding) {
			var out, unsure []samverkan.Finding
			open := false
			for i := range a.out.Occupations {
				o := &a.out.Occupations[i]
				var needed *int64
				if o.Total != nil {
					needed = o.Total.Years[len(o.Total.Years)-1].Needed
				}
				w := words{
					says:     samverkan.Text{SV: "Så som det är räknat räcker det som kan göras åt bristen på {name} inte: {lacking} fattas.", EN: "As it is reckoned, what can be done about the lack of {name} is not enough: {lacking} are missing."},
					aloud:    samverkan.Text{SV: "Så som vi räknar räcker det inte till {name}, även om vi gör allt vi har skrivit upp.", EN: "As we reckon, there are not enough {name} even if we do all that we have listed."},
					next:     samverkan.Text{SV: "Be validering, utbildning och arbetsgivare om fler platser, eller börja tidigare.", EN: "Ask validation, education and employers for more places, or begin earlier."},
					evidence: samverkan.Text{SV: "Bristen, och det mesta som åtgärderna kan ge i tid.", EN: "The gap, and the most that the measures can give in time."},
				}
				args := []samverkan.Arg{samverkan.Of("name", o.Name)}
				switch {
				case needed == nil:
					open = true
					continue
				case *needed == 0 || o.Mix != nil && o.Mix.Enough:
					continue
				case o.Mix == nil:
					w.says = samverkan.Text{SV: "Inget är räknat som kan göras åt bristen på {name}.", EN: "Nothing is reckoned that can be done about the lack of {name}."}
					w.aloud = samverkan.Text{SV: "Det ser ut att saknas {name}, och vi har inte räknat på vad vi kan göra.", EN: "It looks as if {name} are lacking, and we have not reckoned what we can do."}
					w.next = samverkan.Text{SV: "Skriv in vad validering, utbildning, att fler stannar och inflyttning kan ge, och vad det kostar.", EN: "Enter what validation, education, retention and in-migration can give, and what it costs."}
				case !o.Mix.Left.IsZero():
					w.says = samverkan.Text{SV: "Om det som kan göras åt bristen på {name} räcker är okänt. Utan det okända fattas {lacking}. {left}", EN: "Whether what can be done about the lack of {name} is enough is unknown. Without what is unknown {lacking} are missing. {left}"}
					w.aloud = samverkan.Text{SV: "Vi vet inte om det räcker till {name}, för allt vi kan göra är inte räknat.", EN: "We do not know whether there will be enough {name}, for not all that we can do is reckoned."}
					w.next = samverkan.Text{SV: "Skriv in det som är okänt om åtgärderna.", EN: "Enter what is unknown about the measures."}
					unsure = append(unsure, finding(samverkan.Note, check.At("/occupations", i), w, append(args, whole("lacking", o.Mix.LackingWhole()), samverkan.Of("left", o.Mix.Left))...))
					continue
				default:
					args = append(args, whole("lacking", o.Mix.LackingWhole()))
				}
				out = append(out, finding(samverkan.Work, check.At("/occupations", i), w, args...))
			}
			if len(out) == 0 && len(unsure) > 0 {
				return samverkan.Unknown, unsure
			}
			if out = append(out, unsure...); len(out) == 0 && open {
				return unknown("/occupations", words{
					says:     samverkan.Text{SV: "Bristen är inte känd, så det går inte att räkna vad som behövs.", EN: "The gap is not known, so what is needed cannot be reckoned."},
					aloud:    samverkan.Text{SV: "Vi vet inte hur stor bristen är.", EN: "We do not know how large the gap is."},
					next:     samverkan.Text{SV: "Skriv in det som saknas om yrket.", EN: "Enter what is missing about the occupation."},
					evidence: samverkan.Text{SV: "Yrkena så som de är inskrivna.", EN: "The occupations as they are entered."},
				})
			}
			return found(out)
		},
	}
}
