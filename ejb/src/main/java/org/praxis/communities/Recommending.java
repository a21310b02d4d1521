package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.praxis.communities.store.Recommendations;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.Recommendation;
import org.praxis.people.Role;

/**
 * Communities that may be for somebody: those that speak of what they can do, and those to which
 * colleagues of their department and their office belong.
 */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Recommending {
  private static final int MOST = 3;

  @Inject Admission admission;
  @Inject Discovering discovering;
  @Inject Recommendations recommendations;

  /** The likeliest first; none to which the reader belongs. */
  public List<Recommendation> mine() {
    List<Recommendations.Found> found = recommendations.find(admission.reader().id(), MOST);
    Map<CommunityId, CommunityRow> rows =
        discovering.briefs(found.stream().map(Recommendations.Found::community).toList());
    return found.stream()
        .map(
            one ->
                new Recommendation(
                    rows.get(one.community()), one.department(), one.office(), one.skill()))
        .toList();
  }
}
