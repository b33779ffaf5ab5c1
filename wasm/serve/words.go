package main

import (
	"fmt"
	"io"
	"strings"
)

// language is what the program speaks: sv or en.
type language string

// spoken returns the language by the environment, as other programs do.
func spoken(getenv func(string) string) language {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := getenv(name); value != "" {
			if strings.HasPrefix(strings.ToLower(value), "sv") {
				return "sv"
			}
			return "en"
		}
	}
	return "en"
}

// say formats one of two sentences. Both take the same arguments.
func (l language) say(sv, en string, args ...any) string {
	if l == "sv" {
		return fmt.Sprintf(sv, args...)
	}
	return fmt.Sprintf(en, args...)
}

// tell writes a line for people. Where it cannot be written nobody reads it.
func tell(w io.Writer, line string) { _, _ = fmt.Fprintln(w, line) }
