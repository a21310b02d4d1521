/**
 * Papers: PDF from XHTML, with what they need embedded and tagged for whoever has them read aloud.
 */
package org.praxis.web.pdf;
