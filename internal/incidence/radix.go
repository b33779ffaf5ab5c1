package incidence

import "slices"

// sortKeys sorts numbers that are not below 0.
//
// Why not slices.Sort for many: a million keys of a life table have some 48
// bits of which half are the same in all, and three or four rounds of counting
// take a quarter of the time.
func sortKeys(keys []int64) {
	if len(keys) < 2048 {
		slices.Sort(keys)
		return
	}
	const bits = 11
	var every, some int64 = -1, 0 // the bits that all have, and that any has
	for _, k := range keys {
		every &= k
		some |= k
	}
	from, to := keys, make([]int64, len(keys))
	for shift := 0; shift < 63; shift += bits {
		if (every^some)>>shift&(1<<bits-1) == 0 {
			continue
		}
		var place [1 << bits]int
		for _, k := range from {
			place[k>>shift&(1<<bits-1)]++
		}
		sum := 0
		for i, n := range place {
			place[i] = sum
			sum += n
		}
		for _, k := range from {
			digit := k >> shift & (1<<bits - 1)
			to[place[digit]] = k
			place[digit]++
		}
		from, to = to, from
	}
	if &from[0] != &keys[0] {
		copy(keys, from)
	}
}
