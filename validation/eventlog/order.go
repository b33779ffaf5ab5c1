package eventlog

import (
	"cmp"
	"math"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/sorted"
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

// check refuses what is no order, so that nothing is counted in another one than
// was asked for.
func (o Order) check() *samverkan.Fault {
	if o == "" || o == AsFiled || o == ByTime {
		return nil
	}
	return samverkan.Wrong(samverkan.CodeInvalid, "/order", samverkan.Text{
		SV: "”{order}” är ingen ordning. Skriv asFiled eller byTime.", EN: "“{order}” is no order. Write asFiled or byTime.",
	}, samverkan.Quoted("order", string(o)))
}

// In returns the case with its events in an order; what is no order is as filed.
func (c Case) In(o Order) Case {
	c.places = nil
	if o != ByTime || c.log == nil {
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
	before = math.MinInt64
	list := make([]timed, len(times))
	for i, t := range times {
		if t != 0 {
			before = t
		}
		list[i] = timed{before, uint32(c.from + i)}
	}
	sorted.By(list, func(a, b timed) int { return cmp.Compare(a.at, b.at) })
	c.places = make([]uint32, len(list))
	for i := range list {
		c.places[i] = list[i].place
	}
	return c
}

// timed is the place of an event and the time by which it is sorted.
type timed struct {
	at    int64
	place uint32
}
