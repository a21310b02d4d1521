/**
 * Guides: pages of a community that several people write, so that what was found out once is found
 * again.
 *
 * <p>A member {@link org.praxis.communities.guides.GuideStarting starts} a guide, from nothing or
 * from a topic. Its owner and co-authors {@link org.praxis.communities.guides.GuideEditing edit}
 * it; everybody else {@link org.praxis.communities.guides.ChangeProposing proposes} a change, which
 * they {@link org.praxis.communities.guides.ChangeReview review}. Whichever way a text comes,
 * {@link org.praxis.communities.guides.GuidePublication} asks moderation first; what is held
 * changes nothing for readers until it is approved, and is brought together then with what others
 * wrote meanwhile.
 *
 * <p>A guide has a date by which somebody says that it is {@link
 * org.praxis.communities.guides.GuideKeeping still right}. Its owner is a part in the guide and no
 * duty of {@code people}: duties pass to people who may not be members, and what a private
 * community writes stays with its members. Where the owner is not there any more, those who look
 * after the community are reminded instead, and can name another.
 */
package org.praxis.communities.guides;
