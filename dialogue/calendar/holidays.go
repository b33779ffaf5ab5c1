package calendar

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/choice"
)

const (
	// FirstYear is the first year whose holidays are known here: the law on
	// public holidays has been in force since 1990-01-01.
	FirstYear = 1990
	// LastYear is the last one: the last year of the calendar.
	LastYear = 9999
)

// HolidayKind says whether a day is free by law or by custom.
type HolidayKind string

// The kinds of holidays.
const (
	// Public: a public holiday (allmän helgdag) by the law 1989:253.
	Public HolidayKind = "public"
	// Eve: the eve of one, free by custom.
	Eve HolidayKind = "eve"
)

func kindWords() []choice.Of[HolidayKind] {
	return []choice.Of[HolidayKind]{
		{Is: Public, Text: samverkan.Text{SV: "allmän helgdag", EN: "public holiday"}},
		{Is: Eve, Text: samverkan.Text{SV: "helgdagsafton", EN: "eve of a holiday"}},
	}
}

// Choices lists the kinds.
func (HolidayKind) Choices() []string { return choice.Codes(kindWords()) }

// Text returns what people call the kind.
func (k HolidayKind) Text() samverkan.Text { return choice.Text(kindWords(), k) }

// Holiday is one named day of a year. Sundays that have no name are public
// holidays too, and not listed.
type Holiday struct {
	// The day.
	On samverkan.Date `json:"on"`
	// Its name.
	Name samverkan.Text `json:"name"`
	// Free by law or by custom.
	Kind HolidayKind `json:"kind"`
}

// Easter returns Easter Sunday in the Gregorian calendar, for the years
// 1583–9999, by the anonymous algorithm (Nature 13, 1876, p. 487; J. Meeus,
// Astronomical Algorithms, 2nd ed. 1998, chapter 8), whose letters these are.
func Easter(year int) (samverkan.Date, error) {
	if year < 1583 || year > LastYear {
		return samverkan.Date{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Året är {year}. Påsken räknas här för 1583 till {last}, i den gregorianska kalendern.",
			EN: "The year is {year}. Easter is computed here for 1583 to {last}, in the Gregorian calendar.",
		}, num("year", year), num("last", LastYear))
	}
	a, b, c := year%19, year/100, year%100
	d, e, f := b/4, b%4, (b+8)/25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return day(year, n/31, n%31+1), nil
}

// Holidays returns the public holidays of a year and the eves that are free by
// custom, by day.
//
// The public ones are those of the law on public holidays (lag 1989:253 om
// allmänna helgdagar), with the change that made the National Day one and Whit
// Monday none (SFS 2004:1320, in force before Whitsun 2005). The eves are
// Midsummer Eve, Christmas Eve and New Year's Eve, which the law on statutory
// time (lag 1930:173 om beräkning av lagstadgad tid, 2 §) puts beside Sundays,
// and Easter Eve, a Saturday in any case. A year before [FirstYear] is a Fault:
// what held then is not in this table.
func Holidays(year int) ([]Holiday, error) {
	if year < FirstYear || year > LastYear {
		return nil, samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
			SV: "Året är {year}. Helgdagarna är kända här från {first}, då lagen om allmänna helgdagar började gälla, till {last}.",
			EN: "The year is {year}. Holidays are known here from {first}, when the law on public holidays came into force, to {last}.",
		}, num("year", year), num("first", FirstYear), num("last", LastYear))
	}
	easter, err := Easter(year)
	if err != nil {
		return nil, err
	}
	midsummer := saturdayFrom(day(year, 6, 20))
	list := []Holiday{
		{day(year, 1, 1), samverkan.Text{SV: "nyårsdagen", EN: "New Year’s Day"}, Public},
		{day(year, 1, 6), samverkan.Text{SV: "trettondedag jul", EN: "Epiphany"}, Public},
		{easter.AddDays(-2), samverkan.Text{SV: "långfredagen", EN: "Good Friday"}, Public},
		{easter.AddDays(-1), samverkan.Text{SV: "påskafton", EN: "Easter Eve"}, Eve},
		{easter, samverkan.Text{SV: "påskdagen", EN: "Easter Sunday"}, Public},
		{easter.AddDays(1), samverkan.Text{SV: "annandag påsk", EN: "Easter Monday"}, Public},
		{day(year, 5, 1), samverkan.Text{SV: "första maj", EN: "May Day"}, Public},
		{easter.AddDays(39), samverkan.Text{SV: "Kristi himmelsfärdsdag", EN: "Ascension Day"}, Public},
		{easter.AddDays(49), samverkan.Text{SV: "pingstdagen", EN: "Whit Sunday"}, Public},
		{midsummer.AddDays(-1), samverkan.Text{SV: "midsommarafton", EN: "Midsummer Eve"}, Eve},
		{midsummer, samverkan.Text{SV: "midsommardagen", EN: "Midsummer Day"}, Public},
		{saturdayFrom(day(year, 10, 31)), samverkan.Text{SV: "alla helgons dag", EN: "All Saints’ Day"}, Public},
		{day(year, 12, 24), samverkan.Text{SV: "julafton", EN: "Christmas Eve"}, Eve},
		{day(year, 12, 25), samverkan.Text{SV: "juldagen", EN: "Christmas Day"}, Public},
		{day(year, 12, 26), samverkan.Text{SV: "annandag jul", EN: "Boxing Day"}, Public},
		{day(year, 12, 31), samverkan.Text{SV: "nyårsafton", EN: "New Year’s Eve"}, Eve},
	}
	if year < 2005 {
		list = append(list, Holiday{easter.AddDays(50), samverkan.Text{SV: "annandag pingst", EN: "Whit Monday"}, Public})
	} else {
		list = append(list, Holiday{day(year, 6, 6), samverkan.Text{SV: "nationaldagen", EN: "the National Day"}, Public})
	}
	// Two may fall on one day (Ascension Day and May Day in 2008): the order of
	// the table holds then.
	sorted.By(list, func(a, b Holiday) int { return a.On.Compare(b.On) })
	return list, nil
}

// saturdayFrom returns the first Saturday from a day on.
func saturdayFrom(d samverkan.Date) samverkan.Date { return d.AddDays(6 - int(d.Weekday())) }
