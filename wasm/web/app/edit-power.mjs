// Edits of votes, perceptions and ledgers: pure, from a document to a new one.
