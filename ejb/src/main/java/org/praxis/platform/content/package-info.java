/**
 * Content as the features share it: what kind, which one, and the text that people write and read.
 */
package org.praxis.platform.content;
