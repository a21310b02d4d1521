package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.communities.Chartering;
import org.praxis.communities.Discovering;
import org.praxis.communities.RuleKeeping;
import org.praxis.communities.RuleTrying;
import org.praxis.communities.view.CommunityRow;
import org.praxis.communities.view.TrialView;
import org.praxis.moderation.guidelines.GuidelinesReading;
import org.praxis.moderation.guidelines.view.GuidelinesView;
import org.praxis.moderation.rules.RuleEffect;
import org.praxis.moderation.rules.RuleId;
import org.praxis.moderation.rules.RuleKind;
import org.praxis.moderation.rules.view.RuleView;
import org.praxis.moderation.view.CharterView;
import org.praxis.people.audience.AudienceId;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.Missing;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.people.AudienceChoices;
import org.praxis.web.problem.Texts;

/**
 * One rule of a community or of the whole company, or a new one: writing it, trying it, and what it
 * said before.
 */
@Named
@RequestScoped
public class RulePage {
  /** Characters of one line that a rule looks for. */
  private static final int LONGEST = 200;

  @Inject RuleKeeping keeping;
  @Inject RuleTrying trying;
  @Inject Chartering chartering;
  @Inject GuidelinesReading reading;
  @Inject AudienceChoices audiences;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private RulePlace of;
  private CommunityRow community;
  private CharterView charter;
  private List<RuleView> editions = List.of();
  private List<SelectItem> owners;
  private RuleForm form;
  private RuleConflict conflict;
  private TrialView trial;

  public void load() {
    viewer.identify();
    of = RulePlace.at(address);
    String slug = of.slug();
    editions = id().map(id -> keeping.editions(slug, id)).orElse(List.of());
    owners =
        keeping.owners(slug).stream()
            .map(chip -> new SelectItem(chip.id().toString(), chip.name()))
            .toList();
    if (!isKept() && getShown() == null) {
      throw new NotOpen();
    }
    form = new RuleForm(request, getShown(), viewer.getProfile().chip().id());
    attempt.pressed("save", button -> save(slug));
    if (!attempt.isOver()) {
      attempt.explain(tooLong());
      conflict = conflict();
      tried(slug, request.getParameter("try"));
      community = of.isCompanys() ? null : discovering.brief(slug);
      charter = of.isCompanys() ? guidelines() : chartering.charter(slug);
    }
  }

  private String save(String slug) {
    RuleId kept =
        id().map(id -> keeping.change(slug, id, form.draft()))
            .orElseGet(() -> keeping.add(slug, form.draft()))
            .id();
    return of.one(kept) + "&done=ruleKept";
  }

  // Of thousands of lines, which one; the row of a field is not the line that a reader counts.
  private List<InvalidInput> tooLong() {
    List<String> lines = form.lines();
    return IntStream.range(0, lines.size())
        .filter(line -> lines.get(line).length() > LONGEST)
        .mapToObj(
            line ->
                new InvalidInput(
                    "draft.lookFor[" + line + "]",
                    "moderation.rule.line.tooLong",
                    line + 1,
                    LONGEST))
        .toList();
  }

  private RuleConflict conflict() {
    Integer begun = form.isSent() ? form.edition() : null;
    return editions.stream()
        .filter(one -> one.edition().equals(begun) && !one.equals(getShown()))
        .findFirst()
        .map(base -> new RuleConflict(form, base, getShown()))
        .orElse(null);
  }

  private CharterView guidelines() {
    return reading
        .guidelines()
        .map(GuidelinesView::guidelines)
        .orElseThrow(() -> new Missing("moderation.guidelines.none"));
  }

  // That is reading: whoever follows a link to a rule's trial has it tried as it stands.
  private void tried(String slug, String page) {
    if (page != null && !attempt.isRefused()) {
      Integer number = Numbers.whole(page);
      attempt.look(
          () ->
              trial =
                  trying.trial(slug, form.tried(), PageRequest.of(number == null ? 1 : number)));
    }
  }

  private Optional<RuleId> id() {
    return Optional.ofNullable(request.getParameter("id")).map(id -> Address.id(id, RuleId::new));
  }

  public RulePlace getOf() {
    return of;
  }

  /** What the page is called from which one comes. */
  public String getListTitle() {
    return of.isCompanys()
        ? say("moderation.rules.ofCompany")
        : say("moderation.rules.of", community.name());
  }

  /** Whether whoever reads may change it. */
  public boolean isKept() {
    return !of.isCompanys() || viewer.isGuidelinesKeeper();
  }

  /** Null for the whole company. */
  public CommunityRow getCommunity() {
    return community;
  }

  /** The edition in force; null of a new rule. */
  public RuleView getShown() {
    return editions.isEmpty() ? null : editions.get(0);
  }

  public List<RuleView> getEditions() {
    return editions;
  }

  public RuleForm getForm() {
    return form;
  }

  /** What another changed meanwhile; null where nobody did. */
  public RuleConflict getConflict() {
    return conflict;
  }

  /** What the other's change made of a setting, in words; empty where they left it. */
  public String meanwhile(String field) {
    return conflict == null
        ? ""
        : conflict
            .theirs(field, this::say, this::named)
            .map(theirs -> say("moderation.rule.conflict.theirs", theirs))
            .orElse("");
  }

  private String named(AudienceId audience) {
    return getAudiences().stream()
        .filter(one -> one.getValue().equals(audience.toString()))
        .map(SelectItem::getLabel)
        .findFirst()
        .orElseGet(() -> say("moderation.rule.lines.AUDIENCE"));
  }

  /**
   * The lines as they were typed; with those that another added meanwhile, so that none is lost.
   */
  public String getLookFor() {
    return conflict == null || form.isFromCharter() || conflict.added().isEmpty()
        ? form.lookFor()
        : form.lookFor().stripTrailing() + "\n" + String.join("\n", conflict.added());
  }

  /** What the rule as it is typed would have found; null where that was not asked for. */
  public TrialView getTrial() {
    return trial;
  }

  /** An audience is named by those who may read audiences; others leave it as it is. */
  public List<RuleKind> getKinds() {
    boolean named = viewer.isAudienceReader() || form.kind() == RuleKind.AUDIENCE;
    return Stream.of(RuleKind.values())
        .filter(kind -> !kind.isOfMode() && (named || kind != RuleKind.AUDIENCE))
        .toList();
  }

  /** What a kind is for; of those that look at who writes, where that is. */
  public String hint(RuleKind kind) {
    return say(
        "moderation.rule.kind."
            + kind
            + ".hint"
            + (of.isCompanys() && !kind.readsTexts() ? ".company" : ""));
  }

  /**
   * None is chosen beforehand. All audiences, each with how many belong to it; asked for while the
   * page is built.
   */
  public List<SelectItem> getAudiences() {
    return viewer.isAudienceReader()
        ? Stream.concat(
                Stream.of(new SelectItem("", say("moderation.rule.audience.choose"))),
                audiences.numbered().stream())
            .toList()
        : List.of();
  }

  /** To be read afterwards is for the charter's mode alone. */
  public List<RuleEffect> getEffects() {
    return List.of(RuleEffect.HINT, RuleEffect.HOLD, RuleEffect.REFUSE);
  }

  public List<SelectItem> getClauses() {
    List<SelectItem> clauses = new ArrayList<>();
    clauses.add(new SelectItem("", say("moderation.rule.clause.choose")));
    charter
        .clauses()
        .forEach(
            clause ->
                clauses.add(
                    new SelectItem(
                        clause.number().toString(), clause.number() + ". " + clause.text())));
    return clauses;
  }

  public List<SelectItem> getLanguages() {
    return Stream.of(RuleForm.ANY, "en", "de")
        .map(code -> new SelectItem(code, say("moderation.rule.language." + code)))
        .toList();
  }

  /** Whoever looks after the community, and whoever answers for the rule already. */
  public List<SelectItem> getOwners() {
    List<SelectItem> all = new ArrayList<>(owners);
    if (all.stream().noneMatch(one -> one.getValue().equals(form.owner()))) {
      RuleView shown = getShown();
      all.add(
          new SelectItem(
              form.owner(),
              shown != null && shown.owner() != null
                  ? shown.owner().name()
                  : viewer.getProfile().chip().name()));
    }
    return all;
  }

  private String say(String key) {
    return say(key, new Object[0]);
  }

  private String say(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }
}
