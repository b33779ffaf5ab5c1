package main

import (
	"encoding/json"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// raw is the document as JSON has it, with days as strings: days in this form
// sort as they follow. What is counted here is counted without the library.
type raw struct {
	Bodies []struct {
		ID          string
		Affected    bool
		From, To    string
		TakesOffice []string
	}
	Members []struct {
		Person, Body string
		span
	}
	Sides []struct {
		Person, Body, Bloc string
		span
	}
	Appointments []struct {
		Person, Body string
		span
	}
	Calendars []struct {
		Body string
		Days []string
	}
	Planning struct {
		Answers []struct{ Person, On, Can string }
	}
	Breaks   []struct{ From, To string }
	Meetings []struct {
		ID, Kind string
		Start    struct{ On string }
	}
	Log []entry
}

// span is the two times of a fact.
type span struct{ From, To, Known, Struck string }

func (s span) holds(on, known string) bool {
	return s.From <= on && (s.To == "" || on < s.To) && s.Known <= known && (s.Struck == "" || known < s.Struck)
}

type entry struct {
	On, What, To, Since string
	People              []string
	Minutes             struct{ On string }
}

// day is when it happened; a day that lay ahead is not that.
func (e entry) day() string {
	switch {
	case e.Minutes.On != "":
		return e.Minutes.On
	case e.Since != "" && e.Since <= e.On:
		return e.Since
	}
	return e.On
}

func read(t *testing.T) *raw {
	t.Helper()
	var r raw
	require.NoError(t, json.Unmarshal(document, &r))
	return &r
}

// exists reports whether a body is there on a day.
func (r *raw) exists(id, on string) bool {
	for _, b := range r.Bodies {
		if b.ID == id {
			return b.From <= on && (b.To == "" || on < b.To)
		}
	}
	return false
}

// matters is what the letter has come to in each affected body: what was last
// noted decides.
func (r *raw) matters(known string) map[string]string {
	word := map[string]string{
		"letterSent": "asked", "registered": "registered", "onAgenda": "onAgenda", "tabled": "tabled",
		"sentBack": "sentBack", "appointed": "appointed", "declined": "declined",
	}
	out := map[string]string{}
	for _, b := range r.Bodies {
		if b.Affected && r.exists(b.ID, known) {
			out[b.ID] = "nothing"
		}
	}
	for _, e := range r.Log {
		if _, there := out[e.To]; there && e.On <= known && word[e.What] != "" {
			out[e.To] = word[e.What]
		}
	}
	return out
}

// meets is a body's first meeting day after a day.
func (r *raw) meets(body, after string) string {
	first := ""
	for _, c := range r.Calendars {
		for _, day := range c.Days {
			if c.Body == body && day > after && (first == "" || day < first) {
				first = day
			}
		}
	}
	return first
}

type seat struct{ body, person string }

// sent is who is appointed by which body on a day, as known on another: those
// of the register and of the log, but those who have resigned by then.
func (r *raw) sent(on, known string) []seat {
	var out []seat
	add := func(s seat) {
		if r.exists(s.body, on) && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	for _, a := range r.Appointments {
		if a.holds(on, known) {
			add(seat{a.Body, a.Person})
		}
	}
	for _, e := range r.Log {
		if e.On > known || e.day() > on {
			continue
		}
		for _, p := range e.People {
			switch s := (seat{e.To, p}); e.What {
			case "appointed":
				add(s)
			case "resigned":
				out = slices.DeleteFunc(out, func(o seat) bool { return o == s })
			}
		}
	}
	return out
}

// blocs counts the sides of those who are sent; "" is not recorded.
func (r *raw) blocs(sent []seat, on, known string) map[string]int {
	out := map[string]int{}
	for _, s := range sent {
		bloc := ""
		for _, side := range r.Sides {
			if side.Person == s.person && side.Body == s.body && side.holds(on, known) {
				bloc = side.Bloc
			}
		}
		out[bloc]++
	}
	return out
}

// attendance is how many are appointed on the day of a meeting, how many of
// them came, and of how many bodies.
func (r *raw) attendance(meeting, on, known string) (appointed, came, bodies int) {
	var there []string
	for _, e := range r.Log {
		if e.To == meeting && e.What == "held" && e.On <= known {
			there = e.People
		}
	}
	people, present, from := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, s := range r.sent(on, known) {
		people[s.person] = true
		if slices.Contains(there, s.person) {
			present[s.person], from[s.body] = true, true
		}
	}
	return len(people), len(present), len(from)
}

// newcomers is who has a seat in an affected body in 2027–2030 and had none in
// 2023–2026, and the bodies of which nobody is recorded for the term before.
func (r *raw) newcomers(known string) (isNew map[string]bool, missing []string) {
	now, then := map[string]bool{}, map[string]bool{}
	for _, b := range r.Bodies {
		office := "2027-01-01"
		if len(b.TakesOffice) > 0 {
			office = b.TakesOffice[0]
		}
		recorded := b.From >= office
		for _, m := range r.Members {
			if m.Body != b.ID || m.Known > known || m.Struck != "" && m.Struck <= known {
				continue
			}
			if m.To > office {
				now[m.Person] = true
			}
			if m.From < office {
				then[m.Person], recorded = true, true
			}
		}
		if !recorded {
			missing = append(missing, b.ID)
		}
	}
	isNew = map[string]bool{}
	for p := range now {
		if !then[p] {
			isNew[p] = true
		}
	}
	return isNew, missing
}

// reached is who has come to a meeting or been informed.
func (r *raw) reached(known string) map[string]bool {
	out := map[string]bool{}
	for _, e := range r.Log {
		if e.On <= known && (e.What == "held" || e.What == "informed") {
			for _, p := range e.People {
				out[p] = true
			}
		}
	}
	return out
}

// did counts the things to which something has happened.
func (r *raw) did(what, known string) int {
	seen := map[string]bool{}
	for _, e := range r.Log {
		if e.What == what && e.On <= known {
			seen[e.To] = true
		}
	}
	return len(seen)
}

// wait is one question: how many days, and what ended them.
type wait struct {
	days int
	exit string // "" for none yet
}

type waits []wait

type fates struct{ all, won, lost, open int }

// questions is how long each question has waited. The first answer ends it, or
// being dropped; a question that is prioritized has an answer.
func (r *raw) questions(known string) waits {
	type ends struct{ carried, answered, dropped string }
	all := map[string]*ends{}
	var order []string
	for _, e := range r.Log {
		if e.On > known {
			break
		}
		if e.What == "questionCarried" {
			all[e.To] = &ends{carried: e.day()}
			order = append(order, e.To)
		}
		q := all[e.To]
		switch e.What {
		case "questionAnswered", "questionPrioritized":
			if q.answered == "" {
				q.answered = e.day()
			}
		case "questionDropped":
			q.dropped = e.day()
		}
	}
	var out waits
	for _, id := range order {
		switch q := all[id]; {
		case q.answered != "":
			out = append(out, wait{between(q.carried, q.answered), "won"})
		case q.dropped != "":
			out = append(out, wait{between(q.carried, q.dropped), "lost"})
		default:
			out = append(out, wait{between(q.carried, known), ""})
		}
	}
	return out
}

func between(from, to string) int {
	a, _ := time.Parse(time.DateOnly, from)
	b, _ := time.Parse(time.DateOnly, to)
	return int(b.Sub(a).Hours() / 24)
}

func (w waits) fates() fates {
	f := fates{all: len(w)}
	for _, q := range w {
		switch q.exit {
		case "won":
			f.won++
		case "lost":
			f.lost++
		default:
			f.open++
		}
	}
	return f
}

// step is a day on which a wait ended, and the shares that have ended by then.
type step struct {
	day, risk int
	won, lost *big.Rat
}

// curve is the shares answered and dropped over time, by Aalen and Johansen: on
// every day those who are left lose the share that ends that day to its exit.
func (w waits) curve() (out []step) {
	left, won, lost := big.NewRat(1, 1), new(big.Rat), new(big.Rat)
	for day := range 5000 {
		risk, ended := int64(0), map[string]int64{}
		for _, q := range w {
			if q.days >= day {
				risk++
			}
			if q.days == day && q.exit != "" {
				ended[q.exit]++
			}
		}
		if len(ended) == 0 {
			continue
		}
		won = new(big.Rat).Add(won, new(big.Rat).Mul(left, big.NewRat(ended["won"], risk)))
		lost = new(big.Rat).Add(lost, new(big.Rat).Mul(left, big.NewRat(ended["lost"], risk)))
		left = new(big.Rat).Sub(new(big.Rat).Sub(big.NewRat(1, 1), won), lost)
		out = append(out, step{day, int(risk), won, lost})
	}
	return out
}

// half is the first day by which half have an answer.
func (w waits) half() (int, bool) {
	for _, s := range w.curve() {
		if s.won.Cmp(big.NewRat(1, 2)) >= 0 {
			return s.day, true
		}
	}
	return 0, false
}

// ideas counts where the ideas are by what was last noted.
func (r *raw) ideas(known string) map[string]int { return r.ideasHappened(known, known) }

// ideasHappened counts where they were on a day, by what is known on another.
func (r *raw) ideasHappened(on, known string) map[string]int {
	word := map[string]string{"ideaBorn": "alive", "ideaScheduled": "scheduled", "ideaEmbedded": "embedded", "ideaBuried": "buried"}
	is := map[string]string{}
	for _, e := range r.Log {
		if e.On <= known && e.day() <= on && word[e.What] != "" {
			is[e.To] = word[e.What]
		}
	}
	out := map[string]int{}
	for _, state := range is {
		out[state]++
	}
	for _, state := range word {
		out[state] += 0
	}
	return out
}
