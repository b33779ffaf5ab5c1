package analysis

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis/chart"
	"github.com/samverkan/samverkan/analysis/factsheet"
	"github.com/samverkan/samverkan/analysis/phrase"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/check"
)

// drawn lists what a sheet for an audience shows, the most important first.
func (a Audience) drawn() []DrawingKind {
	switch a {
	case ForSchools:
		return []DrawingKind{SeriesDrawing, AgesDrawing, GapDrawing}
	case ForVocational:
		return []DrawingKind{SeriesDrawing, AgesDrawing, PlacesDrawing, GapDrawing}
	case ForAssociations:
		return []DrawingKind{AgesDrawing, SeriesDrawing, ProfileDrawing}
	case ForEmployers:
		return []DrawingKind{GapDrawing, MixDrawing, PyramidDrawing}
	}
	return []DrawingKind{PyramidDrawing, AgesDrawing, ProfileDrawing}
}

// Sheet makes the fact sheet of one municipality for an audience (KFA-08). It
// fits one page: tables are folded where they must be, and what there is no room
// for then is left out, the last first, and named at the foot. Its error says that
// there is no such municipality or audience, that there are no figures to show, or
// that the report was not made by Assess.
func (r *Report) Sheet(place string, whom Audience, l samverkan.Lang) (factsheet.Sheet, error) {
	if r.of == nil {
		return factsheet.Sheet{}, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Rapporten är läst från en fil eller inte gjord. Bedöm dokumentet på nytt.", EN: "The report was read from a file, or is none. Assess the document anew.",
		})}
	}
	i := slices.IndexFunc(r.Profiles, func(p Profile) bool { return p.Code == place })
	if i < 0 {
		return factsheet.Sheet{}, samverkan.Faults{check.NoSuch("/place", place, "municipalities")}
	}
	if !slices.Contains(whom.Choices(), string(whom)) {
		return factsheet.Sheet{}, samverkan.Faults{noChoice("/audience", string(whom), whom.Choices())}
	}
	m := sheetMaker{r: r, p: &r.Profiles[i], on: r.On}
	if err := m.sheet(whom); err != nil {
		return m.Sheet, err
	}
	for {
		m.sources()
		folded, err := m.Fold(l)
		var faults samverkan.Faults
		if err == nil || !errors.As(err, &faults) || !m.less(faults[0]) {
			return folded, err
		}
		if len(m.Blocks) == 0 {
			return m.Sheet, m.nothing(whom)
		}
	}
}

// less leaves out what a sheet has no room for, and says so at its foot: a figure
// that is too large for any sheet, else a fifth question, the last figure but one,
// the last question, the box. It reports whether there was anything to leave out.
func (m *sheetMaker) less(f *samverkan.Fault) bool {
	if f.Code != samverkan.CodeTooLarge {
		return false
	}
	if at, ok := strings.CutPrefix(f.At, "/blocks/"); ok {
		at, _, _ = strings.Cut(at, "/")
		i, err := strconv.Atoi(at)
		if err == nil {
			m.leaveOut(i)
		}
		return err == nil
	}
	switch {
	case len(m.Blocks) > 1 && len(m.Questions) < 5:
		m.leaveOut(len(m.Blocks) - 1)
	case len(m.Questions) > 0:
		last := len(m.Questions) - 1
		m.noRoom(samverkan.Text{SV: "frågan om {what}", EN: "the question of {what}"}.With(samverkan.Of("what", m.asked[last])))
		m.Questions = m.Questions[:last]
	case m.Box != nil:
		m.noRoom(samverkan.Text{SV: "faktarutan", EN: "the fact box"})
		m.Box, m.boxFrom = nil, nil
	default:
		return false
	}
	return true
}

// leaveOut leaves out a figure.
func (m *sheetMaker) leaveOut(i int) {
	m.noRoom(titleOf(m.Blocks[i].Chart))
	m.Blocks, m.from = slices.Delete(m.Blocks, i, i+1), slices.Delete(m.from, i, i+1)
}

// noRoom says at the foot of the sheet what is left out.
func (m *sheetMaker) noRoom(what samverkan.Text) {
	m.out = append(m.out, what)
	m.Footer = cut(samverkan.Text{SV: "Fick inte plats: {what}.", EN: "Found no room: {what}."}.With(samverkan.List("what", m.out)), factsheet.MaxText)
}

// titleOf is what the table of a chart is called.
//
//go:noinline
func titleOf(c chart.Chart) samverkan.Text {
	return cut(samverkan.Text{SV: c.Table(samverkan.SV).Caption, EN: c.Table(samverkan.EN).Caption}, factsheet.MaxTitle)
}

// cut shortens a text to so many characters.
//
//go:noinline
func cut(t samverkan.Text, most int) samverkan.Text {
	of := func(s string) string {
		if r := []rune(s); len(r) > most {
			return string(r[:most-1]) + "…"
		}
		return s
	}
	return samverkan.Text{SV: of(t.SV), EN: of(t.EN)}
}

// nothing is the fault of a sheet without figures.
func (m *sheetMaker) nothing(whom Audience) error {
	return samverkan.Faults{samverkan.Wrong(samverkan.CodeUnknown, "/place", samverkan.Text{
		SV: "Det finns inga siffror att visa för {whom} om {name}.", EN: "There are no figures to show to {whom} on {name}.",
	}, samverkan.Of("whom", whom.Text()), samverkan.Str("name", m.p.Name))}
}

// sheetMaker is a sheet while it is made.
type sheetMaker struct {
	factsheet.Sheet
	r  *Report
	p  *Profile
	on samverkan.Date
	// The sources of each block, of what the lead says and of the box, by ID.
	from              [][]string
	leadFrom, boxFrom []string
	asked, out        []samverkan.Text // of what is asked, and what was left out
}

func (m *sheetMaker) sheet(whom Audience) error {
	m.Kick = samverkan.Text{SV: "Faktablad för {whom}", EN: "Fact sheet for {whom}"}.With(samverkan.Of("whom", whom.Text()))
	m.Title, m.Made = cut(samverkan.Same(m.p.Name), factsheet.MaxTitle), m.on
	m.Lead = cut(m.lead(), factsheet.MaxText)
	all := m.r.Drawings(m.p.Code)
	for _, kind := range whom.drawn() {
		i := slices.IndexFunc(all, func(d Drawing) bool { return d.Kind == kind && (kind != SeriesDrawing || m.about(d.ID, Education)) })
		if i >= 0 {
			m.block(&all[i])
		}
	}
	if len(m.Blocks) == 0 {
		return m.nothing(whom)
	}
	for i := range all {
		if c, ok := all[i].Chart.(chart.Map); ok {
			m.Map = &c
		}
	}
	for i := range m.r.Facts {
		// What rule ANA-05 says to wait with stands on no sheet: there is no room for
		// the reservation.
		f := &m.r.Facts[i]
		if f.Place == m.p.Code && f.Known && f.Before != No && !f.hidden && m.Box == nil {
			claim := samverkan.Text{SV: "Visste du att {what}?", EN: "Did you know that {what}?"}.With(samverkan.Of("what", f.Says))
			m.Box = &factsheet.Box{Claim: cut(claim, factsheet.MaxText), Rests: cut(f.Because, factsheet.MaxText)}
			m.boxFrom = []string{f.Source, m.r.of.region.sourceOf(m.r.of.region.measures[f.Measure], f.From)}
		}
	}
	m.questions()
	data, err := canonical.Encode(m.p)
	m.Data = string(data)
	return err
}

// block puts a drawing on the sheet. A heading that is too long becomes the
// caption, below a shorter one.
func (m *sheetMaker) block(d *Drawing) {
	heading, caption := d.Heading, d.Caption
	if rose := m.rose(d.ID); long(heading) && !rose.IsZero() {
		heading, caption = rose, d.Heading
	} else if long(heading) {
		heading = titleOf(d.Chart)
		caption = samverkan.Text{SV: "{says} {caption}", EN: "{says} {caption}"}.With(samverkan.Of("says", d.Heading), samverkan.Of("caption", d.Caption))
	}
	m.Blocks = append(m.Blocks, factsheet.Block{
		Heading: cut(heading, factsheet.MaxTitle), Chart: d.Chart, Caption: cut(caption, factsheet.MaxText), Source: d.Source, Wide: d.Kind == ProfileDrawing,
	})
	m.from = append(m.from, d.from)
}

// rose says in a few words what has happened to the measure of a series.
func (m *sheetMaker) rose(id string) samverkan.Text {
	for i := range m.p.Measures {
		s := &m.p.Measures[i]
		if id == string(SeriesDrawing)+"."+s.Measure && s.Change != nil {
			says := map[Direction]samverkan.Text{Higher: m.r.of.region.a.Measures[i].Rose, Lower: m.r.of.region.a.Measures[i].Fell}[s.Change.Surely]
			if !says.IsZero() {
				return samverkan.Text{SV: "{name} {says}.", EN: "{name} {says}."}.With(samverkan.Str("name", m.p.Name), samverkan.Of("says", says))
			}
		}
	}
	return samverkan.Text{}
}

// long reports whether a heading is too long for one of a sheet.
func long(t samverkan.Text) bool {
	return max(utf8.RuneCountInString(t.SV), utf8.RuneCountInString(t.EN)) > factsheet.MaxTitle
}

// about reports whether a series is of a measure of a subject.
func (m *sheetMaker) about(id string, subject Subject) bool {
	for i := range m.p.Measures {
		s := &m.p.Measures[i]
		if id == string(SeriesDrawing)+"."+s.Measure {
			return s.Subject == subject
		}
	}
	return false
}

// lead is how many live there, and what is most particular.
func (m *sheetMaker) lead() samverkan.Text {
	m.leadFrom = m.p.from
	for i := range m.p.Measures {
		s := &m.p.Measures[i]
		if s.inhabitants() && s.Value != nil {
			m.leadFrom = append(m.leadFrom[:len(m.leadFrom):len(m.leadFrom)], s.Source)
			return samverkan.Text{SV: "{n} invånare {year}. {says}", EN: "{n} inhabitants in {year}. {says}"}.With(
				samverkan.Of("n", phrase.Digits(*s.Value, 0)), samverkan.Str("year", itoa(s.Year)), samverkan.Of("says", m.p.Says))
		}
	}
	return m.p.Says
}

func (m *sheetMaker) questions() {
	for i := range m.r.Visits {
		if v := &m.r.Visits[i]; v.Code == m.p.Code {
			for k := range v.Agenda {
				m.Questions = append(m.Questions, cut(v.Agenda[k].Ask, factsheet.MaxText))
				m.asked = append(m.asked, v.Agenda[k].Title)
			}
		}
	}
}

// sources lists the publishers of what the sheet shows, each with the years of
// the figures and the day they were fetched, where it is one; then what somebody
// has entered. Of more than there is room for, the names of the rest stand last.
func (m *sheetMaker) sources() {
	type span struct {
		factsheet.Source
		first, last int
		more        bool // fetched on more days than one
	}
	shown := slices.Concat(append(m.from, m.leadFrom, m.boxFrom)...)
	var list []span
	for i := range m.r.Sources {
		x := &m.r.Sources[i]
		if x.Last == 0 || !slices.Contains(shown, x.ID) {
			continue
		}
		k := slices.IndexFunc(list, func(s span) bool { return s.Name.SV == x.Publisher })
		if k < 0 {
			k = len(list)
			list = append(list, span{Source: factsheet.Source{Name: samverkan.Same(x.Publisher), Fetched: x.Retrieved}, first: x.First, last: x.Last})
		}
		s := &list[k]
		s.first, s.last, s.more = min(s.first, x.First), max(s.last, x.Last), s.more || s.Fetched != x.Retrieved
	}
	m.Sources = nil
	var rest []samverkan.Text
	for i := range list {
		s := &list[i]
		if s.What = phrase.Years(s.first, s.last); s.more {
			s.Fetched = samverkan.Date{}
		}
		if len(list) > factsheet.MaxSources-1 && i >= factsheet.MaxSources-2 {
			rest = append(rest, s.Name)
			continue
		}
		m.Sources = append(m.Sources, s.Source)
	}
	if len(rest) > 0 {
		m.Sources = append(m.Sources, factsheet.Source{Name: cut(phrase.List(rest...), factsheet.MaxText)})
	}
	own := slices.ContainsFunc(m.Blocks, func(b factsheet.Block) bool { return b.Source == ownFigures() })
	if own || len(list) == 0 {
		m.Sources = append(m.Sources, factsheet.Source{Name: ownFigures()})
	}
}

// ownFigures is the source of what somebody has entered.
func ownFigures() samverkan.Text {
	return samverkan.Text{SV: "egna uppgifter och antaganden", EN: "own figures and assumptions"}
}
