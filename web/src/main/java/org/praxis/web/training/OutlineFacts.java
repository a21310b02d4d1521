package org.praxis.web.training;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.praxis.web.page.Meanwhile.Said;
import org.praxis.web.page.Numbers;
import org.praxis.web.training.Outline.StageOutline;

/** What the forms of an outline say, and what was sent by them, in words and in the same order. */
@RequestScoped
class OutlineFacts {
  @Inject Words words;
  @Inject HttpServletRequest request;

  /** What is said of the whole track. */
  List<Said> aboutNow(Outline outline) {
    return said(
        outline.title(), outline.summary(), outline.days().toString(), outline.stagesInOrder());
  }

  List<Said> aboutSent() {
    return said(
        request.getParameter("title"),
        request.getParameter("summary"),
        request.getParameter("days"),
        request.getParameter("stagesInOrder") != null);
  }

  private List<Said> said(String title, String summary, String days, boolean inOrder) {
    return List.of(
        new Said(words.of("training.design.title"), title),
        new Said(words.of("training.design.summary"), summary),
        new Said(words.of("training.design.days"), days),
        new Said(words.of("training.draft.inOrder"), yes(inOrder)));
  }

  /** What is said of a stage. */
  List<Said> stageNow(StageOutline stage) {
    return said(stage, stage.title(), stage.needed(), stage.inOrder());
  }

  List<Said> stageSent(StageOutline stage) {
    String fields = "stages-" + stage.number() + "-";
    return said(
        stage,
        request.getParameter(fields + "title"),
        Numbers.whole(request.getParameter(fields + "needed")),
        request.getParameter("inOrder") != null);
  }

  private List<Said> said(StageOutline stage, String title, Integer needed, boolean inOrder) {
    String much =
        needed == null
            ? words.of("training.stage.needed.all")
            : words.of("training.stage.needed.some", needed, stage.required());
    return List.of(
        new Said(words.of("training.stage.title"), title),
        new Said(words.of("training.stage.needed"), much),
        new Said(words.of("training.stage.inOrder"), yes(inOrder)));
  }

  private String yes(boolean on) {
    return words.of(on ? "platform.meanwhile.yes" : "platform.meanwhile.no");
  }
}
