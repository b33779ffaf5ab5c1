package partnership

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
	"github.com/samverkan/samverkan/internal/base/canonical"
	"github.com/samverkan/samverkan/internal/check"
	"github.com/samverkan/samverkan/internal/strictjson"
)

// Catalogue is a set of factors: Own, somebody else's, or both merged. It is
// a value; nothing in the package keeps one.
type Catalogue struct {
	// The schema that the document follows.
	Schema CatalogueDocument `json:"$schema"`
	// What the catalogue is called.
	Name samverkan.Text `json:"name"`
	// The factors. Their order is the order of a questionnaire.
	Factors []Factor `json:"factors" limit:"200"`
}

// Factor is something that promotes a collaboration when it is there and
// hinders it when it is not.
type Factor struct {
	// The permanent ID: "P01" … of ours, "X-…" of others.
	ID string `json:"id" form:"id"`
	// A short name for code.
	Key string `json:"key" form:"id"`
	// What people call it.
	Name samverkan.Text `json:"name"`
	// The statement people answer, 1 to 5; never a question, and higher is
	// better.
	Statement samverkan.Text `json:"statement"`
	// Whether nothing else can make up for it.
	Kind FactorKind `json:"kind"`
	// When it applies.
	Phases []Phase `json:"phases" limit:"4"`
	// Whether answers or a fact decide it.
	DecidedBy DecidedBy `json:"decidedBy"`
	// Where the fact comes from; left out when answers alone decide.
	Fact FactSource `json:"fact,omitempty"`
	// How a gate is passed; left out: by most.
	Passes Passing `json:"passes,omitempty"`
	// Whether the answer is the person's own, and confidential, or given on
	// behalf of the organization.
	AnswersAs AnswersAs `json:"answersAs"`
	// Whether the factor is about the person who answers; then it is reported
	// for the whole partnership only.
	OwnSelf bool `json:"ownSelf,omitempty"`
	// The roles that are asked.
	Asks []Role `json:"asks" limit:"8"`
	// Whether it is about the work, the process or the result.
	Object Object `json:"object"`
	// The seed rules it rests on.
	Seeds []string `json:"seeds,omitempty" limit:"20" form:"id"`
	// Its counterparts in the literature.
	Sources string `json:"sources,omitempty" limit:"500"`
	// What to do when it is missing.
	Action samverkan.Text `json:"action"`
	// When the factor is in force.
	InForce Validity `json:"inForce,omitempty"`
}

// Validity is a period as a member of its own.
type Validity struct {
	samverkan.Period
}

// Rule returns the ID of the rule that judges the factor: "PAR-01" for P01,
// and the factor's own ID for others'.
//
//go:noinline
func (f *Factor) Rule() string {
	if n, ours := strings.CutPrefix(f.ID, "P"); ours {
		return "PAR-" + n
	}
	return f.ID
}

func (f *Factor) appliesIn(p Phase) bool { return slices.Contains(f.Phases, p) }

// FactorKind says whether a factor is a gate.
type FactorKind string

// The kinds of factors.
const (
	// Gate: a necessary condition.
	Gate FactorKind = "gate"
	// Graded: more is better, and others can make up for it.
	Graded FactorKind = "graded"
)

// Choices lists the kinds.
func (FactorKind) Choices() []string { return []string{string(Gate), string(Graded)} }

// DecidedBy says what decides a factor.
type DecidedBy string

// What decides a factor. ByBoth: the fact where it is known, else the answers.
const (
	ByAnswers DecidedBy = "answers"
	ByFact    DecidedBy = "fact"
	ByBoth    DecidedBy = "both"
)

// Choices lists what can decide.
func (DecidedBy) Choices() []string {
	return []string{string(ByAnswers), string(ByFact), string(ByBoth)}
}

// FactSource says where the fact of a factor comes from.
type FactSource string

// The sources of facts.
const (
	// FromRegister: a fact stated in the document, from a register or a log.
	FromRegister FactSource = "register"
	// FromGroundwork: the five things to have before the start.
	FromGroundwork FactSource = "groundwork"
	// FromStanding: nobody who holds a needed piece is forgotten, and every
	// needed piece is held by somebody at the table.
	FromStanding FactSource = "standing"
	// FromHeaviest: the organization that the goal hangs on most is active.
	FromHeaviest FactSource = "heaviest"
	// FromMandates: every partner has somebody who may decide. Where the
	// mandates do not tell, a fact stated in the document decides.
	FromMandates FactSource = "mandates"
)

// Choices lists the sources.
func (FactSource) Choices() []string {
	return []string{string(FromRegister), string(FromGroundwork), string(FromStanding), string(FromHeaviest), string(FromMandates)}
}

// Passing says how answers pass a gate. N organizations are asked, A have a
// level, G of them 4 or 5, B of them 1.
type Passing string

// The ways to pass a gate.
const (
	// Most: A ≥ 2 and 2A ≥ N (the quorum), 3G ≥ 2A and B = 0. Without quorum
	// it is unknown.
	Most Passing = "most"
	// NoLoser: failed when one organization is at 1 or 2, passed when all N
	// are at 3 or more, else unknown (DROPIN-04).
	NoLoser Passing = "noLoser"
)

// Choices lists the ways.
func (Passing) Choices() []string { return []string{string(Most), string(NoLoser)} }

// AnswersAs says for whom somebody answers.
type AnswersAs string

// For whom somebody answers.
const (
	ThePerson       AnswersAs = "person"
	TheOrganization AnswersAs = "organization"
)

// Choices lists them.
func (AnswersAs) Choices() []string { return []string{string(ThePerson), string(TheOrganization)} }

// DecodeCatalogue reads a catalogue, strictly; see Decode for what its error
// holds. Its factors are somebody's own, with IDs that begin with "X-", or those
// of Own as they are there, or both.
func DecodeCatalogue(data []byte) (*Catalogue, error) {
	var c Catalogue
	if faults := strictjson.Decode(data, &c, strictjson.Limits{Bytes: MaxBytes}); faults != nil {
		return nil, check.OnlySchema(faults)
	}
	if err := c.check().Err(); err != nil {
		return nil, err
	}
	return &c, nil
}

// Encode writes the catalogue as canonical JSON: equal catalogues, equal bytes.
// DecodeCatalogue reads it back, a merged one too.
func (c *Catalogue) Encode() ([]byte, error) { return canonical.Encode(c) }

// MarshalJSON is Encode, so that encoding/json writes the document as it is read.
func (c Catalogue) MarshalJSON() ([]byte, error) { return c.Encode() }

// UnmarshalJSON is DecodeCatalogue; null is no catalogue.
func (c *Catalogue) UnmarshalJSON(data []byte) error {
	read, err := DecodeCatalogue(data)
	if err == nil {
		*c = *read
	}
	return err
}

// Merge returns a catalogue of the factors of both, c's first; it shares nothing
// with them. Two factors with one ID are a Fault, whose place is that of the
// second in the merged one.
func (c *Catalogue) Merge(other *Catalogue) (*Catalogue, error) {
	if c == nil || other == nil {
		panic("partnership: Catalogue.Merge needs two catalogues, and one is nil")
	}
	merged := *c
	merged.Factors = slices.Concat(c.Factors, other.Factors)
	if err := merged.check().Err(); err != nil {
		return nil, err
	}
	return merged.clone(), nil
}

// clone returns a copy that shares nothing with c.
func (c *Catalogue) clone() *Catalogue {
	out := *c
	out.Factors = slices.Clone(c.Factors)
	for i := range out.Factors {
		f := &out.Factors[i]
		f.Phases, f.Asks, f.Seeds = slices.Clone(f.Phases), slices.Clone(f.Asks), slices.Clone(f.Seeds)
	}
	return &out
}

// check finds what cannot be worked with in a catalogue: what reading would
// refuse, and what contradicts itself.
func (c *Catalogue) check() (faults samverkan.Faults) {
	if faults := strictjson.Check(c); faults != nil {
		return check.OnlySchema(faults)
	}
	own, w := Own(), canonical.NewWriter(reflect.TypeFor[Factor]())
	seen := make(map[string]int, len(c.Factors))
	for i := range c.Factors {
		f := &c.Factors[i]
		f.checkID(own.factor(f.ID), w, index("factors", i), &faults)
		if first, twice := seen[f.ID]; twice {
			faults.Add(sameID(index("factors", i)+"/id", f.ID, index("factors", first)))
		}
		seen[f.ID] = i
		if len(f.Asks) == 0 && f.DecidedBy != ByFact {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index("factors", i)+"/asks", samverkan.Text{
				SV: "Faktorn {id} avgörs av svar men frågar ingen. Ange minst en roll.",
				EN: "Factor {id} is decided by answers but asks nobody. Give at least one role.",
			}, samverkan.Quoted("id", f.ID)))
		}
		if (f.Fact == "") != (f.DecidedBy == ByAnswers) {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index("factors", i)+"/fact", samverkan.Text{
				SV: "Faktorn {id} avgörs av ”{by}”. Ange ”fact” när ett faktum är med och avgör, annars inte.",
				EN: "Factor {id} is decided by “{by}”. Give “fact” when a fact takes part in deciding, and only then.",
			}, samverkan.Quoted("id", f.ID), samverkan.Quoted("by", string(f.DecidedBy))))
		}
		if isQuestion(f.Statement) {
			faults.Add(samverkan.Wrong(samverkan.CodeInvalid, index("factors", i)+"/statement", samverkan.Text{
				SV: "Påståendet till {id} är en fråga. Skriv det som något man kan hålla med om.",
				EN: "The statement of {id} is a question. Write it as something one can agree with.",
			}, samverkan.Quoted("id", f.ID)))
		}
	}
	return faults
}

// checkID refuses a factor that has the ID of one of the library's and is
// another: an ID of a rule is never given to another rule. Others begin with
// "X-", and the seed rules that they name are there.
func (f *Factor) checkID(ours *Factor, w *canonical.Writer, at string, faults *samverkan.Faults) {
	switch {
	case ours != nil && !f.is(ours, w):
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/id", samverkan.Text{
			SV: "{id} är en av bibliotekets egna faktorer men har ett annat innehåll här. Låt den vara som den är, eller ge din faktor ett id som börjar med X-, till exempel X-digital.",
			EN: "{id} is one of the library’s own factors but has other content here. Leave it as it is, or give your factor an ID that begins with X-, such as X-digital.",
		}, samverkan.Quoted("id", f.ID)))
	case ours == nil && !strings.HasPrefix(f.ID, "X-"):
		faults.Add(samverkan.Wrong(samverkan.CodeInvalid, at+"/id", samverkan.Text{
			SV: "Faktorn heter ”{id}”. En egen faktors id börjar med X-, till exempel X-digital.",
			EN: "The factor is called “{id}”. The ID of a factor of your own begins with X-, such as X-digital.",
		}, samverkan.Quoted("id", f.ID)))
	case ours == nil:
		for k, id := range f.Seeds {
			if _, ok := samverkan.SeedRuleByID(id); !ok {
				faults.Add(samverkan.Wrong(samverkan.CodeUnknown, at+"/seeds/"+strconv.Itoa(k), samverkan.Text{
					SV: "Ingen av de fyra källtexterna har en regel {id}. Skriv andra källor under sources.",
					EN: "None of the four source texts has a rule {id}. Write other sources under sources.",
				}, samverkan.Quoted("id", id)))
			}
		}
	}
}

// factor returns the factor of an ID, nil when there is none.
func (c *Catalogue) factor(id string) *Factor {
	for i := range c.Factors {
		if c.Factors[i].ID == id {
			return &c.Factors[i]
		}
	}
	return nil
}

// is reports whether two factors are the same in all that they say, by a writer
// of factors.
func (f *Factor) is(g *Factor, w *canonical.Writer) bool {
	a, err := w.Append(nil, *f)
	b, wrong := w.Append(nil, *g)
	return err == nil && wrong == nil && string(a) == string(b)
}

func isQuestion(t samverkan.Text) bool {
	return strings.Contains(t.SV, "?") || strings.Contains(t.EN, "?")
}

// The most statements a form may hold.
const (
	// MaxPuls is for the whole short form: under three minutes.
	MaxPuls = 10
	// MaxHel is for one role in the full form: under eight minutes.
	MaxHel = 18
)

// Ask returns the factors a role is asked about by a form in a phase, in the
// order of the catalogue: first the gates that apply, then, in the full form,
// as many graded factors as fit. Where not all fit they take turns: turn is
// the number of full waves before this one, so that with every turn the
// graded factors that have waited longest come first. Everybody with the same
// role is asked the same. The factors are the caller's own.
func (c *Catalogue) Ask(form Form, phase Phase, role Role, turn int) []Factor {
	var gates, graded []Factor
	for _, f := range c.clone().Factors {
		switch {
		case !f.appliesIn(phase) || !slices.Contains(f.Asks, role) || f.DecidedBy == ByFact:
		case f.Kind == Gate:
			gates = append(gates, f)
		default:
			graded = append(graded, f)
		}
	}
	if form == Puls {
		return gates[:min(len(gates), MaxPuls)]
	}
	gates = gates[:min(len(gates), MaxHel)]
	fits := min(len(graded), MaxHel-len(gates))
	chosen := make([]bool, len(graded))
	for k := range fits {
		chosen[(max(turn, 0)%max(len(graded), 1)*fits+k)%len(graded)] = true
	}
	for i, f := range graded {
		if chosen[i] {
			gates = append(gates, f)
		}
	}
	return gates
}
