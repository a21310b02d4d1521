/**
 * What a person has read, what they want to be told of, and what they keep.
 *
 * <p>{@link org.praxis.communities.attention.Unread} knows up to when somebody has read a topic,
 * and so what is new to them; a member's news begin when they join. {@link
 * org.praxis.communities.attention.Following} keeps how closely they follow a topic or a community.
 * What they chose for the topic itself comes first; who took part in a topic watches it; then
 * counts what they chose for the community. {@link org.praxis.communities.attention.Followers} says
 * who is to be told, for the feature that tells. {@link
 * org.praxis.communities.attention.Bookmarking} keeps what somebody wants to find again, and {@link
 * org.praxis.communities.attention.Reminding} brings it back when they asked for it.
 */
package org.praxis.communities.attention;
