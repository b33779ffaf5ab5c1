package main

// chance is a sequence of numbers that look random and follow from a seed
// alone: SplitMix64 (Steele, Lea and Flood 2014, figure 13).
type chance uint64

func (c *chance) next() uint64 {
	*c += 0x9e3779b97f4a7c15
	z := uint64(*c)
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// below returns a number of [0, n). Its bias, under 2⁻⁵⁰ here, does not matter.
func (c *chance) below(n int) int { return int(c.next() % uint64(n)) }

// days returns a number of days of [least, most] that lies near the middle more
// often: the mean of two.
func (c *chance) days(least, most int) int {
	return least + (c.below(most-least+1)+c.below(most-least+1)+1)/2
}

// shuffle puts a list in another order.
func shuffle[T any](c *chance, list []T) {
	for i := len(list) - 1; i > 0; i-- {
		k := c.below(i + 1)
		list[i], list[k] = list[k], list[i]
	}
}
