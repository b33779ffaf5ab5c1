package calendar

import (
	"time"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

const (
	// MaxSqueeze is the longest run of working days that can be squeezed: a
	// week with one free day has at most four left in a row.
	MaxSqueeze = 4
	// MaxSpan is how many days DaysOff looks at, at most: ten years.
	MaxSpan = 3653
	// MaxBreaks is how many breaks DaysOff is given, at most.
	MaxBreaks = 500
)

// IsWorking reports whether a day is a working day: no Saturday or Sunday, no
// public holiday and no eve that is free by custom. A day outside the years of
// Holidays, or no date, is a Fault.
func IsWorking(on samverkan.Date) (bool, error) {
	list, err := Holidays(on.Year())
	if err != nil {
		return false, err
	}
	return isWorking(list, on), nil
}

func isWorking(holidays []Holiday, on samverkan.Date) bool {
	return !isWeekend(on) && named(holidays, on) == nil
}

func isWeekend(d samverkan.Date) bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}

func named(holidays []Holiday, on samverkan.Date) *Holiday {
	for i := range holidays {
		if holidays[i].On == on {
			return &holidays[i]
		}
	}
	return nil
}

// SqueezeDays returns the working days of a year that are squeezed (klämdagar):
// that stand in a run of at most longest working days between two days off, of
// which at least one is no Saturday or Sunday. With longest 1, or 0, which
// means 1, they are the lone days that many people take off; with 2 or 3 the
// days between Christmas and New Year (mellandagar) come too. No run crosses
// from one year to the next, because 31 December and 1 January are days off.
func SqueezeDays(year, longest int) ([]samverkan.Date, error) {
	list, err := Holidays(year)
	if err == nil {
		err = squeezable(longest)
	}
	if err != nil {
		return nil, err
	}
	return squeezeDays(list, year, longest), nil
}

func squeezable(longest int) error {
	if longest >= 0 && longest <= MaxSqueeze {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "Den längsta följden av klämdagar är {n}. Den kan vara 1 till {most}, eller 0 som betyder 1.",
		EN: "The longest run of squeeze days is {n}. It can be 1 to {most}, or 0, which means 1.",
	}, num("n", longest), num("most", MaxSqueeze))
}

func squeezeDays(holidays []Holiday, year, longest int) (days []samverkan.Date) {
	longest = max(longest, 1)
	var run []samverkan.Date
	before := day(year, 1, 1) // the last day off seen
	for d := before.AddDays(1); d.Year() == year; d = d.AddDays(1) {
		if isWorking(holidays, d) {
			run = append(run, d)
			continue
		}
		if len(run) <= longest && (!isWeekend(before) || !isWeekend(d)) {
			days = append(days, run...)
		}
		run, before = run[:0], d
	}
	return days
}

// Reason says why a day is off.
type Reason string

// The reasons, the strongest first.
const (
	// OnHoliday: a public holiday with a name.
	OnHoliday Reason = "holiday"
	// OnEve: an eve that is free by custom.
	OnEve Reason = "eve"
	// OnWeekend: a Saturday or Sunday.
	OnWeekend Reason = "weekend"
	// OnBreak: a break that the caller gave, such as a school break.
	OnBreak Reason = "break"
	// OnSqueeze: a squeezed working day.
	OnSqueeze Reason = "squeeze"
)

func reasonWords() []choice.Of[Reason] {
	return []choice.Of[Reason]{
		{Is: OnHoliday, Text: samverkan.Text{SV: "helgdag", EN: "holiday"}},
		{Is: OnEve, Text: samverkan.Text{SV: "helgdagsafton", EN: "eve of a holiday"}},
		{Is: OnWeekend, Text: samverkan.Text{SV: "lördag eller söndag", EN: "Saturday or Sunday"}},
		{Is: OnBreak, Text: samverkan.Text{SV: "lov", EN: "break"}},
		{Is: OnSqueeze, Text: samverkan.Text{SV: "klämdag", EN: "squeeze day"}},
	}
}

// Choices lists the reasons, the strongest first.
func (Reason) Choices() []string { return choice.Codes(reasonWords()) }

// Text returns what people call the reason.
func (r Reason) Text() samverkan.Text { return choice.Text(reasonWords(), r) }

// Break is a span of days to keep free that no law knows, such as a school
// break (lov). Municipalities set their own, so it is data.
type Break struct {
	// What people call it: "sportlovet".
	Name samverkan.Text `json:"name"`
	// When it is; both ends are given. A week is Week.Period.
	samverkan.Period
}

// Check returns a Fault when the break has no name, no ends, or ends before it
// begins.
func (b Break) Check() error {
	if err := b.Name.Check(); err != nil {
		return err
	}
	if b.From.IsZero() || b.To.IsZero() {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Lovet saknar första dag eller slut. Ange båda; slutet är den första dagen efter lovet.",
			EN: "The break lacks its first day or its end. Give both; the end is the first day after the break.",
		})
	}
	return b.Period.Check()
}

// DayOff is a day to keep free, and why.
type DayOff struct {
	// The day.
	On samverkan.Date `json:"on"`
	// The strongest reason.
	Why Reason `json:"why"`
	// What the day is called: the holiday, the break, or else the reason.
	Name samverkan.Text `json:"name"`
}

// Avoid says what DaysOff counts besides weekends, holidays and eves.
type Avoid struct {
	// Breaks that the caller knows of; none means none.
	Breaks []Break `json:"breaks,omitempty"`
	// The longest run of squeeze days that is kept free, 1–MaxSqueeze; 0 means
	// that squeeze days are working days like others.
	Squeeze int `json:"squeeze,omitempty"`
}

// DaysOff returns the days in a period that are no days for a meeting, in
// order, each once with the strongest reason. Of two breaks on one day the one
// that stands first is named. The period has both ends and at most MaxSpan days.
func DaysOff(in samverkan.Period, avoid Avoid) ([]DayOff, error) {
	if err := checkSpan(in, avoid); err != nil {
		return nil, err
	}
	var (
		days     []DayOff
		holidays []Holiday
		squeezed []samverkan.Date
	)
	for d := in.From; d.Before(in.To) && !d.IsZero(); d = d.AddDays(1) {
		if len(holidays) == 0 || holidays[0].On.Year() != d.Year() {
			var err error
			if holidays, err = Holidays(d.Year()); err != nil {
				return nil, err
			}
			if avoid.Squeeze > 0 {
				squeezed = squeezeDays(holidays, d.Year(), avoid.Squeeze)
			}
		}
		if off, ok := why(d, holidays, squeezed, avoid.Breaks); ok {
			days = append(days, off)
		}
	}
	return days, nil
}

func checkSpan(in samverkan.Period, avoid Avoid) error {
	if in.From.IsZero() || in.To.IsZero() {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Perioden saknar början eller slut. Ange båda.",
			EN: "The period lacks its beginning or its end. Give both.",
		})
	}
	if err := in.Check(); err != nil {
		return err
	}
	if n := in.From.DaysUntil(in.To); n > MaxSpan {
		return samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Perioden är {n} dagar. Den får vara högst {most}.",
			EN: "The period is {n} days. It may be {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", MaxSpan))
	}
	if n := len(avoid.Breaks); n > MaxBreaks {
		return samverkan.Wrong(samverkan.CodeTooLarge, "/breaks", samverkan.Text{
			SV: "Det är {n} lov. Det får vara högst {most}.",
			EN: "There are {n} breaks. There may be {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", MaxBreaks))
	}
	for i, b := range avoid.Breaks {
		if err := b.Check(); err != nil {
			return under(index("/breaks", i), err)
		}
	}
	if err := squeezable(avoid.Squeeze); err != nil {
		return under("/squeeze", err)
	}
	return nil
}

func why(d samverkan.Date, holidays []Holiday, squeezed []samverkan.Date, breaks []Break) (DayOff, bool) {
	if h := named(holidays, d); h != nil {
		reason := OnHoliday
		if h.Kind == Eve {
			reason = OnEve
		}
		return DayOff{d, reason, h.Name}, true
	}
	if isWeekend(d) {
		return DayOff{d, OnWeekend, OnWeekend.Text()}, true
	}
	for _, b := range breaks {
		if b.Contains(d) {
			return DayOff{d, OnBreak, b.Name}, true
		}
	}
	for _, s := range squeezed {
		if s == d {
			return DayOff{d, OnSqueeze, OnSqueeze.Text()}, true
		}
	}
	return DayOff{}, false
}
