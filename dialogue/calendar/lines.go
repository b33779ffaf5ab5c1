package calendar

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// contentLine is one line of a calendar file, unfolded (RFC 5545, 3.1).
type contentLine struct {
	name   string // in capitals
	params string // as they stand, each with its ";"
	value  string
	number int // of the first line, from 1
	offset int // of its first byte, from 0
}

// lineReader cuts a calendar file in content lines. Lines may end with CRLF or
// LF; empty ones are passed over.
type lineReader struct {
	data   []byte
	offset int
	number int
}

// next returns the next line as it stands, unfolded.
func (r *lineReader) next() (raw []byte, line contentLine, ok bool) {
	for r.offset < len(r.data) {
		line = contentLine{number: r.number + 1, offset: r.offset}
		raw = r.physical()
		folded := false
		for r.offset < len(r.data) && (r.data[r.offset] == ' ' || r.data[r.offset] == '\t') {
			if !folded { // the file itself is not written in
				raw, folded = append([]byte(nil), raw...), true
			}
			raw = append(raw, r.physical()[1:]...)
		}
		if len(bytes.TrimSpace(raw)) > 0 {
			return raw, line, true
		}
	}
	return nil, line, false
}

// physical returns the bytes to the end of the line, and goes past it.
func (r *lineReader) physical() []byte {
	rest := r.data[r.offset:]
	line := rest
	if end := bytes.IndexByte(rest, '\n'); end >= 0 {
		line = rest[:end]
		r.offset += end + 1
	} else {
		r.offset = len(r.data)
	}
	r.number++
	return bytes.TrimSuffix(line, []byte{'\r'})
}

// split fills the name, the parameters and the value of a line. A line that has
// none of that form, or is not UTF-8, gives false.
func (l *contentLine) split(raw []byte) bool {
	if !utf8.Valid(raw) {
		return false
	}
	end := bytes.IndexAny(raw, ";:")
	if end < 1 {
		return false
	}
	for _, c := range raw[:end] {
		if !isAlphanumeric(c) && c != '-' {
			return false
		}
	}
	quoted := false
	for i, c := range raw[end:] {
		if c == '"' {
			quoted = !quoted
		} else if c == ':' && !quoted {
			l.name = strings.ToUpper(string(raw[:end]))
			l.params = string(raw[end : end+i])
			l.value = string(raw[end+i+1:])
			return true
		}
	}
	return false
}

// param returns the first value of a parameter, "" where it is not there.
func (l *contentLine) param(name string) string {
	rest := l.params
	for rest != "" {
		var one string
		one, rest = cutParam(rest[1:])
		key, value, found := strings.Cut(one, "=")
		if found && strings.EqualFold(key, name) {
			return firstValue(value)
		}
	}
	return ""
}

// cutParam cuts at the next ";" that is not in quotes; the rest begins with it.
func cutParam(s string) (one, rest string) {
	quoted := false
	for i := 0; i < len(s); i++ {
		if s[i] == '"' {
			quoted = !quoted
		} else if s[i] == ';' && !quoted {
			return s[:i], s[i:]
		}
	}
	return s, ""
}

func firstValue(s string) string {
	if strings.HasPrefix(s, `"`) {
		inside, _, _ := strings.Cut(s[1:], `"`)
		return unescapeParameter(inside)
	}
	first, _, _ := strings.Cut(s, ",")
	return unescapeParameter(first)
}
