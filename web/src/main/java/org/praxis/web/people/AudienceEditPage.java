package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.praxis.people.PersonId;
import org.praxis.people.audience.AudienceChange;
import org.praxis.people.audience.AudienceDesign;
import org.praxis.people.audience.AudienceDraft;
import org.praxis.people.audience.AudienceId;
import org.praxis.people.audience.AudienceReading;
import org.praxis.people.audience.Rule;
import org.praxis.people.audience.RuleKind;
import org.praxis.people.audience.view.AudiencePreview;
import org.praxis.people.audience.view.AudienceView;
import org.praxis.people.audience.view.Candidate;
import org.praxis.people.audience.view.Choice;
import org.praxis.people.audience.view.Gone;
import org.praxis.people.audience.view.PreviewPages;
import org.praxis.people.audience.view.Used;
import org.praxis.platform.PageRequest;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/**
 * Building an audience, or changing one, with a look at whom it would find. Every button sends the
 * whole form, and the page comes back with it; what is looked at changes nothing.
 */
@Named
@RequestScoped
public class AudienceEditPage {
  private static final long NEVER_SHOWN = -1;

  @Inject AudienceReading reading;
  @Inject AudienceDesign design;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private AudienceView audience;
  private RuleRows rows;
  private List<Choice> choices;
  private AudienceLook look;
  private String open = "";
  private RuleMeanings meanings;
  private Rule rule;
  private int focused = -1;

  public void load() {
    viewer.identify();
    if (!viewer.isAudienceDesigner()) {
      throw new NotOpen();
    }
    if (address.isOfOne()) {
      audience = reading.audience(address.id(AudienceId::new));
    }
    rows = isSent() ? RuleRows.sent(request::getParameter) : kept();
    attempt.pressed("group", line -> stay(rows.add(number(line), "ALL")));
    attempt.pressed("add", line -> stay(rows.add(number(line), kindFor(line))));
    attempt.pressed("remove", line -> stay(rows.remove(number(line))));
    meanings = new RuleMeanings(reading, rows);
    rule = meanings.rule();
    attempt.pressed("save", button -> save());
    if (!attempt.isOver()) {
      nameFields();
      look = new AudienceLook(reading, viewer, audience == null ? null : audience.id(), pages());
      look.at(rows, meanings, rule);
      if (!isLook()) {
        offer();
      }
    }
  }

  private String stay(int line) {
    focused = line;
    return null;
  }

  // Of twenty lines, "this is needed" says little.
  private void nameFields() {
    attempt.explain(meanings.unknown());
    List<RuleRow> all = rows.all();
    for (int i = 0; i < all.size(); i++) {
      String kind =
          all.get(i).isGroup()
              ? text("people.audience.group")
              : text("people.audience.kind." + all.get(i).kind());
      attempt.name(all.get(i).id(), text("people.audience.line.field", i + 1, kind));
    }
  }

  /** Once for all lines: of departments and groups there may be thousands. */
  private void offer() {
    choices = reading.choices();
    Map<String, String> names =
        choices.stream().collect(Collectors.toMap(Choice::value, Choice::name, (one, two) -> one));
    getGone().stream()
        .filter(one -> one.name() != null)
        .forEach(one -> names.put(one.id().toString(), one.name()));
    rows.show(row -> names.getOrDefault(row.value(), row.value()));
  }

  private RuleRows kept() {
    if (audience == null) {
      return RuleRows.blank();
    }
    List<PersonId> named =
        audience
            .rule()
            .everything("")
            .map(Rule.Placed::rule)
            .filter(Rule.Under.class::isInstance)
            .map(rule -> ((Rule.Under) rule).under())
            .toList();
    Map<PersonId, Candidate> people =
        reading.named(named).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
    return RuleRows.of(audience.rule(), people);
  }

  private String save() {
    if (audience == null) {
      AudienceId id = design.create(new AudienceDraft(getName(), rule));
      return AudiencePage.address(id) + "?done=audienceCreated";
    }
    design.change(audience.id(), new AudienceChange(getName(), rule, sentVersion()));
    return AudiencePage.address(audience.id()) + "?done=audienceChanged";
  }

  /** Which list of names is turned to which page: {@code joining:2}; the others begin anew. */
  private PreviewPages pages() {
    String[] turned = String.valueOf(request.getParameter("names")).split(":", 2);
    Integer number = turned.length < 2 ? null : Numbers.whole(turned[1]);
    open = turned[0];
    PageRequest page =
        new PageRequest(
            number == null || number < 1 ? 1 : Math.min(number, 1000), PageRequest.USUAL);
    PageRequest first = PageRequest.first();
    return new PreviewPages(
        open.equals("people") ? page : first,
        open.equals("joining") ? page : first,
        open.equals("leaving") ? page : first);
  }

  private String kindFor(String line) {
    String kind = request.getParameter("add-" + line + "-kind");
    return kind == null ? "" : kind;
  }

  private static int number(String line) {
    Integer number = Numbers.whole(line);
    return number == null ? -1 : number;
  }

  /** Null while a new one is built. */
  public AudienceView getAudience() {
    return audience;
  }

  public int getParts() {
    return address.isOfOne() ? 1 : 0;
  }

  public String getName() {
    String typed = request.getParameter("name");
    return typed == null ? audience == null ? "" : audience.name() : typed;
  }

  /** Whether somebody changed it since the reader began; what they send next replaces that. */
  public boolean isOvertaken() {
    return audience != null && attempt.isRefused() && sentVersion() != audience.version();
  }

  /**
   * That the reader began with, however often the form comes back; until they are shown how it is
   * now.
   */
  public long getVersion() {
    return isOvertaken() ? audience.version() : sentVersion();
  }

  private long sentVersion() {
    String sent = request.getParameter("version");
    if (sent == null) {
      return audience == null ? NEVER_SHOWN : audience.version();
    }
    Integer version = Numbers.whole(sent);
    return version == null ? NEVER_SHOWN : version;
  }

  /** How the audience is now, as people would say it. */
  public String getWordsNow() {
    return new RuleWords(viewer.getLocale()).of(audience.named());
  }

  public List<RuleRow> getRows() {
    return rows.all();
  }

  /** Whether a line is the last of its group, below which the group can grow; by its number. */
  public List<Integer> growing(int line) {
    List<RuleRow> all = rows.all();
    List<Integer> ended = new ArrayList<>();
    int next = line + 1 < all.size() ? all.get(line + 1).depth() : 0;
    int depth = all.get(line).isGroup() ? all.get(line).depth() + 1 : all.get(line).depth();
    // From the innermost group that ends here to the outermost.
    for (int group = line, inner = depth; group >= 0 && inner > next; group--) {
      if (all.get(group).isGroup() && all.get(group).depth() == inner - 1) {
        if (rows.hasRoom(group, 1)) {
          ended.add(group);
        }
        inner--;
      }
    }
    return ended;
  }

  /** Whether a group with a condition in it could still be added there. */
  public boolean isDeepening(int group) {
    return rows.hasRoom(group, 2);
  }

  /** The line where whoever goes by keyboard goes on; -1 where there is none. */
  public int getFocused() {
    return focused;
  }

  /** Whether the page shows what was sent, and not what is kept. */
  public boolean isSent() {
    return request.getParameter("nodes-0-kind") != null;
  }

  public List<RuleKind> getConditions() {
    return RuleRows.conditions();
  }

  public List<String> getGroups() {
    return RuleRow.GROUPS;
  }

  /** Whether any line is, so that there is something to choose for it. */
  public boolean about(String kind) {
    return rows.all().stream().anyMatch(row -> row.kind().equals(kind));
  }

  public List<Choice> choices(String kind) {
    return choices.stream().filter(choice -> choice.kind().name().equals(kind)).toList();
  }

  public String name(Choice choice) {
    return choice.kind() == RuleKind.LANGUAGE
        ? Locale.forLanguageTag(choice.value()).getDisplayLanguage(viewer.getLocale())
        : choice.name();
  }

  /** Whether what was chosen once is among the choices no more. */
  public boolean isGone(RuleRow row) {
    return !row.value().isEmpty()
        && choices.stream().noneMatch(choice -> choice.value().equals(row.value()));
  }

  /** What the rule as it is kept is about and is no longer there. */
  public List<Gone> getGone() {
    return audience == null ? List.of() : audience.gone();
  }

  public String gone(Gone gone) {
    return GoneWords.of(gone, viewer);
  }

  /** Some of whom may be meant by names that several people have. */
  public List<Candidate> getCandidates() {
    return meanings.candidates();
  }

  /** Whether only the preview is asked for, by the script that shows it while the rule changes. */
  public boolean isLook() {
    return "live".equals(request.getParameter("preview"));
  }

  /** Which of the lists of names was turned to another page. */
  public String getOpen() {
    return open;
  }

  /** Null where there is nothing to look at yet. */
  public AudiencePreview getPreview() {
    return look.preview();
  }

  /** Why there is nothing to look at. */
  public String getMissing() {
    return look.missing();
  }

  /** Which lines the look is without; null where it is at all of them. */
  public String getLeftOut() {
    return look.leftOut();
  }

  /** Which of the people that lines name are meant: the line's number and their name. */
  public List<String> getTaken() {
    List<RuleRow> all = rows.all();
    return IntStream.range(0, all.size())
        .filter(line -> all.get(line).note() != null)
        .mapToObj(line -> text("people.audience.taken", line + 1, all.get(line).note()))
        .toList();
  }

  public String kind(Used use) {
    return text(AudiencePage.words(use));
  }

  private String text(String key, Object... values) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), values);
  }
}
