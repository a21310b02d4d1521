package org.praxis.training.overview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.praxis.people.PersonId;
import org.praxis.platform.validation.Written;

/**
 * What is to be written to learners of a track.
 *
 * @param once an identity that whoever writes makes up: sent a second time it is not written again;
 *     null where that does not matter
 * @param text in Markdown
 * @param people to whom, of the track's learners; not asked for where all are meant
 * @param all whether it goes to all whom the filter lets through
 * @param filter null is everybody
 */
public record MessageDraft(
    UUID once,
    @Written(max = LONGEST) String text,
    @Size(max = 1000) List<PersonId> people,
    boolean all,
    @Valid CockpitFilter filter) {
  /** Most characters of a message. */
  public static final int LONGEST = 4000;

  public MessageDraft {
    people = people == null ? List.of() : List.copyOf(people);
  }
}
