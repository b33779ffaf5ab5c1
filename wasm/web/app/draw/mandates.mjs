// Mandates as bars on a time line, with the next decision as a line.
