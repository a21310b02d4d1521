package org.praxis.training.sessions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.praxis.people.CurrentPerson;
import org.praxis.people.Role;
import org.praxis.training.NoSuchTrack;
import org.praxis.training.StepId;
import org.praxis.training.model.Track;
import org.praxis.training.sessions.store.SessionDates;
import org.praxis.training.sessions.view.SessionDateView;
import org.praxis.training.sessions.view.ToldSession;
import org.praxis.training.store.Tracks;

/** Which dates there are, and how things stand with them. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class SessionReading {
  private static final int MOST = 100;

  /** So long a trainer finds what is over in their list: its sheet may not be written yet. */
  private static final Duration JUST_OVER = Duration.ofDays(28);

  @Inject Tracks tracks;
  @Inject SessionDates dates;
  @Inject SessionKeepers keepers;
  @Inject SessionViews views;
  @Inject SessionsToTell telling;
  @Inject CurrentPerson me;
  @Inject Clock clock;

  /**
   * @throws NoSuchDate also while its track is not published
   */
  public SessionDateView date(SessionDateId id) {
    return views.of(dates.find(id).filter(SessionViews::isShown).orElseThrow(NoSuchDate::new));
  }

  /**
   * The dates of a step that are not over, and those at which it was said whether the reader was
   * there; the first first, at most {@value #MOST}.
   */
  public List<SessionDateView> ofStep(String slug, StepId step) {
    Track track =
        tracks.find(slug).filter(found -> found.edition() != null).orElseThrow(NoSuchTrack::new);
    return views.of(dates.ofStep(track, step, me.id(), clock.instant(), MOST));
  }

  /** Where the reader has a seat, waits for one or asked for one, and which are not over. */
  public List<SessionDateView> mine() {
    return views.of(dates.booked(me.id(), clock.instant(), MOST));
  }

  /** What they could book by the tracks that they are on, and have not booked. */
  public List<SessionDateView> open() {
    return views.of(dates.open(me.id(), clock.instant(), MOST)).stream()
        .filter(date -> !date.booked())
        .toList();
  }

  /** What they give or look after; what is over as well, for four weeks. */
  public List<SessionDateView> kept() {
    return views.of(dates.kept(me.id(), keepers.tracks(), clock.instant().minus(JUST_OVER), MOST));
  }

  /** The steps of a track that have a date ahead, whoever planned it; what is off is none. */
  public Set<StepId> planned(String slug) {
    return dates.planned(slug, clock.instant());
  }

  /**
   * A date as an entry for the reader's calendar.
   *
   * @throws NoSuchDate also when they neither have a seat nor give it
   */
  public ToldSession entry(SessionDateId id) {
    return dates
        .find(id)
        .filter(SessionViews::isShown)
        .flatMap(
            date ->
                Optional.ofNullable(
                    telling
                        .of(Set.of(new SessionsToTell.SessionFor(me.id(), id)))
                        .get(new SessionsToTell.SessionFor(me.id(), id))))
        .filter(told -> told.seat())
        .orElseThrow(NoSuchDate::new);
  }
}
