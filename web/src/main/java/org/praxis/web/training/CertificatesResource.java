package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.platform.InvalidInput;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.transcript.CertificateRevocation;
import org.praxis.training.transcript.CertificateRevoking;
import org.praxis.training.view.CertificatePaper;
import org.praxis.training.view.CertificateView;

/** Certificates, for anybody who wants to verify one. */
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class CertificatesResource {
  @Inject Certification certification;
  @Inject CertificateRevoking revoking;
  @Inject CertificatePdf pdf;

  @GET
  @Path("{number}")
  @Operation(
      summary =
          "Whom a certificate was issued to, for which track and when, and whether it holds. Why it was revoked is told to"
              + " its owner, HR and who revoked it.")
  public CertificateView show(@PathParam("number") String number) {
    return certification.verify(CertificateNumber.typed(number));
  }

  @GET
  @Path("{number}/pdf")
  @Produces(PdfAnswer.TYPE)
  @Operation(
      summary =
          "A certificate to be printed, in its owner's language. For its owner, HR and whoever leads them.")
  @APIResponse(
      responseCode = "200",
      content =
          @Content(
              mediaType = PdfAnswer.TYPE,
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
                      format = "binary")))
  public Response print(@PathParam("number") String number) {
    CertificatePaper paper = certification.paper(CertificateNumber.typed(number));
    return Response.ok(pdf.of(paper))
        .header("Content-Disposition", PdfAnswer.disposition(paper.certificate().number().value()))
        .build();
  }

  @POST
  @Path("{number}/revocation")
  @Operation(
      summary =
          "Revoke a certificate, with a reason and whom its owner may turn to; it stays on record. For HR, and whoever"
              + " looks after the track.")
  public CertificateView revoke(
      @PathParam("number") String number, CertificateRevocation revocation) {
    if (revocation == null) {
      throw new InvalidInput("reason", "platform.constraint.NotNull");
    }
    revoking.revoke(CertificateNumber.typed(number), revocation);
    return certification.verify(CertificateNumber.typed(number));
  }
}
