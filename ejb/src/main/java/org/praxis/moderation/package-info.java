/**
 * Keeps talk on course and inside policy, with due process for authors.
 *
 * <p>A place where people write has a {@link org.praxis.moderation.Charters charter} with numbered
 * clauses. What somebody submits there passes {@link org.praxis.moderation.Screening} before it is
 * published; what is held opens a case. In {@link org.praxis.moderation.CaseReview} a moderator
 * approves, returns or rejects, naming a clause, and of two who decide at once exactly one does.
 * {@link org.praxis.moderation.Statements} gives the author the reasons, and in {@link
 * org.praxis.moderation.Appealing} they can ask once whether it stands; somebody who had no part in
 * it answers ({@link org.praxis.moderation.AppealHandling}, docs/adr/0031).
 *
 * <p>{@link org.praxis.moderation.Sanctioning} keeps somebody from writing for a while, because of
 * a decision and no longer than that stands; {@link org.praxis.moderation.Sanctions} holds it where
 * everything passes that others will read.
 *
 * <p>A moderator has a case to themselves while they work on it ({@link
 * org.praxis.moderation.CaseClaiming}), and can undo for ten seconds what they decided ({@link
 * org.praxis.moderation.DecisionUndoing}), in which nothing follows from it (docs/adr/0032).
 *
 * <p>A case is due by the {@link org.praxis.moderation.Clocks clock} of its place, in working hours
 * of an office's calendar. What is late goes up by itself, and a moderator hands up what they do
 * not want to decide ({@link org.praxis.moderation.CaseEscalating}, docs/adr/0037).
 *
 * <p>A charter says when moderators read what is sent ({@link org.praxis.moderation.ReviewMode}):
 * before others see it, afterwards, or where somebody reports it. Decisions and reports name a
 * clause of the charter or of the company's guidelines ({@link org.praxis.moderation.Policy},
 * docs/adr/0039).
 *
 * <p>Whoever is away has no cases waiting for them ({@link
 * org.praxis.moderation.absence.AbsenceKeeping}). How it all goes is counted for places, clauses
 * and rules ({@link org.praxis.moderation.workload.Workload}, docs/adr/0041).
 *
 * <p>What is published anybody who reads it may report ({@link org.praxis.moderation.Reporting}).
 * It stays until a moderator removes it, and is as it was when one restores it (docs/adr/0030).
 *
 * <p>Content is known only as a {@link org.praxis.platform.content.ContentRef}, a place only as a
 * {@link org.praxis.moderation.SpaceId}: the feature that owns the content shows it through {@link
 * org.praxis.moderation.ContentSource} and observes {@link org.praxis.moderation.event.CaseDecided}
 * in the decision's own transaction.
 */
package org.praxis.moderation;
