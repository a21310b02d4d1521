package org.praxis.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

  private final int port = PortsTest.free();

  @TempDir Path folder;

  @Test
  void aMailIsKeptAndWrittenDownForEachRecipient() throws Exception {
    try (var catcher = MailCatcher.start(port, PortsTest.free(), folder)) {
      send("anna@corp.example,\"../ben\"@corp.example");

      assertThat(catcher.mails())
          .hasSize(2)
          .allMatch(mail -> GreenMailUtil.getBody(mail).contains("Guten Tag"));
      try (var files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString().replaceFirst("^[-\\d]+-", "")))
            .containsExactlyInAnyOrder("anna@corp.example.eml", "_.._ben_@corp.example.eml");
      }
      catcher.clear();
      assertThat(catcher.mails()).isEmpty();
    }
  }

  private void send(String recipients) {
    GreenMailUtil.sendTextEmail(
        recipients,
        "praxis@corp.example",
        "Hello",
        "Guten Tag",
        new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  }
}
