package main

import (
	"slices"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation"
)

// matrix tells K-17's case: outcomes, judgments and evidence.
func (p *page) matrix() {
	c := p.k17
	p.heading(text("{candidate}", "{candidate}"), samverkan.Str("candidate", c.Candidate))
	p.says(c.Says)
	p.line()
	head := []samverkan.Text{text("Lärandemål", "Learning outcome"), text("Bedömning", "Judgment")}
	for _, k := range c.Kinds {
		head = append(head, text("{^kind}", "{^kind}").With(samverkan.Of("kind", k.Text())))
	}
	p.head(head...)
	for i := range c.Rows {
		r := &c.Rows[i]
		cells := []string{p.in(r.Name), p.in(text("återstår", "remains"))}
		if r.Judgment == validation.Met {
			cells[1] = p.in(r.Judgment.Text())
		}
		for _, covered := range r.Covered {
			cells = append(cells, p.in(coverage(covered)))
		}
		p.row(cells...)
	}
	p.line()
	s := c.Supplement
	var names, left []samverkan.Text
	for _, id := range s.Courses {
		k := slices.IndexFunc(p.v.Courses, func(x validation.Course) bool { return x.ID == id })
		names = append(names, p.v.Courses[k].Name)
	}
	for i := range c.Rows {
		if r := &c.Rows[i]; r.Judgment != validation.Met {
			left = append(left, text("”{name}”", "“{name}”").With(samverkan.Of("name", r.Name)))
			var gaps []samverkan.Text
			for _, id := range r.Gaps {
				gaps = append(gaps, p.criterion(id))
			}
			p.item(text("Inget underlag visar än, för ”{name}”: {gaps}", "For “{name}” no evidence shows yet: {gaps}"), samverkan.Of("name", r.Name), samverkan.List("gaps", gaps))
		}
	}
	p.item(text("Minsta uppsättning kurser för {left}: {courses}. {^days|en dag|# dagar}, {price}. Alla kombinationer av {of|en kurs|# kurser} är prövade.",
		"The smallest set of courses for {left}: {courses}. {^days|one day|# days}, {price}. All combinations of {of|one course|# courses} were tried."),
		samverkan.List("left", left), samverkan.List("courses", names), samverkan.Int("days", s.Days), samverkan.Int("of", s.Of),
		samverkan.Str("price", p.money(rangeOf(s.Price))))
	p.item(text("Efter kursen bedöms bara det som återstår. Det är en regel, inte en vana.", "After the course only what is left is judged. It is a rule, not a habit."))
}

func coverage(c validation.Coverage) samverkan.Text {
	switch c {
	case validation.Whole:
		return text("visat", "shown")
	case validation.Half:
		return text("delvis", "partly")
	}
	return text("saknas", "none")
}

func (p *page) criterion(id string) samverkan.Text {
	for _, o := range p.v.Occupations[0].Outcomes {
		for _, c := range o.Criteria {
			if c.ID == id {
				return c.Text
			}
		}
	}
	return samverkan.Same(id)
}

// assessors tells who may judge what K-17 has left, and what speaks against the
// others. Those who are not approved for any of it are told of together.
func (p *page) assessors() {
	p.heading(text("Vem får bedöma {candidate}", "Who may judge {candidate}"), samverkan.Str("candidate", p.k17.Candidate))
	var may, others []string
	var against []samverkan.Text
	for _, a := range p.k17.Assessors {
		switch {
		case a.May:
			may = append(may, a.Assessor)
		case a.Objections[0].Code == validation.NotApproved:
			others = append(others, a.Assessor)
		default:
			against = append(against, a.Objections[0].Says)
		}
	}
	p.item(text("{may} får bedöma det som återstår. {^n|en|#} behövs.", "{may} may judge what is left. {^n|one is|# are} needed."), codes("may", may), samverkan.Int("n", p.k17.AssessorsNeeded))
	for _, says := range against {
		p.item(says)
	}
	p.item(text("{others} är inte godkända för det som återstår.", "{others} are not approved for what is left."), codes("others", others))
}

// byHand tells of the cases that are no ordinary ones.
func (p *page) byHand() {
	p.heading(text("Sex ärenden", "Six cases"))
	c := p.told[forgotten]
	p.item(text("{candidate} i {where} har väntat på bedömning sedan {since} och klagade {on}. Klagomålet är inte besvarat.",
		"{candidate} in {where} has waited for assessment since {since} and complained on {on}. The complaint is not answered."),
		samverkan.Str("candidate", c.Candidate), samverkan.Of("where", p.organization(c.Municipality)), samverkan.On("since", c.Since), samverkan.On("on", c.Remedies[0].Asked))
	c = p.told[reviewed]
	r := c.Remedies[0]
	p.item(text("{candidate} begärde omprövning {asked}. Svaret kom {answered}, och beslutet står fast: {decision}.",
		"{candidate} asked for a review on {asked}. The answer came on {answered}, and the decision stands: {decision}."),
		samverkan.Str("candidate", c.Candidate), samverkan.On("asked", r.Asked), samverkan.On("answered", r.Answered), samverkan.Of("decision", c.Decisions[0].Decision.Text()))
	c = p.told[cameBack]
	earlier := 0
	for _, row := range c.Rows {
		if row.Earlier != "" {
			earlier++
		}
	}
	p.item(text("{candidate} nöjde sig med en del {then} och kom tillbaka {back}. {^earlier|ett mål var redan visat|# mål var redan visade}; bara {judged|ett|#} bedömdes i det nya ärendet. Beviset kom {on}.",
		"{candidate} settled for a part on {then} and came back on {back}. {^earlier|one outcome was|# outcomes were} shown already; only {judged|one was|# were} judged in the new case. The certificate came on {on}."),
		samverkan.Str("candidate", c.Candidate), samverkan.On("then", p.told[attempted].Left), samverkan.On("back", c.Applied),
		samverkan.Int("earlier", earlier), samverkan.Int("judged", len(c.Rows)-earlier), samverkan.On("on", c.Left))
	c = p.told[corrected]
	p.item(text("I {candidate}s ärende är {n|en post|# poster} rättad. Det som stod först finns kvar i loggen.", "In the case of {candidate} {n|one entry is|# entries are} corrected. What stood first is still in the log."),
		samverkan.Str("candidate", c.Candidate), samverkan.Int("n", c.Corrections))
	c = p.told[withdrawn]
	p.item(text("{candidate}s bevis {record} återkallades {on}.", "The certificate {record} of {candidate} was withdrawn on {on}."),
		samverkan.Str("candidate", c.Candidate), samverkan.Str("record", c.Certificates[0].Record), samverkan.On("on", c.Certificates[0].Revoked))
	for f := range p.r.Findings() {
		if f.Rule == "VAL-04" {
			p.item(f.Says)
		}
	}
}

// findings tells all that was found, most pressing first.
func (p *page) findings() {
	p.heading(text("Att arbeta med, det mest brådskande först", "To work with, most pressing first"))
	for f := range p.r.Findings() {
		p.line("- ", p.in(f.Says), " ", p.in(f.Next), " ", f.Rule, " (", strings.Join(f.Seeds, ", "), ")")
	}
}
