package pipeline

import (
	"errors"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

//go:noinline
func itoa(n int) string { return strconv.Itoa(n) }

// first returns the first of the faults that Check has found.
func first(err error) *samverkan.Fault {
	var all samverkan.Faults
	if errors.As(err, &all) && len(all) > 0 {
		return all[0]
	}
	return nil
}

// cannot says why no result at all leads on, or that this is no result.
func (w Walk) cannot(result Result) *samverkan.Fault {
	switch exit, ended := w.Ended(); {
	case w.fault != nil:
		own := *w.fault // the walk keeps its own
		return &own
	case w.net == nil:
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Ärendet har inte börjat. Börja med Begin.", EN: "The case has not begun. Begin it with Begin.",
		})
	case ended:
		return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
			SV: "Ärendet är avslutat med ”{exit}”. Efter det kommer inget resultat.",
			EN: "The case has ended with “{exit}”. No result comes after that.",
		}, samverkan.Of("exit", exit.Name))
	}
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "”{result}” är inte ett resultat. Skriv ett av {choices}.",
		EN: "“{result}” is not a result. Write one of {choices}.",
	}, samverkan.Quoted("result", string(result)), samverkan.Str("choices", strings.Join(result.Choices(), ", ")))
}

// instead is the sentence about what the case can get here.
func (w Walk) instead() samverkan.Arg {
	results := w.Results()
	if len(results) == 0 {
		return samverkan.Of("instead", samverkan.Text{
			SV: "Inget resultat leder vidare härifrån; lägg till ett steg.", EN: "No result leads on from here; add a step.",
		})
	}
	words := make([]samverkan.Text, len(results))
	for i, r := range results {
		words[i] = samverkan.Text{SV: "”" + r.Text().SV + "” (" + string(r) + ")", EN: "“" + r.Text().EN + "” (" + string(r) + ")"}
	}
	return samverkan.Of("instead", samverkan.Text{
		SV: "Det som leder vidare härifrån är {words}.", EN: "What leads on from here is {words}.",
	}.With(samverkan.List("words", words)))
}

func (w Walk) notHere(result Result) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
		SV: "”{stage}” har ingen väg vidare vid ”{result}”. {instead}",
		EN: "“{stage}” has no way on from “{result}”. {instead}",
	}, samverkan.Of("stage", w.net.names[w.at]), samverkan.Of("result", result.Text()), w.instead())
}

func (w Walk) usedUp(o offer) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
		SV: "Vägen från ”{stage}” vid ”{result}” är redan tagen {n|en gång|# gånger}, så många som får. {instead}",
		EN: "The way from “{stage}” on “{result}” was taken {n|once|# times} already, as many as may be. {instead}",
	}, samverkan.Of("stage", w.net.names[w.at]), samverkan.Of("result", o.on.Text()), samverkan.Int("n", w.net.bound(o)), w.instead())
}

// bound is how many times the ways of an offer may be taken together.
func (n *net) bound(o offer) (sum int) {
	for _, i := range o.ways {
		sum += n.steps[n.ways[i].step].most
	}
	return sum
}
