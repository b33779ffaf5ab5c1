package calendar

import "strings"

// ZoneIDs returns the names of zones that are known.
func ZoneIDs() (ids []string) {
	for _, z := range zoneNames() {
		ids = append(ids, strings.Split(z.names, "|")...)
	}
	return ids
}

// ZoneInstant returns the instant that a named zone shows as wall.
func ZoneInstant(id string, wall int64) (int64, bool) {
	z, ok := namedZone(id)
	if !ok {
		return 0, false
	}
	return z.instant(wall)
}
