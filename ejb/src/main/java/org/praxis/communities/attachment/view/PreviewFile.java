package org.praxis.communities.attachment.view;

/** The preview of an image, as pages show it. */
public record PreviewFile(String type, byte[] bytes) {}
