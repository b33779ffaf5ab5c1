package api_test

import (
	"fmt"

	"github.com/samverkan/samverkan/wasm/api"
)

// A host keeps one engine and asks it with bytes.
func ExampleEngine_Call() {
	engine := api.New()
	for _, request := range []string{`{}`, `{"what":1}`} {
		reply := engine.Call("rulebook.get", []byte(request), api.Native())
		fmt.Printf("%.40s\n", reply)
	}
	// Output:
	// {"result":{"engine":"0.1.0","hash":"sha2
	// {"faults":[{"at":"/what","code":"unknown
}

// Long work is done in steps: between them a host shows how far it is, or drops
// the job.
func ExampleEngine_Start() {
	job := api.New().Start("rulebook.get", []byte(`{}`), api.Native())
	for done := false; !done; {
		done = job.Step(1000)
	}
	done, of := job.Progress()
	fmt.Println(done == of, string(job.Reply()[:10]))
	// Output: true {"result":
}
