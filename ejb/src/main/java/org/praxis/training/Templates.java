package org.praxis.training;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.training.model.Track;
import org.praxis.training.store.Tracks;
import org.praxis.training.view.TemplateRow;

/**
 * Tracks that are there for other trainers to begin theirs from, as a copy whose steps are its own.
 * One that was never published is read by trainers alone, and by them as a template alone.
 */
@Stateless(name = "TrackTemplates")
@RolesAllowed({Role.TRAINER, Role.ADMIN})
public class Templates {
  private static final int MOST = 100;

  @Inject Tracks tracks;
  @Inject OwnDrafts own;
  @Inject People people;
  @Inject AuditLog audit;
  @Inject Caller caller;
  @Inject CurrentPerson me;

  /** By title; at most {@value #MOST}. */
  public List<TemplateRow> templates() {
    List<Tracks.Template> found = tracks.templates(MOST);
    Map<PersonId, PersonChip> chips =
        people.chips(
            found.stream()
                .map(Tracks.Template::by)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    return found.stream()
        .map(
            one ->
                new TemplateRow(
                    one.slug(),
                    one.title(),
                    one.summary(),
                    one.steps(),
                    one.by() == null ? null : chips.get(one.by()),
                    me.is(Role.ADMIN) || me.id().equals(one.by())))
        .toList();
  }

  /**
   * Other trainers may begin from it, or may no more; what they began stays theirs. For whoever
   * looks after it.
   *
   * @throws NoSuchTrack also where somebody else does
   */
  public void offer(String slug, boolean offered) {
    Track track = own.track(slug);
    if (track.offer(offered)) {
      audit.record(
          new AuditEntry(
                  "training.template." + (offered ? "offered" : "withdrawn"),
                  caller.name(),
                  track.id().toString(),
                  null,
                  Map.of())
              .changing(
                  AuditEntry.facts("template", !offered), AuditEntry.facts("template", offered)));
    }
  }
}
