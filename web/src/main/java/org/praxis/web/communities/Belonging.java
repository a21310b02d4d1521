package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import org.praxis.communities.Chartering;
import org.praxis.communities.JoinNote;
import org.praxis.communities.Joining;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/**
 * The buttons by which somebody joins a community, asks to, leaves it and says that they have read
 * its charter, on whichever page they stand. The value of each is the community's slug.
 */
@RequestScoped
public class Belonging {
  @Inject Joining joining;
  @Inject Chartering chartering;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  /**
   * Tries the act whose button was pressed, if one was.
   *
   * @param back from a slug and what was done to the address to go to
   */
  public void pressed(BinaryOperator<String> back) {
    press("join", "joined", back, joining::join);
    press("leave", "left", back, joining::leave);
    press("ask", "asked", back, this::ask);
    press("withdraw", "withdrawn", back, joining::withdraw);
    press(
        "acknowledge",
        "acknowledged",
        back,
        slug -> chartering.acknowledge(slug, Numbers.whole(typed("edition"))));
  }

  private void ask(String slug) {
    attempt.shows("text", "note");
    joining.ask(slug, new JoinNote(typed("note")));
  }

  private void press(
      String button, String done, BinaryOperator<String> back, Consumer<String> act) {
    attempt.pressed(
        button,
        slug -> {
          act.accept(slug);
          return back.apply(slug, done);
        });
  }

  private String typed(String field) {
    return request.getParameter(field);
  }
}
