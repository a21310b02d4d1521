package org.praxis.web.training;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.praxis.training.CertificateNumber;
import org.praxis.training.Certification;
import org.praxis.training.view.CertificateView;

/** Certificates, for anybody who wants to verify one. */
@Path("certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class CertificatesResource {
  @Inject Certification certification;

  @GET
  @Path("{number}")
  @Operation(summary = "Whom a certificate was issued to, for which track and when.")
  public CertificateView show(@PathParam("number") String number) {
    return certification.verify(CertificateNumber.typed(number));
  }
}
