package org.praxis.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.people.event.ProfilesChanged;
import org.praxis.people.store.Persons;
import org.praxis.people.store.SkillStore;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.Markup;
import org.praxis.platform.outbox.Outbox;
import org.praxis.platform.validation.Written;

/**
 * What the reader says that they can do, for colleagues who look for somebody. Two names that
 * differ in case and accents alone are one skill.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class OwnSkills {
  /** Nobody believes a longer list. */
  public static final int MOST = 20;

  public static final int LONGEST = 60;

  @Inject SkillStore skills;
  @Inject Persons persons;
  @Inject Outbox outbox;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  public List<String> mine() {
    return skills.of(me.id());
  }

  /** Whether they had none of that name before. */
  public boolean add(@Written(max = LONGEST) String skill) {
    lock();
    int before = mine().size();
    return replace(Stream.concat(mine().stream(), Stream.of(skill)).toList(), "skill") > before;
  }

  /** Removing what is not there changes nothing. */
  public void remove(@NotNull String skill) {
    lock();
    keep(mine().stream().filter(mine -> !mine.equals(skill)).toList());
  }

  public void replace(@NotNull @Valid SkillsDraft draft) {
    lock();
    replace(draft.skills(), "skills");
  }

  private int replace(List<String> names, String field) {
    List<String> kept = keep(names.stream().map(Markup::line).toList());
    if (kept.size() > MOST) {
      throw new InvalidInput(field, "people.skills.tooMany", MOST);
    }
    return kept.size();
  }

  private List<String> keep(List<String> names) {
    skills.keep(me.id(), names);
    outbox.record(new ProfilesChanged(List.of(me.id()), clock.instant()));
    return mine();
  }

  // Two windows of one person do not lose each other's skill.
  private void lock() {
    persons.lock(me.id()).orElseThrow(NoSuchPerson::new);
  }
}
