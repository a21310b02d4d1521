package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.praxis.communities.MoveTargets;
import org.praxis.communities.view.CommunityName;
import org.praxis.platform.Page;
import org.praxis.platform.content.Markup;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** The communities among which a moderator chooses where a case's topic goes. */
@Named
@RequestScoped
public class MoveChoice {
  @Inject MoveTargets targets;
  @Inject CasePage page;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private Page<CommunityName> found;

  private Page<CommunityName> found() {
    if (found == null) {
      found = targets.of(getSought(), page.getCase().content().summary().placeSlug());
    }
    return found;
  }

  /** Those that were found, with what was chosen before, which may not be among them. */
  public List<SelectItem> getChoices() {
    List<SelectItem> choices = new ArrayList<>();
    choices.add(
        new SelectItem("", Texts.of("moderation.to.choose", viewer.getLocale(), viewer.getZone())));
    String chosen = page.getForm().place();
    if (chosen != null
        && !chosen.isBlank()
        && found().items().stream().noneMatch(one -> one.slug().equals(chosen))) {
      targets.called(chosen).ifPresent(one -> choices.add(new SelectItem(one.slug(), one.name())));
    }
    found().items().forEach(one -> choices.add(new SelectItem(one.slug(), one.name())));
    return choices;
  }

  /** Whether there are more than are shown. */
  public boolean isMany() {
    return found().hasNext();
  }

  public long getTotal() {
    return found().total();
  }

  /** Whether there is no other than where the topic stands. */
  public boolean isNowhere() {
    return getSought() == null && found().total() == 0;
  }

  /** Part of the name of where it shall go; null when nobody looked for it. */
  public String getSought() {
    String typed = request.getParameter("to-find");
    String words = typed == null ? "" : Markup.line(typed);
    return words.isEmpty() ? null : words;
  }
}
