package org.praxis.training.demand;

import org.praxis.platform.validation.Written;

/**
 * What somebody needs to learn, as they write it. All colleagues read it.
 *
 * @param what goes on after "I need to learn": one line
 * @param why what they need it for; null for nothing said
 * @param community address name of the community to which it belongs, which they read; null for
 *     none
 */
public record NeedDraft(
    @Written(max = 160) String what,
    @Written(max = 1000, optional = true) String why,
    String community) {}
