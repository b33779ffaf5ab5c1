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

// command returns a line for a shell that asks an operation.
func command(origin string, o api.Operation) string {
	curl := "curl -s -H 'Content-Type: application/json' " + origin + "/v1/" + o.Path()
	request := smallest(o.Request)
	if strings.Contains(request, theDocument) {
		return curl + " --data-binary @- <<END\n" + request + "\nEND"
	}
	return curl + " -d '" + request + "'"
}

// smallest returns a request with the members that may not be left out: the
// document of the example, a day in it, and the first value of what is chosen.
func smallest(request reflect.Type) string {
	var members []string
	for _, f := range reflect.VisibleFields(request) {
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if f.Anonymous || strings.Contains(options, "omitempty") {
			continue
		}
		value := theDocument
		if f.Type == reflect.TypeFor[samverkan.Date]() {
			value = `"2026-11-22"`
		} else if chosen, ok := reflect.Zero(f.Type).Interface().(interface{ Choices() []string }); ok {
			value = `"` + chosen.Choices()[0] + `"`
		}
		members = append(members, `"`+name+`": `+value)
	}
	return "{" + strings.Join(members, ", ") + "}"
}
