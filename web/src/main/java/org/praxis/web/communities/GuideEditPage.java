package org.praxis.web.communities;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.omnifaces.cdi.Param;
import org.praxis.communities.Discovering;
import org.praxis.communities.guides.GuideEdit;
import org.praxis.communities.guides.GuideEditing;
import org.praxis.communities.guides.GuideHistory;
import org.praxis.communities.guides.GuideId;
import org.praxis.communities.guides.GuideRevisionId;
import org.praxis.communities.guides.view.EditView;
import org.praxis.communities.guides.view.GuideSent;
import org.praxis.communities.guides.view.RevisionView;
import org.praxis.communities.writing.DraftPurpose;
import org.praxis.communities.writing.view.DraftView;
import org.praxis.moderation.view.CharterView;
import org.praxis.platform.content.Diff;
import org.praxis.platform.content.Excerpts;
import org.praxis.platform.content.Markup;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.Numbers;

/**
 * Changing a guide. Where somebody else was faster, it shows both texts, and what each changed;
 * what was typed stays. {@code ?of=<revision>} begins with a text that came back.
 */
@Named
@RequestScoped
public class GuideEditPage {
  @Inject GuideEditing editing;
  @Inject GuideHistory history;
  @Inject Discovering discovering;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Editor editor;

  @Inject
  @Param(name = "of")
  String of;

  private EditView view;
  private CharterView charter;
  private String title;
  private String text;
  private String note;
  private String revision;
  private boolean overtaken;
  private String begun;
  private boolean together;
  private boolean brought;
  private List<Diff.Part> theirs = List.of();
  private List<Diff.Part> yours = List.of();

  public void load() {
    view = editing.begin(id());
    charter = discovering.community(view.guide().communitySlug()).charter();
    Optional<DraftView> draft =
        editor.of(id(), "of", of).open(DraftPurpose.GUIDE_EDIT, id().value());
    if (attempt.isRefused() || editor.isPreviewing()) {
      Integer shown = Numbers.whole(begun == null || begun.isEmpty() ? revision : begun);
      compareFrom(shown == null ? view.revision() : shown);
    } else if (!brought) {
      title = view.title();
      text = view.text();
      draft.ifPresentOrElse(this::goOnWith, this::resume);
    }
    // After a refusal the page shows how things stand now, so this is what the next attempt is on.
    revision = String.valueOf(view.revision());
  }

  // What others published since a text was begun is not written over unseen.
  private void compareFrom(int base) {
    overtaken = base < view.revision();
    if (!overtaken) {
      return;
    }
    begun = String.valueOf(base);
    if (base > 0) {
      theirs = history.revision(history.published(id(), view.revision()), base).changes();
    }
    yours = Diff.of(view.text(), new Markup(text == null ? "" : text).source());
    together = editing.together(id(), text, base).clean();
  }

  private void goOnWith(DraftView draft) {
    title = draft.title();
    text = draft.text();
    note = draft.note();
    compareFrom(draft.base() == null ? 0 : draft.base());
  }

  private void resume() {
    if (of != null) {
      RevisionView earlier = history.revision(Address.id(of, GuideRevisionId::new), null);
      if (earlier.mine() && earlier.guide().id().equals(id())) {
        title = earlier.revision().title();
        text = earlier.text();
        note = earlier.revision().note();
        compareFrom(earlier.revision().base());
      }
    }
  }

  public void send() {
    attempt.then(
        () -> {
          GuideSent sent =
              editing.edit(id(), new GuideEdit(title, text, note, Numbers.whole(revision)));
          editor.end();
          return GuidePage.after(sent, "guideChanged");
        });
  }

  /** Puts into the field what both changed. */
  public void bring() {
    attempt.then(
        () -> {
          text = editing.together(id(), text, Numbers.whole(begun)).text();
          begun = null;
          brought = true;
          return null;
        });
  }

  private GuideId id() {
    return address.id(GuideId::new);
  }

  public EditView getView() {
    return view;
  }

  public CharterView getCharter() {
    return charter;
  }

  /** Whether the guide is another than the one that the text was begun on. */
  public boolean isOvertaken() {
    return overtaken;
  }

  /** What the others changed meanwhile. */
  public List<Diff.Part> getTheirs() {
    return Excerpts.of(theirs);
  }

  /** What the typed text would change in the guide as it reads now. */
  public List<Diff.Part> getYours() {
    return Excerpts.of(yours);
  }

  /** Whether both changes go together, so that a button may do that. */
  public boolean isTogether() {
    return together;
  }

  /** Whether the field has both changes now. */
  public boolean isBrought() {
    return brought;
  }

  /** The revision on which the typed text was begun, where that is another than the guide's. */
  public String getBegun() {
    return begun;
  }

  public void setBegun(String begun) {
    this.begun = begun;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getRevision() {
    return revision;
  }

  public void setRevision(String revision) {
    this.revision = revision;
  }
}
