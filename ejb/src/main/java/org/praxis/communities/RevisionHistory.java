package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Wording;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.HistoryView;
import org.praxis.communities.view.RevisionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.content.Diff;

/** How a contribution came to read as it does: its revisions that others could read. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class RevisionHistory {
  // More tell nobody anything, and each costs a comparison.
  private static final int MOST = 50;

  @Inject Admission admission;
  @Inject Contributions contributions;
  @Inject Authors authors;
  @Inject CurrentPerson me;

  /** The latest first. What was taken back has none. */
  public HistoryView of(ContributionId id) {
    Contribution contribution = admission.readable(id, Contribution.class).contribution();
    if (!contribution.published()) {
      throw new NoSuchContribution();
    }
    List<Wording> wordings = contributions.publishedWordings(id, MOST + 1);
    List<RevisionView> revisions = new ArrayList<>();
    for (int i = 0; i < Math.min(wordings.size(), MOST); i++) {
      Wording now = wordings.get(i);
      revisions.add(
          new RevisionView(
              now.number(),
              now.publishedAt(),
              now.isByModerator(),
              i + 1 < wordings.size()
                  ? Diff.of(wordings.get(i + 1).whole(), now.whole())
                  : List.of(new Diff.Part(Diff.Kind.SAME, now.whole()))));
    }
    return new HistoryView(
        id,
        contribution.topic().id(),
        contribution.topic().titleFor(me.id()),
        authors.chip(contribution.author()),
        revisions);
  }
}
