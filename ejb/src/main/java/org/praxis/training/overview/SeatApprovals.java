package org.praxis.training.overview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.praxis.people.People;
import org.praxis.people.PersonId;
import org.praxis.people.ReportingLines;
import org.praxis.people.view.PersonChip;
import org.praxis.training.StepId;
import org.praxis.training.overview.view.TeamApproval;
import org.praxis.training.overview.view.WaitingCount;
import org.praxis.training.sessions.model.Booking;
import org.praxis.training.sessions.store.Bookings;
import org.praxis.training.sessions.store.SessionDates;

/** Seats in sessions that somebody asks for. */
@ApplicationScoped
public class SeatApprovals implements TeamApprovals {
  private static final String KIND = "SEAT";
  private static final String ADDRESS = "/training/session-requests";

  @Inject Bookings bookings;
  @Inject SessionDates dates;
  @Inject People people;
  @Inject ReportingLines lines;
  @Inject Clock clock;

  @Override
  public Waiting waiting(PersonId manager, int most) {
    Instant now = clock.instant();
    Set<PersonId> led = lines.led(manager);
    List<Booking> found = bookings.requests(led, List.of(), List.of(), now, most);
    Map<PersonId, PersonChip> chips = people.chips(found.stream().map(Booking::person).toList());
    Map<StepId, SessionDates.Titles> titles =
        dates.titles(found.stream().map(one -> one.date().step()).toList());
    return new Waiting(
        bookings.countRequests(led, now),
        found.stream()
            .map(
                one ->
                    new TeamApproval(
                        KIND,
                        chips.get(one.person()),
                        titles.get(one.date().step()).step(),
                        titles.get(one.date().step()).track(),
                        one.date().at().begins(),
                        null,
                        one.askedAt(),
                        ADDRESS + "#r-" + one.id()))
            .toList());
  }

  @Override
  public WaitingCount count(PersonId manager) {
    return new WaitingCount(
        KIND, ADDRESS, bookings.countRequests(lines.led(manager), clock.instant()));
  }
}
