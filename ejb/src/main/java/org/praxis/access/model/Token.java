package org.praxis.access.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.praxis.access.Scope;
import org.praxis.access.TokenDraft;
import org.praxis.access.TokenId;
import org.praxis.people.PersonId;
import org.praxis.platform.content.Markup;

/** Lets a program in, in a person's stead and for a part of what they may do, until it expires. */
@Entity
@Table(name = "access_token")
public class Token {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "key")
  private Long key;

  private TokenId id;
  private PersonId person;
  private String label;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "last_four")
  private String lastFour;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private String[] scopes;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Version private long version;

  protected Token() {}

  public Token(PersonId person, TokenDraft draft, Secret secret, Instant now) {
    this.id = TokenId.next();
    this.person = person;
    this.label = Markup.line(draft.label());
    this.secretHash = secret.hash();
    this.lastFour = secret.lastFour();
    this.scopes = draft.scopes().stream().sorted().map(Scope::text).toArray(String[]::new);
    this.createdAt = now;
    this.expiresAt = draft.expires();
  }

  /** It opens nothing from now on; false when it has been revoked before. */
  public boolean revoke(Instant now) {
    if (revokedAt != null) {
      return false;
    }
    revokedAt = now;
    return true;
  }

  public TokenId id() {
    return id;
  }

  public String label() {
    return label;
  }

  public String lastFour() {
    return lastFour;
  }

  public Set<Scope> scopes() {
    return Scope.all(scopes);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public Instant lastUsedAt() {
    return lastUsedAt;
  }
}
