package httpapi

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/wasm/api"
)

// Handler answers requests within a budget. It does nearly all its work when it
// is asked, since an edge host may make one for every request. It is safe for
// concurrent use.
func Handler(b api.Budget) http.Handler {
	return handler{engine: api.New(), budget: b, unitsAtOnce: 20_000}
}

type handler struct {
	engine *api.Engine
	budget api.Budget
	// How much work is done between two looks at whether somebody still waits.
	// A unit takes about a microsecond, so that it is some tens of milliseconds.
	unitsAtOnce int
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	below, ok := strings.CutPrefix(r.URL.Path, "/v1/")
	if !ok {
		notFound(w, r)
		return
	}
	if res, ok := find(below); ok {
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			wrongMethod(w, r, "GET, HEAD")
			return
		}
		body, mediaType := res.read(r), res.mediaType
		w.Header().Set("Cache-Control", "no-cache")
		if res.vary != "" {
			w.Header().Set("Vary", res.vary)
			w.Header().Set("Content-Security-Policy", pagePolicy)
		}
		etag := ETag(body)
		w.Header().Set("ETag", etag)
		if Unchanged(r, etag) {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		send(w, r, http.StatusOK, mediaType, body)
		return
	}
	name := strings.ReplaceAll(below, "/", ".")
	o, ok := h.engine.Find(name)
	switch {
	case ok && o.Path() == below && r.Method == http.MethodPost:
		h.operate(w, r, name)
	case ok && o.Path() == below:
		wrongMethod(w, r, http.MethodPost)
	case !ok && r.Method == http.MethodPost:
		// The reply that the engine itself gives on every host.
		reply(w, r, http.StatusNotFound, h.engine.Call(name, nil, h.budget))
	default:
		notFound(w, r)
	}
}

// What a reply may do in a browser: nothing. The page for people may also
// load its style sheets.
const (
	policy     = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
	pagePolicy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)

func secure(h http.Header) {
	h.Set("Content-Security-Policy", policy)
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
}

// reply sends a reply of the engine. It is the answer to one question, asked
// once, and may hold what is nobody else's.
func reply(w http.ResponseWriter, r *http.Request, status int, body []byte) {
	w.Header().Set("Cache-Control", "no-store")
	send(w, r, status, "application/json", body)
}

func send(w http.ResponseWriter, r *http.Request, status int, mediaType string, body []byte) {
	w.Header().Set("Content-Type", mediaType)
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // whoever went away needs no reply
	}
}
