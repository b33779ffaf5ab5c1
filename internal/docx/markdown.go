package docx

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Markdown returns the document in GitHub Flavored Markdown. The escaper is
// given a piece of one line that stands at the beginning of a line or after a
// space, and returns it as Markdown: internal/escape's Markdown. A page break
// is a rule; header and footer are left out.
func (d Document) Markdown(escape func(string) string) string {
	m := markdown{escape: escape}
	for _, b := range d.Blocks {
		switch b := b.(type) {
		case Heading:
			if text := m.text(b.Text); text != "" {
				m.begin(nil)
				m.line(strings.Repeat("#", min(max(b.Level, 1), 3)) + " " + text)
			}
		case Paragraph:
			m.paragraph(m.lines(b.Runs))
		case List:
			m.list(b)
		case Table:
			m.table(b)
		case Address:
			m.paragraph(m.each(append(cleaned(b.Left), cleaned(b.Right)...)))
		case Signature:
			m.paragraph(m.each(cleaned(b.Lines)))
		case PageBreak:
			m.begin(nil)
			m.line("---")
		}
	}
	return string(m.b)
}

type markdown struct {
	escape func(string) string
	b      []byte
	last   *List // the block before, when it is a list
	other  bool  // whether that list has the other marks
}

// begin puts an empty line before a block.
func (m *markdown) begin(list *List) {
	if len(m.b) > 0 {
		m.b = append(m.b, '\n')
	}
	m.last = list
}

func (m *markdown) line(s string) { m.b = append(append(m.b, s...), '\n') }

// text returns a text in one line.
func (m *markdown) text(s string) string { return strings.Join(m.lines(Plain(s)), " ") }

// each returns each text in a line.
func (m *markdown) each(texts []string) (lines []string) {
	for _, text := range texts {
		if line := m.text(text); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// paragraph writes lines below each other, broken with a backslash.
func (m *markdown) paragraph(lines []string) {
	if len(lines) > 0 {
		m.begin(nil)
		m.line(strings.Join(lines, "\\\n"))
	}
}

// list writes a list. Two lists in a row would be one to a reader, unless the
// second has other marks.
func (m *markdown) list(l List) {
	if len(l.Items) == 0 {
		return
	}
	m.other = m.last != nil && m.last.Numbered == l.Numbered && !m.other
	m.begin(&l)
	for i, item := range l.Items {
		mark, after := "-", "."
		if m.other {
			mark, after = "*", ")"
		}
		if l.Numbered {
			mark = strconv.Itoa(i+1) + after
		}
		text := strings.Join(m.lines(item), "\\\n"+strings.Repeat(" ", len(mark)+1))
		m.line(strings.TrimRight(mark+" "+text, " "))
	}
}

func (m *markdown) table(t Table) {
	if caption := m.text(t.Caption); caption != "" {
		m.begin(nil)
		m.line(caption)
	}
	m.begin(nil)
	head, rule := "|", "|"
	for i := range t.columns() {
		name := ""
		if i < len(t.Head) {
			name = m.text(t.Head[i])
		}
		head += " " + name + " |"
		rule += " ---"
		if i < len(t.Right) && t.Right[i] {
			rule += ":"
		}
		rule += " |"
	}
	m.line(head)
	m.line(rule)
	for _, row := range t.Rows {
		line := "|"
		for _, cell := range row {
			line += " " + strings.Join(m.lines(cell), " ") + " |"
		}
		m.line(line)
	}
}

// lines returns runs as lines of Markdown, without those that are blank.
func (m *markdown) lines(runs Runs) (out []string) {
	var line Runs
	end := func() {
		if text := m.inline(line); strings.TrimSpace(text) != "" {
			out = append(out, text)
		}
		line = nil
	}
	for _, run := range runs {
		for i, text := range strings.Split(clean(run.Text), "\n") {
			if i > 0 {
				end()
			}
			run.Text = strings.ReplaceAll(text, "\t", " ")
			line = append(line, run)
		}
	}
	end()
	return out
}

// inline returns runs of one line. Runs of one look are one piece, so that the
// escaper sees whole words. Emphasis that Markdown could not end where it ends
// is left out; the words are not.
func (m *markdown) inline(line Runs) string {
	line = merged(line)
	looks := make([]bool, len(line))
	for i, run := range line {
		before, after := byte(' '), byte(' ')
		if i > 0 {
			before = line[i-1].Text[len(line[i-1].Text)-1]
		}
		if i+1 < len(line) {
			after = line[i+1].Text[0]
		}
		looks[i] = emphatic(run.Text, before, after)
	}
	for i, keep := range looks {
		if !keep {
			line[i].Bold, line[i].Italic = false, false
		}
	}
	var b strings.Builder
	for _, p := range merged(line) {
		core := strings.Trim(p.Text, " ")
		if core == "" {
			b.WriteString(p.Text)
			continue
		}
		marks := ""
		if p.Bold {
			marks = "**"
		}
		if p.Italic {
			marks += "*"
		}
		first := strings.Index(p.Text, core)
		b.WriteString(p.Text[:first] + marks + m.escape(core) + marks + p.Text[first+len(core):])
	}
	return strings.Trim(b.String(), " ")
}

// merged returns runs with those beside each other that look the same as one,
// and those that say nothing left out.
func merged(line Runs) Runs {
	var out Runs
	for i := 0; i < len(line); {
		var text strings.Builder
		look := line[i]
		for ; i < len(line) && (line[i].Text == "" || line[i].Bold == look.Bold && line[i].Italic == look.Italic); i++ {
			text.WriteString(line[i].Text)
		}
		if look.Text = text.String(); look.Text != "" {
			out = append(out, look)
		}
	}
	return out
}

// emphatic reports whether marks of emphasis around a text work: after a space
// or at the beginning of the line, before a space, a punctuation mark or the end,
// and with no space of any kind inside them (CommonMark §6.2).
func emphatic(text string, before, after byte) bool {
	core := strings.Trim(text, " ")
	first, _ := utf8.DecodeRuneInString(core)
	last, _ := utf8.DecodeLastRuneInString(core)
	return core != "" && !unicode.IsSpace(first) && !unicode.IsSpace(last) &&
		(before == ' ' || text[0] == ' ') &&
		(strings.IndexByte(" .,;:!?)", after) >= 0 || text[len(text)-1] == ' ')
}
