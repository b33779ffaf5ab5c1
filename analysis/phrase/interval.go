package phrase

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// Range returns an interval: "28–70 kockar", or "−5 till 3 procent" where a minus
// would meet the dash. Ends that are written alike are one number. The smaller
// end is first, whichever way they are given.
func Range(low, high samverkan.Number, decimals int, noun Noun) samverkan.Text {
	a, b := ends(low, high, decimals)
	if a == b {
		return join(a, noun.after(a))
	}
	return join(dashed(a, b), noun.many())
}

// Between returns an interval in words: "mellan 28 och 70 kockar".
func Between(low, high samverkan.Number, decimals int, noun Noun) samverkan.Text {
	a, b := ends(low, high, decimals)
	if a == b {
		return join(a, noun.after(a))
	}
	return join(samverkan.Text{SV: "mellan {a} och {b}", EN: "between {a} and {b}"}.
		With(samverkan.Of("a", a), samverkan.Of("b", b)), noun.many())
}

// Uncertain returns a value with the interval it may lie in: "49 kockar, osäkert
// 28–70". An interval that is written as the value alone is left out. Where the
// value is not in it, as the likeliest of a skewed spread need not be in its
// middle part, that is told: "3 kockar, troligare 5–9".
func Uncertain(value, low, high samverkan.Number, decimals int, noun Noun) samverkan.Text {
	a, b := ends(low, high, decimals)
	said := Amount(value, decimals, noun)
	if a == b && a == Digits(value, decimals) {
		return said
	}
	t := samverkan.Text{SV: "{value}, osäkert {range}", EN: "{value}, uncertainty range {range}"}
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	if is := rounded(value, decimals); is.Cmp(rounded(low, decimals)) < 0 || is.Cmp(rounded(high, decimals)) > 0 {
		t = samverkan.Text{SV: "{value}, troligare {range}", EN: "{value}, more likely {range}"}
	}
	return t.With(samverkan.Of("value", said), samverkan.Of("range", Range(low, high, decimals, Noun{})))
}

// Rate returns so many of one per so many of another: "3,4 barn per 1 000
// invånare". Per one, that number is left out: "per invånare". Per none, or per
// fewer, there is no rate and no text.
func Rate(n samverkan.Number, decimals int, noun Noun, per int64, of Noun) samverkan.Text {
	if per < 1 {
		return samverkan.Text{}
	}
	base := of.one()
	if per != 1 {
		base = Amount(samverkan.Whole(per), 0, of)
	}
	return join(Amount(n, decimals, noun), join(samverkan.Text{SV: "per", EN: "per"}, base))
}

// ends returns the ends of an interval in figures, the smaller first.
func ends(low, high samverkan.Number, decimals int) (a, b samverkan.Text) {
	if low.Cmp(high) > 0 {
		low, high = high, low
	}
	return Digits(low, decimals), Digits(high, decimals)
}

// dashed joins the ends of an interval.
func dashed(a, b samverkan.Text) samverkan.Text {
	form := samverkan.Text{SV: "{a}" + dash + "{b}", EN: "{a}" + dash + "{b}"}
	if strings.Contains(a.SV+b.SV, minus) {
		form = samverkan.Text{SV: "{a} till {b}", EN: "{a} to {b}"}
	}
	return form.With(samverkan.Of("a", a), samverkan.Of("b", b))
}
