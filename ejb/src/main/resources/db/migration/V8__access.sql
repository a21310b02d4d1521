-- Attempts to sign in. The key is a hash: people type passwords where the name belongs.
create table access_throttle (
  key      bytea       primary key,
  attempts int         not null check (attempts >= 0),
  last_at  timestamptz not null,
  free_at  timestamptz not null
);
create index access_throttle_forgotten on access_throttle (last_at);

-- How long to wait after that many attempts: nothing before the last free one, then 1 s, doubled with each.
create function access_throttle_wait(attempts int, free int, longest_seconds double precision) returns interval
  language sql immutable as $$
  select case when attempts < free then interval '0'
    else least(power(2, least(attempts - free, 30)), longest_seconds) * interval '1 second' end
$$;

create table access_session (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  person       uuid        not null,
  way          text        not null check (way in ('FORM', 'BASIC', 'TOKEN', 'KERBEROS', 'OPENID', 'SINGLE_SIGN_ON')),
  address      text        not null,
  browser      text,
  system       text,
  started_at   timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at     timestamptz,
  ended_by     text check (ended_by in ('SIGNED_OUT', 'ENDED_BY_PERSON', 'IDLE', 'TOO_LONG', 'DEACTIVATED')),
  check ((ended_at is null) = (ended_by is null))
);
create index access_session_open on access_session (person, last_seen_at desc) where ended_at is null;
create index access_session_ended on access_session (ended_at) where ended_at is not null;
create index access_session_seen on access_session (last_seen_at) where ended_at is null;

create table access_token (
  key          bigint generated always as identity primary key,
  id           uuid        not null unique,
  person       uuid        not null,
  label        text        not null check (char_length(label) between 1 and 80),
  secret_hash  bytea       not null unique check (octet_length(secret_hash) = 32),
  last_four    text        not null,
  scopes       text[]      not null check (cardinality(scopes) > 0
                             and scopes <@ array['read', 'write', 'moderation', 'training', 'administration']),
  created_at   timestamptz not null,
  expires_at   timestamptz not null check (expires_at > created_at),
  last_used_at timestamptz,
  revoked_at   timestamptz
);
create index access_token_person on access_token (person, created_at desc) where revoked_at is null;

-- What the company's groups made of somebody when they signed in last; for requests with a token, where there is no
-- directory to ask.
create table access_person_roles (
  person  uuid        primary key,
  roles   text[]      not null,
  seen_at timestamptz not null
);
