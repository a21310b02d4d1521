/**
 * Files that people add to what they write. A file is uploaded while its author still writes, and
 * is theirs alone until a contribution, or a text for a guide, is sent that names it ({@code
 * attachment:} and its identity); from then on whoever may read that may read the file. What it is
 * says its content, not its name. Pages show images as previews, which are drawn anew; whatever
 * else a browser could run is handed out as a download. What nobody sent is gone after a day.
 */
package org.praxis.communities.attachment;
