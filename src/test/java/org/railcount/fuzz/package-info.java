/** Damaged, hostile and oversized files of every kind that Railcount reads, made from sound ones by a seed, and what comes of them. */
package org.railcount.fuzz;
