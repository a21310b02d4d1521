/**
 * Communities that share, ask and answer under a charter.
 *
 * <p>A colleague {@link org.praxis.communities.Founding founds} a community with its charter,
 * others {@link org.praxis.communities.Joining join}, {@link org.praxis.communities.TopicStarting
 * start} topics and {@link org.praxis.communities.Replying reply}; who asked {@link
 * org.praxis.communities.AnswerAcceptance accepts} the answer that helped. What is written asks
 * moderation first: published at once, or held until a moderator decides. A text that comes back is
 * {@link org.praxis.communities.Revising revised} and submitted again. Text that is not published
 * reaches nobody but its author and its moderators.
 */
package org.praxis.communities;
