package org.praxis.communities.attachment.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.praxis.communities.attachment.Unattachable;
import org.praxis.platform.InvalidInput;
import org.praxis.platform.content.WebVtt;

/** Looks into a file that is said to hold what is said in a film. */
public final class CaptionsFile {
  private CaptionsFile() {}

  /** Refuses what is no WebVTT, with every line where it is none. */
  public static void check(byte[] content) {
    List<WebVtt.Fault> faults = WebVtt.read(text(content)).faults();
    InvalidInput refusal = null;
    for (int i = faults.size() - 1; i >= 0; i--) {
      WebVtt.Fault fault = faults.get(i);
      InvalidInput one = new Unattachable("captions." + fault.key(), fault.line());
      refusal = refusal == null ? one : one.and(refusal);
    }
    if (refusal != null) {
      throw refusal;
    }
  }

  private static String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new Unattachable("captions.utf8");
      }
      return text;
    } catch (CharacterCodingException e) {
      throw new Unattachable("captions.utf8");
    }
  }
}
