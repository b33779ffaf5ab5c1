package main

import (
	"slices"
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
		figure := n.Mul(samverkan.Whole(100)).ForPeople(3, lang) // with two, who gains least would gain 0
		if n.Sign() > 0 {
			return "+" + figure
		}
		return figure
	}

	line("# ", say(samverkan.Text{
		SV: "Med {year} års folkmängd vinner {shapley|ett|#} av {of} länder på Lissabonfördragets regler enligt Shapley–Shubik, {banzhaf|ett|#} enligt Banzhaf",
		EN: "With the population of {year} {shapley|one|#} of {of} countries {shapley|gains|gain} by the rules of Lisbon according to Shapley and Shubik, {banzhaf|one|#} according to Banzhaf",
	}, samverkan.Int("shapley", c.winners(member.byShapley)), samverkan.Int("banzhaf", c.winners(member.byBanzhaf)),
		samverkan.Int("of", len(c.Gained)), samverkan.Str("year", c.Year)))
	line()
	most, least := c.ends(member.byShapley)
	mostBanzhaf, leastBanzhaf := c.ends(member.byBanzhaf)
	line(say(byEither(samverkan.Text{SV: "Mest vinner", EN: "gains most"}, most, mostBanzhaf)), " ",
		say(byEither(samverkan.Text{SV: "Mest förlorar", EN: "loses most"}, least, leastBanzhaf)))
	line()
	gained, lost := c.apart()
	for _, side := range []struct {
		who  []samverkan.Text
		says samverkan.Text
	}{
		{gained, samverkan.Text{
			SV: "För {n|ett land|# länder} ger måtten motsatta svar: {who} förlorar enligt Shapley–Shubik och vinner enligt Banzhaf.",
			EN: "For {n|one country|# countries} the two measures give opposite answers: {who} {n|loses|lose} according to Shapley and Shubik and {n|gains|gain} according to Banzhaf.",
		}},
		{lost, samverkan.Text{
			SV: "För {n|ett land|# länder} ger måtten motsatta svar: {who} vinner enligt Shapley–Shubik och förlorar enligt Banzhaf.",
			EN: "For {n|one country|# countries} the two measures give opposite answers: {who} {n|gains|gain} according to Shapley and Shubik and {n|loses|lose} according to Banzhaf.",
		}},
	} {
		if len(side.who) > 0 {
			line(say(side.says, samverkan.Int("n", len(side.who)), samverkan.List("who", side.who)))
			line()
		}
	}
	line(say(samverkan.Text{
		SV: "Det blir också lättare att besluta: av alla grupper av länder räcker {lisbon} till, mot {nice} med Nicefördragets regler.",
		EN: "It also becomes easier to decide: of all groups of countries {lisbon} are enough, against {nice} by the rules of Nice.",
	}, samverkan.Str("lisbon", percent(c.Lisbon.Collectivity)), samverkan.Str("nice", percent(c.Nice.Collectivity))))
	line()
	line(say(samverkan.Text{
		SV: "Båda måtten räknar hur ofta landet är det som avgör, som andel av hela makten. Shapley–Shubiks index går igenom alla ordningar som länderna kan sluta upp i, Banzhafs alla grupper som de andra länderna kan bilda. Vilket som passar bäst beror på vad man menar med makt. Talen är exakt räknade och avrundade här.",
		EN: "Both measures count how often the country is the one that decides, as a share of all power. The index of Shapley and Shubik goes through every order in which the countries can join, that of Banzhaf every group that the other countries can form. Which of them suits best hangs on what is meant by power. The numbers are counted exactly and rounded here.",
	}))
	line()
	line(say(samverkan.Text{
		SV: "| Land | Shapley–Shubik, Nice | Shapley–Shubik, Lissabon | Ändring, procentenheter | Banzhaf, Nice | Banzhaf, Lissabon | Ändring, procentenheter |",
		EN: "| Country | Shapley–Shubik, Nice | Shapley–Shubik, Lisbon | Change, percentage points | Banzhaf, Nice | Banzhaf, Lisbon | Change, percentage points |",
	}))
	line("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
	for _, m := range c.Gained {
		line("| ", m.Name.In(lang), " | ", percent(m.Nice), " | ", percent(m.Lisbon), " | ", points(m.Change),
			" | ", percent(m.NiceBanzhaf), " | ", percent(m.LisbonBanzhaf), " | ", points(m.ChangeBanzhaf), " |")
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

// winners is how many gain by an index.
func (c *comparison) winners(change func(member) samverkan.Number) (n int) {
	for _, m := range c.Gained {
		if change(m).Sign() > 0 {
			n++
		}
	}
	return n
}

// ends are the members that gain and lose most by an index.
func (c *comparison) ends(change func(member) samverkan.Number) (most, least samverkan.Text) {
	compare := func(a, b member) int { return change(a).Cmp(change(b)) }
	return slices.MaxFunc(c.Gained, compare).Name, slices.MinFunc(c.Gained, compare).Name
}

// apart are the members of which the indices say opposite things: those that gain
// by Banzhaf's alone, and those that lose by it alone.
func (c *comparison) apart() (gained, lost []samverkan.Text) {
	for _, m := range c.Gained {
		switch m.ChangeBanzhaf.Sign() - m.Change.Sign() {
		case 2:
			gained = append(gained, m.Name)
		case -2:
			lost = append(lost, m.Name)
		}
	}
	return gained, lost
}

// byEither says who comes out first by each index.
func byEither(does, shapley, banzhaf samverkan.Text) samverkan.Text {
	says := samverkan.Text{
		SV: "{does} {shapley} enligt Shapley–Shubik och {banzhaf} enligt Banzhaf.",
		EN: "{shapley} {does} according to Shapley and Shubik, {banzhaf} according to Banzhaf.",
	}
	if shapley == banzhaf {
		says = samverkan.Text{SV: "{does} {shapley} enligt båda måtten.", EN: "{shapley} {does} according to both measures."}
	}
	return says.With(samverkan.Of("does", does), samverkan.Of("shapley", shapley), samverkan.Of("banzhaf", banzhaf))
}
