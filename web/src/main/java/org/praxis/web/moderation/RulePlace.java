package org.praxis.web.moderation;

import org.praxis.moderation.rules.RuleId;
import org.praxis.web.page.Address;

/**
 * Whose rules a page is about, as its address says: {@code /moderation/rules/<slug>} a community's,
 * {@code /moderation/rules} those of the whole company.
 *
 * @param slug null for the company
 */
public record RulePlace(String slug) {
  static RulePlace at(Address address) {
    return new RulePlace(address.isOfOne() ? address.part() : null);
  }

  public boolean isCompanys() {
    return slug == null;
  }

  /** The page of all of them. */
  public String list() {
    return "/moderation/rules" + path();
  }

  /** The page of a new one. */
  public String one() {
    return "/moderation/rule" + path();
  }

  /** The page of one of them. */
  public String one(RuleId id) {
    return one() + "?id=" + id;
  }

  /** Where the clauses are read on which they rest. */
  public String policy() {
    return isCompanys() ? "/guidelines" : "/communities/charter" + path();
  }

  private String path() {
    return isCompanys() ? "" : "/" + Address.encode(slug);
  }
}
