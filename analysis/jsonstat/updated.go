package jsonstat

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/cube"
)

// A table was last changed at 2026-02-20T08:00:00Z as JSON-stat has it, and at
// 20260220 08:00 as PX has it, without seconds and without zone. A cube holds what
// its source says; here it is told in the other format when it is written.

// moment is a day and a time as they are written, each "" where it is not told.
type moment struct {
	day    string // 20260220
	minute string // 08:00
}

// momentOf reads a time of either format; ok is false where it is neither.
func momentOf(s string) (m moment, ok bool) {
	const dashed, bare = len("2026-02-20"), len("20260220")
	rest := ""
	switch {
	case len(s) >= dashed && s[4] == '-' && s[7] == '-':
		m.day, rest = s[:4]+s[5:7]+s[8:dashed], s[dashed:]
	case len(s) >= bare:
		m.day, rest = s[:bare], s[bare:]
	default:
		return moment{}, false
	}
	if !isDay(m.day) {
		return moment{}, false
	}
	if rest == "" {
		return m, true
	}
	if len(rest) < len("T08:00") || rest[0] != 'T' && rest[0] != ' ' || !isTime(rest[1:6]) {
		return moment{}, false
	}
	m.minute = rest[1:6]
	return m, isBehindMinute(rest[6:])
}

func isDay(s string) bool {
	_, err := samverkan.ParseDate(s[:4] + "-" + s[4:6] + "-" + s[6:])
	return err == nil && isDigits(s)
}

func isTime(s string) bool {
	return isDigits(s[:2]) && s[2] == ':' && isDigits(s[3:]) && s[:2] < "24" && s[3:] < "60"
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// isBehindMinute reports whether seconds and a zone may be written so: ":00Z",
// ":00.123+01:00", "".
func isBehindMinute(s string) bool {
	if len(s) >= 3 && s[0] == ':' && isDigits(s[1:3]) {
		s = s[3:]
		if len(s) > 1 && s[0] == '.' {
			s = strings.TrimLeft(s[1:], "0123456789")
		}
	}
	return s == "" || s == "Z" || len(s) == len("+01:00") && (s[0] == '+' || s[0] == '-') && isTime(s[1:])
}

// pxMoment returns a time as PX has it, and whether that is all that s says. A
// time that cannot be read stands as it is.
func pxMoment(s string) (px string, whole bool) {
	m, ok := momentOf(s)
	if !ok {
		return s, s == ""
	}
	if m.minute == "" {
		return m.day + " 00:00", false
	}
	px = m.day + " " + m.minute
	return px, s == px || s == isoMoment(px)
}

// isoMoment returns a time as JSON-stat has it. What is no time of PX stands as it is.
func isoMoment(s string) string {
	m, ok := momentOf(s)
	if !ok || s[4] == '-' {
		return s
	}
	day := m.day[:4] + "-" + m.day[4:6] + "-" + m.day[6:]
	if m.minute == "" {
		return day
	}
	return day + "T" + m.minute
}

// updated writes when the table was changed, and returns what of it is read back:
// a file that had it in another form gets it back as it was.
func (w *writer) updated(c *cube.Cube) (readBack string, kept bool) {
	for _, i := range w.places[""] {
		if k := &w.kept[i]; k.Name == "updated" {
			s := scanner{data: []byte(k.JSON)}
			if s.peek() == '"' {
				content, _ := s.quoted()
				return string(content), true
			}
		}
	}
	for i := range c.Sources {
		if s := c.Sources[i].Updated; s != "" {
			readBack = isoMoment(s)
			break
		}
	}
	w.said("updated", readBack)
	return readBack, false
}
