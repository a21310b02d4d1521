package org.praxis.communities.writing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.UUID;
import org.praxis.communities.ContributionId;
import org.praxis.platform.validation.Written;

/**
 * A draft as it stands now. It may be longer than what can be sent: what is typed is kept first,
 * and refused when it is sent.
 *
 * @param place identity of the community, topic, contribution, guide or proposed change
 * @param kind of the topic, where one was chosen
 * @param note what the author says about it: what changed in a guide, or why it should
 * @param base number of the guide's revision that it was begun on
 * @param source the topic that the guide is made from
 * @param version of the draft that the author had before them; null when it is new
 */
public record DraftText(
    @NotNull DraftPurpose purpose,
    @NotNull UUID place,
    @Written(max = 40, optional = true) String kind,
    @Written(max = 2_000, optional = true) String title,
    @Written(max = LONGEST, optional = true) String text,
    @Written(max = 4_000, optional = true) String note,
    @PositiveOrZero Integer base,
    ContributionId source,
    Long version) {
  static final int LONGEST = 200_000;

  /** What is not for a guide. */
  public DraftText(
      DraftPurpose purpose, UUID place, String kind, String title, String text, Long version) {
    this(purpose, place, kind, title, text, null, null, null, version);
  }

  /** The same with another text. */
  DraftText reading(String other) {
    return new DraftText(purpose, place, kind, title, other, note, base, source, version);
  }
}
