package main

import (
	"bytes"
	"compress/gzip"
	"net/http"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan/wasm/httpapi"
	"github.com/samverkan/samverkan/wasm/web"
)

// files is a site in memory, by path.
type files map[string]file

// file is one file, as it is and compressed.
type file struct {
	mediaType     string
	plain, zipped coded // zipped holds nothing where it would be no shorter
}

// coded is a file in one coding. Each has a validator of its own.
type coded struct {
	data []byte
	etag string
}

// newFiles compresses each file of a site, once.
func newFiles(site map[string]web.File) files {
	all := files{}
	for path, f := range site {
		one := file{mediaType: f.Type, plain: coded{f.Data, httpapi.ETag(f.Data)}}
		if z := compressed(f.Data); len(z) < len(f.Data) {
			one.zipped = coded{z, httpapi.ETag(z)}
		}
		all["/"+path] = one
	}
	if index, ok := all["/index.html"]; ok {
		all["/"] = index
	}
	return all
}

// compressed compresses at the usual level: the best one takes three times as
// long at every start, for files that are one per cent shorter.
func compressed(data []byte) []byte {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, _ = z.Write(data) // a Buffer takes everything
	_ = z.Close()
	return b.Bytes()
}

func (all files) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	f, ok := all[r.URL.Path]
	if !ok {
		say(w, r, http.StatusNotFound, "Här finns inget.\nThere is nothing here.\n")
		return
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		say(w, r, http.StatusMethodNotAllowed, "Sidan går bara att läsa.\nThe page can only be read.\n")
		return
	}
	h := w.Header()
	h.Set("Cache-Control", "no-cache") // ask each time; most often the answer is 304
	h.Set("Vary", "Accept-Encoding")
	body := f.plain
	if f.zipped.data != nil && wantsGzip(r) {
		body = f.zipped
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("ETag", body.etag)
	if httpapi.Unchanged(r, body.etag) {
		h.Del("Content-Encoding") // of a body that is not there
		w.WriteHeader(http.StatusNotModified)
		return
	}
	h.Set("Content-Type", f.mediaType)
	h.Set("Content-Length", strconv.Itoa(len(body.data)))
	if r.Method != http.MethodHead {
		_, _ = w.Write(body.data) // whoever went away needs no reply
	}
}

// wantsGzip reports whether the client takes gzip, and no less gladly than a
// file as it is.
func wantsGzip(r *http.Request) bool {
	accepts := strings.Join(r.Header.Values("Accept-Encoding"), ",")
	gzipped := httpapi.Quality(accepts, "gzip")
	return gzipped > 0 && gzipped >= httpapi.Quality(accepts, "identity")
}
