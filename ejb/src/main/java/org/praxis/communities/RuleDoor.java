package org.praxis.communities;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.guidelines.Guidelines;
import org.praxis.moderation.rules.CompanysRules;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;

/**
 * The one way to rules: to those of a community for whoever looks after it, to those of the company
 * for whoever keeps its guidelines or moderates everywhere. No address name is the company.
 */
@ApplicationScoped
class RuleDoor {
  private static final Set<String> KEEP_COMPANYS = Set.of(Role.HR, Role.ADMIN);

  @Inject Admission admission;
  @Inject CurrentPerson me;

  /**
   * @throws NotKeeper where they do not look after the community
   * @throws CompanysRules where they neither keep the company's nor moderate everywhere
   */
  SpaceId readable(String slug) {
    if (slug != null) {
      return admission.place(slug).moderated().community().space();
    }
    if (!keepsCompanys() && !me.is(Role.MODERATOR)) {
      throw new CompanysRules();
    }
    return Guidelines.COMPANY;
  }

  /** The same for changing them: whoever moderates everywhere does not write the law. */
  SpaceId kept(String slug) {
    if (slug == null && !keepsCompanys()) {
      throw new CompanysRules();
    }
    return readable(slug);
  }

  boolean keepsCompanys() {
    return KEEP_COMPANYS.stream().anyMatch(me::is);
  }
}
