package eventlog

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// What is read at most. A limit that is passed is a Fault of the code
// too-large. EachXES holds one case at a time, so that for it MaxEvents is of one case
// and MaxCases is none.
const (
	// MaxEvents is how many events a log has.
	MaxEvents = 4_000_000
	// MaxCases is how many cases a log has.
	MaxCases = 1_000_000
	// MaxText is how long a text of an event or the name of a case is, in bytes.
	MaxText = 10_000
	// MaxTexts is how many different texts the events of a log have.
	MaxTexts = 500_000
	// MaxBytes is how long the names of cases and the different texts of events
	// are together.
	MaxBytes = 64 << 20
	// MaxKeys is how many names of attributes that are left out are told apart.
	MaxKeys = 1000
	// MaxCSV is how long a CSV file is, in bytes. It is read whole; XES is not.
	MaxCSV = 64 << 20
)

// Limits lowers what is read at most, for a host with little memory. What is 0,
// below 0 or above the constant of that name is the constant.
type Limits struct {
	// See MaxEvents.
	Events int
	// See MaxCases.
	Cases int
	// See MaxText.
	Text int
	// See MaxTexts.
	Texts int
	// See MaxBytes.
	Bytes int
}

// whole returns the limits with the constants filled in.
func (l Limits) whole() Limits {
	within := func(n, most int) int {
		if n <= 0 || n > most {
			return most
		}
		return n
	}
	return Limits{
		Events: within(l.Events, MaxEvents), Cases: within(l.Cases, MaxCases), Text: within(l.Text, MaxText),
		Texts: within(l.Texts, MaxTexts), Bytes: within(l.Bytes, MaxBytes),
	}
}

// Options says how a log is read. The zero value refuses a log that has times
// both with and without a zone, and takes one that has none as UTC.
type Options struct {
	// The zone of times that have none: "Z" or, say, "+01:00". It is the same
	// all year; there is no summer time.
	Zone string
	// What is read at most.
	Limits Limits
	// How many bytes the file has, for Progress; 0: not known.
	Size int
}

// ahead returns how far the zone is ahead of UTC; given is whether one is told.
func (o Options) ahead() (micros int64, given bool, err error) {
	if o.Zone == "" {
		return 0, false, nil
	}
	t := clock{}
	r := reader{[]byte(o.Zone), true}
	if t.zone(&r); !t.zoned || !r.ok || len(r.b) > 0 {
		return 0, false, samverkan.Wrong(samverkan.CodeInvalid, "/zone", samverkan.Text{
			SV: "”{value}” är inte en tidszon. Skriv Z eller till exempel +01:00.",
			EN: "“{value}” is not a zone. Write Z or, for instance, +01:00.",
		}, samverkan.Quoted("value", o.Zone))
	}
	return t.offset, true, nil
}

// casePlace and eventPlace are places in a log: cases and events are counted
// from 1, as people count.
func casePlace(number int) string { return "/trace/" + strconv.Itoa(number) }

func eventPlace(number, event int) string {
	return casePlace(number) + "/event/" + strconv.Itoa(event)
}

// checkText refuses what XML cannot hold.
func checkText(s string) *samverkan.Fault {
	for i, r := range s {
		if !isChar(r) || r == '\uFFFD' && s[i] != 0xEF {
			return unreadable(s)
		}
	}
	return nil
}

func unreadable(s string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "”{value}” har ett styrtecken eller ett tecken som inte går att läsa. Ta bort det.",
		EN: "“{value}” has a control character or one that cannot be read. Take it away.",
	}, samverkan.Quoted("value", s))
}

func noActivity() samverkan.Text {
	return samverkan.Text{
		SV: "Händelsen säger inte vad som gjordes. Skriv det i concept:name.",
		EN: "The event does not say what was done. Write that in concept:name.",
	}
}

func badCost() samverkan.Text {
	return samverkan.Text{
		SV: "”{value}” är inte ett belopp som läses. Skriv ett tal i kronor med högst fjorton siffror, till exempel 200 eller 199.50.",
		EN: "“{value}” is not an amount that is read. Write a number of at most fourteen digits, such as 200 or 199.50.",
	}
}
