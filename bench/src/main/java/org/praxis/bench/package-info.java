/**
 * How fast Praxis is, how its cost grows, what it weighs and what it survives: {@code ./praxis
 * bench}.
 *
 * <p>A {@link org.praxis.bench.Testbed} is a Praxis of its own under {@code var/bench}, with its
 * database filled to a {@link org.praxis.bench.Size} by the {@link org.praxis.bench.Generator}. The
 * load comes from wrk, by scripts in Lua that check each page for its words. What comes of it is a
 * {@link org.praxis.bench.Result}, kept as JSON under {@code bench/results}; the report and its
 * charts are made from that, and compared with the last one that was committed.
 */
package org.praxis.bench;
