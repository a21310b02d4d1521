package org.praxis.communities.mailing.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.BasicBodyFactory;

/** Keeps texts as bytes: which charset they are in is judged later, with the bytes at hand. */
final class Bodies extends BasicBodyFactory {
  @Override
  public TextBody textBody(InputStream bytes, String charset) throws IOException {
    return textBody(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
  }
}
