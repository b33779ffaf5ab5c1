package strictjson

import (
	"strconv"
	"strings"

	"github.com/samverkan/samverkan"
)

// A document of every kind of thing that is read.

type document struct {
	base
	Title   samverkan.Text     `json:"title"`
	Level   level              `json:"level"`
	People  []person           `json:"people" limit:"5"`
	Scores  []score            `json:"scores,omitempty" limit:"3"`
	Tags    []string           `json:"tags,omitempty" form:"id" limit:"3"`
	Notes   []note             `json:"notes,omitempty"`
	Weight  float64            `json:"weight,omitempty"`
	Small   int8               `json:"small,omitempty"`
	Count   uint16             `json:"count,omitempty"`
	Big     int64              `json:"big,omitempty"`
	Active  bool               `json:"active,omitempty"`
	Boss    *person            `json:"boss,omitempty"`
	Pair    [2]int             `json:"pair,omitempty" range:"0..9"`
	Worth   samverkan.Number   `json:"worth,omitempty"`
	Answer  answer             `json:"answer,omitempty"`
	Periods []samverkan.Period `json:"periods,omitempty"`
	Nested  *nested            `json:"nested,omitempty"`
	ignored string             //nolint:unused // no tag: not read
}

type base struct {
	ID string `json:"id" form:"id"`
}

type nested struct {
	Inner *nested  `json:"inner,omitempty"`
	List  []nested `json:"list,omitempty"`
}

type note struct {
	About string `json:",key"`
	Text  string `json:",value"`
}

type person struct {
	Name string         `json:"name" limit:"10"`
	Age  int            `json:"age" range:"0..150"`
	Born samverkan.Date `json:"born,omitempty"`
}

type score struct {
	Who   who `json:",key" form:"id"`
	Value int `json:",value" range:"1..7"`
}

// Check refuses the full score of oneself.
func (s score) Check() error {
	if s.Who == "me" && s.Value == 7 {
		return samverkan.Wrong(samverkan.CodeConflict, "", samverkan.Same("too proud"))
	}
	return nil
}

// who is a person but nobody.
type who string

func (w who) Check() error {
	if w == "nobody" {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Same("nobody has no score"))
	}
	return nil
}

type level string

func (level) Choices() []string { return []string{"low", "high"} }

// answer is a whole number or "unknown".
type answer struct {
	known bool
	n     int
}

func (a *answer) ParseScalar(text string, quoted bool) error {
	if quoted && text == "unknown" {
		*a = answer{}
		return nil
	}
	n, err := strconv.Atoi(text)
	if quoted || err != nil || strings.HasPrefix(text, "-0") || n > 1e6 || n < -1e6 {
		return samverkan.Wrong(samverkan.CodeInvalid, "", samverkan.Same("no answer"))
	}
	*a = answer{true, n}
	return nil
}

func (a answer) Scalar() (string, bool) {
	if !a.known {
		return "unknown", true
	}
	return strconv.Itoa(a.n), false
}
