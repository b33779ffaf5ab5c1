package eventlog

import (
	"math"
	"sort"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/choice"
)

// Order is the order in which the events of a case are looked at.
type Order string

// The orders.
const (
	// AsFiled is the order of the file, which pm4py keeps too. It is the default:
	// an empty Order is this.
	AsFiled Order = "asFiled"
	// ByTime is that of the times. Events of the same time stay as filed, and one
	// without a time stays behind the one before it.
	ByTime Order = "byTime"
)

func orderWords() []choice.Of[Order] {
	return []choice.Of[Order]{
		{Is: AsFiled, Text: samverkan.Text{SV: "som de står i filen", EN: "as they stand in the file"}},
		{Is: ByTime, Text: samverkan.Text{SV: "efter tid", EN: "by time"}},
	}
}

// Choices lists the orders.
func (Order) Choices() []string { return choice.Codes(orderWords()) }

// Text returns what people call the order.
func (o Order) Text() samverkan.Text { return choice.Text(orderWords(), o) }

// In returns the case with its events in an order.
func (c Case) In(o Order) Case {
	c.places = nil
	if o != ByTime {
		return c
	}
	times := c.log.times[c.from:c.to]
	before, inOrder := int64(math.MinInt64), true
	for _, t := range times {
		if t != 0 {
			inOrder = inOrder && t >= before
			before = t
		}
	}
	if inOrder {
		return c
	}
	s := byTime{at: make([]int64, len(times)), places: make([]uint32, len(times))}
	before = math.MinInt64
	for i, t := range times {
		if t != 0 {
			before = t
		}
		s.at[i], s.places[i] = before, uint32(c.from+i)
	}
	sort.Stable(&s)
	c.places = s.places
	return c
}

// byTime sorts places by time.
type byTime struct {
	at     []int64
	places []uint32
}

func (s *byTime) Len() int           { return len(s.at) }
func (s *byTime) Less(i, k int) bool { return s.at[i] < s.at[k] }
func (s *byTime) Swap(i, k int) {
	s.at[i], s.at[k] = s.at[k], s.at[i]
	s.places[i], s.places[k] = s.places[k], s.places[i]
}
