package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.praxis.moderation.AppealDraft;
import org.praxis.moderation.Appealing;
import org.praxis.moderation.CaseId;
import org.praxis.moderation.Statements;
import org.praxis.moderation.Verdict;
import org.praxis.moderation.view.StatementView;
import org.praxis.platform.content.ContentKind;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/** Why a moderator decided so on the reader's own text, and asking another one. */
@Named
@RequestScoped
public class StatementPage {
  @Inject Statements statements;
  @Inject Appealing appealing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private StatementView view;

  public void load() {
    attempt.pressed("appeal", this::appeal);
    if (!attempt.isOver()) {
      view = statements.one(address.id(id -> id));
    }
  }

  private String appeal(String decision) {
    CaseId id = Address.id(decision, CaseId::new);
    appealing.appeal(id, new AppealDraft(getReasons()));
    return "/moderation/statement/" + id + "?done=appealed";
  }

  public StatementView getStatement() {
    return view;
  }

  /** Where the author finds the text, and can go on with it. */
  public String getText() {
    String place =
        view.about().content().kind() == ContentKind.GUIDE
            ? "/communities/guide-changes/"
            : "/communities/contribution/";
    return place + view.about().content().id();
  }

  /** Whether they can send it again, better. */
  public boolean isReturned() {
    return view.verdict() == Verdict.RETURN;
  }

  /** Whether the days for an appeal went by without one. */
  public boolean isOver() {
    return view.appeal() == null && !view.appealable();
  }

  /** As written in a form that was refused; null before. */
  public String getReasons() {
    return request.getParameter("reasons");
  }
}
