package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.praxis.people.hold.HoldDraft;
import org.praxis.people.hold.HoldId;
import org.praxis.people.hold.HoldKeeping;
import org.praxis.people.hold.HoldKind;
import org.praxis.people.hold.HoldLifting;
import org.praxis.people.hold.view.HoldView;
import org.praxis.platform.Page;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/** The legal holds; and, where the address names a person or a topic, placing one on it. */
@Named
@RequestScoped
public class HoldsPage {
  @Inject HoldKeeping keeping;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<HoldView> holds;
  private HoldView subject;

  public void load() {
    viewer.identify();
    if (!viewer.isHoldKeeper()) {
      throw new NotOpen();
    }
    attempt.shows("reason", request.getParameter("lift") == null ? "reason" : liftField());
    attempt.pressed("place", pressed -> place());
    attempt.pressed("lift", this::lift);
    if (!attempt.isOver()) {
      subject = getKind() == null ? null : keeping.about(getKind(), subjectId());
      holds = keeping.holds(address.page());
    }
  }

  private String place() {
    keeping.place(new HoldDraft(getKind(), subjectId(), getMatter(), getReason()));
    return "/people/holds?done=holdPlaced";
  }

  private String lift(String id) {
    HoldId hold = Address.id(id, HoldId::new);
    Integer version = Numbers.whole(request.getParameter("version-" + hold));
    keeping.lift(
        hold, new HoldLifting(because(hold), version == null ? null : version.longValue()));
    return "/people/holds?done=holdLifted";
  }

  // Each hold has a field of its own for why it ends.
  private String liftField() {
    return "because-" + request.getParameter("lift");
  }

  /** Of what the address names; null where it names nothing. */
  public HoldKind getKind() {
    if (request.getParameter("person") != null) {
      return HoldKind.PERSON;
    }
    return request.getParameter("topic") == null ? null : HoldKind.TOPIC;
  }

  private UUID subjectId() {
    return Address.id(
        request.getParameter(getKind() == HoldKind.PERSON ? "person" : "topic"), id -> id);
  }

  public Page<HoldView> getHolds() {
    return holds;
  }

  /** What a hold is about to be placed on; null where the address names nothing. */
  public HoldView getSubject() {
    return subject;
  }

  public String getMatter() {
    return request.getParameter("matter");
  }

  public String getReason() {
    return request.getParameter("reason");
  }

  /** What was written to lift that one, in a form that was refused. */
  public String because(HoldId hold) {
    return request.getParameter("because-" + hold);
  }

  /** What is wrong with that; null when nothing is. */
  public String wrong(HoldId hold) {
    return attempt.at("because-" + hold);
  }
}
