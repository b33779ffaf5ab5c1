package main

import (
	"strings"

	"github.com/samverkan/samverkan"
)

// markdown writes the comparison for people.
func (c *comparison) markdown(lang samverkan.Lang) string {
	var b strings.Builder
	say := func(t samverkan.Text, args ...samverkan.Arg) string { return t.With(args...).In(lang) }
	line := func(parts ...string) { b.WriteString(strings.Join(parts, "") + "\n") }
	percent := func(n samverkan.Number) string {
		figure := n.Mul(samverkan.Whole(100)).ForPeople(2, lang)
		if lang == samverkan.SV {
			return figure + "\u00a0%"
		}
		return figure + "%"
	}
	points := func(n samverkan.Number) string {
		figure := n.Mul(samverkan.Whole(100)).ForPeople(2, lang)
		if n.Sign() > 0 {
			return "+" + figure
		}
		return figure
	}
	winners := 0
	for _, m := range c.Gained {
		if m.Change.Sign() > 0 {
			winners++
		}
	}
	first, last := c.Gained[0], c.Gained[len(c.Gained)-1]

	line("# ", say(samverkan.Text{
		SV: "Med {year} års folkmängd vinner {n|ett|#} av {of} länder på Lissabonfördragets regler, mest {first}; {last} förlorar mest",
		EN: "With the population of {year} {n|one|#} of {of} countries {n|gains|gain} by the rules of Lisbon, {first} most; {last} loses most",
	}, samverkan.Int("n", winners), samverkan.Int("of", len(c.Gained)), samverkan.Of("first", first.Name), samverkan.Of("last", last.Name), samverkan.Str("year", c.Year)))
	line()
	line(say(samverkan.Text{
		SV: "Det blir också lättare att besluta: av alla grupper av länder räcker {lisbon} till, mot {nice} med Nicefördragets regler.",
		EN: "It also becomes easier to decide: of all groups of countries {lisbon} are enough, against {nice} by the rules of Nice.",
	}, samverkan.Str("lisbon", percent(c.Lisbon.Collectivity)), samverkan.Str("nice", percent(c.Nice.Collectivity))))
	line()
	line(say(samverkan.Text{
		SV: "Makten är Shapley–Shubiks index: hur ofta landet är det som avgör, när länderna sluter upp i alla tänkbara ordningar. Talen är exakt räknade och avrundade här.",
		EN: "Power is the Shapley–Shubik index: how often the country decides when the countries join in every order. The numbers are counted exactly and rounded here.",
	}))
	line()
	line(say(samverkan.Text{SV: "| Land | Nice | Lissabon | Ändring, procentenheter |", EN: "| Country | Nice | Lisbon | Change, percentage points |"}))
	line("| --- | ---: | ---: | ---: |")
	for _, m := range c.Gained {
		line("| ", m.Name.In(lang), " | ", percent(m.Nice), " | ", percent(m.Lisbon), " | ", points(m.Change), " |")
	}
	line()
	line(say(samverkan.Text{
		SV: "- Nice: 255 av 345 röster, minst 14 länder och minst 62 % av folkmängden. Alltså kan 91 röster stoppa ett beslut.",
		EN: "- Nice: 255 of 345 votes, at least 14 countries and at least 62% of the population. So 91 votes can stop a decision.",
	}))
	line(say(samverkan.Text{
		SV: "- Lissabon: minst 55 % av länderna och minst 65 % av folkmängden, eller alla utom högst tre.",
		EN: "- Lisbon: at least 55% of the countries and at least 65% of the population, or all but three at most.",
	}))
	line()
	line(say(c.Source))
	return b.String()
}
