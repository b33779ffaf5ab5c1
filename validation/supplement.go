package validation

import (
	"math/bits"
	"slices"

	"github.com/samverkan/samverkan"
)

// Supplement is the smallest set of courses that trains what a candidate lacks.
type Supplement struct {
	// The IDs of the courses, in the document's order: as few as can be, then
	// as few days as can be, then the first in the document's order.
	Courses []string `json:"courses,omitempty"`
	// How many days they take together.
	Days int `json:"days"`
	// What they cost together, in öre; left out: that of some course is unknown.
	Price *Range `json:"price,omitempty"`
	// The IDs of the outcomes that they train.
	Trains []string `json:"trains,omitempty"`
	// The IDs of the outcomes that no course trains.
	Nowhere []string `json:"nowhere,omitempty"`
	// How many courses train something of what is lacking.
	Of int `json:"of"`
	// Whether no set is smaller. It is false when there were more sets to look
	// at than the limit; then what stands here is a set that does, found by
	// taking the course that trains most each time.
	Exact bool `json:"exact"`
}

// MaxSupplementWork is how many steps the search for the smallest set of
// courses may take. A step looks at one course for one outcome.
const MaxSupplementWork = 2_000_000

// lesson is a course as the search sees it: the outcomes that it trains of
// those that are lacking, a bit each.
type lesson struct {
	trains uint64
	days   int
	at     int // place in the document
}

// supplement finds the smallest set of courses for outcomes of an occupation on
// a day.
func (n *network) supplement(occupation string, lacking []string, on samverkan.Date) Supplement {
	var lessons []lesson
	var all uint64
	for i := range n.v.Courses {
		c := &n.v.Courses[i]
		if c.Occupation != occupation || !c.Contains(on) {
			continue
		}
		l := lesson{days: c.Days, at: i}
		for _, o := range c.Outcomes {
			if k := slices.Index(lacking, o); k >= 0 {
				l.trains |= 1 << k
			}
		}
		if l.trains != 0 {
			lessons = append(lessons, l)
			all |= l.trains
		}
	}
	out := Supplement{Of: len(lessons), Exact: true}
	for k, o := range lacking {
		if all&(1<<k) != 0 {
			out.Trains = append(out.Trains, o)
		} else {
			out.Nowhere = append(out.Nowhere, o)
		}
	}
	s := &search{lessons: useful(lessons), all: all, work: MaxSupplementWork}
	chosen := s.greedy()
	for size := range len(chosen) + 1 {
		if s.least(size) >= size || size == 0 && all != 0 {
			if s.try(0, nil, 0, size); s.found || s.work <= 0 {
				break
			}
		}
	}
	switch {
	case s.found && s.work > 0:
		chosen = s.best
	case s.work <= 0:
		out.Exact = false
	}
	out.Price = &Range{}
	for _, k := range chosen {
		c := &n.v.Courses[s.lessons[k].at]
		out.Courses = append(out.Courses, c.ID)
		out.Days += c.Days
		switch {
		case c.Price == nil:
			out.Price = nil
		case out.Price != nil:
			out.Price.From += c.Price.From
			out.Price.To += c.Price.To
		}
	}
	if len(chosen) == 0 {
		out.Price = nil
	}
	return out
}

// useful leaves out courses that another one, no longer and no later in the
// document where they are alike, makes needless. No smallest set is lost that
// would be chosen.
func useful(lessons []lesson) []lesson {
	var out []lesson
	for i, l := range lessons {
		needless := slices.ContainsFunc(lessons, func(m lesson) bool {
			return m.at != l.at && l.trains&^m.trains == 0 && m.days <= l.days &&
				(m.trains != l.trains || m.days < l.days || m.at < l.at) && (m.days < l.days || m.at < lessons[i].at)
		})
		if !needless {
			out = append(out, l)
		}
	}
	return out
}

// search looks for the smallest set by trying each course for the outcome that
// fewest train.
type search struct {
	lessons []lesson
	all     uint64
	work    int
	found   bool
	best    []int
	days    int
}

// least is how many courses are needed at least, if each trained as many as the
// one that trains most; never more than size asks for when it can be done.
func (s *search) least(size int) int {
	most := 0
	for _, l := range s.lessons {
		most = max(most, bits.OnesCount64(l.trains))
	}
	if most*size >= bits.OnesCount64(s.all) {
		return size
	}
	return -1
}

// try adds courses until all is trained or the size is reached.
func (s *search) try(trained uint64, chosen []int, days, size int) {
	left := s.all &^ trained
	if left == 0 {
		set := slices.Sorted(slices.Values(chosen))
		if !s.found || days < s.days || days == s.days && slices.Compare(set, s.best) < 0 {
			s.found, s.best, s.days = true, set, days
		}
		return
	}
	if len(chosen) == size {
		return
	}
	bit, fewest := uint64(0), len(s.lessons)+1
	for rest := left; rest != 0; rest &= rest - 1 {
		one, n := rest&-rest, 0
		for i := range s.lessons {
			if s.lessons[i].trains&one != 0 {
				n++
			}
		}
		if s.work -= len(s.lessons); n < fewest {
			bit, fewest = one, n
		}
	}
	for i := range s.lessons {
		if s.work <= 0 {
			return
		}
		if s.lessons[i].trains&bit != 0 {
			s.try(trained|s.lessons[i].trains, append(chosen[:len(chosen):len(chosen)], i), days+s.lessons[i].days, size)
		}
	}
}

// greedy takes the course that trains most of what is left, each time.
func (s *search) greedy() (chosen []int) {
	for left := s.all; left != 0; {
		best, most := 0, 0
		for i := range s.lessons {
			if n := bits.OnesCount64(s.lessons[i].trains & left); n > most {
				best, most = i, n
			}
		}
		chosen = append(chosen, best)
		left &^= s.lessons[best].trains
	}
	slices.Sort(chosen)
	return chosen
}
