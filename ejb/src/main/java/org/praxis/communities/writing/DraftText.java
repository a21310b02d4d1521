package org.praxis.communities.writing;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.praxis.platform.validation.Written;

/**
 * A draft as it stands now. It may be longer than what can be sent: what is typed is kept first,
 * and refused when it is sent.
 *
 * @param place identity of the community, of the topic, or of the contribution
 * @param kind of the topic, where one was chosen
 * @param version of the draft that the author had before them; null when it is new
 */
public record DraftText(
    @NotNull DraftPurpose purpose,
    @NotNull UUID place,
    @Written(max = 40, optional = true) String kind,
    @Written(max = 2_000, optional = true) String title,
    @Written(max = LONGEST, optional = true) String text,
    Long version) {
  static final int LONGEST = 200_000;
}
