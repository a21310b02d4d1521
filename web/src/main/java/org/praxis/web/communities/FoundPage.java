package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Access;
import org.praxis.communities.CommunityDraft;
import org.praxis.communities.Founding;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;

/** Founding a community and writing its charter. */
@Named
@RequestScoped
public class FoundPage {
  @Inject Founding founding;
  @Inject CharterForm form;
  @Inject Attempt attempt;
  @Inject Viewer viewer;

  @Inject
  @Param(name = "access")
  Access chosen;

  private String name;
  private String slug;

  public void load() {
    viewer.identify();
    if (!viewer.isFounder()) {
      throw new NotOpen();
    }
    form.begin();
  }

  public void found() {
    attempt.then(
        () -> {
          founding.found(new CommunityDraft(slug, name, form.draft(), getAccess()));
          return CommunityPage.address(slug) + "?done=founded";
        });
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getSlug() {
    return slug;
  }

  public void setSlug(String slug) {
    this.slug = slug;
  }

  public Access getAccess() {
    return chosen == null ? Access.OPEN : chosen;
  }
}
