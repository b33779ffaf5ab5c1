package main

import (
	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/analysis"
	"github.com/samverkan/samverkan/analysis/supply"
)

// The years of the cooks: who there were at the end of the first, and whose gap
// is to be filled.
const stockYear, gapYear = 2021, 2035

// kitchens is how many cooks a municipality has in each group of five years from
// 20, and how many come each year. All of it is invented; no kitchen was asked.
type kitchens struct {
	place                         string
	cooks                         []int64
	graduates, validated, inMoved int64
}

func allKitchens() []kitchens {
	return []kitchens{
		{"2260", []int64{1, 1, 2, 2, 2, 2, 3, 3, 2, 0}, 1, 0, 0},
		{"2262", []int64{2, 3, 3, 3, 4, 4, 5, 4, 3, 1}, 2, 1, 0},
		{"2280", []int64{3, 4, 5, 5, 5, 6, 6, 6, 5, 1}, 2, 1, 1},
		{"2281", []int64{11, 14, 18, 20, 22, 23, 25, 25, 18, 4}, 9, 3, 1},
		{"2282", []int64{2, 2, 3, 4, 4, 5, 5, 5, 5, 1}, 2, 0, 0},
		{"2283", []int64{2, 3, 3, 3, 4, 5, 5, 6, 4, 1}, 2, 0, 0},
		{"2284", []int64{6, 8, 10, 11, 12, 13, 14, 14, 10, 2}, 5, 2, 1},
	}
}

// assumed is the basis of what is invented, with why it is of that size.
func assumed(sv, en string) supply.Basis {
	t := text("Exempeltal: "+sv, "An example number: "+en)
	return supply.Basis{Assumption: &t}
}

func number(a, b int64) *samverkan.Number {
	n := samverkan.Ratio(a, b)
	return &n
}

// quantity is a share or a norm with the least and the most that it may be.
func quantity(value, low, high *samverkan.Number, basis supply.Basis) *supply.Quantity {
	return &supply.Quantity{Value: value, Low: low, High: high, Basis: basis}
}

// each is the same number of people every year until the gap is to be filled,
// one less or one more.
func each(n int64, basis supply.Basis) supply.Series {
	s := supply.Series{First: stockYear + 1, Basis: basis}
	for range gapYear - stockYear {
		s.Values = append(s.Values, supply.Band{Value: number(n, 1), Low: number(max(n-1, 0), 1), High: number(n+1, 1)})
	}
	return s
}

func occupations() []analysis.Occupation {
	o := analysis.Occupation{ID: "kockar", Name: text("kockar", "cooks"), Base: stockYear, Year: gapYear, Levers: levers()}
	for _, k := range allKitchens() {
		o.Workforces = append(o.Workforces, k.workforce())
	}
	return []analysis.Occupation{o}
}

func (k *kitchens) workforce() analysis.Workforce {
	w := analysis.Workforce{
		Place: k.place, Needs: needs(),
		Stock: supply.Stock{
			First: 20, Width: 5, Persons: k.cooks, Margin: number(1, 20),
			Basis: assumed("ungefär så många som behövs i dag, flest mellan 50 och 60 år.", "about as many as are needed today, most of them between 50 and 60."),
		},
		Retirement: supply.Retirement{
			Shares: []samverkan.Number{
				samverkan.Whole(0), samverkan.Whole(0), samverkan.Whole(0), samverkan.Whole(0), samverkan.Whole(0),
				samverkan.Whole(0), samverkan.Whole(0), samverkan.Ratio(1, 50), samverkan.Ratio(1, 10), samverkan.Ratio(2, 5),
			},
			Margin: number(1, 5), Basis: assumed("de flesta går mellan 63 och 67 år, och några före.", "most retire between 63 and 67, and some before."),
		},
		Leavers: *quantity(number(3, 100), number(1, 50), number(1, 20), assumed("tre av hundra om året byter yrke eller flyttar.", "three in a hundred a year change occupation or move.")),
		Inflows: []supply.Inflow{{
			Kind: supply.Graduates, Name: text("nya kockar från gymnasiet och yrkesvux", "new cooks from upper secondary school and adult education"), Age: 20,
			Persons: each(k.graduates, assumed("ungefär en på 20 kockar, som om varje kök tog emot en lärling ibland.", "about one to 20 cooks, as if each kitchen took an apprentice now and then.")),
			Share:   quantity(number(3, 5), number(1, 2), number(7, 10), assumed("tre av fem börjar i kommunens kök, de andra på restaurang.", "three of five come to the municipality's kitchens, the others to restaurants.")),
		}},
	}
	if k.validated > 0 {
		w.Inflows = append(w.Inflows, supply.Inflow{
			Kind: supply.Validated, Name: text("kockar som validerar", "cooks who validate"), Age: 35,
			Persons: each(k.validated, assumed("så många som två bedömare hinner med vid sidan av sitt arbete.", "as many as two assessors manage beside their work.")),
			Share:   quantity(number(2, 3), number(1, 2), number(4, 5), assumed("två av tre får bevis inom ett år, som i exemplet om kockar.", "two of three are certified within a year, as in the example of the cooks.")),
		})
	}
	if k.inMoved > 0 {
		w.Inflows = append(w.Inflows, supply.Inflow{
			Kind: supply.InMovers, Name: text("kockar som flyttar in", "cooks who move in"), Age: 30,
			Persons: each(k.inMoved, assumed("en om året till de kommuner som har flest kök.", "one a year to the municipalities with the most kitchens.")),
		})
	}
	return w
}

// needs are the same in every municipality: what differs is who lives there.
func needs() []analysis.Need {
	return []analysis.Need{
		{
			Name: text("mat i förskolan", "meals in preschool"), Ages: &analysis.Ages{From: 0, To: 5},
			PerUser: quantity(number(1, 250), number(1, 300), number(1, 200), assumed("en kock på 250 barn under fem år, eftersom många äter hemma de första åren.", "one cook for 250 children below five, since many eat at home in the first years.")),
		},
		{
			Name: text("mat i skolan", "meals at school"), Ages: &analysis.Ages{From: 5, To: 20},
			PerUser: quantity(number(1, 150), number(1, 180), number(1, 125), assumed("en kock på 150 elever, som två i ett kök för 300.", "one cook for 150 pupils, as two in a kitchen for 300.")),
		},
		{
			Name: text("mat i äldreomsorgen", "meals in the care of older people"), Ages: &analysis.Ages{From: 80},
			PerUser: quantity(number(1, 120), number(1, 150), number(1, 100), assumed("en kock på 120 som är 80 år eller äldre, eftersom de flesta äter hemma.", "one cook for 120 of 80 years or older, since most eat at home.")),
		},
	}
}

// levers are what can be done, each named as it is counted, at invented prices. What the pilot of the source
// text cost (KFA-06) was the whole project's, so it is no price of a cook.
func levers() []supply.Lever {
	kronor := func(value, low, high int64, basis supply.Basis) supply.Amount {
		value, low, high = value*100, low*100, high*100
		return supply.Amount{Value: &value, Low: &low, High: &high, Basis: basis}
	}
	persons := func(n int64) *int64 { return &n }
	// In twelve years of beginnings, three in a hundred a year: (1 − 0.97¹²)/(12 · 0.03) = 0.85.
	const there, still = "i slutet av 2035, när tre av hundra slutar om året.", "at the end of 2035, when three in a hundred leave a year."
	network := kronor(300_000, 200_000, 400_000, assumed("en halv tjänst ett år, som samordnar fler bedömare.", "half a post for a year, which coordinates more assessors."))
	return []supply.Lever{
		{
			ID: "validering", Name: text("valideringar", "validations"), Kind: supply.Validation, LeadMonths: 12,
			Cost: kronor(30_000, 20_000, 45_000, assumed("två bedömares och en handledares tid för en person.", "the time of two assessors and a supervisor for one person.")), Fixed: &network,
			Capacity: supply.Capacity{PerYear: persons(4), Basis: assumed("två grupper om två, utöver dem som redan validerar.", "two groups of two, beside those who validate already.")},
			Yield: *quantity(number(14, 25), number(21, 50), number(17, 25), assumed("två av tre får bevis, som i exemplet om kockar, och av dem är 85 av 100 kvar "+there,
				"two of three are certified, as in the example of the cooks, and of them 85 in 100 are still there "+still)),
		},
		{
			ID: "utbildning", Name: text("platser på yrkesvux", "places in adult education"), Kind: supply.Places, LeadMonths: 24,
			Cost:     kronor(120_000, 90_000, 150_000, assumed("en plats i ett och ett halvt år.", "one place for a year and a half.")),
			Capacity: supply.Capacity{PerYear: persons(10), Basis: assumed("en halv grupp till om året.", "half a group more a year.")},
			Yield: *quantity(number(19, 50), number(3, 10), number(23, 50), assumed("hälften av dem som börjar kommer till kommunernas kök, och eftersom platserna fylls de första åren är 76 av 100 av dem kvar "+there,
				"half of those who begin come to the municipalities' kitchens, and since the places fill in the first years 76 in 100 of them are still there "+still)),
		},
		{
			ID: "stanna", Name: text("kockar som får bättre schema", "cooks with better schedules"), Kind: supply.Retention,
			Cost:     kronor(80_000, 50_000, 150_000, assumed("en timme kortare dag i två år för den som annars hade slutat.", "a day shorter by an hour for two years for whoever would have left.")),
			Capacity: supply.Capacity{PerYear: persons(3), Basis: assumed("ungefär var femte av dem som annars slutar.", "about one in five of those who would leave.")},
			Yield: *quantity(number(21, 50), number(1, 4), number(1, 2), assumed("hälften av dem stannar, och av dem är 85 av 100 kvar "+there,
				"half of them stay, and of them 85 in 100 are still there "+still)),
		},
		{
			ID: "inflyttning", Name: text("kockar som får hjälp att flytta hit", "cooks helped to move here"), Kind: supply.InMigration, LeadMonths: 6,
			Cost:     kronor(150_000, 100_000, 250_000, assumed("bostad och introduktion för en person och en till i familjen.", "housing and introduction for one person and one more in the family.")),
			Capacity: supply.Capacity{PerYear: persons(2), Basis: assumed("en till varje kust- och inlandskommun vart tredje år.", "one to each municipality every third year.")},
			Yield: *quantity(number(17, 25), number(1, 2), number(19, 25), assumed("fyra av fem som får hjälp börjar i köken, och av dem är 85 av 100 kvar "+there,
				"four of five who are helped begin in the kitchens, and of them 85 in 100 are still there "+still)),
		},
	}
}
