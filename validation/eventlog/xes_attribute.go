package eventlog

import (
	"bytes"

	"github.com/samverkan/samverkan"
)

// attribute takes in an attribute of a log, a trace or an event.
func (x *Reading) attribute(in kind) {
	var key, value []byte
	valued := false
	for i := range x.s.tag.attrs {
		a := &x.s.tag.attrs[i]
		switch string(a.name) {
		case "key":
			key = x.s.value(x.key, a)
			x.key = keep(x.key, key, a)
		case "value":
			value, valued = x.s.value(x.value, a), true
			x.value = keep(x.value, value, a)
		}
	}
	if len(key) == 0 && in != otherKind && in != attributeKind {
		x.fault(samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Ett attribut saknar namn. Skriv det i key, till exempel key='concept:name'.",
			EN: "An attribute has no name. Write it in key, such as key='concept:name'.",
		}), "")
		return
	}
	switch in {
	case eventKind:
		x.ofEvent(key, value, valued)
	case traceKind:
		x.ofTrace(key, value, valued)
	case logKind:
		if string(key) == "concept:name" && valued && x.log.About.Name == "" && len(value) <= x.log.limits.Text {
			x.log.About.Name = string(value)
			return
		}
		x.left.out(OfLog, false, key)
	case attributeKind:
		x.left.out(x.scope(), true, key)
	case otherKind: // what lies in something that is left out
	}
}

// keep returns the room for decoding, which the decoding may have made larger.
func keep(room, decoded []byte, a *attr) []byte {
	if a.plain {
		return room
	}
	return decoded
}

func (x *Reading) ofTrace(key, value []byte, valued bool) {
	if string(key) != "concept:name" {
		x.left.out(OfTrace, false, key)
		return
	}
	switch {
	case x.named:
		x.twice(key)
	case !valued:
		x.valueless(key)
	case len(value) > x.log.limits.Text:
		x.fault(samverkan.Wrong(samverkan.CodeTooLarge, "", samverkan.Text{
			SV: "Ärendets namn har {n} byte. Det får ha högst {most}.",
			EN: "The name of the case has {n} bytes. It may have {most} at most.",
		}, samverkan.Int("n", len(value)), samverkan.Int("most", x.log.limits.Text)), "concept:name")
	default:
		x.name, x.named = append(x.name[:0], value...), true
	}
}

// columnOf returns the column of a key; textColumns is none.
func columnOf(key []byte) column {
	switch string(key) {
	case "concept:name":
		return activityColumn
	case "concept:instance":
		return instanceColumn
	case "lifecycle:transition":
		return transitionColumn
	case "lifecycle:state":
		return stateColumn
	case "org:resource":
		return resourceColumn
	case "org:role":
		return roleColumn
	case "org:group":
		return groupColumn
	case "cost:currency":
		return currencyColumn
	}
	return textColumns
}

func (x *Reading) ofEvent(key, value []byte, valued bool) {
	place := columnOf(key)
	switch {
	case place < textColumns:
	case string(key) == timeKey:
		place = textColumns
	case string(key) == costKey:
		place = textColumns + 1
	default:
		x.left.out(OfEvent, false, key)
		return
	}
	if x.now.has[place] {
		x.twice(key)
		return
	}
	x.now.has[place] = true
	switch {
	case !valued:
		x.valueless(key)
	case place == textColumns:
		x.time(value)
	case place > textColumns:
		c, cut, ok := parseCost(bytes.TrimSpace(value))
		if !ok {
			x.fault(samverkan.Wrong(samverkan.CodeInvalid, "", badCost(), samverkan.Quoted("value", string(value))), costKey)
			return
		}
		if cut {
			x.log.About.CutCosts++
		}
		x.now.cost = c.Hundredths
	case place == activityColumn && len(value) == 0:
		x.fault(samverkan.Wrong(samverkan.CodeInvalid, "", noActivity()), "concept:name")
	default:
		id, f := x.log.id(value)
		if f != nil {
			x.fault(f, string(key))
		}
		x.now.ids[place] = id
	}
}

func (x *Reading) time(value []byte) {
	t, ok := parseClock(bytes.TrimSpace(value), false)
	f := (*samverkan.Fault)(nil)
	if ok {
		x.now.time, f = x.zone.at(t, x.number, x.event)
	}
	if !ok {
		f = samverkan.Wrong(samverkan.CodeInvalid, "", badTime(), samverkan.Quoted("value", string(value)))
	}
	if f != nil {
		x.fault(f, timeKey)
	}
}

func (x *Reading) twice(key []byte) {
	x.fault(samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Text{
		SV: "{key} står två gånger. Ta bort den ena.",
		EN: "{key} stands twice. Take one away.",
	}, samverkan.Quoted("key", string(key))), string(key))
}

func (x *Reading) valueless(key []byte) {
	x.fault(samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "{key} saknar value. Skriv värdet där.",
		EN: "{key} has no value. Write it in value.",
	}, samverkan.Quoted("key", string(key))), string(key))
}
