-- Letters on their way. Written in the transaction they belong to; the worker hands them over, each at most once.

create table letters (
  id          uuid primary key default gen_random_uuid(),  -- also its Message-ID
  kind        text not null,                         -- 'sign-in', 'digest', … for the log, which holds no address
  once        text unique,                           -- the same key is never written twice
  recipient   text not null,
  subject     text not null check (subject !~ '[\r\n]'),
  text        text not null,
  html        text not null,
  stop_url    text,                                  -- one click ends the subscription (RFC 8058)
  written_at  timestamptz not null default now(),
  send_at     timestamptz not null default now(),
  tries       integer not null default 0,
  delete_by   date not null
);
create index letters_send on letters (send_at, id);

-- State as rows. A letter that was being handed over when the worker was killed may have arrived: it is not sent again.
create table letter_handovers (
  letter_id  uuid primary key references letters (id) on delete cascade,
  at         timestamptz not null default now()
);
create table letter_endings (
  letter_id  uuid primary key references letters (id) on delete cascade,
  at         timestamptz not null default now(),
  how        text not null check (how in ('sent', 'refused', 'in-doubt')),
  answer     text not null default ''                -- what the mail server said, without addresses
);
