package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.praxis.communities.model.Contribution;
import org.praxis.communities.model.Opened;
import org.praxis.communities.model.Place;
import org.praxis.communities.store.Contributions;
import org.praxis.communities.view.ContributionView;
import org.praxis.moderation.Statements;
import org.praxis.moderation.view.DecisionView;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.platform.content.ContentRef;

/**
 * What the reader wrote, wherever it stands, with the decisions on it. Of what stands where they
 * may not read, they see their own words and nothing of the place.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class MyContributions {
  @Inject Contributions contributions;
  @Inject Statements statements;
  @Inject Admission admission;
  @Inject CurrentPerson me;

  public Page<ContributionView> list(PageRequest page) {
    return new Page<>(views(contributions.by(me.id(), page)), page, contributions.countBy(me.id()));
  }

  /** What came back and waits for the reader's revision, the latest first. */
  public List<ContributionView> returned(int most) {
    return views(contributions.returnedTo(me.id(), most)).stream()
        .filter(ContributionView::revisable)
        .toList();
  }

  public ContributionView one(ContributionId id) {
    return contributions
        .find(id)
        .filter(c -> c.author().equals(me.id()))
        .map(c -> views(List.of(c)).get(0))
        .orElseThrow(NoSuchContribution::new);
  }

  private List<ContributionView> views(List<Contribution> mine) {
    if (mine.isEmpty()) {
      return List.of();
    }
    Map<ContentRef, List<DecisionView>> decisions =
        statements.onMine(mine.stream().map(Contribution::ref).toList());
    Map<ContributionId, Place> places =
        contributions
            .open(mine.stream().map(Contribution::id).toList(), admission.reader())
            .stream()
            .filter(Opened::isReadable)
            .collect(Collectors.toMap(open -> open.contribution().id(), Opened::place));
    return mine.stream()
        .map(c -> view(c, places.get(c.id()), decisions.getOrDefault(c.ref(), List.of())))
        .toList();
  }

  /**
   * @param place null where its author may not read it any more
   */
  private static ContributionView view(Contribution c, Place place, List<DecisionView> decisions) {
    boolean open = place != null;
    return new ContributionView(
        c.id(),
        c.ref().kind(),
        open ? c.topic().id() : null,
        c.topic() == c ? c.submittedTitle() : open ? c.topic().titleFor(c.author()) : null,
        c.submittedText().source(),
        open ? c.community().slug() : null,
        open ? c.community().name() : null,
        c.state(),
        c.pending(),
        c.at(),
        c.version(),
        open && place.isWritable(),
        decisions);
  }
}
