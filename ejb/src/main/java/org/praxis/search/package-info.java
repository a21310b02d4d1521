/**
 * Finding: topics, replies, guides, people and tracks by their words.
 *
 * <p>What can be found is a row of {@code search_entry}, written when the outbox delivers news of
 * it ({@link org.praxis.search.IndexFeed}). Each node's index follows these rows by their number of
 * change ({@link org.praxis.search.IndexFollowing}); one that is lost is made of them again. {@link
 * org.praxis.search.Searching} asks the index which entries match, among the communities that the
 * reader may read now and without those that changed since; what it shows of them it reads from
 * where they stand, as it is now.
 *
 * <p>It observes every other feature, and none uses it.
 */
package org.praxis.search;
