package cover

// Certificate is a proof, for one problem, of what a Result says: which pieces
// are holes, who is pivotal, what a cover costs and what every cover costs at
// least. Check reads it; it needs nothing of how it was found.
type Certificate struct {
	// The pieces that nobody holds, rising.
	Holes []int `json:"holes"`
	// The holders in every cover, by number, each with the pieces that prove it.
	Pivotal []Pivot `json:"pivotal"`
	// The holders with a cost that are chosen, rising. With those at the table
	// they hold every piece that is not a hole.
	Cover []int `json:"cover"`
	// What the cover costs.
	Cost int64 `json:"cost"`
	// What every cover costs at least. Equal to Cost, the cover is a cheapest.
	Lower int64 `json:"lower"`
	// The proof of Lower: parts of the problem that share no holder, so that
	// what they cost at least adds up.
	Parts []Part `json:"parts"`
}

// Pivot is a holder that no cover can do without.
type Pivot struct {
	Holder int `json:"holder"`
	// The pieces that it alone holds, rising.
	Pieces []int `json:"pieces"`
}

// Part proves what the holders of some pieces cost at least.
type Part struct {
	// The pieces, rising. Nobody at the table holds any.
	Pieces []int `json:"pieces"`
	// Holders that are left aside because another costs no more and holds all
	// that they hold of these pieces.
	Outdone []Outdone `json:"outdone,omitempty"`
	// What the holders of these pieces cost at least in any cover.
	Lower int64 `json:"lower"`
	// Weights are in units of 1/Denominator.
	Denominator int64 `json:"denominator"`
	// A tree, each node before its children.
	Nodes []Node `json:"nodes"`
}

// Outdone is a holder that another can stand for.
type Outdone struct {
	Holder int `json:"holder"`
	By     int `json:"by"`
}

// Node is a case: some holders are chosen, and some are out.
type Node struct {
	// What each piece that no chosen holder holds is worth. No holder's pieces
	// are worth more than it costs, so whoever holds them costs what they are
	// worth at least. None given: the parent's hold.
	Weights []Weight `json:"weights,omitempty"`
	// Where what is spent and what is worth something do not make up Lower,
	// the cases that are left; else nil.
	Branch *Branch `json:"branch,omitempty"`
}

// Branch goes through the holders of one piece, of whom one must be chosen.
type Branch struct {
	// The piece. No chosen holder holds it.
	Piece int `json:"piece"`
	// Who is left aside because another costs no more and holds all that they
	// hold of what no chosen holder holds.
	Outdone []Outdone `json:"outdone,omitempty"`
	// The other holders of the piece, in the order of the children: in each
	// that holder is chosen, and those before it are out. Holders that the
	// weights show to be too dear are out and not named.
	Holders []int `json:"holders"`
}

// Weight is what a piece is worth, in units of 1/Denominator.
type Weight struct {
	Piece  int   `json:"piece"`
	Weight int64 `json:"weight"`
}
