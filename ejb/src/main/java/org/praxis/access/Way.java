package org.praxis.access;

/** How somebody showed who they are. */
public enum Way {
  FORM,
  BASIC,
  KERBEROS,
  OPENID,
  SINGLE_SIGN_ON
}
