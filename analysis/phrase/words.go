package phrase

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/figures"
)

// Genitive returns the genitive of a name: "Örnsköldsviks", "Kramfors",
// "Örnsköldsvik’s", "Kramfors’s".
//
// In Swedish a name that ends in s, x or z stays as it is, and initials,
// single letters and figures take a colon, "SCB:s". In English every name takes ’s.
func Genitive(name samverkan.Text) samverkan.Text {
	if name.IsZero() {
		return name
	}
	sv := name.In(samverkan.SV)
	last, size := utf8.DecodeLastRuneInString(sv)
	before, _ := utf8.DecodeLastRuneInString(sv[:len(sv)-size])
	switch {
	case strings.ContainsRune("sxzSXZ", last):
	case unicode.IsDigit(last) || unicode.IsUpper(last) && !unicode.IsLower(before):
		sv += ":s"
	default:
		sv += "s"
	}
	return samverkan.Text{SV: sv, EN: name.In(samverkan.EN) + "’s"}
}

// List returns texts joined as a sentence does: "a, b och c". What has no text is
// left out.
func List(items ...samverkan.Text) samverkan.Text {
	sv, en := columns(items)
	return samverkan.Text{SV: figures.List(sv, "sv"), EN: figures.List(en, "en")}
}

// Either returns texts of which one holds: "a, b eller c". What has no text is left
// out.
func Either(items ...samverkan.Text) samverkan.Text {
	sv, en := columns(items)
	if last := len(sv) - 1; last > 0 {
		return samverkan.Text{
			SV: strings.Join(sv[:last], ", ") + " eller " + sv[last],
			EN: strings.Join(en[:last], ", ") + " or " + en[last],
		}
	}
	return List(items...)
}

// Some returns the first of many texts and how many more there are: "a, b och
// sex till" (en-words, as names are). When there are no more than most, it is List. At least one is named.
func Some(most int, items ...samverkan.Text) samverkan.Text {
	most = max(most, 1)
	if len(items) <= most {
		return List(items...)
	}
	more := word(int64(len(items)-most), false)
	return List(append(items[:most:most], samverkan.Text{SV: more.SV + " till", EN: more.EN + " more"})...)
}

func columns(items []samverkan.Text) (sv, en []string) {
	for _, item := range items {
		if !item.IsZero() {
			sv, en = append(sv, item.In(samverkan.SV)), append(en, item.In(samverkan.EN))
		}
	}
	return sv, en
}
