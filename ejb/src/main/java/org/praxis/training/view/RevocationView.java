package org.praxis.training.view;

import org.praxis.people.view.PersonChip;

/**
 * Why a certificate was revoked.
 *
 * @param appealTo whom its owner may turn to
 */
public record RevocationView(PersonChip by, String reason, String appealTo) {}
