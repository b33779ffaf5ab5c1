package validation

import (
	"cmp"
	"slices"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/deep"
	"github.com/samverkan/samverkan/internal/strictjson"
	"github.com/samverkan/samverkan/validation/pipeline"
)

// DefaultFloor is the smallest group whose figures are told where a document
// does not say.
const DefaultFloor = 6

// floor is the smallest group whose figures are told.
func (v *Validation) floor() int {
	if v.Floor == 0 {
		return DefaultFloor
	}
	return v.Floor
}

// Disposal is what a removal needs: an authority removes no record without a
// disposal decision (gallringsbeslut).
type Disposal struct {
	// The record number of the decision; required.
	Decision string `json:"decision" limit:"100"`
	// The day of the removal; required.
	On samverkan.Date `json:"on"`
	// The IDs of the cases, which must have ended.
	Cases []string `json:"cases" limit:"20000" form:"id"`
}

// Remove takes cases out of the document. It returns what is left, and a
// document that holds the removed cases, for the archive: keep it before the
// document that is left is kept. Of the cases remain counts of at least the
// floor, in such a way that no smaller count follows from them, and a day by which
// they had ended: figures of what is left are counted from the day after, for
// those of earlier days would need the cases. Its error is a samverkan.Faults.
func (v *Validation) Remove(d Disposal) (left, archive *Validation, err error) {
	_, c, err := v.played(samverkan.Date{})
	if err != nil {
		return nil, nil, err
	}
	if err := c.removable(&d).Err(); err != nil {
		return nil, nil, err
	}
	gone := map[string]bool{}
	for _, id := range d.Cases {
		gone[id] = true
	}
	left, archive = v.part(gone, false), v.part(gone, true)
	archive.Removed = nil
	left.Removed = append(left.Removed, c.counted(&d))
	if left.CountedFrom.IsZero() { // else they would begin with those that are left
		left.CountedFrom = c.first()
	}
	return left, archive, nil
}

// removable refuses a removal that may not be made.
func (c Cases) removable(d *Disposal) samverkan.Faults {
	if faults := strictjson.Check(d); faults != nil {
		return faults
	}
	var k check.Checker
	if n := len(c.n.v.Removed); n >= MaxRemoved {
		k.Add(samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Dokumentet har redan {n} gallringar och får inte ha fler. Börja ett nytt dokument.",
			EN: "The document has {n} removals already and may not have more. Begin a new document.",
		}, samverkan.Int("n", n)))
	}
	if d.Decision == "" {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, "/decision", samverkan.Text{
			SV: "Inget får tas bort utan gallringsbeslut. Skriv beslutets diarienummer.",
			EN: "Nothing may be removed without a disposal decision. Write the decision's record number.",
		}))
	}
	if len(d.Cases) == 0 {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, "/cases", samverkan.Text{SV: "Inga ärenden är valda.", EN: "No cases are chosen."}))
	}
	k.Lists(c.n.casesAt, "cases", d.Cases, "/cases")
	if len(k.Faults) > 0 {
		return k.Faults
	}
	for i, id := range d.Cases {
		at := check.At("/cases", i)
		p := c.list[c.n.casesAt[id]]
		if p.state != Ended {
			k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "Ärendet ”{id}” pågår. Bara avslutade ärenden tas bort.", EN: "The case “{id}” is not ended. Only ended cases are removed.",
			}, samverkan.Quoted("id", id)))
		} else if d.On.Before(p.last) {
			k.Add(samverkan.Wrong(samverkan.CodeConflict, "/on", samverkan.Text{
				SV: "Ärendet ”{id}” ändrades {last}, efter gallringens dag.", EN: "The case “{id}” changed on {last}, after the day of the removal.",
			}, samverkan.Quoted("id", id), samverkan.Str("last", p.last.String())))
		}
		if slices.ContainsFunc(p.remedies, func(r remedy) bool { return r.answered.IsZero() }) {
			k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
				SV: "I ärendet ”{id}” väntar en omprövning, ett klagomål eller ett överklagande på svar.",
				EN: "In the case “{id}” a review, a complaint or an appeal awaits its answer.",
			}, samverkan.Quoted("id", id)))
		}
	}
	gone := make(map[string]int, len(d.Cases))
	for i, id := range d.Cases {
		gone[id] = i
	}
	for i := range c.n.v.Cases {
		x := &c.n.v.Cases[i]
		first, before := gone[x.After]
		second, after := gone[x.ID]
		if x.After == "" || before == after {
			continue
		}
		return samverkan.Faults{samverkan.Wrong(samverkan.CodeConflict, check.At("/cases", max(first, second)), samverkan.Text{
			SV: "Ärendet ”{next}” bygger på ”{id}”. Ta bort båda eller inget.", EN: "The case “{next}” builds on “{id}”. Remove both or none.",
		}, samverkan.Quoted("next", x.ID), samverkan.Quoted("id", x.After))}
	}
	return k.Faults
}

// first is the day on which the first case came, none when none has.
func (c Cases) first() (first samverkan.Date) {
	for _, p := range c.list {
		if len(p.visits) > 0 && (first.IsZero() || p.visits[0].queued.Before(first)) {
			first = p.visits[0].queued
		}
	}
	return first
}

// part returns the document with only the cases that are gone, or only the
// others.
func (v *Validation) part(gone map[string]bool, kept bool) *Validation {
	out := *v
	out.Cases, out.Log, out.Costs, out.Ties = nil, nil, nil, nil
	candidates := map[string]bool{} // false: has cases in the other part alone
	for _, x := range v.Cases {
		here := gone[x.ID] == kept
		if here {
			out.Cases = append(out.Cases, x)
		}
		candidates[x.Candidate] = candidates[x.Candidate] || here
	}
	for _, e := range v.Log {
		if gone[e.Case] == kept {
			out.Log = append(out.Log, e)
		}
	}
	for _, x := range v.Costs {
		if gone[x.Case] == kept {
			out.Costs = append(out.Costs, x)
		}
	}
	for _, x := range v.Ties {
		if here, known := candidates[x.Candidate]; here || !known && !kept { // who may have a case later
			out.Ties = append(out.Ties, x)
		}
	}
	return deep.Copy(&out)
}

// counted is what is told of the cases that are removed.
func (c Cases) counted(d *Disposal) Removed {
	r := Removed{Decision: d.Decision, On: d.On, Cases: len(d.Cases)}
	var cells []RemovedCount
	for _, id := range d.Cases {
		p := c.list[c.n.casesAt[id]]
		if left := p.visits[len(p.visits)-1].ended; r.Until.Before(left) {
			r.Until = left
		}
		at := slices.IndexFunc(cells, func(x RemovedCount) bool { return x.Occupation == p.of.Occupation && x.Exit == p.kind() })
		if at < 0 {
			at = len(cells)
			cells = append(cells, RemovedCount{Occupation: p.of.Occupation, Exit: p.kind()})
		}
		cells[at].Cases++
	}
	// The day on which somebody left is told as the end of its month.
	for next := r.Until.AddDays(1); r.Until.Before(d.On) && next.Month() == r.Until.Month(); next = r.Until.AddDays(1) {
		r.Until = next
	}
	floor := c.n.v.floor()
	if len(d.Cases) >= floor {
		r.Amount = c.paid(d.Cases)
	}
	sorted.By(cells, func(a, b RemovedCount) int {
		return cmp.Or(cmp.Compare(a.Cases, b.Cases), cmp.Compare(a.Occupation, b.Occupation), cmp.Compare(a.Exit, b.Exit))
	})
	hidden, sum := 0, 0
	for hidden < len(cells) && (cells[hidden].Cases < floor || sum > 0 && (sum < floor || hidden < 2)) {
		sum += cells[hidden].Cases
		hidden++
	}
	r.Counts = cells[hidden:]
	sorted.By(r.Counts, func(a, b RemovedCount) int {
		return cmp.Or(cmp.Compare(a.Occupation, b.Occupation), cmp.Compare(exitRank(a.Exit), exitRank(b.Exit)))
	})
	return r
}

// exitRank is the place of a kind of exit among the kinds.
func exitRank(k pipeline.ExitKind) int { return slices.Index(k.Choices(), string(k)) }

// paid is what some cases cost together, nil when it is not known of all or more
// than a document can hold.
func (c Cases) paid(ids []string) *Range {
	unknown := make(map[string]bool, len(ids))
	for _, id := range ids {
		unknown[id] = true
	}
	sum := Range{}
	known := 0
	for i := range c.n.v.Costs {
		x := &c.n.v.Costs[i]
		first, ours := unknown[x.Case]
		if x.Kind != CaseCost || !ours {
			continue
		}
		if first {
			unknown[x.Case] = false
			known++
		}
		sum.From += x.Amount.From
		sum.To += x.Amount.To
	}
	if known < len(ids) || sum.To > mostMoney {
		return nil
	}
	return &sum
}
