package partnership

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/escape"
)

// page writes Markdown in one language. Every text goes through its escaper,
// so that a name in a document stays a name.
type page struct {
	lang samverkan.Lang
	b    strings.Builder
}

func (w *page) say(t samverkan.Text) string { return escape.Markdown(t.In(w.lang)) }

func (w *page) line(parts ...string) {
	w.b.WriteString(strings.Join(parts, ""))
	w.b.WriteByte('\n')
}

func (w *page) heading(level int, text string) {
	if text := w.b.String(); text != "" && !strings.HasSuffix(text, "\n\n") {
		w.line()
	}
	w.line(strings.Repeat("#", level), " ", text)
	w.line()
}

func (w *page) row(cells ...string) { w.line("| ", strings.Join(cells, " | "), " |") }

func (w *page) head(cells ...string) {
	w.row(cells...)
	w.line("|", strings.Repeat(" --- |", len(cells)))
}

// Markdown writes the publication for people, in one language.
func (p *Publication) Markdown(lang samverkan.Lang) string {
	w := &page{lang: lang}
	if p.Verdict.Is == "" { // not made by Publish of a report
		w.line(w.say(nothingToPublish()))
		return w.b.String()
	}
	w.heading(1, w.say(p.Name)+": "+w.say(lower(p.Verdict.Text())))
	w.line("**", w.say(p.Says), "** ", w.say(p.Silent))
	w.line()
	w.when(p.On, p.Verdict.Phase, p.Wave)
	if !p.Warning.IsZero() {
		w.line()
		w.line("> ", w.say(p.Warning))
	}
	w.steps(p)
	w.heading(2, w.say(samverkan.Text{SV: "Därför", EN: "Therefore"}))
	w.proof(p.Proof.Because, 0)
	if len(p.TalkTo) > 0 {
		w.heading(2, w.say(samverkan.Text{SV: "Prata med före mötet", EN: "Talk to before the meeting"}))
		for _, o := range p.TalkTo {
			w.line("- ", w.say(o))
		}
	}
	w.heading(2, w.say(samverkan.Text{SV: "Grindar", EN: "Gates"}))
	w.line(w.say(samverkan.Text{SV: "En grind måste vara öppen. Inget annat kan väga upp den.", EN: "A gate must be open. Nothing else can make up for it."}))
	w.line()
	w.factors(p.Gates)
	for _, o := range p.Objects {
		w.heading(2, w.say(capital(o.Object.Text())))
		w.line(w.say(o.says()))
		w.line()
		w.factors(o.Factors)
	}
	w.needed(p.Needed)
	w.power(p.Power)
	w.mandates(p.Mandates)
	w.gain(p.Gain)
	w.plan(p.Plan)
	w.heading(2, w.say(samverkan.Text{SV: "Iakttagelser", EN: "Findings"}))
	for _, f := range p.Findings {
		w.finding(f, p.Sources)
	}
	if len(p.Withheld) > 0 {
		w.heading(2, w.say(samverkan.Text{SV: "Det här visas inte", EN: "What is not shown"}))
		for _, x := range p.Withheld {
			w.line("- ", w.say(x.What), " ", w.say(x.Why))
		}
	}
	w.foot(p.Engine, p.Rulebook)
	return w.b.String()
}

func lower(t samverkan.Text) samverkan.Text {
	first := func(s string) string {
		if s == "" {
			return s
		}
		return strings.ToLower(s[:1]) + s[1:]
	}
	return samverkan.Text{SV: first(t.SV), EN: first(t.EN)}
}

func capital(t samverkan.Text) samverkan.Text {
	return samverkan.Text{SV: "{^t}", EN: "{^t}"}.With(samverkan.Of("t", t))
}

func (w *page) when(on samverkan.Date, phase Phase, wave *PublishedWave) {
	parts := []string{w.say(on.Text()), w.say(phase.Text())}
	if wave != nil {
		parts = append(parts, w.say(samverkan.Text{
			SV: "{form} {on}: {answered} av {asked} har svarat", EN: "{form} on {on}: {answered} of {asked} have answered",
		}.With(samverkan.Of("form", wave.Form.Text()), samverkan.On("on", wave.On), samverkan.Int("answered", wave.Answered), samverkan.Int("asked", wave.Asked))))
	}
	w.line(strings.Join(parts, " · "))
	if wave != nil && len(wave.NotAsked) > 0 {
		names := make([]string, len(wave.NotAsked))
		for i, n := range wave.NotAsked {
			names[i] = n.In(w.lang)
		}
		w.line()
		w.line(w.say(samverkan.Text{
			SV: "Mätningen tog inte upp allt. Okända är därför: {names}.",
			EN: "The survey did not take up everything. Unknown are therefore: {names}.",
		}.With(samverkan.Str("names", strings.Join(names, "; ")))))
	}
}

func (w *page) steps(p *Publication) {
	if len(p.Steps) == 0 {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Så lite räcker", EN: "So little is enough"}))
	for i, s := range p.Steps {
		w.line(strconv.Itoa(i+1), ". **", w.say(s.Name), ".** ", w.say(s.Needs), " ", w.say(s.Step), " ",
			w.say(samverkan.Text{SV: "{^who} ser till att det blir av.", EN: "{^who} will see to it."}.With(samverkan.Of("who", s.Owner))))
	}
	w.line()
	if p.RepairCount != nil && p.RepairCount.Cmp(samverkan.Whole(1)) > 0 {
		w.line(w.say(samverkan.Text{
			SV: "Det finns {n} vägar dit, och ingen av dem har ett steg för mycket. De skiljer sig i vilka organisationer som når längre.",
			EN: "There are {n} ways there, none with a step to spare. They differ in which organizations get further.",
		}.With(samverkan.Str("n", p.RepairCount.String()))))
		w.line()
	}
	w.line(w.say(samverkan.Text{SV: "Sedan är beskedet: {after}.", EN: "The verdict is then: {after}."}.With(samverkan.Of("after", lower(p.After.Text())))))
}

func (w *page) proof(steps []Proof, depth int) {
	for _, s := range steps {
		cite := ""
		if s.Rule != "" {
			cite = " (" + escape.Markdown(strings.Join(append([]string{s.Rule}, s.Seeds...), ", ")) + ")"
		}
		w.line(strings.Repeat("  ", depth), "- ", w.say(s.Says), cite)
		w.proof(s.Because, depth+1)
	}
}

func (w *page) factors(all []PublishedFactor) {
	w.head(w.say(samverkan.Text{SV: "Faktor", EN: "Factor"}), w.say(samverkan.Text{SV: "Läge", EN: "State"}), w.say(samverkan.Text{SV: "Underlag", EN: "Evidence"}))
	for _, f := range all {
		w.row(w.say(f.Name), w.say(f.State), w.say(f.Evidence))
	}
}

func (o *PublishedObject) says() samverkan.Text {
	says := samverkan.Text{
		SV: "{high} av {known} kända faktorer ligger på 3 eller mer. Det är för få; två tredjedelar behövs.",
		EN: "{high} of {known} known factors are at 3 or more. That is too few; two thirds are needed.",
	}
	switch {
	case o.Known == nil && o.Enough:
		return samverkan.Text{
			SV: "Minst två tredjedelar av de kända faktorerna ligger på 3 eller mer. Det räcker.",
			EN: "At least two thirds of the known factors are at 3 or more. That is enough.",
		}
	case o.Known == nil:
		return weakShare()
	case *o.Known == 0:
		return samverkan.Text{SV: "Inget är känt ännu.", EN: "Nothing is known yet."}
	case o.Enough:
		says = samverkan.Text{
			SV: "{high} av {known} kända faktorer ligger på 3 eller mer. Det räcker.",
			EN: "{high} of {known} known factors are at 3 or more. That is enough.",
		}
	}
	return says.With(samverkan.Int("high", *o.High), samverkan.Int("known", *o.Known))
}

func (w *page) finding(f samverkan.Finding, sources []samverkan.SeedRule) {
	w.heading(3, w.say(f.Says))
	w.line("- ", w.say(samverkan.Text{SV: "Säg på mötet", EN: "Say at the meeting"}), ": ", w.say(quoted(inner(f.Aloud))))
	w.line("- ", w.say(samverkan.Text{SV: "Nästa steg", EN: "Next step"}), ": ", w.say(f.Next))
	for _, e := range f.Evidence {
		if strings.Contains(f.Says.In(w.lang), e.Text.In(w.lang)) {
			continue // the heading has said it
		}
		w.line("- ", w.say(samverkan.Text{SV: "Underlag", EN: "Evidence"}), ": ", w.say(e.Text))
	}
	w.line("- ", w.say(samverkan.Text{SV: "Regel", EN: "Rule"}), ": ", escape.Markdown(f.Rule))
	for _, s := range sources {
		for _, id := range f.Seeds {
			if id == s.ID {
				w.line("- ", w.say(samverkan.Text{SV: "Ur källan", EN: "From the source"}), " (", escape.Markdown(s.ID), ", ", w.say(quoted(samverkan.Same(sourceName(s.ID)))), "): ",
					"*", w.say(quoted(samverkan.Same(s.Quote))), "* ", w.say(s.Text))
			}
		}
	}
}

func (w *page) foot(engine, rulebook string) {
	w.line()
	w.line("---")
	w.line()
	w.line("samverkan ", escape.Markdown(engine), " · ", w.say(samverkan.Text{SV: "regelbok", EN: "rulebook"}), " `", rulebook, "`")
}

// Markdown writes the working copy for the process leader, in one language.
// It names every organization and is not to be shared.
func (r *Report) Markdown(lang samverkan.Lang) string {
	w := &page{lang: lang}
	w.line("> **", w.say(samverkan.Text{SV: "Arbetskopia.", EN: "Working copy."}), "** ",
		w.say(samverkan.Text{SV: "Visar varje organisations svar. Dela den inte; dela rapporten.", EN: "Shows every organization’s answers. Do not share it; share the report."}))
	w.heading(1, w.say(r.Name)+": "+w.say(lower(r.Verdict.Text())))
	w.line("**", w.say(r.Says), "**")
	w.line()
	w.when(r.On, r.Verdict.Phase, r.publishedWave())
	w.band(r)
	w.repairs(r)
	w.heading(2, w.say(samverkan.Text{SV: "Därför", EN: "Therefore"}))
	w.proof(r.Proof.Because, 0)
	w.reasons(r)
	w.heading(2, w.say(samverkan.Text{SV: "Iakttagelser", EN: "Findings"}))
	sources := samverkan.SeedRules()
	for f := range r.Findings() {
		w.finding(f, sources)
	}
	w.heading(2, w.say(samverkan.Text{SV: "Faktorer", EN: "Factors"}))
	w.levels(r)
	w.heading(2, w.say(samverkan.Text{SV: "Organisationer", EN: "Organizations"}))
	w.head(w.say(samverkan.Text{SV: "Organisation", EN: "Organization"}), w.say(samverkan.Text{SV: "Läge", EN: "Standing"}), w.say(samverkan.Text{SV: "Möten", EN: "Meetings"}), w.say(samverkan.Text{SV: "Bitar", EN: "Pieces"}), w.say(samverkan.Text{SV: "Svar", EN: "Answers"}))
	for _, o := range r.Organizations {
		w.row(w.say(o.Name), w.say(o.Standing.Text()), w.ratio(o.Attended, o.Meetings), strconv.Itoa(o.Holds), w.ratio(o.Answered, o.Asked))
	}
	w.foot(r.Engine, r.Rulebook)
	return w.b.String()
}

// ratio is "4 av 7".
func (w *page) ratio(n, of int) string {
	return w.say(samverkan.Text{SV: "{n} av {of}", EN: "{n} of {of}"}.With(samverkan.Int("n", n), samverkan.Int("of", of)))
}

func (w *page) band(r *Report) {
	words := make([]samverkan.Text, len(r.Band))
	for i, v := range r.Band {
		words[i] = lower(Verdict{v, r.Verdict.Phase}.Text())
	}
	w.line()
	w.line(w.say(samverkan.Text{
		SV: "Med alla svar som saknas kan beskedet bli: {band}.",
		EN: "With all the answers that are missing the verdict can become: {band}.",
	}.With(samverkan.List("band", words))))
	if r.Robustness != nil {
		w.line()
		w.line(w.say(samverkan.Text{
			SV: "Det krävs {n|ett annat svar|# andra svar} för ett annat besked.",
			EN: "It takes {n|one other answer|# other answers} for another verdict.",
		}.With(samverkan.Int("n", *r.Robustness))))
	}
}

func (w *page) repairs(r *Report) {
	if len(r.Cheapest) == 0 {
		return
	}
	names := make(map[string]samverkan.Text, len(r.Organizations))
	for _, o := range r.Organizations {
		names[o.ID] = o.Name
	}
	factors := make(map[string]samverkan.Text, len(r.Factors))
	for i := range r.Factors {
		factors[r.Factors[i].ID] = r.Factors[i].Name
	}
	w.heading(2, w.say(samverkan.Text{SV: "Så lite räcker", EN: "So little is enough"}))
	w.line(w.say(samverkan.Text{
		SV: "Vägar: {n}. De billigaste först.", EN: "Ways: {n}. The cheapest first.",
	}.With(samverkan.Str("n", r.RepairCount.String()))))
	w.line()
	w.head(w.say(samverkan.Text{SV: "Insats", EN: "Effort"}), w.say(samverkan.Text{SV: "Det här ändras", EN: "What changes"}))
	for _, repair := range r.Cheapest {
		var changes []string
		for _, c := range repair.Changes {
			if c.Organization == "" {
				changes = append(changes, w.say(c.Step))
				continue
			}
			changes = append(changes, w.say(samverkan.Text{
				SV: "{org} från {from} till {to} på ”{factor}”.", EN: "{org} from {from} to {to} on “{factor}”.",
			}.With(samverkan.Of("org", names[c.Organization]), samverkan.Int("from", c.From), samverkan.Int("to", c.To), samverkan.Of("factor", factors[c.Factor]))))
		}
		w.row(strconv.Itoa(repair.Effort), strings.Join(changes, " "))
	}
}

// reasons lists the smallest sets of things that alone decide the verdict.
func (w *page) reasons(r *Report) {
	if len(r.Reasons) == 0 {
		return
	}
	w.heading(2, w.say(samverkan.Text{SV: "Var och en av de här räcker för beskedet", EN: "Each of these alone is enough for the verdict"}))
	for _, reason := range r.Reasons {
		says := make([]string, len(reason.Because))
		for i, b := range reason.Because {
			says[i] = w.say(b.Says)
		}
		w.line("- ", strings.Join(says, " "))
	}
	if more := r.ReasonCount.Sub(samverkan.Whole(int64(len(r.Reasons)))); more.Sign() > 0 {
		w.line()
		w.line(w.say(samverkan.Text{SV: "Och {n} till.", EN: "And {n} more."}.With(samverkan.Str("n", more.String()))))
	}
}

func (w *page) levels(r *Report) {
	cells := []string{w.say(samverkan.Text{SV: "Faktor", EN: "Factor"}), w.say(samverkan.Text{SV: "Läge", EN: "State"}), w.say(samverkan.Text{SV: "Medel", EN: "Mean"}), w.say(samverkan.Text{SV: "Vet ej", EN: "Don’t know"}), w.say(samverkan.Text{SV: "Tysta", EN: "Silent"})}
	for _, o := range r.Organizations {
		cells = append(cells, w.say(o.Name))
	}
	w.head(cells...)
	for i := range r.Factors {
		f := &r.Factors[i]
		if !f.Applies {
			continue
		}
		mean := ""
		if f.People.Mean != nil {
			mean = f.People.Mean.ForPeople(1, w.lang)
		}
		cells := []string{escape.Markdown(f.ID) + " " + w.say(f.Name), w.say(bothStates(f)), mean, strconv.Itoa(f.People.DontKnow), strconv.Itoa(f.People.Silent)}
		for _, o := range r.Organizations {
			cells = append(cells, f.levelOf(o.ID))
		}
		w.row(cells...)
	}
}

// bothStates is the state, and beside it the one that people would give if each
// counted the same, where that differs.
func bothStates(f *FactorState) samverkan.Text {
	state := stateWord(f)
	if f.ByPersons == "" || f.By != "answers" {
		return state
	}
	g := *f
	g.Outcome, g.Override = f.ByPersons, nil
	return samverkan.Text{SV: "{a} (per person: {b})", EN: "{a} (by persons: {b})"}.With(samverkan.Of("a", state), samverkan.Of("b", stateWord(&g)))
}

// levelOf is an organization's level in a cell: a number, "–" for silent, and
// nothing when it was not asked.
func (f *FactorState) levelOf(org string) string {
	for _, l := range f.Levels {
		switch {
		case l.Organization != org:
		case l.Level == 0:
			return "–"
		default:
			return strconv.Itoa(l.Level)
		}
	}
	return ""
}
