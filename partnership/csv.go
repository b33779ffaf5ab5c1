package partnership

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/escape"
)

// CSV writes the publication's factors as a table (RFC 4180, UTF-8), one row a
// factor, with headings in one language; nothing when there was nothing to
// publish.
func (p *Publication) CSV(lang samverkan.Lang) string {
	if p.Verdict.Is == "" {
		return ""
	}
	var b strings.Builder
	in := func(sv, en string) string { return samverkan.Text{SV: sv, EN: en}.In(lang) }
	b.WriteString(escape.CSVRow([]string{
		"id", in("faktor", "factor"), in("slag", "kind"), in("läge", "state"), in("avgörs av", "decided by"), in("underlag", "evidence"),
	}))
	row := func(kind string, f PublishedFactor) {
		b.WriteString(escape.CSVRow([]string{f.ID, f.Name.In(lang), kind, f.State.In(lang), decidedWord(f.By).In(lang), f.Evidence.In(lang)}))
	}
	for _, f := range p.Gates {
		row(in("grind", "gate"), f)
	}
	for _, o := range p.Objects {
		for _, f := range o.Factors {
			row(o.Object.Text().In(lang), f)
		}
	}
	return b.String()
}

func decidedWord(by string) samverkan.Text {
	switch by {
	case "fact":
		return samverkan.Text{SV: "fakta", EN: "facts"}
	case "answers":
		return samverkan.Text{SV: "svar", EN: "answers"}
	}
	return samverkan.Text{}
}

// CSV writes the working copy's factors as a table, one row a factor and a
// column for each organization's level. It is not to be shared.
func (r *Report) CSV(lang samverkan.Lang) string {
	var b strings.Builder
	in := func(sv, en string) string { return samverkan.Text{SV: sv, EN: en}.In(lang) }
	head := []string{
		"id", in("faktor", "factor"), in("läge", "state"), in("nivå", "level"), in("nivå före", "level before"),
		"1", "2", "3", "4", "5", in("vet ej", "don’t know"), in("gäller inte", "does not apply"), in("tysta", "silent"),
	}
	for _, o := range r.Organizations {
		head = append(head, o.Name.In(lang))
	}
	b.WriteString(escape.CSVRow(head))
	level := func(l int) string {
		if l == 0 {
			return ""
		}
		return strconv.Itoa(l)
	}
	for i := range r.Factors {
		f := &r.Factors[i]
		if !f.Applies {
			continue
		}
		row := []string{f.ID, f.Name.In(lang), stateWord(f).In(lang), level(f.Level), level(f.Before)}
		for _, n := range f.People.Counts {
			row = append(row, strconv.Itoa(n))
		}
		row = append(row, strconv.Itoa(f.People.DontKnow), strconv.Itoa(f.People.DoesNotApply), strconv.Itoa(f.People.Silent))
		for _, o := range r.Organizations {
			row = append(row, f.levelOf(o.ID))
		}
		b.WriteString(escape.CSVRow(row))
	}
	return b.String()
}
