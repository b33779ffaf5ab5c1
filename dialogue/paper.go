package dialogue

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/docx"
	"github.com/samverkan/samverkan/internal/escape"
)

// Paper is something to send or to file: a letter, an agenda, a summary. It is
// written once and comes out in three forms.
type Paper struct {
	// The name of its file, without the ending.
	File string
	doc  docx.Document
}

// Docx returns the paper as a Word document (.docx). Its error is a
// *samverkan.Fault: the paper is too large, or there is nothing in it.
func (p Paper) Docx() ([]byte, error) {
	if p.doc.Title == "" && len(p.doc.Blocks) == 0 {
		return nil, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Det finns ingen text att göra ett Worddokument av. Hämta den till exempel med Dialogue.Letter.",
			EN: "There is no text to make a Word document of. Get one with Dialogue.Letter, for instance.",
		})
	}
	b, err := p.doc.Encode()
	if err != nil {
		return nil, samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Texten är för stor för ett Worddokument. Spara den som text i stället. ({why})",
			EN: "The text is too large for a Word document. Save it as text instead. ({why})",
		}, samverkan.Quoted("why", err.Error()))
	}
	return b, nil
}

// Text returns the paper as plain text to paste into mail.
func (p Paper) Text() string { return p.doc.Text() }

// Markdown returns the paper as Markdown.
func (p Paper) Markdown() string { return p.doc.Markdown(escape.Markdown) }

// Title returns what the paper is called.
func (p Paper) Title() string { return p.doc.Title }

// sheet puts a paper together in one language.
type sheet struct {
	lang samverkan.Lang
	doc  docx.Document
}

func newSheet(lang samverkan.Lang, title samverkan.Text, on samverkan.Date, by string) *sheet {
	in := "sv-SE"
	if lang == samverkan.EN {
		in = "en-GB"
	}
	return &sheet{lang: lang, doc: docx.Document{Lang: in, Title: title.In(lang), Creator: by, Created: on.String()}}
}

func (s *sheet) add(b docx.Block) { s.doc.Blocks = append(s.doc.Blocks, b) }

func (s *sheet) heading(t samverkan.Text) {
	s.add(docx.Heading{Level: 2, Text: t.In(s.lang)})
}

func (s *sheet) say(t samverkan.Text, args ...samverkan.Arg) {
	s.add(docx.Paragraph{Runs: docx.Plain(t.With(args...).In(s.lang))})
}

// list adds a list, or nothing of nothing.
func (s *sheet) list(numbered bool, items []samverkan.Text) {
	if len(items) == 0 {
		return
	}
	l := docx.List{Numbered: numbered}
	for _, item := range items {
		l.Items = append(l.Items, docx.Plain(item.In(s.lang)))
	}
	s.add(l)
}

// table adds a table, or nothing without rows.
func (s *sheet) table(caption samverkan.Text, head []samverkan.Text, widths []int, rows [][]samverkan.Text) {
	if len(rows) == 0 {
		return
	}
	t := docx.Table{Caption: caption.In(s.lang), Widths: widths}
	for _, h := range head {
		t.Head = append(t.Head, h.In(s.lang))
	}
	for _, row := range rows {
		cells := make([]docx.Runs, len(row))
		for i, cell := range row {
			cells[i] = docx.Plain(cell.In(s.lang))
		}
		t.Rows = append(t.Rows, cells)
	}
	s.add(t)
}

func (s *sheet) paper(file string) Paper { return Paper{File: fileName(file), doc: s.doc} }

// fileName keeps of a name what every file system takes.
func fileName(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case r == 'å', r == 'ä':
			b.WriteByte('a')
		case r == 'ö':
			b.WriteByte('o')
		default:
			if text := b.String(); text != "" && !strings.HasSuffix(text, "-") {
				b.WriteByte('-')
			}
		}
		if b.Len() >= 60 {
			break
		}
	}
	return strings.Trim(b.String(), "-")
}
