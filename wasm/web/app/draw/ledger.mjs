// Gain less cost of each partner, from the least to the greatest.
