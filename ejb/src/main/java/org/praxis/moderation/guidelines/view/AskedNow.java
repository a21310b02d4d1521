package org.praxis.moderation.guidelines.view;

import java.time.Instant;
import org.praxis.moderation.guidelines.Asked;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.view.PersonChip;

/**
 * Who is asked, since when and by whom.
 *
 * @param audience null for everybody
 * @param audienceName null for everybody
 * @param edition that they are to have read, or a later one
 */
public record AskedNow(
    Asked asked,
    AudienceId audience,
    String audienceName,
    Integer edition,
    PersonChip by,
    Instant at) {}
