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
// for then is left out, the last first, and named at the foot. Its error says that there is no such
// municipality, or that there are no figures to show.
func (r *Report) Sheet(place string, whom Audience, l samverkan.Lang) (factsheet.Sheet, error) {
	i := slices.IndexFunc(r.Profiles, func(p Profile) bool { return p.Code == place })
	if i < 0 {
		return factsheet.Sheet{}, samverkan.Faults{check.NoSuch("/place", place, "municipalities")}
	}
	m := sheetMaker{r: r, p: &r.Profiles[i], on: r.On}
	s, err := m.sheet(whom)
	if err != nil {
		return s, err
	}
	for {
		folded, err := s.Fold(l)
		var faults samverkan.Faults
		if err == nil || !errors.As(err, &faults) || !less(&s, faults[0]) {
			return folded, err
		}
		if len(s.Blocks) == 0 {
			return s, m.nothing(whom)
		}
	}
}

// less leaves out what a sheet has no room for: a figure that is too large for
// any sheet, else the last figure but one, the last question, the box. It reports
// whether there was anything to leave out.
func less(s *factsheet.Sheet, f *samverkan.Fault) bool {
	if f.Code != samverkan.CodeTooLarge {
		return false
	}
	if at, ok := strings.CutPrefix(f.At, "/blocks/"); ok {
		at, _, _ = strings.Cut(at, "/")
		i, err := strconv.Atoi(at)
		if err == nil {
			leaveOut(s, i)
		}
		return err == nil
	}
	switch {
	case len(s.Blocks) > 1:
		leaveOut(s, len(s.Blocks)-1)
	case len(s.Questions) > 0:
		s.Questions = s.Questions[:len(s.Questions)-1]
	case s.Box != nil:
		s.Box = nil
	default:
		return false
	}
	return true
}

// leaveOut leaves out a figure, and says so at the foot of the sheet.
func leaveOut(s *factsheet.Sheet, i int) {
	c := s.Blocks[i].Chart
	name := cut(samverkan.Text{SV: c.Table(samverkan.SV).Caption, EN: c.Table(samverkan.EN).Caption}, factsheet.MaxTitle)
	if s.Footer.IsZero() {
		s.Footer = samverkan.Text{SV: "Fick inte plats: {what}.", EN: "Found no room: {what}."}.With(samverkan.Of("what", name))
	} else {
		s.Footer = cut(samverkan.Text{
			SV: strings.TrimSuffix(s.Footer.SV, ".") + "; " + name.SV + ".", EN: strings.TrimSuffix(s.Footer.EN, ".") + "; " + name.EN + ".",
		}, factsheet.MaxText)
	}
	s.Blocks = slices.Delete(s.Blocks, i, i+1)
}

// cut shortens a text to so many characters.
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

type sheetMaker struct {
	r  *Report
	p  *Profile
	on samverkan.Date
}

func (m *sheetMaker) sheet(whom Audience) (factsheet.Sheet, error) {
	s := factsheet.Sheet{
		Kick:  samverkan.Text{SV: "Faktablad för {whom}", EN: "Fact sheet for {whom}"}.With(samverkan.Of("whom", whom.Text())),
		Title: cut(samverkan.Same(m.p.Name), factsheet.MaxTitle), Lead: cut(m.lead(), factsheet.MaxText), Made: m.on,
	}
	kinds := whom.drawn()
	all := m.r.Drawings(m.p.Code)
	for _, kind := range kinds {
		for _, d := range all {
			if d.Kind != kind || d.Kind == SeriesDrawing && !m.about(d, Education) {
				continue
			}
			b := factsheet.Block{Heading: d.Heading, Chart: d.Chart, Caption: d.Caption, Source: d.Source, Wide: kind == ProfileDrawing}
			if rose := m.rose(d); long(b.Heading) && !rose.IsZero() {
				b.Heading, b.Caption = rose, d.Heading
			} else if long(b.Heading) {
				b.Heading = samverkan.Text{SV: d.Chart.Table(samverkan.SV).Caption, EN: d.Chart.Table(samverkan.EN).Caption}
				b.Caption = samverkan.Text{SV: "{says} {caption}", EN: "{says} {caption}"}.With(samverkan.Of("says", d.Heading), samverkan.Of("caption", d.Caption))
			}
			b.Heading, b.Caption = cut(b.Heading, factsheet.MaxTitle), cut(b.Caption, factsheet.MaxText)
			s.Blocks = append(s.Blocks, b)
			break
		}
	}
	if len(s.Blocks) == 0 {
		return s, m.nothing(whom)
	}
	for _, d := range all {
		if c, ok := d.Chart.(chart.Map); ok {
			s.Map = &c
		}
	}
	for _, f := range m.r.Facts {
		if f.Place == m.p.Code && f.Known && s.Box == nil {
			claim := samverkan.Text{SV: "Visste du att {what}?", EN: "Did you know that {what}?"}.With(samverkan.Of("what", f.Says))
			s.Box = &factsheet.Box{Claim: cut(claim, factsheet.MaxText), Rests: cut(f.Because, factsheet.MaxText)}
		}
	}
	m.questions(&s)
	m.sources(&s)
	data, err := canonical.Encode(m.p)
	s.Data = string(data)
	return s, err
}

// rose says in a few words what has happened to the measure of a series.
func (m *sheetMaker) rose(d Drawing) samverkan.Text {
	for i, s := range m.p.Measures {
		if d.ID == string(SeriesDrawing)+"."+s.Measure && s.Change != nil {
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
func (m *sheetMaker) about(d Drawing, subject Subject) bool {
	for _, s := range m.p.Measures {
		if d.ID == string(SeriesDrawing)+"."+s.Measure {
			return s.Subject == subject
		}
	}
	return false
}

// lead is how many live there, and what is most particular.
func (m *sheetMaker) lead() samverkan.Text {
	for _, s := range m.p.Measures {
		if s.Unit == Persons && s.Subject == Demography && s.Value != nil {
			return samverkan.Text{SV: "{n} invånare {year}. {says}", EN: "{n} inhabitants in {year}. {says}"}.With(
				samverkan.Of("n", phrase.Digits(*s.Value, 0)), samverkan.Str("year", itoa(s.Year)), samverkan.Of("says", m.p.Says))
		}
	}
	return m.p.Says
}

func (m *sheetMaker) questions(s *factsheet.Sheet) {
	const most = 4
	for _, v := range m.r.Visits {
		if v.Code != m.p.Code {
			continue
		}
		for _, point := range v.Agenda {
			if len(s.Questions) < most {
				s.Questions = append(s.Questions, cut(point.Ask, factsheet.MaxText))
			}
		}
	}
}

// sources lists the publishers of the figures, each with the years and the day
// they were fetched, where it is one.
func (m *sheetMaker) sources(s *factsheet.Sheet) {
	type span struct {
		first, last int
		fetched     samverkan.Date
		days        int
	}
	var names []string
	by := map[string]*span{}
	for i := range m.r.Sources {
		x := &m.r.Sources[i]
		if x.Last == 0 {
			continue
		}
		k := by[x.Publisher]
		if k == nil && len(names) == factsheet.MaxSources {
			continue
		}
		if k == nil {
			k = &span{first: x.First, fetched: x.Retrieved}
			by[x.Publisher], names = k, append(names, x.Publisher)
		}
		k.first, k.last = min(k.first, x.First), max(k.last, x.Last)
		if k.fetched != x.Retrieved {
			k.days++
		}
	}
	for _, name := range names {
		k := by[name]
		if k.days > 0 {
			k.fetched = samverkan.Date{}
		}
		s.Sources = append(s.Sources, factsheet.Source{Name: samverkan.Same(name), What: phrase.Years(k.first, k.last), Fetched: k.fetched})
	}
	if len(s.Sources) == 0 {
		s.Sources = []factsheet.Source{{Name: ownFigures()}}
	}
}

// ownFigures is the source of what somebody has entered.
func ownFigures() samverkan.Text {
	return samverkan.Text{SV: "egna uppgifter och antaganden", EN: "own figures and assumptions"}
}
