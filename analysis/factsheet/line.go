package factsheet

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/escape"
)

// The isolates of Unicode, U+2066 to U+2069, stand as these noncharacters while a
// text is cleaned and escaped: no escaper changes them, and no text has them.
const (
	firstIsolate = '\u2066'
	lastIsolate  = '\u2069'
	isolates     = '\uFDD0'
)

// hide puts noncharacters for isolates, where each of them ends, and takes them
// away where one does not. Noncharacters of the text are U+FFFD.
func hide(s string) string {
	open, sound := 0, true
	for _, r := range s {
		switch {
		case r == lastIsolate:
			open--
			sound = sound && open >= 0
		case r >= firstIsolate && r < lastIsolate:
			open++
		}
	}
	sound = sound && open == 0
	return strings.Map(func(r rune) rune {
		switch {
		case r >= firstIsolate && r <= lastIsolate && sound:
			return isolates + r - firstIsolate
		case r >= firstIsolate && r <= lastIsolate:
			return -1
		case r >= 0xFDD0 && r <= 0xFDEF || r&0xFFFE == 0xFFFE:
			return '\uFFFD'
		}
		return r
	}, s)
}

// shown puts isolates where hide has put noncharacters.
func shown(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= isolates && r <= isolates+3 {
			return r - isolates + firstIsolate
		}
		return r
	}, s)
}

// line returns a text as one line (escape.Clean) that may have isolates, each of
// which ends. The line of a line is the same.
func line(s string) string { return shown(escape.Clean(hide(s))) }

// piece returns a text that is to stand in a line with others.
func piece(s string) string { return samverkan.Same(line(s)).Apart().SV }

// html returns a text for an element or an attribute of HTML, which is XML too.
func html(s string) string {
	s = line(s)
	if !strings.ContainsAny(s, "&<>\"'") {
		return s
	}
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;", "'", "&#39;").Replace(s)
}

// markdown returns a text for a paragraph, a heading, an item or a cell. A decimal
// point is no mark of a list: it stands as it is, for people who read the source.
func markdown(s string) string {
	s = shown(escape.Markdown(hide(s)))
	whole, rest, found := strings.Cut(s, `\.`)
	if found && strings.Trim(whole, "0123456789") == "" && rest != "" && rest[0] >= '0' && rest[0] <= '9' {
		return whole + "." + rest
	}
	return s
}
