package partnership

// What is said of who gains.

import (
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/partnership/gain"
)

// words says what an interval of gain less cost says, so that it can be said in
// the room. How much each is to gain matters only where it is more than 1.
func (o *GainOf) words(margin int, least samverkan.Text) samverkan.Text {
	switch {
	case o.Is == gain.SurelyGains:
		return samverkan.Text{SV: "nyttan är säkert större", EN: "the gain is surely greater"}
	case o.Is == gain.SurelyLoses:
		return samverkan.Text{SV: "kostnaden är större", EN: "the cost is greater"}
	case o.Is != gain.MayLose:
		return samverkan.Text{SV: "okänt", EN: "unknown"}
	case o.Least.Sign() < 0:
		return samverkan.Text{SV: "kostnaden kan bli större", EN: "the cost may turn out greater"}
	case o.Greatest.Sign() == 0:
		return samverkan.Text{SV: "nytta och kostnad går jämnt ut", EN: "gain and cost come out even"}
	case o.Least.Sign() == 0:
		return samverkan.Text{SV: "det är inte säkert att nyttan blir större", EN: "it is not sure that the gain will be greater"}
	case o.Greatest.Cmp(samverkan.Whole(int64(margin))) < 0:
		return samverkan.Text{SV: "nyttan är säkert större, men mindre än {least}", EN: "the gain is surely greater, but less than {least}"}.With(samverkan.Of("least", least))
	}
	return samverkan.Text{
		SV: "nyttan är säkert större, men inte säkert {least}", EN: "the gain is surely greater, but not surely {least}",
	}.With(samverkan.Of("least", least))
}

// short reports whether one of whose ledger something arises cannot gain the
// margin even at best.
func (st *GainState) short(o *GainOf) bool {
	return o.Is != gain.Unknown && !o.Idle && o.Greatest.Cmp(samverkan.Whole(int64(st.Margin))) < 0
}

// gainSays counts how the partners come out.
func (a *assessment) gainSays(st *GainState) samverkan.Text {
	n := make(map[gain.Sureness]int)
	// Of those that may lose, they that cannot lose: that may gain the margin, and
	// that cannot even at best.
	unsure, short := 0, 0
	for i := range st.Organizations {
		o := &st.Organizations[i]
		n[o.Is]++
		switch {
		case o.Is != gain.MayLose || o.Least.Sign() < 0:
		case st.short(o):
			short++
		default:
			unsure++
		}
	}
	if len(st.Organizations) == 0 || n[gain.Unknown] == len(st.Organizations) {
		return samverkan.Text{
			SV: "Det står inget om vad parterna vinner och vad det kostar dem.",
			EN: "Nothing is written of what the partners gain and what it costs them.",
		}
	}
	// What "enough" is: greater at all, or by what each is to gain at the least.
	sure := samverkan.Text{
		SV: "för {who} är nyttan säkert större{cost}", EN: "for {who} the gain is surely greater{cost}",
	}
	enough := samverkan.Text{
		SV: "för {who} är det inte säkert att nyttan blir större{cost}", EN: "for {who} it is not sure that the gain will be greater{cost}",
	}
	less := samverkan.Text{
		SV: "för {who} går nytta och kostnad jämnt ut", EN: "for {who} gain and cost come out even",
	}
	if st.Margin > 1 {
		sure = samverkan.Text{
			SV: "för {who} är nyttan säkert minst {margin} större{cost}", EN: "for {who} the gain is surely at least {margin} greater{cost}",
		}
		enough = samverkan.Text{
			SV: "för {who} är det inte säkert att nyttan blir {margin} större{cost}", EN: "for {who} it is not sure that the gain will be {margin} greater{cost}",
		}
		less = samverkan.Text{
			SV: "för {who} blir nyttan inte ens i bästa fall {margin} större{cost}", EN: "for {who} the gain will not even at best be {margin} greater{cost}",
		}
	}
	if n[gain.SurelyGains] == len(st.Organizations) {
		return capital(sure.With(
			samverkan.Of("who", samverkan.Text{SV: "alla parter", EN: "every partner"}), st.least(),
			samverkan.Of("cost", samverkan.Text{SV: " än kostnaden.", EN: " than the cost."}),
		))
	}
	var clauses []samverkan.Text
	clause := func(n int, t samverkan.Text) {
		if n == 0 {
			return
		}
		// The first clause says of whom it speaks, and than what.
		who := samverkan.Text{SV: "{n|en|#}", EN: "{n|one|#}"}
		var gains, costs samverkan.Text
		if len(clauses) == 0 {
			who = samverkan.Text{SV: "{n|en part|# parter}", EN: "{n|one partner|# partners}"}
			gains, costs = samverkan.Text{SV: " än nyttan", EN: " than the gain"}, samverkan.Text{SV: " än kostnaden", EN: " than the cost"}
		}
		clauses = append(clauses, t.With(
			samverkan.Of("who", who.With(samverkan.Int("n", n))), samverkan.Of("gain", gains), samverkan.Of("cost", costs), st.least(),
		))
	}
	clause(n[gain.SurelyGains], sure)
	clause(unsure, enough)
	clause(short, less)
	clause(n[gain.MayLose]-unsure-short, samverkan.Text{
		SV: "för {who} kan kostnaden bli större{gain}", EN: "for {who} the cost may turn out greater{gain}",
	})
	clause(n[gain.SurelyLoses], samverkan.Text{
		SV: "för {who} är kostnaden större{gain}", EN: "for {who} the cost is greater{gain}",
	})
	clause(n[gain.Unknown], samverkan.Text{
		SV: "för {who} är det okänt", EN: "for {who} it is not known",
	})
	return samverkan.Text{SV: "{^all}.", EN: "{^all}."}.With(samverkan.List("all", clauses))
}

// gainNotes are what to tell beside the figures: how much each is to gain, what
// would make it so, and who would then do better alone.
func (a *assessment) gainNotes(st *GainState) (notes []samverkan.Text) {
	add := func(t samverkan.Text, args ...samverkan.Arg) { notes = append(notes, t.With(args...)) }
	name := func(id string) samverkan.Text { return a.p.Organizations[a.facts.place(id)].Name }
	if st.Margin > 1 && len(st.Organizations) > 0 {
		add(samverkan.Text{
			SV: "Var och en ska vinna minst {margin}, också om det går som sämst.", EN: "Each is to gain {margin} at the least, even if all goes worst.",
		}, st.least())
	}
	var to []string
	for _, t := range st.Transfers {
		if !slices.Contains(to, t.To) {
			to = append(to, t.To)
		}
	}
	for _, id := range to {
		var from []samverkan.Text
		for _, t := range st.Transfers {
			if t.To == id {
				from = append(from, samverkan.Text{SV: "{much} från {org}", EN: "{much} from {org}"}.
					With(samverkan.Of("much", st.much(t.Amount)), samverkan.Of("org", name(t.From))))
			}
		}
		add(samverkan.Text{
			SV: "För {org} skulle {from} räcka.", EN: "For {org}, {from} would be enough.",
		}, samverkan.Of("org", name(id)), samverkan.List("from", from))
	}
	if after := st.AloneAfter; after != nil {
		says := samverkan.Text{
			SV: "Men då skulle {orgs} kunna klara sig bättre utan de andra.", EN: "But then {orgs} might do better without the others.",
		}
		switch {
		case st.Alone != nil && slices.Equal(st.Alone.Organizations, after.Organizations):
			says = samverkan.Text{SV: "Också då skulle {orgs} kunna klara sig bättre utan de andra.", EN: "Then too {orgs} might do better without the others."}
		case after.Surely:
			says = samverkan.Text{SV: "Men då klarar sig {orgs} bättre utan de andra.", EN: "But then {orgs} would do better without the others."}
		}
		add(samverkan.Sentences(says, samverkan.Text{
			SV: "Alla sätt att dela på utjämningen är inte prövade.", EN: "Not all ways to share the compensation have been tried.",
		}), a.p.orgs(after.Organizations))
	}
	if st.Shortfall != nil {
		var much samverkan.Text
		if st.Margin > 1 {
			much = samverkan.Text{SV: " minst så mycket", EN: " that much"}
		}
		says := samverkan.Text{
			SV: "Ingen utjämning räcker för att var och en säkert ska vinna{much}: tillsammans fattas {amount}.",
			EN: "No compensation is enough for each to surely gain{much}: together {amount} is lacking.",
		}
		var only samverkan.Text // of whom something is known
		unknown := false
		for i := range st.Organizations {
			switch o := &st.Organizations[i]; {
			case o.Is == gain.Unknown:
				unknown = true
			case !o.Idle:
				only = name(o.Organization)
			}
		}
		switch {
		case st.Counted == 1:
			says = samverkan.Text{
				SV: "För att {org} säkert ska vinna{much} fattas {amount}.", EN: "For {org} to surely gain{much} {amount} is lacking.",
			}
		case unknown:
			says = samverkan.Text{
				SV: "Bland dem som det står något om räcker ingen utjämning för att var och en säkert ska vinna{much}: tillsammans fattas {amount}.",
				EN: "Among those of whom something is written no compensation is enough for each to surely gain{much}: together {amount} is lacking.",
			}
		}
		add(says, samverkan.Of("much", much), samverkan.Of("org", only), samverkan.Of("amount", st.much(*st.Shortfall)))
	}
	if !st.NotLooked.IsZero() {
		add(st.NotLooked)
	}
	if ids := st.NotPartners; len(ids) > 0 {
		add(samverkan.Text{
			SV: "Det som står om {orgs} är inte medräknat: {n|den är inte part|de är inte parter}.",
			EN: "What is written of {orgs} is not counted: {n|it is not a partner|they are not partners}.",
		}, a.p.orgs(ids), samverkan.Int("n", len(ids)))
	}
	return notes
}
