/**
 * Tracks that are assigned. A rule names a track, an audience and people, by when it is to be done,
 * how long it holds and what becomes of those whom the rule no longer names. Each change of a rule
 * is an object: who would get it, lose it and have another day is written down before it is saved,
 * and is what an undo puts back. Each person whom a rule names has an assignment, which goes on
 * when they leave and come back, and has a cycle for each time that it is to be done.
 *
 * <p>Days and cycles are pure functions in {@code model}; what is stored follows from how things
 * are, and not from which event came first, so that events may come late, twice and to two nodes.
 * What happened to an assignment is a trail that nothing changes. See docs/adr/0046.
 */
package org.praxis.training.assigning;
