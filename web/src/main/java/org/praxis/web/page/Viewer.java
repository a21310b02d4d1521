package org.praxis.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.praxis.communities.ContributionId;
import org.praxis.moderation.AppealHandling;
import org.praxis.moderation.CaseReview;
import org.praxis.notification.Inbox;
import org.praxis.people.CurrentPerson;
import org.praxis.people.People;
import org.praxis.people.Role;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.view.Profile;

/** Who looks at the page, and so its language, clock and doors; read once a request. */
@Named
@RequestScoped
public class Viewer {
  private static final Logger LOG = Logger.getLogger(Viewer.class);
  private static final List<Locale> SUPPORTED = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final List<String> FOUNDERS =
      List.of(Role.MODERATOR, Role.TRAINER, Role.HR, Role.ADMIN);

  @Inject CurrentPerson current;
  @Inject People people;
  @Inject CaseReview cases;
  @Inject AppealHandling appeals;
  @Inject Inbox inbox;
  @Inject DutyKeeping duties;
  @Inject HttpServletRequest request;

  private Profile profile;
  private Locale locale;
  private Boolean moderator;
  private Long waiting;
  private Long work;
  private Long news;
  private Long vacant;

  // An error page has to come up although people cannot be read: then it greets nobody, and what
  // the page itself asks for says why.
  @PostConstruct
  void read() {
    if (!current.isSignedIn()) {
      return;
    }
    try {
      profile = people.me();
    } catch (RuntimeException e) {
      LOG.debugf(e, "no profile of the one who asks");
    }
  }

  /**
   * Refuses where the directory cannot say who signed in, and says so. For pages that ask nothing
   * else that would: without it they would be empty, or closed to somebody whom they are open to.
   */
  public void identify() {
    if (profile == null) {
      profile = people.me();
      locale = null;
    }
  }

  /**
   * What was not counted yet is not counted any more: a page that says that the database is away
   * must not need it to say so.
   */
  void countNoMore() {
    moderator = moderator == null ? Boolean.FALSE : moderator;
    waiting = waiting == null ? Long.valueOf(0) : waiting;
    work = work == null ? Long.valueOf(0) : work;
    news = news == null ? Long.valueOf(0) : news;
    vacant = vacant == null ? Long.valueOf(0) : vacant;
  }

  /** Null while nobody has signed in. */
  public Profile getProfile() {
    return profile;
  }

  public boolean isKnown() {
    return profile != null;
  }

  /** The person's own language; of a visitor the first that the browser names and Praxis speaks. */
  public Locale getLocale() {
    if (locale == null) {
      Stream<Locale> wanted =
          profile == null
              ? Collections.list(request.getLocales()).stream()
              : Stream.of(profile.locale());
      locale = wanted.flatMap(Viewer::supported).findFirst().orElse(Locale.ENGLISH);
    }
    return locale;
  }

  public ZoneId getZone() {
    return profile == null ? ZoneOffset.UTC : profile.timeZone();
  }

  /** Whether they moderate anywhere: the whole company, or a community of theirs. */
  public boolean isModerator() {
    if (moderator == null) {
      moderator = isKnown() && cases.isMine();
    }
    return moderator;
  }

  public boolean isTrainer() {
    return is(Role.TRAINER);
  }

  /** Whether they may read the audit log. */
  public boolean isAuditor() {
    return is(Role.AUDITOR) || isAdmin();
  }

  public boolean isAdmin() {
    return is(Role.ADMIN);
  }

  /** Whether they look after the offices' clocks. */
  public boolean isOfficeKeeper() {
    return is(Role.HR) || isAdmin();
  }

  /** Whether they place legal holds. */
  public boolean isHoldKeeper() {
    return is(Role.HR) || isAdmin();
  }

  /** Whether they see to it that somebody looks after everything. */
  public boolean isDutyKeeper() {
    return is(Role.HR) || isAdmin();
  }

  /** How much nobody looks after, for those who see to it. */
  public long getVacant() {
    if (vacant == null) {
      vacant = isDutyKeeper() ? duties.countVacant() : 0;
    }
    return vacant;
  }

  /** Whether they keep the company's guidelines. */
  public boolean isGuidelinesKeeper() {
    return is(Role.HR) || isAdmin();
  }

  /** Whether they read the rules of the whole company. */
  public boolean isCompanyRuleReader() {
    return isGuidelinesKeeper() || is(Role.MODERATOR);
  }

  /** Whether they may build audiences. */
  public boolean isAudienceDesigner() {
    return is(Role.HR) || isAdmin();
  }

  /** Whether they may see audiences, to have something done for them. */
  public boolean isAudienceReader() {
    return isAudienceDesigner() || isTrainer();
  }

  /** Whether they may found communities. */
  public boolean isFounder() {
    return FOUNDERS.stream().anyMatch(this::is);
  }

  /** How many cases wait for this moderator. */
  public long getWaiting() {
    if (waiting == null) {
      waiting = isModerator() ? cases.waiting() : 0;
    }
    return waiting;
  }

  /** A page has counted all cases that wait for this moderator. */
  public void hasWaiting(long counted) {
    waiting = counted;
    work = null;
  }

  /** How many cases and appeals wait for this moderator. */
  public long getWork() {
    if (work == null) {
      work = isModerator() ? getWaiting() + appeals.waiting() : 0;
    }
    return work;
  }

  /** How many notices the reader has not seen. */
  public long getNews() {
    if (news == null) {
      news = isKnown() ? inbox.unread() : 0;
    }
    return news;
  }

  /** The reader has a topic before them: of what notices say of it they need no more telling. */
  public void hasBefore(ContributionId topic) {
    news = inbox.readAbout(topic);
  }

  private boolean is(String role) {
    return profile != null && profile.is(role);
  }

  private static Stream<Locale> supported(Locale wanted) {
    return SUPPORTED.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage()));
  }
}
