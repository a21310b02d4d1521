package org.praxis.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.praxis.communities.MyContributions;
import org.praxis.communities.TopicReading;
import org.praxis.communities.view.ContributionView;
import org.praxis.communities.view.TopicRow;
import org.praxis.moderation.CaseReview;
import org.praxis.moderation.view.QueueItem;
import org.praxis.platform.Page;
import org.praxis.platform.PageRequest;
import org.praxis.training.MyLearning;
import org.praxis.training.assigning.MyAssignments;
import org.praxis.training.assigning.view.AssignmentRow;
import org.praxis.training.marking.MarkingQueue;
import org.praxis.training.overview.TeamReading;
import org.praxis.training.overview.view.WaitingCount;
import org.praxis.training.view.EnrolmentRow;
import org.praxis.web.communities.Attending;
import org.praxis.web.page.Viewer;

/** What asks for the reader today. */
@Named
@RequestScoped
public class HomePage {
  private static final int DUE = 5;
  private static final int NEW = 8;
  private static final int WAITING = 4;
  private static final int GIVEN_BACK = 5;

  @Inject MyLearning learning;
  @Inject MyAssignments assignments;
  @Inject TeamReading team;
  @Inject MarkingQueue marking;
  @Inject TopicReading reading;
  @Inject MyContributions contributions;
  @Inject CaseReview cases;
  @Inject Viewer viewer;
  @Inject Attending attending;

  private List<EnrolmentRow> due;
  private List<AssignmentRow> required;
  private List<WaitingCount> answers;
  private List<TopicRow> latest;
  private List<ContributionView> returned;
  private List<QueueItem> waiting;

  public void load() {
    due = learning.due(DUE);
    required = assignments.toBegin(DUE);
    answers = answers();
    latest = reading.latest(NEW);
    attending.look(latest);
    attending.lookAround();
    returned = contributions.returned(GIVEN_BACK);
    waiting = viewer.isModerator() ? waiting() : List.of();
  }

  private List<QueueItem> waiting() {
    Page<QueueItem> first = cases.queue(new PageRequest(1, WAITING));
    viewer.hasWaiting(first.total());
    return first.items();
  }

  public List<EnrolmentRow> getDue() {
    return due;
  }

  /** What is assigned to the reader and not begun. */
  public List<AssignmentRow> getRequired() {
    return required;
  }

  private List<WaitingCount> answers() {
    long works = marking.count();
    return works == 0
        ? team.counts()
        : Stream.concat(
                team.counts().stream(),
                Stream.of(new WaitingCount("MARKING", "/training/marking", works)))
            .toList();
  }

  /** What others wait for the reader to answer, sign or mark, and how much of it. */
  public List<WaitingCount> getAnswers() {
    return answers;
  }

  public List<TopicRow> getLatest() {
    return latest;
  }

  /** The reader's contributions that a moderator gave back; nothing happens to them by itself. */
  public List<ContributionView> getReturned() {
    return returned;
  }

  public List<QueueItem> getWaiting() {
    return waiting;
  }
}
