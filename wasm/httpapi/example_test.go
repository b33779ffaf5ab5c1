package httpapi_test

import (
	"fmt"
	"net/http/httptest"
	"strings"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

// The handler answers under /v1/; a server of one's own puts it where it likes.
func ExampleHandler() {
	server := httptest.NewServer(httpapi.Handler(api.Native()))
	defer server.Close()
	reply, err := server.Client().Post(server.URL+"/v1/rulebook/get", "application/json", strings.NewReader(`{}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = reply.Body.Close() }()
	fmt.Println(reply.StatusCode, reply.Header.Get("Content-Type"))
	// Output: 200 application/json
}
