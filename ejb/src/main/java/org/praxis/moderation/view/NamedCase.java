package org.praxis.moderation.view;

import org.praxis.moderation.CaseId;
import org.praxis.moderation.SpaceId;

/**
 * A case by its name.
 *
 * @param place where what it is about stands
 * @param title of the topic
 */
public record NamedCase(CaseId id, SpaceId place, String title) {}
