package org.praxis.people.view;

/**
 * A person in the tree of who leads whom.
 *
 * @param reports whom they lead directly
 * @param everyone whom they lead, directly or through others
 */
public record Leader(PersonChip person, long reports, long everyone) {}
