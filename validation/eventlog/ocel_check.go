package eventlog

import (
	"strconv"

	"github.com/samverkan/samverkan"
)

// Limits of an ObjectLog.
const (
	// MaxObjects is how many objects there are, and how many events.
	MaxObjects = 1_000_000
	// MaxValues is how many attributes and how many relations one of them has.
	MaxValues = 1000
	// MaxTypes is how many types of objects there are, and how many of events.
	MaxTypes = 1000
)

// Check returns Faults: IDs twice or empty, objects that are not there, events
// without a time, values that are not of their kind.
func (o *ObjectLog) Check() error {
	c := objectCheck{log: o}
	c.run()
	return c.faults.Err()
}

// objectCheck checks an ObjectLog and gathers its types.
type objectCheck struct {
	log             *ObjectLog
	faults          samverkan.Faults
	objects, events ocelTypes
	ids             map[string]int
}

func (c *objectCheck) wrong(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	c.faults.Add(samverkan.Wrong(code, at, text, args...))
}

func (c *objectCheck) run() {
	if n := len(c.log.Objects); n > MaxObjects {
		c.tooMany("/objects", n, MaxObjects)
	}
	if n := len(c.log.Events); n > MaxObjects {
		c.tooMany("/events", n, MaxObjects)
	}
	if len(c.faults) > 0 {
		return
	}
	c.ids = make(map[string]int, len(c.log.Objects))
	for i := range c.log.Objects {
		x := &c.log.Objects[i]
		c.unique(c.ids, x.ID, "/objects", i)
	}
	for i := range c.log.Objects {
		x := &c.log.Objects[i]
		at := place("/objects", i)
		c.named(x.Type, at+"/type")
		if !c.sized(len(x.Attributes), len(x.Relations), at) {
			continue
		}
		c.objects.add(x.Type, "", "")
		for k, v := range x.Attributes {
			c.value(&c.objects, x.Type, Value{v.Name, v.Kind, v.Is}, place(at+"/attributes", k))
		}
		c.relations(x.Relations, at)
	}
	events := make(map[string]int, len(c.log.Events))
	for i := range c.log.Events {
		e := &c.log.Events[i]
		at := place("/events", i)
		c.unique(events, e.ID, "/events", i)
		c.named(e.Type, at+"/type")
		if !c.sized(len(e.Attributes), len(e.Relations), at) {
			continue
		}
		c.events.add(e.Type, "", "")
		if !e.Time.Known() {
			c.wrong(samverkan.CodeInvalid, at+"/time", samverkan.Text{
				SV: "Händelsen saknar tid. OCEL kräver en.",
				EN: "The event has no time. OCEL demands one.",
			})
		}
		for k, v := range e.Attributes {
			c.value(&c.events, e.Type, v, place(at+"/attributes", k))
		}
		c.relations(e.Relations, at)
	}
	c.types(&c.objects, "/objects")
	c.types(&c.events, "/events")
}

func place(list string, i int) string { return list + "/" + strconv.Itoa(i) }

func (c *objectCheck) tooMany(at string, n, most int) {
	c.wrong(samverkan.CodeTooLarge, at, samverkan.Text{
		SV: "Listan har {n} poster. Den får ha högst {most}.",
		EN: "The list has {n} entries. It may have {most} at most.",
	}, samverkan.Int("n", n), samverkan.Int("most", most))
}

func (c *objectCheck) types(t *ocelTypes, at string) {
	if len(t.list) > MaxTypes {
		c.tooMany(at, len(t.list), MaxTypes)
	}
}

func (c *objectCheck) sized(attributes, relations int, at string) bool {
	if attributes > MaxValues {
		c.tooMany(at+"/attributes", attributes, MaxValues)
	}
	if relations > MaxValues {
		c.tooMany(at+"/relationships", relations, MaxValues)
	}
	return attributes <= MaxValues && relations <= MaxValues
}

func (c *objectCheck) named(s, at string) {
	f := checkText(s)
	if s == "" {
		f = samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Här ska något stå.", EN: "Something must stand here.",
		})
	}
	if f != nil {
		f.At = at
		c.faults.Add(f)
	}
}

func (c *objectCheck) unique(ids map[string]int, id, list string, i int) {
	c.named(id, place(list, i)+"/id")
	if first, again := ids[id]; again && id != "" {
		c.wrong(samverkan.CodeConflict, place(list, i)+"/id", samverkan.Text{
			SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
			EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
		}, samverkan.Quoted("id", id), samverkan.Str("first", place(list, first)))
		return
	}
	ids[id] = i
}

func (c *objectCheck) relations(list []Relation, at string) {
	for k, r := range list {
		to := place(at+"/relationships", k)
		if _, ok := c.ids[r.To]; !ok {
			c.wrong(samverkan.CodeUnknown, to+"/objectId", samverkan.Text{
				SV: "”{id}” finns inte bland objekten. Rätta id:t eller lägg till objektet.",
				EN: "“{id}” is not among the objects. Correct the ID or add the object.",
			}, samverkan.Quoted("id", r.To))
		}
		if f := checkText(r.As); f != nil {
			f.At = to + "/qualifier"
			c.faults.Add(f)
		}
	}
}

func (c *objectCheck) value(types *ocelTypes, of string, v Value, at string) {
	c.named(v.Name, at+"/name")
	if f := checkText(v.Is); f != nil {
		f.At = at + "/value"
		c.faults.Add(f)
	}
	kind := v.Kind
	if kind == "" {
		kind = TextValue
	}
	if !kind.holds(v.Is) {
		c.wrong(samverkan.CodeInvalid, at+"/value", samverkan.Text{
			SV: "”{value}” är inte {kind}.", EN: "“{value}” is not {kind}.",
		}, samverkan.Quoted("value", v.Is), samverkan.Of("kind", kind.Text()))
	}
	if v.Name == "" {
		return
	}
	if other := types.add(of, v.Name, kind); other != "" {
		c.wrong(samverkan.CodeConflict, at, samverkan.Text{
			SV: "{name} är {kind} här men {other} tidigare. Alla värden av ett namn är av ett slag.",
			EN: "{name} is {kind} here but {other} before. All values of a name are of one kind.",
		}, samverkan.Quoted("name", v.Name), samverkan.Of("kind", kind.Text()), samverkan.Of("other", other.Text()))
	}
}
