package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.PageRequest;
import org.praxis.training.overview.CockpitReading;
import org.praxis.training.overview.MessageDraft;
import org.praxis.training.overview.Messaging;
import org.praxis.training.overview.view.CockpitView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Viewer;

/** Writing to learners of a track: those who were chosen, or all whom the address lets through. */
@Named
@RequestScoped
public class MessageNewPage {
  private static final int MOST = 100;

  @Inject CockpitReading reading;
  @Inject Messaging messaging;
  @Inject CockpitFilters filters;
  @Inject NamedPeople named;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private CockpitView view;
  private List<PersonChip> people = List.of();

  public void load() {
    CockpitPage.expect(viewer);
    String slug = address.part();
    attempt.pressed(
        "send",
        once -> {
          messaging.send(
              slug,
              new MessageDraft(
                  Address.id(once, id -> id),
                  request.getParameter("text"),
                  who(),
                  isAll(),
                  filters.filter()));
          return CockpitPage.address(slug) + "?done=messageSent";
        });
    if (!attempt.isOver()) {
      view = reading.cockpit(slug, filters.filter(), new PageRequest(1, 1));
      people = isAll() ? List.of() : named.chips(who());
    }
  }

  private List<PersonId> who() {
    String[] chosen = request.getParameterValues("who");
    return chosen == null
        ? List.of()
        : Stream.of(chosen)
            .distinct()
            .limit(MOST)
            .map(id -> Address.id(id, PersonId::new))
            .toList();
  }

  public CockpitView getView() {
    return view;
  }

  public List<PersonChip> getPeople() {
    return people;
  }

  /** Whether it goes to all whom the filter lets through. */
  public boolean isAll() {
    return "true".equals(request.getParameter("all"));
  }

  /** Whether there is nobody to write to yet, so that there is nothing to send. */
  public boolean isNobody() {
    return getCount() == 0 && !attempt.isRefused();
  }

  /** To how many. */
  public long getCount() {
    return isAll() ? view.counts().matching() : people.size();
  }

  public String getText() {
    return request.getParameter("text");
  }

  /** Sent twice it is written once: the form says which one it is. */
  public String getOnce() {
    String sent = request.getParameter("send");
    return sent == null ? UUID.randomUUID().toString() : sent;
  }

  public int getLongest() {
    return MessageDraft.LONGEST;
  }
}
