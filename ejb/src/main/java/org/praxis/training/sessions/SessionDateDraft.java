package org.praxis.training.sessions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.praxis.people.OfficeId;
import org.praxis.people.PersonId;
import org.praxis.platform.validation.Written;

/**
 * A date of a session as whoever plans it writes it. Times are by the clock of the place.
 *
 * @param office where the room is, by whose clock times are meant; null for an online session
 * @param zone by whose clock they are where there is no office; null for that of whoever plans
 * @param room where people meet; a date has a room, a link, or both
 * @param link begins with https; shown to whoever has a seat, shortly before it begins
 * @param language in which it is held, as in {@code de} or {@code en-GB}
 * @param bookBy null for until it begins, as {@code leaveBy}
 * @param leaveBy until when a seat can be given back
 * @param despite that a room or a trainer is taken at that time is known and meant
 */
public record SessionDateDraft(
    @NotNull LocalDateTime begins,
    @NotNull LocalDateTime ends,
    OfficeId office,
    @Size(max = 60) String zone,
    @Written(max = 120, optional = true) String room,
    @Written(max = 2000, optional = true) String link,
    @NotNull @Min(1) @Max(1000) Integer capacity,
    @NotEmpty @Size(max = 5) List<@NotNull PersonId> trainers,
    @NotNull
        @Pattern(
            regexp = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?",
            message = "training.session.language.malformed")
        String language,
    @Written(max = 2000, optional = true) String note,
    LocalDateTime bookBy,
    LocalDateTime leaveBy,
    boolean despite) {

  /** The same so many weeks later, by the clock of the place. */
  public SessionDateDraft later(int weeks) {
    return new SessionDateDraft(
        begins.plusWeeks(weeks),
        ends.plusWeeks(weeks),
        office,
        zone,
        room,
        link,
        capacity,
        trainers,
        language,
        note,
        bookBy == null ? null : bookBy.plusWeeks(weeks),
        leaveBy == null ? null : leaveBy.plusWeeks(weeks),
        despite);
  }
}
