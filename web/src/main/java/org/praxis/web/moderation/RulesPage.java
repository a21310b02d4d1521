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
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.view.CompanyRule;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceNames;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * The rules of a community, or of the whole company, and switching one on or off. Beside those of a
 * community stand the company's that apply there too.
 */
@Named
@RequestScoped
public class RulesPage {
  @Inject RuleKeeping keeping;
  @Inject Discovering discovering;
  @Inject GuidelinesReading guidelines;
  @Inject AudienceNames names;
  @Inject Viewer viewer;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject HttpServletRequest request;

  private RulePlace of;
  private CommunityRow community;
  private List<RuleView> rules;
  private boolean possible;
  private List<CompanyRule> companys = List.of();
  private Map<AudienceId, String> audiences = Map.of();

  public void load() {
    viewer.identify();
    of = RulePlace.at(address);
    attempt.pressed("on", id -> turn(id, true));
    attempt.pressed("off", id -> turn(id, false));
    if (!attempt.isOver()) {
      rules = keeping.rules(of.slug());
      possible = !of.isCompanys() || !rules.isEmpty() || guidelines.guidelines().isPresent();
      if (!of.isCompanys()) {
        community = discovering.brief(of.slug());
        companys = keeping.companys(of.slug());
      }
      if (viewer.isAudienceReader()) {
        audiences =
            names.of(rules.stream().map(RuleView::audience).filter(Objects::nonNull).toList());
      }
    }
  }

  private String turn(String id, boolean on) {
    keeping.turn(
        of.slug(), Address.id(id, RuleId::new), on, Numbers.whole(request.getParameter("edition")));
    return of.list() + "?done=" + (on ? "ruleOn" : "ruleOff");
  }

  /** Whose contributions a rule is about: by the audience's name, for those who may know. */
  public String audience(RuleView rule) {
    String name = audiences.get(rule.audience());
    return name == null
        ? say("moderation.rule.lines.AUDIENCE")
        : say("moderation.rule.looks.AUDIENCE", name);
  }

  /** Whether it could be switched on as it is; otherwise there is something to choose first. */
  public boolean isReady(RuleView rule) {
    return rule.fromCharter() || rule.clause() != null && rule.kind().allows(rule.effect());
  }

  public RulePlace getOf() {
    return of;
  }

  /** What the page is called. */
  public String getTitle() {
    return of.isCompanys()
        ? say("moderation.rules.ofCompany")
        : say("moderation.rules.of", community.name());
  }

  /** Whether whoever reads may change what they read. */
  public boolean isKept() {
    return !of.isCompanys() || viewer.isGuidelinesKeeper();
  }

  /** Whether there are clauses on which a rule could rest. */
  public boolean isPossible() {
    return possible;
  }

  /** Those of the company that apply in the community too. */
  public List<CompanyRule> getCompanys() {
    return companys;
  }

  /** Null for the whole company. */
  public CommunityRow getCommunity() {
    return community;
  }

  public List<RuleView> getRules() {
    return rules;
  }

  private String say(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
