package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.praxis.communities.Discovering;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.view.CommunityRow;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** The rules of a community, and switching one on or off. */
@Named
@RequestScoped
public class RulesPage {
  @Inject RuleKeeping keeping;
  @Inject Discovering discovering;
  @Inject AudienceNames names;
  @Inject Viewer viewer;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private CommunityRow community;
  private List<RuleView> rules;
  private Map<AudienceId, String> audiences = Map.of();

  static String address(String slug) {
    return "/moderation/rules/" + Address.encode(slug);
  }

  public void load() {
    attempt.pressed("on", id -> turn(id, true));
    attempt.pressed("off", id -> turn(id, false));
    if (!attempt.isOver()) {
      rules = keeping.rules(address.part());
      community = discovering.brief(address.part());
      if (viewer.isAudienceReader()) {
        audiences =
            names.of(rules.stream().map(RuleView::audience).filter(Objects::nonNull).toList());
      }
    }
  }

  private String turn(String id, boolean on) {
    keeping.turn(
        address.part(),
        Address.id(id, RuleId::new),
        on,
        Numbers.whole(request.getParameter("edition")));
    return address(address.part()) + "?done=" + (on ? "ruleOn" : "ruleOff");
  }

  /** What the audience is called that a rule is about, for those who may know. */
  public String audience(RuleView rule) {
    String name = audiences.get(rule.audience());
    return name == null
        ? Texts.of("moderation.rule.audience.some", viewer.getLocale(), viewer.getZone())
        : name;
  }

  public CommunityRow getCommunity() {
    return community;
  }

  public List<RuleView> getRules() {
    return rules;
  }
}
