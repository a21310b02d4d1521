package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.praxis.people.OfficeId;
import org.praxis.people.OfficeKeeping;
import org.praxis.people.view.OfficeRef;
import org.praxis.training.sessions.SessionDateDraft;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Viewer;

/** What the form of a date says, in words, so that two of them can be compared. */
@RequestScoped
class SessionFacts {
  @Inject OfficeKeeping offices;
  @Inject TypedColleagues colleagues;
  @Inject Words words;
  @Inject Viewer viewer;

  /** In the order of the form. */
  List<Said> of(SessionDateDraft date) {
    return List.of(
        said("begins", moment(date.begins())),
        said("ends", moment(date.ends())),
        said("office", office(date.office())),
        said("room", date.room()),
        said("link", date.link()),
        said("capacity", String.valueOf(date.capacity())),
        said("trainers", colleagues.names(date.trainers())),
        said("language", date.language()),
        said("note", date.note()),
        said("bookBy", moment(date.bookBy())),
        said("leaveBy", moment(date.leaveBy())));
  }

  private Said said(String field, String what) {
    return new Said(words.of("training.session." + field), what);
  }

  private String moment(LocalDateTime at) {
    return at == null
        ? null
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(viewer.getLocale())
            .format(at);
  }

  private String office(OfficeId id) {
    return id == null
        ? words.of("training.session.noOffice")
        : offices.names().stream()
            .filter(office -> office.id().equals(id))
            .map(OfficeRef::name)
            .findFirst()
            .orElse(null);
  }
}
