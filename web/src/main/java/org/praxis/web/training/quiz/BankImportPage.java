package org.praxis.web.training.quiz;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.PageRequest;
import org.praxis.training.quiz.BankId;
import org.praxis.training.quiz.BankReading;
import org.praxis.training.quiz.GiftDraft;
import org.praxis.training.quiz.GiftImport;
import org.praxis.training.quiz.gift.GiftReader;
import org.praxis.training.quiz.view.BankRow;
import org.praxis.training.quiz.view.GiftMistakeView;
import org.praxis.training.quiz.view.GiftView;
import org.praxis.web.page.Address;
import org.praxis.web.page.Attempt;
import org.praxis.web.page.NotOpen;
import org.praxis.web.page.Viewer;
import org.praxis.web.problem.Texts;

/** Reading a file in GIFT into a bank, and what is wrong with it by line. */
@Named
@RequestScoped
public class BankImportPage {
  @Inject BankReading reading;
  @Inject GiftImport importing;
  @Inject Address address;
  @Inject Attempt attempt;
  @Inject Viewer viewer;
  @Inject HttpServletRequest request;

  private BankRow bank;
  private GiftView outcome;
  private String text = "";

  public void load() {
    viewer.identify();
    if (!viewer.isTrainer()) {
      throw new NotOpen();
    }
    BankId id = address.id(BankId::new);
    bank = reading.bank(id, null, PageRequest.first()).bank();
    attempt.pressed(
        "read",
        how -> {
          text = text();
          GiftView read = importing.read(id, new GiftDraft(text, how.equals("right")), words());
          outcome = read;
          return read.wrong() == 0 ? BankPage.address(id) + "?done=questionsRead" : null;
        });
  }

  private GiftReader.TrueFalse words() {
    return new GiftReader.TrueFalse(said("training.quiz.true"), said("training.quiz.false"));
  }

  private String said(String key, Object... arguments) {
    return Texts.of(key, viewer.getLocale(), viewer.getZone(), arguments);
  }

  // What stands in the field counts where no file was chosen.
  private String text() {
    try {
      Part file = request.getPart("file");
      if (file != null && file.getSize() > 0) {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(file.getInputStream().readAllBytes()))
            .toString();
      }
      String typed = request.getParameter("text");
      return typed == null ? "" : typed;
    } catch (CharacterCodingException e) {
      throw new InvalidInput("file", "training.quiz.gift.encoding");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ServletException e) {
      throw new InvalidInput("file", "training.quiz.gift.encoding");
    }
  }

  public BankRow getBank() {
    return bank;
  }

  /** What became of the file; null before one was sent. */
  public GiftView getOutcome() {
    return outcome;
  }

  public String getText() {
    return text;
  }

  public String say(GiftMistakeView mistake) {
    return said(mistake.key(), mistake.arguments().toArray());
  }
}
