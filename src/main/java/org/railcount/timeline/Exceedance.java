package org.railcount.timeline;

/**
 * The chance of a count as high as one that was seen, if the place went on as before. Immutable.
 *
 * @param chance by the negative binomial model of {@link CountHistory}, its parameters' uncertainty averaged out, 0 to 1
 * @param low 5 % quantile of the chance over what the parameters may be
 * @param high 95 % quantile of the same
 * @param byRank share of counts at least as high among the earlier ones and this one: an upper bound that assumes nothing
 *     but that the order of the counts is chance
 */
public record Exceedance(double chance, double low, double high, double byRank) {}
