package org.praxis.communities.mailing.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Mails that somebody wrote to keep us busy: twice as much of it is twice the work, and no more.
 * Where that is counted, it is by the characters that are looked at and the memory that is asked
 * for, and not by time.
 */
@Timeout(60)
class HostileMailTest {
  private static final List<String> MARKERS = List.of("Write your reply above this line");
  private static final int MANY = 4_000;
  private static final int ENOUGH = 400_000;

  private final ReplyReader reader = new ReplyReader(MARKERS);
  private final Unquoted unquoted = new Unquoted(MARKERS);

  /** A text that knows how often one of its characters was looked at. */
  private static final class Counted implements CharSequence {
    private final CharSequence text;
    private final long[] looks;

    Counted(CharSequence text, long... looks) {
      this.text = text;
      this.looks = looks;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      looks[0]++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

  /** HTML that had our ways of finding quotes look at the whole of it for each part. */
  private enum Page {
    BLOCKS_THAT_ANNOUNCE("<div>From:"),
    LINES_THAT_ANNOUNCE("From:<br>"),
    QUOTES("<p class=gmail_quote>x</p>"),
    QUOTES_IN_QUOTES("<div class=gmail_quote>x"),
    FORWARDED("<p id=divRplyFwdMsg>x</p>"),
    CELLS("<td>x"),
    BREAKS("<br>"),
    LINKS("<a href='https://example.com/'>x</a>"),
    BOLD("<b><i>x");

    private final String part;

    Page(String part) {
      this.part = part;
    }

    String many(int times) {
      return "<p>Hello.</p>" + part.repeat(times);
    }
  }

  @Test
  void addressesAreFoundInOnePass() {
    for (String part : List.of("a", "a@", "@", "a@b ", "<<", "a@b,,")) {
      assertLinear(
          times -> part.repeat(times), text -> ReplyHead.addAddresses(text, new HashSet<>()));
    }
  }

  @Test
  void theAddressInALineThatAnnouncesIsFoundInOnePass() {
    for (String part : List.of(" ", "<a", "<@", "@", "(a@", "<a@b", "[mailto:a@")) {
      assertLinear(
          times -> part.repeat(times) + "!", text -> PlainText.ADDRESS.matcher(text).find());
    }
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void htmlTakesAsMuchMemoryAsThereIsOfIt(Page page) {
    String some = page.many(MANY);
    String more = page.many(2 * MANY);
    html(some); // what is loaded once is
    assertThat(asked(() -> html(more))).isLessThan(3 * asked(() -> html(some)) + 1_000_000);
  }

  @ParameterizedTest
  @EnumSource(Page.class)
  void htmlIsReadToItsEnd(Page page) {
    assertThat(html(page.many(ENOUGH / page.part.length()))).contains("Hello.");
  }

  @Test
  void quotesThatAreAnnouncedWithoutEndAreAllCut() {
    assertThat(unquoted.text("Hello.\n" + "On Thursday Joe wrote:\n> no\n".repeat(ENOUGH / 30)))
        .isEqualTo("Hello.");
  }

  @Test
  void ofALongMailOnlyTheBeginningIsRead() throws IOException {
    String mail = "From: a@corp.example\r\n\r\nHello.\r\n" + "word ".repeat(1_000_000);
    assertThat(read(mail).text()).startsWith("Hello.").hasSizeLessThan(600_000);
  }

  @Test
  void manyPartsTogetherAreNoLongerThanOneMayBe() throws IOException {
    StringBuilder mail =
        new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello.");
    for (int i = 0; i < 10; i++) {
      mail.append("\r\n--b\r\n\r\n").append("word ".repeat(50_000));
    }
    assertThat(read(mail + "\r\n--b--\r\n").text()).startsWith("Hello.").hasSizeLessThan(600_000);
  }

  @Test
  void aHeaderWithoutEndIsLookedAtOnlySoFarAndIsNoMail() {
    String fields = "To: a@b, c@d\r\n" + "X: y\r\n".repeat(1_000_000);
    byte[] mail = (fields + "To: late@example.org\r\n\r\nHello.").getBytes(StandardCharsets.UTF_8);
    assertThat(ReplyHead.of(mail).to()).containsExactly("a@b", "c@d");
    assertThatThrownBy(() -> reader.read(mail)).isInstanceOf(IOException.class);
  }

  @Test
  void manyAddressesAreNotAllKept() {
    StringBuilder mail = new StringBuilder("To: ");
    for (int i = 0; i < 10_000; i++) {
      mail.append("a").append(i).append("@b,");
    }
    byte[] bytes = mail.append("\r\n\r\n").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(ReplyHead.of(bytes).to()).hasSize(500).startsWith("a0@b");
  }

  private String html(String html) {
    return HtmlText.markdown(unquoted.html(html));
  }

  private ReplyMail read(String mail) throws IOException {
    return reader.read(mail.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertLinear(IntFunction<String> text, Consumer<CharSequence> act) {
    long some = looks(text.apply(MANY), act);
    long more = looks(text.apply(2 * MANY), act);
    assertThat(more).as(text.apply(3)).isLessThan(3 * some + 1_000);
  }

  private static long looks(String text, Consumer<CharSequence> act) {
    long[] looks = {0};
    act.accept(new Counted(text, looks));
    return looks[0];
  }

  private static long asked(Runnable act) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    act.run();
    return threads.getCurrentThreadAllocatedBytes() - before;
  }
}
