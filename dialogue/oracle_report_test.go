package dialogue_test

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
)

// report is what the oracle says of a day. It leaves out what is copied from
// the document, and what the rules and the topic guard say.
func (o *oracle) report() *dialogue.Report {
	r := &dialogue.Report{End: o.end, Balance: o.balance(), Newcomers: o.newcomers(), Questions: o.questions(), Ideas: o.ideas()}
	for _, b := range o.d.Bodies {
		if o.isAffected(b.ID, o.day) {
			r.Bodies = append(r.Bodies, o.bodyState(b.ID))
		}
	}
	for _, m := range o.d.Meetings {
		r.Meetings = append(r.Meetings, o.meetingState(m))
	}
	slices.SortStableFunc(r.Meetings, func(a, b dialogue.MeetingState) int {
		return cmp.Or(a.Start.On.Compare(b.Start.On), cmp.Compare(a.Start.Clock, b.Start.Clock))
	})
	for _, m := range r.Meetings {
		if r.Next == "" && !m.Start.On.Before(o.on) && (m.State == dialogue.Planned || m.State == dialogue.HasInvited) {
			r.Next = m.ID
		}
	}
	r.Interfaces, r.Candidates = o.interfaces()
	r.Series = o.series()
	r.Calls = o.calls(r.Bodies)
	return r
}

func (o *oracle) bodyState(id string) dialogue.BodyState {
	log := o.of(dialogue.OfBody, id)
	b := dialogue.BodyState{
		ID: id, State: o.state(dialogue.OfBody, id), FallsOff: o.fallsOff(id),
		Asked: first(log, dialogue.LetterSent),
	}
	for i, e := range log { // reminded, or asked again
		before := slices.ContainsFunc(log[:i], func(e dialogue.Event) bool { return e.What == dialogue.LetterSent })
		if e.What == dialogue.Reminded || e.What == dialogue.LetterSent && before {
			b.Reminded = happenedOn(e)
		}
	}
	for _, p := range o.delegates(id, o.day) {
		b.Delegation.Delegates = append(b.Delegation.Delegates, delegate(p))
	}
	for _, e := range log {
		switch e.What {
		case dialogue.Reminded, dialogue.Resigned:
		case dialogue.Anchored: // the latest step, whenever it was noted
			if b.Step == "" || b.StepOn.Compare(happenedOn(e)) <= 0 {
				b.Step, b.StepOn, b.RestsOn = e.Step, happenedOn(e), e.Text
			}
		default:
			b.Since = happenedOn(e)
		}
		if e.Minutes.Record != "" {
			b.Minutes.Record = e.Minutes.Record // the newest record number
		}
		switch e.What {
		case dialogue.Appointed, dialogue.Declined:
			b.Minutes.On, b.Minutes.Paragraph = e.Minutes.On, e.Minutes.Paragraph
		case dialogue.OnAgenda:
			b.TakesUp = e.Since
		case dialogue.Tabled: // to a later meeting, when one is named
			b.TakesUp = samverkan.Date{}
			if e.On.Before(e.Since) {
				b.TakesUp = e.Since
			}
		}
	}
	if b.State != dialogue.AwaitsDay && b.State != dialogue.WasTabled {
		b.TakesUp = samverkan.Date{}
	}
	// Nobody is left when no day from now until the next members take office
	// has anybody appointed.
	b.NobodyLeft = b.State == dialogue.HasAppointed
	office := o.body(id).Office(o.end)
	if !o.day.Before(office) {
		b.NobodyLeft = false
	}
	for _, p := range o.d.People {
		for _, s := range o.appointed(id, p.ID) {
			if (s.From.IsZero() || s.From.Before(office)) && (s.To.IsZero() || o.day.Before(s.To)) {
				b.NobodyLeft = false
			}
		}
	}
	return b
}

func (o *oracle) meetingState(m dialogue.Meeting) dialogue.MeetingState {
	st := dialogue.MeetingState{ID: m.ID, Kind: m.Kind, State: o.state(dialogue.OfMeeting, m.ID), Start: m.Start}
	answers := map[string]dialogue.Answer{}
	var came []string
	for _, e := range o.of(dialogue.OfMeeting, m.ID) {
		switch e.What {
		case dialogue.Moved:
			st.Start = *e.Start
			st.Moved++
			st.Sequence++
			answers = map[string]dialogue.Answer{} // they answered about another day
		case dialogue.Canceled:
			st.Sequence++
		case dialogue.Replied:
			for _, p := range e.People {
				answers[p] = e.Answer
			}
		case dialogue.Held:
			came = e.People
		case dialogue.Awarded:
			st.Awarded = true
		}
	}
	st.Half = calendar.Spring
	if st.Start.On.Month() > 6 {
		st.Half = calendar.Autumn
	}
	for _, year := range []int{o.d.ElectionYear, o.d.ElectionYear + 4} {
		election, _ := calendar.ElectionDay(year)
		office := day(strconv.Itoa(year+1) + "-01-01")
		if year == o.d.ElectionYear && !o.d.TakesOffice.IsZero() {
			office = o.d.TakesOffice
		}
		st.FormerMembers = st.FormerMembers || st.Start.On.Compare(election) >= 0 && st.Start.On.Before(office)
	}
	st.AttendanceUnknown = last(o.of(dialogue.OfMeeting, m.ID), dialogue.Held) != (samverkan.Date{}) && len(came) == 0
	bodies, filled := map[string]bool{}, map[string]bool{}
	for _, p := range came {
		for _, b := range o.d.Bodies {
			if instead := o.standsIn(b.ID, p, st.Start.On); instead != "" {
				filled[instead] = true
				if o.isAffected(b.ID, st.Start.On) {
					bodies[b.ID] = true
				}
			}
		}
	}
	for _, p := range o.d.People {
		by := o.sentBy(p.ID, st.Start.On)
		is := dialogue.Participant{Person: p.ID, Appointed: len(by) > 0, Answer: answers[p.ID], Came: slices.Contains(came, p.ID)}
		for _, b := range o.d.Bodies {
			is.Substitute = is.Substitute || is.Came && o.standsIn(b.ID, p.ID, st.Start.On) != ""
		}
		if is.Appointed || is.Answer != "" || is.Came {
			st.People = append(st.People, is)
		}
		if len(by) == 0 {
			continue
		}
		st.Appointed++
		switch answers[p.ID] {
		case dialogue.Yes:
			st.Yes++
		case dialogue.No:
			st.No++
		}
		if is.Came || filled[p.ID] {
			st.Came++
		}
		if is.Came {
			for _, b := range by {
				if o.isAffected(b, st.Start.On) {
					bodies[b] = true
				}
			}
		}
	}
	st.Bodies = len(bodies)
	slices.SortFunc(st.People, func(a, b dialogue.Participant) int { return cmp.Compare(a.Person, b.Person) })
	// What changed among those who are sent after the first invitation, until the
	// meeting or its canceling.
	invited, canceled := false, false
	for _, e := range o.log {
		if st.Start.On.Before(e.On) {
			break
		}
		invited = invited || e.What == dialogue.Invited && e.To == m.ID
		canceled = canceled || e.What == dialogue.Canceled && e.To == m.ID
		if invited && !canceled && (e.What == dialogue.Appointed || e.What == dialogue.Resigned) {
			st.Sequence++
		}
	}
	if st.State == dialogue.Planned || st.State == dialogue.HasInvited {
		mails := map[string]bool{}
		for _, p := range st.People {
			who := o.d.People[slices.IndexFunc(o.d.People, func(x committee.Person) bool { return x.ID == p.Person })]
			mail := strings.ToLower(who.Mail)
			if p.Appointed && (!strings.Contains(mail, "@") || mails[mail]) {
				st.Unreached = append(st.Unreached, p.Person)
			} else if p.Appointed {
				mails[mail] = true
			}
		}
	}
	return st
}

func (o *oracle) questions() (st dialogue.QuestionsState) {
	var spells []exitSpell
	for _, q := range o.d.Questions {
		log := o.of(dialogue.OfQuestion, q.ID)
		if len(log) == 0 {
			continue
		}
		x := dialogue.QuestionState{
			ID: q.ID, Body: q.Body, Person: q.Person, State: o.state(dialogue.OfQuestion, q.ID),
			Carried: last(log, dialogue.QuestionCarried), Raised: last(log, dialogue.QuestionRaised), Done: last(log, dialogue.QuestionDone),
			Prioritized: last(log, dialogue.QuestionPrioritized), Dropped: last(log, dialogue.QuestionDropped),
			Answered: first(log, dialogue.QuestionAnswered, dialogue.QuestionPrioritized), // prioritizing is an answer
		}
		st.Each = append(st.Each, x)
		st.Carried++
		count := func(d samverkan.Date, n *int) {
			if !d.IsZero() {
				*n++
			}
		}
		count(x.Answered, &st.Answered)
		count(x.Prioritized, &st.Prioritized)
		count(x.Done, &st.Done)
		count(x.Dropped, &st.Dropped)
		s := exitSpell{days: x.Carried.DaysUntil(o.on)}
		switch {
		case !x.Answered.IsZero():
			s = exitSpell{max(0, x.Carried.DaysUntil(x.Answered)), 1}
		case !x.Dropped.IsZero():
			s = exitSpell{max(0, x.Carried.DaysUntil(x.Dropped)), 2}
		default:
			st.Open++
		}
		spells = append(spells, s)
		if !x.Raised.IsZero() || !x.Answered.IsZero() {
			st.Raised++
		}
	}
	for _, b := range o.d.Bodies {
		carried, raised := 0, 0
		for _, q := range st.Each {
			if q.Body == b.ID {
				carried++
				if !q.Raised.IsZero() || !q.Answered.IsZero() {
					raised++
				}
			}
		}
		if carried > 0 && raised == 0 {
			st.Silent = append(st.Silent, b.ID)
		}
	}
	st.Share = wilson(st.Answered, st.Carried)
	st.Over, st.HalfAnswered = incidence(spells)
	for _, s := range st.Over { // the first day it may be half, and must be
		if b := s.WonBetween; b != nil && st.HalfLow == nil && b.HighRounded >= 0.5 {
			st.HalfLow = &s.Day
		}
		if b := s.WonBetween; b != nil && st.HalfHigh == nil && b.LowRounded >= 0.5 {
			st.HalfHigh = &s.Day
		}
	}
	return st
}

func (o *oracle) ideas() (st dialogue.IdeasState) {
	type life struct {
		dialogue.IdeaState
		scheduled, embedded, buried samverkan.Date
		project                     string
	}
	var lives []life
	var spells []exitSpell
	for _, idea := range o.d.Ideas {
		log := o.of(dialogue.OfIdea, idea.ID)
		if len(log) == 0 {
			continue
		}
		l := life{
			IdeaState: dialogue.IdeaState{
				ID: idea.ID, State: o.state(dialogue.OfIdea, idea.ID), Born: last(log, dialogue.IdeaBorn),
				Since: last(log, dialogue.IdeaBorn, dialogue.IdeaScheduled, dialogue.IdeaEmbedded, dialogue.IdeaBuried),
			},
			scheduled: first(log, dialogue.IdeaScheduled), embedded: last(log, dialogue.IdeaEmbedded), buried: last(log, dialogue.IdeaBuried),
			project: idea.Project,
		}
		for _, e := range log {
			switch e.What {
			case dialogue.IdeaOwned:
				l.Owner = e.People[0]
			case dialogue.IdeaScheduled:
				l.Hours, l.HoursUntil = e.Hours, e.Until
			case dialogue.IdeaFunded:
				l.Kronor, l.KronorUntil = e.Kronor, e.Until
			}
		}
		lives = append(lives, l)
		st.Each = append(st.Each, l.IdeaState)
		switch {
		case !l.embedded.IsZero():
			spells = append(spells, exitSpell{max(0, l.Born.DaysUntil(l.embedded)), 1})
		case !l.buried.IsZero():
			spells = append(spells, exitSpell{max(0, l.Born.DaysUntil(l.buried)), 2})
			st.Graveyard = append(st.Graveyard, dialogue.Grave{ID: l.ID, Born: l.Born, Buried: l.buried})
		default:
			spells = append(spells, exitSpell{l.Born.DaysUntil(o.on), 0})
		}
	}
	slices.SortStableFunc(st.Graveyard, func(a, b dialogue.Grave) int { return a.Buried.Compare(b.Buried) })
	on := func(d samverkan.Date) dialogue.Quarter {
		q := dialogue.Quarter{On: d}
		is := func(x samverkan.Date) bool { return !x.IsZero() && x.Compare(d) <= 0 }
		for _, l := range lives {
			switch {
			case !is(l.Born):
			case is(l.embedded):
				q.Embedded++
			case is(l.buried):
				q.Buried++
			case is(l.scheduled):
				q.Scheduled++
			default:
				q.Alive++
			}
		}
		return q
	}
	now := on(o.on)
	st.Born, st.Alive, st.Scheduled, st.Embedded, st.Buried = len(lives), now.Alive, now.Scheduled, now.Embedded, now.Buried
	if len(lives) > 0 {
		d := o.on
		for _, l := range lives {
			if l.Born.Before(d) {
				d = l.Born
			}
		}
		for ; d.Before(o.on); d = d.AddDays(1) {
			if next := d.AddDays(1); next.Day() == 1 && next.Month()%3 == 1 {
				st.Quarters = append(st.Quarters, on(d))
			}
		}
		st.Quarters = append(st.Quarters, now)
		if n := len(st.Quarters); n > 40 { // ten years are told
			st.Quarters = st.Quarters[n-40:]
		}
	}
	lacks := func(l life) (out []dialogue.Member) {
		if l.Owner == "" {
			out = append(out, dialogue.HasPeople)
		}
		if l.Hours == 0 {
			out = append(out, dialogue.HasHours)
		}
		if l.Kronor == 0 {
			out = append(out, dialogue.HasKronor)
		}
		return out
	}
	for _, had := range []dialogue.Member{dialogue.HasPeople, dialogue.HasHours, dialogue.HasKronor} {
		if len(lives) == 0 {
			break
		}
		c := dialogue.Condition{Had: had}
		for _, l := range lives {
			f := &c.With
			if slices.Contains(lacks(l), had) {
				f = &c.Without
			}
			f.Ideas++
			if !l.embedded.IsZero() {
				f.Embedded++
			} else if !l.buried.IsZero() {
				f.Buried++
			}
		}
		c.With.Share, c.Without.Share = wilson(c.With.Embedded, c.With.Ideas), wilson(c.Without.Embedded, c.Without.Ideas)
		st.Conditions = append(st.Conditions, c)
	}
	for _, p := range o.d.Projects {
		// Half a year is 183 days: the longer half of a leap year and one more.
		if p.To.IsZero() || o.on.AddDays(183).Before(p.To) {
			continue
		}
		last := p.To.AddDays(-1)
		g := dialogue.EmbeddingGate{Project: p.ID, Ends: last}
		for _, l := range lives {
			if l.project != p.ID || !l.embedded.IsZero() || !l.buried.IsZero() {
				continue
			}
			left := dialogue.LivingIdea{ID: l.ID}
			if l.Owner == "" {
				left.Lacks = append(left.Lacks, dialogue.HasPeople)
			}
			// On the day after the project, by the last that was noted: it is
			// there, it is not, or nobody has said.
			for _, x := range []struct {
				what   dialogue.EventKind
				member dialogue.Member
			}{{dialogue.IdeaScheduled, dialogue.HasHours}, {dialogue.IdeaFunded, dialogue.HasKronor}} {
				noted, until := samverkan.Date{}, samverkan.Date{}
				for _, e := range o.of(dialogue.OfIdea, l.ID) {
					if e.What == x.what {
						noted, until = happenedOn(e), e.Until
					}
				}
				switch there := until.Compare(p.To) > 0 || until.IsZero() && noted.Compare(last) > 0; {
				case there:
				case noted.IsZero() || !until.IsZero():
					left.Lacks = append(left.Lacks, x.member)
				default:
					left.Unknown = append(left.Unknown, x.member)
				}
			}
			g.Living = append(g.Living, left)
		}
		if g.Living != nil {
			st.Gates = append(st.Gates, g)
		}
	}
	st.Over, _ = incidence(spells)
	return st
}

// interfaces looks at all pairs of organizations and all subjects.
func (o *oracle) interfaces() (states []dialogue.InterfaceState, candidates []dialogue.Candidate) {
	says := func(list []dialogue.Subject, org, subject string) bool {
		return slices.ContainsFunc(list, func(s dialogue.Subject) bool { return s.Organization == org && s.Subject == subject })
	}
	score := func(a, b, subject string) (n int) {
		if says(o.d.Needs, a, subject) && says(o.d.Offers, b, subject) {
			n++
		}
		if says(o.d.Needs, b, subject) && says(o.d.Offers, a, subject) {
			n++
		}
		return n
	}
	for _, f := range o.d.Interfaces {
		st := dialogue.InterfaceState{ID: f.ID, State: o.state(dialogue.OfInterface, f.ID), Score: score(f.Between[0], f.Between[1], f.Subject)}
		log := o.of(dialogue.OfInterface, f.ID)
		if len(log) > 0 {
			d := happenedOn(log[0])
			year, spring := d.Year(), d.Month() <= 6
			for range 6 { // three years
				half, begins, ends := calendar.Autumn, mmdd(year, "-07-01"), mmdd(year+1, "-01-01")
				if spring {
					half, begins, ends = calendar.Spring, mmdd(year, "-01-01"), mmdd(year, "-07-01")
				}
				if o.on.Before(begins) {
					break
				}
				h := dialogue.HalfState{Year: year, Half: half}
				for _, e := range log {
					if d := happenedOn(e); d.Before(ends) {
						h.Followed = h.Followed || begins.Compare(d) <= 0
						h.State = o.moves[e.What].to
					}
				}
				st.Halves = append(st.Halves, h)
				if h.State == dialogue.Ended {
					break
				}
				if !spring {
					year++
				}
				spring = !spring
			}
		}
		states = append(states, st)
	}
	for _, a := range o.d.Organizations {
		for _, b := range o.d.Organizations {
			for _, subject := range []string{"apl", "it", "sprak"} {
				taken := slices.ContainsFunc(o.d.Interfaces, func(f dialogue.CollaborationInterface) bool {
					return f.Subject == subject && slices.Contains(f.Between, a.ID) && slices.Contains(f.Between, b.ID)
				})
				if n := score(a.ID, b.ID, subject); a.ID < b.ID && n > 0 && !taken {
					candidates = append(candidates, dialogue.Candidate{Between: []string{a.ID, b.ID}, Subject: subject, Score: n})
				}
			}
		}
	}
	slices.SortFunc(candidates, func(a, b dialogue.Candidate) int {
		return cmp.Or(b.Score-a.Score, slices.Compare(a.Between, b.Between), cmp.Compare(a.Subject, b.Subject))
	})
	return states, candidates
}

func mmdd(year int, rest string) samverkan.Date { return day(itoa4(year) + rest) }

func itoa4(n int) string {
	return string([]byte{byte('0' + n/1000), byte('0' + n/100%10), byte('0' + n/10%10), byte('0' + n%10)})
}

func (o *oracle) series() (out []dialogue.SeriesState) {
	for _, s := range o.d.Series {
		st := dialogue.SeriesState{ID: s.ID, Of: s.Of}
		has, held := map[int]int{}, map[int]bool{}
		voice := map[dialogue.Perspective]bool{}
		for _, m := range o.d.Meetings {
			state := o.state(dialogue.OfMeeting, m.ID)
			if m.Series != s.ID || state == dialogue.WasCanceled {
				continue
			}
			has[m.Number]++
			for _, p := range m.Perspectives {
				voice[p] = true
			}
			if last(o.of(dialogue.OfMeeting, m.ID), dialogue.Held) != (samverkan.Date{}) {
				held[m.Number] = true
			}
		}
		for n := range s.Of {
			if held[n+1] {
				st.Held++
			}
			if has[n+1] == 0 {
				st.Missing = append(st.Missing, n+1)
			}
			if has[n+1] > 1 {
				st.Twice = append(st.Twice, n+1)
			}
		}
		for _, p := range []dialogue.Perspective{dialogue.Citizens, dialogue.Business, dialogue.Research, dialogue.National} {
			if voice[p] {
				st.Perspectives = append(st.Perspectives, p)
			}
		}
		out = append(out, st)
	}
	return out
}

// waits: asked, and no final answer.
func waits(s dialogue.State) bool {
	return slices.Contains([]dialogue.State{dialogue.Asked, dialogue.InRegister, dialogue.AwaitsDay, dialogue.WasTabled, dialogue.WasSentBack}, s)
}

// calls: the bodies that were asked and have been silent for more than 42 days or
// after a reminder, have tabled it, sent it back, had it on an agenda that has
// passed, or have appointed and have nobody left. Those that meet soonest come first.
func (o *oracle) calls(bodies []dialogue.BodyState) (out []dialogue.Call) {
	for _, b := range bodies {
		silent := !b.Reminded.IsZero() || b.Asked.AddDays(42).Before(o.on)
		switch b.State {
		case dialogue.Asked, dialogue.InRegister:
			if !silent {
				continue
			}
		case dialogue.AwaitsDay:
			if !b.TakesUp.Before(o.on) {
				continue
			}
		case dialogue.WasTabled, dialogue.WasSentBack:
		default:
			if !b.NobodyLeft {
				continue
			}
		}
		c := dialogue.Call{Body: b.ID}
		for _, plan := range o.d.Calendars {
			for _, d := range plan.Days {
				if plan.Body == b.ID && o.on.Before(d) && (c.Meets.IsZero() || d.Before(c.Meets)) {
					c.Meets = d
				}
			}
		}
		if !c.Meets.IsZero() {
			// The last working day that leaves it a week, today at the earliest.
			c.By = o.on
			for d := o.on; d.Compare(c.Meets.AddDays(-7)) <= 0; d = d.AddDays(1) {
				if working, _ := calendar.IsWorking(d); working {
					c.By = d
				}
			}
		}
		out = append(out, c)
	}
	slices.SortStableFunc(out, func(a, b dialogue.Call) int {
		if a.Meets.IsZero() != b.Meets.IsZero() {
			return cmp.Compare(b.Meets.Year(), a.Meets.Year()) // unknown days last
		}
		return a.Meets.Compare(b.Meets)
	})
	return out
}

// inWords is a number up to five as a Swedish sentence has it.
func inWords(n int) string { return []string{"ingen", "en", "två", "tre", "fyra", "fem"}[n] }

// says is which numbers the headline has to tell: how many are in of how many,
// how many have nobody left, how many to call, or have it on the agenda, and how
// many had no letter. Of one body alone it tells no number.
func (o *oracle) says(bodies []dialogue.BodyState, calls []dialogue.Call) (out []string) {
	n, appointed, waiting, silent, unasked, left := len(bodies), 0, 0, 0, 0, 0
	for _, b := range bodies {
		switch {
		case b.NobodyLeft:
			left++
		case b.State == dialogue.HasAppointed:
			appointed++
		case b.State == dialogue.Nothing:
			unasked++
		case b.State == dialogue.AwaitsDay:
			waiting++
		case waits(b.State):
			silent++
		}
	}
	by := samverkan.Date{} // the first day to call by, and whether it is that of all
	same := true
	for _, c := range calls {
		same = same && c.By == calls[0].By
		if !c.By.IsZero() && (by.IsZero() || c.By.Before(by)) {
			by = c.By
		}
	}
	switch {
	case n == 0:
		return []string{"ingen nämnd är utpekad"}
	case unasked == n && n == 1:
		return []string{"en berörd nämnd väntar på brev"}
	case unasked == n:
		return []string{inWords(n) + " berörda nämnder väntar på brev"}
	case n == 1:
		out = []string{"den enda berörda nämnden"}
		switch {
		case left == 1:
			out = append(out, "har ingen utsedd kvar")
		case appointed == 1:
			out = append(out, "nämnden är med.")
		case silent+waiting == 1:
			out = append(out, "är inte med än")
		}
		if !by.IsZero() {
			out = append(out, "ring den senast "+by.Text().SV)
		} else if len(calls) > 0 {
			out = append(out, "ring den.")
		}
		return out
	}
	out = append(out, inWords(appointed)+" av "+inWords(n)+" nämnder är med")
	if left > 0 {
		out = append(out, inWords(left)+" har ingen utsedd kvar")
	}
	switch {
	case !by.IsZero() && same:
		out = append(out, "ring "+inWords(len(calls))+" senast "+by.Text().SV)
	case !by.IsZero():
		out = append(out, "ring "+inWords(len(calls))+", den första senast "+by.Text().SV)
	case left > 0 && len(calls) == 1:
		out = append(out, "ring den nämnden")
	case left > 0:
		out = append(out, "ring "+inWords(len(calls))+" nämnder")
	case len(calls) > 0:
		out = append(out, "ring "+inWords(len(calls))+" som inte har svarat")
	case silent > 0:
		out = append(out, inWords(silent)+" har inte svarat än")
	case waiting > 0:
		out = append(out, inWords(waiting)+" har ärendet på dagordningen")
	}
	if unasked > 0 {
		out = append(out, inWords(unasked)+" har inte fått något brev")
	}
	return out
}
