package main

import (
	"net"
	"net/http"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
	"github.com/samverkan/samverkan/wasm/web"
)

// newHandler serves site and interface to those who ask for this machine by one
// of its names.
func newHandler(site map[string]web.File, b api.Budget, at *net.TCPAddr) http.Handler {
	hosts := hostsOf(at)
	headers := web.Headers()
	files, operations := newFiles(site), httpapi.Handler(b)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		for name, value := range headers {
			w.Header().Set(name, value)
		}
		switch {
		case !hosts[strings.ToLower(r.Host)]:
			say(w, r, http.StatusMisdirectedRequest, "Här svarar bara den här datorn, som localhost.\nOnly this machine answers here, as localhost.\n")
		case r.URL.Path == "/v1" || strings.HasPrefix(r.URL.Path, "/v1/"):
			operations.ServeHTTP(w, r)
		default:
			files.ServeHTTP(w, r)
		}
	})
}

// hostsOf returns what a Host header may say. A name that somebody else has
// pointed here is none of it.
func hostsOf(at *net.TCPAddr) map[string]bool {
	hosts := map[string]bool{}
	port := strconv.Itoa(at.Port)
	for _, host := range []string{"localhost", "127.0.0.1", "::1", at.IP.String()} {
		joined := net.JoinHostPort(host, port)
		hosts[joined] = true
		if port == "80" {
			hosts[strings.TrimSuffix(joined, ":80")] = true
		}
	}
	return hosts
}

// say replies with text for people.
func say(w http.ResponseWriter, r *http.Request, status int, text string) {
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Type", "text/plain; charset=utf-8")
	h.Set("Content-Length", strconv.Itoa(len(text)))
	w.WriteHeader(status)
	if r.Method != http.MethodHead {
		_, _ = w.Write([]byte(text)) // whoever went away needs no reply
	}
}
