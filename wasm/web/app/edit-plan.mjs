// Edits of mandates, matters and actions: pure, from a document to a new one.
