/**
 * What features offer to be found by words: each says what there is of its own ({@link
 * org.praxis.platform.finding.Findables}), and knows nothing of who finds it.
 */
package org.praxis.platform.finding;
