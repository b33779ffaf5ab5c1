package flow

import (
	"slices"

	"github.com/samverkan/samverkan"
)

func (c *checker) cases() {
	ids := make(map[string]int, len(c.o.Cases))
	for i := range c.o.Cases {
		k := &c.o.Cases[i]
		if first, again := ids[k.ID]; again || k.ID == "" {
			c.id(k.ID, index("/cases", i)+"/id", first, again)
		}
		ids[k.ID] = i
		if !c.wellFormed(k) { // the pointer is only made when it is needed
			c.oneCase(k, index("/cases", i))
		}
		if len(c.faults) == samverkan.MaxFaults {
			return
		}
	}
}

// wellFormed looks for what is wrong without saying where.
func (c *checker) wellFormed(k *Case) bool {
	if k.Arrived <= 0 || k.Arrived < c.earliest || k.Arrived > latest || (k.Left == 0) != (k.Exit == "") ||
		k.Exit != "" && !isExit(k.Exit) || !k.Cost.ok() || !k.Within.ok() || k.Revoked != 0 && (k.Exit != Certified || k.Revoked < k.Left || k.Revoked > latest) || !c.areGroups(k.Groups) {
		return false
	}
	for i := range k.Visits {
		v := &k.Visits[i]
		if _, ok := c.stages[v.Stage]; !ok || !v.Cost.ok() || v.Attempt < 0 || v.Attempt > maxAttempt || !c.inOrder(k, v) {
			return false
		}
	}
	return k.Left == 0 || k.Left >= k.Arrived && k.Left <= latest
}

// areGroups reports whether the groups are there, one of a division at most.
func (c *checker) areGroups(groups []string) bool {
	var seen [MaxDivisions]bool
	for _, g := range groups {
		p, ok := c.groups[g]
		if !ok || seen[p.division] {
			return false
		}
		seen[p.division] = true
	}
	return true
}

const maxAttempt = 10_000

func isExit(e Exit) bool { return exitNumber(e) > 0 }

// exitNumber returns the exit's place among all, from 1; 0 for none of them.
func exitNumber(e Exit) int {
	for i, x := range [...]Exit{Certified, Partial, Withdrawn, Referred} {
		if x == e {
			return i + 1
		}
	}
	return 0
}

func exits() []Exit { return []Exit{Certified, Partial, Withdrawn, Referred} }

func isResult(r Result) bool {
	switch r {
	case "", Passed, Partly, Failed, ResultWithdrawn, ResultReferred, Open:
		return true
	}
	return false
}

func (r Result) decided() bool { return r != "" && r != Open }

// inOrder reports whether a visit lies within its case, in order.
func (c *checker) inOrder(k *Case, v *Visit) bool {
	last := k.Arrived
	for _, i := range [...]Instant{v.Queued, v.Started, v.Ended, k.Left} {
		if i != 0 {
			if i < last || i > latest {
				return false
			}
			last = i
		}
	}
	return isResult(v.Result) && (v.Ended != 0 || !v.Result.decided()) && (!v.Unstarted || v.Started == 0 && v.Ended != 0)
}

func (c *checker) oneCase(k *Case, at string) {
	before := len(c.faults)
	c.instant(k.Arrived, at+"/arrived", true)
	c.instant(k.Left, at+"/left", false)
	if k.Exit != "" && !isExit(k.Exit) {
		c.choice(string(k.Exit), k.Exit.Choices(), at+"/exit")
	}
	if (k.Left == 0) != (k.Exit == "") {
		c.add(samverkan.CodeConflict, at+"/exit", samverkan.Text{
			SV: "Ett ärende som har lämnat har både tid och utgång, ett som är kvar ingendera. Här finns bara det ena.",
			EN: "A case that has left has both a time and an exit, one that is inside has neither. Here is only one of them.",
		})
	}
	c.money(k.Cost, at+"/cost")
	c.money(k.Within, at+"/within")
	c.instant(k.Revoked, at+"/revoked", false)
	if k.Revoked != 0 && k.Exit != Certified {
		c.choice(string(k.Exit), []string{string(Certified)}, at+"/exit") // no other has one that is withdrawn
	}
	c.grouped(k.Groups, at+"/groups")
	if len(c.faults) == before {
		if k.Arrived < c.earliest {
			c.tooLong(at+"/arrived", k.Arrived)
		}
		c.after(k.Left, k.Arrived, at+"/left")
		c.after(k.Revoked, k.Left, at+"/revoked")
	}
	if len(c.faults) > before {
		return
	}
	for i := range k.Visits {
		c.visit(k, &k.Visits[i], index(at+"/visits", i))
	}
}

func (c *checker) choice(is string, of []string, at string) {
	texts := make([]samverkan.Text, len(of))
	for i, s := range of {
		texts[i] = samverkan.Same(s)
	}
	c.add(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här står ”{is}”. Det kan vara {of}.", EN: "Here stands “{is}”. It can be {of}.",
	}, samverkan.Quoted("is", is), samverkan.List("of", texts))
}

// after refuses an instant before another.
func (c *checker) after(i, before Instant, at string) {
	if i != 0 && i < before {
		c.add(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Här står {i}, före {before} som kom innan. Det ska vara samma tid eller senare.",
			EN: "Here stands {i}, before {before}, which came earlier. It must be the same time or later.",
		}, samverkan.Str("i", i.String()), samverkan.Str("before", before.String()))
	}
}

// grouped refuses groups that are not there, and two of one division.
func (c *checker) grouped(groups []string, at string) {
	c.atMost(len(groups), MaxDivisions, at)
	var seen []int
	for i, g := range groups {
		p, ok := c.groups[g]
		switch {
		case !ok:
			c.unknown(g, index(at, i), samverkan.Text{SV: "grupperna", EN: "the groups"})
		case slices.Contains(seen, p.division):
			c.add(samverkan.CodeConflict, index(at, i), samverkan.Text{
				SV: "Gruppen ”{g}” hör till en indelning där ärendet redan har en grupp. Behåll en.",
				EN: "The group “{g}” is of a division in which the case has a group already. Keep one.",
			}, samverkan.Quoted("g", g))
		}
		seen = append(seen, p.division)
	}
}

func (c *checker) unknown(id, at string, list samverkan.Text) {
	c.add(samverkan.CodeUnknown, at, samverkan.Text{
		SV: "”{id}” finns inte bland {list}. Rätta id:t eller lägg till posten.", EN: "“{id}” is not among {list}. Correct the ID or add the entry.",
	}, samverkan.Quoted("id", id), samverkan.Of("list", list))
}

func (c *checker) visit(k *Case, v *Visit, at string) {
	if _, ok := c.stages[v.Stage]; !ok {
		c.unknown(v.Stage, at+"/stage", samverkan.Text{SV: "stegen", EN: "the stages"})
	}
	if !isResult(v.Result) {
		c.choice(string(v.Result), v.Result.Choices(), at+"/result")
	}
	if v.Attempt < 0 || v.Attempt > maxAttempt {
		c.add(samverkan.CodeInvalid, at+"/attempt", samverkan.Text{
			SV: "Försöket har nummer {n}. Det ska vara 1 till {most}, eller 0 för att räknas.",
			EN: "The attempt has the number {n}. It must be 1 to {most}, or 0 to be counted.",
		}, samverkan.Int("n", v.Attempt), samverkan.Int("most", maxAttempt))
	}
	c.money(v.Cost, at+"/cost")
	last := k.Arrived
	for _, t := range [...]struct {
		at   string
		when Instant
	}{{"/queued", v.Queued}, {"/started", v.Started}, {"/ended", v.Ended}} {
		c.instant(t.when, at+t.at, false)
		c.after(t.when, last, at+t.at)
		if t.when != 0 {
			last = t.when
		}
	}
	if k.Left != 0 && last > k.Left {
		c.add(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Besöket har en händelse {i}, efter att ärendet lämnade {left}. Den ska ligga före, eller ärendet lämna senare.",
			EN: "The visit has an event at {i}, after the case left at {left}. It must come before, or the case leave later.",
		}, samverkan.Str("i", last.String()), samverkan.Str("left", k.Left.String()))
	}
	if v.Unstarted && (v.Started != 0 || v.Ended == 0) {
		c.add(samverkan.CodeConflict, at+"/unstarted", samverkan.Text{
			SV: "Besöket sägs ha slutat i kön. Då har det ett slut och ingen början av arbetet.",
			EN: "The visit is said to have ended in the queue. Then it has an end, and no start of the work.",
		})
	}
	if v.Ended == 0 && v.Result.decided() {
		c.add(samverkan.CodeConflict, at+"/ended", samverkan.Text{
			SV: "Resultatet är ”{r}”, men det står inte när. Ange tiden, eller resultatet ”open”.",
			EN: "The result is “{r}”, but not when. Give the time, or the result “open”.",
		}, samverkan.Quoted("r", string(v.Result)))
	}
}
