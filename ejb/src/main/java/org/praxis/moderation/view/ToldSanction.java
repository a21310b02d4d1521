package org.praxis.moderation.view;

import java.time.Instant;

/**
 * A sanction, for mail to the one who is under it.
 *
 * @param appealUntil until when they can ask another moderator whether the decision stands on which
 *     it rests
 * @param appealable whether they can now
 * @param appealed whether they have
 */
public record ToldSanction(
    SanctionView sanction, Instant appealUntil, boolean appealable, boolean appealed) {}
