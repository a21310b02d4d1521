package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.praxis.people.PersonId;
import org.praxis.platform.Failures;
import org.praxis.training.transcript.Transcripts;
import org.praxis.training.transcript.view.TranscriptPaper;
import org.praxis.web.api.Csv;
import org.praxis.web.problem.Problems;

/** A transcript to be taken along: {@code /training/transcript-file/<person>/pdf} and csv. */
@WebServlet("/training/transcript-file/*")
public class TranscriptServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private static final Pattern ADDRESS =
      Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(pdf|csv)");

  @Inject transient Transcripts transcripts;
  @Inject transient TranscriptFiles files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Matcher wanted = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
    if (!wanted.matches()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      TranscriptPaper paper = transcripts.paper(new PersonId(UUID.fromString(wanted.group(1))));
      if (wanted.group(2).equals("pdf")) {
        PdfAnswer.send(files.pdf(paper), TranscriptFiles.file(paper), response);
      } else {
        csv(paper, response);
      }
    } catch (RuntimeException e) {
      int status =
          Failures.refusal(e).map(refusal -> Problems.status(refusal.kind())).orElseThrow(() -> e);
      response.sendError(status);
    }
  }

  private static void csv(TranscriptPaper paper, HttpServletResponse response) throws IOException {
    response.setContentType(Csv.TYPE);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Disposition", TranscriptFiles.values(paper));
    response.getOutputStream().write(TranscriptFiles.csv(paper).getBytes(StandardCharsets.UTF_8));
  }
}
