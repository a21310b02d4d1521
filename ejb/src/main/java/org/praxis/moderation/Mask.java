package org.praxis.moderation;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.praxis.moderation.templates.Placeholder;
import org.praxis.moderation.view.CaseContent;
import org.praxis.moderation.view.DecisionView;
import org.praxis.moderation.view.Route;
import org.praxis.people.PersonId;
import org.praxis.people.view.PersonChip;

/**
 * What stands for people in one case, for somebody who is to decide without their names: the same
 * wherever the case is shown, and another in each case, so that nothing is known of them from
 * elsewhere. What is shown of moderators stays.
 *
 * @param secret null where nothing is masked
 */
record Mask(CaseId about, PersonId author, PersonId viewer, UUID secret) {
  static final Mask NONE = new Mask(null, null, null, null);

  private static final int LETTERS = 3;

  // None that are mistaken for one another.
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  boolean isOn() {
    return secret != null;
  }

  /** Whoever looks knows themselves. */
  PersonChip over(PersonChip chip) {
    if (!isOn() || chip == null || chip.id().equals(viewer)) {
      return chip;
    }
    return PersonChip.masked(chip.id().equals(author) ? PersonChip.AUTHOR : letters(chip.id()));
  }

  CaseContent over(CaseContent content) {
    return isOn()
        ? content.by(
            post -> new CaseContent.ThreadPost(over(post.author()), post.html(), post.at()))
        : content;
  }

  /**
   * A decision that its author was told of by name.
   *
   * @param named the author as they are
   */
  DecisionView over(DecisionView decision, PersonChip named) {
    return isOn() && decision.message() != null && named != null && named.name() != null
        ? decision.saying(Placeholder.AUTHOR.unfilled(decision.message(), named.name()))
        : decision;
  }

  /** Without links to where the names stand. */
  Route over(Route way) {
    return isOn() && way != null ? way.unlinked() : way;
  }

  // A name that one could find by trying all persons would be none.
  private String letters(PersonId person) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.toString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] made = mac.doFinal((about + " " + person).getBytes(StandardCharsets.UTF_8));
      StringBuilder letters = new StringBuilder();
      for (int i = 0; i < LETTERS; i++) {
        letters.append(ALPHABET.charAt(Math.floorMod(made[i], ALPHABET.length())));
      }
      return letters.toString();
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
