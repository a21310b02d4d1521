package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.praxis.communities.Discovering;
import org.praxis.training.demand.NeedAsking;
import org.praxis.training.demand.NeedDraft;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.view.NeedOutlook;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;

/**
 * Saying what one needs to learn. What is there already is shown before it is asked for, while it
 * is written and where that does not work, when it is sent; asking all the same is one more button.
 */
@Named
@RequestScoped
public class NeedNewPage {
  private static final int COMMUNITIES = 200;
  private static final String ALL_THE_SAME = "same";

  @Inject NeedAsking asking;
  @Inject Discovering discovering;
  @Inject Attempt attempt;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private NeedOutlook outlook;

  public void load() {
    attempt.pressed("ask", this::ask);
    attempt.pressed(
        "second",
        id -> NeedPage.address(asking.second(Address.id(id, NeedId::new))) + "?done=needSeconded");
  }

  private String ask(String pressed) {
    NeedDraft draft = new NeedDraft(typed("what"), typed("why"), typed("community"));
    if (!ALL_THE_SAME.equals(pressed)) {
      NeedOutlook found = asking.look(draft);
      if (!found.nothing()) {
        outlook = found;
        return null;
      }
    }
    return NeedPage.address(asking.ask(draft)) + "?done=needAsked";
  }

  /** What is there already; null where nothing was asked for, or nothing is. */
  public NeedOutlook getOutlook() {
    return outlook;
  }

  public String typed(String field) {
    return request.getParameter(field);
  }

  public List<SelectItem> getCommunities() {
    List<SelectItem> items = new ArrayList<>();
    items.add(new SelectItem("", words.of("training.need.community.none")));
    discovering.mine(COMMUNITIES).forEach(one -> items.add(new SelectItem(one.slug(), one.name())));
    return items;
  }
}
