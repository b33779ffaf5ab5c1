package samverkan

import "slices"

// SeedRules returns all 94 seed rules in the order of their texts (DROPIN, VOC,
// INNO, KFA), and by number within a text.
func SeedRules() []SeedRule {
	return slices.Concat(dropinSeeds(), vocSeeds(), innoSeeds(), kfaSeeds())
}

// SeedRuleByID returns the seed rule that has the ID, such as "DROPIN-07", and
// whether there is one.
func SeedRuleByID(id string) (SeedRule, bool) {
	for _, rule := range SeedRules() {
		if rule.ID == id {
			return rule, true
		}
	}
	return SeedRule{}, false
}
