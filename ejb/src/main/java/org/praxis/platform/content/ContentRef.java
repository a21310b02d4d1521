package org.praxis.platform.content;

import java.util.UUID;

/** Points to a piece of content of any feature without knowing the feature. */
public record ContentRef(ContentKind kind, UUID id) {}
