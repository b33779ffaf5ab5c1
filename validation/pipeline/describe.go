package pipeline

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// Describe draws the pipeline as plain text in a language, for documents and
// the eye: each stage with its phase and act, below it where its results lead,
// then what holds anywhere.
func (p *Pipeline) Describe(l samverkan.Lang) string {
	var b strings.Builder
	line := func(t samverkan.Text, args ...samverkan.Arg) {
		b.WriteString(t.With(args...).In(l))
		b.WriteByte('\n')
	}
	line(p.Name)
	for i := range p.Stages {
		s := &p.Stages[i]
		line(samverkan.Text{SV: "{^name} ({act}, {phase}){start}", EN: "{^name} ({act}, {phase}){start}"},
			samverkan.Of("name", s.Name), samverkan.Of("act", p.actOf(s).Name), samverkan.Of("phase", s.phaseWord()), samverkan.Of("start", p.startWord(s)))
		p.draw(line, s.Steps)
	}
	if len(p.Anywhere) > 0 {
		line(samverkan.Text{SV: "I varje steg som inte säger annat", EN: "At each stage that does not say otherwise"})
		p.draw(line, p.Anywhere)
	}
	return b.String()
}

func (s *Stage) phaseWord() samverkan.Text {
	if s.Training {
		return samverkan.Text{SV: "komplettering", EN: "supplementary training"}
	}
	return s.Phase.Text()
}

func (p *Pipeline) startWord(s *Stage) samverkan.Text {
	if s.ID != p.Start {
		return samverkan.Text{}
	}
	return samverkan.Text{SV: ": här börjar ärendet", EN: ": here the case begins"}
}

func (p *Pipeline) draw(line func(samverkan.Text, ...samverkan.Arg), steps []Step) {
	for _, s := range steps {
		text := samverkan.Text{SV: "{indent}{on} → {to}", EN: "{indent}{on} → {to}"}
		if s.AtMost > 0 {
			text = samverkan.Text{SV: "{indent}{on} → {to}, högst {n|en gång|# gånger}", EN: "{indent}{on} → {to}, at most {n|once|# times}"}
		}
		line(text, samverkan.Str("indent", "  "), samverkan.Of("on", s.On.Text()), samverkan.Of("to", p.nameOf(s.To)), samverkan.Int("n", s.AtMost))
	}
}

// nameOf returns what a stage or exit is called.
func (p *Pipeline) nameOf(id string) samverkan.Text {
	for i := range p.Stages {
		if p.Stages[i].ID == id {
			return p.Stages[i].Name
		}
	}
	for i := range p.Exits {
		if p.Exits[i].ID == id {
			return p.Exits[i].Name
		}
	}
	return samverkan.Same(id)
}
