package calendar

import (
	"time"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Week is a week as Swedes count them (ISO 8601): from Monday, and week 1 is
// the one with the first Thursday of the year.
type Week struct {
	// The year that the week is counted to. The first days of January may be in
	// a week of the year before, the last of December in one of the year after.
	Year int `json:"year" range:"1..9999"`
	// The number of the week, 1–52 or 53.
	Number int `json:"number" range:"1..53"`
}

// WeekOf returns the week of a day, no week for no date.
func WeekOf(on samverkan.Date) Week {
	if on.IsZero() {
		return Week{}
	}
	year, number := time.Date(on.Year(), time.Month(on.Month()), on.Day(), 0, 0, 0, 0, time.UTC).ISOWeek()
	return Week{year, number}
}

// Text returns what people call the week: "vecka 12".
func (w Week) Text() samverkan.Text {
	return samverkan.Text{SV: "vecka {n}", EN: "week {n}"}.With(num("n", w.Number))
}

// Check returns a Fault when there is no such week.
func (w Week) Check() error {
	if w.Year < 1 || w.Year > LastYear || w.Number < 1 || w.Number > 53 || WeekOf(w.monday()) != w {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Vecka {n} år {year} finns inte. Veckorna är 1 till 52, eller 53 i ett år som börjar eller slutar på en torsdag.",
			EN: "There is no week {n} in {year}. Weeks are 1 to 52, or 53 in a year that begins or ends on a Thursday.",
		}, num("n", w.Number), num("year", w.Year))
	}
	return nil
}

// monday returns the first day of the week: 4 January is always in week 1.
func (w Week) monday() samverkan.Date {
	fourth := day(w.Year, 1, 4)
	return fourth.AddDays(7*(w.Number-1) - (int(fourth.Weekday())+6)%7)
}

// Period returns the days of the week, from Monday to the next Monday. Where
// there is no such week it is a Fault.
func (w Week) Period() (samverkan.Period, error) {
	if err := w.Check(); err != nil {
		return samverkan.Period{}, err
	}
	return samverkan.Period{From: w.monday(), To: w.monday().AddDays(7)}, nil
}

// Half is a half of a year, as plans of meetings are made.
type Half string

// The halves of a year.
const (
	// Spring: January to June.
	Spring Half = "spring"
	// Autumn: July to December.
	Autumn Half = "autumn"
)

func halfWords() []choice.Of[Half] {
	return []choice.Of[Half]{
		{Is: Spring, Text: samverkan.Text{SV: "våren", EN: "the spring"}},
		{Is: Autumn, Text: samverkan.Text{SV: "hösten", EN: "the autumn"}},
	}
}

// Choices lists the halves.
func (Half) Choices() []string { return choice.Codes(halfWords()) }

// Text returns what people call the half.
func (h Half) Text() samverkan.Text { return choice.Text(halfWords(), h) }

// HalfOf returns the half of its year that a day is in, "" for no date.
func HalfOf(on samverkan.Date) Half {
	switch {
	case on.IsZero():
		return ""
	case on.Month() <= 6:
		return Spring
	}
	return Autumn
}

// In returns the days of the half of a year. A year outside the calendar, or
// another half than the two, gives a Fault.
func (h Half) In(year int) (samverkan.Period, error) {
	if year < 1 || year >= LastYear || h != Spring && h != Autumn {
		return samverkan.Period{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Halvåret är ”{half}” {year}. Det kan vara ”spring” eller ”autumn” ett år från 1 till 9998.",
			EN: "The half is “{half}” of {year}. It can be “spring” or “autumn” of a year from 1 to 9998.",
		}, samverkan.Quoted("half", string(h)), num("year", year))
	}
	if h == Spring {
		return samverkan.Period{From: day(year, 1, 1), To: day(year, 7, 1)}, nil
	}
	return samverkan.Period{From: day(year, 7, 1), To: day(year+1, 1, 1)}, nil
}
