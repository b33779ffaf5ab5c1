package chart

import "github.com/samverkan/samverkan"

// Table is the numbers of a drawing, as texts of one language.
type Table struct {
	// What the table shows, with the unit.
	Caption string
	// The heads of the columns. The first column names the rows.
	Columns []string
	// The rows, each with a text for every column. Unknown is said in words.
	Rows [][]string
	// For every column, whether it holds numbers, which stand to the right.
	Numbers []bool
}

// table begins a table: its caption and the head of its first column.
func (h *Head) table(l samverkan.Lang) Table {
	t := Table{Caption: clean(h.Title.In(l))}
	if unit := clean(h.Unit.In(l)); unit != "" {
		t.Caption += " (" + unit + ")"
	}
	each := h.Each
	if each.IsZero() {
		each = samverkan.Text{SV: "Namn", EN: "Name"}
	}
	t.column(clean(each.In(l)), false)
	return t
}

//go:noinline
func (t *Table) column(name string, numbers bool) {
	t.Columns = append(t.Columns, name)
	t.Numbers = append(t.Numbers, numbers)
}

// or returns a text, or another where it is blank.
//
//go:noinline
func or(t, other samverkan.Text) samverkan.Text {
	if t.IsZero() {
		return other
	}
	return t
}

func valueWord() samverkan.Text { return samverkan.Text{SV: "Värde", EN: "Value"} }

// say returns a sentence in a language. Names in it are set apart.
func say(l samverkan.Lang, t samverkan.Text, args ...samverkan.Arg) string {
	return t.With(samverkan.Apart(args...)...).In(l)
}

// name is an argument for a name in a sentence.
//
//go:noinline
func name(key string, t samverkan.Text) samverkan.Arg {
	return samverkan.Of(key, samverkan.Text{SV: clean(t.SV), EN: clean(t.EN)})
}

// lacking is the sentence about values that are missing, none when none is.
func lacking(l samverkan.Lang, n int) string {
	if n == 0 {
		return ""
	}
	return say(l, samverkan.Text{SV: " {^n|en uppgift|# uppgifter} saknas.", EN: " {^n|one value is|# values are} missing."}, samverkan.Int("n", n))
}
