package httpapi

import (
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/wasm/api"
)

// operate reads the request, works and replies.
func (h handler) operate(w http.ResponseWriter, r *http.Request, name string) {
	if !isPlainJSON(r.Header) {
		wrongType(w, r)
		return
	}
	if r.ContentLength > int64(h.budget.Bytes) {
		reply(w, r, http.StatusRequestEntityTooLarge, api.RefuseBytes(int(r.ContentLength), h.budget))
		return
	}
	request, err := io.ReadAll(http.MaxBytesReader(w, r.Body, int64(h.budget.Bytes)))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		endless(w, r, h.budget.Bytes)
		return
	case err != nil:
		brokenOff(w, r)
		return
	}
	job := h.engine.Start(name, request, h.budget)
	for !job.Step(h.unitsAtOnce) {
		if r.Context().Err() != nil {
			abandoned(w, r)
			return
		}
	}
	answer := job.Reply()
	reply(w, r, status(answer), answer)
}

// status returns the status of a reply by its first fault.
func status(reply []byte) int {
	code, ok := api.FirstFault(reply)
	switch {
	case !ok:
		return http.StatusOK
	case code == samverkan.CodeTooLarge:
		return http.StatusRequestEntityTooLarge
	case code == samverkan.CodeInternal:
		return http.StatusInternalServerError
	}
	return http.StatusUnprocessableEntity
}

// isPlainJSON reports whether a body is JSON in UTF-8, not compressed. A page
// of another origin cannot send that without being asked first, which is what
// keeps such pages out.
func isPlainJSON(h http.Header) bool {
	if e := h.Get("Content-Encoding"); e != "" && !strings.EqualFold(e, "identity") {
		return false
	}
	mediaType, parameters, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil || mediaType != "application/json" {
		return false
	}
	for name, value := range parameters {
		if name != "charset" || !strings.EqualFold(value, "utf-8") {
			return false
		}
	}
	return true
}
