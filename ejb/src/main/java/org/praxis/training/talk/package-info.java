/**
 * Discussion steps: a step that is a real topic of a community, or answers to colleagues' questions
 * there, and completes on what colleagues make of what the learner wrote.
 *
 * <p>A step's {@link org.praxis.training.talk.TalkDraft} says where one talks and what completes
 * it. {@link org.praxis.training.talk.TalkOpening} starts its topic when an edition is published.
 * {@link org.praxis.training.talk.TalkRule} judges {@link org.praxis.training.talk.TalkFacts},
 * which {@link org.praxis.training.talk.TalkJudging} reads anew from communities whenever something
 * happened to them: which, and how often, changes nothing. {@link
 * org.praxis.training.talk.TalkReading} shows the thread beside the step, {@link
 * org.praxis.training.talk.TalkApproving} lets experts approve of what is written there.
 */
package org.praxis.training.talk;
