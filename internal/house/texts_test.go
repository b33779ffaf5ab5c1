package house_test

import (
	"go/ast"
	"go/token"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// texts complains of Text literals that are not there in both languages, that
// have other places in one than in the other, or that are set wrongly. A value
// that is not constant cannot be read here and is left alone; Text{} is no text.
func texts(files []file) (complaints []string) {
	for _, f := range code(files) {
		eachText(f, func(lit *ast.CompositeLit) {
			for _, fault := range textFaults(lit) {
				complaints = append(complaints, f.complain(lit.Pos(), "%s", fault))
			}
		})
	}
	return complaints
}

// eachText visits the literals of samverkan.Text in a file, also where the
// type is left out, as in []Text{{…}}.
func eachText(f file, visit func(*ast.CompositeLit)) {
	isText := textType(f)
	ast.Inspect(f.File, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		if isText(lit.Type) {
			visit(lit)
		}
		for _, elt := range lit.Elts {
			if kv, ok := elt.(*ast.KeyValueExpr); ok {
				elt = kv.Value
			}
			if inner, ok := elt.(*ast.CompositeLit); ok && inner.Type == nil && isText(element(lit.Type)) {
				visit(inner)
			}
		}
		return true
	})
}

// element returns the type of the elements of an array, slice or map type.
func element(t ast.Expr) ast.Expr {
	switch t := t.(type) {
	case *ast.ArrayType:
		return t.Elt
	case *ast.MapType:
		return t.Value
	}
	return nil
}

// textType returns what tells the type samverkan.Text in a file.
func textType(f file) func(ast.Expr) bool {
	root := ""
	for _, spec := range f.Imports {
		if spec.Path.Value == strconv.Quote(module) {
			root = "samverkan"
			if spec.Name != nil {
				root = spec.Name.Name
			}
		}
	}
	return func(t ast.Expr) bool {
		switch t := t.(type) {
		case *ast.Ident:
			return t.Name == "Text" && f.Name.Name == "samverkan"
		case *ast.SelectorExpr:
			pkg, ok := t.X.(*ast.Ident)
			return ok && pkg.Name == root && t.Sel.Name == "Text"
		}
		return false
	}
}

// textFaults returns what is wrong with one literal.
func textFaults(lit *ast.CompositeLit) (faults []string) {
	if len(lit.Elts) == 0 {
		return nil
	}
	var sv, en ast.Expr
	for i, elt := range lit.Elts {
		switch kv, keyed := elt.(*ast.KeyValueExpr); {
		case !keyed && i == 0:
			sv = elt
		case !keyed && i == 1:
			en = elt
		case keyed && kv.Key.(*ast.Ident).Name == "SV":
			sv = kv.Value
		case keyed && kv.Key.(*ast.Ident).Name == "EN":
			en = kv.Value
		}
	}
	swedish, svKnown := constant(sv)
	english, enKnown := constant(en)
	switch {
	case svKnown && strings.TrimSpace(swedish) == "":
		return []string{"the text has no Swedish"}
	case enKnown && strings.TrimSpace(english) == "":
		return []string{"the text has no English"}
	}
	if svKnown {
		faults = append(faults, typeset("Swedish", swedish, "”", "”")...)
	}
	if enKnown {
		faults = append(faults, typeset("English", english, "“", "”")...)
	}
	if a, b := places(swedish), places(english); svKnown && enKnown && !slices.Equal(a, b) {
		faults = append(faults, "the Swedish has the places ["+strings.Join(a, " ")+"], the English ["+strings.Join(b, " ")+"]")
	}
	return faults
}

// constant returns the value of a string made of literals, and whether it is
// one. What is missing is "".
func constant(e ast.Expr) (value string, known bool) {
	switch e := e.(type) {
	case nil:
		return "", true
	case *ast.BasicLit:
		value, err := strconv.Unquote(e.Value)
		return value, err == nil
	case *ast.ParenExpr:
		return constant(e.X)
	case *ast.BinaryExpr:
		left, leftKnown := constant(e.X)
		right, rightKnown := constant(e.Y)
		return left + right, leftKnown && rightKnown && e.Op == token.ADD
	}
	return "", false
}

// typeset returns what is wrong with the marks of a text whose language opens
// and closes quotations with the given marks.
func typeset(language, text, opening, closing string) (faults []string) {
	complain := func(what string) { faults = append(faults, "the "+language+" has "+what) }
	if strings.Contains(text, "  ") {
		complain("two spaces in a row")
	}
	if strings.Contains(text, "!") {
		complain("an exclamation mark")
	}
	if strings.Count(text, "{") != strings.Count(text, "}") {
		complain("a place without its other brace")
	}
	inside := false
	for _, r := range text {
		want := opening
		if inside {
			want = closing
		}
		if !strings.ContainsRune("\"“”„«»", r) {
			continue
		}
		if string(r) != want {
			complain("the quotation mark " + string(r) + " for " + want)
			return faults
		}
		inside = !inside
	}
	if inside {
		complain("a quotation that does not end")
	}
	return faults
}

// places returns the names of the places {name}, {^name} and {name|one|# many}
// of a text, in order, each once. What chooses between words and shows no
// number, {n|does|do}, is grammar, and each language has its own.
func places(text string) (names []string) {
	for _, after := range strings.Split(text, "{")[1:] {
		place, _, _ := strings.Cut(after, "}")
		name, forms, chooses := strings.Cut(strings.TrimPrefix(place, "^"), "|")
		grammar := chooses && !strings.Contains(forms, "#")
		if token.IsIdentifier(name) && !grammar { // else it is a brace that means itself
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

func TestTextsBite(t *testing.T) {
	inRoot := func(expr string) string { return "package samverkan\n\nfunc f() any {\n\treturn " + expr + "\n}\n" }
	inRoom := func(expr string) string {
		return "package gain\n\nimport \"" + module + "\"\n\nfunc f() any {\n\treturn " + expr + "\n}\n"
	}
	good := func(name, expr string) breach { return one(name, "text.go", inRoot(expr)) }
	bad := func(name, expr, want string) breach { return one(name, "text.go", inRoot(expr), "text.go:4: "+want) }
	bites(t, texts, []breach{
		good("no text", `Text{}`),
		good("both", `Text{SV: "ja", EN: "yes"}`),
		good("without keys", `Text{"ja", "yes"}`),
		good("in pieces", `Text{SV: "ja " + ("och nej"), EN: "yes " + "and no"}`),
		good("not constant", `Text{SV: in(SV), EN: in(EN)}`),
		good("places in another order and form", `Text{SV: "{a} {b|en|#}", EN: "{^b} {a} {a}"}`),
		good("quoted", `Text{SV: "”ja” och ”nej”", EN: "“yes” and “no”"}`),
		good("grammar", `Text{SV: "{a} går", EN: "{a} {n|goes|go}"}`),
		bad("a number that is not shown", `Text{SV: "{a} går", EN: "{a} {n|goes|# go}"}`, "the Swedish has the places [a], the English [a n]"),
		good("braces", `Text{SV: "{a} i { och }", EN: "{a} in { and }"}`),
		good("an apostrophe", `Text{SV: "år", EN: "the year's end"}`),
		bad("no English", `Text{SV: "ja"}`, "the text has no English"),
		bad("blank English", `Text{"ja", " "}`, "the text has no English"),
		bad("no Swedish", `Text{EN: "yes"}`, "the text has no Swedish"),
		bad("one filled, not constant", `Text{SV: in(SV)}`, "the text has no English"),
		bad("other places", `Text{SV: "{a} {b}", EN: "{a} {c}"}`, "the Swedish has the places [a b], the English [a c]"),
		bad("a brace missing", `Text{SV: "{a", EN: "{a}"}`, "the Swedish has a place without its other brace"),
		bad("straight quotes", "Text{SV: `\"ja\"`, EN: \"“yes”\"}", `the Swedish has the quotation mark " for ”`),
		bad("English quotes in Swedish", `Text{SV: "“ja”", EN: "“yes”"}`, `the Swedish has the quotation mark “ for ”`),
		bad("Swedish quotes in English", `Text{SV: "”ja”", EN: "”yes”"}`, `the English has the quotation mark ” for “`),
		bad("an open quotation", `Text{SV: "”ja", EN: "“yes”"}`, "the Swedish has a quotation that does not end"),
		bad("double space", `Text{SV: "ja  nej", EN: "yes no"}`, "the Swedish has two spaces in a row"),
		bad("a shout", `Text{SV: "ja", EN: "yes!"}`, "the English has an exclamation mark"),
		bad("one constant", `Text{SV: in(SV), EN: "yes!"}`, "the English has an exclamation mark"),
		bad("in a slice", `[]Text{{SV: "ja"}}`, "the text has no English"),
		bad("in a map", `map[string]Text{"a": {EN: "yes"}}`, "the text has no Swedish"),
		bad("deep in a call", `Wrong(Rule{Title: &Text{SV: "ja"}})`, "the text has no English"),
		one("in a room", "partnership/gain/x.go", inRoom(`samverkan.Text{SV: "ja"}`), "partnership/gain/x.go:6: the text has no English"),
		one("in an array in a room", "wasm/api/x.go", inRoom(`[2]samverkan.Text{{EN: "yes"}}`), "wasm/api/x.go:6: the text has no Swedish"),
		one("by another name", "x/x.go", strings.ReplaceAll(inRoom(`s.Text{SV: "ja"}`), "import ", "import s "), "x/x.go:6: the text has no English"),
		one("another type", "x/x.go", inRoom(`Text{SV: "ja"}`)),
		one("a test", "x_test.go", inRoot(`Text{SV: "ja"}`)),
	})
}
