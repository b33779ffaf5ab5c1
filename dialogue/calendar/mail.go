package calendar

import (
	"strings"
)

// IsMail reports whether a calendar file can hold s as a mail address: a local part of
// the characters of RFC 5322, 3.2.3, with dots between, and a name of a domain
// with a dot. Quoted local parts and domains in other letters than a–z are not;
// such a domain is written in its ASCII form (xn--…).
func IsMail(s string) bool {
	at := strings.LastIndexByte(s, '@')
	if at < 1 || at > 64 || len(s) > 254 {
		return false
	}
	return isDotted(s[:at], "!#$%&'*+-/=?^_`{|}~") && isDomain(s[at+1:])
}

func isDomain(s string) bool {
	if len(s) > 253 || !strings.Contains(s, ".") || !isDotted(s, "-") {
		return false
	}
	for _, label := range strings.Split(s, ".") {
		if len(label) > 63 || label[0] == '-' || label[len(label)-1] == '-' {
			return false
		}
	}
	return true
}

// isDotted reports whether s is words with a dot between, each of letters a–z,
// digits and the marks.
func isDotted(s, marks string) bool {
	before := byte('.')
	for _, c := range []byte(s) {
		if c == '.' && before == '.' || c != '.' && !isAlphanumeric(c) && strings.IndexByte(marks, c) < 0 {
			return false
		}
		before = c
	}
	return before != '.'
}

func isAlphanumeric(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// mailto returns an address as a URI (RFC 6068, 2).
func mailto(mail string) string {
	const hex = "0123456789ABCDEF"
	b := []byte("mailto:")
	for _, c := range []byte(mail) {
		if isAlphanumeric(c) || strings.IndexByte("-._~!$'*+@", c) >= 0 {
			b = append(b, c)
		} else {
			b = append(b, '%', hex[c>>4], hex[c&15])
		}
	}
	return string(b)
}

// fromMailto returns the address of a mailto URI, "" when it is none.
func fromMailto(uri string) string {
	const scheme = "mailto:"
	if len(uri) < len(scheme) || !strings.EqualFold(uri[:len(scheme)], scheme) {
		return ""
	}
	address, _, _ := strings.Cut(strings.TrimSpace(uri[len(scheme):]), "?")
	b := make([]byte, 0, len(address))
	for i := 0; i < len(address); i++ {
		c := address[i]
		if c == '%' && i+2 < len(address) {
			if high, low := hexDigit(address[i+1]), hexDigit(address[i+2]); high >= 0 && low >= 0 {
				c = byte(high<<4 | low)
				i += 2
			}
		}
		b = append(b, c)
	}
	if !IsMail(string(b)) {
		return ""
	}
	return string(b)
}

func hexDigit(c byte) int {
	switch {
	case c >= '0' && c <= '9':
		return int(c - '0')
	case c >= 'a' && c <= 'f':
		return int(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return int(c-'A') + 10
	}
	return -1
}

// isLink reports whether s is a link that can be shown and followed: http or
// https, printable ASCII without spaces, quotes and angle brackets.
func isLink(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 8)])
	if !strings.HasPrefix(lower, "https://") && !strings.HasPrefix(lower, "http://") || len(s) > MaxName {
		return false
	}
	for _, c := range []byte(s) {
		if c <= ' ' || c >= 0x7f || c == '"' || c == '<' || c == '>' || c == '\\' {
			return false
		}
	}
	return len(s) > len("https://")
}
