package calendar

import (
	"strconv"
	"time"

	"github.com/samverkan/samverkan"
)

const (
	// FirstElection is the first election year of this package: with the
	// election of 1994 terms became four years.
	FirstElection = 1994
	// LastElection is the last one whose whole term is within the calendar.
	LastElection = 9994
)

// Term is a term of office (mandatperiod): the four years between two ordinary
// elections, each body by its own days.
type Term struct {
	// The election day that the term follows from.
	Election samverkan.Date `json:"election"`
	// When the assembly (fullmäktige) sits.
	Assembly samverkan.Period `json:"assembly"`
	// When the executive board (styrelsen) sits.
	Board samverkan.Period `json:"board"`
	// When the other committees (nämnder) sit, unless their assembly has decided
	// another day: see WithCommittees.
	Committees samverkan.Period `json:"committees"`
}

// ElectionDay returns the day of the ordinary elections of a year: the second
// Sunday in September from 2014 (vallag 2005:837, 1 kap. 3 § as of SFS
// 2010:1416), the third one from 1994 to 2010. A year without ordinary
// elections, or outside [FirstElection, LastElection], is a Fault.
func ElectionDay(year int) (samverkan.Date, error) {
	if year < FirstElection || year > LastElection {
		return samverkan.Date{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Valåret är {year}. Här räknas ordinarie val från {first}, då mandatperioderna blev fyra år, till {last}.",
			EN: "The election year is {year}. Ordinary elections are counted here from {first}, when terms became four years, to {last}.",
		}, num("year", year), num("first", FirstElection), num("last", LastElection))
	}
	if year%4 != 2 {
		before := year - (year+2)%4
		return samverkan.Date{}, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "År {year} hålls inga ordinarie val till fullmäktige. De hålls vart fjärde år, till exempel {before} och {after}.",
			EN: "There are no ordinary elections to assemblies in {year}. They are held every fourth year, as in {before} and {after}.",
		}, num("year", year), num("before", before), num("after", before+4))
	}
	sunday := 2
	if year < 2014 {
		sunday = 3
	}
	first := day(year, 9, 1)
	return first.AddDays((7-int(first.Weekday()))%7 + 7*(sunday-1)), nil
}

// TermFrom returns the term that follows from the ordinary elections of a year.
//
// The assembly sits for four years from 15 October of the election year
// (kommunallag 2017:725, 5 kap. 9 §), from 1 November before 2014 (kommunallag
// 1991:900); the board from 1 January the year after (6 kap. 18 §). Of other
// committees the assembly decides; without a decision 1 January is taken.
func TermFrom(electionYear int) (Term, error) {
	election, err := ElectionDay(electionYear)
	if err != nil {
		return Term{}, err
	}
	years := samverkan.Period{From: day(electionYear+1, 1, 1), To: day(electionYear+5, 1, 1)}
	return Term{
		Election:   election,
		Assembly:   samverkan.Period{From: assemblyFrom(electionYear), To: assemblyFrom(electionYear + 4)},
		Board:      years,
		Committees: years,
	}, nil
}

func assemblyFrom(electionYear int) samverkan.Date {
	if electionYear < 2014 {
		return day(electionYear, 11, 1)
	}
	return day(electionYear, 10, 15)
}

// WithCommittees returns the term with another first day of its committees, as
// their assembly has decided it. The day may be any from the first of the
// assembly. The last is left as it was: the next assembly decides it, so take
// it from the next term's first day where that is known.
func (t Term) WithCommittees(from samverkan.Date) (Term, error) {
	if from.Before(t.Assembly.From) || !from.Before(t.Committees.To) {
		return t, samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Nämnderna skulle börja {day}. Fullmäktige kan bestämma en dag från och med {from}, då det självt börjar, och före {to}.",
			EN: "The committees would begin on {day}. The assembly can decide on a day from {from}, when it begins itself, and before {to}.",
		}, samverkan.Str("day", dayOrNone(from)), samverkan.Str("from", t.Assembly.From.String()), samverkan.Str("to", t.Committees.To.String()))
	}
	t.Committees.From = from
	return t, nil
}

func dayOrNone(d samverkan.Date) string {
	if d.IsZero() {
		return "–"
	}
	return d.String()
}

// Text returns what people call the term, by the years of its board:
// "mandatperioden 2027–2030".
func (t Term) Text() samverkan.Text {
	return samverkan.Text{
		SV: "mandatperioden {from}–{to}",
		EN: "the term of office {from}–{to}",
	}.With(num("from", t.Board.From.Year()), num("to", t.Board.To.Year()-1))
}

// AssemblyTermOn returns the term whose assembly sits on a day.
func AssemblyTermOn(on samverkan.Date) (Term, error) {
	year := electionAtOrBefore(on.Year())
	if !on.IsZero() && on.Before(assemblyFrom(year)) {
		year -= 4
	}
	return termOn(on, year)
}

// CommitteesTermOn returns the term whose board and committees sit on a day
// when no assembly has decided otherwise. In the autumn after an election it is
// still the old one: those who come to the autumn meeting were appointed in the
// term before.
func CommitteesTermOn(on samverkan.Date) (Term, error) {
	return termOn(on, electionAtOrBefore(on.Year()-1))
}

func electionAtOrBefore(year int) int { return year - (year%4+2)%4 }

func termOn(on samverkan.Date, electionYear int) (Term, error) {
	if on.IsZero() || electionYear < FirstElection || electionYear > LastElection {
		return Term{}, samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
			SV: "Dagen är {day}. Mandatperioder räknas här från valet {first} till valet {last}.",
			EN: "The day is {day}. Terms are counted here from the election of {first} to that of {last}.",
		}, samverkan.Str("day", dayOrNone(on)), num("first", FirstElection), num("last", LastElection))
	}
	return TermFrom(electionYear)
}

// NextElection returns the first ordinary election day on the day or after it.
// Extra elections do not move the ordinary ones (regeringsform 3 kap. 11 §,
// kommunallag 5 kap. 10 §), so none is asked for.
func NextElection(on samverkan.Date) (samverkan.Date, error) {
	if on.Year() < FirstElection {
		return samverkan.Date{}, samverkan.Wrong(samverkan.CodeUnknown, "", samverkan.Text{
			SV: "Dagen är {day}. Valdagar räknas här från år {first}.",
			EN: "The day is {day}. Election days are counted here from the year {first}.",
		}, samverkan.Str("day", dayOrNone(on)), num("first", FirstElection))
	}
	year := electionAtOrBefore(on.Year())
	election, err := ElectionDay(year)
	if err == nil && election.Before(on) {
		return ElectionDay(year + 4)
	}
	return election, err
}

// day returns a date that is known to be in the calendar.
func day(year, month, dayOfMonth int) samverkan.Date {
	d, err := samverkan.NewDate(year, month, dayOfMonth)
	if err != nil {
		return samverkan.Date{}
	}
	return d
}

// num is a number that is no quantity, such as a year: digits without spaces.
func num(name string, n int) samverkan.Arg { return samverkan.Str(name, strconv.Itoa(n)) }

// lastSunday returns the last Sunday of a month.
func lastSunday(year, month, daysInMonth int) samverkan.Date {
	last := day(year, month, daysInMonth)
	return last.AddDays(-int(last.Weekday() - time.Sunday))
}
