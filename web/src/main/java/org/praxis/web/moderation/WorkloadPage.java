package org.praxis.web.moderation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.praxis.moderation.SpaceId;
import org.praxis.moderation.view.QueuePlace;
import org.praxis.moderation.workload.Workload;
import org.praxis.moderation.workload.view.Week;
import org.praxis.moderation.workload.view.WorkloadView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** How moderation goes, of the community and the period that the address names. */
@Named
@RequestScoped
public class WorkloadPage {
  // Of the picture, in its own units.
  private static final int HEIGHT = 120;
  private static final int STEP = 24;
  private static final int BAR = 9;

  /**
   * A week in the picture.
   *
   * @param x where its first bar begins; the second follows
   */
  public record Bars(Week week, int x, int opened, int decided) {
    public int second() {
      return x + BAR + 1;
    }
  }

  @Inject Workload workload;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private WorkloadView view;

  public void load() {
    view = workload.of(place(), days());
  }

  private SpaceId place() {
    String typed = request.getParameter("community");
    return typed == null || typed.isEmpty() ? null : Address.id(typed, SpaceId::new);
  }

  // What cannot be meant is the shortest.
  private int days() {
    Integer typed = Numbers.whole(request.getParameter("days"));
    return typed != null && Workload.PERIODS.contains(typed) ? typed : Workload.PERIODS.get(0);
  }

  public WorkloadView getView() {
    return view;
  }

  public List<QueuePlace> getPlaces() {
    return workload.places(view.place() == null ? null : view.place().id());
  }

  public List<Integer> getPeriods() {
    return Workload.PERIODS;
  }

  /** The most that came in or was decided in a week. */
  public long getMost() {
    return view.weeks().stream()
        .mapToLong(week -> Math.max(week.opened(), week.decided()))
        .max()
        .orElse(0);
  }

  public List<Bars> getBars() {
    long most = Math.max(1, getMost());
    List<Bars> bars = new ArrayList<>();
    for (Week week : view.weeks()) {
      bars.add(
          new Bars(
              week, bars.size() * STEP, height(week.opened(), most), height(week.decided(), most)));
    }
    return bars;
  }

  // What there is can be seen, however little beside the most.
  private static int height(long count, long most) {
    return count == 0 ? 0 : (int) Math.max(2, HEIGHT * count / most);
  }

  public int getWidth() {
    return view.weeks().size() * STEP;
  }

  public int getHeight() {
    return HEIGHT;
  }

  public int getBar() {
    return BAR;
  }

  /** A day in the reader's words. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
        .withLocale(viewer.getLocale())
        .format(day);
  }

  public LocalDate getFirst() {
    return view.weeks().get(0).from();
  }

  public LocalDate getLast() {
    return view.weeks().get(view.weeks().size() - 1).from();
  }

  /** Working time in the reader's words. */
  public String time(Long minutes) {
    return minutes < 60
        ? Texts.of("moderation.workload.minutes", viewer.getLocale(), viewer.getZone(), minutes)
        : Texts.of(
            "moderation.workload.hours", viewer.getLocale(), viewer.getZone(), minutes / 60.0);
  }

  /** Where one of the tables is as a file. */
  public String file(String table) {
    return request.getContextPath()
        + "/api/v1/moderation/workload/csv?table="
        + table
        + "&days="
        + view.days()
        + (view.place() == null ? "" : "&community=" + view.place().id());
  }
}
