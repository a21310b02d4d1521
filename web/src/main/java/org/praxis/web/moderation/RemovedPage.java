package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.CaseReview;
import org.praxis.web.page.Address;

/** Leads from where something stood that was removed to its case. */
@Named
@RequestScoped
public class RemovedPage {
  @Inject CaseReview review;
  @Inject Address address;

  public void load() {
    String there = "/moderation/case/" + review.removalOf(address.id(ContributionId::new).value());
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(Faces.getRequestContextPath() + there);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
