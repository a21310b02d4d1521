package org.praxis.communities.view;

import java.time.Instant;
import org.praxis.communities.Access;
import org.praxis.people.audience.AudienceId;

/**
 * How a community is set up.
 *
 * @param audience whom belonging goes by; null where people join themselves
 * @param slowMinutes how long one person waits between two replies; null for not at all
 * @param archivedAt null while people write there
 * @param version to be sent back with a change
 */
public record SettingsView(
    String name,
    Access access,
    AudienceId audience,
    Integer slowMinutes,
    Instant archivedAt,
    long version) {}
