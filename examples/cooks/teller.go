package main

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// teller tells one way as the entries of a log.
type teller struct {
	chance
	number   int // the case's place, from 1; 0 for care assistants
	of       *validation.Case
	outcomes []validation.LearningOutcome
	care     bool
	events   []validation.Event
	left     []string // the outcomes that have not been shown
	brought  []validation.Evidence
	samples  int
}

func (t *teller) note(e validation.Event) {
	e.Case = t.of.ID
	t.events = append(t.events, e)
}

func (t *teller) happens(day int, e validation.Event) {
	e.On = first().AddDays(day)
	t.note(e)
}

// tell writes the entries of a way.
func (t *teller) tell(w *way) {
	for i := range w.stays {
		s := &w.stays[i]
		if i == 0 {
			t.happens(s.queued, validation.Event{What: validation.Applied})
		}
		if s.started >= 0 {
			t.happens(s.started, validation.Event{What: validation.Started})
			t.during(s)
		}
		if s.ended >= 0 {
			t.ends(s, w.exit)
		}
	}
}

// during tells what happens in a stage before it is over.
func (t *teller) during(s *stay) {
	end := s.ended
	if end < 0 {
		end = lastDay
	}
	middle := s.started + (end-s.started)/2
	switch {
	case t.number == seventeen && (s.stage == "documentation" || s.stage == "assessment"):
		all := matrix()
		for _, e := range map[string][]validation.Evidence{"documentation": {all[0], all[2]}, "assessment": {all[1], all[3]}}[s.stage] {
			t.brings(middle, e)
		}
	case s.stage == "documentation" && end-s.started > 4 && len(t.brought) == 0:
		t.brings(s.started+2, validation.Evidence{ID: "i1", Kind: validation.Testimonial, Covers: t.some(3)})
		if t.below(4) > 0 {
			t.brings(middle, validation.Evidence{ID: "a1", Kind: validation.Workplace, Covers: t.some(4)})
		}
		if t.below(5) == 0 {
			t.brings(middle, validation.Evidence{ID: "s1", Kind: validation.Interview, Covers: t.some(2)})
		}
	case s.stage == "assessment" && (s.result == "passed" || s.result == "partly" || s.result == "failed"):
		t.samples++
		t.brings(middle, validation.Evidence{ID: "p" + string(rune('0'+t.samples)), Kind: validation.WorkSample, Covers: slices.Clone(t.left)})
	}
}

func (t *teller) brings(day int, e validation.Evidence) {
	t.brought = append(t.brought, e)
	t.happens(day, validation.Event{What: validation.EvidenceAdded, Evidence: &e})
}

// some are some of the outcomes, in their order.
func (t *teller) some(n int) []string {
	var out []string
	for i, o := range t.outcomes {
		if t.below(len(t.outcomes)-i) < n {
			out = append(out, o.ID)
			n--
		}
	}
	return out
}

// ends tells how a stage ended.
func (t *teller) ends(s *stay, exit string) {
	switch s.result {
	case "withdrawn":
		e := validation.Event{What: validation.Withdrew}
		switch {
		case s.started < 0:
			e.Text = text("Orkade inte vänta längre.", "Could not wait any longer.")
		case t.below(2) == 0:
			e.Text = text("Flyttade.", "Moved.")
		}
		t.happens(s.ended, e)
		return
	case "referred":
		t.happens(s.ended, validation.Event{What: validation.Referred, Text: text("Behöver en hel utbildning först.", "Needs a whole education first.")})
		return
	}
	full := t.sum(validation.Full)
	switch {
	case s.stage == "assessment":
		t.judge(s)
	case s.stage == "training" && s.result == "passed":
		if courses := coursesFor(t.left); len(courses) > 0 { // else it was learned at a workplace
			t.happens(s.ended, validation.Event{What: validation.Trained, Courses: courses})
		}
	case s.stage == "certificate":
		t.happens(s.ended, full)
	}
	t.happens(s.ended, validation.Event{What: validation.Finished, Result: pipeline.Result(s.result)})
	switch exit {
	case "partial":
		if s.stage == "training" && s.result == "failed" {
			t.happens(s.ended, t.sum(validation.Part))
			t.happens(s.ended, validation.Event{What: validation.Certified})
		}
	case "certified":
		if s.stage == "certificate" {
			t.happens(s.ended, validation.Event{What: validation.Certified})
		}
	}
}

// sum is a decision that says how much was shown.
func (t *teller) sum(d validation.Decision) validation.Event {
	all, met := len(t.outcomes), len(t.outcomes)-len(t.left)
	says := text("Alla mål är visade.", "All outcomes are shown.")
	if d == validation.Part {
		says = samverkan.Text{SV: "{^met|ett|#} av {all} mål är visade.", EN: "{^met|one|#} of {all} outcomes are shown."}.With(samverkan.Int("met", met), samverkan.Int("all", all))
	}
	return validation.Event{What: validation.Decided, Decision: d, Text: says}
}

// judge tells the judgments of an assessment: what is left is shown, or some of
// it is not.
func (t *teller) judge(s *stay) {
	var lacking []string
	judgment := validation.PartlyMet
	switch {
	case s.result == "failed":
		judgment, lacking = validation.NotMet, slices.Clone(t.left[3:])
	case s.result == "partly":
		lacking = t.lacking()
	}
	shown := slices.DeleteFunc(slices.Clone(t.left), func(id string) bool { return slices.Contains(lacking, id) })
	day := first().AddDays(s.ended)
	whole, kitchen := t.pair(wholeAssessors(day, t.care)), t.pair(kitchenAssessors(day))
	switch t.number {
	case seventeen:
		whole, kitchen = []string{"B03", "B11"}, []string{"B01", "B04"}
	case related:
		kitchen = []string{"B01", "B02"}
	case corrected:
		kitchen = []string{"B01", "B02"}
	}
	split := t.below(2) == 0 || t.number == seventeen || t.number == related || t.number == corrected
	for _, part := range []struct {
		as       validation.Judgment
		outcomes []string
	}{{validation.Met, shown}, {judgment, lacking}} {
		common, special := part.outcomes, []string(nil)
		if split && !t.care {
			common = slices.DeleteFunc(slices.Clone(part.outcomes), isSpecial)
			special = slices.DeleteFunc(slices.Clone(part.outcomes), func(id string) bool { return !isSpecial(id) })
			t.judged(s.ended, kitchen, common, part.as)
		} else {
			t.judged(s.ended, whole, common, part.as)
		}
		t.judged(s.ended, whole, special, part.as)
	}
	t.left = lacking
}

// judged notes one judgment, with what it rests on and what was not seen.
func (t *teller) judged(day int, who, outcomes []string, as validation.Judgment) {
	if len(outcomes) == 0 {
		return
	}
	e := validation.Event{What: validation.Judged, Assessors: who, Outcomes: outcomes, Judgment: as}
	if as == validation.Met {
		for _, b := range t.brought {
			if t.number != unnoted && slices.ContainsFunc(b.Covers, func(id string) bool { return slices.Contains(outcomes, id) }) {
				e.RestsOn = append(e.RestsOn, b.ID)
			}
		}
	} else {
		for _, id := range outcomes {
			e.Lacks = append(e.Lacks, id+"-2")
		}
	}
	t.happens(day, e)
}

// lacking are some of what is left that is not shown: most often what is far
// from the stove.
func (t *teller) lacking() []string {
	switch {
	case t.number == seventeen:
		return []string{"specialkost", "egenkontroll"}
	case t.number == reviewed:
		return []string{"brod", "storkok"}
	case t.care:
		return t.left[len(t.left)-1-t.below(2):]
	case len(t.left) < len(t.outcomes):
		return t.left[:1]
	}
	n := 1 + t.below(3)
	var out []string
	for _, id := range t.left {
		odds := map[string]int{"specialkost": 7, "egenkontroll": 7, "storkok": 5, "brod": 4, "saser": 2}[id]
		if len(out) < n && t.below(10) < odds {
			out = append(out, id)
		}
	}
	if len(out) == 0 {
		out = []string{"brod"}
	}
	return out
}

// pair are two of those who may.
func (t *teller) pair(of []string) []string {
	i := t.below(len(of))
	k := t.below(len(of) - 1)
	if k >= i {
		k++
	}
	return []string{of[min(i, k)], of[max(i, k)]}
}

func isSpecial(id string) bool { return id == "specialkost" || id == "egenkontroll" }

// wholeAssessors may judge all of an occupation on a day.
func wholeAssessors(day samverkan.Date, care bool) []string {
	switch {
	case care:
		return []string{"B09", "B10", "B12"}
	case day.Before(date(2026, 7, 1)):
		return []string{"B03", "B05", "B07", "B11"}
	}
	return []string{"B03", "B07", "B11"}
}

// kitchenAssessors may judge what a cook does in any kitchen.
func kitchenAssessors(day samverkan.Date) []string {
	if day.Before(date(2026, 1, 1)) {
		return []string{"B01", "B02", "B04", "B06"}
	}
	return []string{"B01", "B02", "B04", "B06", "B08"}
}

// coursesFor are the courses that a candidate takes for what is left.
func coursesFor(left []string) []string {
	by := map[string]string{
		"ravaror": "k-ravaror", "tillagning": "k-grund", "saser": "k-saser", "brod": "k-brod", "storkok": "k-storkok",
		"specialkost": "k-allergi", "egenkontroll": "k-hygien", "bemotande": "k-gast",
		"vardegrund": "v-omvardnad", "omvardnad": "v-omvardnad", "hygien": "v-hygien", "forflyttning": "v-flytta", "maltid": "v-maltid",
	}
	both := slices.Contains(left, "specialkost") && slices.Contains(left, "egenkontroll")
	var out []string
	for _, id := range left {
		c := by[id]
		if both && isSpecial(id) {
			c = "k-saker"
		}
		if c != "" && !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}
