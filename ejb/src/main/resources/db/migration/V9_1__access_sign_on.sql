-- The sign-on that a session came by: the hash of the cookie that the server's web applications share. Who lost the
-- session's own cookie, or threw it away, goes on with the same session, or is told that it is over.
alter table access_session add column sign_on bytea check (octet_length(sign_on) = 32);
create index access_session_sign_on on access_session (sign_on) where sign_on is not null;

alter table access_session add column version bigint not null default 0;
alter table access_token add column version bigint not null default 0;

-- Nobody keeps a session by a token.
alter table access_session drop constraint access_session_way_check;
alter table access_session add constraint access_session_way_check
  check (way in ('FORM', 'BASIC', 'KERBEROS', 'OPENID', 'SINGLE_SIGN_ON'));

-- From where an account has signed in lately; the key is a hash of both. Guesses from elsewhere do not keep it out there.
create table access_familiar (
  key     bytea       primary key,
  seen_at timestamptz not null
);
create index access_familiar_forgotten on access_familiar (seen_at);
