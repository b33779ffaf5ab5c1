package committee

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// ReadPopolo reads a register from a Popolo document: persons, organizations,
// posts and memberships, in lists of their own or within each other. See the
// package comment for how Popolo is used. Its error is samverkan.Faults: for
// what is not JSON, for values of another type than Popolo has, and for a
// "samverkan" part that does not fit the rest. An entry that cannot be taken is
// listed in the result, and the others are taken. Of the options Known, Blocs
// and Affected are used.
func ReadPopolo(data []byte, options ReadOptions) (Imported, error) {
	if err := options.check(); err != nil {
		return Imported{}, err
	}
	value, faults := strictjson.Value(data, strictjson.Limits{Bytes: MaxPopolo})
	if faults != nil {
		return Imported{}, faults
	}
	options.Existing = Register{}
	p := &popoloReader{importer: newImporter(options), ids: map[string]string{}, parties: map[string]string{}, entries: map[string]node{}, about: map[string][]int{}, sided: map[string][]int{}}
	root := p.object(value, "")
	p.names(root)
	p.gather(root)
	if len(p.faults) == 0 {
		p.read(root)
	}
	if err := p.faults.Err(); err != nil {
		return Imported{}, err
	}
	if _, faults := p.out.Register.check(); len(faults) > 0 {
		for _, fault := range faults {
			fault.At = p.placed(fault.At)
		}
		return Imported{}, faults
	}
	return p.done(), nil
}

// placed turns a place in the register into one in the document. What was read
// from Popolo's own members has been looked at by then, so it is about ours.
func (p *popoloReader) placed(at string) string {
	parts := strings.SplitN(at, "/", 4)
	if len(parts) < 3 {
		return at
	}
	i, _ := strconv.Atoi(parts[2])
	rest := strings.Join(parts[3:], "/")
	if rest != "" {
		rest = "/" + rest
	}
	switch {
	case parts[1] == "bodies" && i < len(p.bodyAt):
		return p.bodyAt[i] + "/samverkan" + rest
	case parts[1] == "sides":
		return index("/samverkan/sides", i-p.derived) + rest
	}
	return "/samverkan" + at
}

// node is a JSON object of the document with its place.
type node struct {
	at     string
	fields map[string]any
}

type popoloReader struct {
	*importer
	faults samverkan.Faults

	persons, organizations, posts, memberships []node

	ids     map[string]string // by list and the document's ID: the ID here
	entries map[string]node   // organizations and posts by the document's ID, with their list first
	parties map[string]string // the names of parties, by ID
	about   map[string][]int  // places of members, by body and person
	sided   map[string][]int  // places of sides, the same
	bodyAt  []string          // where each body stands in the document
	derived int               // how many sides come from parties
}

func (p *popoloReader) wrongType(at string, wanted samverkan.Text) {
	p.faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
		SV: "Här ska stå {wanted} enligt Popolo.",
		EN: "Popolo has {wanted} here.",
	}, samverkan.Of("wanted", wanted)))
}

//go:noinline
func (p *popoloReader) object(value any, at string) node {
	fields, ok := value.(map[string]any)
	if !ok {
		p.wrongType(at, samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"})
	}
	return node{at, fields}
}

// text returns a string; null is as good as missing.
func (p *popoloReader) text(n node, name string) string {
	value := n.fields[name]
	if value == nil {
		return ""
	}
	s, ok := value.(string)
	if !ok {
		p.wrongType(n.at+samverkan.Pointer(name), samverkan.Text{SV: "en text inom citattecken", EN: "a text in quotation marks"})
	}
	return s
}

// list returns the objects of a list; null is as good as missing.
func (p *popoloReader) list(n node, name string) []node {
	value := n.fields[name]
	if value == nil {
		return nil
	}
	at := n.at + samverkan.Pointer(name)
	items, ok := value.([]any)
	if !ok {
		p.wrongType(at, samverkan.Text{SV: "en lista, [ … ]", EN: "a list, [ … ]"})
	}
	out := make([]node, len(items))
	for i := range items {
		out[i] = p.object(items[i], index(at, i))
	}
	return out
}

// refuse lists an entry, or a part of one, that is not taken.
//
//go:noinline
func (p *popoloReader) refuse(code samverkan.Code, at string, text samverkan.Text, args ...samverkan.Arg) {
	p.out.Refused = append(p.out.Refused, Refused{Fault: samverkan.Wrong(code, at, text, args...)})
}

// names notes the lists that are not read.
func (p *popoloReader) names(root node) {
	for name := range root.fields {
		if !among(name, "persons organizations posts memberships samverkan") {
			p.out.Ignored = append(p.out.Ignored, name)
		}
	}
	slices.Sort(p.out.Ignored)
}

// gather finds the entries, those within others too.
func (p *popoloReader) gather(root node) {
	p.persons, p.organizations = p.list(root, "persons"), p.list(root, "organizations")
	p.posts, p.memberships = p.list(root, "posts"), p.list(root, "memberships")
	within := func(outer []node, list, as string, into *[]node) {
		for _, o := range outer {
			for _, n := range p.list(o, list) {
				if n.fields[as] == nil && n.fields != nil {
					n.fields[as] = o.fields["id"] // a value of our own reading
				}
				*into = append(*into, n)
			}
		}
	}
	within(p.organizations, "posts", "organization_id", &p.posts)
	within(p.persons, "memberships", "person_id", &p.memberships)
	within(p.organizations, "memberships", "organization_id", &p.memberships)
	within(p.posts, "memberships", "post_id", &p.memberships)
}

func (p *popoloReader) read(root node) {
	r := &p.out.Register
	p.persons = p.identified("p ", "persons", p.persons, MaxPeople, maxName)
	for _, n := range p.persons {
		r.People = append(r.People, Person{ID: p.ids["p "+p.text(n, "id")], Name: p.called(n), Mail: p.mail(n, "email", p.text(n, "email"))})
	}
	p.organizations = p.identified("o ", "organizations", p.organizations, MaxOrganizations+MaxBodies, maxText)
	p.readOrganizations()
	for _, n := range p.posts {
		if id := p.text(n, "id"); id != "" {
			p.entries["post "+id] = n
		}
	}
	for _, n := range p.memberships {
		p.out.Rows++
		p.membership(n)
	}
	var extra documentExtra
	p.extra(root, &extra)
	p.derived = len(r.Sides)
	r.Sides, r.Appointments = append(r.Sides, extra.Sides...), append(r.Appointments, extra.Appointments...)
}

// called returns what an entry is called: its name, else the parts of one, but
// no personal identity number that stands in it.
func (p *popoloReader) called(n node) string {
	name := p.text(n, "name")
	if name == "" {
		name = p.text(n, "given_name") + " " + p.text(n, "family_name")
	}
	return tidy(withoutNumber(name))
}

// identified gives the entries of a list their IDs: their own where it has the
// form of an ID, else one made of the name. It leaves out those that cannot be
// taken.
func (p *popoloReader) identified(list, name string, nodes []node, most, long int) (out []node) {
	for _, n := range nodes {
		if id := p.text(n, "id"); isID(id) && !isPersonalNumber(id) {
			p.used[list+id] = true
		}
	}
	for _, n := range nodes {
		id, called := p.text(n, "id"), p.called(n)
		_, again := p.ids[list+id]
		switch {
		case id == "":
			p.refuse(samverkan.CodeInvalid, n.at+"/id", samverkan.Text{SV: "Posten har inget id, så inget kan peka på den.", EN: "The entry has no ID, so nothing can point at it."})
			continue
		case again:
			p.refuse(samverkan.CodeConflict, n.at+"/id", samverkan.Text{SV: "Id ”{id}” står redan i listan. Den första posten gäller.", EN: "The ID “{id}” stands in the list already. The first entry counts."}, samverkan.Quoted("id", id))
			continue
		case len(out) >= most:
			p.refuse(samverkan.CodeTooLarge, n.at, samverkan.Text{SV: "Listan ”{list}” får ha högst {most} poster.", EN: "The list “{list}” may have {most} entries at most."}, samverkan.Str("list", name), samverkan.Int("most", most))
			continue
		case utf8.RuneCountInString(called) > long:
			p.refuse(samverkan.CodeTooLarge, n.at+"/name", samverkan.Text{SV: "Namnet är för långt. Det får ha högst {most} tecken.", EN: "The name is too long. It may have {most} characters at most."}, samverkan.Int("most", long))
			continue
		}
		if isID(id) && !isPersonalNumber(id) {
			p.ids[list+id] = id
		} else {
			p.ids[list+id] = p.newID(list, called, strings.TrimSpace(name))
		}
		out = append(out, n)
	}
	return out
}

// mail returns an address; one that is none is left out and listed.
func (p *popoloReader) mail(n node, name, address string) string {
	if address == "" || isMail(address) && len(address) <= maxMail && withoutNumber(address) == address {
		return address
	}
	p.refuse(samverkan.CodeInvalid, n.at+"/"+name, samverkan.Text{
		SV: "”{mail}” är inte en e-postadress som går att använda. Posten är läst utan den.",
		EN: "“{mail}” is not a mail address that can be used. The entry is read without it.",
	}, samverkan.Quoted("mail", withoutNumber(address)))
	return ""
}

// extra reads the "samverkan" part of an entry, with its faults in their place.
func (p *popoloReader) extra(n node, into any) {
	value := n.fields["samverkan"]
	if value == nil {
		return
	}
	data, err := canonical.Encode(value)
	if err != nil {
		p.wrongType(n.at+"/samverkan", samverkan.Text{SV: "ett objekt, { … }", EN: "an object, { … }"})
		return
	}
	for _, fault := range strictjson.Decode(data, into, strictjson.Limits{Bytes: 2 * MaxPopolo}) {
		fault.At, fault.Offset = n.at+"/samverkan"+fault.At, -1
		p.faults.Add(fault)
	}
}

// days reads two days, each a year, a month or a day, as the first and the last
// day of a period.
func (p *popoloReader) days(n node, first, last string) (samverkan.Period, bool) {
	from, okFrom := reduced(p.text(n, first), false)
	through, okThrough := reduced(p.text(n, last), true)
	at := n.at + "/" + first
	if okFrom {
		at = n.at + "/" + last
	}
	if !okFrom || !okThrough || !through.IsZero() && through.Before(from) {
		p.refuse(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Dagarna ”{from}” och ”{through}” är inte en period. Skriv år, månad och dag, till exempel 2027-01-01, den sista inte före den första.",
			EN: "The days “{from}” and “{through}” are no period. Write year, month and day, as in 2027-01-01, the last not before the first.",
		}, samverkan.Quoted("from", p.text(n, first)), samverkan.Quoted("through", p.text(n, last)))
		return samverkan.Period{}, false
	}
	return samverkan.Period{From: from, To: through.AddDays(1)}, true
}

// reduced reads "2027", "2027-01" or "2027-01-01" (ISO 8601 with reduced
// precision) as the first or the last day of that time.
func reduced(s string, last bool) (samverkan.Date, bool) {
	if s == "" {
		return samverkan.Date{}, true
	}
	d, err := samverkan.ParseDate(s + "-01-01"[min(max(len(s)-4, 0), 6):])
	if err != nil || len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return samverkan.Date{}, false
	}
	if !last || len(s) == 10 {
		return d, true
	}
	year, month := d.Year(), d.Month()
	if len(s) == 4 {
		month = 12
	}
	for day := 31; ; day-- {
		if d, err := samverkan.NewDate(year, month, day); err == nil {
			return d, true
		}
	}
}
