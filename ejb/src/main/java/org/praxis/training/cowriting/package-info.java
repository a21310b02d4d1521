/**
 * Steps in which learners write a guide with others: one that is named, or any of a community.
 *
 * <p>A {@link org.praxis.training.cowriting.GuideTaskDraft} says where and how much. What {@link
 * org.praxis.training.cowriting.GuideHearing is heard} of guides only says whom to look at; {@link
 * org.praxis.training.cowriting.GuideJudging} reads anew what of theirs is published, and by {@link
 * org.praxis.training.cowriting.ChangeRule} completes the step with the first change that is large
 * enough. See docs/adr/0053.
 */
package org.praxis.training.cowriting;
