package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.training.talk.Loss;
import org.praxis.training.talk.TalkDraft;
import org.praxis.training.talk.TalkPlace;
import org.praxis.training.view.PublicationView;
import org.praxis.web.page.Misread;
import org.praxis.web.page.Numbers;

/**
 * Where a discussion step is talked about and what completes it, in a plain form. Experts are named
 * as they are called, one a line.
 */
@Named
@RequestScoped
public class TalkForm {
  /** The step's own topic, in the form; an address alone says that it is another one. */
  private static final String OWN = "OWN";

  private static final String THERE = "THERE";

  @Inject TypedColleagues colleagues;
  @Inject Misread misread;
  @Inject HttpServletRequest request;

  private TalkDraft draft = TalkDraft.ANSWERING;

  void show(TalkDraft kept) {
    draft = kept == null ? TalkDraft.ANSWERING : kept;
  }

  /** As it was sent. */
  TalkDraft sent() {
    String where = said("talk-place");
    boolean topic = OWN.equals(where) || THERE.equals(where);
    return new TalkDraft(
        topic ? TalkPlace.TOPIC : TalkPlace.ANSWERING,
        THERE.equals(where) ? said("talk-topic") : null,
        on("talk-accepted"),
        number("talk-endorsed"),
        on("talk-expert"),
        misread.or(
            List.of(), () -> colleagues.all("talk.experts", request.getParameter("talk-experts"))),
        number("talk-replies"),
        number("talk-characters"),
        topic && on("talk-postFirst"),
        Stream.of(Loss.values())
            .filter(loss -> loss.name().equals(said("talk-loss")))
            .findFirst()
            .orElse(Loss.KEEP));
  }

  private String said(String field) {
    String text = request.getParameter(field);
    return text == null || text.isBlank() ? null : text.strip();
  }

  private boolean on(String field) {
    return request.getParameter(field) != null;
  }

  private Integer number(String field) {
    return misread.or(
        null,
        () -> Numbers.wholeOrNone(field.replace('-', '.'), said(field), "training.quiz.noNumber"));
  }

  private boolean isSent() {
    return request.getParameter("talk-place") != null;
  }

  /** Which of the places is chosen. */
  public boolean at(String place) {
    if (isSent()) {
      return place.equals(request.getParameter("talk-place"));
    }
    String kept =
        draft.place() == TalkPlace.ANSWERING
            ? TalkPlace.ANSWERING.name()
            : draft.isOwnTopic() ? OWN : THERE;
    return place.equals(kept);
  }

  public boolean checked(String field) {
    if (isSent()) {
      return on("talk-" + field);
    }
    return switch (field) {
      case "accepted" -> draft.accepted();
      case "expert" -> draft.expert();
      default -> draft.postFirst();
    };
  }

  public boolean losing(String loss) {
    String chosen = isSent() ? said("talk-loss") : draft.loss().name();
    return loss.equals(chosen == null ? Loss.KEEP.name() : chosen);
  }

  /** What stands in a field. */
  public String typed(String field) {
    if (isSent()) {
      return request.getParameter("talk-" + field);
    }
    return switch (field) {
      case "topic" -> draft.topic();
      case "endorsed" -> text(draft.endorsed());
      case "replies" -> text(draft.replies());
      case "characters" -> text(draft.characters());
      default -> colleagues.names(draft.experts());
    };
  }

  private static String text(Integer number) {
    return number == null ? "" : number.toString();
  }

  /** Of those who have done that step, how many would have to write more; null where none would. */
  static Integer unmet(PublicationView view, Object step) {
    return view.raised().stream()
        .filter(raised -> raised.id().equals(step) && raised.unmet() > 0)
        .map(raised -> raised.unmet())
        .findFirst()
        .orElse(null);
  }
}
