package power

// stateSet is the states of one level, each once, in the order in which they
// were found.
type stateSet struct {
	width  int
	states []int64
	slots  []int32 // places plus one by hash, 0 where free; a power of two of them
}

func (s *stateSet) reset(width int) {
	*s = stateSet{width: width, slots: make([]int32, 64)}
}

// take returns the states one after the other and forgets them.
func (s *stateSet) take() []int64 {
	states := s.states
	*s = stateSet{}
	return states
}

// place returns where the state stands, and puts it last if it is new.
func (s *stateSet) place(state []int64) int32 {
	n := len(s.states) / s.width
	if 2*n >= len(s.slots) {
		s.slots = make([]int32, 2*len(s.slots))
		for k := range n {
			s.slots[s.slot(s.states[k*s.width:(k+1)*s.width])] = int32(k + 1)
		}
	}
	at := s.slot(state)
	if s.slots[at] == 0 {
		s.slots[at] = int32(n + 1)
		s.states = append(s.states, state...)
	}
	return s.slots[at] - 1
}

// slot returns where the state is, or would be.
func (s *stateSet) slot(state []int64) int {
	var h uint64
	for _, v := range state {
		h = (h ^ uint64(v)) * 0x9E3779B97F4A7C15 // 2⁶⁴ divided by the golden ratio (Knuth, TAOCP 6.4)
		h ^= h >> 29
	}
	mask := len(s.slots) - 1
	at := int(h>>32) & mask
	for ; s.slots[at] != 0; at = (at + 1) & mask {
		k := int(s.slots[at]-1) * s.width
		same := true
		for w, v := range state {
			same = same && s.states[k+w] == v
		}
		if same {
			break
		}
	}
	return at
}
