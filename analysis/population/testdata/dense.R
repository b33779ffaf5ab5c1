# The other side of the comparison in beside_test.go, which starts it: projects a
# population many times with a dense matrix for each past step, as often as a line
# on the standard input asks for it, and answers with milliseconds and the sum of
# all people at the end of all draws.
#
#   Rscript dense.R file, of numbers of 8 bytes: states, past steps, draws, steps;
#   the first population; of each past step the matrix by columns, who come before
#   it and what comes after it; the past step of each step of each draw.
file <- file(commandArgs(TRUE)[1], "rb")
take <- function(n) readBin(file, "double", n, endian = "little")
size <- take(4)
n <- size[1]; past <- size[2]; draws <- size[3]; steps <- size[4]
first <- take(n)
M <- early <- late <- vector("list", past)
for (p in seq_len(past)) {
  M[[p]] <- matrix(take(n * n), n, n)
  early[[p]] <- take(n)
  late[[p]] <- take(n)
}
which <- matrix(take(draws * steps), steps, draws)
close(file)

run <- function() {
  out <- array(0, c(n, steps, draws))
  for (d in seq_len(draws)) {
    x <- first
    for (k in seq_len(steps)) {
      p <- which[k, d]
      x <- M[[p]] %*% (x + early[[p]]) + late[[p]]
      out[, k, d] <- x
    }
  }
  out
}

input <- file("stdin", "r")
while (length(readLines(input, 1)) == 1) {
  began <- proc.time()
  out <- run()
  took <- (proc.time() - began)[["elapsed"]] * 1000
  cat(sprintf("%.3f %.6f\n", took, sum(out[, steps, ])))
}
