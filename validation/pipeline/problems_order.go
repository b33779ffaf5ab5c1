package pipeline

import "github.com/samverkan/samverkan"

// afterSearch tells what a search with a monitor has found.
func (p *Prover) afterSearch() {
	f := p.search
	for _, x := range f.shown {
		if p.full() {
			p.proof.More++
			continue
		}
		w := f.ways[x.way]
		problem := Problem{At: p.stepAt(w.step), Path: append(f.path(x.state), f.move(x.way))}
		args := []samverkan.Arg{samverkan.Of("to", f.names[w.to]), samverkan.Of("from", f.names[w.stage])}
		switch f.monitor {
		case progressed:
			problem.Kind = PhaseSkipped
			problem.Says, problem.Next = skipped(x.value)
		case goneBack:
			problem.Kind = PhaseBack
			problem.Says = samverkan.Text{
				SV: "Från ”{from}” går det tillbaka till ”{to}”, från fasen {late} till fasen {early}, utan gräns.",
				EN: "From “{from}” a way leads back to “{to}”, from the phase of {late} to that of {early}, without a bound.",
			}
			problem.Next = samverkan.Text{SV: "Sätt en gräns (”atMost”) på vägen tillbaka.", EN: "Give the way back a bound (“atMost”)."}
			late := phaseWords()[f.states[x.state].value-1].Text
			args = append(args, samverkan.Of("late", late), samverkan.Of("early", f.phase[w.to].Text()))
		case acted:
			problem.Kind = ActsMixed
			problem.Says = samverkan.Text{
				SV: "När valideringen har börjat går ärendet tillbaka till ”{to}”, som hör till den inledande kartläggningen.",
				EN: "After the validation has begun the case goes back to “{to}”, which belongs to the initial mapping.",
			}
			problem.Next = samverkan.Text{
				SV: "Låt den inledande kartläggningen bli klar innan valideringen börjar: det är två uppdrag med var sin ansvarig.",
				EN: "Let the initial mapping be done before the validation begins: they are two acts, each with its own owner.",
			}
		case judged:
			problem.Kind = NoAssessor
			problem.Says = samverkan.Text{
				SV: "Ett ärende kan sluta med ”{to}” utan att någon bedömare har bedömt.",
				EN: "A case can end with “{to}” without an assessor having judged.",
			}
			problem.Next = samverkan.Text{
				SV: "Skriv hur många som ska bedöma, en eller två, vid ”{judged}” (”assessors”).",
				EN: "Write how many must judge, one or two, at “{judged}” (“assessors”).",
			}
			args = append(args, samverkan.Of("judged", f.names[f.lastAssessment(problem.Path)]))
		}
		problem.Says, problem.Next = problem.Says.With(args...), problem.Next.With(args...)
		p.problem(problem)
	}
}

// skipped says what is missing when a case with a value of progressed comes to
// an exit.
func skipped(done uint8) (says, next samverkan.Text) {
	switch done {
	case partlyAssessed:
		says = samverkan.Text{
			SV: "Ett ärende kan sluta med ”{to}” fast den senaste bedömningen inte är godkänd i allt.",
			EN: "A case can end with “{to}” though the last assessment was not passed in all.",
		}
		next = samverkan.Text{
			SV: "Låt bara den som är godkänd i bedömningen komma till ”{to}”. För andra finns utgångar av slaget del av bevis.",
			EN: "Let only those who have passed the assessment come to “{to}”. For others there are exits of the kind partly certified.",
		}
		return says, next
	case documented:
		return missing(Assessment, samverkan.Text{SV: "bedömningen", EN: "the assessment"})
	case identified:
		return missing(Documentation, samverkan.Text{SV: "dokumentationen", EN: "the documentation"})
	}
	return missing(Identification, samverkan.Text{SV: "kartläggningen", EN: "the identification"})
}

// missing says that a phase is not done, or not after the one before it.
func missing(phase Phase, the samverkan.Text) (says, next samverkan.Text) {
	says = samverkan.Text{
		SV: "Ett ärende kan sluta med ”{to}” utan att {the} är klar.",
		EN: "A case can end with “{to}” without {the} having been passed.",
	}
	next = samverkan.Text{
		SV: "Låt varje väg till ”{to}” gå genom ett steg i fasen {phase}, efter faserna före den.",
		EN: "Let each way to “{to}” go through a stage in the phase of {phase}, after the phases before it.",
	}
	args := []samverkan.Arg{samverkan.Of("the", the), samverkan.Of("phase", phase.Text())}
	return says.With(args...), next.With(args...)
}

// lastAssessment is the last stage of a walk that assesses.
func (n *net) lastAssessment(path []Move) int {
	last := n.start
	for _, m := range path {
		if i := n.node(m.Stage); n.phase[i] == Assessment && (m.On == Passed || m.On == Partly) {
			last = i
		}
	}
	return last
}
