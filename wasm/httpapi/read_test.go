package httpapi_test

import (
	"encoding/json"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/samverkan/samverkan/examples"
	"github.com/samverkan/samverkan/internal/vectors"
	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/httpapi"
)

// What can be read, and where the repository has it; "" where nothing has.
func readable() map[string]string {
	return map[string]string{
		"openapi.json":                         "openapi.json",
		"rulebook.json":                        "rulebook.json",
		"seeds.json":                           "seeds.json",
		"schemas/partnership-1.json":           "schemas/partnership-1.json",
		"schemas/partnership-catalogue-1.json": "schemas/partnership-catalogue-1.json",
		"health":                               "",
	}
}

func TestRead(t *testing.T) {
	for path, file := range readable() {
		t.Run(path, func(t *testing.T) {
			w := answer(httpapi.Handler(api.Edge()), httptest.NewRequest(http.MethodGet, "/v1/"+path, nil))
			require.Equal(t, 200, w.Code)
			want := api.Version()
			if file != "" {
				var err error
				want, err = os.ReadFile(filepath.Join(vectors.Top(t), "wasm", "contract", file))
				require.NoError(t, err)
			}
			require.Equal(t, string(want), w.Body.String())
			header := map[string]string{
				"Cache-Control": "no-cache", "Content-Type": "application/json",
				"Content-Length": strconv.Itoa(len(want)), "Etag": httpapi.ETag(want),
			}
			wantHeader(t, w, header)

			head := answer(httpapi.Handler(api.Edge()), httptest.NewRequest(http.MethodHead, "/v1/"+path, nil))
			require.Equal(t, 200, head.Code)
			require.Zero(t, head.Body.Len())
			wantHeader(t, head, header)

			again := httptest.NewRequest(http.MethodGet, "/v1/"+path, nil)
			again.Header.Set("If-None-Match", w.Header().Get("ETag"))
			unchanged := answer(httpapi.Handler(api.Edge()), again)
			require.Equal(t, 304, unchanged.Code)
			require.Zero(t, unchanged.Body.Len())
			wantHeader(t, unchanged, map[string]string{"Cache-Control": "no-cache", "Etag": httpapi.ETag(want)})
		})
	}
}

func TestUnchanged(t *testing.T) {
	const etag = `"abc"`
	for header, want := range map[string]bool{
		"": false, `"abc"`: true, `W/"abc"`: true, "*": true, `"x", "abc"`: true, `"x" ,W/"abc" `: true,
		"abc": false, `"ab"`: false, `"abcd"`: false, `"ABC"`: false,
	} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("If-None-Match", header)
		require.Equal(t, want, httpapi.Unchanged(r, etag), header)
	}
}

func TestQuality(t *testing.T) {
	for _, c := range []struct {
		header, of string
		want       float64
	}{
		{"", "gzip", -1},
		{"gzip", "gzip", 1},
		{"GZIP ; Q=0.5", "gzip", 0.5},
		{"gzip;q=0", "gzip", 0},
		{"br, gzip;q=0.8, *;q=0.1", "gzip", 0.8},
		{"br, *;q=0.1", "gzip", 0.1},
		{"*;q=0", "gzip", 0},
		{"br", "gzip", -1},
		{"gzip;q=much", "gzip", 0},
		{"gzip;q=NaN", "gzip", 0},
		{"gzip;q=2", "gzip", 0},
		{"gzipped", "gzip", -1},
		{"en-GB,en;q=0.9", "en", 1},
		{"de, en;q=0.3", "sv", -1},
	} {
		require.Equal(t, c.want, httpapi.Quality(c.header, c.of), "%s in %q", c.of, c.header)
	}
}

func page(t *testing.T, query, accepts string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest(http.MethodGet, "/v1/"+query, nil)
	r.Host = "127.0.0.1:8080"
	r.Header.Set("Accept-Language", accepts)
	w := answer(httpapi.Handler(api.Native()), r)
	require.Equal(t, 200, w.Code)
	return w
}

func TestPageSpeaks(t *testing.T) {
	for _, c := range []struct{ query, accepts, lang string }{
		{"", "", "sv"},
		{"", "sv-SE,sv;q=0.9,en;q=0.8", "sv"},
		{"", "en-GB,en;q=0.9", "en"},
		{"", "de", "sv"},
		{"", "en;q=0", "sv"},
		{"?lang=en", "sv", "en"},
		{"?lang=sv", "en", "sv"},
		{"?lang=xx", "en", "en"},
	} {
		w := page(t, c.query, c.accepts)
		require.Contains(t, w.Body.String(), `<html lang="`+c.lang+`">`, "%+v", c)
		require.Equal(t, "text/html; charset=utf-8", w.Header().Get("Content-Type"))
		require.Equal(t, "Accept-Language", w.Header().Get("Vary"))
	}
}

// The page names every operation and shows how it is asked; it runs nothing,
// and every address on it is answered.
func TestPage(t *testing.T) {
	swedish, english := page(t, "?lang=sv", "").Body.String(), page(t, "?lang=en", "").Body.String()
	for _, o := range api.Operations() {
		require.Contains(t, swedish, "<h2>"+html.EscapeString(o.Title.SV)+"</h2>")
		require.Contains(t, english, "<h2>"+html.EscapeString(o.Title.EN)+"</h2>")
		require.Contains(t, swedish, "/v1/"+o.Path()+" ")
	}
	for _, body := range []string{swedish, english} {
		require.NotContains(t, body, "<script")
		require.NotContains(t, body, "style=")
		require.NotRegexp(t, `\son[a-z]+=`, body)
		for _, link := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(body, -1) {
			if strings.HasPrefix(link[1], "../") { // of the site that is served beside
				continue
			}
			w := answer(httpapi.Handler(api.Native()), httptest.NewRequest(http.MethodGet, "/v1/"+link[1], nil))
			require.Equal(t, 200, w.Code, link[1])
		}
	}
}

func TestPageEscapes(t *testing.T) {
	r := httptest.NewRequest(http.MethodGet, "/v1/", nil)
	r.Host = `"><script>alert(1)</script>`
	require.NotContains(t, answer(httpapi.Handler(api.Native()), r).Body.String(), "<script")
}

// The smallest requests of the page are answered with results.
func TestCommands(t *testing.T) {
	var planned struct {
		Result struct{ Year, Plan json.RawMessage }
	}
	require.NoError(t, json.Unmarshal(api.Call("dialogue.plan", []byte(`{"document":`+string(examples.Vocollege())+`,"on":"2027-11-01","year":2028}`), api.Native()), &planned))
	for _, o := range api.Operations() {
		request := strings.NewReplacer(
			"$(cat dropin.json)", string(examples.Dropin()), "$(cat vocollege.json)", string(examples.Vocollege()), "$(cat cooks.json)", string(examples.Cooks()), "$(cat vasternorrland.json)", string(examples.Vasternorrland()),
			"$(cat year.json)", string(planned.Result.Year), "$(cat plan.json)", string(planned.Result.Plan),
		).Replace(httpapi.Smallest(o))
		if strings.Contains(request, "$(cat certificate.json)") {
			report := api.Call("partnership.assess", []byte(`{"document":`+string(examples.Dropin())+`,"on":"2026-11-22"}`), api.Native())
			var reply struct {
				Result struct {
					Puzzle struct{ Certificate json.RawMessage }
				}
			}
			require.NoError(t, json.Unmarshal(report, &reply))
			request = strings.ReplaceAll(request, "$(cat certificate.json)", string(reply.Result.Puzzle.Certificate))
		}
		w := post(httpapi.Handler(api.Native()), "/v1/"+o.Path(), strings.NewReader(request))
		if o.Name == "partnership.shares" { // one partner of the example has no entries, and that is told
			require.Equal(t, 422, w.Code)
			require.Contains(t, w.Body.String(), `"at":"/document/ledgers/partners","code":"unknown"`)
			continue
		}
		require.Equal(t, 200, w.Code, "%s: %s", o.Name, w.Body.String())
	}
}
