package httpapi_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/internal/vectors"
	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

// post asks an operation as a client does.
func post(h http.Handler, path string, body io.Reader, header ...string) *httptest.ResponseRecorder {
	r := httptest.NewRequest(http.MethodPost, path, body)
	r.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	return answer(h, r)
}

func answer(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// assessDropin asks for a judgement of examples/dropin.
func assessDropin() []byte {
	return []byte(`{"document":` + string(examples.Dropin()) + `,"on":"2026-11-22"}`)
}

// firstFault reads a reply of faults and holds its form.
func firstFault(t testing.TB, body []byte) samverkan.Fault {
	t.Helper()
	var reply struct {
		Faults samverkan.Faults `json:"faults"`
	}
	d := json.NewDecoder(bytes.NewReader(body))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&reply), "%s", body)
	require.NotEmpty(t, reply.Faults, "%s", body)
	for _, f := range reply.Faults {
		require.NotEmpty(t, f.Text.SV)
		require.NotEmpty(t, f.Text.EN)
		require.NotEqual(t, samverkan.CodeInternal, f.Code, "%s", body)
	}
	return *reply.Faults[0]
}

// Every vector over HTTP gets the vector's bytes.
func TestVectors(t *testing.T) {
	statuses := map[samverkan.Code]int{"": 200, samverkan.CodeTooLarge: 413, samverkan.CodeInternal: 500}
	for _, v := range vectors.All(t) {
		t.Run(v.Operation+"/"+v.Shows, func(t *testing.T) {
			budget, ok := api.BudgetOf(v.Budget)
			require.True(t, ok)
			o, ok := api.New().Find(v.Operation)
			require.True(t, ok)
			w := post(httpapi.Handler(budget), "/v1/"+o.Path(), bytes.NewReader(v.Request))
			require.Equal(t, string(v.Reply), w.Body.String())
			code, _ := api.FirstFault(v.Reply)
			want, ok := statuses[code]
			if !ok {
				want = 422
			}
			require.Equal(t, want, w.Code)
			wantHeader(t, w, map[string]string{
				"Cache-Control": "no-store", "Content-Type": "application/json", "Content-Length": strconv.Itoa(len(v.Reply)),
			})
		})
	}
}

// wantHeader holds the whole header, with what every reply has.
func wantHeader(t *testing.T, w *httptest.ResponseRecorder, want map[string]string) {
	t.Helper()
	all := map[string]string{
		"Content-Security-Policy":      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
		"Cross-Origin-Resource-Policy": "same-origin",
		"Referrer-Policy":              "no-referrer",
		"X-Content-Type-Options":       "nosniff",
	}
	for name, value := range want {
		all[name] = value
	}
	got := map[string]string{}
	for name, values := range w.Result().Header {
		got[name] = strings.Join(values, " | ")
	}
	if diff := cmp.Diff(all, got); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
}

// The bytes do not depend on how often the handler looks up from its work.
func TestLookingUp(t *testing.T) {
	for _, operation := range []string{"partnership/repairs", "partnership/reasons", "partnership/assess"} {
		request := assessDropin()
		want := api.Call(strings.ReplaceAll(operation, "/", "."), request, api.Page())
		w := post(httpapi.Looking(api.Page(), 1), "/v1/"+operation, bytes.NewReader(request))
		require.Equal(t, 200, w.Code)
		require.Equal(t, string(want), w.Body.String())
	}
}

// Work that nobody waits for any longer is dropped.
func TestAbandoned(t *testing.T) {
	gone, leave := context.WithCancel(t.Context())
	leave()
	r := httptest.NewRequestWithContext(gone, http.MethodPost, "/v1/partnership/repairs", bytes.NewReader(assessDropin()))
	r.Header.Set("Content-Type", "application/json")
	w := answer(httpapi.Looking(api.Page(), 1), r)
	require.Equal(t, 503, w.Code)
	require.Equal(t, samverkan.CodeTooLarge, firstFault(t, w.Body.Bytes()).Code)
}
