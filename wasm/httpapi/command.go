package httpapi

import (
	"reflect"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/wasm/api"
)

// theDocument stands for the document in the smallest request. The shell puts
// the file there, and what it puts there it does not read again.
const theDocument = "$(cat dropin.json)"

// theCertificate stands for the certificate of a report.
const theCertificate = "$(cat certificate.json)"

// command returns a line for a shell that asks an operation.
func command(origin string, o api.Operation) string {
	curl := "curl -s -H 'Content-Type: application/json' " + origin + "/v1/" + o.Path()
	request := smallest(o)
	if strings.Contains(request, "$(cat ") {
		return curl + " --data-binary @- <<END\n" + request + "\nEND"
	}
	return curl + " -d '" + request + "'"
}

// theDialogue stands for the document of a dialogue, and the others for parts
// of a plan of its year.
const (
	theDialogue = "$(cat vocollege.json)"
	theYear     = "$(cat year.json)"
	thePlan     = "$(cat plan.json)"
)

// own are the smallest requests of operations whose members the field's own
// examples fill better than the first value of what is chosen.
func own() map[string]string {
	on := func(day, more string) string {
		return `{"document": ` + theDialogue + `, "on": "` + day + `"` + more + `}`
	}
	return map[string]string{
		"cover.solve":         `{"pieces": 2, "holders": [{"holds": [0]}, {"holds": [0, 1], "cost": 3}]}`,
		"gain.division":       `{"players": 3, "values": ["0", "0", "0", "0", "0", "1", "1", "1"]}`,      // one right glove and two left ones
		"power.indices":       `{"rules": [{"quota": "12", "weights": ["4", "4", "4", "2", "2", "1"]}]}`, // the Council of 1958
		"calendar.read":       `{"text": "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:1@granvik.example\nDTSTAMP:20270310T080000Z\nDTSTART:20270422T110000Z\nEND:VEVENT\nEND:VCALENDAR\n"}`,
		"calendar.year":       `{"year": 2027}`,
		"dialogue.guard":      `{"items": [{"kind": "dialogueMeeting", "text": "Hur ska vi få fler handledare?"}]}`,
		"dialogue.invitation": on("2027-03-08", `, "meeting": "dm-2027-vt", "lang": "sv", "stamp": 1804464000`),
		"dialogue.note":       `{"document": ` + theDialogue + `, "events": [{"on": "2030-12-20", "what": "informed", "people": ["gustav-hellmyr"]}]}`,
		"dialogue.paper":      on("2027-03-08", `, "paper": "letter", "of": "granvik-utb", "lang": "sv", "format": "text"`),
		"dialogue.plan":       on("2027-11-01", `, "year": 2028`),
		"dialogue.read":       `{"format": "csv", "base64": "bsOkbW5kO25hbW47cm9sbDtmcsOlbjtrb21tdW4KU29jaWFsbsOkbW5kZW47w4VzYSBFaztsZWRhbW90OzIwMjctMDEtMDE7R3JhbnZpawo="}`,
		"dialogue.template":   `{"document": ` + theDialogue + `, "electionYear": 2030}`,
		"plan.check":          `{"year": ` + theYear + `, "plan": ` + thePlan + `}`,
		"plan.tables":         `{"guests": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}], "tables": 2, "seats": 2, "rounds": 3}`,
		"plan.year":           theYear,
	}
}

// smallest returns a request with the members that may not be left out: the
// document of the example, a day in it, and the first value of what is chosen.
func smallest(o api.Operation) string {
	if request, ok := own()[o.Name]; ok {
		return request
	}
	document := theDocument
	if strings.HasPrefix(o.Name, "dialogue.") {
		document = theDialogue
	}
	var members []string
	for _, f := range reflect.VisibleFields(o.Request) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || strings.Contains(options, "omitempty") {
			continue
		}
		value := document
		if f.Type == reflect.TypeFor[samverkan.Date]() {
			value = `"2026-11-22"`
		} else if name == "certificate" {
			value = theCertificate
		} else if chosen, ok := reflect.Zero(f.Type).Interface().(interface{ Choices() []string }); ok {
			value = `"` + chosen.Choices()[0] + `"`
		}
		members = append(members, `"`+name+`": `+value)
	}
	return "{" + strings.Join(members, ", ") + "}"
}
