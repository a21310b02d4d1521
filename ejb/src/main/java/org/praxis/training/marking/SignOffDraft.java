package org.praxis.training.marking;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceId;

/**
 * Who signs off that a learner can do something.
 *
 * @param people those who are named, for that choice only
 * @param audience to which they belong, for that choice only
 */
public record SignOffDraft(
    @NotNull SignOffBy by,
    @Size(max = SignOffDraft.MOST_PEOPLE) List<@NotNull PersonId> people,
    AudienceId audience) {
  public static final int MOST_PEOPLE = 20;

  public SignOffDraft {
    people = TaskDraft.sorted(people);
  }

  public static SignOffDraft by(SignOffBy by) {
    return new SignOffDraft(by, null, null);
  }

  public static SignOffDraft named(PersonId... people) {
    return new SignOffDraft(SignOffBy.NAMED, List.of(people), null);
  }

  public static SignOffDraft in(AudienceId audience) {
    return new SignOffDraft(SignOffBy.AUDIENCE, null, audience);
  }
}
