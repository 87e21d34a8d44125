-- Accounts: who signs in, how, and what they may. Residents never need one.

create table accounts (
  id          uuid primary key default gen_random_uuid(),
  email       text not null unique check (email = lower(email) and length(email) <= 254),
  name        text not null default '',              -- as co-workers see it; never public
  created_at  timestamptz not null default now(),
  last_seen   date                                   -- the day, not the moment: enough to know who left
);

-- A link by mail. Only the hash is kept; taking it out is using it.
create table sign_in_links (
  token_hash     text primary key check (token_hash ~ '^[0-9a-f]{64}$'),
  email          text not null,
  next           text,                               -- own path to go on to
  second_factor  boolean not null default false,     -- only links that the demo prints on its own terminal
  expires_at     timestamptz not null
);
create index sign_in_links_expires on sign_in_links (expires_at);

create table sessions (
  id                text primary key check (id ~ '^[0-9a-f]{64}$'), -- SHA-256 of the token in the cookie
  account_id        uuid not null references accounts (id) on delete cascade,
  began_at          timestamptz not null default now(),
  expires_at        timestamptz not null,            -- 10 days after it was last renewed, never over 30 after it began
  seen_on           date not null default current_date, -- the day it was last used
  second_factor_at  timestamptz,                     -- null: not given in this session
  device            text not null default ''         -- 'Firefox op Windows', for the list of own sessions
);
create index sessions_account on sessions (account_id);
create index sessions_expires on sessions (expires_at);

create table passkeys (
  id            text primary key,                    -- credential id, base64url
  account_id    uuid not null references accounts (id) on delete cascade,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null default '{}',
  backed_up     boolean not null,
  name          text not null,
  created_at    timestamptz not null default now(),
  last_used_on  date
);
create index passkeys_account on passkeys (account_id);

-- A question to a passkey, once; account is null while somebody signs in.
create table passkey_challenges (
  challenge_hash  text primary key,
  account_id      uuid references accounts (id) on delete cascade,
  expires_at      timestamptz not null
);

create table totp_secrets (
  account_id    uuid primary key references accounts (id) on delete cascade,
  secret        bytea not null,                      -- sealed with the key of the site, never as it is
  confirmed_at  timestamptz,
  last_step     bigint not null default 0            -- a code counts once
);

create table recovery_codes (
  account_id  uuid not null references accounts (id) on delete cascade,
  code_hash   text not null,
  primary key (account_id, code_hash)
);

-- A sign-in at the municipality's own door (OpenID Connect) that is under way.
create table oidc_visits (
  state_hash  text primary key,
  nonce       text not null,
  verifier    text not null,
  next        text,
  expires_at  timestamptz not null
);

create table staff (
  account_id  uuid not null references accounts (id) on delete cascade,
  role        text not null check (role in ('officer', 'moderator', 'administrator')),
  since       timestamptz not null default now(),
  by          text not null,
  primary key (account_id, role)
);

create table connectors (
  account_id  uuid not null references accounts (id) on delete cascade,
  area_id     integer not null references areas (id) on delete cascade,
  since       timestamptz not null default now(),
  by          text not null,
  primary key (account_id, area_id)
);

create table place_managers (
  account_id  uuid not null references accounts (id) on delete cascade,
  place_id    integer not null references places (id) on delete cascade,
  kind        text not null check (kind in ('technical', 'social')), -- technisch beheer: the building; sociaal: what happens in it
  since       timestamptz not null default now(),
  by          text not null,
  primary key (account_id, place_id, kind)
);
create index place_managers_place on place_managers (place_id);

-- Who was given or lost which role of the municipality, by whom. Append-only; an account that is gone leaves only its id.
create table role_changes (
  id          bigint generated always as identity primary key,
  at          timestamptz not null default now(),
  account_id  uuid not null,
  role        text not null check (role in ('officer', 'moderator', 'administrator', 'connector')),
  area_id     integer,                               -- of a connector
  what        text not null check (what in ('given', 'taken')),
  by          text not null                          -- id of an account, or 'opdracht': the command on the server
);
create function refuse_role_change() returns trigger language plpgsql as $$
  begin raise exception 'role changes are only ever added'; end $$;
create trigger role_changes_only_added before update or delete on role_changes
  for each row execute function refuse_role_change();

-- The people of the demo. Only the seeding of an empty database writes here: where this is empty, no link is ever printed.
create table demo_people (
  account_id  uuid primary key references accounts (id) on delete cascade,
  what        text not null unique                   -- 'initiative', 'moderator', 'officer', 'connector'
);
