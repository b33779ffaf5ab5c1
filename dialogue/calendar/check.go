package calendar

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// checker gathers what is wrong with a calendar.
type checker struct{ faults samverkan.Faults }

func (k *checker) add(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	k.faults.Add(samverkan.Wrong(code, at, text, args...))
}

// Check returns what keeps the calendar from being written, as
// samverkan.Faults, each with its place: "/events/3/attendees/0/mail". What
// each method asks is in RFC 5546, 3.2.
func (c Calendar) Check() error {
	k := &checker{}
	if _, ok := known(c.Method); !ok {
		k.noSuchCode("/method", string(c.Method), c.Method.Choices())
	}
	k.length("/name", clean(c.Name), MaxName)
	k.within("/refresh", c.Refresh, MaxRefresh)
	if len(c.Events) > MaxEvents {
		k.tooMany("/events", len(c.Events), MaxEvents)
		return k.faults.Err()
	}
	if len(c.Events) == 0 {
		k.add(samverkan.CodeInvalid, "/events", samverkan.Text{
			SV: "Kalendern har inga händelser. En kalenderfil ska ha minst en.",
			EN: "The calendar has no events. A calendar file must have at least one.",
		})
	}
	if len(c.Events) > 1 && c.Method != "" && c.Method != MethodPublish {
		k.add(samverkan.CodeInvalid, "/events", samverkan.Text{
			SV: "Filen har metoden {method} och {n} händelser. En inbjudan, ett svar eller ett återbud gäller en händelse; skriv en fil för var och en.",
			EN: "The file has the method {method} and {n} events. An invitation, a reply or a cancellation is about one event; write a file for each.",
		}, samverkan.Str("method", string(c.Method)), samverkan.Int("n", len(c.Events)))
	}
	first := make(map[string]int, len(c.Events))
	for i := range c.Events {
		e, at := &c.Events[i], index("/events", i)
		k.event(e, at, c.Method)
		if j, again := first[e.UID]; again {
			k.add(samverkan.CodeConflict, at+"/uid", samverkan.Text{
				SV: "Händelsen ”{uid}” står redan vid {first}. Varje händelse får stå en gång.",
				EN: "The event “{uid}” stands at {first} already. Each event may stand once.",
			}, samverkan.Quoted("uid", e.UID), samverkan.Str("first", index("/events", j)))
			continue
		}
		first[e.UID] = i
	}
	return k.faults.Err()
}

// Check returns what keeps the event from being written in any calendar file,
// as samverkan.Faults.
func (e Event) Check() error {
	k := &checker{}
	k.event(&e, "", "")
	return k.faults.Err()
}

// coded is an enumeration.
type coded interface {
	~string
	Choices() []string
}

// known returns a code as it is when it is one of the choices or not stated.
func known[T coded](is T) (T, bool) {
	if is == "" {
		return is, true
	}
	for _, c := range is.Choices() {
		if c == string(is) {
			return is, true
		}
	}
	return "", false
}

func (k *checker) noSuchCode(at, is string, choices []string) {
	k.add(samverkan.CodeUnknown, at, samverkan.Text{
		SV: "”{value}” är inget av {choices}. Skriv ett av dem, eller lämna tomt.",
		EN: "“{value}” is none of {choices}. Write one of them, or leave it empty.",
	}, samverkan.Quoted("value", is), samverkan.Str("choices", strings.Join(choices, ", ")))
}

func (k *checker) tooMany(at string, n, most int) {
	k.add(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Listan har {n} poster. Den får ha högst {most}.",
		EN: "The list has {n} entries. It may have {most} at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", most))
}

// length checks a text as it is written, when it has been cleaned.
func (k *checker) length(at, s string, most int) {
	if len(s) > most {
		k.add(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Texten är {n} byte. Den får vara högst {most}.",
			EN: "The text is {n} bytes. It may be {most} at most.",
		}, samverkan.Int("n", len(s)), samverkan.Int("most", most))
	}
}

func (k *checker) within(at string, n, most int) {
	if n < 0 || n > most {
		k.add(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Talet är {n}. Det kan vara 0 till {most}.",
			EN: "The number is {n}. It can be 0 to {most}.",
		}, samverkan.Int("n", n), samverkan.Int("most", most))
	}
}
