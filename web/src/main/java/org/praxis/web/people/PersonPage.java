package org.praxis.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.List;
import org.praxis.communities.Authorship;
import org.praxis.communities.view.AuthorView;
import org.praxis.communities.view.AuthoredRow;
import org.praxis.people.PersonId;
import org.praxis.people.Profiles;
import org.praxis.people.duty.DutyKeeping;
import org.praxis.people.duty.view.DutyRow;
import org.praxis.people.view.PersonView;
import org.praxis.platform.Page;
import org.praxis.training.Showcase;
import org.praxis.training.view.CompletedTrack;
import org.praxis.web.page.Address;
import org.praxis.web.page.Viewer;

/**
 * A colleague: where they sit, whom they work with, and what they wrote that the reader may see.
 */
@Named
@RequestScoped
public class PersonPage {
  @Inject Profiles profiles;
  @Inject Authorship authorship;
  @Inject Showcase showcase;
  @Inject DutyKeeping keeping;
  @Inject Address address;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private PersonView person;
  private AuthorView author;
  private Page<AuthoredRow> written;
  private List<CompletedTrack> tracks;
  private List<DutyRow> duties;

  public void load() {
    PersonId id = address.id(PersonId::new);
    person = profiles.person(id);
    author = authorship.of(id);
    written =
        isAnswers()
            ? authorship.answers(id, address.page())
            : authorship.topics(id, address.page());
    tracks = showcase.of(id);
    duties = keeping.of(id);
  }

  /** Whether the list is of answers and not of topics; where there are no topics, at once. */
  public boolean isAnswers() {
    String list = request.getParameter("list");
    return list == null ? author.counts().topics() == 0 : list.equals("answers");
  }

  /** The day and time where they sit, as the reader writes it. */
  public String getLocalTime() {
    return person.localTime().getDayOfWeek().getDisplayName(TextStyle.SHORT, viewer.getLocale())
        + " "
        + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(viewer.getLocale())
            .format(person.localTime());
  }

  /** Where an entry of the list leads: a reply is found on its page of the topic. */
  public String address(AuthoredRow row) {
    return TopicAddress.of(row.topic(), row.contribution());
  }

  public PersonView getPerson() {
    return person;
  }

  public AuthorView getAuthor() {
    return author;
  }

  public Page<AuthoredRow> getWritten() {
    return written;
  }

  public List<DutyRow> getDuties() {
    return duties;
  }

  public List<CompletedTrack> getTracks() {
    return tracks;
  }
}
