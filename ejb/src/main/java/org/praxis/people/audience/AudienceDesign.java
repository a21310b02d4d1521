package org.praxis.people.audience;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.people.audience.model.Audience;
import org.praxis.people.audience.store.Audiences;
import org.praxis.people.audience.view.Used;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.content.Markup;

/** Building audiences. Members follow at once, within the same act. */
@Stateless
@RolesAllowed({Role.HR, Role.ADMIN})
public class AudienceDesign {
  @Inject Audiences audiences;
  @Inject RuleSubjects subjects;
  @Inject Evaluation evaluation;
  @Inject Using using;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Clock clock;

  /**
   * @throws AudienceNameTaken when another one is called so
   */
  public AudienceId create(@NotNull @Valid AudienceDraft draft) {
    subjects.check(draft.rule());
    Audience audience = new Audience(draft.name(), draft.rule(), me.id(), clock.instant());
    checkName(draft.name(), audience.id());
    audiences.add(audience);
    evaluation.evaluate(audience.id());
    record("people.audience.created", audience);
    return audience.id();
  }

  /**
   * @throws AudienceNameTaken when another one is called so
   * @throws org.praxis.platform.ChangedMeanwhile when somebody changed it since it was shown
   */
  public void change(AudienceId id, @NotNull @Valid AudienceChange change) {
    subjects.check(change.rule());
    Audience audience = audiences.lock(id).orElseThrow(NoSuchAudience::new);
    checkName(change.name(), id);
    audience.change(change.name(), change.rule(), change.version());
    evaluation.evaluate(id);
    record("people.audience.changed", audience);
  }

  /**
   * @param version that was shown when somebody decided so
   * @throws AudienceInUse while something goes by it
   * @throws org.praxis.platform.ChangedMeanwhile when somebody changed it since it was shown
   */
  public void delete(AudienceId id, @NotNull Long version) {
    Audience audience = audiences.lock(id).orElseThrow(NoSuchAudience::new);
    audience.isStill(version);
    List<Used> uses = using.uses(id);
    if (!uses.isEmpty()) {
      throw new AudienceInUse(uses.stream().map(Used::title).filter(Objects::nonNull).toList());
    }
    audiences.remove(audience);
    record("people.audience.deleted", audience);
  }

  private void checkName(String name, AudienceId id) {
    String line = Markup.line(name);
    if (audiences.taken(line, id)) {
      throw new AudienceNameTaken(line);
    }
  }

  private void record(String action, Audience audience) {
    audit.record(
        new AuditEntry(
            action,
            caller.name(),
            audience.id().toString(),
            null,
            Map.of("name", audience.name())));
  }
}
