package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.omnifaces.util.Faces;
import org.praxis.communities.ContributionId;
import org.praxis.communities.TopicReading;
import org.praxis.web.page.Address;

/** The address of a topic or a reply for good: leads to where it stands by then. */
@Named
@RequestScoped
public class PostPage {
  @Inject TopicReading reading;
  @Inject Address address;

  public void load() {
    ContributionId post = address.id(ContributionId::new);
    try {
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(Faces.getRequestContextPath() + TopicPage.address(reading.topicOf(post), post));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
