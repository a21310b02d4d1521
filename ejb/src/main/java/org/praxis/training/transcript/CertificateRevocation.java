package org.praxis.training.transcript;

import org.praxis.platform.validation.Written;

/**
 * That a certificate is revoked, as its owner reads it.
 *
 * @param appealTo whom they may turn to: a name, an address or both
 */
public record CertificateRevocation(
    @Written(max = 500) String reason, @Written(max = 200) String appealTo) {}
