package org.praxis.stories;

import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.praxis.dev.SampleCompany;
import org.praxis.stories.Browser.Screen;

/**
 * Every page of the slice, as the sample company fills it, at a desk and on a phone, by day and in
 * the dark, in English and in German: axe finds nothing, nothing is wider than the screen, and
 * nothing is refused by the page's own security policy. With {@code -Dpictures=folder} it also
 * takes the pictures of {@code docs/pictures}.
 */
@ServerOfItsOwn
class PagesIT {
  private static final String LANGUAGE = "preferredLanguage";
  private static final String PICTURES = System.getProperty("pictures");

  private static Praxis praxis;
  private static Browser browser;
  private static List<Shown> pages;

  /**
   * A page, by the name of its picture, and who looks at it; nobody where one has not signed in.
   */
  private record Shown(String name, String person, String address) {}

  @BeforeAll
  static void theSampleCompany() {
    praxis = new Praxis(8550, Map.of());
    praxis.as("admin1").followTheDirectory();
    new SampleCompany(praxis.address()).load();
    browser = new Browser(praxis.address());
    pages = pages(praxis);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
    if (praxis != null) {
      praxis.close();
    }
  }

  @Test
  void whatBreaksARuleIsFound() {
    Page page = browser.visitor(Screen.DESK).page();
    page.setContent("<p style='color: #888; background: #999'>Hard to read</p><img src='data:,'>");
    assertThat(Axe.findings(page))
        .anySatisfy(found -> assertThat(found).startsWith("color-contrast <p"))
        .anySatisfy(found -> assertThat(found).startsWith("image-alt <img"));
    assertThat(Axe.findings(page, "image-alt"))
        .singleElement()
        .satisfies(found -> assertThat(found).startsWith("image-alt"));
  }

  @Test
  void inEnglishNoPageIsOutOfOrder() throws LDAPException {
    look("en", "");
  }

  @Test
  void inGermanNoPageIsOutOfOrder() throws LDAPException {
    look("de", "-de");
  }

  private static void look(String language, String version) throws LDAPException {
    Set<String> people =
        pages.stream().map(Shown::person).filter(not(String::isEmpty)).collect(toSet());
    for (String person : people) {
      praxis
          .directory()
          .modify(entry(person), new Modification(ModificationType.REPLACE, LANGUAGE, language));
    }
    praxis.as("admin1").followTheDirectory();
    look(version);
  }

  private static String entry(String person) {
    return "uid=" + person + ",ou=people,dc=corp,dc=example";
  }

  /**
   * Each page is asked for once and then looked at in both sizes: its scripts do not ask for one.
   *
   * @param version of the pictures, "-de" of those in German. The texts change no rule of axe but
   *     what a longer one does to the layout.
   */
  private static void look(String version) {
    Map<String, Visitor> visitors = new HashMap<>();
    List<String> findings = new ArrayList<>();
    for (Shown shown : pages) {
      Visitor visitor =
          visitors.computeIfAbsent(
              shown.person(),
              name -> name.isEmpty() ? browser.visitor(Screen.DESK) : browser.as(name));
      Page page = visitor.page();
      List<String> console = new ArrayList<>();
      Consumer<ConsoleMessage> said = message -> console.add(message.text());
      page.onConsoleMessage(said);
      page.setViewportSize(Screen.DESK.width(), Screen.DESK.height());
      page.emulateMedia(inColours(ColorScheme.LIGHT));
      assertThat(visitor.open(shown.address()).status()).as(shown.address()).isEqualTo(200);
      for (Screen screen : List.of(Screen.DESK, Screen.PHONE)) {
        page.setViewportSize(screen.width(), screen.height());
        findings.addAll(look(shown, page, screen, version));
      }
      page.offConsoleMessage(said);
      console.stream()
          .filter(text -> text.contains("Content Security Policy"))
          .map(text -> shown + ": " + text)
          .forEach(findings::add);
    }
    visitors.values().forEach(visitor -> visitor.page().context().close());
    assertThat(findings).isEmpty();
  }

  private static List<String> look(Shown shown, Page page, Screen screen, String version) {
    page.emulateMedia(inColours(ColorScheme.LIGHT));
    List<String> findings = new ArrayList<>(tooWide(shown, page, screen));
    findings.addAll(meaningSomethingElse(shown, page));
    if (version.isEmpty()) {
      findings.addAll(axe(shown, page));
    }
    picture(page, shown.name() + "-" + screen.width() + version + "-light");
    if (version.isEmpty()) {
      // The dark has the same page in other colours, so one rule is left.
      page.emulateMedia(inColours(ColorScheme.DARK));
      findings.addAll(axe(shown, page, "color-contrast"));
      picture(page, shown.name() + "-" + screen.width() + "-dark");
    }
    return findings;
  }

  // Without motion: colours on their way from one scheme to the other are neither's.
  private static Page.EmulateMediaOptions inColours(ColorScheme scheme) {
    return new Page.EmulateMediaOptions()
        .setColorScheme(scheme)
        .setReducedMotion(ReducedMotion.REDUCE);
  }

  private static void picture(Page page, String name) {
    if (PICTURES != null) {
      page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(PICTURES, name + ".png")));
    }
  }

  private static void closed(Praxis praxis, String office) {
    Member hr = praxis.as("hr1");
    hr.put(
            "offices/" + office + "/calendar",
            """
            {"country": "de", "region": "by", "version": %s, "closings": [
              {"first": "2030-12-24", "last": "2030-12-31", "name": "Between the years"}]}
            """
                .formatted(hr.get("offices/" + office).json().path("version")))
        .expecting(2);
  }

  private static List<String> axe(Shown shown, Page page, String... rules) {
    return Axe.findings(page, rules).stream().map(found -> shown.name() + ": " + found).toList();
  }

  private static List<String> tooWide(Shown shown, Page page, Screen screen) {
    int width = (int) page.evaluate("document.documentElement.scrollWidth");
    return width > screen.width()
        ? List.of(shown.name() + ": is " + width + " wide on a screen of " + screen.width())
        : List.of();
  }

  // A choice without a value is sent with its label, and what is empty loses its attribute on the
  // way.
  private static List<String> meaningSomethingElse(Shown shown, Page page) {
    int choices = page.locator("option:not([value])").count();
    return choices > 0
        ? List.of(shown.name() + ": " + choices + " choices without a value")
        : List.of();
  }

  private static List<Shown> pages(Praxis praxis) {
    Member learner = praxis.as("learner1");
    Member moderator = praxis.as("moderator1");
    String community =
        "customer-conversations"; // of the sample company, whatever other stories founded
    String circle = circle(praxis);
    String topic = mostDiscussed(learner.get("communities/" + community + "/topics"));
    SampleGuide guide = SampleGuide.of(praxis, community, topic);
    SampleNews news = SampleNews.of(praxis);
    String mine = first(learner.get("me/contributions")).path("id").asText();
    JsonNode cases = moderator.get("moderation/cases").expecting(2).json().path("items");
    String waiting = cases.path(0).path("id").asText();
    String taken = cases.path(1).path("id").asText();
    praxis.as("moderator2").post("moderation/cases/" + taken + "/claim", null).expecting(2);
    String track = "talking-with-customers"; // whatever else other stories assigned
    String certificate = certificate(praxis.as("learner2").get("me/enrolments"));
    SampleAssigning assigned = SampleAssigning.of(praxis, track);
    SampleDrafts.begun(learner, community, topic, guide);
    String proposed = SampleGuide.muchProposed(praxis, community);
    learner.put("me/skills", "{\"skills\":[\"Pivot tables\",\"Kiswahili\"]}").expecting(2);
    String colleague = learner.find("Jonas Brandt").path("id").asText();
    String leader = learner.find("Matthias Schäfer").path("id").asText();
    String department = first(learner.get("departments")).path("id").asText();
    String office = first(learner.get("offices")).path("id").asText();
    closed(praxis, office);
    SampleEscalation up = SampleEscalation.in(praxis);
    String held = held(praxis.as("hr1"));
    String founder = moderator.get("me").json().at("/chip/id").asText();
    String duty = vacant(moderator, founder, praxis.as("admin1"));
    String audience = audience(praxis.as("hr1"));
    String run = praxis.as("admin1").post("people/sync", "{\"kind\":\"FULL\",\"dry\":true}").id();
    String moved = preview(praxis.as("admin1"), community);
    moderator.createToken("Weekly report of the queue", "read", "moderation");
    Conversation talk = new Conversation(praxis, "tables-that-talk");
    SampleKeeping kept = SampleKeeping.in(praxis);
    SampleTelling told = SampleTelling.in(praxis);
    SampleReports reports = SampleReports.in(praxis);
    SampleRules rules = SampleRules.in(praxis);
    SampleAppeals appeals = SampleAppeals.in(praxis);
    SampleGuidelines guidelines = SampleGuidelines.in(praxis, community);
    SamplePolicies policies = SamplePolicies.in(praxis);
    SampleCompanyRules companys = SampleCompanyRules.in(praxis, rules.slug(), policies.slug());
    Member trainer = praxis.as("trainer1");
    SampleMarking marking = SampleMarking.make(praxis);
    SampleTrack begun = SampleTrack.begun(trainer, community);
    SampleQuiz quiz = SampleQuiz.of(praxis);
    begun.change(trainer, "Before anything else, **listen**.", "");
    begun.change(trainer, "Calm conversations", "Calm conversations, for beginners");
    SampleTrack blended = SampleTrack.begun(trainer, community).published(trainer);
    String enrolled = learner.enrol(blended.slug());
    learner.post("me/enrolments/" + enrolled + "/steps/1/completion", null).expecting(2);
    blended.change(trainer, "**listen**", "**listen**, and listen again");
    blended.change(trainer, "Would you say that?", "What would you say?");
    // At any time of the day it ends on another day, which takes the most room.
    SampleSession session = SampleSession.in(trainer, 3_000, Duration.ofHours(25), 1, false);
    session.booked(learner);
    session.booked(praxis.as("learner2"));
    SampleSession.in(trainer, 3_100, 2, true).booked(praxis.as("learner2"));
    SampleNeed need =
        SampleNeed.of(learner, "to plan shifts so that nobody works two nights in a row")
            .wantedBy(praxis.as("learner2"), trainer);
    SampleNeed met =
        SampleNeed.of(praxis.as("learner2"), "calm calls with difficult people")
            .wantedBy(learner)
            .answered(trainer, blended.slug());
    SampleTalk stepTalk = SampleTalk.talkedAbout(praxis);
    SampleCoWriting writing = SampleCoWriting.of(praxis);
    SampleStepMedia media = SampleStepMedia.of(praxis);
    SampleHooks hooks = SampleHooks.in(praxis, circle, praxis.as("trainer1"));
    return Stream.of(
            new Shown("statement", "learner1", "/moderation/statement/" + appeals.rejected()),
            new Shown(
                "statement-overturned",
                "learner2",
                "/moderation/statement/" + appeals.overturned()),
            new Shown(
                "statement-guidelines", "learner2", "/moderation/statement/" + policies.stated()),
            new Shown("case-afterwards", "moderator1", "/moderation/case/" + policies.afterwards()),
            new Shown("queue-afterwards", "moderator1", "/moderation/queue?reason=AFTERWARDS"),
            new Shown("rules-mode", "moderator1", "/moderation/rules/" + policies.slug()),
            new Shown("charter-mode", "learner1", "/communities/charter/" + policies.slug()),
            new Shown(
                "charter-edit-mode", "moderator1", "/communities/charter-edit/" + policies.slug()),
            new Shown("start-muted", "learner2", "/communities/start/" + appeals.community()),
            new Shown("sanctions", "learner2", "/moderation/sanctions"),
            new Shown(
                "member",
                "moderator1",
                "/moderation/member/" + appeals.community() + "/" + appeals.muted()),
            new Shown("appeals", "moderator2", "/moderation/appeals"),
            new Shown("appeal", "moderator2", "/moderation/appeal/" + appeals.waiting()),
            new Shown("topic-keeping", "moderator1", "/communities/topic-keeping/" + kept.busy()),
            new Shown("topic-closed", "learner2", "/communities/topic/" + kept.closed()),
            new Shown(
                "topic-keeping-closed",
                "moderator1",
                "/communities/topic-keeping/" + kept.closed()),
            new Shown("topic-withdrawn", "learner2", "/communities/topic/" + kept.withdrawn()),
            new Shown(
                "contribution-withdrawn",
                "learner1",
                "/communities/contribution/" + kept.withdrawn()),
            new Shown("history", "learner2", "/communities/history/" + kept.changed()),
            new Shown("topic-question", "learner1", "/communities/topic/" + talk.question),
            new Shown("topic-idea", "moderator1", "/communities/topic/" + talk.idea),
            new Shown("topic-poll", "learner2", "/communities/topic/" + talk.poll),
            new Shown(
                "topic-announcement", "moderator1", "/communities/topic/" + talk.announcement),
            new Shown("endorsements", "learner2", "/communities/endorsements/" + talk.answer),
            new Shown("seen", "moderator1", "/communities/seen/" + talk.announcement),
            new Shown("tag", "learner1", "/communities/tag/events"),
            new Shown("tags", "moderator1", "/communities/tags/" + talk.slug),
            new Shown("community-kinds", "learner1", "/communities/community/" + talk.slug),
            new Shown("start-poll", "moderator1", "/communities/start/" + talk.slug + "?kind=POLL"),
            new Shown("signin", "", "/signin"),
            new Shown("home", "learner1", "/"),
            new Shown("home-moderator", "moderator1", "/"),
            new Shown("home-owner", "trainer1", "/"),
            new Shown("discover", "learner1", "/communities/discover"),
            new Shown("community", "learner1", "/communities/community/" + community),
            new Shown("topic", "learner1", "/communities/topic/" + topic),
            new Shown("community-by-request", "learner2", "/communities/community/" + circle),
            new Shown("members", "trainer1", "/communities/members/" + circle + "?q=amina"),
            new Shown("settings", "trainer1", "/communities/settings/" + circle),
            new Shown("charter", "learner1", "/communities/charter/" + circle),
            new Shown("charter-edit", "trainer1", "/communities/charter-edit/" + circle),
            new Shown("community-news", "learner1", "/communities/community/" + news.community()),
            new Shown("topic-news", "learner1", "/communities/topic/" + news.topic() + "?new=true"),
            new Shown("bookmarks", "learner1", "/communities/bookmarks"),
            new Shown("bookmark", "learner1", "/communities/bookmark/" + news.bookmark()),
            new Shown("start", "learner1", "/communities/start/" + community),
            new Shown("import", "admin1", "/communities/import/" + community),
            new Shown("import-run", "admin1", "/communities/import-run/" + moved),
            new Shown("search", "learner1", "/search?q=customer"),
            new Shown("search-narrowed", "learner1", "/search?q=custmer&kind=REPLY&sort=DATE"),
            new Shown("search-nothing", "learner1", "/search?q=qqqqqq"),
            new Shown("search-index", "admin1", "/search/rebuild"),
            new Shown("contributions", "learner1", "/communities/contributions"),
            new Shown("contribution", "learner1", "/communities/contribution/" + mine),
            new Shown("drafts", "learner1", "/communities/drafts"),
            new Shown("found", "moderator1", "/communities/found"),
            new Shown("guides", "learner1", "/communities/guides/" + community),
            new Shown("guide", "trainer1", "/communities/guide/" + guide.id()),
            new Shown("guide-owner", "moderator1", "/communities/guide/" + guide.id()),
            new Shown("guide-start", "learner1", "/communities/guide-start/" + community),
            new Shown("guide-edit", "moderator1", "/communities/guide-edit/" + guide.id()),
            new Shown("guide-propose", "learner1", "/communities/guide-propose/" + guide.id()),
            new Shown("guide-history", "moderator1", "/communities/guide-history/" + guide.id()),
            new Shown(
                "guide-proposals",
                "moderator1",
                "/communities/guide-history/" + proposed + "?list=proposals&page=2"),
            new Shown(
                "guide-changes", "learner1", "/communities/guide-changes/" + guide.revision()),
            new Shown("guide-keeping", "moderator1", "/communities/guide-keeping/" + guide.id()),
            new Shown(
                "guide-proposal", "moderator1", "/communities/guide-proposal/" + guide.proposal()),
            new Shown(
                "guide-conflict", "moderator1", "/communities/guide-proposal/" + guide.colliding()),
            new Shown("profile", "moderator1", "/people/me"),
            new Shown("people-search", "learner1", "/people/search?q=software"),
            new Shown("people-nobody", "learner1", "/people/search?q=qqqq"),
            new Shown("person", "learner2", "/people/person/" + colleague),
            new Shown("leader", "learner1", "/people/person/" + leader),
            new Shown("organisation", "learner1", "/people/organisation"),
            new Shown("department", "learner1", "/people/organisation?department=" + department),
            new Shown("leaders", "learner1", "/people/organisation?by=leaders"),
            new Shown("reports", "learner1", "/people/organisation?under=" + leader),
            new Shown("experts", "learner1", "/people/experts?q=customer"),
            new Shown("offices", "hr1", "/people/offices"),
            new Shown("office", "hr1", "/people/office/" + office),
            new Shown("office-calendar", "hr1", "/people/office-calendar/" + office),
            new Shown("duties", "hr1", "/people/duties"),
            new Shown("duty", "hr1", "/people/duty/" + duty),
            new Shown("holds", "hr1", "/people/holds?person=" + held),
            new Shown("successor", "moderator1", "/people/successor/" + founder + "?q=ma"),
            new Shown("directory", "admin1", "/people/directory?name=learner1"),
            new Shown("sync", "admin1", "/people/sync"),
            new Shown("sync-run", "admin1", "/people/sync-run/" + run),
            new Shown("sync-problems", "admin1", "/people/sync-run/" + run + "?show=problems"),
            new Shown("audiences", "hr1", "/people/audiences"),
            new Shown("audience", "hr1", "/people/audience/" + audience),
            new Shown("audience-edit", "hr1", "/people/audience-edit/" + audience),
            new Shown("inbox", "learner1", "/notification/inbox"),
            new Shown("inbox-new", "learner1", "/notification/inbox?new=true"),
            new Shown("feeds", "learner1", "/notification/feeds"),
            new Shown("mail-settings", "learner1", "/notification/settings"),
            new Shown("mail-settings-place", "learner1", "/notification/settings/" + community),
            new Shown("mail-stopped", "moderator2", "/notification/settings"),
            new Shown("unsubscribe", "", told.unsubscribe()),
            new Shown("hooks", "trainer1", "/notification/hooks/" + hooks.community()),
            new Shown("hooks-none", "moderator1", "/notification/hooks/" + talk.slug),
            new Shown("hook", "trainer1", "/notification/hook/" + hooks.hook()),
            new Shown("all-hooks", "admin1", "/notification/all-hooks"),
            new Shown("dead-letters", "admin1", "/notification/dead-letters"),
            new Shown("audit", "admin1", "/moderation/audit"),
            new Shown("audit-topics", "admin1", "/moderation/audit?kind=communities."),
            new Shown("audit-none", "admin1", "/moderation/audit?by=nobody"),
            new Shown("queue", "moderator1", "/moderation/queue"),
            new Shown("queue-filtered", "moderator1", "/moderation/queue?kind=GUIDE&hours=72"),
            new Shown("case", "moderator1", "/moderation/case/" + waiting),
            new Shown("case-taken", "moderator1", "/moderation/case/" + taken),
            new Shown("report", "learner2", "/communities/report/" + reports.unreported()),
            new Shown("report-again", "learner2", "/communities/report/" + reports.again()),
            new Shown("my-reports", "learner2", "/communities/reports"),
            new Shown(
                "report-appeal", "learner2", "/communities/report-appeal/" + reports.dismissed()),
            new Shown(
                "report-appeal-answered",
                "trainer1",
                "/communities/report-appeal/" + reports.answered()),
            new Shown("appeal-report", "moderator2", "/moderation/appeal/" + reports.appeal()),
            new Shown("topic-reported", "learner2", "/communities/topic/" + reports.topic()),
            new Shown("case-reported", "moderator1", "/moderation/case/" + reports.reported()),
            new Shown("case-removed", "moderator1", "/moderation/case/" + reports.removedCase()),
            new Shown("queue-reported", "moderator1", "/moderation/queue?reason=REPORTED"),
            new Shown("topic-removed", "learner1", "/communities/topic/" + reports.removed()),
            new Shown(
                "contribution-removed",
                "learner1",
                "/communities/contribution/" + reports.removed()),
            new Shown("clock", "moderator1", "/moderation/clock/" + rules.slug()),
            new Shown("clock-read", "moderator2", "/moderation/clock/" + rules.slug()),
            new Shown("case-handed-up", "learner2", "/moderation/case/" + up.escalated()),
            new Shown("case-escalated", "moderator1", "/moderation/case/" + up.escalated()),
            new Shown("case-escalatable", "learner2", "/moderation/case/" + up.open()),
            new Shown("queue-escalated", "moderator1", "/moderation/queue?pressing=ESCALATED"),
            new Shown("queue-late", "moderator1", "/moderation/queue?pressing=LATE"),
            new Shown("workload", "moderator1", "/moderation/workload?days=90"),
            new Shown("absence", "moderator1", "/moderation/absence"),
            new Shown("rules", "moderator1", "/moderation/rules/" + rules.slug()),
            new Shown("rule", "moderator1", "/moderation/rule/" + rules.slug()),
            new Shown(
                "rule-trial",
                "moderator1",
                "/moderation/rule/" + rules.slug() + "?id=" + rules.tried() + "&try=1"),
            new Shown("company-rules", "hr1", "/moderation/rules"),
            new Shown("company-rules-read", "moderator1", "/moderation/rules"),
            new Shown("company-rule", "hr1", "/moderation/rule"),
            new Shown(
                "company-rule-trial", "hr1", "/moderation/rule?id=" + companys.tried() + "&try=1"),
            new Shown(
                "company-rule-read",
                "moderator1",
                "/moderation/rule?id=" + companys.tried() + "&try=1"),
            new Shown("case-company-rule", "moderator1", "/moderation/case/" + companys.held()),
            new Shown("guidelines", "learner1", "/guidelines"),
            new Shown("guidelines-keeper", "hr1", "/guidelines"),
            new Shown("guidelines-owed", guidelines.asked(), guidelines.way()),
            new Shown("start-owed", guidelines.asked(), "/communities/start/" + community),
            new Shown("guidelines-edit", "hr1", "/moderation/guidelines-edit"),
            new Shown("templates", "admin1", "/moderation/templates"),
            new Shown("template", "admin1", "/moderation/template"),
            new Shown("needs", "learner1", "/training/needs"),
            new Shown("needs-answered", "learner2", "/training/needs?status=ANSWERED"),
            new Shown("needs-none", "learner1", "/training/needs?q=nothingofthatkind"),
            new Shown("need", "learner1", "/training/need/" + need.id()),
            new Shown("need-answer", "trainer1", "/training/need/" + need.id()),
            new Shown("need-met", "learner1", "/training/need/" + met.id()),
            new Shown("need-assign", "trainer1", "/training/need/" + met.id()),
            new Shown("need-new", "learner1", "/training/need-new"),
            new Shown("demand", "trainer1", "/training/demand"),
            new Shown("sessions", "learner1", "/training/sessions"),
            new Shown("sessions-trainer", "trainer1", "/training/sessions"),
            new Shown("session", "learner1", "/training/session/" + session.date()),
            new Shown("session-full", "learner2", "/training/session/" + session.date()),
            new Shown("step-session", "learner1", "/training/step/" + session.slug() + "/1"),
            new Shown("session-edit", "trainer1", "/training/session-edit/" + session.date()),
            new Shown(
                "session-plan",
                "trainer1",
                "/training/session-edit/" + session.slug() + "/" + session.step()),
            new Shown("attendance", "trainer1", "/training/attendance/" + session.date()),
            new Shown("session-requests", "srichter", "/training/session-requests"),
            new Shown("tracks", "learner1", "/training/tracks"),
            new Shown("track", "learner1", "/training/track/" + track),
            new Shown("step-page", "learner1", "/training/step/" + track + "/1"),
            new Shown("step-quiz", "learner1", "/training/step/" + track + "/2"),
            new Shown("step-discussion", "learner1", "/training/step/" + track + "/3"),
            new Shown("required", "learner1", "/training/required"),
            new Shown("why", "learner1", "/training/why/" + assigned.mine()),
            new Shown("extensions", "hr1", "/training/extensions"),
            new Shown("exemptions", "hr1", "/training/exemptions"),
            new Shown("cockpits", "trainer1", "/training/cockpit"),
            new Shown("cockpit", "trainer1", "/training/cockpit/" + blended.slug()),
            new Shown(
                "message-new", "trainer1", "/training/message-new/" + blended.slug() + "?all=true"),
            new Shown("compliance", "hr1", "/training/compliance"),
            new Shown("compliance-track", "hr1", "/training/compliance/" + track),
            new Shown("assignments", "hr1", "/training/assignments"),
            new Shown("assignment", "hr1", "/training/assignment/" + assigned.rule()),
            new Shown("assignment-edit", "hr1", "/training/assignment-edit/" + assigned.rule()),
            new Shown(
                "assignment-change", "hr1", "/training/assignment-change/" + assigned.change()),
            new Shown(
                "assignment-planned", "hr1", "/training/assignment-change/" + assigned.planned()),
            new Shown("step-guide", "learner1", "/training/step/" + writing.slug() + "/1"),
            new Shown("step-guide-any", "learner2", "/training/step/" + writing.slug() + "/2"),
            new Shown("preview-guide", "trainer1", "/training/preview/" + writing.slug() + "/1"),
            new Shown(
                "draft-step-guide",
                "trainer1",
                "/training/draft-step/" + writing.slug() + "/" + writing.step()),
            new Shown(
                "track-from",
                "trainer1",
                "/training/from/"
                    + writing.community()
                    + "?title=Pumps&sources=guide:"
                    + writing.guide()),
            new Shown("step-media", "learner1", "/training/step/" + media.slug() + "/1"),
            new Shown("preview-media", "trainer1", "/training/preview/" + media.slug() + "/1"),
            new Shown(
                "draft-step-media",
                "trainer1",
                "/training/draft-step/" + media.slug() + "/" + media.step()),
            new Shown("step-talk", "learner1", stepTalk.page()),
            new Shown("step-talk-expert", "trainer1", stepTalk.page()),
            new Shown(
                "draft-step-talk",
                "trainer1",
                "/training/draft-step/" + stepTalk.slug() + "/" + stepTalk.step()),
            new Shown("topic-of-step", "learner1", "/communities/topic/" + stepTalk.topic()),
            new Shown("certificate", "learner2", "/training/certificate/" + certificate),
            new Shown("certificates", "learner2", "/training/certificates"),
            new Shown("certificate-hr", "hr1", "/training/certificate/" + certificate),
            new Shown("mine", "learner2", "/training/mine"),
            new Shown("mine-required", "learner1", "/training/mine"),
            new Shown("transcript", "learner2", "/training/transcript"),
            new Shown("evidence", "hr1", "/training/evidence"),
            new Shown("reminders", "hr1", "/training/reminders"),
            new Shown(
                "reminders-look",
                "hr1",
                "/training/reminders?look=0&on=true&before=14&after=1,7&everyDays=7&most=4&escalateAfter=7"),
            new Shown("late", "hr1", "/training/late"),
            new Shown("track-stages", "learner1", "/training/track/" + blended.slug()),
            new Shown("step-confirm", "learner1", "/training/step/" + blended.slug() + "/2"),
            new Shown("step-locked", "learner1", "/training/step/" + blended.slug() + "/4"),
            new Shown("step-file", "learner1", "/training/step/" + marking.slug() + "/1"),
            new Shown("step-assignment", "learner1", "/training/step/" + marking.slug() + "/2"),
            new Shown("step-handed-in", "learner2", "/training/step/" + marking.slug() + "/2"),
            new Shown("step-sign-off", "learner1", "/training/step/" + marking.slug() + "/3"),
            new Shown("work", "learner1", "/training/work/" + marking.returned()),
            new Shown("marking", "trainer1", "/training/marking"),
            new Shown("mark", "trainer1", "/training/mark/" + marking.work()),
            new Shown("mark-done", "trainer1", "/training/mark/" + marking.returned()),
            new Shown("signing", "moderator1", "/training/signing"),
            new Shown(
                "draft-assignment",
                "trainer1",
                "/training/draft-step/" + marking.slug() + "/" + marking.assignment()),
            new Shown("design", "trainer1", "/training/design"),
            new Shown("design-new", "trainer1", "/training/design?new=true"),
            new Shown("draft", "trainer1", "/training/draft/" + begun.slug() + "?add=2"),
            new Shown("draft-published", "trainer1", "/training/draft/" + blended.slug()),
            new Shown(
                "draft-step",
                "trainer1",
                "/training/draft-step/" + begun.slug() + "/" + begun.page()),
            new Shown(
                "draft-quiz",
                "trainer1",
                "/training/draft-step/" + blended.slug() + "/" + blended.quiz()),
            new Shown("preview", "trainer1", "/training/preview/" + blended.slug()),
            new Shown("preview-step", "trainer1", "/training/preview/" + blended.slug() + "/4"),
            new Shown("publish", "trainer1", "/training/publish/" + blended.slug()),
            new Shown("publish-lacking", "trainer1", "/training/publish/" + begun.slug()),
            new Shown("step-quiz-sat", "learner2", "/training/step/" + quiz.slug() + "/1"),
            new Shown("sitting", "learner1", "/training/sitting/" + quiz.open()),
            new Shown("sitting-over", "learner2", "/training/sitting/" + quiz.over()),
            new Shown("banks", "trainer1", "/training/banks"),
            new Shown("bank", "trainer1", "/training/bank/" + quiz.bank()),
            new Shown("bank-question", "trainer1", "/training/bank-question/" + quiz.question()),
            new Shown(
                "bank-question-new",
                "trainer1",
                "/training/bank-question-new/" + quiz.bank() + "?kind=MULTIPLE"),
            new Shown("bank-import", "trainer1", "/training/bank-import/" + quiz.bank()),
            new Shown(
                "quiz", "trainer1", "/training/draft-quiz/" + quiz.slug() + "/" + quiz.step()),
            new Shown(
                "quiz-question",
                "trainer1",
                "/training/draft-quiz/" + quiz.slug() + "/" + quiz.step() + "?q=3"),
            new Shown(
                "quiz-analysis",
                "trainer1",
                "/training/quiz-analysis/" + quiz.slug() + "/" + quiz.step()))
        .toList();
  }

  /** Somebody who is held, for a matter that is not over. */
  private static String held(Member hr) {
    String person = hr.find("Jonas Brandt").path("id").asText();
    hr.post(
            "holds",
            ("{\"kind\":\"PERSON\",\"subject\":\"%s\",\"matter\":\"2026-114, Northwind\","
                    + "\"reason\":\"Counsel asked for it on 12 November.\"}")
                .formatted(person))
        .expecting(2);
    return person;
  }

  /** What a colleague looked after until Praxis was closed for them. */
  private static String vacant(Member owner, String person, Member admin) {
    JsonNode duty = owner.get("people/" + person + "/duties").expecting(2).json().path(0);
    String other = owner.find("Thiago Nakamura").path("id").asText();
    owner
        .put(
            "duties/" + duty.path("id").asText() + "/holder",
            "{\"person\":\"%s\",\"version\":%d}".formatted(other, duty.path("version").asLong()))
        .expecting(2);
    admin.post("people/" + other + "/deactivation", "").expecting(2);
    return duty.path("id").asText();
  }

  /** A community of which one asks to be a member, with somebody who does and a changed charter. */
  private static String circle(Praxis praxis) {
    String slug = "safety-at-work";
    String charter =
        """
        {"purpose":"%s","objectives":["No accident that a colleague could have prevented"],"firstContributions":2,
         "responseHours":24,"toAcknowledge":true,"clauses":[{"kind":"IN_SCOPE","text":"Near misses and what we learn"},
         {"kind":"NEVER_HERE","text":"Names of people who were hurt","terms":["diagnosis"]}]}
        """;
    Member owner = praxis.as("trainer1");
    owner
        .post(
            "communities",
            "{\"slug\":\"%s\",\"name\":\"Safety at work\",\"access\":\"BY_REQUEST\",\"charter\":%s}"
                .formatted(slug, charter.formatted("Learning from accidents.")))
        .expecting(2);
    owner
        .post(
            "communities/" + slug + "/charter",
            "{\"edition\":1,\"note\":\"Near misses teach as much.\",\"charter\":%s}"
                .formatted(charter.formatted("Learning from accidents and near misses.")))
        .expecting(2);
    praxis
        .as("learner1")
        .post("communities/" + slug + "/requests", "{\"text\":\"I lead shifts.\"}");
    return slug;
  }

  /** What an archive of a mailing list would become, with something to note. */
  private static String preview(Member admin, String community) {
    return admin
        .send(
            "POST",
            "communities/" + community + "/imports?dry=true&name=support-2019.mbox",
            "application/mbox",
            """
            From kim@partner.example Mon Mar  4 08:00:00 2019
            From: Kim Partner <kim@partner.example>
            Date: Thu, 1 Jan 1970 00:00:00 +0000
            Subject: Who answers on Sundays?

            Nobody, it seems.

            From kim@partner.example Mon Mar  4 09:00:00 2019
            Subject: From nobody

            Text
            """)
        .id();
  }

  private static String audience(Member hr) {
    return hr.post(
            "audiences",
            """
            {"name":"Everybody new in engineering","rule":{"all":[{"title":"*engineer*"},
             {"any":[{"language":"de"},{"language":"en"}]},{"not":{"startedAtLeast":90}}]}}
            """)
        .id();
  }

  private static String certificate(Member.Answer enrolments) {
    for (JsonNode enrolment : enrolments.expecting(2).json().path("items")) {
      if (enrolment.hasNonNull("certificate")) {
        return enrolment.path("certificate").asText();
      }
    }
    throw new AssertionError("nothing is finished");
  }

  private static JsonNode first(Member.Answer list) {
    return list.expecting(2).json().path("items").path(0);
  }

  private static String mostDiscussed(Member.Answer topics) {
    JsonNode most = null;
    for (JsonNode topic : topics.expecting(2).json().path("items")) {
      if (most == null || topic.path("replies").asInt() > most.path("replies").asInt()) {
        most = topic;
      }
    }
    return most.path("id").asText();
  }
}
