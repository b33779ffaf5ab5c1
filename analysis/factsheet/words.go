package factsheet

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

func questionsWord() samverkan.Text {
	return samverkan.Text{SV: "Att fråga vid besöket", EN: "To ask at the visit"}
}

func sourcesWord(n int) samverkan.Text {
	return samverkan.Text{SV: "{n|Källa|Källor}", EN: "{n|Source|Sources}"}.With(samverkan.Int("n", n))
}

func showWord() samverkan.Text { return samverkan.Text{SV: "Visa som tabell", EN: "Show as a table"} }

// inFile is what stands on paper for a table that does not.
func inFile() samverkan.Text {
	return samverkan.Text{SV: "Siffrorna finns som tabell i filen.", EN: "The figures are in a table in the file."}
}

// apart says a sentence of the library with texts of others set apart in it.
func apart(t samverkan.Text, args ...samverkan.Arg) samverkan.Text {
	return t.With(samverkan.Apart(args...)...)
}

// of is an argument for a text of others: one line without a full stop of its own.
func of(name string, t samverkan.Text) samverkan.Arg {
	return samverkan.Of(name, samverkan.Text{SV: stopless(line(t.SV)), EN: stopless(line(t.EN))})
}

func stopless(s string) string {
	if strings.HasSuffix(s, "..") {
		return s
	}
	return strings.TrimSuffix(s, ".")
}

// text returns a source as a sentence.
func (s Source) text() samverkan.Text {
	sv, en := "{name}", "{name}"
	if !s.What.IsZero() {
		sv, en = sv+": {what}", en+": {what}"
	}
	sv, en = sv+".", en+"."
	if !s.Fetched.IsZero() {
		sv, en = sv+" Hämtat {on}.", en+" Fetched {on}."
	}
	return apart(samverkan.Text{SV: sv, EN: en}, of("name", s.Name), of("what", s.What), samverkan.On("on", s.Fetched))
}

// from is the sentence of a block about its source.
func (b *Block) from() samverkan.Text {
	return apart(samverkan.Text{SV: "Källa: {source}.", EN: "Source: {source}."}, of("source", b.Source))
}

func (s *Sheet) made() samverkan.Text {
	if s.Made.IsZero() {
		return samverkan.Text{}
	}
	return samverkan.Text{SV: "Gjort {on}.", EN: "Made {on}."}.With(samverkan.On("on", s.Made))
}

// stamped reports whether the day or the fingerprint is on the sheet.
func (s *Sheet) stamped() bool { return s.Data != "" || !s.Made.IsZero() }

// fingerprint returns the SHA-256 of the data in hexadecimal, "" without data.
func (s *Sheet) fingerprint() string {
	if s.Data == "" {
		return ""
	}
	return strings.TrimPrefix(canonical.Hash([]byte(s.Data)), "sha256:")
}

// short returns the ends of a fingerprint, enough to tell two sheets apart.
func short(hash string) string { return "sha-256 " + hash[:4] + "…" + hash[len(hash)-4:] }
