package docx

import (
	"strconv"
	"strings"
)

// Text returns the document as plain text to paste into mail: no line is broken
// but where the text has it, a line between blocks is empty, bulleted items
// begin with a hyphen and numbered ones with their number. A row of a table is
// an item of its cells, each after the head of its column. Looks, the line to
// sign on, page breaks, header and footer are left out.
func (d Document) Text() string {
	var blocks []string
	for _, b := range d.Blocks {
		var lines []string
		switch b := b.(type) {
		case Heading:
			lines = []string{clean(b.Text)}
		case Paragraph:
			lines = []string{b.Runs.plain()}
		case List:
			for i, item := range b.Items {
				mark := "- "
				if b.Numbered {
					mark = strconv.Itoa(i+1) + ". "
				}
				lines = append(lines, hanging(mark, item.plain()))
			}
		case Table:
			if b.Caption != "" {
				lines = append(lines, clean(b.Caption))
			}
			for _, row := range b.Rows {
				lines = append(lines, hanging("- ", b.row(row)))
			}
		case Address:
			lines = append(cleaned(b.Left), cleaned(b.Right)...)
		case Signature:
			lines = cleaned(b.Lines)
		}
		if text := strings.Join(lines, "\n"); strings.TrimSpace(text) != "" {
			blocks = append(blocks, text)
		}
	}
	if len(blocks) == 0 {
		return ""
	}
	return strings.Join(blocks, "\n\n") + "\n"
}

// hanging returns a text after a mark, its later lines set in as far.
func hanging(mark, text string) string {
	return mark + strings.ReplaceAll(text, "\n", "\n"+strings.Repeat(" ", len(mark)))
}

// row returns the cells of a row that say something, each after its head.
func (t Table) row(row []Runs) string {
	var cells []string
	for i, cell := range row {
		text := cell.plain()
		if strings.TrimSpace(text) == "" {
			continue
		}
		if i < len(t.Head) && t.Head[i] != "" {
			text = clean(t.Head[i]) + ": " + text
		}
		cells = append(cells, text)
	}
	return strings.Join(cells, "; ")
}

// cleaned returns the lines that say something.
func cleaned(lines []string) (out []string) {
	for _, line := range lines {
		if strings.TrimSpace(line) != "" {
			out = append(out, clean(line))
		}
	}
	return out
}
