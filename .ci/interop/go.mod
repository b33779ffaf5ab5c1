// The public readers of calendar files that try what dialogue/calendar writes,
// in a module of their own so that the library's go.mod stays free of them.
module github.com/samverkan/samverkan/ci/interop

go 1.26

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
	github.com/samverkan/samverkan v0.0.0
	github.com/stretchr/testify v1.12.1
)

require (
	github.com/teambition/rrule-go v1.8.2 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
)

replace github.com/samverkan/samverkan => ../..
