package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.platform.InvalidInput;
import org.praxis.training.Enrolling;
import org.praxis.training.demand.DemandReading;
import org.praxis.training.demand.NeedAnswering;
import org.praxis.training.demand.NeedAsking;
import org.praxis.training.demand.NeedId;
import org.praxis.training.demand.NeedReading;
import org.praxis.training.demand.NeedState;
import org.praxis.training.demand.view.NeedView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Days;

/** One thing that colleagues need to learn: seconding it, and saying what becomes of it. */
@Named
@RequestScoped
public class NeedPage {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @Inject NeedReading reading;
  @Inject NeedAsking asking;
  @Inject NeedAnswering answering;
  @Inject DemandReading demand;
  @Inject Enrolling enrolling;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Words words;
  @Inject HttpServletRequest request;

  private NeedView view;
  private List<SelectItem> tracks;

  static String address(NeedId id) {
    return "/training/need/" + id;
  }

  public void load() {
    NeedId id = address.id(NeedId::new);
    attempt.shows("reason", request.getParameter("remove") == null ? "close-why" : "remove-why");
    attempt.pressed("second", any -> address(asking.second(id)) + "?done=needSeconded");
    attempt.pressed("takeBack", any -> address(asking.takeBack(id)) + "?done=needTakenBack");
    attempt.pressed(
        "begin",
        slug -> {
          enrolling.enrol(slug);
          return TrackPage.address(slug) + "?done=enrolled";
        });
    attempt.pressed(
        "answer",
        any -> {
          answering.answer(id, typed("track"));
          return address(id) + "?done=needAnswered";
        });
    attempt.pressed(
        "close",
        any -> {
          answering.close(id, typed("close-why"));
          return address(id) + "?done=needClosed";
        });
    attempt.pressed(
        "remove",
        any -> {
          answering.remove(id, typed("remove-why"));
          return address(id) + "?done=needRemoved";
        });
    attempt.pressed("merge", other -> merge(id, other));
    attempt.pressed(
        "plan",
        any ->
            AssignmentChangePage.address(answering.plan(id, Days.dayOrNone("due", typed("due")))));
    if (!attempt.isOver()) {
      view = reading.need(id);
    }
  }

  // Of one beside it, or by the address of its page.
  private String merge(NeedId id, String pressed) {
    String other = pressed.equals("typed") ? typed("into") : pressed;
    Matcher found = ID.matcher(other == null ? "" : other);
    if (!found.find()) {
      throw new InvalidInput("into", "training.need.missing");
    }
    NeedId into = Address.id(found.group(), NeedId::new);
    answering.merge(id, into);
    return address(into) + "?done=needMerged";
  }

  public NeedView getView() {
    return view;
  }

  public boolean isOpen() {
    return view.need().state() == NeedState.OPEN;
  }

  public boolean isAnswered() {
    return view.need().state() == NeedState.ANSWERED;
  }

  /** Whether its text can still be found to go against the rules. */
  public boolean isRemovable() {
    return isOpen() || isAnswered() || view.need().state() == NeedState.CLOSED;
  }

  public String getState() {
    return state(view.need().state());
  }

  /** As tags name it. */
  public static String state(NeedState state) {
    return "NEED_" + state;
  }

  public String typed(String field) {
    return request.getParameter(field);
  }

  /** With which it can be answered: what may teach it first. */
  public List<SelectItem> getTracks() {
    if (tracks == null) {
      Map<String, String> titles = new LinkedHashMap<>();
      demand.tracks(view.need().what()).forEach(one -> titles.put(one.slug(), one.title()));
      demand.tracks().forEach(one -> titles.putIfAbsent(one.slug(), one.title()));
      tracks = new ArrayList<>();
      tracks.add(new SelectItem("", words.of("training.assign.track.choose")));
      titles.forEach((slug, title) -> tracks.add(new SelectItem(slug, title)));
    }
    return tracks;
  }

  /** Address of the page on which a track begins that would teach it. */
  public String getDesigning() {
    return "/training/design?new=true&title=" + Address.encode(view.need().what());
  }
}
