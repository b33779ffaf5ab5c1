package samverkan

// Outcome is what a rule says of a subject. Unknown is never Pass.
type Outcome string

// The five outcomes.
const (
	Pass          Outcome = "pass"
	Fail          Outcome = "fail"
	Unknown       Outcome = "unknown"
	NotApplicable Outcome = "notApplicable"
	NotInForce    Outcome = "notInForce"
)

// Choices lists the outcomes.
func (Outcome) Choices() []string {
	return []string{string(Pass), string(Fail), string(Unknown), string(NotApplicable), string(NotInForce)}
}

// RuleInfo is what can be told of a rule without running it.
type RuleInfo struct {
	// The permanent ID, such as "PAR-07". It may be retired, and is then never
	// given to another rule.
	ID string `json:"id"`
	// What holds when the rule is met.
	Title Text `json:"title"`
	// The IDs of the seed rules it rests on; empty for a rule of somebody
	// else's catalogue, which names its source in Basis.
	Seeds []string `json:"seeds,omitempty"`
	// Where the rule comes from, when that is not a seed rule.
	Basis Text `json:"basis,omitempty"`
	// When the rule is in force.
	InForce Period `json:"inForce,omitempty"`
}

// Rule is a rule over subjects of type S.
type Rule[S any] struct {
	RuleInfo
	// Applies reports whether the rule has anything to say of the subject; nil
	// means always.
	Applies func(S) bool
	// Check judges a subject to which the rule applies: Pass, Fail or Unknown,
	// and what was found.
	Check func(S) (Outcome, []Finding)
}

// Run judges a subject as of a day. A rule outside its period answers
// NotInForce, one that has nothing to say NotApplicable; neither is checked. One
// without a Check answers Unknown.
// The findings carry the rule's ID and seeds.
func (r Rule[S]) Run(subject S, on Date) Result {
	switch {
	case !r.InForce.Contains(on):
		return Result{Rule: r.ID, Outcome: NotInForce}
	case r.Applies != nil && !r.Applies(subject):
		return Result{Rule: r.ID, Outcome: NotApplicable}
	case r.Check == nil:
		return Result{Rule: r.ID, Outcome: Unknown}
	}
	outcome, findings := r.Check(subject)
	for i := range findings {
		findings[i].Rule, findings[i].Seeds = r.ID, r.Seeds
	}
	return Result{Rule: r.ID, Outcome: outcome, Findings: findings}
}

// Result is what one rule said.
type Result struct {
	// The rule's ID.
	Rule string `json:"rule"`
	// What the rule says; an override does not change it.
	Outcome Outcome `json:"outcome"`
	// The decision to go on in spite of a failed rule, when there is one.
	Override *Override `json:"override,omitempty"`
	// What was found, in the rule's own order.
	Findings []Finding `json:"findings,omitempty"`
}

// Override is a decision to go on in spite of a failed rule. The failure
// stays visible; the override says who answers for going on and why.
type Override struct {
	// The role that decided.
	Role Text `json:"role"`
	// Why.
	Reason Text `json:"reason"`
	// When it was decided.
	On Date `json:"on"`
}
