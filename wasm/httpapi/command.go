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

// theDialogue, theValidation and theAnalysis stand for the documents of those rooms, theYear
// and thePlan for parts of a plan of a dialogue's year.
const (
	theDialogue   = "$(cat vocollege.json)"
	theValidation = "$(cat cooks.json)"
	theAnalysis   = "$(cat vasternorrland.json)"
	theYear       = "$(cat year.json)"
	thePlan       = "$(cat plan.json)"
)

// A pipeline of one stage, an event log of two events as CSV, and what they
// mean in the pipeline.
const (
	aPipeline = `{"id": "p", "name": {"sv": "Bedömning"}, "start": "s", ` +
		`"acts": [{"id": "a", "kind": "validation", "name": {"sv": "Validering"}, "owner": {"sv": "anordnaren"}}], ` +
		`"stages": [{"id": "s", "name": {"sv": "Bedömning"}, "act": "a", "owner": "provider", "steps": [{"on": "passed", "to": "x"}]}], ` +
		`"exits": [{"id": "x", "name": {"sv": "Bevis"}, "kind": "certified"}]}`
	aLog     = `"format": "csv", "base64": "Y2FzZSxhY3Rpdml0eSx0aW1lc3RhbXAKSy0xLEFuc8O2a2FuLDIwMjYtMDMtMDJUMDk6MDA6MDBaCkstMSxCZWTDtm1uaW5nLDIwMjYtMDQtMTdUMTM6MDA6MDBaCg=="`
	aMapping = `"mapping": [{"activity": "Ansökan", "stage": "s", "what": "queued"}, {"activity": "Bedömning", "stage": "s", "what": "passed"}]`
)

// Two municipalities in JSON-stat.
const someFigures = `"format": "jsonstat", "pages": ["eyJ2ZXJzaW9uIjoiMi4wIiwiY2xhc3MiOiJkYXRhc2V0IiwiaWQiOlsicmVnaW9uIiwieWVhciJdLCJzaXplIjpbMiwxXSwicm9sZSI6eyJnZW8iOlsicmVnaW9uIl0sInRpbWUiOlsieWVhciJdfSwiZGltZW5zaW9uIjp7InJlZ2lvbiI6eyJjYXRlZ29yeSI6eyJpbmRleCI6WyIyMjgxIiwiMjI4NCJdfX0sInllYXIiOnsiY2F0ZWdvcnkiOnsiaW5kZXgiOlsiMjAxOSJdfX19LCJ2YWx1ZSI6Wzk5NDQ5LDU1OTk4XX0="]`

// own are the smallest requests of operations whose members the field's own
// examples fill better than the first value of what is chosen.
func own() map[string]string {
	about := func(document, day, more string) string {
		return `{"document": ` + document + `, "on": "` + day + `"` + more + `}`
	}
	on := func(day, more string) string { return about(theDialogue, day, more) }
	return map[string]string{
		"cover.solve":           `{"pieces": 2, "holders": [{"holds": [0]}, {"holds": [0, 1], "cost": 3}]}`,
		"gain.division":         `{"players": 3, "values": ["0", "0", "0", "0", "0", "1", "1", "1"]}`,      // one right glove and two left ones
		"power.indices":         `{"rules": [{"quota": "12", "weights": ["4", "4", "4", "2", "2", "1"]}]}`, // the Council of 1958
		"power.coalitions":      `{"rules": [{"quota": "12", "weights": ["4", "4", "4", "2", "2", "1"]}]}`,
		"power.change":          `{"rules": [{"quota": "12", "weights": ["4", "4", "4", "2", "2", "1"]}], "then": {"leave": [3]}}`,
		"gain.ledger":           `{"partners": 2, "entries": [{"partner": 0, "side": "gain", "amount": {"least": "9"}}, {"partner": 1, "side": "cost", "amount": {"least": "2", "greatest": "3"}}], "margin": "1"}`,
		"gain.check":            `{"least": ["9", "-3"], "margin": "1", "settlement": {"payments": [{"from": 0, "to": 1, "amount": "4"}], "total": "4", "fewest": true, "shortfall": "0", "potentials": [0, 1]}}`,
		"calendar.read":         `{"text": "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\nBEGIN:VEVENT\nUID:1@granvik.example\nDTSTAMP:20270310T080000Z\nDTSTART:20270422T110000Z\nEND:VEVENT\nEND:VCALENDAR\n"}`,
		"analysis.drawings":     about(theAnalysis, "2023-02-01", `, "place": "2284", "kinds": ["pyramid"], "lang": "sv"`),
		"analysis.occupation":   about(theAnalysis, "2023-02-01", `, "occupation": "kockar"`),
		"analysis.sheet":        about(theAnalysis, "2023-02-01", `, "place": "2284", "audience": "vocational", "lang": "sv"`),
		"calendar.year":         `{"year": 2027}`,
		"dialogue.guard":        `{"items": [{"kind": "dialogueMeeting", "text": "Hur ska vi få fler handledare?"}]}`,
		"dialogue.invitation":   on("2027-03-08", `, "meeting": "dm-2027-vt", "lang": "sv", "stamp": 1804464000`),
		"dialogue.note":         `{"document": ` + theDialogue + `, "events": [{"on": "2030-12-20", "what": "informed", "people": ["gustav-hellmyr"]}]}`,
		"dialogue.paper":        on("2027-03-08", `, "paper": "letter", "of": "granvik-utb", "lang": "sv", "format": "text"`),
		"dialogue.plan":         on("2027-11-01", `, "year": 2028`),
		"dialogue.read":         `{"format": "csv", "base64": "bsOkbW5kO25hbW47cm9sbDtmcsOlbjtrb21tdW4KU29jaWFsbsOkbW5kZW47w4VzYSBFaztsZWRhbW90OzIwMjctMDEtMDE7R3JhbnZpawo="}`,
		"dialogue.template":     `{"document": ` + theDialogue + `, "electionYear": 2030}`,
		"eventlog.conform":      `{` + aLog + `, "pipeline": ` + aPipeline + `, ` + aMapping + `}`,
		"eventlog.measure":      `{` + aLog + `, "pipeline": ` + aPipeline + `, ` + aMapping + `, "to": "2026-05-01"}`,
		"eventlog.read":         `{` + aLog + `}`,
		"figures.convert":       `{` + someFigures + `, "to": "px"}`,
		"figures.queries":       `{"indicators": ["N01951"], "municipalities": ["2281", "2284"], "years": [2024]}`,
		"figures.read":          `{` + someFigures + `}`,
		"figures.take":          `{` + someFigures + `, "taking": {"source": "scb", "measure": "folk"}}`,
		"pipeline.prove":        `{"pipeline": ` + aPipeline + `}`,
		"plan.check":            `{"year": ` + theYear + `, "plan": ` + thePlan + `}`,
		"plan.tables":           `{"guests": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}], "tables": 2, "seats": 2, "rounds": 3}`,
		"plan.year":             theYear,
		"validation.case":       about(theValidation, "2027-03-08", `, "case": "V-001"`),
		"validation.note":       `{"document": ` + theValidation + `, "events": [{"on": "2027-03-08", "what": "complained", "case": "V-001"}]}`,
		"validation.objections": about(theValidation, "2027-03-08", `, "case": "V-001", "assessors": ["B07"], "outcomes": ["ravaror"]`),
		"validation.remove":     `{"document": ` + theValidation + `, "disposal": {"decision": "V 2027/14", "on": "2027-03-08", "cases": ["V-001"]}}`,
	}
}

// smallest returns a request with the members that may not be left out: the
// document of the example, a day in it, and the first value of what is chosen.
func smallest(o api.Operation) string {
	if request, ok := own()[o.Name]; ok {
		return request
	}
	document := theDocument
	switch room, _, _ := strings.Cut(o.Name, "."); room {
	case "dialogue":
		document = theDialogue
	case "validation":
		document = theValidation
	case "analysis":
		document = theAnalysis
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
