package partnership

import (
	"strconv"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/partnership/gain"
)

// of refuses a reference to an entry that is not in a list.
func (c *checker) of(seen map[string]int, at, id, list string) {
	if _, ok := seen[id]; !ok {
		c.faults.Add(check.NoSuch(at, id, list))
	}
}

// all refuses references to nothing and those that stand twice in a short list.
func (c *checker) all(seen map[string]int, at string, ids []string, list string) {
	for i, id := range ids {
		c.of(seen, at+"/"+strconv.Itoa(i), id, list)
	}
	once(c, at, ids)
}

func (c *checker) mandates() {
	subjects := c.p.Subjects
	c.subjects = c.byID("subjects", len(subjects), func(i int) string { return subjects[i].ID })
	for i := range c.p.Mandates {
		m, at := &c.p.Mandates[i], index("mandates", i)
		c.of(c.orgs, at+"/organization", m.Organization, "organizations")
		if m.Person != "" {
			c.of(c.persons, at+"/person", m.Person, "people")
		}
		c.all(c.subjects, at+"/subjects", m.Subjects, "subjects")
		switch {
		case m.UpTo > 0 && m.Unlimited:
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/upTo", samverkan.Text{
				SV: "Mandatet gäller både upp till {upTo} kronor och utan gräns. Behåll det ena.",
				EN: "The mandate holds both up to {upTo} kronor and without limit. Keep one of them.",
			}, samverkan.Int("upTo", m.UpTo)))
		case m.Person == "" && (m.UpTo > 0 || m.Unlimited):
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/person", samverkan.Text{
				SV: "Posten säger att ingen får besluta men anger ett belopp. Ange personen, eller ta bort beloppet.",
				EN: "The entry says that nobody may decide but gives an amount. Name the person, or remove the amount.",
			}))
		}
		if !m.Struck.IsZero() && !m.Known.Before(m.Struck) {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/struck", samverkan.Text{
				SV: "Mandatet ströks den {struck} men blev känt den {known}. Det måste bli känt minst en dag före.",
				EN: "The mandate was struck on {struck} but became known on {known}. It must become known at least a day before.",
			}, samverkan.Str("struck", m.Struck.String()), samverkan.Str("known", m.Known.String())))
		}
	}
	all := 0
	for i := range c.p.Meetings {
		all += len(c.p.Meetings[i].Matters)
	}
	if all > MaxMatters {
		c.faults.Add(samverkan.Wrong(samverkan.CodeTooLarge, "/meetings", samverkan.Text{
			SV: "Mötena har {n} ärenden tillsammans. De får ha högst {most}.",
			EN: "The meetings have {n} matters together. They may have {most} at most.",
		}, samverkan.Int("n", all), samverkan.Int("most", MaxMatters)))
		return
	}
	for i := range c.p.Meetings {
		matters := c.p.Meetings[i].Matters
		list := "meetings/" + strconv.Itoa(i) + "/matters"
		c.byID(list, len(matters), func(k int) string { return matters[k].ID })
		for k := range matters {
			at := index(list, k)
			if matters[k].Subject != "" {
				c.of(c.subjects, at+"/subject", matters[k].Subject, "subjects")
			}
			c.all(c.orgs, at+"/binds", matters[k].Binds, "organizations")
		}
	}
}

func (c *checker) deciding() {
	votes, seen := c.p.votes(), make(map[string]int)
	for i, s := range c.p.Deciding.Seats {
		at := index("deciding/seats", i) + "/organization"
		c.of(c.orgs, at, s.Organization, "organizations")
		if first, again := seen[s.Organization]; again {
			c.faults.Add(twice(at, s.Organization, index("deciding/seats", first)))
		}
		seen[s.Organization] = i
	}
	if quota := c.p.Deciding.Quota; quota > votes {
		c.faults.Add(quotaTooHigh(quota, votes))
	}
	said := make(map[string]int)
	for i := range c.p.Perceived {
		p, at := &c.p.Perceived[i], index("perceived", i)
		c.of(c.orgs, at+"/by", p.By, "organizations")
		key := p.By + " " + p.On.String()
		if first, again := said[key]; again {
			c.faults.Add(twice(at, p.By+", "+p.On.String(), index("perceived", first)))
		}
		said[key] = i
		for _, w := range p.Weights {
			place := at + "/weights" + samverkan.Pointer(w.Organization)
			c.of(c.orgs, place, w.Organization, "organizations")
			if w.Organization == p.By {
				c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, place, samverkan.Text{
					SV: "”{org}” bedömer sin egen tyngd. Bara de andras ord räknas; ta bort raden.",
					EN: "“{org}” judges its own weight. Only what the others say counts; remove the line.",
				}, samverkan.Quoted("org", w.Organization)))
			}
		}
	}
}

func (c *checker) ledgers() {
	c.ledger(&c.p.Ledgers.Partners, "ledgers/partners/entries", true)
	c.ledger(&c.p.Ledgers.TargetGroup, "ledgers/targetGroup/entries", false)
}

func (c *checker) ledger(l *Ledger, list string, partners bool) {
	for i := range l.Entries {
		e, at := &l.Entries[i], index(list, i)
		switch {
		case partners:
			c.of(c.orgs, at+"/organization", e.Organization, "organizations")
		case e.Organization != "":
			c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/organization", samverkan.Text{
				SV: "Målgruppens poster gäller ingen organisation. Ta bort ”{org}”, eller flytta posten till parternas.",
				EN: "The target group’s entries fall on no organization. Remove “{org}”, or move the entry to the partners’.",
			}, samverkan.Quoted("org", e.Organization)))
		}
		if e.Greatest != nil && *e.Greatest < e.Least {
			c.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/greatest", samverkan.Text{
				SV: "Posten är minst {least} och högst {greatest}. Det högsta får inte vara lägre än det lägsta, och inget av dem under 0.",
				EN: "The entry is {least} at the least and {greatest} at the greatest. The greatest may not be below the least, and neither below 0.",
			}, samverkan.Int("least", e.Least), samverkan.Int("greatest", *e.Greatest)))
		}
		c.all(c.orgs, at+"/with", e.With, "organizations")
		if e.Alone && (len(e.With) > 0 || e.Side == gain.Cost) {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/alone", samverkan.Text{
				SV: "”alone” är till för en nytta som uppstår vilka andra som än är med. Ta bort ”alone” här; en kostnad utan ”with” uppstår redan så.",
				EN: "“alone” is for a gain that arises whoever else takes part. Remove “alone” here; a cost without “with” does so already.",
			}))
		}
	}
}

func (c *checker) actions() {
	actions := c.p.Actions
	c.byID("actions", len(actions), func(i int) string { return actions[i].ID })
	for i := range actions {
		a, at := &actions[i], index("actions", i)
		if a.Owner != "" {
			c.of(c.persons, at+"/owner", a.Owner, "people")
		}
		if a.About != "" {
			c.of(c.orgs, at+"/about", a.About, "organizations")
		}
		if !a.Done.IsZero() && a.Done.Before(a.Agreed) {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/done", samverkan.Text{
				SV: "Åtgärden är gjord den {done} men bestämdes den {agreed}. Rätta en av dagarna.",
				EN: "The action was done on {done} but agreed on {agreed}. Correct one of the days.",
			}, samverkan.Str("done", a.Done.String()), samverkan.Str("agreed", a.Agreed.String())))
		}
		if a.By.Before(a.Agreed) {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/by", samverkan.Text{
				SV: "Åtgärden skulle vara klar den {by} men bestämdes den {agreed}. Rätta en av dagarna.",
				EN: "The action was to be done by {by} but was agreed on {agreed}. Correct one of the days.",
			}, samverkan.Str("by", a.By.String()), samverkan.Str("agreed", a.Agreed.String())))
		}
		if !a.Done.IsZero() && !a.Dropped.IsZero() {
			c.faults.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/dropped", samverkan.Text{
				SV: "Åtgärden är både gjord den {done} och nedlagd den {dropped}. Behåll en av dagarna.",
				EN: "The action is both done on {done} and dropped on {dropped}. Keep one of the days.",
			}, samverkan.Str("done", a.Done.String()), samverkan.Str("dropped", a.Dropped.String())))
		}
	}
}
