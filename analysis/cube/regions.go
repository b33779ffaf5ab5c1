package cube

import (
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
	"github.com/samverkan/samverkan/internal/check"
)

// The sizes that a register of regions may have.
const (
	MaxRegions       = 20_000
	MaxRegionChanges = 5_000
	MaxRedrawn       = 500 // codes of one side of one change
)

// Region is a municipality, a county or another area, for the time in which it
// had this code, this extent and this parent. One that changes in any of them is
// a new Region from that day.
type Region struct {
	// The official code, "0331". Codes are text: zeros at the front count.
	Code string `json:"code"`
	// What it is called.
	Name samverkan.Text `json:"name"`
	// When it was so.
	Period samverkan.Period `json:"period"`
	// The code of the region that it lies in; left out: none.
	Parent string `json:"parent,omitempty"`
}

// RegionChange is a day on which borders or codes changed.
type RegionChange struct {
	// The first day of the new order.
	On samverkan.Date `json:"on"`
	// What happened.
	Kind RegionChangeKind `json:"kind"`
	// The codes that ended, or that lost or gained ground, the day before.
	From []string `json:"from"`
	// The codes that took their places. A split region may keep its code.
	To []string `json:"to"`
	// Of a split: which share of the old region's figures each of To has; left
	// out: not known. They add up to 1, and hold only of what the basis is of.
	Shares []samverkan.Number `json:"shares,omitempty"`
	// What the shares were counted on: "folkmängd 31 december 2002". Needed with shares.
	Basis samverkan.Text `json:"basis,omitzero"`
}

// RegionChangeKind is what happened to regions.
type RegionChangeKind string

// The kinds of change.
const (
	Merged  RegionChangeKind = "merged"  // several became one
	Split   RegionChangeKind = "split"   // one became several
	Renamed RegionChangeKind = "renamed" // one got another code
	Moved   RegionChangeKind = "moved"   // one went to another parent, and got another code or kept it
	Redrawn RegionChangeKind = "redrawn" // ground went between some: no figure can be carried over
)

// Choices lists the kinds.
func (RegionChangeKind) Choices() []string {
	return []string{string(Merged), string(Split), string(Renamed), string(Moved), string(Redrawn)}
}

// Regions is a register of regions with their changes.
type Regions struct {
	// The regions, in any order.
	List []Region `json:"list"`
	// The changes, in any order.
	Changes []RegionChange `json:"changes,omitempty"`
	// Where the register comes from.
	Sources []Source `json:"sources,omitempty"`
}

// On returns the regions of a day, by code.
func (r *Regions) On(day samverkan.Date) []Region {
	var list []Region
	for i := range r.List {
		if r.List[i].Period.Contains(day) {
			list = append(list, r.List[i])
		}
	}
	sorted.By(list, func(a, b Region) int { return strings.Compare(a.Code, b.Code) })
	return list
}

// Within returns the regions that had a parent on a day, by code.
func (r *Regions) Within(parent string, day samverkan.Date) []Region {
	var list []Region
	for _, x := range r.On(day) {
		if x.Parent == parent {
			list = append(list, x)
		}
	}
	return list
}

// Check returns what contradicts itself in a register: a code with two regions
// on one day, a parent that is not there, a change of codes that there were not,
// shares that do not add up.
func (r *Regions) Check() error {
	k := checker{}
	k.Size(len(r.List), MaxRegions, "/list")
	k.Size(len(r.Changes), MaxRegionChanges, "/changes")
	if len(k.Faults) > 0 {
		return k.Err()
	}
	of := r.byCode()
	for i := range r.List {
		x, at := &r.List[i], check.At("/list", i)
		k.named(x.Code, at+"/code")
		k.Place(x.Period.Check(), at+"/period")
		for _, other := range of[x.Code] {
			if other < i && r.List[other].Period.Overlaps(x.Period) {
				k.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/period", samverkan.Text{
					SV: "Koden ”{code}” har redan en region under samma tid, vid {first}. Låt den tidigare sluta den dag den nya börjar.",
					EN: "The code “{code}” has a region at the same time already, at {first}. Let the earlier end on the day the new one begins.",
				}, samverkan.Quoted("code", x.Code), samverkan.Str("first", check.At("/list", other))))
				break
			}
		}
		if x.Parent == "" {
			continue
		}
		if _, ok := of[x.Parent]; !ok || x.Parent == x.Code {
			k.Add(samverkan.Wrong(samverkan.CodeUnknown, at+"/parent", samverkan.Text{
				SV: "Regionen ”{code}” som den ligger i finns inte i registret.", EN: "The region “{code}” that it lies in is not in the register.",
			}, samverkan.Quoted("code", x.Parent)))
		}
	}
	for i := range r.Changes {
		r.Changes[i].check(&k, r, of, check.At("/changes", i))
	}
	r.distinct(&k)
	return k.Err()
}

// distinct refuses a code that two changes of one day begin or end with: which
// came first is not known.
func (r *Regions) distinct(k *checker) {
	type on struct {
		day  samverkan.Date
		code string
	}
	began, ended := map[on]int{}, map[on]int{}
	for i := range r.Changes {
		x := &r.Changes[i]
		for side, codes := range [][]string{x.From, x.To} {
			seen := began
			if side == 1 {
				seen = ended
			}
			for _, code := range codes {
				if first, twice := seen[on{x.On, code}]; twice {
					k.Add(samverkan.Wrong(samverkan.CodeConflict, check.At("/changes", i), samverkan.Text{
						SV: "Koden ”{code}” står redan i en ändring samma dag, vid {first}. Skriv dem som en ändring.",
						EN: "The code “{code}” stands in a change of the same day already, at {first}. Write them as one change.",
					}, samverkan.Quoted("code", code), samverkan.Str("first", check.At("/changes", first))))
				}
				seen[on{x.On, code}] = i
			}
		}
	}
}

func (r *Regions) byCode() map[string][]int {
	of := make(map[string][]int, len(r.List))
	for i := range r.List {
		of[r.List[i].Code] = append(of[r.List[i].Code], i)
	}
	return of
}

// there reports whether a code had a region on a day.
func (r *Regions) there(of map[string][]int, code string, day samverkan.Date) bool {
	for _, i := range of[code] {
		if r.List[i].Period.Contains(day) {
			return true
		}
	}
	return false
}

func (x *RegionChange) check(k *checker, r *Regions, of map[string][]int, at string) {
	k.Chosen(string(x.Kind), x.Kind.Choices(), at+"/kind")
	k.Size(len(x.From), MaxRedrawn, at+"/from")
	k.Size(len(x.To), MaxRedrawn, at+"/to")
	if x.On.IsZero() {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/on", samverkan.Text{
			SV: "Dagen saknas. Skriv den första dagen med den nya indelningen.", EN: "The day is missing. Write the first day of the new order.",
		}))
		return
	}
	from, to := len(x.From), len(x.To)
	fits := map[RegionChangeKind]bool{
		Merged: from > 1 && to == 1, Split: from == 1 && to > 1, Renamed: from == 1 && to == 1 && x.From[0] != x.To[0],
		Moved: from == 1 && to == 1, Redrawn: from > 0 && to > 0,
	}
	if !fits[x.Kind] {
		k.Add(samverkan.Wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "Ändringen går från {from} koder till {to}. Sammanslagning går från flera till en, delning från en till flera, flytt och nytt namn från en till en.",
			EN: "The change goes from {from} codes to {to}. A merger goes from several to one, a split from one to several, a move and a new name from one to one.",
		}, samverkan.Int("from", from), samverkan.Int("to", to)))
	}
	for side, codes := range [][]string{x.From, x.To} {
		day, place := x.On.AddDays(-1), "/from"
		if side == 1 {
			day, place = x.On, "/to"
		}
		for j, code := range codes {
			if !r.there(of, code, day) {
				k.Add(samverkan.Wrong(samverkan.CodeUnknown, check.At(at+place, j), samverkan.Text{
					SV: "Koden ”{code}” har ingen region den {on}.", EN: "The code “{code}” has no region on {on}.",
				}, samverkan.Quoted("code", code), samverkan.On("on", day)))
			}
		}
	}
	x.shares(k, at)
}

// shares refuses shares that are not of a whole, or of which nobody knows what.
func (x *RegionChange) shares(k *checker, at string) {
	if len(x.Shares) == 0 {
		return
	}
	var sum samverkan.Number
	ok := x.Kind == Split && len(x.Shares) == len(x.To)
	for _, s := range x.Shares {
		sum = sum.Add(s)
		ok = ok && s.Sign() >= 0
	}
	if !ok || !sum.Equal(samverkan.Whole(1)) {
		k.Add(samverkan.Wrong(samverkan.CodeConflict, at+"/shares", samverkan.Text{
			SV: "Andelarna ska vara en för varje ny region i en delning, ingen under 0, och tillsammans 1. Här är de tillsammans {sum}.",
			EN: "The shares are to be one for each new region of a split, none below 0, and 1 together. Here they are {sum} together.",
		}, samverkan.Quoted("sum", sum.String())))
	}
	if x.Basis.Check() != nil {
		k.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/basis", samverkan.Text{
			SV: "Andelarna har ingen grund. Skriv vad de är räknade på, till exempel ”folkmängd 31 december 2002”.",
			EN: "The shares have no basis. Write what they were counted on, such as “population on 31 December 2002”.",
		}))
	}
}
