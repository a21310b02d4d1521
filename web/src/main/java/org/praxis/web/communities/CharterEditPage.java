package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.praxis.communities.CharterAmendment;
import org.praxis.communities.Chartering;
import org.praxis.communities.Discovering;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.view.CommunityRow;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** Writing the next edition of a community's charter. */
@Named
@RequestScoped
public class CharterEditPage {
  @Inject Chartering chartering;
  @Inject RuleKeeping rules;
  @Inject Discovering discovering;
  @Inject CharterForm form;
  @Inject Address address;
  @Inject Attempt attempt;

  private CommunityRow community;
  private String note;
  private String edition;

  public void load() {
    community = discovering.brief(address.part());
    form.begin(chartering.draft(address.part()));
    form.rest(rules.rules(address.part()));
    if (edition == null) {
      edition = String.valueOf(chartering.charter(address.part()).edition());
    }
  }

  public void amend() {
    attempt.then(
        () -> {
          String slug = address.part();
          chartering.amend(slug, new CharterAmendment(form.draft(), note, Numbers.whole(edition)));
          return CharterPage.address(slug) + "?done=amended";
        });
  }

  public CommunityRow getCommunity() {
    return community;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  /** The edition that the new one takes the place of; goes with the form. */
  public String getEdition() {
    return edition;
  }

  public void setEdition(String edition) {
    this.edition = edition;
  }
}
