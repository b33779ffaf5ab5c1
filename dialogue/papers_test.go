package dialogue_test

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/dialogue"
	"github.com/samverkan/samverkan/dialogue/calendar"
	"github.com/samverkan/samverkan/dialogue/committee"
	"github.com/samverkan/samverkan/dialogue/topic"
)

// papers are all papers of a document like long, in a language.
func papers(t *testing.T, d *dialogue.Dialogue, lang samverkan.Lang) map[string]dialogue.Paper {
	t.Helper()
	out := map[string]dialogue.Paper{}
	for name, write := range map[string]func() (dialogue.Paper, error){
		"letter":       func() (dialogue.Paper, error) { return d.Letter("gbun", day("2027-01-11"), lang) },
		"joint letter": func() (dialogue.Paper, error) { return d.Letter("vux", day("2027-01-11"), lang) },
		"reminder":     func() (dialogue.Paper, error) { return d.Reminder("gbun", day("2027-01-20"), lang) },
		"agenda":       func() (dialogue.Paper, error) { return d.Agenda("host27", day("2027-01-20"), lang) },
		"draft":        func() (dialogue.Paper, error) { return d.Summary("m", day("2027-04-24"), lang) },
		"summary":      func() (dialogue.Paper, error) { return d.Summary("m", day("2027-06-20"), lang) },
		"handover":     func() (dialogue.Paper, error) { return d.Handover(day("2027-06-20"), lang) },
		"last":         func() (dialogue.Paper, error) { return d.Handover(day("2028-06-20"), lang) },
	} {
		p, err := write()
		require.NoError(t, err, name)
		out[name] = p
	}
	return out
}

// named is long with every text that somebody has written made anew by a
// function of what it is.
func named(name func(string) string) *dialogue.Dialogue {
	d := long()
	text := func(s string) samverkan.Text { return samverkan.Text{SV: name(s + " sv"), EN: name(s + " en")} }
	d.Name = text("collaboration")
	d.Program.DecidedBy = text("steering group")
	for i := range d.Organizations {
		d.Organizations[i].Name = text("organization" + d.Organizations[i].ID)
	}
	for i := range d.Bodies {
		b := &d.Bodies[i]
		b.Name, b.Area, b.Why = text("body"+b.ID), text("area"), text("why")
	}
	for i := range d.People {
		d.People[i].Name = name("person" + d.People[i].ID)
	}
	for i := range d.Meetings {
		m := &d.Meetings[i]
		m.Name, m.Place = text("meeting"+m.ID), text("place"+m.ID)
		for k := range m.Agenda {
			m.Agenda[k].Text, m.Agenda[k].Leads = text("item"), text("leads")
		}
	}
	for i := range d.Questions {
		d.Questions[i].Text = text("question")
	}
	for i := range d.Ideas {
		d.Ideas[i].Text = text("idea")
	}
	for i := range d.Projects {
		d.Projects[i].Name = text("project")
	}
	for i := range d.Interfaces {
		d.Interfaces[i].Name = text("interface")
	}
	for i := range d.Log {
		if !d.Log[i].Text.IsZero() {
			d.Log[i].Text = text("said")
		}
		if d.Log[i].Minutes.Record != "" {
			d.Log[i].Minutes.Record, d.Log[i].Minutes.Paragraph = name("record"), name("paragraph")
		}
	}
	return d
}

// hostile are endings of names that mean something in one of the formats.
func hostile() []string {
	return []string{
		`</w:t></w:r></w:p><w:p>`, `<b>&amp;"'`, `]]><!--`, `&#10;&lt;script&gt;`, "# *x* _y_ `z` [a](https://x.example) ![b](c) <i> | ~~d~~",
		"1. - + > | --- | ===", `\`, "BEGIN:VEVENT", "{name} {^n|a|b} {}", "=1+1", "%s%d%n", `"; X-PROP="`, "a:b;c,d^n", "\u202egnp.exe",
		strings.Repeat("å", 80),
	}
}

// parts are the XML parts of a Word document: the names of their elements in
// order, and the words of the first.
func parts(t *testing.T, data []byte) (elements map[string][]string, words string) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	elements = map[string][]string{}
	for _, f := range archive.File {
		r, err := f.Open()
		require.NoError(t, err)
		decoder := xml.NewDecoder(r)
		for {
			token, err := decoder.Token()
			if errors.Is(err, io.EOF) {
				break
			}
			require.NoError(t, err, f.Name)
			switch x := token.(type) {
			case xml.StartElement:
				elements[f.Name] = append(elements[f.Name], x.Name.Local)
			case xml.CharData:
				if f.Name == "word/document.xml" {
					words += string(x)
				}
			}
		}
		require.NoError(t, r.Close())
	}
	return elements, words
}

// tree is what a reader of Markdown makes of a text: kinds without words.
func tree(source string) (out []string) {
	src := []byte(source)
	doc := goldmark.New(goldmark.WithExtensions(extension.GFM)).Parser().Parse(text.NewReader(src))
	err := ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering && n.Kind() != ast.KindText && n.Kind() != ast.KindString {
			out = append(out, n.Kind().String())
		}
		return ast.WalkContinue, nil
	})
	if err != nil {
		out = append(out, err.Error())
	}
	return out
}

// Whatever people and committees are called, a paper has the parts that it has
// when they are called something plain: no name adds an element, an item, a cell
// or a line.
func TestNamesAddNoMarkup(t *testing.T) {
	for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
		plain := papers(t, named(func(s string) string { return s }), lang)
		for i, ending := range hostile() {
			if lang == samverkan.EN && i%4 > 0 {
				continue // the texts of the other language go the same way
			}
			d := named(func(s string) string { return s + " " + ending + "." })
			if lang == samverkan.SV {
				again(t, d)
			}
			for name, p := range papers(t, d, lang) {
				data, err := p.Docx()
				require.NoError(t, err)
				was, err := plain[name].Docx()
				require.NoError(t, err)
				want, _ := parts(t, was)
				got, words := parts(t, data)
				require.Equal(t, want, got, "%s with %q", name, ending)
				if !strings.ContainsRune(ending, '\u202e') {
					require.Contains(t, words, ending, name)
				}
				require.Equal(t, tree(plain[name].Markdown()), tree(p.Markdown()), "%s with %q", name, ending)
				require.Equal(t, strings.Count(plain[name].Text(), "\n"), strings.Count(p.Text(), "\n"), "%s with %q", name, ending)
				require.Equal(t, plain[name].File, p.File)
			}
		}
	}
}

// A line break in a name breaks a line in place, and no more.
func TestLineBreaksInNames(t *testing.T) {
	d := named(func(s string) string { return s + "\r\n\r\n# x\n- y\n\n    z\t|\u2028q" })
	again(t, d)
	for name, p := range papers(t, d, samverkan.SV) {
		data, err := p.Docx()
		require.NoError(t, err)
		got, _ := parts(t, data)
		plain, err := papers(t, long(), samverkan.SV)[name].Docx()
		require.NoError(t, err)
		want, _ := parts(t, plain)
		count := func(list []string, of string) (n int) {
			for _, s := range list {
				if s == of {
					n++
				}
			}
			return n
		}
		for _, of := range []string{"tbl", "tr", "tc", "sectPr"} {
			require.Equal(t, count(want["word/document.xml"], of), count(got["word/document.xml"], of), "%s, %s", name, of)
		}
		for _, kind := range tree(p.Markdown()) {
			require.NotContains(t, []string{"CodeBlock", "RawHTML", "HTMLBlock", "Link", "Image"}, kind, name)
		}
	}
}

// The file of a paper has a name that every system takes.
func TestFileNames(t *testing.T) {
	d := long()
	d.Bodies[0].ID, d.Members, d.Sides, d.Log, d.Questions, d.Ideas = "A.b_c-"+strings.Repeat("x", 58), nil, nil, nil, nil, nil
	for _, b := range d.Bodies {
		if !b.Affected { // nothing is written to it
			continue
		}
		p, err := d.Letter(b.ID, day("2027-01-11"), samverkan.SV)
		require.NoError(t, err)
		require.Regexp(t, `^[a-z0-9]+(-[a-z0-9]+)*$`, p.File)
		require.LessOrEqual(t, len(p.File), 60)
	}
}

// Papers in both languages say the same things of the document, each in its own
// words, and fill all their places.
func TestPapersAreFilled(t *testing.T) {
	left := regexp.MustCompile(`\{\^?[a-z]`)
	for _, lang := range []samverkan.Lang{samverkan.SV, samverkan.EN} {
		for name, p := range papers(t, long(), lang) {
			for _, s := range []string{p.Text(), p.Markdown(), p.Title()} {
				require.NotRegexp(t, left, s, name)
				require.NotContains(t, s, "!", name)
				require.NotContains(t, s, "kl. kl.", name)
				require.NotRegexp(t, ` [.,;:](\s|$)|\.\.|[^|]  [^|]`, s, name)
			}
			other := samverkan.EN
			if lang == samverkan.EN {
				other = samverkan.SV
			}
			require.NotEqual(t, papers(t, long(), other)[name].Text(), p.Text())
		}
	}
}

// A summary says that it is a draft until it has been approved; each version is
// the last one of its day.
func TestSummaryVersions(t *testing.T) {
	for on, want := range map[string][]string{
		"2027-04-22": {"Sammanfattning, utkast: Dialogmöte 22 april 2027", "Sammanfattningen är inte skriven än."},
		"2027-04-23": {"Sammanfattning, utkast: Dialogmöte 22 april 2027", "Vi talade om handledare."},
		"2027-04-24": {"Sammanfattning, utkast: Dialogmöte 22 april 2027", "Vi talade om handledare och om apl."},
		"2027-04-25": {"Sammanfattning: Dialogmöte 22 april 2027", "Godkänd 25 april 2027."},
	} {
		p, err := long().Summary("m", day(on), samverkan.SV)
		require.NoError(t, err)
		require.Equal(t, want[0], p.Title())
		require.Contains(t, p.Text(), want[1])
		require.Equal(t, on >= "2027-04-25", strings.Contains(p.Text(), "Frågor att ta med hem"), "the question was carried on the 25th")
	}
}

func TestPapersAreRefused(t *testing.T) {
	d := long()
	paper := func(_ dialogue.Paper, err error) error { return err }
	for _, c := range []struct {
		err  error
		code samverkan.Code
		at   string
		says string
	}{
		{paper(d.Letter("moon", day("2027-01-11"), samverkan.SV)), samverkan.CodeUnknown, "/body", "”moon” finns inte i listan ”bodies”"},
		{paper(d.Reminder("moon", day("2027-01-11"), samverkan.SV)), samverkan.CodeUnknown, "/body", "bodies"},
		{paper(d.Reminder("gbun", day("2027-01-10"), samverkan.SV)), samverkan.CodeConflict, "/body", "läget ”inget noterat”"},
		{paper(d.Reminder("gbun", day("2027-03-01"), samverkan.SV)), samverkan.CodeConflict, "/body", "läget ”har utsett”"},
		{paper(d.Agenda("moon", day("2027-01-11"), samverkan.SV)), samverkan.CodeUnknown, "/meeting", "meetings"},
		{paper(d.Summary("moon", day("2027-01-11"), samverkan.SV)), samverkan.CodeUnknown, "/meeting", "meetings"},
		{paper(d.Summary("m", day("2027-04-21"), samverkan.SV)), samverkan.CodeConflict, "/meeting", "läget ”kallat”"},
		{paper(d.Summary("host27", day("2028-06-01"), samverkan.SV)), samverkan.CodeConflict, "/meeting", "läget ”inställt”"},
		{paper(d.Handover(samverkan.Date{}, samverkan.SV)), samverkan.CodeInvalid, "/on", "datum"},
		{paper(d.Letter("gbun", samverkan.Date{}, samverkan.SV)), samverkan.CodeInvalid, "/on", "datum"},
	} {
		f := oneFault(t, c.err)
		require.Equal(t, c.code, f.Code)
		require.Equal(t, c.at, f.At)
		require.Contains(t, f.Text.SV, c.says)
	}
	_, err := d.Invitation("moon", day("2027-03-01"), samverkan.SV, 1_800_000_000)
	require.Equal(t, "/meeting", oneFault(t, err).At)
	_, err = d.Invitation("m", day("2027-03-01"), samverkan.SV, 0)
	require.Error(t, err)
}

// invitation is the calendar file of a meeting on a day, in bytes and as it is
// read back.
func invitation(t *testing.T, d *dialogue.Dialogue, meeting, on string) (string, calendar.Calendar) {
	t.Helper()
	c, err := d.Invitation(meeting, day(on), samverkan.SV, 1_800_000_000)
	require.NoError(t, err)
	data, err := c.Encode()
	require.NoError(t, err)
	back, err := calendar.Decode(data)
	require.NoError(t, err)
	require.Len(t, back.Events, 1)
	return string(data), back
}

// Invited, moved twice and called off: the same event, its number rises, and what
// is asked changes in the end. Who resigns is no longer asked.
func TestInvitationThatIsMovedAndCancelled(t *testing.T) {
	d := then(sent(),
		event("2027-03-01", dialogue.Invited, "var27"),
		event("2027-03-04", dialogue.Moved, "var27", start("2027-04-22 09:30")),
		event("2027-03-05", dialogue.Resigned, "gbun", people("bo")),
		event("2027-03-06", dialogue.Moved, "var27", start("2027-05-06 13:00")),
		event("2027-03-08", dialogue.Canceled, "var27"))
	uids := map[string]bool{}
	for i, c := range []struct {
		on        string
		method    calendar.Method
		status    calendar.State
		sequence  int
		start     string
		attendees int
	}{
		{"2027-03-01", calendar.MethodRequest, calendar.Confirmed, 0, "2027-04-15 13:00", 3},
		{"2027-03-04", calendar.MethodRequest, calendar.Confirmed, 1, "2027-04-22 09:30", 3},
		{"2027-03-05", calendar.MethodRequest, calendar.Confirmed, 2, "2027-04-22 09:30", 2},
		{"2027-03-06", calendar.MethodRequest, calendar.Confirmed, 3, "2027-05-06 13:00", 2},
		{"2027-03-08", calendar.MethodCancel, calendar.Canceled, 4, "2027-05-06 13:00", 2},
	} {
		data, got := invitation(t, d, "var27", c.on)
		e := got.Events[0]
		require.Equal(t, c.method, got.Method, i)
		require.Equal(t, c.status, e.Status, i)
		require.Equal(t, c.sequence, e.Sequence, i)
		require.Equal(t, moment(c.start), e.Start, i)
		require.Equal(t, 180, e.Minutes)
		require.Len(t, e.Attendees, c.attendees, i)
		require.Equal(t, 1, strings.Count(data, "BEGIN:VEVENT"))
		require.Equal(t, calendar.Address{Name: "Vårdcollege Mellanälven", Mail: "dialog@mellanalven.example"}, e.Organizer)
		uids[e.UID] = true
	}
	require.Len(t, uids, 1, "the same event all the time")
	_, other := invitation(t, d, "host27", "2027-03-01")
	require.NotContains(t, uids, other.Events[0].UID)
	later := granvik()
	later.ElectionYear, later.Program.On, later.Responsible.Mail = 2030, samverkan.Date{}, ""
	_, next := invitation(t, later, "var27", "2027-03-01")
	require.NotContains(t, uids, next.Events[0].UID, "another cycle, another meeting of the same ID")
}

// No name ends its line in a calendar file.
func TestNamesAddNoEvent(t *testing.T) {
	for _, ending := range append(hostile(), "\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x", "\n X-Y:z", "\u2028a\u0085b") {
		d := named(func(s string) string { return s + " " + ending })
		data, back := invitation(t, d, "m", "2027-03-02")
		lines := regexp.MustCompile(`(?m)^BEGIN:VEVENT`).FindAllString(data, -1)
		require.Len(t, lines, 1)
		require.Len(t, back.Events[0].Attendees, 3)
		require.NotRegexp(t, `(?m)^(X-Y|UID:x|X-PROP)`, data)
		require.NotRegexp(t, `[^\r]\n`, data)
	}
}

// marked is a document in which every text that somebody has written, every ID
// and every word that is no word of the format begins with zq, and the list of
// them and of the days.
func marked(t *testing.T) (*dialogue.Dialogue, []string) {
	d := named(func(s string) string { return "zq " + s })
	d.Series = []dialogue.Series{{ID: "serie", Name: both("Serie"), Of: 3}}
	d.Meetings[1].Series, d.Meetings[1].Number, d.Meetings[1].Link = "serie", 2, "https://zq.example"
	d.Meetings[1].Perspectives = []dialogue.Perspective{dialogue.Citizens}
	d.Meetings[0].Agenda[0].Kept = &dialogue.Kept{Person: "ordf", Reason: both("Skälet"), On: day("2027-02-01")}
	d.Breaks = []calendar.Break{{Name: both("Lovet"), Period: samverkan.Period{From: day("2027-03-01"), To: day("2027-03-08")}}}
	d.Calendars = []dialogue.MeetingCalendar{{Body: "gbun", Year: 2027, Days: []samverkan.Date{day("2027-02-10")}}}
	d.Needs = []dialogue.Subject{{Organization: "granvik", Subject: "apl", Text: both("Behovet")}}
	d.Offers = []dialogue.Subject{{Organization: "storsele", Subject: "apl", Text: both("Platserna")}}
	words := map[string]bool{string(dialogue.Schema): true}
	for _, list := range [][]string{
		dialogue.EventKind("").Choices(), dialogue.About("").Choices(), dialogue.Answer("").Choices(), dialogue.Step("").Choices(),
		dialogue.Perspective("").Choices(), dialogue.MeetingForm("").Choices(), topic.MeetingKind("").Choices(), topic.Stance("").Choices(),
		committee.Kind("").Choices(), committee.BodyKind("").Choices(), committee.Role("").Choices(), committee.Bloc("").Choices(),
	} {
		for _, w := range list {
			words[w] = true
		}
	}
	var all []string
	var walk func(v any) any
	walk = func(v any) any {
		switch x := v.(type) {
		case map[string]any:
			for k := range x {
				x[k] = walk(x[k])
			}
		case []any:
			for k := range x {
				x[k] = walk(x[k])
			}
		case string:
			if _, err := samverkan.ParseDate(x); err == nil {
				all = append(all, x)
				return x
			}
			if _, err := calendar.ParseClock(x); err == nil || words[x] {
				return x
			}
			if !strings.Contains(x, "zq") {
				x = "zq." + x
			}
			all = append(all, x)
			return x
		}
		return v
	}
	var doc any
	require.NoError(t, json.Unmarshal([]byte(encoded(t, d)), &doc))
	data, err := json.Marshal(walk(doc))
	require.NoError(t, err)
	out, err := dialogue.Decode(data)
	require.NoError(t, err)
	return out, all
}

// The template of a cycle holds no name, ID or day of the one it was made from,
// and is a document that says what kinds of meetings there are.
func TestTemplateHoldsNobody(t *testing.T) {
	d, all := marked(t)
	require.Greater(t, len(all), 200)
	template, err := d.Template("dialogen", 2030)
	require.NoError(t, err)
	again(t, template)
	data := encoded(t, template)
	for _, s := range append(all, "Zq", "zq", "2027", "@") {
		require.NotContains(t, data, s)
	}
	require.Empty(t, template.Log)
	require.Len(t, template.Meetings, 2)
	require.Equal(t, d.Meetings[1].Perspectives, template.Meetings[1].Perspectives)
	require.Equal(t, day("2031-10-01"), template.Meetings[1].Start.On, "the month, four years later")
	require.Equal(t, "serie-1", template.Meetings[1].Series)
	require.Equal(t, 2, template.Meetings[1].Number)
	require.Equal(t, 3, template.Series[0].Of)
	for i, item := range template.Meetings[0].Agenda {
		require.Equal(t, d.Meetings[0].Agenda[i].About, item.About)
		require.Equal(t, d.Meetings[0].Agenda[i].Stance, item.Stance)
		require.Nil(t, item.Kept)
	}
	// Assessed in its own time it is a cycle that has not begun.
	r := assess(t, template, "2030-10-01")
	require.Equal(t, "En berörd nämnd väntar på brev.", r.Says.SV)
	for _, rule := range []string{"DLG-12", "DLG-13", "DLG-203", "DLG-211"} {
		got, found := outcome(t, r, rule)
		require.Equal(t, pass, got, "%s: %v", rule, found)
	}
	// And the template of a template is the same.
	twice, err := template.Template("dialogen", 2030)
	require.NoError(t, err)
	values(t, template, twice)
}

func TestTemplateRefuses(t *testing.T) {
	for _, year := range []int{0, -4, 2027, 1990, 1 << 40} {
		_, err := granvik().Template("dialogen", year)
		require.Error(t, err, year)
	}
}

// A region's and a federation's committee are told whose rules hold.
func TestWhoseRulesHold(t *testing.T) {
	for kind, word := range map[committee.BodyKind]string{
		committee.Committee: "den egna kommunens", committee.Board: "den egna kommunens", committee.JointCommittee: "den egna kommunens",
		committee.RegionCommittee: "den egna regionens", committee.FederationBoard: "förbundets",
	} {
		d := granvik()
		d.Bodies[0].Kind = kind
		p, err := d.Letter("gbun", day("2027-01-11"), samverkan.SV)
		require.NoError(t, err)
		require.Contains(t, p.Text(), "enligt "+word+" regler.")
	}
}

// A reminder says the record number, the next meeting day, and how it stands.
func TestReminderSaysWhatIsKnown(t *testing.T) {
	d := then(asked(), event("2027-01-20", dialogue.Registered, "gbun", minutes("", "GBUN 2027/31")))
	d.Calendars = []dialogue.MeetingCalendar{{Body: "gbun", Year: 2027, Days: []samverkan.Date{day("2027-02-10"), day("2027-02-24"), day("2027-04-14")}}}
	p, err := d.Reminder("gbun", day("2027-02-10"), samverkan.SV)
	require.NoError(t, err)
	for _, s := range []string{"Ert diarienummer: GBUN 2027/31.", "Nämnden sammanträder 24 februari 2027.", "läget ”diariefört”", "11 januari 2027"} {
		require.Contains(t, p.Text(), s)
	}
	p, err = d.Reminder("gbun", day("2027-04-14"), samverkan.EN)
	require.NoError(t, err)
	require.NotContains(t, p.Text(), "The committee meets on")
}

// A board decides as a board, by rules of its own, and without an address the
// answer goes the way the letter came.
func TestLetterToEachKind(t *testing.T) {
	both := func(sv, en string) samverkan.Text { return samverkan.Text{SV: sv, EN: en} }
	for _, c := range []struct {
		kind          committee.BodyKind
		of            committee.Kind
		decides, fees string
	}{
		{committee.Committee, committee.Municipality, "Nämnden utser en ledamot", "enligt den egna kommunens regler"},
		{committee.Board, committee.Municipality, "Styrelsen utser en ledamot", "enligt den egna kommunens regler"},
		{committee.Board, committee.Region, "Styrelsen utser en ledamot", "enligt den egna regionens regler"},
		{committee.FederationBoard, committee.Municipality, "Direktionen utser en ledamot", "enligt förbundets regler"},
	} {
		d := granvik()
		d.Responsible.Mail = ""
		d.Bodies[0].Kind, d.Bodies[0].Why, d.Organizations[0].Kind = c.kind, both("den utbildar", "it educates"), c.of
		d.Calendars = []dialogue.MeetingCalendar{{Body: "gbun", Year: 2027, Days: []samverkan.Date{day("2027-02-10")}}}
		p, err := d.Letter("gbun", day("2027-01-11"), samverkan.SV)
		require.NoError(t, err)
		s := p.Text()
		require.Contains(t, s, c.decides)
		require.Contains(t, s, c.fees)
		require.Contains(t, s, "Skicka protokollsutdraget som svar på det här brevet.")
		who := strings.ToLower(strings.Fields(c.decides)[0])
		require.Contains(t, s, "Väljer "+who+" på ett annat sätt")
		require.Contains(t, s, "Tackar "+who+" nej")
		require.Contains(t, s, strings.Fields(c.decides)[0]+" berörs därför att den utbildar.")
		d.Log = []dialogue.Event{event("2027-01-11", dialogue.LetterSent, "gbun")}
		r, err := d.Reminder("gbun", day("2027-01-20"), samverkan.SV)
		require.NoError(t, err)
		require.Contains(t, r.Text(), strings.Fields(c.decides)[0]+" sammanträder 10 februari 2027.")
		if c.kind != committee.Committee {
			require.NotContains(t, s+r.Text(), "Nämnden")
		}
	}
	// One meeting is one meeting.
	d := granvik()
	p, err := d.Letter("gbun", day("2027-01-11"), samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, p.Text(), "Nästa möten:")
	d.Meetings = d.Meetings[:1]
	p, err = d.Letter("gbun", day("2027-01-11"), samverkan.SV)
	require.NoError(t, err)
	require.Contains(t, p.Text(), "Nästa möte:")
}

// Who leads an item stands after it, with one mark between.
func TestAgendaLeads(t *testing.T) {
	d := sent()
	d.Meetings[0].Agenda = []dialogue.AgendaItem{
		{Text: both("Hur ser det ut hos er?"), Leads: both("Karin Malm")},
		{Text: both("Hinder"), Leads: both("Karin Malm")},
		{Text: both("Hur ser det ut hos er?"), Stance: topic.AskHome, Leads: both("Karin Malm")},
	}
	p, err := d.Agenda("var27", day("2027-03-03"), samverkan.SV)
	require.NoError(t, err)
	for _, s := range []string{"1. Hur ser det ut hos er? Karin Malm", "2. Hinder. Karin Malm", "3. Hur ser det ut hos er? (fråga om läget hemma). Karin Malm"} {
		require.Contains(t, p.Text(), s)
	}
}

// That nobody noted who came is not that nobody came, and who signs was not
// there for that.
func TestSummaryWithoutAttendance(t *testing.T) {
	d := then(sent(), event("2027-04-15", dialogue.Held, "var27"))
	p, err := d.Summary("var27", day("2027-04-16"), samverkan.SV)
	require.NoError(t, err)
	s := p.Text()
	require.Contains(t, s, "Närvarande\n\nNärvaron är inte noterad.\n\nUnderskrifter\n\n")
	require.Less(t, strings.Index(s, "Underskrifter"), strings.Index(s, "ordförande"))
	d.Log[len(d.Log)-1].People = []string{"anna"}
	p, err = d.Summary("var27", day("2027-04-16"), samverkan.SV)
	require.NoError(t, err)
	require.NotContains(t, p.Text(), "inte noterad")
	d.Responsible.Chair, d.Responsible.ProcessLeader = "", ""
	p, err = d.Summary("var27", day("2027-04-16"), samverkan.SV)
	require.NoError(t, err)
	require.NotContains(t, p.Text(), "Underskrifter")
}

// Ten are appointed. Whom the file does not reach is told, and whoever leaves
// after the invitation has the meeting taken out of the calendar: alone, while
// the others keep theirs.
func TestWhoIsNotReached(t *testing.T) {
	d := sent()
	for i := range d.People {
		switch d.People[i].ID {
		case "anna", "bo":
			d.People[i].Mail = d.People[i].ID + "@granvik.example"
		case "cia":
			d.People[i].Mail = "ANNA@granvik.example" // they share one
		default:
			d.People[i].Mail = ""
		}
	}
	m := meetingOf(t, assess(t, d, "2027-03-01"), "var27")
	require.Equal(t, 10, m.Appointed)
	require.Len(t, m.Unreached, 8)
	require.NotContains(t, m.Unreached, "anna")
	require.NotContains(t, m.Unreached, "bo")
	d.Log = append(d.Log, event("2027-03-01", dialogue.Invited, "var27"), event("2027-04-02", dialogue.Resigned, "gbun", people("anna"), since("2027-04-01")))
	_, before := invitation(t, d, "var27", "2027-04-01")
	_, after := invitation(t, d, "var27", "2027-04-03")
	require.Equal(t, []int{0, 1}, []int{before.Events[0].Sequence, after.Events[0].Sequence})
	_, some, err := d.Withdrawal("var27", day("2027-04-01"), samverkan.SV, 1_800_000_000)
	require.NoError(t, err)
	require.False(t, some, "nobody has left yet")

	// Cia has anna's address, so it still gets the invitation; the address of a
	// person who leaves alone gets the withdrawal.
	_, some, err = d.Withdrawal("var27", day("2027-04-03"), samverkan.SV, 1_800_000_000)
	require.NoError(t, err)
	require.False(t, some)
	d.Log = append(d.Log, event("2027-04-04", dialogue.Resigned, "gbun", people("bo")))
	c, some, err := d.Withdrawal("var27", day("2027-04-05"), samverkan.SV, 1_800_000_000)
	require.NoError(t, err)
	require.True(t, some)
	data, err := c.Encode()
	require.NoError(t, err)
	back, err := calendar.Decode(data)
	require.NoError(t, err)
	require.Equal(t, calendar.MethodCancel, back.Method)
	e := back.Events[0]
	// RFC 5546, section 3.2.5: the status is that of a whole event called off, and
	// is left out where some are uninvited.
	require.Empty(t, e.Status)
	require.NotContains(t, string(data), "STATUS")
	require.Equal(t, []any{2, after.Events[0].UID}, []any{e.Sequence, e.UID})
	require.Len(t, e.Attendees, 1)
	require.Equal(t, "bo@granvik.example", e.Attendees[0].Mail)
	_, rest := invitation(t, d, "var27", "2027-04-05")
	require.Len(t, rest.Events[0].Attendees, 1)
	require.NotEqual(t, "bo@granvik.example", rest.Events[0].Attendees[0].Mail)

	d.Log = append(d.Log, event("2027-04-06", dialogue.Canceled, "var27"))
	_, some, err = d.Withdrawal("var27", day("2027-04-07"), samverkan.SV, 1_800_000_000)
	require.NoError(t, err)
	require.False(t, some, "then all are told")
	_, _, err = d.Withdrawal("nej", day("2027-04-07"), samverkan.SV, 1_800_000_000)
	require.Error(t, err)
}

// Each of those who sit stands with the decision of their own and how long it
// holds; a meeting of which nothing is noted has not been; an answer stays when
// the question is dropped.
func TestHandoverParts(t *testing.T) {
	d := then(sent(),
		event("2027-02-26", dialogue.Appointed, "gbun", people("axel"), minutes("2027-02-24", "GBUN 2027/77"), func(e *dialogue.Event) { e.Instead = "anna" }),
		event("2027-02-27", dialogue.Resigned, "gbun", people("bo"), since("2028-05-01")),
		event("2027-04-15", dialogue.Held, "var27", people("anna")),
		event("2027-04-15", dialogue.QuestionCarried, "q1"), event("2027-04-20", dialogue.QuestionAnswered, "q1", says("Ja, från hösten.")),
		event("2027-04-22", dialogue.QuestionDropped, "q1", says("Pengarna tog slut.")),
		event("2027-04-23", dialogue.QuestionCarried, "q2"), event("2027-04-24", dialogue.QuestionRaised, "q2"), event("2027-04-25", dialogue.QuestionPrioritized, "q2"),
		event("2027-05-02", dialogue.IdeaBorn, "i1"), event("2027-05-03", dialogue.IdeaScheduled, "i1", hours(4)), event("2027-05-04", dialogue.IdeaFunded, "i1", kronor(20000)))
	d.Questions = []dialogue.CarriedQuestion{{ID: "q1", Text: both("Får de tid?"), Meeting: "var27", Body: "gbun"}, {ID: "q2", Text: both("Finns en plan?"), Meeting: "var27", Body: "gbun"}}
	d.Ideas = []dialogue.ImprovementIdea{{ID: "i1", Text: both("Handledarbank")}}
	p, err := d.Handover(day("2027-12-20"), samverkan.SV)
	require.NoError(t, err)
	s := strings.ReplaceAll(p.Text(), "\u00a0", " ")
	for _, want := range []string{
		"Utsedd: Anna Ek (majoriteten); Sitter till: 1 januari 2031; Protokoll: 10 februari 2027",
		"Utsedd: Axel Berg (majoriteten), ersättare för Anna Ek; Sitter till: 1 januari 2031; Protokoll: 24 februari 2027 § 14 GBUN 2027/77",
		"Utsedd: Bo Lind (oppositionen); Sitter till: 1 maj 2028; Protokoll: 10 februari 2027",
		"Möten vars dag har passerat\n\n- Dialogmöte 14 oktober 2027 kl. 13.00. Om mötet hölls är inte noterat.",
		"Möten som har hållits\n\n- Dialogmöte 15 april 2027",
		"nedlagd. Ja, från hösten. Den lades ner: Pengarna tog slut.",
		"Prioriterat hemma, inte klart än\n\n- Finns en plan?",
		"Tid och pengar: fyra timmar i månaden, 20 000 kronor om året",
	} {
		require.Contains(t, s, want)
	}
	q := assess(t, d, "2027-12-20").Questions.Each[0]
	require.Equal(t, []string{"Ja, från hösten.", "Pengarna tog slut."}, []string{q.Outcome.SV, q.Reason.SV})
}
