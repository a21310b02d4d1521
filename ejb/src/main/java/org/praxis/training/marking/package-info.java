/**
 * Steps that somebody else says are done. A learner works on an assignment and {@link
 * org.praxis.training.marking.HandingIn hands it in}; whoever looks after the track, or was named,
 * takes it from the {@link org.praxis.training.marking.MarkingQueue queue} and {@link
 * org.praxis.training.marking.Marking marks} it by a rubric, and it passes or comes back. Or the
 * learner {@link org.praxis.training.marking.AskingToSign asks} a mentor, who {@link
 * org.praxis.training.marking.Signing signs}. Nobody does so for themselves. What was handed in and
 * what was said of it stays, also when it is corrected (docs/adr/0049).
 */
package org.praxis.training.marking;
