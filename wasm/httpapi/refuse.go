package httpapi

import (
	"net/http"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/wasm/api"
)

// refuse replies with a fault that is found before there is an operation.
func refuse(w http.ResponseWriter, r *http.Request, status int, code samverkan.Code, text samverkan.Text, args ...samverkan.Arg) {
	reply(w, r, status, api.Refuse(samverkan.Wrong(code, "", text, args...)))
}

func notFound(w http.ResponseWriter, r *http.Request) {
	refuse(w, r, http.StatusNotFound, samverkan.CodeUnknown, samverkan.Text{
		SV: "Här finns inget som heter ”{path}”. Det som finns står på /v1/.",
		EN: "There is nothing here called “{path}”. What there is can be seen at /v1/.",
	}, samverkan.Quoted("path", r.URL.Path))
}

func wrongMethod(w http.ResponseWriter, r *http.Request, allow string) {
	w.Header().Set("Allow", allow)
	refuse(w, r, http.StatusMethodNotAllowed, samverkan.CodeInvalid, samverkan.Text{
		SV: "Metoden ”{method}” går inte här. Använd {allow}.",
		EN: "The method “{method}” does not work here. Use {allow}.",
	}, samverkan.Quoted("method", r.Method), samverkan.Str("allow", allow))
}

func wrongType(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Accept-Encoding", "identity")
	refuse(w, r, http.StatusUnsupportedMediaType, samverkan.CodeInvalid, samverkan.Text{
		SV: "Begäran är märkt ”{type}”. Skicka JSON i UTF-8 utan komprimering, med Content-Type: application/json.",
		EN: "The request is marked “{type}”. Send JSON in UTF-8 without compression, with Content-Type: application/json.",
	}, samverkan.Quoted("type", r.Header.Get("Content-Type")))
}

// endless refuses a body that does not say how long it is.
func endless(w http.ResponseWriter, r *http.Request, most int) {
	refuse(w, r, http.StatusRequestEntityTooLarge, samverkan.CodeTooLarge, samverkan.Text{
		SV: "Begäran är större än {most} byte, som är det mesta som tas emot här.",
		EN: "The request is larger than {most} bytes, the most that is taken here.",
	}, samverkan.Int("most", most))
}

func brokenOff(w http.ResponseWriter, r *http.Request) {
	refuse(w, r, http.StatusBadRequest, samverkan.CodeInvalid, samverkan.Text{
		SV: "Begäran bröts innan den var hel. Skicka den igen.",
		EN: "The request broke off before it was whole. Send it again.",
	})
}

func abandoned(w http.ResponseWriter, r *http.Request) {
	refuse(w, r, http.StatusServiceUnavailable, samverkan.CodeTooLarge, samverkan.Text{
		SV: "Räkningen avbröts: ingen väntade längre på svaret. Begär färre åt gången.",
		EN: "The computation was dropped: nobody waited for the reply any longer. Ask for fewer at a time.",
	})
}
