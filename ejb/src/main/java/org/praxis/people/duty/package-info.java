/**
 * Duties: who looks after what, and who does when they have left.
 *
 * <p>A feature says with {@link org.praxis.people.duty.Duties} that somebody looks after something
 * of its own, and names it as a {@link org.praxis.people.duty.DutySource}. Whoever leaves is
 * followed by the successor whom they named ({@link org.praxis.people.Succession}); {@link
 * org.praxis.people.duty.Inheritance} does that by set, after each synchronisation. Where nobody
 * follows, the duty waits on the list of those that need somebody, for HR to hand over with {@link
 * org.praxis.people.duty.DutyKeeping}.
 */
package org.praxis.people.duty;
