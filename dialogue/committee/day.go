package committee

import "github.com/samverkan/samverkan"

// Day returns the view of another day, by what is known on the same one. It
// takes a small part of the work of a new view: the register has been checked
// and its entries are grouped.
func (v *View) Day(on samverkan.Date) *View {
	w := *v
	w.at.On = on
	w.successor = make([]int32, len(w.r.Bodies))
	for i := range w.successor {
		w.successor[i] = w.become(int32(i))
	}
	w.findSent()
	return &w
}
