package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.praxis.training.marking.CriterionMark;
import org.praxis.training.marking.MarkDraft;
import org.praxis.training.marking.MarkVerdict;
import org.praxis.training.marking.Marking;
import org.praxis.training.marking.MarkingQueue;
import org.praxis.training.marking.WorkId;
import org.praxis.training.marking.WorkState;
import org.praxis.training.marking.view.CriterionMarkView;
import org.praxis.training.marking.view.MarkView;
import org.praxis.training.marking.view.MarkingView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Meanwhile;
import org.praxis.web.page.Numbers;
import org.praxis.web.page.Viewer;

/** Work before whoever marks it: the work, the rubric, and what they say of it. */
@Named
@RequestScoped
public class MarkPage {
  private static final int MOST = 12;

  @Inject Marking marking;
  @Inject MarkingQueue queue;
  @Inject MarkingFilters filters;
  @Inject MarkFacts facts;
  @Inject Meanwhile meanwhile;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private MarkingView view;
  private WorkId next;
  private WorkId previous;

  static String address(WorkId id) {
    return "/training/mark/" + id;
  }

  public void load() {
    viewer.identify();
    IntStream.range(0, MOST)
        .forEach(i -> attempt.shows("criteria[" + i + "].level", "criteria-" + (i + 1)));
    attempt.pressed("mark", this::marked);
    meanwhile.pressed("correct", this::corrected, pressed -> here("done=theirs"));
    attempt.pressed("claim", pressed -> claimed());
    attempt.pressed("release", pressed -> released());
    attempt.pressed("another", pressed -> another());
    if (!attempt.isOver()) {
      view = marking.work(id());
      if (meanwhile.isOvertaken() && getLast() != null) {
        meanwhile.compare(
            getLast().number(), facts.of(view, getLast()), facts.of(view, sent(null, null)));
      }
      next = queue.after(id(), filters.filter()).orElse(null);
      previous = queue.before(id(), filters.filter()).orElse(null);
    }
  }

  // On to the next that waits.
  private String marked(String handIn) {
    marking.mark(id(), sent(handIn, null));
    return queue.after(id(), filters.filter()).map(MarkPage::address).orElse("/training/marking")
        + filters.query("done=marked");
  }

  private String corrected(String handIn) {
    marking.correct(
        id(), sent(handIn, request.getParameter("reason")).of((int) meanwhile.version()));
    return here("done=markCorrected");
  }

  private String claimed() {
    marking.claim(id());
    return address(id()) + filters.getQuery();
  }

  private String released() {
    marking.release(id());
    return "/training/marking" + filters.getQuery();
  }

  private String another() {
    marking.allowAnother(id());
    return here("done=anotherAllowed");
  }

  private String here(String more) {
    return address(id()) + filters.query(more);
  }

  private WorkId id() {
    return address.id(WorkId::new);
  }

  private MarkDraft sent(String handIn, String reason) {
    List<CriterionMark> criteria =
        IntStream.rangeClosed(1, MOST)
            .filter(i -> request.getParameter("comment-" + i) != null)
            .mapToObj(
                i ->
                    new CriterionMark(
                        Numbers.whole(request.getParameter("level-" + i)),
                        request.getParameter("comment-" + i)))
            .toList();
    return new MarkDraft(
        Numbers.whole(handIn),
        verdict(request.getParameter("verdict")),
        criteria,
        request.getParameter("message"),
        reason);
  }

  private static MarkVerdict verdict(String name) {
    return Stream.of(MarkVerdict.values())
        .filter(verdict -> verdict.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  public MarkingView getView() {
    return view;
  }

  /** The next in the queue, or null when no other waits. */
  public WorkId getNext() {
    return next;
  }

  /** The one before it in the queue, or null when none is. */
  public WorkId getPrevious() {
    return previous;
  }

  /** Whether it waits for its first mark. */
  public boolean isWaiting() {
    return view.state() == WorkState.HANDED_IN;
  }

  /** Whether another marker has it to themselves. */
  public boolean isOthers() {
    return view.claim() != null && !view.claim().mine();
  }

  /** What was said of it last; null before the first mark. */
  public MarkView getLast() {
    return view.handIn() == null
        ? null
        : view.handIn().marks().stream().filter(MarkView::stands).findFirst().orElse(null);
  }

  /** Number of the mark that the form corrects. */
  public long getCorrects() {
    return meanwhile.carried(getLast() == null ? 0 : getLast().number());
  }

  private boolean isSent() {
    return request.getParameter("mark") != null || meanwhile.isSent("correct");
  }

  public boolean chosen(int criterion, int level) {
    return isSent()
        ? String.valueOf(level).equals(request.getParameter("level-" + criterion))
        : said(criterion) != null
            && said(criterion).level() != null
            && said(criterion).level() == level;
  }

  public String comment(int criterion) {
    return isSent()
        ? request.getParameter("comment-" + criterion)
        : said(criterion) == null ? null : said(criterion).comment();
  }

  private CriterionMarkView said(int criterion) {
    MarkView last = getLast();
    return last == null || last.criteria().size() < criterion
        ? null
        : last.criteria().get(criterion - 1);
  }

  public MarkVerdict getVerdict() {
    return isSent()
        ? verdict(request.getParameter("verdict"))
        : getLast() == null ? null : getLast().verdict();
  }

  public MarkVerdict[] getVerdicts() {
    return MarkVerdict.values();
  }

  public String getMessage() {
    return isSent()
        ? request.getParameter("message")
        : getLast() == null ? "" : getLast().message();
  }

  public String typed(String field) {
    return request.getParameter(field);
  }

  /** The names of the keys that do something here. */
  public List<String> getKeys() {
    return isWaiting()
        ? List.of(
            "level",
            "criterion",
            "PASS",
            "RETURN",
            "send",
            "claim",
            "next",
            "previous",
            "queue",
            "help")
        : List.of("next", "previous", "queue", "help");
  }
}
