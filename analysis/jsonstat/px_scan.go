package jsonstat

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
)

// pxKeyword is a keyword as it stands in the file.
type pxKeyword struct {
	Keyword
	at, from, before int // where it begins; its value is [from, before)
	used             bool
}

// keywords lists the keywords before the data and goes to the data.
func (r *PXReading) keywords() bool {
	for {
		r.blank()
		at := r.pos
		if at == len(r.data) {
			r.stop(samverkan.CodeInvalid, "", at, samverkan.Text{
				SV: "Filen slutar utan DATA, där talen ska stå. Hämta den igen.",
				EN: "The file ends without DATA, where the figures are to be. Fetch it again.",
			})
			return false
		}
		if len(r.all) == MaxKeywords {
			r.stop(samverkan.CodeTooLarge, "", at, samverkan.Text{
				SV: "Filen har fler än {most} nyckelord. Så många läses inte.",
				EN: "The file has more than {most} keywords. That many are not read.",
			}, samverkan.Int("most", MaxKeywords))
			return false
		}
		k, ok := r.keyword()
		if !ok {
			return false
		}
		if k.Name == "DATA" && k.Language == "" && len(k.Keys) == 0 {
			r.pos = k.from
			return true
		}
		r.all = append(r.all, k)
	}
}

// blank goes to the next byte that is not white space.
func (r *PXReading) blank() {
	for r.pos < len(r.data) && isBlank(r.data[r.pos]) {
		r.pos++
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\n' || c == '\r' || c == '\t' }

// keyword scans a keyword; of DATA only its name.
func (r *PXReading) keyword() (k pxKeyword, ok bool) {
	k.at = r.pos
	for r.pos < len(r.data) && isName(r.data[r.pos]) {
		r.pos++
	}
	k.Name = string(r.data[k.at:r.pos])
	if r.blank(); k.Name == "" || r.pos == len(r.data) {
		r.notPX(k.at)
		return k, false
	}
	if r.data[r.pos] == '[' {
		end := bytes.IndexByte(r.data[r.pos:], ']')
		if end < 0 || end > 40 {
			r.notPX(r.pos)
			return k, false
		}
		k.Language = strings.Trim(string(r.data[r.pos+1:r.pos+end]), "\" ")
		if !isPlain(k.Language) {
			r.notPX(r.pos)
			return k, false
		}
		r.pos += end + 1
		r.blank()
	}
	if r.pos < len(r.data) && r.data[r.pos] == '(' {
		from := r.pos + 1
		end := r.until(')')
		if end < 0 {
			r.notPX(k.at)
			return k, false
		}
		if k.Keys, ok = r.texts(from, end, k.Name); !ok {
			return k, false
		}
		r.blank()
	}
	if r.pos == len(r.data) || r.data[r.pos] != '=' {
		r.notPX(r.pos)
		return k, false
	}
	r.pos++
	k.from = r.pos
	if k.Name == "DATA" {
		return k, true
	}
	if k.before = r.until(';'); k.before < 0 {
		r.stop(samverkan.CodeInvalid, k.place(), k.at, samverkan.Text{
			SV: "Nyckelordet {name} slutar inte med semikolon, eller ett citattecken saknas. Avsluta texten och skriv semikolon.",
			EN: "The keyword {name} does not end with a semicolon, or a quotation mark is missing. End the text and write a semicolon.",
		}, samverkan.Quoted("name", k.Name))
		return k, false
	}
	for k.from < k.before && isBlank(r.data[k.from]) {
		k.from++
	}
	return k, true
}

func isName(c byte) bool {
	return 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || c == '-' || c == '_' || 'a' <= c && c <= 'z'
}

func isPlain(s string) bool {
	for i := range len(s) {
		if !isName(s[i]) {
			return false
		}
	}
	return s != ""
}

// until goes past the next such byte outside quotation marks and returns where it
// stands, −1 if there is none.
func (r *PXReading) until(c byte) int {
	inside := false
	for ; r.pos < len(r.data); r.pos++ {
		switch b := r.data[r.pos]; {
		case b == '"':
			inside = !inside
		case b == c && !inside:
			r.pos++
			return r.pos - 1
		}
	}
	return -1
}

func (r *PXReading) notPX(at int) {
	r.stop(samverkan.CodeInvalid, "", at, samverkan.Text{
		SV: "Här står ”{found}”. I en PX-fil ska det stå ett nyckelord, till exempel {example}",
		EN: "Found “{found}”. In a PX file there must be a keyword, such as {example}",
	}, samverkan.Quoted("found", r.seen(at)), samverkan.Str("example", `TITLE="Folkmängd";`))
}

// seen is what stands at a place, for a text.
func (r *PXReading) seen(at int) string {
	s := glimpse(r.data[at:])
	if r.encoding != UTF8 && r.encoding != "" {
		return decode1252([]byte(s))
	}
	return s
}

// texts reads the texts of a part of the file: texts within quotation marks, one
// after another or with commas between them. Those without commas are one text,
// and so is a text that goes on in a new line.
func (r *PXReading) texts(from, before int, name string) (all []string, ok bool) {
	wanted := true // a text, or a comma
	for i := from; i < before; {
		switch c := r.data[i]; {
		case isBlank(c):
			i++
		case c == ',' && !wanted:
			wanted = true
			i++
		case c == '"':
			end := bytes.IndexByte(r.data[i+1:before], '"')
			if end < 0 {
				r.notTexts(name, i)
				return nil, false
			}
			text, ok := r.text(r.data[i+1:i+1+end], i+1)
			if !ok {
				return nil, false
			}
			if wanted {
				all = append(all, text)
			} else {
				all[len(all)-1] += text
			}
			wanted = false
			i += end + 2
		default:
			r.notTexts(name, i)
			return nil, false
		}
	}
	if wanted {
		r.notTexts(name, from)
		return nil, false
	}
	return all, true
}

func (r *PXReading) notTexts(name string, at int) {
	r.stop(samverkan.CodeInvalid, samverkan.Pointer(name), at, samverkan.Text{
		SV: "{name}: här står ”{found}”. Här ska det stå texter inom citattecken med komma mellan.",
		EN: "{name}: found “{found}”. There must be texts in quotation marks here with commas between them.",
	}, samverkan.Quoted("name", name), samverkan.Quoted("found", r.seen(at)))
}

// text returns what a text of the file says, without its line breaks.
func (r *PXReading) text(b []byte, at int) (string, bool) {
	var s string
	switch {
	case r.encoding == "": // not known yet: keys are read again when it is
		s = string(b)
	case r.encoding != UTF8:
		s = decode1252(b)
	case utf8.Valid(b):
		s = string(b)
	default:
		for i := 0; ; {
			c, size := utf8.DecodeRune(b[i:])
			if c == utf8.RuneError && size == 1 {
				r.stop(samverkan.CodeInvalid, "", at+i, notUTF8(), samverkan.Str("byte", "0x"+hexByte(b[i])))
				return "", false
			}
			i += size
		}
	}
	if strings.ContainsAny(s, "\r\n") {
		s = strings.NewReplacer("\r", "", "\n", "").Replace(s)
	}
	return s, true
}
