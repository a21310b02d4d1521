package org.praxis.communities;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.praxis.platform.validation.Written;

/**
 * What a poll lets people choose between.
 *
 * @param multiple whether one may choose several
 * @param endsAt until when one votes and may change one's vote; null for as long as it stands
 */
public record PollDraft(
    @NotNull @Size(min = 2, max = 10, message = "communities.poll.options.number")
        List<@Written(max = 120) String> options,
    boolean multiple,
    Instant endsAt) {
  public PollDraft {
    options = options == null ? List.of() : List.copyOf(options);
  }
}
