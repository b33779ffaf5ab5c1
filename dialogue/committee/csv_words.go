package committee

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// column is what a column of the file is about.
type column int

const (
	noColumn column = iota
	organizationColumn
	bodyColumn
	nameColumn
	givenColumn
	familyColumn
	personColumn
	roleColumn
	blocColumn
	partyColumn
	fromColumn
	throughColumn
	mailColumn
	columns // how many there are
)

// heading is one of the headings that a column may have.
type heading struct {
	is    column
	words string // Swedish and English, squeezed, with spaces between
}

// headings are what columns may be headed, without case, spaces and marks:
// "Fr.o.m." and "from" are the same.
func headings() []heading {
	return []heading{
		{organizationColumn, "kommun municipality organisation organization huvudman region kommunregion"}, // "organisation" på svenska
		{bodyColumn, "nämnd committee organ body styrelse board nämndstyrelse nämnder instans"},
		{nameColumn, "namn name förtroendevald ledamot person member fullname personnamn electedrepresentative"},
		{givenColumn, "förnamn firstname givenname"},
		{familyColumn, "efternamn lastname surname familyname"},
		{personColumn, "personid id personsid"},
		{roleColumn, "roll role befattning uppdrag position uppdragstyp"},
		{blocColumn, "block bloc majoritetopposition sida side"},
		{partyColumn, "parti party partibeteckning"},
		{fromColumn, "från from fråndatum fromochmed start startdatum startdate tillträde"},
		{throughColumn, "till to tilldatum tom tillochmed through slut slutdatum enddate lastday sistadag"},
		{mailColumn, "epost epostadress mail email mailadress emailaddress mailaddress"},
	}
}

// squeezed returns the small letters and digits of a heading.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \t.,:;-_/()\u00A0\u2013*\"'", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
}

// columnOf returns what a heading says its column is about. "Fr.o.m." becomes
// "from", "T.o.m." becomes "tom".
func columnOf(cell string) column {
	word := squeezed(cell)
	if word == "" {
		return noColumn
	}
	for _, h := range headings() {
		if among(word, h.words) {
			return h.is
		}
	}
	return noColumn
}

// among reports whether a word is one of some words.
func among(word, words string) bool {
	for words != "" {
		var first string
		if first, words, _ = strings.Cut(words, " "); first == word {
			return word != ""
		}
	}
	return false
}

// roleOf reads a role; a blank one is an ordinary member.
func roleOf(cell string) (Role, bool) {
	switch word := squeezed(cell); {
	case word == "", among(word, "ledamot member ordinarie ordinarieledamot ordinarymember ledamöter"):
		return OrdinaryMember, true
	case among(word, "ordförande chair chairperson chairman ordf president"):
		return Chair, true
	case among(word, "viceordförande vicechair vordf viceordf 1viceordförande 2viceordförande 1eviceordförande 2eviceordförande 1:eviceordförande "+
		"förste viceordförande förstevice förstaviceordförande förstviceordförande försteviceordförande andreviceordförande andraviceordförande "+
		"firstvicechair secondvicechair 1stvicechair 2ndvicechair vicechairperson deputychair"):
		return ViceChair, true
	case among(word, "ersättare substitute suppleant ers alternate deputymember"):
		return Substitute, true
	}
	return "", false
}

// blocWord reads a bloc; a blank one, or one said to be unknown, is unknown.
func blocWord(cell string) (Bloc, bool) {
	switch word := squeezed(cell); {
	case word == "", word == "?", among(word, "okänt okänd unknown vetej"):
		return UnknownBloc, true
	case among(word, "majoritet majoriteten majority themajority maj"):
		return Majority, true
	case among(word, "opposition oppositionen theopposition opp"):
		return Opposition, true
	case among(word, "ingetdera inget ingen neither neitherbloc ingetavblocken utanförblocken none"):
		return Neither, true
	}
	return "", false
}

// dayOf reads a day: 2027-01-01, 20270101, each perhaps with a time of day
// after it, which says nothing here. Blank is no day.
func dayOf(cell string) (samverkan.Date, bool) {
	s := strings.TrimSpace(cell)
	if s == "" {
		return samverkan.Date{}, true
	}
	if day, clock, found := strings.Cut(strings.Replace(s, "T", " ", 1), " "); found {
		if !isClock(strings.TrimSpace(clock)) {
			return samverkan.Date{}, false
		}
		s = day
	}
	if len(s) == 8 {
		s = s[:4] + "-" + s[4:6] + "-" + s[6:]
	}
	d, err := samverkan.ParseDate(s)
	return d, err == nil
}

// isClock reports whether s is a time of day: 00:00, 00:00:00, 00:00:00.000.
func isClock(s string) bool {
	s, decimals, found := strings.Cut(s, ".")
	if found && (decimals == "" || strings.Trim(decimals, "0123456789") != "") {
		return false
	}
	if len(s) != 5 && len(s) != 8 {
		return false
	}
	for i := range len(s) {
		if colon := i%3 == 2; colon != (s[i] == ':') || !colon && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return s[:2] < "24" && s[3:5] < "60"
}
