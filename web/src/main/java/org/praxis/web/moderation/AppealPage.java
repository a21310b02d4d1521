package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.AppealId;
import org.praxis.moderation.AppealOutcome;
import org.praxis.moderation.AppealRuling;
import org.praxis.moderation.view.AppealFile;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/** One appeal, with all that is needed to answer it, and answering it. */
@Named
@RequestScoped
public class AppealPage {
  @Inject AppealHandling handling;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private AppealFile file;

  public void load() {
    attempt.pressed("judge", this::answer);
    if (!attempt.isOver()) {
      file = handling.read(address.id(AppealId::new));
    }
  }

  private String answer(String version) {
    Integer read = Numbers.whole(version);
    AppealId id = address.id(AppealId::new);
    AppealFile answered =
        handling.answer(
            id,
            new AppealRuling(getOutcome(), getAnswer(), read == null ? null : read.longValue()));
    return "/moderation/appeal/"
        + id
        + (answered.outcome() == AppealOutcome.UPHELD ? "?done=upheld" : "?done=overturned");
  }

  public AppealFile getFile() {
    return file;
  }

  public AppealOutcome[] getOutcomes() {
    return AppealOutcome.values();
  }

  /** As chosen in the form that was sent; null before. */
  public AppealOutcome getOutcome() {
    return Stream.of(AppealOutcome.values())
        .filter(outcome -> outcome.name().equals(request.getParameter("outcome")))
        .findFirst()
        .orElse(null);
  }

  /** As written in the form that was sent; null before. */
  public String getAnswer() {
    return request.getParameter("answer");
  }
}
