package chart

import "github.com/samverkan/samverkan"

// sample is a mark as the key shows it.
type sample byte

const (
	filledBar sample = iota
	midBar
	outlinedBar // part of a whole
	paleBar     // pyramid
	openBar     // assumption
	tickMark
	bandLine
	quietLine
	strongLine
	dashedLine
	diamondMark
	ringMark
	medianMark
	ticksMark
)

type entry struct {
	mark sample
	text samverkan.Text
}

// key draws the key above the picture, in its own marks, and returns where it
// ends. Entries without a text are left out; they flow as words do.
func (p *pen) key(entries []entry) int {
	x, y, shown := 0, 0, false
	for _, e := range entries {
		s := p.in(e.text)
		if s == "" {
			continue
		}
		width := 30*px + widthOf(s, normal)
		if x > 0 && x+width > p.width {
			x, y = 0, y+20*px
		}
		p.sample(e.mark, x, y+2*px)
		p.text(x+30*px, y+13*px, s, "t2", start, p.width-x-30*px)
		x += width + 24*px
		shown = true
	}
	if !shown {
		return 0
	}
	return y + 28*px
}

// sample draws a mark in a field of 20 × 14 pixels.
func (p *pen) sample(mark sample, x, y int) {
	mid := y + 7*px
	switch mark {
	case filledBar:
		p.rect(x, y+1*px, 20*px, 12*px, "fb")
	case midBar:
		p.rect(x, y+1*px, 20*px, 12*px, "fb2")
	case outlinedBar:
		p.rect(x+5, y+15, 19*px, 11*px, "fb3 sb w1")
	case paleBar:
		p.rect(x, y+1*px, 20*px, 12*px, "fb3")
		p.segment(x+20*px, y+1*px, x+20*px, y+13*px, "fn sb2 w15")
	case openBar:
		p.rect(x+8, y+18, 184, 104, "fp sl2 w15")
	case tickMark:
		p.rect(x+9*px, y, 25, 14*px, "fi sp w1")
	case bandLine:
		p.rect(x+5*px, y, 12*px, 14*px, "fl")
		p.segment(x+5*px, y, x+5*px, y+14*px, "fn sl2 w1")
		p.segment(x+17*px, y, x+17*px, y+14*px, "fn sl2 w1")
		p.segment(x+11*px, y, x+11*px, y+14*px, "fn sb w2")
	case strongLine:
		p.segment(x, mid, x+20*px, mid, "fn sb w3")
	case quietLine:
		p.segment(x, mid, x+20*px, mid, "fn sl2 w1")
	case dashedLine:
		p.segment(x, mid, x+20*px, mid, "fn si w15 da")
	case diamondMark:
		p.diamond(x+10*px, mid, 7*px, "fb")
	case ringMark:
		p.circle(x+10*px, mid, 4*px, "fp sb2 w2")
	case medianMark:
		p.segment(x+10*px, y, x+10*px, y+14*px, "fn si w15")
	case ticksMark:
		for i := range 4 {
			p.segment(x+(5+3*i)*px, y+3*px, x+(5+3*i)*px, y+11*px, "fn sl2 w05")
		}
	}
}
