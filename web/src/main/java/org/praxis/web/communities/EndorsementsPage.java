package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.communities.ContributionId;
import org.praxis.communities.EndorsementReading;
import org.praxis.communities.Endorsing;
import org.praxis.communities.Sentence;
import org.praxis.communities.view.EndorsementList;
import org.praxis.communities.view.Submitted;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Whom something helped, what those say who applied it, and saying so oneself. */
@Named
@RequestScoped
public class EndorsementsPage {
  @Inject EndorsementReading reading;
  @Inject Endorsing endorsing;
  @Inject Belonging belonging;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private EndorsementList list;

  public void load() {
    attempt.pressed("helped", pressed -> done("helped", () -> endorsing.helped(id())));
    attempt.pressed("unhelped", pressed -> done("unhelped", () -> endorsing.helpedNot(id())));
    attempt.pressed(
        "applied",
        pressed -> {
          Submitted sent = endorsing.applied(id(), new Sentence(getSentence()));
          return sent.held()
              ? "/communities/contribution/" + sent.id() + "?" + Held.parameters(sent)
              : address() + "?done=applied";
        });
    attempt.pressed("unapplied", pressed -> done("unapplied", () -> endorsing.appliedNot(id())));
    belonging.pressed((slug, done) -> address() + "?done=" + done + "#apply");
    if (!attempt.isOver()) {
      list = reading.of(id(), address.page());
    }
  }

  private String done(String what, Runnable act) {
    act.run();
    return address() + "?done=" + what;
  }

  private String address() {
    return "/communities/endorsements/" + id();
  }

  private ContributionId id() {
    return address.id(ContributionId::new);
  }

  public EndorsementList getList() {
    return list;
  }

  /** Where what is endorsed is read. */
  public String getBack() {
    return TopicPage.address(list.topic(), list.contribution());
  }

  /** What was typed. */
  public String getSentence() {
    return request.getParameter("text");
  }
}
