/**
 * How much there is to moderate, how soon it is done, and how often it is right (docs/adr/0041).
 *
 * <p>{@link org.praxis.moderation.workload.Workload} counts for places and clauses, and for rules:
 * what waits and how long, when authors got their first answer, and which share of decisions an
 * appeal overturned, each {@linkplain org.praxis.moderation.workload.view.Share share} with the
 * interval in which it lies. Nothing is counted for a person, and what would be about one person
 * alone is left out.
 */
package org.praxis.moderation.workload;
