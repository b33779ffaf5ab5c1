package eventlog

import (
	"bytes"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
)

// About is what was seen while a log was read: how much, what is odd in it, and
// what was left out of it, so that nothing is lost without a word.
type About struct {
	// What the log calls itself.
	Name string
	// The encoding of the file: UTF8, Latin1 or Windows1252.
	Encoding string
	// How many cases and events there are.
	Cases, Events int
	// Cases without events, and cases without a name.
	Empty, Unnamed int
	// Cases that have the name of one before them. All are kept, as pm4py does.
	// EachXES does not count them.
	SameName int
	// Events without a time.
	Timeless int
	// Times without a zone. They were read as UTC, or in the zone of Options.
	Zoneless int
	// Times that are a day without a time of day; they were read as its beginning.
	Days int
	// Times with digits below the microsecond, and costs with digits below the
	// hundredth, that were cut. What was cut is not 0.
	CutTimes, CutCosts int
	// Events earlier than the one filed before them in their case. They are kept
	// where they were filed.
	Backwards int
	// Events earlier than the first one filed of their case.
	BeforeArrival int
	// Cases whose last event as filed is earlier than their first.
	Negative int
	// What was left out, in the order of the file.
	LeftOut []LeftOut
}

// Scope is what an attribute is about.
type Scope string

// The scopes.
const (
	OfLog    Scope = "log"
	OfTrace  Scope = "trace"
	OfEvent  Scope = "event"
	OfColumn Scope = "column" // of a CSV file
)

// LeftOut is something of the file that the log does not hold.
type LeftOut struct {
	// What it is about.
	Scope Scope
	// Its key, or "<element>" or "#text" where it is no attribute. Keys above
	// MaxKeys are together as "…".
	Key string
	// Whether it lies in another attribute.
	Nested bool
	// How many times it stood there.
	Times int
}

// seen counts what is odd in a case.
func (a *About) seen(c Case) {
	a.Cases++
	a.Events += c.Len()
	if c.Len() == 0 {
		a.Empty++
	}
	if len(c.name) == 0 {
		a.Unnamed++
	}
	before := Instant{}
	for i := c.from; i < c.to; i++ {
		at, first := Instant{c.log.times[i]}, Instant{c.log.times[c.from]}
		if !at.Known() {
			a.Timeless++
			continue
		}
		if at.Compare(before) < 0 {
			a.Backwards++
		}
		if at.Compare(first) < 0 {
			a.BeforeArrival++
			if i == c.to-1 {
				a.Negative++
			}
		}
		before = at
	}
}

// finish counts names that stand twice.
func (l *Log) finish() {
	order := make([]uint32, len(l.cases))
	for i := range order {
		order[i] = uint32(i)
	}
	name := func(i uint32) []byte { return l.Case(int(i)).name }
	sorted.By(order, func(a, b uint32) int { return bytes.Compare(name(a), name(b)) })
	for i := 1; i < len(order); i++ {
		if n := name(order[i]); len(n) > 0 && bytes.Equal(n, name(order[i-1])) {
			l.About.SameName++
		}
	}
}

// Notes says what is odd, in sentences; a log with nothing odd has none.
func (a *About) Notes() []samverkan.Text {
	var out []samverkan.Text
	for _, n := range a.oddities() {
		if n.times > 0 {
			out = append(out, n.says.With(samverkan.Int("n", n.times)))
		}
	}
	return out
}

// oddity is something that a log may have, and how many times it has it.
type oddity struct {
	times int
	says  samverkan.Text
}

func (a *About) oddities() []oddity {
	left := 0
	for _, l := range a.LeftOut {
		left += l.Times
	}
	return []oddity{
		{a.Empty, samverkan.Text{
			SV: "{^n|Ett ärende|# ärenden} saknar händelser.", EN: "{^n|One case has|# cases have} no events.",
		}},
		{a.Unnamed, samverkan.Text{
			SV: "{^n|Ett ärende|# ärenden} saknar namn.", EN: "{^n|One case has|# cases have} no name.",
		}},
		{a.SameName, samverkan.Text{
			SV: "{^n|Ett ärende|# ärenden} heter som ett tidigare. Alla finns kvar som egna ärenden.",
			EN: "{^n|One case has|# cases have} the name of an earlier one. All are kept as cases of their own.",
		}},
		{a.Timeless, samverkan.Text{
			SV: "{^n|En händelse|# händelser} saknar tid.", EN: "{^n|One event has|# events have} no time.",
		}},
		{a.Zoneless, samverkan.Text{
			SV: "{^n|En tid saknar tidszon och är läst|# tider saknar tidszon och är lästa} som UTC, eller i den zon som angavs.",
			EN: "{^n|One time has no zone and was|# times have no zone and were} read as UTC, or in the zone that was given.",
		}},
		{a.Days, samverkan.Text{
			SV: "{^n|En tid är en dag utan klockslag, läst|# tider är dagar utan klockslag, lästa} som dagens början.",
			EN: "{^n|One time is a day|# times are days} without a time of day, read as the beginning of the day.",
		}},
		{a.CutTimes, samverkan.Text{
			SV: "{^n|En tid|# tider} hade siffror under mikrosekunden, som är borttagna.",
			EN: "{^n|One time|# times} had digits below the microsecond, which were cut.",
		}},
		{a.CutCosts, samverkan.Text{
			SV: "{^n|Ett belopp|# belopp} hade siffror under hundradelen, som är borttagna.",
			EN: "{^n|One amount|# amounts} had digits below the hundredth, which were cut.",
		}},
		{a.Backwards, samverkan.Text{
			SV: "{^n|En händelse|# händelser} är tidigare än den som står före i samma ärende, och står kvar där.",
			EN: "{^n|One event is|# events are} earlier than the one before in the same case, and left there.",
		}},
		{a.BeforeArrival, samverkan.Text{
			SV: "{^n|En händelse|# händelser} är tidigare än ärendets första.",
			EN: "{^n|One event is|# events are} earlier than the first of the case.",
		}},
		{a.Negative, samverkan.Text{
			SV: "{^n|Ett ärende|# ärenden} slutar före sin början, som händelserna står i filen.",
			EN: "{^n|One case ends|# cases end} before they began, as the events stand in the file.",
		}},
		{left, samverkan.Text{
			SV: "{^n|En uppgift|# uppgifter} i filen finns inte med i loggen. Listan säger vilka.",
			EN: "{^n|One entry of the file is|# entries of the file are} not in the log. The list says which.",
		}},
	}
}

// leftKey is what is counted together.
type leftKey struct {
	scope  Scope
	nested bool
	key    string
}

// leaving counts what is left out.
type leaving struct {
	at   map[leftKey]int // places in list
	list []LeftOut
}

func newLeaving() leaving { return leaving{at: make(map[leftKey]int)} }

func (v *leaving) out(scope Scope, nested bool, key []byte) {
	if i, ok := v.at[leftKey{scope, nested, string(key)}]; ok {
		v.list[i].Times++
		return
	}
	const most = 100 // bytes of a key
	k := leftKey{scope, nested, string(key)}
	if len(v.list) >= MaxKeys || len(key) > most {
		k.key = "…"
	}
	if i, ok := v.at[k]; ok {
		v.list[i].Times++
		return
	}
	v.at[k] = len(v.list)
	v.list = append(v.list, LeftOut{scope, k.key, nested, 1})
}
