package docx

import (
	"encoding/binary"
	"hash/crc32"
)

// part is a file of the package.
type part struct {
	name string // with its folder, in ASCII
	kind string // its content type; empty for those that the format knows
	data string
}

// Of the .ZIP File Format Specification 6.3, §4.3.
const (
	localHeader   = 0x04034b50
	centralHeader = 0x02014b50
	endOfCentral  = 0x06054b50
	version       = 20   // 2.0: folders in names
	firstOfJan    = 0x21 // 1980-01-01: year 0, month 1, day 1
)

// zipped returns an archive of the parts in their order, stored as they are.
func zipped(parts []part) []byte {
	size := 22
	for _, p := range parts {
		size += 30 + 46 + 2*len(p.name) + len(p.data)
	}
	le := binary.LittleEndian
	out := make([]byte, 0, size)
	var central []byte
	for _, p := range parts {
		at := len(out)
		both := le.AppendUint16(nil, version)    // needed to read
		both = append(both, 0, 0, 0, 0, 0, 0)    // flags, stored, time of day
		both = le.AppendUint16(both, firstOfJan) // date
		both = le.AppendUint32(both, crc32.ChecksumIEEE([]byte(p.data)))
		both = le.AppendUint32(both, uint32(len(p.data))) // as stored
		both = le.AppendUint32(both, uint32(len(p.data))) // as it was
		both = le.AppendUint16(both, uint16(len(p.name)))
		both = append(both, 0, 0) // extra field

		out = le.AppendUint32(out, localHeader)
		out = append(out, both...)
		out = append(out, p.name...)
		out = append(out, p.data...)

		central = le.AppendUint32(central, centralHeader)
		central = le.AppendUint16(central, version) // made by
		central = append(central, both...)
		central = append(central, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0) // comment, disk, attributes within and without
		central = le.AppendUint32(central, uint32(at))
		central = append(central, p.name...)
	}
	at := len(out)
	out = append(out, central...)
	out = le.AppendUint32(out, endOfCentral)
	out = append(out, 0, 0, 0, 0) // disks
	out = le.AppendUint16(out, uint16(len(parts)))
	out = le.AppendUint16(out, uint16(len(parts)))
	out = le.AppendUint32(out, uint32(len(central)))
	out = le.AppendUint32(out, uint32(at))
	return append(out, 0, 0) // comment
}
