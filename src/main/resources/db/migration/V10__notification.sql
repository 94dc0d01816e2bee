create table mail (
    id           uuid        primary key,
    event_key    text        not null unique,
    person_id    uuid        not null references person,
    subject      text        not null,
    body         text        not null,
    link         text        not null,
    created_at   timestamptz not null,
    sent_at      timestamptz,
    attempts     int         not null default 0,
    next_attempt timestamptz not null,
    last_error   text
);
create index mail_due on mail (next_attempt) where sent_at is null;
