/**
 * Quizzes: questions of six kinds, banks of them, and sittings in which they are answered.
 *
 * <p>A trainer {@link org.praxis.training.quiz.BankKeeping keeps} questions in banks, writes them
 * or {@link org.praxis.training.quiz.GiftImport reads} them from a file. A question that somebody
 * was asked is never changed: what its trainer changes is a new wording. With a track's edition a
 * quiz is {@link org.praxis.training.quiz.Papers published} as a paper, which never changes either.
 *
 * <p>A learner {@link org.praxis.training.quiz.Sittings sits} it: questions are drawn and put in
 * order by a seed, each answer is saved as it is given, and time is the server's. What was asked
 * tells trainers how good it is, in {@link org.praxis.training.quiz.ItemAnalysis}. The parts of a
 * track are not known here: a paper is about a subject, and a sitting is on somebody's account.
 */
package org.praxis.training.quiz;
