package phrase

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/figures"
)

// Years returns a span of years, both counted: "2002–2014". The earlier is first,
// whichever way they are given. A year outside 1–9999 gives no text.
func Years(from, to int) samverkan.Text {
	if from > to {
		from, to = to, from
	}
	switch {
	case !isYear(from) || !isYear(to):
		return samverkan.Text{}
	case from == to:
		return year(from)
	}
	return dashed(year(from), year(to))
}

// SchoolYear returns the school year that begins in the autumn of a year:
// "läsåret 2024/25", "läsåret 1999/2000". A year outside 1000–9998 gives no text.
func SchoolYear(autumn int) samverkan.Text {
	if autumn < 1000 || autumn > 9998 {
		return samverkan.Text{}
	}
	spring := strconv.Itoa(autumn + 1)
	if (autumn+1)%100 != 0 {
		spring = spring[2:]
	}
	return join(samverkan.Text{SV: "läsåret", EN: "the school year"}, samverkan.Same(strconv.Itoa(autumn)+"/"+spring))
}

// Decade returns the decade that a year lies in: "1990-talet", "the 1990s". The
// first of a century is "2000-talets första årtionde", for 2000-talet is all of
// it. A year outside 1000–9999 gives no text.
func Decade(of int) samverkan.Text {
	if of < 1000 || of > 9999 {
		return samverkan.Text{}
	}
	said := samverkan.Text{SV: "{year}-talet", EN: "the {year}s"}
	if of%100 < 10 {
		said = samverkan.Text{SV: "{year}-talets första årtionde", EN: "the first decade of the {year}s"}
	}
	return said.With(samverkan.Of("year", year(of-of%10)))
}

// Month returns a month, 1–12, of a year: "mars 2026", "March 2026". What is no
// month gives no text.
func Month(of, month int) samverkan.Text {
	if !isYear(of) || month < 1 || month > 12 {
		return samverkan.Text{}
	}
	return samverkan.Text{SV: monthOf(of, month, "sv"), EN: monthOf(of, month, "en")}
}

func monthOf(of, month int, lang string) string {
	return strings.TrimPrefix(figures.Date(of, month, 1, lang), "1 ")
}

// Quarter returns a quarter, 1–4, of a year: "första kvartalet 2026". What is no
// quarter gives no text.
func Quarter(of, quarter int) samverkan.Text {
	if !isYear(of) || quarter < 1 || quarter > 4 {
		return samverkan.Text{}
	}
	return samverkan.Text{SV: "{nth} kvartalet {year}", EN: "the {nth} quarter of {year}"}.
		With(samverkan.Of("nth", Ordinal(int64(quarter))), samverkan.Of("year", year(of)))
}

// Ages returns a span of ages, both counted: "0–19 år", "aged 0–19". A last age
// below 0 is no limit: "75 år eller äldre". A first age below 0 gives no text.
func Ages(from, to int) samverkan.Text {
	if from < 0 {
		return samverkan.Text{}
	}
	span := Digits(samverkan.Whole(int64(from)), 0)
	said := samverkan.Text{SV: "{n} år", EN: "aged {n}"}
	switch {
	case to < 0:
		said = samverkan.Text{SV: "{n} år eller äldre", EN: "aged {n} or over"}
	case to != from:
		span = Range(samverkan.Whole(int64(from)), samverkan.Whole(int64(to)), 0, Noun{})
	}
	return said.With(samverkan.Of("n", span))
}

func isYear(n int) bool { return n >= 1 && n <= 9999 }
