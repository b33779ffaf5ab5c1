package plan

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

func (k *faults) meetings(y Year, places map[string]int) {
	if len(y.Meetings) == 0 {
		k.add(samverkan.CodeInvalid, "/meetings", samverkan.Text{
			SV: "Här står inga möten. Skriv minst ett.",
			EN: "There are no meetings here. Write one at least.",
		})
	}
	seen := map[string]int{}
	for i, m := range y.Meetings {
		at := "/meetings/" + strconv.Itoa(i)
		k.id(at+"/id", m.ID, seen, i)
		k.word(at+"/kind", string(m.Kind), m.Kind.Choices(), false)
		k.word(at+"/season", string(m.Season), m.Season.Choices(), true)
		k.period(at+"/window", m.Window)
		if k.length(at+"/weekdays", len(m.Weekdays), len(Monday.Choices())) {
			for n, w := range m.Weekdays {
				k.word(at+"/weekdays/"+strconv.Itoa(n), string(w), w.Choices(), false)
			}
		}
		if k.length(at+"/places", len(m.Places), MaxPlaces) {
			at, once := at+"/places/", map[string]int{}
			for n, id := range m.Places {
				k.id(at+strconv.Itoa(n), id, once, n)
				k.known(at+strconv.Itoa(n), id, places)
			}
		}
		if k.length(at+"/forms", len(m.Forms), len(OnSite.Choices())) {
			at, once := at+"/forms/", map[string]int{}
			for n, f := range m.Forms {
				k.word(at+strconv.Itoa(n), string(f), f.Choices(), false)
				k.id(at+strconv.Itoa(n), string(f), once, n)
			}
		}
		k.number(at+"/lettersBefore", m.LettersBefore, MaxBefore)
		k.number(at+"/papersBefore", m.PapersBefore, MaxBefore)
	}
}

// dialogues checks that the dialogue meetings are one in the spring and one in
// the autumn, as far as the year reaches and Without lets it.
func (k *faults) dialogues(y Year) {
	at := map[Season]int{}
	none := true
	for i, m := range y.Meetings {
		if m.Kind != DialogueMeeting {
			continue
		}
		none = false
		here := "/meetings/" + strconv.Itoa(i) + "/season"
		if m.Season != Spring && m.Season != Autumn {
			k.add(samverkan.CodeInvalid, here, samverkan.Text{
				SV: "Dialogmötet har ingen halva av året. Skriv spring eller autumn: ett hålls på våren och ett på hösten.",
				EN: "The dialogue meeting has no half of the year. Write spring or autumn: one is held in the spring and one in the autumn.",
			})
			continue
		}
		if first, twice := at[m.Season]; twice {
			k.add(samverkan.CodeConflict, here, samverkan.Text{
				SV: "Både ”{first}” och ”{second}” är dialogmöten på {season}. Det ska vara ett på våren och ett på hösten.",
				EN: "Both “{first}” and “{second}” are dialogue meetings in {season}. There should be one in the spring and one in the autumn.",
			}, samverkan.Quoted("first", y.Meetings[first].ID), samverkan.Quoted("second", m.ID), samverkan.Of("season", m.Season.Text()))
			continue
		}
		at[m.Season] = i
	}
	for _, s := range y.Without {
		at[s] = -1
	}
	if none || len(k.list) > 0 {
		return
	}
	for _, s := range []Season{Spring, Autumn} {
		if _, ok := at[s]; !ok && y.reaches(s) {
			k.add(samverkan.CodeInvalid, "/meetings", samverkan.Text{
				SV: "Det finns inget dialogmöte på {season}. Det ska vara ett på våren och ett på hösten, så långt året räcker.",
				EN: "There is no dialogue meeting in {season}. There should be one in the spring and one in the autumn, as far as the year reaches.",
			}, samverkan.Of("season", s.Text()))
		}
	}
}

// reaches reports whether some day of the year is in the season.
func (y Year) reaches(s Season) bool {
	for d := y.From; d.Before(y.To); d = d.AddDays(1) {
		if seasonOf(d) == s {
			return true
		}
	}
	return false
}

// seasonOf returns the half of the year a day is in.
func seasonOf(d samverkan.Date) Season {
	if d.Month() < 7 {
		return Spring
	}
	return Autumn
}

// travel checks that the way from each body to each place is known.
func (k *faults) travel(y Year) {
	for i, b := range y.Bodies {
		if b.Place == "" {
			continue
		}
		for n, p := range y.Places {
			if _, ok := p.minutesFrom(b.Place); !ok {
				k.add(samverkan.CodeUnknown, "/places/"+strconv.Itoa(n)+"/minutes", samverkan.Text{
					SV: "Tiden från ”{from}” till ”{to}” saknas. ”{body}” sitter i ”{from}”; skriv minuterna.",
					EN: "The time from “{from}” to “{to}” is missing. “{body}” sits in “{from}”; write the minutes.",
				}, samverkan.Quoted("from", b.Place), samverkan.Quoted("to", p.ID), samverkan.Quoted("body", y.Bodies[i].ID))
			}
		}
	}
}

// minutesFrom returns how long it takes from another place.
//
//go:noinline
func (p Place) minutesFrom(id string) (minutes int, ok bool) {
	for _, m := range p.Minutes {
		if m.From == id {
			return m.Minutes, true
		}
	}
	return 0, p.ID == id
}
