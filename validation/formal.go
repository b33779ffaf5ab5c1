package validation

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// formal takes in decisions, certificates, and what is asked of them.
func (p *progress) formal(e *Event) *samverkan.Fault {
	switch e.What {
	case Decided:
		return p.decide(e)
	case Certified:
		return p.certify(e)
	case Revoked:
		return p.revoke(e)
	case ReviewAsked, Complained, Appealed:
		return p.ask(e)
	case Reviewed:
		return p.answer(e, ReviewAsked)
	case ComplaintHandled:
		return p.answer(e, Complained)
	case AppealDecided:
		return p.answer(e, Appealed)
	}
	return nil
}

// decide notes a decision that agrees with what was shown.
func (p *progress) decide(e *Event) *samverkan.Fault {
	left, all := len(p.remaining()), p.outcomes()
	args := []samverkan.Arg{samverkan.Of("decision", e.Decision.Text()), samverkan.Int("left", left), samverkan.Int("all", all)}
	switch {
	case p.known.IsZero():
	case e.Decision == Full && left > 0:
		return samverkan.Wrong(samverkan.CodeConflict, "/decision", samverkan.Text{
			SV: "Beslutet är ”{decision}”, men {left|ett|#} av {all} mål återstår. Skriv ”part” eller ”refused”.",
			EN: "The decision is “{decision}”, but {left|one|#} of {all} outcomes remain{left|s|}. Write “part” or “refused”.",
		}, args...)
	case e.Decision == Part && left == all:
		return samverkan.Wrong(samverkan.CodeConflict, "/decision", samverkan.Text{
			SV: "Beslutet är ”{decision}”, men inget mål är visat. Skriv ”refused”.",
			EN: "The decision is “{decision}”, but no outcome is shown. Write “refused”.",
		}, args...)
	case e.Decision != Full && left == 0:
		return samverkan.Wrong(samverkan.CodeConflict, "/decision", samverkan.Text{
			SV: "Beslutet är ”{decision}”, men alla mål är visade. Skriv ”full”, eller rätta först den bedömning som är fel.",
			EN: "The decision is “{decision}”, but all outcomes are shown. Write “full”, or first correct the judgment that is wrong.",
		}, args...)
	}
	p.decisions = append(p.decisions, decided{e.Decision, e.happened(), e.Record, p.visits[len(p.visits)-1].stage, len(p.entries)})
	return nil
}

// decision returns the decision that stands, nil when there is none.
func (p *progress) decision() *decided {
	if len(p.decisions) == 0 {
		return nil
	}
	return &p.decisions[len(p.decisions)-1]
}

// kind returns how the case ended, nothing when it has not.
func (p *progress) kind() pipeline.ExitKind {
	if p.state != Ended {
		return ""
	}
	exit, _ := p.walk.Ended()
	return exit.Kind
}

// certify issues a certificate that a decision gives.
func (p *progress) certify(e *Event) *samverkan.Fault {
	if kind := p.kind(); kind != pipeline.Certified && kind != pipeline.PartlyCertified {
		return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
			SV: "Ärendet slutade med ”{exit}” och ger inget bevis.", EN: "The case ended with “{exit}” and gives no certificate.",
		}, samverkan.Of("exit", kind.Text()))
	}
	if d := p.decision(); !p.known.IsZero() && (d == nil || d.Decision == Refused) {
		return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
			SV: "Ett bevis vilar på ett beslut som ger det. Notera beslutet först.", EN: "A certificate rests on a decision that gives it. Note the decision first.",
		})
	}
	if left := len(p.remaining()); !p.known.IsZero() && (left == p.outcomes() || left > 0 && p.kind() == pipeline.Certified) {
		return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
			SV: "Efter en rättelse {left|är ett mål|är # mål} inte {left|visat|visade}. Bedöm det som saknas i ett nytt ärende.",
			EN: "After a correction {left|one outcome is|# outcomes are} not shown. Judge what is missing in a new case.",
		}, samverkan.Int("left", left))
	}
	for i := range p.papers {
		if p.papers[i].revoked.IsZero() {
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "Beviset {record} gäller redan. Återkalla det innan ett nytt utfärdas.",
				EN: "The certificate {record} holds already. Withdraw it before a new one is issued.",
			}, samverkan.Quoted("record", p.papers[i].record))
		}
	}
	p.papers = append(p.papers, paper{record: e.Record, issued: e.happened()})
	return nil
}

func (p *progress) revoke(e *Event) *samverkan.Fault {
	for i := range p.papers {
		if p.papers[i].record == e.Record && p.papers[i].revoked.IsZero() {
			p.papers[i].revoked = e.happened()
			return nil
		}
	}
	return samverkan.Wrong(samverkan.CodeUnknown, "/record", samverkan.Text{
		SV: "Det finns inget gällande bevis ”{record}” i ärendet.", EN: "There is no certificate “{record}” that holds in the case.",
	}, samverkan.Quoted("record", e.Record))
}

// ask notes that a decision is questioned. An appeal exists only where the
// pipeline names the law that gives it.
func (p *progress) ask(e *Event) *samverkan.Fault {
	for i := range p.remedies {
		if r := &p.remedies[i]; r.kind == e.What && r.answered.IsZero() {
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "Det finns redan ett öppet ärende av samma slag, från {asked}. Besvara det först.",
				EN: "One of the same kind is open already, since {asked}. Answer it first.",
			}, samverkan.Str("asked", r.asked.String()))
		}
	}
	if e.What != Complained { // a complaint needs no decision
		d := p.decision()
		if d == nil {
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "Det finns inget beslut att ompröva eller överklaga. Ett klagomål kan lämnas när som helst (complained).",
				EN: "There is no decision to review or appeal. A complaint can be made at any time (complained).",
			})
		}
		act := actOf(p.n.pipelineOf(p.of.Occupation), d.stage)
		switch {
		case e.What == Appealed && (act == nil || act.Appeal == nil):
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "Ingen lag som är angiven för uppdraget ger rätt att överklaga här. Det som finns är omprövning, där den ges, och klagomål.",
				EN: "No law that is named for the act gives a right to appeal here. What there is, is review where it is given, and complaint.",
			})
		case e.What == ReviewAsked && (act == nil || !act.Review):
			return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
				SV: "Uppdraget ger ingen omprövning här. Ett klagomål kan lämnas när som helst (complained).",
				EN: "The act gives no review here. A complaint can be made at any time (complained).",
			})
		}
	}
	p.remedies = append(p.remedies, remedy{kind: e.What, asked: e.happened(), entry: len(p.entries)})
	return nil
}

// answer closes what was asked, with a new decision when it changes something.
func (p *progress) answer(e *Event, asked EventKind) *samverkan.Fault {
	for i := range p.remedies {
		r := &p.remedies[i]
		if r.kind != asked || !r.answered.IsZero() {
			continue
		}
		if e.Decision != "" {
			if fault := p.decide(e); fault != nil {
				return fault
			}
		}
		r.answered = e.happened()
		return nil
	}
	return samverkan.Wrong(samverkan.CodeConflict, "/what", samverkan.Text{
		SV: "Det finns inget att besvara: ”{asked}” är inte noterat.", EN: "There is nothing to answer: “{asked}” is not noted.",
	}, samverkan.Of("asked", asked.Text()))
}
