package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Lifting;
import org.praxis.moderation.SanctionDraft;
import org.praxis.moderation.SanctionId;
import org.praxis.moderation.SanctionKind;
import org.praxis.moderation.Sanctioning;
import org.praxis.moderation.view.MemberDecision;
import org.praxis.moderation.view.MemberFile;
import org.praxis.people.PersonId;
import org.praxis.platform.Missing;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/**
 * How somebody has fared in a community, and what follows from it, for those who moderate there.
 */
@Named
@RequestScoped
public class MemberPage {
  @Inject Sanctioning sanctioning;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private MemberFile member;

  public void load() {
    attempt.shows("reason", request.getParameter("lift") == null ? "reason" : liftField());
    attempt.pressed("impose", pressed -> impose());
    attempt.pressed("lift", this::lift);
    if (!attempt.isOver()) {
      member = sanctioning.member(slug(), person());
    }
  }

  private String impose() {
    sanctioning.impose(
        new SanctionDraft(
            getKind(),
            decision(),
            request.getParameter("reason"),
            getKind() == SanctionKind.WARNING ? null : getDays(),
            getKind() == SanctionKind.SLOW ? getMinutes() : null));
    return here("sanctioned");
  }

  private String lift(String id) {
    SanctionId sanction = Address.id(id, SanctionId::new);
    sanctioning.lift(sanction, new Lifting(request.getParameter("because-" + sanction)));
    return here("lifted");
  }

  // Each sanction has a field of its own for why it ends.
  private String liftField() {
    return "because-" + request.getParameter("lift");
  }

  private String here(String done) {
    return "/moderation/member/" + slug() + "/" + person() + "?done=" + done;
  }

  private String slug() {
    return address.part(0);
  }

  private PersonId person() {
    return Address.id(address.part(1), PersonId::new);
  }

  public MemberFile getMember() {
    return member;
  }

  /** Whether there is a decision on which a sanction could rest. */
  public boolean isSanctionable() {
    return !member.own() && member.decisions().stream().anyMatch(MemberDecision::sanctionable);
  }

  /** Those that whoever looks can impose. */
  public List<SanctionKind> getKinds() {
    return Stream.of(SanctionKind.values())
        .filter(kind -> !kind.isCompanyWide() || member.suspender())
        .toList();
  }

  /** As chosen in the form that was sent, or as the strikes propose. */
  public SanctionKind getKind() {
    return Stream.of(SanctionKind.values())
        .filter(kind -> kind.name().equals(request.getParameter("kind")))
        .findFirst()
        .orElse(member == null ? null : member.proposal());
  }

  /** As chosen in the form that was sent, or the one from whose case somebody comes. */
  public String getDecision() {
    return request.getParameter("decision");
  }

  private CaseId decision() {
    try {
      return getDecision() == null ? null : Address.id(getDecision(), CaseId::new);
    } catch (Missing e) {
      return null;
    }
  }

  public String getReason() {
    return request.getParameter("reason");
  }

  /** What was written to end that one, in a form that was refused. */
  public String because(SanctionId sanction) {
    return request.getParameter("because-" + sanction);
  }

  /** What is wrong with that; null when nothing is. */
  public String wrong(SanctionId sanction) {
    return attempt.at("because-" + sanction);
  }

  public Integer getDays() {
    return Numbers.whole(request.getParameter("days"));
  }

  public Integer getMinutes() {
    return Numbers.whole(request.getParameter("minutes"));
  }
}
