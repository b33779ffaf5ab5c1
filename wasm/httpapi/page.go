package httpapi

import (
	"html"
	"io/fs"
	"net/http"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/wasm/api"
	"github.com/samverkan/samverkan/wasm/contract"
)

// page writes the operations for people. It reads as it stands; where the site
// is served beside it, it takes on the site's look.
func page(r *http.Request) []byte {
	p := writer{lang: langOf(r)}
	p.head()
	p.about(r)
	for _, o := range api.Operations() {
		p.operation(r, o)
	}
	p.raw("</main>\n</body>\n</html>\n")
	return []byte(p.b.String())
}

// writer writes HTML in one language. What is not raw is escaped.
type writer struct {
	b    strings.Builder
	lang samverkan.Lang
}

func (p *writer) raw(markup string) { p.b.WriteString(markup) }

func (p *writer) text(s string) { p.b.WriteString(html.EscapeString(s)) }

// element writes text between two tags; open may hold attributes.
func (p *writer) element(open, text string) {
	name, _, _ := strings.Cut(open, " ")
	p.raw("<" + open + ">")
	p.text(text)
	p.raw("</" + name + ">\n")
}

func (p *writer) say(open string, t samverkan.Text) { p.element(open, t.In(p.lang)) }

// link writes a link to an address of our own.
func (p *writer) link(to, attributes, text string) {
	p.raw(`<a href="`)
	p.text(to)
	p.raw(`"` + attributes + `>`)
	p.text(text)
	p.raw("</a>")
}

func (p *writer) head() {
	title := samverkan.Text{SV: "Räkna på samverkan över HTTP", EN: "Compute on collaboration over HTTP"}
	p.raw("<!doctype html>\n<html lang=\"" + string(p.lang) + "\">\n<head>\n<meta charset=\"utf-8\">\n" +
		"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n" +
		"<meta name=\"color-scheme\" content=\"light dark\">\n")
	p.element("title", title.In(p.lang)+" – samverkan")
	p.raw("<link rel=\"stylesheet\" href=\"../tokens.css\">\n<link rel=\"stylesheet\" href=\"../style.css\">\n</head>\n<body>\n")
	p.raw(`<header><div class="bar"><div class="top">`)
	p.link("../", ` class="mark"`, "samverkan")
	p.raw(`<div class="tools">`)
	if p.lang == samverkan.SV {
		p.link("?lang=en", ` lang="en" hreflang="en"`, "In English")
	} else {
		p.link("?lang=sv", ` lang="sv" hreflang="sv"`, "På svenska")
	}
	p.raw("</div></div></div></header>\n<div class=\"page one\">\n<main id=\"main\">\n")
	p.say(`h1 class="s"`, title)
}

func (p *writer) about(r *http.Request) {
	p.say(`p class="lead"`, samverkan.Text{
		SV: "Varje operation är en ren funktion: den får ett JSON-dokument och svarar med ett. Inget sparas, och lika frågor får lika svar, byte för byte.",
		EN: "Every operation is a pure function: it is given a JSON document and replies with one. Nothing is stored, and equal questions get equal replies, byte for byte.",
	})
	p.say(`p class="lead"`, samverkan.Text{
		SV: "Svaret är ett objekt med result, eller med faults: allt som är fel, var det står och vad som vore rätt, på svenska och engelska. Statuskoden är 200 för ett resultat, 413 när något är för stort och 422 för övriga fel.",
		EN: "The reply is an object with result, or with faults: everything that is wrong, where it is and what would be right, in Swedish and English. The status is 200 for a result, 413 when something is too large and 422 for other faults.",
	})
	p.raw("<section>\n")
	p.say("h2", samverkan.Text{SV: "Skrivet för program", EN: "Written for programs"})
	p.raw("<ul>\n")
	p.listed("openapi.json", samverkan.Text{SV: "alla operationer med sina typer, OpenAPI 3.1", EN: "all operations with their types, OpenAPI 3.1"})
	p.listed("rulebook.json", samverkan.Text{SV: "alla regler", EN: "all rules"})
	p.listed("seeds.json", samverkan.Text{SV: "källornas regler", EN: "the seed rules"})
	schemas, _ := fs.ReadDir(contract.Schemas(), ".") // embedded, so it is there
	for _, s := range schemas {
		p.listed("schemas/"+s.Name(), samverkan.Text{SV: "JSON Schema för ett dokument", EN: "the JSON Schema of a document"})
	}
	p.listed("health", samverkan.Text{SV: "versionerna av motor och regelbok", EN: "the versions of engine and rulebook"})
	p.raw("</ul>\n</section>\n<section>\n")
	p.say("h2", samverkan.Text{SV: "Prova i en terminal", EN: "Try it in a terminal"})
	p.say("p", samverkan.Text{
		SV: "Hämta ett dokument att fråga om. De andra exemplen använder det.",
		EN: "Fetch a document to ask about. The other examples use it.",
	})
	p.element("pre tabindex=\"0\"", "curl -s -o dropin.json "+origin(r)+"/examples/dropin.json")
	p.raw("</section>\n")
}

func (p *writer) listed(to string, what samverkan.Text) {
	p.raw("<li>")
	p.link(to, "", to)
	p.text(" – " + what.In(p.lang))
	p.raw("</li>\n")
}

func (p *writer) operation(r *http.Request, o api.Operation) {
	p.raw(`<section id="`)
	p.text(o.Name)
	p.raw("\">\n")
	p.say("h2", o.Title)
	p.element(`p class="kick"`, "POST /v1/"+o.Path())
	p.say("p", o.About)
	if o.Stepped {
		p.say(`p class="small"`, samverkan.Text{
			SV: "Kan ta tid. Räkningen slutar när ingen väntar på svaret.",
			EN: "May take time. The computation ends when nobody waits for the reply.",
		})
	}
	p.element("pre tabindex=\"0\"", command(origin(r), o))
	p.raw("</section>\n")
}

// origin returns the scheme and host that the page was asked at.
func origin(r *http.Request) string {
	scheme := "http"
	if r.TLS != nil || r.URL.Scheme == "https" {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}
