package org.praxis.communities;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.praxis.communities.model.Contribution;
import org.praxis.people.Role;
import org.praxis.people.view.PersonChip;
import org.praxis.platform.content.Markup;
import org.praxis.platform.content.Mentioned;
import org.praxis.platform.content.Rendering;

/** Taking up what somebody said, with a link to where they said it. */
@Stateless
@RolesAllowed(Role.MEMBER)
public class Quoting {
  private static final int LONGEST = 2_000;

  @Inject Admission admission;
  @Inject Authors authors;

  /**
   * A topic's or a reply's text as a quote in Markdown, with a line free to go on.
   *
   * @throws NotPublished of what its author has taken back, although its place is still shown
   */
  public String quote(ContributionId id) {
    Contribution contribution = admission.readable(id, Contribution.class).contribution();
    if (!contribution.published()) {
      throw new NotPublished();
    }
    PersonChip author = authors.chip(contribution.author());
    String text = Mentioned.unlinked(contribution.text()).source();
    String shown =
        text.codePointCount(0, text.length()) <= LONGEST
            ? text
            : text.substring(0, text.offsetByCodePoints(0, LONGEST)).strip() + " …";
    return head(author, contribution) + lines(shown) + "\n\n";
  }

  private static String head(PersonChip author, Contribution contribution) {
    // Who has left may have no name any more; the link leads to what they said all the same.
    String name = author == null || author.name() == null ? "…" : author.name();
    return "> [%s](%s%s):\n>\n"
        .formatted(Mentioned.escaped(name), Rendering.POST, contribution.id());
  }

  private static String lines(String text) {
    return new Markup(text)
        .source()
        .lines()
        .map(line -> line.isEmpty() ? ">" : "> " + line)
        .collect(Collectors.joining("\n"));
  }
}
