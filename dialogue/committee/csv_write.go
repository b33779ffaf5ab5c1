package committee

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/escape"
)

// WriteMembers writes who sits in which body, on all days, as known on the
// view's day: a CSV file (RFC 4180, UTF-8) with headings in one language that
// ReadMembers reads. A seat during which the bloc changes is a row for each
// bloc. "Till" is the last day with the seat. The rows come in the order of the
// bodies, then of the people, then of the days' entries. Blocs of people
// without a seat, appointments and the days of knowing are not in it.
func (v *View) WriteMembers(lang samverkan.Lang) string {
	var b strings.Builder
	in := func(sv, en string) string { return samverkan.Text{SV: sv, EN: en}.In(lang) }
	b.WriteString(escape.CSVRow([]string{
		in("kommun", "municipality"), in("nämnd", "committee"), in("namn", "name"), in("roll", "role"),
		in("block", "bloc"), in("från", "from"), in("till", "to"), in("e-post", "mail"), "id",
	}))
	for body := range int32(len(v.r.Bodies)) {
		for _, i := range v.seats.of(body) {
			m, p := &v.r.Members[i], &v.r.People[v.seats.about[i].person]
			for held := m.Period; ; {
				bloc, end := v.blocFrom(body, v.seats.about[i].person, held)
				word := bloc.Text().In(lang)
				if bloc == UnknownBloc {
					word = ""
				}
				through := end
				if !end.IsZero() {
					through = end.AddDays(-1)
				}
				b.WriteString(escape.CSVRow([]string{
					v.owner(body, m.OnBehalfOf, lang), v.r.Bodies[body].Name.In(lang), p.called(), m.Role.Text().In(lang),
					word, held.From.String(), through.String(), p.Mail, p.ID,
				}))
				if end == held.To {
					break
				}
				held.From = end
			}
		}
	}
	return b.String()
}

// owner names the organization that a seat is for, all of the body's when that
// is not known.
func (v *View) owner(body int32, onBehalfOf string, lang samverkan.Lang) string {
	var out []string
	for _, o := range v.r.Bodies[body].Organizations {
		if onBehalfOf == "" || onBehalfOf == o {
			out = append(out, v.r.Organizations[v.organizations[o]].Name.In(lang))
		}
	}
	return strings.Join(out, " / ")
}

// blocFrom returns the bloc on the first day of a period, and until when it is
// that at least, the end of the period at most.
func (v *View) blocFrom(body, person int32, held samverkan.Period) (Bloc, samverkan.Date) {
	end := held.To
	for _, i := range v.sides.both(body, person) {
		s := &v.r.Sides[i]
		if s.Contains(held.From) {
			return s.Bloc, sooner(s.To, held.To)
		}
		if held.From.Before(s.From) {
			end = sooner(end, s.From)
		}
	}
	return UnknownBloc, end
}
