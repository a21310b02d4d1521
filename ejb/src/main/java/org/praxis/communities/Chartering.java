package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.praxis.communities.event.CommunityChanged;
import org.praxis.communities.model.Community;
import org.praxis.communities.model.Place;
import org.praxis.moderation.CharterDraft;
import org.praxis.moderation.Charters;
import org.praxis.moderation.view.CharterEdition;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.Caller;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.audit.AuditEntry;
import org.praxis.platform.audit.AuditLog;
import org.praxis.platform.outbox.Outbox;

/** A community's charter: its editions, saying that one has read it, and writing the next one. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Chartering {
  @Inject Admission admission;
  @Inject Charters charters;
  @Inject CurrentPerson me;
  @Inject Caller caller;
  @Inject AuditLog audit;
  @Inject Outbox outbox;

  public CharterView charter(String slug) {
    return charters.charter(admission.place(slug).community().space());
  }

  /** All editions, the newest first. */
  public List<CharterEdition> history(String slug) {
    return charters.history(admission.place(slug).community().space());
  }

  public CharterView edition(String slug, int edition) {
    return charters.edition(admission.place(slug).community().space(), edition);
  }

  /** As it is written, with the terms that hold a contribution; for its owner. */
  public CharterDraft draft(String slug) {
    return charters.draft(admission.place(slug).owned().community().space());
  }

  /**
   * Puts a new edition in force; for its owner.
   *
   * @throws org.praxis.platform.ChangedMeanwhile when there is a newer one than the one that was
   *     shown
   */
  public CharterView amend(String slug, @NotNull @Valid CharterAmendment amendment) {
    Community community = admission.lock(slug).owned().community();
    CharterView before = charters.charter(community.space());
    CharterView next =
        charters.amend(
            community.space(), amendment.charter(), amendment.note(), amendment.edition(), me.id());
    community.isFor(next.purpose());
    outbox.record(new CommunityChanged(community.id()));
    audit.record(
        new AuditEntry(
                "communities.charter.amended", caller.name(), community.slug(), null, Map.of())
            .in(community.slug())
            .changing(
                AuditEntry.facts("edition", amendment.edition(), "mode", before.mode()),
                AuditEntry.facts("edition", next.edition(), "mode", next.mode()))
            .because(amendment.note()));
    return next;
  }

  /**
   * That the reader has read the charter.
   *
   * @param edition that they had before them
   * @throws org.praxis.platform.ChangedMeanwhile when another is in force
   */
  public void acknowledge(String slug, @NotNull Integer edition) {
    Place place = admission.place(slug);
    charters.acknowledge(place.community().space(), me.id(), edition);
  }
}
