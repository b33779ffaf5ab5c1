package partnership

import (
	"github.com/samverkan/samverkan"
)

// perceptions returns the newest perception of each organization up to a day,
// in the order of the document.
func (p *Partnership) perceptions(on samverkan.Date) (out []*Perception) {
	newest := make(map[string]*Perception)
	for i := range p.Perceived {
		s := &p.Perceived[i]
		if old := newest[s.By]; !on.Before(s.On) && (old == nil || old.On.Before(s.On)) {
			newest[s.By] = s
		}
	}
	for i := range p.Perceived {
		if s := &p.Perceived[i]; newest[s.By] == s {
			out = append(out, s)
		}
	}
	return out
}

// perceived returns each organization's share of the weight that the others
// give, they who are partners that day: its mean weight over the sum of the means.
// Nothing for one that nobody has weighed.
func (p *Partnership) perceived(on samverkan.Date, st *PowerState) (shares []*samverkan.Number) {
	sum, n := make(map[string]int64), make(map[string]int64)
	partner := make(map[string]bool)
	for i := range p.Organizations {
		partner[p.Organizations[i].ID] = p.Organizations[i].StandingOn(on).Is.atTable()
	}
	for _, s := range p.perceptions(on) {
		if len(s.Weights) == 0 || !partner[s.By] {
			continue
		}
		st.PerceivedBy++
		if st.PerceivedFrom.IsZero() || s.On.Before(st.PerceivedFrom) {
			st.PerceivedFrom = s.On
		}
		if st.PerceivedOn.Before(s.On) {
			st.PerceivedOn = s.On
		}
		for _, w := range s.Weights {
			sum[w.Organization] += int64(w.Is)
			n[w.Organization]++
		}
	}
	shares = make([]*samverkan.Number, len(p.Organizations))
	var total samverkan.Number
	for i := range p.Organizations {
		if id := p.Organizations[i].ID; n[id] > 0 {
			if least := int(n[id]); st.PerceivedLeast == 0 || least < st.PerceivedLeast {
				st.PerceivedLeast = least
			}
			mean := samverkan.Ratio(sum[id], n[id])
			shares[i] = &mean
			total = total.Add(mean)
		}
	}
	for i, mean := range shares {
		if mean != nil && total.Sign() > 0 {
			share := mean.Quo(total)
			shares[i] = &share
		} else {
			shares[i] = nil
		}
	}
	return shares
}
