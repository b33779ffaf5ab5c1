// Package check is what every room asks of a document that was made by hand:
// the questions that reading has asked of one that was read. Each answer is a
// Fault with its place and what would be right.
package check

import (
	"errors"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
)

// Encode writes what a room hands out as canonical JSON. What cannot be written
// is a samverkan.Faults of one: no value at all, or a text that is not UTF-8.
func Encode(v any) ([]byte, error) {
	b, err := canonical.Encode(v)
	var why *canonical.Error
	if !errors.As(err, &why) {
		return b, err
	}
	if is := reflect.ValueOf(v); is.Kind() == reflect.Pointer && is.IsNil() {
		return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{SV: "Det finns inget att skriva.", EN: "There is nothing to write."})}
	}
	return nil, samverkan.Faults{samverkan.Wrong(samverkan.CodeInvalid, why.At, samverkan.Text{
		SV: "Detta går inte att skriva som JSON. Skälet är: {why}",
		EN: "This cannot be written as JSON. The reason: {why}",
	}, samverkan.Quoted("why", why.Reason))}
}

// Checker collects the faults of one document, up to samverkan.MaxFaults.
type Checker struct {
	samverkan.Faults
}

// At returns the place of an entry of a list. It stands in hundreds of places,
// and every copy would be downloaded by everyone who opens the page.
//
//go:noinline
func At(list string, i int) string { return list + "/" + strconv.Itoa(i) }

// Place adds the faults of a part, below the part's place. Nil adds nothing.
func (c *Checker) Place(err error, at string) {
	for _, f := range samverkan.FaultsOf(err) {
		moved := *f
		moved.At = at + f.At
		c.Add(&moved)
	}
}

// Size refuses a list that is too long.
func (c *Checker) Size(n, most int, at string) {
	if n > most {
		c.Add(samverkan.Wrong(samverkan.CodeTooLarge, at, samverkan.Text{
			SV: "Listan har {n} poster. Den får ha högst {most}.",
			EN: "The list has {n} entries. It may have {most} at most.",
		}, samverkan.Int("n", n), samverkan.Int("most", most)))
	}
}

// Places notes where each ID of a list stands and refuses one that stands
// twice, or that no document can hold.
func (c *Checker) Places(list string, n int, id func(int) string) map[string]int {
	seen := make(map[string]int, n)
	for i := range n {
		c.ID(id(i), At(list, i)+"/id")
		if first, again := seen[id(i)]; again {
			c.Add(samverkan.Wrong(samverkan.CodeConflict, At(list, i)+"/id", samverkan.Text{
				SV: "Id ”{id}” finns redan vid {first}. Varje id får stå en gång.",
				EN: "The ID “{id}” stands at {first} already. Each ID may stand once.",
			}, samverkan.Quoted("id", id(i)), samverkan.Str("first", At(list, first))))
			continue
		}
		seen[id(i)] = i
	}
	return seen
}

// Refers refuses an ID that is not in its list; none is well.
func (c *Checker) Refers(in map[string]int, list, id, at string) {
	if _, ok := in[id]; !ok && id != "" {
		c.Add(NoSuch(at, id, list))
	}
}

// Lists refuses IDs that are not in their list, and one that stands twice.
func (c *Checker) Lists(in map[string]int, list string, ids []string, at string) {
	for k, id := range ids {
		if f := Listed(in, list, ids, k, at); f != nil {
			c.Add(f)
			continue
		}
		if id == "" {
			c.ID(id, At(at, k))
		}
	}
}

// Listed returns what is wrong with one ID of a list of references: that it is
// not where it refers to, or stands twice.
func Listed(in map[string]int, list string, ids []string, k int, at string) *samverkan.Fault {
	if _, ok := in[ids[k]]; !ok {
		return NoSuch(At(at, k), ids[k], list)
	}
	if slices.Contains(ids[:k], ids[k]) {
		return samverkan.Wrong(samverkan.CodeConflict, At(at, k), samverkan.Text{
			SV: "”{id}” står redan i listan. Behåll en.", EN: "“{id}” is in the list already. Keep one.",
		}, samverkan.Quoted("id", ids[k]))
	}
	return nil
}

// NoSuch is the fault of an ID that is not in its list.
func NoSuch(at, id, list string) *samverkan.Fault {
	return samverkan.Wrong(samverkan.CodeUnknown, at, samverkan.Text{
		SV: "”{id}” finns inte i listan ”{list}”. Rätta id:t eller lägg till posten.",
		EN: "“{id}” is not in the list “{list}”. Correct the ID or add the entry.",
	}, samverkan.Quoted("id", id), samverkan.Str("list", list))
}

// Members asks of an event whether it has what its kind needs and nothing that its
// kind has not.
func Members[M ~string](kind samverkan.Text, has, needs, may []M) *samverkan.Fault {
	for _, m := range needs {
		if !slices.Contains(has, m) {
			return samverkan.Wrong(samverkan.CodeInvalid, "/"+string(m), samverkan.Text{
				SV: "Händelsen ”{what}” behöver ”{member}”.", EN: "The event “{what}” needs “{member}”.",
			}, samverkan.Of("what", kind), samverkan.Str("member", string(m)))
		}
	}
	for _, m := range has {
		if !slices.Contains(needs, m) && !slices.Contains(may, m) {
			return samverkan.Wrong(samverkan.CodeInvalid, "/"+string(m), samverkan.Text{
				SV: "Händelsen ”{what}” har inget ”{member}”. Ta bort det.", EN: "The event “{what}” has no “{member}”. Remove it.",
			}, samverkan.Of("what", kind), samverkan.Str("member", string(m)))
		}
	}
	return nil
}

// Ranged refuses a number outside its range.
func (c *Checker) Ranged(n, least, most int64, at string) {
	if n < least || n > most {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Här står {n}. Det kan vara {least} till {most}.", EN: "Here stands {n}. It can be {least} to {most}.",
		}, samverkan.Str("n", strconv.FormatInt(n, 10)), samverkan.Str("least", strconv.FormatInt(least, 10)), samverkan.Str("most", strconv.FormatInt(most, 10))))
	}
}

// Chosen refuses a code that is not among its choices. The empty one is to leave
// it out.
func (c *Checker) Chosen(is string, of []string, at string) {
	if !slices.Contains(of, is) {
		says := samverkan.Text{SV: "Här står ”{is}”. Det kan vara {of}.", EN: "Here stands “{is}”. It can be {of}."}
		if slices.Contains(of, "") {
			of = slices.DeleteFunc(slices.Clone(of), func(code string) bool { return code == "" })
			says = samverkan.Text{SV: "Här står ”{is}”. Det kan vara {of} eller utelämnas.", EN: "Here stands “{is}”. It can be {of}, or be left out."}
		}
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, says, samverkan.Quoted("is", is), samverkan.Str("of", strings.Join(of, ", "))))
	}
}

// ID refuses an ID that no document can hold.
func (c *Checker) ID(id, at string) {
	ok := len(id) > 0 && len(id) <= 64
	for i, r := range id {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
		ok = ok && (letter || i > 0 && (r == '.' || r == '_' || r == '-'))
	}
	if !ok {
		c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
			SV: "Id:t är ”{id}”. Det ska ha 1–64 tecken av a–z, A–Z, 0–9, ”.”, ”_” och ”-”, med en bokstav eller siffra först.",
			EN: "The ID is “{id}”. It must have 1–64 characters of a–z, A–Z, 0–9, “.”, “_” and “-”, with a letter or digit first.",
		}, samverkan.Quoted("id", id)))
	}
}

// Text refuses what is no text, or longer than a document holds.
func (c *Checker) Text(t samverkan.Text, at string) {
	const most = 2000
	for _, s := range []string{t.SV, t.EN} {
		if !utf8.ValidString(s) || utf8.RuneCountInString(s) > most {
			c.Add(samverkan.Wrong(samverkan.CodeInvalid, at, samverkan.Text{
				SV: "Texten ska vara UTF-8 och ha högst {most} tecken.", EN: "The text must be UTF-8 and have {most} characters at most.",
			}, samverkan.Int("most", most)))
			return
		}
	}
}

// Name refuses a name that is blank or no text.
func (c *Checker) Name(t samverkan.Text, at string) {
	c.Place(t.Check(), at)
	c.Text(t, at)
}

// Schema returns a Fault when a document's schema is not the one that is read.
// A schema is a name with its version as the last part.
func Schema(got, want string) error {
	if got == want {
		return nil
	}
	kind := want[:strings.LastIndexByte(want, '/')+1]
	if version, ours := strings.CutPrefix(got, kind); ours {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
			SV: "Filen är gjord med version {got} av formatet. Det här programmet läser version {want}. Uppdatera programmet.",
			EN: "The file is made with version {got} of the format. This program reads version {want}. Update the program.",
		}, samverkan.Quoted("got", version), samverkan.Str("want", want[len(kind):]))
	}
	return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Text{
		SV: "Formatet är ”{got}”. Det ska vara {want}.",
		EN: "The format is “{got}”. It must be {want}.",
	}, samverkan.Quoted("got", got), samverkan.Str("want", want))
}

// OnlySchema keeps the fault of a schema alone: what else seems wrong with a
// document of another format is beside the point.
func OnlySchema(faults samverkan.Faults) samverkan.Faults {
	for _, f := range faults {
		if f.At == "/$schema" {
			return samverkan.Faults{f}
		}
	}
	return faults
}
