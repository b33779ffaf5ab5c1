package dialogue

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/incidence"
)

// gateDays is how long before a project's end its ideas need a plan: half a
// year, the time between two dialogue meetings (VOC-25).
const gateDays = 183

// life is an idea with the days that its story turns on.
type life struct {
	IdeaState
	scheduled, exit samverkan.Date
	timeOn, moneyOn samverkan.Date // when the hours and kronor were last noted
	reason          samverkan.Text
	project         string
}

// ideasState says what has come of the ideas.
func (a *assessment) ideasState() (IdeasState, error) {
	var st IdeasState
	var lives []life
	var spells []incidence.Spell
	for i := range a.d.Ideas {
		l := a.life(i)
		if l.State == Nothing {
			continue
		}
		lives = append(lives, l)
		st.Each = append(st.Each, l.IdeaState)
		spell := incidence.Spell{Time: since(l.Born, a.on)}
		switch l.State {
		case Embedded:
			spell = incidence.Spell{Time: since(l.Born, l.exit), Exit: won}
		case Buried:
			spell = incidence.Spell{Time: since(l.Born, l.exit), Exit: lost}
			st.Graveyard = append(st.Graveyard, Grave{ID: l.ID, Text: l.Text, Born: l.Born, Buried: l.exit, Reason: l.reason})
		}
		spells = append(spells, spell)
	}
	sorted.By(st.Graveyard, func(x, y Grave) int { return x.Buried.Compare(y.Buried) })
	now := quarter(lives, a.on)
	st.Born, st.Alive, st.Scheduled, st.Embedded, st.Buried = len(lives), now.Alive, now.Scheduled, now.Embedded, now.Buried
	st.Says = st.says()
	st.Quarters = quarters(lives, a.on)
	st.Conditions = conditions(lives)
	st.Gates = a.gates(lives)
	var err error
	st.Over, _, err = exits(spells)
	return st, err
}

func (a *assessment) life(i int) life {
	idea, tr := &a.d.Ideas[i], &a.tracks[3][i]
	l := life{IdeaState: IdeaState{ID: idea.ID, Text: idea.Text, State: tr.state}, project: idea.Project}
	for _, k := range tr.log {
		e := &a.log[k]
		switch e.What {
		case IdeaBorn:
			l.Born = happened(e)
		case IdeaOwned:
			l.Owner = e.People[0]
			continue
		case IdeaScheduled:
			l.HoursUntil, l.timeOn = e.Until, happened(e)
			if l.Hours = e.Hours; l.scheduled.IsZero() {
				l.scheduled = happened(e)
			}
		case IdeaFunded:
			l.Kronor, l.KronorUntil, l.moneyOn = e.Kronor, e.Until, happened(e)
			continue
		case IdeaEmbedded:
			l.exit = happened(e)
		case IdeaBuried:
			l.exit, l.reason = happened(e), e.Text
		}
		l.Since = happened(e)
	}
	return l
}

// quarter counts where the ideas were at the end of a day.
func quarter(lives []life, on samverkan.Date) Quarter {
	q := Quarter{On: on}
	for i := range lives {
		l := &lives[i]
		switch {
		case on.Before(l.Born):
		case !l.exit.IsZero() && !on.Before(l.exit) && l.State == Embedded:
			q.Embedded++
		case !l.exit.IsZero() && !on.Before(l.exit):
			q.Buried++
		case !l.scheduled.IsZero() && !on.Before(l.scheduled):
			q.Scheduled++
		default:
			q.Alive++
		}
	}
	return q
}

// maxQuarters is how many quarters are told, the last ones: ten years.
const maxQuarters = 40

// quarters counts where the ideas were at the end of each quarter since the
// first was born, and on the day of the report.
func quarters(lives []life, on samverkan.Date) []Quarter {
	if len(lives) == 0 {
		return nil
	}
	first := on
	for i := range lives {
		if lives[i].Born.Before(first) {
			first = lives[i].Born
		}
	}
	var ends []samverkan.Date
	for year, q := on.Year(), (on.Month()-1)/3; len(ends) < maxQuarters-1; {
		start, err := samverkan.NewDate(year, 3*q+1, 1)
		if err != nil || !first.Before(start) {
			break
		}
		ends = append(ends, start.AddDays(-1))
		if q--; q < 0 {
			year, q = year-1, 3
		}
	}
	slices.Reverse(ends)
	out := make([]Quarter, 0, len(ends)+1)
	for _, end := range ends {
		out = append(out, quarter(lives, end))
	}
	return append(out, quarter(lives, on))
}

// conditions compares ideas with and without an owner, time and money.
func conditions(lives []life) []Condition {
	if len(lives) == 0 {
		return nil
	}
	out := []Condition{{Had: HasPeople}, {Had: HasHours}, {Had: HasKronor}}
	for i := range out {
		c := &out[i]
		for k := range lives {
			l := &lives[k]
			fates := &c.Without
			if !slices.Contains(l.lacks(), c.Had) {
				fates = &c.With
			}
			fates.Ideas++
			switch l.State {
			case Embedded:
				fates.Embedded++
			case Buried:
				fates.Buried++
			}
		}
		c.With.Share, c.Without.Share = shareOf(c.With.Embedded, c.With.Ideas), shareOf(c.Without.Embedded, c.Without.Ideas)
	}
	return out
}

// lacks lists what an idea has not got of what lets it outlive a project.
func (l *life) lacks() (out []Member) {
	for _, m := range []struct {
		member Member
		has    bool
	}{{HasPeople, l.Owner != ""}, {HasHours, l.Hours > 0}, {HasKronor, l.Kronor > 0}} {
		if !m.has {
			out = append(out, m.member)
		}
	}
	return out
}

// after says what an idea lacks from the day on which its project is over, and
// of what it is not known. What was noted that day or later has outlived it.
func (l *life) after(over samverkan.Date) LivingIdea {
	out := LivingIdea{ID: l.ID}
	if l.Owner == "" {
		out.Lacks = append(out.Lacks, HasPeople)
	}
	for _, has := range []struct {
		member    Member
		on, until samverkan.Date
	}{{HasHours, l.timeOn, l.HoursUntil}, {HasKronor, l.moneyOn, l.KronorUntil}} {
		switch {
		case has.on.IsZero(), !has.until.IsZero() && !over.Before(has.until):
			out.Lacks = append(out.Lacks, has.member)
		case has.until.IsZero() && has.on.Before(over):
			out.Unknown = append(out.Unknown, has.member)
		}
	}
	return out
}

// gates lists the projects that have ended or end within half a year and have
// ideas that are neither embedded nor buried.
func (a *assessment) gates(lives []life) []EmbeddingGate {
	var out []EmbeddingGate
	for _, p := range a.d.Projects {
		if p.To.IsZero() || a.on.DaysUntil(p.To) > gateDays {
			continue
		}
		gate := EmbeddingGate{Project: p.ID, Name: p.Name, Ends: p.To.AddDays(-1)}
		for i := range lives {
			if l := &lives[i]; l.project == p.ID && (l.State == Alive || l.State == InSchedule) {
				gate.Living = append(gate.Living, l.after(p.To))
			}
		}
		if len(gate.Living) > 0 {
			out = append(out, gate)
		}
	}
	return out
}
