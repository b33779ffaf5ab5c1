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

// smallest returns a request with the members that may not be left out: the
// document of the example, a day in it, and the first value of what is chosen.
// What is asked in numbers has a case of the field.
func smallest(o api.Operation) string {
	switch o.Name {
	case "cover.solve":
		return `{"pieces": 2, "holders": [{"holds": [0]}, {"holds": [0, 1], "cost": 3}]}`
	case "gain.division": // one right glove and two left ones
		return `{"players": 3, "values": ["0", "0", "0", "0", "0", "1", "1", "1"]}`
	case "power.indices": // the Council of 1958
		return `{"rules": [{"quota": "12", "weights": ["4", "4", "4", "2", "2", "1"]}]}`
	}
	var members []string
	for _, f := range reflect.VisibleFields(o.Request) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || strings.Contains(options, "omitempty") {
			continue
		}
		value := theDocument
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
